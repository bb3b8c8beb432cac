/* limber-stats.c — medians and the like, of numbers some of which are missing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-stats.h"

#include <math.h>
#include <stdlib.h>

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double *
dup_recorded_sorted (const double *values, gsize n, gsize *n_recorded)
{
  double *sorted = g_new (double, n);

  *n_recorded = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (!isnan (values[i]))
        sorted[(*n_recorded)++] = values[i];
    }
  if (*n_recorded > 1)
    qsort (sorted, *n_recorded, sizeof *sorted, compare);

  return sorted;
}

/**
 * limber_stats_count:
 * @values: (array length=n): numbers; NaN is "not recorded"
 * @n: how many
 *
 * Returns: how many are recorded
 */
guint
limber_stats_count (const double *values, gsize n)
{
  guint count = 0;

  for (gsize i = 0; i < n; i++)
    count += !isnan (values[i]);

  return count;
}

/**
 * limber_stats_median:
 * @values: (array length=n): numbers; NaN is "not recorded"
 * @n: how many
 *
 * Returns: the median of the recorded ones, NaN when there are none
 */
double
limber_stats_median (const double *values, gsize n)
{
  return limber_stats_quantile (values, n, 0.5);
}

/**
 * limber_stats_mean:
 * @values: (array length=n): numbers; NaN is "not recorded"
 * @n: how many
 *
 * Returns: the mean of the recorded ones, NaN when there are none
 */
double
limber_stats_mean (const double *values, gsize n)
{
  double sum = 0;
  guint count = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (isnan (values[i]))
        continue;
      sum += values[i];
      count++;
    }

  return count > 0 ? sum / count : NAN;
}

/**
 * limber_stats_quantile:
 * @values: (array length=n): numbers; NaN is "not recorded"
 * @n: how many
 * @p: 0 to 1
 *
 * The quantile between the two nearest recorded values, weighted by how near they are: type 7 of Hyndman and
 * Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), as R and NumPy do by
 * default.
 *
 * Returns: the quantile, NaN when nothing is recorded
 */
double
limber_stats_quantile (const double *values, gsize n, double p)
{
  g_autofree double *sorted = NULL;
  gsize n_recorded, below;
  double position;

  g_return_val_if_fail (p >= 0 && p <= 1, NAN);

  sorted = dup_recorded_sorted (values, n, &n_recorded);
  if (n_recorded == 0)
    return NAN;

  position = p * (n_recorded - 1);
  below = (gsize) position;
  if (below + 1 == n_recorded)
    return sorted[below];

  return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
}

/**
 * limber_stats_get_range:
 * @values: (array length=n): numbers; NaN is "not recorded"
 * @n: how many
 * @minimum: (out): the smallest recorded one
 * @maximum: (out): the largest recorded one
 *
 * Returns: whether anything is recorded; when not, both are NaN
 */
gboolean
limber_stats_get_range (const double *values, gsize n, double *minimum, double *maximum)
{
  *minimum = *maximum = NAN;
  for (gsize i = 0; i < n; i++)
    {
      /* A comparison with NaN is false, so the first recorded value gets in. */
      if (isnan (values[i]))
        continue;
      if (!(*minimum <= values[i]))
        *minimum = values[i];
      if (!(*maximum >= values[i]))
        *maximum = values[i];
    }

  return !isnan (*minimum);
}
