/* test-pattern-watch.c — patterns that follow the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"

#include "limber-date.h"
#include "limber-pattern-watch.h"

#include <locale.h>

#define SADDLE "safety.saddle-numbness"

typedef struct
{
  TestApp app;
  LimberPatternWatch *watch;
  LimberPatterns *seen; /* the last other patterns */
  guint n_seen;         /* how many other patterns there were */
  guint n_changed;
  GError *failed;
} Fixture;

static void
changed_cb (LimberPatternWatch *watch, Fixture *fixture)
{
  LimberPatterns *patterns = limber_pattern_watch_get_patterns (watch);

  fixture->n_changed++;
  if (patterns == NULL || patterns == fixture->seen)
    return;

  g_clear_pointer (&fixture->seen, limber_patterns_unref);
  fixture->seen = limber_patterns_ref (patterns);
  fixture->n_seen++;
}

static void
failed_cb (LimberPatternWatch *watch, const GError *error, Fixture *fixture)
{
  g_clear_error (&fixture->failed);
  fixture->failed = g_error_copy (error);
}

static void
watch_journal (Fixture *fixture)
{
  fixture->watch = limber_pattern_watch_new (fixture->app.journal);
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
forget_watch (Fixture *fixture)
{
  if (fixture->watch == NULL)
    return;

  limber_pattern_watch_stop (fixture->watch);
  test_wait_for (!limber_pattern_watch_get_is_working (fixture->watch));
  limber_journal_close (fixture->app.journal);
  test_wait_idle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->watch));
  g_clear_pointer (&fixture->seen, limber_patterns_unref);
}

static void
tear_down (Fixture *fixture)
{
  forget_watch (fixture);
  g_clear_error (&fixture->failed);
  test_app_clear (&fixture->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  limber_journal_open_finish (LIMBER_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* The same journal, in a program that was started again. */
static void
restart (Fixture *fixture)
{
  gboolean opened = FALSE;

  forget_watch (fixture);
  fixture->n_seen = 0;
  g_assert_finalize_object (g_steal_pointer (&fixture->app.journal));
  fixture->app.journal = limber_journal_new (fixture->app.file.path);
  limber_journal_open_async (fixture->app.journal, LIMBER_STORE_NONE, NULL, opened_cb, &opened);
  test_wait_for (opened);
  watch_journal (fixture);
}

static void
start (Fixture *fixture)
{
  limber_pattern_watch_start (fixture->watch);
  test_wait_for (fixture->n_seen > 0 && !limber_pattern_watch_get_is_working (fixture->watch));
}

static void
add_symptom (Fixture *fixture, const char *iso, const char *symptom)
{
  GDate date = test_date (iso);
  g_autoptr (LimberDay) before = limber_day_new (&date);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  LimberCheckIn *check_in = limber_check_in_new (&date);

  limber_check_in_set_pain (check_in, "lower-back-left", 4, LIMBER_QUALITY_NONE);
  limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, symptom, LIMBER_HELPED_UNSET);
  limber_day_take_check_in (after, check_in);
  test_apply_outside (&fixture->app, before, after);
}

static LimberFinding *
find (Fixture *fixture, const char *id)
{
  return limber_patterns_find_by_id (limber_pattern_watch_get_patterns (fixture->watch), id);
}

static guint
count_untold (Fixture *fixture)
{
  g_autoptr (GPtrArray) untold = limber_pattern_watch_list_untold (fixture->watch);

  return untold->len;
}

/* Nothing is done before it is told to begin, and nothing again as long as nothing changes. */
static void
test_first (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  add_symptom (&fixture, TEST_TODAY, "stiffness");
  limber_pattern_watch_hurry (fixture.watch);
  g_assert_false (limber_pattern_watch_get_is_working (fixture.watch));
  g_assert_null (limber_pattern_watch_get_patterns (fixture.watch));

  limber_pattern_watch_start (fixture.watch);
  g_assert_true (limber_pattern_watch_get_is_working (fixture.watch));
  start (&fixture);
  g_assert_cmpuint (limber_pattern_watch_get_patterns (fixture.watch)->days_recorded, ==, 1);
  g_assert_no_error (limber_pattern_watch_get_error (fixture.watch));
  g_assert_null (find (&fixture, SADDLE));

  limber_pattern_watch_hurry (fixture.watch);
  limber_pattern_watch_start (fixture.watch);
  g_assert_false (limber_pattern_watch_get_is_working (fixture.watch));
}

static void
test_empty (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  start (&fixture);
  g_assert_cmpuint (limber_pattern_watch_get_patterns (fixture.watch)->findings->len, ==, 0);
  g_assert_cmpuint (limber_pattern_watch_get_patterns (fixture.watch)->days_recorded, ==, 0);
}

static void
test_change (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  start (&fixture);
  add_symptom (&fixture, TEST_TODAY, "saddle-numbness");
  /* What was found before stays until then. */
  g_assert_nonnull (limber_pattern_watch_get_patterns (fixture.watch));
  g_assert_false (limber_pattern_watch_get_is_working (fixture.watch));
  limber_pattern_watch_hurry (fixture.watch);
  g_assert_true (limber_pattern_watch_get_is_working (fixture.watch));
  test_wait_for (fixture.n_seen == 2);
  g_assert_nonnull (find (&fixture, SADDLE));
  g_assert_cmpint (find (&fixture, SADDLE)->severity, ==, LIMBER_FINDING_EMERGENCY);
}

/* Nobody looks: a while later it is done all the same, once for several changes. */
static void
test_after_a_pause (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  start (&fixture);
  add_symptom (&fixture, "2026-11-20", "stiffness");
  add_symptom (&fixture, TEST_TODAY, "saddle-numbness");
  test_wait_for (fixture.n_seen == 2);
  g_assert_nonnull (find (&fixture, SADDLE));
  g_assert_cmpuint (limber_pattern_watch_get_patterns (fixture.watch)->days_recorded, ==, 2);
}

static void
test_another_day (void)
{
  g_auto (Fixture) fixture = { 0 };
  GDate tomorrow = test_date ("2026-11-22");
  GDate today = test_date (TEST_TODAY);

  set_up (&fixture);
  start (&fixture);
  g_assert_cmpuint (fixture.seen->as_of, ==, g_date_get_julian (&today));
  limber_pattern_watch_set_today (fixture.watch, &today);
  limber_pattern_watch_hurry (fixture.watch);
  g_assert_false (limber_pattern_watch_get_is_working (fixture.watch));
  limber_pattern_watch_set_today (fixture.watch, &tomorrow);
  limber_pattern_watch_hurry (fixture.watch);
  test_wait_for (fixture.n_seen == 2);
  g_assert_cmpuint (fixture.seen->as_of, ==, g_date_get_julian (&tomorrow));
}

/* A result that is out of date when it comes is never shown, and never two are worked out at the same time.
 */
static void
test_stale (void)
{
  g_auto (Fixture) fixture = { 0 };
  GDate tomorrow = test_date ("2026-11-22");

  set_up (&fixture);
  limber_pattern_watch_start (fixture.watch);
  limber_pattern_watch_set_today (fixture.watch, &tomorrow);
  limber_pattern_watch_hurry (fixture.watch);
  test_wait_for (fixture.n_seen > 0);
  g_assert_cmpuint (fixture.n_seen, ==, 1);
  g_assert_cmpuint (fixture.seen->as_of, ==, g_date_get_julian (&tomorrow));
  test_wait_for (!limber_pattern_watch_get_is_working (fixture.watch));
  g_assert_cmpuint (fixture.n_seen, ==, 1);
}

static void
test_stop_while_working (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  add_symptom (&fixture, TEST_TODAY, "saddle-numbness");
  limber_pattern_watch_start (fixture.watch);
  limber_pattern_watch_stop (fixture.watch);
  limber_journal_close (fixture.app.journal);
  test_wait_for (!limber_pattern_watch_get_is_working (fixture.watch));
  g_assert_null (limber_pattern_watch_get_patterns (fixture.watch));
  limber_pattern_watch_hurry (fixture.watch);
  g_assert_false (limber_pattern_watch_get_is_working (fixture.watch));
}

/* The last one who knows the watch is the thread that works for it. */
static void
test_drop_while_working (void)
{
  g_auto (Fixture) fixture = { 0 };
  gpointer watch;

  set_up (&fixture);
  limber_pattern_watch_start (fixture.watch);
  g_signal_handlers_disconnect_by_data (fixture.watch, &fixture);
  watch = fixture.watch;
  g_object_add_weak_pointer (watch, &watch);
  limber_pattern_watch_stop (fixture.watch);
  g_clear_object (&fixture.watch);
  test_wait_for (watch == NULL);
}

static void
test_choices (void)
{
  g_auto (Fixture) fixture = { 0 };
  const LimberFinding *finding;

  set_up (&fixture);
  add_symptom (&fixture, TEST_TODAY, "saddle-numbness");
  start (&fixture);
  finding = find (&fixture, SADDLE);
  g_assert_cmpuint (count_untold (&fixture), ==, 1);
  g_assert_null (limber_pattern_watch_find_choice (fixture.watch, SADDLE));

  /* At once, and without working anything out again. */
  limber_pattern_watch_set_told (fixture.watch, finding);
  g_assert_cmpuint (count_untold (&fixture), ==, 0);
  limber_pattern_watch_set_in_report (fixture.watch, SADDLE, TRUE);
  limber_pattern_watch_set_hidden (fixture.watch, "association.tag.Füße", TRUE);
  g_assert_false (limber_pattern_watch_get_is_working (fixture.watch));

  restart (&fixture);
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM finding_choice"), ==, 2);
  /* Nobody is told twice because it is not read yet what was told. */
  g_assert_cmpuint (count_untold (&fixture), ==, 0);
  start (&fixture);
  g_assert_nonnull (find (&fixture, SADDLE));
  g_assert_cmpuint (count_untold (&fixture), ==, 0);
  g_assert_true (limber_pattern_watch_find_choice (fixture.watch, SADDLE)->in_report);
  g_assert_false (limber_pattern_watch_is_hidden (fixture.watch, find (&fixture, SADDLE)));
  g_assert_true (limber_pattern_watch_find_choice (fixture.watch, "association.tag.Füße")->hidden);
}

/* An episode that began later is told again; one that turns out to have begun earlier is not. */
static void
test_told_once (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberFinding) earlier = NULL;
  g_autoptr (LimberFinding) later = NULL;

  set_up (&fixture);
  add_symptom (&fixture, TEST_TODAY, "saddle-numbness");
  start (&fixture);
  later = limber_finding_new (SADDLE, LIMBER_FINDING_SAFETY, LIMBER_FINDING_EMERGENCY, LIMBER_TOPIC_SAFETY);
  earlier = limber_finding_new (SADDLE, LIMBER_FINDING_SAFETY, LIMBER_FINDING_EMERGENCY, LIMBER_TOPIC_SAFETY);
  later->from = find (&fixture, SADDLE)->from;
  earlier->from = later->from - 1;

  limber_pattern_watch_set_told (fixture.watch, earlier);
  g_assert_cmpuint (count_untold (&fixture), ==, 1);
  limber_pattern_watch_set_told (fixture.watch, later);
  limber_pattern_watch_set_told (fixture.watch, earlier);
  g_assert_cmpuint (count_untold (&fixture), ==, 0);
  g_assert_cmpuint (limber_pattern_watch_find_choice (fixture.watch, SADDLE)->told, ==, later->from);
}

static void
test_kinds (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberFinding) link = limber_finding_new ("association.sleep", LIMBER_FINDING_ASSOCIATION,
                                                       LIMBER_FINDING_PATTERN, LIMBER_TOPIC_SLEEP);
  g_autoptr (LimberFinding) sign = limber_finding_new ("safety.weight-loss", LIMBER_FINDING_SAFETY,
                                                       LIMBER_FINDING_URGENT, LIMBER_TOPIC_WEIGHT);

  set_up (&fixture);
  start (&fixture);
  limber_pattern_watch_set_hidden (fixture.watch, limber_topic_get_id (LIMBER_TOPIC_SLEEP), TRUE);
  limber_pattern_watch_set_hidden (fixture.watch, limber_topic_get_id (LIMBER_TOPIC_WEIGHT), TRUE);
  g_assert_true (limber_pattern_watch_is_hidden (fixture.watch, link));
  g_assert_false (limber_pattern_watch_is_hidden (fixture.watch, sign));
  limber_pattern_watch_set_hidden (fixture.watch, sign->id, TRUE);
  g_assert_true (limber_pattern_watch_is_hidden (fixture.watch, sign));
  limber_pattern_watch_set_hidden (fixture.watch, limber_topic_get_id (LIMBER_TOPIC_SLEEP), FALSE);
  g_assert_false (limber_pattern_watch_is_hidden (fixture.watch, link));
}

/* What is said about the back changes what is found. */
static void
test_background (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberBackground) background = limber_background_new ();
  GDate today = test_date (TEST_TODAY);

  set_up (&fixture);
  add_symptom (&fixture, TEST_TODAY, "saddle-numbness");
  start (&fixture);
  limber_background_set_known (background, "saddle-numbness", g_date_get_julian (&today));
  background->facts[LIMBER_BACKGROUND_STEROIDS] = TRUE;
  limber_pattern_watch_set_background (fixture.watch, background);
  g_assert_true (limber_background_equal (limber_pattern_watch_get_background (fixture.watch), background));
  limber_pattern_watch_hurry (fixture.watch);
  test_wait_for (fixture.n_seen == 2);
  g_assert_true (find (&fixture, SADDLE) == NULL
                 || find (&fixture, SADDLE)->severity != LIMBER_FINDING_EMERGENCY);

  restart (&fixture);
  start (&fixture);
  g_assert_true (limber_background_equal (limber_pattern_watch_get_background (fixture.watch), background));
}

/* What is not known yet must not be written over. */
static void
test_not_known_yet (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberBackground) background = limber_background_new ();

  set_up (&fixture);
  background->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  limber_pattern_watch_set_background (fixture.watch, background);
  g_assert_error (fixture.failed, LIMBER_ERROR, LIMBER_ERROR_FAILED);
  g_clear_error (&fixture.failed);
  limber_pattern_watch_set_hidden (fixture.watch, "association.sleep", TRUE);
  g_assert_error (fixture.failed, LIMBER_ERROR, LIMBER_ERROR_FAILED);
  g_assert_false (limber_pattern_watch_get_background (fixture.watch)->facts[LIMBER_BACKGROUND_CANCER]);
  start (&fixture);
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM background"), ==, 0);
}

static void
test_put_back (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberBackground) background = limber_background_new ();

  set_up (&fixture);
  start (&fixture);
  limber_pattern_watch_set_hidden (fixture.watch, "association.steps", TRUE);
  test_sql_exec (fixture.app.file.path,
                 "CREATE TRIGGER full AFTER INSERT ON finding_choice WHEN new.finding = 'association.sleep'"
                 " BEGIN SELECT raise (ABORT, 'full'); END;"
                 "CREATE TRIGGER full_2 AFTER INSERT ON background BEGIN SELECT raise (ABORT, 'full'); END");

  limber_pattern_watch_set_hidden (fixture.watch, "association.sleep", TRUE);
  g_assert_true (limber_pattern_watch_find_choice (fixture.watch, "association.sleep")->hidden);
  test_wait_for (fixture.failed != NULL);
  g_assert_error (fixture.failed, LIMBER_ERROR, LIMBER_ERROR_FAILED);
  g_assert_null (limber_pattern_watch_find_choice (fixture.watch, "association.sleep"));
  g_assert_true (limber_pattern_watch_find_choice (fixture.watch, "association.steps")->hidden);

  g_clear_error (&fixture.failed);
  background->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  limber_pattern_watch_set_background (fixture.watch, background);
  test_wait_for (fixture.failed != NULL);
  g_assert_false (limber_pattern_watch_get_background (fixture.watch)->facts[LIMBER_BACKGROUND_CANCER]);

  /* The last of several counts, whatever became of those before. */
  g_clear_error (&fixture.failed);
  limber_pattern_watch_set_hidden (fixture.watch, "association.sleep", TRUE);
  limber_pattern_watch_set_hidden (fixture.watch, "association.sleep", FALSE);
  test_wait_for (fixture.failed != NULL);
  test_wait_idle ();
  g_assert_false (limber_pattern_watch_find_choice (fixture.watch, "association.sleep")->hidden);
}

/* Half a year in which pain follows anxiety, with the example's own noise. */
static void
fill_half_a_year (Fixture *fixture)
{
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GDate date = test_date ("2026-05-20");
  guint32 state = 1;

  store = limber_store_open (fixture->app.file.path, LIMBER_STORE_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (limber_store_begin (store, &error));
  for (guint i = 0; i < 180; i++)
    {
      g_autoptr (LimberDay) before = limber_day_new (&date);
      g_autoptr (LimberDay) after = limber_day_copy (before);
      LimberCheckIn *check_in = limber_check_in_new (&date);

      state = state * 1664525 + 1013904223;
      check_in->anxiety = (int) (state >> 24) % 9;
      limber_check_in_set_pain (check_in, "lower-back-left",
                                2 + check_in->anxiety / 2 + (int) ((state >> 16) & 1), LIMBER_QUALITY_NONE);
      limber_day_take_check_in (after, check_in);
      limber_day_set_value (after, LIMBER_MEASURE_STEPS, 4000 + (state >> 20));
      test_apply (store, before, after);
      limber_date_add_days (&date, 1);
    }
  g_assert_true (limber_store_commit (store, &error));
}

static void
assert_same_patterns (const LimberPatterns *a, const LimberPatterns *b)
{
  g_assert_cmpuint (a->findings->len, ==, b->findings->len);
  g_assert_cmpuint (a->n_tested, ==, b->n_tested);
  g_assert_cmpuint (a->last_look, ==, b->last_look);
  for (guint i = 0; i < a->findings->len; i++)
    {
      const LimberFinding *one = g_ptr_array_index (a->findings, i);
      const LimberFinding *other = g_ptr_array_index (b->findings, i);

      g_assert_cmpstr (one->id, ==, other->id);
      g_assert_cmpstr (one->sentence, ==, other->sentence);
    }
}

/* Looks are taken once and remembered; other days make them out of date. */
static void
test_looks (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberPatterns) first = NULL;
  const char *path;
  guint n_taken;

  set_up (&fixture);
  path = fixture.app.file.path;
  fill_half_a_year (&fixture);
  start (&fixture);
  first = limber_patterns_ref (fixture.seen);
  n_taken = first->looks->len;
  g_assert_cmpuint (n_taken, >, 1);
  g_assert_nonnull (limber_patterns_find_by_id (first, "association.anxiety"));

  restart (&fixture);
  g_assert_cmpint (test_sql_int (path, "SELECT count (*) FROM look"), ==, n_taken);
  g_assert_cmpint (test_sql_int (path, "SELECT count (*) FROM look_result WHERE finding ="
                                       " 'association.anxiety'"),
                   ==, n_taken);
  start (&fixture);
  g_assert_cmpuint (fixture.seen->looks->len, ==, 0);
  assert_same_patterns (fixture.seen, first);

  /* Not saved while there is nothing new, which would wake everybody who watches the journal. */
  test_sql_exec (path, "UPDATE look SET digest = digest + 1");
  restart (&fixture);
  start (&fixture);
  g_assert_cmpuint (fixture.seen->looks->len, ==, n_taken);
  assert_same_patterns (fixture.seen, first);

  /* A day of the past. */
  restart (&fixture);
  start (&fixture);
  add_symptom (&fixture, "2026-05-19", "stiffness");
  limber_pattern_watch_hurry (fixture.watch);
  test_wait_for (fixture.n_seen == 2);
  g_assert_cmpuint (fixture.seen->looks->len, >, 0);
}

/* To save what was worked out is no change of the journal: nobody reads it again. */
static void
test_no_reset (void)
{
  g_auto (Fixture) fixture = { 0 };
  guint n_resets = 0;

  set_up (&fixture);
  fill_half_a_year (&fixture);
  g_signal_connect_swapped (fixture.app.journal, "reset", G_CALLBACK (g_atomic_int_inc), &n_resets);
  start (&fixture);
  limber_pattern_watch_set_hidden (fixture.watch, "association.sleep", TRUE);
  limber_journal_close (fixture.app.journal);
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM look"), >, 0);
  g_assert_cmpuint (n_resets, ==, 0);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = limber_journal_restore_finish (LIMBER_JOURNAL (source), result, &error);

  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* A backup brings its own patterns and its own choices. */
static void
test_restored (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gboolean restored = FALSE;

  set_up (&fixture);
  add_symptom (&fixture, TEST_TODAY, "saddle-numbness");
  start (&fixture);
  limber_pattern_watch_set_in_report (fixture.watch, SADDLE, TRUE);
  test_wait_idle ();
  store = limber_store_open (fixture.app.file.path, LIMBER_STORE_NONE, &error);
  g_assert_no_error (error);
  test_wait_for (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM finding_choice") == 1
                 || g_main_context_iteration (NULL, FALSE));
  test_back_up (store, "manual");
  g_clear_object (&store);

  limber_pattern_watch_set_in_report (fixture.watch, SADDLE, FALSE);
  add_symptom (&fixture, "2026-11-20", "stiffness");
  limber_pattern_watch_hurry (fixture.watch);
  test_wait_for (fixture.n_seen == 2);
  g_assert_cmpuint (fixture.seen->days_recorded, ==, 2);

  backups = test_list_backups (fixture.app.file.path);
  limber_journal_restore_async (fixture.app.journal, ((LimberBackup *) g_ptr_array_index (backups, 0))->path,
                                NULL, restored_cb, &restored);
  test_wait_for (restored);
  test_wait_for (fixture.n_seen == 3);
  g_assert_cmpuint (fixture.seen->days_recorded, ==, 1);
  g_assert_true (limber_pattern_watch_find_choice (fixture.watch, SADDLE)->in_report);
}

/* What cannot be read is said, and tried again when somebody asks. */
static void
test_error (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  test_sql_exec (fixture.app.file.path, "ALTER TABLE look RENAME TO look_away");
  limber_pattern_watch_start (fixture.watch);
  test_wait_for (!limber_pattern_watch_get_is_working (fixture.watch));
  g_assert_error (limber_pattern_watch_get_error (fixture.watch), LIMBER_ERROR, LIMBER_ERROR_FAILED);
  g_assert_null (limber_pattern_watch_get_patterns (fixture.watch));

  test_sql_exec (fixture.app.file.path, "ALTER TABLE look_away RENAME TO look");
  limber_pattern_watch_hurry (fixture.watch);
  test_wait_for (fixture.n_seen == 1);
  g_assert_no_error (limber_pattern_watch_get_error (fixture.watch));
}

static void
test_term_name (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberTerm) term = limber_term_new (LIMBER_TERM_TAG, "footwear");

  set_up (&fixture);
  start (&fixture);
  g_set_str (&term->name, "Heels");
  limber_journal_save_term_async (fixture.app.journal, term, NULL, NULL, NULL);
  test_wait_for (fixture.n_seen == 2);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pattern-watch/first", test_first);
  g_test_add_func ("/pattern-watch/empty", test_empty);
  g_test_add_func ("/pattern-watch/change", test_change);
  g_test_add_func ("/pattern-watch/after-a-pause", test_after_a_pause);
  g_test_add_func ("/pattern-watch/another-day", test_another_day);
  g_test_add_func ("/pattern-watch/stale", test_stale);
  g_test_add_func ("/pattern-watch/stop-while-working", test_stop_while_working);
  g_test_add_func ("/pattern-watch/drop-while-working", test_drop_while_working);
  g_test_add_func ("/pattern-watch/choices", test_choices);
  g_test_add_func ("/pattern-watch/told-once", test_told_once);
  g_test_add_func ("/pattern-watch/kinds", test_kinds);
  g_test_add_func ("/pattern-watch/background", test_background);
  g_test_add_func ("/pattern-watch/not-known-yet", test_not_known_yet);
  g_test_add_func ("/pattern-watch/put-back", test_put_back);
  g_test_add_func ("/pattern-watch/looks", test_looks);
  g_test_add_func ("/pattern-watch/no-reset", test_no_reset);
  g_test_add_func ("/pattern-watch/restored", test_restored);
  g_test_add_func ("/pattern-watch/error", test_error);
  g_test_add_func ("/pattern-watch/term-name", test_term_name);

  return g_test_run ();
}
