/* limber-import-csv-long.h — a table with one row a value into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange: limber_import_csv_plan() recognises such a table by its header.
 */

#pragma once

#include "limber-csv-reader.h"
#include "limber-import-csv.h"

G_BEGIN_DECLS

LimberImportPlan *_limber_import_csv_long_plan (LimberStore *store,
                                                LimberCsvReader *reader,
                                                GBytes *bytes,
                                                const LimberImportCsvOptions *options,
                                                GCancellable *cancellable,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

void _limber_import_csv_note_reading (LimberImportPlan *plan, LimberCsvReader *reader);

G_END_DECLS
