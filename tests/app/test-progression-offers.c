/* test-progression-offers.c — a little more, a little less: offered, taken, left, taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-app.h"
#include "limber-date.h"
#include "limber-progression-offers.h"
#include "limber-test-routines.h"
#include "limber-test-tree.h"

#define MORE "“Bridge” was easy the last times. Try 6 repetitions instead of 5?"
#define LESS "“Bridge” may have been a little much. Go back to 4 repetitions instead of 5?"

static void
add_session (TestRoutines *test, guint days_ago, LimberEffort effort, LimberNextDay next_day)
{
  g_autoptr (LimberSession) session = limber_session_new ("core-basics", "Core basics");
  LimberSessionItem *item = limber_session_add (session, "bridge", "Bridge");

  session->day -= days_ago;
  session->started -= (gint64) days_ago * 24 * 60 * 60;
  session->end = LIMBER_SESSION_DONE;
  session->ended = session->started + 300;
  session->active_s = 200;
  session->effort = effort;
  session->next_day = next_day;
  item->planned_s = item->done_s = 60;
  item->planned_reps = item->done_reps = 5;
  limber_routine_watch_save_session (test->watch, session);
}

static void
keep_toast (TestRoutines *test, AdwToast *toast)
{
  test_routines_take_toast (test, g_object_ref (toast));
}

static GtkWidget *
show (TestRoutines *test)
{
  GtkWidget *offers = limber_progression_offers_new (test->watch, "core-basics");
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (offers));
  test_routines_push (test, adw_navigation_page_new (page, "After"));
  g_signal_connect_swapped (offers, "toast", G_CALLBACK (keep_toast), test);

  return offers;
}

static const LimberExerciseChoice *
get_choice (TestRoutines *test)
{
  return g_hash_table_lookup (limber_routine_watch_peek_choices (test->watch), "bridge");
}

static void
press (GtkWidget *offers, const char *label)
{
  GtkWidget *text = test_find_label (offers, label);

  g_assert_nonnull (text);
  g_signal_emit_by_name (gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON), "clicked");
  test_wait_idle ();
}

static void
test_nothing (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *offers;

  test_routines_init (&test);
  offers = show (&test);
  g_assert_false (gtk_widget_get_visible (offers));
  add_session (&test, 5, LIMBER_EFFORT_EASY, LIMBER_NEXT_DAY_UNSET);
  g_assert_false (gtk_widget_get_visible (offers));
  add_session (&test, 1, LIMBER_EFFORT_EASY, LIMBER_NEXT_DAY_UNSET);
  g_assert_true (gtk_widget_get_visible (offers));
}

static void
test_more (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *offers;

  test_routines_init (&test);
  add_session (&test, 5, LIMBER_EFFORT_EASY, LIMBER_NEXT_DAY_SAME);
  add_session (&test, 1, LIMBER_EFFORT_EASY, LIMBER_NEXT_DAY_UNSET);
  offers = show (&test);
  g_assert_nonnull (test_find_label (offers, MORE));
  press (offers, "Do that");
  g_assert_false (gtk_widget_get_visible (offers));
  g_assert_cmpint (get_choice (&test)->extra_reps, ==, 1);
  g_assert_cmpuint (get_choice (&test)->since, >, 0);

  test_routines_undo (&test);
  g_assert_true (get_choice (&test) == NULL || limber_exercise_choice_is_plain (get_choice (&test)));
  g_assert_nonnull (test_find_label (offers, MORE));
}

static void
test_less (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *offers;

  test_routines_init (&test);
  add_session (&test, 1, LIMBER_EFFORT_RIGHT, LIMBER_NEXT_DAY_WORSE);
  offers = show (&test);
  g_assert_nonnull (test_find_label (offers, LESS));
  press (offers, "Do that");
  g_assert_cmpint (get_choice (&test)->extra_reps, ==, -1);
  g_assert_false (gtk_widget_get_visible (offers));
}

/* An answer, too: the dose stays, and it is not asked again at once. */
static void
test_not_now (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *offers;

  test_routines_init (&test);
  add_session (&test, 5, LIMBER_EFFORT_EASY, LIMBER_NEXT_DAY_UNSET);
  add_session (&test, 1, LIMBER_EFFORT_EASY, LIMBER_NEXT_DAY_UNSET);
  offers = show (&test);
  press (offers, "Not now");
  g_assert_false (gtk_widget_get_visible (offers));
  g_assert_cmpint (get_choice (&test)->extra_reps, ==, 0);
  g_assert_cmpuint (get_choice (&test)->since, >, 0);
  test_routines_undo (&test);
  g_assert_true (gtk_widget_get_visible (offers));
}

/* What was chosen about the exercise otherwise stays. */
static void
test_keeps_other_choices (void)
{
  g_auto (TestRoutines) test = { 0 };
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new ("bridge");
  GtkWidget *offers;

  test_routines_init (&test);
  choice->opted_in = TRUE;
  choice->extra_hold_s = 5;
  limber_routine_watch_set_choice (test.watch, choice);
  add_session (&test, 5, LIMBER_EFFORT_EASY, LIMBER_NEXT_DAY_UNSET);
  add_session (&test, 1, LIMBER_EFFORT_EASY, LIMBER_NEXT_DAY_UNSET);
  offers = show (&test);
  press (offers, "Do that");
  g_assert_true (get_choice (&test)->opted_in);
  g_assert_cmpint (get_choice (&test)->extra_hold_s, ==, 5);
  test_routines_undo (&test);
  g_assert_true (limber_exercise_choice_equal (get_choice (&test), choice));
}

static void
test_finalizes (void)
{
  g_auto (TestRoutines) test = { 0 };
  GtkWidget *offers;

  test_routines_init (&test);
  add_session (&test, 1, LIMBER_EFFORT_RIGHT, LIMBER_NEXT_DAY_WORSE);
  offers = g_object_ref (show (&test));
  adw_navigation_view_pop (test.view);
  test_wait_idle ();
  test_finalize (offers);
}

int
main (int argc, char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/app/progression-offers/nothing", test_nothing);
  g_test_add_func ("/app/progression-offers/more", test_more);
  g_test_add_func ("/app/progression-offers/less", test_less);
  g_test_add_func ("/app/progression-offers/not-now", test_not_now);
  g_test_add_func ("/app/progression-offers/keeps-other-choices", test_keeps_other_choices);
  g_test_add_func ("/app/progression-offers/finalizes", test_finalizes);

  return g_test_run ();
}
