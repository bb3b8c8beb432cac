/* limber-pressed.c — the widget a button of the pointer is held down on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-pressed.h"

static gboolean
get_pressed_point (GtkNative *native, graphene_point_t *point)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (native));
  GdkSeat *seat = gdk_display_get_default_seat (display);
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;
  GdkSurface *surface = gtk_native_get_surface (native);
  GdkModifierType state;
  double x, y, dx, dy;

  if (pointer == NULL || surface == NULL
      || !gdk_surface_get_device_position (surface, pointer, &x, &y, &state) || !(state & GDK_BUTTON1_MASK))
    return FALSE;

  gtk_native_get_surface_transform (native, &dx, &dy);
  graphene_point_init (point, (float) (x - dx), (float) (y - dy));
  return TRUE;
}

/**
 * limber_pressed_pick:
 * @parent: a widget
 *
 * Finds out where the press went that has just closed a popover: GTK lets it go no farther.
 *
 * Returns: (transfer none) (nullable): the widget in @parent, or @parent itself, on which the primary button
 * of the pointer is held down now, if any
 */
GtkWidget *
limber_pressed_pick (GtkWidget *parent)
{
  GtkNative *native;
  graphene_point_t point;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  native = gtk_widget_get_native (parent);
  if (native == NULL || !get_pressed_point (native, &point)
      || !gtk_widget_compute_point (GTK_WIDGET (native), parent, &point, &point))
    return NULL;

  return gtk_widget_pick (parent, point.x, point.y, GTK_PICK_DEFAULT);
}
