/* limber-rank.c — numbers by their order, and how two of them go together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-rank.h"

#include "limber-distribution.h"

#include <math.h>
#include <stdlib.h>

/* With fewer pairs nothing is said. */
#define MIN_PAIRS 4
/* A variation of ranks no larger than this is the rounding of numbers that are all the same. */
#define NO_VARIATION 1e-12
/* atanh is endless at 1. */
#define LARGEST_R 0.999999

typedef struct
{
  double value;
  gsize index;
} Item;

typedef struct
{
  gsize n;
  double *x, *y;
} Pairs;

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *x = a, *y = b;

  return (x->value > y->value) - (x->value < y->value);
}

/* The recorded values, smallest first. */
static Item *
sort_recorded (const double *values, gsize n, gsize *n_recorded)
{
  Item *items = g_new (Item, MAX (n, 1));

  *n_recorded = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (!isnan (values[i]))
        items[(*n_recorded)++] = (Item) { values[i], i };
    }
  qsort (items, *n_recorded, sizeof *items, compare_items);

  return items;
}

/* One past the last of those that are the same as the one at @begin. */
static gsize
find_end_of_ties (const Item *items, gsize n, gsize begin)
{
  gsize end = begin + 1;

  while (end < n && !(items[end].value > items[begin].value))
    end++;

  return end;
}

static void
pairs_init (Pairs *pairs, const double *x, const double *y, gsize n)
{
  pairs->x = g_new (double, MAX (n, 1));
  pairs->y = g_new (double, MAX (n, 1));
  pairs->n = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (isnan (x[i]) || isnan (y[i]))
        continue;
      pairs->x[pairs->n] = x[i];
      pairs->y[pairs->n++] = y[i];
    }
}

static void
pairs_clear (Pairs *pairs)
{
  g_free (pairs->x);
  g_free (pairs->y);
}

static void
pairs_rank (Pairs *pairs)
{
  limber_rank_average (pairs->x, pairs->n, pairs->x);
  limber_rank_average (pairs->y, pairs->n, pairs->y);
}

/* Sets @from_mean to what @values are above their mean. Through the first value, as the mean of large numbers
 * close together would be rounded by more than they differ. */
static void
take_mean_away (const double *values, gsize n, double *from_mean)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += values[i] - values[0];
  for (gsize i = 0; i < n; i++)
    from_mean[i] = (values[i] - values[0]) - sum / n;
}

static double
pairs_correlate (const Pairs *pairs)
{
  g_autofree double *x = g_new (double, MAX (pairs->n, 1)), *y = g_new (double, MAX (pairs->n, 1));
  double xx = 0, yy = 0, xy = 0;

  if (pairs->n < MIN_PAIRS)
    return 0;

  take_mean_away (pairs->x, pairs->n, x);
  take_mean_away (pairs->y, pairs->n, y);
  for (gsize i = 0; i < pairs->n; i++)
    {
      xx += x[i] * x[i];
      yy += y[i] * y[i];
      xy += x[i] * y[i];
    }
  if (xx <= 0 || yy <= 0)
    return 0;

  return CLAMP (xy / sqrt (xx) / sqrt (yy), -1, 1);
}

static double
get_p_of_r (double r, gsize n)
{
  double unexplained = 1 - r * r;

  if (n < MIN_PAIRS)
    return 1;
  if (unexplained <= 0)
    return 0;

  return limber_distribution_t_two_sided (r / sqrt (unexplained / (n - 2)), n - 2);
}

static int
get_sign (double value)
{
  return (value > 0) - (value < 0);
}

/* Pairs of days that both numbers put in the same order, less those they put in different orders. */
static double
count_concordance (const Pairs *pairs)
{
  gint64 s = 0;

  for (gsize i = 1; i < pairs->n; i++)
    {
      for (gsize j = 0; j < i; j++)
        s += get_sign (pairs->x[i] - pairs->x[j]) * get_sign (pairs->y[i] - pairs->y[j]);
    }

  return s;
}

/* Kendall, "Rank Correlation Methods" (1970), chapter 4: the variance with ties in both numbers. */
static double
get_kendall_variance (double n, const LimberRankTies *x, const LimberRankTies *y)
{
  return (n * (n - 1) * (2 * n + 5) - x->variance - y->variance) / 18
         + x->pairs * y->pairs / (2 * n * (n - 1)) + x->triples * y->triples / (9 * n * (n - 1) * (n - 2));
}

/**
 * limber_rank_average:
 * @values: (array length=n): numbers; NaN is "not recorded"
 * @n: how many
 * @ranks: (out caller-allocates) (array length=n): the ranks, 1 for the smallest; may be @values
 *
 * Ranks of the recorded numbers among themselves. Those that are the same share the mean of their ranks, so
 * that every rank is a multiple of one half. NaN stays NaN.
 */
void
limber_rank_average (const double *values, gsize n, double *ranks)
{
  gsize n_items;
  g_autofree Item *items = sort_recorded (values, n, &n_items);

  for (gsize i = 0; i < n; i++)
    ranks[i] = NAN;
  for (gsize begin = 0, end; begin < n_items; begin = end)
    {
      end = find_end_of_ties (items, n_items, begin);
      for (gsize i = begin; i < end; i++)
        ranks[items[i].index] = (begin + end + 1) / 2.0;
    }
}

/**
 * limber_rank_count_ties:
 * @values: (array length=n): numbers; NaN is "not recorded"
 * @n: how many
 *
 * Returns: what the tests that go by ranks have to know of recorded numbers that are the same
 */
LimberRankTies
limber_rank_count_ties (const double *values, gsize n)
{
  gsize n_items;
  g_autofree Item *items = sort_recorded (values, n, &n_items);
  LimberRankTies ties = { 0 };

  for (gsize begin = 0, end; begin < n_items; begin = end)
    {
      double t;

      end = find_end_of_ties (items, n_items, begin);
      t = end - begin;
      ties.pairs += t * (t - 1);
      ties.triples += t * (t - 1) * (t - 2);
      ties.variance += t * (t - 1) * (2 * t + 5);
    }

  return ties;
}

/**
 * limber_rank_pearson:
 * @x: (array length=n): numbers; NaN is "not recorded"
 * @y: (array length=n): numbers of the same days
 * @n: how many days
 * @p: (out) (optional): two-sided p, from the t distribution
 *
 * The p is that of days that do not resemble their neighbours: days of a diary do, see
 * limber_permutation_run() and limber_effective_size().
 *
 * Returns: Pearson's correlation of the days both are known, −1 to 1; 0 (and a @p of 1) with fewer than four
 *   such days or without variation
 */
double
limber_rank_pearson (const double *x, const double *y, gsize n, double *p)
{
  Pairs pairs;
  double r;

  pairs_init (&pairs, x, y, n);
  r = pairs_correlate (&pairs);
  if (p != NULL)
    *p = get_p_of_r (r, pairs.n);
  pairs_clear (&pairs);

  return r;
}

/**
 * limber_rank_spearman:
 * @x: (array length=n): numbers; NaN is "not recorded"
 * @y: (array length=n): numbers of the same days
 * @n: how many days
 * @p: (out) (optional): two-sided p, from the t distribution
 *
 * Pearson's correlation of the ranks, which are given among the days both are known. See
 * limber_rank_pearson() for @p.
 *
 * Returns: −1 to 1; 0 with fewer than four such days or without variation
 */
double
limber_rank_spearman (const double *x, const double *y, gsize n, double *p)
{
  Pairs pairs;
  double r;

  pairs_init (&pairs, x, y, n);
  pairs_rank (&pairs);
  r = pairs_correlate (&pairs);
  if (p != NULL)
    *p = get_p_of_r (r, pairs.n);
  pairs_clear (&pairs);

  return r;
}

/**
 * limber_rank_kendall:
 * @x: (array length=n): numbers; NaN is "not recorded"
 * @y: (array length=n): numbers of the same days
 * @n: how many days
 * @p: (out) (optional): two-sided p, from the normal distribution and with ties
 *
 * Kendall's τ-b. The time it takes grows with the square of @n.
 *
 * Returns: −1 to 1; 0 with fewer than four such days or without variation
 */
double
limber_rank_kendall (const double *x, const double *y, gsize n, double *p)
{
  double tau = 0, p_of_tau = 1;
  Pairs pairs;

  pairs_init (&pairs, x, y, n);
  if (pairs.n >= MIN_PAIRS)
    {
      LimberRankTies ties_x = limber_rank_count_ties (pairs.x, pairs.n);
      LimberRankTies ties_y = limber_rank_count_ties (pairs.y, pairs.n);
      double all = (double) pairs.n * (pairs.n - 1), s = count_concordance (&pairs);

      if (all > ties_x.pairs && all > ties_y.pairs)
        {
          tau = CLAMP (2 * s / sqrt (all - ties_x.pairs) / sqrt (all - ties_y.pairs), -1, 1);
          p_of_tau = limber_distribution_normal_two_sided (
              s / sqrt (get_kendall_variance (pairs.n, &ties_x, &ties_y)));
        }
    }
  if (p != NULL)
    *p = p_of_tau;
  pairs_clear (&pairs);

  return tau;
}

/**
 * limber_rank_correlate_lagged:
 * @x: (array length=n): what may go before, usually ranks
 * @y: (array length=n): what may follow
 * @n: how many days
 * @lag: how many days before; less than 0: after
 * @n_pairs: (out) (optional): how many days of @y were used
 *
 * Pearson's correlation of x[t − @lag] with y[t]. Whole series are ranked once and not again for each lag, so
 * with gaps this is not quite limber_rank_spearman().
 *
 * Returns: −1 to 1; 0 with fewer than four pairs or without variation
 */
double
limber_rank_correlate_lagged (const double *x, const double *y, gsize n, int lag, guint *n_pairs)
{
  gint64 begin = MAX (0, lag), end = MIN ((gint64) n, (gint64) n + lag);
  LimberLaggedSums sums = { 0 };

  for (gint64 t = begin; t < end; t++)
    {
      double a = x[t - lag], b = y[t];

      if (isnan (a) || isnan (b))
        continue;
      sums.n++;
      sums.x += a;
      sums.y += b;
      sums.xx += a * a;
      sums.yy += b * b;
      sums.xy += a * b;
    }
  if (n_pairs != NULL)
    *n_pairs = sums.n;

  return limber_rank_correlate_sums (&sums);
}

/**
 * limber_rank_correlate_sums:
 * @sums: sums over pairs
 *
 * Sums of ranks are exact, and so what comes of them does not hang on the order they were summed in.
 *
 * Returns: Pearson's correlation; 0 with fewer than four pairs or without variation
 */
double
limber_rank_correlate_sums (const LimberLaggedSums *sums)
{
  double variation_x, variation_y;

  if (sums->n < MIN_PAIRS)
    return 0;
  variation_x = sums->xx - sums->x * sums->x / sums->n;
  variation_y = sums->yy - sums->y * sums->y / sums->n;
  if (variation_x <= NO_VARIATION || variation_y <= NO_VARIATION)
    return 0;

  return (sums->xy - sums->x * sums->y / sums->n) / sqrt (variation_x * variation_y);
}

/**
 * limber_rank_fisher_z:
 * @r: a correlation
 * @n: of how many pairs
 *
 * Fisher's transformation in standard deviations: atanh (r) √(n − 3). A @r beyond ±0.999999 counts as that.
 *
 * Returns: z, never endless
 */
double
limber_rank_fisher_z (double r, guint n)
{
  return atanh (CLAMP (r, -LARGEST_R, LARGEST_R)) * sqrt (n > 4 ? n - 3 : 1);
}

static void
get_interval (double r, guint n, double widening, double *low, double *high)
{
  double centre = atanh (CLAMP (r, -LARGEST_R, LARGEST_R)), half;

  if (n <= 3)
    {
      *low = -1;
      *high = 1;
      return;
    }
  half = limber_distribution_normal_quantile (0.975) * sqrt (widening / (n - 3));
  *low = tanh (centre - half);
  *high = tanh (centre + half);
}

/**
 * limber_rank_fisher_interval:
 * @r: Pearson's correlation
 * @n: of how many pairs
 * @low: (out): −1 with three pairs or fewer
 * @high: (out): 1 with three pairs or fewer
 *
 * The 95 % interval of Fisher.
 */
void
limber_rank_fisher_interval (double r, guint n, double *low, double *high)
{
  get_interval (r, n, 1, low, high);
}

/**
 * limber_rank_bonett_wright_interval:
 * @r: Spearman's correlation
 * @n: of how many pairs
 * @low: (out): −1 with three pairs or fewer
 * @high: (out): 1 with three pairs or fewer
 *
 * The 95 % interval of Bonett and Wright, "Sample size requirements for estimating Pearson, Kendall and
 * Spearman correlations", Psychometrika 65 (2000): ranks vary more.
 */
void
limber_rank_bonett_wright_interval (double r, guint n, double *low, double *high)
{
  get_interval (r, n, 1 + r * r / 2, low, high);
}
