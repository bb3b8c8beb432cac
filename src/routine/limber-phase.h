/* limber-phase.h — a routine as a list of phases, worked out before it starts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine-book.h"
#include "limber-session.h"

G_BEGIN_DECLS

/**
 * LimberPhaseKind:
 * @LIMBER_PHASE_READY: getting into position; the steps are read, the figure shows the whole movement
 * @LIMBER_PHASE_IN: moving into the hold of a repetition
 * @LIMBER_PHASE_HOLD: holding
 * @LIMBER_PHASE_OUT: moving back
 * @LIMBER_PHASE_REPS: one repetition at one's own pace: it ends when the user says so, or by itself where a
 * pace was asked for
 * @LIMBER_PHASE_TIME: something that goes on
 * @LIMBER_PHASE_BREATHE: breathing in and out
 * @LIMBER_PHASE_CHANGE: changing sides
 * @LIMBER_PHASE_REST: between two sets or two long holds
 */
typedef enum
{
  LIMBER_PHASE_READY,
  LIMBER_PHASE_IN,
  LIMBER_PHASE_HOLD,
  LIMBER_PHASE_OUT,
  LIMBER_PHASE_REPS,
  LIMBER_PHASE_TIME,
  LIMBER_PHASE_BREATHE,
  LIMBER_PHASE_CHANGE,
  LIMBER_PHASE_REST,
} LimberPhaseKind;

/**
 * LimberPhase:
 * @kind: what it is
 * @item: index of the item in the routine as it is played
 * @exercise: (transfer none): what is done; in a READY phase what comes
 * @side: of the work; in a CHANGE phase the side that comes
 * @set: from 1 on
 * @n_sets: of how many
 * @rep: from 1 on, 0 in phases that belong to none
 * @n_reps: on this side, in this set; 0 where there are none
 * @duration_us: how long it takes, always above 0; where @user_paced, what is expected
 * @start_us: the durations before it, together
 * @user_paced: ends when the user says so
 */
typedef struct
{
  LimberPhaseKind kind;
  guint item;
  const LimberExercise *exercise;
  LimberSide side;
  guint set, n_sets;
  guint rep, n_reps;
  gint64 duration_us;
  gint64 start_us;
  gboolean user_paced;
} LimberPhase;

/**
 * LimberPlanOptions:
 * @first_ready_s: seconds to get ready for the first exercise, and for one not done before
 * @ready_s: seconds to get ready for any other; 0 for none
 * @change_s: seconds to change sides; 0 for none
 * @first_side: the side that starts; it alternates by session, so that the tired side varies
 * @paced: repetitions go on by themselves, at the pace of the exercise
 * @known: (element-type utf8) (nullable): a set of ids of exercises that were done before; others get
 * @first_ready_s; %NULL: only the first of the routine does
 * @limits: what the user cannot do: exercises that ask for it are left out
 * @choices: (element-type utf8 LimberExerciseChoice) (nullable): hidden ones are left out, opted-in ones are
 * in, extra repetitions and seconds are added
 */
typedef struct
{
  int first_ready_s, ready_s, change_s;
  LimberSide first_side;
  gboolean paced;
  GHashTable *known;
  LimberStrain limits;
  GHashTable *choices;
} LimberPlanOptions;

#define LIMBER_PLAN_OPTIONS_INIT                                                                             \
  ((LimberPlanOptions) { .first_ready_s = 10, .ready_s = 5, .change_s = 5, .first_side = LIMBER_SIDE_LEFT })

/**
 * LimberPlanItem:
 * @exercise: what is done
 * @dose: with everything applied
 * @note: (nullable): what the routine says about it
 * @first_phase: index of its READY phase, or of its first one
 * @n_phases: how many are its own
 * @eased: the easier variant
 */
typedef struct
{
  LimberExercise *exercise;
  LimberDose dose;
  char *note;
  guint first_phase, n_phases;
  gboolean eased;
} LimberPlanItem;

#define LIMBER_TYPE_PLAN (limber_plan_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlan, limber_plan, LIMBER, PLAN, GObject)

/* A frozen copy: whatever happens to the book or the routine later, the plan stays. */
LimberPlan *limber_plan_new (const LimberRoutine *routine,
                             LimberRoutineBook *book,
                             const LimberPlanOptions *options) G_GNUC_WARN_UNUSED_RESULT;
const LimberRoutine *limber_plan_get_routine (LimberPlan *self);
guint limber_plan_get_n_phases (LimberPlan *self);
const LimberPhase *limber_plan_get_phase (LimberPlan *self, guint index);
guint limber_plan_get_n_items (LimberPlan *self); /* those that are left; may be 0 */
const LimberPlanItem *limber_plan_get_item (LimberPlan *self, guint index);
/* (element-type utf8): ids of exercises that were left out, in order */
const GPtrArray *limber_plan_peek_left_out (LimberPlan *self);
gint64 limber_plan_get_duration_us (LimberPlan *self);
/* The easier variant of one item from now on, as a new plan; the phases of the others stay as they are. */
LimberPlan *limber_plan_ease (LimberPlan *self, guint item) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_phase_is_work (const LimberPhase *self);

G_END_DECLS
