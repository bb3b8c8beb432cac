/* test-store-range.c — what cannot be true is stored by no program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-date.h"

#include <math.h>

#define DAY "2026-02-27"

static void
edit_note (LimberDay *day)
{
  limber_check_in_set_note (test_nth_check_in (day, 0), "Another note");
}

typedef void (*Spoil) (LimberDay *day);

static void
spoil_pain (LimberDay *day)
{
  g_array_index (test_nth_check_in (day, 0)->pains, LimberPain, 0).nrs = 11;
}

static void
spoil_negative_pain (LimberDay *day)
{
  g_array_index (test_nth_check_in (day, 0)->pains, LimberPain, 0).nrs = -1;
}

static void
spoil_qualities (LimberDay *day)
{
  g_array_index (test_nth_check_in (day, 0)->pains, LimberPain, 0).qualities = 256;
}

static void
spoil_double_place (LimberDay *day)
{
  g_array_index (test_nth_check_in (day, 0)->pains, LimberPain, 0).region = "general";
}

static void
spoil_anxiety (LimberDay *day)
{
  test_nth_check_in (day, 1)->anxiety = 11;
}

static void
spoil_time (LimberDay *day)
{
  test_nth_check_in (day, 1)->time = 1440;
}

static void
spoil_negative_time (LimberDay *day)
{
  test_nth_check_in (day, 1)->time = -2;
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
  ((LimberMark *) g_ptr_array_index (test_nth_check_in (day, 0)->marks[LIMBER_TERM_SYMPTOM], 0))->helped
      = LIMBER_HELPED_NOT;
}

static void
spoil_key (LimberDay *day)
{
  g_set_str (&((LimberMark *) g_ptr_array_index (test_nth_check_in (day, 0)->marks[LIMBER_TERM_TAG], 0))->key,
             "");
}

static void
spoil_note (LimberDay *day)
{
  g_set_str (&test_nth_check_in (day, 0)->note, "not \xff text");
}

static void
spoil_identity (LimberDay *day)
{
  g_set_str (&test_nth_check_in (day, 0)->uuid, "");
}

static void
spoil_day (LimberDay *day)
{
  g_date_add_days (&test_nth_check_in (day, 0)->date, 1);
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
  g_autoptr (LimberDay) before = test_journal_init_full (&journal, DAY);
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
    "INSERT INTO measure (id, unit, minimum, maximum) VALUES ('x', 'mile', 0, 1)",
    "INSERT INTO measure (id, unit, minimum, maximum) VALUES ('x', 'count', 1, 1)",
    "UPDATE measure SET decimals = 4",
    "UPDATE measure SET hidden = 2",
    "UPDATE measure SET import_id = 99",
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
  g_autoptr (LimberDay) day = test_journal_init_full (&journal, DAY);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-range/day", test_ranges);
  g_test_add_func ("/store-range/dates", test_dates);
  g_test_add_func ("/store-range/file-refuses", test_file_refuses);

  return g_test_run ();
}
