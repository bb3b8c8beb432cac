/* limber-phase.c — a routine as a list of phases, worked out before it starts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-phase.h"

#include "limber-exercise-choice.h"
#include "limber-plan-private.h"

struct _LimberPlan
{
  GObject parent_instance;

  LimberRoutine *routine;
  LimberPlanPace pace;
  int first_ready_s;
  GHashTable *known; /* (nullable): of exercises that were done before */
  GPtrArray *items;
  GArray *phases;
  GPtrArray *left_out;
};

G_DEFINE_FINAL_TYPE (LimberPlan, limber_plan, G_TYPE_OBJECT)

static LimberPlanItem *
plan_item_new (const LimberExercise *exercise, const LimberDose *dose, const char *note)
{
  LimberPlanItem *item = g_new0 (LimberPlanItem, 1);

  item->exercise = limber_exercise_ref (exercise);
  item->dose = *dose;
  item->note = g_strdup (note);

  return item;
}

static LimberPlanItem *
plan_item_copy (const LimberPlanItem *item)
{
  LimberPlanItem *copy = plan_item_new (item->exercise, &item->dose, item->note);

  copy->eased = item->eased;

  return copy;
}

static void
plan_item_free (LimberPlanItem *item)
{
  limber_exercise_unref (item->exercise);
  g_free (item->note);
  g_free (item);
}

static const LimberExerciseChoice *
find_choice (const LimberPlanOptions *options, const char *exercise)
{
  return options->choices != NULL ? g_hash_table_lookup (options->choices, exercise) : NULL;
}

static gboolean
is_left_out (const LimberExercise *exercise, const LimberPlanOptions *options)
{
  const LimberExerciseChoice *choice = find_choice (options, exercise->id);

  if (choice != NULL && choice->hidden)
    return TRUE;
  if (exercise->opt_in && (choice == NULL || !choice->opted_in))
    return TRUE;

  return (exercise->strains & options->limits) != 0;
}

static void
add_item (LimberPlan *self,
          const LimberRoutineItem *item,
          LimberRoutineBook *book,
          const LimberPlanOptions *options)
{
  const LimberExercise *exercise = limber_routine_book_find_exercise (book, item->exercise);
  const LimberExerciseChoice *choice = find_choice (options, item->exercise);
  LimberDose dose;

  if (exercise == NULL || is_left_out (exercise, options)
      || !limber_routine_book_get_dose (book, item, &dose))
    {
      g_ptr_array_add (self->left_out, g_strdup (item->exercise));
      return;
    }

  if (choice != NULL)
    _limber_plan_dose_extend (&dose, exercise->mode, choice->extra_reps, choice->extra_hold_s);
  g_ptr_array_add (self->items, plan_item_new (exercise, &dose, item->note));
}

static int
get_ready_s (LimberPlan *self, guint index, const LimberExercise *exercise)
{
  gboolean is_new = self->known != NULL && !g_hash_table_contains (self->known, exercise->id);

  return index == 0 || is_new ? self->first_ready_s : self->pace.ready_s;
}

/* The phases of all items, one after the other, each with its place in the whole. */
static void
write_phases (LimberPlan *self)
{
  gint64 start = 0;

  g_array_set_size (self->phases, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      LimberPlanItem *item = g_ptr_array_index (self->items, i);
      LimberPlanPace pace = self->pace;

      pace.ready_s = get_ready_s (self, i, item->exercise);
      item->first_phase = self->phases->len;
      _limber_plan_add_phases (self->phases, i, item, &pace);
      item->n_phases = self->phases->len - item->first_phase;
    }

  for (guint i = 0; i < self->phases->len; i++)
    {
      LimberPhase *phase = &g_array_index (self->phases, LimberPhase, i);

      phase->start_us = start;
      start += phase->duration_us;
    }
}

static void
limber_plan_finalize (GObject *object)
{
  LimberPlan *self = LIMBER_PLAN (object);

  g_clear_pointer (&self->routine, limber_routine_unref);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->phases, g_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_plan_parent_class)->finalize (object);
}

static void
limber_plan_class_init (LimberPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_plan_finalize;
}

static void
limber_plan_init (LimberPlan *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_item_free);
  self->phases = g_array_new (FALSE, FALSE, sizeof (LimberPhase));
  self->left_out = g_ptr_array_new_with_free_func (g_free);
}

/**
 * limber_plan_new:
 * @routine: a routine
 * @book: where its exercises are found
 * @options: times, the side that starts, and what is left out
 *
 * Works a routine out to its phases. The plan is a copy: whatever happens to the book or the routine later,
 * a routine that is being done goes on as it was begun.
 *
 * Returns: (transfer full): the plan; without any phase when everything of it is left out
 */
LimberPlan *
limber_plan_new (const LimberRoutine *routine, LimberRoutineBook *book, const LimberPlanOptions *options)
{
  LimberPlan *self = NULL;

  g_return_val_if_fail (routine != NULL, NULL);
  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (book), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_PLAN, NULL);
  self->routine = limber_routine_ref (routine);
  self->pace = (LimberPlanPace) { options->ready_s, options->change_s, options->first_side, options->paced };
  self->first_ready_s = options->first_ready_s;
  self->known = options->known != NULL ? g_hash_table_ref (options->known) : NULL;
  for (guint i = 0; i < routine->items->len; i++)
    add_item (self, g_ptr_array_index (routine->items, i), book, options);
  write_phases (self);

  return self;
}

/**
 * limber_plan_get_routine:
 * @self: a plan
 *
 * Returns: (transfer none): what it was made of
 */
const LimberRoutine *
limber_plan_get_routine (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  return self->routine;
}

/**
 * limber_plan_get_n_phases:
 * @self: a plan
 *
 * Returns: how many phases there are
 */
guint
limber_plan_get_n_phases (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), 0);

  return self->phases->len;
}

/**
 * limber_plan_get_phase:
 * @self: a plan
 * @index: of a phase
 *
 * Returns: (transfer none): the phase
 */
const LimberPhase *
limber_plan_get_phase (LimberPlan *self, guint index)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < self->phases->len, NULL);

  return &g_array_index (self->phases, LimberPhase, index);
}

/**
 * limber_plan_get_n_items:
 * @self: a plan
 *
 * Returns: how many exercises are done; those that were left out do not count
 */
guint
limber_plan_get_n_items (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), 0);

  return self->items->len;
}

/**
 * limber_plan_get_item:
 * @self: a plan
 * @index: of an item
 *
 * Returns: (transfer none): the item
 */
const LimberPlanItem *
limber_plan_get_item (LimberPlan *self, guint index)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

/**
 * limber_plan_peek_left_out:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type utf8): ids of the exercises that were left out, in the order of the
 * routine
 */
const GPtrArray *
limber_plan_peek_left_out (LimberPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);

  return self->left_out;
}

/**
 * limber_plan_get_duration_us:
 * @self: a plan
 *
 * Returns: how long all of it takes, in microseconds; of repetitions at one's own pace what is expected
 */
gint64
limber_plan_get_duration_us (LimberPlan *self)
{
  const LimberPhase *last = NULL;

  g_return_val_if_fail (LIMBER_IS_PLAN (self), 0);

  if (self->phases->len == 0)
    return 0;

  last = &g_array_index (self->phases, LimberPhase, self->phases->len - 1);

  return last->start_us + last->duration_us;
}

/* The exercise as it is done when it was too much: other steps, and another picture where there is one. */
static LimberExercise *
ease_exercise (const LimberExercise *exercise)
{
  LimberExercise *eased = limber_exercise_copy (exercise);

  if (eased->easier_motion != NULL)
    g_set_str (&eased->motion, eased->easier_motion);
  if (eased->easier != NULL)
    {
      g_strfreev (eased->steps);
      eased->steps = g_new0 (char *, 2);
      eased->steps[0] = g_strdup (eased->easier);
    }

  return eased;
}

static void
ease_item (LimberPlanItem *item)
{
  LimberExercise *eased = ease_exercise (item->exercise);

  _limber_plan_dose_ease (&item->dose, item->exercise);
  limber_exercise_unref (item->exercise);
  item->exercise = eased;
  item->eased = TRUE;
}

/**
 * limber_plan_ease:
 * @self: a plan
 * @item: index of an item
 *
 * What is left of a routine when one exercise was too much: the easier variant of that one, with the dose
 * that the exercise names for it or, where it names none, half of the dose it had. The others stay as they
 * are; the phases behind it may move.
 *
 * Returns: (transfer full): another plan
 */
LimberPlan *
limber_plan_ease (LimberPlan *self, guint item)
{
  LimberPlan *eased = NULL;

  g_return_val_if_fail (LIMBER_IS_PLAN (self), NULL);
  g_return_val_if_fail (item < self->items->len, NULL);

  eased = g_object_new (LIMBER_TYPE_PLAN, NULL);
  eased->routine = limber_routine_ref (self->routine);
  eased->pace = self->pace;
  eased->first_ready_s = self->first_ready_s;
  eased->known = self->known != NULL ? g_hash_table_ref (self->known) : NULL;
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (eased->items, plan_item_copy (g_ptr_array_index (self->items, i)));
  for (guint i = 0; i < self->left_out->len; i++)
    g_ptr_array_add (eased->left_out, g_strdup (g_ptr_array_index (self->left_out, i)));
  if (!((LimberPlanItem *) g_ptr_array_index (eased->items, item))->eased)
    ease_item (g_ptr_array_index (eased->items, item));
  write_phases (eased);

  return eased;
}

/**
 * limber_phase_is_work:
 * @self: a phase
 *
 * Returns: whether something is done in it, so that its time counts as done
 */
gboolean
limber_phase_is_work (const LimberPhase *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind != LIMBER_PHASE_READY && self->kind != LIMBER_PHASE_CHANGE
         && self->kind != LIMBER_PHASE_REST;
}
