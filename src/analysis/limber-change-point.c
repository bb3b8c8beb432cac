/* limber-change-point.c — days from which on the level is another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-change-point.h"

#include <math.h>

/* Sums of the values before each one, taken about the first: large numbers would lose what they differ by. */
typedef struct
{
  double *sums, *squares;
} Running;

static void
running_init (Running *running, const double *values, gsize n)
{
  running->sums = g_new0 (double, n + 1);
  running->squares = g_new0 (double, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      double value = values[i] - values[0];

      running->sums[i + 1] = running->sums[i] + value;
      running->squares[i + 1] = running->squares[i] + value * value;
    }
}

static void
running_clear (Running *running)
{
  g_free (running->sums);
  g_free (running->squares);
}

/* What is left of [@begin, @end) about its own mean, squared. */
static double
get_cost (const Running *running, gsize begin, gsize end)
{
  double sum = running->sums[end] - running->sums[begin];

  return MAX (0, running->squares[end] - running->squares[begin] - sum * sum / (end - begin));
}

/* For each end, the least that the days before it cost, and where their last segment begins. */
static void
find_best (const Running *running, gsize n, gsize min_segment, double penalty, double *best, guint *begins)
{
  for (gsize end = 1; end <= n; end++)
    {
      best[end] = get_cost (running, 0, end);
      begins[end] = 0;
      for (gsize begin = min_segment; begin + min_segment <= end; begin++)
        {
          double cost = best[begin] + get_cost (running, begin, end) + penalty;

          if (cost < best[end])
            {
              best[end] = cost;
              begins[end] = (guint) begin;
            }
        }
    }
}

/**
 * limber_change_point_partition:
 * @values: (array length=n): numbers in order of time, none of them NaN
 * @n: how many
 * @min_segment: how many a segment has at least, above 0
 * @penalty: what a further segment has to be worth, not negative
 * @cost: (out) (optional): the squares left about the means of the segments, and a @penalty for each segment
 *   but the first
 *
 * The segments of which each has a level of its own that cost the least (optimal partitioning: Jackson and
 * others, IEEE Signal Processing Letters 12, 2005). Days resemble their neighbours: a penalty that does not
 * take it into account finds changes everywhere. The time it takes grows with the square of @n.
 *
 * Returns: (transfer full) (element-type guint): the index of the first value of each segment but the first,
 *   and @n at the end; empty when @n is 0
 */
GArray *
limber_change_point_partition (const double *values, gsize n, guint min_segment, double penalty, double *cost)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree double *best = g_new (double, n + 1);
  g_autofree guint *begins = g_new0 (guint, n + 1);
  Running running;

  if (cost != NULL)
    *cost = 0;
  g_return_val_if_fail (min_segment > 0 && penalty >= 0, breaks);
  if (n == 0)
    return breaks;

  running_init (&running, values, n);
  find_best (&running, n, min_segment, penalty, best, begins);
  running_clear (&running);
  for (guint end = (guint) n; end > 0; end = begins[end])
    g_array_prepend_val (breaks, end);
  if (cost != NULL)
    *cost = best[n];

  return breaks;
}

/**
 * limber_change_point_residual:
 * @values: (array length=n): numbers in order of time, none of them NaN
 * @n: how many
 * @breaks: (array length=n_breaks): the index of the first value of each segment but the first, rising; what
 *   limber_change_point_partition() returns may be given as it is
 * @n_breaks: how many
 *
 * Returns: the squares left about the means of the segments
 */
double
limber_change_point_residual (const double *values, gsize n, const guint *breaks, guint n_breaks)
{
  gsize begin = 0;
  double residual = 0;
  Running running;

  running_init (&running, values, n);
  for (guint i = 0; i <= n_breaks; i++)
    {
      gsize end = i < n_breaks ? MIN (breaks[i], n) : n;

      if (end <= begin)
        continue;
      residual += get_cost (&running, begin, end);
      begin = end;
    }
  running_clear (&running);

  return residual;
}

/**
 * limber_cusum_measure:
 * @values: (array length=n): numbers in order of time, none of them NaN
 * @n: how many
 * @cusum: (out caller-allocates): all 0 when @n is 0
 *
 * How far the sum of what values are above their mean goes from 0: far when many that lie side by side are on
 * the same side of it.
 */
void
limber_cusum_measure (const double *values, gsize n, LimberCusum *cusum)
{
  double shift = 0, sum = 0, lowest = 0, highest = 0;

  *cusum = (LimberCusum) { 0 };
  for (gsize i = 0; i < n; i++)
    shift += (values[i] - values[0]) / n;
  for (gsize i = 0; i < n; i++)
    {
      sum += (values[i] - values[0]) - shift;
      lowest = MIN (lowest, sum);
      highest = MAX (highest, sum);
      if (fabs (sum) > cusum->max_abs)
        {
          cusum->max_abs = fabs (sum);
          cusum->at = (guint) i;
        }
    }
  cusum->range = highest - lowest;
}
