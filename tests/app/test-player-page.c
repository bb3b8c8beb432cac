/* test-player-page.c — a routine from its question before to its question after, and every way out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-player.h"

#include "limber-app.h"
#include "limber-countdown-ring.h"
#include "limber-player-ask.h"
#include "limber-player-words.h"
#include "limber-settings-stretch.h"

/* What may wake the program. */
static void
assert_quiet (TestPlayer *player)
{
  g_assert_false (limber_player_driver_get_is_armed (player->page->driver));
  g_assert_false (limber_player_view_get_is_moving (player->page->view));
}

static void
answer (TestPlayer *player, guint question, int value)
{
  GtkWidget *part = gtk_stack_get_visible_child (player->page->stack);
  GtkWidget *ask = test_find_type (part, LIMBER_TYPE_PLAYER_ASK, question);

  g_assert_nonnull (ask);
  limber_player_ask_set_value (LIMBER_PLAYER_ASK (ask), value);
  g_signal_emit_by_name (ask, "answered");
}

static void
test_from_start_to_finish (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberSession) begun = NULL;
  g_autoptr (LimberSession) done = NULL;

  test_player_init (&player);
  test_player_open (&player);
  g_assert_false (limber_player_page_is_busy (player.page));
  answer (&player, 0, 6);
  test_player_act (&player, "player.start");
  g_assert_true (limber_player_page_is_busy (player.page));
  begun = test_player_load (&player);
  g_assert_nonnull (begun);
  g_assert_cmpint (begun->end, ==, LIMBER_SESSION_RUNNING);
  g_assert_cmpint (begun->pain_before, ==, 6);
  g_assert_nonnull (begun->snapshot);

  test_player_finish (&player);
  g_assert_true (gtk_stack_get_visible_child (player.page->stack) == GTK_WIDGET (player.page->after));
  assert_quiet (&player);
  answer (&player, 0, 3);
  answer (&player, 1, LIMBER_EFFORT_RIGHT);
  done = test_player_load (&player);
  g_assert_cmpstr (done->uuid, ==, begun->uuid);
  g_assert_cmpint (done->end, ==, LIMBER_SESSION_DONE);
  g_assert_cmpint (done->pain_before, ==, 6);
  g_assert_cmpint (done->pain_after, ==, 3);
  g_assert_cmpint (done->effort, ==, LIMBER_EFFORT_RIGHT);
  g_assert_cmpint (done->active_s, >=, 40);
  test_player_act (&player, "player.done");
  g_assert_cmpuint (player.n_done, ==, 1);
}

static void
test_answers_are_not_needed (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_player_init (&player);
  test_player_start (&player);
  test_player_finish (&player);
  session = test_player_load (&player);
  g_assert_cmpint (session->pain_before, ==, -1);
  g_assert_cmpint (session->pain_after, ==, -1);
  g_assert_cmpint (session->effort, ==, LIMBER_EFFORT_UNSET);
}

static void
test_pause (void)
{
  g_auto (TestPlayer) player = { 0 };
  gint64 left;

  test_player_init (&player);
  test_player_start (&player);
  g_assert_true (limber_player_driver_get_is_armed (player.page->driver));
  test_player_act (&player, "player.pause");
  left = limber_run_get_left_us (player.page->run);
  assert_quiet (&player);
  g_assert_nonnull (test_find_label (player.window, "Paused"));
  test_player_advance (&player, 600);
  g_assert_cmpint (limber_run_get_left_us (player.page->run), ==, left);
  test_player_act (&player, "player.pause");
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_RESUMING);
  test_player_advance (&player, 3.01);
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_RUNNING);
}

/* "Start now" while getting ready, the next exercise while working, a question before the end. */
static void
test_skip (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_player_init (&player);
  test_player_open (&player);
  test_player_act (&player, "player.start");
  test_player_act (&player, "player.pause");
  test_player_act (&player, "player.skip");
  g_assert_cmpint (test_player_get_kind (&player), ==, LIMBER_PHASE_HOLD);
  g_assert_cmpint (test_player_get_state (&player), !=, LIMBER_RUN_PAUSED);
  test_player_advance (&player, 4);
  test_player_act (&player, "player.skip");
  g_assert_cmpuint (limber_run_get_phase (player.page->run)->item, ==, 1);
  test_player_act (&player, "player.skip");
  g_assert_cmpint (test_player_get_kind (&player), ==, LIMBER_PHASE_REPS);

  test_player_act (&player, "player.skip");
  g_assert_nonnull (test_player_get_question (&player));
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_PAUSED);
  test_player_respond (&player, "stay");
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_RUNNING);
  test_player_act (&player, "player.skip");
  test_player_respond (&player, "finish");
  session = test_player_load (&player);
  g_assert_cmpint (session->end, ==, LIMBER_SESSION_DONE);
  g_assert_true (((LimberSessionItem *) g_ptr_array_index (session->items, 1))->skipped);
}

static void
test_back (void)
{
  g_auto (TestPlayer) player = { 0 };

  test_player_init (&player);
  test_player_start (&player);
  test_player_act (&player, "player.back");
  g_assert_cmpuint (limber_run_get_phase_index (player.page->run), ==, 0);
}

static const char *
get_shown (TestPlayer *player)
{
  return limber_countdown_ring_get_shown (
      LIMBER_COUNTDOWN_RING (test_find_type (player->window, LIMBER_TYPE_COUNTDOWN_RING, 0)));
}

static void
test_repetitions (void)
{
  g_auto (TestPlayer) player = { 0 };
  GtkWidget *button;

  test_player_init (&player);
  test_player_start (&player);
  button = test_find_actionable (player.window, "player.finish-rep");
  g_assert_null (button);
  test_player_advance (&player, 1);
  test_player_act (&player, "player.skip");
  test_player_act (&player, "player.skip");
  button = test_find_actionable (player.window, "player.finish-rep");
  g_assert_nonnull (button);
  g_assert_cmpstr (get_shown (&player), ==, "1/3");
  test_player_act (&player, "player.finish-rep");
  g_assert_cmpstr (get_shown (&player), ==, "2/3");
  test_player_advance (&player, 200);
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_PAUSED);
  g_assert_nonnull (test_find_label (player.window, "Paused, because for three minutes nothing was tapped."));
  assert_quiet (&player);
}

/* This hurts */

static void
hurt (TestPlayer *player, const char *response, gboolean travelled)
{
  GtkWidget *check;

  test_player_act (player, "player.hurt");
  g_assert_cmpint (test_player_get_state (player), ==, LIMBER_RUN_HURT);
  assert_quiet (player);
  check = test_find_type (GTK_WIDGET (test_player_get_question (player)), GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), travelled);
  test_player_respond (player, response);
}

static gboolean
is_hidden (TestPlayer *player)
{
  const LimberExerciseChoice *choice
      = g_hash_table_lookup (limber_routine_watch_peek_choices (player->watch), TEST_HOLD);

  return choice != NULL && choice->hidden;
}

static void
test_hurt_easier (void)
{
  g_auto (TestPlayer) player = { 0 };

  test_player_init (&player);
  test_player_start (&player);
  hurt (&player, "ease", FALSE);
  g_assert_cmpint (test_player_get_kind (&player), ==, LIMBER_PHASE_READY);
  g_assert_true (limber_plan_get_item (limber_run_get_plan (player.page->run), 0)->eased);
  g_assert_nonnull (test_find_label (player.window, "Move less far."));
  g_assert_false (is_hidden (&player));
}

static void
test_hurt_travelled (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberSession) session = NULL;
  const LimberSessionItem *item;

  test_player_init (&player);
  test_player_start (&player);
  test_player_act (&player, "player.hurt");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (
          test_find_type (GTK_WIDGET (test_player_get_question (&player)), GTK_TYPE_CHECK_BUTTON, 0)),
      TRUE);
  g_assert_false (limber_player_question_get_enabled (test_player_get_question (&player), "ease"));
  test_player_respond (&player, "end");
  g_assert_true (is_hidden (&player));
  g_assert_nonnull (player.toast);
  g_signal_emit_by_name (player.toast, "button-clicked");
  g_assert_false (is_hidden (&player));

  session = test_player_load (&player);
  item = g_ptr_array_index (session->items, 0);
  g_assert_cmpint (session->end, ==, LIMBER_SESSION_PAIN);
  g_assert_true (item->hurt);
  g_assert_true (item->travelled);
}

static void
test_hurt_skip (void)
{
  g_auto (TestPlayer) player = { 0 };

  test_player_init (&player);
  test_player_start (&player);
  hurt (&player, "skip", TRUE);
  g_assert_true (is_hidden (&player));
  g_assert_cmpuint (limber_run_get_phase (player.page->run)->item, ==, 1);
  test_player_close (&player);

  test_player_open (&player);
  g_assert_nonnull (
      test_find_label (player.window, "Left out because pain went further down the leg: Long hold."));
}

static void
test_hurt_not_now (void)
{
  g_auto (TestPlayer) player = { 0 };

  test_player_init (&player);
  test_player_start (&player);
  hurt (&player, "stay", FALSE);
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_HURT);
  test_player_act (&player, "player.pause");
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_RESUMING);
}

/* Sleep and lock */

static void
test_sleep (void)
{
  g_auto (TestPlayer) player = { 0 };
  gint64 left;

  test_player_init (&player);
  test_player_start (&player);
  test_player_advance (&player, 5);
  left = limber_run_get_left_us (player.page->run);
  test_player_sleep (&player, 600);
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_SLEPT);
  g_assert_cmpint (limber_run_get_left_us (player.page->run), ==, left);
  assert_quiet (&player);
  test_player_respond (&player, "resume");
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_RESUMING);
  test_player_advance (&player, 4);
  test_player_sleep (&player, 600);
  test_player_respond (&player, "restart");
  g_assert_cmpint (test_player_get_kind (&player), ==, LIMBER_PHASE_READY);
}

static void
test_long_sleep (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autofree char *uuid = NULL;

  test_player_init (&player);
  test_player_start (&player);
  test_player_advance (&player, 5);
  uuid = g_strdup (limber_run_get_session (player.page->run)->uuid);
  test_player_sleep (&player, 3600);
  g_assert_false (limber_player_question_get_enabled (test_player_get_question (&player), "resume"));
  test_player_respond (&player, "stay");
  test_player_act (&player, "player.pause");
  g_assert_nonnull (test_player_get_question (&player));
  test_player_respond (&player, "again");
  g_assert_cmpstr (limber_run_get_session (player.page->run)->uuid, !=, uuid);
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_RUNNING);
  g_assert_true (gtk_stack_get_visible_child (player.page->stack) == GTK_WIDGET (player.page->view));
}

static void
test_lock (void)
{
  g_auto (TestPlayer) player = { 0 };

  test_player_init (&player);
  limber_settings_set_stretch_flag (player.settings, LIMBER_SETTINGS_KEEP_GOING_LOCKED, TRUE);
  test_player_start (&player);
  _limber_player_page_set_locked (player.page, TRUE);
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_RUNNING);
  limber_settings_set_stretch_flag (player.settings, LIMBER_SETTINGS_KEEP_GOING_LOCKED, FALSE);
  _limber_player_page_set_locked (player.page, TRUE);
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_PAUSED);
  g_assert_nonnull (test_find_label (player.window, "Paused while the screen was locked."));
}

/* Leaving */

static void
test_leave (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_player_init (&player);
  test_player_start (&player);
  test_player_advance (&player, 5);
  test_player_act (&player, "player.leave");
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_PAUSED);
  test_player_respond (&player, "stay");
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_RESUMING);
  test_player_act (&player, "player.leave");
  test_player_respond (&player, "end");
  g_assert_cmpuint (player.n_done, ==, 0);
  session = test_player_load (&player);
  g_assert_cmpint (session->end, ==, LIMBER_SESSION_PARTIAL);
  g_assert_cmpint (session->active_s, ==, 5);
  test_player_act (&player, "player.leave");
  g_assert_cmpuint (player.n_done, ==, 1);
}

/* A slip of the finger is no session. */
static void
test_leave_at_once (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberSession) session = NULL;

  test_player_init (&player);
  test_player_open (&player);
  test_player_act (&player, "player.start");
  test_player_act (&player, "player.leave");
  test_player_respond (&player, "end");
  g_assert_cmpuint (player.n_done, ==, 1);
  session = test_player_load (&player);
  g_assert_null (session);
}

static void
test_quit_and_go_on (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberSession) session = NULL;
  g_autoptr (LimberSession) again = NULL;
  LimberPlayerPage *page;

  test_player_init (&player);
  test_player_start (&player);
  test_player_advance (&player, 5);
  limber_player_page_quit (player.page);
  g_assert_false (limber_player_page_is_busy (player.page));
  test_player_close (&player);
  session = test_player_load (&player);
  g_assert_cmpint (session->end, ==, LIMBER_SESSION_QUIT);

  page = limber_player_page_new_for_session (player.watch, player.settings, session);
  g_assert_nonnull (page);
  test_player_show (&player, page);
  g_assert_true (limber_player_page_is_busy (page));
  g_assert_cmpint (test_player_get_state (&player), ==, LIMBER_RUN_PAUSED);
  g_assert_cmpint (test_player_get_kind (&player), ==, LIMBER_PHASE_HOLD);
  g_assert_cmpint (limber_run_get_left_s (player.page->run), ==, 15);
  g_assert_cmpint (limber_run_get_phase (player.page->run)->side, ==, LIMBER_SIDE_LEFT);
  again = test_player_load (&player);
  g_assert_cmpstr (again->uuid, ==, session->uuid);
  g_assert_cmpint (again->end, ==, LIMBER_SESSION_RUNNING);
}

static void
test_nothing_to_go_on_with (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberSession) session = limber_session_new (TEST_ROUTINE, "A test");

  test_player_init (&player);
  g_assert_null (limber_player_page_new_for_session (player.watch, player.settings, session));
  session->snapshot = g_strdup ("{ \"broken\"");
  g_assert_null (limber_player_page_new_for_session (player.watch, player.settings, session));
  g_assert_null (limber_player_page_new (player.watch, player.settings, "no-such-routine"));
  test_player_open (&player);
}

static void
test_mute (void)
{
  g_auto (TestPlayer) player = { 0 };

  test_player_init (&player);
  test_player_start (&player);
  test_player_act (&player, "player.mute");
  g_assert_true (limber_settings_get_stretch_flag (player.settings, LIMBER_SETTINGS_CUE_MUTED));
  test_player_act (&player, "player.mute");
  g_assert_false (limber_settings_get_stretch_flag (player.settings, LIMBER_SETTINGS_CUE_MUTED));
}

/* Whoever tears it down stops the clock. */
static void
test_destroyed_while_running (void)
{
  g_auto (TestPlayer) player = { 0 };
  g_autoptr (LimberPlayerDriver) driver = NULL;

  test_player_init (&player);
  test_player_start (&player);
  driver = g_object_ref (player.page->driver);
  test_player_close (&player);
  g_assert_false (limber_player_driver_get_is_armed (driver));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  limber_app_init ();

  g_test_add_func ("/player/from-start-to-finish", test_from_start_to_finish);
  g_test_add_func ("/player/answers-are-not-needed", test_answers_are_not_needed);
  g_test_add_func ("/player/pause", test_pause);
  g_test_add_func ("/player/skip", test_skip);
  g_test_add_func ("/player/back", test_back);
  g_test_add_func ("/player/repetitions", test_repetitions);
  g_test_add_func ("/player/hurt/easier", test_hurt_easier);
  g_test_add_func ("/player/hurt/travelled", test_hurt_travelled);
  g_test_add_func ("/player/hurt/skip", test_hurt_skip);
  g_test_add_func ("/player/hurt/not-now", test_hurt_not_now);
  g_test_add_func ("/player/sleep", test_sleep);
  g_test_add_func ("/player/long-sleep", test_long_sleep);
  g_test_add_func ("/player/lock", test_lock);
  g_test_add_func ("/player/leave", test_leave);
  g_test_add_func ("/player/leave-at-once", test_leave_at_once);
  g_test_add_func ("/player/quit-and-go-on", test_quit_and_go_on);
  g_test_add_func ("/player/nothing-to-go-on-with", test_nothing_to_go_on_with);
  g_test_add_func ("/player/mute", test_mute);
  g_test_add_func ("/player/destroyed-while-running", test_destroyed_while_running);

  return g_test_run ();
}
