/* limber-drag-handle.c — what a row is moved by with the pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-drag-handle.h"

#include "limber-style-class.h"

#include <glib/gi18n.h>

/* How near to an edge the list begins to scroll, and how far it does in a second right at the edge. */
#define EDGE 48.0
#define SCROLLED_PER_SECOND 900.0

struct _LimberDragHandle
{
  GtkWidget parent_instance;

  GtkWidget *image;
  GtkWidget *row; /* weak */

  graphene_point_t pointer; /* in the window, as last seen */
  guint scroll_tick;
  gint64 last_frame;
};

G_DEFINE_FINAL_TYPE (LimberDragHandle, limber_drag_handle, GTK_TYPE_WIDGET)

enum
{
  DRAGGED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Where the pointer is, seen from the list: the handle itself moves along. */
static void
emit_dragged (LimberDragHandle *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *list = self->row != NULL ? gtk_widget_get_parent (self->row) : NULL;
  graphene_point_t in_list;

  if (root != NULL && list != NULL && gtk_widget_compute_point (root, list, &self->pointer, &in_list))
    g_signal_emit (self, signals[DRAGGED], 0, (double) in_list.y);
}

static GtkWidget *
get_scrolled (LimberDragHandle *self)
{
  return self->row != NULL ? gtk_widget_get_ancestor (self->row, GTK_TYPE_SCROLLED_WINDOW) : NULL;
}

/* Returns: how fast to scroll, from -1 for up to 1 for down, 0 away from the edges */
static double
get_speed (LimberDragHandle *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *scrolled = get_scrolled (self);
  graphene_point_t inside;
  double height;

  if (root == NULL || scrolled == NULL || !gtk_widget_compute_point (root, scrolled, &self->pointer, &inside))
    return 0;

  height = gtk_widget_get_height (scrolled);
  if (inside.y < EDGE)
    return MAX (-1.0, (inside.y - EDGE) / EDGE);
  if (inside.y > height - EDGE)
    return MIN (1.0, (inside.y - (height - EDGE)) / EDGE);

  return 0;
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LimberDragHandle *self = LIMBER_DRAG_HANDLE (widget);
  GtkWidget *scrolled = get_scrolled (self);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double elapsed = (double) (now - self->last_frame) / (double) G_TIME_SPAN_SECOND;
  double speed = get_speed (self);
  GtkAdjustment *adjustment;

  if (scrolled == NULL || (speed <= 0 && speed >= 0))
    {
      self->scroll_tick = 0;
      return G_SOURCE_REMOVE;
    }

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                            + speed * SCROLLED_PER_SECOND * MIN (elapsed, 0.1));
  self->last_frame = now;
  emit_dragged (self);

  return G_SOURCE_CONTINUE;
}

static void
stop_scrolling (LimberDragHandle *self)
{
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
}

static void
drag_update_cb (LimberDragHandle *self, double dx, double dy, GtkGestureDrag *gesture)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  double x, y, speed;

  if (self->row == NULL || root == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y)
      || !gtk_widget_compute_point (
          GTK_WIDGET (self), root, &GRAPHENE_POINT_INIT ((float) (x + dx), (float) (y + dy)), &self->pointer))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  limber_style_class_set (self->row, "dragged", TRUE);
  emit_dragged (self);
  speed = get_speed (self);
  if ((speed < 0 || speed > 0) && self->scroll_tick == 0)
    {
      self->last_frame = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (GTK_WIDGET (self)));
      self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
    }
}

static void
drag_end_cb (LimberDragHandle *self)
{
  stop_scrolling (self);
  if (self->row != NULL)
    limber_style_class_set (self->row, "dragged", FALSE);
  g_signal_emit (self, signals[DROPPED], 0);
}

static void
limber_drag_handle_dispose (GObject *object)
{
  LimberDragHandle *self = LIMBER_DRAG_HANDLE (object);

  stop_scrolling (self);
  g_clear_weak_pointer (&self->row);
  g_clear_pointer (&self->image, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_drag_handle_parent_class)->dispose (object);
}

static void
limber_drag_handle_class_init (LimberDragHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_drag_handle_dispose;

  /**
   * LimberDragHandle::dragged:
   * @y: how far down in the parent of the row the pointer is
   *
   * The pointer moves the row.
   */
  signals[DRAGGED]
      = g_signal_new ("dragged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  /**
   * LimberDragHandle::dropped:
   *
   * The pointer lets go of the row.
   */
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "limber-drag-handle");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
limber_drag_handle_init (LimberDragHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->image = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  /* Who does not see it moves rows with keys. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (self->image, GTK_WIDGET (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Drag to move"));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * limber_drag_handle_new:
 * @row: what it moves, an ancestor of it
 *
 * Returns: (transfer floating): a handle
 */
GtkWidget *
limber_drag_handle_new (GtkWidget *row)
{
  LimberDragHandle *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (row), NULL);

  self = g_object_new (LIMBER_TYPE_DRAG_HANDLE, NULL);
  g_set_weak_pointer (&self->row, row);

  return GTK_WIDGET (self);
}

/**
 * limber_drag_handle_find_place:
 * @rows: (array length=n_rows): the rows of one parent, from top to bottom
 * @n_rows: how many
 * @dragged: the one of them that is moved
 * @y: how far down in their parent the pointer is
 *
 * Returns: where it goes: the pointer has passed the middle of as many other rows
 */
guint
limber_drag_handle_find_place (GtkWidget *const *rows, guint n_rows, GtkWidget *dragged, double y)
{
  guint place = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (dragged), 0);

  for (guint i = 0; i < n_rows; i++)
    {
      graphene_rect_t bounds;

      if (rows[i] != dragged && gtk_widget_compute_bounds (rows[i], gtk_widget_get_parent (dragged), &bounds)
          && y > bounds.origin.y + bounds.size.height / 2)
        place++;
    }

  return place;
}
