/* limber-exercise.c — one exercise: what to do, for how long, and when to leave it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-exercise.h"

G_DEFINE_BOXED_TYPE (LimberExercise, limber_exercise, limber_exercise_ref, limber_exercise_unref)

static void
exercise_clear (LimberExercise *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->purpose);
  g_free (self->cue);
  g_strfreev (self->steps);
  g_free (self->breathing);
  g_free (self->easier);
  g_free (self->easier_motion);
  g_free (self->caution);
  g_free (self->stop_if);
  g_free (self->published_dose);
  g_strfreev (self->sources);
  g_free (self->motion);
}

static gboolean
texts_equal (const LimberExercise *a, const LimberExercise *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->purpose, b->purpose) == 0
         && g_strcmp0 (a->cue, b->cue) == 0 && g_strcmp0 (a->breathing, b->breathing) == 0
         && g_strcmp0 (a->easier, b->easier) == 0 && g_strcmp0 (a->caution, b->caution) == 0
         && g_strcmp0 (a->stop_if, b->stop_if) == 0 && g_strcmp0 (a->published_dose, b->published_dose) == 0
         && g_strv_equal ((const char *const *) a->steps, (const char *const *) b->steps)
         && g_strv_equal ((const char *const *) a->sources, (const char *const *) b->sources);
}

static gboolean
facts_equal (const LimberExercise *a, const LimberExercise *b)
{
  return a->mode == b->mode && a->category == b->category && a->position == b->position
         && a->areas == b->areas && a->strains == b->strains && a->breath_in_s == b->breath_in_s
         && a->breath_out_s == b->breath_out_s && !a->opt_in == !b->opt_in && !a->own == !b->own
         && limber_dose_equal (&a->dose, &b->dose) && limber_dose_equal (&a->easier_dose, &b->easier_dose)
         && g_strcmp0 (a->motion, b->motion) == 0 && g_strcmp0 (a->easier_motion, b->easier_motion) == 0;
}

/**
 * limber_exercise_new:
 * @id: its stable name in files
 *
 * Returns: (transfer full): an exercise whose texts and lists are empty, whose optional texts are %NULL, and
 * whose doses are unset
 */
LimberExercise *
limber_exercise_new (const char *id)
{
  LimberExercise *self = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_atomic_rc_box_new0 (LimberExercise);
  self->id = g_strdup (id);
  self->name = g_strdup ("");
  self->purpose = g_strdup ("");
  self->cue = g_strdup ("");
  self->steps = g_new0 (char *, 1);
  self->sources = g_new0 (char *, 1);
  self->dose = LIMBER_DOSE_INIT;
  self->easier_dose = LIMBER_DOSE_INIT;

  return self;
}

/**
 * limber_exercise_copy:
 * @self: an exercise
 *
 * Returns: (transfer full): one of its own with everything the same, to be changed
 */
LimberExercise *
limber_exercise_copy (const LimberExercise *self)
{
  LimberExercise *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_atomic_rc_box_new (LimberExercise);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->purpose = g_strdup (self->purpose);
  copy->cue = g_strdup (self->cue);
  copy->steps = g_strdupv (self->steps);
  copy->breathing = g_strdup (self->breathing);
  copy->easier = g_strdup (self->easier);
  copy->easier_motion = g_strdup (self->easier_motion);
  copy->caution = g_strdup (self->caution);
  copy->stop_if = g_strdup (self->stop_if);
  copy->published_dose = g_strdup (self->published_dose);
  copy->sources = g_strdupv (self->sources);
  copy->motion = g_strdup (self->motion);

  return copy;
}

/**
 * limber_exercise_ref:
 * @self: an exercise
 *
 * Returns: (transfer full): the same exercise, from any thread
 */
LimberExercise *
limber_exercise_ref (const LimberExercise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire ((gpointer) self);
}

/**
 * limber_exercise_unref:
 * @self: (transfer full) (nullable): an exercise
 */
void
limber_exercise_unref (LimberExercise *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, (GDestroyNotify) exercise_clear);
}

/**
 * limber_exercise_equal:
 * @a: an exercise
 * @b: an exercise
 *
 * Returns: whether everything about them is the same
 */
gboolean
limber_exercise_equal (const LimberExercise *a, const LimberExercise *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a == b || (g_strcmp0 (a->id, b->id) == 0 && facts_equal (a, b) && texts_equal (a, b));
}

static void
apply (int *value, int override)
{
  if (override != LIMBER_DOSE_UNSET)
    *value = override;
}

/**
 * limber_dose_apply:
 * @dose: a dose
 * @overrides: (nullable): what is different; what is unset in it stays as it is
 */
void
limber_dose_apply (LimberDose *dose, const LimberDose *overrides)
{
  g_return_if_fail (dose != NULL);

  if (overrides == NULL)
    return;

  apply (&dose->hold_s, overrides->hold_s);
  apply (&dose->reps, overrides->reps);
  apply (&dose->sides, overrides->sides);
  apply (&dose->sets, overrides->sets);
  apply (&dose->rest_s, overrides->rest_s);
  apply (&dose->move_s, overrides->move_s);
}

/**
 * limber_dose_equal:
 * @a: a dose
 * @b: a dose
 *
 * Returns: whether they ask for the same
 */
gboolean
limber_dose_equal (const LimberDose *a, const LimberDose *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->hold_s == b->hold_s && a->reps == b->reps && a->sides == b->sides && a->sets == b->sets
         && a->rest_s == b->rest_s && a->move_s == b->move_s;
}
