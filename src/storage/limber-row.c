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

/*
 * limber_stamp_init_now:
 *
 * The present moment and the zone's offset, in minutes east of UTC.
 */
void
limber_stamp_init_now (LimberStamp *stamp)
{
  g_autoptr (GDateTime) now = limber_clock_now ();

  stamp->recorded = g_date_time_to_unix (now);
  stamp->offset = (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_MINUTE);
}

static gboolean
pain_equal (const LimberPain *a, const LimberPain *b)
{
  return g_str_equal (a->region, b->region) && a->nrs == b->nrs && a->qualities == b->qualities;
}

static gboolean
mark_equal (const LimberMark *a, const LimberMark *b)
{
  return g_str_equal (a->key, b->key) && a->helped == b->helped;
}

static const LimberPain *
nth_pain (const LimberCheckIn *check_in, guint index)
{
  return &g_array_index (check_in->pains, LimberPain, index);
}

static const LimberMark *
nth_mark (const LimberCheckIn *check_in, LimberTermKind kind, guint index)
{
  return g_ptr_array_index (check_in->marks[kind], index);
}

static gboolean
put_pain (LimberDb *db, gint64 id, const LimberPain *pain, guint position, GError **error)
{
  LimberQuery *query = limber_db_prepare (db,
                                          "INSERT INTO pain (check_in, region, nrs, qualities, position)"
                                          " VALUES (?1, ?2, ?3, ?4, ?5)"
                                          " ON CONFLICT (check_in, region) DO UPDATE SET nrs = excluded.nrs,"
                                          " qualities = excluded.qualities, position = excluded.position",
                                          error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, id);
  limber_query_bind_text (query, 2, pain->region);
  limber_query_bind_int (query, 3, pain->nrs);
  limber_query_bind_int (query, 4, pain->qualities);
  limber_query_bind_int (query, 5, position);
  return limber_query_run (query, error);
}

static gboolean
delete_pain (LimberDb *db, gint64 id, const char *region, GError **error)
{
  LimberQuery *query = limber_db_prepare (db, "DELETE FROM pain WHERE check_in = ?1 AND region = ?2", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, id);
  limber_query_bind_text (query, 2, region);
  return limber_query_run (query, error);
}

static gboolean
put_mark (LimberDb *db,
          gint64 id,
          LimberTermKind kind,
          const LimberMark *mark,
          guint position,
          GError **error)
{
  LimberQuery *query
      = limber_db_prepare (db,
                           "INSERT INTO mark (check_in, kind, key, helped, position)"
                           " VALUES (?1, ?2, ?3, ?4, ?5)"
                           " ON CONFLICT (check_in, kind, key) DO UPDATE SET helped = excluded.helped,"
                           " position = excluded.position",
                           error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, id);
  limber_query_bind_text (query, 2, limber_term_kind_to_id (kind));
  limber_query_bind_text (query, 3, mark->key);
  limber_query_bind_optional (query, 4, mark->helped, LIMBER_HELPED_UNSET);
  limber_query_bind_int (query, 5, position);
  return limber_query_run (query, error);
}

static gboolean
delete_mark (LimberDb *db, gint64 id, LimberTermKind kind, const char *key, GError **error)
{
  LimberQuery *query
      = limber_db_prepare (db, "DELETE FROM mark WHERE check_in = ?1 AND kind = ?2 AND key = ?3", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, id);
  limber_query_bind_text (query, 2, limber_term_kind_to_id (kind));
  limber_query_bind_text (query, 3, key);
  return limber_query_run (query, error);
}

/* Only places that changed are written, so that another program's addition stays. */
static gboolean
sync_pains (LimberDb *db, gint64 id, const LimberCheckIn *before, const LimberCheckIn *after, GError **error)
{
  guint n_before = before != NULL ? before->pains->len : 0;

  for (guint i = 0; i < n_before; i++)
    if (limber_check_in_get_pain (after, nth_pain (before, i)->region) == NULL
        && !delete_pain (db, id, nth_pain (before, i)->region, error))
      return FALSE;
  for (guint i = 0; i < after->pains->len; i++)
    if ((i >= n_before || !pain_equal (nth_pain (before, i), nth_pain (after, i)))
        && !put_pain (db, id, nth_pain (after, i), i, error))
      return FALSE;
  return TRUE;
}

static gboolean
sync_marks (LimberDb *db,
            gint64 id,
            LimberTermKind kind,
            const LimberCheckIn *before,
            const LimberCheckIn *after,
            GError **error)
{
  guint n_before = before != NULL ? before->marks[kind]->len : 0;

  for (guint i = 0; i < n_before; i++)
    if (limber_check_in_get_mark (after, kind, nth_mark (before, kind, i)->key) == NULL
        && !delete_mark (db, id, kind, nth_mark (before, kind, i)->key, error))
      return FALSE;
  for (guint i = 0; i < after->marks[kind]->len; i++)
    if ((i >= n_before || !mark_equal (nth_mark (before, kind, i), nth_mark (after, kind, i)))
        && !put_mark (db, id, kind, nth_mark (after, kind, i), i, error))
      return FALSE;
  return TRUE;
}

static gboolean
sync_lists (LimberDb *db, gint64 id, const LimberCheckIn *before, const LimberCheckIn *after, GError **error)
{
  if (!sync_pains (db, id, before, after, error))
    return FALSE;
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    if (!sync_marks (db, id, kind, before, after, error))
      return FALSE;
  return TRUE;
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

/*
 * limber_row_insert_check_in:
 *
 * Stores the whole check-in, in place of a current one of the same day and identity. An import that was
 * undone meanwhile is not named any more.
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
         && sync_lists (db, sqlite3_last_insert_rowid (limber_db_get_handle (db)), NULL, check_in, error);
}

/*
 * limber_row_add_check_in:
 * @import_id: an import, in place of the one in @check_in
 * @added: (out): whether it was stored
 *
 * Stores the whole check-in unless there is a current one of the same identity. One statement finds out
 * and stores: imports bring many rows, and hardly any of them are there already.
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
         || sync_lists (db, sqlite3_last_insert_rowid (limber_db_get_handle (db)), NULL, check_in, error);
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

static gboolean
lists_differ (const LimberCheckIn *a, const LimberCheckIn *b)
{
  if (a->pains->len != b->pains->len)
    return TRUE;
  for (guint i = 0; i < a->pains->len; i++)
    if (!pain_equal (nth_pain (a, i), nth_pain (b, i)))
      return TRUE;

  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      if (a->marks[kind]->len != b->marks[kind]->len)
        return TRUE;
      for (guint i = 0; i < a->marks[kind]->len; i++)
        if (!mark_equal (nth_mark (a, kind, i), nth_mark (b, kind, i)))
          return TRUE;
    }
  return FALSE;
}

/*
 * limber_row_check_in_differs:
 *
 * Whether there is anything to store; a stamp not made yet is not.
 */
gboolean
limber_row_check_in_differs (const LimberCheckIn *a, const LimberCheckIn *b)
{
  return a->import_id != b->import_id || find_changes (a, b) != 0 || lists_differ (a, b);
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

/*
 * limber_row_update_check_in:
 *
 * Stores what differs between @before and @after. When another program deleted the check-in meanwhile, it is
 * stored whole: nothing typed is lost.
 */
gboolean
limber_row_update_check_in (LimberDb *db,
                            const LimberCheckIn *before,
                            const LimberCheckIn *after,
                            const LimberStamp *now,
                            GError **error)
{
  int changes = find_changes (before, after);
  gboolean edited = (changes & SET_CONTENT) != 0 || lists_differ (before, after);
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
         && sync_lists (db, id, before, after, error);
}

/*
 * limber_row_delete_check_in:
 *
 * Of this day alone: what stands under the same identity on another day is not meant.
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
