/* limber-db.h — one SQLite connection: statements, transactions, errors for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/storage.
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _LimberDb LimberDb;
typedef struct _LimberQuery LimberQuery;

/* Connection */
LimberDb *limber_db_open (const char *path, int flags, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberDb *limber_db_open_reading (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_db_has_log (const char *path);
gboolean limber_db_is_writable (const char *path);
void limber_db_close (LimberDb *self);
sqlite3 *limber_db_get_handle (LimberDb *self);
const char *limber_db_get_path (LimberDb *self);
void limber_db_set_task (LimberDb *self, const char *task);
void limber_db_set_busy_timeout (int milliseconds);

/* Transactions; inside another one begin and commit set and release a savepoint. */
gboolean limber_db_begin (LimberDb *self, GError **error);
gboolean limber_db_begin_reading (LimberDb *self, GError **error);
gboolean limber_db_commit (LimberDb *self, GError **error);
void limber_db_rollback (LimberDb *self);
guint limber_db_get_depth (LimberDb *self);

/* Statements */
gboolean limber_db_exec (LimberDb *self, const char *sql, GError **error);
gboolean limber_db_get_int (LimberDb *self, const char *sql, gint64 *value, GError **error);
LimberQuery *limber_db_prepare (LimberDb *self, const char *sql, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void limber_query_bind_int (LimberQuery *self, int index, gint64 value);
void limber_query_bind_optional (LimberQuery *self, int index, gint64 value, gint64 unset);
void limber_query_bind_double (LimberQuery *self, int index, double value);
void limber_query_bind_text (LimberQuery *self, int index, const char *text);
gboolean limber_query_next (LimberQuery *self, GError **error);
gboolean limber_query_run (LimberQuery *self, GError **error);
gint64 limber_query_get_int (LimberQuery *self, int column);
gint64 limber_query_get_optional (LimberQuery *self, int column, gint64 unset);
double limber_query_get_double (LimberQuery *self, int column);
const char *limber_query_get_text (LimberQuery *self, int column);
gboolean limber_query_is_null (LimberQuery *self, int column);
void limber_query_release (LimberQuery *self);

/* Errors */
void limber_db_set_error (sqlite3 *handle, const char *path, const char *task, int code, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDb, limber_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberQuery, limber_query_release)

G_END_DECLS
