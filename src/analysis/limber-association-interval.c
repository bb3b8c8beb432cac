/* limber-association-interval.c — between which numbers a difference may lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include "limber-stats.h"

#include <math.h>

#define N_SAMPLES 1999
#define LEVEL 0.9
/* Of the normal distribution, for 90 % */
#define QUANTILE 1.6449

/* Of all days before one, twice the days long, so that a block may go past the last one. */
typedef struct
{
  guint n_days;
  double *sums[2];
  guint *counts[2];
} Running;

static void
running_init (Running *running, const LimberContrast *contrast, const LimberTrial *trial)
{
  guint n = trial->n_days;

  running->n_days = n;
  for (int group = 0; group < 2; group++)
    {
      running->sums[group] = g_new0 (double, 2 * n + 1);
      running->counts[group] = g_new0 (guint, 2 * n + 1);
      for (guint i = 0; i < 2 * n; i++)
        {
          double points = trial->outcome->points[i % n];
          gboolean counts = contrast->groups[i % n] == group && !isnan (points);

          running->sums[group][i + 1] = running->sums[group][i] + (counts ? points : 0);
          running->counts[group][i + 1] = running->counts[group][i] + counts;
        }
    }
}

static void
running_clear (Running *running)
{
  for (int group = 0; group < 2; group++)
    {
      g_free (running->sums[group]);
      g_free (running->counts[group]);
    }
}

/* One record made of blocks by chance; NaN when it has no day of a kind. */
static double
draw (const Running *running, guint block, LimberRandom *random)
{
  double sums[2] = { 0 };
  guint counts[2] = { 0 };

  for (guint filled = 0; filled < running->n_days;)
    {
      guint length = MIN (block, running->n_days - filled);
      guint begin = limber_permutation_below (random, running->n_days);

      for (int group = 0; group < 2; group++)
        {
          sums[group] += running->sums[group][begin + length] - running->sums[group][begin];
          counts[group] += running->counts[group][begin + length] - running->counts[group][begin];
        }
      filled += length;
    }

  return counts[0] > 0 && counts[1] > 0 ? sums[1] / counts[1] - sums[0] / counts[0] : NAN;
}

/* Few blocks vary less than as many independent days would: by how much an interval of them is too narrow. */
static double
get_widening (guint n_days, guint block)
{
  double n_blocks = MAX (2, (double) n_days / block), degrees = n_blocks - 1;

  /* Quantiles of the t distribution against those of the normal one (Cornish and Fisher, first term). */
  return (1 + (QUANTILE * QUANTILE + 1) / (4 * degrees)) * sqrt (n_blocks / degrees);
}

static double
widen (double end, double effect, double widening)
{
  return effect + (end - effect) * widening;
}

/**
 * limber_contrast_get_interval:
 * @self: a contrast
 * @trial: what it is of
 * @seed: where chance begins
 * @interval: (out caller-allocates) (array fixed-size=2): a 90 % interval of the effect, NaN where there is
 *   none
 *
 * Circular block bootstrap (Politis and Romano, 1992): as many days again, in blocks that stay together, over
 * and over; what lies between the 5th and the 95th of a hundred results.
 */
void
limber_contrast_get_interval (const LimberContrast *self,
                              const LimberTrial *trial,
                              guint64 seed,
                              double *interval)
{
  g_autofree double *effects = g_new (double, N_SAMPLES);
  LimberRandom random = { seed };
  Running running;
  double widening;

  interval[0] = interval[1] = NAN;
  if (!isfinite (self->effect) || trial->n_days == 0)
    return;

  running_init (&running, self, trial);
  for (guint i = 0; i < N_SAMPLES; i++)
    effects[i] = draw (&running, trial->block, &random);
  running_clear (&running);

  widening = get_widening (trial->n_days, trial->block);
  interval[0] = widen (limber_stats_quantile (effects, N_SAMPLES, (1 - LEVEL) / 2), self->effect, widening);
  interval[1] = widen (limber_stats_quantile (effects, N_SAMPLES, (1 + LEVEL) / 2), self->effect, widening);
}
