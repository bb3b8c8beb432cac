/* limber-routine-book.c — all exercises and routines there are: those that come with Limber and the user's
 * own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-routine-book.h"

#define OWN_PREFIX "own-"

struct _LimberRoutineBook
{
  GObject parent_instance;

  GPtrArray *exercises;
  GPtrArray *routines;
};

G_DEFINE_FINAL_TYPE (LimberRoutineBook, limber_routine_book, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
find_exercise (const GPtrArray *exercises, const char *id, guint *index)
{
  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (exercises, i);

      if (g_strcmp0 (exercise->id, id) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
find_routine (const GPtrArray *routines, const char *id, guint *index)
{
  for (guint i = 0; i < routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (routines, i);

      if (g_strcmp0 (routine->id, id) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static int
at_least (int value, int minimum)
{
  return MAX (value, minimum);
}

/* An unset field is below any minimum. */
static void
fit_to_mode (LimberDose *dose, LimberExerciseMode mode)
{
  gboolean timed = mode == LIMBER_EXERCISE_TIME || mode == LIMBER_EXERCISE_BREATHING;

  dose->hold_s = mode == LIMBER_EXERCISE_REPS ? 0 : at_least (dose->hold_s, 0);
  dose->reps = timed ? 1 : at_least (dose->reps, 1);
  dose->sides = CLAMP (dose->sides, 1, 2);
  dose->sets = at_least (dose->sets, 1);
  dose->rest_s = at_least (dose->rest_s, 0);
  dose->move_s = timed ? 0 : at_least (dose->move_s, 0);
}

static void
limber_routine_book_finalize (GObject *object)
{
  LimberRoutineBook *self = LIMBER_ROUTINE_BOOK (object);

  g_ptr_array_unref (self->exercises);
  g_ptr_array_unref (self->routines);

  G_OBJECT_CLASS (limber_routine_book_parent_class)->finalize (object);
}

static void
limber_routine_book_class_init (LimberRoutineBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = limber_routine_book_finalize;

  /**
   * LimberRoutineBook::changed:
   *
   * Something was added, replaced or removed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_routine_book_init (LimberRoutineBook *self)
{
  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_exercise_unref);
  self->routines = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_routine_unref);
}

/**
 * limber_routine_book_new:
 *
 * Returns: (transfer full): a book with nothing in it
 */
LimberRoutineBook *
limber_routine_book_new (void)
{
  return g_object_new (LIMBER_TYPE_ROUTINE_BOOK, NULL);
}

/**
 * limber_routine_book_add_exercise:
 * @self: a book
 * @exercise: an exercise, which is not changed any more
 *
 * Adds @exercise at the end, or in the place of the one with the same id.
 */
void
limber_routine_book_add_exercise (LimberRoutineBook *self, LimberExercise *exercise)
{
  guint index = 0;

  g_return_if_fail (LIMBER_IS_ROUTINE_BOOK (self) && exercise != NULL && exercise->id != NULL);

  if (find_exercise (self->exercises, exercise->id, &index))
    {
      g_autoptr (LimberExercise) old = g_ptr_array_index (self->exercises, index);

      self->exercises->pdata[index] = limber_exercise_ref (exercise);
    }
  else
    g_ptr_array_add (self->exercises, limber_exercise_ref (exercise));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * limber_routine_book_add_routine:
 * @self: a book
 * @routine: a routine, which is not changed any more
 *
 * Adds @routine at the end, or in the place of the one with the same id.
 */
void
limber_routine_book_add_routine (LimberRoutineBook *self, LimberRoutine *routine)
{
  guint index = 0;

  g_return_if_fail (LIMBER_IS_ROUTINE_BOOK (self) && routine != NULL && routine->id != NULL);

  if (find_routine (self->routines, routine->id, &index))
    {
      g_autoptr (LimberRoutine) old = g_ptr_array_index (self->routines, index);

      self->routines->pdata[index] = limber_routine_ref (routine);
    }
  else
    g_ptr_array_add (self->routines, limber_routine_ref (routine));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * limber_routine_book_remove_exercise:
 * @self: a book
 * @id: the id of an exercise; nothing happens when there is none
 *
 * Routines that name it are left as they are: what has no exercise is left out when they are planned.
 */
void
limber_routine_book_remove_exercise (LimberRoutineBook *self, const char *id)
{
  guint index = 0;

  g_return_if_fail (LIMBER_IS_ROUTINE_BOOK (self));

  if (!find_exercise (self->exercises, id, &index))
    return;

  g_ptr_array_remove_index (self->exercises, index);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * limber_routine_book_remove_routine:
 * @self: a book
 * @id: the id of a routine; nothing happens when there is none
 */
void
limber_routine_book_remove_routine (LimberRoutineBook *self, const char *id)
{
  guint index = 0;

  g_return_if_fail (LIMBER_IS_ROUTINE_BOOK (self));

  if (!find_routine (self->routines, id, &index))
    return;

  g_ptr_array_remove_index (self->routines, index);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * limber_routine_book_find_exercise:
 * @self: a book
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the exercise of that id, until the book changes
 */
const LimberExercise *
limber_routine_book_find_exercise (LimberRoutineBook *self, const char *id)
{
  guint index = 0;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (self), NULL);

  return find_exercise (self->exercises, id, &index) ? g_ptr_array_index (self->exercises, index) : NULL;
}

/**
 * limber_routine_book_find_routine:
 * @self: a book
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the routine of that id, until the book changes
 */
const LimberRoutine *
limber_routine_book_find_routine (LimberRoutineBook *self, const char *id)
{
  guint index = 0;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (self), NULL);

  return find_routine (self->routines, id, &index) ? g_ptr_array_index (self->routines, index) : NULL;
}

/**
 * limber_routine_book_peek_exercises:
 * @self: a book
 *
 * Returns: (transfer none) (element-type LimberExercise): all of them, in the order of adding
 */
const GPtrArray *
limber_routine_book_peek_exercises (LimberRoutineBook *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (self), NULL);

  return self->exercises;
}

/**
 * limber_routine_book_peek_routines:
 * @self: a book
 *
 * Returns: (transfer none) (element-type LimberRoutine): all of them, in the order of adding
 */
const GPtrArray *
limber_routine_book_peek_routines (LimberRoutineBook *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (self), NULL);

  return self->routines;
}

/**
 * limber_routine_book_get_dose:
 * @self: a book
 * @item: an item of a routine
 * @dose: (out caller-allocates): what the item asks for; untouched when there is no such exercise
 *
 * The dose of the exercise with what is different in the item. Every field is set; what the mode of the
 * exercise has no use for is 0, or 1 where it is a count.
 *
 * Returns: whether @dose was set
 */
gboolean
limber_routine_book_get_dose (LimberRoutineBook *self, const LimberRoutineItem *item, LimberDose *dose)
{
  const LimberExercise *exercise = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (self) && item != NULL && dose != NULL, FALSE);

  exercise = limber_routine_book_find_exercise (self, item->exercise);
  if (exercise == NULL)
    return FALSE;

  *dose = exercise->dose;
  limber_dose_apply (dose, &item->dose);
  fit_to_mode (dose, exercise->mode);

  return TRUE;
}

/**
 * limber_routine_book_get_strains:
 * @self: a book
 * @routine: a routine, which need not be in the book
 *
 * Returns: what its exercises ask of a body, all of them together
 */
LimberStrain
limber_routine_book_get_strains (LimberRoutineBook *self, const LimberRoutine *routine)
{
  LimberStrain strains = LIMBER_STRAIN_NONE;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (self) && routine != NULL, LIMBER_STRAIN_NONE);

  for (guint i = 0; i < routine->items->len; i++)
    {
      const LimberRoutineItem *item = g_ptr_array_index (routine->items, i);
      const LimberExercise *exercise = limber_routine_book_find_exercise (self, item->exercise);

      if (exercise != NULL)
        strains |= exercise->strains;
    }

  return strains;
}

/**
 * limber_routine_book_make_id:
 * @self: a book
 *
 * Returns: (transfer full): an id for something of the user's own, which no exercise and no routine has yet:
 * "own-" and 8 hexadecimal digits
 */
char *
limber_routine_book_make_id (LimberRoutineBook *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (self), NULL);

  for (;;)
    {
      g_autofree char *id = g_strdup_printf (OWN_PREFIX "%08x", g_random_int ());

      if (limber_routine_book_find_exercise (self, id) == NULL
          && limber_routine_book_find_routine (self, id) == NULL)
        return g_steal_pointer (&id);
    }
}
