/* limber-long-layout.h — which column of a table with one row a value is which, and how its cells are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-csv-reader.h"
#include "limber-import-csv.h"
#include "limber-long-table.h"

G_BEGIN_DECLS

/**
 * LimberLongLayout:
 * @columns: for each #LimberLongColumn the number of the field, or -1 where the file has none
 * @skipped: (nullable): the names of the columns that are not read
 * @order: in what order dates are written
 * @decimal: how fractions are
 */
typedef struct
{
  int columns[LIMBER_LONG_N_COLUMNS];
  char *skipped;
  LimberDateOrder order;
  LimberDecimal decimal;
} LimberLongLayout;

gboolean _limber_long_layout_fits (const char *const *header);
LimberLongLayout *_limber_long_layout_new (LimberCsvReader *reader,
                                           const LimberImportCsvOptions *options,
                                           GCancellable *cancellable,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void _limber_long_layout_free (LimberLongLayout *self);
const char *_limber_long_layout_get_cell (const LimberLongLayout *self,
                                          const LimberCsvRecord *record,
                                          LimberLongColumn column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLongLayout, _limber_long_layout_free)

G_END_DECLS
