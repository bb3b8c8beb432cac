/* limber-chart-lane.c — what was done on which days: a row of its own, low as a line of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-lane.h"

#include "limber-chart-private.h"

/* Days narrower than this have no shape: they would run into each other, and a box says as much. */
#define SHAPE_MIN_DAY 4.5
#define SHAPE_MAX_RADIUS 3.5
#define SHAPE_SHARE 0.42

/* Of a box: its share of the lane's height at most, and how low it may be to be seen. */
#define BOX_SHARE 0.75
#define BOX_MIN_HEIGHT 1.4

#define KEY_DOT_RADIUS 2.2
#define KEY_RANGE_SHARE 0.7
#define KEY_MIDDLE_WIDTH 2.0
#define KEY_DAY_WIDTH 0.8

/**
 * Lane:
 * @pen: what is drawn with
 * @days: where the days lie
 * @area: of the lane
 */
typedef struct
{
  LimberChartPen pen;
  const LimberTimeAxis *days;
  const LimberRect *area;
} Lane;

static double
get_middle (const Lane *self)
{
  return self->area->y + self->area->height / 2;
}

static void
draw_shapes (Lane *self, const LimberChartMark *mark)
{
  double day_width = limber_time_axis_get_day_width (self->days);
  double radius = MIN (MIN (day_width, self->area->height) * SHAPE_SHARE, SHAPE_MAX_RADIUS);

  for (guint32 day = mark->from; day <= mark->to; day++)
    {
      double x = limber_time_axis_get_x (self->days, day + 0.5);

      if (x > self->days->left && x < self->days->right)
        _limber_chart_draw_shape (&self->pen, mark->kind, x, get_middle (self), radius);
    }
}

static guint
count_days (const GPtrArray *marks, guint32 first, guint32 end)
{
  guint n_days = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const LimberChartMark *mark = g_ptr_array_index (marks, i);

      if (mark->from < end && mark->to >= first)
        n_days += MIN (mark->to + 1, end) - MAX (mark->from, first);
    }

  return n_days;
}

/* As high as its share of the days is against that of the busiest, so that often and seldom differ however
 * many days there are. */
static void
add_box (Lane *self, guint32 first, guint32 end, double share)
{
  double left = MAX (limber_time_axis_get_x (self->days, first), self->days->left);
  double right = MIN (limber_time_axis_get_x (self->days, end), self->days->right);
  double most = self->area->height * BOX_SHARE, bottom = get_middle (self) + most / 2;
  double height = most * share;

  _limber_chart_pen_add_box (&self->pen, left, bottom - MAX (height, BOX_MIN_HEIGHT), right, bottom);
}

/* Gathered as the rows above and below are; the share of the busiest, or boxes against @most. */
static double
walk_buckets (Lane *self, const GPtrArray *seen, GDateWeekday first_weekday, double most)
{
  LimberBucketStep step = limber_bucket_step_choose (limber_time_axis_get_day_width (self->days));
  guint32 first = limber_bucket_step_align (step, (guint32) MAX (self->days->from, 1), first_weekday);
  double highest = 0;

  while (first < self->days->to)
    {
      guint32 end = limber_bucket_step_next (step, first, first_weekday);
      double share = (double) count_days (seen, first, end) / (end - first);

      if (share > 0 && most > 0)
        add_box (self, first, end, share / most);
      highest = MAX (highest, share);
      first = end;
    }

  return highest;
}

static void
draw_boxes (Lane *self, const GPtrArray *seen, GDateWeekday first_weekday)
{
  double most = walk_buckets (self, seen, first_weekday, 0);

  cairo_new_path (self->pen.cr);
  if (most > 0)
    walk_buckets (self, seen, first_weekday, most);
  cairo_fill (self->pen.cr);
}

static gboolean
is_seen (const Lane *self, const LimberChartMark *mark)
{
  return mark->from < self->days->to && mark->to + 1.0 > self->days->from;
}

/* (transfer container): those that are seen. */
static GPtrArray *
list_seen (const Lane *self, const GPtrArray *marks)
{
  GPtrArray *seen = g_ptr_array_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      LimberChartMark *mark = g_ptr_array_index (marks, i);

      if (is_seen (self, mark))
        g_ptr_array_add (seen, mark);
    }

  return seen;
}

static void
draw_ground (Lane *self, double y, LimberRgb color)
{
  cairo_new_path (self->pen.cr);
  _limber_chart_pen_add_rule (&self->pen, self->days->left, self->days->right, y);
  limber_rgb_set_source (color, self->pen.cr);
  cairo_fill (self->pen.cr);
}

/**
 * limber_chart_draw_lane:
 * @days: where the days lie, as in the charts around it
 * @marks: (element-type LimberChartMark): what was done; marks of other days are left out
 * @first_weekday: the day weeks begin on
 * @style: how to draw it
 * @area: where
 * @cr: what to draw on; the page is not painted
 *
 * Draws on which days something was done: the shape of its kind on each where days are wide enough, else
 * boxes over what the charts gather, the higher the more often. The name belongs beside it.
 */
void
limber_chart_draw_lane (const LimberTimeAxis *days,
                        const GPtrArray *marks,
                        GDateWeekday first_weekday,
                        const LimberChartStyle *style,
                        const LimberRect *area,
                        cairo_t *cr)
{
  Lane self = { .days = days, .area = area };
  g_autoptr (GPtrArray) seen = NULL;
  LimberChartColors colors;
  gboolean boxes;

  g_return_if_fail (days != NULL && marks != NULL && style != NULL && area != NULL && cr != NULL);
  g_return_if_fail (days->to > days->from);

  cairo_save (cr);
  _limber_chart_pen_init (&self.pen, style, cr);
  limber_chart_colors_init (&colors, style->palette, style->accent, FALSE);
  if (style->print)
    limber_chart_colors_make_printable (&colors, FALSE);
  seen = list_seen (&self, marks);
  boxes = limber_time_axis_get_day_width (days) < SHAPE_MIN_DAY;
  draw_ground (&self, get_middle (&self) + (boxes ? area->height * BOX_SHARE / 2 : 0), colors.grid);
  limber_rgb_set_source (boxes ? colors.own.soft : colors.dim, cr);
  if (boxes)
    draw_boxes (&self, seen, first_weekday);
  for (guint i = 0; !boxes && i < seen->len; i++)
    draw_shapes (&self, g_ptr_array_index (seen, i));
  cairo_restore (cr);
}

static void
draw_key_line (LimberChartPen *pen, const LimberRect *area, double width, LimberRgb color)
{
  double y = area->y + area->height / 2;

  cairo_new_path (pen->cr);
  cairo_move_to (pen->cr, area->x, y);
  cairo_line_to (pen->cr, area->x + area->width, y);
  cairo_set_line_width (pen->cr, width);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_BUTT);
  limber_rgb_set_source (color, pen->cr);
  cairo_stroke (pen->cr);
}

static void
draw_key_range (LimberChartPen *pen, const LimberRect *area, const LimberChartInk *ink)
{
  double half = area->height * KEY_RANGE_SHARE / 2, middle = area->y + area->height / 2;

  cairo_new_path (pen->cr);
  cairo_rectangle (pen->cr, area->x, middle - half, area->width, 2 * half);
  limber_rgb_set_source (ink->pale, pen->cr);
  cairo_fill (pen->cr);
  _limber_chart_pen_add_rule (pen, area->x, area->x + area->width, middle - half);
  _limber_chart_pen_add_rule (pen, area->x, area->x + area->width, middle + half);
  limber_rgb_set_source (ink->soft, pen->cr);
  cairo_fill (pen->cr);
}

static void
draw_key_threshold (LimberChartPen *pen, const LimberRect *area, LimberRgb color)
{
  const double dashes[] = { 3, 2.5 };

  cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
  draw_key_line (pen, area, pen->hairline, color);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

/**
 * limber_chart_draw_key:
 * @key: what is explained
 * @pain: whether it is that of pain, which has colours of its own
 * @style: how the chart is drawn
 * @area: where; a line of text high
 * @cr: what to draw on
 *
 * Draws a piece of a chart as it looks there, to stand before the words that explain it.
 */
void
limber_chart_draw_key (LimberChartKey key,
                       gboolean pain,
                       const LimberChartStyle *style,
                       const LimberRect *area,
                       cairo_t *cr)
{
  LimberChartColors colors;
  LimberChartPen pen;

  g_return_if_fail (style != NULL && area != NULL && cr != NULL);

  cairo_save (cr);
  _limber_chart_pen_init (&pen, style, cr);
  limber_chart_colors_init (&colors, style->palette, style->accent, pain);
  if (style->print)
    limber_chart_colors_make_printable (&colors, pain);
  switch (key)
    {
    case LIMBER_CHART_KEY_DAY:
      draw_key_line (&pen, area, KEY_DAY_WIDTH * pen.weight, colors.own.line);
      _limber_chart_draw_dot (&pen, area->x + area->width / 2, area->y + area->height / 2,
                              KEY_DOT_RADIUS * pen.weight, colors.own.line);
      break;
    case LIMBER_CHART_KEY_USUAL:
      draw_key_line (&pen, area, _limber_chart_get_calm_width (&pen), colors.own.calm);
      break;
    case LIMBER_CHART_KEY_RANGE:
      draw_key_range (&pen, area, &colors.own);
      break;
    case LIMBER_CHART_KEY_MIDDLE:
      draw_key_line (&pen, area, KEY_MIDDLE_WIDTH * pen.weight, colors.own.line);
      break;
    case LIMBER_CHART_KEY_THRESHOLD:
    default:
      draw_key_threshold (&pen, area, colors.dim);
      break;
    }
  cairo_restore (cr);
}
