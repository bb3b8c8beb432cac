/* test-window.c — the main window around a journal that opens, and around every one that does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include "../core/limber-test-vfs.h"

#include "limber-app.h"
#include "limber-date.h"
#include "limber-db.h"
#include "limber-preferences-dialog.h"
#include "limber-window-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define NOBODY 65534

typedef struct
{
  TestJournal file;
  LimberSettings *settings;
  LimberWindow *window;
} TestWindow;

/* A journal with one day and one backup, closed; its window is not made yet. */
static void
test_window_init (TestWindow *test)
{
  g_autoptr (LimberDay) after = test_day_full ("2026-11-20");
  g_autoptr (LimberDay) before = limber_day_new (&after->date);
  g_autoptr (GError) error = NULL;

  limber_clock_set_for_tests (TEST_NOW);
  test_journal_init (&test->file);
  test_apply (test->file.store, before, after);
  limber_store_backup_now (test->file.store, "daily", &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&test->file.store));
  test->settings = limber_settings_new_in_memory ();
}

static void
test_window_make (TestWindow *test)
{
  g_autoptr (LimberJournal) journal = limber_journal_new (test->file.path);

  test->window = g_object_ref (limber_window_new (NULL, test->settings, journal));
  gtk_window_present (GTK_WINDOW (test->window));
}

static const char *
get_state (TestWindow *test)
{
  return gtk_stack_get_visible_child_name (test->window->states);
}

static void
test_window_open (TestWindow *test, const char *state)
{
  if (test->window == NULL)
    test_window_make (test);

  limber_window_open_journal (test->window);
  test_wait_for (g_strcmp0 (get_state (test), state) == 0);
}

/* Closed as the user does it: what was typed goes to disk first, then the window is gone. */
static void
test_window_clear (TestWindow *test)
{
  LimberWindow *window = g_steal_pointer (&test->window);

  if (window != NULL)
    {
      g_autoptr (LimberJournal) journal = g_object_ref (limber_window_get_journal (window));

      gtk_window_close (GTK_WINDOW (window));
      test_wait_for (!test_is_toplevel (GTK_WIDGET (window)));
      g_assert_false (limber_journal_get_is_open (journal));
      test_wait_idle ();
      g_assert_finalize_object (window);
      g_assert_finalize_object (g_steal_pointer (&journal));
    }
  g_assert_finalize_object (g_steal_pointer (&test->settings));
  test_journal_clear (&test->file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestWindow, test_window_clear)

static gboolean
offers (TestWindow *test, const char *action)
{
  return test_find_actionable (GTK_WIDGET (test->window->failure), action) != NULL;
}

static void
assert_failure (TestWindow *test, const char *title, const char *buttons)
{
  static const char *const actions[]
      = { "win.restore-backup", "win.try-again", "win.open-folder", "window.close" };
  AdwStatusPage *page = ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (test->window->failure)));
  const char *description = adw_status_page_get_description (page);

  g_assert_cmpstr (adw_status_page_get_title (page), ==, title);
  g_assert_nonnull (strstr (description, "."));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_cmpint (offers (test, actions[i]), ==, strstr (buttons, actions[i]) != NULL);

  g_assert_false (gtk_widget_get_sensitive (test->window->add_button));
}

static void
cut (const char *path)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) (size / 2), NULL));
}

static void
test_opens (void)
{
  g_auto (TestWindow) test = { 0 };

  test_window_init (&test);
  test_window_make (&test);
  g_assert_false (gtk_widget_get_sensitive (test.window->add_button));
  test_window_open (&test, "pages");
  g_assert_nonnull (test.window->journal_page);
  g_assert_true (gtk_widget_get_sensitive (test.window->add_button));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (test.window)), ==, "Limber");
}

static void
test_missing (void)
{
  g_auto (TestWindow) test = { 0 };

  test_journal_init_folder (&test.file);
  test.settings = limber_settings_new_in_memory ();
  test_window_open (&test, "pages");
  g_assert_true (g_file_test (test.file.path, G_FILE_TEST_IS_REGULAR));
}

static void
test_newer (void)
{
  g_auto (TestWindow) test = { 0 };

  test_window_init (&test);
  test_sql_exec (test.file.path, "PRAGMA user_version = 1000");
  test_window_open (&test, "failure");
  assert_failure (&test, "This journal needs a newer Limber", "win.open-folder window.close");
}

static void
test_not_a_journal (void)
{
  g_auto (TestWindow) test = { 0 };

  test_window_init (&test);
  g_free (test.file.path);
  test.file.path = g_build_filename (test.file.folder, "notes.txt", NULL);
  g_assert_true (g_file_set_contents (test.file.path, "Dear diary <b>&\n", -1, NULL));
  test_window_open (&test, "failure");
  assert_failure (&test, "This file is not a journal", "win.open-folder win.try-again");

  /* Moved away, there is none, and one is made. */
  g_assert_cmpint (g_unlink (test.file.path), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.try-again", NULL);
  test_wait_for (g_strcmp0 (get_state (&test), "pages") == 0);
}

static void
remove_backups (TestWindow *test)
{
  g_autofree char *folder = limber_backup_get_folder (test->file.path);

  test_remove_tree (folder);
}

static void
test_damaged_without_backup (void)
{
  g_auto (TestWindow) test = { 0 };

  test_window_init (&test);
  remove_backups (&test);
  cut (test.file.path);
  test_window_open (&test, "failure");
  assert_failure (&test, "The journal is damaged", "win.try-again win.open-folder");
}

static gboolean
has_damaged_copy (TestWindow *test)
{
  g_autofree char *folder = g_path_get_dirname (test->file.path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, "damaged") != NULL)
      return TRUE;

  return FALSE;
}

static void
test_damaged (void)
{
  g_auto (TestWindow) test = { 0 };
  GtkWidget *button;

  test_window_init (&test);
  cut (test.file.path);
  test_window_open (&test, "failure");
  assert_failure (&test, "The journal is damaged", "win.restore-backup win.open-folder");

  button = test_find_actionable (GTK_WIDGET (test.window->failure), "win.restore-backup");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Restore the backup of 21 November");
  g_signal_emit_by_name (button, "clicked");
  test_wait_for (g_strcmp0 (get_state (&test), "pages") == 0);
  g_assert_cmpint (test_sql_int (test.file.path, "SELECT count(*) FROM check_in"), >, 0);
  g_assert_true (has_damaged_copy (&test));
}

/* Root may write anything, so the window is somebody else's for a moment. */
static void
become (TestWindow *test, guint user)
{
  g_autofree char *folder = g_path_get_dirname (test->file.path);

  if (getuid () != 0)
    return;

  if (user != 0)
    {
      g_assert_cmpint (chown (test->file.folder, user, user), ==, 0);
      g_assert_cmpint (chown (folder, user, user), ==, 0);
      g_assert_cmpint (chown (test->file.path, user, user), ==, 0);
    }
  g_assert_cmpint (seteuid (user), ==, 0);
}

static void
test_read_only (void)
{
  g_auto (TestWindow) test = { 0 };

  test_window_init (&test);
  test_window_make (&test);
  g_assert_cmpint (g_chmod (test.file.path, 0400), ==, 0);
  become (&test, NOBODY);
  test_window_open (&test, "failure");
  become (&test, 0);
  assert_failure (&test, "The journal cannot be written to", "win.try-again win.open-folder");

  g_assert_cmpint (g_chmod (test.file.path, 0600), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.try-again", NULL);
  test_wait_for (g_strcmp0 (get_state (&test), "pages") == 0);
}

static void
test_locked (void)
{
  g_auto (TestWindow) test = { 0 };
  sqlite3 *other = NULL;

  test_window_init (&test);
  limber_db_set_busy_timeout (50);
  g_assert_cmpint (sqlite3_open (test.file.path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other,
                                 "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;"
                                 " SELECT * FROM check_in",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  test_window_open (&test, "failure");
  assert_failure (&test, "Another program is using the journal", "win.try-again");

  sqlite3_close (other);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.try-again", NULL);
  test_wait_for (g_strcmp0 (get_state (&test), "pages") == 0);
  limber_db_set_busy_timeout (5000);
}

static void
test_disk_full (void)
{
  g_auto (TestWindow) test = { 0 };

  test_journal_init_folder (&test.file);
  test.settings = limber_settings_new_in_memory ();
  test_vfs_install ();
  test_vfs_set_room (4096);
  test_window_open (&test, "failure");
  assert_failure (&test, "The disk is full", "win.try-again");

  test_vfs_set_room (-1);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.try-again", NULL);
  test_wait_for (g_strcmp0 (get_state (&test), "pages") == 0);
  test_vfs_remove ();
}

/* A page of a good header: everything opens, and the restore still works from inside the window. */
static void
count_cb (guint *n)
{
  *n += 1;
}

/* The file is looked at once it is there again: in between there is none, or half of the two. */
static void
test_restore_while_open (void)
{
  g_auto (TestWindow) test = { 0 };
  guint n_resets = 0;
  g_autoptr (LimberBackup) backup = NULL;
  g_autofree char *path = NULL;

  test_window_init (&test);
  backup = limber_backup_find_newest_good (test.file.path);
  g_assert_nonnull (backup);
  test_sql_exec (test.file.path, "DELETE FROM check_in");
  test_window_open (&test, "pages");

  g_signal_connect_swapped (limber_window_get_journal (test.window), "reset", G_CALLBACK (count_cb),
                            &n_resets);
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.restore-backup", "s", backup->path);
  test_wait_for (n_resets > 0);
  g_signal_handlers_disconnect_by_func (limber_window_get_journal (test.window), count_cb, &n_resets);
  g_assert_true (limber_journal_get_is_open (limber_window_get_journal (test.window)));
  g_assert_cmpint (test_sql_int (test.file.path, "SELECT count(*) FROM check_in"), >, 0);
  g_assert_cmpstr (get_state (&test), ==, "pages");
}

static void
test_example (void)
{
  g_auto (TestWindow) test = { 0 };

  test_window_init (&test);
  test_window_make (&test);
  g_assert_false (gtk_widget_get_visible (test.window->example_button));
  limber_window_set_is_example (test.window, TRUE);
  g_assert_true (gtk_widget_get_visible (test.window->example_button));
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (test.window)), "Example"));
  test_window_open (&test, "pages");
}

/* Where there is little room the switcher is below. */
static void
test_switcher (void)
{
  g_auto (TestWindow) test = { 0 };

  test_window_init (&test);
  test_window_open (&test, "pages");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test.window->title_stack), ==, "switcher");

  g_object_set (test.window, "is-narrow", TRUE, NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test.window->title_stack), ==, "title");
  g_object_set (test.window, "is-narrow", FALSE, NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (test.window->title_stack), ==, "switcher");
}

static void
test_toast_over_preferences (void)
{
  g_auto (TestWindow) test = { 0 };
  AdwDialog *dialog;
  g_autoptr (AdwToast) first = g_object_ref_sink (adw_toast_new ("First"));
  g_autoptr (AdwToast) second = g_object_ref_sink (adw_toast_new ("Second"));

  test_window_init (&test);
  test_window_open (&test, "pages");
  limber_window_add_toast (test.window, first);
  g_assert_nonnull (test_find_label (GTK_WIDGET (test.window), "First"));

  dialog = limber_preferences_dialog_new (test.settings, limber_window_get_journal (test.window));
  adw_dialog_present (dialog, GTK_WIDGET (test.window));
  limber_window_add_toast (test.window, second);
  g_assert_nonnull (test_find_label (GTK_WIDGET (dialog), "Second"));
  adw_dialog_force_close (dialog);
}

static void
test_remembers_size (void)
{
  g_auto (TestWindow) test = { 0 };
  g_autoptr (LimberSettings) other = NULL;
  int width, height;

  test_window_init (&test);
  test_window_make (&test);
  gtk_window_get_default_size (GTK_WINDOW (test.window), &width, &height);
  g_assert_cmpint (width, ==, 1040);
  g_assert_cmpint (height, ==, 760);
  gtk_window_set_default_size (GTK_WINDOW (test.window), 800, 600);
  /* Nothing to remember. */
  gtk_window_set_default_size (GTK_WINDOW (test.window), -1, -1);
  gtk_window_destroy (GTK_WINDOW (test.window));
  g_clear_object (&test.window);

  test_window_make (&test);
  gtk_window_get_default_size (GTK_WINDOW (test.window), &width, &height);
  g_assert_cmpint (width, ==, 800);
  g_assert_cmpint (height, ==, 600);
}

int
main (int argc, char **argv)
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/window/opens", test_opens);
  g_test_add_func ("/window/missing", test_missing);
  g_test_add_func ("/window/newer", test_newer);
  g_test_add_func ("/window/not-a-journal", test_not_a_journal);
  g_test_add_func ("/window/damaged-without-backup", test_damaged_without_backup);
  g_test_add_func ("/window/damaged", test_damaged);
  g_test_add_func ("/window/read-only", test_read_only);
  g_test_add_func ("/window/locked", test_locked);
  g_test_add_func ("/window/disk-full", test_disk_full);
  g_test_add_func ("/window/restore-while-open", test_restore_while_open);
  g_test_add_func ("/window/example", test_example);
  g_test_add_func ("/window/switcher", test_switcher);
  g_test_add_func ("/window/toast-over-preferences", test_toast_over_preferences);
  g_test_add_func ("/window/remembers-size", test_remembers_size);

  return g_test_run ();
}
