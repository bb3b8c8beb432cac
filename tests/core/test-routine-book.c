/* test-routine-book.c — routines, and the book they and their exercises stand in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-routine-book.h"

#include <string.h>

static void
count_cb (LimberRoutineBook *book, guint *count)
{
  (*count)++;
}

static LimberExercise *
add_exercise (LimberRoutineBook *book, const char *id, LimberExerciseMode mode, LimberStrain strains)
{
  g_autoptr (LimberExercise) exercise = limber_exercise_new (id);

  exercise->mode = mode;
  exercise->strains = strains;
  exercise->dose = (LimberDose) { 10, 3, 2, 1, 20, 4 };
  limber_routine_book_add_exercise (book, exercise);

  return g_steal_pointer (&exercise);
}

static void
test_routine (void)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("gentle-morning");
  g_autoptr (LimberRoutine) copy = NULL;
  g_autoptr (LimberRoutine) boxed = g_boxed_copy (LIMBER_TYPE_ROUTINE, routine);
  LimberRoutineItem *item = limber_routine_add (routine, "bridge");

  item->dose.reps = 4;
  g_set_str (&item->note, "Slowly, said the physiotherapist.");
  copy = limber_routine_copy (routine);
  g_assert_true (boxed == routine);
  g_assert_true (limber_routine_equal (routine, copy));
  g_assert_false (copy->items == routine->items);

  item = g_ptr_array_index (copy->items, 0);
  item->dose.reps = 5;
  g_assert_false (limber_routine_equal (routine, copy));
  item->dose.reps = 4;
  g_set_str (&item->note, NULL);
  g_assert_false (limber_routine_equal (routine, copy));
  g_set_str (&item->note, "Slowly, said the physiotherapist.");
  g_assert_true (limber_routine_equal (routine, copy));
  limber_routine_add (copy, "bridge");
  g_assert_false (limber_routine_equal (routine, copy));
}

static void
test_surfaces (void)
{
  LimberSurface surface = LIMBER_SURFACE_BED;

  for (int i = 0; i < LIMBER_N_SURFACES; i++)
    {
      g_assert_true (limber_surface_from_id (limber_surface_to_id ((LimberSurface) i), &surface));
      g_assert_cmpint (surface, ==, i);
      g_assert_nonnull (limber_surface_get_title (surface));
    }
  g_assert_false (limber_surface_from_id ("floor", &surface));
  g_assert_false (limber_surface_from_id (NULL, &surface));
  g_assert_cmpint (surface, ==, LIMBER_SURFACE_STANDING);
}

static void
test_exercises (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new ();
  g_autoptr (LimberExercise) bridge = NULL;
  g_autoptr (LimberExercise) plank = NULL;
  g_autoptr (LimberExercise) another = NULL;
  guint count = 0;

  g_signal_connect (book, "changed", G_CALLBACK (count_cb), &count);
  bridge = add_exercise (book, "bridge", LIMBER_EXERCISE_REPS_HOLD, LIMBER_STRAIN_EXTENSION);
  plank = add_exercise (book, "plank", LIMBER_EXERCISE_HOLD, LIMBER_STRAIN_NONE);
  g_assert_cmpuint (count, ==, 2);
  g_assert_true (limber_routine_book_find_exercise (book, "bridge") == bridge);
  g_assert_null (limber_routine_book_find_exercise (book, "bird-dog"));
  g_assert_null (limber_routine_book_find_exercise (book, NULL));
  g_assert_null (limber_routine_book_find_routine (book, "bridge"));

  another = add_exercise (book, "bridge", LIMBER_EXERCISE_REPS, LIMBER_STRAIN_NONE);
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpuint (limber_routine_book_peek_exercises (book)->len, ==, 2);
  g_assert_true (g_ptr_array_index (limber_routine_book_peek_exercises (book), 0) == another);

  limber_routine_book_remove_exercise (book, "bird-dog");
  g_assert_cmpuint (count, ==, 3);
  limber_routine_book_remove_exercise (book, "bridge");
  g_assert_cmpuint (count, ==, 4);
  g_assert_cmpuint (limber_routine_book_peek_exercises (book)->len, ==, 1);
  g_assert_finalize_object (g_steal_pointer (&book));
}

static void
test_routines (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new ();
  g_autoptr (LimberRoutine) first = limber_routine_new ("own-1");
  g_autoptr (LimberRoutine) second = limber_routine_new ("own-2");
  g_autoptr (LimberRoutine) changed = limber_routine_new ("own-1");
  guint count = 0;

  g_signal_connect (book, "changed", G_CALLBACK (count_cb), &count);
  limber_routine_book_add_routine (book, first);
  limber_routine_book_add_routine (book, second);
  limber_routine_book_add_routine (book, changed);
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpuint (limber_routine_book_peek_routines (book)->len, ==, 2);
  g_assert_true (g_ptr_array_index (limber_routine_book_peek_routines (book), 0) == changed);
  g_assert_true (limber_routine_book_find_routine (book, "own-2") == second);
  limber_routine_book_remove_routine (book, "own-3");
  limber_routine_book_remove_routine (book, "own-2");
  g_assert_cmpuint (count, ==, 4);
  g_assert_null (limber_routine_book_find_routine (book, "own-2"));
  g_assert_finalize_object (g_steal_pointer (&book));
}

static void
check_dose (LimberExerciseMode mode, LimberDose overrides, LimberDose expected)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new ();
  g_autoptr (LimberExercise) exercise = add_exercise (book, "bridge", mode, LIMBER_STRAIN_NONE);
  g_autoptr (LimberRoutineItem) item = limber_routine_item_new ("bridge");
  LimberDose dose = LIMBER_DOSE_INIT;

  item->dose = overrides;
  g_assert_true (limber_routine_book_get_dose (book, item, &dose));
  g_assert_cmpint (dose.hold_s, ==, expected.hold_s);
  g_assert_cmpint (dose.reps, ==, expected.reps);
  g_assert_cmpint (dose.sides, ==, expected.sides);
  g_assert_cmpint (dose.sets, ==, expected.sets);
  g_assert_cmpint (dose.rest_s, ==, expected.rest_s);
  g_assert_cmpint (dose.move_s, ==, expected.move_s);
}

static void
test_doses (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new ();
  g_autoptr (LimberRoutineItem) item = limber_routine_item_new ("nothing");
  LimberDose unset = LIMBER_DOSE_INIT;
  LimberDose different = LIMBER_DOSE_INIT;

  g_assert_false (limber_routine_book_get_dose (book, item, &unset));

  different.reps = 2;
  different.sides = 1;
  different.rest_s = 0;
  check_dose (LIMBER_EXERCISE_REPS_HOLD, unset, (LimberDose) { 10, 3, 2, 1, 20, 4 });
  check_dose (LIMBER_EXERCISE_REPS_HOLD, different, (LimberDose) { 10, 2, 1, 1, 0, 4 });
  check_dose (LIMBER_EXERCISE_HOLD, different, (LimberDose) { 10, 2, 1, 1, 0, 4 });
  check_dose (LIMBER_EXERCISE_REPS, unset, (LimberDose) { 0, 3, 2, 1, 20, 4 });
  check_dose (LIMBER_EXERCISE_TIME, unset, (LimberDose) { 10, 1, 2, 1, 20, 0 });
  check_dose (LIMBER_EXERCISE_BREATHING, different, (LimberDose) { 10, 1, 1, 1, 0, 0 });
}

/* One of the user's own may say nothing but how long. */
static void
test_unset_dose (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new ();
  g_autoptr (LimberExercise) exercise = limber_exercise_new ("own-1");
  g_autoptr (LimberRoutineItem) item = limber_routine_item_new ("own-1");
  const LimberDose expected = { 0, 1, 1, 1, 0, 0 };
  LimberDose dose = LIMBER_DOSE_INIT;

  limber_routine_book_add_exercise (book, exercise);
  g_assert_true (limber_routine_book_get_dose (book, item, &dose));
  g_assert_true (limber_dose_equal (&dose, &expected));
}

static void
test_strains (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new ();
  g_autoptr (LimberExercise) bridge
      = add_exercise (book, "bridge", LIMBER_EXERCISE_REPS_HOLD, LIMBER_STRAIN_EXTENSION);
  g_autoptr (LimberExercise) child
      = add_exercise (book, "child", LIMBER_EXERCISE_HOLD, LIMBER_STRAIN_FLEXION | LIMBER_STRAIN_KNEELING);
  g_autoptr (LimberRoutine) routine = limber_routine_new ("own-1");

  g_assert_cmpint (limber_routine_book_get_strains (book, routine), ==, LIMBER_STRAIN_NONE);
  limber_routine_add (routine, "bridge");
  limber_routine_add (routine, "nothing");
  limber_routine_add (routine, "child");
  g_assert_cmpint (limber_routine_book_get_strains (book, routine), ==,
                   LIMBER_STRAIN_EXTENSION | LIMBER_STRAIN_FLEXION | LIMBER_STRAIN_KNEELING);
}

static void
test_ids (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 100; i++)
    {
      char *id = limber_routine_book_make_id (book);
      g_autoptr (LimberRoutine) routine = limber_routine_new (id);

      g_assert_true (g_str_has_prefix (id, "own-"));
      g_assert_cmpuint (strlen (id), ==, strlen ("own-") + 8);
      g_assert_cmpuint (strspn (id + 4, "0123456789abcdef"), ==, 8);
      limber_routine_book_add_routine (book, routine);
      g_assert_true (g_hash_table_add (seen, id));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine/copy", test_routine);
  g_test_add_func ("/routine/surfaces", test_surfaces);
  g_test_add_func ("/routine-book/exercises", test_exercises);
  g_test_add_func ("/routine-book/routines", test_routines);
  g_test_add_func ("/routine-book/doses", test_doses);
  g_test_add_func ("/routine-book/unset-dose", test_unset_dose);
  g_test_add_func ("/routine-book/strains", test_strains);
  g_test_add_func ("/routine-book/ids", test_ids);

  return g_test_run ();
}
