/* test-run-trouble.c — a run on a computer that sleeps, stalls, is busy, or has its clock changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date.h"
#include "limber-random.h"
#include "limber-test-run.h"

#define TEST(path, function)                                                                                 \
  g_test_add (path, LimberTestRun, NULL, limber_test_run_set_up, function, limber_test_run_tear_down)

static void
test_sleep (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold time");
  limber_test_run_wait (test, 15);
  limber_test_run_expect_told (test, NULL);
  limber_test_run_sleep (test, 3600);
  limber_test_run_expect (test, "hold hold 25.0 slept");
  limber_test_run_expect_told (test, "state save");
  g_assert_cmpint (limber_run_get_slept_us (test->run), ==, S (3600));
  g_assert_cmpint (limber_run_get_wake_us (test->run), ==, -1);
  limber_test_run_wait (test, 60);
  limber_test_run_expect_told (test, "");

  limber_run_resume (test->run);
  limber_test_run_wait (test, 3);
  limber_test_run_expect (test, "hold hold 25.0");
  limber_test_run_wait (test, 25);
  g_assert_cmpint (limber_run_get_session (test->run)->active_s, ==, 30);
}

/* Whatever passed between the last look at the clock and falling asleep is not taken from anybody. */
static void
test_sleep_between_ticks (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold");
  limber_test_run_wait (test, 39);
  test->now_us += S (0.9);
  limber_test_run_sleep (test, 60);
  limber_test_run_expect (test, "hold hold 1.0 slept");
}

static void
test_sleep_while_paused (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold");
  limber_test_run_wait (test, 15);
  limber_run_pause (test->run);
  limber_test_run_sleep (test, 7200);
  limber_test_run_expect (test, "hold hold 25.0 paused");
  limber_run_resume (test->run);
  limber_test_run_expect (test, "hold hold 3.0 resuming");
}

static void
test_sleep_while_resuming (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold");
  limber_test_run_wait (test, 15);
  limber_run_pause (test->run);
  limber_run_resume (test->run);
  limber_test_run_wait (test, 1);
  limber_test_run_sleep (test, 10);
  limber_test_run_expect (test, "hold hold 25.0 slept");
}

/* The first thing a hand finds after waking may be the pause key. */
static void
test_sleep_then_key (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold time");
  limber_test_run_wait (test, 15);
  test->slept_us += S (100);
  limber_run_pause (test->run);
  limber_test_run_expect (test, "hold hold 25.0 slept");
  test->slept_us += S (100);
  limber_run_restart_item (test->run);
  limber_test_run_expect (test, "hold ready 10.0");
  test->slept_us += S (100);
  limber_run_skip (test->run);
  limber_test_run_expect (test, "hold hold 30.0 paused");
}

/* Two clocks that are not read at one moment differ a little. */
static void
test_jitter_is_no_sleep (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold");
  for (int i = 0; i < 30; i++)
    {
      test->slept_us += i % 2 == 0 ? S (0.5) : -S (0.5);
      limber_test_run_wait (test, 1);
    }
  g_assert_cmpuint (limber_run_get_state (test->run), ==, LIMBER_RUN_RUNNING);
}

static void
test_stall (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "short time");
  limber_test_run_wait (test, 9.5);
  limber_test_run_expect_told (test, NULL);
  limber_test_run_stall (test, 4);
  limber_test_run_expect (test, "short hold 1/3 3.5");
  limber_test_run_expect_told (test, "phase save");
  limber_test_run_stall (test, 4);
  limber_test_run_expect (test, "short out 1/3 1.5");
  limber_test_run_expect_told (test, "phase release save");
}

/* Never a burst: at most the newest sound, and only when it is not old. */
static void
test_stall_across_everything (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold short time");
  limber_test_run_stall (test, 10 + 30 + 5 + 27 + 5 + 20 + 0.3);
  limber_test_run_expect (test, "time time 19.7");
  limber_test_run_expect_told (test, "phase half save");
  limber_test_run_stall (test, 18.5);
  limber_test_run_expect_told (test, "");
  limber_test_run_stall (test, 1000);
  limber_test_run_expect_told (test, "state save");
  g_assert_cmpuint (limber_run_get_session (test->run)->end, ==, LIMBER_SESSION_DONE);
  g_assert_cmpint (limber_run_get_session (test->run)->active_s, ==, 30 + 27 + 40);
}

static void
test_stall_stops_at_own_pace (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "reps time");
  limber_test_run_stall (test, 60);
  limber_test_run_expect (test, "reps rep 1/5 0.0");
  limber_test_run_stall (test, 600);
  limber_test_run_expect (test, "reps rep 1/5 0.0 paused");
}

/* Ten minutes, with every tick late by up to 0.3 s: it ends when it should. */
static void
test_ten_busy_minutes (LimberTestRun *test, gconstpointer data)
{
  LimberRandom random;
  gint64 begin = 0;
  gint64 planned = 0;

  random.state = 7;
  limber_test_run_begin (test, "breath hold both short time breath both hold time short both time breath");
  begin = test->now_us;
  planned = limber_plan_get_duration_us (limber_run_get_plan (test->run));
  g_assert_cmpint (planned, >, S (600));
  while (limber_run_get_state (test->run) == LIMBER_RUN_RUNNING)
    {
      gint64 late = limber_random_chance (&random, 30) ? limber_random_between (&random, 0, 300) * 1000 : 0;

      test->now_us += MAX (limber_run_get_wake_us (test->run), 1) + late;
      limber_run_tick (test->run);
    }
  g_assert_cmpint (test->now_us - begin, >=, planned);
  g_assert_cmpint (test->now_us - begin, <=, planned + S (0.3));
}

/* The stamp of the start is the only thing a calendar has a say in. */
static void
test_midnight (LimberTestRun *test, gconstpointer data)
{
  GDate date;

  limber_clock_set_for_tests ("2026-10-24T23:59:50");
  limber_test_run_begin (test, "hold");
  limber_test_run_wait (test, 20);
  limber_clock_set_for_tests ("2026-10-25T02:00:10");
  limber_test_run_expect (test, "hold hold 20.0");
  limber_test_run_wait (test, 20);
  limber_clock_set_for_tests (NULL);
  g_date_set_dmy (&date, 24, G_DATE_OCTOBER, 2026);
  g_assert_cmpuint (limber_run_get_session (test->run)->day, ==, g_date_get_julian (&date));
  g_assert_cmpint (limber_run_get_session (test->run)->active_s, ==, 30);
}

static void
end_cb (LimberRun *run)
{
  if (limber_run_get_phase (run)->kind == LIMBER_PHASE_HOLD)
    limber_run_end (run, LIMBER_SESSION_QUIT);
}

/* A window that is closed by what it is told. */
static void
test_end_in_callback (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold time");
  g_signal_connect (test->run, "phase-changed", G_CALLBACK (end_cb), NULL);
  limber_test_run_wait (test, 60);
  g_assert_cmpuint (limber_run_get_session (test->run)->end, ==, LIMBER_SESSION_QUIT);
  limber_test_run_expect (test, "hold hold 30.0 ended");
}

static void
do_anything (LimberTestRun *test, LimberRandom *random)
{
  switch (limber_random_between (random, 0, 11))
    {
    case 0:
      limber_run_pause (test->run);
      break;
    case 1:
      limber_run_resume (test->run);
      break;
    case 2:
      limber_run_skip (test->run);
      break;
    case 3:
      limber_run_back (test->run);
      break;
    case 4:
      limber_run_finish_rep (test->run);
      break;
    case 5:
      limber_test_run_sleep (test, 30);
      break;
    case 6:
      limber_test_run_stall (test, 5);
      break;
    case 7:
      limber_run_hurt (test->run);
      if (limber_run_get_state (test->run) == LIMBER_RUN_HURT)
        limber_run_hurt_ease (test->run);
      break;
    case 8:
      limber_run_restart_item (test->run);
      break;
    default:
      limber_test_run_wait (test, limber_random_between (random, 0, 200) / 10.);
      break;
    }
}

static void
assert_sane (LimberTestRun *test)
{
  const LimberSession *session = limber_run_get_session (test->run);
  int total = 0;

  g_assert_cmpint (limber_run_get_left_us (test->run), >=, 0);
  g_assert_cmpint (limber_run_get_left_us (test->run), <=,
                   limber_run_get_phase (test->run)->duration_us + S (3));
  g_assert_cmpfloat (limber_run_get_progress (test->run), >=, -1e-9);
  g_assert_cmpfloat (limber_run_get_progress (test->run), <=, 1 + 1e-9);
  for (guint i = 0; i < session->items->len; i++)
    {
      const LimberSessionItem *item = limber_test_run_get_item (test, i);

      g_assert_cmpint (item->done_reps, <=, item->planned_reps);
      total += item->done_s;
    }
  g_assert_cmpint (session->active_s, ==, total);
}

static void
test_anything (LimberTestRun *test, gconstpointer data)
{
  for (guint seed = 1; seed <= 200; seed++)
    {
      LimberRandom random;

      random.state = seed;
      limber_test_run_begin (test, "hold both reps short time");
      for (int i = 0; i < 60; i++)
        {
          do_anything (test, &random);
          assert_sane (test);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/run/sleep", test_sleep);
  TEST ("/run/sleep-between-ticks", test_sleep_between_ticks);
  TEST ("/run/sleep-while-paused", test_sleep_while_paused);
  TEST ("/run/sleep-while-resuming", test_sleep_while_resuming);
  TEST ("/run/sleep-then-key", test_sleep_then_key);
  TEST ("/run/jitter-is-no-sleep", test_jitter_is_no_sleep);
  TEST ("/run/stall", test_stall);
  TEST ("/run/stall-across-everything", test_stall_across_everything);
  TEST ("/run/stall-stops-at-own-pace", test_stall_stops_at_own_pace);
  TEST ("/run/ten-busy-minutes", test_ten_busy_minutes);
  TEST ("/run/midnight", test_midnight);
  TEST ("/run/end-in-callback", test_end_in_callback);
  TEST ("/run/anything", test_anything);

  return g_test_run ();
}
