/* test-suggestion.c — which routine is suggested on what day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-suggestion.h"

#include "limber-exercise-choice.h"

#include <math.h>

typedef struct
{
  LimberRoutineBook *book;
  LimberPlanOptions options;
  LimberSuggestionDay day;
} Fixture;

static void
add_exercise (LimberRoutineBook *book, const char *id, LimberStrain strains)
{
  g_autoptr (LimberExercise) exercise = limber_exercise_new (id);

  g_set_str (&exercise->name, id);
  exercise->dose = (LimberDose) { 30, 1, 1, 1, 0, 4 };
  exercise->strains = strains;
  limber_routine_book_add_exercise (book, exercise);
}

static void
add_routine (LimberRoutineBook *book, const char *id, const char *first, const char *second)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new (id);

  g_set_str (&routine->name, id);
  limber_routine_add (routine, first);
  limber_routine_add (routine, second);
  limber_routine_book_add_routine (book, routine);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = limber_routine_book_new ();
  add_exercise (fixture->book, "breathe", LIMBER_STRAIN_NONE);
  add_exercise (fixture->book, "bend", LIMBER_STRAIN_FLEXION);
  add_exercise (fixture->book, "kneel", LIMBER_STRAIN_KNEELING);
  add_routine (fixture->book, "flare", "breathe", "bend");
  add_routine (fixture->book, "calm-down", "breathe", "breathe");
  add_routine (fixture->book, "gentle-morning", "breathe", "kneel");
  add_routine (fixture->book, "before-walk", "bend", "kneel");
  add_routine (fixture->book, "after-walk", "bend", "kneel");
  add_routine (fixture->book, "desk-break", "breathe", "bend");
  add_routine (fixture->book, "core-basics", "kneel", "kneel");
  fixture->options = LIMBER_PLAN_OPTIONS_INIT;
  fixture->day = (LimberSuggestionDay) { .hour = 12, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NULL, NULL };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->book);
}

static void
expect (Fixture *fixture, const char *routine, LimberSuggestionReason reason)
{
  g_autoptr (LimberSuggestion) found
      = limber_suggestion_find (fixture->book, &fixture->options, &fixture->day);

  g_assert_nonnull (found);
  g_assert_cmpstr (found->routine, ==, routine);
  g_assert_cmpuint (found->reason, ==, reason);
  g_assert_nonnull (strstr (found->sentence, routine));
}

static void
expect_words (Fixture *fixture, const char *words)
{
  g_autoptr (LimberSuggestion) found
      = limber_suggestion_find (fixture->book, &fixture->options, &fixture->day);

  g_assert_nonnull (found);
  g_assert_true (g_str_has_prefix (found->sentence, words));
}

static void
test_nothing_known (Fixture *fixture, gconstpointer data)
{
  expect (fixture, "desk-break", LIMBER_SUGGESTION_NONE);
  fixture->day.hour = 7;
  expect (fixture, "gentle-morning", LIMBER_SUGGESTION_MORNING);
  fixture->day.hour = 21;
  expect (fixture, "calm-down", LIMBER_SUGGESTION_NONE);
  fixture->day.hour = 2;
  expect (fixture, "calm-down", LIMBER_SUGGESTION_NONE);
}

static void
test_anxiety (Fixture *fixture, gconstpointer data)
{
  fixture->day.anxiety = 6;
  fixture->day.usual_anxiety = 5;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_NONE);
  fixture->day.usual_anxiety = 4;
  expect (fixture, "calm-down", LIMBER_SUGGESTION_ANXIETY);
  fixture->day.usual_anxiety = NAN;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_NONE);
  fixture->day.anxiety = 7;
  expect (fixture, "calm-down", LIMBER_SUGGESTION_ANXIETY);
  fixture->day.anxiety = 3;
  fixture->day.usual_anxiety = 0;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_NONE);
}

/* More pain than usual is never answered with more work, whatever else the day was like. */
static void
test_flare (Fixture *fixture, gconstpointer data)
{
  const char *gentle[] = { "flare", "calm-down", "gentle-morning", NULL };

  fixture->day.pain = 6;
  fixture->day.usual_pain = 3;
  fixture->day.steps = 20000;
  fixture->day.usual_steps = 4000;
  expect (fixture, "flare", LIMBER_SUGGESTION_FLARE);
  fixture->day.done = (char **) gentle;
  g_assert_null (limber_suggestion_find (fixture->book, &fixture->options, &fixture->day));
}

/* "More than usual" is said only where it is more than usual. */
static void
test_words_are_true (Fixture *fixture, gconstpointer data)
{
  fixture->day.pain = 7;
  fixture->day.usual_pain = 8;
  expect_words (fixture, "You noted much pain.");
  fixture->day.usual_pain = 5;
  expect_words (fixture, "You noted more pain than usual.");
  fixture->day.pain = NAN;
  fixture->day.anxiety = 8;
  fixture->day.usual_anxiety = 8;
  expect_words (fixture, "You noted much anxiety.");
  fixture->day.usual_anxiety = NAN;
  expect_words (fixture, "You noted much anxiety.");
  fixture->day.usual_anxiety = 6;
  expect_words (fixture, "You noted more anxiety than usual.");
}

static void
test_walks (Fixture *fixture, gconstpointer data)
{
  const char *tags[] = { "long-walk", NULL };

  fixture->day.steps = 9000;
  fixture->day.usual_steps = 7000;
  expect (fixture, "after-walk", LIMBER_SUGGESTION_AFTER_WALK);
  fixture->day.steps = 8000;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_NONE);
  fixture->day.steps = NAN;
  expect (fixture, "before-walk", LIMBER_SUGGESTION_BEFORE_WALK);
  fixture->day.tags = (char **) tags;
  expect (fixture, "after-walk", LIMBER_SUGGESTION_AFTER_WALK);
}

static void
test_sitting (Fixture *fixture, gconstpointer data)
{
  const char *tags[] = { "long-sitting", NULL };

  fixture->day.hour = 16;
  fixture->day.steps = 1000;
  fixture->day.usual_steps = 4000;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_SITTING);
  fixture->day.hour = 14;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_NONE);
  fixture->day.tags = (char **) tags;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_SITTING);
}

static void
test_calm_day (Fixture *fixture, gconstpointer data)
{
  fixture->day.pain = 2;
  expect (fixture, "core-basics", LIMBER_SUGGESTION_NONE);
  fixture->day.pain = 0;
  expect (fixture, "core-basics", LIMBER_SUGGESTION_NONE);
  fixture->day.pain = 4;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_NONE);
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  fixture->day.pain = 2;
  fixture->options.limits = LIMBER_STRAIN_KNEELING;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_NONE);
  fixture->day.hour = 7;
  expect (fixture, "gentle-morning", LIMBER_SUGGESTION_MORNING);
  fixture->options.limits = LIMBER_STRAIN_KNEELING | LIMBER_STRAIN_FLEXION;
  fixture->day.hour = 12;
  fixture->day.usual_steps = 9000;
  expect (fixture, "desk-break", LIMBER_SUGGESTION_NONE);
}

static void
test_done_and_missing (Fixture *fixture, gconstpointer data)
{
  const char *done[] = { "desk-break", NULL };

  fixture->day.done = (char **) done;
  expect (fixture, "calm-down", LIMBER_SUGGESTION_NONE);
  limber_routine_book_remove_routine (fixture->book, "calm-down");
  g_assert_null (limber_suggestion_find (fixture->book, &fixture->options, &fixture->day));
}

#define TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/suggestion/nothing-known", test_nothing_known);
  TEST ("/suggestion/anxiety", test_anxiety);
  TEST ("/suggestion/flare", test_flare);
  TEST ("/suggestion/words-are-true", test_words_are_true);
  TEST ("/suggestion/walks", test_walks);
  TEST ("/suggestion/sitting", test_sitting);
  TEST ("/suggestion/calm-day", test_calm_day);
  TEST ("/suggestion/limits", test_limits);
  TEST ("/suggestion/done-and-missing", test_done_and_missing);

  return g_test_run ();
}
