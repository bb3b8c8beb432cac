/* limber-chart-keys.c — reading and moving a chart by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chart-view.h"

#include "limber-chart-view-private.h"
#include "limber-day-nearest.h"

#define ZOOM_FACTOR 1.5
/* Of what is seen. */
#define PAN_PART 0.1
/* In a range of up to so many days the page keys leap over a week or a month; in a longer one over a year. */
#define WEEKS_UP_TO 100
#define MONTHS_UP_TO 1200

/* How far a key moves the crosshair. */
typedef enum
{
  LEAP_DAY,
  LEAP_RECORDED, /* to the next day with a value */
  LEAP_PAGE,
  LEAP_EDGE, /* to the first or last day that is seen */
  LEAP_END,  /* to the first or last day there is */
} Leap;

/* NULL where the chart shows nothing. */
static const LimberSeries *
get_series (LimberChartView *self)
{
  LimberChartRow *row = _limber_chart_view_get_row (self);

  return row != NULL ? limber_chart_row_get_series (row) : NULL;
}

static guint32
find_recorded (LimberChartView *self, guint32 day, int direction)
{
  const LimberSeries *series = get_series (self);
  guint32 found = limber_day_find_next (&series, series != NULL ? 1 : 0, day, direction);
  guint32 first, last;

  limber_chart_viewport_get_bounds (_limber_chart_view_get_viewport (self), &first, &last);
  return found >= first && found <= last ? found : day;
}

/* Where the keys begin: at the last recorded day that is seen. */
static guint32
find_start (LimberChartView *self, guint32 first, guint32 last)
{
  const LimberSeries *series = get_series (self);
  guint32 found = limber_day_find_nearest (&series, series != NULL ? 1 : 0, last + 0.5, first, last);

  return found != G_DATE_BAD_JULIAN ? found : last;
}

static guint32
turn_page (guint32 day, int direction, guint32 n_seen)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (n_seen <= WEEKS_UP_TO)
    return direction < 0 ? day - 7 : day + 7;
  if (n_seen <= MONTHS_UP_TO && direction < 0)
    g_date_subtract_months (&date, 1);
  else if (n_seen <= MONTHS_UP_TO)
    g_date_add_months (&date, 1);
  else if (direction < 0)
    g_date_subtract_years (&date, 1);
  else
    g_date_add_years (&date, 1);

  return g_date_get_julian (&date);
}

static guint32
leap_from (LimberChartView *self, guint32 day, Leap leap, int direction, guint32 n_seen)
{
  switch (leap)
    {
    case LEAP_DAY:
      return direction < 0 ? day - 1 : day + 1;
    case LEAP_RECORDED:
      return find_recorded (self, day, direction);
    case LEAP_PAGE:
      return turn_page (day, direction, n_seen);
    case LEAP_EDGE:
    case LEAP_END:
    default:
      return day;
    }
}

/* The first leap onto a chart whose crosshair cannot be seen only makes it seen. */
static guint32
find_goal (LimberChartView *self, Leap leap, int direction)
{
  LimberChartViewport *viewport = _limber_chart_view_get_viewport (self);
  guint32 day = limber_chart_viewport_get_day (viewport), first, last, seen_first, seen_last;

  limber_chart_viewport_get_bounds (viewport, &first, &last);
  limber_chart_viewport_get_days (viewport, &seen_first, &seen_last);
  if (leap == LEAP_END)
    return direction < 0 ? first : last;
  if (leap == LEAP_EDGE)
    return direction < 0 ? seen_first : seen_last;
  if (day < seen_first || day > seen_last)
    return find_start (self, seen_first, seen_last);

  return leap_from (self, day, leap, direction, seen_last - seen_first + 1);
}

static gboolean
has_days (LimberChartView *self)
{
  LimberChartViewport *viewport = _limber_chart_view_get_viewport (self);
  guint32 first, last, bound = 0;

  if (viewport == NULL)
    return FALSE;

  limber_chart_viewport_get_days (viewport, &first, &last);
  limber_chart_viewport_get_bounds (viewport, &bound, NULL);
  return first != 0 && bound != 0;
}

static gboolean
leap_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberChartView *self = LIMBER_CHART_VIEW (widget);
  int leap, direction;
  guint32 day;

  if (!has_days (self))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(ii)", &leap, &direction);
  day = find_goal (self, (Leap) leap, direction);
  limber_chart_viewport_show_day (_limber_chart_view_get_viewport (self), day);
  return GDK_EVENT_STOP;
}

static gboolean
pan_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberChartView *self = LIMBER_CHART_VIEW (widget);
  LimberChartViewport *viewport = _limber_chart_view_get_viewport (self);
  double from, to;

  if (!has_days (self))
    return GDK_EVENT_PROPAGATE;

  limber_chart_viewport_get_range (viewport, &from, &to);
  limber_chart_viewport_pan (viewport, g_variant_get_double (arguments) * (to - from));
  return GDK_EVENT_STOP;
}

/* About the crosshair where it can be seen. */
static gboolean
zoom_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberChartView *self = LIMBER_CHART_VIEW (widget);
  LimberChartViewport *viewport = _limber_chart_view_get_viewport (self);
  double from, to, about;

  if (!has_days (self))
    return GDK_EVENT_PROPAGATE;

  limber_chart_viewport_get_range (viewport, &from, &to);
  about = limber_chart_viewport_get_day (viewport) + 0.5;
  if (about < from || about > to)
    about = (from + to) / 2;
  limber_chart_viewport_zoom (viewport, g_variant_get_double (arguments), about);
  return GDK_EVENT_STOP;
}

static gboolean
reset_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberChartView *self = LIMBER_CHART_VIEW (widget);

  if (!has_days (self))
    return GDK_EVENT_PROPAGATE;

  limber_chart_viewport_reset (_limber_chart_view_get_viewport (self));
  return GDK_EVENT_STOP;
}

static gboolean
clear_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberChartView *self = LIMBER_CHART_VIEW (widget);

  if (!has_days (self) || limber_chart_viewport_get_day (_limber_chart_view_get_viewport (self)) == 0)
    return GDK_EVENT_PROPAGATE;

  limber_chart_viewport_set_day (_limber_chart_view_get_viewport (self), 0);
  return GDK_EVENT_STOP;
}

static gboolean
open_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  LimberChartView *self = LIMBER_CHART_VIEW (widget);
  guint32 day;

  if (!has_days (self))
    return GDK_EVENT_PROPAGATE;

  day = limber_chart_viewport_get_day (_limber_chart_view_get_viewport (self));
  if (day == 0)
    return GDK_EVENT_PROPAGATE;

  limber_chart_viewport_open_day (_limber_chart_view_get_viewport (self), day);
  return GDK_EVENT_STOP;
}

/* Keys on the number pad do the same as their namesakes. */
static void
add_binding (GtkWidgetClass *widget_class,
             guint keyval,
             guint keypad_keyval,
             GdkModifierType modifiers,
             GtkShortcutFunc callback,
             GVariant *arguments)
{
  g_autoptr (GVariant) owned = arguments != NULL ? g_variant_ref_sink (arguments) : NULL;
  const char *format = owned != NULL ? "@*" : NULL;

  gtk_widget_class_add_binding (widget_class, keyval, modifiers, callback, format, owned);
  gtk_widget_class_add_binding (widget_class, keypad_keyval, modifiers, callback, format, owned);
}

static void
add_leap (GtkWidgetClass *widget_class,
          guint keyval,
          guint keypad_keyval,
          GdkModifierType modifiers,
          Leap leap,
          int direction)
{
  add_binding (widget_class, keyval, keypad_keyval, modifiers, leap_cb,
               g_variant_new ("(ii)", (int) leap, direction));
}

/* Time runs from left to right in every language, so the left arrow always goes back. */
static void
add_leaps (GtkWidgetClass *widget_class)
{
  add_leap (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, 0, LEAP_DAY, -1);
  add_leap (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 0, LEAP_DAY, 1);
  add_leap (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, LEAP_RECORDED, -1);
  add_leap (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, LEAP_RECORDED, 1);
  add_leap (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, LEAP_PAGE, -1);
  add_leap (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, LEAP_PAGE, 1);
  add_leap (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, 0, LEAP_EDGE, -1);
  add_leap (widget_class, GDK_KEY_End, GDK_KEY_KP_End, 0, LEAP_EDGE, 1);
  add_leap (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, LEAP_END, -1);
  add_leap (widget_class, GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, LEAP_END, 1);
}

void
_limber_chart_view_add_bindings (GtkWidgetClass *widget_class)
{
  add_leaps (widget_class);
  add_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, GDK_SHIFT_MASK, pan_cb,
               g_variant_new_double (-PAN_PART));
  add_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, GDK_SHIFT_MASK, pan_cb,
               g_variant_new_double (PAN_PART));
  add_binding (widget_class, GDK_KEY_plus, GDK_KEY_KP_Add, 0, zoom_cb, g_variant_new_double (ZOOM_FACTOR));
  /* The plus without Shift, where the two share a key. */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_equal, 0, zoom_cb, "d", ZOOM_FACTOR);
  add_binding (widget_class, GDK_KEY_minus, GDK_KEY_KP_Subtract, 0, zoom_cb,
               g_variant_new_double (1 / ZOOM_FACTOR));
  add_binding (widget_class, GDK_KEY_0, GDK_KEY_KP_0, 0, reset_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, clear_cb, NULL);
  add_binding (widget_class, GDK_KEY_Return, GDK_KEY_KP_Enter, 0, open_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Enter, 0, open_cb, NULL);
}
