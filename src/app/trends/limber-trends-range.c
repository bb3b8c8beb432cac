/* limber-trends-range.c — the ranges that can be chosen with one click
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-range.h"

#include <string.h>

/* A chart of a single day would be one dot as wide as the page. */
#define SHORTEST_DAYS 7

/* As in the settings, and the names of the toggles. */
static const char *const ids[LIMBER_TRENDS_N_RANGES] = {
  [LIMBER_TRENDS_RANGE_TWO_WEEKS] = "two-weeks",
  [LIMBER_TRENDS_RANGE_MONTH] = "month",
  [LIMBER_TRENDS_RANGE_THREE_MONTHS] = "three-months",
  [LIMBER_TRENDS_RANGE_YEAR] = "year",
  [LIMBER_TRENDS_RANGE_ALL] = "all",
};

/* The day after the same date @months ago, so that the last month of 20 November begins on 21 October. */
static guint32
subtract_months (const GDate *today, guint months)
{
  GDate date = *today;

  g_date_subtract_months (&date, months);

  return g_date_get_julian (&date) + 1;
}

/* Without any day recorded, today alone. */
static LimberPeriod
get_recorded (LimberHistory *history, const GDate *today)
{
  guint32 julian = g_date_get_julian (today);
  LimberPeriod recorded = { julian, julian };

  if (history != NULL)
    limber_history_get_extent (history, &recorded.from, &recorded.to);

  return recorded;
}

/**
 * limber_trends_range_get_id:
 * @range: a range
 *
 * Returns: (transfer none): its name in the settings
 */
const char *
limber_trends_range_get_id (LimberTrendsRange range)
{
  g_return_val_if_fail (range < LIMBER_TRENDS_N_RANGES, NULL);

  return ids[range];
}

/**
 * limber_trends_range_find:
 * @id: (nullable): a name
 * @range: (out): the range of that name
 *
 * Returns: whether there is such a range
 */
gboolean
limber_trends_range_find (const char *id, LimberTrendsRange *range)
{
  for (guint i = 0; i < LIMBER_TRENDS_N_RANGES; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      {
        *range = (LimberTrendsRange) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * limber_trends_range_get_period:
 * @range: a range
 * @history: (nullable): what was recorded
 * @today: the present day
 *
 * All ranges but the last end today: days that are yet to come are seen when one goes there, or in all.
 *
 * Returns: the days of @range; "all" has at least a week, however young the journal is
 */
LimberPeriod
limber_trends_range_get_period (LimberTrendsRange range, LimberHistory *history, const GDate *today)
{
  guint32 julian = g_date_get_julian (today);
  LimberPeriod period = { julian, julian };

  switch (range)
    {
    case LIMBER_TRENDS_RANGE_TWO_WEEKS:
      period.from = julian - 13;
      break;
    case LIMBER_TRENDS_RANGE_MONTH:
      period.from = subtract_months (today, 1);
      break;
    case LIMBER_TRENDS_RANGE_THREE_MONTHS:
      period.from = subtract_months (today, 3);
      break;
    case LIMBER_TRENDS_RANGE_YEAR:
      period.from = subtract_months (today, 12);
      break;
    case LIMBER_TRENDS_RANGE_ALL:
    default:
      period = get_recorded (history, today);
      if (limber_period_count_days (period) < SHORTEST_DAYS)
        period.from = period.to - (SHORTEST_DAYS - 1);
    }

  return period;
}

/**
 * limber_trends_range_get_bounds:
 * @history: (nullable): what was recorded
 * @today: the present day
 *
 * Returns: the days that can be seen at all: those recorded, today, and the year before it, so that every
 * range can be chosen in a young journal too
 */
LimberPeriod
limber_trends_range_get_bounds (LimberHistory *history, const GDate *today)
{
  LimberPeriod bounds = get_recorded (history, today);
  LimberPeriod year = limber_trends_range_get_period (LIMBER_TRENDS_RANGE_YEAR, history, today);
  LimberPeriod all = limber_trends_range_get_period (LIMBER_TRENDS_RANGE_ALL, history, today);

  bounds.from = MIN (all.from, MIN (bounds.from, year.from));
  bounds.to = MAX (bounds.to, year.to);

  return bounds;
}
