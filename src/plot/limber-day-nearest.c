/* limber-day-nearest.c — the recorded day nearest to a place on the time axis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-day-nearest.h"

#include <math.h>

static gboolean
is_recorded (const LimberSeries *const *series, guint n_series, guint32 day)
{
  for (guint i = 0; i < n_series; i++)
    if (!isnan (limber_series_get (series[i], day)))
      return TRUE;

  return FALSE;
}

/* The days any of the series reaches to, empty or not. */
static gboolean
get_extent (const LimberSeries *const *series, guint n_series, guint32 *first, guint32 *last)
{
  *first = G_MAXUINT32;
  *last = 0;
  for (guint i = 0; i < n_series; i++)
    {
      if (series[i]->n_days == 0)
        continue;
      *first = MIN (*first, series[i]->first);
      *last = MAX (*last, series[i]->first + series[i]->n_days - 1);
    }

  return *first <= *last;
}

/**
 * limber_day_find_next:
 * @series: (array length=n_series): the rows that are shown
 * @n_series: how many there are
 * @day: the Julian day to go from, recorded or not
 * @direction: above 0 for a later day, below 0 for an earlier one
 *
 * Finds the day an arrow key leads to, over any number of days on which nothing was recorded.
 *
 * Returns: the nearest Julian day after or before @day on which any of the series has a value, or
 *   %G_DATE_BAD_JULIAN when there is none
 */
guint32
limber_day_find_next (const LimberSeries *const *series, guint n_series, guint32 day, int direction)
{
  guint32 first, last;

  g_return_val_if_fail (n_series == 0 || series != NULL, G_DATE_BAD_JULIAN);

  if (direction == 0 || !get_extent (series, n_series, &first, &last))
    return G_DATE_BAD_JULIAN;

  if (direction > 0)
    {
      for (guint32 d = day < first ? first : day + 1; d > day && d <= last; d++)
        if (is_recorded (series, n_series, d))
          return d;
    }
  else
    {
      for (guint32 d = day > last ? last : day - 1; d < day && d >= first && d > 0; d--)
        if (is_recorded (series, n_series, d))
          return d;
    }

  return G_DATE_BAD_JULIAN;
}

/**
 * limber_day_find_nearest:
 * @series: (array length=n_series): the rows that are shown
 * @n_series: how many there are
 * @day: a place on the time axis, see limber_time_axis_get_day()
 * @from: the first Julian day that is seen
 * @to: the last Julian day that is seen
 *
 * Finds the day a click beside the dots means: the one whose middle is nearest.
 *
 * Returns: the nearest Julian day of @from to @to on which any of the series has a value, the later one of
 *   two equally near, or %G_DATE_BAD_JULIAN when there is none
 */
guint32
limber_day_find_nearest (const LimberSeries *const *series,
                         guint n_series,
                         double day,
                         guint32 from,
                         guint32 to)
{
  guint32 here, before, after;

  g_return_val_if_fail (n_series == 0 || series != NULL, G_DATE_BAD_JULIAN);

  if (from > to || !isfinite (day))
    return G_DATE_BAD_JULIAN;

  here = (guint32) CLAMP (floor (day), from, to);
  if (is_recorded (series, n_series, here))
    return here;

  before = limber_day_find_next (series, n_series, here, -1);
  after = limber_day_find_next (series, n_series, here, 1);
  if (before == G_DATE_BAD_JULIAN || before < from)
    return after <= to ? after : G_DATE_BAD_JULIAN;
  if (after == G_DATE_BAD_JULIAN || after > to)
    return before;

  return day - (before + 0.5) < (after + 0.5) - day ? before : after;
}
