/* limber-test-calendar.h — a calendar in a window, its parts and its keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-calendar-day.h"
#include "limber-calendar.h"

G_BEGIN_DECLS

GtkWidget *test_calendar_find_grid (LimberCalendar *calendar);
LimberCalendarDay *test_calendar_nth_cell (LimberCalendar *calendar, guint n);
LimberCalendarDay *test_calendar_find_cell (LimberCalendar *calendar, const char *iso);
GtkWidget *test_calendar_find_button (LimberCalendar *calendar, gboolean next);
const char *test_calendar_get_title (LimberCalendar *calendar);
void test_calendar_set_date (LimberCalendar *calendar, const char *iso);
void test_calendar_assert_date (LimberCalendar *calendar, const char *iso);
void test_calendar_assert_cursor (LimberCalendar *calendar, const char *iso);
LimberCalendar *test_calendar_new (void);
GtkWidget *test_calendar_present (LimberCalendar *calendar);
gboolean test_calendar_press_on (GtkWidget *widget, guint keyval, GdkModifierType modifiers);
gboolean test_calendar_press (LimberCalendar *calendar, guint keyval, GdkModifierType modifiers);
void test_calendar_close (GtkWidget *window, LimberCalendar *calendar);

G_END_DECLS
