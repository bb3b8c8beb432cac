/* limber-row-reading.c — readings as rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-row.h"

#include "limber-date.h"

/* Exactly, because this decides whether something is written, not whether it is close. */
static gboolean
same_value (double a, double b)
{
  return !(a < b) && !(a > b);
}

static gboolean
stamp_differs (const LimberReading *before, const LimberReading *after)
{
  return after->recorded != 0
         && (before->recorded != after->recorded || before->recorded_offset != after->recorded_offset);
}

/**
 * limber_row_reading_differs:
 * @a: a reading
 * @b: the reading as it should be
 *
 * A stamp not made yet, 0, is no difference: it is filled in only when there is another.
 *
 * Returns: whether there is anything to store
 */
gboolean
limber_row_reading_differs (const LimberReading *a, const LimberReading *b)
{
  return a->import_id != b->import_id || stamp_differs (a, b) || !same_value (a->value, b->value);
}

static void
bind_reading (LimberQuery *query,
              const LimberReading *reading,
              const char *day,
              gint64 import_id,
              const LimberStamp *now)
{
  gboolean stamped = reading->recorded != 0;

  limber_query_bind_text (query, 1, day);
  limber_query_bind_text (query, 2, reading->measure);
  limber_query_bind_double (query, 3, reading->value);
  limber_query_bind_int (query, 4, stamped ? reading->recorded : now->recorded);
  limber_query_bind_int (query, 5, stamped ? reading->recorded_offset : now->offset);
  limber_query_bind_optional (query, 6, import_id, 0);
}

/* A reading that is there already keeps its stamp unless a new one is given. */
static gboolean
put_reading (LimberDb *db,
             const GDate *date,
             const LimberReading *reading,
             gint64 import_id,
             const LimberStamp *now,
             GError **error)
{
  g_autofree char *day = limber_date_to_iso (date);
  LimberQuery *query
      = limber_db_prepare (db,
                           "INSERT INTO reading (day, measure, value, recorded, recorded_offset, import_id)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, (SELECT id FROM import WHERE id = ?6))"
                           " ON CONFLICT (day, measure) WHERE replaced_by IS NULL DO UPDATE SET"
                           " value = excluded.value,"
                           " recorded = iif (?7, excluded.recorded, recorded),"
                           " recorded_offset = iif (?7, excluded.recorded_offset, recorded_offset),"
                           " import_id = excluded.import_id",
                           error);

  if (query == NULL)
    return FALSE;
  bind_reading (query, reading, day, import_id, now);
  limber_query_bind_int (query, 7, reading->recorded != 0 ? 1 : 0);
  return limber_query_run (query, error);
}

/**
 * limber_row_insert_reading:
 * @db: a connection with a transaction begun
 * @date: the day
 * @reading: what to store, in the unit its measure is stored in
 * @now: the stamp of a reading that has none
 * @error: return location for an error
 *
 * Stores a reading, in place of a current one of the same day and measure.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_RANGE for instance.
 *
 * Returns: whether it is stored
 */
gboolean
limber_row_insert_reading (LimberDb *db,
                           const GDate *date,
                           const LimberReading *reading,
                           const LimberStamp *now,
                           GError **error)
{
  return put_reading (db, date, reading, reading->import_id, now, error);
}

/**
 * limber_row_add_reading:
 * @db: a connection with a transaction begun
 * @date: the day
 * @reading: what to store, in the unit its measure is stored in
 * @import_id: an import, in place of the one in @reading
 * @now: the stamp of a reading that has none
 * @added: (out): whether it was stored
 * @error: return location for an error
 *
 * Stores a reading unless there is a current one of the same day and measure.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_RANGE for instance.
 *
 * Returns: whether it worked; a reading that was there already is no failure
 */
gboolean
limber_row_add_reading (LimberDb *db,
                        const GDate *date,
                        const LimberReading *reading,
                        gint64 import_id,
                        const LimberStamp *now,
                        gboolean *added,
                        GError **error)
{
  g_autofree char *day = limber_date_to_iso (date);
  LimberQuery *query
      = limber_db_prepare (db,
                           "INSERT INTO reading (day, measure, value, recorded, recorded_offset, import_id)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
                           " ON CONFLICT (day, measure) WHERE replaced_by IS NULL DO NOTHING",
                           error);

  if (query == NULL)
    return FALSE;
  bind_reading (query, reading, day, import_id, now);
  if (!limber_query_run (query, error))
    return FALSE;
  *added = sqlite3_changes (limber_db_get_handle (db)) > 0;
  return TRUE;
}

/**
 * limber_row_update_reading:
 * @db: a connection with a transaction begun
 * @date: the day
 * @before: the reading as the caller knew it
 * @after: the reading as it should be
 * @now: the stamp of a reading that has none
 * @error: return location for an error
 *
 * Stores what differs. A value the user changed is the user's own: it stays when the import that brought it
 * is undone.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_RANGE for instance.
 *
 * Returns: whether @after is stored
 */
gboolean
limber_row_update_reading (LimberDb *db,
                           const GDate *date,
                           const LimberReading *before,
                           const LimberReading *after,
                           const LimberStamp *now,
                           GError **error)
{
  gboolean edited = !same_value (before->value, after->value);
  gint64 import_id = edited && before->import_id == after->import_id ? 0 : after->import_id;

  return !limber_row_reading_differs (before, after) || put_reading (db, date, after, import_id, now, error);
}

/**
 * limber_row_delete_reading:
 * @db: a connection with a transaction begun
 * @date: the day
 * @measure: id of a measure
 * @error: return location for an error
 *
 * Removes the current reading alone: what an import replaced is kept aside until the import is undone. That
 * there is none is no failure.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_LOCKED for instance.
 *
 * Returns: whether there is none now
 */
gboolean
limber_row_delete_reading (LimberDb *db, const GDate *date, const char *measure, GError **error)
{
  g_autofree char *day = limber_date_to_iso (date);
  LimberQuery *query = limber_db_prepare (
      db, "DELETE FROM reading WHERE day = ?1 AND measure = ?2 AND replaced_by IS NULL", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, day);
  limber_query_bind_text (query, 2, measure);
  return limber_query_run (query, error);
}
