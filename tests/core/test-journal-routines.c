/* test-journal-routines.c — sessions and exercises through the journal's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-journal-routines.h"
#include "limber-store-patterns.h"

#define NOW "2026-03-01T20:00:00"
#define TODAY 739676

typedef struct
{
  TestJournal file;
  LimberJournal *journal;
  GString *log;
  GAsyncResult *result;
} Fixture;

static void
day_changed_cb (LimberJournal *journal, const LimberDay *day, Fixture *fixture)
{
  g_autofree char *date = limber_date_to_iso (&day->date);

  g_string_append_printf (fixture->log, "day %s %.0f; ", date,
                          limber_day_get_value (day, LIMBER_MEASURE_ROUTINE));
}

static void
reset_cb (LimberJournal *journal, Fixture *fixture)
{
  g_string_append (fixture->log, "reset; ");
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_set_object (&fixture->result, result);
}

static GAsyncResult *
wait (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&fixture->result);
}

static void
set_up (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  limber_clock_set_for_tests (NOW);
  test_journal_init_folder (&fixture->file);
  fixture->log = g_string_new (NULL);
  fixture->journal = limber_journal_new (fixture->file.path);
  g_signal_connect (fixture->journal, "day-changed", G_CALLBACK (day_changed_cb), fixture);
  limber_journal_open_async (fixture->journal, LIMBER_STORE_CREATE, NULL, done_cb, fixture);
  result = wait (fixture);
  limber_journal_open_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->journal, "reset", G_CALLBACK (reset_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  limber_journal_close (fixture->journal);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&fixture->journal));
  g_string_free (fixture->log, TRUE);
  test_journal_clear (&fixture->file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
assert_log (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->log->str, ==, expected);
  g_string_truncate (fixture->log, 0);
}

static void
save_session (Fixture *fixture, const LimberSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  limber_journal_save_session_async (fixture->journal, session, done_cb, fixture);
  result = wait (fixture);
  limber_journal_save_session_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
}

static LimberRoutineRecord *
load (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  LimberRoutineRecord *record = NULL;

  limber_journal_load_routines_async (fixture->journal, done_cb, fixture);
  result = wait (fixture);
  record = limber_journal_load_routines_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  return record;
}

/* Told when the minutes of the day change, and only then; the list knows the day. */
static void
test_day_changed (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  session = limber_session_new ("desk-break", "Desk break");
  save_session (&fixture, session);
  assert_log (&fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.journal)), ==, 0);

  session->active_s = 100;
  save_session (&fixture, session);
  assert_log (&fixture, "day 2026-03-01 2; ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.journal)), ==, 1);
  session->active_s = 110;
  save_session (&fixture, session);
  assert_log (&fixture, "");

  limber_journal_remove_session_async (fixture.journal, session->uuid, done_cb, &fixture);
  result = wait (&fixture);
  g_assert_true (limber_journal_remove_session_finish (fixture.journal, result, &error));
  g_assert_no_error (error);
  assert_log (&fixture, "day 2026-03-01 nan; ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.journal)), ==, 0);
}

static void
test_record (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) old = NULL;
  g_autoptr (LimberSession) oldest_shown = NULL;
  g_autoptr (LimberSession) running = NULL;
  g_autoptr (LimberRoutineRecord) record = NULL;

  set_up (&fixture);
  limber_clock_set_for_tests ("2025-12-31T08:00:00");
  old = limber_session_new ("desk-break", "Desk break");
  limber_clock_set_for_tests ("2026-01-01T08:00:00");
  oldest_shown = limber_session_new ("desk-break", "Desk break");
  limber_clock_set_for_tests (NOW);
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
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new ("plank");
  g_autoptr (LimberRoutineRecord) record = NULL;

  set_up (&fixture);
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
  assert_log (&fixture, "");
}

static void
test_next_day (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  session = limber_session_new ("desk-break", "Desk break");
  save_session (&fixture, session);
  limber_journal_save_next_day_async (fixture.journal, TODAY, LIMBER_NEXT_DAY_SAME, NULL, NULL);
  limber_journal_load_sessions_async (fixture.journal, TODAY, done_cb, &fixture);
  result = wait (&fixture);
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
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  session = limber_session_new ("desk-break", "Desk break");
  session->pain_before = 11;
  session->active_s = 600;
  limber_journal_save_session_async (fixture.journal, session, done_cb, &fixture);
  result = wait (&fixture);
  g_assert_false (limber_journal_save_session_finish (fixture.journal, result, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
  assert_log (&fixture, "");
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
