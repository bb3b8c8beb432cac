/* test-exercise.c — exercises, their names in files, and doses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-exercise.h"

static LimberExercise *
make_exercise (void)
{
  LimberExercise *self = limber_exercise_new ("bridge");

  g_set_str (&self->name, "Bridge");
  g_set_str (&self->purpose, "buttocks");
  g_set_str (&self->cue, "Hips up");
  g_set_str (&self->easier, "Lift less.");
  g_clear_pointer (&self->steps, g_strfreev);
  self->steps = g_strsplit ("Lie down.|Lift.", "|", -1);
  self->mode = LIMBER_EXERCISE_REPS_HOLD;
  self->areas = LIMBER_AREA_HIPS | LIMBER_AREA_LOWER_BACK;
  self->strains = LIMBER_STRAIN_EXTENSION;
  self->dose = (LimberDose) { 8, 5, 1, 1, 0, 4 };

  return self;
}

static void
test_new (void)
{
  g_autoptr (LimberExercise) exercise = limber_exercise_new ("bridge");

  g_assert_cmpstr (exercise->id, ==, "bridge");
  g_assert_cmpstr (exercise->name, ==, "");
  g_assert_cmpstr (exercise->cue, ==, "");
  g_assert_cmpuint (g_strv_length (exercise->steps), ==, 0);
  g_assert_cmpuint (g_strv_length (exercise->sources), ==, 0);
  g_assert_null (exercise->easier);
  g_assert_cmpint (exercise->dose.hold_s, ==, LIMBER_DOSE_UNSET);
  g_assert_cmpint (exercise->easier_dose.move_s, ==, LIMBER_DOSE_UNSET);
  g_assert_false (exercise->own);
}

static void
test_copy (void)
{
  g_autoptr (LimberExercise) exercise = make_exercise ();
  g_autoptr (LimberExercise) copy = limber_exercise_copy (exercise);
  g_autoptr (LimberExercise) boxed = g_boxed_copy (LIMBER_TYPE_EXERCISE, exercise);

  g_assert_true (boxed == exercise);
  g_assert_false (copy == exercise);
  g_assert_false (copy->name == exercise->name);
  g_assert_false (copy->steps == exercise->steps);
  g_assert_true (limber_exercise_equal (exercise, copy));

  copy->dose.reps = 6;
  g_assert_false (limber_exercise_equal (exercise, copy));
  copy->dose.reps = 5;
  copy->own = TRUE;
  g_assert_false (limber_exercise_equal (exercise, copy));
  copy->own = FALSE;
  g_set_str (&copy->stop_if, "Stop.");
  g_assert_false (limber_exercise_equal (exercise, copy));
  g_set_str (&copy->stop_if, NULL);
  g_set_str (&copy->steps[1], "Lower.");
  g_assert_false (limber_exercise_equal (exercise, copy));
  g_assert_cmpstr (exercise->steps[1], ==, "Lift.");
}

static void
test_modes (void)
{
  LimberExerciseMode mode = LIMBER_EXERCISE_HOLD;

  for (int i = 0; i < LIMBER_EXERCISE_N_MODES; i++)
    {
      g_assert_true (
          limber_exercise_mode_from_id (limber_exercise_mode_to_id ((LimberExerciseMode) i), &mode));
      g_assert_cmpint (mode, ==, i);
      g_assert_nonnull (limber_exercise_mode_get_title (mode));
    }
  mode = LIMBER_EXERCISE_TIME;
  g_assert_false (limber_exercise_mode_from_id ("reps_hold", &mode));
  g_assert_false (limber_exercise_mode_from_id (NULL, &mode));
  g_assert_cmpint (mode, ==, LIMBER_EXERCISE_TIME);
  g_assert_cmpstr (limber_exercise_mode_to_id (LIMBER_EXERCISE_REPS_HOLD), ==, "reps-hold");
}

static void
test_categories (void)
{
  LimberExerciseCategory category = LIMBER_EXERCISE_MOBILITY;

  for (int i = 0; i < LIMBER_EXERCISE_N_CATEGORIES; i++)
    {
      const char *id = limber_exercise_category_to_id ((LimberExerciseCategory) i);

      g_assert_true (limber_exercise_category_from_id (id, &category));
      g_assert_cmpint (category, ==, i);
      g_assert_nonnull (limber_exercise_category_get_title (category));
    }
  g_assert_false (limber_exercise_category_from_id ("core-advanced", &category));
  g_assert_cmpstr (limber_exercise_category_to_id (LIMBER_EXERCISE_WARM_UP), ==, "warm-up");
}

static void
test_positions (void)
{
  LimberPosition position = LIMBER_POSITION_SUPINE;

  for (int i = 0; i < LIMBER_N_POSITIONS; i++)
    {
      g_assert_true (limber_position_from_id (limber_position_to_id ((LimberPosition) i), &position));
      g_assert_cmpint (position, ==, i);
      g_assert_nonnull (limber_position_get_title (position));
    }
  g_assert_false (limber_position_from_id ("", &position));
  g_assert_cmpstr (limber_position_to_id (LIMBER_POSITION_HANDS_AND_KNEES), ==, "hands-and-knees");
}

static void
test_areas (void)
{
  LimberArea area = LIMBER_AREA_NONE;

  for (int i = 0; i < LIMBER_N_AREAS; i++)
    {
      g_assert_true (limber_area_from_id (limber_area_to_id ((LimberArea) (1 << i)), &area));
      g_assert_cmpint (area, ==, 1 << i);
      g_assert_nonnull (limber_area_get_title (area));
    }
  g_assert_cmpstr (limber_area_to_id (LIMBER_AREA_LOWER_BACK), ==, "lower-back");
  g_assert_cmpstr (limber_area_to_id (LIMBER_AREA_MIND), ==, "mind");
  g_assert_null (limber_area_to_id (LIMBER_AREA_NONE));
  g_assert_null (limber_area_to_id (LIMBER_AREA_HIPS | LIMBER_AREA_LEGS));
  g_assert_null (limber_area_get_title (LIMBER_AREA_HIPS | LIMBER_AREA_LEGS));
  g_assert_false (limber_area_from_id ("back", &area));
}

static void
test_strains (void)
{
  LimberStrain strain = LIMBER_STRAIN_NONE;

  for (int i = 0; i < LIMBER_N_STRAINS; i++)
    {
      g_assert_true (limber_strain_from_id (limber_strain_to_id ((LimberStrain) (1 << i)), &strain));
      g_assert_cmpint (strain, ==, 1 << i);
      g_assert_nonnull (limber_strain_get_title (strain));
      g_assert_nonnull (limber_strain_get_limit_title (strain));
    }
  g_assert_cmpstr (limber_strain_to_id (LIMBER_STRAIN_KNEELING), ==, "kneeling");
  g_assert_cmpstr (limber_strain_get_title (LIMBER_STRAIN_PRONE), ==, "Lying on the front");
  g_assert_cmpstr (limber_strain_get_limit_title (LIMBER_STRAIN_FLEXION), ==,
                   "Bending forward is bad for me");
  g_assert_null (limber_strain_to_id (LIMBER_STRAIN_ALL));
  g_assert_null (limber_strain_get_limit_title (LIMBER_STRAIN_NONE));
}

static void
test_doses (void)
{
  LimberDose dose = { 8, 5, 2, 1, 20, 4 };
  LimberDose expected = dose;
  LimberDose overrides = LIMBER_DOSE_INIT;

  limber_dose_apply (&dose, NULL);
  limber_dose_apply (&dose, &overrides);
  g_assert_true (limber_dose_equal (&dose, &expected));

  overrides.reps = 2;
  overrides.rest_s = 0;
  limber_dose_apply (&dose, &overrides);
  expected.reps = 2;
  expected.rest_s = 0;
  g_assert_true (limber_dose_equal (&dose, &expected));
  expected.sides = 1;
  g_assert_false (limber_dose_equal (&dose, &expected));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exercise/new", test_new);
  g_test_add_func ("/exercise/copy", test_copy);
  g_test_add_func ("/exercise/modes", test_modes);
  g_test_add_func ("/exercise/categories", test_categories);
  g_test_add_func ("/exercise/positions", test_positions);
  g_test_add_func ("/exercise/areas", test_areas);
  g_test_add_func ("/exercise/strains", test_strains);
  g_test_add_func ("/exercise/doses", test_doses);

  return g_test_run ();
}
