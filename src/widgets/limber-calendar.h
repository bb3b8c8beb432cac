/* limber-calendar.h — a month of days, coloured and marked by worst pain
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CALENDAR (limber_calendar_get_type ())
G_DECLARE_FINAL_TYPE (LimberCalendar, limber_calendar, LIMBER, CALENDAR, GtkWidget)

GtkWidget *limber_calendar_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_calendar_set_model (LimberCalendar *self, GListModel *model);
void limber_calendar_set_first_weekday (LimberCalendar *self, int weekday);
void limber_calendar_set_date (LimberCalendar *self, const GDate *date);
void limber_calendar_get_date (LimberCalendar *self, GDate *date);
void limber_calendar_set_today (LimberCalendar *self, const GDate *today);

G_END_DECLS
