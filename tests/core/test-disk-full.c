/* test-disk-full.c — no room, or a disk that fails: nothing that was saved is lost, nothing is half done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"
#include "limber-test-vfs.h"

#include "limber-backup.h"
#include "limber-date.h"
#include "limber-schema.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

/* Room is given in steps of half a page, so that it ends in every place it can end in. */
#define ROOM_STEP 2048
#define ROOM_MAX (1024 * 1024)

static void
set_up (TestJournal *journal)
{
  g_autoptr (LimberDay) day = test_day_full ("2026-02-27");
  g_autoptr (LimberDay) empty = limber_day_new (&day->date);

  test_journal_init (journal);
  test_apply (journal->store, empty, day);
}

static gboolean
add_day (LimberStore *store, const char *iso, GError **error)
{
  g_autoptr (LimberDay) day = test_day_full (iso);
  g_autoptr (LimberDay) empty = limber_day_new (&day->date);

  return limber_store_apply_day (store, empty, day, error);
}

static void
assert_whole (TestJournal *journal)
{
  g_autofree char *answer = test_sql_text (journal->path, "PRAGMA integrity_check");

  g_assert_cmpstr (answer, ==, "ok");
}

static void
test_save (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *before = NULL;
  gboolean saved = FALSE;
  guint n_failures = 0;

  set_up (&journal);
  before = test_sql_dump (journal.path);
  for (gint64 room = 0; !saved && room < ROOM_MAX; room += ROOM_STEP)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      test_journal_reopen (&journal);
      test_vfs_set_room (room);
      saved = add_day (journal.store, "2026-02-28", &error);
      test_vfs_set_room (-1);
      if (saved)
        break;
      n_failures++;
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_DISK_FULL);
      after = test_sql_dump (journal.path);
      g_assert_cmpstr (before, ==, after);
      assert_whole (&journal);
    }
  g_assert_true (saved);
  g_assert_cmpuint (n_failures, >, 1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (DISTINCT day) FROM check_in"), ==, 2);
}

/* The window stays open: when there is room again the same save works. */
static void
test_save_again (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second_error = NULL;

  set_up (&journal);
  test_vfs_set_room (0);
  g_assert_false (add_day (journal.store, "2026-02-28", &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_DISK_FULL);
  read = test_load (journal.store, "2026-02-27");
  g_assert_cmpuint (read->check_ins->len, ==, 2);
  test_vfs_set_room (-1);
  g_assert_true (add_day (journal.store, "2026-02-28", &second_error));
  g_assert_no_error (second_error);
}

/* SQLite may roll back by itself when the disk is full; what follows must not be stored on its own. */
static void
test_import_is_all_or_nothing (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *before = NULL;
  gboolean good = FALSE;

  set_up (&journal);
  before = test_sql_dump (journal.path);
  for (gint64 room = 0; !good && room < ROOM_MAX; room += 4 * ROOM_STEP)
    {
      g_autofree char *after = NULL;

      test_journal_reopen (&journal);
      g_assert_true (limber_store_begin (journal.store, NULL));
      test_vfs_set_room (room);
      good = TRUE;
      for (guint day = 1; day <= 20; day++)
        {
          g_autofree char *iso = g_strdup_printf ("2026-01-%02u", day);

          /* Goes on after an error on purpose. */
          good = add_day (journal.store, iso, NULL) && good;
        }
      good = limber_store_commit (journal.store, NULL) && good;
      test_vfs_set_room (-1);
      if (good)
        break;
      after = test_sql_dump (journal.path);
      if (test_sql_int (journal.path, "SELECT count (DISTINCT day) FROM check_in") != 21)
        g_assert_cmpstr (before, ==, after);
    }
  g_assert_true (good);
}

/* So much at once that SQLite cannot hold it back till the end, runs out of room, and takes everything back
 * itself. */
static void
test_nothing_follows_a_failure (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) big = test_day_full ("2026-02-28");
  g_autoptr (LimberDay) empty = limber_day_new (&big->date);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *note = g_strnfill (20 * 1024 * 1024, 'x');

  set_up (&journal);
  before = test_sql_dump (journal.path);
  limber_check_in_set_note (g_ptr_array_index (big->check_ins, 0), note);
  g_assert_true (limber_store_begin (journal.store, NULL));
  g_assert_true (add_day (journal.store, "2026-01-01", NULL));
  test_vfs_set_room (ROOM_MAX);
  g_assert_false (limber_store_apply_day (journal.store, empty, big, NULL));
  test_vfs_set_room (-1);
  add_day (journal.store, "2026-01-02", NULL);
  g_assert_false (limber_store_commit (journal.store, NULL));
  after = test_sql_dump (journal.path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_create (void)
{
  gboolean made = FALSE;
  guint n_failures = 0;

  for (gint64 room = 0; !made && room < ROOM_MAX; room += 2 * ROOM_STEP)
    {
      g_auto (TestJournal) journal = { 0 };
      g_autoptr (GError) error = NULL;

      test_journal_init_folder (&journal);
      test_vfs_set_room (room);
      journal.store = limber_store_open (journal.path, LIMBER_STORE_CREATE, &error);
      test_vfs_set_room (-1);
      made = journal.store != NULL;
      if (made)
        break;
      n_failures++;
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_DISK_FULL);
      /* What is left of the attempt is not in the way of the next one. */
      test_journal_reopen (&journal);
      g_assert_true (limber_store_was_created (journal.store));
    }
  g_assert_true (made);
  g_assert_cmpuint (n_failures, >, 1);
}

static void
test_backup (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *folder = NULL;
  gboolean made = FALSE;

  set_up (&journal);
  folder = limber_backup_get_folder (journal.path);
  for (gint64 room = 0; !made && room < ROOM_MAX; room += 4 * ROOM_STEP)
    {
      g_autoptr (GError) error = NULL;

      test_vfs_set_room (room);
      made = limber_store_backup_now (journal.store, "import", &error);
      test_vfs_set_room (-1);
      if (made)
        break;
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_DISK_FULL);
      g_assert_cmpuint (test_count_files (folder), ==, 0);
    }
  g_assert_true (made);
  g_assert_cmpuint (test_count_files (folder), ==, 1);
  assert_whole (&journal);
}

static void
test_restore (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberBackup) backup = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *folder = NULL;

  set_up (&journal);
  g_assert_true (limber_store_backup_now (journal.store, "import", NULL));
  g_assert_true (add_day (journal.store, "2026-02-28", NULL));
  before = test_sql_dump (journal.path);
  g_assert_finalize_object (g_steal_pointer (&journal.store));
  backup = limber_backup_find_newest_good (journal.path);
  test_vfs_set_room (8192);
  g_assert_false (limber_backup_restore (journal.path, backup->path, NULL, &error));
  test_vfs_set_room (-1);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_DISK_FULL);
  after = test_sql_dump (journal.path);
  g_assert_cmpstr (before, ==, after);
  folder = g_path_get_dirname (journal.path);
  g_assert_cmpuint (test_count_files (folder), ==, 2);
}

static const LimberSchemaStep steps[] = {
  { 1, NULL, "0001-initial.sql" },
  { 2,
    "CREATE TABLE big (x TEXT) STRICT; INSERT INTO big VALUES (hex (zeroblob (50000))); PRAGMA user_version "
    "= 2;",
    NULL },
};

static void
test_migration (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *before = NULL;
  gboolean good = FALSE;
  guint n_failures = 0;

  limber_schema_set_steps (steps, 1);
  set_up (&journal);
  before = test_sql_dump (journal.path);
  g_assert_finalize_object (g_steal_pointer (&journal.store));
  limber_schema_set_steps (steps, G_N_ELEMENTS (steps));
  for (gint64 room = 0; !good && room < ROOM_MAX; room += 8 * ROOM_STEP)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      test_vfs_set_room (room);
      journal.store = limber_store_open (journal.path, LIMBER_STORE_NONE, &error);
      test_vfs_set_room (-1);
      good = journal.store != NULL;
      if (!good)
        g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_DISK_FULL);
      n_failures += !good;
      after = test_sql_dump (journal.path);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpint (test_sql_int (journal.path, "PRAGMA user_version"), ==, good ? 2 : 1);
    }
  limber_schema_set_steps (NULL, 0);
  g_assert_true (good);
  g_assert_cmpuint (n_failures, >, 0);
}

/* "Saved" means on disk: a save waits for it. */
static void
test_save_waits_for_disk (void)
{
  g_auto (TestJournal) journal = { 0 };
  guint n_syncs;

  set_up (&journal);
  n_syncs = test_vfs_count_syncs ();
  g_assert_true (add_day (journal.store, "2026-02-28", NULL));
  g_assert_cmpuint (test_vfs_count_syncs (), >, n_syncs);
}

static void
test_disk_fails (void)
{
  g_auto (TestJournal) journal = { 0 };

  set_up (&journal);
  for (int n_good = 0; n_good < 4; n_good++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = g_strdup_printf ("2026-01-0%d", n_good + 1);

      test_journal_reopen (&journal);
      test_vfs_fail_sync_after (n_good);
      if (!add_day (journal.store, iso, &error))
        g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED);
      g_assert_finalize_object (g_steal_pointer (&journal.store));
      test_vfs_fail_sync_after (-1);
      assert_whole (&journal);
      g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM check_in WHERE day = '2026-02-27'"),
                       ==, 2);
    }
}

/* Nothing mounted here may be seen outside; in a chroot / is no mount point, but /tmp may be. */
static gboolean
leave_mounts (void)
{
  return unshare (CLONE_NEWNS) == 0
         && (mount ("none", "/", "none", MS_REC | MS_PRIVATE, "") == 0
             || mount ("none", g_get_tmp_dir (), "none", MS_REC | MS_PRIVATE, "") == 0);
}

/* A real full disk where one can be made: fills a small file system until a save is refused. */
static int
fill_tmpfs (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint n_saved = 0;
  gint64 n_found;

  if (!leave_mounts () || mount ("tmpfs", folder, "tmpfs", 0, "size=512k") != 0)
    return 77;
  store = limber_store_open (path, LIMBER_STORE_CREATE, &error);
  while (store != NULL && error == NULL && n_saved < 10000)
    {
      g_autofree char *iso
          = g_strdup_printf ("20%02u-%02u-%02u", n_saved / 336, n_saved / 28 % 12 + 1, n_saved % 28 + 1);

      if (add_day (store, iso, &error))
        n_saved++;
    }
  if (!g_error_matches (error, LIMBER_ERROR, LIMBER_ERROR_DISK_FULL) || n_saved == 0)
    return 1;
  g_clear_object (&store);
  n_found = test_sql_int (path, "SELECT count (DISTINCT day) FROM check_in");
  umount (folder);
  return n_found == n_saved ? 0 : 2;
}

static void
test_real_disk (void)
{
  g_auto (TestJournal) journal = { 0 };
  pid_t child;
  int status;

  test_journal_init_folder (&journal);
  child = fork ();
  if (child == 0)
    _exit (fill_tmpfs (journal.folder));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("a small file system can only be mounted by root");
  else
    g_assert_cmpint (status, ==, 0);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  test_vfs_install ();

  g_test_add_func ("/disk-full/save", test_save);
  g_test_add_func ("/disk-full/save-again", test_save_again);
  g_test_add_func ("/disk-full/import-is-all-or-nothing", test_import_is_all_or_nothing);
  g_test_add_func ("/disk-full/nothing-follows-a-failure", test_nothing_follows_a_failure);
  g_test_add_func ("/disk-full/create", test_create);
  g_test_add_func ("/disk-full/backup", test_backup);
  g_test_add_func ("/disk-full/restore", test_restore);
  g_test_add_func ("/disk-full/migration", test_migration);
  g_test_add_func ("/disk-full/save-waits-for-disk", test_save_waits_for_disk);
  g_test_add_func ("/disk-full/disk-fails", test_disk_fails);
  g_test_add_func ("/disk-full/real-disk", test_real_disk);

  result = g_test_run ();
  test_vfs_remove ();
  return result;
}
