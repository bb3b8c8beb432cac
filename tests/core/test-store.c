/* test-store.c — opening, loading and changing a journal, checked with plain SQLite
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define NOW "2026-03-01T20:00:00"
#define NOW_UNIX 1772395200

static LimberDay *
empty_day (const char *iso)
{
  GDate date = test_date (iso);

  return limber_day_new (&date);
}

static void
test_create (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *folder = NULL;
  g_autofree char *mode = NULL;
  GStatBuf status;

  test_journal_init (&journal);
  g_assert_true (limber_store_was_created (journal.store));
  g_assert_cmpstr (limber_store_get_path (journal.store), ==, journal.path);
  g_assert_cmpint (g_stat (journal.path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  folder = g_path_get_dirname (journal.path);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  g_assert_cmpint (test_sql_int (journal.path, "PRAGMA application_id"), ==, 0x4c4d4252);
  g_assert_cmpint (test_sql_int (journal.path, "PRAGMA user_version"), ==, 5);
  mode = test_sql_text (journal.path, "PRAGMA journal_mode");
  g_assert_cmpstr (mode, ==, "wal");
  g_assert_cmpint (test_sql_int (journal.path,
                                 "SELECT count (*) FROM pragma_table_list WHERE schema = 'main'"
                                 " AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"),
                   ==, 0);

  test_journal_reopen (&journal);
  g_assert_false (limber_store_was_created (journal.store));
}

static void
test_log_is_private (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = empty_day ("2026-03-01");
  g_autoptr (LimberDay) after = test_day_full ("2026-03-01");
  static const char *const suffixes[] = { "-wal", "-shm" };

  test_journal_init (&journal);
  test_apply (journal.store, before, after);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (journal.path, suffixes[i], NULL);
      GStatBuf status;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
}

static void
test_round_trip (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = empty_day ("2026-03-01");
  g_autoptr (LimberDay) after = test_day_full ("2026-03-01");
  g_autoptr (LimberDay) stored = NULL;
  g_autoptr (LimberDay) again = NULL;
  LimberCheckIn *check_in;

  test_journal_init (&journal);
  test_apply (journal.store, before, after);
  stored = test_load (journal.store, "2026-03-01");

  /* What was not stamped is, with the present moment; nothing else differs. */
  for (guint i = 0; i < after->check_ins->len; i++)
    {
      check_in = g_ptr_array_index (after->check_ins, i);
      check_in->recorded = NOW_UNIX;
    }
  for (guint i = 0; i < after->readings->len; i++)
    ((LimberReading *) g_ptr_array_index (after->readings, i))->recorded = NOW_UNIX;
  test_assert_days_equal (stored, after);

  test_journal_reopen (&journal);
  again = test_load (journal.store, "2026-03-01");
  test_assert_days_equal (again, after);

  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in"), ==, 2);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT nrs FROM pain WHERE region = 'lower-back-left'"), ==,
                   6);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT helped FROM mark WHERE key = 'heat'"), ==, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE time = 1260 AND no_pain"
                                               " AND anxiety IS NULL AND note IS NULL"),
                   ==, 1);
  g_assert_cmpint (
      test_sql_int (journal.path, "SELECT value = 81193.03423 FROM reading WHERE measure = 'weight'"), ==, 1);
}

static void
test_empty (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) day = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;
  GDate date = test_date ("2026-03-01");

  test_journal_init (&journal);
  day = test_load (journal.store, "2026-03-01");
  g_assert_false (limber_day_is_recorded (day));
  days = limber_store_load_days (journal.store, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 0);
  g_assert_null (limber_store_load_last_day_with_pain (journal.store, &date, &error));
  g_assert_no_error (error);
  g_assert_true (isnan (limber_store_load_last_value (journal.store, LIMBER_MEASURE_WEIGHT, &date, &error)));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/store/create", test_create);
  g_test_add_func ("/store/log-is-private", test_log_is_private);
  g_test_add_func ("/store/round-trip", test_round_trip);
  g_test_add_func ("/store/empty", test_empty);

  return g_test_run ();
}
