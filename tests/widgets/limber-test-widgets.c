/* limber-test-widgets.c — finding the parts of a widget, pressing keys on it, hearing what it tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-widgets.h"

static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *left)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) && (*left)-- == 0)
        return child;
      found = find_nth (child, type, left);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Of the direct children; the first is number 0. */
GtkWidget *
test_nth_child (GtkWidget *parent, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Below @widget, also what is hidden; the first is number 0. */
GtkWidget *
test_find_child (GtkWidget *widget, GType type, guint nth)
{
  return find_nth (widget, type, &nth);
}

GtkWidget *
test_find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *button;
  guint n = 0;

  do
    button = test_find_child (widget, GTK_TYPE_BUTTON, n++);
  while (button != NULL && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) != 0);

  return button;
}

/* What a key does to whatever listens for keys on the widget itself. */
gboolean
test_press (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
      if (handled)
        return TRUE;
    }

  return FALSE;
}

static void
pain_set_cb (GString *log, const char *region, int nrs, guint qualities)
{
  g_string_append_printf (log, "%s=%d/%u ", region, nrs, qualities);
}

static void
pain_removed_cb (GString *log, const char *region)
{
  g_string_append_printf (log, "%s- ", region);
}

/* Of the map and of the list. What is returned has to outlive @widget, or be disconnected from it. */
GString *
test_listen_for_pains (gpointer widget)
{
  GString *log = g_string_new (NULL);

  g_signal_connect_swapped (widget, "pain-set", G_CALLBACK (pain_set_cb), log);
  g_signal_connect_swapped (widget, "pain-removed", G_CALLBACK (pain_removed_cb), log);

  return log;
}

/* What was told since this was last asked. */
void
test_assert_log (GString *log, const char *expected)
{
  g_assert_cmpstr (log->str, ==, expected);
  g_string_truncate (log, 0);
}
