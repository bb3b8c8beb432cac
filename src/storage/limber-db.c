/* limber-db.c — one SQLite connection: statements, transactions, errors for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-db.h"

#include "limber-error.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Long enough for another program's save or checkpoint, short enough not to look stuck. */
#define DEFAULT_BUSY_TIMEOUT 5000

struct _LimberDb
{
  sqlite3 *handle;
  char *path;
  const char *task;
  GHashTable *queries;
  guint depth;
};

struct _LimberQuery
{
  LimberDb *db;
  sqlite3_stmt *statement;
  int bind_result;
};

static int busy_timeout = DEFAULT_BUSY_TIMEOUT;

static gboolean
check (LimberDb *self, int result, GError **error)
{
  if (result == SQLITE_OK || result == SQLITE_DONE || result == SQLITE_ROW)
    return TRUE;

  limber_db_set_error (self->handle, self->path, self->task, result, error);
  return FALSE;
}

static void
query_free (LimberQuery *self)
{
  sqlite3_finalize (self->statement);
  g_free (self);
}

/* Switches that close doors SQLite leaves open for old programs. */
static void
harden (sqlite3 *handle)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },   { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },     { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 }, { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (handle, options[i].option, options[i].value, NULL);
}

/**
 * limber_db_set_busy_timeout:
 * @milliseconds: how long to wait for another program, 0 or more, in connections opened from now on
 *
 * For tests, which would rather not wait.
 */
void
limber_db_set_busy_timeout (int milliseconds)
{
  busy_timeout = milliseconds;
}

/**
 * limber_db_open:
 * @path: the file
 * @flags: SQLITE_OPEN_…
 * @error: return location for an error
 *
 * Opens a connection for one thread at a time. The file itself is not read yet.
 *
 * Errors: the %LIMBER_ERROR limber_db_set_error() makes of what SQLite answers.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
LimberDb *
limber_db_open (const char *path, int flags, GError **error)
{
  g_autoptr (LimberDb) self = g_new0 (LimberDb, 1);
  int result;

  self->path = g_strdup (path);
  self->task = N_ ("The journal could not be opened.");
  self->queries = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) query_free);
  result = sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);
  if (!check (self, result, error))
    return NULL;

  sqlite3_busy_timeout (self->handle, busy_timeout);
  harden (self->handle);
  return g_steal_pointer (&self);
}

/* Where not even a lock can be made, a file without a log can still be read as it is. */
static LimberDb *
open_immutable (const char *path, GError **error)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);

  return limber_db_open (uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
}

/**
 * limber_db_has_log:
 * @path: the journal file
 *
 * Changes that were committed may still wait in a log beside the file. A copy of the file alone would miss
 * them.
 *
 * Returns: whether there is such a log with anything in it
 */
gboolean
limber_db_has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

/**
 * limber_db_open_reading:
 * @path: the file
 * @error: return location for an error
 *
 * Opens a connection that never writes to the file.
 *
 * Where not even a lock can be made beside the file, and no log waits there, it is read as it is.
 *
 * Errors: as limber_db_open(), for instance %LIMBER_ERROR_LOCKED.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
LimberDb *
limber_db_open_reading (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (faccessat (AT_FDCWD, folder, W_OK, AT_EACCESS) != 0 && !limber_db_has_log (path))
    return open_immutable (path, error);
  return limber_db_open (path, SQLITE_OPEN_READONLY, error);
}

/**
 * limber_db_close:
 * @self: (transfer full) (nullable): a connection
 *
 * Rolls back what was begun and not committed. Statements of the connection are gone afterwards, those not
 * released yet as well.
 */
void
limber_db_close (LimberDb *self)
{
  if (self == NULL)
    return;

  while (self->depth > 0)
    limber_db_rollback (self);
  g_hash_table_unref (self->queries);
  sqlite3_close_v2 (self->handle);
  g_free (self->path);
  g_free (self);
}

/**
 * limber_db_get_handle:
 * @self: a connection
 *
 * For what has no call here: the backup interface, counters, the last row's number.
 *
 * Returns: (transfer none): SQLite's own connection; not to be closed
 */
sqlite3 *
limber_db_get_handle (LimberDb *self)
{
  return self->handle;
}

/**
 * limber_db_get_path:
 * @self: a connection
 *
 * A connection that reads a file as it is, without locks, has a "file:" URI here.
 *
 * Returns: (transfer none): the name it was opened by, valid as long as @self
 */
const char *
limber_db_get_path (LimberDb *self)
{
  return self->path;
}

/**
 * limber_db_set_task:
 * @self: a connection
 * @task: static and marked for translation, a sentence such as "The day could not be saved."
 *
 * Names what is being done. It begins the message of every error that follows, until another task is named.
 */
void
limber_db_set_task (LimberDb *self, const char *task)
{
  self->task = task;
}

/**
 * limber_db_get_depth:
 * @self: a connection
 *
 * Tells whether a transaction is open, and so whether a task was named by whoever opened it.
 *
 * Returns: how many begins wait for their commit or rollback; 0 outside a transaction
 */
guint
limber_db_get_depth (LimberDb *self)
{
  return self->depth;
}

static gboolean
begin (LimberDb *self, const char *outermost, GError **error)
{
  const char *sql = self->depth == 0 ? outermost : "SAVEPOINT inner_step";
  g_autoptr (LimberQuery) query = NULL;

  /* A full disk makes SQLite roll back by itself; what follows must not be stored on its own then. */
  if (self->depth > 0 && sqlite3_get_autocommit (self->handle))
    return check (self, SQLITE_ABORT_ROLLBACK, error);

  query = limber_db_prepare (self, sql, error);
  if (query == NULL || !limber_query_run (query, error))
    return FALSE;
  self->depth++;
  return TRUE;
}

/* What is written to a file that was moved away is lost to those who look where it was. */
static gboolean
check_in_place (LimberDb *self, GError **error)
{
  g_autofree char *shown = NULL;
  int moved = 0;

  if (sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || !moved)
    return TRUE;

  shown = g_filename_display_name (self->path);
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
               _ ("“%s” was moved or replaced while it was open. Nothing was stored; "
                  "put it back, or open the journal again, then try again."),
               shown);
  return FALSE;
}

/**
 * limber_db_begin:
 * @self: a connection
 * @error: return location for an error
 *
 * Takes the right to write at once, so that nothing fails half way because another program was quicker.
 *
 * Inside a transaction it sets a savepoint. Match it with limber_db_commit() or limber_db_rollback().
 *
 * Errors: %LIMBER_ERROR_FAILED when the file was moved away while it was open; %LIMBER_ERROR_LOCKED,
 * %LIMBER_ERROR_READ_ONLY and the others of limber_db_set_error().
 *
 * Returns: whether it was begun; only then it has to be ended
 */
gboolean
limber_db_begin (LimberDb *self, GError **error)
{
  return (self->depth > 0 || check_in_place (self, error)) && begin (self, "BEGIN IMMEDIATE", error);
}

/**
 * limber_db_begin_reading:
 * @self: a connection
 * @error: return location for an error
 *
 * Everything read until limber_db_rollback() is of one moment.
 *
 * Errors: %LIMBER_ERROR_LOCKED and the others of limber_db_set_error().
 *
 * Returns: whether it was begun; only then it has to be ended
 */
gboolean
limber_db_begin_reading (LimberDb *self, GError **error)
{
  return begin (self, "BEGIN", error);
}

/**
 * limber_db_commit:
 * @self: a connection
 * @error: return location for an error
 *
 * The outermost commit returns when the data is on disk. When it fails everything since the matching begin is
 * rolled back.
 *
 * Errors: %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_LOCKED and the others of limber_db_set_error().
 *
 * Returns: whether it was committed
 */
gboolean
limber_db_commit (LimberDb *self, GError **error)
{
  g_autoptr (LimberQuery) query = NULL;

  g_return_val_if_fail (self->depth > 0, FALSE);

  query = limber_db_prepare (self, self->depth == 1 ? "COMMIT" : "RELEASE inner_step", error);
  if (query == NULL || !limber_query_run (query, error))
    {
      g_clear_pointer (&query, limber_query_release);
      limber_db_rollback (self);
      return FALSE;
    }
  self->depth--;
  return TRUE;
}

/**
 * limber_db_rollback:
 * @self: a connection with something begun
 *
 * Takes back everything since the matching begin. Cannot fail: what SQLite rolled back by itself stays so.
 */
void
limber_db_rollback (LimberDb *self)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (self->depth > 0)
    sqlite3_exec (self->handle, "ROLLBACK TO inner_step; RELEASE inner_step", NULL, NULL, NULL);
  else if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * limber_db_exec:
 * @self: a connection
 * @sql: fixed statements, without parameters
 * @error: return location for an error
 *
 * Runs them one after the other and ends at the first that fails; nothing is rolled back then. Rows are
 * dropped.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_CORRUPT for instance.
 *
 * Returns: whether all of them worked
 */
gboolean
limber_db_exec (LimberDb *self, const char *sql, GError **error)
{
  return check (self, sqlite3_exec (self->handle, sql, NULL, NULL, NULL), error);
}

/**
 * limber_db_get_int:
 * @self: a connection
 * @sql: a string literal, one statement with one result
 * @value: (out): the first column of the first row; 0 when there is no row
 * @error: return location for an error
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_CORRUPT for instance.
 *
 * Returns: whether @value could be read
 */
gboolean
limber_db_get_int (LimberDb *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (LimberQuery) query = limber_db_prepare (self, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  *value = limber_query_next (query, &local_error) ? limber_query_get_int (query, 0) : 0;
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * limber_db_prepare:
 * @self: a connection
 * @sql: one statement; a string literal, because prepared ones are kept and found again by its address
 * @error: return location for an error
 *
 * A statement can be in use only once at a time: release it before it is prepared again.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_CORRUPT for instance.
 *
 * Returns: (transfer full) (nullable): to be released by limber_query_release(), which keeps it for the next
 * time; %NULL with @error set
 */
LimberQuery *
limber_db_prepare (LimberDb *self, const char *sql, GError **error)
{
  LimberQuery *query = g_hash_table_lookup (self->queries, sql);
  sqlite3_stmt *statement = NULL;

  if (query != NULL)
    return query;
  if (!check (self, sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL),
              error))
    return NULL;

  query = g_new0 (LimberQuery, 1);
  query->db = self;
  query->statement = statement;
  g_hash_table_insert (self->queries, (gpointer) sql, query);
  return query;
}

static void
note_bind (LimberQuery *self, int result)
{
  if (result != SQLITE_OK && self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

/**
 * limber_query_bind_int:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: what it stands for
 *
 * A failure is kept, and reported by the limber_query_next() or limber_query_run() that follows.
 */
void
limber_query_bind_int (LimberQuery *self, int index, gint64 value)
{
  note_bind (self, sqlite3_bind_int64 (self->statement, index, value));
}

/**
 * limber_query_bind_optional:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: what it stands for
 * @unset: the value that means "not recorded"
 *
 * As limber_query_bind_int(), but @unset is stored as NULL.
 */
void
limber_query_bind_optional (LimberQuery *self, int index, gint64 value, gint64 unset)
{
  if (value == unset)
    note_bind (self, sqlite3_bind_null (self->statement, index));
  else
    limber_query_bind_int (self, index, value);
}

/**
 * limber_query_bind_double:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: what it stands for; NaN is stored as NULL
 *
 * A failure is kept, and reported by the limber_query_next() or limber_query_run() that follows.
 */
void
limber_query_bind_double (LimberQuery *self, int index, double value)
{
  note_bind (self, sqlite3_bind_double (self->statement, index, value));
}

/**
 * limber_query_bind_text:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @text: (transfer none) (nullable): UTF-8; %NULL is stored as NULL
 *
 * The text is not copied: it has to live until the query is released.
 */
void
limber_query_bind_text (LimberQuery *self, int index, const char *text)
{
  note_bind (self, sqlite3_bind_text (self->statement, index, text, -1, SQLITE_STATIC));
}

/**
 * limber_query_next:
 * @self: a statement whose parameters are bound
 * @error: return location for an error
 *
 * Steps to the next row, and the first time to the first.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_CORRUPT and %LIMBER_ERROR_LOCKED for instance.
 *
 * Returns: %TRUE when there is a row; %FALSE at the end, and with @error set when it failed
 */
gboolean
limber_query_next (LimberQuery *self, GError **error)
{
  int result = self->bind_result;

  if (result == SQLITE_OK)
    result = sqlite3_step (self->statement);
  check (self->db, result, error);
  return result == SQLITE_ROW;
}

/**
 * limber_query_run:
 * @self: a statement whose parameters are bound; it is released, whatever happens
 * @error: return location for an error
 *
 * Runs a statement whose rows, if any, do not matter, and makes it ready to be bound again.
 *
 * Errors: those of limber_db_set_error(); %LIMBER_ERROR_RANGE and %LIMBER_ERROR_INVALID for what the schema
 * refuses.
 *
 * Returns: whether it ran to its end
 */
gboolean
limber_query_run (LimberQuery *self, GError **error)
{
  int result = self->bind_result;
  gboolean good;

  if (result == SQLITE_OK)
    do
      result = sqlite3_step (self->statement);
    while (result == SQLITE_ROW);
  good = check (self->db, result, error);
  limber_query_release (self);
  return good;
}

/**
 * limber_query_get_int:
 * @self: a statement that stands at a row
 * @column: number of the column, from 0
 *
 * NULL reads as 0; where it means "not recorded" limber_query_get_optional() keeps the two apart.
 *
 * Returns: the whole number
 */
gint64
limber_query_get_int (LimberQuery *self, int column)
{
  return sqlite3_column_int64 (self->statement, column);
}

/**
 * limber_query_get_optional:
 * @self: a statement that stands at a row
 * @column: number of the column, from 0
 * @unset: what NULL becomes
 *
 * Returns: the whole number, or @unset
 */
gint64
limber_query_get_optional (LimberQuery *self, int column, gint64 unset)
{
  return limber_query_is_null (self, column) ? unset : limber_query_get_int (self, column);
}

/**
 * limber_query_get_double:
 * @self: a statement that stands at a row
 * @column: number of the column, from 0
 *
 * NULL reads as 0.0; ask limber_query_is_null() first where it means "not recorded".
 *
 * Returns: the number
 */
double
limber_query_get_double (LimberQuery *self, int column)
{
  return sqlite3_column_double (self->statement, column);
}

/**
 * limber_query_get_text:
 * @self: a statement that stands at a row
 * @column: number of the column, from 0
 *
 * Returns: (transfer none) (nullable): UTF-8, valid until the next row; %NULL for NULL
 */
const char *
limber_query_get_text (LimberQuery *self, int column)
{
  return (const char *) sqlite3_column_text (self->statement, column);
}

/**
 * limber_query_is_null:
 * @self: a statement that stands at a row
 * @column: number of the column, from 0
 *
 * Has to be asked before the column is read in another way, which may convert it.
 *
 * Returns: whether nothing is recorded in the column
 */
gboolean
limber_query_is_null (LimberQuery *self, int column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_NULL;
}

/**
 * limber_query_release:
 * @self: (transfer full) (nullable): a statement
 *
 * Ends reading and forgets what was bound. The prepared statement is kept by its connection.
 */
void
limber_query_release (LimberQuery *self)
{
  if (self == NULL)
    return;

  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
  self->bind_result = SQLITE_OK;
}
