/* limber-announce.c — saying something through a screen reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-announce.h"

static void
announce (GtkWidget *widget, const char *text, GtkAccessibleAnnouncementPriority priority)
{
  /* The accessibility backend of GTK's own tests cannot announce: GTK 4.18 calls a function that is not
   * there. */
  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, priority);
}

/**
 * limber_announce:
 * @widget: what it is about
 * @text: a word or a sentence
 *
 * Has a screen reader say @text once it is done with what it is saying.
 */
void
limber_announce (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  announce (widget, text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * limber_announce_urgent:
 * @widget: what it is about
 * @text: sentences that must not wait
 *
 * Has a screen reader say @text at once.
 */
void
limber_announce_urgent (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  announce (widget, text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}
