/* limber-test-player.c — a player in a window, on a clock of its own, around a real journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-player.h"

#include "limber-store-routines.h"

/* What is done */

static LimberExercise *
make_exercise (const char *id, LimberExerciseMode mode, LimberDose dose)
{
  LimberExercise *exercise = limber_exercise_new (id);

  exercise->name = g_strdup (mode == LIMBER_EXERCISE_HOLD ? "Long hold" : "Some turns");
  exercise->mode = mode;
  exercise->dose = dose;
  exercise->cue = g_strdup ("Keep breathing");
  exercise->easier = g_strdup ("Move less far.");
  exercise->own = TRUE;

  return exercise;
}

static void
add_routine (LimberRoutineBook *book)
{
  g_autoptr (LimberExercise) hold = make_exercise (
      TEST_HOLD, LIMBER_EXERCISE_HOLD,
      (LimberDose) { .hold_s = 20, .reps = 1, .sides = 2, .sets = 1, .rest_s = 0, .move_s = 0 });
  g_autoptr (LimberExercise) reps = make_exercise (
      TEST_REPS, LIMBER_EXERCISE_REPS,
      (LimberDose) { .hold_s = 0, .reps = 3, .sides = 1, .sets = 1, .rest_s = 0, .move_s = 4 });
  g_autoptr (LimberRoutine) routine = limber_routine_new (TEST_ROUTINE);

  routine->name = g_strdup ("A test");
  routine->own = TRUE;
  limber_routine_add (routine, TEST_HOLD);
  limber_routine_add (routine, TEST_REPS);
  limber_routine_book_add_exercise (book, hold);
  limber_routine_book_add_exercise (book, reps);
  limber_routine_book_add_routine (book, routine);
}

/* Time */

static gint64
get_monotonic_us (gpointer data)
{
  return ((TestPlayer *) data)->now_us;
}

static gint64
get_boottime_us (gpointer data)
{
  return ((TestPlayer *) data)->now_us + ((TestPlayer *) data)->slept_us;
}

/* As the driver would do it, event by event. */
void
test_player_advance (TestPlayer *player, double seconds)
{
  gint64 end = player->now_us + (gint64) (seconds * G_USEC_PER_SEC);

  while (player->now_us < end)
    {
      gint64 wake = limber_run_get_wake_us (player->page->run);

      player->now_us = wake < 0 ? end : MIN (end, player->now_us + MAX (wake, 1000));
      limber_player_driver_tick (player->page->driver);
    }
  test_wait_idle ();
}

void
test_player_sleep (TestPlayer *player, double seconds)
{
  player->slept_us += (gint64) (seconds * G_USEC_PER_SEC);
  limber_player_driver_tick (player->page->driver);
  test_wait_idle ();
}

/* The page */

static void
toast_cb (TestPlayer *player, AdwToast *toast)
{
  g_set_object (&player->toast, toast);
}

static void
done_cb (TestPlayer *player)
{
  player->n_done++;
}

void
test_player_init (TestPlayer *player)
{
  test_app_init (&player->app);
  player->now_us = G_USEC_PER_SEC;
  player->settings = limber_settings_new_in_memory ();
  player->watch = limber_routine_watch_new (player->app.journal);
  limber_routine_watch_start (player->watch);
  test_wait_for (limber_routine_watch_get_is_loaded (player->watch));
  add_routine (limber_routine_watch_get_book (player->watch));
}

void
test_player_show (TestPlayer *player, LimberPlayerPage *page)
{
  GtkWidget *view = adw_navigation_view_new ();

  player->page = page;
  player->window = adw_window_new ();
  g_signal_connect_swapped (page, "toast", G_CALLBACK (toast_cb), player);
  g_signal_connect_swapped (page, "done", G_CALLBACK (done_cb), player);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
  adw_window_set_content (ADW_WINDOW (player->window), view);
  gtk_window_set_default_size (GTK_WINDOW (player->window), 800, 700);
  gtk_window_present (GTK_WINDOW (player->window));
  test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (page)));
  test_wait_idle ();
}

void
test_player_open (TestPlayer *player)
{
  LimberRunClock clock = { get_monotonic_us, get_boottime_us, player };
  LimberPlayerPage *page = limber_player_page_new (player->watch, player->settings, TEST_ROUTINE);

  g_assert_nonnull (page);
  limber_player_page_set_clock (page, &clock);
  test_player_show (player, page);
}

void
test_player_start (TestPlayer *player)
{
  test_player_open (player);
  test_player_act (player, "player.start");
  g_assert_nonnull (player->page->run);
  g_assert_cmpint (test_player_get_kind (player), ==, LIMBER_PHASE_READY);
  test_player_advance (player, 10.1);
  g_assert_cmpint (test_player_get_kind (player), ==, LIMBER_PHASE_HOLD);
}

void
test_player_close (TestPlayer *player)
{
  LimberPlayerPage *page = g_object_ref (player->page);

  gtk_window_destroy (GTK_WINDOW (player->window));
  player->page = NULL;
  player->window = NULL;
  test_finalize (page);
}

void
test_player_clear (TestPlayer *player)
{
  if (player->window != NULL)
    test_player_close (player);
  g_clear_object (&player->toast);
  limber_routine_watch_stop (player->watch);
  test_finalize (g_steal_pointer (&player->watch));
  g_assert_finalize_object (g_steal_pointer (&player->settings));
  test_app_clear (&player->app);
}

/* Doing */

void
test_player_act (TestPlayer *player, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (player->page), action, NULL);
  test_wait_idle ();
}

void
test_player_respond (TestPlayer *player, const char *answer)
{
  LimberPlayerQuestion *question = test_player_get_question (player);

  g_assert_nonnull (question);
  if (g_str_equal (answer, LIMBER_PLAYER_QUESTION_STAY))
    adw_dialog_close (ADW_DIALOG (question));
  else
    {
      g_assert_true (limber_player_question_get_enabled (question, answer));
      limber_player_question_answer (question, answer);
    }
  test_wait_for (test_player_get_question (player) == NULL);
  test_wait_idle ();
}

/* Through all that is left, however it goes on. */
void
test_player_finish (TestPlayer *player)
{
  while (test_player_get_state (player) != LIMBER_RUN_ENDED)
    if (limber_run_get_phase (player->page->run)->user_paced)
      test_player_act (player, "player.finish-rep");
    else
      test_player_advance (player, 1);
}

/* Asking */

/* What is being asked, if anything. */
LimberPlayerQuestion *
test_player_get_question (TestPlayer *player)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (player->window));

  return dialog != NULL ? LIMBER_PLAYER_QUESTION (dialog) : NULL;
}

LimberRunState
test_player_get_state (TestPlayer *player)
{
  return limber_run_get_state (player->page->run);
}

LimberPhaseKind
test_player_get_kind (TestPlayer *player)
{
  return limber_run_get_phase (player->page->run)->kind;
}

static void
synced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberRoutineRecord) record
      = limber_journal_load_routines_finish (LIMBER_JOURNAL (source), result, NULL);

  g_assert_nonnull (record);
  *(gboolean *) data = TRUE;
}

/* Requests are done in order: once one more is answered, all before it are on disk. */
LimberSession *
test_player_load (TestPlayer *player)
{
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;
  gboolean synced = FALSE;

  limber_journal_load_routines_async (player->app.journal, synced_cb, &synced);
  test_wait_for (synced);
  store = limber_store_open (player->app.file.path, LIMBER_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  sessions = limber_store_load_sessions (store, 1, G_MAXUINT32 - 1, 0, &error);
  g_assert_no_error (error);

  return sessions->len > 0 ? limber_session_copy (g_ptr_array_index (sessions, 0)) : NULL;
}
