/* test-journal.c — the asynchronous face of the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-journal.h"

#define NOW "2026-03-01T20:00:00"

/* A journal and everything it said, in the order it said it. */
typedef struct
{
  TestJournal file;
  LimberJournal *journal;
  GString *log;
  GAsyncResult *result;
  guint n_results;
} Fixture;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  g_string_append_printf (fixture->log, "items %u -%u +%u; ", position, removed, added);
}

static void
day_changed_cb (LimberJournal *journal, const LimberDay *day, Fixture *fixture)
{
  g_autofree char *date = limber_date_to_iso (&day->date);

  g_string_append_printf (fixture->log, "day %s; ", date);
}

static void
measures_changed_cb (LimberJournal *journal, Fixture *fixture)
{
  g_string_append_printf (fixture->log, "measures %u; ", limber_journal_get_measures (journal)->len);
}

static void
reset_cb (LimberJournal *journal, Fixture *fixture)
{
  g_string_append (fixture->log, "reset; ");
}

static void
backup_failed_cb (LimberJournal *journal, const GError *error, Fixture *fixture)
{
  g_string_append_printf (fixture->log, "backup failed %d; ", error->code);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_set_object (&fixture->result, result);
  fixture->n_results++;
}

static void
wait (Fixture *fixture)
{
  while (fixture->n_results == 0)
    g_main_context_iteration (NULL, TRUE);
  fixture->n_results = 0;
}

static void
set_up (Fixture *fixture)
{
  test_journal_init_folder (&fixture->file);
  fixture->log = g_string_new (NULL);
  fixture->journal = limber_journal_new (fixture->file.path);
  g_signal_connect (fixture->journal, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  g_signal_connect (fixture->journal, "day-changed", G_CALLBACK (day_changed_cb), fixture);
  g_signal_connect (fixture->journal, "reset", G_CALLBACK (reset_cb), fixture);
  g_signal_connect (fixture->journal, "measures-changed", G_CALLBACK (measures_changed_cb), fixture);
  g_signal_connect (fixture->journal, "backup-failed", G_CALLBACK (backup_failed_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  limber_journal_close (fixture->journal);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->result);
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
open_journal (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  limber_journal_open_async (fixture->journal, LIMBER_STORE_CREATE, NULL, done_cb, fixture);
  wait (fixture);
  g_assert_true (limber_journal_open_finish (fixture->journal, fixture->result, &error));
  g_assert_no_error (error);
}

static LimberDay *
apply (Fixture *fixture, const LimberDay *before, const LimberDay *after)
{
  g_autoptr (GError) error = NULL;
  LimberDay *stored;

  limber_journal_apply_day_async (fixture->journal, before, after, NULL, done_cb, fixture);
  wait (fixture);
  stored = limber_journal_apply_day_finish (fixture->journal, fixture->result, &error);
  g_assert_no_error (error);
  return stored;
}

static LimberDay *
add_day (Fixture *fixture, const char *iso)
{
  GDate date = test_date (iso);
  g_autoptr (LimberDay) before = limber_day_new (&date);
  g_autoptr (LimberDay) after = test_day_full (iso);

  return apply (fixture, before, after);
}

static void
test_open (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  g_assert_false (limber_journal_get_is_open (fixture.journal));
  open_journal (&fixture);
  g_assert_true (limber_journal_get_is_open (fixture.journal));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.journal)), ==, 0);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (fixture.journal)) == LIMBER_TYPE_DAY_SUMMARY);
  assert_log (&fixture, "items 0 -0 +0; reset; ");

  limber_journal_close (fixture.journal);
  g_assert_false (limber_journal_get_is_open (fixture.journal));
}

static void
test_open_fails_then_works (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  limber_journal_open_async (fixture.journal, LIMBER_STORE_NONE, NULL, done_cb, &fixture);
  wait (&fixture);
  g_assert_false (limber_journal_open_finish (fixture.journal, fixture.result, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND);
  g_assert_false (limber_journal_get_is_open (fixture.journal));
  open_journal (&fixture);
}

static void
test_not_open (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberDay) day = test_day_full ("2026-03-01");

  set_up (&fixture);
  limber_journal_apply_day_async (fixture.journal, day, day, NULL, done_cb, &fixture);
  wait (&fixture);
  g_assert_null (limber_journal_apply_day_finish (fixture.journal, fixture.result, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED);
}

static void
test_list_follows (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberDay) second = NULL;
  g_autoptr (LimberDay) first = NULL;
  g_autoptr (LimberDay) cleared = NULL;
  g_autoptr (LimberDay) gone = NULL;
  GDate date = test_date ("2026-03-01");
  GDate other = test_date ("2026-02-01");

  set_up (&fixture);
  open_journal (&fixture);
  assert_log (&fixture, "items 0 -0 +0; reset; ");

  second = add_day (&fixture, "2026-03-01");
  assert_log (&fixture, "items 0 -0 +1; day 2026-03-01; ");
  first = add_day (&fixture, "2026-02-01");
  assert_log (&fixture, "items 0 -0 +1; day 2026-02-01; ");
  g_assert_cmpuint (limber_journal_find_position (fixture.journal, &date), ==, 1);
  g_assert_cmpint (limber_day_summary_get_worst_pain (limber_journal_find_summary (fixture.journal, &date)),
                   ==, 6);

  cleared = limber_day_new (&date);
  gone = apply (&fixture, second, cleared);
  assert_log (&fixture, "items 1 -1 +0; day 2026-03-01; ");
  g_assert_false (limber_day_is_recorded (gone));
  g_assert_null (limber_journal_find_summary (fixture.journal, &date));
  g_assert_cmpuint (limber_journal_find_position (fixture.journal, &date), ==, G_MAXUINT);
  g_assert_cmpuint (limber_journal_find_position (fixture.journal, &other), ==, 0);

  g_clear_pointer (&gone, limber_day_free);
  gone = apply (&fixture, cleared, second);
  test_assert_days_equal (gone, second);
}

static void
test_save_before_signal (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberDay) stored = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  stored = add_day (&fixture, "2026-03-01");
  g_assert_cmpint (test_sql_int (fixture.file.path, "SELECT count (*) FROM check_in"), ==, 2);
  g_assert_cmpint (((LimberCheckIn *) g_ptr_array_index (stored->check_ins, 0))->recorded, !=, 0);
}

static void
test_close_drains (void)
{
  g_auto (Fixture) fixture = { 0 };
  const guint n_days = 28;

  set_up (&fixture);
  open_journal (&fixture);
  for (guint i = 1; i <= n_days; i++)
    {
      g_autofree char *iso = g_strdup_printf ("2026-02-%02u", i);
      GDate date = test_date (iso);
      g_autoptr (LimberDay) before = limber_day_new (&date);
      g_autoptr (LimberDay) after = test_day_full (iso);

      limber_journal_apply_day_async (fixture.journal, before, after, NULL, done_cb, &fixture);
    }
  limber_journal_close (fixture.journal);
  g_assert_cmpint (test_sql_int (fixture.file.path, "SELECT count (DISTINCT day) FROM check_in"), ==, n_days);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture.n_results, ==, n_days);
}

static void
test_cancel_keeps_save (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LimberDay) after = test_day_full ("2026-03-01");
  g_autoptr (LimberDay) before = limber_day_new (&after->date);
  g_autoptr (LimberDay) stored = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  g_cancellable_cancel (cancellable);
  limber_journal_apply_day_async (fixture.journal, before, after, cancellable, done_cb, &fixture);
  wait (&fixture);
  stored = limber_journal_apply_day_finish (fixture.journal, fixture.result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (stored);

  limber_journal_load_day_async (fixture.journal, &after->date, cancellable, done_cb, &fixture);
  wait (&fixture);
  g_assert_null (limber_journal_load_day_finish (fixture.journal, fixture.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_error_stores_nothing (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberDay) after = test_day_full ("2026-03-01");
  g_autoptr (LimberDay) before = limber_day_new (&after->date);
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  assert_log (&fixture, "items 0 -0 +0; reset; ");
  ((LimberCheckIn *) g_ptr_array_index (after->check_ins, 0))->anxiety = 11;
  limber_journal_apply_day_async (fixture.journal, before, after, NULL, done_cb, &fixture);
  wait (&fixture);
  g_assert_null (limber_journal_apply_day_finish (fixture.journal, fixture.result, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
  assert_log (&fixture, "");
  g_assert_cmpint (test_sql_int (fixture.file.path, "SELECT count (*) FROM check_in"), ==, 0);
}

static gpointer
import_something (LimberStore *store, gpointer iso, GError **error)
{
  GDate date = test_date (iso);
  g_autoptr (LimberDay) before = limber_day_new (&date);
  g_autoptr (LimberDay) after = test_day_full (iso);

  return limber_store_apply_day (store, before, after, error) ? g_strdup ("done") : NULL;
}

static gpointer
look (LimberStore *store, gpointer data, GError **error)
{
  return limber_store_load_days (store, NULL, NULL, error);
}

static void
test_run (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = NULL;
  g_autoptr (GPtrArray) days = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  assert_log (&fixture, "items 0 -0 +0; reset; ");
  limber_journal_run_async (fixture.journal, import_something, g_strdup ("2026-01-31"), g_free, g_free, NULL,
                            done_cb, &fixture);
  wait (&fixture);
  answer = limber_journal_run_finish (fixture.journal, fixture.result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (answer, ==, "done");
  assert_log (&fixture, "items 0 -0 +1; reset; ");

  limber_journal_run_async (fixture.journal, look, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                            done_cb, &fixture);
  wait (&fixture);
  days = limber_journal_run_finish (fixture.journal, fixture.result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 1);
  assert_log (&fixture, "");
}

static void
refresh (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  limber_journal_refresh_async (fixture->journal, NULL, done_cb, fixture);
  wait (fixture);
  g_assert_true (limber_journal_refresh_finish (fixture->journal, fixture->result, &error));
  g_assert_no_error (error);
}

static void
test_refresh (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberDay) own = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  own = add_day (&fixture, "2026-03-01");
  g_string_truncate (fixture.log, 0);
  refresh (&fixture);
  assert_log (&fixture, "");

  test_sql_exec (fixture.file.path, "INSERT INTO reading (day, measure, value, recorded, recorded_offset)"
                                    " VALUES ('2026-02-28', 'steps', 5000, 1, 0)");
  refresh (&fixture);
  assert_log (&fixture, "items 0 -1 +2; reset; ");
  refresh (&fixture);
  assert_log (&fixture, "");
}

static void
test_terms (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberTerm) term = limber_term_new (LIMBER_TERM_TAG, "Gartenarbeit");
  g_autoptr (GPtrArray) terms = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  limber_journal_save_term_async (fixture.journal, term, NULL, done_cb, &fixture);
  wait (&fixture);
  g_assert_true (limber_journal_save_term_finish (fixture.journal, fixture.result, &error));
  g_assert_no_error (error);
  limber_journal_load_terms_async (fixture.journal, LIMBER_TERM_TAG, NULL, done_cb, &fixture);
  wait (&fixture);
  terms = limber_journal_load_terms_finish (fixture.journal, fixture.result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (((LimberTerm *) g_ptr_array_index (terms, terms->len - 1))->key, ==, "Gartenarbeit");
}

static LimberMeasure *
save_measure (Fixture *fixture, const LimberMeasure *measure)
{
  g_autoptr (GError) error = NULL;
  LimberMeasure *saved;

  limber_journal_save_measure_async (fixture->journal, measure, NULL, done_cb, fixture);
  wait (fixture);
  saved = limber_journal_save_measure_finish (fixture->journal, fixture->result, &error);
  g_assert_no_error (error);
  return saved;
}

static gboolean
remove_measure (Fixture *fixture, const char *id, GError **error)
{
  limber_journal_remove_measure_async (fixture->journal, id, NULL, done_cb, fixture);
  wait (fixture);
  return limber_journal_remove_measure_finish (fixture->journal, fixture->result, error);
}

static void
test_measures (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberMeasure) own = limber_measure_new_own (NULL, "Resting pulse", LIMBER_MEASURE_UNIT_COUNT);
  g_autoptr (LimberMeasure) saved = NULL;
  g_autoptr (LimberMeasure) same = NULL;
  g_autoptr (LimberMeasure) refused = NULL;
  g_autoptr (GPtrArray) measures = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  g_string_truncate (fixture.log, 0);
  saved = save_measure (&fixture, own);
  assert_log (&fixture, "measures 1; ");
  g_assert_cmpstr (saved->id, ==, "resting-pulse");

  /* Nothing changed, nobody is told; a refused one changes nothing. */
  same = save_measure (&fixture, saved);
  limber_journal_save_measure_async (fixture.journal, own, NULL, done_cb, &fixture);
  wait (&fixture);
  refused = limber_journal_save_measure_finish (fixture.journal, fixture.result, &error);
  g_assert_null (refused);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  assert_log (&fixture, "");

  g_clear_error (&error);
  limber_journal_load_measures_async (fixture.journal, NULL, done_cb, &fixture);
  wait (&fixture);
  measures = limber_journal_load_measures_finish (fixture.journal, fixture.result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (measures->len, ==, 1);

  g_assert_true (remove_measure (&fixture, "resting-pulse", &error));
  g_assert_no_error (error);
  g_assert_false (remove_measure (&fixture, "resting-pulse", &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND);
  assert_log (&fixture, "measures 0; ");
}

/* What another program defined is known before the days are. */
static void
test_measures_from_elsewhere (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  g_string_truncate (fixture.log, 0);
  test_sql_exec (fixture.file.path, "INSERT INTO measure (id, name, unit, minimum, maximum)"
                                    " VALUES ('tea', 'Tea', 'count', 0, 10)");
  limber_journal_refresh_async (fixture.journal, NULL, done_cb, &fixture);
  wait (&fixture);
  g_assert_true (limber_journal_refresh_finish (fixture.journal, fixture.result, &error));
  g_assert_no_error (error);
  assert_log (&fixture, "measures 1; items 0 -0 +0; reset; ");
}

static void
test_daily_backup (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberDay) first = NULL;
  g_autoptr (LimberDay) second = NULL;
  g_autoptr (LimberDay) third = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  first = add_day (&fixture, "2026-02-27");
  limber_clock_set_for_tests ("2026-03-02T09:00:00");
  second = add_day (&fixture, "2026-02-28");
  third = add_day (&fixture, "2026-03-01");
  limber_clock_set_for_tests (NOW);

  backups = limber_backup_list (fixture.file.path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backups->len, ==, 1);
  /* Made before the change of that day. */
  g_assert_cmpint (test_sql_int (((LimberBackup *) g_ptr_array_index (backups, 0))->path,
                                 "SELECT count (DISTINCT day) FROM check_in"),
                   ==, 1);
}

static void
test_backup_failure_does_not_stop_saving (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberDay) first = NULL;
  g_autoptr (LimberDay) second = NULL;
  g_autoptr (LimberDay) third = NULL;
  g_autofree char *folder = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  first = add_day (&fixture, "2026-02-27");
  folder = limber_backup_get_folder (fixture.file.path);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  limber_clock_set_for_tests ("2026-03-02T09:00:00");
  g_string_truncate (fixture.log, 0);
  second = add_day (&fixture, "2026-02-28");
  assert_log (&fixture, "items 1 -0 +1; day 2026-02-28; backup failed 0; ");
  third = add_day (&fixture, "2026-03-01");
  assert_log (&fixture, "items 2 -0 +1; day 2026-03-01; ");
  limber_clock_set_for_tests (NOW);
}

static void
test_restore (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberDay) first = NULL;
  g_autoptr (LimberDay) second = NULL;
  g_autoptr (LimberBackup) backup = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  first = add_day (&fixture, "2026-02-27");
  limber_clock_set_for_tests ("2026-03-02T09:00:00");
  second = add_day (&fixture, "2026-02-28");
  limber_clock_set_for_tests (NOW);
  g_string_truncate (fixture.log, 0);

  backup = limber_backup_find_newest_good (fixture.file.path);
  g_assert_nonnull (backup);
  limber_journal_restore_async (fixture.journal, backup->path, NULL, done_cb, &fixture);
  wait (&fixture);
  kept = limber_journal_restore_finish (fixture.journal, fixture.result, &error);
  g_assert_no_error (error);
  assert_log (&fixture, "items 0 -2 +1; reset; ");
  g_assert_true (limber_journal_get_is_open (fixture.journal));
  g_assert_cmpint (test_sql_int (kept, "SELECT count (DISTINCT day) FROM check_in"), ==, 2);
}

static void
test_restore_fails (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberDay) first = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&fixture);
  open_journal (&fixture);
  first = add_day (&fixture, "2026-02-27");
  limber_journal_restore_async (fixture.journal, "/nowhere/at/all.db", NULL, done_cb, &fixture);
  wait (&fixture);
  g_assert_null (limber_journal_restore_finish (fixture.journal, fixture.result, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND);
  g_assert_true (limber_journal_get_is_open (fixture.journal));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.journal)), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/journal/open", test_open);
  g_test_add_func ("/journal/open-fails-then-works", test_open_fails_then_works);
  g_test_add_func ("/journal/not-open", test_not_open);
  g_test_add_func ("/journal/list-follows", test_list_follows);
  g_test_add_func ("/journal/save-before-signal", test_save_before_signal);
  g_test_add_func ("/journal/close-drains", test_close_drains);
  g_test_add_func ("/journal/cancel-keeps-save", test_cancel_keeps_save);
  g_test_add_func ("/journal/error-stores-nothing", test_error_stores_nothing);
  g_test_add_func ("/journal/run", test_run);
  g_test_add_func ("/journal/refresh", test_refresh);
  g_test_add_func ("/journal/terms", test_terms);
  g_test_add_func ("/journal/measures", test_measures);
  g_test_add_func ("/journal/measures-from-elsewhere", test_measures_from_elsewhere);
  g_test_add_func ("/journal/daily-backup", test_daily_backup);
  g_test_add_func ("/journal/backup-failure-does-not-stop-saving", test_backup_failure_does_not_stop_saving);
  g_test_add_func ("/journal/restore", test_restore);
  g_test_add_func ("/journal/restore-fails", test_restore_fails);

  return g_test_run ();
}
