/* limber-routine-picture.c — the one exercise that shows what a routine is like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-picture.h"

#include <string.h>

/* What tells the routines that come with Limber apart at a glance. */
static const struct
{
  const char *routine;
  const char *exercise;
} chosen[] = {
  { "gentle-morning", "cat-camel" },   { "before-walk", "one-leg-stand" },
  { "after-walk", "hamstring-towel" }, { "desk-break", "seated-forward-bend" },
  { "core-basics", "bird-dog" },       { "calm-down", "deep-breathing" },
};

static const char *
find_chosen (const char *routine)
{
  for (gsize i = 0; i < G_N_ELEMENTS (chosen); i++)
    if (strcmp (chosen[i].routine, routine) == 0)
      return chosen[i].exercise;

  return NULL;
}

/* Much of what one does while sitting, breathing or walking looks alike from the side. */
static guint
get_weight (const LimberExercise *exercise)
{
  switch (exercise->category)
    {
    case LIMBER_EXERCISE_STRETCH:
      return 4;
    case LIMBER_EXERCISE_CORE:
      return 3;
    case LIMBER_EXERCISE_MOBILITY:
      return 2;
    case LIMBER_EXERCISE_POSTURE:
    case LIMBER_EXERCISE_WARM_UP:
    case LIMBER_EXERCISE_WALKING:
    case LIMBER_EXERCISE_RELAXATION:
    default:
      return 1;
    }
}

/**
 * limber_routine_picture_find:
 * @book: the exercises
 * @routine: a routine
 *
 * Returns: (transfer none) (nullable): its most telling exercise that has a figure; %NULL when none has one
 */
const LimberExercise *
limber_routine_picture_find (LimberRoutineBook *book, const LimberRoutine *routine)
{
  const char *wanted;
  const LimberExercise *best = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (book), NULL);
  g_return_val_if_fail (routine != NULL, NULL);

  wanted = find_chosen (routine->id);
  for (guint i = 0; i < routine->items->len; i++)
    {
      const LimberRoutineItem *item = g_ptr_array_index (routine->items, i);
      const LimberExercise *exercise = limber_routine_book_find_exercise (book, item->exercise);

      if (exercise == NULL || exercise->motion == NULL)
        continue;
      if (g_strcmp0 (exercise->id, wanted) == 0)
        return exercise;
      if (best == NULL || get_weight (exercise) > get_weight (best))
        best = exercise;
    }

  return best;
}
