/* limber-restore.c — putting a backup in the journal's place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The copy is made and verified beside the journal first. Then the journal is locked against everybody else,
 * linked under the name it is kept by, and replaced by a rename: at no moment is there no journal.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-backup-private.h"

#include "limber-date.h"
#include "limber-probe.h"
#include "limber-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Where SQLite's own locks are: https://www.sqlite.org/fileformat2.html, "The Lock-Byte Page" */
#define LOCK_START 0x40000000
#define LOCK_LENGTH 512

#define RESTORE_REASON "restore"

static gboolean
report_cannot_swap (const char *path, int system_error, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  gboolean full = system_error == ENOSPC || system_error == EDQUOT;
  gboolean denied = system_error == EACCES || system_error == EPERM || system_error == EROFS;

  g_set_error (
      error, LIMBER_ERROR,
      full     ? LIMBER_ERROR_DISK_FULL
      : denied ? LIMBER_ERROR_READ_ONLY
               : LIMBER_ERROR_FAILED,
      /* Translators: a file name, and the system's reason. */
      _ ("“%s” could not be replaced (%s). It is as it was; allow writing to its folder and try again."),
      shown, g_strerror (system_error));
  return FALSE;
}

static gboolean
report_in_use (const char *path, GError **error)
{
  limber_db_set_error (NULL, path, N_ ("The backup could not be put in place."), SQLITE_BUSY, error);
  return FALSE;
}

static gboolean
report_missing (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
               _ ("There is no backup at “%s”. The journal was not touched; choose another file."), shown);
  return FALSE;
}

static gboolean
report_same (GError **error)
{
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                       _ ("This file is the journal itself. It was not touched; choose a backup."));
  return FALSE;
}

static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf status_a, status_b;

  return g_stat (a, &status_a) == 0 && g_stat (b, &status_b) == 0 && status_a.st_dev == status_b.st_dev
         && status_a.st_ino == status_b.st_ino;
}

static gboolean
check_source (const char *journal_path, const char *backup_path, GError **error)
{
  if (!g_file_test (backup_path, G_FILE_TEST_EXISTS))
    return report_missing (backup_path, error);
  if (is_same_file (journal_path, backup_path))
    return report_same (error);
  return limber_backup_verify (backup_path, error);
}

static gboolean
stage (const char *backup_path, const char *staged, GError **error)
{
  g_autoptr (LimberDb) source = limber_db_open_reading (backup_path, error);

  return source != NULL && limber_backup_copy (source, staged, error) && limber_backup_verify (staged, error);
}

/*
 * Asks through SQLite, which knows of connections in this very process as well. Closing as the last one plays
 * the log back into the file.
 */
static gboolean
settle (const char *path, gboolean *good, GError **error)
{
  g_autoptr (LimberDb) db = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 n_objects;

  if (!limber_probe_file (path, NULL))
    return TRUE;
  db = limber_db_open (path, SQLITE_OPEN_READWRITE, &local_error);
  *good = db != NULL && limber_db_exec (db, "PRAGMA locking_mode = EXCLUSIVE", &local_error)
          && limber_db_get_int (db, "SELECT count (*) FROM sqlite_schema", &n_objects, &local_error)
          && limber_schema_check (db, &local_error);
  return !g_error_matches (local_error, LIMBER_ERROR, LIMBER_ERROR_LOCKED) || report_in_use (path, error);
}

/*
 * The lock belongs to the open file, not to the process, so closing another descriptor does not drop it.
 * A file that cannot be written cannot be locked, but nobody can be writing to it either.
 */
static gboolean
lock (const char *path, int *file, GError **error)
{
  struct flock lock
      = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCK_START, .l_len = LOCK_LENGTH };

  *file = g_open (path, O_RDWR | O_CLOEXEC, 0);
  if (*file < 0 || fcntl (*file, F_OFD_SETLK, &lock) == 0)
    return TRUE;
  return (errno != EAGAIN && errno != EACCES) || report_in_use (path, error);
}

static char *
make_damaged_name (const char *path, gint64 made, gboolean good)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (made);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  g_autofree char *stem = g_strdup (path);

  if (g_str_has_suffix (stem, ".db"))
    stem[strlen (stem) - strlen (".db")] = '\0';
  return g_strdup_printf ("%s-%s-%s.db", stem, good ? "replaced" : "damaged", stamp);
}

/* A good journal becomes a backup people find in the list; a damaged one stays beside, where it is out of the
 * way. */
static char *
link_kept (const char *path, gboolean good, gboolean in_backups)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  g_autofree char *folder = limber_backup_get_folder (path);

  if (in_backups && g_mkdir_with_parents (folder, 0700) != 0)
    return NULL;
  for (gint64 made = g_date_time_to_unix (now);; made++)
    {
      g_autofree char *kept = in_backups ? limber_backup_make_name (path, made, RESTORE_REASON)
                                         : make_damaged_name (path, made, good);

      if (link (path, kept) == 0)
        return g_steal_pointer (&kept);
      if (errno != EEXIST)
        return NULL;
    }
}

/* On file systems without links the journal is missing for the blink of an eye. */
static char *
move_kept (const char *path, gboolean good, GError **error)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  g_autofree char *kept = make_damaged_name (path, g_date_time_to_unix (now), good);

  if (g_rename (path, kept) == 0)
    return g_steal_pointer (&kept);
  report_cannot_swap (path, errno, error);
  return NULL;
}

/* A log left behind would be played into the new file. */
static void
move_logs (const char *path, const char *kept)
{
  static const char *const suffixes[] = { "-wal", "-journal" };
  g_autofree char *memory = g_strconcat (path, "-shm", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (kept, suffixes[i], NULL);

      g_rename (from, to);
    }
  g_unlink (memory);
}

static char *
keep (const char *path, gboolean good, GError **error)
{
  g_autofree char *kept = good ? link_kept (path, good, TRUE) : NULL;

  if (kept == NULL)
    kept = link_kept (path, good, FALSE);
  if (kept == NULL)
    kept = move_kept (path, good, error);
  if (kept == NULL)
    return NULL;
  limber_backup_sync_folder (kept);
  move_logs (path, kept);
  return g_steal_pointer (&kept);
}

static void
put_back (const char *path, const char *kept)
{
  if (is_same_file (path, kept))
    g_unlink (kept);
  else
    g_rename (kept, path);
  move_logs (kept, path);
}

/* Takes the place of the locked journal, if there is one. */
static gboolean
swap_in (const char *path, const char *staged, gboolean good, char **kept, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      *kept = keep (path, good, error);
      if (*kept == NULL)
        return FALSE;
    }
  if (g_rename (staged, path) != 0)
    {
      report_cannot_swap (path, errno, error);
      if (*kept != NULL)
        put_back (path, *kept);
      g_clear_pointer (kept, g_free);
      return FALSE;
    }
  limber_backup_sync_folder (path);
  return TRUE;
}

static gboolean
swap_locked (const char *path, const char *staged, char **kept, GError **error)
{
  gboolean good = FALSE;
  gboolean swapped;
  int file = -1;

  if (g_file_test (path, G_FILE_TEST_EXISTS) && (!settle (path, &good, error) || !lock (path, &file, error)))
    {
      if (file >= 0)
        close (file);
      return FALSE;
    }
  swapped = swap_in (path, staged, good, kept, error);
  if (file >= 0)
    close (file);
  return swapped;
}

/**
 * limber_backup_restore:
 * @journal_path: the journal file, which nobody has open
 * @backup_path: a backup, or any other copy of a journal
 * @kept: (out) (optional) (nullable): where the file that was replaced is kept; %NULL when there was none
 * @error: return location for an error
 *
 * Puts a verified copy of the backup in the journal's place. A good journal is kept among the backups, a
 * damaged one beside the journal with its log. The backup itself is not touched.
 *
 * When it fails the journal is as it was. Errors: %LIMBER_ERROR_NOT_FOUND, %LIMBER_ERROR_NOT_A_JOURNAL,
 * %LIMBER_ERROR_NEWER, %LIMBER_ERROR_CORRUPT (the backup), %LIMBER_ERROR_LOCKED (the journal is open
 * somewhere), %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_READ_ONLY, %LIMBER_ERROR_INVALID, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the copy stands in the journal's place
 */
gboolean
limber_backup_restore (const char *journal_path, const char *backup_path, char **kept, GError **error)
{
  g_autofree char *staged = NULL;
  g_autofree char *replaced = NULL;
  gboolean good;

  g_return_val_if_fail (journal_path != NULL && backup_path != NULL, FALSE);

  staged = g_strdup_printf ("%s.%d.part", journal_path, (int) getpid ());
  good = check_source (journal_path, backup_path, error) && stage (backup_path, staged, error)
         && swap_locked (journal_path, staged, &replaced, error);
  g_unlink (staged);
  if (kept != NULL)
    *kept = g_steal_pointer (&replaced);
  return good;
}
