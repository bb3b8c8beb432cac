/* limber-player-moment.h — what the figure and the breath of a phase look like at one moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-phase.h"

G_BEGIN_DECLS

/**
 * LimberPlayerMoment:
 * @phase: what is being done
 * @progress: 0 to 1, of the phase
 * @elapsed_us: since the phase began, pauses left out
 * @period_s: of the motion, 0 when nothing moves
 * @is_cycle: the motion goes round and round
 */
typedef struct
{
  const LimberPhase *phase;
  double progress;
  gint64 elapsed_us;
  double period_s;
  gboolean is_cycle;
} LimberPlayerMoment;

double limber_player_moment_get_motion (const LimberPlayerMoment *self);
double limber_player_moment_get_breath (const LimberPlayerMoment *self, gboolean *is_in);

G_END_DECLS
