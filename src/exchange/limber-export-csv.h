/* limber-export-csv.h — a journal as a table with one row a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-export-options.h"
#include "limber-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char *limber_export_csv (const GPtrArray *days, const GPtrArray *own) G_GNUC_WARN_UNUSED_RESULT;

/* %LIMBER_EXPORT_CSV and %LIMBER_EXPORT_SPREADSHEET; (nullable): %G_IO_ERROR_CANCELLED and the errors of
 * reading */
char *limber_export_table (LimberStore *store,
                           const LimberExportOptions *options,
                           GCancellable *cancellable,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
