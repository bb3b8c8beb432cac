/* limber-span.c — some days running, as the descriptive rules compare them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive-private.h"

#include <math.h>

/* A whole number on a scale is only known to be within half a step, which is a standard deviation of
 * 1 / √12: a stretch of days that were all the same is no surer than that. */
#define SD_OF_ROUNDING 0.28867513459481287

/* Beyond this days hardly ever differ from their neighbours, and a difference of means says nothing. */
#define AUTOCORRELATION_MAX 0.9
#define PAIRS_MIN 4

/**
 * _limber_span_get:
 * @values: (nullable) (array length=n): one a day
 * @n: how many
 * @index: any day, also one outside
 *
 * Returns: the value of the day, NaN where nothing is recorded
 */
double
_limber_span_get (const double *values, guint n, int index)
{
  return values != NULL && index >= 0 && index < (int) n ? values[index] : NAN;
}

/**
 * _limber_span_count:
 * @values: (nullable) (array length=n): one a day
 * @n: how many
 * @from: the first day
 * @to: the last one, included; both may lie outside
 *
 * Returns: how many of the days are recorded
 */
guint
_limber_span_count (const double *values, guint n, int from, int to)
{
  return _limber_span_count_from (values, n, from, to, -INFINITY);
}

/**
 * _limber_span_count_from:
 * @values: (nullable) (array length=n): one a day
 * @n: how many
 * @from: the first day
 * @to: the last one, included; both may lie outside
 * @least: a value
 *
 * Returns: how many of the days are recorded with @least or more
 */
guint
_limber_span_count_from (const double *values, guint n, int from, int to, double least)
{
  guint count = 0;

  if (values == NULL)
    return 0;

  /* A comparison with NaN is false. */
  for (int i = MAX (from, 0); i <= MIN (to, (int) n - 1); i++)
    count += values[i] >= least;

  return count;
}

/**
 * _limber_span_measure:
 * @values: (nullable) (array length=n): one a day
 * @n: how many
 * @from: the first day
 * @to: the last one, included; both may lie outside
 * @span: (out): what they are like
 */
void
_limber_span_measure (const double *values, guint n, int from, int to, LimberSpan *span)
{
  double sum = 0, squares = 0;

  *span = (LimberSpan) { _limber_span_count (values, n, from, to), NAN, NAN };
  if (span->n == 0)
    return;

  for (int i = MAX (from, 0); i <= MIN (to, (int) n - 1); i++)
    sum += isnan (values[i]) ? 0 : values[i];
  span->mean = sum / span->n;
  if (span->n < 2)
    return;

  for (int i = MAX (from, 0); i <= MIN (to, (int) n - 1); i++)
    {
      if (!isnan (values[i]))
        squares += (values[i] - span->mean) * (values[i] - span->mean);
    }
  span->sd = sqrt (squares / (span->n - 1));
}

/**
 * _limber_span_get_autocorrelation:
 * @values: (nullable) (array length=n): one a day
 * @n: how many
 * @from: the first day
 * @to: the last one, included; both may lie outside
 *
 * How much a day resembles the one after it, from the pairs of days that are both recorded.
 *
 * Returns: 0 to 0.9
 */
double
_limber_span_get_autocorrelation (const double *values, guint n, int from, int to)
{
  LimberSpan span;
  double products = 0, variance;
  guint n_pairs = 0;

  _limber_span_measure (values, n, from, to, &span);
  if (span.n < PAIRS_MIN || !(span.sd > 0))
    return 0;

  for (int i = MAX (from, 0); i < MIN (to, (int) n - 1); i++)
    {
      if (isnan (values[i]) || isnan (values[i + 1]))
        continue;
      products += (values[i] - span.mean) * (values[i + 1] - span.mean);
      n_pairs++;
    }
  if (n_pairs < PAIRS_MIN)
    return 0;

  variance = span.sd * span.sd * (span.n - 1) / span.n;
  return CLAMP (products / n_pairs / variance, 0, AUTOCORRELATION_MAX);
}

/**
 * _limber_span_get_z:
 * @now: some days
 * @before: the days they are compared with, at least 2 of them
 * @autocorrelation: how much a day resembles the next, 0 to 0.9
 *
 * The difference of the means in standard errors. The standard error is that of days which vary as those
 * before did, widened because neighbouring days resemble each other:
 * sd √((1 + r) / (1 − r) (1 / n₁ + 1 / n₀)).
 *
 * Returns: how many standard errors @now lies above @before; negative when below
 */
double
_limber_span_get_z (const LimberSpan *now, const LimberSpan *before, double autocorrelation)
{
  double sd = MAX (before->sd, SD_OF_ROUNDING);
  double widening = (1 + autocorrelation) / (1 - autocorrelation);

  return (now->mean - before->mean) / (sd * sqrt (widening * (1.0 / now->n + 1.0 / before->n)));
}

/**
 * _limber_span_find_last:
 * @values: (nullable) (array length=n): one a day
 * @n: how many
 *
 * Returns: the last day that is recorded, −1 without any
 */
int
_limber_span_find_last (const double *values, guint n)
{
  int last = values != NULL ? (int) n - 1 : -1;

  while (last >= 0 && isnan (values[last]))
    last--;

  return last;
}
