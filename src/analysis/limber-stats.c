/* limber-stats.c — medians and the like, of numbers some of which are missing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-stats.h"

#include <math.h>

/* Makes the median deviation of normal numbers their standard deviation: one over the quantile of 3/4. */
#define MAD_OF_NORMAL 1.4826

static double *
dup_recorded (const double *values, gsize n, gsize *n_recorded)
{
  double *recorded = g_new (double, n);

  *n_recorded = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (!isnan (values[i]))
        recorded[(*n_recorded)++] = values[i];
    }

  return recorded;
}

static void
swap (double *values, gsize a, gsize b)
{
  double value = values[a];

  values[a] = values[b];
  values[b] = value;
}

/* Dijkstra's three parts of [@low, @high): less than @pivot before *less, more from *more on, equal between.
 */
static void
part (double *values, gsize low, gsize high, double pivot, gsize *less, gsize *more)
{
  *less = low;
  *more = high;
  for (gsize i = low; i < *more;)
    {
      if (values[i] < pivot)
        swap (values, i++, (*less)++);
      else if (values[i] > pivot)
        swap (values, i, --(*more));
      else
        i++;
    }
}

/*
 * Hoare's selection: afterwards the value of @rank stands in its place, and none after it is smaller. Pivots
 * by chance, the same every time, keep it linear for values that rise, fall or have a peak.
 */
static double
select_rank (double *values, gsize n, gsize rank)
{
  guint64 chance = 0x9e3779b97f4a7c15;
  gsize low = 0, high = n;

  while (high - low > 1)
    {
      gsize less, more;

      chance = chance * 6364136223846793005 + 1442695040888963407;
      part (values, low, high, values[low + (chance >> 33) % (high - low)], &less, &more);
      if (rank < less)
        high = less;
      else if (rank >= more)
        low = more;
      else
        break;
    }

  return values[rank];
}

static double
find_smallest (const double *values, gsize n)
{
  double smallest = values[0];

  for (gsize i = 1; i < n; i++)
    smallest = MIN (smallest, values[i]);

  return smallest;
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
 * limber_stats_mad:
 * @values: (array length=n): numbers; NaN is "not recorded"
 * @n: how many
 *
 * The median absolute deviation from the median × 1.4826: a standard deviation that a few days far off do not
 * change.
 *
 * Returns: not less than 0, NaN when nothing is recorded
 */
double
limber_stats_mad (const double *values, gsize n)
{
  g_autofree double *deviations = g_new (double, n);
  double median = limber_stats_median (values, n);

  for (gsize i = 0; i < n; i++)
    deviations[i] = fabs (values[i] - median);

  return MAD_OF_NORMAL * limber_stats_median (deviations, n);
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
  g_autofree double *recorded = NULL;
  gsize n_recorded, rank;
  double position, below, above;

  g_return_val_if_fail (p >= 0 && p <= 1, NAN);

  recorded = dup_recorded (values, n, &n_recorded);
  if (n_recorded == 0)
    return NAN;

  position = p * (n_recorded - 1);
  rank = (gsize) position;
  below = select_rank (recorded, n_recorded, rank);
  if (rank + 1 == n_recorded)
    return below;
  above = find_smallest (recorded + rank + 1, n_recorded - rank - 1);

  return below + (position - rank) * (above - below);
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
