/* limber-chart-bars.c — boxes of whole pixels: a bar a day, and from the smallest to the largest of a bucket
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

#include <math.h>

/* The part of a day that stays free between two bars, and the widest a bar gets. */
#define GAP_SHARE 0.3
#define MAX_WIDTH 30.0

/* Of the upper corners, where a bar is wide enough to have some. */
#define CORNER 3.0
#define CORNER_MIN_WIDTH 8.0

/* The height of what would have none: a day without a step, or a bucket of equal days. */
#define FLAT_HEIGHT 2.0

/* The lines at both ends of a bucket. */
#define CAP_HEIGHT 1.0

/* Buckets narrower than this stand close together. */
#define CLOSE_WIDTH 7.0

/* All bars are equally wide, to the pixel: the eye would take the wider ones for more. */
static void
get_bar_sides (const LimberChartCanvas *canvas, guint32 day, double *left, double *right)
{
  double day_width = limber_time_axis_get_day_width (&canvas->days);
  double width = MIN (day_width - MAX (day_width * GAP_SHARE, canvas->pen.hairline), MAX_WIDTH);
  double middle = limber_time_axis_get_x (&canvas->days, day + 0.5);

  if (canvas->pen.pixels)
    width = MAX (floor (width * canvas->pen.scale_x), 1) / canvas->pen.scale_x;
  *left = _limber_chart_pen_snap_x (&canvas->pen, middle - width / 2);
  *right = *left + width;
}

static void
add_round_bar (cairo_t *cr, double left, double top, double right, double bottom)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, left + CORNER, top + CORNER, CORNER, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - CORNER, top + CORNER, CORNER, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (cr, right, bottom);
  cairo_line_to (cr, left, bottom);
  cairo_close_path (cr);
}

static void
add_bar (LimberChartCanvas *canvas, const LimberChartLayer *layer, guint32 day, double value)
{
  double bottom = layer->values.bottom, left, right, top;

  get_bar_sides (canvas, day, &left, &right);
  top = _limber_chart_pen_snap_y (
      &canvas->pen, MIN (limber_value_axis_get_y (&layer->values, value), bottom - canvas->pen.hairline));
  if (right - left >= CORNER_MIN_WIDTH && bottom - top >= 2 * CORNER)
    add_round_bar (canvas->pen.cr, left, top, right, bottom);
  else
    _limber_chart_pen_add_box (&canvas->pen, left, top, right, bottom);
}

/* An answer of "none" has no height, but it was given: a line on the ground, in the colour of lines. */
static void
add_flat (LimberChartCanvas *canvas, const LimberChartLayer *layer, guint32 day)
{
  double left, right;

  get_bar_sides (canvas, day, &left, &right);
  _limber_chart_pen_add_box (&canvas->pen, left, layer->values.bottom - FLAT_HEIGHT, right,
                             layer->values.bottom);
}

static void
fill_bars (LimberChartCanvas *canvas, const LimberChartLayer *layer, gboolean flat)
{
  const LimberSeries *series = limber_chart_row_get_series (layer->row);
  guint32 first, last;

  if (!_limber_chart_layer_find_days (layer, canvas->days.from, canvas->days.to, 0, &first, &last))
    return;

  cairo_new_path (canvas->pen.cr);
  for (guint32 day = first; day <= last; day++)
    {
      double value = limber_series_get (series, day);

      if (flat && value <= 0)
        add_flat (canvas, layer, day);
      else if (!flat && value > 0)
        add_bar (canvas, layer, day, value);
    }
  limber_rgb_set_source (flat ? layer->ink.line : layer->ink.soft, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
}

/**
 * _limber_chart_draw_bars:
 * @canvas: where to draw
 * @layer: the row
 *
 * Draws a bar for each recorded day.
 */
void
_limber_chart_draw_bars (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  fill_bars (canvas, layer, FALSE);
  fill_bars (canvas, layer, TRUE);
}

static void
get_sides (const LimberChartCanvas *canvas, const LimberBucket *bucket, double *left, double *right)
{
  double gap;

  *left = limber_time_axis_get_x (&canvas->days, bucket->first);
  *right = limber_time_axis_get_x (&canvas->days, bucket->first + bucket->n_days);
  gap = *right - *left < CLOSE_WIDTH ? 0 : canvas->pen.hairline;
  *right -= gap;
}

static void
fill_areas (LimberChartCanvas *canvas,
            const LimberChartLayer *layer,
            const LimberBucket *buckets,
            guint n_buckets)
{
  double left, right;

  cairo_new_path (canvas->pen.cr);
  for (guint i = 0; i < n_buckets; i++)
    {
      if (buckets[i].n_recorded == 0)
        continue;
      get_sides (canvas, &buckets[i], &left, &right);
      _limber_chart_pen_add_box (&canvas->pen, left,
                                 limber_value_axis_get_y (&layer->values, buckets[i].maximum), right,
                                 limber_value_axis_get_y (&layer->values, buckets[i].minimum));
    }
  limber_rgb_set_source (layer->ink.pale, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
}

/* Where both ends would touch, the line of the bucket says the same; on the ground stands a line already. */
static gboolean
has_cap (const LimberChartLayer *layer, const LimberBucket *bucket, gboolean upper)
{
  double top, bottom;

  if (bucket->n_recorded == 0)
    return FALSE;
  top = limber_value_axis_get_y (&layer->values, bucket->maximum);
  bottom = limber_value_axis_get_y (&layer->values, bucket->minimum);

  return bottom - top >= FLAT_HEIGHT && (upper || bottom < layer->values.bottom - 1);
}

/* Ends of equal height that touch are one box: there are many, as pain has only eleven heights. */
static void
add_caps (LimberChartCanvas *canvas,
          const LimberChartLayer *layer,
          const LimberBucket *buckets,
          guint n_buckets,
          gboolean upper)
{
  double height = MAX (CAP_HEIGHT * canvas->pen.weight, canvas->pen.hairline);

  for (guint i = 0; i < n_buckets; i++)
    {
      double value = upper ? buckets[i].maximum : buckets[i].minimum;
      double y = limber_value_axis_get_y (&layer->values, value) - height / 2, left, right, next;

      if (!has_cap (layer, &buckets[i], upper))
        continue;
      get_sides (canvas, &buckets[i], &left, &right);
      for (; i + 1 < n_buckets && has_cap (layer, &buckets[i + 1], upper); i++)
        {
          double other = upper ? buckets[i + 1].maximum : buckets[i + 1].minimum;

          if (islessgreater (value, other)
              || limber_time_axis_get_x (&canvas->days, buckets[i + 1].first) > right + 0.01)
            break;
          get_sides (canvas, &buckets[i + 1], &next, &right);
        }
      _limber_chart_pen_add_box (&canvas->pen, left, y, right, y + height);
    }
}

/**
 * _limber_chart_draw_band:
 * @canvas: where to draw
 * @layer: the row
 *
 * Draws how far the days of each bucket reach: no peak is lost when days are gathered. What is laid over
 * another row shows the ends alone.
 */
void
_limber_chart_draw_band (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  guint n_buckets;
  const LimberBucket *buckets
      = _limber_chart_layer_find_buckets (layer, canvas->days.from, canvas->days.to, &n_buckets);

  if (!layer->second)
    fill_areas (canvas, layer, buckets, n_buckets);

  cairo_new_path (canvas->pen.cr);
  add_caps (canvas, layer, buckets, n_buckets, TRUE);
  add_caps (canvas, layer, buckets, n_buckets, FALSE);
  limber_rgb_set_source (layer->ink.soft, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
}
