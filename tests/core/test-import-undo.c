/* test-import-undo.c — rows that came from a file, and taking them back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-store-import.h"

#define DAY "2026-02-27"

static void
import_day (LimberStore *store, gint64 id, const LimberDay *after)
{
  g_autofree char *iso = limber_date_to_iso (&after->date);
  g_autoptr (LimberDay) before = test_load (store, iso);
  g_autoptr (GError) error = NULL;

  limber_store_apply_import (store, id, before, after, &error);
  g_assert_no_error (error);
}

static void
edit_day (LimberStore *store, const LimberDay *after)
{
  g_autofree char *iso = limber_date_to_iso (&after->date);
  g_autoptr (LimberDay) before = test_load (store, iso);

  test_apply (store, before, after);
}

/* The day as it is, with another number of steps and another anxiety in its first check-in. */
static LimberDay *
changed (LimberStore *store, double steps, int anxiety)
{
  LimberDay *day = test_load (store, DAY);

  limber_day_set_value (day, LIMBER_MEASURE_STEPS, steps);
  if (day->check_ins->len > 0)
    ((LimberCheckIn *) g_ptr_array_index (day->check_ins, 0))->anxiety = anxiety;
  return day;
}

static void
import_change (LimberStore *store, gint64 id, double steps, int anxiety)
{
  g_autoptr (LimberDay) day = changed (store, steps, anxiety);

  import_day (store, id, day);
}

static double
get_steps (LimberStore *store)
{
  g_autoptr (LimberDay) day = test_load (store, DAY);

  return limber_day_get_value (day, LIMBER_MEASURE_STEPS);
}

static int
get_anxiety (LimberStore *store)
{
  g_autoptr (LimberDay) day = test_load (store, DAY);

  return ((LimberCheckIn *) g_ptr_array_index (day->check_ins, 0))->anxiety;
}

/* A journal with one day of the user's own. */
static char *
set_up (TestJournal *journal)
{
  g_autoptr (LimberDay) day = test_day_full (DAY);

  test_journal_init (journal);
  edit_day (journal->store, day);
  return test_sql_dump (journal->path);
}

static void
test_new_days (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  g_autoptr (LimberDay) first = test_day_full ("2026-01-01");
  g_autoptr (LimberDay) second = test_day_full ("2026-01-02");
  gint64 id = test_add_import (journal.store, "csv");

  import_day (journal.store, id, first);
  import_day (journal.store, id, second);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE import_id = 1"), ==, 4);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM reading WHERE import_id = 1"), ==, 6);
  g_assert_cmpuint (test_undo_import (journal.store, id), ==, 2);
  test_assert_as_before (&journal, dump);
}

static void
test_replaced_rows_come_back (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  gint64 id = test_add_import (journal.store, "csv");

  import_change (journal.store, id, 9000, 7);
  g_assert_cmpfloat_with_epsilon (get_steps (journal.store), 9000, 0.1);
  g_assert_cmpint (get_anxiety (journal.store), ==, 7);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE replaced_by = 1"), ==,
                   1);
  /* What did not change is still the user's. */
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM reading WHERE import_id IS NULL"
                                               " AND replaced_by IS NULL"),
                   ==, 2);
  g_assert_cmpuint (test_undo_import (journal.store, id), ==, 1);
  test_assert_as_before (&journal, dump);
}

static void
test_removed_rows_come_back (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  GDate date = test_date (DAY);
  g_autoptr (LimberDay) empty = limber_day_new (&date);
  g_autoptr (LimberDay) now = NULL;
  gint64 id = test_add_import (journal.store, "csv");

  import_day (journal.store, id, empty);
  now = test_load (journal.store, DAY);
  g_assert_false (limber_day_is_recorded (now));
  g_assert_cmpuint (test_undo_import (journal.store, id), ==, 1);
  test_assert_as_before (&journal, dump);
}

/* What came into the journal after the caller had looked makes room, too, and comes back. */
static void
test_added_meanwhile (void)
{
  g_auto (TestJournal) journal = { 0 };
  GDate date = test_date (DAY);
  g_autoptr (LimberDay) empty = limber_day_new (&date);
  g_autoptr (LimberDay) mine = test_day_full (DAY);
  g_autoptr (LimberDay) theirs = limber_day_copy (mine);
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  test_journal_init (&journal);
  edit_day (journal.store, mine);
  dump = test_sql_dump (journal.path);
  id = test_add_import (journal.store, "csv");
  limber_day_set_value (theirs, LIMBER_MEASURE_STEPS, 9000);
  ((LimberCheckIn *) g_ptr_array_index (theirs->check_ins, 0))->anxiety = 7;

  g_assert_true (limber_store_apply_import (journal.store, id, empty, theirs, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (get_steps (journal.store), 9000, 0.1);
  g_assert_cmpint (get_anxiety (journal.store), ==, 7);
  g_assert_cmpuint (test_undo_import (journal.store, id), ==, 1);
  test_assert_as_before (&journal, dump);
}

/* A day that cannot be stored takes the others of its import with it. */
static void
test_all_or_none (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GDate first = test_date ("2026-01-01"), second = test_date ("2026-01-02");
  gint64 id = test_add_import (journal.store, "csv");

  g_ptr_array_add (before, limber_day_new (&first));
  g_ptr_array_add (before, limber_day_new (&second));
  g_ptr_array_add (after, test_day_full ("2026-01-01"));
  g_ptr_array_add (after, test_day_full ("2026-01-02"));

  g_cancellable_cancel (cancelled);
  g_assert_false (limber_store_apply_import_days (journal.store, id, before, after, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  ((LimberCheckIn *) g_ptr_array_index (((LimberDay *) g_ptr_array_index (after, 1))->check_ins, 0))->anxiety
      = 11;
  g_assert_false (limber_store_apply_import_days (journal.store, id, before, after, NULL, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
  g_assert_cmpuint (test_undo_import (journal.store, id), ==, 0);
  test_assert_as_before (&journal, dump);
}

/* The same day twice in one file: what the file itself brought first is not kept. */
static void
test_same_import_twice (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  gint64 id = test_add_import (journal.store, "csv");

  import_change (journal.store, id, 9000, 7);
  import_change (journal.store, id, 9500, 8);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM reading WHERE measure = 'steps'"), ==,
                   2);
  test_undo_import (journal.store, id);
  test_assert_as_before (&journal, dump);
}

static void
test_hand_made_changes_stay (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  g_autoptr (LimberDay) mine = NULL;
  gint64 id = test_add_import (journal.store, "csv");

  import_change (journal.store, id, 9000, 7);
  mine = changed (journal.store, 9100, 9);
  edit_day (journal.store, mine);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM reading WHERE import_id = 1"), ==, 0);
  test_undo_import (journal.store, id);
  g_assert_cmpfloat_with_epsilon (get_steps (journal.store), 9100, 0.1);
  g_assert_cmpint (get_anxiety (journal.store), ==, 9);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE replaced_by NOT NULL"),
                   ==, 0);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM reading WHERE replaced_by NOT NULL"),
                   ==, 0);
}

/* A change by hand that is undone by hand is the import's again. */
static void
test_hand_made_change_undone (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  g_autoptr (LimberDay) imported = NULL;
  g_autoptr (LimberDay) mine = NULL;
  g_autoptr (LimberDay) stored = NULL;
  gint64 id = test_add_import (journal.store, "csv");

  import_change (journal.store, id, 9000, 7);
  imported = test_load (journal.store, DAY);
  mine = changed (journal.store, 9100, 9);
  test_apply (journal.store, imported, mine);
  stored = test_load (journal.store, DAY);
  test_apply (journal.store, stored, imported);
  test_undo_import (journal.store, id);
  test_assert_as_before (&journal, dump);
}

static void
test_deleted_by_hand (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  g_autoptr (LimberDay) imported = test_day_full ("2026-01-01");
  g_autoptr (LimberDay) empty = limber_day_new (&imported->date);
  g_autoptr (LimberDay) stored = NULL;
  gint64 id = test_add_import (journal.store, "csv");

  import_day (journal.store, id, imported);
  stored = test_load (journal.store, "2026-01-01");
  test_apply (journal.store, stored, empty);
  g_assert_cmpuint (test_undo_import (journal.store, id), ==, 0);
  test_assert_as_before (&journal, dump);

  /* The toast comes too late: the import is gone, what it brought is the user's own now. */
  test_apply (journal.store, empty, stored);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE day = '2026-01-01'"
                                               " AND import_id IS NULL"),
                   ==, 2);
}

/* Whatever the order two imports are undone in, the user's own day is back at the end. */
static void
test_two_imports (void)
{
  for (guint first_undone = 0; first_undone < 2; first_undone++)
    {
      g_auto (TestJournal) journal = { 0 };
      g_autofree char *dump = set_up (&journal);
      gint64 ids[2];

      ids[0] = test_add_import (journal.store, "csv");
      import_change (journal.store, ids[0], 9000, 7);
      ids[1] = test_add_import (journal.store, "csv");
      import_change (journal.store, ids[1], 9500, 8);

      g_assert_cmpuint (test_undo_import (journal.store, ids[first_undone]), ==, first_undone == 0 ? 0 : 1);
      g_assert_cmpfloat_with_epsilon (get_steps (journal.store), first_undone == 0 ? 9500 : 9000, 0.1);
      g_assert_cmpint (get_anxiety (journal.store), ==, first_undone == 0 ? 8 : 7);
      test_undo_import (journal.store, ids[1 - first_undone]);
      test_assert_as_before (&journal, dump);
    }
}

static gint64
add_part (LimberStore *store, gint64 parent)
{
  LimberImport import = {
    .format = (char *) "csv", .file_name = (char *) "older.csv", .sha256 = (char *) "def", .parent = parent
  };
  g_autoptr (GError) error = NULL;
  gint64 id = limber_store_add_import (store, &import, &error);

  g_assert_no_error (error);
  return id;
}

/* What a file says came from other files goes with it, or alone, and a day counts once. */
static void
test_parts (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  g_autoptr (LimberDay) other = test_day_full ("2026-01-01");
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (LimberDay) day = NULL;
  gint64 whole_id = test_add_import (journal.store, "csv");
  gint64 part = add_part (journal.store, whole_id);
  gint64 last = 0;

  imports = limber_store_load_imports (journal.store, NULL);
  g_assert_cmpint (((LimberImport *) g_ptr_array_index (imports, 0))->parent, ==, whole_id);
  g_assert_cmpint (((LimberImport *) g_ptr_array_index (imports, 1))->parent, ==, 0);

  import_change (journal.store, whole_id, 9000, 7);
  import_day (journal.store, part, other);
  day = changed (journal.store, 9500, 7);
  import_day (journal.store, part, day);
  g_assert_cmpuint (test_undo_import (journal.store, part), ==, 2);
  g_assert_cmpfloat_with_epsilon (get_steps (journal.store), 9000, 0.1);

  part = add_part (journal.store, whole_id);
  import_day (journal.store, part, day);
  last = add_part (journal.store, whole_id);
  import_day (journal.store, last, other);
  g_assert_cmpuint (test_undo_import (journal.store, whole_id), ==, 2);
  test_assert_as_before (&journal, dump);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM import"), ==, 0);
}

static void
test_unknown (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  g_autoptr (GError) error = NULL;
  gint64 id = test_add_import (journal.store, "csv");

  test_undo_import (journal.store, id);
  g_assert_false (limber_store_undo_import (journal.store, id, NULL, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND);
  test_assert_as_before (&journal, dump);
  /* A number never comes back. */
  g_assert_cmpint (test_add_import (journal.store, "csv"), ==, id + 1);
}

static void
test_list (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GError) error = NULL;
  const LimberImport *latest;

  test_add_import (journal.store, "csv");
  test_add_import (journal.store, "csv");
  imports = limber_store_load_imports (journal.store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (imports->len, ==, 2);
  latest = g_ptr_array_index (imports, 0);
  g_assert_cmpint (latest->id, ==, 2);
  g_assert_cmpstr (latest->format, ==, "csv");
  g_assert_cmpstr (latest->file_name, ==, "diary");
  g_assert_cmpstr (latest->sha256, ==, "abc");
  g_assert_cmpint (latest->imported, ==, 1772395200);
}

/* A whole import is one transaction of the caller's; leaving it half way leaves nothing. */
static void
test_rolled_back (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *dump = set_up (&journal);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_store_begin (journal.store, &error));
  g_assert_no_error (error);
  import_change (journal.store, test_add_import (journal.store, "csv"), 9000, 7);
  limber_store_rollback (journal.store);
  test_assert_as_before (&journal, dump);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests ("2026-03-01T20:00:00");

  g_test_add_func ("/import-undo/new-days", test_new_days);
  g_test_add_func ("/import-undo/replaced-rows-come-back", test_replaced_rows_come_back);
  g_test_add_func ("/import-undo/removed-rows-come-back", test_removed_rows_come_back);
  g_test_add_func ("/import-undo/added-meanwhile", test_added_meanwhile);
  g_test_add_func ("/import-undo/all-or-none", test_all_or_none);
  g_test_add_func ("/import-undo/same-import-twice", test_same_import_twice);
  g_test_add_func ("/import-undo/hand-made-changes-stay", test_hand_made_changes_stay);
  g_test_add_func ("/import-undo/hand-made-change-undone", test_hand_made_change_undone);
  g_test_add_func ("/import-undo/deleted-by-hand", test_deleted_by_hand);
  g_test_add_func ("/import-undo/two-imports", test_two_imports);
  g_test_add_func ("/import-undo/parts", test_parts);
  g_test_add_func ("/import-undo/unknown", test_unknown);
  g_test_add_func ("/import-undo/list", test_list);
  g_test_add_func ("/import-undo/rolled-back", test_rolled_back);

  return g_test_run ();
}
