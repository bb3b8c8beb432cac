/* test-visit-watch.c — visits, questions and answers that follow the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"

#include "limber-date.h"
#include "limber-history-watch.h"
#include "limber-journal-visits.h"
#include "limber-trends-marks.h"
#include "limber-visit-watch.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  TestApp app;
  LimberVisitWatch *watch;
  guint n_changed;
  guint n_failed;
  guint n_flushes;
  GError *failed;
  char *removed;
} Fixture;

static void
changed_cb (LimberVisitWatch *watch, Fixture *fixture)
{
  fixture->n_changed++;
}

static void
failed_cb (LimberVisitWatch *watch, const GError *error, Fixture *fixture)
{
  fixture->n_failed++;
  g_clear_error (&fixture->failed);
  fixture->failed = g_error_copy (error);
}

static void
removed_cb (LimberVisitWatch *watch, const char *what, Fixture *fixture)
{
  g_set_str (&fixture->removed, what);
}

static void
set_up (Fixture *fixture)
{
  test_app_init (&fixture->app);
  fixture->watch = limber_visit_watch_new (fixture->app.journal);
  g_signal_connect (fixture->watch, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->watch, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect (fixture->watch, "removed", G_CALLBACK (removed_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  limber_visit_watch_stop (fixture->watch);
  limber_journal_close (fixture->app.journal);
  test_wait_idle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->watch));
  g_clear_error (&fixture->failed);
  g_clear_pointer (&fixture->removed, g_free);
  test_app_clear (&fixture->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
start (Fixture *fixture)
{
  limber_visit_watch_start (fixture->watch);
  test_wait_for (limber_visit_watch_get_is_loaded (fixture->watch));
  fixture->n_changed = 0;
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* What stands on disk once all that was asked for is done. */
static LimberVisitRecord *
load (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  LimberVisitRecord *record;

  limber_journal_load_visits_async (fixture->app.journal, take_result_cb, &result);
  test_wait_for (result != NULL);
  record = limber_journal_load_visits_finish (fixture->app.journal, result, &error);
  g_assert_no_error (error);

  return record;
}

static gboolean
flush (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  limber_visit_watch_flush_async (fixture->watch, take_result_cb, &result);
  test_wait_for (result != NULL);

  return limber_visit_watch_flush_finish (fixture->watch, result, &error);
}

static const LimberVisitRecord *
peek (Fixture *fixture)
{
  return limber_visit_watch_peek_record (fixture->watch);
}

static guint32
get_day (const char *iso)
{
  GDate date = test_date (iso);

  return g_date_get_julian (&date);
}

static LimberVisit *
make_visit (const char *iso, const char *with)
{
  LimberVisit *visit = limber_visit_new (get_day (iso));

  limber_visit_set_with (visit, with);

  return visit;
}

static const LimberQuestion *
get_question (const LimberVisitRecord *record, guint index)
{
  return g_ptr_array_index (record->questions, index);
}

static void
assert_same (const LimberVisitRecord *a, const LimberVisitRecord *b)
{
  g_assert_cmpuint (a->visits->len, ==, b->visits->len);
  g_assert_cmpuint (a->questions->len, ==, b->questions->len);
  g_assert_cmpuint (a->pegs->len, ==, b->pegs->len);
  g_assert_cmpuint (a->answers->len, ==, b->answers->len);
  for (guint i = 0; i < a->visits->len; i++)
    g_assert_true (limber_visit_equal (a->visits->pdata[i], b->visits->pdata[i]));
  for (guint i = 0; i < a->questions->len; i++)
    g_assert_true (limber_question_equal (a->questions->pdata[i], b->questions->pdata[i]));
  for (guint i = 0; i < a->pegs->len; i++)
    g_assert_true (limber_peg_equal (a->pegs->pdata[i], b->pegs->pdata[i]));
  for (guint i = 0; i < a->answers->len; i++)
    g_assert_true (limber_red_flag_answer_equal (a->answers->pdata[i], b->answers->pdata[i]));
}

/* A visit with two questions that were asked at it, one question that was not, and answers of two days. */
static char *
fill (Fixture *fixture)
{
  g_autoptr (LimberVisit) first = make_visit ("2026-11-02", "Dr. Berg");
  g_autoptr (LimberVisit) next = make_visit ("2026-12-02", NULL);
  g_autoptr (LimberPeg) peg = limber_peg_new (get_day ("2026-11-20"));

  limber_visit_watch_save_visit (fixture->watch, first);
  limber_visit_watch_save_visit (fixture->watch, next);
  for (guint i = 0; i < 3; i++)
    {
      const char *const texts[] = { "May I swim?", "Is the belt of use?", "How long does it take?" };
      g_autoptr (LimberQuestion) question = limber_question_new (texts[i]);

      if (i != 1)
        question->visit = g_strdup (first->uuid);
      limber_visit_watch_save_question (fixture->watch, question);
    }
  peg->answers[LIMBER_PEG_PAIN] = 6;
  limber_visit_watch_save_peg (fixture->watch, peg);
  for (guint i = limber_red_flag_count (); i > 0; i--)
    {
      g_autoptr (LimberRedFlagAnswer) answer = limber_red_flag_answer_new (
          limber_red_flag_nth (i - 1)->id, get_day (i % 2 == 0 ? "2026-11-20" : "2026-10-03"), FALSE);

      limber_visit_watch_save_answer (fixture->watch, answer);
    }

  return g_steal_pointer (&first->uuid);
}

/* Shown at once, in the order in which the journal has it. */
static void
test_order (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;
  g_autoptr (LimberVisitRecord) shown = NULL;
  g_autoptr (LimberVisitRecord) stored = NULL;

  set_up (&fixture);
  start (&fixture);
  visit = fill (&fixture);
  g_assert_cmpuint (fixture.n_changed, ==, 6 + limber_red_flag_count ());
  shown = limber_visit_record_copy (peek (&fixture));
  g_assert_null (((const LimberVisit *) shown->visits->pdata[0])->with);
  g_assert_cmpstr (get_question (shown, 0)->text, ==, "May I swim?");
  stored = load (&fixture);
  assert_same (shown, stored);
  assert_same (peek (&fixture), stored);
  g_assert_cmpuint (fixture.n_failed, ==, 0);
}

/* What is changed before the journal was read is not lost when it is. */
static void
test_before_load (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberQuestion) question = limber_question_new ("May I swim?");

  set_up (&fixture);
  test_sql_exec (fixture.app.file.path, "SELECT 1");
  limber_visit_watch_start (fixture.watch);
  limber_visit_watch_save_question (fixture.watch, question);
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 1);
  test_wait_for (limber_visit_watch_get_is_loaded (fixture.watch));
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 1);
  g_assert_true (flush (&fixture));
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM question"), ==, 1);
}

static void
test_undo_visit (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;
  g_autoptr (LimberVisitRecord) before = NULL;
  g_autoptr (LimberVisitRecord) between = NULL;
  g_autoptr (LimberVisitRecord) after = NULL;

  set_up (&fixture);
  start (&fixture);
  visit = fill (&fixture);
  before = load (&fixture);

  limber_clock_set_for_tests ("2026-11-21T10:00:00");
  limber_visit_watch_remove_visit (fixture.watch, visit);
  g_assert_cmpstr (fixture.removed, ==, "The visit on 2 November was removed");
  g_assert_cmpuint (peek (&fixture)->visits->len, ==, 1);
  g_assert_null (get_question (peek (&fixture), 0)->visit);
  between = load (&fixture);
  assert_same (peek (&fixture), between);

  limber_visit_watch_undo (fixture.watch);
  after = load (&fixture);
  assert_same (before, after);
  assert_same (peek (&fixture), after);

  /* There is nothing left to undo. */
  fixture.n_changed = 0;
  limber_visit_watch_undo (fixture.watch);
  g_assert_cmpuint (fixture.n_changed, ==, 0);
  limber_clock_set_for_tests (TEST_NOW);
}

/* What was typed after a visit was removed stays when it comes back. */
static void
test_undo_keeps_text (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;
  g_autoptr (LimberQuestion) question = NULL;

  set_up (&fixture);
  start (&fixture);
  visit = fill (&fixture);
  limber_visit_watch_remove_visit (fixture.watch, visit);
  question = limber_question_copy (get_question (peek (&fixture), 0));
  g_set_str (&question->text, "May I swim in the sea?");
  limber_visit_watch_save_question (fixture.watch, question);
  limber_visit_watch_undo (fixture.watch);
  g_assert_cmpstr (get_question (peek (&fixture), 0)->text, ==, "May I swim in the sea?");
  g_assert_cmpstr (get_question (peek (&fixture), 0)->visit, ==, visit);
}

static void
test_undo_others (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;
  g_autofree char *uuid = NULL;
  g_autoptr (LimberVisitRecord) before = NULL;
  g_autoptr (LimberVisitRecord) after = NULL;
  g_autoptr (LimberPeg) empty = limber_peg_new (get_day ("2026-11-20"));

  set_up (&fixture);
  start (&fixture);
  visit = fill (&fixture);
  before = load (&fixture);
  limber_clock_set_for_tests ("2026-11-21T10:00:00");

  uuid = g_strdup (get_question (peek (&fixture), 2)->uuid);
  limber_visit_watch_remove_question (fixture.watch, uuid);
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 2);
  limber_visit_watch_undo (fixture.watch);
  limber_visit_watch_save_peg (fixture.watch, empty);
  g_assert_cmpuint (peek (&fixture)->pegs->len, ==, 0);
  limber_visit_watch_undo (fixture.watch);
  limber_visit_watch_remove_answer (fixture.watch, limber_red_flag_nth (0)->id, get_day ("2026-10-03"));
  g_assert_cmpuint (peek (&fixture)->answers->len, ==, limber_red_flag_count () - 1);
  limber_visit_watch_undo (fixture.watch);

  after = load (&fixture);
  assert_same (before, after);
  assert_same (peek (&fixture), after);
  limber_clock_set_for_tests (TEST_NOW);
}

/* One click answers what is left, and one takes all of it back. */
static void
test_answers_at_once (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GPtrArray) answers
      = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_red_flag_answer_free);

  set_up (&fixture);
  start (&fixture);
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (answers,
                     limber_red_flag_answer_new (limber_red_flag_nth (i)->id, get_day (TEST_TODAY), FALSE));
  limber_visit_watch_save_answers (fixture.watch, answers);
  g_assert_cmpstr (fixture.removed, ==, "3 questions were answered");
  g_assert_cmpuint (peek (&fixture)->answers->len, ==, 3);
  limber_visit_watch_undo (fixture.watch);
  g_assert_cmpuint (peek (&fixture)->answers->len, ==, 0);
  g_assert_true (flush (&fixture));
  g_assert_cmpuint (fixture.n_failed, ==, 0);
}

static void
refuse (Fixture *fixture, const char *what)
{
  g_autofree char *sql
      = g_strdup_printf ("CREATE TRIGGER refuse BEFORE %s BEGIN SELECT raise (ABORT, 'refused'); END", what);

  test_sql_exec (fixture->app.file.path, sql);
}

/* What was typed stays on the screen, and is tried again. */
static void
test_save_fails (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberQuestion) question = limber_question_new ("May I swim?");
  g_autoptr (LimberQuestion) other = limber_question_new ("Is the belt of use?");

  set_up (&fixture);
  start (&fixture);
  refuse (&fixture, "INSERT ON question");
  limber_visit_watch_save_question (fixture.watch, question);
  limber_visit_watch_save_question (fixture.watch, other);
  test_wait_for (fixture.n_failed == 2);
  g_assert_nonnull (limber_visit_watch_get_error (fixture.watch));
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 2);
  g_assert_false (flush (&fixture));
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM question"), ==, 0);

  test_sql_exec (fixture.app.file.path, "DROP TRIGGER refuse");
  limber_visit_watch_try_again (fixture.watch);
  test_wait_for (limber_visit_watch_get_error (fixture.watch) == NULL);
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 2);
  g_assert_true (flush (&fixture));
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM question"), ==, 2);
}

/* What is changed again stands for what could not be saved. */
static void
test_save_fails_once (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberQuestion) question = limber_question_new ("May I swim?");
  g_autoptr (LimberVisitRecord) stored = NULL;

  set_up (&fixture);
  start (&fixture);
  refuse (&fixture, "INSERT ON question");
  limber_visit_watch_save_question (fixture.watch, question);
  test_wait_for (fixture.n_failed == 1);
  test_sql_exec (fixture.app.file.path, "DROP TRIGGER refuse");
  g_set_str (&question->text, "May I swim in the sea?");
  limber_visit_watch_save_question (fixture.watch, question);
  g_assert_null (limber_visit_watch_get_error (fixture.watch));
  stored = load (&fixture);
  assert_same (peek (&fixture), stored);
  g_assert_cmpstr (get_question (stored, 0)->text, ==, "May I swim in the sea?");
}

/* What could not be removed is back. */
static void
test_remove_fails (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;

  set_up (&fixture);
  start (&fixture);
  visit = fill (&fixture);
  g_assert_true (flush (&fixture));
  refuse (&fixture, "DELETE ON visit");
  limber_visit_watch_remove_visit (fixture.watch, visit);
  g_assert_cmpuint (peek (&fixture)->visits->len, ==, 1);
  test_wait_for (fixture.n_failed == 1);
  g_assert_cmpuint (peek (&fixture)->visits->len, ==, 2);
  g_assert_cmpstr (get_question (peek (&fixture), 0)->visit, ==, visit);
  g_assert_null (limber_visit_watch_get_error (fixture.watch));
}

static void
change_outside (Fixture *fixture, const char *sql)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  test_sql_exec (fixture->app.file.path, sql);
  limber_journal_refresh_async (fixture->app.journal, NULL, take_result_cb, &result);
  test_wait_for (result != NULL);
  limber_journal_refresh_finish (fixture->app.journal, result, &error);
  g_assert_no_error (error);
}

static void
test_other_program (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;

  set_up (&fixture);
  start (&fixture);
  visit = fill (&fixture);
  g_assert_true (flush (&fixture));
  fixture.n_changed = 0;
  change_outside (&fixture, "UPDATE question SET text = 'Changed' WHERE text = 'May I swim?'");
  test_wait_for (fixture.n_changed > 0);
  g_assert_cmpstr (get_question (peek (&fixture), 0)->text, ==, "Changed");
}

/* What could not be saved is still there when another program's work is read. */
static void
test_reload_keeps_refused (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;
  g_autoptr (LimberQuestion) question = limber_question_new ("Not saved");

  set_up (&fixture);
  start (&fixture);
  visit = fill (&fixture);
  g_assert_true (flush (&fixture));
  refuse (&fixture, "INSERT ON question");
  limber_visit_watch_save_question (fixture.watch, question);
  test_wait_for (fixture.n_failed == 1);
  fixture.n_changed = 0;
  change_outside (&fixture, "UPDATE question SET text = 'Changed' WHERE text = 'May I swim?'");
  test_wait_for (fixture.n_changed > 0);
  g_assert_cmpstr (get_question (peek (&fixture), 0)->text, ==, "Changed");
  g_assert_cmpstr (get_question (peek (&fixture), 3)->text, ==, "Not saved");
}

static void
flush_asked_cb (LimberVisitWatch *watch, Fixture *fixture)
{
  g_autoptr (LimberQuestion) question = limber_question_new ("Typed a moment ago");

  fixture->n_flushes++;
  limber_visit_watch_save_question (watch, question);
}

/* Closing waits for what was typed a moment ago. */
static void
test_flushes (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  start (&fixture);
  g_signal_connect (fixture.watch, "flush", G_CALLBACK (flush_asked_cb), &fixture);
  g_assert_true (flush (&fixture));
  g_assert_cmpuint (fixture.n_flushes, ==, 1);
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM question"), ==, 1);
}

static void
count_cb (gpointer instance, guint *n)
{
  (*n)++;
}

/* Charts can mark them, and are told only when there is another mark to draw. */
static void
test_marks_of_charts (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;
  g_autoptr (LimberSettings) settings = limber_settings_new_in_memory ();
  g_autoptr (LimberHistoryWatch) history = NULL;
  g_autoptr (LimberTrendsMarks) marks = NULL;
  g_autoptr (GPtrArray) listed = NULL;
  const char *const ids[] = { LIMBER_TRENDS_MARK_VISITS, NULL };
  const LimberChartMark *last;
  guint n_changed = 0;

  set_up (&fixture);
  start (&fixture);
  history = limber_history_watch_new (fixture.app.journal);
  limber_history_watch_start (history);
  test_wait_for (limber_history_watch_get_history (history) != NULL);
  marks = limber_trends_marks_new (fixture.app.journal, settings);
  limber_trends_marks_set_history (marks, limber_history_watch_get_history (history));
  limber_trends_marks_set_visit_watch (marks, fixture.watch);
  g_signal_connect (marks, "changed", G_CALLBACK (count_cb), &n_changed);
  visit = fill (&fixture);
  g_assert_cmpuint (n_changed, ==, 2);

  limber_trends_marks_choose (marks, ids);
  listed = limber_trends_marks_list (marks);
  g_assert_cmpuint (listed->len, ==, 2);
  last = g_ptr_array_index (listed, 1);
  g_assert_cmpint (last->kind, ==, LIMBER_CHART_MARK_VISIT);
  g_assert_cmpuint (last->from, ==, get_day ("2026-12-02"));
  g_assert_cmpstr (last->label, ==, "Visit");
  g_assert_cmpstr (((const LimberChartMark *) g_ptr_array_index (listed, 0))->label, ==, "Dr. Berg");
  g_assert_true (flush (&fixture));
  test_wait_idle ();
  limber_history_watch_stop (history);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit-watch/order", test_order);
  g_test_add_func ("/visit-watch/before-load", test_before_load);
  g_test_add_func ("/visit-watch/undo-visit", test_undo_visit);
  g_test_add_func ("/visit-watch/undo-keeps-text", test_undo_keeps_text);
  g_test_add_func ("/visit-watch/undo-others", test_undo_others);
  g_test_add_func ("/visit-watch/answers-at-once", test_answers_at_once);
  g_test_add_func ("/visit-watch/save-fails", test_save_fails);
  g_test_add_func ("/visit-watch/save-fails-once", test_save_fails_once);
  g_test_add_func ("/visit-watch/remove-fails", test_remove_fails);
  g_test_add_func ("/visit-watch/other-program", test_other_program);
  g_test_add_func ("/visit-watch/reload-keeps-refused", test_reload_keeps_refused);
  g_test_add_func ("/visit-watch/flushes", test_flushes);
  g_test_add_func ("/visit-watch/marks-of-charts", test_marks_of_charts);

  return g_test_run ();
}
