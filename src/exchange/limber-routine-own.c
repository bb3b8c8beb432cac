/* limber-routine-own.c — between the book of routines and what the journal keeps of the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-routine-own.h"

#include "limber-error.h"

#include <glib/gi18n.h>

/* One of an id that is not the user's own would hide an exercise that comes with Limber. */
static gboolean
check_own (gboolean own, const char *id, const LimberOwnText *text, GError **error)
{
  if (own && g_str_equal (id, text->id))
    return TRUE;

  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("its id is not one of your own"));

  return FALSE;
}

static gboolean
add_own_exercise (LimberRoutineBook *book, const LimberOwnText *text, GError **error)
{
  g_autoptr (LimberExercise) exercise = limber_exercise_from_json (text->json, error);

  if (exercise == NULL || !check_own (exercise->own, exercise->id, text, error))
    return FALSE;

  limber_routine_book_add_exercise (book, exercise);

  return TRUE;
}

static gboolean
add_own_routine (LimberRoutineBook *book, const LimberOwnText *text, GError **error)
{
  g_autoptr (LimberRoutine) routine = limber_routine_from_json (text->json, error);

  if (routine == NULL || !check_own (routine->own, routine->id, text, error))
    return FALSE;

  limber_routine_book_add_routine (book, routine);

  return TRUE;
}

/**
 * limber_routine_book_add_own_text:
 * @book: a book
 * @text: what the journal keeps of one of the user's own
 * @error: return location
 *
 * Adds it, if it can be read: a newer Limber may have written it.
 *
 * Errors: those of limber_exercise_from_json() and limber_routine_from_json(), and %LIMBER_ERROR_INVALID when
 * it has an id that is not the user's own.
 *
 * Returns: whether it is in the book
 */
gboolean
limber_routine_book_add_own_text (LimberRoutineBook *book, const LimberOwnText *text, GError **error)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (book) && text != NULL, FALSE);

  return g_str_equal (text->kind, "exercise") ? add_own_exercise (book, text, error)
                                              : add_own_routine (book, text, error);
}

/**
 * limber_routine_book_add_own_texts:
 * @book: a book
 * @texts: (element-type LimberOwnText): what the journal keeps of the user's own
 *
 * Adds what can be read. What cannot stays in the journal as it is.
 *
 * Returns: how many could not be read
 */
guint
limber_routine_book_add_own_texts (LimberRoutineBook *book, const GPtrArray *texts)
{
  guint n_unreadable = 0;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (book) && texts != NULL, 0);

  for (guint i = 0; i < texts->len; i++)
    n_unreadable += !limber_routine_book_add_own_text (book, g_ptr_array_index (texts, i), NULL);

  return n_unreadable;
}

static void
add_exercise (GPtrArray *texts, const LimberExercise *exercise, LimberRoutineBook *book)
{
  const LimberExercise *there = limber_routine_book_find_exercise (book, exercise->id);
  g_autofree char *json = NULL;

  if (there != NULL && limber_exercise_equal (there, exercise))
    return;

  json = limber_exercise_to_json (exercise);
  g_ptr_array_add (texts, limber_own_text_new ("exercise", exercise->id, json));
}

static void
add_routine (GPtrArray *texts, const LimberRoutine *routine, LimberRoutineBook *book)
{
  const LimberRoutine *there = limber_routine_book_find_routine (book, routine->id);
  g_autofree char *json = NULL;

  if (there != NULL && limber_routine_equal (there, routine))
    return;

  json = limber_routine_to_json (routine);
  g_ptr_array_add (texts, limber_own_text_new ("routine", routine->id, json));
}

/**
 * limber_routine_file_to_own_texts:
 * @self: what a file held, after limber_routine_file_adopt()
 * @book: everything there is
 *
 * Returns: (transfer full) (element-type LimberOwnText): what of it the journal has to keep, exercises first:
 * all but what @book has already
 */
GPtrArray *
limber_routine_file_to_own_texts (const LimberRoutineFile *self, LimberRoutineBook *book)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);

  g_return_val_if_fail (self != NULL && LIMBER_IS_ROUTINE_BOOK (book), texts);

  for (guint i = 0; i < self->exercises->len; i++)
    add_exercise (texts, g_ptr_array_index (self->exercises, i), book);
  for (guint i = 0; i < self->routines->len; i++)
    add_routine (texts, g_ptr_array_index (self->routines, i), book);

  return texts;
}
