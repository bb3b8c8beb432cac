/* limber-cli-table.h — aligned columns on a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LimberCliTable LimberCliTable;

LimberCliTable *limber_cli_table_new (const char *const *headings, const gboolean *numeric)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_cli_table_free (LimberCliTable *self);
void limber_cli_table_take_row (LimberCliTable *self, GStrv cells);
char *limber_cli_table_to_text (LimberCliTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCliTable, limber_cli_table_free)

G_END_DECLS
