/* limber-finding-canvas.c — what the small pictures of findings stand on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-finding-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Narrower than this the picture stands alone, without numbers at its sides. */
#define MIN_PLOT_WIDTH 96.0

/* Between the plot and what is written at its end. */
#define LEVEL_GAP 6.0

/* So wide that no days are gathered: a picture shows each of its values. */
#define WIDE_DAY 100.0

/* The calmer line needs some days before the first that is seen. */
#define DAYS_BEFORE 90

/* Findings are told in kilograms and hours, see limber_record_peek(). */
#define GRAMS_PER_KG 1000
#define MINUTES_PER_HOUR 60

/* The series of a picture that has no dates begins here. */
#define FIRST_DAY 1

static LimberSeries *
create_plain_series (const LimberFindingDrawing *drawing, const double *values, guint n_values)
{
  LimberSeries *series = limber_series_new (FIRST_DAY, n_values);

  for (guint i = 0; i < n_values; i++)
    if (isfinite (values[i]))
      limber_series_set (series, FIRST_DAY + i, _limber_finding_get_stored (drawing, values[i]));

  return series;
}

/* Only what is seen of it: a journal may have many years. */
static LimberSeries *
create_course_series (const LimberFindingDrawing *drawing)
{
  guint32 from = drawing->from > DAYS_BEFORE ? drawing->from - DAYS_BEFORE : FIRST_DAY;
  LimberSeries *series = limber_series_new (from, drawing->to - from + 1);

  for (guint32 day = from; day <= drawing->to; day++)
    if (day >= drawing->series_first && day - drawing->series_first < drawing->n_values
        && isfinite (drawing->values[day - drawing->series_first]))
      limber_series_set (series, day,
                         _limber_finding_get_stored (drawing, drawing->values[day - drawing->series_first]));

  return series;
}

static LimberSeries *
create_series (const LimberFindingDrawing *drawing)
{
  switch (drawing->picture)
    {
    case LIMBER_FINDING_PICTURE_ALIGNED:
      return create_plain_series (drawing, drawing->means, drawing->n_offsets);
    case LIMBER_FINDING_PICTURE_COURSE:
      return create_course_series (drawing);
    case LIMBER_FINDING_PICTURE_NONE:
    case LIMBER_FINDING_PICTURE_GROUPS:
    default:
      return create_plain_series (drawing, drawing->values, drawing->n_values);
    }
}

/* Says what the broken line is. */
static const LimberChartText *
get_level_word (PangoContext *context, double room)
{
  return _limber_chart_text_get (context, LIMBER_CHART_TEXT_NUMBER,
                                 /* Translators: beside the line of what is usual in a small picture, above
                                  * its number; as short as can be. */
                                 C_ ("level", "usual"), room);
}

/**
 * _limber_finding_get_stored:
 * @drawing: what there is to draw
 * @value: one of its values, in the unit that findings are told in
 *
 * Returns: @value in the unit it is stored in, which charts are drawn from
 */
double
_limber_finding_get_stored (const LimberFindingDrawing *drawing, double value)
{
  if (g_strcmp0 (drawing->metric, LIMBER_MEASURE_WEIGHT) == 0)
    return value * GRAMS_PER_KG;
  if (g_strcmp0 (drawing->metric, LIMBER_MEASURE_SLEEP) == 0)
    return value * MINUTES_PER_HOUR;

  return value;
}

/**
 * _limber_finding_create_row:
 * @drawing: what there is to draw
 * @weight_unit: the user's unit of weight
 *
 * Returns: (transfer full): its values as a row of a chart; of a picture without dates one value a day from
 * the first Julian day on
 */
LimberChartRow *
_limber_finding_create_row (const LimberFindingDrawing *drawing, LimberWeightUnit weight_unit)
{
  g_autoptr (LimberSeries) series = create_series (drawing);
  const char *metric = drawing->metric != NULL ? drawing->metric : LIMBER_METRIC_PAIN;

  return limber_chart_row_new (metric, series, limber_measure_find (metric), weight_unit, G_DATE_MONDAY);
}

/**
 * _limber_finding_canvas_init:
 * @self: (out caller-allocates): a canvas
 * @drawing: what there is to draw
 * @row: from _limber_finding_create_row()
 * @style: colours and fonts
 * @area: where
 * @cr: what to draw on
 *
 * Chooses colours and the ends of the value axis; _limber_finding_canvas_place() says where the plot lies.
 */
void
_limber_finding_canvas_init (LimberFindingCanvas *self,
                             const LimberFindingDrawing *drawing,
                             LimberChartRow *row,
                             const LimberChartStyle *style,
                             const LimberRect *area,
                             cairo_t *cr)
{
  gboolean dated = drawing->picture == LIMBER_FINDING_PICTURE_COURSE;
  guint32 from = dated ? drawing->from : FIRST_DAY;
  guint32 to = dated ? drawing->to + 1 : FIRST_DAY + MAX (limber_chart_row_get_series (row)->n_days, 1);

  self->drawing = drawing;
  self->rtl = pango_context_get_base_dir (style->context) == PANGO_DIRECTION_RTL;
  self->what = (LimberChart) {
    .row = row,
    .bare_marks = TRUE,
    .from = from,
    .to = to,
    .today = to,
  };
  self->chart.chart = &self->what;
  self->chart.style = style;
  self->chart.area = *area;
  _limber_chart_pen_init (&self->chart.pen, style, cr);
  limber_chart_colors_init (&self->chart.colors, style->palette, style->accent,
                            _limber_chart_row_is_pain (row));
  _limber_chart_layer_init (&self->layer, &self->what, FALSE, WIDE_DAY);
  self->layer.ink = self->chart.colors.own;
}

/**
 * _limber_finding_canvas_place:
 * @self: a canvas
 * @top: what is above the plot, besides half a number
 * @bottom: what is below it
 * @end_side: how wide that is which is written at its end
 *
 * Places the plot between them and the numbers of its value axis, which stand at the start.
 */
void
_limber_finding_canvas_place (LimberFindingCanvas *self, double top, double bottom, double end_side)
{
  const LimberRect *area = &self->chart.area;
  LimberRect *plot = &self->chart.plot;
  double left, right, start, bare;

  limber_chart_measure (&self->what, self->chart.style, &left, &right);
  start = self->rtl ? right : left;
  bare = self->rtl ? left : right;
  self->scaled = area->width - start - MAX (bare, end_side) >= MIN_PLOT_WIDTH;
  start = self->scaled ? start : 0;
  end_side = self->scaled ? MAX (bare, end_side) : 0;

  plot->x = area->x + (self->rtl ? end_side : start);
  plot->width = MAX (area->width - start - end_side, 1);
  plot->y = _limber_chart_pen_snap_y (&self->chart.pen, area->y + top);
  plot->height
      = MAX (_limber_chart_pen_snap_y (&self->chart.pen, area->y + area->height - bottom) - plot->y, 1);
  self->chart.days = (LimberTimeAxis) { self->what.from, self->what.to, plot->x, plot->x + plot->width };
  _limber_chart_layer_set_place (&self->layer, plot->y, plot->y + plot->height);
}

/**
 * _limber_finding_draw_scale:
 * @self: a canvas
 *
 * Draws the lines at round values, and their numbers.
 */
void
_limber_finding_draw_scale (LimberFindingCanvas *self)
{
  _limber_chart_draw_value_lines (&self->chart, &self->layer);
  _limber_chart_draw_ground (&self->chart, &self->layer);
  if (self->scaled)
    _limber_chart_draw_numbers (&self->chart, &self->layer);
}

/**
 * _limber_finding_format_mean:
 * @row: whose mean it is
 * @value: a mean
 *
 * Returns: (transfer full): @value as people read it: a score always with one decimal, so that two of them
 *   compare at a glance
 */
char *
_limber_finding_format_mean (LimberChartRow *row, double value)
{
  if (limber_chart_row_get_measure (row) != NULL || !isfinite (value))
    return limber_chart_row_format_value (row, value);

  return g_strdup_printf ("%.1f", round (value * 10) / 10 + 0.0);
}

/**
 * _limber_finding_measure_level:
 * @drawing: what is drawn
 * @row: its values
 * @context: fonts
 *
 * Returns: how wide that is which is written at the end of the line of what is usual; 0 without one
 */
double
_limber_finding_measure_level (const LimberFindingDrawing *drawing,
                               LimberChartRow *row,
                               PangoContext *context)
{
  g_autofree char *number = NULL;
  double width;

  if (!isfinite (drawing->baseline))
    return 0;

  number = _limber_finding_format_mean (row, _limber_finding_get_stored (drawing, drawing->baseline));
  width = _limber_chart_text_get_width (_limber_chart_text_get (context, LIMBER_CHART_TEXT_NAME, number, -1));

  return ceil (MAX (width, _limber_chart_text_get_width (get_level_word (context, -1)))) + LEVEL_GAP + 2;
}

static void
draw_broken_line (LimberFindingCanvas *self, double y)
{
  const double dashes[] = { 4, 3 };
  LimberChartPen *pen = &self->chart.pen;

  y = _limber_chart_pen_snap_y (pen, y) + pen->hairline / 2;
  cairo_new_path (pen->cr);
  cairo_move_to (pen->cr, self->chart.plot.x, y);
  cairo_line_to (pen->cr, self->chart.plot.x + self->chart.plot.width, y);
  cairo_set_line_width (pen->cr, pen->hairline);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
  limber_rgb_set_source (self->chart.colors.text, pen->cr);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

/* The word stands above the line and the number below it; at the edges they move aside together. */
static void
draw_level_words (LimberFindingCanvas *self, double y, double end_side)
{
  g_autofree char *label = _limber_finding_format_mean (
      self->what.row, _limber_finding_get_stored (self->drawing, self->drawing->baseline));
  PangoContext *context = self->chart.pen.context;
  double room = end_side - LEVEL_GAP;
  const LimberChartText *texts[] = { get_level_word (context, room),
                                     _limber_chart_text_get (context, LIMBER_CHART_TEXT_NAME, label, room) };
  double height = _limber_chart_text_get_height (texts[0]);
  double lowest = self->chart.area.y + self->chart.area.height - 2 * height;

  y = CLAMP (y - height, self->chart.area.y, MAX (lowest, self->chart.area.y));
  for (guint i = 0; i < 2; i++)
    {
      double width = _limber_chart_text_get_width (texts[i]);
      double x = self->rtl ? self->chart.plot.x - LEVEL_GAP - width
                           : self->chart.plot.x + self->chart.plot.width + LEVEL_GAP;

      limber_rgb_set_source (i == 0 ? self->chart.colors.dim : self->chart.colors.text, self->chart.pen.cr);
      _limber_chart_text_draw (texts[i], &self->chart.pen, x, y + i * height);
    }
}

/**
 * _limber_finding_draw_level:
 * @self: a canvas
 * @end_side: the room at the end of the plot, from _limber_finding_measure_level(); 0 for none
 *
 * Draws what is usual as a broken line across the plot, with its number at the end.
 */
void
_limber_finding_draw_level (LimberFindingCanvas *self, double end_side)
{
  double y = limber_value_axis_get_y (&self->layer.values,
                                      _limber_finding_get_stored (self->drawing, self->drawing->baseline));

  if (!isfinite (y))
    return;

  draw_broken_line (self, y);
  if (self->scaled && end_side > 0)
    draw_level_words (self, y, end_side);
}
