/* limber-import-csv.h — a table with one row a day into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-csv-date.h"
#include "limber-csv-number.h"
#include "limber-import-plan.h"

G_BEGIN_DECLS

/**
 * LimberImportCsvOptions:
 * @file_name: (nullable): name of the file, kept with the import
 * @maps: (nullable) (array zero-terminated=1): "COLUMN=FIELD"; a column by its name or its number from 1
 * @decimal: how fractions are written, or unknown to find out
 * @order: in what order dates are written, or unknown to find out
 *
 * What the user said about a file.
 */
typedef struct
{
  const char *file_name;
  const char *const *maps;
  LimberDecimal decimal;
  LimberDateOrder order;
} LimberImportCsvOptions;

LimberImportPlan *limber_import_csv_plan (LimberStore *store,
                                          GBytes *bytes,
                                          const LimberImportCsvOptions *options,
                                          GCancellable *cancellable,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
