/* limber-store-import.c — rows that came from a file: tagged, replaceable, undoable
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-import.h"

#include "limber-date.h"
#include "limber-row.h"
#include "limber-store-private.h"
#include "limber-validate.h"

#include <glib/gi18n.h>

/**
 * limber_import_free:
 * @import: (transfer full) (nullable): an import
 */
void
limber_import_free (LimberImport *import)
{
  if (import == NULL)
    return;

  g_free (import->format);
  g_free (import->file_name);
  g_free (import->sha256);
  g_free (import);
}

static gboolean
insert_import (LimberDb *db, const LimberImport *import, GError **error)
{
  LimberStamp now;
  LimberQuery *query = limber_db_prepare (
      db, "INSERT INTO import (format, file_name, sha256, imported, parent) VALUES (?1, ?2, ?3, ?4, ?5)",
      error);

  if (query == NULL)
    return FALSE;
  limber_stamp_init_now (&now);
  limber_query_bind_text (query, 1, import->format);
  limber_query_bind_text (query, 2, import->file_name);
  limber_query_bind_text (query, 3, import->sha256);
  limber_query_bind_int (query, 4, import->imported != 0 ? import->imported : now.recorded);
  limber_query_bind_optional (query, 5, import->parent, 0);
  return limber_query_run (query, error);
}

/**
 * limber_store_add_import:
 * @self: an open journal
 * @import: what is imported; its id is not looked at, an @imported of 0 is filled in with the present moment
 * @error: return location for an error
 *
 * Call it before the import's days are applied, in the same transaction: they carry its number, and
 * limber_store_undo_import() finds them by it.
 *
 * Errors: as limber_store_apply_day(), for instance %LIMBER_ERROR_DISK_FULL.
 *
 * Returns: the number of the import, or 0 with @error set
 */
gint64
limber_store_add_import (LimberStore *self, const LimberImport *import, GError **error)
{
  LimberDb *db;
  gint64 id;

  g_return_val_if_fail (limber_store_is_open (self), 0);
  g_return_val_if_fail (import->format != NULL && import->file_name != NULL && import->sha256 != NULL, 0);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be saved."));
  if (!limber_db_begin (db, error))
    return 0;
  if (!insert_import (db, import, error))
    {
      limber_db_rollback (db);
      return 0;
    }
  id = sqlite3_last_insert_rowid (limber_db_get_handle (db));
  return limber_db_commit (db, error) ? id : 0;
}

/**
 * limber_store_load_imports:
 * @self: an open journal
 * @error: return location for an error
 *
 * One that was undone is not among them.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type LimberImport) (nullable): imports that can be undone, the latest
 * first
 */
GPtrArray *
limber_store_load_imports (LimberStore *self, GError **error)
{
  g_autoptr (GPtrArray) imports = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_import_free);
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (
      limber_store_get_db (self),
      "SELECT id, format, file_name, sha256, imported, parent FROM import ORDER BY id DESC", error);
  while (query != NULL && limber_query_next (query, &local_error))
    {
      LimberImport *import = g_new0 (LimberImport, 1);

      import->id = limber_query_get_int (query, 0);
      import->format = g_strdup (limber_query_get_text (query, 1));
      import->file_name = g_strdup (limber_query_get_text (query, 2));
      import->sha256 = g_strdup (limber_query_get_text (query, 3));
      import->imported = limber_query_get_int (query, 4);
      import->parent = limber_query_get_optional (query, 5, 0);
      g_ptr_array_add (imports, import);
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return query != NULL && local_error == NULL ? g_steal_pointer (&imports) : NULL;
}

static gboolean
run_set_aside (LimberQuery *query, gint64 import_id, const GDate *date, const char *identity, GError **error)
{
  g_autofree char *day = limber_date_to_iso (date);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, import_id);
  limber_query_bind_text (query, 2, day);
  limber_query_bind_text (query, 3, identity);
  return limber_query_run (query, error);
}

/* What this very import brought before is simply replaced; anything older is kept aside. */
static gboolean
set_aside_check_in (LimberDb *db, gint64 import_id, const GDate *date, const char *uuid, GError **error)
{
  return run_set_aside (
             limber_db_prepare (db,
                                "DELETE FROM check_in WHERE import_id = ?1 AND day = ?2 AND uuid = ?3"
                                " AND replaced_by IS NULL",
                                error),
             import_id, date, uuid, error)
         && run_set_aside (
             limber_db_prepare (db,
                                "UPDATE check_in SET replaced_by = ?1 WHERE day = ?2 AND uuid = ?3"
                                " AND replaced_by IS NULL",
                                error),
             import_id, date, uuid, error);
}

static gboolean
set_aside_reading (LimberDb *db, gint64 import_id, const GDate *date, const char *measure, GError **error)
{
  return run_set_aside (
             limber_db_prepare (db,
                                "DELETE FROM reading WHERE import_id = ?1 AND day = ?2 AND measure = ?3"
                                " AND replaced_by IS NULL",
                                error),
             import_id, date, measure, error)
         && run_set_aside (
             limber_db_prepare (db,
                                "UPDATE reading SET replaced_by = ?1 WHERE day = ?2 AND measure = ?3"
                                " AND replaced_by IS NULL",
                                error),
             import_id, date, measure, error);
}

/* New rows are tried first. Where another program was quicker, or @before is known to hold one, the old row
 * makes room. */
static gboolean
import_check_in (LimberDb *db,
                 gint64 import_id,
                 const LimberCheckIn *check_in,
                 gboolean is_new,
                 const LimberStamp *now,
                 GError **error)
{
  g_autoptr (LimberCheckIn) tagged = NULL;
  gboolean added = FALSE;

  if (is_new && !limber_row_add_check_in (db, check_in, import_id, now, &added, error))
    return FALSE;
  if (added)
    return TRUE;

  tagged = limber_check_in_copy (check_in);
  tagged->import_id = import_id;
  return set_aside_check_in (db, import_id, &check_in->date, check_in->uuid, error)
         && limber_row_insert_check_in (db, tagged, now, error);
}

static gboolean
import_check_ins (LimberDb *db,
                  gint64 import_id,
                  const LimberDay *before,
                  const LimberDay *after,
                  const LimberStamp *now,
                  GError **error)
{
  for (guint i = 0; i < before->check_ins->len; i++)
    {
      const LimberCheckIn *old = g_ptr_array_index (before->check_ins, i);

      if (limber_day_find_check_in (after, old->uuid) == NULL
          && !set_aside_check_in (db, import_id, &before->date, old->uuid, error))
        return FALSE;
    }
  for (guint i = 0; i < after->check_ins->len; i++)
    {
      const LimberCheckIn *new = g_ptr_array_index (after->check_ins, i);
      const LimberCheckIn *old = limber_day_find_check_in (before, new->uuid);

      if ((old == NULL || limber_row_check_in_differs (old, new))
          && !import_check_in (db, import_id, new, old == NULL, now, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_reading (LimberDb *db,
                gint64 import_id,
                const GDate *date,
                const LimberReading *reading,
                gboolean is_new,
                const LimberStamp *now,
                GError **error)
{
  g_autoptr (LimberReading) tagged = NULL;
  gboolean added = FALSE;

  if (is_new && !limber_row_add_reading (db, date, reading, import_id, now, &added, error))
    return FALSE;
  if (added)
    return TRUE;

  tagged = limber_reading_copy (reading);
  tagged->import_id = import_id;
  return set_aside_reading (db, import_id, date, reading->measure, error)
         && limber_row_insert_reading (db, date, tagged, now, error);
}

static gboolean
import_readings (LimberDb *db,
                 gint64 import_id,
                 const LimberDay *before,
                 const LimberDay *after,
                 const LimberStamp *now,
                 GError **error)
{
  for (guint i = 0; i < before->readings->len; i++)
    {
      const LimberReading *old = g_ptr_array_index (before->readings, i);

      if (limber_day_get_reading (after, old->measure) == NULL
          && !set_aside_reading (db, import_id, &before->date, old->measure, error))
        return FALSE;
    }
  for (guint i = 0; i < after->readings->len; i++)
    {
      const LimberReading *new = g_ptr_array_index (after->readings, i);
      const LimberReading *old = limber_day_get_reading (before, new->measure);

      if ((old == NULL || limber_row_reading_differs (old, new))
          && !import_reading (db, import_id, &after->date, new, old == NULL, now, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_day (LimberDb *db,
            gint64 import_id,
            const LimberDay *before,
            const LimberDay *after,
            const LimberStamp *now,
            GError **error)
{
  g_return_val_if_fail (g_date_compare (&before->date, &after->date) == 0, FALSE);

  return limber_validate_day (db, after, error) && import_check_ins (db, import_id, before, after, now, error)
         && import_readings (db, import_id, before, after, now, error);
}

static gboolean
import_days (LimberDb *db,
             gint64 import_id,
             const GPtrArray *before,
             const GPtrArray *after,
             GCancellable *cancellable,
             GError **error)
{
  LimberStamp now;

  limber_stamp_init_now (&now);
  for (guint i = 0; i < before->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !import_day (db, import_id, g_ptr_array_index (before, i), g_ptr_array_index (after, i), &now,
                        error))
      return FALSE;
  return TRUE;
}

/**
 * limber_store_apply_import_days:
 * @self: an open journal
 * @import_id: what limber_store_add_import() returned
 * @before: (element-type LimberDay): the days as the caller knew them
 * @after: (element-type LimberDay): the same dates in the same order, as they should be
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * As limber_store_apply_day() for each of them, all in one transaction and with one stamp, but every row
 * written carries @import_id, and rows that are replaced or removed are kept aside until
 * limber_store_undo_import().
 *
 * Errors: as limber_store_apply_day(), for instance %LIMBER_ERROR_RANGE, and %G_IO_ERROR_CANCELLED. Nothing
 * was stored then.
 *
 * Returns: whether all of @after is on disk
 */
gboolean
limber_store_apply_import_days (LimberStore *self,
                                gint64 import_id,
                                const GPtrArray *before,
                                const GPtrArray *after,
                                GCancellable *cancellable,
                                GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (import_id > 0, FALSE);
  g_return_val_if_fail (before->len == after->len, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!import_days (db, import_id, before, after, cancellable, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

/**
 * limber_store_apply_import:
 * @self: an open journal
 * @import_id: what limber_store_add_import() returned
 * @before: the day as the caller knew it
 * @after: the day as it should be; the same date
 * @error: return location for an error
 *
 * As limber_store_apply_import_days(), for one day.
 *
 * Errors: as limber_store_apply_day(), for instance %LIMBER_ERROR_RANGE.
 *
 * Returns: whether @after is on disk
 */
gboolean
limber_store_apply_import (LimberStore *self,
                           gint64 import_id,
                           const LimberDay *before,
                           const LimberDay *after,
                           GError **error)
{
  g_autoptr (GPtrArray) days_before = g_ptr_array_new ();
  g_autoptr (GPtrArray) days_after = g_ptr_array_new ();

  g_ptr_array_add (days_before, (gpointer) before);
  g_ptr_array_add (days_after, (gpointer) after);
  return limber_store_apply_import_days (self, import_id, days_before, days_after, NULL, error);
}
