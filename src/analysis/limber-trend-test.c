/* limber-trend-test.c — whether numbers rise or fall over the days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-trend-test.h"

#include "limber-dependence.h"
#include "limber-distribution.h"
#include "limber-rank.h"
#include "limber-stats.h"

#include <math.h>

#define DAYS_PER_WEEK 7
#define MIN_RECORDED 4
/* All pairs of more days than these would be too many: their weeks stand for them. */
#define MAX_FOR_PAIRS 1000
#define LARGEST_AUTOCORRELATION 0.95

/* Recorded values and the days they are of. */
typedef struct
{
  guint n;
  double *days, *values;
} Points;

static void
points_init (Points *points, gsize size)
{
  points->n = 0;
  points->days = g_new (double, MAX (size, 1));
  points->values = g_new (double, MAX (size, 1));
}

static void
points_add (Points *points, double day, double value)
{
  points->days[points->n] = day;
  points->values[points->n++] = value;
}

static void
points_take_recorded (Points *points, const double *values, gsize n)
{
  points_init (points, n);
  for (gsize i = 0; i < n; i++)
    {
      if (!isnan (values[i]))
        points_add (points, i, values[i]);
    }
}

/* The median day of each week with its median value. */
static void
points_take_weeks (Points *weeks, const Points *points)
{
  guint begin = 0;

  points_init (weeks, points->n);
  while (begin < points->n)
    {
      double week = floor (points->days[begin] / DAYS_PER_WEEK);
      guint end = begin + 1;

      while (end < points->n && points->days[end] < (week + 1) * DAYS_PER_WEEK)
        end++;
      points_add (weeks, limber_stats_median (points->days + begin, end - begin),
                  limber_stats_median (points->values + begin, end - begin));
      begin = end;
    }
}

static void
points_clear (Points *points)
{
  g_free (points->days);
  g_free (points->values);
}

/* The median of the slopes between all pairs. */
static double
get_median_slope (const Points *points)
{
  gsize n_pairs = (gsize) points->n * (points->n - 1) / 2, next = 0;
  g_autofree double *slopes = g_new (double, MAX (n_pairs, 1));

  for (guint i = 0; i + 1 < points->n; i++)
    {
      for (guint j = i + 1; j < points->n; j++)
        slopes[next++] = (points->values[j] - points->values[i]) / (points->days[j] - points->days[i]);
    }

  return limber_stats_median (slopes, n_pairs);
}

static double
get_slope (const Points *points)
{
  Points weeks;
  double slope;

  if (points->n <= MAX_FOR_PAIRS)
    return get_median_slope (points);

  points_take_weeks (&weeks, points);
  slope = get_median_slope (&weeks);
  points_clear (&weeks);

  return slope;
}

/* Pairs of days of which the later is the higher, less those of which it is the lower. */
static gint64
count_rises (const Points *points)
{
  gint64 s = 0;

  for (guint i = 0; i + 1 < points->n; i++)
    {
      for (guint j = i + 1; j < points->n; j++)
        s += (points->values[j] > points->values[i]) - (points->values[j] < points->values[i]);
    }

  return s;
}

static double
get_variance (const Points *points)
{
  double n = points->n;

  return (n * (n - 1) * (2 * n + 5) - limber_rank_count_ties (points->values, points->n).variance) / 18;
}

/* One less far from 0, as S is a whole number and the normal distribution is not. */
static double
get_z (gint64 s, double variance)
{
  return (s - (double) ((s > 0) - (s < 0))) / sqrt (variance);
}

static void
test_slope (const Points *points, LimberTrendTest *test)
{
  g_autofree double *levels = g_new (double, points->n);

  test->slope = get_slope (points);
  for (guint i = 0; i < points->n; i++)
    levels[i] = points->values[i] - test->slope * points->days[i];
  test->intercept = limber_stats_median (levels, points->n);
}

/* Of neighbouring days once the slope is gone; a short series looks less alike than it is (Kendall, 1954). */
static double
get_autocorrelation (const double *values, gsize n, double slope, guint n_recorded)
{
  g_autofree double *levels = g_new (double, n);
  double r;

  for (gsize i = 0; i < n; i++)
    levels[i] = values[i] - slope * i;
  r = limber_autocorrelation (levels, n, 1);
  r += (1 + 3 * r) / n_recorded;

  return CLAMP (r, 0, LARGEST_AUTOCORRELATION);
}

/**
 * limber_trend_test_run:
 * @values: (array length=n): one a day; NaN is "not recorded"
 * @n: how many days
 * @test: (out caller-allocates): the answer; all 0 and every p 1 when there is none
 *
 * The slope of Theil and Sen over the real days (over the medians of weeks when more than 1,000 days are
 * recorded), and the test of Mann and Kendall. Days that resemble their neighbours make trends out of
 * nothing, so that @p_corrected takes the resemblance into account as if it halved with each day (Bayley and
 * Hammersley, 1946); testing the lags first and taking in those that are significant is not enough, see
 * limber_hamed_rao_run().
 *
 * Returns: %FALSE with fewer than four recorded days, or when all are the same
 */
gboolean
limber_trend_test_run (const double *values, gsize n, LimberTrendTest *test)
{
  Points points;

  *test = (LimberTrendTest) { .p = 1, .p_corrected = 1 };
  points_take_recorded (&points, values, n);
  test->n = points.n;
  test->variance = get_variance (&points);
  if (test->n >= MIN_RECORDED && test->variance > 0)
    {
      double r;

      test_slope (&points, test);
      test->s = count_rises (&points);
      test->z = get_z (test->s, test->variance);
      test->p = limber_distribution_normal_two_sided (test->z);
      r = test->autocorrelation = get_autocorrelation (values, n, test->slope, test->n);
      test->z_corrected = get_z (test->s, test->variance * (1 + r) / (1 - r));
      test->p_corrected = limber_distribution_normal_two_sided (test->z_corrected);
    }
  points_clear (&points);

  return test->n >= MIN_RECORDED && test->variance > 0;
}

/* Autocorrelation at @lag of ranks, by the whole length: without gaps. */
static double
get_acf (const double *ranks, guint n, guint lag)
{
  double mean = (n + 1) / 2.0, sum = 0, squares = 0;

  for (guint i = 0; i < n; i++)
    {
      squares += (ranks[i] - mean) * (ranks[i] - mean);
      if (i + lag < n)
        sum += (ranks[i] - mean) * (ranks[i + lag] - mean);
    }

  return squares > 0 ? sum / squares : 0;
}

static void
widen (const double *ranks, double n, LimberHamedRao *test)
{
  double bound = limber_distribution_normal_quantile (0.975) / sqrt (n), sum = 0;

  for (guint lag = 1; lag < n; lag++)
    {
      double r = get_acf (ranks, (guint) n, lag);

      if (lag <= G_N_ELEMENTS (test->acf))
        test->acf[lag - 1] = r;
      if (fabs (r) <= bound)
        continue;
      sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
      test->n_significant++;
    }
  /* Resemblance that turns into its contrary cannot make days out of nothing. */
  test->factor = MAX (1 / n, 1 + 2 / (n * (n - 1) * (n - 2)) * sum);
}

/**
 * limber_hamed_rao_run:
 * @values: (array length=n): one a day, none of them NaN
 * @n: how many days
 * @test: (out caller-allocates): the answer
 *
 * Hamed and Rao, "A modified Mann-Kendall trend test for autocorrelated data", Journal of Hydrology 204
 * (1998): the variance is widened by the significant autocorrelations of the ranks without the slope.
 *
 * Returns: %FALSE with fewer than four days, or when all are the same
 */
gboolean
limber_hamed_rao_run (const double *values, gsize n, LimberHamedRao *test)
{
  g_autofree double *ranks = g_new (double, MAX (n, 1));
  LimberTrendTest trend;

  *test = (LimberHamedRao) { .factor = 1, .p = 1 };
  if (!limber_trend_test_run (values, n, &trend))
    return FALSE;
  g_return_val_if_fail (trend.n == n, FALSE);

  for (gsize i = 0; i < n; i++)
    ranks[i] = values[i] - trend.slope * (i + 1.0);
  limber_rank_average (ranks, n, ranks);
  widen (ranks, n, test);
  test->z = get_z (trend.s, trend.variance * test->factor);
  test->p = limber_distribution_normal_two_sided (test->z);

  return TRUE;
}
