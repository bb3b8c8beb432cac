/* test-report-preview.c — pages that are made off the main thread, and their picture on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-report.h"
#include "limber-test-tree.h"

#include "limber-app.h"
#include "limber-date.h"
#include "limber-report-choice.h"
#include "limber-report-desk.h"
#include "limber-report-preview.h"
#include "limber-report-sheet.h"

#include <math.h>

/* Choices */

static LimberVisit *
create_visit (const char *iso, const char *with)
{
  GDate date = test_date (iso);
  LimberVisit *visit = limber_visit_new (g_date_get_julian (&date));

  limber_visit_set_with (visit, with);

  return visit;
}

static guint32
get_julian (const char *iso)
{
  GDate date = test_date (iso);

  return g_date_get_julian (&date);
}

static void
assert_days (LimberReportChoice *choice, const char *from, const char *to)
{
  LimberPeriod period = limber_report_choice_peek_options (choice)->period;

  g_assert_cmpuint (period.from, ==, get_julian (from));
  g_assert_cmpuint (period.to, ==, get_julian (to));
}

static void
count_cb (guint *n)
{
  *n += 1;
}

static void
test_choice_days (void)
{
  LimberSettings *settings = limber_settings_new_in_memory ();
  LimberReportChoice *choice = limber_report_choice_new (settings);
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_visit_free);

  limber_report_choice_set_today (choice, get_julian (TEST_TODAY));
  g_assert_false (limber_report_choice_offers (choice, LIMBER_REPORT_SPAN_VISIT));
  g_assert_cmpint (limber_report_choice_get_span (choice), ==, LIMBER_REPORT_SPAN_QUARTER);
  assert_days (choice, "2026-08-24", TEST_TODAY);

  g_ptr_array_add (visits, create_visit ("2026-12-01", "Dr. Berg"));
  g_ptr_array_add (visits, create_visit ("2026-10-01", "Ms Okafor"));
  limber_report_choice_set_visits (choice, visits);
  g_assert_cmpint (limber_report_choice_get_span (choice), ==, LIMBER_REPORT_SPAN_VISIT);
  assert_days (choice, "2026-10-01", TEST_TODAY);
  g_assert_cmpstr (limber_report_choice_peek_options (choice)->visit, ==,
                   ((LimberVisit *) visits->pdata[0])->uuid);

  limber_report_choice_set_span (choice, LIMBER_REPORT_SPAN_MONTH);
  assert_days (choice, "2026-10-23", TEST_TODAY);
  limber_report_choice_set_span (choice, LIMBER_REPORT_SPAN_YEAR);
  assert_days (choice, "2025-11-22", TEST_TODAY);

  /* Days of one's own begin with what there was, turn round, and end today at the latest. */
  limber_report_choice_set_span (choice, LIMBER_REPORT_SPAN_OWN);
  assert_days (choice, "2025-11-22", TEST_TODAY);
  limber_report_choice_set_own_days (choice,
                                     (LimberPeriod) { get_julian ("2026-12-24"), get_julian ("2026-11-01") });
  assert_days (choice, "2026-11-01", TEST_TODAY);
  limber_report_choice_set_today (choice, get_julian ("2026-11-22"));
  assert_days (choice, "2026-11-01", TEST_TODAY);
  limber_report_choice_set_span (choice, LIMBER_REPORT_SPAN_MONTH);
  assert_days (choice, "2026-10-24", "2026-11-22");

  g_assert_finalize_object (choice);
  g_assert_finalize_object (settings);
}

static void
test_choice_notes (void)
{
  static const char *const uuids[] = { "b", "a", NULL };
  LimberSettings *settings = limber_settings_new_in_memory ();
  LimberReportChoice *choice = limber_report_choice_new (settings);
  const LimberReportOptions *options = limber_report_choice_peek_options (choice);
  guint n_changes = 0;

  g_signal_connect_swapped (choice, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (limber_report_choice_has_section (choice, LIMBER_REPORT_NOTES));
  g_assert_cmpuint (options->notes->len, ==, 0);

  limber_report_choice_set_notes (choice, uuids, TRUE);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (limber_report_choice_has_section (choice, LIMBER_REPORT_NOTES));
  g_assert_cmpstr (options->notes->pdata[0], ==, "a");
  g_assert_cmpstr (options->notes->pdata[1], ==, "b");
  limber_report_choice_set_note (choice, "a", TRUE);
  g_assert_cmpuint (n_changes, ==, 1);
  limber_report_choice_set_note (choice, "a", FALSE);
  g_assert_true (limber_report_choice_has_note (choice, "b"));
  g_assert_false (limber_report_choice_has_note (choice, "a"));
  limber_report_choice_set_notes (choice, uuids, FALSE);
  g_assert_false (limber_report_choice_has_section (choice, LIMBER_REPORT_NOTES));

  g_assert_finalize_object (choice);
  g_assert_finalize_object (settings);
}

/* The next report begins with the same sections, paper and name, and without a note. */
static void
test_choice_remembered (void)
{
  LimberSettings *settings = limber_settings_new_in_memory ();
  LimberReportChoice *choice = limber_report_choice_new (settings);

  limber_report_choice_set_section (choice, LIMBER_REPORT_PATTERNS, FALSE);
  limber_report_choice_set_section (choice, LIMBER_REPORT_DAYS, TRUE);
  limber_report_choice_set_name (choice, " Ada Berg ");
  limber_report_choice_set_paper (choice, LIMBER_REPORT_PAPER_LETTER);
  limber_report_choice_set_note (choice, "a", TRUE);
  g_assert_finalize_object (choice);

  choice = limber_report_choice_new (settings);
  g_assert_false (limber_report_choice_has_section (choice, LIMBER_REPORT_PATTERNS));
  g_assert_true (limber_report_choice_has_section (choice, LIMBER_REPORT_DAYS));
  g_assert_false (limber_report_choice_has_section (choice, LIMBER_REPORT_NOTES));
  g_assert_cmpstr (limber_report_choice_get_name (choice), ==, "Ada Berg");
  g_assert_cmpint (limber_report_choice_peek_options (choice)->paper, ==, LIMBER_REPORT_PAPER_LETTER);
  limber_report_choice_set_name (choice, "  ");
  g_assert_null (limber_report_choice_get_name (choice));

  g_assert_finalize_object (choice);
  g_assert_finalize_object (settings);
}

/* The job */

static LimberReportOptions *
create_options (guint n_days)
{
  LimberReportOptions *options = limber_report_options_new ();

  options->period.from = options->period.to - n_days + 1;

  return options;
}

static void
test_job_reuses (void)
{
  g_auto (TestApp) app = { 0 };
  g_autoptr (LimberReportOptions) options = NULL;
  g_autoptr (LimberReportPages) first = NULL;
  LimberReportJob *job = NULL;
  LimberReportPages *pages = NULL;

  test_report_init (&app, 120);
  options = create_options (60);
  job = limber_report_job_new (app.journal, NULL);
  g_assert_null (limber_report_job_get_pages (job));
  limber_report_job_set_options (job, options);
  g_assert_true (limber_report_job_get_is_working (job));
  test_report_wait (job);
  first = limber_report_pages_ref (limber_report_job_get_pages (job));
  g_assert_cmpuint (first->n_pages, ==, 1);
  g_assert_cmpuint (g_strv_length (first->descriptions), ==, 1);

  /* Another section is another page of the same facts; other days are other facts. */
  limber_report_options_set_section (options, LIMBER_REPORT_BODY, FALSE);
  limber_report_job_set_options (job, options);
  test_report_wait (job);
  pages = limber_report_job_get_pages (job);
  g_assert_true (pages != first);
  g_assert_true (pages->facts->history == first->facts->history);
  g_assert_true (limber_report_options_equal (pages->facts->options, options));
  options->period.from -= 10;
  limber_report_job_set_options (job, options);
  test_report_wait (job);
  pages = limber_report_job_get_pages (job);
  g_assert_cmpuint (pages->facts->n_days, ==, 70);

  limber_report_job_stop (job);
  test_wait_idle ();
  g_assert_finalize_object (job);
}

static void
test_job_newest (void)
{
  g_auto (TestApp) app = { 0 };
  LimberReportJob *job = NULL;
  guint n_changes = 0;

  test_report_init (&app, 120);
  job = limber_report_job_new (app.journal, NULL);
  g_signal_connect_swapped (job, "changed", G_CALLBACK (count_cb), &n_changes);
  for (guint n_days = 30; n_days <= 60; n_days += 10)
    {
      g_autoptr (LimberReportOptions) options = create_options (n_days);

      limber_report_job_set_options (job, options);
      g_main_context_iteration (NULL, FALSE);
    }
  test_report_wait (job);
  g_assert_cmpuint (limber_report_job_get_pages (job)->facts->n_days, ==, 60);
  g_assert_cmpuint (n_changes, >=, 4);

  limber_report_job_stop (job);
  test_wait_idle ();
  g_assert_finalize_object (job);
}

static void
test_job_follows (void)
{
  g_auto (TestApp) app = { 0 };
  g_autoptr (LimberReportOptions) options = NULL;
  g_autoptr (LimberDay) after = NULL;
  g_autoptr (LimberDay) before = NULL;
  LimberReportJob *job = NULL;

  test_report_init (&app, 0);
  options = create_options (30);
  job = limber_report_job_new (app.journal, NULL);
  limber_report_job_set_options (job, options);
  test_report_wait (job);
  g_assert_cmpuint (limber_report_job_get_pages (job)->facts->n_recorded, ==, 0);

  after = test_day_full ("2026-11-20");
  before = limber_day_new (&after->date);
  test_apply_outside (&app, before, after);
  g_assert_true (limber_report_job_get_is_working (job));
  test_report_wait (job);
  g_assert_cmpuint (limber_report_job_get_pages (job)->facts->n_recorded, ==, 1);

  limber_report_job_stop (job);
  test_wait_idle ();
  g_assert_finalize_object (job);
}

/* The pages that were there stay; it is said what happened, and once the journal is well it goes on. */
static void
test_job_fails (void)
{
  g_auto (TestApp) app = { 0 };
  g_autoptr (LimberReportOptions) options = NULL;
  LimberReportJob *job = NULL;
  LimberReportPages *pages = NULL;

  test_report_init (&app, 30);
  options = create_options (20);
  job = limber_report_job_new (app.journal, NULL);
  limber_report_job_set_options (job, options);
  test_report_wait (job);
  pages = limber_report_job_get_pages (job);

  test_sql_exec (app.file.path, "ALTER TABLE check_in RENAME TO lost");
  limber_report_job_read_again (job);
  test_report_wait (job);
  g_assert_nonnull (limber_report_job_get_error (job));
  g_assert_true (limber_report_job_get_pages (job) == pages);

  test_sql_exec (app.file.path, "ALTER TABLE lost RENAME TO check_in");
  limber_report_job_read_again (job);
  test_report_wait (job);
  g_assert_null (limber_report_job_get_error (job));
  g_assert_true (limber_report_job_get_pages (job) != pages);

  limber_report_job_stop (job);
  test_wait_idle ();
  g_assert_finalize_object (job);
}

/* The preview */

typedef struct
{
  TestApp app;
  LimberReportJob *job;
  LimberReportOptions *options;
  GtkWidget *window;
  LimberReportPreview *preview;
} TestPreview;

static void
test_preview_make (TestPreview *test)
{
  limber_report_job_set_options (test->job, test->options);
  test_report_wait (test->job);
  limber_report_preview_set_pages (test->preview, limber_report_job_get_pages (test->job));
}

static void
test_preview_wait (TestPreview *test)
{
  test_wait_for (limber_report_preview_get_is_painted (test->preview));
}

static void
test_preview_init (TestPreview *test)
{
  test_report_init (&test->app, 120);
  test->options = create_options (90);
  test->job = limber_report_job_new (test->app.journal, NULL);
  test->window = g_object_ref_sink (adw_window_new ());
  test->preview = LIMBER_REPORT_PREVIEW (limber_report_preview_new ());
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->preview));
  gtk_window_set_default_size (GTK_WINDOW (test->window), 700, 600);
  gtk_window_present (GTK_WINDOW (test->window));
}

static void
test_preview_clear (TestPreview *test)
{
  limber_report_job_stop (test->job);
  gtk_window_destroy (GTK_WINDOW (test->window));
  test_finalize (g_steal_pointer (&test->window));
  test_wait_idle ();
  g_assert_finalize_object (g_steal_pointer (&test->job));
  limber_report_options_free (test->options);
  test_app_clear (&test->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestPreview, test_preview_clear)

static LimberReportSheet *
get_sheet (TestPreview *test, guint nth)
{
  return LIMBER_REPORT_SHEET (test_find_type (GTK_WIDGET (test->preview), LIMBER_TYPE_REPORT_SHEET, nth));
}

static GtkAdjustment *
get_scroll (TestPreview *test)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (get_sheet (test, 0)), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static void
test_paints (void)
{
  g_auto (TestPreview) test = { 0 };
  int width;

  test_preview_init (&test);
  g_assert_false (limber_report_preview_get_is_painted (test.preview));
  test_preview_make (&test);
  test_preview_wait (&test);
  g_assert_true (limber_report_sheet_has_picture (get_sheet (&test, 0), 0, 0));
  gtk_test_accessible_assert_role (get_sheet (&test, 0), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (get_sheet (&test, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Page 1 of 1");
  gtk_test_accessible_assert_property (get_sheet (&test, 0), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       limber_report_job_get_pages (test.job)->descriptions[0]);

  /* As high as the paper is, and as sharp as the screen. */
  width = gtk_widget_get_width (GTK_WIDGET (get_sheet (&test, 0)));
  g_assert_cmpint (
      abs (gtk_widget_get_height (GTK_WIDGET (get_sheet (&test, 0))) - (int) round (width * 297.0 / 210.0)),
      <=, 1);
  g_assert_true (limber_report_sheet_has_picture (get_sheet (&test, 0), 0, width));

  /* What was there stays until there is something else. */
  limber_report_options_set_section (test.options, LIMBER_REPORT_CHARTS, FALSE);
  test_preview_make (&test);
  g_assert_false (limber_report_preview_get_is_painted (test.preview));
  g_assert_true (limber_report_sheet_has_picture (get_sheet (&test, 0), 1, 0));
  test_preview_wait (&test);
  g_assert_true (limber_report_sheet_has_picture (get_sheet (&test, 0), 2, 0));
}

static void
test_zoom (void)
{
  g_auto (TestPreview) test = { 0 };
  int fit, wide;

  test_preview_init (&test);
  test_preview_make (&test);
  test_preview_wait (&test);
  fit = gtk_widget_get_width (GTK_WIDGET (get_sheet (&test, 0)));

  for (guint i = 0; i < 4; i++)
    gtk_widget_activate_action (GTK_WIDGET (test.preview), "preview.zoom-in", NULL);
  test_wait_for (gtk_widget_get_width (GTK_WIDGET (get_sheet (&test, 0))) > fit);
  test_preview_wait (&test);
  wide = gtk_widget_get_width (GTK_WIDGET (get_sheet (&test, 0)));
  g_assert_cmpint (abs (wide - 2 * fit), <, 4);
  g_assert_true (limber_report_sheet_has_picture (get_sheet (&test, 0), 0, wide));

  for (guint i = 0; i < 40; i++)
    limber_report_preview_zoom (test.preview, 1);
  g_assert_cmpfloat (limber_report_preview_get_zoom (test.preview), <=, LIMBER_REPORT_ZOOM_MAX);
  limber_report_preview_zoom (test.preview, 0);
  test_wait_for (gtk_widget_get_width (GTK_WIDGET (get_sheet (&test, 0))) == fit);
}

/* Of many pages only those around the one that is seen have a picture. */
static void
test_many_pages (void)
{
  g_auto (TestPreview) test = { 0 };
  g_autofree char *first = NULL, *last = NULL;
  guint n_pages, n_pictures = 0;

  test_preview_init (&test);
  test.options->period.from -= 20;
  limber_report_options_set_section (test.options, LIMBER_REPORT_NOTES, TRUE);
  limber_report_options_set_section (test.options, LIMBER_REPORT_DAYS, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (test.window), 300, 300);
  test_preview_make (&test);
  test_preview_wait (&test);
  n_pages = limber_report_job_get_pages (test.job)->n_pages;
  g_assert_cmpuint (n_pages, >=, 3);
  g_assert_true (limber_report_sheet_has_picture (get_sheet (&test, 0), 0, 0));
  first = g_strdup_printf ("Page 1 of %u", n_pages);
  last = g_strdup_printf ("Page %u of %u", n_pages, n_pages);
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.preview), first));

  gtk_adjustment_set_value (get_scroll (&test), gtk_adjustment_get_upper (get_scroll (&test)));
  test_preview_wait (&test);
  test_wait_for (limber_report_sheet_has_picture (get_sheet (&test, n_pages - 1), 0, 0));
  for (guint i = 0; i < n_pages; i++)
    n_pictures += limber_report_sheet_has_picture (get_sheet (&test, i), 0, 0) ? 1 : 0;
  g_assert_cmpuint (n_pictures, <=, 4);
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.preview), last));

  /* One stop on the way through the window, and the page that is seen. */
  gtk_widget_child_focus (GTK_WIDGET (test.preview), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test.window))
                 == GTK_WIDGET (get_sheet (&test, n_pages - 1)));
  gtk_adjustment_set_value (get_scroll (&test), 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test.window)) == GTK_WIDGET (get_sheet (&test, 0)));
}

static void
count_try_cb (guint *n)
{
  *n += 1;
}

static void
test_states (void)
{
  g_auto (TestPreview) test = { 0 };
  GtkWidget *preview, *button;
  guint n_tries = 0;

  test_preview_init (&test);
  preview = GTK_WIDGET (test.preview);
  g_signal_connect_swapped (preview, "try-again", G_CALLBACK (count_try_cb), &n_tries);
  limber_report_preview_set_is_working (test.preview, TRUE);
  test_wait_for (gtk_widget_get_mapped (test_find_label (preview, "Reading your journal…")));

  limber_report_preview_show_failure (test.preview, "It is <b>broken</b> & nothing was lost.");
  g_assert_nonnull (test_find_label (preview, "It is <b>broken</b> & nothing was lost."));
  for (guint i = 0; (button = test_find_type (preview, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Try again") == 0)
      break;
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_tries, ==, 1);

  test_preview_make (&test);
  limber_report_preview_set_is_working (test.preview, FALSE);
  test_preview_wait (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_app_init ();
  limber_clock_set_for_tests (TEST_NOW);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/report-choice/days", test_choice_days);
  g_test_add_func ("/report-choice/notes", test_choice_notes);
  g_test_add_func ("/report-choice/remembered", test_choice_remembered);
  g_test_add_func ("/report-job/reuses", test_job_reuses);
  g_test_add_func ("/report-job/newest", test_job_newest);
  g_test_add_func ("/report-job/follows", test_job_follows);
  g_test_add_func ("/report-job/fails", test_job_fails);
  g_test_add_func ("/report-preview/paints", test_paints);
  g_test_add_func ("/report-preview/zoom", test_zoom);
  g_test_add_func ("/report-preview/many-pages", test_many_pages);
  g_test_add_func ("/report-preview/states", test_states);

  return g_test_run ();
}
