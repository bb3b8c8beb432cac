/* limber-bucket.c — days gathered into weeks, months and quarters of the calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-bucket.h"

#include "limber-stats.h"

#include <math.h>

/* A line of fewer pixels a day is a smear. */
#define WIDTH_MIN 4.0

#define DAYS_PER_YEAR 365.2425
#define DAYS_PER_WEEK 7

static const struct
{
  guint n_months;
  double average_days;
} steps[LIMBER_BUCKET_N_STEPS] = {
  [LIMBER_BUCKET_DAY] = { 0, 1 },
  [LIMBER_BUCKET_THREE_DAYS] = { 0, 3 },
  [LIMBER_BUCKET_WEEK] = { 0, DAYS_PER_WEEK },
  [LIMBER_BUCKET_MONTH] = { 1, DAYS_PER_YEAR / 12 },
  [LIMBER_BUCKET_QUARTER] = { 3, DAYS_PER_YEAR / 4 },
  [LIMBER_BUCKET_YEAR] = { 12, DAYS_PER_YEAR },
};

/* Julian day 1 is a Monday, as G_DATE_MONDAY is 1. */
static guint32
align_to_week (guint32 day, GDateWeekday first_weekday)
{
  guint days_in = (day + DAYS_PER_WEEK - first_weekday) % DAYS_PER_WEEK;

  return day > days_in ? day - days_in : 1;
}

static void
find_months (guint32 day, guint n_months, GDate *first)
{
  guint month;

  g_date_clear (first, 1);
  g_date_set_julian (first, day);
  month = g_date_get_month (first) - G_DATE_JANUARY;
  g_date_set_day (first, 1);
  g_date_set_month (first, G_DATE_JANUARY + month / n_months * n_months);
}

/* Without allocating for the buckets that hold a single day, which most are when days stand alone. */
static void
summarise (LimberBucket *bucket, const double *values, guint n)
{
  bucket->n_recorded = limber_stats_count (values, n);
  limber_stats_get_range (values, n, &bucket->minimum, &bucket->maximum);
  bucket->mean = limber_stats_mean (values, n);
  bucket->median = bucket->n_recorded <= 2 ? bucket->mean : limber_stats_median (values, n);
}

/**
 * limber_bucket_step_align:
 * @step: a step
 * @day: a Julian day, 1 or later
 * @first_weekday: the weekday the user's weeks begin on
 *
 * Returns: the first Julian day of the bucket that holds @day
 */
guint32
limber_bucket_step_align (LimberBucketStep step, guint32 day, GDateWeekday first_weekday)
{
  GDate first;

  g_return_val_if_fail (day > 0, 1);
  g_return_val_if_fail (g_date_valid_weekday (first_weekday), day);

  switch (step)
    {
    case LIMBER_BUCKET_THREE_DAYS:
      return MAX (day - day % 3, 1);
    case LIMBER_BUCKET_WEEK:
      return align_to_week (day, first_weekday);
    case LIMBER_BUCKET_MONTH:
    case LIMBER_BUCKET_QUARTER:
    case LIMBER_BUCKET_YEAR:
      find_months (day, steps[step].n_months, &first);
      return g_date_get_julian (&first);
    case LIMBER_BUCKET_DAY:
    default:
      return day;
    }
}

/**
 * limber_bucket_step_next:
 * @step: a step
 * @day: a Julian day, 1 or later
 * @first_weekday: the weekday the user's weeks begin on
 *
 * Returns: the first Julian day of the bucket after the one that holds @day
 */
guint32
limber_bucket_step_next (LimberBucketStep step, guint32 day, GDateWeekday first_weekday)
{
  GDate first;

  g_return_val_if_fail (day > 0, 1);
  g_return_val_if_fail (g_date_valid_weekday (first_weekday), day + 1);

  switch (step)
    {
    case LIMBER_BUCKET_THREE_DAYS:
      return day - day % 3 + 3;
    case LIMBER_BUCKET_WEEK:
      return day + DAYS_PER_WEEK - (day + DAYS_PER_WEEK - first_weekday) % DAYS_PER_WEEK;
    case LIMBER_BUCKET_MONTH:
    case LIMBER_BUCKET_QUARTER:
    case LIMBER_BUCKET_YEAR:
      find_months (day, steps[step].n_months, &first);
      g_date_add_months (&first, steps[step].n_months);
      return g_date_get_julian (&first);
    case LIMBER_BUCKET_DAY:
    default:
      return day + 1;
    }
}

/**
 * limber_bucket_step_choose:
 * @day_width: how many pixels wide a day is
 *
 * Returns: single days as long as each has four pixels, else the smallest step that has them on average;
 *   years when none has
 */
LimberBucketStep
limber_bucket_step_choose (double day_width)
{
  for (LimberBucketStep step = LIMBER_BUCKET_DAY; step < LIMBER_BUCKET_YEAR; step++)
    {
      if (day_width * steps[step].average_days >= WIDTH_MIN)
        return step;
    }

  return LIMBER_BUCKET_YEAR;
}

/**
 * limber_bucket_gather:
 * @series: one value a day
 * @step: what to gather the days into
 * @first_weekday: the weekday the user's weeks begin on
 *
 * The first and the last bucket span whole weeks, months and so on, beyond the ends of @series.
 *
 * Returns: (transfer full) (element-type LimberBucket): by date, without holes; empty for a series without
 *   days
 */
GArray *
limber_bucket_gather (const LimberSeries *series, LimberBucketStep step, GDateWeekday first_weekday)
{
  GArray *buckets = g_array_new (FALSE, FALSE, sizeof (LimberBucket));
  guint i = 0;

  g_return_val_if_fail (series != NULL, buckets);
  g_return_val_if_fail (step < LIMBER_BUCKET_N_STEPS, buckets);

  while (i < series->n_days)
    {
      guint32 day = series->first + i;
      guint32 next = limber_bucket_step_next (step, day, first_weekday);
      guint n = MIN (next - day, series->n_days - i);
      LimberBucket bucket = { .first = limber_bucket_step_align (step, day, first_weekday) };

      bucket.n_days = next - bucket.first;
      summarise (&bucket, series->values + i, n);
      g_array_append_val (buckets, bucket);
      i += n;
    }

  return buckets;
}

/**
 * limber_bucket_find:
 * @buckets: (element-type LimberBucket): as limber_bucket_gather() returned them
 * @day: any Julian day
 *
 * Returns: the index of the bucket that holds @day; 0 when all come later, and their number when all lie
 *   before
 */
guint
limber_bucket_find (const GArray *buckets, guint32 day)
{
  guint low = 0, high;

  g_return_val_if_fail (buckets != NULL, 0);

  for (high = buckets->len; low < high;)
    {
      guint middle = (low + high) / 2;
      const LimberBucket *bucket = &g_array_index (buckets, LimberBucket, middle);

      if (bucket->first + bucket->n_days <= day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
