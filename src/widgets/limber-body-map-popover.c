/* limber-body-map-popover.c — entering the pain of a region in the popover beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-map.h"

#include "limber-body-map-private.h"
#include "limber-pressed.h"

static void
point_popover (LimberBodyMap *self)
{
  const LimberBodyShape *shape
      = limber_body_region_button_get_shape (_limber_body_map_get_button (self, self->current));
  LimberBodyPlacement at;
  double x, y, room;

  limber_body_canvas_place (self->canvas, shape->region->view, &at);
  x = at.x + shape->label.x * at.scale;
  y = at.y + shape->label.y * at.scale;
  room = shape->room * at.scale;
  gtk_popover_set_pointing_to (
      GTK_POPOVER (self->popover),
      &(GdkRectangle) { (int) (x - room), (int) (y - room), (int) (2 * room), (int) (2 * room) });
}

static void
popover_pain_set_cb (LimberBodyMap *self, int nrs, LimberQuality qualities)
{
  _limber_body_map_change_pain (self, self->current, nrs, qualities);
}

static void
popover_pain_removed_cb (LimberBodyMap *self)
{
  _limber_body_map_remove_pain (self, self->current);
}

static void
reopen_cb (gpointer user_data)
{
  LimberBodyMap *self = user_data;

  self->reopen_id = 0;
  _limber_body_map_open_popover (self, self->next);
}

/* The press that closes a popover goes no farther. On another region it should open that one's at once:
 * whoever has several places to enter need not click twice. */
static void
popover_closed_cb (LimberBodyMap *self)
{
  GtkWidget *pressed;

  if (self->caption == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (_limber_body_map_get_button (self, self->current)));
  pressed = limber_pressed_pick (GTK_WIDGET (self));
  if (pressed == NULL || !g_ptr_array_find (self->buttons, pressed, &self->next)
      || self->next == self->current)
    return;

  g_clear_handle_id (&self->reopen_id, g_source_remove);
  self->reopen_id = g_idle_add_once (reopen_cb, self);
}

static void
ensure_popover (LimberBodyMap *self)
{
  if (self->popover != NULL)
    return;

  self->popover = LIMBER_PAIN_POPOVER (limber_pain_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "pain-set", G_CALLBACK (popover_pain_set_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "pain-removed", G_CALLBACK (popover_pain_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_pain (LimberBodyMap *self)
{
  LimberBodyRegionButton *button = _limber_body_map_get_button (self, self->current);

  limber_pain_popover_set_pain (self->popover, limber_body_region_button_get_nrs (button),
                                limber_body_region_button_get_qualities (button));
}

void
_limber_body_map_open_popover (LimberBodyMap *self, guint index)
{
  ensure_popover (self);
  self->current = index;
  limber_pain_popover_set_region (self->popover, _limber_body_map_get_region (self, index));
  show_pain (self);
  point_popover (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* The pain may change elsewhere while somebody looks at it. */
void
_limber_body_map_update_popover (LimberBodyMap *self)
{
  if (self->popover != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    show_pain (self);
}
