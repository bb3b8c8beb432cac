/* limber-chart-grid.c — what the days stand on: quiet lines, numbers, dates and names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Between dates and plot. */
#define DATE_GAP 4.0

#define THRESHOLD_DASH 3.0
#define THRESHOLD_GAP 2.5

#define SENTENCE_MARGIN 8.0
#define SENTENCE_PADDING 6.0
#define SENTENCE_MIN_WIDTH 48.0

#define NAME_SWATCH 14.0
#define NAME_GAP 6.0

static void
draw_future (LimberChartCanvas *canvas)
{
  double right = canvas->plot.x + canvas->plot.width;
  double left = MAX (limber_time_axis_get_x (&canvas->days, canvas->chart->today + 1), canvas->plot.x);

  if (left >= right)
    return;

  cairo_new_path (canvas->pen.cr);
  _limber_chart_pen_add_box (&canvas->pen, left, canvas->plot.y, right, canvas->plot.y + canvas->plot.height);
  limber_rgb_set_source (canvas->colors.future, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
}

static void
draw_date_lines (LimberChartCanvas *canvas, const GArray *ticks)
{
  double bottom = canvas->plot.y + canvas->plot.height;

  cairo_new_path (canvas->pen.cr);
  for (guint i = 0; i < ticks->len; i++)
    {
      const LimberTimeTick *tick = &g_array_index (ticks, LimberTimeTick, i);
      double x = limber_time_axis_get_x (&canvas->days, tick->day);

      if (tick->label_align > 0)
        continue;
      _limber_chart_pen_add_plumb (&canvas->pen, x, canvas->plot.y,
                                   bottom + (canvas->chart->with_dates ? LIMBER_CHART_TICK_LENGTH : 0));
    }
  limber_rgb_set_source (canvas->colors.grid, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
}

/**
 * _limber_chart_draw_value_lines:
 * @canvas: where to draw
 * @layer: the row
 *
 * Draws a quiet line at each number of a value axis.
 */
void
_limber_chart_draw_value_lines (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  g_autoptr (GArray) ticks = _limber_chart_layer_list_ticks (layer, canvas->style);
  double right = canvas->plot.x + canvas->plot.width;

  cairo_new_path (canvas->pen.cr);
  for (guint i = 0; i < ticks->len; i++)
    {
      const LimberValueTick *tick = &g_array_index (ticks, LimberValueTick, i);

      _limber_chart_pen_add_rule (&canvas->pen, canvas->plot.x, right,
                                  limber_value_axis_get_y (&layer->values, tick->value));
    }
  limber_rgb_set_source (canvas->colors.grid, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
}

/**
 * _limber_chart_draw_ground:
 * @canvas: where to draw
 * @layer: the row
 *
 * Draws the line that everything stands on.
 */
void
_limber_chart_draw_ground (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  cairo_new_path (canvas->pen.cr);
  _limber_chart_pen_add_rule (&canvas->pen, canvas->plot.x, canvas->plot.x + canvas->plot.width,
                              layer->values.bottom);
  limber_rgb_set_source (canvas->colors.base, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
}

/**
 * _limber_chart_draw_grid:
 * @canvas: where to draw
 * @layer: the row whose numbers have lines
 *
 * Draws everything that lies behind the days, and the dates below them.
 */
void
_limber_chart_draw_grid (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  g_autoptr (GArray) dates = _limber_chart_list_dates (
      &canvas->days, canvas->style, limber_chart_row_get_first_weekday (canvas->chart->row));

  draw_future (canvas);
  _limber_chart_draw_bands (canvas);
  draw_date_lines (canvas, dates);
  _limber_chart_draw_value_lines (canvas, layer);
  _limber_chart_draw_ground (canvas, layer);
  if (canvas->chart->with_dates)
    _limber_chart_draw_date_labels (canvas, dates, canvas->plot.y + canvas->plot.height + DATE_GAP);
}

static void
draw_number (LimberChartCanvas *canvas, const char *label, double y, gboolean at_left)
{
  const LimberChartText *text
      = _limber_chart_text_get (canvas->pen.context, LIMBER_CHART_TEXT_NUMBER, label, -1);
  double x = at_left ? canvas->plot.x - LIMBER_CHART_NUMBER_GAP - _limber_chart_text_get_width (text)
                     : canvas->plot.x + canvas->plot.width + LIMBER_CHART_NUMBER_GAP;

  _limber_chart_text_draw (text, &canvas->pen, x, y - _limber_chart_text_get_height (text) / 2);
}

/* Whether no number of the axis stands where another is to be written. */
static gboolean
is_free (const LimberChartCanvas *canvas, const LimberChartLayer *layer, double y)
{
  g_autoptr (GArray) ticks = _limber_chart_layer_list_ticks (layer, canvas->style);
  double height = _limber_chart_text_get_line_height (canvas->pen.context, LIMBER_CHART_TEXT_NUMBER);

  for (guint i = 0; i < ticks->len; i++)
    {
      double value = g_array_index (ticks, LimberValueTick, i).value;

      if (fabs (limber_value_axis_get_y (&layer->values, value) - y) < height)
        return FALSE;
    }

  return TRUE;
}

/**
 * _limber_chart_draw_threshold:
 * @canvas: where to draw
 * @layer: the row
 *
 * Draws the dashed line of the value that counts as much, and its number where there is room for one.
 */
void
_limber_chart_draw_threshold (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  const double dashes[] = { THRESHOLD_DASH, THRESHOLD_GAP };
  double value = canvas->chart->threshold, y;
  cairo_t *cr = canvas->pen.cr;

  if (!(value > layer->values.minimum && value < layer->values.maximum))
    return;

  y = limber_value_axis_get_y (&layer->values, value);
  cairo_new_path (cr);
  cairo_move_to (cr, canvas->plot.x, _limber_chart_pen_snap_y (&canvas->pen, y) + canvas->pen.hairline / 2);
  cairo_rel_line_to (cr, canvas->plot.width, 0);
  cairo_set_line_width (cr, canvas->pen.hairline);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  limber_rgb_set_source (canvas->colors.dim, cr);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (is_free (canvas, layer, y))
    {
      g_autofree char *label = limber_chart_row_format_value (layer->row, value);

      draw_number (canvas, label, y, pango_context_get_base_dir (canvas->pen.context) != PANGO_DIRECTION_RTL);
    }
}

/**
 * _limber_chart_draw_numbers:
 * @canvas: where to draw
 * @layer: the row whose numbers they are
 *
 * Draws the numbers of a value axis: at the start side of the text direction, those of an overlay at the
 * other side.
 */
void
_limber_chart_draw_numbers (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  g_autoptr (GArray) ticks = _limber_chart_layer_list_ticks (layer, canvas->style);
  gboolean rtl = pango_context_get_base_dir (canvas->pen.context) == PANGO_DIRECTION_RTL;
  gboolean at_left = rtl == layer->second;

  limber_rgb_set_source (layer->second ? layer->ink.line : canvas->colors.dim, canvas->pen.cr);
  for (guint i = 0; i < ticks->len; i++)
    {
      const LimberValueTick *tick = &g_array_index (ticks, LimberValueTick, i);

      draw_number (canvas, tick->label, limber_value_axis_get_y (&layer->values, tick->value), at_left);
    }
}

static void
draw_name (LimberChartCanvas *canvas, LimberChartRow *row, const LimberChartInk *ink, gboolean second)
{
  const LimberChartText *text
      = _limber_chart_text_get (canvas->pen.context, LIMBER_CHART_TEXT_NAME, limber_chart_row_get_title (row),
                                MAX (canvas->plot.width / 2 - NAME_SWATCH - 2 * NAME_GAP, 1));
  gboolean at_left = (pango_context_get_base_dir (canvas->pen.context) == PANGO_DIRECTION_RTL) == second;
  double width = NAME_SWATCH + NAME_GAP + _limber_chart_text_get_width (text);
  double x = at_left ? canvas->plot.x : canvas->plot.x + canvas->plot.width - width;
  double height = _limber_chart_text_get_height (text), y = canvas->area.y + height / 2;

  limber_rgb_set_source (ink->line, canvas->pen.cr);
  cairo_new_path (canvas->pen.cr);
  _limber_chart_pen_add_rule (&canvas->pen, x, x + (second ? NAME_SWATCH / 4 : NAME_SWATCH), y);
  if (second)
    _limber_chart_pen_add_rule (&canvas->pen, x + NAME_SWATCH * 3 / 4, x + NAME_SWATCH, y);
  cairo_fill (canvas->pen.cr);
  _limber_chart_draw_ring (&canvas->pen, x + NAME_SWATCH / 2, y, 3, second, ink->line, ink->line);

  limber_rgb_set_source (ink->line, canvas->pen.cr);
  _limber_chart_text_draw (text, &canvas->pen, x + NAME_SWATCH + NAME_GAP, canvas->area.y);
}

/**
 * _limber_chart_draw_names:
 * @canvas: where to draw
 *
 * Where two rows share a chart, names each above its numbers and shows how it is drawn.
 */
void
_limber_chart_draw_names (LimberChartCanvas *canvas)
{
  if (canvas->chart->overlay == NULL)
    return;

  draw_name (canvas, canvas->chart->row, &canvas->colors.own, FALSE);
  draw_name (canvas, canvas->chart->overlay, &canvas->colors.second, TRUE);
}

/* No line goes through the words. */
static void
clear_behind (LimberChartCanvas *canvas, const LimberRect *words)
{
  gboolean future = canvas->chart->from > canvas->chart->today;

  cairo_rectangle (canvas->pen.cr, words->x, words->y, words->width, words->height);
  limber_rgb_set_source (future ? canvas->colors.future : canvas->colors.page, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
}

/**
 * _limber_chart_draw_sentence:
 * @canvas: where to draw
 * @sentence: what is said instead of days
 *
 * Writes a sentence into the middle of the plot, in several lines where it is narrow.
 */
void
_limber_chart_draw_sentence (LimberChartCanvas *canvas, const char *sentence)
{
  g_autoptr (PangoLayout) layout
      = _limber_chart_text_create_layout (canvas->pen.context, LIMBER_CHART_TEXT_SENTENCE, sentence);
  double room = canvas->plot.width - 2 * SENTENCE_MARGIN;
  PangoRectangle logical;
  LimberRect words;

  if (room < SENTENCE_MIN_WIDTH)
    return;

  pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
  pango_layout_set_height (layout, (int) (canvas->plot.height * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_extents (layout, NULL, &logical);

  words.width = logical.width + 2 * SENTENCE_PADDING;
  words.height = logical.height;
  words.x = canvas->plot.x + (canvas->plot.width - words.width) / 2;
  words.y
      = _limber_chart_pen_snap_y (&canvas->pen, canvas->plot.y + (canvas->plot.height - words.height) / 2);
  clear_behind (canvas, &words);
  cairo_move_to (canvas->pen.cr, words.x + SENTENCE_PADDING - logical.x, words.y - logical.y);
  limber_rgb_set_source (canvas->colors.dim, canvas->pen.cr);
  pango_cairo_show_layout (canvas->pen.cr, layout);
}
