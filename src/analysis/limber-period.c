/* limber-period.c — a range of days in figures, and against the range before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-period.h"

#include "limber-stats.h"

#include <math.h>

/* The smallest change of a 0–10 score that matters to people with back pain: Ostelo et al., "Interpreting
 * change scores for pain and functional status in low back pain", Spine 33 (2008). */
#define MEANINGFUL_POINTS 2.0
#define MEANINGFUL_PERCENT 30.0

/* A mean of thirds is not a thirtieth off because of its last binary digit. */
#define ROUNDING 1e-9

#define COMPARE_RECORDED_MIN 5
#define DAYS_PER_WEEK 7

/* Returns: the values of @series within @period; @n of them */
static const double *
get_values (LimberPeriod period, const LimberSeries *series, gsize *n)
{
  guint32 from = MAX (period.from, series->first);
  guint32 last = series->n_days > 0 ? MIN (period.to, series->first + series->n_days - 1) : 0;

  *n = series->n_days > 0 && from <= last ? last - from + 1 : 0;
  return *n > 0 ? series->values + (from - series->first) : NULL;
}

/* The weeks are counted from the first day of @period; the last one may be short. */
static guint
count_recorded_weeks (LimberPeriod period, const LimberSeries *series, guint n_weeks)
{
  guint n = 0;

  for (guint i = 0; i < n_weeks; i++)
    {
      guint32 day = period.from + i * DAYS_PER_WEEK;

      n += limber_series_count_recorded (series, day, MIN (day + DAYS_PER_WEEK - 1, period.to)) > 0;
    }

  return n;
}

/*
 * Five days, because the median of fewer is one day's mood. A third of all days, because a few days picked by
 * how bad they were say little of the rest; or, for those who step on the scales once a week, something in
 * three of four weeks, because a steady rhythm picks no days.
 */
static gboolean
is_well_recorded (LimberPeriod period, const LimberSeries *series, const LimberPeriodFigures *figures)
{
  guint n_weeks = (figures->n_days + DAYS_PER_WEEK - 1) / DAYS_PER_WEEK;

  if (figures->n_recorded < COMPARE_RECORDED_MIN)
    return FALSE;

  return figures->n_recorded * 3 >= figures->n_days
         || count_recorded_weeks (period, series, n_weeks) * 4 >= n_weeks * 3;
}

static gboolean
is_meaningful (double points, double percent)
{
  return fabs (points) >= MEANINGFUL_POINTS - ROUNDING || fabs (percent) >= MEANINGFUL_PERCENT - ROUNDING;
}

/**
 * limber_period_count_days:
 * @period: a period
 *
 * Returns: how many calendar days it has, 0 when it ends before it begins
 */
guint
limber_period_count_days (LimberPeriod period)
{
  return period.to >= period.from ? period.to - period.from + 1 : 0;
}

/**
 * limber_period_get_before:
 * @period: a period
 *
 * Returns: the period of the same length that ends on the day before @period begins; a shorter one where
 *   the calendar begins
 */
LimberPeriod
limber_period_get_before (LimberPeriod period)
{
  guint n = limber_period_count_days (period);

  return (LimberPeriod) { period.from > n ? period.from - n : 1, period.from - 1 };
}

/**
 * limber_period_measure:
 * @period: a period
 * @series: one value a day
 * @figures: (out caller-allocates): the figures of the days of @series that lie in @period
 */
void
limber_period_measure (LimberPeriod period, const LimberSeries *series, LimberPeriodFigures *figures)
{
  const double *values;
  gsize n;

  g_return_if_fail (series != NULL);

  values = get_values (period, series, &n);
  figures->n_days = limber_period_count_days (period);
  figures->n_recorded = limber_stats_count (values, n);
  figures->median = limber_stats_median (values, n);
  figures->mean = limber_stats_mean (values, n);
  limber_stats_get_range (values, n, &figures->minimum, &figures->maximum);
}

/**
 * limber_period_compare:
 * @period: a period
 * @series: one value a day
 * @change: (out caller-allocates): @period against the period of the same length right before
 *
 * The two can be compared when each holds at least five recorded days, and these are a third of its days or
 * lie in three of four of its weeks. Whether a change is meaningful is a question to a 0–10 score; of a
 * measure it says nothing.
 */
void
limber_period_compare (LimberPeriod period, const LimberSeries *series, LimberPeriodChange *change)
{
  LimberPeriod before = limber_period_get_before (period);

  g_return_if_fail (series != NULL);

  limber_period_measure (period, series, &change->now);
  limber_period_measure (before, series, &change->before);
  change->can_compare
      = is_well_recorded (period, series, &change->now) && is_well_recorded (before, series, &change->before);
  change->points = change->percent = NAN;
  change->is_meaningful = FALSE;
  if (!change->can_compare)
    return;

  change->points = change->now.median - change->before.median;
  if (change->before.median > 0 || change->before.median < 0)
    change->percent = change->points / fabs (change->before.median) * 100;
  change->is_meaningful = is_meaningful (change->points, change->percent);
}
