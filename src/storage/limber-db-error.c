/* limber-db-error.c — what SQLite reports, in words for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-db.h"

#include "limber-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <unistd.h>

/* The disk is full in more ways than SQLITE_FULL: a quota, or no room for the shared memory file. */
static gboolean
is_out_of_room (sqlite3 *handle, int code)
{
  int system_error;

  if ((code & 0xff) == SQLITE_FULL)
    return TRUE;
  if (handle == NULL || ((code & 0xff) != SQLITE_IOERR && (code & 0xff) != SQLITE_CANTOPEN))
    return FALSE;
  system_error = sqlite3_system_errno (handle);
  return system_error == ENOSPC || system_error == EDQUOT;
}

static gboolean
may_write (const char *path)
{
  return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0;
}

/**
 * limber_db_is_writable:
 * @path: the file
 *
 * A journal needs its folder as well: the log is made there.
 *
 * Returns: whether the journal could be changed; a file that is not there yet counts as writable when its
 * folder is
 */
gboolean
limber_db_is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return may_write (folder) && (may_write (path) || errno == ENOENT);
}

static LimberError
classify (sqlite3 *handle, const char *path, int code)
{
  if (is_out_of_room (handle, code))
    return LIMBER_ERROR_DISK_FULL;

  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return LIMBER_ERROR_CORRUPT;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return LIMBER_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return LIMBER_ERROR_LOCKED;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      /* SQLite says "cannot open" for a log it may not make, too. */
      return limber_db_is_writable (path) ? LIMBER_ERROR_FAILED : LIMBER_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
      return code == SQLITE_CONSTRAINT_CHECK    ? LIMBER_ERROR_RANGE
             : code == SQLITE_CONSTRAINT_UNIQUE ? LIMBER_ERROR_INVALID
                                                : LIMBER_ERROR_FAILED;
    default:
      return LIMBER_ERROR_FAILED;
    }
}

/* Returns: (transfer full): why, what it means for the data, and what to do */
static char *
explain (LimberError kind, const char *file, const char *detail)
{
  switch ((int) kind)
    {
    case LIMBER_ERROR_DISK_FULL:
      return g_strdup_printf (_ ("The disk “%s” is on is full. What was saved before is safe; "
                                 "free some space and try again."),
                              file);
    case LIMBER_ERROR_CORRUPT:
      return g_strdup_printf (_ ("“%s” is damaged. It was left as it is; restore the newest good backup."),
                              file);
    case LIMBER_ERROR_READ_ONLY:
      return g_strdup_printf (_ ("“%s” or its folder cannot be written. What was saved before is safe; "
                                 "allow writing there and try again."),
                              file);
    case LIMBER_ERROR_LOCKED:
      return g_strdup_printf (_ ("Another program is using “%s”. Nothing was changed; "
                                 "close that program or wait a moment, then try again."),
                              file);
    case LIMBER_ERROR_RANGE:
      return g_strdup (_ ("A value lies outside the range it can have. "
                          "Nothing was changed; correct it and try again."));
    case LIMBER_ERROR_INVALID:
      return g_strdup (_ ("The same check-in stands on another day already. Nothing was changed."));
    default:
      return g_strdup_printf (
          /* Translators: a file name, and a technical reason in English. */
          _ ("“%s” cannot be used (%s). Nothing was changed; try again, and if it keeps happening, report "
             "it."),
          file, detail);
    }
}

/**
 * limber_db_set_error:
 * @handle: (nullable): the connection, for the details
 * @path: the file
 * @task: (nullable): what could not be done: a translatable sentence
 * @code: what SQLite returned
 * @error: return location for an error
 *
 * Turns a result of SQLite into a %LIMBER_ERROR: what could not be done, why, with which file, and what to
 * do.
 *
 * %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_READ_ONLY and %LIMBER_ERROR_LOCKED say what
 * they are called; %LIMBER_ERROR_RANGE comes from a CHECK of the schema, %LIMBER_ERROR_INVALID from an
 * identity that is taken, and %LIMBER_ERROR_FAILED is the rest.
 */
void
limber_db_set_error (sqlite3 *handle, const char *path, const char *task, int code, GError **error)
{
  LimberError kind = classify (handle, path, code);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *reason
      = explain (kind, shown, handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (code));
  const char *what = task != NULL ? _ (task) : _ ("The journal could not be used.");

  /* Translators: two whole sentences: what could not be done, and why. */
  g_set_error (error, LIMBER_ERROR, kind, C_ ("two sentences", "%s %s"), what, reason);
}
