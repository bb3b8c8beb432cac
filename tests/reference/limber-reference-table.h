/* limber-reference-table.h — a table of days, a column a measure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/**
 * LimberReferenceTable:
 * @first_day: the first day, as it is written
 * @first: its Julian day
 * @n_days: how many days, those that are missing in the table among them
 * @columns: (element-type utf8 GArray): one number a day by the name of the column, NaN where there is none
 */
typedef struct
{
  char *first_day;
  guint32 first;
  gsize n_days;
  GHashTable *columns;
} LimberReferenceTable;

LimberReferenceTable *limber_reference_table_read (FILE *file) G_GNUC_WARN_UNUSED_RESULT;
void limber_reference_table_free (LimberReferenceTable *self);
const double *limber_reference_table_find (const LimberReferenceTable *self, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReferenceTable, limber_reference_table_free)

G_END_DECLS
