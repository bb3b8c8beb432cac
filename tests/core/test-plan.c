/* test-plan.c — what phases a routine is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-exercise-choice.h"
#include "limber-test-run.h"

#define TEST(path, function)                                                                                 \
  g_test_add (path, LimberTestRun, NULL, limber_test_run_set_up, function, limber_test_run_tear_down)

static void
assert_plan (LimberPlan *plan, const char *expected)
{
  g_autofree char *text = limber_test_plan_describe (plan);

  g_assert_cmpstr (text, ==, expected);
}

static LimberRoutineItem *
get_routine_item (LimberTestRun *test)
{
  return g_ptr_array_index (test->routine->items, 0);
}

static void
test_modes (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (LimberPlan) hold = limber_test_run_plan (test, "hold");
  g_autoptr (LimberPlan) reps = limber_test_run_plan (test, "reps");
  g_autoptr (LimberPlan) shorts = limber_test_run_plan (test, "short");
  g_autoptr (LimberPlan) time = limber_test_run_plan (test, "time");
  g_autoptr (LimberPlan) breath = limber_test_run_plan (test, "breath");

  assert_plan (hold, "ready 10, hold 30");
  assert_plan (reps, "ready 10, rep 1/5 4*, rep 2/5 4*, rep 3/5 4*, rep 4/5 4*, rep 5/5 4*");
  assert_plan (shorts, "ready 10, in 1/3 2, hold 1/3 5, out 1/3 2, in 2/3 2, hold 2/3 5, out 2/3 2, "
                       "in 3/3 2, hold 3/3 5, out 3/3 2");
  assert_plan (time, "ready 10, time 40");
  assert_plan (breath, "ready 10, breathe 60");
}

/* Each side in full, a change between, and nothing after the last. */
static void
test_sides (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (LimberPlan) left = limber_test_run_plan (test, "both");
  g_autoptr (LimberPlan) right = NULL;
  g_autoptr (LimberPlan) unchanged = NULL;

  assert_plan (left, "ready/left 10, hold/left 30, change/right 5, hold/right 30");
  test->options.first_side = LIMBER_SIDE_RIGHT;
  right = limber_test_run_plan (test, "both");
  assert_plan (right, "ready/right 10, hold/right 30, change/left 5, hold/left 30");
  test->options.change_s = 0;
  unchanged = limber_test_run_plan (test, "both");
  assert_plan (unchanged, "ready/right 10, hold/right 30, hold/left 30");
}

static void
test_sets (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = limber_test_run_plan (test, "both");
  g_autoptr (LimberPlan) rested = NULL;
  g_autoptr (LimberPlan) straight = NULL;

  get_routine_item (test)->dose.sets = 2;
  get_routine_item (test)->dose.rest_s = 20;
  rested = limber_plan_new (test->routine, test->book, &test->options);
  assert_plan (rested, "ready/left 10, hold/left 30, change/right 5, hold/right 30, rest/left 20, "
                       "hold/left 30, change/right 5, hold/right 30");
  g_assert_cmpuint (limber_plan_get_phase (rested, 4)->set, ==, 2);

  get_routine_item (test)->dose.rest_s = 0;
  straight = limber_plan_new (test->routine, test->book, &test->options);
  assert_plan (straight, "ready/left 10, hold/left 30, change/right 5, hold/right 30, change/left 5, "
                         "hold/left 30, change/right 5, hold/right 30");
}

static void
test_repeated_holds (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = limber_test_run_plan (test, "hold");
  g_autoptr (LimberPlan) rested = NULL;
  g_autoptr (LimberPlan) straight = NULL;

  get_routine_item (test)->dose.reps = 2;
  rested = limber_plan_new (test->routine, test->book, &test->options);
  assert_plan (rested, "ready 10, hold 1/2 30, rest 2/2 10, hold 2/2 30");
  get_routine_item (test)->dose.rest_s = 0;
  straight = limber_plan_new (test->routine, test->book, &test->options);
  assert_plan (straight, "ready 10, hold 1/2 30, in 2/2 2, hold 2/2 30");
}

static void
test_ready (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LimberPlan) plan = limber_test_run_plan (test, "time time");
  g_autoptr (LimberPlan) unknown = NULL;
  g_autoptr (LimberPlan) none = NULL;

  assert_plan (plan, "ready 10, time 40, ready 5, time 40");
  test->options.known = known;
  unknown = limber_test_run_plan (test, "time time");
  assert_plan (unknown, "ready 10, time 40, ready 10, time 40");
  test->options.known = NULL;
  test->options.first_ready_s = test->options.ready_s = 0;
  none = limber_test_run_plan (test, "time time");
  assert_plan (none, "time 40, time 40");
}

static void
test_paced (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = NULL;

  test->options.paced = TRUE;
  plan = limber_test_run_plan (test, "reps");
  assert_plan (plan, "ready 10, rep 1/5 4, rep 2/5 4, rep 3/5 4, rep 4/5 4, rep 5/5 4");
}

static void
test_left_out (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (GHashTable) choices = limber_exercise_choice_table_new ();
  LimberExerciseChoice *hidden = limber_exercise_choice_new ("hold");
  LimberExerciseChoice *wanted = limber_exercise_choice_new ("twist");
  g_autoptr (LimberPlan) plan = limber_test_run_plan (test, "both hold twist time nothing");
  g_autoptr (LimberPlan) chosen = NULL;
  g_autoptr (LimberPlan) limited = NULL;

  g_assert_cmpuint (limber_plan_get_n_items (plan), ==, 3);
  g_assert_cmpstr (g_ptr_array_index (limber_plan_peek_left_out (plan), 0), ==, "twist");
  g_assert_cmpstr (g_ptr_array_index (limber_plan_peek_left_out (plan), 1), ==, "nothing");

  hidden->hidden = TRUE;
  wanted->opted_in = TRUE;
  g_hash_table_insert (choices, hidden->exercise, hidden);
  g_hash_table_insert (choices, wanted->exercise, wanted);
  test->options.choices = choices;
  chosen = limber_plan_new (test->routine, test->book, &test->options);
  g_assert_cmpuint (limber_plan_get_n_items (chosen), ==, 3);
  g_assert_cmpstr (limber_plan_get_item (chosen, 1)->exercise->id, ==, "twist");

  test->options.limits = LIMBER_STRAIN_ROTATION | LIMBER_STRAIN_KNEELING | LIMBER_STRAIN_BALANCE;
  limited = limber_plan_new (test->routine, test->book, &test->options);
  g_assert_cmpuint (limber_plan_get_n_items (limited), ==, 0);
  g_assert_cmpuint (limber_plan_get_n_phases (limited), ==, 0);
  g_assert_cmpint (limber_plan_get_duration_us (limited), ==, 0);
  g_assert_cmpuint (limber_plan_peek_left_out (limited)->len, ==, 5);
}

static void
test_extras (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (GHashTable) choices = limber_exercise_choice_table_new ();
  LimberExerciseChoice *more = limber_exercise_choice_new ("short");
  LimberExerciseChoice *fewer = limber_exercise_choice_new ("reps");
  g_autoptr (LimberPlan) plan = NULL;

  more->extra_reps = 2;
  more->extra_hold_s = 1;
  fewer->extra_reps = -30;
  g_hash_table_insert (choices, more->exercise, more);
  g_hash_table_insert (choices, fewer->exercise, fewer);
  test->options.choices = choices;
  plan = limber_test_run_plan (test, "short reps");
  g_assert_cmpint (limber_plan_get_item (plan, 0)->dose.reps, ==, 5);
  g_assert_cmpint (limber_plan_get_item (plan, 0)->dose.hold_s, ==, 6);
  g_assert_cmpint (limber_plan_get_item (plan, 1)->dose.reps, ==, 1);
}

/* Whatever is changed while it is done changes the next time, not this one. */
static void
test_frozen (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = limber_test_run_plan (test, "hold time");
  g_autoptr (LimberExercise) longer = limber_exercise_new ("hold");

  longer->dose = (LimberDose) { 60, 1, 1, 1, 0, 0 };
  limber_routine_book_add_exercise (test->book, longer);
  limber_routine_book_remove_exercise (test->book, "time");
  assert_plan (plan, "ready 10, hold 30, ready 5, time 40");
}

static void
test_totals (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (LimberPlan) plan = limber_test_run_plan (test, "hold both reps short");
  gint64 start = 0;

  for (guint i = 0; i < limber_plan_get_n_phases (plan); i++)
    {
      g_assert_cmpint (limber_plan_get_phase (plan, i)->start_us, ==, start);
      start += limber_plan_get_phase (plan, i)->duration_us;
    }
  g_assert_cmpint (limber_plan_get_duration_us (plan), ==, start);
  g_assert_cmpint (start, ==, S (10 + 30 + 5 + 30 + 5 + 30 + 5 + 20 + 5 + 27));
  for (guint i = 0; i < limber_plan_get_n_items (plan); i++)
    {
      const LimberPlanItem *item = limber_plan_get_item (plan, i);

      g_assert_cmpuint (limber_plan_get_phase (plan, item->first_phase)->kind, ==, LIMBER_PHASE_READY);
      for (guint j = 0; j < item->n_phases; j++)
        g_assert_cmpuint (limber_plan_get_phase (plan, item->first_phase + j)->item, ==, i);
    }
}

static void
test_ease (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (LimberExercise) own = limber_exercise_new ("own");
  g_autoptr (LimberPlan) plan = NULL;
  g_autoptr (LimberPlan) halved = NULL;
  g_autoptr (LimberPlan) named = NULL;
  g_autoptr (LimberPlan) twice = NULL;

  own->dose = (LimberDose) { 20, 1, 1, 1, 0, 4 };
  own->easier_dose.hold_s = 8;
  g_set_str (&own->easier, "Bend less far.");
  g_set_str (&own->easier_motion, "own-easier");
  limber_routine_book_add_exercise (test->book, own);
  plan = limber_test_run_plan (test, "short own");

  halved = limber_plan_ease (plan, 0);
  assert_plan (halved, "ready 10, in 1/2 2, hold 1/2 3, out 1/2 2, in 2/2 2, hold 2/2 3, out 2/2 2, "
                       "ready 5, hold 20");
  named = limber_plan_ease (halved, 1);
  g_assert_cmpint (limber_plan_get_item (named, 1)->dose.hold_s, ==, 8);
  g_assert_cmpstr (limber_plan_get_item (named, 1)->exercise->steps[0], ==, "Bend less far.");
  g_assert_cmpstr (limber_plan_get_item (named, 1)->exercise->motion, ==, "own-easier");
  g_assert_true (limber_plan_get_item (named, 0)->eased);
  twice = limber_plan_ease (named, 0);
  g_assert_cmpint (limber_plan_get_item (twice, 0)->dose.hold_s, ==, 3);
  g_assert_false (limber_plan_get_item (plan, 0)->eased);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/plan/modes", test_modes);
  TEST ("/plan/sides", test_sides);
  TEST ("/plan/sets", test_sets);
  TEST ("/plan/repeated-holds", test_repeated_holds);
  TEST ("/plan/ready", test_ready);
  TEST ("/plan/paced", test_paced);
  TEST ("/plan/left-out", test_left_out);
  TEST ("/plan/extras", test_extras);
  TEST ("/plan/frozen", test_frozen);
  TEST ("/plan/totals", test_totals);
  TEST ("/plan/ease", test_ease);

  return g_test_run ();
}
