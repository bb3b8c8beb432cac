/* limber-chart-marks.c — what happened on some days: bands behind a row, and shapes with words above it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words never touch: where they do not fit they are shortened or left out, and where shapes would lie on each
 * other one stands for all. Reading a day names every mark it has.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

#include <math.h>

#define SHAPE_RADIUS 4.0
#define LABEL_GAP 4.0
#define LANE_GAP 4.0

/* Shapes of one day stand side by side, as close as this. */
#define SIDE_BY_SIDE 10.0

/* Of marks on days closer together than this, one stands for all. */
#define SLOT_WIDTH 16.0

/* What is left of a word has to be worth reading. */
#define MIN_LABEL 64.0

/* The same word again is left out until this far away. */
#define REPEAT_DISTANCE 160.0

#define RUN_HEIGHT 2.0

/* Findings have words, which need room; what happened on days has shapes, which are many. */
typedef enum
{
  LANE_FINDINGS,
  LANE_DAYS,
} Lane;

typedef struct
{
  const LimberChartMark *mark;
  double x;
} Place;

/* Which of several marks at the same place is drawn first: what happens seldom, and what is most asked for.
 */
static const LimberChartMarkKind order[LIMBER_CHART_N_MARK_KINDS] = {
  LIMBER_CHART_MARK_VISIT, LIMBER_CHART_MARK_FINDING, LIMBER_CHART_MARK_TREATMENT,
  LIMBER_CHART_MARK_TAG,   LIMBER_CHART_MARK_SESSION,
};

static gboolean
has_words (const LimberChart *chart)
{
  return chart->marks != NULL && chart->marks->len > 0 && !chart->bare_marks;
}

static gboolean
is_in_lane (const LimberChartMark *mark, Lane lane)
{
  return (mark->kind == LIMBER_CHART_MARK_FINDING) == (lane == LANE_FINDINGS);
}

/* Whatever is seen of them, so that nothing jumps when days come into view. */
static gboolean
has_lane (const LimberChart *chart, Lane lane)
{
  for (guint i = 0; has_words (chart) && i < chart->marks->len; i++)
    {
      if (is_in_lane (g_ptr_array_index (chart->marks, i), lane))
        return TRUE;
    }

  return FALSE;
}

static double
get_lane_height (const LimberChartStyle *style)
{
  return _limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NUMBER) + LANE_GAP;
}

static gboolean
is_seen (const LimberChartCanvas *canvas, const LimberChartMark *mark)
{
  return mark->from < canvas->days.to && mark->to + 1 > canvas->days.from;
}

static void
get_span (const LimberChartCanvas *canvas, const LimberChartMark *mark, double *left, double *right)
{
  *left = MAX (limber_time_axis_get_x (&canvas->days, mark->from), canvas->days.left);
  *right = MIN (limber_time_axis_get_x (&canvas->days, mark->to + 1.0), canvas->days.right);
}

/* The findings stand above the days, which stand on the plot. */
static double
get_lane_middle (const LimberChartCanvas *canvas, Lane lane)
{
  double height = get_lane_height (canvas->style);
  double bottom = canvas->plot.y - LANE_GAP;

  if (lane == LANE_FINDINGS && has_lane (canvas->chart, LANE_DAYS))
    bottom -= height;

  return _limber_chart_pen_snap_y (&canvas->pen, bottom - (height - LANE_GAP) / 2);
}

/* Shapes
 * -------------------------------------------------------------------------------------------------------- */

static void
add_cross (cairo_t *cr, double x, double y, double arm)
{
  double half = arm / 3;

  cairo_rectangle (cr, x - arm, y - half, 2 * arm, 2 * half);
  cairo_rectangle (cr, x - half, y - arm, 2 * half, arm - half);
  cairo_rectangle (cr, x - half, y + half, 2 * half, arm - half);
}

static void
add_polygon (cairo_t *cr, double x, double y, double radius, const double (*points)[2], guint n_points)
{
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, x + points[i][0] * radius, y + points[i][1] * radius);
  cairo_close_path (cr);
}

static void
add_shape (cairo_t *cr, LimberChartMarkKind kind, double x, double y, double radius)
{
  static const double diamond[][2] = { { 0, -1.1 }, { 1, 0 }, { 0, 1.1 }, { -1, 0 } };
  static const double triangle[][2] = { { -0.8, -1 }, { 1, 0 }, { -0.8, 1 } };
  static const double bracket[][2]
      = { { -0.8, -1 }, { 0.8, -1 }, { 0.8, -0.4 }, { -0.2, -0.4 }, { -0.2, 1 }, { -0.8, 1 } };

  switch (kind)
    {
    case LIMBER_CHART_MARK_VISIT:
      add_cross (cr, x, y, radius);
      break;
    case LIMBER_CHART_MARK_SESSION:
      add_polygon (cr, x, y, radius, triangle, G_N_ELEMENTS (triangle));
      break;
    case LIMBER_CHART_MARK_TREATMENT:
      add_polygon (cr, x, y, radius, diamond, G_N_ELEMENTS (diamond));
      break;
    case LIMBER_CHART_MARK_TAG:
      cairo_arc (cr, x, y, radius * 0.75, 0, 2 * G_PI);
      break;
    case LIMBER_CHART_MARK_FINDING:
    default:
      add_polygon (cr, x, y, radius, bracket, G_N_ELEMENTS (bracket));
      break;
    }
}

/**
 * _limber_chart_draw_shape:
 * @pen: what is drawn with; the colour is that of the context
 * @kind: what happened
 * @x: its middle
 * @y: the same
 * @radius: in units
 *
 * Draws the shape of a kind of mark.
 */
void
_limber_chart_draw_shape (LimberChartPen *pen, LimberChartMarkKind kind, double x, double y, double radius)
{
  cairo_new_path (pen->cr);
  add_shape (pen->cr, kind, x, y, radius);
  if (kind != LIMBER_CHART_MARK_TAG)
    {
      cairo_fill (pen->cr);
      return;
    }
  cairo_set_line_width (pen->cr, 1.5 * pen->weight);
  cairo_stroke (pen->cr);
}

/* Where they stand
 * ---------------------------------------------------------------------------------------------- */

/* One mark of each kind for each slot: however many there are, there is work for what is seen alone. */
static const LimberChartMark **
fill_slots (const LimberChartCanvas *canvas, Lane lane, guint n_slots)
{
  const GPtrArray *marks = canvas->chart->marks;
  const LimberChartMark **slots = g_new0 (const LimberChartMark *, n_slots *LIMBER_CHART_N_MARK_KINDS);

  for (guint i = 0; i < marks->len; i++)
    {
      const LimberChartMark *mark = g_ptr_array_index (marks, i);
      const LimberChartMark **slot;
      double left, right;

      if (!is_seen (canvas, mark) || !is_in_lane (mark, lane))
        continue;
      get_span (canvas, mark, &left, &right);
      slot = &slots[MIN ((guint) ((left - canvas->days.left) / SLOT_WIDTH), n_slots - 1)
                        * LIMBER_CHART_N_MARK_KINDS
                    + mark->kind];
      if (*slot == NULL || mark->from < (*slot)->from)
        *slot = mark;
    }

  return slots;
}

static double
get_wanted_x (const LimberChartCanvas *canvas, const LimberChartMark *mark)
{
  double left, right;

  get_span (canvas, mark, &left, &right);
  if (mark->kind == LIMBER_CHART_MARK_FINDING)
    return left + 2 * SHAPE_RADIUS;
  if (mark->from < canvas->days.from)
    return left;

  return MIN (limber_time_axis_get_x (&canvas->days, mark->from + 0.5), canvas->days.right);
}

/* Several marks of one day stand side by side if the day is wide enough; else the first stands for all. */
static gboolean
find_place (const LimberChartCanvas *canvas, const LimberChartMark *mark, const Place *before, Place *place)
{
  double day_width = limber_time_axis_get_day_width (&canvas->days);

  place->mark = mark;
  place->x = get_wanted_x (canvas, mark);
  if (before == NULL || place->x - before->x >= SLOT_WIDTH)
    return TRUE;

  place->x = MAX (place->x, before->x + SIDE_BY_SIDE);
  return place->x + SHAPE_RADIUS < get_wanted_x (canvas, mark) + day_width;
}

static GArray *
place_marks (const LimberChartCanvas *canvas, Lane lane)
{
  guint n_slots = (guint) (canvas->plot.width / SLOT_WIDTH) + 1;
  g_autofree const LimberChartMark **slots = fill_slots (canvas, lane, n_slots);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < n_slots * LIMBER_CHART_N_MARK_KINDS; i++)
    {
      guint slot = i / LIMBER_CHART_N_MARK_KINDS;
      const LimberChartMark *mark
          = slots[slot * LIMBER_CHART_N_MARK_KINDS + order[i % LIMBER_CHART_N_MARK_KINDS]];
      const Place *before = places->len > 0 ? &g_array_index (places, Place, places->len - 1) : NULL;
      Place place;

      if (mark != NULL && find_place (canvas, mark, before, &place))
        g_array_append_val (places, place);
    }

  return places;
}

/* Drawing
 * ------------------------------------------------------------------------------------------------------- */

/* Days that follow each other are a line above the plot. */
static void
draw_run (LimberChartCanvas *canvas, const Place *place)
{
  double left, right;

  if (place->mark->kind == LIMBER_CHART_MARK_FINDING || place->mark->from == place->mark->to)
    return;
  get_span (canvas, place->mark, &left, &right);
  cairo_new_path (canvas->pen.cr);
  _limber_chart_pen_add_box (&canvas->pen, left, canvas->plot.y - RUN_HEIGHT, right, canvas->plot.y);
  limber_rgb_set_source (canvas->colors.dim, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
}

/* The line at the beginning of a band reaches up beside its shape. */
static gboolean
has_pole (const Place *place)
{
  return place->mark->kind == LIMBER_CHART_MARK_FINDING;
}

/* The words of a mark, as much of them as is worth reading in @room; %NULL when that is nothing. */
static const LimberChartText *
fit_label (LimberChartCanvas *canvas, const Place *place, double room)
{
  const LimberChartText *text
      = _limber_chart_text_get (canvas->pen.context, LIMBER_CHART_TEXT_NUMBER, place->mark->label, -1);

  if (_limber_chart_text_get_width (text) <= room)
    return text;

  return room >= MIN_LABEL ? _limber_chart_text_get (canvas->pen.context, LIMBER_CHART_TEXT_NUMBER,
                                                     place->mark->label, room)
                           : NULL;
}

/* The newest marks stand at the right end, where words have room to the left alone. */
static gboolean
is_better_at_left (LimberChartCanvas *canvas, const Place *place, double left_room, double right_room)
{
  double width = _limber_chart_text_get_width (
      _limber_chart_text_get (canvas->pen.context, LIMBER_CHART_TEXT_NUMBER, place->mark->label, -1));

  return width > right_room && (width <= left_room || right_room < MIN_LABEL);
}

/* The line of a band in the other lane does not go through words. */
static void
draw_words (LimberChartCanvas *canvas, const LimberChartText *text, double x, double y)
{
  double width = _limber_chart_text_get_width (text), height = _limber_chart_text_get_height (text);

  cairo_new_path (canvas->pen.cr);
  _limber_chart_pen_add_box (&canvas->pen, x - 1, y - height / 2 + 1, x + width + 1, y + height / 2 - 1);
  limber_rgb_set_source (canvas->colors.page, canvas->pen.cr);
  cairo_fill (canvas->pen.cr);
  limber_rgb_set_source (canvas->colors.dim, canvas->pen.cr);
  _limber_chart_text_draw (text, &canvas->pen, x, y - height / 2);
}

/* From @begin to @end nothing else stands; says in @end how far the mark reaches with its words. */
static gboolean
draw_label (LimberChartCanvas *canvas, const Place *place, double begin, double *end, double y)
{
  double left = place->x - (has_pole (place) ? 2 : 1) * SHAPE_RADIUS - LABEL_GAP;
  double right = place->x + SHAPE_RADIUS + LABEL_GAP;
  gboolean at_left = is_better_at_left (canvas, place, left - begin, *end - right);
  const LimberChartText *text = fit_label (canvas, place, at_left ? left - begin : *end - right);

  *end = place->x + SHAPE_RADIUS;
  if (text == NULL)
    return FALSE;

  if (at_left)
    draw_words (canvas, text, left - _limber_chart_text_get_width (text), y);
  else
    {
      draw_words (canvas, text, right, y);
      *end = right + _limber_chart_text_get_width (text);
    }

  return TRUE;
}

static gboolean
is_repeated (const Place *place, const Place *last)
{
  return last != NULL && g_str_equal (place->mark->label, last->mark->label)
         && place->x - last->x < REPEAT_DISTANCE;
}

static void
draw_visit_line (LimberChartCanvas *canvas, double x)
{
  const double dashes[] = { 2, 3 };
  double middle = _limber_chart_pen_snap_x (&canvas->pen, x) + canvas->pen.hairline / 2;

  cairo_new_path (canvas->pen.cr);
  cairo_move_to (canvas->pen.cr, middle, canvas->plot.y);
  cairo_line_to (canvas->pen.cr, middle, canvas->plot.y + canvas->plot.height);
  cairo_set_line_width (canvas->pen.cr, canvas->pen.hairline);
  cairo_set_line_cap (canvas->pen.cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (canvas->pen.cr, dashes, G_N_ELEMENTS (dashes), 0);
  limber_rgb_set_source (canvas->colors.dim, canvas->pen.cr);
  cairo_stroke (canvas->pen.cr);
  cairo_set_dash (canvas->pen.cr, NULL, 0, 0);
}

static void
draw_lane (LimberChartCanvas *canvas, Lane lane)
{
  g_autoptr (GArray) places = place_marks (canvas, lane);
  double y = get_lane_middle (canvas, lane), begin = canvas->plot.x;
  const Place *last = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      double end = i + 1 < places->len ? place[1].x - SHAPE_RADIUS - 2 * LABEL_GAP
                                       : canvas->plot.x + canvas->plot.width;

      if (place->mark->kind == LIMBER_CHART_MARK_VISIT)
        draw_visit_line (canvas, place->x);
      if (!has_words (canvas->chart))
        continue;
      draw_run (canvas, place);
      limber_rgb_set_source (canvas->colors.dim, canvas->pen.cr);
      _limber_chart_draw_shape (&canvas->pen, place->mark->kind, place->x, y, SHAPE_RADIUS);
      if (is_repeated (place, last))
        end = place->x + SHAPE_RADIUS;
      else if (draw_label (canvas, place, begin, &end, y))
        last = place;
      begin = end + 2 * LABEL_GAP;
    }
}

/**
 * _limber_chart_marks_get_height:
 * @chart: a chart
 * @style: fonts
 *
 * Returns: how much room above the plot shapes and words need; 0 without any
 */
double
_limber_chart_marks_get_height (const LimberChart *chart, const LimberChartStyle *style)
{
  guint n_lanes = has_lane (chart, LANE_FINDINGS) + has_lane (chart, LANE_DAYS);

  return n_lanes > 0 ? n_lanes * get_lane_height (style) + LANE_GAP : 0;
}

/**
 * _limber_chart_draw_bands:
 * @canvas: where to draw
 *
 * Draws the days of findings behind everything else, with a line at both ends. The first reaches up to the
 * words, which are often longer than the band and must not be crossed by the other.
 */
void
_limber_chart_draw_bands (LimberChartCanvas *canvas)
{
  const GPtrArray *marks = canvas->chart->marks;
  double top = canvas->plot.y - _limber_chart_marks_get_height (canvas->chart, canvas->style);
  double bottom = canvas->plot.y + canvas->plot.height, left, right;

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const LimberChartMark *mark = g_ptr_array_index (marks, i);

      if (mark->kind != LIMBER_CHART_MARK_FINDING || !is_seen (canvas, mark))
        continue;
      get_span (canvas, mark, &left, &right);
      cairo_new_path (canvas->pen.cr);
      _limber_chart_pen_add_box (&canvas->pen, left, canvas->plot.y, right, bottom);
      limber_rgb_set_source (canvas->colors.band, canvas->pen.cr);
      cairo_fill (canvas->pen.cr);
      if (mark->from >= canvas->days.from)
        _limber_chart_pen_add_plumb (&canvas->pen, left, top, bottom);
      if (mark->to + 1 <= canvas->days.to)
        _limber_chart_pen_add_plumb (&canvas->pen, right, canvas->plot.y, bottom);
      limber_rgb_set_source (canvas->colors.base, canvas->pen.cr);
      cairo_fill (canvas->pen.cr);
    }
}

/**
 * _limber_chart_draw_marks:
 * @canvas: where to draw
 *
 * Draws shapes and words above the plot, and the line of a visit through it.
 */
void
_limber_chart_draw_marks (LimberChartCanvas *canvas)
{
  if (canvas->chart->marks == NULL || canvas->chart->marks->len == 0)
    return;

  draw_lane (canvas, LANE_FINDINGS);
  draw_lane (canvas, LANE_DAYS);
}
