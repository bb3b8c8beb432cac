/* limber-chart-timeline.c — the dates below the days, once for all charts that share them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"
#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>

/* Between two dates. */
#define DATE_SPACE 10.0

/* What is free between the line of a day and the words. */
#define STRIP_GAP 1.0

/* Around the words of the day that is read, and between them and the nearest date that is not covered. */
#define PILL_PADDING 8.0
#define PILL_HEIGHT 4.0
#define PILL_SPACE 6.0

/* From here on a day and its month could be of several years. */
#define YEAR 366.0

/**
 * Pill:
 * @name: the day that is read, or %NULL when none is
 * @room: how wide its words may be
 * @x: its left end
 * @width: how wide it is with what is free around the words
 */
typedef struct
{
  char *name;
  double room, x, width;
} Pill;

static double
measure_label_cb (const char *label, gpointer data)
{
  const LimberChartStyle *style = data;

  return _limber_chart_text_get_width (
             _limber_chart_text_get (style->context, LIMBER_CHART_TEXT_NUMBER, label, -1))
         + DATE_SPACE;
}

static char *
name_day (const LimberTimeAxis *days, guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (days->to - days->from > YEAR)
    return limber_date_format (&date, C_ ("time axis", "%-d %b %Y"));

  return limber_date_format (&date, C_ ("time axis", "%a %-d %b"));
}

static const LimberChartText *
get_text (const Pill *pill, PangoContext *context)
{
  return _limber_chart_text_get (context, LIMBER_CHART_TEXT_NUMBER, pill->name, pill->room);
}

/* Below the crosshair, or as near to it as the edges let it be. */
static void
place_pill (Pill *pill,
            const LimberTimeAxis *days,
            const LimberChartStyle *style,
            const LimberRect *area,
            guint32 day)
{
  double middle;

  *pill = (Pill) { NULL, MAX (area->width - 2 * PILL_PADDING, 1), 0, 0 };
  if (day == 0 || day + 1.0 <= days->from || day >= days->to)
    return;

  pill->name = name_day (days, day);
  pill->width = ceil (_limber_chart_text_get_width (get_text (pill, style->context))) + 2 * PILL_PADDING;
  middle = CLAMP (limber_time_axis_get_x (days, day + 0.5), days->left, days->right);
  pill->x = CLAMP (middle - pill->width / 2, area->x, MAX (area->x + area->width - pill->width, area->x));
}

static void
draw_lines (const LimberChartPen *pen,
            const LimberChartColors *colors,
            const LimberTimeAxis *days,
            const GArray *ticks,
            const LimberRect *area)
{
  cairo_new_path (pen->cr);
  for (guint i = 0; i < ticks->len; i++)
    {
      const LimberTimeTick *tick = &g_array_index (ticks, LimberTimeTick, i);

      if (tick->label_align <= 0)
        _limber_chart_pen_add_plumb (pen, limber_time_axis_get_x (days, tick->day), area->y,
                                     area->y + LIMBER_CHART_TICK_LENGTH);
    }
  limber_rgb_set_source (colors->base, pen->cr);
  cairo_fill (pen->cr);
}

static gboolean
is_covered (const Pill *pill, double left, double right)
{
  return pill != NULL && pill->name != NULL && right > pill->x - PILL_SPACE
         && left < pill->x + pill->width + PILL_SPACE;
}

static void
draw_labels (const LimberChartPen *pen, const GArray *ticks, double y, const Pill *pill)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const LimberTimeTick *tick = &g_array_index (ticks, LimberTimeTick, i);
      const LimberChartText *text;
      double x, width;

      if (tick->label == NULL)
        continue;
      text = _limber_chart_text_get (pen->context, LIMBER_CHART_TEXT_NUMBER, tick->label, -1);
      width = _limber_chart_text_get_width (text);
      x = tick->label_x - tick->label_align * width;
      if (!is_covered (pill, x, x + width))
        _limber_chart_text_draw (text, pen, x, y);
    }
}

static void
add_round_box (cairo_t *cr, double left, double top, double right, double bottom)
{
  double radius = (bottom - top) / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI / 2, 1.5 * G_PI);
  cairo_arc (cr, right - radius, top + radius, radius, 1.5 * G_PI, G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_pill (const LimberChartPen *pen, const LimberChartColors *colors, const Pill *pill, double y)
{
  const LimberChartText *text = get_text (pill, pen->context);
  double height = _limber_chart_text_get_height (text);
  double left = _limber_chart_pen_snap_x (pen, pill->x);
  double top = _limber_chart_pen_snap_y (pen, y - PILL_HEIGHT / 2);

  cairo_new_path (pen->cr);
  add_round_box (pen->cr, left, top, left + pill->width, top + ceil (height) + PILL_HEIGHT);
  limber_rgb_set_source (colors->text, pen->cr);
  cairo_fill (pen->cr);
  limber_rgb_set_source (colors->page, pen->cr);
  _limber_chart_text_draw (text, pen, pill->x + (pill->width - _limber_chart_text_get_width (text)) / 2, y);
}

/* The beginnings of days, weeks, months or years that have room for words; (element-type LimberTimeTick). */
GArray *
_limber_chart_list_dates (const LimberTimeAxis *days,
                          const LimberChartStyle *style,
                          GDateWeekday first_weekday)
{
  return limber_time_axis_list_ticks_measured (days, measure_label_cb, (gpointer) style, first_weekday);
}

/* @top: of the words. */
void
_limber_chart_draw_date_labels (LimberChartCanvas *canvas, const GArray *dates, double top)
{
  limber_rgb_set_source (canvas->colors.dim, canvas->pen.cr);
  draw_labels (&canvas->pen, dates, top, NULL);
}

/**
 * limber_chart_get_timeline_height:
 * @style: how it is drawn
 *
 * Returns: how high the strip is that limber_chart_draw_timeline() draws, in units
 */
double
limber_chart_get_timeline_height (const LimberChartStyle *style)
{
  g_return_val_if_fail (style != NULL, 0);

  return LIMBER_CHART_TICK_LENGTH + STRIP_GAP
         + _limber_chart_text_get_line_height (style->context, LIMBER_CHART_TEXT_NUMBER) + PILL_HEIGHT;
}

/**
 * limber_chart_draw_timeline:
 * @days: where the days lie, as in the charts above
 * @first_weekday: the day weeks begin on
 * @style: how to draw it
 * @area: where; the name of a day may reach beyond @days but not beyond this
 * @day: the Julian day that is read, or 0
 * @cr: what to draw on; the page is not painted
 *
 * Draws the dates of charts that have none themselves. The day that is read stands among them as a label on
 * a ground of its own; dates that it would cover are left out.
 */
void
limber_chart_draw_timeline (const LimberTimeAxis *days,
                            GDateWeekday first_weekday,
                            const LimberChartStyle *style,
                            const LimberRect *area,
                            guint32 day,
                            cairo_t *cr)
{
  g_autoptr (GArray) ticks = NULL;
  LimberChartColors colors;
  LimberChartPen pen;
  double top;
  Pill pill;

  g_return_if_fail (days != NULL && style != NULL && area != NULL && cr != NULL);
  g_return_if_fail (days->to > days->from);

  cairo_save (cr);
  _limber_chart_pen_init (&pen, style, cr);
  limber_chart_colors_init (&colors, style->palette, style->accent, FALSE);
  if (style->print)
    limber_chart_colors_make_printable (&colors, FALSE);
  ticks = _limber_chart_list_dates (days, style, first_weekday);
  place_pill (&pill, days, style, area, day);
  top = area->y + LIMBER_CHART_TICK_LENGTH + STRIP_GAP + PILL_HEIGHT / 2;

  draw_lines (&pen, &colors, days, ticks, area);
  limber_rgb_set_source (colors.dim, cr);
  draw_labels (&pen, ticks, top, &pill);
  if (pill.name != NULL)
    draw_pill (&pen, &colors, &pill, top);
  g_free (pill.name);
  cairo_restore (cr);
}
