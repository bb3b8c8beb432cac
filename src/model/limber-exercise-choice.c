/* limber-exercise-choice.c — what the user decided about an exercise
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-exercise-choice.h"

G_DEFINE_BOXED_TYPE (LimberExerciseChoice,
                     limber_exercise_choice,
                     limber_exercise_choice_copy,
                     limber_exercise_choice_free)

/**
 * limber_exercise_choice_new:
 * @exercise: the id of an exercise
 *
 * Returns: (transfer full): a choice that decides nothing: shown, done as its dose says
 */
LimberExerciseChoice *
limber_exercise_choice_new (const char *exercise)
{
  LimberExerciseChoice *self;

  g_return_val_if_fail (exercise != NULL, NULL);

  self = g_new0 (LimberExerciseChoice, 1);
  self->exercise = g_strdup (exercise);

  return self;
}

/**
 * limber_exercise_choice_copy:
 * @self: a choice
 *
 * Returns: (transfer full): a choice of its own that decides the same
 */
LimberExerciseChoice *
limber_exercise_choice_copy (const LimberExerciseChoice *self)
{
  LimberExerciseChoice *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->exercise = g_strdup (self->exercise);

  return copy;
}

/**
 * limber_exercise_choice_free:
 * @self: (transfer full) (nullable): a choice
 */
void
limber_exercise_choice_free (LimberExerciseChoice *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise);
  g_free (self);
}

/**
 * limber_exercise_choice_equal:
 * @a: a choice
 * @b: another
 *
 * Returns: whether both decide the same about the same exercise
 */
gboolean
limber_exercise_choice_equal (const LimberExerciseChoice *a, const LimberExerciseChoice *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->exercise, b->exercise) && !a->hidden == !b->hidden && !a->opted_in == !b->opted_in
         && a->extra_reps == b->extra_reps && a->extra_hold_s == b->extra_hold_s && a->since == b->since;
}

/**
 * limber_exercise_choice_is_plain:
 * @self: a choice
 *
 * A choice that went back to nothing extra still tells since when: the next offer counts from there.
 *
 * Returns: whether it decides nothing, so that it need not be kept
 */
gboolean
limber_exercise_choice_is_plain (const LimberExerciseChoice *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return !self->hidden && !self->opted_in && self->extra_reps == 0 && self->extra_hold_s == 0
         && self->since == 0;
}

/**
 * limber_exercise_choice_table_new:
 *
 * Returns: (transfer full) (element-type utf8 LimberExerciseChoice): an empty table of choices by exercise,
 * which owns them; their exercises are the keys: put one in with g_hash_table_replace()
 */
GHashTable *
limber_exercise_choice_table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) limber_exercise_choice_free);
}
