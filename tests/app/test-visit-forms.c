/* test-visit-forms.c — the pages on which visits and questions are typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-tree.h"
#include "limber-test-visits.h"

#include "limber-app.h"
#include "limber-date-row.h"
#include "limber-date.h"
#include "limber-note-view.h"
#include "limber-question-row.h"

#include <string.h>

/* Questions */

static const char *
get_text (TestVisits *fixture, guint index)
{
  return ((const LimberQuestion *) g_ptr_array_index (test_visits_peek (fixture)->questions, index))->text;
}

static void
type_question (TestVisits *fixture, const char *text)
{
  GtkWidget *entry = test_visits_find (fixture, ADW_TYPE_ENTRY_ROW, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "entry-activated");
}

static void
test_type_questions (void)
{
  g_auto (TestVisits) fixture = { 0 };
  GtkWidget *entry;

  test_visits_set_up (&fixture);
  test_visits_open_page (&fixture, limber_questions_page_new);
  entry = test_visits_find (&fixture, ADW_TYPE_ENTRY_ROW, 0);
  gtk_widget_grab_focus (entry);
  type_question (&fixture, "  May I\tswim? ");
  type_question (&fixture, "Is the belt of use?");
  type_question (&fixture, "   ");
  g_assert_cmpuint (test_visits_peek (&fixture)->questions->len, ==, 2);
  g_assert_cmpstr (get_text (&fixture, 0), ==, "May I swim?");
  g_assert_cmpstr (get_text (&fixture, 1), ==, "Is the belt of use?");

  /* Ready for the next one. */
  g_assert_nonnull (gtk_widget_get_focus_child (entry));
  g_assert_nonnull (test_visits_find (&fixture, LIMBER_TYPE_QUESTION_ROW, 1));
  g_assert_null (test_visits_find (&fixture, LIMBER_TYPE_QUESTION_ROW, 2));
}

static GtkTextBuffer *
get_buffer (TestVisits *fixture, guint nth)
{
  GtkWidget *row = test_visits_find (fixture, LIMBER_TYPE_QUESTION_ROW, nth);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_find_type (row, GTK_TYPE_TEXT_VIEW, 0)));
}

static void
test_change_question (void)
{
  g_auto (TestVisits) fixture = { 0 };
  g_autofree char *longer = g_strnfill (LIMBER_QUESTION_MAX + 20, 'x');
  GtkWidget *row;

  test_visits_set_up (&fixture);
  test_visits_save_question (&fixture, "May I swim?", NULL);
  test_visits_open_page (&fixture, limber_questions_page_new);
  row = test_visits_find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0);
  gtk_text_buffer_set_text (get_buffer (&fixture, 0), "May I\nswim in the sea?", -1);
  limber_question_row_commit (LIMBER_QUESTION_ROW (row));
  g_assert_cmpstr (get_text (&fixture, 0), ==, "May I swim in the sea?");
  g_assert_true (row == test_visits_find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0));

  /* Nothing that could not be kept can be typed. */
  gtk_text_buffer_set_text (get_buffer (&fixture, 0), longer, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (&fixture, 0)), ==, LIMBER_QUESTION_MAX);
  limber_question_row_commit (LIMBER_QUESTION_ROW (row));
  g_assert_cmpint (g_utf8_strlen (get_text (&fixture, 0), -1), ==, LIMBER_QUESTION_MAX);

  /* A question without a text is none, with a way back. */
  gtk_text_buffer_set_text (get_buffer (&fixture, 0), " ", -1);
  limber_question_row_commit (LIMBER_QUESTION_ROW (row));
  g_assert_cmpuint (test_visits_peek (&fixture)->questions->len, ==, 0);
  test_visits_press_undo (&fixture);
  g_assert_cmpint (g_utf8_strlen (get_text (&fixture, 0), -1), ==, LIMBER_QUESTION_MAX);
}

static void
test_remove_question (void)
{
  g_auto (TestVisits) fixture = { 0 };
  GtkWidget *row, *button;

  test_visits_set_up (&fixture);
  test_visits_save_question (&fixture, "May I swim?", NULL);
  test_visits_save_question (&fixture, "Is the belt of use?", NULL);
  test_visits_open_page (&fixture, limber_questions_page_new);
  row = test_visits_find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0);
  button = test_find_type (row, GTK_TYPE_BUTTON, 0);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Remove “May I swim?”");
  gtk_test_accessible_assert_property (test_find_type (row, GTK_TYPE_TEXT_VIEW, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Question");
  gtk_widget_grab_focus (button);
  test_visits_press (button);
  g_assert_cmpuint (test_visits_peek (&fixture)->questions->len, ==, 1);
  g_assert_cmpstr (get_text (&fixture, 0), ==, "Is the belt of use?");

  /* The keyboard is on what took its place. */
  row = test_visits_find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0);
  g_assert_nonnull (gtk_widget_get_focus_child (row));
  test_visits_press_undo (&fixture);
  g_assert_cmpuint (test_visits_peek (&fixture)->questions->len, ==, 2);
}

static void
test_asked_questions (void)
{
  g_auto (TestVisits) fixture = { 0 };
  g_autofree char *visit = NULL;

  test_visits_set_up (&fixture);
  visit = test_visits_save_visit (&fixture, "2026-10-03", "Dr. Berg");
  test_visits_save_question (&fixture, "May I swim?", visit);
  test_visits_save_question (&fixture, "Is the belt of use?", NULL);
  test_visits_open_page (&fixture, limber_questions_page_new);
  g_assert_nonnull (test_find_label (fixture.window, "Asked on 3 October"));
  g_assert_null (test_visits_find (&fixture, LIMBER_TYPE_QUESTION_ROW, 1));
  test_visits_press (
      test_find_type (test_find_type (fixture.window, ADW_TYPE_ACTION_ROW, 0), GTK_TYPE_BUTTON, 0));
  g_assert_null (test_find_label (fixture.window, "Asked on 3 October"));
  g_assert_nonnull (test_visits_find (&fixture, LIMBER_TYPE_QUESTION_ROW, 1));
}

/* What stands in the entry when the page is closed was meant. */
static void
test_close_at_once (void)
{
  g_auto (TestVisits) fixture = { 0 };
  g_autofree char *sql = NULL;

  test_visits_set_up (&fixture);
  test_visits_save_question (&fixture, "May I swim?", NULL);
  test_visits_open_page (&fixture, limber_questions_page_new);
  gtk_editable_set_text (GTK_EDITABLE (test_visits_find (&fixture, ADW_TYPE_ENTRY_ROW, 0)),
                         "Is the belt of use?");
  gtk_text_buffer_set_text (get_buffer (&fixture, 0), "May I run?", -1);
  test_visits_close_page (&fixture);
  test_visits_flush (&fixture);
  sql = test_sql_text (fixture.app.file.path, "SELECT group_concat (text, '|') FROM question");
  g_assert_nonnull (strstr (sql, "May I run?"));
  g_assert_nonnull (strstr (sql, "Is the belt of use?"));
}

static AdwBanner *
get_banner (TestVisits *fixture)
{
  return ADW_BANNER (test_visits_find (fixture, ADW_TYPE_BANNER, 0));
}

static void
test_failing_save (void)
{
  g_auto (TestVisits) fixture = { 0 };

  test_visits_set_up (&fixture);
  test_visits_open_page (&fixture, limber_questions_page_new);
  g_assert_false (adw_banner_get_revealed (get_banner (&fixture)));
  test_sql_exec (fixture.app.file.path, "CREATE TRIGGER refuse BEFORE INSERT ON question"
                                        " BEGIN SELECT raise (ABORT, 'refused'); END");
  type_question (&fixture, "May I swim?");
  test_wait_for (limber_visit_watch_get_error (fixture.watch) != NULL);
  g_assert_true (adw_banner_get_revealed (get_banner (&fixture)));
  g_assert_cmpstr (adw_banner_get_title (get_banner (&fixture)), ==,
                   limber_visit_watch_get_error (fixture.watch)->message);
  g_assert_nonnull (test_visits_find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0));

  test_sql_exec (fixture.app.file.path, "DROP TRIGGER refuse");
  g_signal_emit_by_name (get_banner (&fixture), "button-clicked");
  test_wait_for (limber_visit_watch_get_error (fixture.watch) == NULL);
  g_assert_false (adw_banner_get_revealed (get_banner (&fixture)));
  test_visits_flush (&fixture);
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM question"), ==, 1);
}

static void
test_questions_dialog (void)
{
  g_auto (TestVisits) fixture = { 0 };
  AdwDialog *dialog;

  test_visits_set_up (&fixture);
  dialog = g_object_ref_sink (limber_questions_dialog_new (fixture.watch));
  fixture.window = g_object_ref_sink (adw_window_new ());
  fixture.page = g_object_ref (
      adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (adw_dialog_get_child (dialog))));
  gtk_window_present (GTK_WINDOW (fixture.window));
  adw_dialog_present (dialog, fixture.window);
  test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  type_question (&fixture, "May I swim?");
  adw_dialog_force_close (dialog);
  test_finalize (dialog);
  g_assert_cmpuint (test_visits_peek (&fixture)->questions->len, ==, 1);
}

/* Visits */

static void
test_visits (void)
{
  g_auto (TestVisits) fixture = { 0 };
  g_autofree char *past = NULL;
  g_autofree char *next = NULL;
  GtkWidget *row;

  test_visits_set_up (&fixture);
  test_visits_open_page (&fixture, limber_visits_page_new);
  g_assert_nonnull (test_find_label (
      fixture.window, "Note your visits here, and the report tells what happened since the last one."));
  past = test_visits_save_visit (&fixture, "2025-10-03", "Dr. <Berg>");
  next = test_visits_save_visit (&fixture, "2026-12-02", NULL);
  g_assert_nonnull (test_find_label (fixture.window, "To come"));
  g_assert_nonnull (test_find_label (fixture.window, "3 October 2025, Dr. <Berg>"));
  row = gtk_widget_get_ancestor (test_find_label (fixture.window, "2 December"), GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_true (adw_navigation_view_get_visible_page (fixture.view) != fixture.page);
}

static void
open_first_visit (TestVisits *fixture)
{
  GtkWidget *row;

  test_visits_open_page (fixture, limber_visits_page_new);
  row = gtk_widget_get_ancestor (test_find_label (fixture->window, "3 October, Dr. Berg"),
                                 GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  test_wait_idle ();
}

static GtkWidget *
get_visit_page (TestVisits *fixture)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
}

static const LimberVisit *
get_visit (TestVisits *fixture)
{
  return g_ptr_array_index (test_visits_peek (fixture)->visits, 0);
}

static void
type_agreed (TestVisits *fixture, const char *text)
{
  GtkWidget *view = test_find_type (get_visit_page (fixture), LIMBER_TYPE_NOTE_VIEW, 0);

  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (limber_note_view_get_text_view (LIMBER_NOTE_VIEW (view)))),
      text, -1);
}

static void
test_change_visit (void)
{
  g_auto (TestVisits) fixture = { 0 };
  g_autofree char *visit = NULL;
  GtkWidget *page, *view;

  test_visits_set_up (&fixture);
  visit = test_visits_save_visit (&fixture, "2026-10-03", "Dr. Berg");
  open_first_visit (&fixture);
  page = get_visit_page (&fixture);
  view = test_find_type (page, LIMBER_TYPE_NOTE_VIEW, 0);
  gtk_test_accessible_assert_property (limber_note_view_get_text_view (LIMBER_NOTE_VIEW (view)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "What was agreed");
  gtk_editable_set_text (GTK_EDITABLE (test_find_type (page, ADW_TYPE_ENTRY_ROW, 0)), "Ms. Roth");
  type_agreed (&fixture, "Six weeks of exercises.\nThen again.");

  /* While it is being typed, what comes from elsewhere takes nothing away. */
  test_visits_save_question (&fixture, "May I swim?", NULL);
  g_assert_cmpstr (get_visit (&fixture)->with, ==, "Dr. Berg");
  test_wait_for (get_visit (&fixture)->agreed != NULL);
  g_assert_cmpstr (get_visit (&fixture)->with, ==, "Ms. Roth");
  g_assert_cmpstr (get_visit (&fixture)->agreed, ==, "Six weeks of exercises.\nThen again.");

  g_signal_emit_by_name (test_find_type (page, LIMBER_TYPE_DATE_ROW, 0), "day-changed", 0);
  limber_date_row_set_day (LIMBER_DATE_ROW (test_find_type (page, LIMBER_TYPE_DATE_ROW, 0)),
                           test_visits_get_day ("2026-10-05"));
  type_agreed (&fixture, "Eight weeks.");
  adw_navigation_view_pop (fixture.view);
  test_wait_idle ();
  test_wait_for (g_strcmp0 (get_visit (&fixture)->agreed, "Eight weeks.") == 0);
  g_assert_cmpuint (get_visit (&fixture)->day, ==, test_visits_get_day ("2026-10-05"));
  test_visits_flush (&fixture);
}

static void
test_ask_at_visit (void)
{
  g_auto (TestVisits) fixture = { 0 };
  g_autofree char *visit = NULL;
  GtkWidget *check;

  test_visits_set_up (&fixture);
  visit = test_visits_save_visit (&fixture, "2026-10-03", "Dr. Berg");
  test_visits_save_question (&fixture, "May I <swim>?", NULL);
  open_first_visit (&fixture);
  check = test_find_type (get_visit_page (&fixture), GTK_TYPE_CHECK_BUTTON, 0);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, "May I <swim>?");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpstr (((const LimberQuestion *) test_visits_peek (&fixture)->questions->pdata[0])->visit, ==,
                   visit);
  g_assert_true (check == test_find_type (get_visit_page (&fixture), GTK_TYPE_CHECK_BUTTON, 0));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_null (((const LimberQuestion *) test_visits_peek (&fixture)->questions->pdata[0])->visit);
  test_visits_flush (&fixture);
}

static void
test_remove_visit (void)
{
  g_auto (TestVisits) fixture = { 0 };
  g_autofree char *visit = NULL;
  GtkWidget *remove;

  test_visits_set_up (&fixture);
  visit = test_visits_save_visit (&fixture, "2026-10-03", "Dr. Berg");
  test_visits_save_question (&fixture, "May I swim?", visit);
  open_first_visit (&fixture);
  type_agreed (&fixture, "Typed just before.");
  remove = test_find_type (get_visit_page (&fixture), ADW_TYPE_BUTTON_ROW, 0);
  g_signal_emit_by_name (remove, "activated");
  g_assert_cmpuint (test_visits_peek (&fixture)->visits->len, ==, 0);
  g_assert_true (adw_navigation_view_get_visible_page (fixture.view) == fixture.page);
  test_visits_press_undo (&fixture);
  g_assert_cmpuint (test_visits_peek (&fixture)->visits->len, ==, 1);
  g_assert_cmpstr (get_visit (&fixture)->agreed, ==, "Typed just before.");
  g_assert_cmpstr (((const LimberQuestion *) test_visits_peek (&fixture)->questions->pdata[0])->visit, ==,
                   visit);
  test_visits_flush (&fixture);
}

static void
test_add_visit (void)
{
  g_auto (TestVisits) fixture = { 0 };

  test_visits_set_up (&fixture);
  test_visits_open_page (&fixture, limber_visits_page_new);
  g_signal_emit_by_name (test_visits_find (&fixture, ADW_TYPE_BUTTON_ROW, 0), "activated");
  g_assert_cmpuint (test_visits_peek (&fixture)->visits->len, ==, 1);
  g_assert_cmpuint (get_visit (&fixture)->day, ==, test_visits_get_day (TEST_TODAY));
  g_assert_true (adw_navigation_view_get_visible_page (fixture.view) != fixture.page);
}

int
main (int argc, char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/visit-forms/type-questions", test_type_questions);
  g_test_add_func ("/visit-forms/change-question", test_change_question);
  g_test_add_func ("/visit-forms/remove-question", test_remove_question);
  g_test_add_func ("/visit-forms/asked-questions", test_asked_questions);
  g_test_add_func ("/visit-forms/close-at-once", test_close_at_once);
  g_test_add_func ("/visit-forms/failing-save", test_failing_save);
  g_test_add_func ("/visit-forms/questions-dialog", test_questions_dialog);
  g_test_add_func ("/visit-forms/visits", test_visits);
  g_test_add_func ("/visit-forms/add-visit", test_add_visit);
  g_test_add_func ("/visit-forms/change-visit", test_change_visit);
  g_test_add_func ("/visit-forms/ask-at-visit", test_ask_at_visit);
  g_test_add_func ("/visit-forms/remove-visit", test_remove_visit);

  return g_test_run ();
}
