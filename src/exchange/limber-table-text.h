/* limber-table-text.h — text in the cells of a table, there and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *limber_table_text_guard (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *limber_table_text_neutralise (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *limber_table_text_unguard (const char *text) G_GNUC_WARN_UNUSED_RESULT;

char *limber_table_list_join (const GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_table_list_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;

void limber_table_append_cell (GString *line, const char *text);

G_END_DECLS
