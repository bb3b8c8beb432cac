/* limber-test-visits.c — a form about visits in a window, around a real journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-visits.h"

#include "limber-test-tree.h"

void
test_visits_set_up (TestVisits *fixture)
{
  test_app_init (&fixture->app);
  fixture->watch = limber_visit_watch_new (fixture->app.journal);
  limber_visit_watch_start (fixture->watch);
  test_wait_for (limber_visit_watch_get_is_loaded (fixture->watch));
}

void
test_visits_open_page (TestVisits *fixture, CreatePage create)
{
  fixture->page = g_object_ref_sink (create (fixture->watch));
  fixture->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_add (fixture->view, fixture->page);
  fixture->window = g_object_ref_sink (adw_window_new ());
  gtk_widget_set_size_request (fixture->window, 372, 640);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (gtk_widget_get_height (GTK_WIDGET (fixture->page)) > 0);
  test_wait_idle ();
}

void
test_visits_close_page (TestVisits *fixture)
{
  if (fixture->window == NULL)
    return;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_idle ();
  fixture->view = NULL;
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_assert_finalize_object (g_steal_pointer (&fixture->page));
}

void
test_visits_tear_down (TestVisits *fixture)
{
  test_visits_close_page (fixture);
  limber_visit_watch_stop (fixture->watch);
  limber_journal_close (fixture->app.journal);
  test_wait_idle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->watch));
  test_app_clear (&fixture->app);
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

void
test_visits_flush (TestVisits *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  limber_visit_watch_flush_async (fixture->watch, take_result_cb, &result);
  test_wait_for (result != NULL);
  limber_visit_watch_flush_finish (fixture->watch, result, &error);
  g_assert_no_error (error);
}

GtkWidget *
test_visits_find (TestVisits *fixture, GType type, guint nth)
{
  return test_find_type (GTK_WIDGET (fixture->window), type, nth);
}

const LimberVisitRecord *
test_visits_peek (TestVisits *fixture)
{
  return limber_visit_watch_peek_record (fixture->watch);
}

guint32
test_visits_get_day (const char *iso)
{
  GDate date = test_date (iso);

  return g_date_get_julian (&date);
}

/* A toast is made of its title and a button. */
GtkWidget *
test_visits_find_button (GtkWidget *widget, const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = test_find_type (widget, GTK_TYPE_BUTTON, i);

      if (button == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }
}

void
test_visits_press (GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

void
test_visits_press_undo (TestVisits *fixture)
{
  GtkWidget *button = NULL;

  test_wait_for ((button = test_visits_find_button (fixture->window, "_Undo")) != NULL);
  test_visits_press (button);
}

void
test_visits_save_question (TestVisits *fixture, const char *text, const char *visit)
{
  g_autoptr (LimberQuestion) question = limber_question_new (text);

  question->visit = g_strdup (visit);
  limber_visit_watch_save_question (fixture->watch, question);
}

char *
test_visits_save_visit (TestVisits *fixture, const char *iso, const char *with)
{
  g_autoptr (LimberVisit) visit = limber_visit_new (test_visits_get_day (iso));

  limber_visit_set_with (visit, with);
  limber_visit_watch_save_visit (fixture->watch, visit);

  return g_steal_pointer (&visit->uuid);
}
