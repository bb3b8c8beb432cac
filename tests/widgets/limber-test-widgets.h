/* limber-test-widgets.h — finding the parts of a widget, pressing keys on it, hearing what it tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *test_nth_child (GtkWidget *parent, guint n);
GtkWidget *test_find_child (GtkWidget *widget, GType type, guint nth);
GtkWidget *test_find_button (GtkWidget *widget, const char *label);
gboolean test_press (GtkWidget *widget, guint keyval, GdkModifierType state);

GString *test_listen_for_pains (gpointer widget);
void test_assert_log (GString *log, const char *expected);

G_END_DECLS
