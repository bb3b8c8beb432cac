/* limber-backup.c — verified copies of the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-backup-private.h"

#include "limber-date.h"
#include "limber-probe.h"
#include "limber-schema.h"
#include "limber-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
report_system_error (const char *path, int system_error, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  gboolean full = system_error == ENOSPC || system_error == EDQUOT;
  gboolean denied = system_error == EACCES || system_error == EPERM || system_error == EROFS;

  g_set_error (error, LIMBER_ERROR,
               full     ? LIMBER_ERROR_DISK_FULL
               : denied ? LIMBER_ERROR_READ_ONLY
                        : LIMBER_ERROR_FAILED,
               /* Translators: a file name, and the system's reason. */
               _ ("The copy “%s” could not be written (%s). The journal itself was not touched; "
                  "make room there or choose another folder, then try again."),
               shown, g_strerror (system_error));
  return FALSE;
}

/* Readable for the user alone from its first moment. */
static gboolean
create_private_file (const char *path, GError **error)
{
  int file = g_open (path, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (file < 0)
    return report_system_error (path, errno, error);
  fchmod (file, 0600);
  close (file);
  return TRUE;
}

static gboolean
sync_file (const char *path, GError **error)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean good = file >= 0 && fsync (file) == 0;
  int system_error = errno;

  if (file >= 0)
    close (file);
  return good || report_system_error (path, system_error, error);
}

/*
 * limber_backup_sync_folder:
 * @path: a file whose folder is meant
 *
 * Makes a rename last through a power failure. Some file systems cannot, and need not, do it.
 */
gboolean
limber_backup_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean good = file >= 0 && fsync (file) == 0;

  if (file >= 0)
    close (file);
  return good;
}

static gboolean
copy_pages (LimberDb *from, LimberDb *to, GError **error)
{
  sqlite3 *target = limber_db_get_handle (to);
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", limber_db_get_handle (from), "main");
  int result;

  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      sqlite3_backup_finish (backup);
    }
  result = sqlite3_extended_errcode (target);
  if (result == SQLITE_OK || result == SQLITE_DONE)
    return TRUE;
  limber_db_set_error (target, limber_db_get_path (to), N_ ("The copy could not be written."), result, error);
  return FALSE;
}

/* One file without a log beside it, however it is looked at later. */
static gboolean
finish_copy (LimberDb *copy, GError **error)
{
  limber_db_set_task (copy, N_ ("The copy could not be written."));
  return limber_db_exec (copy, "PRAGMA journal_mode = DELETE", error) && limber_schema_check (copy, error);
}

/*
 * limber_backup_copy:
 * @path: a file that is overwritten
 *
 * Copies the journal as of this moment while others may go on writing, reads the copy back, and waits until
 * it is on disk.
 */
gboolean
limber_backup_copy (LimberDb *db, const char *path, GError **error)
{
  g_autoptr (LimberDb) copy = NULL;

  if (!create_private_file (path, error))
    return FALSE;
  copy = limber_db_open (path, SQLITE_OPEN_READWRITE, error);
  if (copy == NULL || !copy_pages (db, copy, error) || !finish_copy (copy, error))
    return FALSE;
  g_clear_pointer (&copy, limber_db_close);
  return sync_file (path, error);
}

static void
remove_copy (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (log);
}

/**
 * limber_store_backup_to:
 * @self: an open journal
 * @path: the file to write; one that is there is replaced, once the copy is good
 * @error: return location for an error
 *
 * Copies the journal as of this moment. The copy is written beside the target, verified, and renamed: @path
 * is never half a journal.
 *
 * Errors: %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_READ_ONLY, %LIMBER_ERROR_CORRUPT (the journal is damaged),
 * %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether a complete copy stands at @path
 */
gboolean
limber_store_backup_to (LimberStore *self, const char *path, GError **error)
{
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  temporary = g_strdup_printf ("%s.%d.part", path, (int) getpid ());
  if (!limber_backup_copy (limber_store_get_db (self), temporary, error))
    {
      remove_copy (temporary);
      return FALSE;
    }
  if (g_rename (temporary, path) != 0)
    {
      report_system_error (path, errno, error);
      remove_copy (temporary);
      return FALSE;
    }
  limber_backup_sync_folder (path);
  return TRUE;
}

static gint64
get_now (void)
{
  g_autoptr (GDateTime) now = limber_clock_now ();

  return g_date_time_to_unix (now);
}

/* Two backups for the same reason within a second get names a second apart. */
static char *
find_free_name (const char *journal_path, const char *reason)
{
  for (gint64 made = get_now ();; made++)
    {
      g_autofree char *path = limber_backup_make_name (journal_path, made, reason);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

/**
 * limber_store_backup_now:
 * @self: an open journal
 * @reason: "daily", "migration", "import" or "restore"; any other, "manual" say, is kept until the user
 * removes it
 * @error: return location for an error
 *
 * Puts a verified copy into the journal's folder of backups, then removes those not needed any more.
 *
 * Errors: as limber_store_backup_to(); %LIMBER_ERROR_READ_ONLY also when the folder cannot be made.
 *
 * Returns: whether the copy was made; that an old one could not be removed is no failure
 */
gboolean
limber_store_backup_now (LimberStore *self, const char *reason, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (reason != NULL && *reason != '\0', FALSE);

  folder = limber_backup_get_folder (limber_store_get_path (self));
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return report_system_error (folder, errno, error);
  path = find_free_name (limber_store_get_path (self), reason);
  if (!limber_store_backup_to (self, path, error))
    return FALSE;

  /* The copy is there; an old one too many does no harm. */
  limber_backup_prune (limber_store_get_path (self), get_now (), NULL);
  return TRUE;
}

static gboolean
is_of_today (const LimberBackup *backup)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (backup->made);
  g_autoptr (GDateTime) made = g_date_time_to_timezone (utc, g_date_time_get_timezone (now));

  return g_str_equal (backup->reason, LIMBER_BACKUP_DAILY_REASON)
         && g_date_time_get_year (made) == g_date_time_get_year (now)
         && g_date_time_get_day_of_year (made) == g_date_time_get_day_of_year (now);
}

/**
 * limber_store_holds_anything:
 * @self: an open journal
 *
 * Returns: whether there is something that somebody could lose; also when that cannot be found out
 */
gboolean
limber_store_holds_anything (LimberStore *self)
{
  gint64 n_rows = 1;

  g_return_val_if_fail (limber_store_is_open (self), TRUE);

  return !limber_db_get_int (limber_store_get_db (self),
                             "SELECT EXISTS (SELECT 1 FROM check_in) OR EXISTS (SELECT 1 FROM reading)"
                             " OR EXISTS (SELECT 1 FROM term)"
                             " OR EXISTS (SELECT 1 FROM measure WHERE name IS NOT NULL)"
                             " OR EXISTS (SELECT 1 FROM background)"
                             " OR EXISTS (SELECT 1 FROM known_symptom)"
                             " OR EXISTS (SELECT 1 FROM finding_choice)"
                             " OR EXISTS (SELECT 1 FROM session) OR EXISTS (SELECT 1 FROM own_text)"
                             " OR EXISTS (SELECT 1 FROM exercise_choice)"
                             " OR EXISTS (SELECT 1 FROM exercise_limit)"
                             " OR EXISTS (SELECT 1 FROM visit) OR EXISTS (SELECT 1 FROM question)"
                             " OR EXISTS (SELECT 1 FROM peg) OR EXISTS (SELECT 1 FROM red_flag_answer)",
                             &n_rows, NULL)
         || n_rows != 0;
}

/**
 * limber_store_backup_daily:
 * @self: an open journal
 * @error: return location for an error
 *
 * To be called before a change: makes the first backup of the day, and does nothing when today's is there or
 * when the journal is still empty.
 *
 * Errors: as limber_store_backup_to(), for instance %LIMBER_ERROR_DISK_FULL.
 *
 * Returns: whether a backup of today is there or none is needed
 */
gboolean
limber_store_backup_daily (LimberStore *self, GError **error)
{
  g_autoptr (GPtrArray) backups = NULL;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);

  backups = limber_backup_list (limber_store_get_path (self), error);
  if (backups == NULL)
    return FALSE;
  for (guint i = 0; i < backups->len; i++)
    if (is_of_today (g_ptr_array_index (backups, i)))
      return TRUE;
  return !limber_store_holds_anything (self)
         || limber_store_backup_now (self, LIMBER_BACKUP_DAILY_REASON, error);
}

/*
 * limber_backup_verify:
 *
 * Whether the file is a journal this program can read, and whole. It is not touched.
 */
gboolean
limber_backup_verify (const char *path, GError **error)
{
  g_autoptr (LimberDb) db = NULL;

  if (!limber_probe_file (path, error))
    return FALSE;
  db = limber_db_open (path, SQLITE_OPEN_READONLY, error);
  return db != NULL && limber_probe_connection (db, error) && limber_schema_check (db, error);
}

/**
 * limber_backup_find_newest_good:
 * @journal_path: the journal file
 *
 * Looks through the backups, newest first, for one that is whole.
 *
 * Returns: (transfer full) (nullable): the backup, or %NULL when there is none
 */
LimberBackup *
limber_backup_find_newest_good (const char *journal_path)
{
  g_autoptr (GPtrArray) backups = limber_backup_list (journal_path, NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const LimberBackup *backup = g_ptr_array_index (backups, i);

      if (limber_backup_verify (backup->path, NULL))
        return g_ptr_array_steal_index (backups, i);
    }
  return NULL;
}
