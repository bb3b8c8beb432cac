/* limber-journal-visits.c — what can be asked of the journal's thread about visits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-journal-visits.h"

#include "limber-journal-private.h"

/* All saves end in limber_journal_save_visits_finish(). */
#define SAVE_TAG limber_journal_save_visits_finish

static gpointer
load_visits (LimberStore *store, gpointer unused, GError **error)
{
  return limber_store_load_visits (store, error);
}

/**
 * limber_journal_load_visits_async:
 * @self: a journal
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Reads everything about visits, with everything asked for before in it.
 */
void
limber_journal_load_visits_async (LimberJournal *self, GAsyncReadyCallback callback, gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  limber_journal_start_call (self, limber_journal_load_visits_async, load_visits, NULL, NULL,
                             (GDestroyNotify) limber_visit_record_free, NULL, callback, data);
}

/**
 * limber_journal_load_visits_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_load_visits().
 *
 * Returns: (transfer full) (nullable): what the journal says; %NULL with @error set
 */
LimberVisitRecord *
limber_journal_load_visits_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish (self, result, limber_journal_load_visits_async, error);
}

static gboolean
save_visit (LimberStore *store, gconstpointer visit, GError **error)
{
  return limber_store_save_visit (store, visit, error);
}

static gboolean
remove_visit (LimberStore *store, gconstpointer uuid, GError **error)
{
  return limber_store_remove_visit (store, uuid, error);
}

static gboolean
save_question (LimberStore *store, gconstpointer question, GError **error)
{
  return limber_store_save_question (store, question, error);
}

static gboolean
remove_question (LimberStore *store, gconstpointer uuid, GError **error)
{
  return limber_store_remove_question (store, uuid, error);
}

static gboolean
save_peg (LimberStore *store, gconstpointer peg, GError **error)
{
  return limber_store_save_peg (store, peg, error);
}

static gboolean
save_answer (LimberStore *store, gconstpointer answer, GError **error)
{
  return limber_store_save_red_flag_answer (store, answer, error);
}

static gboolean
remove_answer (LimberStore *store, gconstpointer data, GError **error)
{
  const LimberRedFlagAnswer *answer = data;

  return limber_store_remove_red_flag_answer (store, answer->flag, answer->day, error);
}

static void
run_save_visit (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_visit, TRUE);
}

static void
run_remove_visit (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, remove_visit, TRUE);
}

static void
run_save_question (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_question, TRUE);
}

static void
run_remove_question (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, remove_question, TRUE);
}

static void
run_save_peg (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_peg, TRUE);
}

static void
run_save_answer (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, save_answer, TRUE);
}

static void
run_remove_answer (LimberJournalJob *job)
{
  limber_journal_core_save_aside (job->core, job, remove_answer, TRUE);
}

/**
 * limber_journal_save_visit_async:
 * @self: a journal
 * @visit: as for limber_store_save_visit()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves a visit, after the day's backup when that is due. End with limber_journal_save_visits_finish().
 */
void
limber_journal_save_visit_async (LimberJournal *self,
                                 const LimberVisit *visit,
                                 GAsyncReadyCallback callback,
                                 gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (visit != NULL);

  limber_journal_start (self, SAVE_TAG, run_save_visit, TRUE, limber_visit_copy (visit),
                        (GDestroyNotify) limber_visit_free, NULL, callback, data);
}

/**
 * limber_journal_remove_visit_async:
 * @self: a journal
 * @uuid: as for limber_store_remove_visit()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Removes a visit, after the day's backup when that is due. End with limber_journal_save_visits_finish().
 */
void
limber_journal_remove_visit_async (LimberJournal *self,
                                   const char *uuid,
                                   GAsyncReadyCallback callback,
                                   gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (uuid != NULL);

  limber_journal_start (self, SAVE_TAG, run_remove_visit, TRUE, g_strdup (uuid), g_free, NULL, callback,
                        data);
}

/**
 * limber_journal_save_question_async:
 * @self: a journal
 * @question: as for limber_store_save_question()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves a question, after the day's backup when that is due. End with limber_journal_save_visits_finish().
 */
void
limber_journal_save_question_async (LimberJournal *self,
                                    const LimberQuestion *question,
                                    GAsyncReadyCallback callback,
                                    gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (question != NULL);

  limber_journal_start (self, SAVE_TAG, run_save_question, TRUE, limber_question_copy (question),
                        (GDestroyNotify) limber_question_free, NULL, callback, data);
}

/**
 * limber_journal_remove_question_async:
 * @self: a journal
 * @uuid: as for limber_store_remove_question()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Removes a question, after the day's backup when that is due. End with limber_journal_save_visits_finish().
 */
void
limber_journal_remove_question_async (LimberJournal *self,
                                      const char *uuid,
                                      GAsyncReadyCallback callback,
                                      gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (uuid != NULL);

  limber_journal_start (self, SAVE_TAG, run_remove_question, TRUE, g_strdup (uuid), g_free, NULL, callback,
                        data);
}

/**
 * limber_journal_save_peg_async:
 * @self: a journal
 * @peg: as for limber_store_save_peg()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves the answers of a day, after the day's backup when that is due. End with
 * limber_journal_save_visits_finish().
 */
void
limber_journal_save_peg_async (LimberJournal *self,
                               const LimberPeg *peg,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (peg != NULL);

  limber_journal_start (self, SAVE_TAG, run_save_peg, TRUE, limber_peg_copy (peg),
                        (GDestroyNotify) limber_peg_free, NULL, callback, data);
}

/**
 * limber_journal_save_red_flag_answer_async:
 * @self: a journal
 * @answer: as for limber_store_save_red_flag_answer()
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Saves an answer, after the day's backup when that is due. End with limber_journal_save_visits_finish().
 */
void
limber_journal_save_red_flag_answer_async (LimberJournal *self,
                                           const LimberRedFlagAnswer *answer,
                                           GAsyncReadyCallback callback,
                                           gpointer data)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (answer != NULL);

  limber_journal_start (self, SAVE_TAG, run_save_answer, TRUE, limber_red_flag_answer_copy (answer),
                        (GDestroyNotify) limber_red_flag_answer_free, NULL, callback, data);
}

/**
 * limber_journal_remove_red_flag_answer_async:
 * @self: a journal
 * @flag: as for limber_store_remove_red_flag_answer()
 * @day: the same
 * @callback: (scope async) (nullable): called when it has ended
 * @data: (closure): for @callback
 *
 * Removes an answer, after the day's backup when that is due. End with limber_journal_save_visits_finish().
 */
void
limber_journal_remove_red_flag_answer_async (LimberJournal *self,
                                             const char *flag,
                                             guint32 day,
                                             GAsyncReadyCallback callback,
                                             gpointer data)
{
  LimberRedFlagAnswer answer = { .flag = (char *) flag, .day = day };

  g_return_if_fail (LIMBER_IS_JOURNAL (self));
  g_return_if_fail (flag != NULL);

  limber_journal_start (self, SAVE_TAG, run_remove_answer, TRUE, limber_red_flag_answer_copy (&answer),
                        (GDestroyNotify) limber_red_flag_answer_free, NULL, callback, data);
}

/**
 * limber_journal_save_visits_finish:
 * @self: a journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_FAILED when the journal is not open, and those of limber_store_save_visit() and its
 * like.
 *
 * Returns: whether it is on disk
 */
gboolean
limber_journal_save_visits_finish (LimberJournal *self, GAsyncResult *result, GError **error)
{
  return limber_journal_finish_empty (self, result, SAVE_TAG, error);
}
