/* test-bucket.c — days gathered into weeks, months and quarters of the calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-bucket.h"

#include "limber-stats.h"

#include <math.h>

#define EPSILON 1e-9
#define N_RANDOM 60
#define SEED 20260227

static const GDateWeekday weekdays[] = { G_DATE_MONDAY, G_DATE_SUNDAY, G_DATE_SATURDAY };

static guint32
julian (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  g_assert_true (g_date_valid (&date));
  return g_date_get_julian (&date);
}

/* (year, month, day) of a day, of the first day of its bucket, and of the first day of the next. */
static const struct
{
  LimberBucketStep step;
  GDateWeekday first_weekday;
  int day[3], first[3], next[3];
} cases[] = {
  { LIMBER_BUCKET_DAY, G_DATE_MONDAY, { 2024, 2, 28 }, { 2024, 2, 28 }, { 2024, 2, 29 } },
  { LIMBER_BUCKET_DAY, G_DATE_MONDAY, { 2023, 2, 28 }, { 2023, 2, 28 }, { 2023, 3, 1 } },
  { LIMBER_BUCKET_DAY, G_DATE_MONDAY, { 2025, 12, 31 }, { 2025, 12, 31 }, { 2026, 1, 1 } },

  /* 1 January 2026 is a Thursday. */
  { LIMBER_BUCKET_WEEK, G_DATE_MONDAY, { 2026, 1, 1 }, { 2025, 12, 29 }, { 2026, 1, 5 } },
  { LIMBER_BUCKET_WEEK, G_DATE_SUNDAY, { 2026, 1, 1 }, { 2025, 12, 28 }, { 2026, 1, 4 } },
  { LIMBER_BUCKET_WEEK, G_DATE_SATURDAY, { 2026, 1, 1 }, { 2025, 12, 27 }, { 2026, 1, 3 } },
  { LIMBER_BUCKET_WEEK, G_DATE_THURSDAY, { 2026, 1, 1 }, { 2026, 1, 1 }, { 2026, 1, 8 } },
  { LIMBER_BUCKET_WEEK, G_DATE_FRIDAY, { 2026, 1, 1 }, { 2025, 12, 26 }, { 2026, 1, 2 } },
  { LIMBER_BUCKET_WEEK, G_DATE_MONDAY, { 2024, 3, 3 }, { 2024, 2, 26 }, { 2024, 3, 4 } },
  { LIMBER_BUCKET_WEEK, G_DATE_SUNDAY, { 2024, 3, 3 }, { 2024, 3, 3 }, { 2024, 3, 10 } },
  { LIMBER_BUCKET_WEEK, G_DATE_SATURDAY, { 2024, 3, 1 }, { 2024, 2, 24 }, { 2024, 3, 2 } },

  { LIMBER_BUCKET_MONTH, G_DATE_MONDAY, { 2024, 2, 29 }, { 2024, 2, 1 }, { 2024, 3, 1 } },
  { LIMBER_BUCKET_MONTH, G_DATE_MONDAY, { 2023, 2, 28 }, { 2023, 2, 1 }, { 2023, 3, 1 } },
  { LIMBER_BUCKET_MONTH, G_DATE_MONDAY, { 2025, 12, 31 }, { 2025, 12, 1 }, { 2026, 1, 1 } },
  { LIMBER_BUCKET_MONTH, G_DATE_MONDAY, { 2026, 1, 1 }, { 2026, 1, 1 }, { 2026, 2, 1 } },
  { LIMBER_BUCKET_MONTH, G_DATE_MONDAY, { 2026, 1, 31 }, { 2026, 1, 1 }, { 2026, 2, 1 } },

  { LIMBER_BUCKET_QUARTER, G_DATE_MONDAY, { 2024, 2, 29 }, { 2024, 1, 1 }, { 2024, 4, 1 } },
  { LIMBER_BUCKET_QUARTER, G_DATE_MONDAY, { 2024, 3, 31 }, { 2024, 1, 1 }, { 2024, 4, 1 } },
  { LIMBER_BUCKET_QUARTER, G_DATE_MONDAY, { 2024, 5, 31 }, { 2024, 4, 1 }, { 2024, 7, 1 } },
  { LIMBER_BUCKET_QUARTER, G_DATE_MONDAY, { 2024, 8, 31 }, { 2024, 7, 1 }, { 2024, 10, 1 } },
  { LIMBER_BUCKET_QUARTER, G_DATE_MONDAY, { 2024, 12, 31 }, { 2024, 10, 1 }, { 2025, 1, 1 } },

  { LIMBER_BUCKET_YEAR, G_DATE_MONDAY, { 2024, 2, 29 }, { 2024, 1, 1 }, { 2025, 1, 1 } },
  { LIMBER_BUCKET_YEAR, G_DATE_MONDAY, { 2024, 12, 31 }, { 2024, 1, 1 }, { 2025, 1, 1 } },
  { LIMBER_BUCKET_YEAR, G_DATE_MONDAY, { 2100, 3, 1 }, { 2100, 1, 1 }, { 2101, 1, 1 } },
};

static guint32
to_julian (const int *ymd)
{
  return julian (ymd[0], ymd[1], ymd[2]);
}

static void
test_calendar (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 day = to_julian (cases[i].day);

      g_test_message ("step %d, %d-%02d-%02d", cases[i].step, cases[i].day[0], cases[i].day[1],
                      cases[i].day[2]);
      g_assert_cmpuint (limber_bucket_step_align (cases[i].step, day, cases[i].first_weekday), ==,
                        to_julian (cases[i].first));
      g_assert_cmpuint (limber_bucket_step_next (cases[i].step, day, cases[i].first_weekday), ==,
                        to_julian (cases[i].next));
    }
}

/* Every day is in one bucket, and the buckets follow each other. */
static void
assert_partition (LimberBucketStep step, GDateWeekday first_weekday, guint32 from, guint32 to)
{
  for (guint32 day = from; day <= to; day++)
    {
      guint32 first = limber_bucket_step_align (step, day, first_weekday);
      guint32 next = limber_bucket_step_next (step, day, first_weekday);

      g_assert_cmpuint (first, <=, day);
      g_assert_cmpuint (day, <, next);
      g_assert_cmpuint (limber_bucket_step_align (step, first, first_weekday), ==, first);
      g_assert_cmpuint (limber_bucket_step_align (step, next, first_weekday), ==, next);
      g_assert_cmpuint (limber_bucket_step_align (step, next - 1, first_weekday), ==, first);
      g_assert_cmpuint (limber_bucket_step_next (step, first, first_weekday), ==, next);
    }
}

static void
test_partition (void)
{
  for (LimberBucketStep step = LIMBER_BUCKET_DAY; step < LIMBER_BUCKET_N_STEPS; step++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
        {
          assert_partition (step, weekdays[i], 1, 800);
          assert_partition (step, weekdays[i], julian (1899, 12, 1), julian (1901, 2, 1));
          assert_partition (step, weekdays[i], julian (2023, 11, 1), julian (2026, 2, 1));
        }
    }
}

static void
test_choose (void)
{
  static const struct
  {
    double day_width;
    LimberBucketStep step;
  } widths[] = {
    { 80, LIMBER_BUCKET_DAY },          { 4, LIMBER_BUCKET_DAY },       { 3.99, LIMBER_BUCKET_THREE_DAYS },
    { 1.34, LIMBER_BUCKET_THREE_DAYS }, { 1.33, LIMBER_BUCKET_WEEK },   { 0.572, LIMBER_BUCKET_WEEK },
    { 0.571, LIMBER_BUCKET_MONTH },     { 0.132, LIMBER_BUCKET_MONTH }, { 0.131, LIMBER_BUCKET_QUARTER },
    { 0.0439, LIMBER_BUCKET_QUARTER },  { 0.0438, LIMBER_BUCKET_YEAR }, { 0.001, LIMBER_BUCKET_YEAR },
    { 0, LIMBER_BUCKET_YEAR },          { NAN, LIMBER_BUCKET_YEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    g_assert_cmpint (limber_bucket_step_choose (widths[i].day_width), ==, widths[i].step);
}

static LimberSeries *
make_random_series (GRand *random, guint n)
{
  guint32 first = julian (1976, 1, 1) + g_rand_int_range (random, 0, 18000);
  LimberSeries *series = limber_series_new (first, n);
  int recorded_percent = g_rand_int_range (random, 0, 101);

  for (guint i = 0; i < n; i++)
    {
      if (g_rand_int_range (random, 0, 100) < recorded_percent)
        series->values[i] = g_rand_double_range (random, -5, 20000);
    }
  return series;
}

static void
assert_same (double a, double b)
{
  g_assert_cmpint (isnan (a), ==, isnan (b));
  if (!isnan (b))
    g_assert_cmpfloat_with_epsilon (a, b, EPSILON);
}

/* By the words of the definition: the days of @bucket, one by one. */
static void
assert_holds_its_days (const LimberBucket *bucket, const LimberSeries *series)
{
  g_autofree double *values = g_new (double, bucket->n_days);
  double minimum, maximum;

  for (guint i = 0; i < bucket->n_days; i++)
    values[i] = limber_series_get (series, bucket->first + i);

  limber_stats_get_range (values, bucket->n_days, &minimum, &maximum);
  g_assert_cmpuint (bucket->n_recorded, ==, limber_stats_count (values, bucket->n_days));
  assert_same (bucket->median, limber_stats_median (values, bucket->n_days));
  assert_same (bucket->mean, limber_stats_mean (values, bucket->n_days));
  assert_same (bucket->minimum, minimum);
  assert_same (bucket->maximum, maximum);
}

static void
assert_no_extreme_is_lost (const GArray *buckets, const LimberSeries *series)
{
  for (guint i = 0; i < series->n_days; i++)
    {
      guint index = limber_bucket_find (buckets, series->first + i);
      const LimberBucket *bucket;

      g_assert_cmpuint (index, <, buckets->len);
      bucket = &g_array_index (buckets, LimberBucket, index);
      g_assert_cmpuint (bucket->first, <=, series->first + i);
      g_assert_cmpuint (series->first + i, <, bucket->first + bucket->n_days);
      if (isnan (series->values[i]))
        continue;
      g_assert_cmpfloat (bucket->minimum, <=, series->values[i]);
      g_assert_cmpfloat (bucket->maximum, >=, series->values[i]);
      g_assert_cmpuint (bucket->n_recorded, >, 0);
    }
}

static void
assert_gathered (const LimberSeries *series, LimberBucketStep step, GDateWeekday first_weekday)
{
  g_autoptr (GArray) buckets = limber_bucket_gather (series, step, first_weekday);
  guint32 expected = limber_bucket_step_align (step, series->first, first_weekday);
  guint n_recorded = 0;

  for (guint i = 0; i < buckets->len; i++)
    {
      const LimberBucket *bucket = &g_array_index (buckets, LimberBucket, i);

      g_assert_cmpuint (bucket->first, ==, expected);
      expected = limber_bucket_step_next (step, bucket->first, first_weekday);
      g_assert_cmpuint (bucket->first + bucket->n_days, ==, expected);
      assert_holds_its_days (bucket, series);
      n_recorded += bucket->n_recorded;
    }
  if (series->n_days > 0)
    g_assert_cmpuint (expected, ==,
                      limber_bucket_step_next (step, series->first + series->n_days - 1, first_weekday));
  g_assert_cmpuint (n_recorded, ==, limber_series_count_recorded (series, 0, G_MAXUINT32));
  assert_no_extreme_is_lost (buckets, series);
}

static void
test_gather_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LimberSeries) series = make_random_series (random, g_rand_int_range (random, 1, 900));

      for (LimberBucketStep step = LIMBER_BUCKET_DAY; step < LIMBER_BUCKET_N_STEPS; step++)
        assert_gathered (series, step, weekdays[i % G_N_ELEMENTS (weekdays)]);
    }
}

static void
test_gather_nothing (void)
{
  g_autoptr (LimberSeries) empty = limber_series_new (0, 0);
  g_autoptr (LimberSeries) blank = limber_series_new (julian (2024, 2, 20), 20);

  for (LimberBucketStep step = LIMBER_BUCKET_DAY; step < LIMBER_BUCKET_N_STEPS; step++)
    {
      g_autoptr (GArray) none = limber_bucket_gather (empty, step, G_DATE_MONDAY);
      g_autoptr (GArray) buckets = limber_bucket_gather (blank, step, G_DATE_SUNDAY);

      g_assert_cmpuint (none->len, ==, 0);
      g_assert_cmpuint (limber_bucket_find (none, 7), ==, 0);
      for (guint i = 0; i < buckets->len; i++)
        {
          const LimberBucket *bucket = &g_array_index (buckets, LimberBucket, i);

          g_assert_cmpuint (bucket->n_recorded, ==, 0);
          g_assert_true (isnan (bucket->median) && isnan (bucket->mean));
          g_assert_true (isnan (bucket->minimum) && isnan (bucket->maximum));
        }
    }
}

/* A February of 29 days, of which three are recorded, and the day after it. */
static void
test_gather_month (void)
{
  g_autoptr (LimberSeries) series = limber_series_new (julian (2024, 2, 10), 21);
  g_autoptr (GArray) buckets = NULL;
  const LimberBucket *february, *march;

  limber_series_set (series, julian (2024, 2, 10), 1);
  limber_series_set (series, julian (2024, 2, 20), 9);
  limber_series_set (series, julian (2024, 2, 29), 2);
  limber_series_set (series, julian (2024, 3, 1), 0);
  buckets = limber_bucket_gather (series, LIMBER_BUCKET_MONTH, G_DATE_MONDAY);

  g_assert_cmpuint (buckets->len, ==, 2);
  february = &g_array_index (buckets, LimberBucket, 0);
  g_assert_cmpuint (february->first, ==, julian (2024, 2, 1));
  g_assert_cmpuint (february->n_days, ==, 29);
  g_assert_cmpuint (february->n_recorded, ==, 3);
  assert_same (february->median, 2);
  assert_same (february->mean, 4);
  assert_same (february->minimum, 1);
  assert_same (february->maximum, 9);

  march = &g_array_index (buckets, LimberBucket, 1);
  g_assert_cmpuint (march->n_days, ==, 31);
  g_assert_cmpuint (march->n_recorded, ==, 1);
  assert_same (march->median, 0);
}

static void
test_find_outside (void)
{
  g_autoptr (LimberSeries) series = limber_series_new (julian (2024, 2, 10), 300);
  g_autoptr (GArray) buckets = limber_bucket_gather (series, LIMBER_BUCKET_QUARTER, G_DATE_MONDAY);

  g_assert_cmpuint (buckets->len, ==, 4);
  g_assert_cmpuint (limber_bucket_find (buckets, 0), ==, 0);
  g_assert_cmpuint (limber_bucket_find (buckets, julian (2023, 12, 31)), ==, 0);
  g_assert_cmpuint (limber_bucket_find (buckets, julian (2024, 1, 1)), ==, 0);
  g_assert_cmpuint (limber_bucket_find (buckets, julian (2024, 3, 31)), ==, 0);
  g_assert_cmpuint (limber_bucket_find (buckets, julian (2024, 4, 1)), ==, 1);
  g_assert_cmpuint (limber_bucket_find (buckets, julian (2024, 12, 31)), ==, 3);
  g_assert_cmpuint (limber_bucket_find (buckets, julian (2025, 1, 1)), ==, 4);
  g_assert_cmpuint (limber_bucket_find (buckets, G_MAXUINT32), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bucket/calendar", test_calendar);
  g_test_add_func ("/bucket/partition", test_partition);
  g_test_add_func ("/bucket/choose", test_choose);
  g_test_add_func ("/bucket/gather/random", test_gather_random);
  g_test_add_func ("/bucket/gather/nothing", test_gather_nothing);
  g_test_add_func ("/bucket/gather/month", test_gather_month);
  g_test_add_func ("/bucket/find/outside", test_find_outside);

  return g_test_run ();
}
