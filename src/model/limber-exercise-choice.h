/* limber-exercise-choice.h — what the user decided about an exercise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberExerciseChoice:
 * @exercise: id
 * @hidden: left out of every routine until the user takes it back, since pain or tingling travelled down the
 * leg
 * @opted_in: an exercise that is not offered by itself, asked for
 * @extra_reps: repetitions on top of every dose of it, up to LIMBER_EXERCISE_EXTRA_REPS_MAX; may be negative
 * @extra_hold_s: seconds on top of every hold; may be negative
 * @since: the Julian day on which extra_reps or extra_hold_s were last changed, 0 for never
 */
typedef struct
{
  char *exercise;
  gboolean hidden;
  gboolean opted_in;
  int extra_reps;
  int extra_hold_s;
  guint32 since;
} LimberExerciseChoice;

#define LIMBER_EXERCISE_EXTRA_REPS_MAX 30
#define LIMBER_EXERCISE_EXTRA_HOLD_MAX 60

#define LIMBER_TYPE_EXERCISE_CHOICE (limber_exercise_choice_get_type ())
GType limber_exercise_choice_get_type (void);

LimberExerciseChoice *limber_exercise_choice_new (const char *exercise) G_GNUC_WARN_UNUSED_RESULT;
LimberExerciseChoice *limber_exercise_choice_copy (const LimberExerciseChoice *self)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_exercise_choice_free (LimberExerciseChoice *self);
gboolean limber_exercise_choice_equal (const LimberExerciseChoice *a, const LimberExerciseChoice *b);
gboolean limber_exercise_choice_is_plain (const LimberExerciseChoice *self);

/* (element-type utf8 LimberExerciseChoice): by exercise */
GHashTable *limber_exercise_choice_table_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberExerciseChoice, limber_exercise_choice_free)

G_END_DECLS
