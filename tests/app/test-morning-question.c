/* test-morning-question.c — what is asked on the morning after stretching
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"

#include <adwaita.h>

#include "limber-app.h"
#include "limber-date.h"
#include "limber-journal-page.h"
#include "limber-journal-routines.h"
#include "limber-morning-question.h"
#include "limber-settings-stretch.h"
#include "limber-widgets.h"

typedef struct
{
  TestApp app;
  LimberSettings *settings;
  GtkWidget *window;
  LimberJournalPage *page;
  LimberMorningQuestion *question;
  AdwToast *toast;
} TestPage;

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget)
      && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
          || g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
toast_cb (TestPage *test, AdwToast *toast)
{
  g_set_object (&test->toast, toast);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GPtrArray) sessions
      = limber_journal_load_sessions_finish (LIMBER_JOURNAL (source), result, NULL);

  *(gboolean *) data = sessions != NULL;
}

/* Until the journal has done all it was asked for, and the page has seen it. */
static void
settle (TestPage *test)
{
  for (guint i = 0; i < 2; i++)
    {
      gboolean done = FALSE;

      test_wait_idle ();
      limber_journal_load_sessions_async (test->app.journal, 1000, loaded_cb, &done);
      test_wait_for (done);
      test_wait_idle ();
    }
}

static void
add_session (TestPage *test, const char *iso8601, int active_s)
{
  g_autoptr (LimberSession) session = NULL;

  limber_clock_set_for_tests (iso8601);
  session = limber_session_new ("desk-break", "Desk break");
  session->active_s = active_s;
  session->end = LIMBER_SESSION_PARTIAL;
  limber_clock_set_for_tests (TEST_NOW);
  limber_journal_save_session_async (test->app.journal, session, NULL, NULL);
}

static void
open_page (TestPage *test)
{
  test->page = LIMBER_JOURNAL_PAGE (limber_journal_page_new (test->app.journal, test->settings));
  g_signal_connect_swapped (test->page, "toast", G_CALLBACK (toast_cb), test);
  test->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1040, 760);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  test->question
      = LIMBER_MORNING_QUESTION (find_type (GTK_WIDGET (test->page), LIMBER_TYPE_MORNING_QUESTION));
  g_assert_nonnull (test->question);
}

static void
set_up (TestPage *test)
{
  test_app_init (&test->app);
  test->settings = limber_settings_new_in_memory ();
}

static void
close_page (TestPage *test)
{
  GtkWidget *page = g_object_ref (GTK_WIDGET (test->page));

  settle (test);
  g_clear_object (&test->toast);
  adw_window_set_content (ADW_WINDOW (test->window), NULL);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_wait_idle ();
  g_assert_finalize_object (page);
}

static void
tear_down (TestPage *test)
{
  close_page (test);
  limber_journal_close (test->app.journal);
  test_wait_idle ();
  g_assert_finalize_object (g_steal_pointer (&test->settings));
  test_app_clear (&test->app);
}

static gboolean
is_asked (TestPage *test)
{
  settle (test);
  return gtk_widget_get_visible (GTK_WIDGET (test->question));
}

static void
click (TestPage *test, const char *label)
{
  GtkWidget *button = find_button (GTK_WIDGET (test->question), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static gint64
count_answers (TestPage *test, const char *answer)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM session WHERE next_day IS %s", answer);

  settle (test);
  return test_sql_int (test->app.file.path, sql);
}

static void
show_date (TestPage *test, const char *iso)
{
  GDate date = test_date (iso);

  limber_journal_page_show_date (test->page, &date);
}

/* Nothing is asked where nothing was done. */
static void
test_not_asked (void)
{
  TestPage test = { 0 };

  set_up (&test);
  add_session (&test, "2026-11-19T18:00:00", 300);
  add_session (&test, "2026-11-20T18:00:00", 0);
  add_session (&test, "2026-11-21T08:00:00", 300);
  open_page (&test);
  g_assert_false (is_asked (&test));
  tear_down (&test);
}

/* One tap for all sessions of yesterday, taken back by the toast. */
static void
test_answer (void)
{
  TestPage test = { 0 };

  set_up (&test);
  add_session (&test, "2026-11-20T08:00:00", 300);
  add_session (&test, "2026-11-20T18:00:00", 120);
  add_session (&test, "2026-11-19T18:00:00", 300);
  open_page (&test);
  g_assert_true (is_asked (&test));

  click (&test, "Better");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (test.question)));
  g_assert_cmpint (count_answers (&test, "2"), ==, 2);
  g_assert_false (is_asked (&test));
  g_assert_nonnull (test.toast);

  g_signal_emit_by_name (test.toast, "button-clicked");
  g_assert_cmpint (count_answers (&test, "NULL"), ==, 3);
  g_assert_true (is_asked (&test));
  click (&test, "Worse");
  g_assert_cmpint (count_answers (&test, "0"), ==, 2);
  g_assert_false (is_asked (&test));
  tear_down (&test);
}

static void
test_today_only (void)
{
  TestPage test = { 0 };
  GDate tomorrow = test_date ("2026-11-22");

  set_up (&test);
  add_session (&test, "2026-11-20T18:00:00", 300);
  open_page (&test);
  g_assert_true (is_asked (&test));
  show_date (&test, "2026-11-20");
  g_assert_false (is_asked (&test));
  show_date (&test, TEST_TODAY);
  g_assert_true (is_asked (&test));

  /* It goes away with the day. */
  limber_clock_set_for_tests ("2026-11-22T08:00:00");
  limber_journal_page_set_today (test.page, &tomorrow);
  g_assert_false (is_asked (&test));
  show_date (&test, "2026-11-22");
  g_assert_false (is_asked (&test));
  tear_down (&test);
}

/* Left today, also by a program that is started again; asked again tomorrow about another day. */
static void
test_left (void)
{
  TestPage test = { 0 };
  GDate today = test_date (TEST_TODAY);
  GDate tomorrow = test_date ("2026-11-22");

  set_up (&test);
  add_session (&test, "2026-11-20T18:00:00", 300);
  add_session (&test, "2026-11-21T08:00:00", 300);
  open_page (&test);
  g_assert_true (is_asked (&test));
  click (&test, "Do not answer today");
  g_assert_false (is_asked (&test));
  g_assert_true (limber_settings_is_morning_left (test.settings, &today));
  g_assert_false (limber_settings_is_morning_left (test.settings, &tomorrow));
  close_page (&test);

  open_page (&test);
  g_assert_false (is_asked (&test));
  limber_clock_set_for_tests ("2026-11-22T08:00:00");
  limber_journal_page_set_today (test.page, &tomorrow);
  show_date (&test, "2026-11-22");
  g_assert_true (is_asked (&test));
  g_assert_cmpint (count_answers (&test, "NULL"), ==, 2);
  tear_down (&test);
}

/* The keyboard stays where it is when the question comes, and goes on with the day when it was answered. */
static void
test_focus (void)
{
  TestPage test = { 0 };
  GtkWidget *button, *before;

  set_up (&test);
  open_page (&test);
  g_assert_false (is_asked (&test));
  before = gtk_root_get_focus (GTK_ROOT (test.window));
  add_session (&test, "2026-11-20T18:00:00", 300);
  g_assert_true (is_asked (&test));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test.window)) == before);

  button = find_button (GTK_WIDGET (test.question), "Same");
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  settle (&test);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (test.window)));
  g_assert_false (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (test.window)), GTK_WIDGET (test.question)));
  g_assert_cmpint (count_answers (&test, "1"), ==, 1);
  tear_down (&test);
}

/* What cannot be saved is said, and asked again. */
static void
test_failure (void)
{
  TestPage test = { 0 };

  set_up (&test);
  add_session (&test, "2026-11-20T18:00:00", 300);
  open_page (&test);
  g_assert_true (is_asked (&test));
  test_sql_exec (test.app.file.path, "CREATE TRIGGER refuse BEFORE UPDATE ON session BEGIN"
                                     " SELECT raise (ABORT, 'refused'); END");
  click (&test, "Same");
  g_clear_object (&test.toast);
  g_assert_true (is_asked (&test));
  g_assert_nonnull (test.toast);
  g_assert_cmpint (count_answers (&test, "NULL"), ==, 1);
  tear_down (&test);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_widgets_init ();
  limber_app_init ();

  g_test_add_func ("/morning-question/not-asked", test_not_asked);
  g_test_add_func ("/morning-question/answer", test_answer);
  g_test_add_func ("/morning-question/today-only", test_today_only);
  g_test_add_func ("/morning-question/left", test_left);
  g_test_add_func ("/morning-question/focus", test_focus);
  g_test_add_func ("/morning-question/failure", test_failure);

  return g_test_run ();
}
