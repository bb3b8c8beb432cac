/* limber-journal-visits.h — what can be asked of the journal's thread about visits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"
#include "limber-store-visits.h"

G_BEGIN_DECLS

/* Requests are done in the order they were made. The journal emits "visits-changed" when anything of it was
 * changed from elsewhere (an import, another program, a restored backup). */
void limber_journal_load_visits_async (LimberJournal *self, GAsyncReadyCallback callback, gpointer data);
LimberVisitRecord *limber_journal_load_visits_finish (LimberJournal *self,
                                                      GAsyncResult *result,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

void limber_journal_save_visit_async (LimberJournal *self,
                                      const LimberVisit *visit,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
void limber_journal_remove_visit_async (LimberJournal *self,
                                        const char *uuid,
                                        GAsyncReadyCallback callback,
                                        gpointer data);
void limber_journal_save_question_async (LimberJournal *self,
                                         const LimberQuestion *question,
                                         GAsyncReadyCallback callback,
                                         gpointer data);
void limber_journal_remove_question_async (LimberJournal *self,
                                           const char *uuid,
                                           GAsyncReadyCallback callback,
                                           gpointer data);
void limber_journal_save_peg_async (LimberJournal *self,
                                    const LimberPeg *peg,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
void limber_journal_save_red_flag_answer_async (LimberJournal *self,
                                                const LimberRedFlagAnswer *answer,
                                                GAsyncReadyCallback callback,
                                                gpointer data);
void limber_journal_remove_red_flag_answer_async (LimberJournal *self,
                                                  const char *flag,
                                                  guint32 day,
                                                  GAsyncReadyCallback callback,
                                                  gpointer data);
/* For all of them: whether it is on disk. */
gboolean limber_journal_save_visits_finish (LimberJournal *self, GAsyncResult *result, GError **error);

G_END_DECLS
