/* test-routine-watch.c — routines that follow the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"

#include "limber-date.h"
#include "limber-journal-patterns.h"
#include "limber-routine-watch.h"

#include <locale.h>

typedef struct
{
  TestApp app;
  LimberRoutineWatch *watch;
  guint n_changed;
  guint n_failed;
  GError *failed;
} Fixture;

static void
changed_cb (LimberRoutineWatch *watch, Fixture *fixture)
{
  fixture->n_changed++;
}

static void
failed_cb (LimberRoutineWatch *watch, const GError *error, Fixture *fixture)
{
  fixture->n_failed++;
  g_clear_error (&fixture->failed);
  fixture->failed = g_error_copy (error);
}

static void
watch_journal (Fixture *fixture)
{
  fixture->watch = limber_routine_watch_new (fixture->app.journal);
  g_signal_connect (fixture->watch, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->watch, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
set_up (Fixture *fixture)
{
  test_app_init (&fixture->app);
  watch_journal (fixture);
}

static void
tear_down (Fixture *fixture)
{
  limber_routine_watch_stop (fixture->watch);
  limber_journal_close (fixture->app.journal);
  test_wait_idle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->watch));
  g_clear_error (&fixture->failed);
  test_app_clear (&fixture->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
start (Fixture *fixture)
{
  limber_routine_watch_start (fixture->watch);
  test_wait_for (limber_routine_watch_get_is_loaded (fixture->watch));
  fixture->n_changed = 0;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(LimberRoutineRecord **) data
      = limber_journal_load_routines_finish (LIMBER_JOURNAL (source), result, &error);
  g_assert_no_error (error);
}

/* What stands on disk once all that was asked for is done. */
static LimberRoutineRecord *
load (Fixture *fixture)
{
  LimberRoutineRecord *record = NULL;

  limber_journal_load_routines_async (fixture->app.journal, loaded_cb, &record);
  test_wait_for (record != NULL);
  return record;
}

/* Another program, and the look at the file that follows. */
static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  limber_journal_refresh_finish (LIMBER_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
change_outside (Fixture *fixture, const char *sql)
{
  gboolean done = FALSE;
  g_autoptr (LimberRoutineRecord) saved = load (fixture);

  test_sql_exec (fixture->app.file.path, sql);
  limber_journal_refresh_async (fixture->app.journal, NULL, refreshed_cb, &done);
  test_wait_for (done);
}

static LimberSession *
make_session (const char *routine, const char *iso8601, int active_s)
{
  LimberSession *session;

  limber_clock_set_for_tests (iso8601);
  session = limber_session_new (routine, routine);
  session->active_s = active_s;
  limber_session_add (session, "bridge", "Bridge");
  limber_clock_set_for_tests (TEST_NOW);

  return session;
}

static LimberRoutine *
make_routine (const char *id, const char *name)
{
  LimberRoutine *routine = limber_routine_new (id);

  routine->own = TRUE;
  g_set_str (&routine->name, name);
  g_set_str (&routine->purpose, "What the physiotherapist gave me.");
  limber_routine_add (routine, "bridge");

  return routine;
}

static void
test_nothing_before_start (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  g_assert_false (limber_routine_watch_get_is_loaded (fixture.watch));
  g_assert_cmpuint (limber_routine_watch_peek_sessions (fixture.watch)->len, ==, 0);
  g_assert_null (limber_routine_watch_peek_unfinished (fixture.watch));
  g_assert_cmpint (limber_routine_watch_get_all_limits (fixture.watch), ==, LIMBER_STRAIN_NONE);
  g_assert_nonnull (
      limber_routine_book_find_routine (limber_routine_watch_get_book (fixture.watch), "gentle-morning"));

  limber_routine_watch_set_limits (fixture.watch, LIMBER_STRAIN_WRIST);
  g_assert_cmpuint (fixture.n_failed, ==, 1);
  g_assert_cmpint (limber_routine_watch_get_limits (fixture.watch), ==, LIMBER_STRAIN_NONE);
}

static void
test_sessions (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) morning = make_session ("gentle-morning", "2026-11-20T08:00:00", 300);
  g_autoptr (LimberSession) now = make_session ("desk-break", "2026-11-21T08:55:00", 0);
  g_autoptr (LimberRoutineRecord) record = NULL;
  const GPtrArray *sessions;

  set_up (&fixture);
  start (&fixture);
  limber_routine_watch_save_session (fixture.watch, now);
  limber_routine_watch_save_session (fixture.watch, morning);
  g_assert_cmpuint (fixture.n_changed, ==, 2);

  /* At once, newest first. */
  sessions = limber_routine_watch_peek_sessions (fixture.watch);
  g_assert_cmpuint (sessions->len, ==, 2);
  g_assert_cmpstr (((const LimberSession *) g_ptr_array_index (sessions, 0))->uuid, ==, now->uuid);
  g_assert_cmpstr (limber_routine_watch_peek_unfinished (fixture.watch)->uuid, ==, now->uuid);
  g_assert_cmpuint (limber_routine_watch_get_n_sessions (fixture.watch), ==, 2);

  /* And as it stands on disk. */
  record = load (&fixture);
  g_assert_cmpuint (record->sessions->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_true (
        limber_session_equal (g_ptr_array_index (record->sessions, i), g_ptr_array_index (sessions, i)));

  now->end = LIMBER_SESSION_DONE;
  limber_routine_watch_save_session (fixture.watch, now);
  g_assert_null (limber_routine_watch_peek_unfinished (fixture.watch));
  g_assert_cmpuint (limber_routine_watch_get_n_sessions (fixture.watch), ==, 2);
}

/* Half an hour later it is not gone on with. */
static void
test_unfinished_grows_old (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) session = make_session ("desk-break", TEST_NOW, 60);

  set_up (&fixture);
  start (&fixture);
  limber_routine_watch_save_session (fixture.watch, session);
  limber_clock_set_for_tests ("2026-11-21T09:29:59");
  g_assert_nonnull (limber_routine_watch_peek_unfinished (fixture.watch));
  limber_clock_set_for_tests ("2026-11-21T09:30:00");
  g_assert_null (limber_routine_watch_peek_unfinished (fixture.watch));
  limber_clock_set_for_tests (TEST_NOW);
}

/* Deleted and undone: the same bytes. */
static void
test_undo (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) session = make_session ("desk-break", "2026-11-20T08:00:00", 300);
  g_autoptr (LimberSession) kept = NULL;
  g_autoptr (LimberRoutineRecord) first = NULL;
  g_autoptr (LimberRoutineRecord) second = NULL;
  g_autoptr (LimberRoutineRecord) third = NULL;
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  set_up (&fixture);
  start (&fixture);
  limber_routine_watch_save_session (fixture.watch, session);
  first = load (&fixture);
  before = test_sql_dump (fixture.app.file.path);

  limber_clock_set_for_tests ("2026-11-21T10:00:00");
  kept = limber_session_copy (g_ptr_array_index (limber_routine_watch_peek_sessions (fixture.watch), 0));
  limber_routine_watch_remove_session (fixture.watch, kept->uuid);
  g_assert_cmpuint (limber_routine_watch_peek_sessions (fixture.watch)->len, ==, 0);
  second = load (&fixture);
  between = test_sql_dump (fixture.app.file.path);
  g_assert_cmpstr (before, !=, between);
  limber_routine_watch_save_session (fixture.watch, kept);
  third = load (&fixture);
  after = test_sql_dump (fixture.app.file.path);
  g_assert_cmpstr (before, ==, after);
  limber_clock_set_for_tests (TEST_NOW);
}

/* Another side each time the routine was done; what was only opened does not count. */
static void
test_first_side (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) opened = make_session ("desk-break", "2026-11-18T08:00:00", 0);
  g_autoptr (LimberSession) done = make_session ("desk-break", "2026-11-19T08:00:00", 60);
  g_autoptr (LimberSession) again = make_session ("desk-break", "2026-11-20T08:00:00", 60);

  set_up (&fixture);
  start (&fixture);
  g_assert_cmpint (limber_routine_watch_get_first_side (fixture.watch, "desk-break"), ==, LIMBER_SIDE_LEFT);
  limber_routine_watch_save_session (fixture.watch, opened);
  g_assert_cmpint (limber_routine_watch_get_first_side (fixture.watch, "desk-break"), ==, LIMBER_SIDE_LEFT);
  limber_routine_watch_save_session (fixture.watch, done);
  done->active_s = 90;
  limber_routine_watch_save_session (fixture.watch, done);
  g_assert_cmpint (limber_routine_watch_get_first_side (fixture.watch, "desk-break"), ==, LIMBER_SIDE_RIGHT);
  g_assert_cmpint (limber_routine_watch_get_first_side (fixture.watch, "calm-down"), ==, LIMBER_SIDE_LEFT);
  limber_routine_watch_save_session (fixture.watch, again);
  g_assert_cmpint (limber_routine_watch_get_first_side (fixture.watch, "desk-break"), ==, LIMBER_SIDE_LEFT);
}

static void
test_choices_and_limits (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new ("plank");
  g_autoptr (LimberRoutineRecord) record = NULL;
  LimberPlanOptions options = LIMBER_PLAN_OPTIONS_INIT;

  set_up (&fixture);
  start (&fixture);
  choice->hidden = TRUE;
  limber_routine_watch_set_choice (fixture.watch, choice);
  limber_routine_watch_set_limits (fixture.watch, LIMBER_STRAIN_WRIST);
  limber_routine_watch_set_limits (fixture.watch, LIMBER_STRAIN_WRIST);
  g_assert_cmpuint (fixture.n_changed, ==, 2);

  limber_routine_watch_fill_options (fixture.watch, &options);
  g_assert_cmpint (options.limits, ==, LIMBER_STRAIN_WRIST);
  g_assert_true (g_hash_table_contains (options.choices, "plank"));
  record = load (&fixture);
  g_assert_cmpint (record->limits, ==, LIMBER_STRAIN_WRIST);
  g_assert_true (g_hash_table_contains (record->choices, "plank"));
  g_assert_cmpuint (fixture.n_failed, ==, 0);
}

/* An exercise of which something was done needs less time to get ready for, on a card as in the player. */
static void
test_known_exercises (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) session = make_session ("desk-break", "2026-11-20T08:00:00", 300);
  LimberSessionItem *item = g_ptr_array_index (session->items, 0);
  LimberPlanOptions options = LIMBER_PLAN_OPTIONS_INIT;

  set_up (&fixture);
  start (&fixture);
  limber_routine_watch_save_session (fixture.watch, session);
  limber_routine_watch_fill_options (fixture.watch, &options);
  g_assert_cmpuint (g_hash_table_size (options.known), ==, 0);

  item->done_s = 20;
  limber_routine_watch_save_session (fixture.watch, session);
  limber_routine_watch_fill_options (fixture.watch, &options);
  g_assert_true (g_hash_table_contains (options.known, "bridge"));
}

/* What is said about the back in Preferences limits exercises, without anybody asking again. */
static void
test_osteoporosis (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberBackground) background = limber_background_new ();

  set_up (&fixture);
  start (&fixture);
  background->facts[LIMBER_BACKGROUND_OSTEOPOROSIS] = TRUE;
  limber_journal_save_background_async (fixture.app.journal, background, NULL, NULL);
  test_wait_for (fixture.n_changed > 0);
  g_assert_cmpint (limber_routine_watch_get_limits (fixture.watch), ==, LIMBER_STRAIN_NONE);
  g_assert_cmpint (limber_routine_watch_get_all_limits (fixture.watch), ==,
                   LIMBER_STRAIN_FLEXION | LIMBER_STRAIN_ROTATION);
}

/* So does the answer of the next morning, which the Journal page saves. */
static void
test_next_day (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberSession) session = make_session ("desk-break", "2026-11-20T08:00:00", 300);
  const LimberSession *shown;

  set_up (&fixture);
  start (&fixture);
  limber_routine_watch_save_session (fixture.watch, session);
  fixture.n_changed = 0;
  limber_journal_save_next_day_async (fixture.app.journal, session->day, LIMBER_NEXT_DAY_WORSE, NULL, NULL);
  test_wait_for (fixture.n_changed > 0);
  shown = g_ptr_array_index (limber_routine_watch_peek_sessions (fixture.watch), 0);
  g_assert_cmpint (shown->next_day, ==, LIMBER_NEXT_DAY_WORSE);
}

static void
test_own_routines (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberRoutine) routine = make_routine ("own-11111111", "Mine");
  g_autoptr (LimberRoutine) changed = make_routine ("own-11111111", "Mine, changed");
  g_autoptr (LimberRoutine) second = make_routine ("own-22222222", "Second");
  g_autoptr (LimberRoutineRecord) record = NULL;
  g_autoptr (LimberRoutineRecord) after = NULL;
  LimberRoutineBook *book;
  const LimberOwnText *text;

  set_up (&fixture);
  start (&fixture);
  book = limber_routine_watch_get_book (fixture.watch);
  limber_routine_watch_save_routine (fixture.watch, routine);
  limber_routine_watch_save_routine (fixture.watch, second);
  limber_routine_watch_save_routine (fixture.watch, changed);
  g_assert_cmpstr (limber_routine_book_find_routine (book, "own-11111111")->name, ==, "Mine, changed");

  /* Removed and put back, it stands where it stood. */
  limber_routine_watch_remove_routine (fixture.watch, "own-11111111");
  g_assert_null (limber_routine_book_find_routine (book, "own-11111111"));
  record = load (&fixture);
  g_assert_cmpuint (record->own->len, ==, 1);
  limber_routine_watch_save_routine (fixture.watch, changed);
  after = load (&fixture);
  g_assert_cmpuint (after->own->len, ==, 2);
  text = g_ptr_array_index (after->own, 0);
  g_assert_cmpstr (text->id, ==, "own-11111111");
  g_assert_cmpuint (fixture.n_failed, ==, 0);
}

static void
test_own_exercise (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberExercise) exercise = NULL;
  g_autoptr (LimberRoutineWatch) second = NULL;
  LimberRoutineBook *book;

  set_up (&fixture);
  start (&fixture);
  book = limber_routine_watch_get_book (fixture.watch);
  exercise = limber_exercise_copy (limber_routine_book_find_exercise (book, "bridge"));
  g_set_str (&exercise->id, "own-0a0a0a0a");
  g_set_str (&exercise->name, "Brücke 🌉");
  exercise->own = TRUE;
  limber_routine_watch_save_exercise (fixture.watch, exercise);

  /* Another watch of the same journal reads the same exercise. */
  second = limber_routine_watch_new (fixture.app.journal);
  limber_routine_watch_start (second);
  test_wait_for (limber_routine_watch_get_is_loaded (second));
  g_assert_true (limber_exercise_equal (
      limber_routine_book_find_exercise (limber_routine_watch_get_book (second), "own-0a0a0a0a"), exercise));

  limber_routine_watch_remove_exercise (fixture.watch, "own-0a0a0a0a");
  g_assert_null (limber_routine_book_find_exercise (book, "own-0a0a0a0a"));
  limber_routine_watch_stop (second);
  test_wait_idle ();
}

/* Named once, kept on disk, and no reason to lose the others. */
static void
test_unreadable (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberRoutine) routine = make_routine ("own-11111111", "Mine");
  g_autoptr (LimberRoutineRecord) record = NULL;
  LimberRoutineBook *book;
  guint n_before;

  set_up (&fixture);
  start (&fixture);
  limber_routine_watch_save_routine (fixture.watch, routine);
  record = load (&fixture);
  fixture.n_changed = 0;
  change_outside (&fixture, "INSERT INTO own_text VALUES ('routine', 'own-2', '{\"later\": 1}', 1, NULL)");
  test_wait_for (fixture.n_failed > 0);
  g_assert_error (fixture.failed, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_nonnull (strstr (fixture.failed->message, "own-2"));
  book = limber_routine_watch_get_book (fixture.watch);
  g_assert_nonnull (limber_routine_book_find_routine (book, "own-11111111"));

  n_before = fixture.n_changed;
  change_outside (&fixture, "INSERT INTO exercise_choice VALUES ('plank', 1, 0, 0, 0, NULL, NULL)");
  test_wait_for (fixture.n_changed > n_before);
  g_assert_cmpuint (fixture.n_failed, ==, 1);
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM own_text"), ==, 2);
}

/* Nothing of the user's own takes the place of what comes with Limber. */
static void
test_foreign_id (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberRoutine) routine = make_routine ("own-11111111", "Mine");
  const LimberRoutine *found;

  set_up (&fixture);
  start (&fixture);
  limber_routine_watch_save_routine (fixture.watch, routine);
  change_outside (&fixture, "UPDATE own_text SET id = 'gentle-morning',"
                            " json = replace (json, 'own-11111111', 'gentle-morning')");
  test_wait_for (fixture.n_failed > 0);
  found = limber_routine_book_find_routine (limber_routine_watch_get_book (fixture.watch), "gentle-morning");
  g_assert_false (found->own);
}

/* Another program's work is seen as soon as the journal notices it. */
static void
test_other_program (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberRoutine) routine = make_routine ("own-11111111", "Mine");
  LimberRoutineBook *book;

  set_up (&fixture);
  start (&fixture);
  limber_routine_watch_save_routine (fixture.watch, routine);
  fixture.n_changed = 0;
  change_outside (&fixture, "DELETE FROM own_text; INSERT INTO exercise_limit VALUES ('prone', 1, NULL)");
  test_wait_for (fixture.n_changed > 0);
  book = limber_routine_watch_get_book (fixture.watch);
  g_assert_null (limber_routine_book_find_routine (book, "own-11111111"));
  g_assert_cmpint (limber_routine_watch_get_limits (fixture.watch), ==, LIMBER_STRAIN_PRONE);
}

/* What cannot be saved is taken back, and said. */
static void
test_save_fails (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberExerciseChoice) good = limber_exercise_choice_new ("plank");
  g_autoptr (LimberExerciseChoice) bad = limber_exercise_choice_new ("plank");
  g_autoptr (LimberSession) session = make_session ("desk-break", TEST_NOW, 60);
  GHashTable *choices;

  set_up (&fixture);
  start (&fixture);
  good->extra_reps = 1;
  limber_routine_watch_set_choice (fixture.watch, good);
  bad->extra_reps = 1000;
  limber_routine_watch_set_choice (fixture.watch, bad);
  fixture.n_changed = 0;
  test_wait_for (fixture.n_failed > 0 && fixture.n_changed > 0);
  choices = limber_routine_watch_peek_choices (fixture.watch);
  g_assert_true (limber_exercise_choice_equal (g_hash_table_lookup (choices, "plank"), good));

  session->pain_after = 11;
  limber_routine_watch_save_session (fixture.watch, session);
  g_assert_cmpuint (limber_routine_watch_peek_sessions (fixture.watch)->len, ==, 1);
  fixture.n_changed = 0;
  test_wait_for (fixture.n_failed > 1 && fixture.n_changed > 0);
  g_assert_cmpuint (limber_routine_watch_peek_sessions (fixture.watch)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine-watch/nothing-before-start", test_nothing_before_start);
  g_test_add_func ("/routine-watch/sessions", test_sessions);
  g_test_add_func ("/routine-watch/unfinished-grows-old", test_unfinished_grows_old);
  g_test_add_func ("/routine-watch/undo", test_undo);
  g_test_add_func ("/routine-watch/first-side", test_first_side);
  g_test_add_func ("/routine-watch/choices-and-limits", test_choices_and_limits);
  g_test_add_func ("/routine-watch/known-exercises", test_known_exercises);
  g_test_add_func ("/routine-watch/osteoporosis", test_osteoporosis);
  g_test_add_func ("/routine-watch/next-day", test_next_day);
  g_test_add_func ("/routine-watch/own-routines", test_own_routines);
  g_test_add_func ("/routine-watch/own-exercise", test_own_exercise);
  g_test_add_func ("/routine-watch/unreadable", test_unreadable);
  g_test_add_func ("/routine-watch/foreign-id", test_foreign_id);
  g_test_add_func ("/routine-watch/other-program", test_other_program);
  g_test_add_func ("/routine-watch/save-fails", test_save_fails);

  return g_test_run ();
}
