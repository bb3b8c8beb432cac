/* limber-store-apply.c — changing a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-private.h"

#include "limber-row.h"
#include "limber-validate.h"

#include <glib/gi18n.h>

static gboolean
apply_check_ins (LimberDb *db,
                 const LimberDay *before,
                 const LimberDay *after,
                 const LimberStamp *now,
                 GError **error)
{
  for (guint i = 0; i < before->check_ins->len; i++)
    {
      const LimberCheckIn *old = g_ptr_array_index (before->check_ins, i);

      if (limber_day_find_check_in (after, old->uuid) == NULL
          && !limber_row_delete_check_in (db, &before->date, old->uuid, error))
        return FALSE;
    }
  for (guint i = 0; i < after->check_ins->len; i++)
    {
      const LimberCheckIn *new = g_ptr_array_index (after->check_ins, i);
      const LimberCheckIn *old = limber_day_find_check_in (before, new->uuid);

      if (!(old != NULL ? limber_row_update_check_in (db, old, new, now, error)
                        : limber_row_insert_check_in (db, new, now, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
apply_readings (LimberDb *db,
                const LimberDay *before,
                const LimberDay *after,
                const LimberStamp *now,
                GError **error)
{
  for (guint i = 0; i < before->readings->len; i++)
    {
      const LimberReading *old = g_ptr_array_index (before->readings, i);

      if (limber_day_get_reading (after, old->measure) == NULL
          && !limber_row_delete_reading (db, &before->date, old->measure, error))
        return FALSE;
    }
  for (guint i = 0; i < after->readings->len; i++)
    {
      const LimberReading *new = g_ptr_array_index (after->readings, i);
      const LimberReading *old = limber_day_get_reading (before, new->measure);

      if (!(old != NULL ? limber_row_update_reading (db, &after->date, old, new, now, error)
                        : limber_row_insert_reading (db, &after->date, new, now, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * limber_store_apply_day:
 * @self: an open journal
 * @before: the day as the caller knew it
 * @after: the day as it should be; the same date
 * @error: return location for an error
 *
 * Stores what differs between the two, in one transaction, and nothing else, so that two programs can work on
 * the same day. A stamp of 0 is filled in with the present moment, any other is stored as it is: called again
 * with the two swapped, as they stood on disk, it restores the day byte for byte.
 *
 * What an import brought and the user changes becomes the user's own (import_id 0) and stays when the import
 * is undone.
 *
 * When it fails nothing was stored. Errors: %LIMBER_ERROR_RANGE and %LIMBER_ERROR_INVALID for what cannot be
 * stored, %LIMBER_ERROR_DISK_FULL, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_READ_ONLY, %LIMBER_ERROR_CORRUPT,
 * %LIMBER_ERROR_FAILED.
 *
 * Returns: whether @after is on disk
 */
gboolean
limber_store_apply_day (LimberStore *self, const LimberDay *before, const LimberDay *after, GError **error)
{
  LimberDb *db;
  LimberStamp now;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (g_date_compare (&before->date, &after->date) == 0, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The day could not be saved."));
  if (!limber_validate_day (db, after, error) || !limber_db_begin (db, error))
    return FALSE;

  limber_stamp_init_now (&now);
  if (!apply_check_ins (db, before, after, &now, error) || !apply_readings (db, before, after, &now, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}
