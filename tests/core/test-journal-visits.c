/* test-journal-visits.c — visits, questions and answers through the journal's thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-thread.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-journal-visits.h"

static LimberVisitRecord *
load (TestThread *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  LimberVisitRecord *record = NULL;

  limber_journal_load_visits_async (fixture->journal, test_thread_done_cb, fixture);
  result = test_thread_wait (fixture);
  record = limber_journal_load_visits_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  return record;
}

static void
finish_save (TestThread *fixture)
{
  g_autoptr (GAsyncResult) result = test_thread_wait (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_journal_save_visits_finish (fixture->journal, result, &error));
  g_assert_no_error (error);
}

/* Everything there is can be saved, read and removed; the one who does so is not told of it. */
static void
test_all (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberVisit) visit = limber_visit_new (TEST_THREAD_TODAY);
  g_autoptr (LimberQuestion) question = limber_question_new ("Why?");
  g_autoptr (LimberPeg) peg = limber_peg_new (TEST_THREAD_TODAY);
  g_autoptr (LimberRedFlagAnswer) answer = limber_red_flag_answer_new ("fever", TEST_THREAD_TODAY, FALSE);
  g_autoptr (LimberVisitRecord) full = NULL;
  g_autoptr (LimberVisitRecord) empty = NULL;

  test_thread_init (&fixture);
  peg->answers[LIMBER_PEG_PAIN] = 4;
  g_set_str (&question->visit, visit->uuid);
  limber_journal_save_visit_async (fixture.journal, visit, test_thread_done_cb, &fixture);
  finish_save (&fixture);
  limber_journal_save_question_async (fixture.journal, question, test_thread_done_cb, &fixture);
  finish_save (&fixture);
  limber_journal_save_peg_async (fixture.journal, peg, test_thread_done_cb, &fixture);
  finish_save (&fixture);
  limber_journal_save_red_flag_answer_async (fixture.journal, answer, test_thread_done_cb, &fixture);
  finish_save (&fixture);

  full = load (&fixture);
  g_assert_cmpuint (full->visits->len, ==, 1);
  g_assert_cmpstr (((const LimberQuestion *) g_ptr_array_index (full->questions, 0))->visit, ==, visit->uuid);
  g_assert_cmpint (((const LimberPeg *) g_ptr_array_index (full->pegs, 0))->answers[0], ==, 4);
  g_assert_cmpstr (((const LimberRedFlagAnswer *) g_ptr_array_index (full->answers, 0))->flag, ==, "fever");

  peg->answers[LIMBER_PEG_PAIN] = -1;
  limber_journal_remove_visit_async (fixture.journal, visit->uuid, test_thread_done_cb, &fixture);
  finish_save (&fixture);
  limber_journal_remove_question_async (fixture.journal, question->uuid, test_thread_done_cb, &fixture);
  finish_save (&fixture);
  limber_journal_save_peg_async (fixture.journal, peg, test_thread_done_cb, &fixture);
  finish_save (&fixture);
  limber_journal_remove_red_flag_answer_async (fixture.journal, "fever", TEST_THREAD_TODAY,
                                               test_thread_done_cb, &fixture);
  finish_save (&fixture);
  empty = load (&fixture);
  g_assert_cmpuint (empty->visits->len + empty->questions->len + empty->pegs->len + empty->answers->len, ==,
                    0);
  test_thread_assert_log (&fixture, "");
}

/* Done in the order they were asked for; nobody has to wait in between, or to keep what was given. */
static void
test_requests_in_order (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberVisitRecord) record = NULL;

  test_thread_init (&fixture);
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (LimberVisit) visit = limber_visit_new (TEST_THREAD_TODAY + i);

      limber_journal_save_visit_async (fixture.journal, visit, NULL, NULL);
      if (i % 3 != 0)
        limber_journal_remove_visit_async (fixture.journal, visit->uuid, NULL, NULL);
    }
  record = load (&fixture);
  g_assert_cmpuint (record->visits->len, ==, 10);
  g_assert_cmpuint (((const LimberVisit *) g_ptr_array_index (record->visits, 0))->day, ==,
                    TEST_THREAD_TODAY + 27);
}

/* The first change of a day makes the day's backup, once there is something to lose. */
static void
test_backup (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberQuestion) question = limber_question_new ("Why?");
  g_autoptr (LimberVisitRecord) record = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  test_thread_init (&fixture);
  limber_journal_save_question_async (fixture.journal, question, test_thread_done_cb, &fixture);
  finish_save (&fixture);
  none = test_list_backups (fixture.file.path);
  g_assert_cmpuint (none->len, ==, 0);

  limber_clock_set_for_tests ("2026-03-02T08:00:00");
  limber_journal_remove_question_async (fixture.journal, question->uuid, NULL, NULL);
  limber_journal_save_question_async (fixture.journal, question, NULL, NULL);
  record = load (&fixture);
  backups = test_list_backups (fixture.file.path);
  g_assert_cmpuint (backups->len, ==, 1);
}

static gpointer
import_peg (LimberStore *store, gpointer unused, GError **error)
{
  g_autoptr (LimberVisitRecord) record = limber_visit_record_new ();
  LimberPeg *peg = limber_peg_new (TEST_THREAD_TODAY);

  peg->answers[LIMBER_PEG_ACTIVITY] = 8;
  g_ptr_array_add (record->pegs, peg);
  limber_store_import_visits (store, test_add_import (store, "json"), record, error);
  return NULL;
}

/* An import, and another program. */
static void
test_changed_from_elsewhere (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberVisitRecord) record = NULL;
  g_autoptr (GAsyncResult) imported = NULL;
  g_autoptr (GAsyncResult) refreshed = NULL;
  g_autoptr (GError) error = NULL;

  test_thread_init (&fixture);
  limber_journal_run_async (fixture.journal, import_peg, NULL, NULL, NULL, NULL, test_thread_done_cb,
                            &fixture);
  imported = test_thread_wait (&fixture);
  limber_journal_run_finish (fixture.journal, imported, &error);
  g_assert_no_error (error);
  test_thread_assert_log (&fixture, "reset; visits; ");

  test_sql_exec (fixture.file.path, "UPDATE peg SET activity = 9");
  limber_journal_refresh_async (fixture.journal, NULL, test_thread_done_cb, &fixture);
  refreshed = test_thread_wait (&fixture);
  test_thread_assert_log (&fixture, "reset; visits; ");
  record = load (&fixture);
  g_assert_cmpint (((const LimberPeg *) g_ptr_array_index (record->pegs, 0))->answers[2], ==, 9);
}

/* An error is told, and nothing was stored. */
static void
test_errors (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberPeg) peg = limber_peg_new (TEST_THREAD_TODAY);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  test_thread_init (&fixture);
  peg->answers[LIMBER_PEG_PAIN] = 11;
  limber_journal_save_peg_async (fixture.journal, peg, test_thread_done_cb, &fixture);
  result = test_thread_wait (&fixture);
  g_assert_false (limber_journal_save_visits_finish (fixture.journal, result, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
  g_assert_cmpint (test_sql_int (fixture.file.path, "SELECT count (*) FROM peg"), ==, 0);
}

/* Whoever asks a journal that is closed is told, and nothing is lost silently. */
static void
test_not_open (void)
{
  g_auto (TestThread) fixture = { 0 };
  g_autoptr (LimberQuestion) question = limber_question_new ("Why?");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  test_thread_init (&fixture);
  limber_journal_close (fixture.journal);
  limber_journal_save_question_async (fixture.journal, question, test_thread_done_cb, &fixture);
  result = test_thread_wait (&fixture);
  g_assert_false (limber_journal_save_visits_finish (fixture.journal, result, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal-visits/all", test_all);
  g_test_add_func ("/journal-visits/requests-in-order", test_requests_in_order);
  g_test_add_func ("/journal-visits/backup", test_backup);
  g_test_add_func ("/journal-visits/changed-from-elsewhere", test_changed_from_elsewhere);
  g_test_add_func ("/journal-visits/errors", test_errors);
  g_test_add_func ("/journal-visits/not-open", test_not_open);

  return g_test_run ();
}
