/* limber-own-shelf.c — exercises and routines of the user's own: as the journal keeps them, and in the book
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What cannot be read, because a newer Limber wrote it or because it was damaged, is not in the book and
 * stays in the journal as it is.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-own-shelf.h"

#include "limber-error.h"
#include "limber-routine-own.h"

#include <glib/gi18n.h>

#define EXERCISE "exercise"
#define ROUTINE "routine"

/*
 * LimberOwnShelf:
 * @texts: (element-type utf8 LimberOwnText): by kind and id
 * @places: (element-type utf8 guint): where those stood that were removed, in case they are put back
 * @told: (element-type utf8 utf8): texts that cannot be read, and that this was said of
 */
struct _LimberOwnShelf
{
  LimberRoutineBook *book;
  GHashTable *texts;
  GHashTable *places;
  GHashTable *told;
};

static char *
make_key (const char *kind, const char *id)
{
  return g_strconcat (kind, "/", id, NULL);
}

static void
put_text (LimberOwnShelf *self, const LimberOwnText *text)
{
  g_hash_table_replace (self->texts, make_key (text->kind, text->id), limber_own_text_copy (text));
}

static void
drop_from_book (LimberOwnShelf *self, const LimberOwnText *text)
{
  if (g_str_equal (text->kind, EXERCISE))
    limber_routine_book_remove_exercise (self->book, text->id);
  else
    limber_routine_book_remove_routine (self->book, text->id);
}

/* Once is enough: it stays as it is until another version can read it. */
static void
tell (LimberOwnShelf *self, const LimberOwnText *text, const char *key, const GError *reason, GError **error)
{
  const char *told = g_hash_table_lookup (self->told, key);

  if (told != NULL && g_str_equal (told, text->json))
    return;

  g_hash_table_replace (self->told, g_strdup (key), g_strdup (text->json));
  if (error == NULL || *error != NULL)
    return;
  if (g_str_equal (text->kind, EXERCISE))
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 /* Translators: an id, and why. */
                 _ ("An exercise of your own (%s) cannot be read: %s. It stays in the journal as it is, and "
                    "is not shown."),
                 text->id, reason->message);
  else
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 /* Translators: an id, and why. */
                 _ ("A routine of your own (%s) cannot be read: %s. It stays in the journal as it is, and is "
                    "not shown."),
                 text->id, reason->message);
}

static void
take_text (LimberOwnShelf *self, const LimberOwnText *text, GError **error)
{
  g_autofree char *key = make_key (text->kind, text->id);
  const LimberOwnText *held = g_hash_table_lookup (self->texts, key);
  g_autoptr (GError) reason = NULL;

  if (held != NULL && g_str_equal (held->json, text->json))
    {
      put_text (self, text);
      return;
    }

  if (held != NULL)
    drop_from_book (self, held);
  if (!limber_routine_book_add_own_text (self->book, text, &reason))
    tell (self, text, key, reason, error);
  put_text (self, text);
}

static void
drop_missing (LimberOwnShelf *self, const GPtrArray *texts)
{
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key, held;

  for (guint i = 0; i < texts->len; i++)
    {
      const LimberOwnText *text = g_ptr_array_index (texts, i);

      g_hash_table_add (there, make_key (text->kind, text->id));
    }

  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, &key, &held))
    {
      if (g_hash_table_contains (there, key))
        continue;
      drop_from_book (self, held);
      g_hash_table_iter_remove (&iter);
    }
}

static guint
find_last_place (LimberOwnShelf *self, const char *kind)
{
  GHashTableIter iter;
  gpointer held;
  guint last = 0;

  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, NULL, &held))
    {
      const LimberOwnText *text = held;

      if (g_str_equal (text->kind, kind))
        last = MAX (last, text->position);
    }

  return last;
}

static LimberOwnText *
shelve (LimberOwnShelf *self, const char *kind, const char *id, const char *json)
{
  g_autofree char *key = make_key (kind, id);
  const LimberOwnText *held = g_hash_table_lookup (self->texts, key);
  LimberOwnText *text = limber_own_text_new (kind, id, json);

  text->position = held != NULL ? held->position : GPOINTER_TO_UINT (g_hash_table_lookup (self->places, key));
  if (text->position == 0)
    text->position = find_last_place (self, kind) + 1;
  put_text (self, text);

  return text;
}

static void
take_off (LimberOwnShelf *self, const char *kind, const char *id)
{
  g_autofree char *key = make_key (kind, id);
  const LimberOwnText *held = g_hash_table_lookup (self->texts, key);

  if (held == NULL)
    return;

  g_hash_table_replace (self->places, g_strdup (key), GUINT_TO_POINTER (held->position));
  g_hash_table_remove (self->texts, key);
}

/**
 * limber_own_shelf_new:
 * @book: what is on the shelf stands in there as well
 *
 * Returns: (transfer full): an empty shelf
 */
LimberOwnShelf *
limber_own_shelf_new (LimberRoutineBook *book)
{
  LimberOwnShelf *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (book), NULL);

  self = g_new0 (LimberOwnShelf, 1);
  self->book = g_object_ref (book);
  self->texts
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) limber_own_text_free);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * limber_own_shelf_free:
 * @self: (transfer full) (nullable): a shelf
 */
void
limber_own_shelf_free (LimberOwnShelf *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->told);
  g_object_unref (self->book);
  g_free (self);
}

/**
 * limber_own_shelf_take:
 * @self: a shelf
 * @texts: (element-type LimberOwnText): all that the journal holds
 * @error: return location
 *
 * Makes the shelf and the book what the journal holds. What did not change is not read again.
 *
 * Errors: %LIMBER_ERROR_INVALID names the first text that cannot be read and that this was not said of
 * before; all others are taken all the same.
 */
void
limber_own_shelf_take (LimberOwnShelf *self, const GPtrArray *texts, GError **error)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (texts != NULL);

  drop_missing (self, texts);
  for (guint i = 0; i < texts->len; i++)
    take_text (self, g_ptr_array_index (texts, i), error);
}

/**
 * limber_own_shelf_put_exercise:
 * @self: a shelf
 * @exercise: one of the user's own
 *
 * Puts it into the book, in the place of the one with the same id.
 *
 * Returns: (transfer full): what the journal is to keep
 */
LimberOwnText *
limber_own_shelf_put_exercise (LimberOwnShelf *self, LimberExercise *exercise)
{
  g_autofree char *json = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (exercise != NULL && exercise->own, NULL);

  json = limber_exercise_to_json (exercise);
  limber_routine_book_add_exercise (self->book, exercise);
  return shelve (self, EXERCISE, exercise->id, json);
}

/**
 * limber_own_shelf_put_routine:
 * @self: a shelf
 * @routine: one of the user's own
 *
 * Puts it into the book, in the place of the one with the same id.
 *
 * Returns: (transfer full): what the journal is to keep
 */
LimberOwnText *
limber_own_shelf_put_routine (LimberOwnShelf *self, LimberRoutine *routine)
{
  g_autofree char *json = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (routine != NULL && routine->own, NULL);

  json = limber_routine_to_json (routine);
  limber_routine_book_add_routine (self->book, routine);
  return shelve (self, ROUTINE, routine->id, json);
}

/**
 * limber_own_shelf_remove_exercise:
 * @self: a shelf
 * @id: the id of one of the user's own
 */
void
limber_own_shelf_remove_exercise (LimberOwnShelf *self, const char *id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  limber_routine_book_remove_exercise (self->book, id);
  take_off (self, EXERCISE, id);
}

/**
 * limber_own_shelf_remove_routine:
 * @self: a shelf
 * @id: the id of one of the user's own
 */
void
limber_own_shelf_remove_routine (LimberOwnShelf *self, const char *id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  limber_routine_book_remove_routine (self->book, id);
  take_off (self, ROUTINE, id);
}
