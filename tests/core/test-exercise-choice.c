/* test-exercise-choice.c — what the user decides about exercises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-exercise-choice.h"

static void
test_plain (void)
{
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new ("plank");

  g_assert_cmpstr (choice->exercise, ==, "plank");
  g_assert_true (limber_exercise_choice_is_plain (choice));
  choice->hidden = TRUE;
  g_assert_false (limber_exercise_choice_is_plain (choice));
  choice->hidden = FALSE;
  choice->opted_in = TRUE;
  g_assert_false (limber_exercise_choice_is_plain (choice));
  choice->opted_in = FALSE;
  choice->extra_reps = -1;
  g_assert_false (limber_exercise_choice_is_plain (choice));
  choice->extra_reps = 0;
  choice->extra_hold_s = 5;
  g_assert_false (limber_exercise_choice_is_plain (choice));
  choice->extra_hold_s = 0;
  choice->since = 739000;
  g_assert_false (limber_exercise_choice_is_plain (choice));
}

static void
test_copy (void)
{
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new ("own-0a1b2c3d");
  g_autoptr (LimberExerciseChoice) copy = NULL;
  g_autoptr (LimberExerciseChoice) boxed = NULL;

  choice->hidden = TRUE;
  choice->extra_reps = 2;
  choice->extra_hold_s = -5;
  choice->since = 739000;
  copy = limber_exercise_choice_copy (choice);
  boxed = g_boxed_copy (LIMBER_TYPE_EXERCISE_CHOICE, choice);
  g_assert_true (limber_exercise_choice_equal (choice, copy));
  g_assert_true (limber_exercise_choice_equal (choice, boxed));
  g_assert_false (copy->exercise == choice->exercise);

  copy->hidden = FALSE;
  g_assert_false (limber_exercise_choice_equal (choice, copy));
  copy->hidden = TRUE;
  copy->opted_in = TRUE;
  g_assert_false (limber_exercise_choice_equal (choice, copy));
  copy->opted_in = FALSE;
  copy->extra_reps = 3;
  g_assert_false (limber_exercise_choice_equal (choice, copy));
  copy->extra_reps = 2;
  copy->extra_hold_s = 5;
  g_assert_false (limber_exercise_choice_equal (choice, copy));
  copy->extra_hold_s = -5;
  copy->since = 739001;
  g_assert_false (limber_exercise_choice_equal (choice, copy));
}

static void
test_table (void)
{
  g_autoptr (GHashTable) table = limber_exercise_choice_table_new ();
  LimberExerciseChoice *choice = limber_exercise_choice_new ("plank");
  LimberExerciseChoice *next = limber_exercise_choice_new ("plank");

  next->hidden = TRUE;
  g_hash_table_replace (table, choice->exercise, choice);
  g_hash_table_replace (table, next->exercise, next);
  g_assert_cmpuint (g_hash_table_size (table), ==, 1);
  g_assert_true (((LimberExerciseChoice *) g_hash_table_lookup (table, "plank"))->hidden);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exercise-choice/plain", test_plain);
  g_test_add_func ("/exercise-choice/copy", test_copy);
  g_test_add_func ("/exercise-choice/table", test_table);

  return g_test_run ();
}
