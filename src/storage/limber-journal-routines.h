/* limber-journal-routines.h — what can be asked of the journal's thread about routines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-background.h"
#include "limber-journal.h"
#include "limber-store-routines.h"

G_BEGIN_DECLS

/**
 * LimberRoutineRecord:
 * @sessions: (element-type LimberSession): newest first, of the last 60 days
 * @own: (element-type LimberOwnText): the user's own
 * @choices: (element-type utf8 LimberExerciseChoice): by exercise
 * @limits: what the user cannot do
 * @facts: what was said about their back, see LimberBackgroundFact: osteoporosis adds limits
 * @unfinished: (nullable): a session to go on with
 * @n_sessions: how many there are in all
 * @n_done: (element-type utf8 guint): in how many sessions anything was done, by routine
 *
 * Everything the Stretch page needs of a journal, read in one turn of its thread.
 */
typedef struct
{
  GPtrArray *sessions;
  GPtrArray *own;
  GHashTable *choices;
  LimberStrain limits;
  gboolean facts[LIMBER_BACKGROUND_N_FACTS];
  LimberSession *unfinished;
  guint n_sessions;
  GHashTable *n_done;
} LimberRoutineRecord;

void limber_routine_record_free (LimberRoutineRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRoutineRecord, limber_routine_record_free)

void limber_journal_load_routines_async (LimberJournal *self, GAsyncReadyCallback callback, gpointer data);
LimberRoutineRecord *limber_journal_load_routines_finish (LimberJournal *self,
                                                          GAsyncResult *result,
                                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Emits day-changed for its day when the minutes changed. Requests are done in the order they were made. */
void limber_journal_save_session_async (LimberJournal *self,
                                        const LimberSession *session,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
gboolean limber_journal_save_session_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_remove_session_async (LimberJournal *self,
                                          const char *uuid,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
gboolean limber_journal_remove_session_finish (LimberJournal *self, GAsyncResult *result, GError **error);
/* The sessions of one day, newest first: what the next morning asks about. */
void limber_journal_load_sessions_async (LimberJournal *self,
                                         guint32 day,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
GPtrArray *limber_journal_load_sessions_finish (LimberJournal *self, GAsyncResult *result, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_journal_save_next_day_async (LimberJournal *self,
                                         guint32 day,
                                         LimberNextDay next_day,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
gboolean limber_journal_save_next_day_finish (LimberJournal *self, GAsyncResult *result, GError **error);

void limber_journal_save_own_texts_async (LimberJournal *self,
                                          const GPtrArray *texts,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
gboolean limber_journal_save_own_texts_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_remove_own_text_async (LimberJournal *self,
                                           const char *kind,
                                           const char *id,
                                           GAsyncReadyCallback callback,
                                           gpointer data);
gboolean limber_journal_remove_own_text_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_save_exercise_choice_async (LimberJournal *self,
                                                const LimberExerciseChoice *choice,
                                                GAsyncReadyCallback callback,
                                                gpointer data);
gboolean
limber_journal_save_exercise_choice_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_save_limits_async (LimberJournal *self,
                                       LimberStrain limits,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
gboolean limber_journal_save_limits_finish (LimberJournal *self, GAsyncResult *result, GError **error);

G_END_DECLS
