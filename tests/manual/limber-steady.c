/* limber-steady.c — does a routine on the real clock, and tells how late everything came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * limber-steady [MINUTES]: run it beside something that keeps the machine busy. Lateness must not add up: the
 * last phase is no later than any other.
 */

#include "limber-player-driver.h"
#include "limber-routine-file.h"

#include <stdlib.h>

typedef struct
{
  GMainLoop *loop;
  LimberRun *run;
  gint64 begin_us;
  gint64 latest_us;
  guint n_phases;
} Steady;

static gint64
get_now_us (void)
{
  return limber_run_system_clock.get_monotonic_us (NULL);
}

static void
phase_changed_cb (Steady *steady)
{
  gint64 late = get_now_us () - steady->begin_us - limber_run_get_phase (steady->run)->start_us;

  steady->latest_us = MAX (steady->latest_us, late);
  steady->n_phases++;
}

static void
state_changed_cb (Steady *steady)
{
  gint64 planned = limber_plan_get_duration_us (limber_run_get_plan (steady->run));

  if (limber_run_get_state (steady->run) != LIMBER_RUN_ENDED)
    return;

  g_print ("%u phases in %.1f s: the latest began %.1f ms late, the end came %.1f ms late\n",
           steady->n_phases, (double) planned / G_USEC_PER_SEC, (double) steady->latest_us / 1000,
           (double) (get_now_us () - steady->begin_us - planned) / 1000);
  g_main_loop_quit (steady->loop);
}

/* Short routines, one after the other, until there is enough. */
static LimberPlan *
plan_minutes (double minutes)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new_builtin ();
  g_autoptr (LimberRoutine) routine = limber_routine_new ("steady");
  LimberPlanOptions options = LIMBER_PLAN_OPTIONS_INIT;
  LimberPlan *plan = NULL;

  options.paced = TRUE;
  do
    {
      g_clear_object (&plan);
      limber_routine_add (routine, "cat-camel");
      limber_routine_add (routine, "bridge");
      limber_routine_add (routine, "hip-flexor");
      plan = limber_plan_new (routine, book, &options);
    }
  while ((double) limber_plan_get_duration_us (plan) < minutes * 60 * G_USEC_PER_SEC);

  return plan;
}

int
main (int argc, char **argv)
{
  g_autoptr (LimberPlan) plan = plan_minutes (argc > 1 ? g_ascii_strtod (argv[1], NULL) : 10);
  g_autoptr (LimberRun) run = limber_run_new (plan, &limber_run_system_clock);
  g_autoptr (LimberPlayerDriver) driver = limber_player_driver_new (run);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Steady steady = { .loop = loop, .run = run };

  g_signal_connect_swapped (run, "phase-changed", G_CALLBACK (phase_changed_cb), &steady);
  g_signal_connect_swapped (run, "state-changed", G_CALLBACK (state_changed_cb), &steady);
  steady.begin_us = get_now_us ();
  limber_run_start (run);
  g_main_loop_run (loop);
  limber_player_driver_stop (driver);

  return EXIT_SUCCESS;
}
