/* limber-calendar-day.h — one cell of the calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-day-mark.h"

G_BEGIN_DECLS

/**
 * LimberCalendarDayFlags:
 * @LIMBER_CALENDAR_DAY_TODAY: the present day
 * @LIMBER_CALENDAR_DAY_FUTURE: after the present day
 * @LIMBER_CALENDAR_DAY_OUTSIDE: belongs to the month before or after the one shown
 * @LIMBER_CALENDAR_DAY_SELECTED: the day shown beside the calendar
 */
typedef enum
{
  LIMBER_CALENDAR_DAY_PLAIN = 0,
  LIMBER_CALENDAR_DAY_TODAY = 1 << 0,
  LIMBER_CALENDAR_DAY_FUTURE = 1 << 1,
  LIMBER_CALENDAR_DAY_OUTSIDE = 1 << 2,
  LIMBER_CALENDAR_DAY_SELECTED = 1 << 3,
} LimberCalendarDayFlags;

#define LIMBER_TYPE_CALENDAR_DAY (limber_calendar_day_get_type ())
G_DECLARE_FINAL_TYPE (LimberCalendarDay, limber_calendar_day, LIMBER, CALENDAR_DAY, GtkWidget)

GtkWidget *limber_calendar_day_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_calendar_day_show (LimberCalendarDay *self, const GDate *date, LimberCalendarDayFlags flags);
void limber_calendar_day_set_mark (LimberCalendarDay *self, LimberDayMark mark);
const GDate *limber_calendar_day_get_date (LimberCalendarDay *self);

G_END_DECLS
