/* limber-day-cells.h — the text of a table of days, on screen and for a spreadsheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-row.h"

G_BEGIN_DECLS

char *limber_day_cells_format_date (guint32 day) G_GNUC_WARN_UNUSED_RESULT;
char *limber_day_cells_get_title (LimberChartRow *row) G_GNUC_WARN_UNUSED_RESULT;
char *limber_day_cells_format_value (LimberChartRow *row, guint32 day) G_GNUC_WARN_UNUSED_RESULT;
guint limber_day_cells_count_chars (LimberChartRow *row);

void limber_day_cells_append_tsv_header (GString *tsv, const GPtrArray *rows);
void limber_day_cells_append_tsv_day (GString *tsv, const GPtrArray *rows, guint32 day);

G_END_DECLS
