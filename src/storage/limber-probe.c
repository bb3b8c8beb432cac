/* limber-probe.c — what kind of file stands where the journal should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that is not ours is never opened for writing: opening alone would make SQLite play back
 * a log that lies beside it. So the first pages are looked at before.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-probe.h"

#include "limber-backup.h"
#include "limber-schema.h"

#include <glib/gi18n.h>
#include <string.h>

/* https://www.sqlite.org/fileformat2.html, "The Database Header" */
#define MAGIC "SQLite format 3"
#define MAGIC_SIZE 16
#define SCHEMA_COOKIE_OFFSET 40
#define USER_VERSION_OFFSET 60
#define APPLICATION_ID_OFFSET 68
#define HEADER_SIZE 100
/* The first pages hold the text of the schema, wherever SQLite puts them. */
#define START_SIZE (256 * 1024)

typedef struct
{
  guint8 bytes[START_SIZE];
  sqlite3_int64 size;
} FileStart;

static guint32
read_number (const FileStart *start, gsize offset)
{
  guint32 value;

  memcpy (&value, start->bytes + offset, sizeof value);
  return GUINT32_FROM_BE (value);
}

static int
read_open_file (sqlite3_file *file, FileStart *start)
{
  int result = file->pMethods->xFileSize (file, &start->size);

  if (result == SQLITE_OK)
    result = file->pMethods->xRead (file, start->bytes, sizeof start->bytes, 0);
  /* A short file was filled up with zeros. */
  return result == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : result;
}

/*
 * Through SQLite's own file layer: closing the file in any other way would drop the locks
 * a connection in this process holds on it.
 */
static gboolean
read_start (const char *path, FileStart *start, GError **error)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);
  g_autofree sqlite3_file *file = g_malloc0 (vfs->szOsFile);
  sqlite3_filename name = sqlite3_create_filename (path, "", "", 0, NULL);
  int flags = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY;
  int result = vfs->xOpen (vfs, name, file, flags, &flags);

  if (result == SQLITE_OK)
    result = read_open_file (file, start);
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename (name);
  if (result == SQLITE_OK)
    return TRUE;

  limber_db_set_error (NULL, path, N_ ("The journal could not be opened."), result, error);
  return FALSE;
}

static gboolean
has_backups (const char *path)
{
  g_autoptr (GPtrArray) backups = limber_backup_list (path, NULL);

  return backups != NULL && backups->len > 0;
}

static gboolean
report_newer (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_NEWER,
               _ ("“%s” was written by a newer version of Limber. It was not touched; "
                  "install the newer version to open it."),
               shown);
  return FALSE;
}

static gboolean
report_foreign (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (
      error, LIMBER_ERROR, LIMBER_ERROR_NOT_A_JOURNAL,
      _ ("“%s” is not a Limber journal. It was not touched; choose another file or move this one away."),
      shown);
  return FALSE;
}

static gboolean
report_damaged (const char *path, GError **error)
{
  limber_db_set_error (NULL, path, N_ ("The journal could not be opened."), SQLITE_CORRUPT, error);
  return FALSE;
}

/*
 * The start of the file is gone. It was a journal when the words of the schema are still in it,
 * or when copies of a journal of this name lie beside it.
 */
static gboolean
report_unreadable (const char *path, const FileStart *start, GError **error)
{
  static const char words[] = "CREATE TABLE check_in";
  gboolean was_journal = memmem (start->bytes, sizeof start->bytes, words, strlen (words)) != NULL;

  return was_journal || has_backups (path) ? report_damaged (path, error) : report_foreign (path, error);
}

/* A journal this very moment, its first transaction still in the log: limber_probe_connection() will tell. */
static gboolean
is_being_made (const FileStart *start)
{
  return read_number (start, APPLICATION_ID_OFFSET) == 0 && read_number (start, SCHEMA_COOKIE_OFFSET) == 0
         && read_number (start, USER_VERSION_OFFSET) == 0;
}

/**
 * limber_probe_file:
 * @path: a file that exists
 * @error: return location for an error
 *
 * Looks at the beginning of the file alone, and changes nothing. A journal of a version that is known may be
 * opened, and so may an empty file, to make a journal of.
 *
 * Errors: %LIMBER_ERROR_NEWER, %LIMBER_ERROR_NOT_A_JOURNAL, %LIMBER_ERROR_CORRUPT, or why it cannot be read.
 *
 * Returns: whether the file may be opened
 */
gboolean
limber_probe_file (const char *path, GError **error)
{
  g_autofree FileStart *start = g_new0 (FileStart, 1);

  /* A folder, or a pipe, which would never end. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return report_foreign (path, error);
  if (!read_start (path, start, error))
    return FALSE;
  if (start->size == 0)
    /* Nothing to lose, unless there was a journal here before: then its end must not go unnoticed. */
    return has_backups (path) ? report_damaged (path, error) : TRUE;
  if (start->size < HEADER_SIZE || memcmp (start->bytes, MAGIC, MAGIC_SIZE) != 0)
    return report_unreadable (path, start, error);
  if (is_being_made (start))
    return TRUE;
  if (read_number (start, APPLICATION_ID_OFFSET) != LIMBER_SCHEMA_APPLICATION_ID)
    return report_foreign (path, error);
  if ((int) read_number (start, USER_VERSION_OFFSET) > limber_schema_get_version ())
    return report_newer (path, error);
  return TRUE;
}

/**
 * limber_probe_connection:
 * @db: a connection just opened
 * @error: return location for an error
 *
 * As limber_probe_file(), with what stands in the log counted in.
 *
 * Errors: %LIMBER_ERROR_NEWER, %LIMBER_ERROR_NOT_A_JOURNAL, and those of limber_db_set_error().
 *
 * Returns: whether it is a journal this program knows, or empty
 */
gboolean
limber_probe_connection (LimberDb *db, GError **error)
{
  gint64 application_id, version;
  gboolean empty;

  if (!limber_db_get_int (db, "PRAGMA application_id", &application_id, error)
      || !limber_db_get_int (db, "PRAGMA user_version", &version, error)
      || !limber_schema_is_empty (db, &empty, error))
    return FALSE;
  if (application_id == 0 && version == 0 && empty)
    return TRUE;
  if (application_id != LIMBER_SCHEMA_APPLICATION_ID)
    return report_foreign (limber_db_get_path (db), error);
  return version <= limber_schema_get_version () || report_newer (limber_db_get_path (db), error);
}
