/* test-player-parts.c — what a player is made of: words, movement, where things stand, answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-player.h"

#include "limber-app.h"
#include "limber-countdown-ring.h"
#include "limber-player-ask.h"
#include "limber-player-moment.h"
#include "limber-player-stage.h"
#include "limber-player-words.h"

#define NEAR 1e-9

static LimberPhase
make_phase (LimberPhaseKind kind, const LimberExercise *exercise)
{
  return (LimberPhase) { .kind = kind,
                         .exercise = exercise,
                         .side = LIMBER_SIDE_LEFT,
                         .set = 1,
                         .n_sets = 1,
                         .rep = 2,
                         .n_reps = 5,
                         .duration_us = 30 * G_USEC_PER_SEC };
}

static LimberExercise *
make_exercise (void)
{
  LimberExercise *exercise = limber_exercise_new ("own-turn");

  exercise->name = g_strdup ("Turn");
  exercise->breath_in_s = 4;
  exercise->breath_out_s = 6;

  return exercise;
}

/* Movement */

static double
get_motion (LimberPhaseKind kind, double progress, double elapsed_s)
{
  g_autoptr (LimberExercise) exercise = make_exercise ();
  LimberPhase phase = make_phase (kind, exercise);
  LimberPlayerMoment moment = { &phase, progress, (gint64) (elapsed_s * G_USEC_PER_SEC), 4, FALSE };

  return limber_player_moment_get_motion (&moment);
}

static void
test_motion (void)
{
  g_assert_cmpfloat_with_epsilon (get_motion (LIMBER_PHASE_IN, 0, 0), 0, NEAR);
  g_assert_cmpfloat_with_epsilon (get_motion (LIMBER_PHASE_IN, 1, 0), 1, NEAR);
  g_assert_cmpfloat_with_epsilon (get_motion (LIMBER_PHASE_HOLD, 0.3, 9), 1, NEAR);
  g_assert_cmpfloat_with_epsilon (get_motion (LIMBER_PHASE_OUT, 0, 0), 1, NEAR);
  g_assert_cmpfloat_with_epsilon (get_motion (LIMBER_PHASE_OUT, 1, 0), 0, NEAR);
  g_assert_cmpfloat_with_epsilon (get_motion (LIMBER_PHASE_READY, 0, 2), 1, NEAR);
  g_assert_cmpfloat_with_epsilon (get_motion (LIMBER_PHASE_READY, 0, 4), 0, NEAR);
  g_assert_cmpfloat_with_epsilon (get_motion (LIMBER_PHASE_REPS, 0.5, 0), 1, NEAR);
  g_assert_cmpfloat_with_epsilon (get_motion (LIMBER_PHASE_REST, 0.5, 3), 0, NEAR);
}

static double
get_breath (double at_s, gboolean *is_in)
{
  g_autoptr (LimberExercise) exercise = make_exercise ();
  LimberPhase phase = make_phase (LIMBER_PHASE_BREATHE, exercise);
  LimberPlayerMoment moment = { &phase, at_s / 30, 0, 0, FALSE };

  return limber_player_moment_get_breath (&moment, is_in);
}

static void
test_breath (void)
{
  gboolean is_in;

  g_assert_cmpfloat_with_epsilon (get_breath (0, &is_in), 0, NEAR);
  g_assert_true (is_in);
  g_assert_cmpfloat_with_epsilon (get_breath (2, &is_in), 0.5, NEAR);
  g_assert_true (is_in);
  g_assert_cmpfloat_with_epsilon (get_breath (7, &is_in), 0.5, NEAR);
  g_assert_false (is_in);
  g_assert_cmpfloat_with_epsilon (get_breath (12, &is_in), 0.5, NEAR);
  g_assert_true (is_in);
}

/* Words */

static void
assert_announced (LimberPhaseKind kind, LimberPhaseKind before, const char *expected)
{
  g_autoptr (LimberExercise) exercise = make_exercise ();
  LimberPhase phase = make_phase (kind, exercise);
  LimberPhase last = make_phase (before, exercise);
  g_autofree char *text = limber_player_words_announce (&phase, &last);

  g_assert_cmpstr (text, ==, expected);
}

/* A screen reader that talks without end is turned off. */
static void
test_announcements (void)
{
  assert_announced (LIMBER_PHASE_READY, LIMBER_PHASE_HOLD, "Get ready: Turn, Left side");
  assert_announced (LIMBER_PHASE_CHANGE, LIMBER_PHASE_HOLD, "Change sides: Left side");
  assert_announced (LIMBER_PHASE_REST, LIMBER_PHASE_HOLD, "Rest");
  assert_announced (LIMBER_PHASE_HOLD, LIMBER_PHASE_READY, "Hold, 30 s");
  assert_announced (LIMBER_PHASE_REPS, LIMBER_PHASE_REPS, "Repetition 2 of 5");
  assert_announced (LIMBER_PHASE_HOLD, LIMBER_PHASE_IN, NULL);
  assert_announced (LIMBER_PHASE_OUT, LIMBER_PHASE_HOLD, NULL);
}

static void
test_counts (void)
{
  g_autoptr (LimberExercise) exercise = make_exercise ();
  LimberPhase phase = make_phase (LIMBER_PHASE_HOLD, exercise);
  g_autofree char *count = limber_player_words_describe_count (&phase);
  g_autofree char *sets = NULL;
  g_autofree char *short_sets = NULL;
  g_autofree char *none = NULL;

  g_assert_cmpstr (count, ==, "Repetition 2 of 5");
  phase.n_sets = 3;
  sets = limber_player_words_describe_count (&phase);
  short_sets = limber_player_words_describe_short_count (&phase);
  g_assert_cmpstr (sets, ==, "Repetition 2 of 5 · Set 1 of 3");
  g_assert_cmpstr (short_sets, ==, "2/5 · Set 1 of 3");
  phase.n_sets = phase.n_reps = 1;
  none = limber_player_words_describe_count (&phase);
  g_assert_null (none);
}

static void
assert_summed_up (guint n_done, int active_s, LimberSessionEnd end, const char *expected)
{
  g_autoptr (LimberSession) session = limber_session_new ("a", "A");
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3; i++)
    limber_session_add (session, "e", "E")->done_s = i < n_done ? 10 : 0;
  session->active_s = active_s;
  session->end = end;
  text = limber_player_words_sum_up (session);
  g_assert_cmpstr (text, ==, expected);
}

/* What was not done is not mentioned. */
static void
test_sum (void)
{
  assert_summed_up (3, 300, LIMBER_SESSION_DONE, "You did 3 exercises, 5 minutes of work.");
  assert_summed_up (2, 60, LIMBER_SESSION_PARTIAL, "You did 2 exercises, 1 minute of work. It counts.");
  assert_summed_up (1, 10, LIMBER_SESSION_PARTIAL, "You did 1 exercise in less than a minute. It counts.");
  assert_summed_up (0, 0, LIMBER_SESSION_PARTIAL,
                    "You stopped before the first exercise. That is fine, too.");
}

/* Where things stand */

static void
collect_shown (GtkWidget *stage, GPtrArray *shown)
{
  for (GtkWidget *child = gtk_widget_get_first_child (stage); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_get_child_visible (child))
      g_ptr_array_add (shown, child);
}

static void
assert_apart (GtkWidget *stage, GtkWidget *a, GtkWidget *b)
{
  graphene_rect_t first, second, overlap;

  g_assert_true (gtk_widget_compute_bounds (a, stage, &first));
  g_assert_true (gtk_widget_compute_bounds (b, stage, &second));
  if (graphene_rect_intersection (&first, &second, &overlap))
    g_assert_cmpfloat (MIN (overlap.size.width, overlap.size.height), <=, 1);
}

static void
assert_inside (GtkWidget *stage, GtkWidget *child, int width, int height)
{
  graphene_rect_t box;

  g_assert_true (gtk_widget_compute_bounds (child, stage, &box));
  g_assert_cmpfloat (box.origin.x, >=, -20);
  g_assert_cmpfloat (box.origin.y, >=, -20);
  g_assert_cmpfloat (box.origin.x + box.size.width, <=, width + 1);
  g_assert_cmpfloat (box.origin.y + box.size.height, <=, height + 1);
}

static void
check_size (TestPlayer *player, int width, int height)
{
  GtkWidget *stage = test_find_type (player->window, LIMBER_TYPE_PLAYER_STAGE, 0);
  GtkWidget *ring = test_find_type (player->window, LIMBER_TYPE_COUNTDOWN_RING, 0);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  gtk_widget_allocate (stage, width, height, -1, NULL);
  collect_shown (stage, shown);
  g_assert_true (g_ptr_array_find (shown, ring, NULL));
  g_assert_cmpint (MIN (gtk_widget_get_width (ring), gtk_widget_get_height (ring)), >=, 80);
  for (guint i = 0; i < shown->len; i++)
    {
      assert_inside (stage, g_ptr_array_index (shown, i), width, height);
      for (guint j = i + 1; j < shown->len; j++)
        assert_apart (stage, g_ptr_array_index (shown, i), g_ptr_array_index (shown, j));
    }
}

/* From the smallest window to a television, while there are steps to be read and while there is a button. */
static void
test_layout (void)
{
  static const int sizes[][2] = { { 360, 170 }, { 360, 400 }, { 640, 240 }, { 1040, 560 }, { 1920, 850 } };
  g_auto (TestPlayer) player = { 0 };

  test_player_init (&player);
  test_player_open (&player);
  test_player_act (&player, "player.start");
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    check_size (&player, sizes[i][0], sizes[i][1]);
  while (test_player_get_kind (&player) != LIMBER_PHASE_REPS)
    test_player_act (&player, "player.skip");
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    check_size (&player, sizes[i][0], sizes[i][1]);
}

/* Answers */

static GtkWidget *
get_answer (GtkWidget *ask, guint index)
{
  return test_find_type (ask, GTK_TYPE_TOGGLE_BUTTON, index);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_answers (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *ask = g_object_new (LIMBER_TYPE_PLAYER_ASK, NULL);
  guint n_answered = 0;

  limber_player_ask_add_numbers (LIMBER_PLAYER_ASK (ask));
  g_signal_connect_swapped (ask, "answered", G_CALLBACK (count_cb), &n_answered);
  gtk_window_set_child (GTK_WINDOW (window), ask);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (gtk_widget_get_mapped (ask));
  g_assert_cmpint (limber_player_ask_get_value (LIMBER_PLAYER_ASK (ask)), ==, -1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_answer (ask, 7)), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_answer (ask, 2)), TRUE);
  g_assert_cmpint (limber_player_ask_get_value (LIMBER_PLAYER_ASK (ask)), ==, 2);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_answer (ask, 7))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_answer (ask, 2)), FALSE);
  g_assert_cmpint (limber_player_ask_get_value (LIMBER_PLAYER_ASK (ask)), ==, -1);
  g_assert_cmpuint (n_answered, ==, 3);

  g_assert_true (gtk_widget_grab_focus (ask));
  g_assert_true (gtk_widget_child_focus (ask, GTK_DIR_RIGHT));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == get_answer (ask, 1));
  g_assert_false (gtk_widget_child_focus (ask, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (ask, GTK_DIR_TAB_BACKWARD));

  g_object_ref (ask);
  gtk_window_destroy (GTK_WINDOW (window));
  test_finalize (ask);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  limber_app_init ();

  g_test_add_func ("/player-parts/motion", test_motion);
  g_test_add_func ("/player-parts/breath", test_breath);
  g_test_add_func ("/player-parts/announcements", test_announcements);
  g_test_add_func ("/player-parts/counts", test_counts);
  g_test_add_func ("/player-parts/sum", test_sum);
  g_test_add_func ("/player-parts/layout", test_layout);
  g_test_add_func ("/player-parts/answers", test_answers);

  return g_test_run ();
}
