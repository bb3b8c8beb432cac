/* limber-group-expander.c — a group that can be closed to its name and how much is in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-group-expander.h"

#include <glib/gi18n.h>

static GtkWidget *
create_heading (const char *title)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_label_set_label (GTK_LABEL (heading), title);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");

  return heading;
}

static GtkWidget *
create_count (void)
{
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");

  return count;
}

/**
 * limber_group_expander_new:
 * @title: what the group is called
 * @child: (transfer floating): what is in it
 *
 * Returns: (transfer floating): the group, closed
 */
GtkExpander *
limber_group_expander_new (const char *title, GtkWidget *child)
{
  GtkExpander *expander;
  GtkWidget *head;

  g_return_val_if_fail (title != NULL && GTK_IS_WIDGET (child), NULL);

  expander = GTK_EXPANDER (gtk_expander_new (NULL));
  head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_box_append (GTK_BOX (head), create_heading (title));
  gtk_box_append (GTK_BOX (head), create_count ());
  gtk_widget_add_css_class (GTK_WIDGET (expander), "findings");
  gtk_expander_set_label_widget (expander, head);
  gtk_widget_set_margin_top (child, 6);
  gtk_expander_set_child (expander, child);
  /* A closed expander moves the focus into what it has put away, unless that is hidden as well. */
  g_object_bind_property (expander, "expanded", child, "visible", G_BINDING_SYNC_CREATE);

  return expander;
}

/**
 * limber_group_expander_set_count:
 * @expander: a group
 * @n: how much is in it
 *
 * Tells how much there is, so that one knows without opening it.
 */
void
limber_group_expander_set_count (GtkExpander *expander, guint n)
{
  GtkWidget *head, *heading;
  g_autofree char *count = g_strdup_printf ("%'u", n);
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_EXPANDER (expander));

  head = gtk_expander_get_label_widget (expander);
  heading = gtk_widget_get_first_child (head);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (head)), count);
  /* Else it would be named by all that is in it once it is open. Translators: a group, and how much is in
   * it. */
  name = g_strdup_printf (_ ("%s, %s"), gtk_label_get_label (GTK_LABEL (heading)), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
