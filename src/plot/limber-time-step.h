/* limber-time-step.h — how far ticks of a time axis stand apart, and what they say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberTimeUnit:
 * @LIMBER_TIME_UNIT_DAY: days
 * @LIMBER_TIME_UNIT_WEEK: weeks from the user's first weekday
 * @LIMBER_TIME_UNIT_MONTH: calendar months
 * @LIMBER_TIME_UNIT_YEAR: calendar years
 *
 * What a step is counted in.
 */
typedef enum
{
  LIMBER_TIME_UNIT_DAY,
  LIMBER_TIME_UNIT_WEEK,
  LIMBER_TIME_UNIT_MONTH,
  LIMBER_TIME_UNIT_YEAR,
} LimberTimeUnit;

/**
 * LimberTimeStep:
 * @unit: what is counted
 * @count: how many of them lie between two ticks
 * @with_weekday: whether labels name the weekday
 * @less_than: only a range of fewer days than this uses the step; 0 for any range
 *
 * What lies between two ticks.
 */
typedef struct
{
  LimberTimeUnit unit;
  guint count;
  gboolean with_weekday;
  double less_than;
} LimberTimeStep;

/**
 * LimberTimeForm:
 * @LIMBER_TIME_FORM_SHORT: what tells the tick from its neighbours: "20", "Nov", "2026"
 * @LIMBER_TIME_FORM_MONTH: with the month: "20 Nov"
 * @LIMBER_TIME_FORM_YEAR: with the year: "20 Nov 2026", "Nov 2026"
 * @LIMBER_TIME_FORM_YEAR_ALONE: where a year begins and there is little room: "2026"
 *
 * How much a label says.
 */
typedef enum
{
  LIMBER_TIME_FORM_SHORT,
  LIMBER_TIME_FORM_MONTH,
  LIMBER_TIME_FORM_YEAR,
  LIMBER_TIME_FORM_YEAR_ALONE,
} LimberTimeForm;

/* The last day a label can be written for: 31 December 9999. */
#define LIMBER_TIME_STEP_LAST_DAY 3652059

guint limber_time_step_count (void);
const LimberTimeStep *limber_time_step_nth (guint index);
double limber_time_step_get_days (const LimberTimeStep *self);
guint32 limber_time_step_align (const LimberTimeStep *self, guint32 day, GDateWeekday first_weekday);
guint32 limber_time_step_next (const LimberTimeStep *self, guint32 day);
char *limber_time_step_format (const LimberTimeStep *self, LimberTimeForm form, guint32 day)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
