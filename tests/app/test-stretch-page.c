/* test-stretch-page.c — the Stretch page and what opens from it: suggestion, limits, what was left, search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-app.h"
#include "limber-date.h"
#include "limber-exercise-filter-menu.h"
#include "limber-exercise-page.h"
#include "limber-exercise-row.h"
#include "limber-invite-card.h"
#include "limber-library-page.h"
#include "limber-measure.h"
#include "limber-routine-card.h"
#include "limber-routine-editor.h"
#include "limber-routine-page.h"
#include "limber-safety-page.h"
#include "limber-source-name.h"
#include "limber-stretch-page.h"
#include "limber-stretch-view.h"
#include "limber-test-routines.h"
#include "limber-test-tree.h"
#include "limber-week-day.h"

#include <string.h>

typedef struct
{
  TestRoutines routines;
  LimberHistoryWatch *history_watch;
  LimberSettings *settings;
  GtkWidget *page;
  char *started;
  guint n_resumed;
} TestStretch;

/* The page among others */

static void
push_cb (TestStretch *test, AdwNavigationPage *page)
{
  test_routines_push (&test->routines, page);
}

static void
start_cb (TestStretch *test, const char *routine)
{
  g_set_str (&test->started, routine);
}

static void
resume_cb (TestStretch *test)
{
  test->n_resumed++;
}

static void
test_stretch_init (TestStretch *test)
{
  *test = (TestStretch) { 0 };
  test_routines_init (&test->routines);
  test->settings = limber_settings_new_in_memory ();
  test->history_watch = limber_history_watch_new (test->routines.app.journal);
}

static void
test_stretch_clear (TestStretch *test)
{
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&test->routines.window)));
  test_wait_idle ();
  limber_history_watch_stop (test->history_watch);
  test_finalize (test->history_watch);
  test_finalize (test->settings);
  test_routines_clear (&test->routines);
  g_free (test->started);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestStretch, test_stretch_clear)

static void
show_page (TestStretch *test)
{
  test->page = limber_stretch_page_new (test->routines.watch, test->history_watch, test->settings);
  g_signal_connect_swapped (test->page, "push", G_CALLBACK (push_cb), test);
  g_signal_connect_swapped (test->page, "start", G_CALLBACK (start_cb), test);
  g_signal_connect_swapped (test->page, "resume", G_CALLBACK (resume_cb), test);
  adw_navigation_view_push (test->routines.view, adw_navigation_page_new (test->page, "Stretch"));
  test_wait_for (limber_history_watch_get_history (test->history_watch) != NULL);
  test_wait_for (test_find_type (test->page, LIMBER_TYPE_STRETCH_VIEW, 0) != NULL);
  test_wait_idle ();
}

static LimberRoutineCard *
find_card (TestStretch *test, const char *id)
{
  LimberRoutineCard *card;

  for (guint i = 0;
       (card = (LimberRoutineCard *) test_find_type (test->page, LIMBER_TYPE_ROUTINE_CARD, i)) != NULL; i++)
    if (strcmp (limber_routine_card_get_routine (card), id) == 0)
      return card;

  return NULL;
}

static GtkWidget *
get_visible_page (TestStretch *test)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (test->routines.view));
}

static void
record_anxiety (TestStretch *test)
{
  for (guint i = 0; i < 12; i++)
    {
      GDate date = test_date (TEST_TODAY);
      g_autoptr (LimberDay) before = NULL;
      g_autoptr (LimberDay) after = NULL;
      LimberCheckIn *check_in;

      g_date_subtract_days (&date, i);
      before = limber_day_new (&date);
      after = limber_day_new (&date);
      check_in = limber_check_in_new (&date);
      check_in->anxiety = i == 0 ? 9 : 2;
      limber_day_take_check_in (after, check_in);
      test_apply_outside (&test->routines.app, before, after);
    }
}

/* Nothing is built, and no book is read, before it is shown; everything goes with it. */
static void
test_lazy (void)
{
  g_auto (TestStretch) test;
  GtkWidget *page;

  test_stretch_init (&test);
  page = g_object_ref_sink (limber_stretch_page_new (test.routines.watch, test.history_watch, test.settings));
  g_assert_null (gtk_widget_get_first_child (page));
  g_assert_finalize_object (page);
}

/* Nothing recorded: all routines, and no word about what was not done. */
static void
test_empty (void)
{
  g_auto (TestStretch) test;

  test_stretch_init (&test);
  show_page (&test);
  g_assert_nonnull (find_card (&test, "gentle-morning"));
  g_assert_nonnull (find_card (&test, "calm-down"));
  g_assert_nonnull (
      test_find_label (test.page, "Minutes of routines are drawn here once there are some this week."));
  g_assert_nonnull (test_find_actionable (test.page, "stretch.new-routine"));
}

static void
test_start (void)
{
  g_auto (TestStretch) test;
  LimberRoutineCard *card;

  test_stretch_init (&test);
  show_page (&test);
  card = find_card (&test, "desk-break");
  g_signal_emit_by_name (test_find_actionable (GTK_WIDGET (card), "stretch.start"), "clicked");
  g_assert_cmpstr (test.started, ==, "desk-break");

  g_signal_emit_by_name (test_find_actionable (GTK_WIDGET (card), "stretch.open-routine"), "clicked");
  test_wait_for (LIMBER_IS_ROUTINE_PAGE (get_visible_page (&test)));
}

/* It is offered, taken away when it is not wanted, and does not come back. */
static void
test_suggestion (void)
{
  g_auto (TestStretch) test;
  GtkWidget *card;

  test_stretch_init (&test);
  record_anxiety (&test);
  show_page (&test);
  card = test_find_type (test.page, LIMBER_TYPE_INVITE_CARD, 0);
  g_assert_nonnull (card);
  g_assert_nonnull (test_find_label (card, "Calm-down"));

  g_signal_emit_by_name (card, "accepted");
  g_assert_cmpstr (test.started, ==, "calm-down");
  g_signal_emit_by_name (card, "declined");
  g_assert_null (test_find_type (test.page, LIMBER_TYPE_INVITE_CARD, 0));
  g_signal_emit_by_name (test.routines.watch, "changed");
  g_assert_null (test_find_type (test.page, LIMBER_TYPE_INVITE_CARD, 0));
}

/* Where everything is left out nothing is suggested, and no card can be started. */
static void
test_nothing_fits (void)
{
  g_auto (TestStretch) test;
  const GPtrArray *exercises;

  test_stretch_init (&test);
  exercises = limber_routine_book_peek_exercises (test_routines_get_book (&test.routines));
  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (exercises, i);
      g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new (exercise->id);

      choice->hidden = TRUE;
      limber_routine_watch_set_choice (test.routines.watch, choice);
    }
  record_anxiety (&test);
  show_page (&test);
  g_assert_null (test_find_type (test.page, LIMBER_TYPE_INVITE_CARD, 0));
  g_assert_nonnull (test_find_label (test.page, "All of it is left out for you"));
  g_assert_null (test_find_actionable (test.page, "stretch.start"));
}

static void
save_unfinished (TestStretch *test, int minutes_ago)
{
  g_autoptr (LimberSession) session = limber_session_new ("core-basics", "Core basics");
  g_autoptr (GDateTime) now = limber_clock_now ();

  session->active_s = 90;
  session->planned_s = 400;
  session->started = g_date_time_to_unix (now) - 60 * (minutes_ago + 3);
  session->saved = g_date_time_to_unix (now) - 60 * minutes_ago;
  limber_session_add (session, "bird-dog", "Bird dog");
  limber_routine_watch_save_session (test->routines.watch, session);
  test_wait_idle ();
}

static void
test_unfinished (void)
{
  g_auto (TestStretch) test;
  GtkWidget *card;

  test_stretch_init (&test);
  save_unfinished (&test, 10);
  show_page (&test);
  card = test_find_type (test.page, LIMBER_TYPE_INVITE_CARD, 0);
  g_assert_nonnull (card);
  g_assert_nonnull (test_find_label (card, "Core basics"));
  g_assert_nonnull (test_find_label (card, "Not finished"));

  g_signal_emit_by_name (card, "accepted");
  g_assert_cmpuint (test.n_resumed, ==, 1);
  g_assert_null (test_find_type (test.page, LIMBER_TYPE_INVITE_CARD, 1));
  g_signal_emit_by_name (card, "declined");
  g_signal_emit_by_name (test.routines.watch, "changed");
  g_assert_null (test_find_label (test.page, "Not finished"));
}

/* What is left out is named with its reason, and is in the routine again when the limit is gone. */
static void
test_limits (void)
{
  g_auto (TestStretch) test;
  GtkWidget *page;

  test_stretch_init (&test);
  limber_routine_watch_set_limits (test.routines.watch, LIMBER_STRAIN_KNEELING);
  page = GTK_WIDGET (limber_routine_page_new (test.routines.watch, test.settings, "gentle-morning"));
  test_routines_push (&test.routines, page);
  g_assert_nonnull (test_find_label (page, "Left out for you"));
  g_assert_nonnull (test_find_label (page, limber_strain_get_limit_title (LIMBER_STRAIN_KNEELING)));

  limber_routine_watch_set_limits (test.routines.watch, LIMBER_STRAIN_NONE);
  test_wait_idle ();
  g_assert_null (test_find_label (page, "Left out for you"));
}

/* All of it left out: it says so, and cannot be started. */
static void
test_all_left_out (void)
{
  g_auto (TestStretch) test;
  GtkWidget *page, *button;
  g_autofree char *id = NULL;
  g_autoptr (LimberRoutine) routine = NULL;

  test_stretch_init (&test);
  id = limber_routine_book_make_id (limber_routine_watch_get_book (test.routines.watch));
  routine = limber_routine_new (id);
  routine->own = TRUE;
  g_set_str (&routine->name, "Only kneeling");
  limber_routine_add (routine, "bird-dog");
  limber_routine_watch_save_routine (test.routines.watch, routine);
  limber_routine_watch_set_limits (test.routines.watch, LIMBER_STRAIN_ALL);
  page = GTK_WIDGET (limber_routine_page_new (test.routines.watch, test.settings, id));
  test_routines_push (&test.routines, page);
  g_assert_nonnull (test_find_label (page, "All of it is left out for you"));
  button = test_find_actionable (page, "routine.start");
  g_assert_false (gtk_widget_get_sensitive (button));
}

static void
removed_cb (gboolean *removed)
{
  *removed = TRUE;
}

static void
test_remove_and_undo (void)
{
  g_auto (TestStretch) test;
  GtkWidget *page;
  g_autofree char *id = NULL;
  gboolean removed = FALSE;

  test_stretch_init (&test);
  id = limber_routine_editor_duplicate (test.routines.watch, "desk-break");
  page = GTK_WIDGET (limber_routine_page_new (test.routines.watch, test.settings, id));
  g_signal_connect_swapped (page, "removed", G_CALLBACK (removed_cb), &removed);
  test_routines_push (&test.routines, page);
  gtk_widget_activate_action (page, "routine.remove", NULL);
  g_assert_true (removed);
  g_assert_cmpuint (test_routines_count_own (&test.routines), ==, 0);

  test_routines_undo (&test.routines);
  g_assert_cmpuint (test_routines_count_own (&test.routines), ==, 1);
}

/* What is off by itself is asked for here, and what is on can be left out. */
static void
test_offer (void)
{
  g_auto (TestStretch) test;
  GtkWidget *twist, *bridge;
  const LimberExerciseChoice *choice;

  test_stretch_init (&test);
  twist = GTK_WIDGET (limber_exercise_page_new (test.routines.watch, "russian-twist"));
  test_routines_push (&test.routines, twist);
  g_assert_false (
      adw_switch_row_get_active (ADW_SWITCH_ROW (test_find_type (twist, ADW_TYPE_SWITCH_ROW, 0))));
  adw_switch_row_set_active (ADW_SWITCH_ROW (test_find_type (twist, ADW_TYPE_SWITCH_ROW, 0)), TRUE);
  choice = g_hash_table_lookup (limber_routine_watch_peek_choices (test.routines.watch), "russian-twist");
  g_assert_true (choice->opted_in);
  g_assert_false (choice->hidden);

  bridge = GTK_WIDGET (limber_exercise_page_new (test.routines.watch, "bridge"));
  test_routines_push (&test.routines, bridge);
  adw_switch_row_set_active (ADW_SWITCH_ROW (test_find_type (bridge, ADW_TYPE_SWITCH_ROW, 0)), FALSE);
  choice = g_hash_table_lookup (limber_routine_watch_peek_choices (test.routines.watch), "bridge");
  g_assert_true (choice->hidden);
  adw_switch_row_set_active (ADW_SWITCH_ROW (test_find_type (bridge, ADW_TYPE_SWITCH_ROW, 0)), TRUE);
  choice = g_hash_table_lookup (limber_routine_watch_peek_choices (test.routines.watch), "bridge");
  g_assert_true (choice == NULL || !choice->hidden);
}

/* Every exercise that comes with Limber has a page, without a critical, and sources that people can read. */
static void
test_every_exercise (void)
{
  g_auto (TestStretch) test;
  const GPtrArray *exercises;

  test_stretch_init (&test);
  exercises = limber_routine_book_peek_exercises (test_routines_get_book (&test.routines));
  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (exercises, i);
      GtkWidget *page = GTK_WIDGET (limber_exercise_page_new (test.routines.watch, exercise->id));

      for (guint k = 0; exercise->sources != NULL && exercise->sources[k] != NULL; k++)
        {
          g_test_message ("%s: %s", exercise->id, exercise->sources[k]);
          g_assert_nonnull (limber_source_name_find (exercise->sources[k]));
        }
      g_object_ref_sink (page);
      g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, exercise->name);
      g_assert_finalize_object (page);
    }
}

/* The library */

static guint
count_rows (GtkWidget *page)
{
  guint n = 0;

  while (test_find_type (page, LIMBER_TYPE_EXERCISE_ROW, n) != NULL)
    n++;

  return n;
}

static void
search (GtkWidget *page, const char *text)
{
  GtkWidget *entry = test_find_type (page, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_library (void)
{
  g_auto (TestStretch) test;
  GtkWidget *page, *menu;
  guint n_all;

  test_stretch_init (&test);
  page = GTK_WIDGET (limber_library_page_new (test.routines.watch, FALSE));
  test_routines_push (&test.routines, page);
  n_all = count_rows (page);
  g_assert_cmpuint (n_all, >=, 26);

  search (page, "HAMSTRING lying");
  g_assert_cmpuint (count_rows (page), ==, 1);
  search (page, "trampoline");
  g_assert_cmpuint (count_rows (page), ==, 0);
  g_assert_nonnull (test_find_label (page, "No exercise found"));
  search (page, "");
  g_assert_cmpuint (count_rows (page), ==, n_all);

  menu = test_find_type (page, LIMBER_TYPE_EXERCISE_FILTER_MENU, 0);
  limber_exercise_filter_menu_set_mask (LIMBER_EXERCISE_FILTER_MENU (menu), 1U << LIMBER_POSITION_STANDING);
  g_assert_cmpuint (count_rows (page), >, 0);
  g_assert_cmpuint (count_rows (page), <, n_all);
  limber_exercise_filter_menu_set_mask (LIMBER_EXERCISE_FILTER_MENU (menu), 0);
  g_assert_cmpuint (count_rows (page), ==, n_all);
}

static void
chosen_cb (char **chosen, const char *id)
{
  g_set_str (chosen, id);
}

static void
test_choosing (void)
{
  g_auto (TestStretch) test;
  g_autofree char *chosen = NULL;
  GtkWidget *page;

  test_stretch_init (&test);
  page = GTK_WIDGET (limber_library_page_new (test.routines.watch, TRUE));
  g_signal_connect_swapped (page, "chosen", G_CALLBACK (chosen_cb), &chosen);
  test_routines_push (&test.routines, page);
  search (page, "bird dog");
  adw_action_row_activate (ADW_ACTION_ROW (test_find_type (page, LIMBER_TYPE_EXERCISE_ROW, 0)));
  g_assert_cmpstr (chosen, ==, "bird-dog");
}

/* The week */

static void
test_week (void)
{
  g_auto (TestStretch) test;
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;
  GDate date = test_date (TEST_TODAY);
  GtkWidget *day;
  guint n_recorded = 0;

  test_stretch_init (&test);
  g_date_subtract_days (&date, 1);
  before = limber_day_new (&date);
  after = limber_day_new (&date);
  limber_day_set_value (after, LIMBER_MEASURE_ROUTINE, 12);
  test_apply_outside (&test.routines.app, before, after);
  show_page (&test);
  g_assert_nonnull (test_find_label (test.page, "12 min on 1 day"));
  for (guint i = 0; (day = test_find_type (test.page, LIMBER_TYPE_WEEK_DAY, i)) != NULL; i++)
    n_recorded += strstr (gtk_widget_get_tooltip_text (day), "12 min") != NULL;
  g_assert_cmpuint (n_recorded, ==, 1);
}

static void
read_cb (guint *n_read)
{
  (*n_read)++;
}

static void
test_safety (void)
{
  g_autoptr (GtkWidget) page = g_object_ref_sink (GTK_WIDGET (limber_safety_page_new ()));
  g_autoptr (GtkWidget) first = g_object_ref_sink (GTK_WIDGET (limber_safety_page_new_before_start ()));
  guint n_read = 0;

  g_assert_nonnull (test_find_label (page, "Get medical help now"));
  g_assert_null (test_find_label (page, "Read, go on"));
  g_assert_nonnull (test_find_label (first, "Read, go on"));
  g_signal_connect_swapped (first, "read", G_CALLBACK (read_cb), &n_read);
  g_signal_emit_by_name (gtk_widget_get_ancestor (test_find_label (first, "Read, go on"), GTK_TYPE_BUTTON),
                         "clicked");
  g_assert_cmpuint (n_read, ==, 1);
}

int
main (int argc, char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/stretch-page/lazy", test_lazy);
  g_test_add_func ("/stretch-page/empty", test_empty);
  g_test_add_func ("/stretch-page/start", test_start);
  g_test_add_func ("/stretch-page/suggestion", test_suggestion);
  g_test_add_func ("/stretch-page/nothing-fits", test_nothing_fits);
  g_test_add_func ("/stretch-page/unfinished", test_unfinished);
  g_test_add_func ("/stretch-page/week", test_week);
  g_test_add_func ("/stretch-page/limits", test_limits);
  g_test_add_func ("/stretch-page/all-left-out", test_all_left_out);
  g_test_add_func ("/stretch-page/remove-and-undo", test_remove_and_undo);
  g_test_add_func ("/stretch-page/offer", test_offer);
  g_test_add_func ("/stretch-page/every-exercise", test_every_exercise);
  g_test_add_func ("/stretch-page/library", test_library);
  g_test_add_func ("/stretch-page/choosing", test_choosing);
  g_test_add_func ("/stretch-page/safety", test_safety);

  return g_test_run ();
}
