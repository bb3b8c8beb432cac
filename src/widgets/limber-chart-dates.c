/* limber-chart-dates.c — the dates below a page of charts, and the day under their crosshair
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chart-dates.h"

#include "limber-chart-sheet.h"
#include "limber-chart-view-private.h"
#include "limber-chart-viewport-private.h"
#include "limber-chart-words.h"
#include "limber-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/**
 * LimberChartDates:
 *
 * A strip with the dates of all charts of a [class@ChartViewport], to stand below them where it is always
 * seen. Its days lie exactly below theirs, whatever stands between the two.
 *
 * To a screen reader it is a picture whose description is the period. The CSS node is `limber-chart-dates`.
 */
struct _LimberChartDates
{
  GtkWidget parent_instance;

  LimberChartViewport *viewport;
  LimberPeriod period; /* that has been told */

  GtkGesture *drag;
  double x;      /* of the pointer, negative while it is elsewhere */
  double offset; /* of the drag, up to which the days have followed */
};

G_DEFINE_FINAL_TYPE (LimberChartDates, limber_chart_dates, GTK_TYPE_WIDGET)

/* One is as good as another: they share their sides and stand below each other. */
static LimberChartView *
find_chart (LimberChartDates *self)
{
  return self->viewport != NULL ? _limber_chart_viewport_find_chart (self->viewport) : NULL;
}

/* Of a chart that is shown, because a scroll bar or a margin can be beside it that is not beside the strip.
 */
static gboolean
get_days (LimberChartDates *self, LimberTimeAxis *days)
{
  LimberChartView *chart = find_chart (self);
  graphene_point_t origin;

  if (chart == NULL || !_limber_chart_view_get_days (chart, days)
      || !gtk_widget_compute_point (GTK_WIDGET (chart), GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0),
                                    &origin))
    return FALSE;

  days->left += origin.x;
  days->right += origin.x;
  return TRUE;
}

static GDateWeekday
get_first_weekday (LimberChartDates *self)
{
  return limber_chart_row_get_first_weekday (_limber_chart_view_get_row (find_chart (self)));
}

static void
say_period (LimberChartDates *self)
{
  LimberPeriod period;
  g_autofree char *name = NULL;

  limber_chart_viewport_get_days (self->viewport, &period.from, &period.to);
  if (period.from == 0 || (period.from == self->period.from && period.to == self->period.to))
    return;

  self->period = period;
  name = limber_chart_words_name_period (period);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

static void
zoom_by (LimberChartDates *self, double factor, double x)
{
  LimberTimeAxis days;

  if (get_days (self, &days))
    limber_chart_viewport_zoom (self->viewport, factor, limber_time_axis_get_day (&days, x));
}

static void
pan_by (LimberChartDates *self, double pixels)
{
  LimberTimeAxis days;

  if (get_days (self, &days))
    limber_chart_viewport_pan (self->viewport, -pixels / limber_time_axis_get_day_width (&days));
}

static void
point (LimberChartDates *self)
{
  LimberTimeAxis days;
  guint32 day = 0;

  if (!get_days (self, &days))
    return;

  if (self->x >= days.left && self->x < days.right)
    day = limber_time_axis_find_day (&days, self->x);
  limber_chart_viewport_set_pointed_day (self->viewport, day);
}

static void
range_changed_cb (LimberChartDates *self)
{
  say_period (self);
  if (self->x >= 0)
    point (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
point_cb (LimberChartDates *self, double x, double y)
{
  self->x = x;
  point (self);
}

static void
leave_cb (LimberChartDates *self)
{
  self->x = -1;
  if (self->viewport != NULL)
    limber_chart_viewport_set_pointed_day (self->viewport, 0);
}

/* There is nothing to scroll here: the wheel has one meaning. */
static gboolean
scroll_cb (LimberChartDates *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean notches = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  double from, to;

  if (find_chart (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  if (fabs (dx) <= fabs (dy) && !(state & GDK_SHIFT_MASK))
    {
      zoom_by (self, exp (-dy * (notches ? LIMBER_CHART_ZOOM_OF_NOTCH : LIMBER_CHART_ZOOM_OF_PIXEL)),
               self->x);
      return GDK_EVENT_STOP;
    }

  dx = fabs (dx) > fabs (dy) ? dx : dy;
  limber_chart_viewport_get_range (self->viewport, &from, &to);
  if (notches)
    limber_chart_viewport_pan (self->viewport, dx * LIMBER_CHART_PAN_OF_NOTCH * (to - from));
  else
    pan_by (self, -dx);
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (LimberChartDates *self)
{
  self->offset = 0;
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

static void
drag_update_cb (LimberChartDates *self, double dx, double dy)
{
  pan_by (self, dx - self->offset);
  self->offset = dx;
}

static void
drag_end_cb (LimberChartDates *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
add_controllers (LimberChartDates *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (point_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (point_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
}

/* Overrides */

static void
limber_chart_dates_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  LimberChartStyle style = limber_chart_sheet_get_style (widget);

  *minimum = *natural
      = orientation == GTK_ORIENTATION_VERTICAL ? (int) ceil (limber_chart_get_timeline_height (&style)) : 0;
}

static void
limber_chart_dates_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberChartDates *self = LIMBER_CHART_DATES (widget);
  LimberChartStyle style = limber_chart_sheet_get_style (widget);
  LimberRect area = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  LimberTimeAxis days;
  cairo_t *cr;

  if (!get_days (self, &days))
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) area.width, (float) area.height));
  limber_chart_draw_timeline (&days, get_first_weekday (self), &style, &area,
                              limber_chart_viewport_get_day (self->viewport), cr);
  cairo_destroy (cr);
}

static void
limber_chart_dates_dispose (GObject *object)
{
  LimberChartDates *self = LIMBER_CHART_DATES (object);

  limber_chart_dates_set_viewport (self, NULL);

  G_OBJECT_CLASS (limber_chart_dates_parent_class)->dispose (object);
}

static void
limber_chart_dates_class_init (LimberChartDatesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_chart_dates_dispose;

  widget_class->measure = limber_chart_dates_measure;
  widget_class->snapshot = limber_chart_dates_snapshot;

  gtk_widget_class_set_css_name (widget_class, "limber-chart-dates");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
limber_chart_dates_init (LimberChartDates *self)
{
  self->x = -1;
  limber_chart_sheet_follow_style (GTK_WIDGET (self));
  add_controllers (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Dates"), -1);
}

/**
 * limber_chart_dates_new:
 *
 * Makes a strip without dates.
 *
 * Returns: (transfer floating): a strip
 */
GtkWidget *
limber_chart_dates_new (void)
{
  return g_object_new (LIMBER_TYPE_CHART_DATES, NULL);
}

/**
 * limber_chart_dates_set_viewport:
 * @self: a strip
 * @viewport: (nullable): the days it shows
 *
 * Sets which days are shown: those of the charts of @viewport. As long as there is no chart to be seen there
 * are no dates either.
 */
void
limber_chart_dates_set_viewport (LimberChartDates *self, LimberChartViewport *viewport)
{
  g_return_if_fail (LIMBER_IS_CHART_DATES (self));
  g_return_if_fail (viewport == NULL || LIMBER_IS_CHART_VIEWPORT (viewport));

  if (self->viewport == viewport)
    return;

  if (self->viewport != NULL)
    g_signal_handlers_disconnect_by_data (self->viewport, self);
  g_set_object (&self->viewport, viewport);
  if (viewport == NULL)
    return;

  g_signal_connect_object (viewport, "range-changed", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "day-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "places-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  range_changed_cb (self);
}

/**
 * limber_chart_dates_get_ends:
 * @self: a strip
 * @left: (out): where the range begins, in pixels of the strip
 * @right: (out): where it ends
 *
 * Returns: whether there is a chart whose dates are shown
 */
gboolean
limber_chart_dates_get_ends (LimberChartDates *self, double *left, double *right)
{
  LimberTimeAxis days;

  g_return_val_if_fail (LIMBER_IS_CHART_DATES (self), FALSE);
  g_return_val_if_fail (left != NULL && right != NULL, FALSE);

  if (!get_days (self, &days))
    return FALSE;

  *left = days.left;
  *right = days.right;
  return TRUE;
}
