/* limber-journal-patterns.c — what can be asked of the journal's thread about patterns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-journal-patterns.h"

#include "limber-journal-private.h"
#include "limber-store-patterns.h"

static gboolean
save_background (LimberStore *store, gconstpointer background, GError **error)
{
  return limber_store_save_background (store, background, error);
}

static gboolean
save_choice (LimberStore *store, gconstpointer choice, GError **error)
{
  return limber_store_save_choice (store, choice, error);
}

static gboolean
save_looks (LimberStore *store, gconstpointer looks, GError **error)
{
  return limber_store_save_looks (store, looks, error);
}

static void
run_save_background (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_background, TRUE);
  job->routines_changed = job->error == NULL;
}

static void
run_save_choice (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_choice, TRUE);
}

/* They can be worked out again. */
static void
run_save_looks (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_looks, FALSE);
}

/**
 * limber_journal_save_background_async:
 * @self: a journal
 * @background: as for limber_store_save_background()
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves what the user said about their back, after the day's backup when that is due.
 */
void
limber_journal_save_background_async (LimberJournal *self,
                                      const LimberBackground *background,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (background != NULL);

  limber_journal_start (self, limber_journal_save_background_async, run_save_background, TRUE,
                        limber_background_copy (background), (GDestroyNotify) limber_background_free, NULL,
                        callback, data);
}

/**
 * limber_journal_save_background_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_background().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_journal_save_background_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_save_background_async, error);
}

/**
 * limber_journal_save_choice_async:
 * @self: a journal
 * @choice: as for limber_store_save_choice()
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves what the user decided about a finding, after the day's backup when that is due.
 */
void
limber_journal_save_choice_async (LimberJournal *self,
                                  const LimberFindingChoice *choice,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (choice != NULL);

  limber_journal_start (self, limber_journal_save_choice_async, run_save_choice, TRUE,
                        limber_finding_choice_copy (choice), (GDestroyNotify) limber_finding_choice_free,
                        NULL, callback, data);
}

/**
 * limber_journal_save_choice_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_choice().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_journal_save_choice_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_save_choice_async, error);
}

/**
 * limber_journal_save_looks_async:
 * @self: a journal
 * @looks: (element-type LimberLook): as for limber_store_save_looks(); they must not change any more
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Remembers looks that were taken.
 */
void
limber_journal_save_looks_async (LimberJournal *self,
                                 GPtrArray *looks,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (looks != NULL);

  limber_journal_start (self, limber_journal_save_looks_async, run_save_looks, TRUE, g_ptr_array_ref (looks),
                        (GDestroyNotify) g_ptr_array_unref, NULL, callback, data);
}

/**
 * limber_journal_save_looks_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_looks().
 *
 * Returns: whether they are on disk
 */
gboolean
limber_journal_save_looks_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_save_looks_async, error);
}
