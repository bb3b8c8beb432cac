/* limber-association-power.c — how likely a difference would have been noticed with these days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a pattern has to pass is known: a p that small after the correction, at this look and at the one
 * before, in both halves of the record. What is left of a true difference in ranks, after the slow changes
 * and the weekdays are taken away, was found by simulation.
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include "limber-distribution.h"

#include <math.h>

/* In points, between days with and days without, or between the upper and the lower third. */
#define NOTICEABLE_BINARY 2
#define NOTICEABLE_LEVEL 1

/* Between the means of the upper and the lower third of a normal distribution, in standard deviations. */
#define THIRDS_APART 2.1818

#define KEPT 0.88
#define HALF_MIN 0.25

#define STEPS_PER_SD 20
#define SDS 6

static double
get_sd (const LimberTrial *trial)
{
  const double *points = trial->outcome->points;
  double sum = 0, squares = 0;
  guint n = 0;

  for (guint i = 0; i < trial->n_days; i++)
    {
      if (isnan (points[i]))
        continue;
      sum += points[i];
      squares += points[i] * points[i];
      n++;
    }

  return n > 1 ? sqrt (MAX (0, (squares - sum * sum / n) / (n - 1))) : 0;
}

/* The correlation that a difference of that size makes. */
static double
get_correlation (const LimberTrial *trial, const LimberContrast *contrast, double difference)
{
  double n = (double) contrast->n_with + contrast->n_without;
  double sd = get_sd (trial), spread;

  if (limber_trial_is_binary (trial))
    spread = difference * sqrt (contrast->n_with * (double) contrast->n_without) / n;
  else
    spread = difference / THIRDS_APART;

  return sd > 0 && n > 0 ? spread / sqrt (sd * sd + spread * spread) : NAN;
}

/* What z has to be above, for the smallest of all adjusted p to be small enough. */
static double
get_critical (const LimberTrial *trial, guint n_tested)
{
  double n_tests = (double) n_tested * (trial->hypothesis->last_lag + 1);

  return limber_distribution_normal_quantile (1 - LIMBER_LOOK_SHOW / (2 * n_tests));
}

/*
 * That two normal numbers, each around its mean and correlated, are both above @critical: over all values
 * of the first, how likely the second is.
 */
static double
get_both_above (double first, double second, double correlation, double critical)
{
  double rest = sqrt (MAX (1e-9, 1 - correlation * correlation)), sum = 0;

  for (int i = -SDS * STEPS_PER_SD; i <= SDS * STEPS_PER_SD; i++)
    {
      double u = (i + 0.5) / STEPS_PER_SD;
      double density = exp (-u * u / 2) / sqrt (2 * G_PI) / STEPS_PER_SD;

      if (first + u > critical)
        sum += density * limber_distribution_normal ((second + correlation * u - critical) / rest);
    }

  return sum;
}

/* That each half shows it, its error being that of the whole times the root of 2. */
static double
get_repeats (double difference, double z)
{
  double error = difference / z * G_SQRT2;
  double one = limber_distribution_normal ((difference - HALF_MIN) / error);

  return one * one;
}

/**
 * limber_trial_get_noticeable:
 * @self: a trial
 *
 * Returns: the size of the difference that the power is told for, in points
 */
double
limber_trial_get_noticeable (const LimberTrial *self)
{
  return limber_trial_is_binary (self) ? NOTICEABLE_BINARY : NOTICEABLE_LEVEL;
}

/**
 * limber_trial_get_power:
 * @self: a trial that was measured
 * @contrast: its days
 * @n_tested: how many hypotheses are tested together
 *
 * Returns: how likely a true difference of limber_trial_get_noticeable() would be shown by now, 0 to 1; NaN
 *   when nothing can be said
 */
double
limber_trial_get_power (LimberTrial *self, const LimberContrast *contrast, guint n_tested)
{
  double difference = limber_trial_get_noticeable (self);
  double r = get_correlation (self, contrast, difference) * KEPT;
  double size = limber_trial_get_effective_size (self, self->result.lag);
  double z = atanh (r) * sqrt (MAX (size - 3, 1));
  double before = MAX (0, 1 - (double) LIMBER_LOOK_STEP / MAX (self->n_days, 1));
  double power;

  if (!isfinite (z) || z <= 0 || self->n_days < LIMBER_LOOK_FIRST)
    return NAN;

  power = get_both_above (z * sqrt (before), z, sqrt (before), get_critical (self, n_tested))
          * get_repeats (difference, z);

  return CLAMP (power, 0, 1);
}
