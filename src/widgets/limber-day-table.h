/* limber-day-table.h — the days of several rows as a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-chart-row.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_TABLE (limber_day_table_get_type ())
/**
 * LimberDayTable:
 *
 * What charts show, as numbers: a line a day, a column a row. Days on which nothing of it was recorded are
 * left out, and a line below says how many. Each column sorts.
 *
 * Signals: opened (uint: the Julian day of the line that was activated), copied (uint: how many days went to
 * the clipboard). Actions: table.copy (the selected days, or all when none is), table.copy-all, table.open,
 * table.sort-by (uint: 0 for the date, then the rows), table.descending.
 */
G_DECLARE_FINAL_TYPE (LimberDayTable, limber_day_table, LIMBER, DAY_TABLE, GtkWidget)

GtkWidget *limber_day_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type LimberChartRow) */
void limber_day_table_set_rows (LimberDayTable *self, GPtrArray *rows);
void limber_day_table_set_period (LimberDayTable *self, guint32 from, guint32 to);
char *limber_day_table_to_tsv (LimberDayTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
