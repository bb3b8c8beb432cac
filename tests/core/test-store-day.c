/* test-store-day.c — changing days, and taking the change back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"
#include "limber-store-private.h"

#include <math.h>
#include <string.h>

#define DAY "2026-02-27"
#define NOW "2026-03-01T20:00:00"

typedef void (*Edit) (LimberDay *day);

static void
edit_note (LimberDay *day)
{
  limber_check_in_set_note (test_nth_check_in (day, 0), "Another note");
}

static void
edit_remove_note (LimberDay *day)
{
  limber_check_in_set_note (test_nth_check_in (day, 0), NULL);
}

static void
edit_time (LimberDay *day)
{
  test_nth_check_in (day, 0)->time = LIMBER_TIME_UNSET;
}

static void
edit_anxiety (LimberDay *day)
{
  test_nth_check_in (day, 0)->anxiety = LIMBER_NRS_UNSET;
  test_nth_check_in (day, 1)->anxiety = 10;
}

static void
edit_no_pain (LimberDay *day)
{
  limber_check_in_set_no_pain (test_nth_check_in (day, 1), FALSE);
}

static void
edit_pain (LimberDay *day)
{
  g_assert_true (
      limber_check_in_set_pain (test_nth_check_in (day, 0), "lower-back-left", 7, LIMBER_QUALITY_NONE));
}

static void
edit_remove_first_pain (LimberDay *day)
{
  g_assert_true (limber_check_in_remove_pain (test_nth_check_in (day, 0), "lower-back-left"));
}

static void
edit_add_pain (LimberDay *day)
{
  g_assert_true (limber_check_in_set_pain (test_nth_check_in (day, 0), "sacrum", 0, LIMBER_QUALITY_TINGLING));
}

static void
edit_marks (LimberDay *day)
{
  g_assert_true (limber_check_in_remove_mark (test_nth_check_in (day, 0), LIMBER_TERM_TREATMENT, "heat"));
  limber_check_in_set_mark (test_nth_check_in (day, 0), LIMBER_TERM_SYMPTOM, "fever", LIMBER_HELPED_UNSET);
  limber_check_in_set_mark (test_nth_check_in (day, 1), LIMBER_TERM_TREATMENT, "heat", LIMBER_HELPED_NOT);
}

static void
edit_readings (LimberDay *day)
{
  limber_day_set_value (day, LIMBER_MEASURE_STEPS, NAN);
  limber_day_set_value (day, LIMBER_MEASURE_WEIGHT, 80000);
  limber_day_set_value (day, LIMBER_MEASURE_ACTIVE, 0);
}

static void
edit_delete (LimberDay *day)
{
  g_autofree char *uuid = g_strdup (test_nth_check_in (day, 0)->uuid);

  g_assert_true (limber_day_remove_check_in (day, uuid));
}

static void
edit_add_check_in (LimberDay *day)
{
  LimberCheckIn *check_in = limber_check_in_new (&day->date);

  check_in->anxiety = 5;
  limber_day_take_check_in (day, check_in);
}

static void
edit_everything (LimberDay *day)
{
  edit_marks (day);
  edit_pain (day);
  edit_readings (day);
  edit_note (day);
  edit_delete (day);
  edit_add_check_in (day);
}

static void
edit_stamps (LimberDay *day)
{
  test_nth_check_in (day, 0)->recorded += 5;
  test_nth_check_in (day, 0)->recorded_offset = 60;
  ((LimberReading *) g_ptr_array_index (day->readings, 0))->recorded_offset = -60;
}

static void
edit_clear (LimberDay *day)
{
  g_ptr_array_set_size (day->check_ins, 0);
  g_ptr_array_set_size (day->readings, 0);
}

static const struct
{
  const char *name;
  Edit edit;
} edits[] = {
  { "note", edit_note },
  { "remove note", edit_remove_note },
  { "time", edit_time },
  { "anxiety", edit_anxiety },
  { "no pain", edit_no_pain },
  { "pain", edit_pain },
  { "remove first pain", edit_remove_first_pain },
  { "add pain", edit_add_pain },
  { "marks", edit_marks },
  { "readings", edit_readings },
  { "delete", edit_delete },
  { "add check-in", edit_add_check_in },
  { "everything", edit_everything },
  { "stamps", edit_stamps },
  { "clear", edit_clear },
};

/* What should be on disk: in its order, and stamped where it was not. */
static LimberDay *
expect (const LimberDay *day, gint64 now)
{
  LimberDay *expected = limber_day_new (&day->date);

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      LimberCheckIn *check_in = limber_check_in_copy (test_nth_check_in (day, i));

      check_in->recorded = check_in->recorded != 0 ? check_in->recorded : now;
      limber_day_take_check_in (expected, check_in);
    }
  for (guint i = 0; i < day->readings->len; i++)
    {
      LimberReading *reading = limber_reading_copy (g_ptr_array_index (day->readings, i));

      reading->recorded = reading->recorded != 0 ? reading->recorded : now;
      limber_day_take_reading (expected, reading);
    }
  return expected;
}

/* Every change, read back; and undone, byte for byte. */
static void
test_edits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_auto (TestJournal) journal = { 0 };
      g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
      g_autoptr (LimberDay) after = limber_day_copy (before);
      g_autoptr (LimberDay) stored = NULL;
      g_autoptr (LimberDay) expected = NULL;
      g_autoptr (LimberDay) back = NULL;
      g_autofree char *dump_before = test_sql_dump (journal.path);
      g_autofree char *dump_after = NULL;
      g_autofree char *dump_back = NULL;

      g_test_message ("%s", edits[i].name);
      limber_clock_set_for_tests ("2026-03-05T08:00:00");
      edits[i].edit (after);
      test_apply (journal.store, before, after);
      limber_clock_set_for_tests (NOW);
      dump_after = test_sql_dump (journal.path);
      g_assert_cmpstr (dump_before, !=, dump_after);

      stored = test_load (journal.store, DAY);
      expected = expect (after, 1772697600);
      test_assert_days_equal (stored, expected);
      test_apply (journal.store, stored, before);
      back = test_load (journal.store, DAY);
      test_assert_days_equal (back, before);
      dump_back = test_sql_dump (journal.path);
      g_assert_cmpstr (dump_back, ==, dump_before);

      /* And done again. */
      test_apply (journal.store, before, stored);
      g_clear_pointer (&back, limber_day_free);
      back = test_load (journal.store, DAY);
      test_assert_days_equal (back, stored);
    }
}

static void
test_nothing_differs (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) unstamped = limber_day_copy (before);
  gint64 n_changes = limber_store_count_changes (journal.store);

  test_apply (journal.store, before, before);
  g_assert_cmpint (limber_store_count_changes (journal.store), ==, n_changes);
  test_nth_check_in (unstamped, 0)->recorded = 0;
  test_apply (journal.store, before, unstamped);
  g_assert_cmpint (limber_store_count_changes (journal.store), ==, n_changes);
}

/* One number changed is one row written. */
static void
test_writes_what_differs (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  gint64 n_changes = limber_store_count_changes (journal.store);

  edit_pain (after);
  test_apply (journal.store, before, after);
  g_assert_cmpint (limber_store_count_changes (journal.store), ==, n_changes + 1);
}

static void
test_first_stamp_stays (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (LimberDay) stored = NULL;

  limber_clock_set_for_tests ("2026-03-05T08:00:00");
  edit_note (after);
  limber_day_set_value (after, LIMBER_MEASURE_STEPS, 7000);
  test_apply (journal.store, before, after);
  limber_clock_set_for_tests (NOW);
  stored = test_load (journal.store, DAY);
  g_assert_cmpint (test_nth_check_in (stored, 0)->recorded, ==, test_nth_check_in (before, 0)->recorded);
  g_assert_cmpint (limber_day_get_reading (stored, LIMBER_MEASURE_STEPS)->recorded, ==,
                   limber_day_get_reading (before, LIMBER_MEASURE_STEPS)->recorded);
}

static void
test_given_stamps_are_kept (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) after = test_day_full (DAY);
  g_autoptr (LimberDay) empty = limber_day_new (&after->date);
  g_autoptr (LimberDay) stored = NULL;

  test_journal_init (&journal);
  test_nth_check_in (after, 0)->recorded = -5;
  test_nth_check_in (after, 0)->recorded_offset = 330;
  test_apply (journal.store, empty, after);
  stored = test_load (journal.store, DAY);
  g_assert_cmpint (test_nth_check_in (stored, 0)->recorded, ==, -5);
  g_assert_cmpint (test_nth_check_in (stored, 0)->recorded_offset, ==, 330);
}

/* The window edits what limberctl deletes: nothing typed is lost. */
static void
test_edited_and_deleted (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (LimberDay) deleted = limber_day_copy (before);
  g_autoptr (LimberDay) stored = NULL;

  edit_clear (deleted);
  test_apply (journal.store, before, deleted);
  edit_note (after);
  test_apply (journal.store, before, after);
  stored = test_load (journal.store, DAY);
  g_assert_cmpuint (stored->check_ins->len, ==, 1);
  g_assert_true (limber_check_in_equal (test_nth_check_in (stored, 0), test_nth_check_in (after, 0)));
}

static void
test_added_twice (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) empty = limber_day_new (&before->date);
  g_autoptr (LimberDay) stored = NULL;

  test_apply (journal.store, empty, before);
  stored = test_load (journal.store, DAY);
  test_assert_days_equal (stored, before);
}

/* An identity belongs to one day: what stands on another is not taken away from there. */
static void
test_identity_elsewhere (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) first = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) second = test_day_full ("2026-02-28");
  g_autoptr (LimberDay) empty = limber_day_new (&second->date);
  g_autoptr (LimberDay) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_set_str (&test_nth_check_in (second, 0)->uuid, test_nth_check_in (first, 0)->uuid);
  g_assert_false (limber_store_apply_day (journal.store, empty, second, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  stored = test_load (journal.store, DAY);
  test_assert_days_equal (stored, first);
}

static void
test_huge_note (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (LimberDay) stored = NULL;
  g_autofree char *note = g_strnfill (10 * 1024 * 1024, 'x');

  memcpy (note + 5 * 1024 * 1024, "אבג", strlen ("אבג"));
  limber_check_in_set_note (test_nth_check_in (after, 0), note);
  test_apply (journal.store, before, after);
  stored = test_load (journal.store, DAY);
  g_assert_true (g_str_equal (test_nth_check_in (stored, 0)->note, note));
}

/* Empty text is no note: what is not there is NULL in the file. */
static void
test_empty_note (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) after = limber_day_copy (before);

  g_set_str (&test_nth_check_in (after, 0)->note, "");
  test_apply (journal.store, before, after);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE note IS NOT NULL"), ==,
                   0);
}

static void
test_own_measure (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (LimberDay) stored = NULL;
  g_autoptr (GError) error = NULL;

  test_sql_exec (journal.path, "INSERT INTO measure (id, name, unit, minimum, maximum)"
                               " VALUES ('own:coffee', 'Coffee', 'count', 0, 10)");
  limber_day_set_value (after, "own:coffee", 11);
  g_assert_false (limber_store_apply_day (journal.store, before, after, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
  g_assert_nonnull (strstr (error->message, "Coffee"));
  limber_day_set_value (after, "own:coffee", 10);
  test_apply (journal.store, before, after);
  stored = test_load (journal.store, DAY);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (stored, "own:coffee"), 10, 1e-9);
}

/* Begin inside begin: the inner one alone is taken back. */
static void
test_transactions_nest (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
  g_autoptr (LimberDay) note = limber_day_copy (before);
  g_autoptr (LimberDay) cleared = limber_day_copy (before);
  g_autoptr (LimberDay) stored = NULL;
  g_autoptr (GError) error = NULL;

  edit_note (note);
  edit_clear (cleared);
  g_assert_true (limber_store_begin (journal.store, &error));
  test_apply (journal.store, before, note);
  g_assert_true (limber_store_begin (journal.store, &error));
  test_apply (journal.store, note, cleared);
  limber_store_rollback (journal.store);
  /* Not told yet. */
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE note = 'Another note'"),
                   ==, 0);
  g_assert_true (limber_store_commit (journal.store, &error));
  g_assert_no_error (error);
  stored = test_load (journal.store, DAY);
  test_assert_days_equal (stored, note);

  g_assert_true (limber_store_begin (journal.store, &error));
  test_apply (journal.store, note, cleared);
  g_assert_finalize_object (g_steal_pointer (&journal.store));
  test_journal_reopen (&journal);
  g_clear_pointer (&stored, limber_day_free);
  stored = test_load (journal.store, DAY);
  test_assert_days_equal (stored, note);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/store-day/edits", test_edits);
  g_test_add_func ("/store-day/nothing-differs", test_nothing_differs);
  g_test_add_func ("/store-day/writes-what-differs", test_writes_what_differs);
  g_test_add_func ("/store-day/first-stamp-stays", test_first_stamp_stays);
  g_test_add_func ("/store-day/given-stamps-are-kept", test_given_stamps_are_kept);
  g_test_add_func ("/store-day/edited-and-deleted", test_edited_and_deleted);
  g_test_add_func ("/store-day/added-twice", test_added_twice);
  g_test_add_func ("/store-day/identity-elsewhere", test_identity_elsewhere);
  g_test_add_func ("/store-day/huge-note", test_huge_note);
  g_test_add_func ("/store-day/empty-note", test_empty_note);
  g_test_add_func ("/store-day/own-measure", test_own_measure);
  g_test_add_func ("/store-day/transactions-nest", test_transactions_nest);

  return g_test_run ();
}
