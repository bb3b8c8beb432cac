/* test-run.c — a routine being done, on a clock that tests set
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-run.h"

#define TEST(path, function)                                                                                 \
  g_test_add (path, LimberTestRun, NULL, limber_test_run_set_up, function, limber_test_run_tear_down)

static void
test_through (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_make (test, "hold short");
  limber_run_start (test->run);
  limber_test_run_expect_told (test, "state phase ready save");
  limber_test_run_expect (test, "hold ready 10.0");
  limber_test_run_wait (test, 10);
  limber_test_run_expect_told (test, "count3 count2 count1 phase start save");
  limber_test_run_expect (test, "hold hold 30.0");
  limber_test_run_wait (test, 30);
  limber_test_run_expect_told (test, "half count3 count2 count1 phase ready save");
  limber_test_run_wait (test, 5);
  limber_test_run_expect_told (test, "count3 count2 count1 phase start save");
  limber_test_run_expect (test, "short in 1/3 2.0");
  limber_test_run_wait (test, 2);
  limber_test_run_expect_told (test, "phase save");
  limber_test_run_wait (test, 5);
  limber_test_run_expect_told (test, "phase release save");
  limber_test_run_wait (test, 20);
  limber_test_run_expect_told (
      test, "phase start save phase save phase release save phase start save phase save phase release save "
            "state done save");
  g_assert_cmpuint (limber_run_get_state (test->run), ==, LIMBER_RUN_ENDED);
  g_assert_cmpint (limber_run_get_wake_us (test->run), ==, -1);
}

/* The numbers fall on the second, whatever is left of the one before. */
static void
test_counts_on_the_mark (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold");
  limber_test_run_wait (test, 6.999);
  limber_test_run_expect_told (test, "");
  limber_test_run_wait (test, 0.001);
  limber_test_run_expect_told (test, "count3");
  g_assert_cmpint (limber_run_get_left_s (test->run), ==, 3);
  limber_test_run_wait (test, 0.999);
  limber_test_run_expect_told (test, "");
  limber_test_run_wait (test, 0.001);
  limber_test_run_expect_told (test, "count2");
}

static void
test_breathing_is_not_counted (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "breath");
  limber_test_run_wait (test, 10);
  limber_test_run_expect_told (test, NULL);
  limber_test_run_wait (test, 60);
  limber_test_run_expect_told (test, "state done save");
}

static void
test_both_sides_in_full (LimberTestRun *test, gconstpointer data)
{
  gint64 seconds[3] = { 0, 0, 0 };

  limber_test_run_begin (test, "both");
  while (limber_run_get_state (test->run) == LIMBER_RUN_RUNNING)
    {
      const LimberPhase *phase = limber_run_get_phase (test->run);

      seconds[phase->side] += limber_phase_is_work (phase) ? 1 : 0;
      limber_test_run_wait (test, 1);
    }
  g_assert_cmpint (seconds[LIMBER_SIDE_LEFT], ==, 30);
  g_assert_cmpint (seconds[LIMBER_SIDE_RIGHT], ==, 30);
  g_assert_cmpint (limber_test_run_get_item (test, 0)->done_s, ==, 60);
  g_assert_cmpint (limber_test_run_get_item (test, 0)->done_reps, ==, 2);
  g_assert_cmpint (limber_run_get_session (test->run)->active_s, ==, 60);
}

static void
test_pause_late (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold");
  limber_test_run_wait (test, 39.7);
  limber_run_pause (test->run);
  limber_test_run_expect (test, "hold hold 0.3 paused");
  g_assert_cmpint (limber_run_get_wake_us (test->run), ==, -1);
  limber_test_run_wait (test, 1000);
  limber_test_run_expect (test, "hold hold 0.3 paused");
  limber_test_run_expect_told (test, NULL);

  limber_run_resume (test->run);
  limber_test_run_expect (test, "hold hold 3.0 resuming");
  limber_test_run_wait (test, 3);
  limber_test_run_expect (test, "hold hold 0.3");
  limber_test_run_expect_told (test, "state count3 save count2 count1 state start save");
  limber_test_run_wait (test, 0.3);
  limber_test_run_expect_told (test, "state done save");
  g_assert_cmpint (limber_run_get_session (test->run)->active_s, ==, 30);
}

/* Only work needs to be got ready for. */
static void
test_pause_in_rest (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "both");
  limber_test_run_wait (test, 42);
  limber_run_pause (test->run);
  limber_test_run_expect (test, "both change/right 3.0 paused");
  limber_run_resume (test->run);
  limber_test_run_expect (test, "both change/right 3.0");
}

static void
test_pause_twice (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold");
  limber_test_run_wait (test, 15);
  limber_run_pause (test->run);
  limber_run_pause (test->run);
  limber_run_resume (test->run);
  limber_test_run_wait (test, 1);
  limber_run_resume (test->run);
  limber_run_pause (test->run);
  limber_test_run_expect (test, "hold hold 25.0 paused");
}

static void
test_reps (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "reps time");
  limber_test_run_wait (test, 10);
  limber_test_run_expect_told (test, NULL);
  limber_test_run_wait (test, 7);
  limber_test_run_expect (test, "reps rep 1/5 0.0");
  limber_run_finish_rep (test->run);
  limber_test_run_expect_told (test, "phase save");
  for (int i = 0; i < 4; i++)
    limber_run_finish_rep (test->run);
  limber_test_run_expect (test, "time ready 5.0");
  g_assert_cmpint (limber_test_run_get_item (test, 0)->done_reps, ==, 5);
  g_assert_cmpint (limber_test_run_get_item (test, 0)->planned_reps, ==, 5);
  limber_run_finish_rep (test->run);
  limber_test_run_expect (test, "time ready 5.0");
}

/* Who walked off is waited for, and what they did meanwhile is not work. */
static void
test_walked_off (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "reps");
  limber_test_run_wait (test, 10 + 179);
  g_assert_cmpuint (limber_run_get_state (test->run), ==, LIMBER_RUN_RUNNING);
  limber_test_run_wait (test, 1);
  g_assert_cmpuint (limber_run_get_state (test->run), ==, LIMBER_RUN_PAUSED);
  g_assert_cmpint (limber_run_get_session (test->run)->active_s, ==, 16);
  limber_run_resume (test->run);
  limber_test_run_wait (test, 100);
  g_assert_cmpuint (limber_run_get_state (test->run), ==, LIMBER_RUN_RUNNING);
}

static void
test_skip (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold both time");
  limber_run_skip (test->run);
  limber_test_run_expect (test, "hold hold 30.0");
  limber_test_run_wait (test, 4);
  limber_run_skip (test->run);
  limber_test_run_expect (test, "both ready/left 5.0");
  g_assert_true (limber_test_run_get_item (test, 0)->skipped);
  g_assert_cmpint (limber_test_run_get_item (test, 0)->done_s, ==, 4);
  g_assert_false (limber_run_is_last_item (test->run));
  limber_run_skip (test->run);
  limber_run_skip (test->run);
  limber_test_run_expect (test, "time ready 5.0");
  g_assert_true (limber_run_is_last_item (test->run));
  limber_run_skip (test->run);
  limber_run_skip (test->run);
  g_assert_cmpuint (limber_run_get_state (test->run), ==, LIMBER_RUN_ENDED);
  g_assert_cmpuint (limber_run_get_session (test->run)->end, ==, LIMBER_SESSION_DONE);
  limber_run_skip (test->run);
  limber_run_back (test->run);
  limber_run_resume (test->run);
  g_assert_cmpuint (limber_run_get_state (test->run), ==, LIMBER_RUN_ENDED);
}

static void
test_back (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold both");
  limber_test_run_wait (test, 11);
  limber_run_back (test->run);
  limber_test_run_expect (test, "hold ready 10.0");
  limber_test_run_wait (test, 40 + 5 + 2.9);
  limber_test_run_expect (test, "both hold/left 27.1");
  limber_run_back (test->run);
  limber_test_run_expect (test, "hold ready 10.0");
  limber_test_run_wait (test, 40 + 5 + 3);
  limber_run_back (test->run);
  limber_test_run_expect (test, "both ready/left 5.0");
  limber_test_run_wait (test, 5 + 30 + 5 + 1);
  limber_run_back (test->run);
  limber_test_run_expect (test, "both ready/left 5.0");
}

/* What was skipped and gone back to is not skipped, and its repetitions are counted once. */
static void
test_back_to_skipped (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "short time");
  limber_test_run_wait (test, 20);
  limber_run_skip (test->run);
  g_assert_cmpint (limber_test_run_get_item (test, 0)->done_reps, ==, 1);
  limber_run_back (test->run);
  limber_test_run_expect (test, "short ready 10.0");
  g_assert_false (limber_test_run_get_item (test, 0)->skipped);
  limber_test_run_wait (test, 10 + 27);
  g_assert_cmpint (limber_test_run_get_item (test, 0)->done_reps, ==, 3);
  g_assert_false (limber_test_run_get_item (test, 0)->skipped);
}

static void
test_moves_while_paused (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold time");
  limber_test_run_wait (test, 20);
  limber_run_pause (test->run);
  limber_run_skip (test->run);
  limber_test_run_expect (test, "time ready 5.0 paused");
  limber_run_back (test->run);
  limber_test_run_expect (test, "hold ready 10.0 paused");
  limber_test_run_wait (test, 50);
  limber_test_run_expect (test, "hold ready 10.0 paused");
  limber_run_resume (test->run);
  limber_test_run_expect (test, "hold ready 10.0");
}

static void
test_hurt (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold short time");
  limber_test_run_wait (test, 20);
  limber_run_hurt (test->run);
  limber_test_run_wait (test, 100);
  limber_test_run_expect (test, "hold hold 20.0 hurt");
  limber_run_hurt_ease (test->run);
  limber_test_run_expect (test, "hold ready 10.0");
  limber_test_run_wait (test, 10);
  limber_test_run_expect (test, "hold hold 15.0");
  g_assert_true (limber_test_run_get_item (test, 0)->eased);
  g_assert_true (limber_test_run_get_item (test, 0)->hurt);

  limber_run_hurt (test->run);
  limber_run_hurt_skip (test->run, TRUE);
  limber_test_run_expect (test, "short ready 5.0");
  g_assert_true (limber_test_run_get_item (test, 0)->travelled);
  g_assert_true (limber_test_run_get_item (test, 0)->skipped);

  limber_run_hurt (test->run);
  limber_run_hurt_end (test->run, FALSE);
  g_assert_cmpuint (limber_run_get_session (test->run)->end, ==, LIMBER_SESSION_PAIN);
  g_assert_true (limber_test_run_get_item (test, 1)->hurt);
  g_assert_false (limber_test_run_get_item (test, 2)->skipped);
}

static void
test_hurt_after_all_not (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold");
  limber_test_run_wait (test, 20);
  limber_run_hurt (test->run);
  limber_run_resume (test->run);
  limber_test_run_expect (test, "hold hold 3.0 resuming");
  limber_test_run_wait (test, 23);
  g_assert_cmpuint (limber_run_get_session (test->run)->end, ==, LIMBER_SESSION_DONE);
}

static void
test_progress (LimberTestRun *test, gconstpointer data)
{
  limber_test_run_begin (test, "hold time");
  g_assert_cmpfloat_with_epsilon (limber_run_get_progress (test->run), 0, 1e-9);
  limber_test_run_wait (test, 25);
  g_assert_cmpfloat_with_epsilon (limber_run_get_phase_progress (test->run), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_run_get_progress (test->run), 25. / 85, 1e-9);
  g_assert_cmpstr (limber_run_get_next_item (test->run)->exercise->id, ==, "time");
  limber_test_run_wait (test, 60);
  g_assert_cmpfloat_with_epsilon (limber_run_get_progress (test->run), 1, 1e-9);
}

static void
test_end_early (LimberTestRun *test, gconstpointer data)
{
  const LimberSession *session = NULL;

  limber_test_run_begin (test, "hold time");
  limber_test_run_wait (test, 22.5);
  limber_run_end (test->run, LIMBER_SESSION_PARTIAL);
  session = limber_run_get_session (test->run);
  g_assert_cmpuint (session->end, ==, LIMBER_SESSION_PARTIAL);
  g_assert_cmpint (session->active_s, ==, 12);
  g_assert_cmpint (session->planned_s, ==, 85);
  g_assert_cmpint (session->left_ms, ==, 17500);
  g_assert_cmpint (session->ended, >, 0);
  limber_test_run_expect_told (test, NULL);
  limber_test_run_wait (test, 100);
  limber_test_run_expect_told (test, "");
}

static void
test_continue (LimberTestRun *test, gconstpointer data)
{
  g_autoptr (LimberSession) left = NULL;

  limber_test_run_begin (test, "hold short");
  limber_run_hurt (test->run);
  limber_run_hurt_ease (test->run);
  limber_test_run_wait (test, 17);
  limber_run_end (test->run, LIMBER_SESSION_QUIT);
  left = limber_session_copy (limber_run_get_session (test->run));

  limber_test_run_make (test, "hold short");
  g_assert_true (limber_run_continue (test->run, left));
  limber_test_run_expect (test, "hold hold 8.0 paused");
  g_assert_cmpstr (limber_run_get_session (test->run)->uuid, ==, left->uuid);
  g_assert_cmpuint (limber_run_get_session (test->run)->end, ==, LIMBER_SESSION_RUNNING);
  limber_run_resume (test->run);
  limber_test_run_wait (test, 11);
  limber_test_run_expect (test, "short ready 5.0");
  g_assert_cmpint (limber_test_run_get_item (test, 0)->done_s, ==, 15);

  limber_test_run_make (test, "short hold");
  g_assert_false (limber_run_continue (test->run, left));
  g_assert_cmpuint (limber_run_get_state (test->run), ==, LIMBER_RUN_IDLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/run/through", test_through);
  TEST ("/run/counts-on-the-mark", test_counts_on_the_mark);
  TEST ("/run/breathing-is-not-counted", test_breathing_is_not_counted);
  TEST ("/run/both-sides-in-full", test_both_sides_in_full);
  TEST ("/run/pause-late", test_pause_late);
  TEST ("/run/pause-in-rest", test_pause_in_rest);
  TEST ("/run/pause-twice", test_pause_twice);
  TEST ("/run/reps", test_reps);
  TEST ("/run/walked-off", test_walked_off);
  TEST ("/run/skip", test_skip);
  TEST ("/run/back", test_back);
  TEST ("/run/back-to-skipped", test_back_to_skipped);
  TEST ("/run/moves-while-paused", test_moves_while_paused);
  TEST ("/run/hurt", test_hurt);
  TEST ("/run/hurt-after-all-not", test_hurt_after_all_not);
  TEST ("/run/progress", test_progress);
  TEST ("/run/end-early", test_end_early);
  TEST ("/run/continue", test_continue);

  return g_test_run ();
}
