/* limber-simulated-numbers.c — chance and days that resemble their neighbours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-simulated-numbers.h"

#include <math.h>

/* Days before the first one, so that it is as usual as any other. */
#define BURN_IN 200

/* About half of the missing days come in runs, of 5 days in the mean. */
#define SHARE_IN_RUNS 0.5
#define MEAN_RUN 5.0

/* Returns: from 0 up to, but not, 1 */
double
limber_simulated_uniform (LimberRandom *random)
{
  return (double) (limber_random_next (random) >> 11) * 0x1.0p-53;
}

/* Box and Muller. Returns: standard normal */
double
limber_simulated_normal (LimberRandom *random)
{
  double radius = sqrt (-2.0 * log (1.0 - limber_simulated_uniform (random)));

  return radius * cos (2.0 * G_PI * limber_simulated_uniform (random));
}

/* Returns: 1 or more, @mean on average */
guint
limber_simulated_geometric (LimberRandom *random, double mean)
{
  return 1 + (guint) (log (1.0 - limber_simulated_uniform (random)) / log (1.0 - 1.0 / mean));
}

/* An autoregressive course of order one: standard normal, each day like @phi of the day before. */
void
limber_simulated_neighbours (LimberRandom *random, double phi, guint n, double *values)
{
  double innovation = sqrt (1.0 - phi * phi);
  double value = limber_simulated_normal (random);

  for (guint i = 0; i < n + BURN_IN; i++)
    {
      value = phi * value + innovation * limber_simulated_normal (random);
      if (i >= BURN_IN)
        values[i - BURN_IN] = value;
    }
}

static guint
draw_index (LimberRandom *random, guint n)
{
  return (guint) limber_random_between (random, 0, (int) n - 1);
}

/* Fills @missing so that about @rate of the days are, half of them in runs. */
void
limber_simulated_gaps (LimberRandom *random, double rate, guint n, gboolean *missing)
{
  guint target = (guint) round (rate * n);
  guint n_missing = 0;

  for (guint i = 0; i < n; i++)
    missing[i] = FALSE;

  while (n_missing < SHARE_IN_RUNS * target)
    {
      guint start = draw_index (random, n);
      guint length = 1 + limber_simulated_geometric (random, MEAN_RUN);

      for (guint i = start; i < MIN (n, start + length); i++)
        {
          n_missing += !missing[i];
          missing[i] = TRUE;
        }
    }
  while (n_missing < target)
    {
      guint i = draw_index (random, n);

      n_missing += !missing[i];
      missing[i] = TRUE;
    }
}
