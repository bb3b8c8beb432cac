/* limber-chart-gestures.c — pointer, wheel and fingers on a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The wheel zooms, as on a map. A page of charts has to scroll under the same wheel, though: what was begun
 * as scrolling goes on scrolling when a chart comes under a pointer that rests.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chart-view-private.h"
#include "limber-chart-viewport-private.h"

#include <math.h>

/* Milliseconds after which a turn of the wheel is a new one. */
#define SCROLL_PAUSE 500

typedef enum
{
  SCROLL_PAGE,
  SCROLL_ZOOM,
  SCROLL_PAN,
} ScrollUse;

struct _LimberChartGestures
{
  LimberChartView *view; /* unowned: it owns this */

  GtkEventController *motion;
  GtkGesture *drag, *zoom, *press;

  double x, y;               /* of the pointer in the chart, negative while it is elsewhere */
  double window_x, window_y; /* the same in the window, NaN before it is known */
  gboolean moved;            /* the pointer, since the chart is under it */

  ScrollUse scroll_use;
  guint32 scroll_time;

  gboolean panning, scrubbing;
  double offset;        /* of the drag, up to which the days have followed */
  double scale, center; /* of the two fingers, the same */

  guint open_id;
  guint32 open_day;
};

static LimberChartViewport *
get_viewport (LimberChartGestures *self)
{
  return _limber_chart_view_get_viewport (self->view);
}

static gboolean
is_touch (gpointer controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
point_at (LimberChartGestures *self)
{
  if (get_viewport (self) != NULL)
    limber_chart_viewport_set_pointed_day (get_viewport (self),
                                           _limber_chart_view_find_day (self->view, self->x));
}

static gboolean
is_same (double a, double b)
{
  return !islessgreater (a, b);
}

/* It is in the same place of the window when the page moves under it. */
static void
track_in_window (LimberChartGestures *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (self->motion);
  double x = self->x, y = self->y;

  if (event != NULL)
    gdk_event_get_position (event, &x, &y);
  self->moved |= islessgreater (x, self->window_x) || islessgreater (y, self->window_y);
  self->window_x = x;
  self->window_y = y;
}

/* Keys may have scrolled the page under a pointer that rests; it has to move to take the crosshair from them.
 */
static void
follow (LimberChartGestures *self)
{
  if (get_viewport (self) == NULL)
    return;

  if (self->moved || !_limber_chart_viewport_keeps_day (get_viewport (self)))
    point_at (self);
}

/* There is no telling whether the pointer came to the chart or the chart to the pointer. */
static void
enter_cb (LimberChartGestures *self, double x, double y)
{
  self->x = x;
  self->y = y;
  self->window_x = self->window_y = NAN;
  self->moved = FALSE;
  follow (self);
}

static void
motion_cb (LimberChartGestures *self, double x, double y)
{
  gboolean rests = is_same (x, self->x) && is_same (y, self->y);

  self->x = x;
  self->y = y;
  track_in_window (self);
  /* A layout sends the pointer where it is already. */
  if (!rests)
    follow (self);
}

static void
leave_cb (LimberChartGestures *self)
{
  self->moved = FALSE;
  self->x = self->y = -1;
  if (get_viewport (self) != NULL)
    limber_chart_viewport_set_pointed_day (get_viewport (self), 0);
}

static gboolean
is_over_plot (LimberChartGestures *self)
{
  return _limber_chart_view_find_day (self->view, self->x) != 0;
}

static ScrollUse
choose_scroll_use (LimberChartGestures *self, GdkModifierType state, double dx, double dy)
{
  if (!is_over_plot (self) || !(self->moved || (state & GDK_CONTROL_MASK)))
    return SCROLL_PAGE;
  if (fabs (dx) > fabs (dy) || (state & GDK_SHIFT_MASK))
    return SCROLL_PAN;
  return SCROLL_ZOOM;
}

static void
scroll_to_pan (LimberChartGestures *self, double delta, gboolean notches)
{
  double from, to;

  limber_chart_viewport_get_range (get_viewport (self), &from, &to);
  if (notches)
    limber_chart_viewport_pan (get_viewport (self), delta * LIMBER_CHART_PAN_OF_NOTCH * (to - from));
  else
    _limber_chart_view_pan_by (self->view, -delta);
}

static gboolean
scroll_cb (LimberChartGestures *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  gboolean notches = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  guint32 now = gtk_event_controller_get_current_event_time (controller);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if (get_viewport (self) == NULL || (is_same (dx, 0) && is_same (dy, 0)))
    return GDK_EVENT_PROPAGATE;

  if (self->scroll_time == 0 || now - self->scroll_time > SCROLL_PAUSE)
    self->scroll_use = choose_scroll_use (self, state, dx, dy);
  self->scroll_time = now;

  if (self->scroll_use == SCROLL_PAGE)
    return GDK_EVENT_PROPAGATE;
  if (self->scroll_use == SCROLL_PAN)
    scroll_to_pan (self, is_same (dx, 0) ? dy : dx, notches);
  else
    _limber_chart_view_zoom_at (
        self->view, exp (-dy * (notches ? LIMBER_CHART_ZOOM_OF_NOTCH : LIMBER_CHART_ZOOM_OF_PIXEL)), self->x);
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (LimberChartGestures *self, double x, double y)
{
  self->panning = self->scrubbing = FALSE;
  if (_limber_chart_view_find_day (self->view, x) == 0)
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
}

static void
begin_panning (LimberChartGestures *self)
{
  self->panning = TRUE;
  self->offset = 0;
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), "grabbing");
}

/* A finger that moves up or down moves the page. */
static void
consider_panning (LimberChartGestures *self, double dx, double dy)
{
  if (!gtk_drag_check_threshold (GTK_WIDGET (self->view), 0, 0, (int) dx, (int) dy))
    return;

  if (fabs (dx) > fabs (dy) || !is_touch (self->drag))
    begin_panning (self);
  else
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (LimberChartGestures *self, double dx, double dy)
{
  double x, y;

  if (self->scrubbing)
    {
      gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x, &y);
      limber_chart_viewport_set_day (get_viewport (self), _limber_chart_view_find_day (self->view, x + dx));
      return;
    }

  if (!self->panning)
    consider_panning (self, dx, dy);
  if (!self->panning)
    return;

  _limber_chart_view_pan_by (self->view, dx - self->offset);
  self->offset = dx;
}

static void
drag_end_cb (LimberChartGestures *self)
{
  self->panning = self->scrubbing = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self->view), NULL);
}

/* A finger that rests first takes the crosshair along instead of the days. */
static void
long_press_cb (LimberChartGestures *self, double x, double y)
{
  guint32 day = _limber_chart_view_find_day (self->view, x);

  if (day == 0 || self->panning)
    return;

  self->scrubbing = TRUE;
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  limber_chart_viewport_set_day (get_viewport (self), day);
}

static double
get_center (LimberChartGestures *self)
{
  double x, y;

  if (gtk_gesture_is_recognized (self->zoom) && gtk_gesture_get_bounding_box_center (self->zoom, &x, &y))
    return x;
  return self->x;
}

static void
zoom_begin_cb (LimberChartGestures *self)
{
  self->scale = 1;
  self->center = get_center (self);
  gtk_gesture_set_state (self->zoom, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
zoom_changed_cb (LimberChartGestures *self, double scale)
{
  double center = get_center (self);

  if (!(scale > 0))
    return;

  _limber_chart_view_pan_by (self->view, center - self->center);
  _limber_chart_view_zoom_at (self->view, scale / self->scale, center);
  self->scale = scale;
  self->center = center;
}

static void
open_cb (gpointer user_data)
{
  LimberChartGestures *self = user_data;

  self->open_id = 0;
  limber_chart_viewport_open_day (get_viewport (self), self->open_day);
}

/* Waits for a second click only where that one would do something else. */
static void
open_soon (LimberChartGestures *self, guint32 day)
{
  int patience;

  if (!limber_chart_viewport_is_moved (get_viewport (self)))
    {
      limber_chart_viewport_open_day (get_viewport (self), day);
      return;
    }

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->view)), "gtk-double-click-time", &patience, NULL);
  self->open_day = day;
  self->open_id = g_timeout_add_once ((guint) patience, open_cb, self);
}

/* There is no pointer to read with: the first tap shows what the second opens. */
static void
tap (LimberChartGestures *self, guint32 day)
{
  if (limber_chart_viewport_get_day (get_viewport (self)) == day)
    limber_chart_viewport_open_day (get_viewport (self), day);
  else
    limber_chart_viewport_set_day (get_viewport (self), day);
}

static void
released_cb (LimberChartGestures *self, int n_press, double x, double y, GtkGesture *click)
{
  guint32 day = _limber_chart_view_find_day (self->view, x);

  g_clear_handle_id (&self->open_id, g_source_remove);
  if (day == 0)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (n_press == 2 && limber_chart_viewport_is_moved (get_viewport (self)))
    limber_chart_viewport_reset (get_viewport (self));
  else if (is_touch (click))
    tap (self, day);
  else if (n_press == 1)
    open_soon (self, day);
}

static void
add_controller (LimberChartGestures *self, gpointer controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}

static void
add_pointer (LimberChartGestures *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();

  self->motion = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (self->motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (self->motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->motion, "leave", G_CALLBACK (leave_cb), self);
  add_controller (self, self->motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  add_controller (self, scroll);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  add_controller (self, click);
}

static void
add_fingers (LimberChartGestures *self)
{
  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (drag_end_cb), self);
  add_controller (self, self->drag);

  self->press = gtk_gesture_long_press_new ();
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (self->press), TRUE);
  g_signal_connect_swapped (self->press, "pressed", G_CALLBACK (long_press_cb), self);
  add_controller (self, self->press);

  self->zoom = gtk_gesture_zoom_new ();
  g_signal_connect_swapped (self->zoom, "begin", G_CALLBACK (zoom_begin_cb), self);
  g_signal_connect_swapped (self->zoom, "scale-changed", G_CALLBACK (zoom_changed_cb), self);
  add_controller (self, self->zoom);

  /* One finger may become two. */
  gtk_gesture_group (self->drag, self->zoom);
  gtk_gesture_group (self->drag, self->press);
}

LimberChartGestures *
_limber_chart_gestures_new (LimberChartView *view)
{
  LimberChartGestures *self = g_new0 (LimberChartGestures, 1);

  self->view = view;
  self->x = self->y = -1;
  add_pointer (self);
  add_fingers (self);

  return self;
}

/* The controllers go away with the widget a little later, and some tell so on their way. */
void
_limber_chart_gestures_free (LimberChartGestures *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      g_signal_handlers_disconnect_by_data (controller, self);
    }
  g_clear_handle_id (&self->open_id, g_source_remove);
  g_free (self);
}

void
_limber_chart_gestures_point (LimberChartGestures *self)
{
  if (self->x >= 0 && _limber_chart_viewport_is_pointed (get_viewport (self)))
    point_at (self);
}
