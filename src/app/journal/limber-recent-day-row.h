/* limber-recent-day-row.h — a recorded day in one row: its date, its worst pain, a line of its note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-day-summary.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_RECENT_DAY_ROW (limber_recent_day_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberRecentDayRow, limber_recent_day_row, LIMBER, RECENT_DAY_ROW, GtkListBoxRow)

GtkWidget *limber_recent_day_row_new (LimberDaySummary *summary, const GDate *today)
    G_GNUC_WARN_UNUSED_RESULT;
LimberDaySummary *limber_recent_day_row_get_summary (LimberRecentDayRow *self);

G_END_DECLS
