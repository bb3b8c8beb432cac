/* test-day.c — everything recorded for one calendar date, and its summary
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date.h"
#include "limber-day-summary.h"
#include "limber-text.h"

#include <math.h>
#include <string.h>

static LimberDay *
new_day (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 20, 11, 2026);

  return limber_day_new (&date);
}

static LimberCheckIn *
add_check_in (LimberDay *day, int time, gint64 recorded, int pain, int anxiety)
{
  LimberCheckIn *check_in = limber_check_in_new (&day->date);

  check_in->time = time;
  check_in->recorded = recorded;
  check_in->anxiety = anxiety;
  if (pain == 0)
    limber_check_in_set_no_pain (check_in, TRUE);
  else if (pain > 0)
    limber_check_in_set_pain (check_in, "lower-back-left", pain, LIMBER_QUALITY_NONE);
  limber_day_take_check_in (day, check_in);

  return check_in;
}

static void
test_nothing_recorded (void)
{
  g_autoptr (LimberDay) day = new_day ();

  g_assert_false (limber_day_is_recorded (day));
  g_assert_cmpint (limber_day_get_worst_pain (day), ==, LIMBER_NRS_UNSET);
  g_assert_true (isnan (limber_day_get_mean_worst_pain (day)));
  g_assert_true (isnan (limber_day_get_mean_anxiety (day)));
  g_assert_true (isnan (limber_day_get_value (day, "steps")));
  g_assert_null (limber_day_get_reading (day, "steps"));

  /* An opened form is not yet a record. */
  add_check_in (day, LIMBER_TIME_UNSET, 0, -1, LIMBER_NRS_UNSET);
  g_assert_false (limber_day_is_recorded (day));
}

static void
test_zero_is_recorded (void)
{
  g_autoptr (LimberDay) day = new_day ();

  limber_day_set_value (day, "steps", 0);
  g_assert_true (limber_day_is_recorded (day));
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "steps"), 0, 1e-9);
}

static void
test_pain_and_anxiety (void)
{
  g_autoptr (LimberDay) day = new_day ();

  add_check_in (day, 500, 1, 6, 4);
  add_check_in (day, 900, 2, 0, LIMBER_NRS_UNSET);
  /* One that says nothing about pain must not pull the mean down. */
  add_check_in (day, 1000, 3, -1, 7);

  g_assert_cmpint (limber_day_get_worst_pain (day), ==, 6);
  g_assert_cmpfloat_with_epsilon (limber_day_get_mean_worst_pain (day), 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_mean_anxiety (day), 5.5, 1e-9);
}

static void
test_readings (void)
{
  g_autoptr (LimberDay) day = new_day ();
  static const char *const order[] = { "steps", "weight", "sleep", "coffee", "water" };

  limber_day_set_value (day, "water", 5);
  limber_day_set_value (day, "sleep", 450);
  limber_day_set_value (day, "steps", 5321);
  limber_day_set_value (day, "coffee", 2);
  limber_day_set_value (day, "weight", 81200);

  g_assert_cmpuint (day->readings->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (((LimberReading *) g_ptr_array_index (day->readings, i))->measure, ==, order[i]);

  limber_day_set_value (day, "coffee", NAN);
  g_assert_null (limber_day_get_reading (day, "coffee"));
  limber_day_set_value (day, "coffee", NAN);
  g_assert_cmpuint (day->readings->len, ==, 4);
}

static void
test_reading_stamps (void)
{
  g_autoptr (LimberDay) day = new_day ();
  LimberReading *reading = limber_reading_new ("weight", 81200);

  reading->recorded = 1795168800;
  reading->recorded_offset = 60;
  reading->import_id = 7;
  limber_day_take_reading (day, reading);

  limber_day_set_value (day, "weight", 81200);
  g_assert_cmpint (limber_day_get_reading (day, "weight")->import_id, ==, 7);

  /* Changed by hand it is one's own, first recorded when it was. */
  limber_day_set_value (day, "weight", 80900);
  g_assert_cmpint (limber_day_get_reading (day, "weight")->import_id, ==, 0);
  g_assert_cmpint (limber_day_get_reading (day, "weight")->recorded, ==, 1795168800);

  limber_day_take_reading (day, limber_reading_new ("weight", 80000));
  g_assert_cmpuint (day->readings->len, ==, 1);
}

static void
assert_order (const LimberDay *day, LimberCheckIn *const *expected, guint n)
{
  g_assert_cmpuint (day->check_ins->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_true (g_ptr_array_index (day->check_ins, i) == expected[i]);
}

static void
test_order (void)
{
  g_autoptr (LimberDay) day = new_day ();
  LimberCheckIn *evening = add_check_in (day, 1200, 100, 3, 1);
  LimberCheckIn *new_morning = add_check_in (day, 480, 0, 3, 1);
  LimberCheckIn *untimed = add_check_in (day, LIMBER_TIME_UNSET, 300, 3, 1);
  LimberCheckIn *morning = add_check_in (day, 480, 200, 3, 1);
  LimberCheckIn *second_new_morning = add_check_in (day, 480, 0, 3, 1);
  LimberCheckIn *const before[] = { untimed, morning, new_morning, second_new_morning, evening };
  LimberCheckIn *moved = limber_check_in_copy (evening);
  LimberCheckIn *const after[] = { untimed, moved, morning, new_morning, second_new_morning };

  assert_order (day, before, G_N_ELEMENTS (before));

  moved->time = 60;
  limber_day_take_check_in (day, moved);
  assert_order (day, after, G_N_ELEMENTS (after));

  g_assert_true (limber_day_find_check_in (day, moved->uuid) == moved);
  g_assert_true (limber_day_remove_check_in (day, morning->uuid));
  g_assert_null (limber_day_find_check_in (day, "nobody"));
  g_assert_false (limber_day_remove_check_in (day, "nobody"));
  g_assert_cmpuint (day->check_ins->len, ==, 4);
}

static void
test_copy_and_equal (void)
{
  g_autoptr (LimberDay) day = new_day ();

  limber_day_set_value (day, "steps", 5321);
  add_check_in (day, 500, 1, 6, 4);

  for (guint change = 0; change < 7; change++)
    {
      g_autoptr (LimberDay) copy = limber_day_copy (day);
      LimberReading *reading = g_ptr_array_index (copy->readings, 0);

      g_assert_true (limber_day_equal (day, copy));
      switch (change)
        {
        case 0:
          g_date_add_days (&copy->date, 1);
          break;
        case 1:
          limber_day_set_value (copy, "steps", 5322);
          break;
        case 2:
          limber_day_set_value (copy, "weight", 81200);
          break;
        case 3:
          reading->recorded = 1;
          break;
        case 4:
          reading->import_id = 1;
          break;
        case 5:
          ((LimberCheckIn *) g_ptr_array_index (copy->check_ins, 0))->anxiety = 5;
          break;
        default:
          add_check_in (copy, 600, 2, 1, 1);
          break;
        }
      g_assert_false (limber_day_equal (day, copy));
    }
}

static void
test_summary (void)
{
  g_autoptr (LimberDay) day = new_day ();
  g_autoptr (LimberDaySummary) summary = NULL;
  LimberCheckIn *morning = add_check_in (day, 500, 1795168800, 6, 4);
  LimberCheckIn *evening = add_check_in (day, 1200, 1795168800, 2, 5);

  limber_check_in_set_note (morning, " \n \n");
  limber_check_in_set_note (evening, "\n  Better after the walk. \nSlept early.");
  g_assert_false (limber_check_in_is_late (morning));

  summary = limber_day_summary_new_for_day (day);
  g_assert_cmpint (g_date_compare (limber_day_summary_get_date (summary), &day->date), ==, 0);
  g_assert_cmpint (limber_day_summary_get_worst_pain (summary), ==, 6);
  g_assert_cmpfloat_with_epsilon (limber_day_summary_get_anxiety (summary), 4.5, 1e-9);
  g_assert_false (limber_day_summary_get_late (summary));
  g_assert_cmpstr (limber_day_summary_get_note_line (summary), ==, "Better after the walk.");

  evening->recorded += 24 * 60 * 60;
  g_assert_finalize_object (g_steal_pointer (&summary));
  summary = limber_day_summary_new_for_day (day);
  g_assert_true (limber_day_summary_get_late (summary));
  g_assert_finalize_object (g_steal_pointer (&summary));
}

static void
test_summary_of_nothing (void)
{
  g_autoptr (LimberDay) day = new_day ();
  g_autoptr (LimberDaySummary) summary = limber_day_summary_new_for_day (day);

  g_assert_cmpint (limber_day_summary_get_worst_pain (summary), ==, LIMBER_NRS_UNSET);
  g_assert_true (isnan (limber_day_summary_get_anxiety (summary)));
  g_assert_null (limber_day_summary_get_note_line (summary));
  g_assert_finalize_object (g_steal_pointer (&summary));
}

static void
assert_abridged (const char *text, guint max_chars, const char *expected)
{
  g_autofree char *abridged = limber_text_abridge (text, max_chars);

  g_assert_cmpstr (abridged, ==, expected);
}

static void
test_text (void)
{
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'x');
  g_autofree char *line = limber_text_first_line (huge, 20);

  assert_abridged ("", 3, "");
  assert_abridged ("abc", 3, "abc");
  assert_abridged ("abcd", 3, "ab…");
  assert_abridged ("äöüß", 3, "äö…");
  assert_abridged ("a\nb\tc\001d", 10, "a b c d");
  assert_abridged ("a\xff"
                   "b",
                   10,
                   "a\xef\xbf\xbd"
                   "b");
  g_assert_cmpuint (g_utf8_strlen (line, -1), ==, 20);
  g_assert_true (g_utf8_validate (line, -1, NULL));
  g_assert_null (limber_text_first_line (NULL, 20));
  g_assert_null (limber_text_first_line (" \n\t ", 20));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/nothing-recorded", test_nothing_recorded);
  g_test_add_func ("/day/zero-is-recorded", test_zero_is_recorded);
  g_test_add_func ("/day/pain-and-anxiety", test_pain_and_anxiety);
  g_test_add_func ("/day/readings", test_readings);
  g_test_add_func ("/day/readings/stamps", test_reading_stamps);
  g_test_add_func ("/day/order", test_order);
  g_test_add_func ("/day/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/day-summary/day", test_summary);
  g_test_add_func ("/day-summary/nothing", test_summary_of_nothing);
  g_test_add_func ("/text/abridge", test_text);

  return g_test_run ();
}
