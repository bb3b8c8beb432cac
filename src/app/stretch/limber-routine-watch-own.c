/* limber-routine-watch-own.c — saving and removing exercises and routines of the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-watch-private.h"

static void
texts_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberRoutineWatch) self = data;
  g_autoptr (GError) error = NULL;

  limber_journal_save_own_texts_finish (LIMBER_JOURNAL (source), result, &error);
  _limber_routine_watch_end_save (self, error);
}

static void
text_removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberRoutineWatch) self = data;
  g_autoptr (GError) error = NULL;

  limber_journal_remove_own_text_finish (LIMBER_JOURNAL (source), result, &error);
  _limber_routine_watch_end_save (self, error);
}

static void
save_texts (LimberRoutineWatch *self, const GPtrArray *texts)
{
  limber_journal_save_own_texts_async (limber_routine_watch_get_journal (self), texts, texts_saved_cb,
                                       g_object_ref (self));
  _limber_routine_watch_note_change (self);
}

static void
save_text (LimberRoutineWatch *self, LimberOwnText *text)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);

  g_ptr_array_add (texts, text);
  save_texts (self, texts);
}

static void
remove_text (LimberRoutineWatch *self, const char *kind, const char *id)
{
  limber_journal_remove_own_text_async (limber_routine_watch_get_journal (self), kind, id, text_removed_cb,
                                        g_object_ref (self));
  _limber_routine_watch_note_change (self);
}

/**
 * limber_routine_watch_save_exercise:
 * @self: a watch
 * @exercise: one of the user's own, which is not changed any more
 */
void
limber_routine_watch_save_exercise (LimberRoutineWatch *self, LimberExercise *exercise)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));
  g_return_if_fail (exercise != NULL && exercise->own);

  save_text (self, limber_own_shelf_put_exercise (_limber_routine_watch_get_shelf (self), exercise));
}

/**
 * limber_routine_watch_save_routine:
 * @self: a watch
 * @routine: one of the user's own, which is not changed any more
 */
void
limber_routine_watch_save_routine (LimberRoutineWatch *self, LimberRoutine *routine)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));
  g_return_if_fail (routine != NULL && routine->own);

  save_text (self, limber_own_shelf_put_routine (_limber_routine_watch_get_shelf (self), routine));
}

/**
 * limber_routine_watch_save_all:
 * @self: a watch
 * @exercises: (element-type LimberExercise): the user's own, which are not changed any more
 * @routines: (element-type LimberRoutine): the same
 *
 * All of it is saved, or nothing.
 */
void
limber_routine_watch_save_all (LimberRoutineWatch *self,
                               const GPtrArray *exercises,
                               const GPtrArray *routines)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));
  g_return_if_fail (exercises != NULL && routines != NULL);

  for (guint i = 0; i < exercises->len; i++)
    g_ptr_array_add (
        texts, limber_own_shelf_put_exercise (_limber_routine_watch_get_shelf (self), exercises->pdata[i]));
  for (guint i = 0; i < routines->len; i++)
    g_ptr_array_add (
        texts, limber_own_shelf_put_routine (_limber_routine_watch_get_shelf (self), routines->pdata[i]));
  save_texts (self, texts);
}

/**
 * limber_routine_watch_remove_exercise:
 * @self: a watch
 * @id: the id of one of the user's own; sessions and routines keep its name
 */
void
limber_routine_watch_remove_exercise (LimberRoutineWatch *self, const char *id)
{
  g_autofree char *kept = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));
  g_return_if_fail (id != NULL);

  kept = g_strdup (id);
  limber_own_shelf_remove_exercise (_limber_routine_watch_get_shelf (self), kept);
  remove_text (self, "exercise", kept);
}

/**
 * limber_routine_watch_remove_routine:
 * @self: a watch
 * @id: the id of one of the user's own; its sessions stay
 */
void
limber_routine_watch_remove_routine (LimberRoutineWatch *self, const char *id)
{
  g_autofree char *kept = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));
  g_return_if_fail (id != NULL);

  kept = g_strdup (id);
  limber_own_shelf_remove_routine (_limber_routine_watch_get_shelf (self), kept);
  remove_text (self, "routine", kept);
}
