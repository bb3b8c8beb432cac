/* limber-body-map-keys.c — using the body map by keyboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map is one stop of Tab. Arrow keys go to the nearest region in their direction, as it lies on the
 * screen; digits and Delete change the pain of the region that has the focus.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-map.h"

#include "limber-body-map-private.h"
#include "limber-nearest.h"

static gboolean
key_pressed_cb (LimberBodyMap *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint index;
  int number;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) || focus == NULL
      || !g_ptr_array_find (self->buttons, focus, &index))
    return GDK_EVENT_PROPAGATE;

  if (limber_digits_feed (&self->digits, keyval, g_get_monotonic_time (), &number))
    {
      _limber_body_map_change_pain (
          self, index, number,
          limber_body_region_button_get_qualities (_limber_body_map_get_button (self, index)));
      return GDK_EVENT_STOP;
    }

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace)
    {
      _limber_body_map_remove_pain (self, index);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
focus_button (LimberBodyMap *self, guint index)
{
  self->current = index;
  self->digits = (LimberDigits) { 0 };
  return gtk_widget_grab_focus (GTK_WIDGET (_limber_body_map_get_button (self, index)));
}

static void
move_focus (LimberBodyMap *self, LimberDirection direction)
{
  g_autofree LimberPoint *points = g_new (LimberPoint, self->buttons->len);
  int to;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      const LimberBodyShape *shape
          = limber_body_region_button_get_shape (_limber_body_map_get_button (self, i));
      LimberBodyPlacement at;

      limber_body_canvas_place (self->canvas, shape->region->view, &at);
      points[i] = (LimberPoint) { at.x + shape->label.x * at.scale, at.y + shape->label.y * at.scale };
    }

  to = limber_nearest_find (points, self->buttons->len, self->current, direction);
  if (to >= 0)
    focus_button (self, (guint) to);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

gboolean
_limber_body_map_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  guint index;

  if (child == NULL)
    return focus_button (self, self->current);
  if (child == GTK_WIDGET (self->popover))
    return gtk_widget_child_focus (child, direction);
  if (!g_ptr_array_find (self->buttons, child, &index))
    return FALSE;

  self->current = index;
  switch (direction)
    {
    case GTK_DIR_LEFT:
      move_focus (self, LIMBER_DIRECTION_LEFT);
      return TRUE;
    case GTK_DIR_RIGHT:
      move_focus (self, LIMBER_DIRECTION_RIGHT);
      return TRUE;
    case GTK_DIR_UP:
      move_focus (self, LIMBER_DIRECTION_UP);
      return TRUE;
    case GTK_DIR_DOWN:
      move_focus (self, LIMBER_DIRECTION_DOWN);
      return TRUE;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

gboolean
_limber_body_map_grab_focus (GtkWidget *widget)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);

  return focus_button (self, self->current);
}

void
_limber_body_map_add_keys (LimberBodyMap *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
