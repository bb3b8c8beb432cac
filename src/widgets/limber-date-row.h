/* limber-date-row.h — a row with a day in it, to be chosen from a calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_DATE_ROW (limber_date_row_get_type ())
/**
 * LimberDateRow:
 *
 * A row with a day in it. Activating it opens a calendar. Signal: day-changed (guint), by the user only.
 */
G_DECLARE_FINAL_TYPE (LimberDateRow, limber_date_row, LIMBER, DATE_ROW, AdwActionRow)

GtkWidget *limber_date_row_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;
/* Julian days */
guint32 limber_date_row_get_day (LimberDateRow *self);
void limber_date_row_set_day (LimberDateRow *self, guint32 day);
/* A day outside is moved to the nearest that is in it; 0 for no limit. */
void limber_date_row_set_limits (LimberDateRow *self, guint32 first, guint32 last);

G_END_DECLS
