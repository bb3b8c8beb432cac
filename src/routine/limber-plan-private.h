/* limber-plan-private.h — what the parts of a plan share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-phase.h"

G_BEGIN_DECLS

/* How the seconds between exercises are spent; the same for every item. */
typedef struct
{
  int ready_s, change_s;
  LimberSide first_side;
  gboolean paced;
} LimberPlanPace;

void _limber_plan_dose_ease (LimberDose *dose, const LimberExercise *exercise);
void _limber_plan_dose_extend (LimberDose *dose, LimberExerciseMode mode, int extra_reps, int extra_hold_s);
void
_limber_plan_add_phases (GArray *phases, guint index, const LimberPlanItem *item, const LimberPlanPace *pace);

G_END_DECLS
