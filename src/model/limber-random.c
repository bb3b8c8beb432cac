/* limber-random.c — numbers by chance that are the same on every machine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-random.h"

/**
 * limber_random_next:
 * @self: the state
 *
 * SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): small, whole numbers only, and so the same everywhere,
 * which neither g_random_int() nor anything with a fraction promises.
 *
 * Returns: 64 bits
 */
guint64
limber_random_next (LimberRandom *self)
{
  guint64 z;

  self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  z = self->state;
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/**
 * limber_random_between:
 * @self: the state
 * @low: the smallest result
 * @high: the largest result, not less than @low
 *
 * Returns: a number, each as likely as the other
 */
int
limber_random_between (LimberRandom *self, int low, int high)
{
  g_return_val_if_fail (low <= high, low);

  return low + (int) (limber_random_next (self) % (guint64) ((gint64) high - low + 1));
}

/**
 * limber_random_around:
 * @self: the state
 * @centre: the middle of the results
 * @reach: how far a result can be from it, not negative
 *
 * The mean of four numbers, so that the middle is likely and the ends are rare; two thirds of the results lie
 * within 0.29 of @reach.
 *
 * Returns: a number from @centre - @reach to @centre + @reach
 */
int
limber_random_around (LimberRandom *self, int centre, int reach)
{
  int sum = 0;

  for (int i = 0; i < 4; i++)
    sum += limber_random_between (self, -reach, reach);

  return centre + sum / 4;
}

/**
 * limber_random_chance:
 * @self: the state
 * @percent: 0 to 100
 *
 * Returns: %TRUE in @percent of 100 cases
 */
gboolean
limber_random_chance (LimberRandom *self, int percent)
{
  return limber_random_between (self, 0, 99) < percent;
}

/**
 * limber_random_uuid:
 * @self: the state
 *
 * Returns: (transfer full): a UUID of version 4
 */
char *
limber_random_uuid (LimberRandom *self)
{
  guint64 high = limber_random_next (self);
  guint64 low = limber_random_next (self);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%012" G_GINT64_MODIFIER "x", (guint) (high >> 32),
                          (guint) (high >> 16 & 0xffff), (guint) (high & 0xfff),
                          (guint) (low >> 48 & 0x3fff) | 0x8000, low & G_GUINT64_CONSTANT (0xffffffffffff));
}
