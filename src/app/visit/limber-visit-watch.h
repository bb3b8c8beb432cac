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
 * be saved and is again what it was; removed (const char *what, undo by limber_visit_watch_undo()). */
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
void limber_visit_watch_remove_answer (LimberVisitWatch *self, const char *flag, guint32 day);
/* Puts back what was removed last. */
void limber_visit_watch_undo (LimberVisitWatch *self);

G_END_DECLS
