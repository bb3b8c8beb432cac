/* test-suggestion-day.c — what a suggestion is told of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-suggestion-day.h"

#include "limber-measure.h"

#include <math.h>

#define TODAY 739576 /* Saturday, 21 November 2026 */

typedef struct
{
  LimberHistory *history;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->history = limber_history_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
}

static void
add_day (Fixture *fixture, guint days_ago, int anxiety, int pain, double steps, const char *tag)
{
  g_autoptr (LimberDay) day = NULL;
  LimberCheckIn *check_in;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, TODAY - days_ago);
  day = limber_day_new (&date);
  check_in = limber_check_in_new (&date);
  check_in->anxiety = anxiety;
  if (pain >= 0)
    limber_check_in_set_pain (check_in, "lower-back-left", pain, 0);
  if (tag != NULL)
    limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, tag, LIMBER_HELPED_UNSET);
  limber_day_take_check_in (day, check_in);
  if (!isnan (steps))
    limber_day_set_value (day, LIMBER_MEASURE_STEPS, steps);
  limber_history_set_day (fixture->history, day);
}

static void
assert_unknown (double value)
{
  g_assert_true (isnan (value));
}

/* Nothing is known, and nothing is taken for zero. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_auto (LimberSuggestionDay) day = { 0 };
  g_auto (LimberSuggestionDay) unread = { 0 };

  limber_suggestion_day_init (&day, fixture->history, NULL, TODAY, 9);
  g_assert_cmpint (day.hour, ==, 9);
  assert_unknown (day.anxiety);
  assert_unknown (day.usual_anxiety);
  assert_unknown (day.pain);
  assert_unknown (day.usual_pain);
  assert_unknown (day.steps);
  assert_unknown (day.usual_steps);
  assert_unknown (day.active);
  g_assert_cmpuint (g_strv_length (day.tags), ==, 0);
  g_assert_cmpuint (g_strv_length (day.done), ==, 0);

  limber_suggestion_day_init (&unread, NULL, NULL, TODAY, 9);
  assert_unknown (unread.pain);
  g_assert_null (unread.tags);
}

/* As long as today has no value yesterday's counts; the day before that does not. */
static void
test_latest (Fixture *fixture, gconstpointer data)
{
  g_auto (LimberSuggestionDay) earlier = { 0 };
  g_auto (LimberSuggestionDay) yesterday = { 0 };
  g_auto (LimberSuggestionDay) today = { 0 };

  add_day (fixture, 2, 9, 9, 900, NULL);
  limber_suggestion_day_init (&earlier, fixture->history, NULL, TODAY, 9);
  assert_unknown (earlier.anxiety);
  assert_unknown (earlier.pain);

  add_day (fixture, 1, 4, 5, 1000, NULL);
  limber_suggestion_day_init (&yesterday, fixture->history, NULL, TODAY, 9);
  g_assert_cmpfloat_with_epsilon (yesterday.anxiety, 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (yesterday.pain, 5, 1e-9);
  assert_unknown (yesterday.steps);

  add_day (fixture, 0, 7, 2, 3000, NULL);
  limber_suggestion_day_init (&today, fixture->history, NULL, TODAY, 9);
  g_assert_cmpfloat_with_epsilon (today.anxiety, 7, 1e-9);
  g_assert_cmpfloat_with_epsilon (today.pain, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (today.steps, 3000, 1e-9);
}

/* Seven days make what is usual, today is not one of them, and what is older than four weeks neither. */
static void
test_usual (Fixture *fixture, gconstpointer data)
{
  g_auto (LimberSuggestionDay) six = { 0 };
  g_auto (LimberSuggestionDay) seven = { 0 };

  add_day (fixture, 0, 10, 10, NAN, NULL);
  add_day (fixture, 29, 10, 10, NAN, NULL);
  for (guint i = 1; i <= 6; i++)
    add_day (fixture, i, 3, (int) i, NAN, NULL);
  limber_suggestion_day_init (&six, fixture->history, NULL, TODAY, 9);
  assert_unknown (six.usual_anxiety);
  assert_unknown (six.usual_pain);

  add_day (fixture, 28, 3, 7, NAN, NULL);
  limber_suggestion_day_init (&seven, fixture->history, NULL, TODAY, 9);
  g_assert_cmpfloat_with_epsilon (seven.usual_anxiety, 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (seven.usual_pain, 4, 1e-9);
  assert_unknown (seven.usual_steps);
}

static void
test_tags (Fixture *fixture, gconstpointer data)
{
  g_auto (LimberSuggestionDay) before = { 0 };
  g_auto (LimberSuggestionDay) day = { 0 };

  add_day (fixture, 1, 3, 3, NAN, "long-sitting");
  limber_suggestion_day_init (&before, fixture->history, NULL, TODAY, 9);
  g_assert_cmpuint (g_strv_length (before.tags), ==, 0);

  add_day (fixture, 0, 3, 3, NAN, "long-walk");
  limber_suggestion_day_init (&day, fixture->history, NULL, TODAY, 9);
  g_assert_cmpuint (g_strv_length (day.tags), ==, 1);
  g_assert_cmpstr (day.tags[0], ==, "long-walk");
}

static void
test_done (Fixture *fixture, gconstpointer data)
{
  g_auto (LimberSuggestionDay) day = { 0 };
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_free);
  LimberSession *today = limber_session_new ("desk-break", "Desk break");
  LimberSession *yesterday = limber_session_new ("calm-down", "Calm-down");

  today->day = TODAY;
  yesterday->day = TODAY - 1;
  g_ptr_array_add (sessions, today);
  g_ptr_array_add (sessions, yesterday);
  limber_suggestion_day_init (&day, fixture->history, sessions, TODAY, 22);
  g_assert_cmpuint (g_strv_length (day.done), ==, 1);
  g_assert_cmpstr (day.done[0], ==, "desk-break");
}

#define ADD(path, test) g_test_add ("/suggestion-day/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("empty", test_empty);
  ADD ("latest", test_latest);
  ADD ("usual", test_usual);
  ADD ("tags", test_tags);
  ADD ("done", test_done);

  return g_test_run ();
}
