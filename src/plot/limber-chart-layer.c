/* limber-chart-layer.c — a row on its value axis: which of its days are seen, and how high they reach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

#include <math.h>

typedef struct
{
  double minimum, maximum;
} Extent;

static void
extend (Extent *extent, double value)
{
  /* Comparisons with NaN are false: what was not recorded changes nothing. */
  if (value < extent->minimum)
    extent->minimum = value;
  if (value > extent->maximum)
    extent->maximum = value;
}

/* Part of a day at the edge counts as seen. */
static gboolean
clamp_days (const LimberSeries *series, double from, double to, guint margin, guint32 *first, guint32 *last)
{
  double begin = MAX (floor (from) - margin, series->first);
  double end = MIN (ceil (to) + margin, (double) series->first + series->n_days);

  if (!(end > begin))
    return FALSE;
  *first = (guint32) begin;
  *last = (guint32) end - 1;

  return TRUE;
}

static void
extend_by_days (Extent *extent, const LimberSeries *series, double from, double to)
{
  guint32 first, last;

  if (!clamp_days (series, from, to, 0, &first, &last))
    return;
  for (guint32 day = first; day <= last; day++)
    extend (extent, series->values[day - series->first]);
}

static void
extend_by_buckets (Extent *extent, const LimberBucket *buckets, guint n_buckets)
{
  for (guint i = 0; i < n_buckets; i++)
    {
      extend (extent, buckets[i].minimum);
      extend (extent, buckets[i].maximum);
    }
}

static void
measure_extent (const LimberChartLayer *self, double from, double to, Extent *extent)
{
  guint n_buckets;
  const LimberBucket *buckets;

  if (self->step == LIMBER_BUCKET_DAY)
    {
      extend_by_days (extent, limber_chart_row_get_series (self->row), from, to);
      if (limber_chart_row_get_form (self->row) == LIMBER_CHART_FORM_DOTS)
        extend_by_days (extent, limber_chart_row_get_smooth (self->row), from, to);
      return;
    }

  buckets = _limber_chart_layer_find_buckets (self, from, to, &n_buckets);
  extend_by_buckets (extent, buckets, n_buckets);
}

/* With nothing to see the axis is that of the whole row, so that it says at least what would stand here. */
static void
measure_all (const LimberChartLayer *self, Extent *extent)
{
  const GArray *years = limber_chart_row_get_buckets (self->row, LIMBER_BUCKET_YEAR);

  extend_by_buckets (extent, (const LimberBucket *) (const void *) years->data, years->len);
}

static void
fit_axis (LimberChartLayer *self, double from, double to)
{
  gboolean from_zero = limber_chart_row_get_form (self->row) == LIMBER_CHART_FORM_BARS;
  Extent extent = { INFINITY, -INFINITY };

  if (limber_chart_row_get_form (self->row) == LIMBER_CHART_FORM_SCORE)
    {
      limber_value_axis_fit_score (&self->values);
      return;
    }

  measure_extent (self, from, to, &extent);
  if (extent.minimum > extent.maximum)
    measure_all (self, &extent);
  if (extent.minimum > extent.maximum)
    extent = (Extent) { NAN, NAN };
  limber_value_axis_fit (&self->values, limber_chart_row_get_measure (self->row),
                         limber_chart_row_get_weight_unit (self->row), from_zero, extent.minimum,
                         extent.maximum);
}

/**
 * _limber_chart_row_is_pain:
 * @row: a row
 *
 * Returns: whether it shows pain, everywhere or at one place: that has colours of its own
 */
gboolean
_limber_chart_row_is_pain (LimberChartRow *row)
{
  const char *metric = limber_chart_row_get_metric (row);

  return g_str_equal (metric, LIMBER_METRIC_PAIN) || g_str_has_prefix (metric, LIMBER_METRIC_PAIN_PREFIX);
}

/**
 * _limber_chart_layer_init:
 * @self: (out caller-allocates): a layer
 * @chart: a chart
 * @second: whether it is that of the overlay
 * @day_width: how wide a day is, in units
 *
 * Chooses the buckets and the ends of the value axis; _limber_chart_layer_set_place() says where that lies.
 */
void
_limber_chart_layer_init (LimberChartLayer *self, const LimberChart *chart, gboolean second, double day_width)
{
  self->row = second ? chart->overlay : chart->row;
  self->second = second;
  self->step = limber_bucket_step_choose (day_width);
  self->values = (LimberValueAxis) { 0, 1, 1, 0 };
  fit_axis (self, chart->from, chart->to);
}

/**
 * _limber_chart_layer_set_place:
 * @self: a layer
 * @top: where its largest value lies
 * @bottom: where its smallest value lies
 */
void
_limber_chart_layer_set_place (LimberChartLayer *self, double top, double bottom)
{
  self->values.top = top;
  self->values.bottom = bottom;
}

/**
 * _limber_chart_layer_find_days:
 * @self: a layer
 * @from: a Julian day and a part of it
 * @to: the same, at the end
 * @margin: how many days more at both ends
 * @first: (out): the first Julian day
 * @last: (out): the last Julian day
 *
 * Returns: whether the row reaches into these days at all
 */
gboolean
_limber_chart_layer_find_days (const LimberChartLayer *self,
                               double from,
                               double to,
                               guint margin,
                               guint32 *first,
                               guint32 *last)
{
  return clamp_days (limber_chart_row_get_series (self->row), from, to, margin, first, last);
}

/**
 * _limber_chart_layer_find_buckets:
 * @self: a layer that is gathered
 * @from: a Julian day and a part of it
 * @to: the same, at the end
 * @n_buckets: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_buckets): the buckets that reach into these days, and
 *   their neighbours, whose lines are seen
 */
const LimberBucket *
_limber_chart_layer_find_buckets (const LimberChartLayer *self, double from, double to, guint *n_buckets)
{
  const GArray *buckets = limber_chart_row_get_buckets (self->row, self->step);
  guint32 first, last;
  guint begin, end;

  *n_buckets = 0;
  if (buckets->len == 0 || !_limber_chart_layer_find_days (self, from, to, 0, &first, &last))
    return NULL;

  begin = limber_bucket_find (buckets, first);
  end = limber_bucket_find (buckets, last);
  begin = begin > 0 ? begin - 1 : 0;
  end = MIN (end + 1, buckets->len - 1);
  *n_buckets = end - begin + 1;

  return &g_array_index (buckets, LimberBucket, begin);
}

/**
 * _limber_chart_layer_list_ticks:
 * @self: a layer
 * @style: fonts
 *
 * Returns: (transfer full) (element-type LimberValueTick): the numbers at its side
 */
GArray *
_limber_chart_layer_list_ticks (const LimberChartLayer *self, const LimberChartStyle *style)
{
  return limber_value_axis_list_ticks (
      &self->values, limber_chart_row_get_measure (self->row), limber_chart_row_get_weight_unit (self->row),
      _limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NUMBER));
}

/**
 * _limber_chart_layer_has_data:
 * @self: a layer
 * @from: a Julian day and a part of it
 * @to: the same, at the end
 *
 * Returns: whether anything was recorded on these days
 */
gboolean
_limber_chart_layer_has_data (const LimberChartLayer *self, double from, double to)
{
  const LimberSeries *series = limber_chart_row_get_series (self->row);
  guint32 first, last;

  if (!clamp_days (series, from, to, 0, &first, &last))
    return FALSE;
  for (guint32 day = first; day <= last; day++)
    {
      if (!isnan (series->values[day - series->first]))
        return TRUE;
    }

  return FALSE;
}
