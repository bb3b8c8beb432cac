/* limber-distribution.c — how likely chance alone goes that far
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-distribution.h"

#include <math.h>

/* Steps a continued fraction may take; the longest diary needs some hundreds. */
#define MAX_STEPS 10000
#define SMALLEST 1e-300
#define CLOSE_ENOUGH 1e-15
/* Where the quantile changes from the middle of the curve to its tails. */
#define TAIL 0.02425

static double
get_log_beta (double a, double b)
{
  int sign;

  /* lgamma() keeps the sign where all threads share it. */
  return lgamma_r (a, &sign) + lgamma_r (b, &sign) - lgamma_r (a + b, &sign);
}

static double
keep_from_zero (double value)
{
  return fabs (value) < SMALLEST ? SMALLEST : value;
}

/* The continued fraction of the incomplete beta function (DLMF 8.17.22) by the method of Lentz. */
static double
get_beta_fraction (double a, double b, double x)
{
  double c = 1, d = 1 / keep_from_zero (1 - (a + b) * x / (a + 1)), fraction = d;

  for (guint m = 1; m <= MAX_STEPS; m++)
    {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));

      d = 1 / keep_from_zero (1 + even * d);
      c = keep_from_zero (1 + even / c);
      fraction *= d * c;
      d = 1 / keep_from_zero (1 + odd * d);
      c = keep_from_zero (1 + odd / c);
      fraction *= d * c;
      if (fabs (d * c - 1) < CLOSE_ENOUGH)
        break;
    }

  return fraction;
}

/* The regularised incomplete beta function I_x (a, b); @y is 1 − @x, which may have lost its digits. */
static double
get_incomplete_beta (double a, double b, double x, double y)
{
  double front;

  if (x <= 0)
    return 0;
  if (y <= 0)
    return 1;

  front = exp (a * log (x) + b * log (y) - get_log_beta (a, b));
  if (x < (a + 1) / (a + b + 2))
    return front * get_beta_fraction (a, b, x) / a;

  return 1 - front * get_beta_fraction (b, a, y) / b;
}

/* Acklam's rational approximation of the quantile of the lower half, good to nine digits. */
static double
approximate_lower_quantile (double p)
{
  static const double a[] = { -3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                              1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00 };
  static const double b[] = { -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                              6.680131188771972e+01, -1.328068155288572e+01 };
  static const double c[] = { -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                              -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00 };
  static const double d[]
      = { 7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00 };

  if (p < TAIL)
    {
      double q = sqrt (-2 * log (p));

      return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5])
             / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
    }
  else
    {
      double q = p - 0.5, r = q * q;

      return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q
             / (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
    }
}

/* Halley's method takes the nine digits to all that a double has. */
static double
get_lower_quantile (double p)
{
  double z = approximate_lower_quantile (p);

  for (guint i = 0; i < 2; i++)
    {
      double density = exp (-z * z / 2) / sqrt (2 * G_PI);
      double step;

      if (density <= 0)
        break;
      step = (limber_distribution_normal (z) - p) / density;
      z -= step / (1 + z * step / 2);
    }

  return z;
}

/**
 * limber_distribution_normal:
 * @z: standard deviations
 *
 * Returns: how likely a normal number is @z or less; the lower tail keeps its digits
 */
double
limber_distribution_normal (double z)
{
  return erfc (-z / G_SQRT2) / 2;
}

/**
 * limber_distribution_normal_quantile:
 * @p: above 0 and below 1
 *
 * Returns: the z that a normal number is no larger than with likelihood @p
 */
double
limber_distribution_normal_quantile (double p)
{
  g_return_val_if_fail (p > 0 && p < 1, 0);

  return p <= 0.5 ? get_lower_quantile (p) : -get_lower_quantile (1 - p);
}

/**
 * limber_distribution_normal_two_sided:
 * @z: standard deviations
 *
 * Returns: how likely a normal number is as far from 0 as @z or farther
 */
double
limber_distribution_normal_two_sided (double z)
{
  return erfc (fabs (z) / G_SQRT2);
}

/**
 * limber_distribution_t_two_sided:
 * @t: a value
 * @degrees: degrees of freedom, above 0
 *
 * Returns: how likely Student's t is as far from 0 as @t or farther
 */
double
limber_distribution_t_two_sided (double t, double degrees)
{
  double square = t * t;

  g_return_val_if_fail (degrees > 0, 1);

  if (isinf (square))
    return 0;

  return get_incomplete_beta (degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square));
}

/**
 * limber_distribution_binomial_two_sided:
 * @successes: how often the one of two things happened, up to @trials
 * @trials: how often either could
 *
 * Exact test against equal chances.
 *
 * Returns: how likely a result this far from half or farther is; 1 with no trials
 */
double
limber_distribution_binomial_two_sided (guint successes, guint trials)
{
  guint fewer = MIN (successes, trials - successes);

  g_return_val_if_fail (successes <= trials, 1);

  if (2 * (guint64) fewer + 1 >= trials)
    return 1;

  return MIN (1, 2 * get_incomplete_beta ((double) trials - fewer, (double) fewer + 1, 0.5, 0.5));
}

/**
 * limber_distribution_wilson_interval:
 * @successes: how often it happened, up to @trials
 * @trials: how often it could
 * @low: (out): 0 to 1
 * @high: (out): 0 to 1
 *
 * The 95 % interval of a share (Wilson, 1927). Nothing is known of no trials: 0 to 1.
 */
void
limber_distribution_wilson_interval (guint successes, guint trials, double *low, double *high)
{
  double z = limber_distribution_normal_quantile (0.975), n = trials, share, centre, half;

  *low = 0;
  *high = 1;
  g_return_if_fail (successes <= trials);
  if (trials == 0)
    return;

  share = successes / n;
  centre = share + z * z / (2 * n);
  half = z * sqrt (share * (1 - share) / n + z * z / (4 * n * n));
  *low = MAX (0, (centre - half) / (1 + z * z / n));
  *high = MIN (1, (centre + half) / (1 + z * z / n));
}
