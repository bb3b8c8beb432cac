/* test-routine-builtin.c — the exercises and routines that come with Limber
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-routine-file.h"
#include "limber-suggestion.h"

#include <math.h>
#include <string.h>

#define CUE_MAX 48

static LimberRoutineBook *book;

/* What the articles that people read about back pain name. */
static const char *const exercises[] = { "pelvic-tilt",
                                         "knee-to-chest",
                                         "knee-rolls",
                                         "cat-camel",
                                         "childs-pose",
                                         "hip-flexor",
                                         "hip-flexor-standing",
                                         "figure-four",
                                         "seated-forward-bend",
                                         "hamstring-towel",
                                         "bridge",
                                         "bird-dog",
                                         "curl-up",
                                         "side-plank-knees",
                                         "plank",
                                         "dead-bug",
                                         "press-up-prone",
                                         "sit-tall",
                                         "standing-back-bend",
                                         "seated-rotation",
                                         "one-leg-stand",
                                         "shoulder-squeeze",
                                         "march",
                                         "walk-check",
                                         "deep-breathing",
                                         "body-scan",
                                         "russian-twist" };

static const char *const routines[]
    = { "gentle-morning", "flare", "before-walk", "after-walk", "desk-break", "core-basics", "calm-down" };

static void
test_all_there (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    g_assert_nonnull (limber_routine_book_find_exercise (book, exercises[i]));
  for (guint i = 0; i < G_N_ELEMENTS (routines); i++)
    g_assert_nonnull (limber_routine_book_find_routine (book, routines[i]));

  g_assert_cmpuint (limber_routine_book_peek_exercises (book)->len, ==, G_N_ELEMENTS (exercises));
  g_assert_cmpuint (limber_routine_book_peek_routines (book)->len, ==, G_N_ELEMENTS (routines));
}

static void
check_sentence (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_true (g_unichar_isupper (g_utf8_get_char (text)) || g_ascii_isdigit (*text));
  g_assert_null (strchr (text, '!'));
  g_assert_null (strchr (text, '['));
}

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      const LimberExercise *exercise = limber_routine_book_find_exercise (book, exercises[i]);

      g_test_message ("%s", exercise->id);
      g_assert_nonnull (exercise->motion);
      g_assert_cmpint (exercise->areas, !=, LIMBER_AREA_NONE);
      g_assert_cmpuint (g_strv_length (exercise->steps), >=, 3);
      for (guint j = 0; exercise->steps[j] != NULL; j++)
        check_sentence (exercise->steps[j]);
      check_sentence (exercise->breathing);
      check_sentence (exercise->easier);
      check_sentence (exercise->caution);
      check_sentence (exercise->stop_if);
      check_sentence (exercise->published_dose);
      g_assert_cmpuint (g_strv_length (exercise->sources), >=, 1);
      g_assert_cmpint (g_utf8_strlen (exercise->cue, -1), <=, CUE_MAX);
      g_assert_cmpint (g_utf8_strlen (exercise->cue, -1), >, 0);
      g_assert_false (exercise->own);
    }
}

/* Only the one with its caution is not offered before it was asked for, and no routine has it. */
static void
test_opt_in (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      const LimberExercise *exercise = limber_routine_book_find_exercise (book, exercises[i]);

      g_assert_cmpint (exercise->opt_in, ==, g_str_equal (exercise->id, "russian-twist"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (routines); i++)
    {
      const LimberRoutine *routine = limber_routine_book_find_routine (book, routines[i]);

      for (guint j = 0; j < routine->items->len; j++)
        {
          const LimberRoutineItem *item = g_ptr_array_index (routine->items, j);

          g_assert_cmpstr (item->exercise, !=, "russian-twist");
        }
    }
}

static LimberStrain
strains_of (const char *id)
{
  return limber_routine_book_find_exercise (book, id)->strains;
}

static void
test_strains (void)
{
  g_assert_cmpint (strains_of ("seated-forward-bend"), ==, LIMBER_STRAIN_FLEXION);
  g_assert_cmpint (strains_of ("cat-camel"), ==,
                   LIMBER_STRAIN_FLEXION | LIMBER_STRAIN_EXTENSION | LIMBER_STRAIN_KNEELING
                       | LIMBER_STRAIN_WRIST);
  g_assert_cmpint (strains_of ("press-up-prone"), ==, LIMBER_STRAIN_EXTENSION | LIMBER_STRAIN_PRONE);
  g_assert_cmpint (strains_of ("one-leg-stand"), ==, LIMBER_STRAIN_BALANCE);
  g_assert_cmpint (strains_of ("russian-twist"), ==, LIMBER_STRAIN_FLEXION | LIMBER_STRAIN_ROTATION);
  g_assert_cmpint (strains_of ("deep-breathing"), ==, LIMBER_STRAIN_NONE);
}

/* Nobody kneels at a desk, and nobody kneels outdoors before a walk. */
static void
test_routines (void)
{
  const LimberRoutine *desk = limber_routine_book_find_routine (book, "desk-break");
  const LimberRoutine *walk = limber_routine_book_find_routine (book, "before-walk");
  const LimberRoutine *bed = limber_routine_book_find_routine (book, "flare");
  const LimberRoutineItem *breathing = g_ptr_array_index (bed->items, 0);
  const LimberExercise *exercise = limber_routine_book_find_exercise (book, breathing->exercise);
  LimberDose dose = LIMBER_DOSE_INIT;

  g_assert_false (limber_routine_book_get_strains (book, desk) & LIMBER_STRAIN_KNEELING);
  g_assert_false (limber_routine_book_get_strains (book, walk) & LIMBER_STRAIN_KNEELING);
  g_assert_cmpint (bed->surface, ==, LIMBER_SURFACE_BED);

  g_assert_cmpint (exercise->mode, ==, LIMBER_EXERCISE_BREATHING);
  g_assert_cmpint (exercise->breath_in_s, ==, 5);
  g_assert_true (limber_routine_book_get_dose (book, breathing, &dose));
  g_assert_cmpint (dose.hold_s, ==, 60);
  for (guint i = 0; i < G_N_ELEMENTS (routines); i++)
    check_sentence (limber_routine_book_find_routine (book, routines[i])->purpose);
}

static void
expect (const LimberSuggestionDay *day, LimberStrain limits, const char *routine)
{
  LimberPlanOptions options = LIMBER_PLAN_OPTIONS_INIT;
  g_autoptr (LimberSuggestion) suggestion = NULL;

  options.limits = limits;
  suggestion = limber_suggestion_find (book, &options, day);
  g_assert_nonnull (suggestion);
  g_assert_cmpstr (suggestion->routine, ==, routine);
}

/* What is suggested by its id is there, and is left something of with thin bones or bad knees. */
static void
test_suggested (void)
{
  LimberSuggestionDay day = { .hour = 12, NAN, NAN, 8, 3, NAN, NAN, NAN, NULL, NULL };

  expect (&day, LIMBER_STRAIN_NONE, "flare");
  expect (&day, LIMBER_STRAIN_FLEXION | LIMBER_STRAIN_ROTATION | LIMBER_STRAIN_KNEELING, "flare");
  day.pain = NAN;
  day.anxiety = 8;
  day.usual_anxiety = 3;
  expect (&day, LIMBER_STRAIN_ALL, "calm-down");
  day.anxiety = NAN;
  day.hour = 7;
  expect (&day, LIMBER_STRAIN_KNEELING | LIMBER_STRAIN_WRIST, "gentle-morning");
}

int
main (int argc, char **argv)
{
  int result = 0;

  g_test_init (&argc, &argv, NULL);

  book = limber_routine_book_new_builtin ();
  g_test_add_func ("/routine-builtin/all-there", test_all_there);
  g_test_add_func ("/routine-builtin/texts", test_texts);
  g_test_add_func ("/routine-builtin/opt-in", test_opt_in);
  g_test_add_func ("/routine-builtin/strains", test_strains);
  g_test_add_func ("/routine-builtin/routines", test_routines);
  g_test_add_func ("/routine-builtin/suggested", test_suggested);
  result = g_test_run ();
  g_object_unref (book);

  return result;
}
