/* limber-chart-line.c — lines over days and buckets, with gaps where nothing was recorded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

#include <math.h>

#define LINE_WIDTH 2.0
#define SECOND_DASH 5.0
#define SECOND_GAP 3.0

/* A bucket between two empty ones still has a line: this much of its width. */
#define LONE_SHARE 0.7

/* Days next to each other, or with up to LIMBER_SMOOTHING_GAP days between them. */
static gboolean
are_joined (guint32 day, guint32 next)
{
  return next - day <= LIMBER_SMOOTHING_GAP + 1;
}

static void
add_days (LimberChartCanvas *canvas, const LimberChartLayer *layer, const LimberSeries *series)
{
  guint32 first, last, previous = 0;

  if (!_limber_chart_layer_find_days (layer, canvas->days.from, canvas->days.to, LIMBER_SMOOTHING_GAP + 1,
                                      &first, &last))
    return;

  for (guint32 day = first; day <= last; day++)
    {
      double value = limber_series_get (series, day), x, y;

      if (isnan (value))
        continue;
      x = limber_time_axis_get_x (&canvas->days, day + 0.5);
      y = limber_value_axis_get_y (&layer->values, value);
      if (previous != 0 && are_joined (previous, day))
        cairo_line_to (canvas->pen.cr, x, y);
      else
        cairo_move_to (canvas->pen.cr, x, y);
      previous = day;
    }
}

/* The last recorded day of a bucket and the first of the next may lie farther apart than a gap. Weeks and
 * more are read as a whole: only an empty one interrupts them. */
static gboolean
buckets_are_joined (const LimberChartLayer *layer, const LimberBucket *bucket, const LimberBucket *next)
{
  const LimberSeries *series = limber_chart_row_get_series (layer->row);
  guint missing = 0;

  if (bucket->n_recorded == 0 || next->n_recorded == 0)
    return FALSE;
  if (layer->step >= LIMBER_BUCKET_WEEK)
    return TRUE;

  for (guint32 day = next->first; isnan (limber_series_get (series, day)); day++)
    missing++;
  for (guint32 day = next->first - 1; isnan (limber_series_get (series, day)); day--)
    missing++;

  return missing <= LIMBER_SMOOTHING_GAP;
}

static double
get_bucket_y (const LimberChartLayer *layer, const LimberBucket *bucket)
{
  gboolean bars = limber_chart_row_get_form (layer->row) == LIMBER_CHART_FORM_BARS;

  return limber_value_axis_get_y (&layer->values, bars ? bucket->mean : bucket->median);
}

static void
add_buckets (LimberChartCanvas *canvas,
             const LimberChartLayer *layer,
             const LimberBucket *buckets,
             guint n_buckets)
{
  double width = limber_time_axis_get_day_width (&canvas->days);
  gboolean joined = FALSE;

  for (guint i = 0; i < n_buckets; i++)
    {
      const LimberBucket *bucket = &buckets[i];
      gboolean goes_on = i + 1 < n_buckets && buckets_are_joined (layer, bucket, bucket + 1);
      double x = limber_time_axis_get_x (&canvas->days, bucket->first + bucket->n_days / 2.0);
      double y = get_bucket_y (layer, bucket), half = width * bucket->n_days * LONE_SHARE / 2;

      if (bucket->n_recorded > 0 && !joined && !goes_on)
        {
          cairo_move_to (canvas->pen.cr, x - half, y);
          cairo_line_to (canvas->pen.cr, x + half, y);
        }
      else if (joined)
        cairo_line_to (canvas->pen.cr, x, y);
      else if (goes_on)
        cairo_move_to (canvas->pen.cr, x, y);
      joined = goes_on;
    }
}

/* Round ends and corners cost more than they show on a thin line. */
static void
set_stroke (const LimberChartPen *pen, double width)
{
  gboolean plain = pen->fast && width <= LINE_WIDTH * pen->weight;

  cairo_set_line_width (pen->cr, width);
  cairo_set_line_join (pen->cr, plain ? CAIRO_LINE_JOIN_BEVEL : CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (pen->cr, plain ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
}

static void
stroke (LimberChartCanvas *canvas, const LimberChartLayer *layer, double width, LimberRgb color)
{
  const double dashes[] = { SECOND_DASH, SECOND_GAP };

  set_stroke (&canvas->pen, width);
  if (layer->second)
    {
      cairo_set_line_cap (canvas->pen.cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_dash (canvas->pen.cr, dashes, G_N_ELEMENTS (dashes), 0);
    }
  limber_rgb_set_source (color, canvas->pen.cr);
  cairo_stroke (canvas->pen.cr);
  cairo_set_dash (canvas->pen.cr, NULL, 0, 0);
}

/**
 * _limber_chart_draw_days:
 * @canvas: where to draw
 * @layer: the row
 * @series: its days, or its smooth ones
 * @width: of the line, in units
 * @color: of the line
 *
 * Draws a line through days. Where more than %LIMBER_SMOOTHING_GAP days are missing there is none.
 */
void
_limber_chart_draw_days (LimberChartCanvas *canvas,
                         const LimberChartLayer *layer,
                         const LimberSeries *series,
                         double width,
                         LimberRgb color)
{
  cairo_new_path (canvas->pen.cr);
  add_days (canvas, layer, series);
  stroke (canvas, layer, width * canvas->pen.weight, color);
}

/**
 * _limber_chart_draw_bucket_line:
 * @canvas: where to draw
 * @layer: the row
 *
 * Draws the line through the medians of the buckets, or the means where bars would be drawn.
 */
void
_limber_chart_draw_bucket_line (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  guint n_buckets;
  const LimberBucket *buckets
      = _limber_chart_layer_find_buckets (layer, canvas->days.from, canvas->days.to, &n_buckets);

  cairo_new_path (canvas->pen.cr);
  add_buckets (canvas, layer, buckets, n_buckets);
  stroke (canvas, layer, LINE_WIDTH * canvas->pen.weight, layer->ink.line);
}
