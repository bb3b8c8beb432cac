/* limber-routine-file-adopt.c — makes what a file holds the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same file taken twice is there once: what the user has already, under whatever id, keeps that id.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-routine-file.h"

#define OWN_PREFIX "own-"

typedef struct
{
  LimberRoutineBook *book;
  GHashTable *taken;
  GHashTable *renamed;
} Adoption;

static LimberExercise *
copy_exercise_as (const LimberExercise *exercise, const char *id)
{
  LimberExercise *copy = limber_exercise_copy (exercise);

  g_set_str (&copy->id, id);
  copy->own = TRUE;

  return copy;
}

static LimberRoutine *
copy_routine_as (const LimberRoutine *routine, const char *id, GHashTable *renamed)
{
  LimberRoutine *copy = limber_routine_copy (routine);

  g_set_str (&copy->id, id);
  copy->own = TRUE;
  for (guint i = 0; i < copy->items->len; i++)
    {
      LimberRoutineItem *item = g_ptr_array_index (copy->items, i);
      const char *other = g_hash_table_lookup (renamed, item->exercise);

      if (other != NULL)
        g_set_str (&item->exercise, other);
    }

  return copy;
}

/* An id of the file stays when it is one of the user's own and nobody has it. */
static char *
choose_id (Adoption *self, const char *id)
{
  gboolean free_to_use = g_str_has_prefix (id, OWN_PREFIX) && !g_hash_table_contains (self->taken, id)
                         && limber_routine_book_find_exercise (self->book, id) == NULL
                         && limber_routine_book_find_routine (self->book, id) == NULL;
  char *chosen = free_to_use ? g_strdup (id) : NULL;

  while (chosen == NULL || (!free_to_use && g_hash_table_contains (self->taken, chosen)))
    {
      g_free (chosen);
      chosen = limber_routine_book_make_id (self->book);
    }
  g_hash_table_add (self->taken, g_strdup (chosen));

  return chosen;
}

/* The one of the user's own that differs in nothing but its id. */
static char *
find_same_exercise (LimberRoutineBook *book, const LimberExercise *exercise)
{
  const GPtrArray *exercises = limber_routine_book_peek_exercises (book);

  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *there = g_ptr_array_index (exercises, i);
      g_autoptr (LimberExercise) copy = there->own ? copy_exercise_as (exercise, there->id) : NULL;

      if (copy != NULL && limber_exercise_equal (copy, there))
        return g_strdup (there->id);
    }

  return NULL;
}

static char *
find_same_routine (LimberRoutineBook *book, const LimberRoutine *routine, GHashTable *renamed)
{
  const GPtrArray *routines = limber_routine_book_peek_routines (book);

  for (guint i = 0; i < routines->len; i++)
    {
      const LimberRoutine *there = g_ptr_array_index (routines, i);
      g_autoptr (LimberRoutine) copy = there->own ? copy_routine_as (routine, there->id, renamed) : NULL;

      if (copy != NULL && limber_routine_equal (copy, there))
        return g_strdup (there->id);
    }

  return NULL;
}

static void
adopt_exercise (Adoption *self, LimberExercise **exercise)
{
  g_autoptr (LimberExercise) old = *exercise;
  g_autofree char *id = find_same_exercise (self->book, old);

  if (id == NULL)
    id = choose_id (self, old->id);

  *exercise = copy_exercise_as (old, id);
  g_hash_table_insert (self->renamed, g_strdup (old->id), g_strdup (id));
}

static void
adopt_routine (Adoption *self, LimberRoutine **routine)
{
  g_autoptr (LimberRoutine) old = *routine;
  g_autofree char *id = find_same_routine (self->book, old, self->renamed);

  if (id == NULL)
    id = choose_id (self, old->id);

  *routine = copy_routine_as (old, id, self->renamed);
}

/**
 * limber_routine_file_adopt:
 * @self: what a file held
 * @book: everything there is; it is not changed
 *
 * Makes everything of the file the user's own. Each gets an id that starts with "own-" and that nothing in
 * @book has, or keeps its own if it is such a one; routines follow their exercises. What the user has already
 * with nothing different but the id gets that id, so that taking a file twice adds nothing.
 */
void
limber_routine_file_adopt (LimberRoutineFile *self, LimberRoutineBook *book)
{
  Adoption adoption = { book, NULL, NULL };

  g_return_if_fail (self != NULL && LIMBER_IS_ROUTINE_BOOK (book));

  adoption.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  adoption.renamed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < self->exercises->len; i++)
    adopt_exercise (&adoption, (LimberExercise **) &self->exercises->pdata[i]);
  for (guint i = 0; i < self->routines->len; i++)
    adopt_routine (&adoption, (LimberRoutine **) &self->routines->pdata[i]);

  g_hash_table_unref (adoption.taken);
  g_hash_table_unref (adoption.renamed);
}
