/* limber-journal-routines.c — what can be asked of the journal's thread about routines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-journal-routines.h"

#include "limber-date.h"
#include "limber-journal-private.h"
#include "limber-store-patterns.h"
#include "limber-store-private.h"
#include "limber-store-routines-private.h"

/* How far back the sessions of a record go. */
#define RECORD_DAYS 60

/**
 * limber_routine_record_free:
 * @self: (transfer full) (nullable): a record
 */
void
limber_routine_record_free (LimberRoutineRecord *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_hash_table_unref);
  g_clear_pointer (&self->unfinished, limber_session_free);
  g_clear_pointer (&self->n_done, g_hash_table_unref);
  g_free (self);
}

static gboolean
load_facts (LimberStore *store, LimberRoutineRecord *record, GError **error)
{
  g_autoptr (LimberBackground) background = limber_store_load_background (store, error);

  if (background == NULL)
    return FALSE;
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    record->facts[i] = background->facts[i];
  return TRUE;
}

static gboolean
load_sessions (LimberStore *store, LimberRoutineRecord *record, GError **error)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  GError *local_error = NULL;
  GDate today;

  limber_clock_today (&today);
  record->sessions = limber_store_load_sessions (store, g_date_get_julian (&today) - RECORD_DAYS + 1,
                                                 G_MAXUINT32, 0, &local_error);
  if (local_error == NULL)
    record->unfinished
        = limber_store_load_unfinished_session (store, g_date_time_to_unix (now), &local_error);
  if (local_error == NULL)
    record->n_done = limber_store_count_sessions (store, &record->n_sessions, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
load_decisions (LimberStore *store, LimberRoutineRecord *record, GError **error)
{
  GError *local_error = NULL;

  record->own = limber_store_load_own_texts (store, &local_error);
  if (local_error == NULL)
    record->choices = limber_store_load_exercise_choices (store, &local_error);
  if (local_error == NULL)
    record->limits = limber_store_load_limits (store, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gpointer
load_record (LimberStore *store, gpointer unused, GError **error)
{
  g_autoptr (LimberRoutineRecord) record = g_new0 (LimberRoutineRecord, 1);

  if (load_sessions (store, record, error) && load_decisions (store, record, error)
      && load_facts (store, record, error))
    return g_steal_pointer (&record);
  return NULL;
}

/**
 * limber_journal_load_routines_async:
 * @self: a journal
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Reads everything the Stretch page needs, with everything asked for before in it.
 */
void
limber_journal_load_routines_async (LimberJournal *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  limber_journal_start_call (self, limber_journal_load_routines_async, load_record, NULL, NULL,
                             (GDestroyNotify) limber_routine_record_free, NULL, callback, data);
}

/**
 * limber_journal_load_routines_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_load_sessions().
 *
 * Returns: (transfer full) (nullable): what the journal says; %NULL with @error set
 */
LimberRoutineRecord *
limber_journal_load_routines_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_load_routines_async, error);
}

static gboolean
save_session (LimberStore *store, gconstpointer session, GError **error)
{
  return limber_store_save_session (store, session, error);
}

static gboolean
remove_session (LimberStore *store, gconstpointer uuid, GError **error)
{
  return limber_store_remove_session (store, uuid, error);
}

static void
run_save_session (LimberJournalJob *job)
{
  const LimberSession *session = job->data;

  limber_journal_core_save_session (job->core, job, session->uuid, session->day, save_session);
}

static void
run_remove_session (LimberJournalJob *job)
{
  limber_journal_core_save_session (job->core, job, job->data, 0, remove_session);
}

/**
 * limber_journal_save_session_async:
 * @self: a journal
 * @session: as for limber_store_save_session()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves a session, after the day's backup when that is due. LimberJournal::day-changed tells when the minutes
 * of its day changed.
 */
void
limber_journal_save_session_async (LimberJournal *self,
                                   const LimberSession *session,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (session != NULL);

  limber_journal_start (self, limber_journal_save_session_async, run_save_session, TRUE,
                        limber_session_copy (session), (GDestroyNotify) limber_session_free, NULL, callback,
                        data);
}

/**
 * limber_journal_save_session_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_session().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_journal_save_session_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_save_session_async, error);
}

/**
 * limber_journal_remove_session_async:
 * @self: a journal
 * @uuid: as for limber_store_remove_session()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Removes a session, after the day's backup when that is due. LimberJournal::day-changed tells when the
 * minutes of its day changed.
 */
void
limber_journal_remove_session_async (LimberJournal *self,
                                     const char *uuid,
                                     GAsyncReadyCallback callback,
                                     gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (uuid != NULL);

  limber_journal_start (self, limber_journal_remove_session_async, run_remove_session, TRUE, g_strdup (uuid),
                        g_free, NULL, callback, data);
}

/**
 * limber_journal_remove_session_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_remove_session().
 *
 * Returns: whether it is gone
 */
gboolean
limber_journal_remove_session_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_remove_session_async, error);
}

static gpointer
load_day_sessions (LimberStore *store, gpointer data, GError **error)
{
  guint32 day = GPOINTER_TO_UINT (data);

  return limber_store_load_sessions (store, day, day, 0, error);
}

/**
 * limber_journal_load_sessions_async:
 * @self: a journal
 * @day: a day, Julian
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Reads the sessions of one day: what the next morning asks about.
 */
void
limber_journal_load_sessions_async (LimberJournal *self,
                                    guint32 day,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  limber_journal_start_call (self, limber_journal_load_sessions_async, load_day_sessions,
                             GUINT_TO_POINTER (day), NULL, (GDestroyNotify) g_ptr_array_unref, NULL, callback,
                             data);
}

/**
 * limber_journal_load_sessions_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_load_sessions().
 *
 * Returns: (transfer full) (element-type LimberSession) (nullable): the sessions, newest first; %NULL with
 * @error set
 */
GPtrArray *
limber_journal_load_sessions_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_load_sessions_async, error);
}

typedef struct
{
  guint32 day;
  LimberNextDay next_day;
} Answer;

static gboolean
save_next_day (LimberStore *store, gconstpointer data, GError **error)
{
  const Answer *answer = data;

  return limber_store_save_next_day (store, answer->day, answer->next_day, error);
}

static void
run_save_next_day (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_next_day, TRUE);
  job->routines_changed = job->error == NULL;
}

/**
 * limber_journal_save_next_day_async:
 * @self: a journal
 * @day: as for limber_store_save_next_day()
 * @next_day: how the back was the morning after
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves the answer, after the day's backup when that is due; LimberJournal::routines-changed tells.
 */
void
limber_journal_save_next_day_async (LimberJournal *self,
                                    guint32 day,
                                    LimberNextDay next_day,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  Answer answer = { day, next_day };

  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  limber_journal_start (self, limber_journal_save_next_day_async, run_save_next_day, TRUE,
                        g_memdup2 (&answer, sizeof answer), g_free, NULL, callback, data);
}

/**
 * limber_journal_save_next_day_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_next_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_journal_save_next_day_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, limber_journal_save_next_day_async, error);
}
