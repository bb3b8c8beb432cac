/* limber-chart-series.c — which layers a row is drawn with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

/* What is usual stands broad and pale behind the days. In high contrast it is not pale, and no broader. */
#define CALM_WIDTH 7.0
#define DAY_WIDTH 1.5

/* On paper a finer line over a narrower one. */
#define PRINT_CALM_WIDTH 4.0
#define PRINT_DAY_WIDTH 0.8

#define MEAN_WIDTH 2.0
#define CASING 2.5
#define PRINT_CASING 1.2
#define MEAN_STRENGTH 0.6

/* Lines at the ends of the value axis are half outside; to the sides nothing is. */
#define OVERHANG 4.0

/* How broad the line of what is usual is, in units. */
double
_limber_chart_get_calm_width (const LimberChartPen *pen)
{
  return pen->print ? PRINT_CALM_WIDTH : CALM_WIDTH;
}

static void
clip_to_plot (LimberChartCanvas *canvas)
{
  cairo_new_path (canvas->pen.cr);
  _limber_chart_pen_add_box (&canvas->pen, canvas->plot.x, canvas->plot.y - OVERHANG,
                             canvas->plot.x + canvas->plot.width,
                             canvas->plot.y + canvas->plot.height + OVERHANG);
  cairo_clip (canvas->pen.cr);
}

/* A line over bars is darker than they are, or lighter on a dark page, and has an edge in the colour of the
 * page: the two would melt into each other. */
static void
draw_mean (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  LimberSeries *smooth = limber_chart_row_get_smooth (layer->row);

  _limber_chart_draw_days (canvas, layer, smooth, MEAN_WIDTH + (canvas->pen.print ? PRINT_CASING : CASING),
                           canvas->colors.page);
  _limber_chart_draw_days (canvas, layer, smooth, MEAN_WIDTH,
                           limber_rgb_mix (layer->ink.line, canvas->colors.text, MEAN_STRENGTH));
}

/* Everything but the dots, which are whole where their day is cut off. */
static void
draw_days (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  switch (limber_chart_row_get_form (layer->row))
    {
    case LIMBER_CHART_FORM_SCORE:
      _limber_chart_draw_days (canvas, layer, limber_chart_row_get_smooth (layer->row),
                               _limber_chart_get_calm_width (&canvas->pen) / canvas->pen.weight,
                               layer->ink.calm);
      _limber_chart_draw_days (canvas, layer, limber_chart_row_get_series (layer->row),
                               canvas->pen.print ? PRINT_DAY_WIDTH : DAY_WIDTH, layer->ink.line);
      break;
    case LIMBER_CHART_FORM_BARS:
      _limber_chart_draw_bars (canvas, layer);
      draw_mean (canvas, layer);
      /* The edge of a mean near zero has rubbed it out. */
      _limber_chart_draw_ground (canvas, layer);
      break;
    case LIMBER_CHART_FORM_DOTS:
    default:
      _limber_chart_draw_days (canvas, layer, limber_chart_row_get_smooth (layer->row), MEAN_WIDTH,
                               layer->ink.line);
      break;
    }
}

/* What is laid over another row is drawn with lines and square dots alone, so that both stay legible. */
static void
draw_second (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  LimberSeries *series = limber_chart_row_get_form (layer->row) == LIMBER_CHART_FORM_SCORE
                             ? limber_chart_row_get_series (layer->row)
                             : limber_chart_row_get_smooth (layer->row);

  _limber_chart_draw_days (canvas, layer, series, MEAN_WIDTH, layer->ink.line);
}

static gboolean
has_dots (const LimberChartLayer *layer)
{
  return layer->step == LIMBER_BUCKET_DAY
         && (layer->second || limber_chart_row_get_form (layer->row) != LIMBER_CHART_FORM_BARS);
}

/**
 * _limber_chart_draw_series:
 * @canvas: where to draw
 * @layer: the row
 *
 * Draws the days of a row, or what they are gathered into.
 */
void
_limber_chart_draw_series (LimberChartCanvas *canvas, const LimberChartLayer *layer)
{
  cairo_save (canvas->pen.cr);
  clip_to_plot (canvas);
  if (layer->step != LIMBER_BUCKET_DAY)
    {
      _limber_chart_draw_band (canvas, layer);
      _limber_chart_draw_bucket_line (canvas, layer);
    }
  else if (layer->second)
    draw_second (canvas, layer);
  else
    draw_days (canvas, layer);
  cairo_restore (canvas->pen.cr);

  if (has_dots (layer))
    _limber_chart_draw_dots (canvas, layer);
}
