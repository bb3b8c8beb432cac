/* limber-animation.c — whether anything may move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-animation.h"

#define ENABLED "gtk-enable-animations"

/* Since GTK 4.22: an enumeration whose 0 is "no preference". */
#define REDUCED "gtk-interface-reduced-motion"

static gboolean
is_reduced (GObject *settings)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (settings), REDUCED);
  g_auto (GValue) value = G_VALUE_INIT;

  if (pspec == NULL || !G_IS_PARAM_SPEC_ENUM (pspec))
    return FALSE;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (settings, REDUCED, &value);
  return g_value_get_enum (&value) != 0;
}

/**
 * limber_animation_is_allowed_by:
 * @settings: a `GtkSettings`, or what has the same properties
 *
 * Asks for both settings there are: animations turned off, and, where the GTK at run time knows it, motion
 * asked to be reduced.
 *
 * Returns: whether things may move by themselves
 */
gboolean
limber_animation_is_allowed_by (GObject *settings)
{
  gboolean enabled;

  g_return_val_if_fail (G_IS_OBJECT (settings), TRUE);

  g_object_get (settings, ENABLED, &enabled, NULL);
  return enabled && !is_reduced (settings);
}

/**
 * limber_animation_is_allowed:
 * @widget: what would move
 *
 * Returns: whether @widget may move by itself
 */
gboolean
limber_animation_is_allowed (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), TRUE);

  return limber_animation_is_allowed_by (G_OBJECT (gtk_widget_get_settings (widget)));
}

/**
 * limber_animation_follow:
 * @widget: what moves
 * @changed_cb: a function of @widget alone
 *
 * Calls @changed_cb whenever limber_animation_is_allowed() may tell something else than before, for as long
 * as
 * @widget lives.
 */
void
limber_animation_follow (GtkWidget *widget, GCallback changed_cb)
{
  GtkSettings *settings = gtk_widget_get_settings (widget);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (settings, "notify::" ENABLED, changed_cb, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::" REDUCED, changed_cb, widget, G_CONNECT_SWAPPED);
}
