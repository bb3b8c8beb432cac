/* limber-style-class.c — a style class that comes and goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-style-class.h"

/**
 * limber_style_class_set:
 * @widget: a widget
 * @style_class: the class, without a point
 * @wanted: whether @widget should have it
 *
 * Adds the class or takes it away.
 */
void
limber_style_class_set (GtkWidget *widget, const char *style_class, gboolean wanted)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (style_class != NULL);

  if (wanted)
    gtk_widget_add_css_class (widget, style_class);
  else
    gtk_widget_remove_css_class (widget, style_class);
}
