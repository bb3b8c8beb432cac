/* test-store-history.c — a history out of the file is the one made day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-example.h"
#include "limber-store-history.h"
#include "limber-store-import.h"

#include <math.h>

#define SEED 42

static LimberHistory *
load (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  LimberHistory *history = limber_store_load_history (journal->store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (history);
  return history;
}

static LimberHistory *
make_day_by_day (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = limber_store_load_days (journal->store, NULL, NULL, &error);
  LimberHistory *history = limber_history_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    limber_history_set_day (history, g_ptr_array_index (days, i));
  return history;
}

static void
assert_series_equal (LimberHistory *a, LimberHistory *b, const char *metric)
{
  g_autoptr (LimberSeries) x = limber_history_get_series (a, metric);
  g_autoptr (LimberSeries) y = limber_history_get_series (b, metric);

  g_assert_cmpint (limber_history_has_metric (a, metric), ==, limber_history_has_metric (b, metric));
  g_assert_cmpuint (x->first, ==, y->first);
  g_assert_cmpuint (x->n_days, ==, y->n_days);
  for (guint i = 0; i < x->n_days; i++)
    {
      g_assert_cmpint (isnan (x->values[i]), ==, isnan (y->values[i]));
      if (!isnan (x->values[i]))
        g_assert_cmpfloat_with_epsilon (x->values[i], y->values[i], 1e-12);
    }
}

static void
assert_places_equal (LimberHistory *a, LimberHistory *b)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      g_autofree char *metric = g_strconcat ("pain:", limber_body_region_nth (i)->id, NULL);

      assert_series_equal (a, b, metric);
    }
  for (LimberBodyGroup group = 0; group < LIMBER_BODY_N_GROUPS; group++)
    {
      g_autofree char *metric = g_strconcat ("pain:", limber_body_group_to_id (group), NULL);

      assert_series_equal (a, b, metric);
    }
}

static void
assert_terms_equal (LimberHistory *a, LimberHistory *b, LimberTermKind kind)
{
  g_auto (GStrv) keys = limber_history_list_terms (a, kind);
  g_auto (GStrv) other_keys = limber_history_list_terms (b, kind);

  g_assert_cmpstrv (keys, other_keys);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GArray) x = limber_history_get_term_days (a, kind, keys[i]);
      g_autoptr (GArray) y = limber_history_get_term_days (b, kind, keys[i]);

      g_assert_cmpuint (x->len, >, 0);
      g_assert_cmpmem (x->data, x->len * sizeof (guint32), y->data, y->len * sizeof (guint32));
    }
}

static void
assert_extent_equal (LimberHistory *a, LimberHistory *b)
{
  guint32 first = 0, last = 0, other_first = 0, other_last = 0;

  g_assert_cmpint (limber_history_get_extent (a, &first, &last), ==,
                   limber_history_get_extent (b, &other_first, &other_last));
  g_assert_cmpuint (first, ==, other_first);
  g_assert_cmpuint (last, ==, other_last);
  for (guint32 day = first; day <= last; day++)
    {
      g_assert_cmpint (limber_history_is_recorded (a, day), ==, limber_history_is_recorded (b, day));
      g_assert_cmpint (limber_history_is_opened (a, day), ==, limber_history_is_opened (b, day));
    }
}

static void
assert_equal (LimberHistory *a, LimberHistory *b)
{
  g_auto (GStrv) metrics = limber_history_list_metrics (a);
  g_auto (GStrv) other_metrics = limber_history_list_metrics (b);

  g_assert_cmpstrv (metrics, other_metrics);
  for (guint i = 0; metrics[i] != NULL; i++)
    assert_series_equal (a, b, metrics[i]);
  assert_extent_equal (a, b);
  assert_places_equal (a, b);
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    assert_terms_equal (a, b, kind);
}

static void
fill (TestJournal *journal, const char *last_day, guint n_days)
{
  g_autoptr (GError) error = NULL;
  GDate last = test_date (last_day);

  g_assert_true (limber_example_fill (journal->store, &last, n_days, SEED, &error));
  g_assert_no_error (error);
}

static void
test_example (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberHistory) loaded = NULL;
  g_autoptr (LimberHistory) made = NULL;
  g_auto (GStrv) metrics = NULL;

  test_journal_init (&journal);
  fill (&journal, "2026-03-01", 900);
  loaded = load (&journal);
  made = make_day_by_day (&journal);

  metrics = limber_history_list_metrics (loaded);
  g_assert_cmpuint (g_strv_length (metrics), >=, 6);
  assert_equal (loaded, made);
}

/* What is read from the file is what its days say. */
static void
assert_as_its_days (TestJournal *journal)
{
  g_autoptr (LimberHistory) loaded = load (journal);
  g_autoptr (LimberHistory) made = make_day_by_day (journal);

  assert_equal (loaded, made);
}

static double
get (LimberHistory *history, const char *metric, const char *iso)
{
  g_autoptr (LimberSeries) series = limber_history_get_series (history, metric);
  GDate date = test_date (iso);

  return limber_series_get (series, g_date_get_julian (&date));
}

static gboolean
is_recorded (LimberHistory *history, const char *iso)
{
  GDate date = test_date (iso);

  return limber_history_is_recorded (history, g_date_get_julian (&date));
}

static gboolean
is_opened (LimberHistory *history, const char *iso)
{
  GDate date = test_date (iso);

  return limber_history_is_opened (history, g_date_get_julian (&date));
}

static void
test_nothing (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberHistory) history = NULL;

  test_journal_init (&journal);
  history = load (&journal);
  g_assert_false (limber_history_get_extent (history, NULL, NULL));
  assert_as_its_days (&journal);
}

/* From the last day to the first, so that nothing lies in the file as the calendar has it. */
static void
test_out_of_order (void)
{
  static const char *const days[] = { "2199-12-31", "2026-03-01", "2025-12-31", "2024-02-29", "1900-01-01" };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberHistory) history = NULL;

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    test_add_day (journal.store, days[i]);
  history = load (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_assert_cmpfloat_with_epsilon (get (history, "pain", days[i]), 6, 1e-12);
      g_assert_cmpfloat_with_epsilon (get (history, "weight", days[i]), 81193.03423, 1e-9);
    }
  assert_as_its_days (&journal);
}

static void
replace (TestJournal *journal, const char *iso)
{
  LimberImport import
      = { .format = (char *) "csv", .file_name = (char *) "diary.csv", .sha256 = (char *) "abc" };
  g_autoptr (GError) error = NULL;
  gint64 id = limber_store_add_import (journal->store, &import, &error);
  g_autoptr (LimberDay) before = test_load (journal->store, iso);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  LimberCheckIn *check_in = test_nth_check_in (after, 0);

  g_assert_no_error (error);
  g_assert_true (limber_check_in_remove_pain (check_in, "lower-back-left"));
  g_assert_true (limber_check_in_set_pain (check_in, "general", 1, LIMBER_QUALITY_NONE));
  g_assert_true (limber_check_in_remove_mark (check_in, LIMBER_TERM_TREATMENT, "heat"));
  check_in->anxiety = 8;
  limber_day_set_value (after, LIMBER_MEASURE_SLEEP, 400);
  limber_store_apply_import (journal->store, id, before, after, &error);
  g_assert_no_error (error);
}

/* What an import replaced is kept in the file, and is not part of the journal. */
static void
test_replaced (void)
{
  const char *day = "2026-02-28";
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberHistory) history = NULL;
  g_autoptr (GArray) heat = NULL;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  test_add_day (journal.store, day);
  replace (&journal, day);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE replaced_by = 1"), ==,
                   1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM reading WHERE replaced_by = 1"), ==, 1);

  /* Read last, it would win. */
  test_sql_exec (journal.path, "UPDATE reading SET id = id + 1000 WHERE replaced_by = 1");

  history = load (&journal);
  g_assert_cmpfloat_with_epsilon (get (history, "pain", "2026-02-27"), 6, 1e-12);
  g_assert_cmpfloat_with_epsilon (get (history, "pain", day), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (get (history, "anxiety", day), 8, 1e-12);
  g_assert_cmpfloat_with_epsilon (get (history, "sleep", day), 400, 1e-12);
  heat = limber_history_get_term_days (history, LIMBER_TERM_TREATMENT, "heat");
  g_assert_cmpuint (heat->len, ==, 1);
  assert_as_its_days (&journal);
}

/* A check-in with a time alone is empty; each of the others says something. */
static void
test_sparse_check_ins (void)
{
  static const char sql[]
      = "INSERT INTO check_in (id, uuid, day, time, recorded, recorded_offset, no_pain, anxiety, note) VALUES"
        " (10, 'a', '2026-01-01', 600, 1, 0, 0, NULL, NULL),"
        " (9, 'b', '2026-01-02', NULL, 1, 0, 0, NULL, 'Rain'),"
        " (8, 'c', '2026-01-03', NULL, 1, 0, 1, NULL, NULL),"
        " (7, 'd', '2026-01-04', NULL, 1, 0, 0, 0, NULL),"
        " (6, 'e', '2026-01-05', NULL, 1, 0, 0, NULL, NULL),"
        " (5, 'f', '2026-01-06', NULL, 1, 0, 0, NULL, NULL),"
        " (4, 'g', '2026-01-07', NULL, 1, 0, 0, NULL, NULL);"
        "INSERT INTO pain (check_in, region, nrs, position) VALUES (6, 'sacrum', 0, 0), (4, 'tail', 3, 0);"
        "INSERT INTO mark (check_in, kind, key, position) VALUES (5, 'tag', 'travel', 0);"
        "INSERT INTO measure (id, name, unit, minimum, maximum) VALUES ('own:tea', 'Tea', 'count', 0, 99);"
        "INSERT INTO reading (day, measure, value, recorded, recorded_offset)"
        " VALUES ('2026-01-09', 'own:tea', 2.5, 1, 0)";
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberHistory) history = NULL;

  test_journal_init (&journal);
  test_sql_exec (journal.path, sql);
  history = load (&journal);

  g_assert_false (is_recorded (history, "2026-01-01"));
  g_assert_true (is_recorded (history, "2026-01-02"));
  g_assert_cmpfloat_with_epsilon (get (history, "pain", "2026-01-03"), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (get (history, "anxiety", "2026-01-04"), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (get (history, "pain:sacrum", "2026-01-05"), 0, 1e-12);
  g_assert_true (is_recorded (history, "2026-01-06"));
  g_assert_true (isnan (get (history, "pain", "2026-01-06")));
  g_assert_cmpfloat_with_epsilon (get (history, "pain", "2026-01-07"), 3, 1e-12);
  g_assert_false (is_recorded (history, "2026-01-08"));
  g_assert_cmpfloat_with_epsilon (get (history, "own:tea", "2026-01-09"), 2.5, 1e-12);
  for (char iso[] = "2026-01-01"; iso[9] <= '9'; iso[9]++)
    g_assert_cmpint (is_opened (history, iso), ==, iso[9] >= '2' && iso[9] <= '7');
  g_assert_cmpstr (limber_history_find_measure (history, "own:tea")->name, ==, "Tea");
  assert_as_its_days (&journal);
}

/* Saves a change of a day, and tells the history of it as the window does. */
static void
change_day (TestJournal *journal, LimberHistory *history, const LimberDay *before, const LimberDay *after)
{
  g_autofree char *iso = limber_date_to_iso (&before->date);
  g_autoptr (LimberDay) stored = NULL;

  test_apply (journal->store, before, after);
  stored = test_load (journal->store, iso);
  limber_history_set_day (history, stored);
}

static void
test_follows_changes (void)
{
  static const char *const days[] = { "2026-03-01", "2025-11-11", "2026-04-01", "2025-08-01", "2026-03-02" };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberHistory) followed = NULL;

  test_journal_init (&journal);
  fill (&journal, "2026-03-01", 200);
  followed = load (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (LimberDay) before = test_load (journal.store, days[i]);
      g_autoptr (LimberDay) full = test_day_full (days[i]);
      g_autoptr (LimberDay) empty = limber_day_new (&full->date);
      g_autoptr (LimberHistory) loaded = NULL;

      change_day (&journal, followed, before, i % 2 == 0 ? empty : full);
      loaded = load (&journal);
      assert_equal (followed, loaded);
    }
}

static void
test_read_only (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  fill (&journal, "2026-03-01", 30);
  test_journal_close (&journal);
  journal.store = limber_store_open (journal.path, LIMBER_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_as_its_days (&journal);
}

/* Ten is the end of the scale; what some other program wrote beyond it is no number of ours. */
static void
test_damaged_number (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberHistory) history = NULL;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  test_sql_exec (journal.path, "PRAGMA ignore_check_constraints = ON;"
                               "UPDATE pain SET nrs = 300 WHERE region = 'lower-back-left'");
  history = load (&journal);
  g_assert_cmpfloat_with_epsilon (get (history, "pain", "2026-02-27"), 2, 1e-12);
  assert_as_its_days (&journal);
}

/* A file some other program wrote into: an error, not a wrong day. */
static void
test_damaged_date (void)
{
  static const char *const damages[] = {
    "PRAGMA ignore_check_constraints = ON; UPDATE check_in SET day = 'yesterday'",
    "PRAGMA ignore_check_constraints = ON; UPDATE reading SET day = '2026-02-30'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_auto (TestJournal) journal = { 0 };
      g_autoptr (LimberHistory) history = NULL;
      g_autoptr (GError) error = NULL;

      test_journal_init (&journal);
      test_add_day (journal.store, "2026-02-27");
      test_sql_exec (journal.path, damages[i]);
      history = limber_store_load_history (journal.store, &error);
      g_assert_null (history);
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_CORRUPT);
      g_test_message ("%s", error->message);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-history/nothing", test_nothing);
  g_test_add_func ("/store-history/example", test_example);
  g_test_add_func ("/store-history/out-of-order", test_out_of_order);
  g_test_add_func ("/store-history/replaced", test_replaced);
  g_test_add_func ("/store-history/sparse-check-ins", test_sparse_check_ins);
  g_test_add_func ("/store-history/follows-changes", test_follows_changes);
  g_test_add_func ("/store-history/read-only", test_read_only);
  g_test_add_func ("/store-history/damaged-date", test_damaged_date);
  g_test_add_func ("/store-history/damaged-number", test_damaged_number);

  return g_test_run ();
}
