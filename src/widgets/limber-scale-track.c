/* limber-scale-track.c — the line, stops and knob of a scale
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-scale-track.h"

#include "limber-check-in.h"

#include <adwaita.h>
#include <math.h>

#define MIN_WIDTH 96
#define NATURAL_WIDTH 240
#define STOP_RADIUS 1.5

/* How far a finger may wander before it means a drag or a scroll, in pixels. */
#define TOUCH_THRESHOLD 8

/**
 * LimberScaleTrack:
 *
 * The line, stops and knob of a [class@Scale]. It shows what it is told, nothing else.
 */
struct _LimberScaleTrack
{
  GtkWidget parent_instance;

  GtkWidget *trough;
  GtkWidget *highlight;
  GtkWidget *knob;
  int value;

  gboolean undecided; /* a finger is down: it may tap, drag or scroll the page */
};

G_DEFINE_FINAL_TYPE (LimberScaleTrack, limber_scale_track, GTK_TYPE_WIDGET)

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
get_knob_size (LimberScaleTrack *self)
{
  int size;

  gtk_widget_measure (self->knob, GTK_ORIENTATION_HORIZONTAL, -1, &size, NULL, NULL, NULL);
  return size;
}

static gboolean
is_mirrored (LimberScaleTrack *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
get_stop (LimberScaleTrack *self, int value)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), knob = get_knob_size (self);
  int stop = is_mirrored (self) ? LIMBER_NRS_MAX - value : value;

  return knob / 2.0 + (double) stop * (width - knob) / LIMBER_NRS_MAX;
}

static int
get_value_at (LimberScaleTrack *self, double x)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), knob = get_knob_size (self);
  int stop = (int) lround ((x - knob / 2.0) / MAX (width - knob, 1) * LIMBER_NRS_MAX);

  stop = CLAMP (stop, LIMBER_NRS_MIN, LIMBER_NRS_MAX);
  return is_mirrored (self) ? LIMBER_NRS_MAX - stop : stop;
}

static void
pick (LimberScaleTrack *self, double x)
{
  g_signal_emit (self, signals[PICKED], 0, get_value_at (self, x));
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, gtk_gesture_get_last_updated_sequence (gesture));

  return event != NULL && gdk_event_get_event_type (event) >= GDK_TOUCH_BEGIN
         && gdk_event_get_event_type (event) <= GDK_TOUCH_CANCEL;
}

static void
drag_begin_cb (LimberScaleTrack *self, double x, double y, GtkGesture *gesture)
{
  self->undecided = is_touch (gesture);
  if (self->undecided)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pick (self, x);
}

static void
drag_update_cb (LimberScaleTrack *self, double dx, double dy, GtkGesture *gesture)
{
  double x;

  /* A finger that moves up or down scrolls the page: the number must not change by that. */
  if (self->undecided)
    {
      if (fabs (dy) > TOUCH_THRESHOLD)
        gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      if (fabs (dx) <= TOUCH_THRESHOLD)
        return;
      self->undecided = FALSE;
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
    }

  if (gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, NULL))
    pick (self, x + dx);
}

static void
drag_end_cb (LimberScaleTrack *self, double dx, double dy, GtkGesture *gesture)
{
  double x;

  if (self->undecided && fabs (dx) <= TOUCH_THRESHOLD && fabs (dy) <= TOUCH_THRESHOLD
      && gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &x, NULL))
    pick (self, x);
  self->undecided = FALSE;
}

static void
add_drag (LimberScaleTrack *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static GtkWidget *
add_node (LimberScaleTrack *self, const char *css_name)
{
  GtkWidget *node = g_object_new (ADW_TYPE_BIN, "css-name", css_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_NONE, "can-target", FALSE, NULL);

  gtk_widget_set_parent (node, GTK_WIDGET (self));
  return node;
}

static void
limber_scale_track_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  LimberScaleTrack *self = LIMBER_SCALE_TRACK (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      gtk_widget_measure (self->knob, orientation, -1, minimum, natural, NULL, NULL);
    }
}

static void
allocate_line (LimberScaleTrack *self, GtkWidget *line, double from, double to)
{
  int thickness, height = gtk_widget_get_height (GTK_WIDGET (self));
  double left = MIN (from, to), right = MAX (from, to);

  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, -1, &thickness, NULL, NULL, NULL);
  left -= thickness / 2.0;
  right += thickness / 2.0;
  gtk_widget_size_allocate (line,
                            &(GtkAllocation) { (int) lround (left), (height - thickness) / 2,
                                               (int) lround (right) - (int) lround (left), thickness },
                            -1);
}

static void
limber_scale_track_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberScaleTrack *self = LIMBER_SCALE_TRACK (widget);
  int size = get_knob_size (self);

  allocate_line (self, self->trough, get_stop (self, LIMBER_NRS_MIN), get_stop (self, LIMBER_NRS_MAX));
  if (self->value == LIMBER_NRS_UNSET)
    return;

  allocate_line (self, self->highlight, get_stop (self, LIMBER_NRS_MIN), get_stop (self, self->value));
  gtk_widget_size_allocate (self->knob,
                            &(GtkAllocation) { (int) lround (get_stop (self, self->value) - size / 2.0),
                                               (height - size) / 2, size, size },
                            -1);
}

static void
snapshot_stop (LimberScaleTrack *self, GtkSnapshot *snapshot, int value)
{
  gboolean reached = value <= self->value;
  double x = get_stop (self, value), y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) (x - STOP_RADIUS), (float) (y - STOP_RADIUS),
                                             2 * STOP_RADIUS, 2 * STOP_RADIUS);
  GskRoundedRect clip;
  GdkRGBA color;

  gtk_widget_get_color (reached ? self->highlight : self->trough, &color);
  gsk_rounded_rect_init_from_rect (&clip, &rect, STOP_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, &color, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
limber_scale_track_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberScaleTrack *self = LIMBER_SCALE_TRACK (widget);

  gtk_widget_snapshot_child (widget, self->trough, snapshot);
  gtk_widget_snapshot_child (widget, self->highlight, snapshot);
  for (int value = LIMBER_NRS_MIN; value <= LIMBER_NRS_MAX; value++)
    snapshot_stop (self, snapshot, value);
  gtk_widget_snapshot_child (widget, self->knob, snapshot);
}

static void
limber_scale_track_dispose (GObject *object)
{
  LimberScaleTrack *self = LIMBER_SCALE_TRACK (object);

  g_clear_pointer (&self->trough, gtk_widget_unparent);
  g_clear_pointer (&self->highlight, gtk_widget_unparent);
  g_clear_pointer (&self->knob, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_scale_track_parent_class)->dispose (object);
}

static void
limber_scale_track_class_init (LimberScaleTrackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_scale_track_dispose;

  widget_class->measure = limber_scale_track_measure;
  widget_class->size_allocate = limber_scale_track_size_allocate;
  widget_class->snapshot = limber_scale_track_snapshot;

  /**
   * LimberScaleTrack::picked:
   * @self: the track
   * @value: 0 to 10
   *
   * The user pointed at a stop.
   */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "track");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
limber_scale_track_init (LimberScaleTrack *self)
{
  self->trough = add_node (self, "trough");
  self->highlight = add_node (self, "highlight");
  self->knob = add_node (self, "knob");
  add_drag (self);
  limber_scale_track_set_value (self, LIMBER_NRS_UNSET);
}

/**
 * limber_scale_track_set_value:
 * @self: a track
 * @value: 0 to 10, or %LIMBER_NRS_UNSET
 *
 * Moves the knob there; unset hides it.
 */
void
limber_scale_track_set_value (LimberScaleTrack *self, int value)
{
  g_return_if_fail (LIMBER_IS_SCALE_TRACK (self));
  g_return_if_fail (value >= LIMBER_NRS_UNSET && value <= LIMBER_NRS_MAX);

  self->value = value;
  gtk_widget_set_child_visible (self->knob, value != LIMBER_NRS_UNSET);
  gtk_widget_set_child_visible (self->highlight, value != LIMBER_NRS_UNSET);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
