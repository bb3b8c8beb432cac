/* test-background-page.c — what is said about one's back is kept, and shown again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include "limber-app.h"
#include "limber-background-page.h"
#include "limber-date.h"
#include "limber-preferences-dialog.h"
#include "limber-safety.h"

#include <string.h>

#define TODAY 739941 /* 21 November 2026 */

typedef struct
{
  TestApp app;
  LimberPatternWatch *watch;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
open_page (Fixture *fixture)
{
  fixture->watch = limber_pattern_watch_new (fixture->app.journal);
  limber_pattern_watch_start (fixture->watch);
  fixture->page = g_object_ref_sink (g_object_new (LIMBER_TYPE_BACKGROUND_PAGE, NULL));
  limber_background_page_set_watch (LIMBER_BACKGROUND_PAGE (fixture->page), fixture->watch);

  fixture->window = g_object_ref_sink (adw_window_new ());
  /* The smallest window and the frame drawn around it where nothing is transparent. */
  gtk_widget_set_size_request (fixture->window, 372, 306);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (limber_pattern_watch_get_patterns (fixture->watch) != NULL);
  /* Tab goes by where things are. */
  test_wait_for (gtk_widget_get_height (fixture->page) > 0);
}

static void
close_page (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_finalize (fixture->window);
  test_finalize (fixture->page);
  limber_pattern_watch_stop (fixture->watch);
  test_finalize (fixture->watch);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  test_app_init (&fixture->app);
  open_page (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_page (fixture);
  test_app_clear (&fixture->app);
}

/* (nullable): as long as it is not shown */
static AdwSwitchRow *
find_row (Fixture *fixture, const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = test_find_type (fixture->page, ADW_TYPE_SWITCH_ROW, i)) != NULL; i++)
    if (strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return ADW_SWITCH_ROW (row);

  return NULL;
}

static AdwSwitchRow *
find_fact (Fixture *fixture, LimberBackgroundFact fact)
{
  return find_row (fixture, limber_background_fact_get_title (fact));
}

static AdwSwitchRow *
find_sign (Fixture *fixture, const char *key)
{
  return find_row (fixture, limber_safety_get_known_title (key));
}

static const LimberBackground *
get_background (Fixture *fixture)
{
  return limber_pattern_watch_get_background (fixture->watch);
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    {
      AdwSwitchRow *row = find_fact (fixture, (LimberBackgroundFact) i);

      g_assert_false (adw_switch_row_get_active (row));
      adw_switch_row_set_active (row, TRUE);
      g_assert_true (get_background (fixture)->facts[i]);
    }

  adw_switch_row_set_active (find_fact (fixture, LIMBER_BACKGROUND_STEROIDS), FALSE);
  g_assert_false (get_background (fixture)->facts[LIMBER_BACKGROUND_STEROIDS]);
  g_assert_true (get_background (fixture)->facts[LIMBER_BACKGROUND_CANCER]);
}

static void
test_signs (Fixture *fixture, gconstpointer data)
{
  AdwSwitchRow *row = find_sign (fixture, "bladder-bowel");

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   limber_safety_get_known_explanation ("bladder-bowel"));
  adw_switch_row_set_active (row, TRUE);
  g_assert_cmpuint (limber_background_get_known (get_background (fixture), "bladder-bowel"), ==, TODAY);
  g_assert_cmpuint (limber_background_get_known (get_background (fixture), "leg-weakness"), ==, 0);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Said on 21 November.");

  adw_switch_row_set_active (row, FALSE);
  g_assert_cmpuint (limber_background_get_known (get_background (fixture), "bladder-bowel"), ==, 0);
}

/* Each sign has a name and an explanation; some rows are there only when they can matter. */
static void
test_offered (Fixture *fixture, gconstpointer data)
{
  for (const char *const *key = limber_safety_list_known_keys (); *key != NULL; key++)
    {
      g_assert_nonnull (limber_safety_get_known_title (*key));
      g_assert_true (g_str_has_suffix (limber_safety_get_known_explanation (*key), "."));
    }

  g_assert_nonnull (find_sign (fixture, "saddle-numbness"));
  g_assert_null (find_sign (fixture, "fever"));
  g_assert_null (find_sign (fixture, "cancer-history"));
  g_assert_null (find_sign (fixture, "fracture-risk"));

  adw_switch_row_set_active (find_fact (fixture, LIMBER_BACKGROUND_CANCER), TRUE);
  adw_switch_row_set_active (find_fact (fixture, LIMBER_BACKGROUND_STEROIDS), TRUE);
  g_assert_nonnull (find_sign (fixture, "cancer-history"));
  g_assert_nonnull (find_sign (fixture, "fracture-risk"));
}

/* What is set elsewhere, on a finding, is seen here. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LimberBackground) background = limber_background_copy (get_background (fixture));

  limber_background_set_known (background, "fever", TODAY - 1);
  limber_pattern_watch_set_background (fixture->watch, background);
  g_assert_true (adw_switch_row_get_active (find_sign (fixture, "fever")));
  g_assert_cmpuint (limber_background_get_known (get_background (fixture), "fever"), ==, TODAY - 1);
}

/* Another page, on what is read from the file anew */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  adw_switch_row_set_active (find_fact (fixture, LIMBER_BACKGROUND_OSTEOPOROSIS), TRUE);
  adw_switch_row_set_active (find_sign (fixture, "night-pain"), TRUE);
  close_page (fixture);

  open_page (fixture);
  g_assert_true (adw_switch_row_get_active (find_fact (fixture, LIMBER_BACKGROUND_OSTEOPOROSIS)));
  g_assert_false (adw_switch_row_get_active (find_fact (fixture, LIMBER_BACKGROUND_CANCER)));
  g_assert_true (adw_switch_row_get_active (find_sign (fixture, "night-pain")));
  g_assert_cmpuint (limber_background_get_known (get_background (fixture), "night-pain"), ==, TODAY);
}

static gboolean
is_below (GtkWidget *widget, gpointer ancestor)
{
  return widget != NULL && (widget == ancestor || gtk_widget_is_ancestor (widget, ancestor));
}

/* The keyboard reaches each row in turn, and sets it. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first = GTK_WIDGET (find_fact (fixture, LIMBER_BACKGROUND_CANCER));
  GtkWidget *last = GTK_WIDGET (find_fact (fixture, LIMBER_BACKGROUND_LOSING_WEIGHT));

  g_assert_true (gtk_widget_grab_focus (first));
  for (guint i = 0; i + 1 < LIMBER_BACKGROUND_N_FACTS; i++)
    g_signal_emit_by_name (gtk_widget_get_parent (first), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE,
                           FALSE);
  g_assert_true (is_below (gtk_window_get_focus (GTK_WINDOW (fixture->window)), last));

  gtk_widget_activate (last);
  g_assert_true (get_background (fixture)->facts[LIMBER_BACKGROUND_LOSING_WEIGHT]);
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (
      is_below (gtk_window_get_focus (GTK_WINDOW (fixture->window)), find_sign (fixture, "saddle-numbness")));
}

/* What could not be saved is not shown as if it were. */
static void
test_too_early (Fixture *fixture, gconstpointer data)
{
  AdwSwitchRow *row = find_fact (fixture, LIMBER_BACKGROUND_CANCER);

  limber_pattern_watch_stop (fixture->watch);
  adw_switch_row_set_active (row, TRUE);
  g_assert_false (adw_switch_row_get_active (row));
  g_assert_false (get_background (fixture)->facts[LIMBER_BACKGROUND_CANCER]);
}

/* The dialog has the page as long as it is open, and lets go of the watch then. */
static void
test_dialog (void)
{
  g_auto (TestApp) app = { 0 };
  LimberSettings *settings = limber_settings_new_in_memory ();
  LimberPatternWatch *watch;
  GtkWidget *window = g_object_ref_sink (adw_window_new ());
  AdwDialog *dialog;

  test_app_init (&app);
  watch = limber_pattern_watch_new (app.journal);
  dialog = g_object_ref_sink (limber_preferences_dialog_new (settings, app.journal));
  gtk_widget_set_size_request (window, 372, 306);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (dialog, window);
  g_assert_null (test_find_label (GTK_WIDGET (dialog), "My back"));

  limber_preferences_dialog_set_watch (LIMBER_PREFERENCES_DIALOG (dialog), watch);
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "background");
  g_assert_nonnull (test_find_type (GTK_WIDGET (dialog), LIMBER_TYPE_BACKGROUND_PAGE, 0));

  adw_dialog_force_close (dialog);
  test_wait_for (gtk_widget_get_parent (GTK_WIDGET (dialog)) == NULL);
  test_finalize (watch);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (dialog);
  g_object_unref (window);
  test_wait_idle ();
  g_object_unref (settings);
  limber_journal_close (app.journal);
  test_wait_idle ();
  g_clear_object (&app.journal);
}

#define ADD(path, test) g_test_add ("/background-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("facts", test_facts);
  ADD ("signs", test_signs);
  ADD ("offered", test_offered);
  ADD ("follows", test_follows);
  ADD ("kept", test_kept);
  ADD ("keyboard", test_keyboard);
  ADD ("too-early", test_too_early);
  g_test_add_func ("/background-page/dialog", test_dialog);

  return g_test_run ();
}
