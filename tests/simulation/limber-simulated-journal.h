/* limber-simulated-journal.h — journals of which it is known what is in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history.h"

G_BEGIN_DECLS

#define LIMBER_SIMULATED_N_TAGS 6

/* The first day of every simulated journal, a Monday: 2020-01-06 */
#define LIMBER_SIMULATED_FIRST 737430

/**
 * LimberSimulation:
 * @days: how many days
 * @phi: how much a day's pain and anxiety are like those of the day before, 0 to 1
 * @missing: share of days on which nothing was noted
 * @seed: another journal of the same kind
 * @anxiety: points of pain a standard deviation of anxiety of the day before goes with
 * @tag: points on days with the first tag
 * @steps_jump: points on the 3 days after a jump in steps
 * @inactivity: points on the 3 days after two days of little walking
 * @weight_loss: points on the 14 days after a rapid loss of weight
 * @routine: points from no routine to a routine every day of the week before; negative where it helps
 * @shared_weekday: what the weekend adds to both pain and anxiety
 * @shared_trend: a slow rise of both
 * @skips_bad_days: how much likelier a day of much pain is not noted
 *
 * What all journals have: jumps in steps, spells of rest and phases of weight loss, whether they go with pain
 * or not; tags that come in clusters; half of the missing days in runs.
 */
typedef struct
{
  guint days;
  double phi;
  double missing;
  guint64 seed;
  double anxiety, tag, steps_jump, inactivity, weight_loss, routine;
  double shared_weekday, shared_trend, skips_bad_days;
} LimberSimulation;

LimberHistory *limber_simulation_make_journal (const LimberSimulation *simulation) G_GNUC_WARN_UNUSED_RESULT;

/* "footwear", …; the first of them is the one with an effect */
extern const char *const limber_simulated_tags[LIMBER_SIMULATED_N_TAGS];

G_END_DECLS
