/* limber-journal-page.h — the month beside the day: where a day is written down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-journal.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_JOURNAL_PAGE (limber_journal_page_get_type ())
/* Signal: toast (AdwToast *), for the window to show.
 * Widget actions: journal.add-check-in, journal.undo, journal.redo, journal.previous-day, journal.next-day,
 * journal.today, journal.show-calendar. */
G_DECLARE_FINAL_TYPE (LimberJournalPage, limber_journal_page, LIMBER, JOURNAL_PAGE, AdwBin)

GtkWidget *limber_journal_page_new (LimberJournal *journal, LimberSettings *settings)
    G_GNUC_WARN_UNUSED_RESULT;
/* Hands what is typed but not yet saved to the journal; limber_journal_close() then waits for the disk. */
void limber_journal_page_flush (LimberJournalPage *self);
/* The same, and tells whether it has reached the disk. */
void limber_journal_page_flush_async (LimberJournalPage *self, GAsyncReadyCallback callback, gpointer data);
gboolean limber_journal_page_flush_finish (LimberJournalPage *self, GAsyncResult *result, GError **error);
/* Called when midnight has passed and when the window gets the focus back. */
void limber_journal_page_set_today (LimberJournalPage *self, const GDate *today);

G_END_DECLS
