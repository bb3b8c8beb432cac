/* limber-chart.c — a row drawn over its days, on any cairo context
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* The side without numbers, so that the last dot is not cut off. */
#define BARE_SIDE 6.0
#define DATE_GAP 4.0

/* What a row is measured for before it has a place: how large charts usually are. */
#define USUAL_WIDTH 800.0
#define USUAL_HEIGHT 150.0

#define RING_RADIUS 5.5

/* Half a number stands above the highest line and below the lowest. */
static double
get_padding (const LimberChartStyle *style)
{
  return ceil (_limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NUMBER) / 2);
}

static double
get_names_height (const LimberChart *self, const LimberChartStyle *style)
{
  if (self->overlay == NULL)
    return 0;

  return _limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NAME) + 4;
}

static void
place_plot (const LimberChart *self,
            const LimberChartStyle *style,
            const LimberRect *area,
            double left,
            double right,
            LimberRect *plot)
{
  double padding = get_padding (style);
  double top = get_names_height (self, style) + MAX (_limber_chart_marks_get_height (self, style), padding);
  double bottom = self->with_dates ? limber_chart_get_dates_height (style) : padding;

  plot->x = area->x + left;
  plot->y = area->y + top;
  plot->width = MAX (area->width - left - right, 1);
  plot->height = MAX (area->height - top - bottom, 1);
}

static double
measure_numbers (const LimberChart *self, const LimberChartStyle *style, gboolean second)
{
  LimberChartLayer layer;
  g_autoptr (GArray) ticks = NULL;
  double width = 0;

  _limber_chart_layer_init (&layer, self, second, USUAL_WIDTH / MAX (self->to - self->from, 1));
  _limber_chart_layer_set_place (&layer, 0, USUAL_HEIGHT);
  ticks = _limber_chart_layer_list_ticks (&layer, style);
  for (guint i = 0; i < ticks->len; i++)
    {
      const char *label = g_array_index (ticks, LimberValueTick, i).label;

      width = MAX (width, _limber_chart_text_get_width (
                              _limber_chart_text_get (style->context, LIMBER_CHART_TEXT_NUMBER, label, -1)));
    }

  return ceil (width) + LIMBER_CHART_NUMBER_GAP;
}

static void
init_canvas (LimberChartCanvas *canvas,
             const LimberChart *self,
             const LimberChartStyle *style,
             const LimberRect *area,
             double left,
             double right,
             cairo_t *cr)
{
  _limber_chart_pen_init (&canvas->pen, style, cr);
  canvas->chart = self;
  canvas->style = style;
  canvas->area = *area;
  limber_chart_colors_init (&canvas->colors, style->palette, style->accent,
                            _limber_chart_row_is_pain (self->row));
  if (style->print)
    limber_chart_colors_make_printable (&canvas->colors, _limber_chart_row_is_pain (self->row));
  place_plot (self, style, area, left, right, &canvas->plot);
  canvas->plot.y = _limber_chart_pen_snap_y (&canvas->pen, canvas->plot.y);
  canvas->plot.height
      = _limber_chart_pen_snap_y (&canvas->pen, canvas->plot.y + canvas->plot.height) - canvas->plot.y;
  canvas->days
      = (LimberTimeAxis) { self->from, self->to, canvas->plot.x, canvas->plot.x + canvas->plot.width };
}

static void
init_layer (LimberChartLayer *layer, const LimberChartCanvas *canvas, gboolean second)
{
  _limber_chart_layer_init (layer, canvas->chart, second, limber_time_axis_get_day_width (&canvas->days));
  _limber_chart_layer_set_place (layer, canvas->plot.y, canvas->plot.y + canvas->plot.height);
  layer->ink = second ? canvas->colors.second : canvas->colors.own;
}

static const char *
get_empty_sentence (const LimberChart *self)
{
  if (self->from > self->today)
    return _ ("These days are still to come");
  if (!limber_series_get_extent (limber_chart_row_get_series (self->row), NULL, NULL))
    return _ ("Nothing recorded yet");

  return _ ("Nothing recorded in these days");
}

static void
draw_layers (LimberChartCanvas *canvas, const LimberChartLayer *layer, const LimberChartLayer *second)
{
  _limber_chart_draw_series (canvas, layer);
  if (second != NULL)
    _limber_chart_draw_series (canvas, second);

  if (!_limber_chart_layer_has_data (layer, canvas->days.from, canvas->days.to)
      && (second == NULL || !_limber_chart_layer_has_data (second, canvas->days.from, canvas->days.to)))
    _limber_chart_draw_sentence (canvas, get_empty_sentence (canvas->chart));
}

static void
draw_reading (LimberChartCanvas *canvas, const LimberChartLayer *layer, double x, guint32 day)
{
  double value = limber_series_get (limber_chart_row_get_series (layer->row), day);

  if (isnan (value))
    return;
  _limber_chart_draw_ring (&canvas->pen, x, limber_value_axis_get_y (&layer->values, value), RING_RADIUS,
                           layer->second, layer->ink.line, canvas->colors.page);
}

/**
 * limber_chart_measure:
 * @self: a chart
 * @style: how it is drawn
 * @left: (out): the width of what stands to the left of the days, in units
 * @right: (out): the same to the right
 *
 * Says how much room the numbers need. Rows that share a time axis all get the largest of it.
 */
void
limber_chart_measure (const LimberChart *self, const LimberChartStyle *style, double *left, double *right)
{
  double own, other;

  g_return_if_fail (self != NULL && style != NULL && left != NULL && right != NULL);

  own = measure_numbers (self, style, FALSE);
  other = self->overlay != NULL ? measure_numbers (self, style, TRUE) : BARE_SIDE;
  if (pango_context_get_base_dir (style->context) == PANGO_DIRECTION_RTL)
    {
      *left = other;
      *right = own;
    }
  else
    {
      *left = own;
      *right = other;
    }
}

/**
 * limber_chart_get_dates_height:
 * @style: how it is drawn
 *
 * Returns: how much higher a row is that has the dates below it, in units
 */
double
limber_chart_get_dates_height (const LimberChartStyle *style)
{
  g_return_val_if_fail (style != NULL, 0);

  return DATE_GAP + _limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NUMBER) + 2;
}

/**
 * limber_chart_get_axes:
 * @self: a chart
 * @style: how it is drawn
 * @area: where
 * @left: the width of the numbers to the left, from limber_chart_measure()
 * @right: the same to the right
 * @days: (out) (optional): the time axis
 * @values: (out) (optional): the value axis of the row, not of what lies over it
 *
 * Says where the days lie in @area.
 */
void
limber_chart_get_axes (const LimberChart *self,
                       const LimberChartStyle *style,
                       const LimberRect *area,
                       double left,
                       double right,
                       LimberTimeAxis *days,
                       LimberValueAxis *values)
{
  LimberTimeAxis axis;
  LimberChartLayer layer;
  LimberRect plot;

  g_return_if_fail (self != NULL && style != NULL && area != NULL);

  place_plot (self, style, area, left, right, &plot);
  axis = (LimberTimeAxis) { self->from, self->to, plot.x, plot.x + plot.width };
  if (days != NULL)
    *days = axis;
  if (values == NULL)
    return;

  _limber_chart_layer_init (&layer, self, FALSE, limber_time_axis_get_day_width (&axis));
  _limber_chart_layer_set_place (&layer, plot.y, plot.y + plot.height);
  *values = layer.values;
}

/**
 * limber_chart_draw:
 * @self: a chart
 * @style: how to draw it
 * @area: where
 * @left: the width of the numbers to the left, from limber_chart_measure()
 * @right: the same to the right
 * @cr: what to draw on; the page is not painted
 *
 * Draws a row. What it costs depends on its width, not on how many days there are.
 */
void
limber_chart_draw (const LimberChart *self,
                   const LimberChartStyle *style,
                   const LimberRect *area,
                   double left,
                   double right,
                   cairo_t *cr)
{
  LimberChartCanvas canvas;
  LimberChartLayer layer, second;

  g_return_if_fail (self != NULL && style != NULL && area != NULL && cr != NULL);
  g_return_if_fail (self->to > self->from);

  cairo_save (cr);
  cairo_set_antialias (cr, style->fast ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_GOOD);
  init_canvas (&canvas, self, style, area, left, right, cr);
  init_layer (&layer, &canvas, FALSE);
  if (self->overlay != NULL)
    init_layer (&second, &canvas, TRUE);

  _limber_chart_draw_grid (&canvas, &layer);
  _limber_chart_draw_numbers (&canvas, &layer);
  if (self->overlay != NULL)
    _limber_chart_draw_numbers (&canvas, &second);
  draw_layers (&canvas, &layer, self->overlay != NULL ? &second : NULL);
  _limber_chart_draw_threshold (&canvas, &layer);
  _limber_chart_draw_names (&canvas);
  _limber_chart_draw_marks (&canvas);
  cairo_restore (cr);
}

/**
 * limber_chart_draw_crosshair:
 * @self: a chart
 * @style: how to draw it
 * @area: where
 * @left: the width of the numbers to the left, from limber_chart_measure()
 * @right: the same to the right
 * @day: the Julian day that is read
 * @cr: what to draw on, over what limber_chart_draw() drew
 *
 * Draws the line of the day that is read and a ring around its value, if it has one. Names above the plot and
 * dates below it stay free of it.
 */
void
limber_chart_draw_crosshair (const LimberChart *self,
                             const LimberChartStyle *style,
                             const LimberRect *area,
                             double left,
                             double right,
                             guint32 day,
                             cairo_t *cr)
{
  LimberChartCanvas canvas;
  LimberChartLayer layer;
  double x;

  g_return_if_fail (self != NULL && style != NULL && area != NULL && cr != NULL);

  if (day + 1 <= self->from || day >= self->to)
    return;

  cairo_save (cr);
  init_canvas (&canvas, self, style, area, left, right, cr);
  x = CLAMP (limber_time_axis_get_x (&canvas.days, day + 0.5), canvas.days.left, canvas.days.right);
  cairo_new_path (cr);
  _limber_chart_pen_add_plumb (&canvas.pen, x, area->y + get_names_height (self, style),
                               canvas.plot.y + canvas.plot.height + LIMBER_CHART_TICK_LENGTH);
  limber_rgb_set_source (canvas.colors.text, cr);
  cairo_fill (cr);

  init_layer (&layer, &canvas, FALSE);
  draw_reading (&canvas, &layer, x, day);
  if (self->overlay != NULL)
    {
      init_layer (&layer, &canvas, TRUE);
      draw_reading (&canvas, &layer, x, day);
    }
  cairo_restore (cr);
}
