/* limber-visit-watch.h — visits, questions, the PEG scale and answers of the journal, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"
#include "limber-store-visits.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_VISIT_WATCH (limber_visit_watch_get_type ())
/* One for the whole application. Signals: changed (void); failed (const GError *), when something could not
 * be read, saved or removed: what was typed or answered is still shown and can be tried again, what was
 * removed is back; removed (const char *what), a sentence for a toast, undo by limber_visit_watch_undo();
 * flush (void), when what was typed but not handed over yet has to be saved now. */
G_DECLARE_FINAL_TYPE (LimberVisitWatch, limber_visit_watch, LIMBER, VISIT_WATCH, GObject)

LimberVisitWatch *limber_visit_watch_new (LimberJournal *journal) G_GNUC_WARN_UNUSED_RESULT;
void limber_visit_watch_start (LimberVisitWatch *self); /* reads the journal; more than once is fine */
void limber_visit_watch_stop (LimberVisitWatch *self);
gboolean limber_visit_watch_get_is_loaded (LimberVisitWatch *self);
LimberJournal *limber_visit_watch_get_journal (LimberVisitWatch *self);
const LimberVisitRecord *
limber_visit_watch_peek_record (LimberVisitWatch *self); /* what is shown, saved or on its way */

void limber_visit_watch_save_visit (LimberVisitWatch *self, const LimberVisit *visit);
void limber_visit_watch_remove_visit (LimberVisitWatch *self, const char *uuid);
void limber_visit_watch_save_question (LimberVisitWatch *self, const LimberQuestion *question);
void limber_visit_watch_remove_question (LimberVisitWatch *self, const char *uuid);
void limber_visit_watch_save_peg (LimberVisitWatch *self, const LimberPeg *peg);
void limber_visit_watch_save_answer (LimberVisitWatch *self, const LimberRedFlagAnswer *answer);
/* Several at once, with an undo. */
void limber_visit_watch_save_answers (LimberVisitWatch *self, const GPtrArray *answers);
void limber_visit_watch_remove_answer (LimberVisitWatch *self, const char *flag, guint32 day);
/* Puts back what was removed last. */
void limber_visit_watch_undo (LimberVisitWatch *self);

/* Why the last change that could not be saved could not; %NULL when all is saved or on its way. */
const GError *limber_visit_watch_get_error (LimberVisitWatch *self);
void limber_visit_watch_try_again (LimberVisitWatch *self);
/* Before the window closes: emits flush and waits until all is saved or refused. */
void limber_visit_watch_flush_async (LimberVisitWatch *self, GAsyncReadyCallback callback, gpointer data);
gboolean limber_visit_watch_flush_finish (LimberVisitWatch *self, GAsyncResult *result, GError **error);

G_END_DECLS
