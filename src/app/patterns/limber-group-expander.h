/* limber-group-expander.h — a group that can be closed to its name and how much is in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkExpander *limber_group_expander_new (const char *title, GtkWidget *child) G_GNUC_WARN_UNUSED_RESULT;
void limber_group_expander_set_count (GtkExpander *expander, guint n);

G_END_DECLS
