/* limber-player-moment.c — what the figure and the breath of a phase look like at one moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-moment.h"

#include <math.h>

/* Slow at both ends, as a body moves. */
static double
ease (double x)
{
  return (1 - cos (G_PI * CLAMP (x, 0, 1))) / 2;
}

/* There and back, of how much of one round is over. */
static double
swing (double round)
{
  return (1 - cos (2 * G_PI * round)) / 2;
}

static double
loop (const LimberPlayerMoment *self)
{
  double rounds;

  if (self->period_s <= 0)
    return 0;

  rounds = (double) self->elapsed_us / G_USEC_PER_SEC / self->period_s;
  rounds -= floor (rounds);

  return self->is_cycle ? rounds : swing (rounds);
}

/**
 * limber_player_moment_get_motion:
 * @self: a moment
 *
 * Returns: the time of the motion: 0 its start pose, 1 its end pose
 */
double
limber_player_moment_get_motion (const LimberPlayerMoment *self)
{
  g_return_val_if_fail (self != NULL && self->phase != NULL, 0);

  switch (self->phase->kind)
    {
    case LIMBER_PHASE_IN:
      return ease (self->progress);
    case LIMBER_PHASE_HOLD:
      return 1;
    case LIMBER_PHASE_OUT:
      return 1 - ease (self->progress);
    case LIMBER_PHASE_REST:
      return 0;
    case LIMBER_PHASE_REPS:
      if (!self->phase->user_paced && !self->is_cycle)
        return swing (self->progress);
      return loop (self);
    case LIMBER_PHASE_BREATHE:
      return limber_player_moment_get_breath (self, NULL);
    case LIMBER_PHASE_READY:
    case LIMBER_PHASE_TIME:
    case LIMBER_PHASE_CHANGE:
    default:
      return loop (self);
    }
}

/**
 * limber_player_moment_get_breath:
 * @self: a moment
 * @is_in: (out) (optional): whether it is a breath in
 *
 * Returns: 0 breathed out, 1 breathed in; -1 where nothing is breathed in step
 */
double
limber_player_moment_get_breath (const LimberPlayerMoment *self, gboolean *is_in)
{
  const LimberExercise *exercise;
  double in_s, out_s, at_s;
  gboolean breathes_in;

  g_return_val_if_fail (self != NULL && self->phase != NULL, -1);

  exercise = self->phase->exercise;
  in_s = exercise->breath_in_s;
  out_s = exercise->breath_out_s;
  if (self->phase->kind != LIMBER_PHASE_BREATHE || in_s <= 0 || out_s <= 0)
    {
      if (is_in != NULL)
        *is_in = FALSE;
      return -1;
    }

  at_s = fmod (self->progress * (double) self->phase->duration_us / G_USEC_PER_SEC, in_s + out_s);
  breathes_in = at_s < in_s;
  if (is_in != NULL)
    *is_in = breathes_in;

  return breathes_in ? ease (at_s / in_s) : 1 - ease ((at_s - in_s) / out_s);
}
