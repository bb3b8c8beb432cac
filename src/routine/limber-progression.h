/* limber-progression.h — a little more when it was easy, a little less after a worse day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-phase.h"

G_BEGIN_DECLS

/**
 * LimberProgression:
 * @exercise: id
 * @extra_reps: what LimberExerciseChoice.extra_reps would become
 * @extra_hold_s: what LimberExerciseChoice.extra_hold_s would become
 * @forward: whether it is more than now
 * @sentence: what is offered and why, translated
 *
 * An offer. It is never taken by itself.
 */
typedef struct
{
  char *exercise;
  int extra_reps;
  int extra_hold_s;
  gboolean forward;
  char *sentence;
} LimberProgression;

/* (element-type LimberProgression): offers for the exercises of @routine, as of @today, from the sessions of
 * the last weeks (element-type LimberSession, newest first) and what was decided before. Empty when there are
 * none. */
GPtrArray *limber_progression_find (LimberRoutineBook *book,
                                    const LimberRoutine *routine,
                                    const GPtrArray *sessions,
                                    GHashTable *choices,
                                    guint32 today) G_GNUC_WARN_UNUSED_RESULT;
void limber_progression_free (LimberProgression *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberProgression, limber_progression_free)

G_END_DECLS
