/* test-visit-forms.c — the pages on which visits are prepared for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include "limber-app.h"
#include "limber-date-row.h"
#include "limber-date.h"
#include "limber-journal-visits.h"
#include "limber-note-view.h"
#include "limber-question-row.h"
#include "limber-red-flag-row.h"
#include "limber-scale.h"
#include "limber-visit-forms.h"

#include <string.h>

typedef struct
{
  TestApp app;
  LimberVisitWatch *watch;
  GtkWidget *window;
  AdwNavigationView *view;
  AdwNavigationPage *page;
} Fixture;

typedef AdwNavigationPage *(*CreatePage) (LimberVisitWatch *watch);

static void
set_up (Fixture *fixture)
{
  test_app_init (&fixture->app);
  fixture->watch = limber_visit_watch_new (fixture->app.journal);
  limber_visit_watch_start (fixture->watch);
  test_wait_for (limber_visit_watch_get_is_loaded (fixture->watch));
}

static void
open_page (Fixture *fixture, CreatePage create)
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

static void
close_page (Fixture *fixture)
{
  if (fixture->window == NULL)
    return;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_idle ();
  fixture->view = NULL;
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_assert_finalize_object (g_steal_pointer (&fixture->page));
}

static void
tear_down (Fixture *fixture)
{
  close_page (fixture);
  limber_visit_watch_stop (fixture->watch);
  limber_journal_close (fixture->app.journal);
  test_wait_idle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->watch));
  test_app_clear (&fixture->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
flush (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  limber_visit_watch_flush_async (fixture->watch, take_result_cb, &result);
  test_wait_for (result != NULL);
  limber_visit_watch_flush_finish (fixture->watch, result, &error);
  g_assert_no_error (error);
}

static GtkWidget *
find (Fixture *fixture, GType type, guint nth)
{
  return test_find_type (GTK_WIDGET (fixture->window), type, nth);
}

static const LimberVisitRecord *
peek (Fixture *fixture)
{
  return limber_visit_watch_peek_record (fixture->watch);
}

static const char *
get_text (Fixture *fixture, guint index)
{
  return ((const LimberQuestion *) g_ptr_array_index (peek (fixture)->questions, index))->text;
}

static guint32
get_day (const char *iso)
{
  GDate date = test_date (iso);

  return g_date_get_julian (&date);
}

/* A toast is made of its title and a button. */
static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = test_find_type (widget, GTK_TYPE_BUTTON, i);

      if (button == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        return button;
    }
}

static void
press (GtkWidget *button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
press_undo (Fixture *fixture)
{
  GtkWidget *button = NULL;

  test_wait_for ((button = find_button (fixture->window, "_Undo")) != NULL);
  press (button);
}

static void
save_question (Fixture *fixture, const char *text, const char *visit)
{
  g_autoptr (LimberQuestion) question = limber_question_new (text);

  question->visit = g_strdup (visit);
  limber_visit_watch_save_question (fixture->watch, question);
}

static char *
save_visit (Fixture *fixture, const char *iso, const char *with)
{
  g_autoptr (LimberVisit) visit = limber_visit_new (get_day (iso));

  limber_visit_set_with (visit, with);
  limber_visit_watch_save_visit (fixture->watch, visit);

  return g_steal_pointer (&visit->uuid);
}

/* Questions */

static void
type_question (Fixture *fixture, const char *text)
{
  GtkWidget *entry = find (fixture, ADW_TYPE_ENTRY_ROW, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "entry-activated");
}

static void
test_type_questions (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *entry;

  set_up (&fixture);
  open_page (&fixture, limber_questions_page_new);
  entry = find (&fixture, ADW_TYPE_ENTRY_ROW, 0);
  gtk_widget_grab_focus (entry);
  type_question (&fixture, "  May I\tswim? ");
  type_question (&fixture, "Is the belt of use?");
  type_question (&fixture, "   ");
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 2);
  g_assert_cmpstr (get_text (&fixture, 0), ==, "May I swim?");
  g_assert_cmpstr (get_text (&fixture, 1), ==, "Is the belt of use?");

  /* Ready for the next one. */
  g_assert_nonnull (gtk_widget_get_focus_child (entry));
  g_assert_nonnull (find (&fixture, LIMBER_TYPE_QUESTION_ROW, 1));
  g_assert_null (find (&fixture, LIMBER_TYPE_QUESTION_ROW, 2));
}

static GtkTextBuffer *
get_buffer (Fixture *fixture, guint nth)
{
  GtkWidget *row = find (fixture, LIMBER_TYPE_QUESTION_ROW, nth);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_find_type (row, GTK_TYPE_TEXT_VIEW, 0)));
}

static void
test_change_question (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *longer = g_strnfill (LIMBER_QUESTION_MAX + 20, 'x');
  GtkWidget *row;

  set_up (&fixture);
  save_question (&fixture, "May I swim?", NULL);
  open_page (&fixture, limber_questions_page_new);
  row = find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0);
  gtk_text_buffer_set_text (get_buffer (&fixture, 0), "May I\nswim in the sea?", -1);
  limber_question_row_commit (LIMBER_QUESTION_ROW (row));
  g_assert_cmpstr (get_text (&fixture, 0), ==, "May I swim in the sea?");
  g_assert_true (row == find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0));

  /* Nothing that could not be kept can be typed. */
  gtk_text_buffer_set_text (get_buffer (&fixture, 0), longer, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (&fixture, 0)), ==, LIMBER_QUESTION_MAX);
  limber_question_row_commit (LIMBER_QUESTION_ROW (row));
  g_assert_cmpint (g_utf8_strlen (get_text (&fixture, 0), -1), ==, LIMBER_QUESTION_MAX);

  /* A question without a text is none, with a way back. */
  gtk_text_buffer_set_text (get_buffer (&fixture, 0), " ", -1);
  limber_question_row_commit (LIMBER_QUESTION_ROW (row));
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 0);
  press_undo (&fixture);
  g_assert_cmpint (g_utf8_strlen (get_text (&fixture, 0), -1), ==, LIMBER_QUESTION_MAX);
}

static void
test_remove_question (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *row, *button;

  set_up (&fixture);
  save_question (&fixture, "May I swim?", NULL);
  save_question (&fixture, "Is the belt of use?", NULL);
  open_page (&fixture, limber_questions_page_new);
  row = find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0);
  button = test_find_type (row, GTK_TYPE_BUTTON, 0);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Remove “May I swim?”");
  gtk_test_accessible_assert_property (test_find_type (row, GTK_TYPE_TEXT_VIEW, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Question");
  gtk_widget_grab_focus (button);
  press (button);
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 1);
  g_assert_cmpstr (get_text (&fixture, 0), ==, "Is the belt of use?");

  /* The keyboard is on what took its place. */
  row = find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0);
  g_assert_nonnull (gtk_widget_get_focus_child (row));
  press_undo (&fixture);
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 2);
}

static void
test_asked_questions (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;

  set_up (&fixture);
  visit = save_visit (&fixture, "2026-10-03", "Dr. Berg");
  save_question (&fixture, "May I swim?", visit);
  save_question (&fixture, "Is the belt of use?", NULL);
  open_page (&fixture, limber_questions_page_new);
  g_assert_nonnull (test_find_label (fixture.window, "Asked on 3 October"));
  g_assert_null (find (&fixture, LIMBER_TYPE_QUESTION_ROW, 1));
  press (test_find_type (test_find_type (fixture.window, ADW_TYPE_ACTION_ROW, 0), GTK_TYPE_BUTTON, 0));
  g_assert_null (test_find_label (fixture.window, "Asked on 3 October"));
  g_assert_nonnull (find (&fixture, LIMBER_TYPE_QUESTION_ROW, 1));
}

/* What stands in the entry when the page is closed was meant. */
static void
test_close_at_once (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *sql = NULL;

  set_up (&fixture);
  save_question (&fixture, "May I swim?", NULL);
  open_page (&fixture, limber_questions_page_new);
  gtk_editable_set_text (GTK_EDITABLE (find (&fixture, ADW_TYPE_ENTRY_ROW, 0)), "Is the belt of use?");
  gtk_text_buffer_set_text (get_buffer (&fixture, 0), "May I run?", -1);
  close_page (&fixture);
  flush (&fixture);
  sql = test_sql_text (fixture.app.file.path, "SELECT group_concat (text, '|') FROM question");
  g_assert_nonnull (strstr (sql, "May I run?"));
  g_assert_nonnull (strstr (sql, "Is the belt of use?"));
}

static AdwBanner *
get_banner (Fixture *fixture)
{
  return ADW_BANNER (find (fixture, ADW_TYPE_BANNER, 0));
}

static void
test_failing_save (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  open_page (&fixture, limber_questions_page_new);
  g_assert_false (adw_banner_get_revealed (get_banner (&fixture)));
  test_sql_exec (fixture.app.file.path, "CREATE TRIGGER refuse BEFORE INSERT ON question"
                                        " BEGIN SELECT raise (ABORT, 'refused'); END");
  type_question (&fixture, "May I swim?");
  test_wait_for (limber_visit_watch_get_error (fixture.watch) != NULL);
  g_assert_true (adw_banner_get_revealed (get_banner (&fixture)));
  g_assert_cmpstr (adw_banner_get_title (get_banner (&fixture)), ==,
                   limber_visit_watch_get_error (fixture.watch)->message);
  g_assert_nonnull (find (&fixture, LIMBER_TYPE_QUESTION_ROW, 0));

  test_sql_exec (fixture.app.file.path, "DROP TRIGGER refuse");
  g_signal_emit_by_name (get_banner (&fixture), "button-clicked");
  test_wait_for (limber_visit_watch_get_error (fixture.watch) == NULL);
  g_assert_false (adw_banner_get_revealed (get_banner (&fixture)));
  flush (&fixture);
  g_assert_cmpint (test_sql_int (fixture.app.file.path, "SELECT count (*) FROM question"), ==, 1);
}

static void
test_questions_dialog (void)
{
  g_auto (Fixture) fixture = { 0 };
  AdwDialog *dialog;

  set_up (&fixture);
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
  g_assert_cmpuint (peek (&fixture)->questions->len, ==, 1);
}

/* Visits */

static void
test_visits (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *past = NULL;
  g_autofree char *next = NULL;
  GtkWidget *row;

  set_up (&fixture);
  open_page (&fixture, limber_visits_page_new);
  g_assert_nonnull (test_find_label (
      fixture.window, "Note your visits here, and the report tells what happened since the last one."));
  past = save_visit (&fixture, "2025-10-03", "Dr. <Berg>");
  next = save_visit (&fixture, "2026-12-02", NULL);
  g_assert_nonnull (test_find_label (fixture.window, "To come"));
  g_assert_nonnull (test_find_label (fixture.window, "3 October 2025, Dr. <Berg>"));
  row = gtk_widget_get_ancestor (test_find_label (fixture.window, "2 December"), GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_true (adw_navigation_view_get_visible_page (fixture.view) != fixture.page);
}

static void
open_first_visit (Fixture *fixture)
{
  GtkWidget *row;

  open_page (fixture, limber_visits_page_new);
  row = gtk_widget_get_ancestor (test_find_label (fixture->window, "3 October, Dr. Berg"),
                                 GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  test_wait_idle ();
}

static GtkWidget *
get_visit_page (Fixture *fixture)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
}

static const LimberVisit *
get_visit (Fixture *fixture)
{
  return g_ptr_array_index (peek (fixture)->visits, 0);
}

static void
type_agreed (Fixture *fixture, const char *text)
{
  GtkWidget *view = test_find_type (get_visit_page (fixture), LIMBER_TYPE_NOTE_VIEW, 0);

  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (limber_note_view_get_text_view (LIMBER_NOTE_VIEW (view)))),
      text, -1);
}

static void
test_change_visit (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;
  GtkWidget *page, *view;

  set_up (&fixture);
  visit = save_visit (&fixture, "2026-10-03", "Dr. Berg");
  open_first_visit (&fixture);
  page = get_visit_page (&fixture);
  view = test_find_type (page, LIMBER_TYPE_NOTE_VIEW, 0);
  gtk_test_accessible_assert_property (limber_note_view_get_text_view (LIMBER_NOTE_VIEW (view)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "What was agreed");
  gtk_editable_set_text (GTK_EDITABLE (test_find_type (page, ADW_TYPE_ENTRY_ROW, 0)), "Ms. Roth");
  type_agreed (&fixture, "Six weeks of exercises.\nThen again.");

  /* While it is being typed, what comes from elsewhere takes nothing away. */
  save_question (&fixture, "May I swim?", NULL);
  g_assert_cmpstr (get_visit (&fixture)->with, ==, "Dr. Berg");
  test_wait_for (get_visit (&fixture)->agreed != NULL);
  g_assert_cmpstr (get_visit (&fixture)->with, ==, "Ms. Roth");
  g_assert_cmpstr (get_visit (&fixture)->agreed, ==, "Six weeks of exercises.\nThen again.");

  g_signal_emit_by_name (test_find_type (page, LIMBER_TYPE_DATE_ROW, 0), "day-changed", 0);
  limber_date_row_set_day (LIMBER_DATE_ROW (test_find_type (page, LIMBER_TYPE_DATE_ROW, 0)),
                           get_day ("2026-10-05"));
  type_agreed (&fixture, "Eight weeks.");
  adw_navigation_view_pop (fixture.view);
  test_wait_idle ();
  test_wait_for (g_strcmp0 (get_visit (&fixture)->agreed, "Eight weeks.") == 0);
  g_assert_cmpuint (get_visit (&fixture)->day, ==, get_day ("2026-10-05"));
  flush (&fixture);
}

static void
test_ask_at_visit (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;
  GtkWidget *check;

  set_up (&fixture);
  visit = save_visit (&fixture, "2026-10-03", "Dr. Berg");
  save_question (&fixture, "May I <swim>?", NULL);
  open_first_visit (&fixture);
  check = test_find_type (get_visit_page (&fixture), GTK_TYPE_CHECK_BUTTON, 0);
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, "May I <swim>?");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpstr (((const LimberQuestion *) peek (&fixture)->questions->pdata[0])->visit, ==, visit);
  g_assert_true (check == test_find_type (get_visit_page (&fixture), GTK_TYPE_CHECK_BUTTON, 0));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_null (((const LimberQuestion *) peek (&fixture)->questions->pdata[0])->visit);
  flush (&fixture);
}

static void
test_remove_visit (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *visit = NULL;
  GtkWidget *remove;

  set_up (&fixture);
  visit = save_visit (&fixture, "2026-10-03", "Dr. Berg");
  save_question (&fixture, "May I swim?", visit);
  open_first_visit (&fixture);
  type_agreed (&fixture, "Typed just before.");
  remove = test_find_type (get_visit_page (&fixture), ADW_TYPE_BUTTON_ROW, 0);
  g_signal_emit_by_name (remove, "activated");
  g_assert_cmpuint (peek (&fixture)->visits->len, ==, 0);
  g_assert_true (adw_navigation_view_get_visible_page (fixture.view) == fixture.page);
  press_undo (&fixture);
  g_assert_cmpuint (peek (&fixture)->visits->len, ==, 1);
  g_assert_cmpstr (get_visit (&fixture)->agreed, ==, "Typed just before.");
  g_assert_cmpstr (((const LimberQuestion *) peek (&fixture)->questions->pdata[0])->visit, ==, visit);
  flush (&fixture);
}

static void
test_add_visit (void)
{
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture);
  open_page (&fixture, limber_visits_page_new);
  g_signal_emit_by_name (find (&fixture, ADW_TYPE_BUTTON_ROW, 0), "activated");
  g_assert_cmpuint (peek (&fixture)->visits->len, ==, 1);
  g_assert_cmpuint (get_visit (&fixture)->day, ==, get_day (TEST_TODAY));
  g_assert_true (adw_navigation_view_get_visible_page (fixture.view) != fixture.page);
}

/* The PEG scale */

static void
answer_peg (Fixture *fixture, guint item, int value)
{
  GtkWidget *scale = find (fixture, LIMBER_TYPE_SCALE, item);

  limber_scale_set_value (LIMBER_SCALE (scale), value);
  g_signal_emit_by_name (scale, "changed", value);
}

static void
test_peg (void)
{
  g_auto (Fixture) fixture = { 0 };
  const LimberPeg *peg;

  set_up (&fixture);
  open_page (&fixture, limber_peg_page_new);
  gtk_test_accessible_assert_property (find (&fixture, LIMBER_TYPE_SCALE, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       limber_peg_item_get_question (LIMBER_PEG_PAIN));
  g_assert_null (find (&fixture, ADW_TYPE_BUTTON_ROW, 0));
  answer_peg (&fixture, 0, 6);
  answer_peg (&fixture, 1, 5);
  g_assert_nonnull (test_find_label (fixture.window, "Once all three are answered"));
  answer_peg (&fixture, 2, 5);
  g_assert_nonnull (test_find_label (fixture.window, "5.3"));
  test_wait_for (peek (&fixture)->pegs->len == 1);
  peg = g_ptr_array_index (peek (&fixture)->pegs, 0);
  g_assert_cmpint (peg->answers[LIMBER_PEG_PAIN], ==, 6);
  g_assert_cmpuint (peg->day, ==, get_day (TEST_TODAY));

  g_signal_emit_by_name (find (&fixture, ADW_TYPE_BUTTON_ROW, 0), "activated");
  g_assert_cmpuint (peek (&fixture)->pegs->len, ==, 0);
  g_assert_cmpint (limber_scale_get_value (LIMBER_SCALE (find (&fixture, LIMBER_TYPE_SCALE, 0))), ==, -1);
  press_undo (&fixture);
  g_assert_cmpint (limber_scale_get_value (LIMBER_SCALE (find (&fixture, LIMBER_TYPE_SCALE, 2))), ==, 5);
}

static void
test_peg_earlier (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LimberPeg) peg = limber_peg_new (get_day ("2025-10-03"));
  g_autoptr (LimberPeg) part = limber_peg_new (get_day ("2026-10-03"));

  set_up (&fixture);
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    peg->answers[i] = 7;
  part->answers[LIMBER_PEG_ACTIVITY] = 0;
  limber_visit_watch_save_peg (fixture.watch, peg);
  limber_visit_watch_save_peg (fixture.watch, part);
  open_page (&fixture, limber_peg_page_new);
  g_assert_nonnull (test_find_label (fixture.window, "3 October 2025"));
  g_assert_nonnull (test_find_label (fixture.window, "7.0"));
  g_assert_nonnull (test_find_label (fixture.window, "General activity 0"));
  g_assert_cmpint (limber_scale_get_value (LIMBER_SCALE (find (&fixture, LIMBER_TYPE_SCALE, 0))), ==, -1);
  answer_peg (&fixture, 0, 3);
  close_page (&fixture);
  g_assert_cmpuint (peek (&fixture)->pegs->len, ==, 3);
  flush (&fixture);
}

/* Warning signs */

static GtkToggleButton *
get_toggle (Fixture *fixture, guint nth, gboolean yes)
{
  GtkWidget *row = find (fixture, LIMBER_TYPE_RED_FLAG_ROW, nth);

  return GTK_TOGGLE_BUTTON (test_find_type (row, GTK_TYPE_TOGGLE_BUTTON, yes ? 0 : 1));
}

static const LimberRedFlagAnswer *
get_answer (Fixture *fixture, guint nth)
{
  return g_ptr_array_index (peek (fixture)->answers, nth);
}

static void
test_red_flags (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *name = g_strdup_printf ("%s: Yes", limber_red_flag_get_title (limber_red_flag_nth (0)));
  g_autoptr (LimberRedFlagAnswer) before
      = limber_red_flag_answer_new (limber_red_flag_nth (0)->id, get_day ("2026-10-03"), FALSE);

  set_up (&fixture);
  limber_visit_watch_save_answer (fixture.watch, before);
  open_page (&fixture, limber_red_flags_page_new);
  g_assert_nonnull (test_find_label (fixture.window, "Answered before: no on 3 October"));
  g_assert_false (gtk_toggle_button_get_active (get_toggle (&fixture, 0, FALSE)));
  gtk_test_accessible_assert_property (get_toggle (&fixture, 0, TRUE), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  gtk_toggle_button_set_active (get_toggle (&fixture, 0, TRUE), TRUE);
  g_assert_true (get_answer (&fixture, 0)->yes);
  g_assert_cmpuint (get_answer (&fixture, 0)->day, ==, get_day (TEST_TODAY));
  g_assert_nonnull (find_button (fixture.window, "_Note It in Today’s Journal"));

  /* The other answer, and none. */
  gtk_toggle_button_set_active (get_toggle (&fixture, 0, FALSE), TRUE);
  g_assert_false (gtk_toggle_button_get_active (get_toggle (&fixture, 0, TRUE)));
  g_assert_false (get_answer (&fixture, 0)->yes);
  g_assert_null (find_button (fixture.window, "_Note It in Today’s Journal"));
  gtk_toggle_button_set_active (get_toggle (&fixture, 0, FALSE), FALSE);
  g_assert_cmpuint (peek (&fixture)->answers->len, ==, 1);
  press_undo (&fixture);
  g_assert_true (gtk_toggle_button_get_active (get_toggle (&fixture, 0, FALSE)));
  flush (&fixture);
}

static void
test_no_to_the_rest (void)
{
  g_auto (Fixture) fixture = { 0 };
  guint n = limber_red_flag_count ();

  set_up (&fixture);
  open_page (&fixture, limber_red_flags_page_new);
  gtk_toggle_button_set_active (get_toggle (&fixture, 1, TRUE), TRUE);
  g_signal_emit_by_name (find (&fixture, ADW_TYPE_BUTTON_ROW, 0), "activated");
  g_assert_cmpuint (peek (&fixture)->answers->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (get_answer (&fixture, i)->yes, ==, i == 1);
  g_assert_null (find (&fixture, ADW_TYPE_BUTTON_ROW, 0));
  press_undo (&fixture);
  g_assert_cmpuint (peek (&fixture)->answers->len, ==, 1);
  flush (&fixture);
}

static void
test_note_symptom (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *button;
  g_autoptr (LimberDay) day = NULL;

  set_up (&fixture);
  open_page (&fixture, limber_red_flags_page_new);
  gtk_toggle_button_set_active (get_toggle (&fixture, 0, TRUE), TRUE);
  button = find_button (fixture.window, "_Note It in Today’s Journal");
  press (button);
  test_wait_for (!gtk_widget_get_visible (button));
  day = test_load_raw (&fixture.app, TEST_TODAY);
  g_assert_cmpuint (day->check_ins->len, ==, 1);
  g_assert_nonnull (limber_check_in_get_mark (g_ptr_array_index (day->check_ins, 0), LIMBER_TERM_SYMPTOM,
                                              limber_red_flag_nth (0)->symptom));
  flush (&fixture);
}

/* What the rows say that lead here. */
static void
assert_described (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_describe (void)
{
  g_autoptr (LimberVisitRecord) record = limber_visit_record_new ();
  guint32 today = get_day (TEST_TODAY);
  LimberPeg *peg = limber_peg_new (get_day ("2026-11-12"));
  LimberVisit *visit = limber_visit_new (get_day ("2026-10-03"));

  limber_clock_set_for_tests (TEST_NOW);
  assert_described (limber_visits_describe (record, today), "None noted yet");
  assert_described (limber_questions_describe (record), "Nothing to ask yet");
  assert_described (limber_peg_describe (record), "Not answered yet");
  assert_described (limber_red_flags_describe (record), "Not answered yet");

  g_ptr_array_add (record->visits, visit);
  assert_described (limber_visits_describe (record, today), "Last on 3 October");
  limber_visit_set_with (visit, "Dr. Berg");
  assert_described (limber_visits_describe (record, visit->day - 1), "Next on 3 October, Dr. Berg");
  g_ptr_array_add (record->questions, limber_question_new ("May I swim?"));
  assert_described (limber_questions_describe (record), "1 question");
  g_ptr_array_add (record->pegs, peg);
  peg->answers[0] = 6;
  assert_described (limber_peg_describe (record), "Answered in part on 12 November");
  peg->answers[1] = peg->answers[2] = 5;
  assert_described (limber_peg_describe (record), "Last answered on 12 November: 5.3");
  for (guint i = 0; i < limber_red_flag_count (); i++)
    g_ptr_array_add (record->answers,
                     limber_red_flag_answer_new (limber_red_flag_nth (i)->id, today - 3, FALSE));
  assert_described (limber_red_flags_describe (record), "Asked on 18 November: no to all 6");
  ((LimberRedFlagAnswer *) record->answers->pdata[2])->yes = TRUE;
  assert_described (limber_red_flags_describe (record), "Asked on 18 November: yes to 1, no to 5");
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
  g_test_add_func ("/visit-forms/peg", test_peg);
  g_test_add_func ("/visit-forms/peg-earlier", test_peg_earlier);
  g_test_add_func ("/visit-forms/red-flags", test_red_flags);
  g_test_add_func ("/visit-forms/no-to-the-rest", test_no_to_the_rest);
  g_test_add_func ("/visit-forms/note-symptom", test_note_symptom);
  g_test_add_func ("/visit-forms/describe", test_describe);

  return g_test_run ();
}
