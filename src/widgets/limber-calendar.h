/* limber-calendar.h — a month of days, coloured and marked by worst pain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CALENDAR (limber_calendar_get_type ())
/* Properties: model (GListModel of LimberDaySummary, sorted by date, nullable), first-weekday (int,
 * GDateWeekday, 0 = by locale). Signal: day-activated (const GDate *), on click, Enter or Space; arrow keys
 * only move the cursor. */
G_DECLARE_FINAL_TYPE (LimberCalendar, limber_calendar, LIMBER, CALENDAR, GtkWidget)

GtkWidget *limber_calendar_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_calendar_set_model (LimberCalendar *self, GListModel *model);
void limber_calendar_set_first_weekday (LimberCalendar *self, int weekday);
/* The day shown as selected; turns to its month. */
void limber_calendar_set_date (LimberCalendar *self, const GDate *date);
void limber_calendar_get_date (LimberCalendar *self, GDate *date);
/* Called when midnight has passed. */
void limber_calendar_set_today (LimberCalendar *self, const GDate *today);

G_END_DECLS
