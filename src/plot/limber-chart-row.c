/* limber-chart-row.c — one metric as a row of a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-row.h"

#include "limber-smoothing.h"

#include <glib/gi18n.h>
#include <math.h>

/* A week, so that the rhythm of workdays and weekends does not show in the calmer line. */
#define SMOOTH_WINDOW 7

/* Of the trend of a weight: a tenth of each day's weight and nine tenths of the trend before it, the constant
 * of J. Walker, The Hacker's Diet (1991), which weight journals have used since. */
#define TREND_ALPHA 0.1

struct _LimberChartRow
{
  GObject parent_instance;

  char *metric;
  char *title;
  LimberChartForm form;
  LimberMeasure *measure;
  LimberWeightUnit weight_unit;
  GDateWeekday first_weekday;

  LimberSeries *series;
  LimberSeries *smooth;
  GArray *buckets[LIMBER_BUCKET_N_STEPS];
};

G_DEFINE_FINAL_TYPE (LimberChartRow, limber_chart_row, G_TYPE_OBJECT)

static gboolean
is_score (const char *metric)
{
  return g_str_equal (metric, LIMBER_METRIC_PAIN) || g_str_equal (metric, LIMBER_METRIC_ANXIETY)
         || g_str_has_prefix (metric, LIMBER_METRIC_PAIN_PREFIX);
}

/* Of the user's own measures a length of time adds up over a day, and so does what is counted without a unit
 * ("cups of tea"); a pulse or a temperature is a state. */
static gboolean
is_amount (const LimberMeasure *measure)
{
  return measure->unit == LIMBER_MEASURE_UNIT_MINUTE
         || (measure->unit == LIMBER_MEASURE_UNIT_COUNT && measure->label == NULL && measure->minimum >= 0);
}

static LimberChartForm
choose_form (const char *metric, const LimberMeasure *measure)
{
  static const char *const bars[]
      = { LIMBER_MEASURE_STEPS, LIMBER_MEASURE_ACTIVE, LIMBER_MEASURE_SLEEP, LIMBER_MEASURE_ROUTINE, NULL };

  if (is_score (metric))
    return LIMBER_CHART_FORM_SCORE;

  if (measure != NULL && measure->own)
    return is_amount (measure) ? LIMBER_CHART_FORM_BARS : LIMBER_CHART_FORM_DOTS;

  return g_strv_contains (bars, metric) ? LIMBER_CHART_FORM_BARS : LIMBER_CHART_FORM_DOTS;
}

static LimberSeries *
smooth_series (LimberChartRow *self)
{
  if (self->form == LIMBER_CHART_FORM_BARS)
    return limber_smoothing_mean (self->series, SMOOTH_WINDOW);
  if (g_str_equal (self->metric, LIMBER_MEASURE_WEIGHT))
    return limber_smoothing_trend (self->series, TREND_ALPHA);

  return limber_smoothing_median (self->series, SMOOTH_WINDOW);
}

static const char *
find_place_name (const char *place)
{
  const LimberBodyRegion *region = limber_body_region_find (place);
  LimberBodyGroup group;

  if (region != NULL)
    return limber_body_region_get_name (region);

  return limber_body_group_find (place, &group) ? limber_body_group_get_name (group) : place;
}

static void
limber_chart_row_finalize (GObject *object)
{
  LimberChartRow *self = LIMBER_CHART_ROW (object);

  g_free (self->metric);
  g_free (self->title);
  g_clear_pointer (&self->measure, limber_measure_free);
  g_clear_pointer (&self->series, limber_series_unref);
  g_clear_pointer (&self->smooth, limber_series_unref);
  for (guint i = 0; i < LIMBER_BUCKET_N_STEPS; i++)
    g_clear_pointer (&self->buckets[i], g_array_unref);

  G_OBJECT_CLASS (limber_chart_row_parent_class)->finalize (object);
}

static void
limber_chart_row_class_init (LimberChartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_chart_row_finalize;
}

static void
limber_chart_row_init (LimberChartRow *self)
{
}

/**
 * limber_chart_row_new:
 * @metric: the name of a metric, see #LimberHistory
 * @series: its days
 * @measure: (nullable): what it is measured in; %NULL for a score from 0 to 10
 * @weight_unit: the user's unit of weight
 * @first_weekday: the first day of the user's week
 *
 * Returns: (transfer full): a row
 */
LimberChartRow *
limber_chart_row_new (const char *metric,
                      LimberSeries *series,
                      const LimberMeasure *measure,
                      LimberWeightUnit weight_unit,
                      GDateWeekday first_weekday)
{
  LimberChartRow *self = NULL;

  g_return_val_if_fail (metric != NULL && series != NULL, NULL);
  g_return_val_if_fail (first_weekday != G_DATE_BAD_WEEKDAY, NULL);

  self = g_object_new (LIMBER_TYPE_CHART_ROW, NULL);
  self->metric = g_strdup (metric);
  self->title
      = measure != NULL ? g_strdup (limber_measure_get_name (measure)) : limber_metric_get_title (metric);
  self->form = choose_form (metric, measure);
  self->measure = measure != NULL ? limber_measure_copy (measure) : NULL;
  self->weight_unit = weight_unit;
  self->first_weekday = first_weekday;
  self->series = limber_series_ref (series);

  return self;
}

/**
 * limber_chart_row_new_from_history:
 * @history: everything a journal holds
 * @metric: the name of a metric, see #LimberHistory
 * @weight_unit: the user's unit of weight
 * @first_weekday: the first day of the user's week
 *
 * Returns: (transfer full): a row of the days @history holds now
 */
LimberChartRow *
limber_chart_row_new_from_history (LimberHistory *history,
                                   const char *metric,
                                   LimberWeightUnit weight_unit,
                                   GDateWeekday first_weekday)
{
  g_autoptr (LimberSeries) series = NULL;

  g_return_val_if_fail (LIMBER_IS_HISTORY (history) && metric != NULL, NULL);

  series = limber_history_get_series (history, metric);

  return limber_chart_row_new (metric, series, limber_history_find_measure (history, metric), weight_unit,
                               first_weekday);
}

/**
 * limber_chart_row_get_metric:
 * @self: a row
 *
 * Returns: the name of its metric
 */
const char *
limber_chart_row_get_metric (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), NULL);

  return self->metric;
}

/**
 * limber_chart_row_get_title:
 * @self: a row
 *
 * Returns: what the metric is called, in the user's language
 */
const char *
limber_chart_row_get_title (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), NULL);

  return self->title;
}

/**
 * limber_chart_row_get_form:
 * @self: a row
 *
 * Returns: how it is drawn
 */
LimberChartForm
limber_chart_row_get_form (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), LIMBER_CHART_FORM_DOTS);

  return self->form;
}

/**
 * limber_chart_row_get_measure:
 * @self: a row
 *
 * Returns: (nullable): what it is measured in; %NULL for a score from 0 to 10
 */
const LimberMeasure *
limber_chart_row_get_measure (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), NULL);

  return self->measure;
}

/**
 * limber_chart_row_get_weight_unit:
 * @self: a row
 *
 * Returns: the unit weights are shown in
 */
LimberWeightUnit
limber_chart_row_get_weight_unit (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), LIMBER_WEIGHT_UNIT_KG);

  return self->weight_unit;
}

/**
 * limber_chart_row_get_first_weekday:
 * @self: a row
 *
 * Returns: the day its weeks begin on
 */
GDateWeekday
limber_chart_row_get_first_weekday (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), G_DATE_MONDAY);

  return self->first_weekday;
}

/**
 * limber_chart_row_get_series:
 * @self: a row
 *
 * Returns: (transfer none): its days
 */
LimberSeries *
limber_chart_row_get_series (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), NULL);

  return self->series;
}

/**
 * limber_chart_row_get_smooth:
 * @self: a row
 *
 * The calmer line of the days, worked out when it is first asked for: the 7-day mean of bars, the trend of
 * a weight, and the 7-day median of everything else.
 *
 * Returns: (transfer none): one number a day, NaN where there is none
 */
LimberSeries *
limber_chart_row_get_smooth (LimberChartRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), NULL);

  if (self->smooth == NULL)
    self->smooth = smooth_series (self);

  return self->smooth;
}

/**
 * limber_chart_row_get_buckets:
 * @self: a row
 * @step: how many days to gather
 *
 * Its days gathered, worked out when they are first asked for.
 *
 * Returns: (transfer none) (element-type LimberBucket): the buckets by date
 */
const GArray *
limber_chart_row_get_buckets (LimberChartRow *self, LimberBucketStep step)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self) && step < LIMBER_BUCKET_N_STEPS, NULL);

  if (self->buckets[step] == NULL)
    self->buckets[step] = limber_bucket_gather (self->series, step, self->first_weekday);

  return self->buckets[step];
}

/**
 * limber_chart_row_format_value:
 * @self: a row
 * @value: in the unit it is stored in
 *
 * Returns: (transfer full): @value in the user's unit and language; a score has one decimal at most
 */
char *
limber_chart_row_format_value (LimberChartRow *self, double value)
{
  g_return_val_if_fail (LIMBER_IS_CHART_ROW (self), NULL);

  if (self->measure != NULL)
    return limber_quantity_format (self->measure, value, self->weight_unit);
  if (!isfinite (value))
    return g_strdup ("–");

  value = round (value * 10) / 10;
  return g_strdup_printf ("%.*f", fabs (value - round (value)) < 0.05 ? 0 : 1, value + 0.0);
}

/**
 * limber_metric_get_title:
 * @metric: the name of a metric, see #LimberHistory
 *
 * Returns: (transfer full): what it is called in the user's language; @metric itself when it is unknown
 */
char *
limber_metric_get_title (const char *metric)
{
  const LimberMeasure *measure = NULL;

  g_return_val_if_fail (metric != NULL, NULL);

  if (g_str_equal (metric, LIMBER_METRIC_PAIN))
    return g_strdup (C_ ("metric", "Pain"));
  if (g_str_equal (metric, LIMBER_METRIC_ANXIETY))
    return g_strdup (C_ ("metric", "Anxiety"));
  if (g_str_has_prefix (metric, LIMBER_METRIC_PAIN_PREFIX))
    /* Translators: the pain at one place or part of the body, "Pain: left calf", "Pain: legs". */
    return g_strdup_printf (C_ ("metric", "Pain: %s"),
                            find_place_name (metric + strlen (LIMBER_METRIC_PAIN_PREFIX)));

  measure = limber_measure_find (metric);
  return g_strdup (measure != NULL ? limber_measure_get_name (measure) : metric);
}

/**
 * limber_metric_get_title_in:
 * @history: (nullable): everything a journal holds
 * @metric: the name of a metric, see #LimberHistory
 *
 * As limber_metric_get_title(), but it knows the user's own measures as well.
 *
 * Returns: (transfer full): what it is called in the user's language; of a measure of the user's own its name
 */
char *
limber_metric_get_title_in (LimberHistory *history, const char *metric)
{
  const LimberMeasure *measure = NULL;

  g_return_val_if_fail (metric != NULL, NULL);

  if (history != NULL)
    measure = limber_history_find_measure (history, metric);

  return measure != NULL ? g_strdup (limber_measure_get_name (measure)) : limber_metric_get_title (metric);
}
