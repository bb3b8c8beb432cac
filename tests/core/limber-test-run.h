/* limber-test-run.h — routines made for tests, done on a clock that tests set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-run.h"

G_BEGIN_DECLS

#define S(seconds) ((gint64) ((double) (seconds) * G_USEC_PER_SEC))

/**
 * LimberTestRun:
 * @book: exercises "hold" (30 s, rest 10), "both" (30 s, two sides), "reps" (5 at 4 s), "short" (3 × 5 s, 4 s
 * to move), "time" (40 s), "breath" (60 s), "twist" (opt in, rotation)
 * @routine: what is done
 * @options: how
 * @run: once it was begun
 * @now_us: of the monotonic clock
 * @slept_us: how much the other one is ahead
 * @told: what was told since it was last cleared: "cue:start ", "phase ", "state ", "save "
 */
typedef struct
{
  LimberRoutineBook *book;
  LimberRoutine *routine;
  LimberPlanOptions options;
  LimberRun *run;
  gint64 now_us;
  gint64 slept_us;
  GString *told;
} LimberTestRun;

void limber_test_run_set_up (LimberTestRun *test, gconstpointer data);
void limber_test_run_tear_down (LimberTestRun *test, gconstpointer data);
LimberPlan *limber_test_run_plan (LimberTestRun *test, const char *exercises);
void limber_test_run_make (LimberTestRun *test, const char *exercises);
void limber_test_run_begin (LimberTestRun *test, const char *exercises);
/* As the player does it: ticks whenever the run wants one, as exactly as a fake clock can. */
void limber_test_run_wait (LimberTestRun *test, double seconds);
/* Nobody ticks for so long, then once. */
void limber_test_run_stall (LimberTestRun *test, double seconds);
void limber_test_run_sleep (LimberTestRun *test, double seconds);
/* "hold/left 1:30.0" and so on: what is shown */
char *limber_test_run_describe (LimberTestRun *test) G_GNUC_WARN_UNUSED_RESULT;
char *limber_test_plan_describe (LimberPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
void limber_test_run_expect (LimberTestRun *test, const char *expected);
void limber_test_run_expect_told (LimberTestRun *test, const char *expected);
const LimberSessionItem *limber_test_run_get_item (LimberTestRun *test, guint index);

G_END_DECLS
