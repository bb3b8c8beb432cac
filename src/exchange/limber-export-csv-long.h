/* limber-export-csv-long.h — a journal as a table with one row a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-export-options.h"
#include "limber-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* date,time,metric,region,value,unit,recorded,source; (nullable): %G_IO_ERROR_CANCELLED and the errors of
 * reading */
char *limber_export_csv_long (LimberStore *store,
                              const LimberExportOptions *options,
                              GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
