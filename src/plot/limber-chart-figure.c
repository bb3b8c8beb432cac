/* limber-chart-figure.c — several rows one above the other: the whole view as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-figure.h"

#include "limber-chart-private.h"

#include <math.h>
#include <pango/pangocairo.h>

#define MARGIN 18.0
#define ROW_GAP 18.0
#define LINE_GAP 2.0
#define CHART_GAP 6.0
#define TITLE_GAP 12.0

/* Of a row without its dates, for text of 11 points; it grows with the text. */
#define CHART_HEIGHT 9.0
#define CHART_MIN_HEIGHT 130.0

/* Where drawing has got to, or only would: measuring and drawing are one way through the same rows. */
typedef struct
{
  const LimberChartFigure *figure;
  const LimberChartStyle *style;
  LimberChartPen *pen; /* NULL to measure */
  double x, y, width;
} Walk;

static void
put_text (Walk *walk, LimberChartTextStyle style, LimberPaletteRole role, const char *text)
{
  g_autoptr (PangoLayout) layout = _limber_chart_text_create_layout (walk->style->context, style, text);
  PangoRectangle logical;

  pango_layout_set_width (layout, (int) (walk->width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_extents (layout, NULL, &logical);
  if (walk->pen != NULL)
    {
      limber_rgb_set_source (limber_palette_get (walk->style->palette, role), walk->pen->cr);
      cairo_move_to (walk->pen->cr, walk->x, _limber_chart_pen_snap_y (walk->pen, walk->y));
      pango_cairo_show_layout (walk->pen->cr, layout);
    }
  walk->y += ceil (logical.height / (double) PANGO_SCALE);
}

static guint
count_sentences (const LimberChartFigure *figure)
{
  return figure->sentences != NULL ? g_strv_length ((GStrv) figure->sentences) : 0;
}

/* As it stands among the others: dates below the last, shapes and words of marks above the first. */
static LimberChart
get_chart (const LimberChartFigure *figure, guint index)
{
  LimberChart chart = g_array_index (figure->charts, LimberChart, index);

  chart.bare_marks = chart.bare_marks || index > 0;
  chart.with_dates = index + 1 == figure->charts->len;

  return chart;
}

static void
measure_sides (Walk *walk, double *left, double *right)
{
  *left = *right = 0;
  for (guint i = 0; i < walk->figure->charts->len; i++)
    {
      LimberChart chart = get_chart (walk->figure, i);
      double own_left, own_right;

      limber_chart_measure (&chart, walk->style, &own_left, &own_right);
      *left = MAX (*left, own_left);
      *right = MAX (*right, own_right);
    }
}

static double
get_chart_height (const LimberChart *chart, const LimberChartStyle *style)
{
  double line = _limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NUMBER);

  return MAX (CHART_HEIGHT * line, CHART_MIN_HEIGHT) + _limber_chart_marks_get_height (chart, style)
         + (chart->with_dates ? limber_chart_get_dates_height (style) : 0);
}

static void
put_row (Walk *walk, guint index, double left, double right)
{
  LimberChart chart = get_chart (walk->figure, index);
  LimberRect area = { walk->x, 0, walk->width, get_chart_height (&chart, walk->style) };

  put_text (walk, LIMBER_CHART_TEXT_HEADING, LIMBER_PALETTE_TEXT, limber_chart_row_get_title (chart.row));
  if (index < count_sentences (walk->figure) && *walk->figure->sentences[index] != '\0')
    {
      walk->y += LINE_GAP;
      put_text (walk, LIMBER_CHART_TEXT_SENTENCE, LIMBER_PALETTE_DIM_TEXT, walk->figure->sentences[index]);
    }
  walk->y += CHART_GAP;
  area.y = walk->y;
  if (walk->pen != NULL)
    limber_chart_draw (&chart, walk->style, &area, left, right, walk->pen->cr);
  walk->y += area.height;
}

static void
put_all (Walk *walk)
{
  double left, right;

  if (walk->figure->title != NULL)
    {
      put_text (walk, LIMBER_CHART_TEXT_TITLE, LIMBER_PALETTE_TEXT, walk->figure->title);
      walk->y += TITLE_GAP;
    }

  measure_sides (walk, &left, &right);
  for (guint i = 0; i < walk->figure->charts->len; i++)
    {
      walk->y += i > 0 ? ROW_GAP : 0;
      put_row (walk, i, left, right);
    }
}

/**
 * limber_chart_figure_get_height:
 * @self: a figure
 * @style: how it is drawn
 * @width: how wide it is, in units
 *
 * Returns: how high it is with all its words, in units
 */
double
limber_chart_figure_get_height (const LimberChartFigure *self, const LimberChartStyle *style, double width)
{
  Walk walk = { .figure = self, .style = style, .y = MARGIN, .width = MAX (width - 2 * MARGIN, 1) };

  g_return_val_if_fail (self != NULL && self->charts != NULL && style != NULL, 0);

  put_all (&walk);

  return ceil (walk.y + MARGIN);
}

/**
 * limber_chart_figure_draw:
 * @self: a figure
 * @style: how to draw it
 * @area: where; as high as limber_chart_figure_get_height() says
 * @cr: what to draw on
 *
 * Draws the page, the title, and each row with its name and its sentence.
 */
void
limber_chart_figure_draw (const LimberChartFigure *self,
                          const LimberChartStyle *style,
                          const LimberRect *area,
                          cairo_t *cr)
{
  LimberChartPen pen;
  Walk walk = { .figure = self, .style = style, .pen = &pen };

  g_return_if_fail (self != NULL && self->charts != NULL && style != NULL && area != NULL && cr != NULL);

  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  limber_rgb_set_source (limber_palette_get (style->palette, LIMBER_PALETTE_PAGE), cr);
  cairo_fill (cr);

  _limber_chart_pen_init (&pen, style, cr);
  walk.x = area->x + MARGIN;
  walk.y = area->y + MARGIN;
  walk.width = MAX (area->width - 2 * MARGIN, 1);
  put_all (&walk);
  cairo_restore (cr);
}
