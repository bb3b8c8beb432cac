/* limber-dependence.c — days resemble their neighbours: what is left when that is taken into account
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-dependence.h"

#include <math.h>

#define DAYS_PER_WEEK 7
#define MIN_PAIRS 4
#define SMALLEST_SIZE 3.0

/* Sums and counts of the values before each, and of all at the end. */
typedef struct
{
  double *sums;
  guint *counts;
} Running;

static void
running_init (Running *running, const double *values, gsize n)
{
  running->sums = g_new0 (double, n + 1);
  running->counts = g_new0 (guint, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      gboolean recorded = !isnan (values[i]);

      running->sums[i + 1] = running->sums[i] + (recorded ? values[i] : 0);
      running->counts[i + 1] = running->counts[i] + recorded;
    }
}

static void
running_clear (Running *running)
{
  g_free (running->sums);
  g_free (running->counts);
}

static void
take_moving_mean_away (const double *values, gsize n, const Running *running, double *detrended)
{
  double overall = running->sums[n] / running->counts[n];

  for (gsize i = 0; i < n; i++)
    {
      gsize begin = i > LIMBER_DETREND_HALF ? i - LIMBER_DETREND_HALF : 0;
      gsize end = MIN (n, i + LIMBER_DETREND_HALF + 1);
      guint count = running->counts[end] - running->counts[begin];
      double mean = overall;

      if (count >= LIMBER_DETREND_MIN_OBSERVED)
        mean = (running->sums[end] - running->sums[begin]) / count;
      detrended[i] = values[i] - mean;
    }
}

static void
take_weekdays_away (double *values, gsize n)
{
  double sums[DAYS_PER_WEEK] = { 0 };
  guint counts[DAYS_PER_WEEK] = { 0 };

  for (gsize i = 0; i < n; i++)
    {
      if (isnan (values[i]))
        continue;
      sums[i % DAYS_PER_WEEK] += values[i];
      counts[i % DAYS_PER_WEEK]++;
    }
  for (gsize i = 0; i < n; i++)
    {
      if (!isnan (values[i]))
        values[i] -= sums[i % DAYS_PER_WEEK] / counts[i % DAYS_PER_WEEK];
    }
}

static double
get_mean (const double *values, gsize n, guint *n_recorded)
{
  double sum = 0;

  *n_recorded = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (isnan (values[i]))
        continue;
      sum += values[i];
      (*n_recorded)++;
    }

  return *n_recorded > 0 ? sum / *n_recorded : 0;
}

static double
get_variance (const double *values, gsize n, double mean, guint n_recorded)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (!isnan (values[i]))
        sum += (values[i] - mean) * (values[i] - mean);
    }

  return sum / n_recorded;
}

/* Which days x[t − lag] and y[t] are both known on. */
static gboolean *
find_complete (const double *x, const double *y, gsize n, int lag, guint *n_complete)
{
  gboolean *complete = g_new0 (gboolean, MAX (n, 1));
  gint64 end = MIN ((gint64) n, (gint64) n + lag);

  *n_complete = 0;
  for (gint64 t = MAX (0, lag); t < end; t++)
    {
      complete[t] = !isnan (x[t - lag]) && !isnan (y[t]);
      *n_complete += complete[t];
    }

  return complete;
}

static guint
count_both (const gboolean *complete, gsize n, guint apart)
{
  guint count = 0;

  for (gsize t = 0; t + apart < n; t++)
    count += complete[t] && complete[t + apart];

  return count;
}

/**
 * limber_detrend:
 * @values: (array length=n): one a day; NaN is "not recorded"
 * @n: how many days
 * @detrended: (out caller-allocates) (array length=n): what is left; NaN where @values is; not @values
 *
 * Takes away what both of two series may share without one having to do with the other: first the mean of the
 * 91 days around each (of all where fewer than 20 of them are recorded), then, with 84 recorded days or more,
 * what is left of each weekday. What an effect adds over months is taken away as well.
 */
void
limber_detrend (const double *values, gsize n, double *detrended)
{
  Running running;

  g_return_if_fail (detrended != values || n == 0);

  running_init (&running, values, n);
  if (running.counts[n] > 0)
    take_moving_mean_away (values, n, &running, detrended);
  else
    {
      for (gsize i = 0; i < n; i++)
        detrended[i] = NAN;
    }
  if (running.counts[n] >= LIMBER_DETREND_MIN_FOR_WEEKDAYS)
    take_weekdays_away (detrended, n);
  running_clear (&running);
}

/* Over the pairs @lag apart of which both are recorded. */
static double
autocorrelate (const double *values, gsize n, guint lag, double mean, double variance)
{
  double sum = 0;
  guint n_pairs = 0;

  for (gsize i = 0; i + lag < n; i++)
    {
      if (isnan (values[i]) || isnan (values[i + lag]))
        continue;
      sum += (values[i] - mean) * (values[i + lag] - mean);
      n_pairs++;
    }

  return n_pairs >= MIN_PAIRS ? sum / n_pairs / variance : 0;
}

/* Returns: whether there is anything to correlate */
static gboolean
get_moments (const double *values, gsize n, double *mean, double *variance)
{
  guint n_recorded;

  *mean = get_mean (values, n, &n_recorded);
  if (n_recorded < MIN_PAIRS)
    return FALSE;
  *variance = get_variance (values, n, *mean, n_recorded);

  return *variance > 0;
}

/**
 * limber_autocorrelation:
 * @values: (array length=n): one a day; NaN is "not recorded"
 * @n: how many days
 * @lag: how many days apart
 *
 * How much days resemble the days @lag before, over the pairs of which both are recorded, with the mean and
 * the variance of all.
 *
 * Returns: the autocorrelation, with gaps not always within ±1; 0 with fewer than four values or pairs or
 *   without variation
 */
double
limber_autocorrelation (const double *values, gsize n, guint lag)
{
  double mean, variance;

  return get_moments (values, n, &mean, &variance) ? autocorrelate (values, n, lag, mean, variance) : 0;
}

/**
 * limber_autocorrelations:
 * @values: (array length=n): one a day; NaN is "not recorded"
 * @n: how many days
 * @max_lag: how many days apart at most
 * @autocorrelations: (out caller-allocates) (array length=max_lag): limber_autocorrelation() for lags of 1 to
 *   @max_lag
 */
void
limber_autocorrelations (const double *values, gsize n, guint max_lag, double *autocorrelations)
{
  double mean, variance;
  gboolean any = get_moments (values, n, &mean, &variance);

  for (guint k = 1; k <= max_lag; k++)
    autocorrelations[k - 1] = any ? autocorrelate (values, n, k, mean, variance) : 0;
}

/**
 * limber_effective_size:
 * @x: (array length=n): what may go before
 * @y: (array length=n): what may follow
 * @n: how many days
 * @lag: of which x[t − @lag] and y[t] are the pairs
 * @max_lag: how many days of resemblance count
 *
 * As many days that do not resemble their neighbours as would say as much about the correlation: Bartlett's
 * formula (Pyper and Peterman, Canadian Journal of Fisheries and Aquatic Sciences 55, 1998), in which a
 * resemblance weighs by how many complete pairs are that far apart.
 *
 * Returns: from 3 to the number of complete pairs
 */
double
limber_effective_size (const double *x, const double *y, gsize n, int lag, guint max_lag)
{
  g_autofree double *of_x = g_new (double, MAX (max_lag, 1));
  g_autofree double *of_y = g_new (double, MAX (max_lag, 1));

  limber_autocorrelations (x, n, max_lag, of_x);
  limber_autocorrelations (y, n, max_lag, of_y);

  return limber_effective_size_from (x, y, n, lag, max_lag, of_x, of_y);
}

/**
 * limber_effective_size_from:
 * @x: (array length=n): what may go before
 * @y: (array length=n): what may follow
 * @n: how many days
 * @lag: of which x[t − @lag] and y[t] are the pairs
 * @max_lag: how many days of resemblance count
 * @x_autocorrelations: (array length=max_lag): what limber_autocorrelations() gives for @x
 * @y_autocorrelations: (array length=max_lag): what it gives for @y
 *
 * Returns: limber_effective_size(), without working out again what does not depend on the lag
 */
double
limber_effective_size_from (const double *x,
                            const double *y,
                            gsize n,
                            int lag,
                            guint max_lag,
                            const double *x_autocorrelations,
                            const double *y_autocorrelations)
{
  guint n_pairs;
  g_autofree gboolean *complete = find_complete (x, y, n, lag, &n_pairs);
  double sum = 0, size = n_pairs, inverse;

  if (n_pairs < MIN_PAIRS)
    return SMALLEST_SIZE;
  for (guint k = 1; k <= max_lag; k++)
    sum += count_both (complete, n, k) * x_autocorrelations[k - 1] * y_autocorrelations[k - 1];
  inverse = 1 / size + 2 * sum / (size * size);
  if (inverse <= 1 / size)
    return size;

  return MAX (SMALLEST_SIZE, 1 / inverse);
}
