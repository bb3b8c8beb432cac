/* limber-scroll-to.c — bringing what has just appeared into view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-scroll-to.h"

static gboolean
scroll_to_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport != NULL && gtk_widget_get_mapped (widget))
    {
      /* Without an allocation there is nowhere to scroll to yet. */
      if (gtk_widget_get_height (widget) == 0)
        return G_SOURCE_CONTINUE;
      gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);
    }

  return G_SOURCE_REMOVE;
}

/**
 * limber_scroll_to:
 * @widget: a widget that was shown just now
 *
 * Scrolls the page it is on to it, as soon as it has a place there.
 */
void
limber_scroll_to (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, scroll_to_cb, NULL, NULL);
}
