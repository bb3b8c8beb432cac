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

static LimberCheckIn *
nth (const LimberDay *day, guint index)
{
  return g_ptr_array_index (day->check_ins, index);
}

/* A journal with one full day, as it stands on disk. */
static LimberDay *
set_up (TestJournal *journal)
{
  g_autoptr (LimberDay) day = test_day_full (DAY);
  g_autoptr (LimberDay) empty = limber_day_new (&day->date);

  test_journal_init (journal);
  test_apply (journal->store, empty, day);
  return test_load (journal->store, DAY);
}

typedef void (*Edit) (LimberDay *day);

static void
edit_note (LimberDay *day)
{
  limber_check_in_set_note (nth (day, 0), "Another note");
}

static void
edit_remove_note (LimberDay *day)
{
  limber_check_in_set_note (nth (day, 0), NULL);
}

static void
edit_time (LimberDay *day)
{
  nth (day, 0)->time = LIMBER_TIME_UNSET;
}

static void
edit_anxiety (LimberDay *day)
{
  nth (day, 0)->anxiety = LIMBER_NRS_UNSET;
  nth (day, 1)->anxiety = 10;
}

static void
edit_no_pain (LimberDay *day)
{
  limber_check_in_set_no_pain (nth (day, 1), FALSE);
}

static void
edit_pain (LimberDay *day)
{
  g_assert_true (limber_check_in_set_pain (nth (day, 0), "lower-back-left", 7, LIMBER_QUALITY_NONE));
}

static void
edit_remove_first_pain (LimberDay *day)
{
  g_assert_true (limber_check_in_remove_pain (nth (day, 0), "lower-back-left"));
}

static void
edit_add_pain (LimberDay *day)
{
  g_assert_true (limber_check_in_set_pain (nth (day, 0), "sacrum", 0, LIMBER_QUALITY_TINGLING));
}

static void
edit_marks (LimberDay *day)
{
  g_assert_true (limber_check_in_remove_mark (nth (day, 0), LIMBER_TERM_TREATMENT, "heat"));
  limber_check_in_set_mark (nth (day, 0), LIMBER_TERM_SYMPTOM, "fever", LIMBER_HELPED_UNSET);
  limber_check_in_set_mark (nth (day, 1), LIMBER_TERM_TREATMENT, "heat", LIMBER_HELPED_NOT);
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
  g_autofree char *uuid = g_strdup (nth (day, 0)->uuid);

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
  nth (day, 0)->recorded += 5;
  nth (day, 0)->recorded_offset = 60;
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
      LimberCheckIn *check_in = limber_check_in_copy (nth (day, i));

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
      g_autoptr (LimberDay) before = set_up (&journal);
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
  g_autoptr (LimberDay) before = set_up (&journal);
  g_autoptr (LimberDay) unstamped = limber_day_copy (before);
  gint64 n_changes = limber_store_count_changes (journal.store);

  test_apply (journal.store, before, before);
  g_assert_cmpint (limber_store_count_changes (journal.store), ==, n_changes);
  nth (unstamped, 0)->recorded = 0;
  test_apply (journal.store, before, unstamped);
  g_assert_cmpint (limber_store_count_changes (journal.store), ==, n_changes);
}

/* One number changed is one row written. */
static void
test_writes_what_differs (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = set_up (&journal);
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
  g_autoptr (LimberDay) before = set_up (&journal);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (LimberDay) stored = NULL;

  limber_clock_set_for_tests ("2026-03-05T08:00:00");
  edit_note (after);
  limber_day_set_value (after, LIMBER_MEASURE_STEPS, 7000);
  test_apply (journal.store, before, after);
  limber_clock_set_for_tests (NOW);
  stored = test_load (journal.store, DAY);
  g_assert_cmpint (nth (stored, 0)->recorded, ==, nth (before, 0)->recorded);
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
  nth (after, 0)->recorded = -5;
  nth (after, 0)->recorded_offset = 330;
  test_apply (journal.store, empty, after);
  stored = test_load (journal.store, DAY);
  g_assert_cmpint (nth (stored, 0)->recorded, ==, -5);
  g_assert_cmpint (nth (stored, 0)->recorded_offset, ==, 330);
}

/* The window edits what limberctl deletes: nothing typed is lost. */
static void
test_edited_and_deleted (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = set_up (&journal);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (LimberDay) deleted = limber_day_copy (before);
  g_autoptr (LimberDay) stored = NULL;

  edit_clear (deleted);
  test_apply (journal.store, before, deleted);
  edit_note (after);
  test_apply (journal.store, before, after);
  stored = test_load (journal.store, DAY);
  g_assert_cmpuint (stored->check_ins->len, ==, 1);
  g_assert_true (limber_check_in_equal (nth (stored, 0), nth (after, 0)));
}

static void
test_added_twice (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = set_up (&journal);
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
  g_autoptr (LimberDay) first = set_up (&journal);
  g_autoptr (LimberDay) second = test_day_full ("2026-02-28");
  g_autoptr (LimberDay) empty = limber_day_new (&second->date);
  g_autoptr (LimberDay) stored = NULL;
  g_autoptr (GError) error = NULL;

  g_set_str (&nth (second, 0)->uuid, nth (first, 0)->uuid);
  g_assert_false (limber_store_apply_day (journal.store, empty, second, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  stored = test_load (journal.store, DAY);
  test_assert_days_equal (stored, first);
}

typedef void (*Spoil) (LimberDay *day);

static void
spoil_pain (LimberDay *day)
{
  g_array_index (nth (day, 0)->pains, LimberPain, 0).nrs = 11;
}

static void
spoil_negative_pain (LimberDay *day)
{
  g_array_index (nth (day, 0)->pains, LimberPain, 0).nrs = -1;
}

static void
spoil_qualities (LimberDay *day)
{
  g_array_index (nth (day, 0)->pains, LimberPain, 0).qualities = 256;
}

static void
spoil_double_place (LimberDay *day)
{
  g_array_index (nth (day, 0)->pains, LimberPain, 0).region = "general";
}

static void
spoil_anxiety (LimberDay *day)
{
  nth (day, 1)->anxiety = 11;
}

static void
spoil_time (LimberDay *day)
{
  nth (day, 1)->time = 1440;
}

static void
spoil_negative_time (LimberDay *day)
{
  nth (day, 1)->time = -2;
}

static void
spoil_steps (LimberDay *day)
{
  limber_day_set_value (day, LIMBER_MEASURE_STEPS, 200001);
}

static void
spoil_light_weight (LimberDay *day)
{
  limber_day_set_value (day, LIMBER_MEASURE_WEIGHT, 19999);
}

static void
spoil_heavy_weight (LimberDay *day)
{
  limber_day_set_value (day, LIMBER_MEASURE_WEIGHT, 400001);
}

static void
spoil_sleep (LimberDay *day)
{
  limber_day_set_value (day, LIMBER_MEASURE_SLEEP, 1441);
}

static void
spoil_infinite (LimberDay *day)
{
  ((LimberReading *) g_ptr_array_index (day->readings, 0))->value = INFINITY;
}

static void
spoil_not_a_number (LimberDay *day)
{
  ((LimberReading *) g_ptr_array_index (day->readings, 0))->value = NAN;
}

static void
spoil_measure (LimberDay *day)
{
  limber_day_set_value (day, "own:coffee", 3);
}

static void
spoil_helped (LimberDay *day)
{
  ((LimberMark *) g_ptr_array_index (nth (day, 0)->marks[LIMBER_TERM_SYMPTOM], 0))->helped
      = LIMBER_HELPED_NOT;
}

static void
spoil_key (LimberDay *day)
{
  g_set_str (&((LimberMark *) g_ptr_array_index (nth (day, 0)->marks[LIMBER_TERM_TAG], 0))->key, "");
}

static void
spoil_note (LimberDay *day)
{
  g_set_str (&nth (day, 0)->note, "not \xff text");
}

static void
spoil_identity (LimberDay *day)
{
  g_set_str (&nth (day, 0)->uuid, "");
}

static void
spoil_day (LimberDay *day)
{
  g_date_add_days (&nth (day, 0)->date, 1);
}

static const struct
{
  const char *name;
  Spoil spoil;
  LimberError code;
} spoilers[] = {
  { "pain 11", spoil_pain, LIMBER_ERROR_RANGE },
  { "pain -1", spoil_negative_pain, LIMBER_ERROR_RANGE },
  { "unknown quality", spoil_qualities, LIMBER_ERROR_INVALID },
  { "a place twice", spoil_double_place, LIMBER_ERROR_INVALID },
  { "anxiety 11", spoil_anxiety, LIMBER_ERROR_RANGE },
  { "24:00", spoil_time, LIMBER_ERROR_RANGE },
  { "time -2", spoil_negative_time, LIMBER_ERROR_RANGE },
  { "200 001 steps", spoil_steps, LIMBER_ERROR_RANGE },
  { "19 999 g", spoil_light_weight, LIMBER_ERROR_RANGE },
  { "400 001 g", spoil_heavy_weight, LIMBER_ERROR_RANGE },
  { "24 h 1 min of sleep", spoil_sleep, LIMBER_ERROR_RANGE },
  { "infinite", spoil_infinite, LIMBER_ERROR_RANGE },
  { "not a number", spoil_not_a_number, LIMBER_ERROR_RANGE },
  { "unknown measure", spoil_measure, LIMBER_ERROR_INVALID },
  { "a symptom that helped", spoil_helped, LIMBER_ERROR_INVALID },
  { "an empty key", spoil_key, LIMBER_ERROR_INVALID },
  { "a note that is no text", spoil_note, LIMBER_ERROR_INVALID },
  { "no identity", spoil_identity, LIMBER_ERROR_INVALID },
  { "another day", spoil_day, LIMBER_ERROR_INVALID },
};

/* One bad value in a change that also holds good ones: nothing of it is stored. */
static void
test_ranges (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = set_up (&journal);
  g_autofree char *dump = test_sql_dump (journal.path);

  for (guint i = 0; i < G_N_ELEMENTS (spoilers); i++)
    {
      g_autoptr (LimberDay) after = limber_day_copy (before);
      g_autoptr (GError) error = NULL;
      g_autofree char *unchanged = NULL;

      g_test_message ("%s", spoilers[i].name);
      edit_note (after);
      spoilers[i].spoil (after);
      g_assert_false (limber_store_apply_day (journal.store, before, after, &error));
      g_assert_error (error, LIMBER_ERROR, (int) spoilers[i].code);
      g_assert_true (g_str_has_suffix (error->message, "."));
      unchanged = test_sql_dump (journal.path);
      g_assert_cmpstr (dump, ==, unchanged);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    GDateYear year;
    GDateMonth month;
    GDateDay day;
    gboolean good;
  } cases[] = {
    { 1900, 1, 1, TRUE },   { 2199, 12, 31, TRUE },  { 2024, 2, 29, TRUE },
    { 2000, 2, 29, TRUE },  { 2100, 2, 28, TRUE },   { 2026, 3, 29, TRUE },
    { 2026, 10, 25, TRUE }, { 1899, 12, 31, FALSE }, { 2200, 1, 1, FALSE },
  };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberDay) before = NULL;
      g_autoptr (LimberDay) after = NULL;
      g_autoptr (LimberDay) stored = NULL;
      g_autoptr (GError) error = NULL;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, cases[i].day, cases[i].month, cases[i].year);
      before = limber_day_new (&date);
      after = limber_day_new (&date);
      limber_day_set_value (after, LIMBER_MEASURE_STEPS, 1000);
      g_assert_cmpint (limber_store_apply_day (journal.store, before, after, &error), ==, cases[i].good);
      if (!cases[i].good)
        {
          g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE);
          continue;
        }
      stored = limber_store_load_day (journal.store, &date, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (limber_day_get_value (stored, LIMBER_MEASURE_STEPS), 1000, 0.1);
    }
}

/* The file itself refuses what no program may write. */
static void
test_file_refuses (void)
{
  static const char *const bad[] = {
    "UPDATE check_in SET anxiety = 11",
    "UPDATE check_in SET anxiety = -1",
    "UPDATE check_in SET anxiety = 'much'",
    "UPDATE check_in SET time = 1440",
    "UPDATE check_in SET no_pain = 2",
    "UPDATE check_in SET note = ''",
    "UPDATE check_in SET uuid = ''",
    "UPDATE check_in SET day = '2026-02-30'",
    "UPDATE check_in SET day = '27.02.2026'",
    "UPDATE check_in SET day = '1899-12-31'",
    "UPDATE check_in SET day = '2200-01-01'",
    "UPDATE check_in SET recorded = NULL",
    "UPDATE check_in SET recorded_offset = 1441",
    "UPDATE check_in SET import_id = 17",
    "UPDATE check_in SET uuid = 'the same'",
    "UPDATE pain SET nrs = 11",
    "UPDATE pain SET nrs = 5.5",
    "UPDATE pain SET nrs = NULL",
    "UPDATE pain SET qualities = 256",
    "UPDATE pain SET region = ''",
    "UPDATE pain SET check_in = 999",
    "UPDATE mark SET kind = 'mood'",
    "UPDATE mark SET key = ''",
    "UPDATE mark SET helped = 3 WHERE kind = 'treatment'",
    "UPDATE mark SET helped = 1 WHERE kind = 'tag'",
    "INSERT INTO term VALUES ('tag', 'x', '', 0)",
    "INSERT INTO term VALUES ('tag', 'x', NULL, 2)",
    "INSERT INTO measure VALUES ('x', NULL, 'mile', 0, 1)",
    "INSERT INTO measure VALUES ('x', NULL, 'count', 1, 1)",
    "UPDATE reading SET value = 200001 WHERE measure = 'steps'",
    "UPDATE reading SET value = -1 WHERE measure = 'steps'",
    "UPDATE reading SET value = 19999 WHERE measure = 'weight'",
    "UPDATE reading SET value = 400001 WHERE measure = 'weight'",
    "UPDATE reading SET value = 1441 WHERE measure = 'sleep'",
    "UPDATE reading SET value = NULL",
    "UPDATE reading SET measure = 'mood'",
    "UPDATE reading SET measure = 'steps' WHERE measure = 'sleep'",
    "UPDATE reading SET day = '2026-02-30'",
  };
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) day = set_up (&journal);
  g_autofree char *dump = test_sql_dump (journal.path);
  g_autofree char *unchanged = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      int result = test_sql_try (journal.path, bad[i]);

      g_test_message ("%s", bad[i]);
      g_assert_cmpint (result, ==, SQLITE_CONSTRAINT);
    }
  unchanged = test_sql_dump (journal.path);
  g_assert_cmpstr (dump, ==, unchanged);
}

static void
test_huge_note (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = set_up (&journal);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (LimberDay) stored = NULL;
  g_autofree char *note = g_strnfill (10 * 1024 * 1024, 'x');

  memcpy (note + 5 * 1024 * 1024, "אבג", strlen ("אבג"));
  limber_check_in_set_note (nth (after, 0), note);
  test_apply (journal.store, before, after);
  stored = test_load (journal.store, DAY);
  g_assert_true (g_str_equal (nth (stored, 0)->note, note));
}

/* Empty text is no note: what is not there is NULL in the file. */
static void
test_empty_note (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = set_up (&journal);
  g_autoptr (LimberDay) after = limber_day_copy (before);

  g_set_str (&nth (after, 0)->note, "");
  test_apply (journal.store, before, after);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE note IS NOT NULL"), ==,
                   0);
}

static void
test_own_measure (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = set_up (&journal);
  g_autoptr (LimberDay) after = limber_day_copy (before);
  g_autoptr (LimberDay) stored = NULL;
  g_autoptr (GError) error = NULL;

  test_sql_exec (journal.path, "INSERT INTO measure VALUES ('own:coffee', 'Coffee', 'count', 0, 10)");
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
  g_autoptr (LimberDay) before = set_up (&journal);
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
  g_test_add_func ("/store-day/ranges", test_ranges);
  g_test_add_func ("/store-day/dates", test_dates);
  g_test_add_func ("/store-day/file-refuses", test_file_refuses);
  g_test_add_func ("/store-day/huge-note", test_huge_note);
  g_test_add_func ("/store-day/empty-note", test_empty_note);
  g_test_add_func ("/store-day/own-measure", test_own_measure);
  g_test_add_func ("/store-day/transactions-nest", test_transactions_nest);

  return g_test_run ();
}
