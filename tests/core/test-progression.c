/* test-progression.c — when more is offered, and when less
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-progression.h"

#include "limber-exercise-choice.h"
#include "limber-test-run.h"

#define TODAY 738000

typedef struct
{
  LimberTestRun test;
  GPtrArray *sessions;
  GHashTable *choices;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = NULL;

  limber_test_run_set_up (&fixture->test, data);
  plan = limber_test_run_plan (&fixture->test, "short hold breath");
  fixture->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_free);
  fixture->choices = limber_exercise_choice_table_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->sessions);
  g_hash_table_unref (fixture->choices);
  limber_test_run_tear_down (&fixture->test, data);
}

/* Newest first, as they come from the journal. */
static LimberSession *
add_session (Fixture *fixture, guint32 days_ago, LimberEffort effort)
{
  LimberSession *session = limber_session_new ("test", "Test");
  const char *ids[] = { "short", "hold", "breath" };

  session->day = TODAY - days_ago;
  session->effort = effort;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    limber_session_add (session, ids[i], ids[i])->done_s = 20;
  g_ptr_array_add (fixture->sessions, session);

  return session;
}

static LimberExerciseChoice *
choose (Fixture *fixture, const char *exercise, guint32 days_ago)
{
  LimberExerciseChoice *choice = limber_exercise_choice_new (exercise);

  choice->since = TODAY - days_ago;
  g_hash_table_insert (fixture->choices, choice->exercise, choice);

  return choice;
}

static GPtrArray *
find (Fixture *fixture)
{
  return limber_progression_find (fixture->test.book, fixture->test.routine, fixture->sessions,
                                  fixture->choices, TODAY);
}

static void
expect_none (Fixture *fixture)
{
  g_autoptr (GPtrArray) offers = find (fixture);

  g_assert_cmpuint (offers->len, ==, 0);
}

static guint
count (Fixture *fixture)
{
  g_autoptr (GPtrArray) offers = find (fixture);

  return offers->len;
}

static const LimberProgression *
get_offer (const GPtrArray *offers, guint index)
{
  g_assert_cmpuint (index, <, offers->len);

  return g_ptr_array_index (offers, index);
}

static void
test_forward (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) offers = NULL;

  expect_none (fixture);
  add_session (fixture, 1, LIMBER_EFFORT_EASY);
  expect_none (fixture);
  add_session (fixture, 4, LIMBER_EFFORT_EASY);
  offers = find (fixture);
  g_assert_cmpuint (offers->len, ==, 2);
  g_assert_cmpstr (get_offer (offers, 0)->exercise, ==, "short");
  g_assert_cmpint (get_offer (offers, 0)->extra_reps, ==, 1);
  g_assert_cmpint (get_offer (offers, 0)->extra_hold_s, ==, 0);
  g_assert_cmpstr (get_offer (offers, 0)->sentence, ==,
                   "“short” was easy the last times. Try 4 repetitions instead of 3?");
  g_assert_cmpstr (get_offer (offers, 1)->exercise, ==, "hold");
  g_assert_cmpint (get_offer (offers, 1)->extra_hold_s, ==, 5);
  g_assert_true (get_offer (offers, 1)->forward);
}

static void
test_not_forward (Fixture *fixture, gconstpointer data)
{
  LimberSession *last = add_session (fixture, 1, LIMBER_EFFORT_EASY);

  add_session (fixture, 1, LIMBER_EFFORT_EASY);
  expect_none (fixture);
  add_session (fixture, 3, LIMBER_EFFORT_EASY);
  last->effort = LIMBER_EFFORT_RIGHT;
  expect_none (fixture);
  last->effort = LIMBER_EFFORT_UNSET;
  expect_none (fixture);
  last->effort = LIMBER_EFFORT_EASY;
  last->pain_before = 2;
  last->pain_after = 3;
  expect_none (fixture);
  last->pain_after = 2;
  ((LimberSessionItem *) g_ptr_array_index (last->items, 0))->skipped = TRUE;
  ((LimberSessionItem *) g_ptr_array_index (last->items, 1))->eased = TRUE;
  expect_none (fixture);
}

/* A dose that was changed is given a few days, and is judged by what came after. */
static void
test_since (Fixture *fixture, gconstpointer data)
{
  LimberExerciseChoice *reps = choose (fixture, "short", 2);
  LimberExerciseChoice *hold = choose (fixture, "hold", 2);

  add_session (fixture, 0, LIMBER_EFFORT_EASY);
  add_session (fixture, 1, LIMBER_EFFORT_EASY);
  add_session (fixture, 4, LIMBER_EFFORT_EASY);
  expect_none (fixture);
  reps->since = hold->since = TODAY - 3;
  g_assert_cmpuint (count (fixture), ==, 2);
  reps->since = hold->since = TODAY - 1;
  expect_none (fixture);
  hold->hidden = TRUE;
  reps->since = hold->since = TODAY - 3;
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_limits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) offers = NULL;

  choose (fixture, "short", 5)->extra_reps = 11;
  choose (fixture, "hold", 5)->extra_hold_s = 30;
  add_session (fixture, 0, LIMBER_EFFORT_EASY);
  add_session (fixture, 1, LIMBER_EFFORT_EASY);
  offers = find (fixture);
  g_assert_cmpuint (offers->len, ==, 1);
  g_assert_cmpint (get_offer (offers, 0)->extra_reps, ==, 12);
}

static void
test_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GPtrArray) hurt = NULL;
  LimberSession *session = add_session (fixture, 1, LIMBER_EFFORT_EASY);

  add_session (fixture, 3, LIMBER_EFFORT_EASY);
  session->next_day = LIMBER_NEXT_DAY_WORSE;
  offers = find (fixture);
  g_assert_cmpuint (offers->len, ==, 2);
  g_assert_false (get_offer (offers, 0)->forward);
  g_assert_cmpint (get_offer (offers, 0)->extra_reps, ==, -1);
  g_assert_cmpint (get_offer (offers, 1)->extra_hold_s, ==, -5);

  session->next_day = LIMBER_NEXT_DAY_UNSET;
  ((LimberSessionItem *) g_ptr_array_index (session->items, 1))->hurt = TRUE;
  hurt = find (fixture);
  g_assert_cmpint (get_offer (hurt, 1)->extra_hold_s, ==, -5);

  choose (fixture, "hold", 1)->extra_hold_s = -5;
  choose (fixture, "short", 1);
  expect_none (fixture);
}

static void
test_old_sessions (Fixture *fixture, gconstpointer data)
{
  add_session (fixture, 30, LIMBER_EFFORT_EASY)->next_day = LIMBER_NEXT_DAY_WORSE;
  add_session (fixture, 32, LIMBER_EFFORT_EASY);
  expect_none (fixture);
}

#define TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/progression/forward", test_forward);
  TEST ("/progression/not-forward", test_not_forward);
  TEST ("/progression/since", test_since);
  TEST ("/progression/limits", test_limits);
  TEST ("/progression/back", test_back);
  TEST ("/progression/old-sessions", test_old_sessions);

  return g_test_run ();
}
