/* test-dose-text.c — doses and lengths of time in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-dose-text.h"

static const struct
{
  LimberExerciseMode mode;
  LimberDose dose;
  const char *text;
} doses[] = {
  { LIMBER_EXERCISE_HOLD, { 30, 1, 1, 1, 0, 0 }, "30 s" },
  { LIMBER_EXERCISE_HOLD, { 30, 2, 2, 1, 5, 0 }, "2 × 30 s, each side" },
  { LIMBER_EXERCISE_REPS_HOLD, { 8, 5, 1, 1, 0, 4 }, "5 × 8 s" },
  { LIMBER_EXERCISE_REPS_HOLD, { 10, 3, 2, 2, 20, 4 }, "2 sets of 3 × 10 s, each side" },
  { LIMBER_EXERCISE_REPS, { 0, 1, 1, 1, 0, 4 }, "1 time" },
  { LIMBER_EXERCISE_REPS, { 0, 6, 2, 1, 0, 4 }, "6 times, each side" },
  { LIMBER_EXERCISE_TIME, { 40, 1, 1, 1, 0, 0 }, "40 s" },
  { LIMBER_EXERCISE_TIME, { 240, 1, 1, 1, 0, 0 }, "4 min" },
  { LIMBER_EXERCISE_BREATHING, { 95, 7, 1, 1, 0, 0 }, "1 min 35 s" },
};

static void
test_doses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      g_autofree char *text = limber_dose_to_text (doses[i].mode, &doses[i].dose);

      g_assert_cmpstr (text, ==, doses[i].text);
    }
}

static void
test_seconds (void)
{
  const struct
  {
    int seconds;
    const char *text;
  } cases[] = { { 0, "0 s" }, { 59, "59 s" }, { 60, "1 min" }, { 61, "1 min 1 s" }, { 3600, "60 min" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = limber_seconds_to_text (cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/dose-text/doses", test_doses);
  g_test_add_func ("/model/dose-text/seconds", test_seconds);

  return g_test_run ();
}
