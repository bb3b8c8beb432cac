/* limber-two-samples.c — two groups of days against each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-two-samples.h"

#include "limber-distribution.h"
#include "limber-rank.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Recorded values, smallest first. */
typedef struct
{
  double *values;
  gsize n;
} Sample;

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
sample_init (Sample *sample, const double *values, gsize n)
{
  sample->values = g_new (double, MAX (n, 1));
  sample->n = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (!isnan (values[i]))
        sample->values[sample->n++] = values[i];
    }
  qsort (sample->values, sample->n, sizeof (double), compare_doubles);
}

static double
get_mean (const Sample *sample)
{
  double sum = 0;

  for (gsize i = 0; i < sample->n; i++)
    sum += sample->values[i];

  return sum / sample->n;
}

/* How many differences first − second are @limit or less; *next is the smallest that is more. */
static guint64
count_differences (const Sample *first, const Sample *second, double limit, double *next)
{
  guint64 count = 0;
  gsize j = second->n;

  *next = INFINITY;
  for (gsize i = first->n; i > 0; i--)
    {
      double value = first->values[i - 1];

      /* Of a smaller first value, more of the second are near enough. */
      while (j > 0 && value - second->values[j - 1] <= limit)
        j--;
      count += second->n - j;
      if (j > 0)
        *next = MIN (*next, value - second->values[j - 1]);
    }

  return count;
}

/* The difference of @rank, from 0, among all differences; these are too many to be kept. Always, no more than
 * @rank of them are @low or less, and more than @rank are @high or less. */
static double
find_difference (const Sample *first, const Sample *second, guint64 rank)
{
  double low = first->values[0] - second->values[second->n - 1];
  double high = first->values[first->n - 1] - second->values[0];
  double middle, next, after;

  if (count_differences (first, second, low, &next) > rank)
    return low;
  for (middle = low + (high - low) / 2; middle > low && middle < high; middle = low + (high - low) / 2)
    {
      if (count_differences (first, second, middle, &next) > rank)
        high = middle;
      else if (count_differences (first, second, next, &after) > rank)
        return next;
      else
        low = middle;
    }

  return high;
}

static double
get_hodges_lehmann (const Sample *first, const Sample *second)
{
  guint64 n = (guint64) first->n * second->n;

  return n % 2 == 1
             ? find_difference (first, second, n / 2)
             : (find_difference (first, second, n / 2 - 1) + find_difference (first, second, n / 2)) / 2;
}

/* The Mann–Whitney statistic of @first, and what ties take from its variance. */
static void
rank_both (const Sample *first, const Sample *second, LimberTwoSamples *result, double *ties)
{
  gsize n = first->n + second->n;
  g_autofree double *both = g_new (double, n);
  LimberRankTies counted;
  double sum = 0;

  memcpy (both, first->values, first->n * sizeof (double));
  memcpy (both + first->n, second->values, second->n * sizeof (double));
  counted = limber_rank_count_ties (both, n);
  *ties = counted.triples + 3 * counted.pairs;
  limber_rank_average (both, n, both);
  for (gsize i = 0; i < first->n; i++)
    sum += both[i];
  result->w = sum - (double) first->n * (first->n + 1) / 2;
}

static void
test_difference (const Sample *first, const Sample *second, LimberTwoSamples *result)
{
  double n1 = first->n, n2 = second->n, n = n1 + n2, distance, ties, deviation;

  rank_both (first, second, result, &ties);
  result->superiority = result->w / (n1 * n2);
  result->cliff_delta = 2 * result->superiority - 1;
  distance = fabs (result->w - n1 * n2 / 2);
  deviation = sqrt (n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1))));
  result->p = result->p_uncorrected = 1;
  if (!(deviation > 0))
    return;
  result->p = limber_distribution_normal_two_sided (MAX (0, distance - 0.5) / deviation);
  result->p_uncorrected = limber_distribution_normal_two_sided (distance / deviation);
}

/**
 * limber_two_samples_compare:
 * @first: (array length=n_first): numbers; NaN is "not recorded"
 * @n_first: how many
 * @second: (array length=n_second): numbers; NaN is "not recorded"
 * @n_second: how many
 * @result: (out caller-allocates): the answer; all 0 and every p 1 when there is none
 *
 * The test of Mann and Whitney, and how far the groups are apart by several measures: Cliff (1993) for order,
 * Hodges and Lehmann (1963) for size.
 *
 * Returns: %FALSE when nothing is recorded in one of both
 */
gboolean
limber_two_samples_compare (const double *first,
                            gsize n_first,
                            const double *second,
                            gsize n_second,
                            LimberTwoSamples *result)
{
  Sample a, b;
  gboolean comparable;

  *result = (LimberTwoSamples) { .p = 1, .p_uncorrected = 1 };
  sample_init (&a, first, n_first);
  sample_init (&b, second, n_second);
  comparable = a.n > 0 && b.n > 0;
  if (comparable)
    {
      test_difference (&a, &b, result);
      result->hodges_lehmann = get_hodges_lehmann (&a, &b);
      result->mean_difference = get_mean (&a) - get_mean (&b);
    }
  g_free (a.values);
  g_free (b.values);

  return comparable;
}
