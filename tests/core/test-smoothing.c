/* test-smoothing.c — the calmer line behind the days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-smoothing.h"

#include "limber-stats.h"

#include <math.h>
#include <string.h>

/* 27 December 2023, so that series run over the end of a year and a leap day. */
#define FIRST 738881
#define EPSILON 1e-9
#define N_MAX 16
#define N_RANDOM 400
#define SEED 20260227

#define _ NAN

typedef LimberSeries *(*Smooth) (const LimberSeries *series, guint window);

static const struct
{
  const char *what;
  Smooth smooth;
  guint window;
  guint n;
  double values[N_MAX];
  double expected[N_MAX];
} cases[] = {
  { "no days", limber_smoothing_median, 7, 0, { 0 }, { 0 } },
  { "one day is no median", limber_smoothing_median, 7, 1, { 5 }, { _ } },
  { "one day is no mean", limber_smoothing_mean, 7, 1, { 5 }, { _ } },
  { "nothing recorded", limber_smoothing_median, 7, 4, { _, _, _, _ }, { _, _, _, _ } },
  { "two days", limber_smoothing_median, 7, 2, { 4, 7 }, { 5.5, 5.5 } },
  { "median of three", limber_smoothing_median, 3, 5, { 1, 9, 2, 8, 3 }, { 5, 2, 8, 3, 5.5 } },
  { "mean of three", limber_smoothing_mean, 3, 5, { 1, 9, 2, 9, 4 }, { 5, 4, 20 / 3., 5, 6.5 } },
  { "median of seven",
    limber_smoothing_median,
    7,
    9,
    { 0, 10, 1, 9, 2, 8, 3, 7, 4 },
    { 5, 2, 5, 3, 7, 4, 5.5, 4, 5.5 } },
  { "two missing days are bridged", limber_smoothing_mean, 7, 6, { 2, 4, _, _, 6, 8 }, { 3, 4, 5, 5, 6, 7 } },
  { "three missing days are a gap",
    limber_smoothing_median,
    7,
    7,
    { 2, 4, _, _, _, 6, 8 },
    { 3, 3, _, _, _, 7, 7 } },
  { "a lonely day between gaps",
    limber_smoothing_median,
    7,
    9,
    { 2, 4, _, _, _, 9, _, _, _ },
    { 3, 3, _, _, _, _, _, _, _ } },
  { "days before and after are none",
    limber_smoothing_median,
    7,
    7,
    { _, _, 3, _, 5, _, _ },
    { _, _, 4, 4, 4, _, _ } },
  { "a long window does not look over a gap",
    limber_smoothing_mean,
    15,
    8,
    { 1, 3, _, _, _, 7, 8, 9 },
    { 2, 2, _, _, _, 8, 8, 8 } },
  { "fewer than two days in a short window",
    limber_smoothing_median,
    3,
    7,
    { 1, _, _, 5, 5, _, 9 },
    { _, _, _, 5, 5, 7, _ } },
  { "below zero", limber_smoothing_median, 3, 3, { -1, 0, -3 }, { -0.5, -1, -1.5 } },
};

static LimberSeries *
make_series (const double *values, guint n)
{
  LimberSeries *series = limber_series_new (FIRST, n);

  if (n > 0)
    memcpy (series->values, values, n * sizeof *values);
  return series;
}

static void
assert_values (const LimberSeries *series, const double *expected, guint n, double epsilon)
{
  g_assert_cmpuint (series->first, ==, FIRST);
  g_assert_cmpuint (series->n_days, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (isnan (series->values[i]), ==, isnan (expected[i]));
      if (!isnan (expected[i]))
        g_assert_cmpfloat_with_epsilon (series->values[i], expected[i], epsilon);
    }
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberSeries) series = make_series (cases[i].values, cases[i].n);
      g_autoptr (LimberSeries) smooth = cases[i].smooth (series, cases[i].window);

      g_test_message ("%s", cases[i].what);
      assert_values (smooth, cases[i].expected, cases[i].n, EPSILON);
    }
}

/* Stretches of every length, gaps of every length. */
static LimberSeries *
make_random_series (GRand *random, guint n)
{
  LimberSeries *series = limber_series_new (FIRST, n);
  guint i = 0;

  while (i < n)
    {
      guint end = i + g_rand_int_range (random, 1, 12);

      for (; i < MIN (end, n); i++)
        series->values[i] = g_rand_int_range (random, 0, 11);
      i += g_rand_int_range (random, 0, 6);
    }
  return series;
}

/* Whether more than LIMBER_SMOOTHING_GAP days in a row are missing from @a to @b. */
static gboolean
is_gap_between (const LimberSeries *series, guint a, guint b)
{
  guint missing = 0;

  for (guint i = MIN (a, b); i <= MAX (a, b); i++)
    {
      missing = isnan (series->values[i]) ? missing + 1 : 0;
      if (missing > LIMBER_SMOOTHING_GAP)
        return TRUE;
    }
  return FALSE;
}

/* Whether the recorded days on either side of @day, or @day itself, are not parted by a gap. */
static gboolean
is_in_stretch (const LimberSeries *series, guint day)
{
  guint before = day, after = day;

  while (before > 0 && isnan (series->values[before]))
    before--;
  while (after + 1 < series->n_days && isnan (series->values[after]))
    after++;
  return !isnan (series->values[before]) && !isnan (series->values[after])
         && !is_gap_between (series, before, after);
}

/* By the words of the definition, day by day. */
static double
smooth_slowly (const LimberSeries *series,
               guint day,
               guint half,
               double (*summarise) (const double *values, gsize n))
{
  double values[64];
  gsize n = 0;

  if (!is_in_stretch (series, day))
    return NAN;
  for (guint i = day > half ? day - half : 0; i <= day + half && i < series->n_days; i++)
    {
      if (!isnan (series->values[i]) && !is_gap_between (series, i, day))
        values[n++] = series->values[i];
    }
  return n >= 2 ? summarise (values, n) : NAN;
}

static void
assert_as_defined (const LimberSeries *series, guint window)
{
  g_autoptr (LimberSeries) median = limber_smoothing_median (series, window);
  g_autoptr (LimberSeries) mean = limber_smoothing_mean (series, window);
  g_autofree double *medians = g_new (double, series->n_days);
  g_autofree double *means = g_new (double, series->n_days);

  for (guint i = 0; i < series->n_days; i++)
    {
      medians[i] = smooth_slowly (series, i, window / 2, limber_stats_median);
      means[i] = smooth_slowly (series, i, window / 2, limber_stats_mean);
    }
  assert_values (median, medians, series->n_days, EPSILON);
  assert_values (mean, means, series->n_days, EPSILON);
}

static void
test_random (void)
{
  static const guint windows[] = { 3, 5, 7, 15, 61 };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LimberSeries) series = make_random_series (random, g_rand_int_range (random, 0, 60));

      assert_as_defined (series, windows[i % G_N_ELEMENTS (windows)]);
    }
}

/* The gap-aware trend of weight, computed independently. */
static void
test_trend_reference (void)
{
  static const double weight[] = { 80.2, 79.8, 80.5, _, 79.9, 79.1, _, _, 78.8, 79.3, 78.6, 78.2 };
  static const double expected[]
      = { 80.2,          80.16,         80.194,       _, 80.13814, 80.034326, _, _, 79.699823654,
          79.6598412886, 79.5538571597, 79.4184714438 };
  g_autoptr (LimberSeries) series = make_series (weight, G_N_ELEMENTS (weight));
  g_autoptr (LimberSeries) trend = limber_smoothing_trend (series, 0.1);

  assert_values (trend, expected, G_N_ELEMENTS (expected), EPSILON);
}

/* The same days as if they followed each other: the trend as it is without minding gaps. */
static void
test_trend_plain (void)
{
  static const double weight[] = { 80.2, 79.8, 80.5, 79.9, 79.1, 78.8, 79.3, 78.6, 78.2 };
  static const double expected[]
      = { 80.2, 80.16, 80.194, 80.1646, 80.05814, 79.932326, 79.8690934, 79.74218406, 79.587965654 };
  g_autoptr (LimberSeries) series = make_series (weight, G_N_ELEMENTS (weight));
  g_autoptr (LimberSeries) trend = limber_smoothing_trend (series, 0.1);

  assert_values (trend, expected, G_N_ELEMENTS (expected), EPSILON);
}

static void
test_trend_ends (void)
{
  static const double values[] = { _, 80, _, _, _, _, 90, _ };
  static const double at_once[] = { _, 80, _, _, _, _, 90, _ };
  static const double nothing[] = { _, _, _ };
  g_autoptr (LimberSeries) series = make_series (values, G_N_ELEMENTS (values));
  g_autoptr (LimberSeries) empty = make_series (NULL, 0);
  g_autoptr (LimberSeries) blank = make_series (nothing, 3);
  g_autoptr (LimberSeries) trend = limber_smoothing_trend (series, 1);
  g_autoptr (LimberSeries) empty_trend = limber_smoothing_trend (empty, 0.1);
  g_autoptr (LimberSeries) blank_trend = limber_smoothing_trend (blank, 0.1);

  assert_values (trend, at_once, G_N_ELEMENTS (at_once), EPSILON);
  assert_values (empty_trend, NULL, 0, EPSILON);
  assert_values (blank_trend, nothing, 3, EPSILON);
}

/* Weighing oneself seldom must not slow the trend: g days apart, it goes as far as g days of the same value.
 */
static void
test_trend_counts_days (void)
{
  for (guint gap = 1; gap < 40; gap++)
    {
      g_autoptr (LimberSeries) seldom = limber_series_new (FIRST, gap + 1);
      g_autoptr (LimberSeries) daily = limber_series_new (FIRST, gap + 1);
      g_autoptr (LimberSeries) seldom_trend = NULL;
      g_autoptr (LimberSeries) daily_trend = NULL;

      seldom->values[0] = daily->values[0] = 80000;
      seldom->values[gap] = 78000;
      for (guint i = 1; i <= gap; i++)
        daily->values[i] = 78000;
      seldom_trend = limber_smoothing_trend (seldom, 0.1);
      daily_trend = limber_smoothing_trend (daily, 0.1);
      g_assert_cmpfloat_with_epsilon (seldom_trend->values[gap], daily_trend->values[gap], 1e-6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/smoothing/cases", test_cases);
  g_test_add_func ("/smoothing/random", test_random);
  g_test_add_func ("/smoothing/trend/reference", test_trend_reference);
  g_test_add_func ("/smoothing/trend/plain", test_trend_plain);
  g_test_add_func ("/smoothing/trend/ends", test_trend_ends);
  g_test_add_func ("/smoothing/trend/counts-days", test_trend_counts_days);

  return g_test_run ();
}
