/* limber-journal-page.h — the Journal page: a calendar beside the day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-edit-session.h"
#include "limber-journal.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_JOURNAL_PAGE (limber_journal_page_get_type ())
/* Signal: toast (AdwToast *). Actions: journal.add-check-in, journal.undo, journal.redo,
 * journal.previous-day, journal.next-day, journal.today, journal.show-calendar. */
G_DECLARE_FINAL_TYPE (LimberJournalPage, limber_journal_page, LIMBER, JOURNAL_PAGE, AdwBin)

GtkWidget *limber_journal_page_new (LimberJournal *journal, LimberSettings *settings)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_journal_page_show_date (LimberJournalPage *self, const GDate *date);
void limber_journal_page_get_date (LimberJournalPage *self, GDate *date);
void limber_journal_page_set_today (LimberJournalPage *self, const GDate *today);
LimberEditSession *limber_journal_page_get_session (LimberJournalPage *self);
gboolean limber_journal_page_has_unsaved (LimberJournalPage *self);
void limber_journal_page_flush (LimberJournalPage *self);
void limber_journal_page_flush_async (LimberJournalPage *self, GAsyncReadyCallback callback, gpointer data);
gboolean limber_journal_page_flush_finish (LimberJournalPage *self, GAsyncResult *result, GError **error);

G_END_DECLS
