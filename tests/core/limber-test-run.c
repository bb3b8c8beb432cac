/* limber-test-run.c — routines made for tests, done on a clock that tests set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-run.h"

static const struct
{
  const char *id;
  LimberExerciseMode mode;
  LimberDose dose;
  LimberStrain strains;
  gboolean opt_in;
} exercises[] = {
  { "hold", LIMBER_EXERCISE_HOLD, { 30, 1, 1, 1, 10, 4 }, LIMBER_STRAIN_FLEXION, FALSE },
  { "both", LIMBER_EXERCISE_HOLD, { 30, 1, 2, 1, 0, 4 }, LIMBER_STRAIN_KNEELING, FALSE },
  { "reps", LIMBER_EXERCISE_REPS, { 0, 5, 1, 1, 0, 4 }, LIMBER_STRAIN_NONE, FALSE },
  { "short", LIMBER_EXERCISE_REPS_HOLD, { 5, 3, 1, 1, 0, 4 }, LIMBER_STRAIN_NONE, FALSE },
  { "time", LIMBER_EXERCISE_TIME, { 40, 1, 1, 1, 0, 0 }, LIMBER_STRAIN_BALANCE, FALSE },
  { "breath", LIMBER_EXERCISE_BREATHING, { 60, 1, 1, 1, 0, 0 }, LIMBER_STRAIN_NONE, FALSE },
  { "twist", LIMBER_EXERCISE_REPS, { 0, 6, 2, 2, 30, 3 }, LIMBER_STRAIN_ROTATION, TRUE },
};

static const char *const kinds[]
    = { "ready", "in", "hold", "out", "rep", "time", "breathe", "change", "rest" };
static const char *const states[] = { "idle", "", "paused", "slept", "resuming", "hurt", "ended" };
static const char *const cues[] = { "ready", "start", "count", "half", "change", "rest", "done", "release" };
static const char *const sides[] = { "", "/left", "/right" };

static gint64
get_monotonic_us (gpointer data)
{
  const LimberTestRun *test = data;

  return test->now_us;
}

static gint64
get_boottime_us (gpointer data)
{
  const LimberTestRun *test = data;

  return test->now_us + test->slept_us;
}

static void
phase_changed_cb (LimberTestRun *test)
{
  g_string_append (test->told, "phase ");
}

static void
state_changed_cb (LimberTestRun *test)
{
  g_string_append (test->told, "state ");
}

static void
save_cb (LimberTestRun *test)
{
  g_string_append (test->told, "save ");
}

static void
cue_cb (LimberTestRun *test, int cue, guint number)
{
  g_string_append_printf (test->told, "%s", cues[cue]);
  if (number > 0)
    g_string_append_printf (test->told, "%u", number);
  g_string_append_c (test->told, ' ');
}

static void
add_exercises (LimberRoutineBook *book)
{
  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      g_autoptr (LimberExercise) exercise = limber_exercise_new (exercises[i].id);

      g_set_str (&exercise->name, exercises[i].id);
      exercise->mode = exercises[i].mode;
      exercise->dose = exercises[i].dose;
      exercise->strains = exercises[i].strains;
      exercise->opt_in = exercises[i].opt_in;
      limber_routine_book_add_exercise (book, exercise);
    }
}

void
limber_test_run_set_up (LimberTestRun *test, gconstpointer data)
{
  test->book = limber_routine_book_new ();
  add_exercises (test->book);
  test->options = LIMBER_PLAN_OPTIONS_INIT;
  test->now_us = S (1000);
  test->told = g_string_new (NULL);
}

void
limber_test_run_tear_down (LimberTestRun *test, gconstpointer data)
{
  if (test->run != NULL)
    g_assert_finalize_object (test->run);
  g_clear_pointer (&test->routine, limber_routine_unref);
  g_assert_finalize_object (test->book);
  g_string_free (test->told, TRUE);
}

/* @exercises_list: "hold both": ids with spaces between */
LimberPlan *
limber_test_run_plan (LimberTestRun *test, const char *exercises_list)
{
  g_auto (GStrv) ids = g_strsplit (exercises_list, " ", -1);

  g_clear_pointer (&test->routine, limber_routine_unref);
  test->routine = limber_routine_new ("test");
  g_set_str (&test->routine->name, "Test");
  for (guint i = 0; ids[i] != NULL; i++)
    limber_routine_add (test->routine, ids[i]);

  return limber_plan_new (test->routine, test->book, &test->options);
}

void
limber_test_run_make (LimberTestRun *test, const char *exercises_list)
{
  g_autoptr (LimberPlan) plan = limber_test_run_plan (test, exercises_list);
  LimberRunClock clock = { get_monotonic_us, get_boottime_us, test };

  g_clear_object (&test->run);
  test->run = limber_run_new (plan, &clock);
  g_signal_connect_swapped (test->run, "phase-changed", G_CALLBACK (phase_changed_cb), test);
  g_signal_connect_swapped (test->run, "state-changed", G_CALLBACK (state_changed_cb), test);
  g_signal_connect_swapped (test->run, "cue", G_CALLBACK (cue_cb), test);
  g_signal_connect_swapped (test->run, "save", G_CALLBACK (save_cb), test);
}

void
limber_test_run_begin (LimberTestRun *test, const char *exercises_list)
{
  limber_test_run_make (test, exercises_list);
  limber_run_start (test->run);
  limber_test_run_expect_told (test, NULL);
}

void
limber_test_run_wait (LimberTestRun *test, double seconds)
{
  gint64 end = test->now_us + S (seconds);

  while (test->now_us < end)
    {
      gint64 wake = limber_run_get_wake_us (test->run);

      test->now_us = wake < 0 ? end : MIN (end, test->now_us + MAX (wake, 1));
      limber_run_tick (test->run);
    }
}

void
limber_test_run_stall (LimberTestRun *test, double seconds)
{
  test->now_us += S (seconds);
  limber_run_tick (test->run);
}

void
limber_test_run_sleep (LimberTestRun *test, double seconds)
{
  test->slept_us += S (seconds);
  limber_run_tick (test->run);
}

static void
describe_phase (GString *text, const LimberPhase *phase)
{
  g_string_append_printf (text, "%s%s", kinds[phase->kind], sides[phase->side]);
  if (phase->rep > 0 && phase->n_reps > 1)
    g_string_append_printf (text, " %u/%u", phase->rep, phase->n_reps);
}

char *
limber_test_run_describe (LimberTestRun *test)
{
  GString *text = g_string_new (NULL);
  const LimberPhase *phase = limber_run_get_phase (test->run);
  LimberRunState state = limber_run_get_state (test->run);

  g_string_append_printf (text, "%s ", phase->exercise->id);
  describe_phase (text, phase);
  g_string_append_printf (text, " %.1f", (double) limber_run_get_left_us (test->run) / G_USEC_PER_SEC);
  if (state != LIMBER_RUN_RUNNING)
    g_string_append_printf (text, " %s", states[state]);

  return g_string_free (text, FALSE);
}

char *
limber_test_plan_describe (LimberPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < limber_plan_get_n_phases (plan); i++)
    {
      const LimberPhase *phase = limber_plan_get_phase (plan, i);

      if (i > 0)
        g_string_append (text, ", ");
      describe_phase (text, phase);
      g_string_append_printf (text, " %g%s", (double) phase->duration_us / G_USEC_PER_SEC,
                              phase->user_paced ? "*" : "");
    }

  return g_string_free (text, FALSE);
}

void
limber_test_run_expect (LimberTestRun *test, const char *expected)
{
  g_autofree char *text = limber_test_run_describe (test);

  g_assert_cmpstr (text, ==, expected);
}

/* @expected: (nullable): everything that was told since then; %NULL just forgets it */
void
limber_test_run_expect_told (LimberTestRun *test, const char *expected)
{
  if (expected != NULL)
    g_assert_cmpstr (g_strchomp (test->told->str), ==, expected);
  g_string_truncate (test->told, 0);
}

const LimberSessionItem *
limber_test_run_get_item (LimberTestRun *test, guint index)
{
  return g_ptr_array_index (limber_run_get_session (test->run)->items, index);
}
