/* limber-figure-loop.c — where a motion stands that goes on by itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-figure-loop.h"

#include <math.h>

/* Of a loop there and back: how much of it the figure rests in each of its two poses, to be looked at. */
#define REST 0.14

/* @round is 0 to 1, from the end pose to the end pose: at rest there, back, at rest, there again. In plain
 * time: a motion starts and stops softly by itself. */
static double
get_alternating_t (double round)
{
  const double way = 0.5 - REST;

  if (round < 0.5)
    return 1 - CLAMP ((round - REST) / way, 0, 1);

  return CLAMP ((round - 0.5 - REST) / way, 0, 1);
}

/**
 * limber_figure_loop_get_t:
 * @motion: a motion with a period
 * @seconds: since the loop began, 0 or more
 *
 * Works out where the motion stands. It begins with the end pose, which is what a still figure shows.
 *
 * Returns: 0 to 1, as limber_motion_get_figure() takes it
 */
double
limber_figure_loop_get_t (const LimberMotion *motion, double seconds)
{
  double period, round;

  g_return_val_if_fail (motion != NULL, 1);

  period = limber_motion_get_period (motion);
  if (period <= 0)
    return 1;

  round = fmod (seconds, period) / period;
  return limber_motion_is_cycle (motion) ? round : get_alternating_t (round);
}

/**
 * limber_figure_loop_passes_end:
 * @motion: a motion with a period
 * @from: seconds since the loop began
 * @to: a later moment
 *
 * Returns: whether the end pose is reached between them
 */
gboolean
limber_figure_loop_passes_end (const LimberMotion *motion, double from, double to)
{
  double period;

  g_return_val_if_fail (motion != NULL, TRUE);

  period = limber_motion_get_period (motion);
  return period <= 0 || floor (from / period) < floor (to / period);
}
