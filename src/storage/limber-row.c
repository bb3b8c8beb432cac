/* limber-row.c — check-ins and readings as rows: writing, one at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-row.h"

#include "limber-date.h"

/* Which columns of a check-in an UPDATE sets. */
enum
{
  SET_TIME = 1 << 0,
  SET_NO_PAIN = 1 << 1,
  SET_ANXIETY = 1 << 2,
  SET_NOTE = 1 << 3,
  SET_STAMP = 1 << 4,
  SET_IMPORT = 1 << 5,
};
#define SET_CONTENT (SET_TIME | SET_NO_PAIN | SET_ANXIETY | SET_NOTE)

/**
 * limber_stamp_init_now:
 * @stamp: (out caller-allocates): the stamp
 *
 * The present moment by the program's clock, in seconds since 1970 UTC, and the zone's offset, in minutes
 * east of UTC.
 */
void
limber_stamp_init_now (LimberStamp *stamp)
{
  g_autoptr (GDateTime) now = limber_clock_now ();

  stamp->recorded = g_date_time_to_unix (now);
  stamp->offset = (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_MINUTE);
}

static const char *
get_note (const LimberCheckIn *check_in)
{
  return check_in->note != NULL && *check_in->note != '\0' ? check_in->note : NULL;
}

static void
bind_check_in (LimberQuery *query,
               const LimberCheckIn *check_in,
               const char *day,
               gint64 import_id,
               const LimberStamp *now)
{
  limber_query_bind_text (query, 1, check_in->uuid);
  limber_query_bind_text (query, 2, day);
  limber_query_bind_optional (query, 3, check_in->time, LIMBER_TIME_UNSET);
  limber_query_bind_int (query, 4, check_in->recorded != 0 ? check_in->recorded : now->recorded);
  limber_query_bind_int (query, 5, check_in->recorded != 0 ? check_in->recorded_offset : now->offset);
  limber_query_bind_optional (query, 6, import_id, 0);
  limber_query_bind_int (query, 7, check_in->no_pain ? 1 : 0);
  limber_query_bind_optional (query, 8, check_in->anxiety, LIMBER_NRS_UNSET);
  limber_query_bind_text (query, 9, get_note (check_in));
}

/**
 * limber_row_insert_check_in:
 * @db: a connection with a transaction begun
 * @check_in: what to store
 * @now: the stamp of a check-in that has none
 * @error: return location for an error
 *
 * Stores the whole check-in, in place of a current one of the same day and identity. An import that was
 * undone meanwhile is not named any more.
 *
 * Errors: those of limber_db_set_error(); %LIMBER_ERROR_INVALID when another day has the identity.
 *
 * Returns: whether it is stored
 */
gboolean
limber_row_insert_check_in (LimberDb *db,
                            const LimberCheckIn *check_in,
                            const LimberStamp *now,
                            GError **error)
{
  g_autofree char *day = limber_date_to_iso (&check_in->date);
  LimberQuery *query;

  if (!limber_row_delete_check_in (db, &check_in->date, check_in->uuid, error))
    return FALSE;
  query = limber_db_prepare (
      db,
      "INSERT INTO check_in (uuid, day, time, recorded, recorded_offset, import_id, no_pain,"
      " anxiety, note) VALUES (?1, ?2, ?3, ?4, ?5, (SELECT id FROM import WHERE id = ?6), ?7,"
      " ?8, ?9)",
      error);
  if (query == NULL)
    return FALSE;
  bind_check_in (query, check_in, day, check_in->import_id, now);
  return limber_query_run (query, error)
         && limber_row_sync_lists (db, sqlite3_last_insert_rowid (limber_db_get_handle (db)), NULL, check_in,
                                   error);
}

/**
 * limber_row_add_check_in:
 * @db: a connection with a transaction begun
 * @check_in: what to store
 * @import_id: an import, in place of the one in @check_in
 * @now: the stamp of a check-in that has none
 * @added: (out): whether it was stored
 * @error: return location for an error
 *
 * Stores the whole check-in unless there is a current one of the same identity. One statement finds out and
 * stores: imports bring many rows, and hardly any of them are there already.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_RANGE for instance.
 *
 * Returns: whether it worked; a check-in that was there already is no failure
 */
gboolean
limber_row_add_check_in (LimberDb *db,
                         const LimberCheckIn *check_in,
                         gint64 import_id,
                         const LimberStamp *now,
                         gboolean *added,
                         GError **error)
{
  g_autofree char *day = limber_date_to_iso (&check_in->date);
  LimberQuery *query = limber_db_prepare (
      db,
      "INSERT INTO check_in (uuid, day, time, recorded, recorded_offset, import_id, no_pain,"
      " anxiety, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
      " ON CONFLICT (uuid) WHERE replaced_by IS NULL DO NOTHING",
      error);

  if (query == NULL)
    return FALSE;
  bind_check_in (query, check_in, day, import_id, now);
  if (!limber_query_run (query, error))
    return FALSE;
  *added = sqlite3_changes (limber_db_get_handle (db)) > 0;
  return !*added
         || limber_row_sync_lists (db, sqlite3_last_insert_rowid (limber_db_get_handle (db)), NULL, check_in,
                                   error);
}

/* What the user changed is the user's own: it stays when the import that brought it is undone. */
static int
find_import_change (gint64 before, gint64 after, gboolean content_changed)
{
  return before != after || (content_changed && after != 0) ? SET_IMPORT : 0;
}

static int
find_changes (const LimberCheckIn *before, const LimberCheckIn *after)
{
  int changes = 0;

  if (before->time != after->time)
    changes |= SET_TIME;
  if (!before->no_pain != !after->no_pain)
    changes |= SET_NO_PAIN;
  if (before->anxiety != after->anxiety)
    changes |= SET_ANXIETY;
  if (g_strcmp0 (get_note (before), get_note (after)) != 0)
    changes |= SET_NOTE;
  if (after->recorded != 0
      && (before->recorded != after->recorded || before->recorded_offset != after->recorded_offset))
    changes |= SET_STAMP;
  return changes;
}

/**
 * limber_row_check_in_differs:
 * @a: a check-in
 * @b: the check-in as it should be
 *
 * Looks at its lists too. A stamp not made yet, 0, is no difference: it is filled in only when there is
 * another.
 *
 * Returns: whether there is anything to store
 */
gboolean
limber_row_check_in_differs (const LimberCheckIn *a, const LimberCheckIn *b)
{
  return a->import_id != b->import_id || find_changes (a, b) != 0 || limber_row_lists_differ (a, b);
}

static gboolean
find_id (LimberDb *db, const char *uuid, gint64 *id, GError **error)
{
  g_autoptr (LimberQuery) query
      = limber_db_prepare (db, "SELECT id FROM check_in WHERE uuid = ?1 AND replaced_by IS NULL", error);
  g_autoptr (GError) local_error = NULL;

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, uuid);
  *id = limber_query_next (query, &local_error) ? limber_query_get_int (query, 0) : 0;
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
update_columns (LimberDb *db,
                gint64 id,
                int changes,
                gint64 import_id,
                const LimberCheckIn *after,
                GError **error)
{
  LimberQuery *query = limber_db_prepare (
      db,
      "UPDATE check_in SET time = iif (?2 & 1, ?3, time), no_pain = iif (?2 & 2, ?4, no_pain),"
      " anxiety = iif (?2 & 4, ?5, anxiety), note = iif (?2 & 8, ?6, note),"
      " recorded = iif (?2 & 16, ?7, recorded),"
      " recorded_offset = iif (?2 & 16, ?8, recorded_offset),"
      " import_id = iif (?2 & 32, (SELECT id FROM import WHERE id = ?9), import_id)"
      " WHERE id = ?1",
      error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, id);
  limber_query_bind_int (query, 2, changes);
  limber_query_bind_optional (query, 3, after->time, LIMBER_TIME_UNSET);
  limber_query_bind_int (query, 4, after->no_pain ? 1 : 0);
  limber_query_bind_optional (query, 5, after->anxiety, LIMBER_NRS_UNSET);
  limber_query_bind_text (query, 6, get_note (after));
  limber_query_bind_int (query, 7, after->recorded);
  limber_query_bind_int (query, 8, after->recorded_offset);
  limber_query_bind_int (query, 9, import_id);
  return limber_query_run (query, error);
}

/**
 * limber_row_update_check_in:
 * @db: a connection with a transaction begun
 * @before: the check-in as the caller knew it
 * @after: the check-in as it should be
 * @now: the stamp of a check-in that has none
 * @error: return location for an error
 *
 * Stores what differs between @before and @after. When another program deleted the check-in meanwhile, it is
 * stored whole: nothing typed is lost.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_RANGE for instance.
 *
 * Returns: whether @after is stored
 */
gboolean
limber_row_update_check_in (LimberDb *db,
                            const LimberCheckIn *before,
                            const LimberCheckIn *after,
                            const LimberStamp *now,
                            GError **error)
{
  int changes = find_changes (before, after);
  gboolean edited = (changes & SET_CONTENT) != 0 || limber_row_lists_differ (before, after);
  gint64 id;

  if (!limber_row_check_in_differs (before, after))
    return TRUE;
  if (!find_id (db, after->uuid, &id, error))
    return FALSE;
  if (id == 0)
    return limber_row_insert_check_in (db, after, now, error);

  changes |= find_import_change (before->import_id, after->import_id, edited);
  return (changes == 0
          || update_columns (db, id, changes, before->import_id != after->import_id ? after->import_id : 0,
                             after, error))
         && limber_row_sync_lists (db, id, before, after, error);
}

/**
 * limber_row_delete_check_in:
 * @db: a connection with a transaction begun
 * @date: the day
 * @uuid: the identity
 * @error: return location for an error
 *
 * Removes the current check-in of this day alone: what stands under the same identity on another day is not
 * meant, and what an import replaced is kept aside.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_LOCKED for instance.
 *
 * Returns: whether there is none now
 */
gboolean
limber_row_delete_check_in (LimberDb *db, const GDate *date, const char *uuid, GError **error)
{
  g_autofree char *day = limber_date_to_iso (date);
  LimberQuery *query = limber_db_prepare (
      db, "DELETE FROM check_in WHERE uuid = ?1 AND day = ?2 AND replaced_by IS NULL", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, uuid);
  limber_query_bind_text (query, 2, day);
  return limber_query_run (query, error);
}
