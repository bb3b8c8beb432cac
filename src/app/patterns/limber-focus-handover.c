/* limber-focus-handover.c — where the focus goes when what has it is about to go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-focus-handover.h"

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
focus_beside (GtkWidget *widget)
{
  for (GtkWidget *next = gtk_widget_get_next_sibling (widget); next != NULL;
       next = gtk_widget_get_next_sibling (next))
    if (gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD))
      return TRUE;
  for (GtkWidget *previous = gtk_widget_get_prev_sibling (widget); previous != NULL;
       previous = gtk_widget_get_prev_sibling (previous))
    if (gtk_widget_child_focus (previous, GTK_DIR_TAB_FORWARD))
      return TRUE;

  return FALSE;
}

/**
 * limber_focus_hand_over:
 * @widget: what will be removed or hidden
 *
 * Without this whoever works by keyboard would have to start at the top of the window again.
 */
void
limber_focus_hand_over (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!has_focus (widget))
    return;

  for (GtkWidget *place = widget; place != NULL && !GTK_IS_ROOT (place);
       place = gtk_widget_get_parent (place))
    if (focus_beside (place))
      return;
}
