/* limber-test-thread.c — a journal through its thread, and what it tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-thread.h"

#include "limber-date.h"

static void
day_changed_cb (LimberJournal *journal, const LimberDay *day, TestThread *self)
{
  g_autofree char *date = limber_date_to_iso (&day->date);

  g_string_append_printf (self->log, "day %s %.0f; ", date,
                          limber_day_get_value (day, LIMBER_MEASURE_ROUTINE));
}

static void
reset_cb (LimberJournal *journal, TestThread *self)
{
  g_string_append (self->log, "reset; ");
}

static void
visits_changed_cb (LimberJournal *journal, TestThread *self)
{
  g_string_append (self->log, "visits; ");
}

/* For any call of the journal; (closure) data: the thread. */
void
test_thread_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TestThread *self = data;

  g_set_object (&self->result, result);
}

/* Returns: (transfer full): what the call ended with */
GAsyncResult *
test_thread_wait (TestThread *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&self->result);
}

/* An empty journal, open. */
void
test_thread_init (TestThread *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  limber_clock_set_for_tests (TEST_THREAD_NOW);
  test_journal_init_folder (&self->file);
  self->log = g_string_new (NULL);
  self->journal = limber_journal_new (self->file.path);
  limber_journal_open_async (self->journal, LIMBER_STORE_CREATE, NULL, test_thread_done_cb, self);
  result = test_thread_wait (self);
  limber_journal_open_finish (self->journal, result, &error);
  g_assert_no_error (error);
  g_signal_connect (self->journal, "day-changed", G_CALLBACK (day_changed_cb), self);
  g_signal_connect (self->journal, "reset", G_CALLBACK (reset_cb), self);
  g_signal_connect (self->journal, "visits-changed", G_CALLBACK (visits_changed_cb), self);
}

void
test_thread_clear (TestThread *self)
{
  limber_journal_close (self->journal);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&self->journal));
  g_string_free (self->log, TRUE);
  test_journal_clear (&self->file);
}

/* The signals since the last time, in their order. */
void
test_thread_assert_log (TestThread *self, const char *expected)
{
  g_assert_cmpstr (self->log->str, ==, expected);
  g_string_truncate (self->log, 0);
}
