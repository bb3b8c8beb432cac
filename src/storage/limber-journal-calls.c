/* limber-journal-calls.c — what can be asked of the journal's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-journal-private.h"

static void
run_open (LimberJournalJob *job)
{
  job->core->flags = (LimberStoreFlags) GPOINTER_TO_UINT (job->data);
  limber_journal_core_open (job->core, job);
}

static void
run_restore (LimberJournalJob *job)
{
  limber_journal_core_restore (job->core, job, job->data);
}

static void
run_refresh (LimberJournalJob *job)
{
  limber_journal_core_refresh (job->core, job);
}

typedef struct
{
  LimberJournalFunc func;
  gpointer data;
  GDestroyNotify data_free;
  GDestroyNotify result_free;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  if (call->data_free != NULL && call->data != NULL)
    call->data_free (call->data);
  g_free (call);
}

static void
run_call (LimberJournalJob *job)
{
  Call *call = job->data;

  job->result_free = call->result_free;
  limber_journal_core_run (job->core, job, call->func, call->data);
}

typedef struct
{
  LimberDay *before;
  LimberDay *after;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  limber_day_free (change->before);
  limber_day_free (change->after);
  g_free (change);
}

static void
run_apply (LimberJournalJob *job)
{
  Change *change = job->data;

  limber_journal_core_apply (job->core, job, change->before, change->after);
  job->result = job->day != NULL ? limber_day_copy (job->day) : NULL;
  job->result_free = (GDestroyNotify) limber_day_free;
}

static gpointer
load_day (LimberStore *store, gpointer date, GError **error)
{
  return limber_store_load_day (store, date, error);
}

static gpointer
load_terms (LimberStore *store, gpointer kind, GError **error)
{
  return limber_store_load_terms (store, (LimberTermKind) GPOINTER_TO_UINT (kind), error);
}

static void
run_save_term (LimberJournalJob *job)
{
  limber_journal_core_save_term (job->core, job, job->data);
}

/*
 * limber_journal_start_call:
 *
 * Puts a function of the store behind the jobs that wait, as limber_journal_run_async() does.
 */
void
limber_journal_start_call (LimberJournal *self,
                           gpointer source_tag,
                           LimberJournalFunc func,
                           gpointer func_data,
                           GDestroyNotify func_data_free,
                           GDestroyNotify result_free,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  Call *call = g_new (Call, 1);

  *call = (Call) { func, func_data, func_data_free, result_free };
  limber_journal_start (self, source_tag, run_call, FALSE, call, call_free, cancellable, callback, data);
}

/*
 * limber_journal_finish:
 *
 * What the task of @source_tag ended with.
 */
gpointer
limber_journal_finish (LimberJournal *self, GAsyncResult *result, gpointer source_tag, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, source_tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/*
 * limber_journal_finish_empty:
 *
 * The tasks without a result end with an empty one; an error is the only other way.
 */
gboolean
limber_journal_finish_empty (LimberJournal *self, GAsyncResult *result, gpointer source_tag, GError **error)
{
  GError *local_error = NULL;

  limber_journal_finish (self, result, source_tag, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

/**
 * limber_journal_open_async:
 * @self: a journal
 * @flags: as for limber_store_open()
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Opens the file and fills the list. Another try after a failure is allowed, with other flags or after
 * restoring.
 *
 * It is not called off: @cancellable has no effect.
 */
void
limber_journal_open_async (LimberJournal *self,
                           LimberStoreFlags flags,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  limber_journal_start (self, limber_journal_open_async, run_open, TRUE, GUINT_TO_POINTER (flags), NULL,
                        cancellable, callback, data);
}

/**
 * limber_journal_open_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: as limber_store_open(), for instance %LIMBER_ERROR_CORRUPT or %LIMBER_ERROR_NEWER.
 *
 * Returns: whether the journal is open
 */
gboolean
limber_journal_open_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_open_async, error);
}

/**
 * limber_journal_refresh_async:
 * @self: a journal
 * @cancellable: (nullable): ends the call before its turn has come
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Asks whether another program changed the journal, and reads it again if so; LimberJournal::reset tells.
 * Cheap when not: for each time a window gets the focus back.
 */
void
limber_journal_refresh_async (LimberJournal *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  limber_journal_start (self, limber_journal_refresh_async, run_refresh, FALSE, NULL, NULL, cancellable,
                        callback, data);
}

/**
 * limber_journal_refresh_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, those of limber_store_load_summaries(), and
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the list is what is on disk
 */
gboolean
limber_journal_refresh_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_refresh_async, error);
}

/**
 * limber_journal_restore_async:
 * @self: a journal
 * @backup_path: a backup, or any other copy of a journal
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Closes the journal, puts the copy in its place as limber_backup_restore() does, and opens it again. When
 * that fails the journal that was there is opened again.
 *
 * It is not called off: @cancellable has no effect.
 */
void
limber_journal_restore_async (LimberJournal *self,
                              const char *backup_path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (backup_path != NULL);

  limber_journal_start (self, limber_journal_restore_async, run_restore, TRUE, g_strdup (backup_path), g_free,
                        cancellable, callback, data);
}

/**
 * limber_journal_restore_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: as limber_backup_restore(), and as limber_store_open() for what was put in place,
 * %LIMBER_ERROR_CORRUPT for instance.
 *
 * Returns: (transfer full) (nullable): where the file that was replaced is kept, "" when there was none;
 * %NULL with @error set
 */
char *
limber_journal_restore_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_restore_async, error);
}

/**
 * limber_journal_run_async:
 * @self: a journal
 * @func: (scope async) (closure func_data): work on the store
 * @func_data: (transfer full) (nullable): for @func
 * @func_data_free: (nullable): frees @func_data, in the caller's thread
 * @result_free: (nullable): frees what @func returned when nobody takes it
 * @cancellable: (nullable): ends the call before its turn has come
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Calls @func in the journal's thread. When it writes anything the list is read again, and
 * LimberJournal::reset tells. It is not called when it was cancelled before its turn came; cancelled later
 * its result is dropped, but what it stored stays.
 */
void
limber_journal_run_async (LimberJournal *self,
                          LimberJournalFunc func,
                          gpointer func_data,
                          GDestroyNotify func_data_free,
                          GDestroyNotify result_free,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (func != NULL);

  limber_journal_start_call (self, limber_journal_run_async, func, func_data, func_data_free, result_free,
                             cancellable, callback, data);
}

/**
 * limber_journal_run_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, %G_IO_ERROR_CANCELLED, and what the function
 * raises.
 *
 * Returns: (transfer full) (nullable): what the function returned, or %NULL with @error set
 */
gpointer
limber_journal_run_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_run_async, error);
}

/**
 * limber_journal_load_day_async:
 * @self: a journal
 * @date: the day
 * @cancellable: (nullable): ends the call before its turn has come
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Reads one day, with everything asked for before in it.
 */
void
limber_journal_load_day_async (LimberJournal *self,
                               const GDate *date,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (date != NULL && g_date_valid (date));

  limber_journal_start_call (self, limber_journal_load_day_async, load_day, g_memdup2 (date, sizeof *date),
                             g_free, (GDestroyNotify) limber_day_free, cancellable, callback, data);
}

/**
 * limber_journal_load_day_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, %G_IO_ERROR_CANCELLED, and those of
 * limber_store_load_day().
 *
 * Returns: (transfer full) (nullable): the day, empty when nothing was recorded for it; %NULL with @error set
 */
LimberDay *
limber_journal_load_day_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_load_day_async, error);
}

/**
 * limber_journal_apply_day_async:
 * @self: a journal
 * @before: the day as the caller knew it
 * @after: the day as it should be; the same date
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Stores what differs, as limber_store_apply_day() does, after the day's backup when that is due. Cancelling
 * does not take a save back.
 */
void
limber_journal_apply_day_async (LimberJournal *self,
                                const LimberDay *before,
                                const LimberDay *after,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  Change *change;

  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (before != NULL && after != NULL);
  g_return_if_fail (g_date_compare (&before->date, &after->date) == 0);

  change = g_new (Change, 1);
  *change = (Change) { limber_day_copy (before), limber_day_copy (after) };
  limber_journal_start (self, limber_journal_apply_day_async, run_apply, TRUE, change, change_free,
                        cancellable, callback, data);
}

/**
 * limber_journal_apply_day_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_apply_day().
 *
 * Returns: (transfer full) (nullable): the day as it now stands on disk, stamps filled in; %NULL with @error
 * set
 */
LimberDay *
limber_journal_apply_day_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_apply_day_async, error);
}

/**
 * limber_journal_load_terms_async:
 * @self: a journal
 * @kind: symptoms, tags or treatments
 * @cancellable: (nullable): ends the call before its turn has come
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Reads what can be ticked, the most used first, as limber_store_load_terms() does.
 */
void
limber_journal_load_terms_async (LimberJournal *self,
                                 LimberTermKind kind,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  limber_journal_start_call (self, limber_journal_load_terms_async, load_terms, GUINT_TO_POINTER (kind), NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, data);
}

/**
 * limber_journal_load_terms_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, %G_IO_ERROR_CANCELLED, and those of
 * limber_store_load_terms().
 *
 * Returns: (transfer full) (element-type LimberTerm) (nullable): as limber_store_load_terms(); %NULL with
 * @error set
 */
GPtrArray *
limber_journal_load_terms_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_load_terms_async, error);
}

/**
 * limber_journal_save_term_async:
 * @self: a journal
 * @term: as for limber_store_save_term()
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Keeps the name and whether it is offered, after the day's backup when that is due. Cancelling does not take
 * a save back.
 */
void
limber_journal_save_term_async (LimberJournal *self,
                                const LimberTerm *term,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (term != NULL);

  limber_journal_start (self, limber_journal_save_term_async, run_save_term, TRUE, limber_term_copy (term),
                        (GDestroyNotify) limber_term_free, cancellable, callback, data);
}

/**
 * limber_journal_save_term_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_term().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_journal_save_term_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_save_term_async, error);
}
