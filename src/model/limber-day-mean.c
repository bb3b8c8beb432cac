/* limber-day-mean.c — the pain and the anxiety of a whole day, out of its check-ins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-day.h"

#include <math.h>

static int
get_anxiety (const LimberCheckIn *check_in)
{
  return check_in->anxiety;
}

/* What a check-in did not record counts for nothing, not for zero. */
static double
average (const LimberDay *self, int (*get_number) (const LimberCheckIn *))
{
  int sum = 0;
  int n = 0;

  for (guint i = 0; i < self->check_ins->len; i++)
    {
      int number = get_number (g_ptr_array_index (self->check_ins, i));

      if (number != LIMBER_NRS_UNSET)
        {
          sum += number;
          n++;
        }
    }

  return n > 0 ? (double) sum / n : NAN;
}

/**
 * limber_day_get_worst_pain:
 * @self: a day
 *
 * Returns: the largest number over all check-ins and regions, or %LIMBER_NRS_UNSET when pain was not recorded
 */
int
limber_day_get_worst_pain (const LimberDay *self)
{
  int worst = LIMBER_NRS_UNSET;

  g_return_val_if_fail (self != NULL, LIMBER_NRS_UNSET);

  for (guint i = 0; i < self->check_ins->len; i++)
    worst = MAX (worst, limber_check_in_get_worst_pain (g_ptr_array_index (self->check_ins, i)));

  return worst;
}

/**
 * limber_day_get_mean_worst_pain:
 * @self: a day
 *
 * Returns: the mean of the worst pain of each check-in that recorded pain, or NaN when none did
 */
double
limber_day_get_mean_worst_pain (const LimberDay *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return average (self, limber_check_in_get_worst_pain);
}

/**
 * limber_day_get_mean_anxiety:
 * @self: a day
 *
 * Returns: the mean of the anxiety of each check-in that recorded it, or NaN when none did
 */
double
limber_day_get_mean_anxiety (const LimberDay *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return average (self, get_anxiety);
}
