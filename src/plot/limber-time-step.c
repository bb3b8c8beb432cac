/* limber-time-step.c — how far ticks of a time axis stand apart, and what they say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-time-step.h"

#include "limber-date.h"

#include <glib/gi18n.h>

#define DAYS_PER_WEEK 7
#define MONTHS_PER_YEAR 12

/* Below these lengths, in days, the next coarser step would leave fewer than three ticks. */
#define THREE_WEEKS 21
#define THREE_MONTHS 90

/* From fine to coarse. */
static const LimberTimeStep steps[] = {
  { LIMBER_TIME_UNIT_DAY, 1, TRUE, 0 },
  { LIMBER_TIME_UNIT_DAY, 1, FALSE, 0 },
  { LIMBER_TIME_UNIT_DAY, 2, FALSE, THREE_WEEKS },
  { LIMBER_TIME_UNIT_DAY, 3, FALSE, THREE_WEEKS },
  { LIMBER_TIME_UNIT_WEEK, 1, FALSE, 0 },
  { LIMBER_TIME_UNIT_WEEK, 2, FALSE, THREE_MONTHS },
  { LIMBER_TIME_UNIT_MONTH, 1, FALSE, 0 },
  { LIMBER_TIME_UNIT_MONTH, 3, FALSE, 0 },
  { LIMBER_TIME_UNIT_MONTH, 6, FALSE, 0 },
  { LIMBER_TIME_UNIT_YEAR, 1, FALSE, 0 },
  { LIMBER_TIME_UNIT_YEAR, 2, FALSE, 0 },
  { LIMBER_TIME_UNIT_YEAR, 5, FALSE, 0 },
  { LIMBER_TIME_UNIT_YEAR, 10, FALSE, 0 },
  { LIMBER_TIME_UNIT_YEAR, 20, FALSE, 0 },
  { LIMBER_TIME_UNIT_YEAR, 50, FALSE, 0 },
  { LIMBER_TIME_UNIT_YEAR, 100, FALSE, 0 },
};

static guint32
first_day_of_month (guint months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) (months % MONTHS_PER_YEAR + 1),
                  (GDateYear) (months / MONTHS_PER_YEAR));
  return g_date_get_julian (&date);
}

/* Months since the year 0, so that they can be counted by threes and sixes. */
static guint
month_of_day (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return (guint) g_date_get_year (&date) * MONTHS_PER_YEAR + (guint) g_date_get_month (&date) - 1;
}

static guint
count_months (const LimberTimeStep *self)
{
  return self->count * (self->unit == LIMBER_TIME_UNIT_YEAR ? MONTHS_PER_YEAR : 1);
}

/**
 * limber_time_step_count:
 *
 * Returns: the number of steps
 */
guint
limber_time_step_count (void)
{
  return G_N_ELEMENTS (steps);
}

/**
 * limber_time_step_nth:
 * @index: less than limber_time_step_count()
 *
 * Returns: (transfer none): a step; the first is the finest
 */
const LimberTimeStep *
limber_time_step_nth (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (steps), NULL);

  return &steps[index];
}

/**
 * limber_time_step_get_days:
 * @self: a step
 *
 * Returns: how many days lie between two ticks that stand as close as they can, February and all
 */
double
limber_time_step_get_days (const LimberTimeStep *self)
{
  g_return_val_if_fail (self != NULL, 1);

  switch (self->unit)
    {
    case LIMBER_TIME_UNIT_WEEK:
      return DAYS_PER_WEEK * self->count;
    case LIMBER_TIME_UNIT_MONTH:
      return 30.0 * self->count - (self->count == 1 ? 2 : 0);
    case LIMBER_TIME_UNIT_YEAR:
      return 365.0 * self->count;
    case LIMBER_TIME_UNIT_DAY:
    default:
      return self->count;
    }
}

/**
 * limber_time_step_align:
 * @self: a step
 * @day: a Julian day
 * @first_weekday: the day weeks begin on
 *
 * Which days bear ticks depends on the calendar alone, so that ticks keep to their days when a chart is
 * moved.
 *
 * Returns: the last day with a tick that is not after @day; the first day of all when there is none
 */
guint32
limber_time_step_align (const LimberTimeStep *self, guint32 day, GDateWeekday first_weekday)
{
  guint32 offset = 0, length;

  g_return_val_if_fail (self != NULL, 1);

  day = CLAMP (day, 1, LIMBER_TIME_STEP_LAST_DAY);
  if (self->unit == LIMBER_TIME_UNIT_MONTH || self->unit == LIMBER_TIME_UNIT_YEAR)
    {
      guint months = month_of_day (day) / count_months (self) * count_months (self);

      return months >= MONTHS_PER_YEAR ? first_day_of_month (months) : 1;
    }

  /* Julian day 1 was a Monday, and G_DATE_MONDAY is 1: the weekday is the rest of a division by seven. */
  if (self->unit == LIMBER_TIME_UNIT_WEEK && g_date_valid_weekday (first_weekday))
    offset = (guint32) first_weekday;
  length = self->count * (self->unit == LIMBER_TIME_UNIT_WEEK ? DAYS_PER_WEEK : 1);

  return day >= offset ? MAX (day - (day - offset) % length, 1) : 1;
}

/**
 * limber_time_step_next:
 * @self: a step
 * @day: a day that limber_time_step_align() gave
 *
 * Returns: the next day with a tick
 */
guint32
limber_time_step_next (const LimberTimeStep *self, guint32 day)
{
  g_return_val_if_fail (self != NULL && day > 0, day + 1);

  if (day >= LIMBER_TIME_STEP_LAST_DAY)
    return day + 1;
  if (self->unit == LIMBER_TIME_UNIT_DAY)
    return day + self->count;
  if (self->unit == LIMBER_TIME_UNIT_WEEK)
    return day + DAYS_PER_WEEK * self->count;

  return first_day_of_month ((month_of_day (day) / count_months (self) + 1) * count_months (self));
}

static const char *
get_day_format (const LimberTimeStep *self, LimberTimeForm form)
{
  switch (form)
    {
    case LIMBER_TIME_FORM_MONTH:
      if (self->with_weekday)
        /* Translators: a day below a chart with its weekday where a month begins, "Tue 1 Dec". Keep these
         * short; see g_date_time_format(). */
        return C_ ("time axis", "%a %-d %b");
      /* Translators: a day below a chart where a month begins, "1 Dec". */
      return C_ ("time axis", "%-d %b");
    case LIMBER_TIME_FORM_YEAR:
      /* Translators: a day below a chart where a year begins, "1 Jan 2027". */
      return C_ ("time axis", "%-d %b %Y");
    case LIMBER_TIME_FORM_SHORT:
    case LIMBER_TIME_FORM_YEAR_ALONE:
    default:
      if (self->with_weekday)
        /* Translators: a day below a chart that stands among others of its month, "Mon 20". */
        return C_ ("time axis", "%a %-d");
      /* Translators: a day below a chart that stands among others of its month: its number alone. */
      return C_ ("time axis", "%-d");
    }
}

static const char *
get_format (const LimberTimeStep *self, LimberTimeForm form)
{
  if (self->unit == LIMBER_TIME_UNIT_YEAR || form == LIMBER_TIME_FORM_YEAR_ALONE)
    /* Translators: a year below a chart, "2026". */
    return C_ ("time axis", "%Y");
  if (self->unit != LIMBER_TIME_UNIT_MONTH)
    return get_day_format (self, form);
  if (form == LIMBER_TIME_FORM_YEAR)
    /* Translators: a month below a chart with its year, "Jan 2027"; %Ob is its short name standing alone. */
    return C_ ("time axis", "%Ob %Y");

  /* Translators: a month below a chart among others of its year, "Feb". */
  return C_ ("time axis", "%Ob");
}

/**
 * limber_time_step_format:
 * @self: a step
 * @form: how much to say
 * @day: a Julian day
 *
 * Returns: (transfer full): the label of a tick at @day, in the user's language
 */
char *
limber_time_step_format (const LimberTimeStep *self, LimberTimeForm form, guint32 day)
{
  GDate date;

  g_return_val_if_fail (self != NULL, NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, CLAMP (day, 1, LIMBER_TIME_STEP_LAST_DAY));
  return limber_date_format (&date, get_format (self, form));
}
