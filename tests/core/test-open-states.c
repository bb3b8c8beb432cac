/* test-open-states.c — every way a journal may not open, really produced
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-backup.h"
#include "limber-date.h"
#include "limber-db.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

/* The file and its log, byte for byte. */
typedef struct
{
  GBytes *file;
  GBytes *log;
} Snapshot;

static GBytes *
read_bytes (const char *path)
{
  char *contents = NULL;
  gsize length = 0;

  return g_file_get_contents (path, &contents, &length, NULL) ? g_bytes_new_take (contents, length) : NULL;
}

static Snapshot
take_snapshot (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return (Snapshot) { read_bytes (path), read_bytes (log) };
}

static void
clear_snapshot (Snapshot *snapshot)
{
  g_clear_pointer (&snapshot->file, g_bytes_unref);
  g_clear_pointer (&snapshot->log, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Snapshot, clear_snapshot)

static void
assert_same_bytes (GBytes *a, GBytes *b)
{
  g_assert_cmpint (a != NULL, ==, b != NULL);
  if (a != NULL)
    g_assert_true (g_bytes_equal (a, b));
}

/* Tries to open, expects the error, and that nothing was touched. */
static void
assert_refused (const char *path, LimberStoreFlags flags, LimberError code)
{
  g_auto (Snapshot) before = take_snapshot (path);
  g_auto (Snapshot) after = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_store_open (path, flags, &error));
  g_assert_error (error, LIMBER_ERROR, (int) code);
  /* A whole sentence that names the file. */
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_str_has_suffix (error->message, "."));
  after = take_snapshot (path);
  assert_same_bytes (before.file, after.file);
  assert_same_bytes (before.log, after.log);
}

static void
fill (TestJournal *journal)
{
  static const char *const dates[] = { "2026-02-26", "2026-02-27", "2026-02-28" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (LimberDay) after = test_day_full (dates[i]);
      g_autoptr (LimberDay) before = limber_day_new (&after->date);

      test_apply (journal->store, before, after);
    }
}

/* A journal with three days, closed; a backup of it when wanted. */
static void
set_up_closed (TestJournal *journal, gboolean with_backup)
{
  g_autoptr (GError) error = NULL;

  test_journal_init (journal);
  fill (journal);
  if (with_backup)
    limber_store_backup_now (journal->store, "daily", &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&journal->store));
}

static void
overwrite (const char *path, gsize offset, gsize length)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  g_assert_cmpuint (offset + length, <=, size);
  memset (contents + offset, 0xa5, length);
  g_assert_true (
      g_file_set_contents_full (path, contents, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static gsize
get_size (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return (gsize) status.st_size;
}

static void
cut (const char *path, gsize divisor)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) (size / divisor), NULL));
}

static void
test_missing (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *folder = NULL;

  test_journal_init_folder (&journal);
  folder = g_path_get_dirname (journal.path);
  assert_refused (journal.path, LIMBER_STORE_NONE, LIMBER_ERROR_NOT_FOUND);
  assert_refused (journal.path, LIMBER_STORE_READ_ONLY, LIMBER_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* What is left when the program is killed the moment it made the file. */
static void
test_empty_file (void)
{
  g_auto (TestJournal) journal = { 0 };

  test_journal_init_folder (&journal);
  g_free (journal.path);
  journal.path = g_build_filename (journal.folder, "journal.db", NULL);
  g_assert_true (g_file_set_contents (journal.path, "", 0, NULL));
  test_journal_reopen (&journal);
  g_assert_true (limber_store_was_created (journal.store));
}

/* A journal that became empty is not taken for a new one. */
static void
test_emptied (void)
{
  g_auto (TestJournal) journal = { 0 };

  set_up_closed (&journal, TRUE);
  g_assert_cmpint (truncate (journal.path, 0), ==, 0);
  assert_refused (journal.path, LIMBER_STORE_CREATE, LIMBER_ERROR_CORRUPT);
}

/* Somebody moved the journal away and starts anew; the backups stay for whoever wants the old one back. */
static void
test_missing_beside_backups (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;

  set_up_closed (&journal, TRUE);
  g_assert_cmpint (g_unlink (journal.path), ==, 0);
  store = limber_store_open (journal.path, LIMBER_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (limber_store_was_created (store));
  backups = limber_backup_list (journal.path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backups->len, >, 0);
}

static void
test_newer (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *log = NULL;
  g_autofree char *memory = NULL;

  set_up_closed (&journal, FALSE);
  test_sql_exec (journal.path, "PRAGMA user_version = 1000");
  assert_refused (journal.path, LIMBER_STORE_CREATE, LIMBER_ERROR_NEWER);
  assert_refused (journal.path, LIMBER_STORE_READ_ONLY, LIMBER_ERROR_NEWER);
  log = g_strconcat (journal.path, "-wal", NULL);
  memory = g_strconcat (journal.path, "-shm", NULL);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (memory, G_FILE_TEST_EXISTS));
}

static void
copy_file (const char *from, const char *to, const char *suffix)
{
  g_autofree char *from_path = g_strconcat (from, suffix, NULL);
  g_autofree char *to_path = g_strconcat (to, suffix, NULL);
  g_autoptr (GBytes) bytes = read_bytes (from_path);

  g_assert_nonnull (bytes);
  g_assert_true (
      g_file_set_contents (to_path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

/* The newer program crashed: its version stands in the log alone, and the log must not be played back. */
static void
test_newer_in_log (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *copy = NULL;
  sqlite3 *handle = NULL;

  set_up_closed (&journal, FALSE);
  copy = g_build_filename (journal.folder, "copy.db", NULL);
  g_assert_cmpint (sqlite3_open (journal.path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA user_version = 1000", NULL, NULL, NULL), ==, SQLITE_OK);
  copy_file (journal.path, copy, "");
  copy_file (journal.path, copy, "-wal");
  sqlite3_close (handle);
  assert_refused (copy, LIMBER_STORE_CREATE, LIMBER_ERROR_NEWER);
}

static void
test_text_file (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *text = g_strnfill (20000, 'x');

  test_journal_init_folder (&journal);
  path = g_build_filename (journal.folder, "notes.txt", NULL);
  g_assert_true (g_file_set_contents (path, "Dear diary,\n", -1, NULL));
  assert_refused (path, LIMBER_STORE_CREATE, LIMBER_ERROR_NOT_A_JOURNAL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  assert_refused (path, LIMBER_STORE_CREATE, LIMBER_ERROR_NOT_A_JOURNAL);
  assert_refused (path, LIMBER_STORE_READ_ONLY, LIMBER_ERROR_NOT_A_JOURNAL);
}

static void
test_other_database (void)
{
  static const char *const other[] = {
    "CREATE TABLE photo (id INTEGER PRIMARY KEY)",
    "PRAGMA application_id = 12345; CREATE TABLE photo (id INTEGER PRIMARY KEY)",
    "PRAGMA journal_mode = WAL; CREATE TABLE photo (id INTEGER PRIMARY KEY)",
    "PRAGMA user_version = 7",
  };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init_folder (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (other); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/other-%u.db", journal.folder, i);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
      test_sql_exec (path, other[i]);
      assert_refused (path, LIMBER_STORE_CREATE, LIMBER_ERROR_NOT_A_JOURNAL);
    }
}

static void
test_folder (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GError) error = NULL;

  test_journal_init_folder (&journal);
  g_assert_null (limber_store_open (journal.folder, LIMBER_STORE_CREATE, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_A_JOURNAL);
}

static void
test_truncated (void)
{
  g_auto (TestJournal) journal = { 0 };

  set_up_closed (&journal, FALSE);
  cut (journal.path, 2);
  assert_refused (journal.path, LIMBER_STORE_CREATE, LIMBER_ERROR_CORRUPT);
}

static void
test_damaged_header (void)
{
  g_auto (TestJournal) journal = { 0 };

  set_up_closed (&journal, FALSE);
  overwrite (journal.path, 0, 100);
  assert_refused (journal.path, LIMBER_STORE_CREATE, LIMBER_ERROR_CORRUPT);
}

/* Nothing in the file tells any more, but the backups do. */
static void
test_overwritten (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_auto (TestJournal) without = { 0 };

  set_up_closed (&journal, TRUE);
  overwrite (journal.path, 0, get_size (journal.path));
  assert_refused (journal.path, LIMBER_STORE_CREATE, LIMBER_ERROR_CORRUPT);

  set_up_closed (&without, FALSE);
  overwrite (without.path, 0, get_size (without.path));
  assert_refused (without.path, LIMBER_STORE_CREATE, LIMBER_ERROR_NOT_A_JOURNAL);
}

/* A page in the middle is found out when it is read. */
static void
test_damaged_page (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) check_error = NULL;
  gint64 page;

  set_up_closed (&journal, FALSE);
  page = test_sql_int (journal.path, "SELECT rootpage FROM sqlite_schema WHERE name = 'pain'");
  overwrite (journal.path, (gsize) (page - 1) * 4096, 4096);
  test_journal_reopen (&journal);
  days = limber_store_load_days (journal.store, NULL, NULL, &error);
  g_assert_null (days);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_CORRUPT);
  g_assert_false (limber_store_check (journal.store, &check_error));
  g_assert_error (check_error, LIMBER_ERROR, LIMBER_ERROR_CORRUPT);
}

static void
test_damage_is_repaired (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_auto (Snapshot) bad = { 0 };
  g_auto (Snapshot) kept_bytes = { 0 };
  g_autoptr (LimberBackup) backup = NULL;
  g_autoptr (LimberDay) day = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  set_up_closed (&journal, TRUE);
  cut (journal.path, 2);
  bad = take_snapshot (journal.path);
  backup = limber_backup_find_newest_good (journal.path);
  g_assert_nonnull (backup);
  g_assert_true (limber_backup_restore (journal.path, backup->path, &kept, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (kept, "journal-damaged-"));
  kept_bytes = take_snapshot (kept);
  assert_same_bytes (bad.file, kept_bytes.file);

  test_journal_reopen (&journal);
  day = test_load (journal.store, "2026-02-27");
  g_assert_cmpuint (day->check_ins->len, ==, 2);
}

/* Root may write anything, so what follows runs as somebody else. */
static void
become_somebody (TestJournal *journal)
{
  g_autofree char *folder = g_path_get_dirname (journal->path);

  if (geteuid () != 0)
    return;
  g_assert_cmpint (chown (journal->folder, NOBODY, NOBODY), ==, 0);
  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    g_assert_cmpint (chown (folder, NOBODY, NOBODY), ==, 0);
  if (g_file_test (journal->path, G_FILE_TEST_EXISTS))
    g_assert_cmpint (chown (journal->path, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (setegid (NOBODY), ==, 0);
  g_assert_cmpint (seteuid (NOBODY), ==, 0);
}

static void
become_self (void)
{
  if (getuid () == 0)
    {
      g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (setegid (0), ==, 0);
    }
}

static void
assert_readable (const char *path)
{
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (LimberDay) day = NULL;
  g_autoptr (LimberDay) empty = NULL;
  g_autoptr (GError) error = NULL;

  store = limber_store_open (path, LIMBER_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  day = test_load (store, "2026-02-27");
  g_assert_cmpuint (day->check_ins->len, ==, 2);
  empty = limber_day_new (&day->date);
  g_assert_false (limber_store_apply_day (store, day, empty, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_READ_ONLY);
}

static void
test_read_only_file (void)
{
  g_auto (TestJournal) journal = { 0 };

  set_up_closed (&journal, FALSE);
  become_somebody (&journal);
  g_assert_cmpint (g_chmod (journal.path, 0400), ==, 0);
  assert_refused (journal.path, LIMBER_STORE_CREATE, LIMBER_ERROR_READ_ONLY);
  assert_readable (journal.path);
  become_self ();
}

static void
test_read_only_folder (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autofree char *folder = NULL;

  set_up_closed (&journal, FALSE);
  folder = g_path_get_dirname (journal.path);
  become_somebody (&journal);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  assert_refused (journal.path, LIMBER_STORE_CREATE, LIMBER_ERROR_READ_ONLY);
  assert_readable (journal.path);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  become_self ();
}

static void
test_cannot_create (void)
{
  g_auto (TestJournal) journal = { 0 };

  test_journal_init_folder (&journal);
  become_somebody (&journal);
  g_assert_cmpint (g_chmod (journal.folder, 0500), ==, 0);
  assert_refused (journal.path, LIMBER_STORE_CREATE, LIMBER_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (journal.folder, 0700), ==, 0);
  become_self ();
}

/* Another process runs @sql on the file and stays there; (transfer full): what to write to when it may go. */
static int
hold (const char *path, const char *sql, pid_t *child)
{
  int ready[2], leave[2];
  char byte;

  g_assert_cmpint (pipe (ready), ==, 0);
  g_assert_cmpint (pipe (leave), ==, 0);
  *child = fork ();
  if (*child == 0)
    {
      sqlite3 *handle = NULL;
      gboolean good = sqlite3_open (path, &handle) == SQLITE_OK
                      && sqlite3_exec (handle, sql, NULL, NULL, NULL) == SQLITE_OK
                      && write (ready[1], "", 1) == 1;

      close (leave[1]);
      if (good)
        good = read (leave[0], &byte, 1) == 0;
      sqlite3_close (handle);
      _exit (good ? 0 : 1);
    }
  close (ready[1]);
  close (leave[0]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  return leave[1];
}

static void
let_go (int pipe_end, pid_t child)
{
  int status;

  close (pipe_end);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
test_locked (void)
{
  g_auto (TestJournal) journal = { 0 };
  pid_t child;
  int pipe_end;

  set_up_closed (&journal, FALSE);
  limber_db_set_busy_timeout (50);
  pipe_end = hold (journal.path, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; SELECT * FROM check_in",
                   &child);
  assert_refused (journal.path, LIMBER_STORE_CREATE, LIMBER_ERROR_LOCKED);
  let_go (pipe_end, child);
  test_journal_reopen (&journal);
  limber_db_set_busy_timeout (5000);
}

static void
test_locked_while_saving (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;
  g_autoptr (LimberDay) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *unchanged = NULL;
  pid_t child;
  int pipe_end;

  set_up_closed (&journal, FALSE);
  limber_db_set_busy_timeout (50);
  test_journal_reopen (&journal);
  before = test_load (journal.store, "2026-02-27");
  after = limber_day_copy (before);
  limber_day_set_value (after, LIMBER_MEASURE_STEPS, 1234);
  dump = test_sql_dump (journal.path);

  pipe_end = hold (journal.path, "BEGIN IMMEDIATE", &child);
  g_assert_false (limber_store_apply_day (journal.store, before, after, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_LOCKED);
  /* Reading goes on meanwhile. */
  read = test_load (journal.store, "2026-02-27");
  test_assert_days_equal (read, before);
  let_go (pipe_end, child);
  unchanged = test_sql_dump (journal.path);
  g_assert_cmpstr (dump, ==, unchanged);

  test_apply (journal.store, before, after);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT value FROM reading WHERE day = '2026-02-27'"
                                               " AND measure = 'steps'"),
                   ==, 1234);
  limber_db_set_busy_timeout (5000);
}

/* The window and limberctl: both may have the journal open. */
static void
test_shared (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberStore) other = NULL;
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) note = NULL;
  g_autoptr (LimberDay) steps = NULL;
  g_autoptr (LimberDay) both = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  fill (&journal);
  other = limber_store_open (journal.path, LIMBER_STORE_NONE, &error);
  g_assert_no_error (error);
  before = test_load (other, "2026-02-27");
  note = limber_day_copy (before);
  limber_check_in_set_note (g_ptr_array_index (note->check_ins, 1), "From the window");
  steps = limber_day_copy (before);
  limber_day_set_value (steps, LIMBER_MEASURE_STEPS, 4321);
  limber_check_in_set_pain (g_ptr_array_index (steps->check_ins, 1), "sacrum", 3, LIMBER_QUALITY_NONE);

  test_apply (journal.store, before, note);
  test_apply (other, before, steps);
  both = test_load (journal.store, "2026-02-27");
  g_assert_cmpstr (((LimberCheckIn *) g_ptr_array_index (both->check_ins, 1))->note, ==, "From the window");
  g_assert_nonnull (limber_check_in_get_pain (g_ptr_array_index (both->check_ins, 1), "sacrum"));
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (both, LIMBER_MEASURE_STEPS), 4321, 0.1);
}

/* Somebody moves the file away while the window is open: no save may go into what nobody looks at. */
static void
test_moved (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *moved = NULL;

  test_journal_init (&journal);
  fill (&journal);
  before = test_load (journal.store, "2026-02-27");
  after = limber_day_copy (before);
  limber_day_set_value (after, LIMBER_MEASURE_STEPS, 1);
  moved = g_strconcat (journal.path, ".moved", NULL);
  g_assert_cmpint (g_rename (journal.path, moved), ==, 0);
  g_assert_false (limber_store_apply_day (journal.store, before, after, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED);
  g_assert_cmpint (g_rename (moved, journal.path), ==, 0);
  test_apply (journal.store, before, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/open-states/missing", test_missing);
  g_test_add_func ("/open-states/empty-file", test_empty_file);
  g_test_add_func ("/open-states/emptied", test_emptied);
  g_test_add_func ("/open-states/missing-beside-backups", test_missing_beside_backups);
  g_test_add_func ("/open-states/newer", test_newer);
  g_test_add_func ("/open-states/newer-in-log", test_newer_in_log);
  g_test_add_func ("/open-states/text-file", test_text_file);
  g_test_add_func ("/open-states/other-database", test_other_database);
  g_test_add_func ("/open-states/folder", test_folder);
  g_test_add_func ("/open-states/truncated", test_truncated);
  g_test_add_func ("/open-states/damaged-header", test_damaged_header);
  g_test_add_func ("/open-states/overwritten", test_overwritten);
  g_test_add_func ("/open-states/damaged-page", test_damaged_page);
  g_test_add_func ("/open-states/damage-is-repaired", test_damage_is_repaired);
  g_test_add_func ("/open-states/read-only-file", test_read_only_file);
  g_test_add_func ("/open-states/read-only-folder", test_read_only_folder);
  g_test_add_func ("/open-states/cannot-create", test_cannot_create);
  g_test_add_func ("/open-states/locked", test_locked);
  g_test_add_func ("/open-states/locked-while-saving", test_locked_while_saving);
  g_test_add_func ("/open-states/shared", test_shared);
  g_test_add_func ("/open-states/moved", test_moved);

  return g_test_run ();
}
