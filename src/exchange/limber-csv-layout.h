/* limber-csv-layout.h — which column of a table is what, and how its cells are written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-csv-reader.h"
#include "limber-import-csv.h"
#include "limber-import-field.h"

G_BEGIN_DECLS

/**
 * LimberCsvColumn:
 * @header: its name in the file
 * @field: what it is
 * @evidence: what its cells say about the decimal separator
 * @decimal: what was decided from that
 */
typedef struct
{
  char *header;
  LimberImportField field;
  LimberNumberEvidence evidence;
  LimberDecimal decimal;
} LimberCsvColumn;

/**
 * LimberCsvLayout:
 * @columns: (array length=n_columns): the columns
 * @n_columns: how many there are
 * @dates: what the dates say about their order
 * @order: what was decided from that
 * @own: (element-type LimberMeasure): the measures of one's own, which outlive the layout
 * @times_in_dates: whether the column of the date also tells the time of day
 */
typedef struct
{
  LimberCsvColumn *columns;
  guint n_columns;
  LimberDateEvidence dates;
  LimberDateOrder order;
  const GPtrArray *own;
  gboolean times_in_dates;
} LimberCsvLayout;

LimberCsvLayout *limber_csv_layout_new (LimberCsvReader *reader,
                                        const LimberImportCsvOptions *options,
                                        const GPtrArray *own,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void limber_csv_layout_free (LimberCsvLayout *self);
char *limber_csv_layout_describe_skipped (LimberCsvLayout *self) G_GNUC_WARN_UNUSED_RESULT;

double limber_import_field_get_factor (const LimberImportField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCsvLayout, limber_csv_layout_free)

G_END_DECLS
