/* limber-test-tree.c — looking for widgets as a person looks for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-tree.h"

typedef gboolean (*Match) (GtkWidget *widget, gpointer data);

/* Only what is visible is found. */
static GtkWidget *
find (GtkWidget *widget, Match match, gpointer data)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (match (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_action (GtkWidget *widget, gpointer action)
{
  return GTK_IS_ACTIONABLE (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static gboolean
has_text (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

typedef struct
{
  GType type;
  guint left;
} Nth;

static gboolean
is_nth_of_type (GtkWidget *widget, gpointer data)
{
  Nth *nth = data;

  return G_TYPE_CHECK_INSTANCE_TYPE (widget, nth->type) && nth->left-- == 0;
}

gboolean
test_is_toplevel (GtkWidget *widget)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (toplevel == widget)
        return TRUE;
    }

  return FALSE;
}

/* What is pressed to do @action. */
GtkWidget *
test_find_actionable (GtkWidget *widget, const char *action)
{
  return find (widget, has_action, (gpointer) action);
}

GtkWidget *
test_find_label (GtkWidget *widget, const char *text)
{
  return find (widget, has_text, (gpointer) text);
}

GtkWidget *
test_find_type (GtkWidget *widget, GType type, guint nth)
{
  Nth data = { type, nth };

  return find (widget, is_nth_of_type, &data);
}

/* Takes the last reference; what the main loop still has to let go of, such as a dialog that slides away, may
 * do so. A leak makes the test wait until it is ended from outside. */
void
test_finalize (gpointer object)
{
  gpointer alive = object;

  g_object_add_weak_pointer (object, &alive);
  g_object_unref (object);
  while (alive != NULL)
    g_main_context_iteration (NULL, TRUE);
}
