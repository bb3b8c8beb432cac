/* limber-field-error.h — a sentence below an entry that says what is wrong with its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_field_error_set (GtkWidget *entry, GtkLabel *label, const char *sentence);
void limber_field_error_tell (GtkWidget *entry, GtkLabel *label);

G_END_DECLS
