/* limber-store.c — the journal file, synchronously: opening, closing, transactions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-private.h"

#include "limber-backup.h"
#include "limber-probe.h"
#include "limber-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <unistd.h>

struct _LimberStore
{
  GObject parent_instance;

  char *path;
  LimberDb *db;
  gboolean created;
};

G_DEFINE_FINAL_TYPE (LimberStore, limber_store, G_TYPE_OBJECT)

static gboolean
report_missing (const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
               _ ("There is no journal at “%s”. Check the name, or start one there."), shown);
  return FALSE;
}

static gboolean
report_cannot_create (const char *path, int system_error, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  gboolean full = system_error == ENOSPC || system_error == EDQUOT;
  gboolean denied = system_error == EACCES || system_error == EPERM || system_error == EROFS;

  g_set_error (error, LIMBER_ERROR,
               full     ? LIMBER_ERROR_DISK_FULL
               : denied ? LIMBER_ERROR_READ_ONLY
                        : LIMBER_ERROR_FAILED,
               /* Translators: a file name, and the system's reason. */
               _ ("A journal could not be made at “%s” (%s). Nothing was changed; "
                  "choose another folder or make room there."),
               shown, g_strerror (system_error));
  return FALSE;
}

/* Made before SQLite opens it, so that it never is readable for others; -wal and -shm inherit the mode. */
static gboolean
create_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return report_cannot_create (path, errno, error);
  file = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0)
    return errno == EEXIST || report_cannot_create (path, errno, error);
  close (file);
  return TRUE;
}

static void
keep_log_on_close (LimberDb *db, gboolean keep)
{
  sqlite3_db_config (limber_db_get_handle (db), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, NULL);
}

static gboolean
report_read_only (const char *path, GError **error)
{
  limber_db_set_error (NULL, path, N_ ("The journal could not be opened for writing."), SQLITE_READONLY,
                       error);
  return FALSE;
}

/*
 * A write-ahead log survives a crash at any moment; FULL waits for the disk at each commit, so that
 * "Saved" is true even when the power fails right after.
 */
static gboolean
set_up_writing (LimberDb *db, GError **error)
{
  if (sqlite3_db_readonly (limber_db_get_handle (db), "main") == 1)
    return report_read_only (limber_db_get_path (db), error);
  return limber_db_exec (db,
                         "PRAGMA journal_mode = WAL;"
                         "PRAGMA synchronous = FULL;"
                         "PRAGMA journal_size_limit = 4194304;"
                         "PRAGMA cell_size_check = ON;"
                         "PRAGMA temp_store = MEMORY;",
                         error);
}

static gboolean
back_up_before_migration (LimberDb *db, gpointer data, GError **error)
{
  return limber_store_backup_now (data, "migration", error);
}

static gboolean
is_outdated (LimberDb *db, GError **error)
{
  g_autofree char *shown = g_filename_display_name (limber_db_get_path (db));
  gint64 version;

  if (!limber_db_get_int (db, "PRAGMA user_version", &version, error))
    return TRUE;
  if (version == limber_schema_get_version ())
    return FALSE;

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_READ_ONLY,
               _ ("“%s” was written by an older version of Limber and has to be brought up to date first. "
                  "It was not touched; open it for writing once."),
               shown);
  return TRUE;
}

static gboolean
set_up (LimberStore *self, LimberStoreFlags flags, GError **error)
{
  gboolean empty;

  /* Should the file be refused, the log beside it must not be played back; one of ours, still empty, may go.
   */
  keep_log_on_close (self->db, limber_db_has_log (self->path));
  if (!limber_probe_connection (self->db, error))
    return FALSE;
  if (flags & LIMBER_STORE_READ_ONLY)
    return !is_outdated (self->db, error);

  if (!limber_schema_is_empty (self->db, &empty, error) || !set_up_writing (self->db, error))
    return FALSE;
  keep_log_on_close (self->db, FALSE);
  self->created = empty;
  return limber_schema_upgrade (self->db, back_up_before_migration, self, error);
}

static LimberDb *
open_connection (const char *path, LimberStoreFlags flags, GError **error)
{
  if (flags & LIMBER_STORE_READ_ONLY)
    return limber_db_open_reading (path, error);
  if (limber_db_is_writable (path))
    return limber_db_open (path, SQLITE_OPEN_READWRITE, error);
  report_read_only (path, error);
  return NULL;
}

static void
limber_store_finalize (GObject *object)
{
  LimberStore *self = LIMBER_STORE (object);

  limber_store_close (self);
  g_free (self->path);

  G_OBJECT_CLASS (limber_store_parent_class)->finalize (object);
}

static void
limber_store_class_init (LimberStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_store_finalize;
}

static void
limber_store_init (LimberStore *self)
{
}

/**
 * limber_store_get_default_path:
 *
 * Returns: (transfer full): where the user's own journal is
 */
char *
limber_store_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "limber", "journal.db", NULL);
}

/**
 * limber_store_open:
 * @path: the journal file
 * @flags: whether to make one, whether to leave it alone
 * @error: return location for an error
 *
 * Opens a journal for one thread at a time, and brings an older one up to date after backing it up. A file
 * that cannot be opened is left exactly as it is.
 *
 * Errors: %LIMBER_ERROR_NOT_FOUND, %LIMBER_ERROR_NEWER, %LIMBER_ERROR_NOT_A_JOURNAL, %LIMBER_ERROR_CORRUPT,
 * %LIMBER_ERROR_READ_ONLY, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (nullable): the open journal
 */
LimberStore *
limber_store_open (const char *path, LimberStoreFlags flags, GError **error)
{
  g_autoptr (LimberStore) self = g_object_new (LIMBER_TYPE_STORE, NULL);
  gboolean missing;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  missing = !g_file_test (self->path, G_FILE_TEST_EXISTS);
  if (missing
      && !((flags & LIMBER_STORE_CREATE) ? create_file (self->path, error)
                                         : report_missing (self->path, error)))
    return NULL;
  /* The file just made is empty because it is new, even where a journal that was moved away left its backups.
   */
  if (!missing && !limber_probe_file (self->path, error))
    return NULL;

  self->db = open_connection (self->path, flags, error);
  return self->db != NULL && set_up (self, flags, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * limber_store_close:
 * @self: an open journal
 *
 * Closes the file; a transaction still open is rolled back. Nothing else may be asked of @self afterwards.
 */
void
limber_store_close (LimberStore *self)
{
  g_return_if_fail (LIMBER_IS_STORE (self));

  g_clear_pointer (&self->db, limber_db_close);
}

/**
 * limber_store_get_path:
 * @self: a journal, open or closed
 *
 * Returns: (transfer none): the absolute name of the file
 */
const char *
limber_store_get_path (LimberStore *self)
{
  g_return_val_if_fail (LIMBER_IS_STORE (self), NULL);

  return self->path;
}

/**
 * limber_store_was_created:
 * @self: a journal, open or closed
 *
 * Returns: whether limber_store_open() made an empty journal
 */
gboolean
limber_store_was_created (LimberStore *self)
{
  g_return_val_if_fail (LIMBER_IS_STORE (self), FALSE);

  return self->created;
}

/**
 * limber_store_check:
 * @self: an open journal
 * @error: return location for an error
 *
 * Reads the whole file and verifies it, which takes time in proportion to its size.
 *
 * Errors: %LIMBER_ERROR_CORRUPT when it is damaged, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the file is sound
 */
gboolean
limber_store_check (LimberStore *self, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), FALSE);

  return limber_schema_check (self->db, error);
}

/**
 * limber_store_begin:
 * @self: an open journal
 * @error: return location for an error
 *
 * Begins a transaction, or a savepoint in the one that is open. Match it with limber_store_commit() or
 * limber_store_rollback().
 *
 * Errors: %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_READ_ONLY, %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_CORRUPT, and
 * %LIMBER_ERROR_FAILED when the file was moved away.
 *
 * Returns: whether it was begun; only then it has to be ended
 */
gboolean
limber_store_begin (LimberStore *self, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), FALSE);

  if (limber_db_get_depth (self->db) == 0)
    limber_db_set_task (self->db, N_ ("The journal could not be changed."));
  return limber_db_begin (self->db, error);
}

/**
 * limber_store_commit:
 * @self: an open journal with something begun
 * @error: return location for an error
 *
 * Ends what limber_store_begin() began. When it fails everything since then is rolled back.
 *
 * Errors: %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether it is on disk, or for a savepoint part of the outer transaction
 */
gboolean
limber_store_commit (LimberStore *self, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), FALSE);

  return limber_db_commit (self->db, error);
}

/**
 * limber_store_rollback:
 * @self: an open journal with something begun
 *
 * Takes back everything since the matching limber_store_begin().
 */
void
limber_store_rollback (LimberStore *self)
{
  g_return_if_fail (limber_store_is_open (self));

  limber_db_rollback (self->db);
}

/* Private to src/storage. */
LimberDb *
limber_store_get_db (LimberStore *self)
{
  return self->db;
}

/* For the checks at the head of each call: a store, and not one closed already. */
gboolean
limber_store_is_open (LimberStore *self)
{
  return LIMBER_IS_STORE (self) && self->db != NULL;
}

/* Grows with every row this connection writes. */
gint64
limber_store_count_changes (LimberStore *self)
{
  return sqlite3_total_changes64 (limber_db_get_handle (self->db));
}

/* Differs from the last time when another connection wrote to the file. */
gboolean
limber_store_get_data_version (LimberStore *self, gint64 *version, GError **error)
{
  return limber_db_get_int (self->db, "PRAGMA data_version", version, error);
}
