/* limber-backup-name.c — the folder of backups and the names in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "journal-20261121T081530Z-daily.db": of which journal, when (UTC), why.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-backup-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define STAMP_FORMAT "%Y%m%dT%H%M%SZ"
#define STAMP_LENGTH 16
#define SUFFIX ".db"

/* Two journals in one folder keep their copies apart by the name they begin with. */
static char *
get_prefix (const char *journal_path)
{
  g_autofree char *name = g_path_get_basename (journal_path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return g_strconcat (name, "-", NULL);
}

static gboolean
parse_stamp (const char *text, gint64 *made)
{
  g_autofree char *stamp = g_strndup (text, STAMP_LENGTH);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (stamp, utc);

  if (time == NULL || strlen (stamp) != STAMP_LENGTH)
    return FALSE;
  *made = g_date_time_to_unix (time);
  return TRUE;
}

/**
 * limber_backup_free:
 * @backup: (transfer full) (nullable): a backup
 */
void
limber_backup_free (LimberBackup *backup)
{
  if (backup == NULL)
    return;

  g_free (backup->path);
  g_free (backup->reason);
  g_free (backup);
}

/**
 * limber_backup_get_folder:
 * @journal_path: the journal file
 *
 * Returns: (transfer full): the folder its backups are kept in, which need not exist
 */
char *
limber_backup_get_folder (const char *journal_path)
{
  g_autofree char *folder = g_path_get_dirname (journal_path);

  return g_build_filename (folder, "backups", NULL);
}

/*
 * limber_backup_make_name:
 * @made: seconds since 1970 UTC
 *
 * Returns: (transfer full): the path of a backup
 */
char *
limber_backup_make_name (const char *journal_path, gint64 made, const char *reason)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (made);
  g_autofree char *stamp = g_date_time_format (time, STAMP_FORMAT);
  g_autofree char *folder = limber_backup_get_folder (journal_path);
  g_autofree char *prefix = get_prefix (journal_path);
  g_autofree char *name = g_strconcat (prefix, stamp, "-", reason, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/*
 * limber_backup_parse_name:
 * @name: a file name without its folder
 *
 * Returns: whether it is a backup of this journal
 */
gboolean
limber_backup_parse_name (const char *journal_path, const char *name, gint64 *made, char **reason)
{
  g_autofree char *prefix = get_prefix (journal_path);
  const char *stamp = name + strlen (prefix);
  const char *start;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, SUFFIX) || !parse_stamp (stamp, made))
    return FALSE;
  start = stamp + STAMP_LENGTH;
  if (*start != '-' || strlen (start + 1) <= strlen (SUFFIX))
    return FALSE;
  *reason = g_strndup (start + 1, strlen (start + 1) - strlen (SUFFIX));
  return TRUE;
}

static LimberBackup *
describe (const char *journal_path, const char *folder, const char *name)
{
  g_autoptr (LimberBackup) backup = g_new0 (LimberBackup, 1);
  GStatBuf status;

  backup->path = g_build_filename (folder, name, NULL);
  if (!limber_backup_parse_name (journal_path, name, &backup->made, &backup->reason)
      || g_stat (backup->path, &status) != 0 || !S_ISREG (status.st_mode))
    return NULL;
  backup->size = status.st_size;
  return g_steal_pointer (&backup);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const LimberBackup *backup_a = *(LimberBackup *const *) a;
  const LimberBackup *backup_b = *(LimberBackup *const *) b;

  if (backup_a->made != backup_b->made)
    return backup_a->made > backup_b->made ? -1 : 1;
  return strcmp (backup_a->path, backup_b->path);
}

/**
 * limber_backup_list:
 * @journal_path: the journal file
 * @error: %LIMBER_ERROR_FAILED when the folder cannot be read
 *
 * Returns: (transfer full) (element-type LimberBackup) (nullable): newest first; empty when there is no
 * folder
 */
GPtrArray *
limber_backup_list (const char *journal_path, GError **error)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_backup_free);
  g_autofree char *folder = limber_backup_get_folder (journal_path);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &local_error);
  const char *name;

  if (dir == NULL && !g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
                   _ ("The backups could not be listed (%s). Allow reading their folder and try again."),
                   local_error->message);
      return NULL;
    }
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      LimberBackup *backup = describe (journal_path, folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_newest_first);
  return g_steal_pointer (&backups);
}
