/* limber-test-tree.h — looking for widgets as a person looks for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean test_is_toplevel (GtkWidget *widget);
GtkWidget *test_find_actionable (GtkWidget *widget, const char *action);
GtkWidget *test_find_label (GtkWidget *widget, const char *text);
GtkWidget *test_find_type (GtkWidget *widget, GType type, guint nth);
void test_finalize (gpointer object);

G_END_DECLS
