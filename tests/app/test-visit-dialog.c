/* test-visit-dialog.c — choices at the left, the page at the right, and where it goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-printer.h"
#include "limber-test-report.h"
#include "limber-test-tree.h"

#include "limber-app.h"
#include "limber-date.h"
#include "limber-report-notes-page.h"
#include "limber-settings-report.h"
#include "limber-visit-dialog-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define NOBODY 65534

typedef struct
{
  TestApp app;
  LimberSettings *settings;
  LimberVisitWatch *watch;
  LimberReportChoice *choice;
  GtkWidget *window;
  LimberVisitDialog *dialog;
} TestVisit;

static void
test_visit_wait (TestVisit *test)
{
  test_wait_for (test->dialog->is_following);
  test_report_wait (test->dialog->job);
}

static void
test_visit_open (TestVisit *test, int width)
{
  test->window = g_object_ref_sink (adw_window_new ());
  /* Something that has the focus before and afterwards. */
  adw_window_set_content (ADW_WINDOW (test->window), gtk_button_new_with_label ("Journal"));
  gtk_window_set_default_size (GTK_WINDOW (test->window), width, 700);
  gtk_window_present (GTK_WINDOW (test->window));
  test->dialog = limber_visit_dialog_new (test->watch, NULL, test->settings, test->choice);
  adw_dialog_present (ADW_DIALOG (test->dialog), test->window);
  g_object_ref (test->dialog);
  test_visit_wait (test);
}

static void
test_visit_init (TestVisit *test, guint n_days, int width)
{
  test_report_init (&test->app, n_days);
  test->settings = limber_settings_new_in_memory ();
  test->watch = limber_visit_watch_new (test->app.journal);
  test->choice = limber_report_choice_new (test->settings);
  test_visit_open (test, width);
}

/* Closed as by the user, nothing may be left of it. */
static void
test_visit_close (TestVisit *test)
{
  adw_dialog_force_close (ADW_DIALOG (test->dialog));
  test_wait_for (adw_window_get_visible_dialog (ADW_WINDOW (test->window)) == NULL);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_finalize (g_steal_pointer (&test->dialog));
  test_finalize (g_steal_pointer (&test->window));
}

static void
test_visit_clear (TestVisit *test)
{
  if (test->window != NULL)
    test_visit_close (test);
  limber_visit_watch_stop (test->watch);
  test_wait_idle ();
  g_assert_finalize_object (g_steal_pointer (&test->choice));
  g_assert_finalize_object (g_steal_pointer (&test->watch));
  g_assert_finalize_object (g_steal_pointer (&test->settings));
  test_app_clear (&test->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestVisit, test_visit_clear)

static LimberReportPages *
get_pages (TestVisit *test)
{
  return limber_report_job_get_pages (test->dialog->job);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
get_row (TestVisit *test, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (test->dialog), title);

  g_assert_nonnull (row);

  return row;
}

static gboolean
can (TestVisit *test, const char *action)
{
  GtkWidget *button = test_find_actionable (GTK_WIDGET (test->dialog), action);

  return button != NULL && gtk_widget_is_sensitive (button);
}

/* Choices */

static void
test_shows (void)
{
  g_auto (TestVisit) test = { 0 };

  test_visit_init (&test, 200, 1000);
  test_wait_for (limber_report_preview_get_is_painted (test.dialog->preview));
  g_assert_cmpuint (get_pages (&test)->n_pages, ==, 1);
  g_assert_true (can (&test, "visit.save"));
  g_assert_true (can (&test, "visit.print"));

  /* The period begins with the last visit of the journal, and the page is for the next one. */
  g_assert_cmpint (limber_report_choice_get_span (test.choice), ==, LIMBER_REPORT_SPAN_VISIT);
  g_assert_nonnull (get_pages (&test)->facts->since);
  g_assert_cmpuint (get_pages (&test)->facts->options->period.from, ==, get_pages (&test)->facts->since->day);
}

static void
test_sections (void)
{
  g_auto (TestVisit) test = { 0 };
  LimberReportPages *before;
  AdwSwitchRow *row;

  test_visit_init (&test, 200, 1000);
  row = ADW_SWITCH_ROW (get_row (&test, limber_report_section_get_title (LIMBER_REPORT_BODY)));
  g_assert_true (adw_switch_row_get_active (row));
  before = get_pages (&test);
  adw_switch_row_set_active (row, FALSE);
  test_visit_wait (&test);
  g_assert_true (get_pages (&test) != before);
  g_assert_false (limber_report_options_has (get_pages (&test)->facts->options, LIMBER_REPORT_BODY));
  g_assert_cmpuint (limber_settings_get_report_sections (test.settings) & (1u << LIMBER_REPORT_BODY), ==, 0);

  /* A table of days comes on further pages. */
  adw_switch_row_set_active (ADW_SWITCH_ROW (get_row (&test, "_Table of days")), TRUE);
  test_visit_wait (&test);
  g_assert_cmpuint (get_pages (&test)->n_pages, >, 1);
}

static void
test_period (void)
{
  g_auto (TestVisit) test = { 0 };
  AdwComboRow *row;

  test_visit_init (&test, 200, 1000);
  row = ADW_COMBO_ROW (get_row (&test, "_Days"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 1);
  test_visit_wait (&test);
  g_assert_cmpuint (get_pages (&test)->facts->n_days, ==, 30);
  g_assert_nonnull (g_strrstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "23 October"));
  g_assert_false (gtk_widget_get_visible (get_row (&test, "From")));
  adw_combo_row_set_selected (row, 4);
  g_assert_true (gtk_widget_get_visible (get_row (&test, "From")));
  g_assert_true (gtk_widget_get_visible (get_row (&test, "To")));
  test_visit_wait (&test);
  g_assert_cmpuint (get_pages (&test)->facts->n_days, ==, 30);
}

static LimberReportNotesPage *
open_notes (TestVisit *test)
{
  AdwNavigationPage *page;

  g_signal_emit_by_name (get_row (test, "_Notes"), "activated");
  page = adw_navigation_view_get_visible_page (test->dialog->navigation);
  g_assert_true (LIMBER_IS_REPORT_NOTES_PAGE (page));

  return LIMBER_REPORT_NOTES_PAGE (page);
}

static void
press (GtkWidget *widget, const char *label)
{
  GtkWidget *button = NULL;

  for (guint i = 0; (button = test_find_type (widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      break;
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_notes (void)
{
  g_auto (TestVisit) test = { 0 };
  const LimberReportFacts *facts;
  GtkWidget *page, *check;
  AdwActionRow *row;

  test_visit_init (&test, 200, 1000);
  row = ADW_ACTION_ROW (get_row (&test, "_Notes"));
  facts = get_pages (&test)->facts;
  g_assert_cmpuint (facts->notes->len, >, 2);
  g_assert_false (limber_report_options_has (facts->options, LIMBER_REPORT_NOTES));
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (row), "None of "));

  page = GTK_WIDGET (open_notes (&test));
  test_wait_for (test_find_type (page, GTK_TYPE_CHECK_BUTTON, 0) != NULL);
  check = test_find_type (page, GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  test_visit_wait (&test);
  g_assert_cmpuint (get_pages (&test)->facts->options->notes->len, ==, 1);
  g_assert_cmpuint (get_pages (&test)->n_pages, ==, 2);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (row), "1 of "));

  /* All of them, and none. */
  press (page, "_All");
  test_visit_wait (&test);
  facts = get_pages (&test)->facts;
  g_assert_cmpuint (facts->options->notes->len, ==, facts->notes->len);
  press (page, "_None");
  test_visit_wait (&test);
  g_assert_cmpuint (get_pages (&test)->n_pages, ==, 1);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (row), "None of "));
}

/* A dialog that is closed by mistake, and opened again. */
static void
test_reopened (void)
{
  g_auto (TestVisit) test = { 0 };
  const LimberReportNote *note;
  g_autofree char *uuid = NULL;

  test_visit_init (&test, 200, 1000);
  note = g_ptr_array_index (get_pages (&test)->facts->notes, 0);
  uuid = g_strdup (note->uuid);
  limber_report_choice_set_note (test.choice, uuid, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (get_row (&test, "Name on the page (may stay empty)")), "Ada Berg ");
  test_visit_close (&test);

  test_visit_open (&test, 1000);
  g_assert_true (limber_report_choice_has_note (test.choice, uuid));
  g_assert_cmpstr (get_pages (&test)->facts->options->name, ==, "Ada Berg");
  g_assert_cmpuint (get_pages (&test)->n_pages, ==, 2);
}

static void
test_empty (void)
{
  g_auto (TestVisit) test = { 0 };
  g_autoptr (LimberQuestion) question = limber_question_new ("May I lift again?");

  test_visit_init (&test, 0, 1000);
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.dialog), "Nothing recorded in these days"));
  g_assert_false (can (&test, "visit.save"));
  g_assert_false (can (&test, "visit.print"));

  /* A question is something for a page. */
  limber_visit_watch_save_question (test.watch, question);
  g_assert_true (limber_report_job_get_is_working (test.dialog->job));
  test_visit_wait (&test);
  g_assert_cmpuint (get_pages (&test)->facts->questions->len, ==, 1);
  g_assert_true (can (&test, "visit.save"));
}

static void
test_midnight (void)
{
  g_auto (TestVisit) test = { 0 };
  guint32 today;

  test_visit_init (&test, 60, 1000);
  limber_report_choice_set_span (test.choice, LIMBER_REPORT_SPAN_MONTH);
  test_visit_wait (&test);
  today = get_pages (&test)->facts->options->period.to;
  limber_clock_set_for_tests ("2026-11-22T00:00:05");
  limber_today_watch_check (test.dialog->today_watch);
  test_visit_wait (&test);
  g_assert_cmpuint (get_pages (&test)->facts->options->period.to, ==, today + 1);
  limber_clock_set_for_tests (TEST_NOW);
}

static void
test_narrow (void)
{
  g_auto (TestVisit) test = { 0 };

  test_visit_init (&test, 60, 372);
  test_wait_for (adw_navigation_split_view_get_collapsed (test.dialog->split_view));
  g_assert_false (adw_navigation_split_view_get_show_content (test.dialog->split_view));
  test_wait_for (test_find_actionable (GTK_WIDGET (test.dialog), "visit.show-preview") != NULL);
  g_signal_emit_by_name (test_find_actionable (GTK_WIDGET (test.dialog), "visit.show-preview"), "clicked");
  g_assert_true (adw_navigation_split_view_get_show_content (test.dialog->split_view));
  test_wait_for (limber_report_preview_get_is_painted (test.dialog->preview));
}

/* Saving */

static GFile *
get_file (TestVisit *test, const char *name)
{
  return g_file_new_build_filename (test->app.file.folder, name, NULL);
}

static void
save (TestVisit *test, GFile *file)
{
  _limber_visit_dialog_save_to (test->dialog, file);
  test_wait_for (!_limber_visit_dialog_is_writing (test->dialog));
}

static void
assert_pdf (GFile *file)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_load_contents (file, NULL, &contents, &length, NULL, NULL));
  g_assert_true (test_report_is_pdf (contents, length));
}

static void
test_save (void)
{
  g_auto (TestVisit) test = { 0 };
  g_autoptr (GFile) file = NULL;
  GStatBuf status;

  test_visit_init (&test, 200, 1000);
  file = get_file (&test, "Report & <more>.pdf");
  save (&test, file);
  assert_pdf (file);
  g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0077, ==, 0);
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.dialog), "Saved “Report & <more>.pdf”"));
  g_assert_true (can (&test, "visit.save"));
}

/* What is saved is what was chosen last, not what was seen last. */
static void
test_save_waits (void)
{
  g_auto (TestVisit) test = { 0 };
  g_autoptr (GFile) file = NULL;

  test_visit_init (&test, 200, 1000);
  file = get_file (&test, "report.pdf");
  limber_report_choice_set_span (test.choice, LIMBER_REPORT_SPAN_MONTH);
  _limber_visit_dialog_save_to (test.dialog, file);
  g_assert_true (limber_report_job_get_is_working (test.dialog->job));
  g_assert_false (test.dialog->is_writing);
  g_assert_false (can (&test, "visit.save"));
  test_wait_for (!_limber_visit_dialog_is_writing (test.dialog));
  g_assert_cmpuint (get_pages (&test)->facts->n_days, ==, 30);
  assert_pdf (file);
}

static void
become (TestVisit *test, guint user)
{
  if (getuid () != 0)
    return;

  g_assert_cmpint (seteuid (user), ==, 0);
}

static void
test_not_writable (void)
{
  g_auto (TestVisit) test = { 0 };
  g_autofree char *folder = NULL, *contents = NULL;
  g_autoptr (GFile) file = NULL;
  AdwDialog *alert;

  test_visit_init (&test, 100, 1000);
  folder = g_build_filename (test.app.file.folder, "closed", NULL);
  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  file = g_file_new_build_filename (folder, "report.pdf", NULL);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "as it was", -1, NULL));
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  become (&test, NOBODY);
  save (&test, file);
  become (&test, 0);

  alert = adw_window_get_visible_dialog (ADW_WINDOW (test.window));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (alert)), ==, "The report was not saved");
  g_assert_nonnull (g_strrstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), "report.pdf"));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "as it was");
  g_assert_cmpuint (test_count_files (folder), ==, 1);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  adw_dialog_force_close (alert);
  test_wait_for (adw_window_get_visible_dialog (ADW_WINDOW (test.window)) == ADW_DIALOG (test.dialog));
  g_assert_true (can (&test, "visit.save"));
}

static void
test_cancel (void)
{
  g_auto (TestVisit) test = { 0 };
  g_autoptr (GFile) waiting = NULL, writing = NULL;

  test_visit_init (&test, 200, 1000);

  /* While the pages are made. */
  waiting = get_file (&test, "waiting.pdf");
  limber_report_choice_set_span (test.choice, LIMBER_REPORT_SPAN_MONTH);
  _limber_visit_dialog_save_to (test.dialog, waiting);
  _limber_visit_dialog_cancel_output (test.dialog);
  g_assert_false (_limber_visit_dialog_is_writing (test.dialog));
  test_visit_wait (&test);
  g_assert_false (g_file_query_exists (waiting, NULL));

  /* While the file is made; nothing is left of it, and nobody is told what they did themselves. */
  writing = get_file (&test, "writing.pdf");
  _limber_visit_dialog_save_to (test.dialog, writing);
  g_assert_true (test.dialog->is_writing);
  g_signal_emit_by_name (test.dialog->banner, "button-clicked");
  test_wait_for (!_limber_visit_dialog_is_writing (test.dialog));
  g_assert_false (g_file_query_exists (writing, NULL));
  g_assert_true (adw_window_get_visible_dialog (ADW_WINDOW (test.window)) == ADW_DIALOG (test.dialog));
  g_assert_true (can (&test, "visit.save"));
}

/* Whoever closes the dialog wants the file all the same. */
static void
test_close_while_saving (void)
{
  g_auto (TestVisit) test = { 0 };
  g_autoptr (GFile) file = NULL;

  test_visit_init (&test, 200, 1000);
  file = get_file (&test, "report.pdf");
  limber_report_choice_set_span (test.choice, LIMBER_REPORT_SPAN_MONTH);
  _limber_visit_dialog_save_to (test.dialog, file);
  test_visit_close (&test);
  assert_pdf (file);
}

/* Printing */

static TestPrinter *
set_printer (TestVisit *test)
{
  g_autoptr (TestPrinter) printer = g_object_new (TEST_TYPE_PRINTER, NULL);

  _limber_visit_dialog_set_printer (test->dialog, LIMBER_REPORT_PRINTER (printer));

  return printer;
}

static void
print (TestVisit *test)
{
  gtk_widget_activate_action (GTK_WIDGET (test->dialog), "visit.print", NULL);
  test_wait_for (!_limber_visit_dialog_is_writing (test->dialog));
}

static void
test_print (void)
{
  g_auto (TestVisit) test = { 0 };
  TestPrinter *printer;
  GMemoryOutputStream *stream;

  test_visit_init (&test, 200, 1000);
  printer = set_printer (&test);
  print (&test);
  g_assert_cmpint (printer->proposed, ==, LIMBER_REPORT_PAPER_A4);
  stream = G_MEMORY_OUTPUT_STREAM (printer->stream);
  g_assert_true (g_output_stream_is_closed (printer->stream));
  g_assert_true (test_report_is_pdf (g_memory_output_stream_get_data (stream),
                                     g_memory_output_stream_get_data_size (stream)));
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.dialog), "Sent to the printer"));

  /* The paper of the printer is that of the page in front of the user by now. */
  g_assert_cmpint (get_pages (&test)->facts->options->paper, ==, LIMBER_REPORT_PAPER_LETTER);
  g_assert_cmpfloat_with_epsilon (get_pages (&test)->width, 612, 0.01);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (&test, "_Size"))), ==, 1);
}

static void
test_print_dismissed (void)
{
  g_auto (TestVisit) test = { 0 };
  TestPrinter *printer;

  test_visit_init (&test, 60, 1000);
  printer = set_printer (&test);
  printer->dismisses = TRUE;
  print (&test);
  g_assert_null (printer->stream);
  g_assert_true (adw_window_get_visible_dialog (ADW_WINDOW (test.window)) == ADW_DIALOG (test.dialog));
  g_assert_cmpint (limber_report_choice_peek_options (test.choice)->paper, ==, LIMBER_REPORT_PAPER_A4);
  g_assert_true (can (&test, "visit.print"));
}

static GtkWindow *
find_print_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog"))
        return window;
    }

  return NULL;
}

/* The system's own dialog, with nothing in its place. */
static void
test_print_dialog_dismissed (void)
{
  g_auto (TestVisit) test = { 0 };

  test_visit_init (&test, 60, 1000);
  gtk_widget_activate_action (GTK_WIDGET (test.dialog), "visit.print", NULL);
  test_wait_for (find_print_dialog () != NULL);
  g_assert_false (can (&test, "visit.print"));
  gtk_window_close (find_print_dialog ());
  test_wait_for (can (&test, "visit.print"));
  g_assert_true (adw_window_get_visible_dialog (ADW_WINDOW (test.window)) == ADW_DIALOG (test.dialog));
}

static void
test_print_fails (void)
{
  g_auto (TestVisit) test = { 0 };
  AdwDialog *alert;
  TestPrinter *printer;

  test_visit_init (&test, 60, 1000);
  printer = set_printer (&test);
  printer->breaks = TRUE;
  print (&test);
  alert = adw_window_get_visible_dialog (ADW_WINDOW (test.window));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (alert)), ==, "The report was not printed");
  g_assert_true (g_str_has_prefix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)),
                                   "The printer did not take the report"));
  adw_dialog_force_close (alert);
  test_wait_for (adw_window_get_visible_dialog (ADW_WINDOW (test.window)) == ADW_DIALOG (test.dialog));
}

static void
test_paper (void)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *legal = gtk_paper_size_new (GTK_PAPER_NAME_LEGAL);
  GtkPaperSize *a5 = gtk_paper_size_new (GTK_PAPER_NAME_A5);

  gtk_page_setup_set_paper_size (setup, legal);
  g_assert_cmpint (limber_report_printer_find_paper (setup), ==, LIMBER_REPORT_PAPER_LETTER);
  gtk_page_setup_set_paper_size (setup, a5);
  g_assert_cmpint (limber_report_printer_find_paper (setup), ==, LIMBER_REPORT_PAPER_A4);
  gtk_paper_size_free (legal);
  gtk_paper_size_free (a5);
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  limber_clock_set_for_tests (TEST_NOW);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/visit-dialog/shows", test_shows);
  g_test_add_func ("/visit-dialog/sections", test_sections);
  g_test_add_func ("/visit-dialog/period", test_period);
  g_test_add_func ("/visit-dialog/notes", test_notes);
  g_test_add_func ("/visit-dialog/reopened", test_reopened);
  g_test_add_func ("/visit-dialog/empty", test_empty);
  g_test_add_func ("/visit-dialog/midnight", test_midnight);
  g_test_add_func ("/visit-dialog/narrow", test_narrow);
  g_test_add_func ("/visit-dialog/save", test_save);
  g_test_add_func ("/visit-dialog/save-waits", test_save_waits);
  g_test_add_func ("/visit-dialog/not-writable", test_not_writable);
  g_test_add_func ("/visit-dialog/cancel", test_cancel);
  g_test_add_func ("/visit-dialog/close-while-saving", test_close_while_saving);
  g_test_add_func ("/visit-dialog/print", test_print);
  g_test_add_func ("/visit-dialog/print-dismissed", test_print_dismissed);
  g_test_add_func ("/visit-dialog/print-dialog-dismissed", test_print_dialog_dismissed);
  g_test_add_func ("/visit-dialog/print-fails", test_print_fails);
  g_test_add_func ("/visit-dialog/paper", test_paper);

  return g_test_run ();
}
