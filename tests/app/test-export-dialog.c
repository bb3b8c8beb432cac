/* test-export-dialog.c — a format, days and measures, and the file that comes of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "limber-app.h"
#include "limber-date-row.h"
#include "limber-date.h"
#include "limber-export-dialog.h"
#include "limber-export-job.h"
#include "limber-test-app.h"
#include "limber-test-tree.h"

/* The order of the periods in the dialog. */
#define PERIOD_QUARTER 1
#define PERIOD_OWN 3

typedef struct
{
  TestApp app;
  GtkWidget *window;
  LimberExportDialog *dialog;
  GFile *file;
  guint n_exported;
} Fixture;

static void
exported_cb (Fixture *fixture, GFile *file)
{
  g_assert_true (g_file_equal (file, fixture->file));
  fixture->n_exported++;
}

static LimberDay *
make_day (const char *iso, int anxiety, const char *note)
{
  GDate date = test_date (iso);
  LimberDay *day = limber_day_new (&date);
  LimberCheckIn *check_in = limber_check_in_new (&date);

  check_in->anxiety = anxiety;
  limber_check_in_set_note (check_in, note);
  limber_day_take_check_in (day, check_in);
  limber_day_set_value (day, LIMBER_MEASURE_STEPS, 5321);

  return day;
}

static void
add_day (Fixture *fixture, const char *iso, int anxiety, const char *note)
{
  GDate date = test_date (iso);
  g_autoptr (LimberDay) before = limber_day_new (&date);
  g_autoptr (LimberDay) after = make_day (iso, anxiety, note);

  test_apply_outside (&fixture->app, before, after);
}

static void
set_up (Fixture *fixture)
{
  g_autofree char *path = NULL;

  test_app_init (&fixture->app);
  add_day (fixture, "2025-03-01", 3, "Long ago");
  add_day (fixture, TEST_TODAY, 4, "Of today");
  path = g_build_filename (fixture->app.file.folder, "out.csv", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->window = adw_window_new ();
  gtk_widget_set_size_request (fixture->window, 372, 306);
  adw_window_set_content (ADW_WINDOW (fixture->window), adw_preferences_page_new ());
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = g_object_ref_sink (limber_export_dialog_new (fixture->app.journal));
  g_signal_connect_swapped (fixture->dialog, "exported", G_CALLBACK (exported_cb), fixture);
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
}

static void
tear_down (Fixture *fixture)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)))
    adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  test_wait_for (!gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog)));
  test_wait_idle ();
  g_assert_finalize_object (fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_wait_idle ();
  g_clear_object (&fixture->file);
  test_app_clear (&fixture->app);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static GtkWidget *
find (Fixture *fixture, GType type, guint nth)
{
  return test_find_type (GTK_WIDGET (fixture->dialog), type, nth);
}

static void
choose_format (Fixture *fixture, LimberExportFormat format)
{
  GtkWidget *check = find (fixture, GTK_TYPE_CHECK_BUTTON, format);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

static void
choose_period (Fixture *fixture, guint period)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, 0)), period);
}

/* What stands in the file once it is there. */
static char *
write_file (Fixture *fixture)
{
  char *text = NULL;

  limber_export_dialog_write (fixture->dialog, fixture->file);
  test_wait_for (fixture->n_exported > 0);
  g_assert_true (g_file_load_contents (fixture->file, NULL, &text, NULL, NULL, NULL));

  return text;
}

static void
test_notes_stay_out (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *text = NULL;

  set_up (&fixture);
  choose_format (&fixture, LIMBER_EXPORT_CSV);
  text = write_file (&fixture);

  g_assert_nonnull (strstr (text, "2025-03-01"));
  g_assert_nonnull (strstr (text, "5321"));
  g_assert_null (strstr (text, "Of today"));
}

static void
test_notes_on_request (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *text = NULL;

  set_up (&fixture);
  choose_format (&fixture, LIMBER_EXPORT_CSV);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find (&fixture, ADW_TYPE_SWITCH_ROW, 0)), TRUE);
  text = write_file (&fixture);

  g_assert_nonnull (strstr (text, "Of today"));
}

static void
test_json_has_all (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *text = NULL;

  set_up (&fixture);
  choose_period (&fixture, PERIOD_QUARTER);
  choose_format (&fixture, LIMBER_EXPORT_JSON);
  test_wait_idle ();
  g_assert_null (find (&fixture, ADW_TYPE_COMBO_ROW, 0));
  text = write_file (&fixture);

  g_assert_nonnull (strstr (text, "2025-03-01"));
  g_assert_nonnull (strstr (text, "Long ago"));
}

static void
test_period (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *text = NULL;

  set_up (&fixture);
  choose_format (&fixture, LIMBER_EXPORT_CSV);
  choose_period (&fixture, PERIOD_QUARTER);
  text = write_file (&fixture);

  g_assert_null (strstr (text, "2025-03-01"));
  g_assert_nonnull (strstr (text, TEST_TODAY));
}

static void
test_own_dates (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *text = NULL;
  LimberDateRow *from, *to;
  GDate day = test_date ("2025-03-01");

  set_up (&fixture);
  choose_format (&fixture, LIMBER_EXPORT_CSV);
  choose_period (&fixture, PERIOD_OWN);
  from = LIMBER_DATE_ROW (find (&fixture, LIMBER_TYPE_DATE_ROW, 0));
  to = LIMBER_DATE_ROW (find (&fixture, LIMBER_TYPE_DATE_ROW, 1));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (to)));
  limber_date_row_set_day (to, g_date_get_julian (&day));
  g_signal_emit_by_name (to, "day-changed", g_date_get_julian (&day));
  g_assert_cmpuint (limber_date_row_get_day (from), ==, g_date_get_julian (&day));
  text = write_file (&fixture);

  g_assert_nonnull (strstr (text, "2025-03-01"));
  g_assert_null (strstr (text, TEST_TODAY));
}

static void
test_left_out (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *text = NULL;
  GtkWidget *row;

  set_up (&fixture);
  choose_format (&fixture, LIMBER_EXPORT_CSV);
  row = test_find_label (GTK_WIDGET (fixture.dialog), "Steps");
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (test_find_type (row, GTK_TYPE_CHECK_BUTTON, 0)), FALSE);
  text = write_file (&fixture);

  g_assert_null (strstr (text, "5321"));
  g_assert_nonnull (strstr (text, TEST_TODAY));
}

/* A table with a row a day has no place for answers about a week. */
static void
test_peg (void)
{
  g_auto (Fixture) fixture = { 0 };
  GtkWidget *row;

  set_up (&fixture);
  choose_format (&fixture, LIMBER_EXPORT_CSV_LONG);
  row = gtk_widget_get_ancestor (test_find_label (GTK_WIDGET (fixture.dialog), "Everyday life (PEG scale)"),
                                 ADW_TYPE_ACTION_ROW);
  choose_format (&fixture, LIMBER_EXPORT_CSV);
  g_assert_false (gtk_widget_get_visible (row));
  choose_format (&fixture, LIMBER_EXPORT_FHIR);
  g_assert_true (gtk_widget_get_visible (row));
}

/* What was there stays, a sentence is said, and the choices are still there. */
static void
test_failure (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at/all.csv");
  AdwBanner *banner;

  set_up (&fixture);
  banner = ADW_BANNER (find (&fixture, ADW_TYPE_BANNER, 0));
  limber_export_dialog_write (fixture.dialog, nowhere);
  g_assert_false (adw_dialog_get_can_close (ADW_DIALOG (fixture.dialog)));
  test_wait_for (adw_banner_get_revealed (banner));

  g_assert_nonnull (strstr (adw_banner_get_title (banner), "/nowhere/at/all.csv"));
  g_assert_true (adw_dialog_get_can_close (ADW_DIALOG (fixture.dialog)));
  g_assert_cmpuint (fixture.n_exported, ==, 0);
}

/* Keeps the journal's thread busy until it is let go. */
static gpointer
wait_in_thread (LimberStore *store, gpointer data, GError **error)
{
  GMutex *gate = data;

  g_mutex_lock (gate);
  g_mutex_unlock (gate);

  return NULL;
}

/* Closing while it writes calls the writing off, and the old file is as it was. */
static void
test_called_off (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *text = NULL;
  static GMutex gate;

  set_up (&fixture);
  g_mutex_lock (&gate);
  limber_journal_run_async (fixture.app.journal, wait_in_thread, &gate, NULL, NULL, NULL, NULL, NULL);
  g_assert_true (g_file_replace_contents (fixture.file, "old", 3, NULL, FALSE, 0, NULL, NULL, NULL));
  limber_export_dialog_write (fixture.dialog, fixture.file);
  adw_dialog_close (ADW_DIALOG (fixture.dialog));
  g_mutex_unlock (&gate);
  test_wait_for (adw_dialog_get_can_close (ADW_DIALOG (fixture.dialog)));

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture.dialog)));
  g_assert_cmpuint (fixture.n_exported, ==, 0);
  g_assert_true (g_file_load_contents (fixture.file, NULL, &text, NULL, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

static void
test_names (void)
{
  g_autofree char *json = NULL;
  g_autofree char *fhir = NULL;

  limber_clock_set_for_tests (TEST_NOW);
  json = limber_export_suggest_name (LIMBER_EXPORT_JSON);
  fhir = limber_export_suggest_name (LIMBER_EXPORT_FHIR);
  g_assert_cmpstr (json, ==, "Limber journal " TEST_TODAY ".json");
  g_assert_true (g_str_has_suffix (fhir, TEST_TODAY ".fhir.json"));
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/export-dialog/notes-stay-out", test_notes_stay_out);
  g_test_add_func ("/export-dialog/notes-on-request", test_notes_on_request);
  g_test_add_func ("/export-dialog/json-has-all", test_json_has_all);
  g_test_add_func ("/export-dialog/period", test_period);
  g_test_add_func ("/export-dialog/own-dates", test_own_dates);
  g_test_add_func ("/export-dialog/left-out", test_left_out);
  g_test_add_func ("/export-dialog/peg", test_peg);
  g_test_add_func ("/export-dialog/failure", test_failure);
  g_test_add_func ("/export-dialog/called-off", test_called_off);
  g_test_add_func ("/export-dialog/names", test_names);

  return g_test_run ();
}
