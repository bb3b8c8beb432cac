/* test-restore.c — a backup in the journal's place, and what was there kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-backup.h"
#include "limber-date.h"
#include "limber-db.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOW "2026-03-01T20:00:00"

static void
restore (TestJournal *journal, const char *backup, char **kept)
{
  g_autoptr (GError) error = NULL;

  limber_backup_restore (journal->path, backup, kept, &error);
  g_assert_no_error (error);
}

static void
test_restore (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackup) backup = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *replaced = NULL;
  g_autofree char *kept_dump = NULL;
  g_autofree char *folder = NULL;
  GStatBuf status;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  before = test_sql_dump (journal.path);
  test_back_up (journal.store, "daily");
  test_add_day (journal.store, "2026-02-28");
  replaced = test_sql_dump (journal.path);
  test_journal_close (&journal);

  backup = limber_backup_find_newest_good (journal.path);
  restore (&journal, backup->path, &kept);
  test_journal_reopen (&journal);
  after = test_sql_dump (journal.path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (g_stat (journal.path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  /* What was there is among the backups, and can be put back the same way. */
  kept_dump = test_sql_dump (kept);
  g_assert_cmpstr (kept_dump, ==, replaced);
  backups = test_list_backups (journal.path);
  g_assert_cmpuint (backups->len, ==, 2);
  folder = g_path_get_dirname (journal.path);
  g_assert_cmpuint (test_count_files (folder), ==, 4); /* journal, -wal, -shm, backups */
}

/* Leaves a change in the log, as a program that is killed does. */
static void
die_while_open (TestJournal *journal)
{
  pid_t child = fork ();

  if (child == 0)
    {
      test_journal_reopen (journal);
      test_add_day (journal->store, "2026-02-28");
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

/* Changes that were still in the log of a program that was killed are in what is kept. */
static void
test_restore_over_log (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackup) backup = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *log = NULL;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  test_back_up (journal.store, "daily");
  test_journal_close (&journal);
  die_while_open (&journal);
  log = g_strconcat (journal.path, "-wal", NULL);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));

  backup = limber_backup_find_newest_good (journal.path);
  restore (&journal, backup->path, &kept);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (DISTINCT day) FROM check_in"), ==, 1);
  g_assert_cmpint (test_sql_int (kept, "SELECT count (DISTINCT day) FROM check_in"), ==, 2);
}

/* A log beside a damaged journal goes along with it: in the new journal's place it would be played into it.
 */
static void
test_restore_damaged_with_log (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackup) backup = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *log = NULL;
  g_autofree char *kept_log = NULL;
  g_autofree char *damage = g_strnfill (65536, 'x');

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  test_back_up (journal.store, "daily");
  test_journal_close (&journal);
  die_while_open (&journal);
  log = g_strconcat (journal.path, "-wal", NULL);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (journal.path, damage, 65536, NULL));

  backup = limber_backup_find_newest_good (journal.path);
  restore (&journal, backup->path, &kept);
  kept_log = g_strconcat (kept, "-wal", NULL);
  g_assert_nonnull (strstr (kept, "journal-damaged-"));
  g_assert_true (g_file_test (kept_log, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  test_journal_reopen (&journal);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (DISTINCT day) FROM check_in"), ==, 1);
}

static void
test_restore_where_none_is (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackup) backup = NULL;
  g_autofree char *kept = NULL;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  test_back_up (journal.store, "daily");
  test_journal_close (&journal);
  g_assert_cmpint (g_unlink (journal.path), ==, 0);
  backup = limber_backup_find_newest_good (journal.path);
  restore (&journal, backup->path, &kept);
  g_assert_null (kept);
  test_journal_reopen (&journal);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in"), ==, 2);
}

static void
assert_not_restored (TestJournal *journal, const char *backup, LimberError code)
{
  g_autofree char *folder = g_path_get_dirname (journal->path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = test_count_files (folder);
  gsize before_size, after_size;

  g_assert_true (g_file_get_contents (journal->path, &before, &before_size, NULL));
  g_assert_false (limber_backup_restore (journal->path, backup, &kept, &error));
  g_assert_error (error, LIMBER_ERROR, (int) code);
  g_assert_null (kept);
  g_assert_true (g_file_get_contents (journal->path, &after, &after_size, NULL));
  g_assert_cmpmem (before, before_size, after, after_size);
  g_assert_cmpuint (test_count_files (folder), ==, n_files);
}

static void
test_restore_refused (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackup) backup = NULL;
  g_autofree char *text = NULL;
  g_autofree char *missing = NULL;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  test_back_up (journal.store, "daily");
  test_journal_close (&journal);
  backup = limber_backup_find_newest_good (journal.path);
  text = g_build_filename (journal.folder, "text.db", NULL);
  g_assert_true (g_file_set_contents (text, "not a journal", -1, NULL));
  missing = g_build_filename (journal.folder, "missing.db", NULL);

  assert_not_restored (&journal, text, LIMBER_ERROR_NOT_A_JOURNAL);
  assert_not_restored (&journal, missing, LIMBER_ERROR_NOT_FOUND);
  assert_not_restored (&journal, journal.path, LIMBER_ERROR_INVALID);
  test_sql_exec (backup->path, "PRAGMA user_version = 1000");
  assert_not_restored (&journal, backup->path, LIMBER_ERROR_NEWER);
  test_sql_exec (backup->path, "PRAGMA user_version = 1; PRAGMA foreign_keys = OFF;"
                               " INSERT INTO pain VALUES (999, 'sacrum', 1, 0, 0)");
  assert_not_restored (&journal, backup->path, LIMBER_ERROR_CORRUPT);
  g_assert_cmpint (truncate (backup->path, 20000), ==, 0);
  assert_not_restored (&journal, backup->path, LIMBER_ERROR_CORRUPT);
}

/* Somebody has the journal open, be it this process or another, be it idle. */
static void
test_restore_locked (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackup) backup = NULL;
  g_autofree char *kept = NULL;
  pid_t child;
  int ready[2], leave[2];
  char byte;

  test_journal_init (&journal);
  limber_db_set_busy_timeout (50);
  test_add_day (journal.store, "2026-02-27");
  test_back_up (journal.store, "daily");
  test_journal_reopen (&journal);
  test_add_day (journal.store, "2026-02-28");
  backup = limber_backup_find_newest_good (journal.path);
  assert_not_restored (&journal, backup->path, LIMBER_ERROR_LOCKED);
  /* Trying did not take the locks of this process away. */
  test_add_day (journal.store, "2026-03-01");
  test_journal_close (&journal);

  g_assert_cmpint (pipe (ready), ==, 0);
  g_assert_cmpint (pipe (leave), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (leave[1]);
      test_journal_reopen (&journal);
      test_add_day (journal.store, "2026-03-02");
      _exit (write (ready[1], "", 1) == 1 && read (leave[0], &byte, 1) == 0 ? 0 : 1);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (limber_backup_restore (journal.path, backup->path, &kept, &error));
    g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_LOCKED);
  }
  close (leave[1]);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (DISTINCT day) FROM check_in"), ==, 4);
  restore (&journal, backup->path, &kept);
  limber_db_set_busy_timeout (5000);
}

/* The backup of an older version is brought up to date when it is opened. */
static void
test_restore_is_repeatable (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackup) backup = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-02-27");
  test_back_up (journal.store, "daily");
  test_journal_close (&journal);
  backup = limber_backup_find_newest_good (journal.path);
  restore (&journal, backup->path, &first);
  restore (&journal, first, &second);
  g_assert_cmpstr (first, !=, second);
  test_journal_reopen (&journal);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in"), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/restore/good", test_restore);
  g_test_add_func ("/restore/over-log", test_restore_over_log);
  g_test_add_func ("/restore/damaged-with-log", test_restore_damaged_with_log);
  g_test_add_func ("/restore/where-none-is", test_restore_where_none_is);
  g_test_add_func ("/restore/refused", test_restore_refused);
  g_test_add_func ("/restore/locked", test_restore_locked);
  g_test_add_func ("/restore/is-repeatable", test_restore_is_repeatable);

  return g_test_run ();
}
