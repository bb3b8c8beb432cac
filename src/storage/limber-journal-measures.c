/* limber-journal-measures.c — what can be asked of the journal's thread about measures of the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-journal-private.h"

static gpointer
load_measures (LimberStore *store, gpointer unused, GError **error)
{
  return limber_store_load_measures (store, error);
}

static void
run_save_measure (LimberJournalJob *job)
{
  job->result_free = (GDestroyNotify) limber_measure_free;
  limber_journal_core_save_measure (job->core, job, job->data);
}

static void
run_remove_measure (LimberJournalJob *job)
{
  limber_journal_core_remove_measure (job->core, job, job->data);
}

/**
 * limber_journal_load_measures_async:
 * @self: a journal
 * @cancellable: (nullable): ends the call before its turn has come
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Reads the user's own measures, and counts how often each is recorded by now. Whoever does not need the
 * number has limber_journal_get_measures() at once.
 */
void
limber_journal_load_measures_async (LimberJournal *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  limber_journal_start_call (self, limber_journal_load_measures_async, load_measures, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, data);
}

/**
 * limber_journal_load_measures_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, %G_IO_ERROR_CANCELLED, and those of
 * limber_store_load_measures().
 *
 * Returns: (transfer full) (element-type LimberMeasure) (nullable): as limber_store_load_measures(); %NULL
 * with
 * @error set
 */
GPtrArray *
limber_journal_load_measures_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_load_measures_async, error);
}

/**
 * limber_journal_save_measure_async:
 * @self: a journal
 * @measure: as for limber_store_save_measure()
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Defines or changes a measure, after the day's backup when that is due. Cancelling does not take it back.
 */
void
limber_journal_save_measure_async (LimberJournal *self,
                                   const LimberMeasure *measure,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (measure != NULL);

  limber_journal_start (self, limber_journal_save_measure_async, run_save_measure, TRUE,
                        limber_measure_copy (measure), (GDestroyNotify) limber_measure_free, cancellable,
                        callback, data);
}

/**
 * limber_journal_save_measure_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_measure().
 *
 * Returns: (transfer full) (nullable): the measure as it is on disk; %NULL with @error set
 */
LimberMeasure *
limber_journal_save_measure_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_save_measure_async, error);
}

/**
 * limber_journal_remove_measure_async:
 * @self: a journal
 * @id: as for limber_store_remove_measure()
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Removes a measure that is not recorded anywhere, after the day's backup when that is due. Cancelling does
 * not take it back.
 */
void
limber_journal_remove_measure_async (LimberJournal *self,
                                     const char *id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (id != NULL);

  limber_journal_start (self, limber_journal_remove_measure_async, run_remove_measure, TRUE, g_strdup (id),
                        g_free, cancellable, callback, data);
}

/**
 * limber_journal_remove_measure_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_remove_measure().
 *
 * Returns: whether it is gone
 */
gboolean
limber_journal_remove_measure_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_remove_measure_async, error);
}
