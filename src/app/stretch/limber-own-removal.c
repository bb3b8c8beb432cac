/* limber-own-removal.c — removing routines and exercises of one's own, with a way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-own-removal.h"

#include <glib/gi18n.h>

/* What there was: an exercise with all routines that had it, or a routine alone. */
typedef struct
{
  LimberRoutineWatch *watch;
  LimberExercise *exercise;
  GPtrArray *routines;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *removal = data;

  g_object_unref (removal->watch);
  g_clear_pointer (&removal->exercise, limber_exercise_unref);
  g_ptr_array_unref (removal->routines);
  g_free (removal);
}

static void
undo_cb (AdwToast *toast, gpointer data)
{
  Removal *removal = data;
  g_autoptr (GPtrArray) exercises = g_ptr_array_new ();

  if (removal->exercise != NULL)
    g_ptr_array_add (exercises, removal->exercise);
  limber_routine_watch_save_all (removal->watch, exercises, removal->routines);
}

static AdwToast *
create_toast (const char *text,
              LimberRoutineWatch *watch,
              const LimberExercise *exercise,
              GPtrArray *routines)
{
  AdwToast *toast = adw_toast_new (text);
  Removal *removal = g_new0 (Removal, 1);

  removal->watch = g_object_ref (watch);
  removal->exercise = exercise != NULL ? limber_exercise_ref (exercise) : NULL;
  removal->routines = g_ptr_array_ref (routines);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), removal, removal_free, 0);

  return toast;
}

static gboolean
uses (const LimberRoutine *routine, const char *exercise)
{
  for (guint i = 0; i < routine->items->len; i++)
    if (g_strcmp0 (((const LimberRoutineItem *) g_ptr_array_index (routine->items, i))->exercise, exercise)
        == 0)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full): @routine without @exercise */
static LimberRoutine *
without (const LimberRoutine *routine, const char *exercise)
{
  LimberRoutine *rest = limber_routine_copy (routine);

  for (guint i = rest->items->len; i > 0; i--)
    if (g_strcmp0 (((const LimberRoutineItem *) g_ptr_array_index (rest->items, i - 1))->exercise, exercise)
        == 0)
      g_ptr_array_remove_index (rest->items, i - 1);

  return rest;
}

/* Returns: (transfer full): what happened */
static char *
say_exercise_removed (const LimberExercise *exercise, const GPtrArray *routines)
{
  const LimberRoutine *first = routines->len > 0 ? g_ptr_array_index (routines, 0) : NULL;

  if (first == NULL)
    /* Translators: %s is the name of an exercise. */
    return g_strdup_printf (_ ("“%s” was removed"), exercise->name);
  if (routines->len == 1)
    /* Translators: the name of an exercise and of the only routine that had it. */
    return g_strdup_printf (_ ("“%1$s” was removed, also from “%2$s”"), exercise->name, first->name);

  return g_strdup_printf (
      /* Translators: the name of an exercise, and how many routines had it. */
      ngettext ("“%1$s” was removed, also from %2$u routine", "“%1$s” was removed, also from %2$u routines",
                routines->len),
      exercise->name, routines->len);
}

/**
 * limber_own_removal_list_uses:
 * @book: all routines
 * @exercise: the id of an exercise
 *
 * Returns: (transfer full) (element-type LimberRoutine): the user's own routines that have it
 */
GPtrArray *
limber_own_removal_list_uses (LimberRoutineBook *book, const char *exercise)
{
  const GPtrArray *routines = NULL;
  GPtrArray *found = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (book), NULL);

  routines = limber_routine_book_peek_routines (book);
  found = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_routine_unref);
  for (guint i = 0; i < routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (routines, i);

      if (routine->own && uses (routine, exercise))
        g_ptr_array_add (found, limber_routine_ref (routine));
    }

  return found;
}

/**
 * limber_own_removal_remove_routine:
 * @watch: where it is kept
 * @id: one of the user's own routines
 *
 * Returns: (transfer full) (nullable): what says so and undoes it, or %NULL when there was no such routine
 */
AdwToast *
limber_own_removal_remove_routine (LimberRoutineWatch *watch, const char *id)
{
  const LimberRoutine *routine = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch) && id != NULL, NULL);

  routine = limber_routine_book_find_routine (limber_routine_watch_get_book (watch), id);
  if (routine == NULL || !routine->own)
    return NULL;

  removed = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_routine_unref);
  g_ptr_array_add (removed, limber_routine_ref (routine));
  /* Translators: %s is the name of a routine. */
  text = g_strdup_printf (_ ("“%s” was removed"), routine->name);
  limber_routine_watch_remove_routine (watch, ((LimberRoutine *) g_ptr_array_index (removed, 0))->id);

  return create_toast (text, watch, NULL, removed);
}

/**
 * limber_own_removal_remove_exercise:
 * @watch: where it is kept
 * @id: one of the user's own exercises
 *
 * Takes it out of all routines, too.
 *
 * Returns: (transfer full) (nullable): what says so and undoes all of it, or %NULL when there was no such
 * exercise
 */
AdwToast *
limber_own_removal_remove_exercise (LimberRoutineWatch *watch, const char *id)
{
  LimberRoutineBook *book = NULL;
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (GPtrArray) routines = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch) && id != NULL, NULL);

  book = limber_routine_watch_get_book (watch);
  if (limber_routine_book_find_exercise (book, id) == NULL
      || !limber_routine_book_find_exercise (book, id)->own)
    return NULL;

  exercise = limber_exercise_ref (limber_routine_book_find_exercise (book, id));
  routines = limber_own_removal_list_uses (book, id);
  text = say_exercise_removed (exercise, routines);
  for (guint i = 0; i < routines->len; i++)
    {
      g_autoptr (LimberRoutine) rest = without (g_ptr_array_index (routines, i), exercise->id);

      limber_routine_watch_save_routine (watch, rest);
    }
  limber_routine_watch_remove_exercise (watch, exercise->id);

  return create_toast (text, watch, exercise, routines);
}
