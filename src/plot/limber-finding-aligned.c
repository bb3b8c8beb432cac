/* limber-finding-aligned.c — what is usual before something happens, and what comes after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-finding-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define LABEL_GAP 3.0
#define TICK_GAP 4.0

/* Between two numbers of days. */
#define TICK_SPACE 8.0

/* A number each week, as people count. */
#define TICK_STEP 7

#define LINE_WIDTH 2.0
#define EVENT_WIDTH 1.5

/* Of a dot: that of the mean of all events, that of hardly any, and the share of a day it may take. */
#define MAX_RADIUS 3.5
#define MIN_RADIUS 1.5
#define DAY_SHARE 0.42

/* Means of less than this share of the events are drawn weaker. */
#define WEAK_SHARE 0.5

/* The first Julian day of the axis, see _limber_finding_create_row(). */
#define FIRST_DAY 1

static double
get_offset_x (const LimberFindingCanvas *self, int offset)
{
  return limber_time_axis_get_x (&self->chart.days,
                                 (double) FIRST_DAY + offset - self->drawing->first_offset);
}

/* It happens in the middle of its day. */
static double
get_event_x (const LimberFindingCanvas *self)
{
  return get_offset_x (self, 0) + limber_time_axis_get_day_width (&self->chart.days) / 2;
}

static guint
get_count (const LimberFindingDrawing *drawing, guint i)
{
  if (!isfinite (drawing->means[i]))
    return 0;

  return drawing->counts != NULL ? drawing->counts[i] : 1;
}

static guint
get_most (const LimberFindingDrawing *drawing)
{
  guint most = 1;

  for (guint i = 0; i < drawing->n_offsets; i++)
    most = MAX (most, get_count (drawing, i));

  return most;
}

static gboolean
is_seen (const LimberFindingCanvas *self, int offset)
{
  return offset >= self->drawing->first_offset
         && offset < self->drawing->first_offset + (int) self->drawing->n_offsets;
}

/* The days after that of the event, whose line is their beginning. */
static void
draw_exposed (LimberFindingCanvas *self)
{
  const LimberRect *plot = &self->chart.plot;
  double left = MAX (get_offset_x (self, 1), plot->x);
  double right = MIN (get_offset_x (self, 1 + (int) self->drawing->n_exposed), plot->x + plot->width);
  cairo_t *cr = self->chart.pen.cr;

  if (!(right > left))
    return;

  cairo_new_path (cr);
  _limber_chart_pen_add_box (&self->chart.pen, left, plot->y, right, plot->y + plot->height);
  limber_rgb_set_source (self->chart.colors.band, cr);
  cairo_fill (cr);
  _limber_chart_pen_add_plumb (&self->chart.pen, right, plot->y, plot->y + plot->height);
  limber_rgb_set_source (self->chart.colors.base, cr);
  cairo_fill (cr);
}

/* The words stand above the line, moved aside where they would leave the plot. */
static void
draw_event (LimberFindingCanvas *self, gboolean words)
{
  const LimberRect *plot = &self->chart.plot;
  const char *label = self->drawing->event_label != NULL ? self->drawing->event_label : "";
  const LimberChartText *text = _limber_chart_text_get (self->chart.pen.context, LIMBER_CHART_TEXT_NUMBER,
                                                        label, MAX (plot->width, 1));
  double x = get_event_x (self), width = _limber_chart_text_get_width (text);
  double left = _limber_chart_pen_snap_x (&self->chart.pen, x - EVENT_WIDTH / 2);

  if (!is_seen (self, 0))
    return;

  cairo_new_path (self->chart.pen.cr);
  _limber_chart_pen_add_box (&self->chart.pen, left, plot->y - LABEL_GAP,
                             left + EVENT_WIDTH * self->chart.pen.weight,
                             plot->y + plot->height + LIMBER_CHART_TICK_LENGTH);
  limber_rgb_set_source (self->chart.colors.text, self->chart.pen.cr);
  cairo_fill (self->chart.pen.cr);
  if (words)
    _limber_chart_text_draw (text, &self->chart.pen,
                             CLAMP (x - width / 2, plot->x, MAX (plot->x + plot->width - width, plot->x)),
                             plot->y - LABEL_GAP - _limber_chart_text_get_height (text));
}

/* Days
 * ------------------------------------------------------------------------------------------------------- */

/* The sign stays before the number in every direction of writing. */
static char *
format_offset (int offset, gboolean with_unit)
{
  const char *sign = offset < 0 ? "\u200e\u2212" : offset > 0 ? "\u200e+" : "";
  g_autofree char *number = g_strdup_printf ("%s%d", sign, ABS (offset));

  if (!with_unit)
    return g_steal_pointer (&number);

  /* Translators: at the ends of an axis of days from an event, “−14 days”, “+14 days”. */
  return g_strdup_printf (ngettext ("%s day", "%s days", (gulong) ABS (offset)), number);
}

/* Draws it unless it comes too near to one of those before it. */
static void
draw_tick (LimberFindingCanvas *self, int offset, gboolean with_unit, GArray *taken)
{
  const LimberRect *plot = &self->chart.plot;
  g_autofree char *label = format_offset (offset, with_unit);
  const LimberChartText *text
      = _limber_chart_text_get (self->chart.pen.context, LIMBER_CHART_TEXT_NUMBER, label, -1);
  double width = _limber_chart_text_get_width (text);
  double x = get_offset_x (self, offset) + limber_time_axis_get_day_width (&self->chart.days) / 2 - width / 2;
  LimberRect place = { CLAMP (x, plot->x, MAX (plot->x + plot->width - width, plot->x)), 0, width, 0 };

  for (guint i = 0; i < taken->len; i++)
    {
      const LimberRect *other = &g_array_index (taken, LimberRect, i);

      if (place.x < other->x + other->width + TICK_SPACE && other->x < place.x + width + TICK_SPACE)
        return;
    }

  g_array_append_val (taken, place);
  _limber_chart_text_draw (text, &self->chart.pen, place.x, plot->y + plot->height + TICK_GAP);
}

/* The event and both ends first, which say how far it reaches; then the weeks that have room. */
static void
draw_ticks (LimberFindingCanvas *self)
{
  int first = self->drawing->first_offset, last = first + (int) self->drawing->n_offsets - 1;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LimberRect));

  limber_rgb_set_source (self->chart.colors.dim, self->chart.pen.cr);
  if (first <= 0 && last >= 0)
    draw_tick (self, 0, FALSE, taken);
  draw_tick (self, first, TRUE, taken);
  draw_tick (self, last, TRUE, taken);
  for (int offset = first - first % TICK_STEP; offset <= last; offset += TICK_STEP)
    if (offset >= first)
      draw_tick (self, offset, FALSE, taken);
}

/* Means
 * ------------------------------------------------------------------------------------------------------ */

static gboolean
is_weak (const LimberFindingDrawing *drawing, guint i, guint most)
{
  return get_count (drawing, i) < most * WEAK_SHARE;
}

static void
get_point (const LimberFindingCanvas *self, guint i, double *x, double *y)
{
  *x = limber_time_axis_get_x (&self->chart.days, FIRST_DAY + i + 0.5);
  *y = limber_value_axis_get_y (&self->layer.values,
                                _limber_finding_get_stored (self->drawing, self->drawing->means[i]));
}

/* Where a day has no mean the line stays open. */
static void
draw_line (LimberFindingCanvas *self, gboolean weak, guint most)
{
  const LimberFindingDrawing *drawing = self->drawing;
  cairo_t *cr = self->chart.pen.cr;

  cairo_new_path (cr);
  for (guint i = 0; i + 1 < drawing->n_offsets; i++)
    {
      double x, y, next_x, next_y;

      if (get_count (drawing, i) == 0 || get_count (drawing, i + 1) == 0
          || (is_weak (drawing, i, most) || is_weak (drawing, i + 1, most)) != weak)
        continue;
      get_point (self, i, &x, &y);
      get_point (self, i + 1, &next_x, &next_y);
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, next_x, next_y);
    }
  cairo_set_line_width (cr, (weak ? LINE_WIDTH / 2 : LINE_WIDTH) * self->chart.pen.weight);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  limber_rgb_set_source (weak ? self->layer.ink.soft : self->layer.ink.line, cr);
  cairo_stroke (cr);
}

/* A dot has the area of its events. */
static void
draw_points (LimberFindingCanvas *self, guint most)
{
  double largest = MIN (MAX_RADIUS, limber_time_axis_get_day_width (&self->chart.days) * DAY_SHARE);

  for (guint i = 0; i < self->drawing->n_offsets; i++)
    {
      guint count = get_count (self->drawing, i);
      double radius = MAX (largest * sqrt (count / (double) most), MIN_RADIUS), x, y;

      if (count == 0)
        continue;
      get_point (self, i, &x, &y);
      _limber_chart_draw_dot (&self->chart.pen, x, y, radius * self->chart.pen.weight,
                              is_weak (self->drawing, i, most) ? self->layer.ink.soft : self->layer.ink.line);
    }
}

/**
 * _limber_finding_aligned_get_top:
 * @style: fonts
 *
 * Returns: how much room the words above the plot need, in units
 */
double
_limber_finding_aligned_get_top (const LimberChartStyle *style)
{
  return _limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NUMBER) + LABEL_GAP;
}

/**
 * _limber_finding_aligned_get_bottom:
 * @style: fonts
 *
 * Returns: how much room the days below the plot need, in units
 */
double
_limber_finding_aligned_get_bottom (const LimberChartStyle *style)
{
  return _limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NUMBER) + TICK_GAP;
}

/**
 * _limber_finding_draw_aligned:
 * @self: a canvas with a place
 * @words: whether there is room for the words above and below the plot
 * @end_side: the room at the end of the plot
 *
 * Draws the mean of each day before and after the event, and what is usual before it.
 */
void
_limber_finding_draw_aligned (LimberFindingCanvas *self, gboolean words, double end_side)
{
  guint most = get_most (self->drawing);

  draw_exposed (self);
  _limber_finding_draw_scale (self);
  draw_event (self, words);
  if (words)
    draw_ticks (self);
  _limber_finding_draw_level (self, end_side);
  draw_line (self, TRUE, most);
  draw_line (self, FALSE, most);
  draw_points (self, most);
}
