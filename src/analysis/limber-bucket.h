/* limber-bucket.h — days gathered into weeks, months and quarters of the calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-series.h"

G_BEGIN_DECLS

/**
 * LimberBucketStep:
 * @LIMBER_BUCKET_DAY: single days
 * @LIMBER_BUCKET_THREE_DAYS: three days; which three never changes
 * @LIMBER_BUCKET_WEEK: weeks from the user's first weekday
 * @LIMBER_BUCKET_MONTH: calendar months
 * @LIMBER_BUCKET_QUARTER: calendar quarters
 * @LIMBER_BUCKET_YEAR: calendar years
 */
typedef enum
{
  LIMBER_BUCKET_DAY,
  LIMBER_BUCKET_THREE_DAYS,
  LIMBER_BUCKET_WEEK,
  LIMBER_BUCKET_MONTH,
  LIMBER_BUCKET_QUARTER,
  LIMBER_BUCKET_YEAR,
} LimberBucketStep;
#define LIMBER_BUCKET_N_STEPS 6

/**
 * LimberBucket:
 * @first: the Julian day it begins on
 * @n_days: how many calendar days it spans
 * @n_recorded: on how many of them something was recorded; 0 leaves the numbers NaN
 * @median: of the recorded days
 * @mean: of the recorded days
 * @minimum: the smallest recorded value
 * @maximum: the largest recorded value
 */
typedef struct
{
  guint32 first;
  guint n_days;
  guint n_recorded;
  double median, mean, minimum, maximum;
} LimberBucket;

guint32 limber_bucket_step_align (LimberBucketStep step, guint32 day, GDateWeekday first_weekday);
guint32 limber_bucket_step_next (LimberBucketStep step, guint32 day, GDateWeekday first_weekday);
LimberBucketStep limber_bucket_step_choose (double day_width);

/* (element-type LimberBucket): without holes from the first to the last day of @series, by date. */
GArray *limber_bucket_gather (const LimberSeries *series, LimberBucketStep step, GDateWeekday first_weekday)
    G_GNUC_WARN_UNUSED_RESULT;
guint limber_bucket_find (const GArray *buckets, guint32 day);

G_END_DECLS
