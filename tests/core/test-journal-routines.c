/* test-journal-routines.c — sessions and exercises through the journal's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-thread.h"

#include "limber-date.h"
#include "limber-journal-routines.h"
#include "limber-store-patterns.h"

static void
save_session (TestThread *fixture, const LimberSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  limber_journal_save_session_async (fixture->journal, session, test_thread_done_cb, fixture);
  result = test_thread_wait (fixture);
  limber_journal_save_session_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
}

static LimberRoutineRecord *
load (TestThread *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  LimberRoutineRecord *record = NULL;

  limber_journal_load_routines_async (fixture->journal, test_thread_done_cb, fixture);
  result = test_thread_wait (fixture);
  record = limber_journal_load_routines_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  return record;
}

/* Told when the minutes of the day change, and only then; the list knows the day. */
static void
test_day_changed (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  test_thread_init (&fixture);
  session = limber_session_new ("desk-break", "Desk break");
  save_session (&fixture, session);
  test_thread_assert_log (&fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.journal)), ==, 0);

  session->active_s = 100;
  save_session (&fixture, session);
  test_thread_assert_log (&fixture, "day 2026-03-01 2; ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.journal)), ==, 1);
  session->active_s = 110;
  save_session (&fixture, session);
  test_thread_assert_log (&fixture, "");

  limber_journal_remove_session_async (fixture.journal, session->uuid, test_thread_done_cb, &fixture);
  result = test_thread_wait (&fixture);
  g_assert_true (limber_journal_remove_session_finish (fixture.journal, result, &error));
  g_assert_no_error (error);
  test_thread_assert_log (&fixture, "day 2026-03-01 nan; ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.journal)), ==, 0);
}

static void
test_record (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberSession) old = NULL;
  g_autoptr (LimberSession) oldest_shown = NULL;
  g_autoptr (LimberSession) running = NULL;
  g_autoptr (LimberRoutineRecord) record = NULL;

  test_thread_init (&fixture);
  limber_clock_set_for_tests ("2025-12-31T08:00:00");
  old = limber_session_new ("desk-break", "Desk break");
  limber_clock_set_for_tests ("2026-01-01T08:00:00");
  oldest_shown = limber_session_new ("desk-break", "Desk break");
  limber_clock_set_for_tests (TEST_THREAD_NOW);
  running = limber_session_new ("calm-down", "Calm-down");
  save_session (&fixture, old);
  save_session (&fixture, oldest_shown);
  save_session (&fixture, running);

  record = load (&fixture);
  g_assert_cmpuint (record->n_sessions, ==, 3);
  g_assert_cmpuint (record->sessions->len, ==, 2);
  g_assert_nonnull (record->unfinished);
  g_assert_cmpstr (record->unfinished->uuid, ==, running->uuid);
  g_assert_cmpuint (record->own->len, ==, 0);
  g_assert_cmpuint (g_hash_table_size (record->choices), ==, 0);
  g_assert_cmpint (record->limits, ==, LIMBER_STRAIN_NONE);
  g_assert_false (record->facts[LIMBER_BACKGROUND_OSTEOPOROSIS]);
}

/* In the order they were asked for, without waiting in between. */
static void
test_requests_in_order (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new ("plank");
  g_autoptr (LimberRoutineRecord) record = NULL;

  test_thread_init (&fixture);
  g_ptr_array_add (texts, limber_own_text_new ("exercise", "own-1", "{}"));
  g_ptr_array_add (texts, limber_own_text_new ("routine", "own-2", "{}"));
  choice->opted_in = TRUE;
  limber_journal_save_own_texts_async (fixture.journal, texts, NULL, NULL);
  g_ptr_array_set_size (texts, 0);
  limber_journal_remove_own_text_async (fixture.journal, "exercise", "own-1", NULL, NULL);
  limber_journal_save_exercise_choice_async (fixture.journal, choice, NULL, NULL);
  limber_journal_save_limits_async (fixture.journal, LIMBER_STRAIN_WRIST, NULL, NULL);

  record = load (&fixture);
  g_assert_cmpuint (record->own->len, ==, 1);
  g_assert_true (g_hash_table_contains (record->choices, "plank"));
  g_assert_cmpint (record->limits, ==, LIMBER_STRAIN_WRIST);
  test_thread_assert_log (&fixture, "");
}

static void
test_next_day (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  test_thread_init (&fixture);
  session = limber_session_new ("desk-break", "Desk break");
  save_session (&fixture, session);
  limber_journal_save_next_day_async (fixture.journal, TEST_THREAD_TODAY, LIMBER_NEXT_DAY_SAME, NULL, NULL);
  limber_journal_load_sessions_async (fixture.journal, TEST_THREAD_TODAY, test_thread_done_cb, &fixture);
  result = test_thread_wait (&fixture);
  sessions = limber_journal_load_sessions_finish (fixture.journal, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpint (((const LimberSession *) g_ptr_array_index (sessions, 0))->next_day, ==,
                   LIMBER_NEXT_DAY_SAME);
}

/* An error is told, and nothing was stored. */
static void
test_errors (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  test_thread_init (&fixture);
  session = limber_session_new ("desk-break", "Desk break");
  session->pain_before = 11;
  session->active_s = 600;
  limber_journal_save_session_async (fixture.journal, session, test_thread_done_cb, &fixture);
  result = test_thread_wait (&fixture);
  g_assert_false (limber_journal_save_session_finish (fixture.journal, result, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
  test_thread_assert_log (&fixture, "");
  g_assert_cmpint (test_sql_int (fixture.file.path, "SELECT count (*) FROM session"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal-routines/day-changed", test_day_changed);
  g_test_add_func ("/journal-routines/record", test_record);
  g_test_add_func ("/journal-routines/requests-in-order", test_requests_in_order);
  g_test_add_func ("/journal-routines/next-day", test_next_day);
  g_test_add_func ("/journal-routines/errors", test_errors);

  return g_test_run ();
}
