/* test-dialogs.c — preferences, backups, shortcuts, about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include "limber-about.h"
#include "limber-app.h"
#include "limber-backups-page.h"
#include "limber-date-text.h"
#include "limber-date.h"
#include "limber-open-failure.h"
#include "limber-preferences-dialog.h"
#include "limber-save-backup.h"
#include "limber-shortcuts-dialog.h"
#include "limber-shortcuts.h"

#include <string.h>

static void
present (AdwDialog *dialog, GtkWidget **window)
{
  *window = g_object_ref_sink (adw_window_new ());
  /* The smallest window and the frame drawn around it where nothing is transparent. */
  gtk_widget_set_size_request (*window, 372, 306);
  gtk_window_present (GTK_WINDOW (*window));
  adw_dialog_present (dialog, *window);
}

/* Closed as by the user, nothing may be left of it. */
static void
dismiss (AdwDialog *dialog, GtkWidget *window)
{
  g_object_ref (dialog);
  adw_dialog_force_close (dialog);
  test_wait_for (adw_window_get_visible_dialog (ADW_WINDOW (window)) == NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  test_finalize (dialog);
  test_finalize (window);
}

static GtkWidget *
find_row (GtkWidget *dialog, GType type, guint nth)
{
  GtkWidget *row = test_find_type (dialog, type, nth);

  g_assert_nonnull (row);

  return row;
}

static void
test_preferences (void)
{
  g_auto (TestApp) app = { 0 };
  LimberSettings *settings = limber_settings_new_in_memory ();
  static const char *const measures[]
      = { LIMBER_SETTINGS_ANXIETY, LIMBER_MEASURE_STEPS, LIMBER_MEASURE_WEIGHT, LIMBER_MEASURE_SLEEP,
          LIMBER_MEASURE_ACTIVE };
  GtkWidget *window, *dialog;

  test_app_init (&app);
  dialog = GTK_WIDGET (limber_preferences_dialog_new (settings, app.journal));
  present (ADW_DIALOG (dialog), &window);

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, ADW_TYPE_COMBO_ROW, 0)), 2);
  g_assert_cmpint (limber_settings_get_weight_unit (settings), ==, LIMBER_WEIGHT_UNIT_LB);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, ADW_TYPE_COMBO_ROW, 1)), 3);
  g_assert_cmpint (limber_settings_get_first_weekday (settings), ==, G_DATE_SUNDAY);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      AdwSwitchRow *row = ADW_SWITCH_ROW (find_row (dialog, ADW_TYPE_SWITCH_ROW, i));

      g_assert_true (limber_settings_get_shows (settings, measures[i]));
      adw_switch_row_set_active (row, FALSE);
      g_assert_false (limber_settings_get_shows (settings, measures[i]));
      limber_settings_set_shows (settings, measures[i], TRUE);
      g_assert_true (adw_switch_row_get_active (row));
    }

  /* Where the journal is stands there in full. */
  g_assert_nonnull (test_find_label (dialog, limber_journal_get_path (app.journal)));
  dismiss (ADW_DIALOG (dialog), window);
  g_assert_finalize_object (settings);
}

static guint
count_backups (TestApp *app)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = limber_backup_list (app->file.path, &error);

  g_assert_no_error (error);

  return backups->len;
}

static void
restore_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_object_set_data_full (G_OBJECT (widget), "restored", g_variant_dup_string (parameter, NULL), g_free);
}

/* A window that notes what it is asked to restore. */
typedef AdwWindow TestAskedWindow;
typedef AdwWindowClass TestAskedWindowClass;

GType test_asked_window_get_type (void);
G_DEFINE_TYPE (TestAskedWindow, test_asked_window, ADW_TYPE_WINDOW)

static void
test_asked_window_class_init (TestAskedWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.restore-backup", "s", restore_cb);
}

static void
test_asked_window_init (TestAskedWindow *self)
{
}

static void
test_backups (void)
{
  g_auto (TestApp) app = { 0 };
  LimberSettings *settings = limber_settings_new_in_memory ();
  GtkWidget *window = g_object_ref_sink (g_object_new (test_asked_window_get_type (), NULL));
  GtkWidget *dialog, *page, *button;
  AdwDialog *alert;

  test_app_init (&app);
  dialog = GTK_WIDGET (g_object_ref_sink (limber_preferences_dialog_new (settings, app.journal)));
  gtk_widget_set_size_request (window, 372, 306);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (ADW_DIALOG (dialog), window);
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "backups");
  page = test_find_type (dialog, LIMBER_TYPE_BACKUPS_PAGE, 0);
  test_wait_for (test_find_label (page, "There are no backups yet") != NULL);

  gtk_widget_activate_action (page, "backups.back-up-now", NULL);
  test_wait_for (test_find_label (page, "Restore…") == NULL ? FALSE : TRUE);
  g_assert_cmpuint (count_backups (&app), ==, 1);
  g_assert_null (test_find_label (page, "There are no backups yet"));

  button = gtk_widget_get_ancestor (test_find_label (page, "Restore…"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  alert = adw_window_get_visible_dialog (ADW_WINDOW (window));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), "21 November"));
  g_assert_null (g_object_get_data (G_OBJECT (window), "restored"));
  button = gtk_widget_get_ancestor (test_find_label (GTK_WIDGET (alert), "Restore"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  test_wait_for (g_object_get_data (G_OBJECT (window), "restored") != NULL);
  g_assert_true (g_str_has_suffix (g_object_get_data (G_OBJECT (window), "restored"), "-manual.db"));
  test_wait_for (gtk_widget_get_parent (dialog) == NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (dialog);
  g_object_unref (window);
  test_wait_idle ();
  g_object_unref (settings);
  limber_journal_close (app.journal);
  test_wait_idle ();
  g_clear_object (&app.journal);
}

static void
test_backup_description (void)
{
  static const struct
  {
    const char *reason;
    const char *text;
  } cases[] = {
    { "daily", "Daily · 1.2 MB" },
    { "migration", "Before an update · 1.2 MB" },
    { "import", "Before an import · 1.2 MB" },
    { "restore", "Before a restore · 1.2 MB" },
    { "manual", "Made by you · 1.2 MB" },
    { "whatever", "Other · 1.2 MB" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimberBackup backup = { .reason = (char *) cases[i].reason, .size = 1200000 };
      g_autofree char *text = limber_backups_page_describe (&backup);
      g_auto (GStrv) words = g_strsplit (text, "\u00a0", -1);
      g_autofree char *plain = g_strjoinv (" ", words);

      g_assert_cmpstr (plain, ==, cases[i].text);
    }
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_save_backup (void)
{
  g_auto (TestApp) app = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (GFile) wanted = NULL;
  g_autoptr (GFile) nowhere = NULL;
  g_autoptr (GFile) made = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  test_app_init (&app);
  path = g_build_filename (app.file.folder, "my copy.db", NULL);
  wanted = g_file_new_for_path (path);
  limber_save_backup_to_async (app.journal, wanted, NULL, take_result_cb, &result);
  test_wait_for (result != NULL);
  made = limber_save_backup_finish (app.journal, result, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_equal (made, wanted));
  g_assert_cmpint (test_sql_int (path, "SELECT count(*) FROM check_in"), ==, 0);

  g_clear_object (&made);
  g_clear_object (&result);
  nowhere = g_file_new_for_path ("/nonexistent/folder/copy.db");
  limber_save_backup_to_async (app.journal, nowhere, NULL, take_result_cb, &result);
  test_wait_for (result != NULL);
  made = limber_save_backup_finish (app.journal, result, &error);
  g_assert_null (made);
  g_assert_nonnull (error);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

/* Every combination is one GTK understands, none of the window's stands there twice, and all are listed with
 * a name. Keys that a widget understands by itself mean what the widget that has the focus takes them for. */
static void
test_shortcut_table (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < limber_shortcut_count (); i++)
    {
      const LimberShortcut *shortcut = limber_shortcut_nth (i);
      g_autoptr (GPtrArray) combinations = limber_shortcut_split_keys (shortcut);

      g_assert_cmpuint (combinations->len, >, 0);
      if (shortcut->action != NULL)
        g_assert_true (g_hash_table_add (seen, (gpointer) shortcut->keys));
      g_assert_cmpstr (limber_shortcut_get_title (shortcut), !=, "");
    }
}

static void
test_shortcuts_dialog (void)
{
  AdwDialog *dialog = limber_shortcuts_dialog_new ();
  GtkWidget *window;

  present (dialog, &window);
  for (guint i = 0; i < limber_shortcut_count (); i++)
    g_assert_nonnull (
        test_find_label (GTK_WIDGET (dialog), limber_shortcut_get_title (limber_shortcut_nth (i))));
  g_assert_nonnull (test_find_label (GTK_WIDGET (dialog), "Ctrl"));
  dismiss (dialog, window);
}

static void
test_about (void)
{
  AdwDialog *dialog = limber_about_dialog_new ();
  const char *info = adw_about_dialog_get_debug_info (ADW_ABOUT_DIALOG (dialog));
  GtkWidget *window;

  g_assert_nonnull (strstr (info, PACKAGE_VERSION));
  g_assert_nonnull (strstr (info, "GTK 4."));
  g_assert_null (strstr (info, g_get_home_dir ()));
  present (dialog, &window);
  dismiss (dialog, window);
}

/* Words of the system are shown as they are, not as markup. */
static void
test_failure_is_escaped (void)
{
  GtkWidget *failure = g_object_ref_sink (limber_open_failure_new ());
  GError error = { LIMBER_ERROR, LIMBER_ERROR_FAILED, (char *) "“<b>&x” could not be opened." };

  limber_open_failure_set_error (LIMBER_OPEN_FAILURE (failure), &error, NULL);
  g_assert_nonnull (test_find_label (failure, error.message));
  g_assert_finalize_object (failure);
}

static void
test_dates (void)
{
  /* 14 November 2026 and 2025, 08:10 UTC. */
  g_autofree char *this_year = NULL;
  g_autofree char *last_year = NULL;
  g_autofree char *with_time = NULL;

  limber_clock_set_for_tests (TEST_NOW);
  this_year = limber_date_text_format_stamp (1794643800);
  last_year = limber_date_text_format_stamp (1763107800);
  with_time = limber_date_text_format_stamp_with_time (1794643800);
  g_assert_cmpstr (this_year, ==, "14 November");
  g_assert_cmpstr (last_year, ==, "14 November 2025");
  g_assert_cmpstr (with_time, ==, "14 November, 08:10");
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/dialogs/preferences", test_preferences);
  g_test_add_func ("/dialogs/backups", test_backups);
  g_test_add_func ("/dialogs/backup-description", test_backup_description);
  g_test_add_func ("/dialogs/save-backup", test_save_backup);
  g_test_add_func ("/dialogs/shortcut-table", test_shortcut_table);
  g_test_add_func ("/dialogs/shortcuts", test_shortcuts_dialog);
  g_test_add_func ("/dialogs/about", test_about);
  g_test_add_func ("/dialogs/failure-is-escaped", test_failure_is_escaped);
  g_test_add_func ("/dialogs/dates", test_dates);

  return g_test_run ();
}
