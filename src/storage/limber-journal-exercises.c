/* limber-journal-exercises.c — what can be asked of the journal's thread about exercises of the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-journal-routines.h"

#include "limber-journal-private.h"

static GPtrArray *
copy_texts (const GPtrArray *texts)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);

  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (copy, limber_own_text_copy (g_ptr_array_index (texts, i)));
  return copy;
}

static gboolean
save_texts (LimberStore *store, gconstpointer texts, GError **error)
{
  return limber_store_save_own_texts (store, texts, error);
}

static gboolean
remove_text (LimberStore *store, gconstpointer data, GError **error)
{
  const LimberOwnText *text = data;

  return limber_store_remove_own_text (store, text->kind, text->id, error);
}

static gboolean
save_choice (LimberStore *store, gconstpointer choice, GError **error)
{
  return limber_store_save_exercise_choice (store, choice, error);
}

static gboolean
save_limits (LimberStore *store, gconstpointer limits, GError **error)
{
  return limber_store_save_limits (store, (LimberStrain) GPOINTER_TO_UINT (limits), error);
}

static void
run_save_texts (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_texts, TRUE);
}

static void
run_remove_text (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, remove_text, TRUE);
}

static void
run_save_choice (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_choice, TRUE);
}

static void
run_save_limits (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_limits, TRUE);
}

/**
 * limber_journal_save_own_texts_async:
 * @self: a journal
 * @texts: (element-type LimberOwnText): as for limber_store_save_own_texts()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves exercises and routines of the user's own, after the day's backup when that is due.
 */
void
limber_journal_save_own_texts_async (LimberJournal *self,
                                     const GPtrArray *texts,
                                     GAsyncReadyCallback callback,
                                     gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (texts != NULL);

  limber_journal_start (self, limber_journal_save_own_texts_async, run_save_texts, TRUE, copy_texts (texts),
                        (GDestroyNotify) g_ptr_array_unref, NULL, callback, data);
}

/**
 * limber_journal_save_own_texts_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_own_texts().
 *
 * Returns: whether they are on disk
 */
gboolean
limber_journal_save_own_texts_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_save_own_texts_async, error);
}

/**
 * limber_journal_remove_own_text_async:
 * @self: a journal
 * @kind: "exercise" or "routine"
 * @id: its id
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Removes an exercise or a routine of the user's own, after the day's backup when that is due.
 */
void
limber_journal_remove_own_text_async (LimberJournal *self,
                                      const char *kind,
                                      const char *id,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (kind != NULL && id != NULL);

  limber_journal_start (self, limber_journal_remove_own_text_async, run_remove_text, TRUE,
                        limber_own_text_new (kind, id, ""), (GDestroyNotify) limber_own_text_free, NULL,
                        callback, data);
}

/**
 * limber_journal_remove_own_text_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_remove_own_text().
 *
 * Returns: whether it is gone
 */
gboolean
limber_journal_remove_own_text_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_remove_own_text_async, error);
}

/**
 * limber_journal_save_exercise_choice_async:
 * @self: a journal
 * @choice: as for limber_store_save_exercise_choice()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves what the user decided about an exercise, after the day's backup when that is due.
 */
void
limber_journal_save_exercise_choice_async (LimberJournal *self,
                                           const LimberExerciseChoice *choice,
                                           GAsyncReadyCallback callback,
                                           gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (choice != NULL);

  limber_journal_start (self, limber_journal_save_exercise_choice_async, run_save_choice, TRUE,
                        limber_exercise_choice_copy (choice), (GDestroyNotify) limber_exercise_choice_free,
                        NULL, callback, data);
}

/**
 * limber_journal_save_exercise_choice_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of
 * limber_store_save_exercise_choice().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_journal_save_exercise_choice_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_save_exercise_choice_async, error);
}

/**
 * limber_journal_save_limits_async:
 * @self: a journal
 * @limits: as for limber_store_save_limits()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves what the user cannot do, after the day's backup when that is due.
 */
void
limber_journal_save_limits_async (LimberJournal *self,
                                  LimberStrain limits,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  limber_journal_start (self, limber_journal_save_limits_async, run_save_limits, TRUE,
                        GUINT_TO_POINTER ((guint) limits), NULL, NULL, callback, data);
}

/**
 * limber_journal_save_limits_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_limits().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_journal_save_limits_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_save_limits_async, error);
}
