/* limber-plan-phases.c — the phases of one item: sets, sides, repetitions, holds and the rests between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-plan-private.h"

/* What all phases of one side of one set have in common. */
typedef struct
{
  GArray *phases;
  LimberPhase common;
  const LimberDose *dose;
  gboolean paced;
} Writer;

static gint64
seconds_to_us (double seconds)
{
  return (gint64) (seconds * G_USEC_PER_SEC);
}

/* A phase of no time is none: nobody sees a rest of 0 seconds. */
static void
add_phase (Writer *writer, LimberPhaseKind kind, gint64 duration_us)
{
  LimberPhase phase = writer->common;

  if (duration_us <= 0)
    return;

  phase.kind = kind;
  phase.duration_us = duration_us;
  phase.user_paced = kind == LIMBER_PHASE_REPS && !writer->paced;
  g_array_append_val (writer->phases, phase);
}

/* A second hold begins after a rest or, without one, with the movement into it. */
static void
add_long_work (Writer *writer, LimberPhaseKind kind)
{
  if (writer->common.rep > 1 && writer->dose->rest_s > 0)
    add_phase (writer, LIMBER_PHASE_REST, seconds_to_us (writer->dose->rest_s));
  else if (writer->common.rep > 1)
    add_phase (writer, LIMBER_PHASE_IN, seconds_to_us (writer->dose->move_s / 2.));

  add_phase (writer, kind, seconds_to_us (MAX (writer->dose->hold_s, 1)));
}

static void
add_short_hold (Writer *writer)
{
  add_phase (writer, LIMBER_PHASE_IN, seconds_to_us (writer->dose->move_s / 2.));
  add_phase (writer, LIMBER_PHASE_HOLD, seconds_to_us (writer->dose->hold_s));
  add_phase (writer, LIMBER_PHASE_OUT, seconds_to_us (writer->dose->move_s / 2.));
}

static void
add_repetition (Writer *writer, LimberExerciseMode mode)
{
  switch (mode)
    {
    case LIMBER_EXERCISE_REPS_HOLD:
      add_short_hold (writer);
      break;
    case LIMBER_EXERCISE_REPS:
      add_phase (writer, LIMBER_PHASE_REPS, seconds_to_us (MAX (writer->dose->move_s, 1)));
      break;
    case LIMBER_EXERCISE_TIME:
      add_long_work (writer, LIMBER_PHASE_TIME);
      break;
    case LIMBER_EXERCISE_BREATHING:
      add_long_work (writer, LIMBER_PHASE_BREATHE);
      break;
    case LIMBER_EXERCISE_HOLD:
    default:
      add_long_work (writer, LIMBER_PHASE_HOLD);
      break;
    }
}

static void
add_side (Writer *writer, LimberExerciseMode mode)
{
  writer->common.n_reps = (guint) MAX (writer->dose->reps, 1);

  for (writer->common.rep = 1; writer->common.rep <= writer->common.n_reps; writer->common.rep++)
    add_repetition (writer, mode);

  writer->common.rep = 0;
  writer->common.n_reps = 0;
}

static LimberSide
get_side (const LimberPlanPace *pace, const LimberDose *dose, int index)
{
  LimberSide first = pace->first_side == LIMBER_SIDE_RIGHT ? LIMBER_SIDE_RIGHT : LIMBER_SIDE_LEFT;
  LimberSide second = first == LIMBER_SIDE_LEFT ? LIMBER_SIDE_RIGHT : LIMBER_SIDE_LEFT;

  if (dose->sides < 2)
    return LIMBER_SIDE_BOTH;

  return index == 0 ? first : second;
}

/* Between two sets there is a rest; without one, whoever has two sides still has to turn round. */
static void
add_gap_before_set (Writer *writer, const LimberPlanPace *pace)
{
  if (writer->dose->rest_s > 0)
    add_phase (writer, LIMBER_PHASE_REST, seconds_to_us (writer->dose->rest_s));
  else if (writer->dose->sides > 1)
    add_phase (writer, LIMBER_PHASE_CHANGE, seconds_to_us (pace->change_s));
}

/* The phases of @item, the one of @index, are added to @phases. Their start is set by whoever knows what
 * comes before. */
void
_limber_plan_add_phases (GArray *phases, guint index, const LimberPlanItem *item, const LimberPlanPace *pace)
{
  Writer writer = { .phases = phases, .dose = &item->dose, .paced = pace->paced };
  int n_sets = MAX (item->dose.sets, 1);

  writer.common = (LimberPhase) { .item = index, .exercise = item->exercise, .n_sets = (guint) n_sets };
  for (int set = 1; set <= n_sets; set++)
    for (int side = 0; side < (item->dose.sides > 1 ? 2 : 1); side++)
      {
        writer.common.set = (guint) set;
        writer.common.side = get_side (pace, &item->dose, side);
        if (set == 1 && side == 0)
          add_phase (&writer, LIMBER_PHASE_READY, seconds_to_us (pace->ready_s));
        else if (side == 0)
          add_gap_before_set (&writer, pace);
        else
          add_phase (&writer, LIMBER_PHASE_CHANGE, seconds_to_us (pace->change_s));
        add_side (&writer, item->exercise->mode);
      }
}

static int
halve (int value)
{
  return value > 1 ? (value + 1) / 2 : value;
}

/* What the exercise says about its easier variant; where it says nothing, half of it. */
void
_limber_plan_dose_ease (LimberDose *dose, const LimberExercise *exercise)
{
  LimberDose unset = LIMBER_DOSE_INIT;

  if (!limber_dose_equal (&exercise->easier_dose, &unset))
    {
      limber_dose_apply (dose, &exercise->easier_dose);
      return;
    }

  dose->hold_s = halve (dose->hold_s);
  if (exercise->mode != LIMBER_EXERCISE_HOLD)
    dose->reps = halve (dose->reps);
  dose->sets = 1;
}

/* What the user took on top of it: repetitions where they are counted, seconds where something is held. */
void
_limber_plan_dose_extend (LimberDose *dose, LimberExerciseMode mode, int extra_reps, int extra_hold_s)
{
  if (mode == LIMBER_EXERCISE_REPS || mode == LIMBER_EXERCISE_REPS_HOLD)
    dose->reps = CLAMP (dose->reps + extra_reps, 1, LIMBER_DOSE_REPS_MAX);
  if (mode == LIMBER_EXERCISE_HOLD || mode == LIMBER_EXERCISE_REPS_HOLD)
    dose->hold_s = CLAMP (dose->hold_s + extra_hold_s, 1, LIMBER_DOSE_HOLD_MAX);
}
