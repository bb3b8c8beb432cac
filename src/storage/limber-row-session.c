/* limber-row-session.c — sessions as rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-row-session.h"

#include "limber-check-in.h"
#include "limber-error.h"
#include "limber-store-patterns-private.h"

#include <glib/gi18n.h>

/* What the file's own CHECKs allow. */
#define SECONDS_MAX 1000000000
#define REPS_MAX 1000000
#define PHASE_MAX 1000000
#define LEFT_MS_MAX (24 * 60 * 60 * G_GINT64_CONSTANT (1000))
#define OFFSET_MAX (24 * 60)
#define ID_MAX 80
#define ITEMS_MAX 1000

#define COLUMNS                                                                                              \
  "SELECT id, uuid, routine, routine_name, snapshot, day, started, started_offset, ended, end_reason,"       \
  " planned_s, active_s, pain_before, pain_after, effort, next_day, phase, left_ms, saved, counted,"         \
  " import_id FROM session"
#define ITEM_COLUMNS                                                                                         \
  "SELECT session, exercise, name, planned_s, done_s, planned_reps, done_reps, skipped, hurt, travelled,"    \
  " eased FROM session_item WHERE session IN (SELECT id FROM session"
#define IN_DAYS                                                                                              \
  " WHERE replaced_by IS NULL AND day BETWEEN ?1 AND ?2 ORDER BY started DESC, uuid DESC LIMIT ?3"
#define BY_UUID " WHERE replaced_by IS NULL AND uuid = ?1"

static const char in_days_sql[] = COLUMNS IN_DAYS;
static const char in_days_items_sql[] = ITEM_COLUMNS IN_DAYS ") ORDER BY session, position";
static const char by_uuid_sql[] = COLUMNS BY_UUID;
static const char by_uuid_items_sql[] = ITEM_COLUMNS BY_UUID ") ORDER BY session, position";

static gboolean
refuse (LimberError code, const char *message, GError **error)
{
  g_set_error_literal (error, LIMBER_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
is_text (const char *text)
{
  return text != NULL && g_utf8_validate (text, -1, NULL);
}

static gboolean
is_id (const char *text)
{
  return is_text (text) && *text != '\0' && g_utf8_strlen (text, -1) <= ID_MAX;
}

static gboolean
is_within (gint64 value, gint64 largest)
{
  return value >= 0 && value <= largest;
}

static gboolean
is_score (int nrs)
{
  return nrs == LIMBER_NRS_UNSET || (nrs >= LIMBER_NRS_MIN && nrs <= LIMBER_NRS_MAX);
}

static gboolean
validate_item (const LimberSessionItem *item, GError **error)
{
  if (!is_id (item->exercise) || !is_text (item->name))
    return refuse (LIMBER_ERROR_INVALID,
                   _ ("An exercise of the session has no readable name. Nothing was stored."), error);
  if (is_within (item->planned_s, SECONDS_MAX) && is_within (item->done_s, SECONDS_MAX)
      && is_within (item->planned_reps, REPS_MAX) && is_within (item->done_reps, REPS_MAX))
    return TRUE;
  return refuse (LIMBER_ERROR_RANGE,
                 _ ("An exercise of the session lasted less than no time, or longer than anything can. "
                    "Nothing was stored."),
                 error);
}

static gboolean
validate_answers (const LimberSession *session, GError **error)
{
  if (!is_score (session->pain_before) || !is_score (session->pain_after))
    return refuse (LIMBER_ERROR_RANGE,
                   _ ("Pain is a whole number from 0 to 10. Nothing was stored; correct it."), error);
  if (session->effort < LIMBER_EFFORT_UNSET || session->effort > LIMBER_EFFORT_HARD
      || session->next_day < LIMBER_NEXT_DAY_UNSET || session->next_day > LIMBER_NEXT_DAY_BETTER)
    return refuse (LIMBER_ERROR_RANGE, _ ("How the session felt cannot be read. Nothing was stored."), error);
  return TRUE;
}

/*
 * limber_row_validate_session:
 * @session: a session
 * @error: return location for an error
 *
 * Looks before anything is stored, so that the message can say what is wrong; the schema would only refuse
 * it.
 *
 * Returns: whether everything of it can be stored
 */
gboolean
limber_row_validate_session (const LimberSession *session, GError **error)
{
  if (!is_text (session->uuid) || *session->uuid == '\0' || !is_id (session->routine)
      || !is_text (session->routine_name) || (session->snapshot != NULL && !is_text (session->snapshot)))
    return refuse (LIMBER_ERROR_INVALID, _ ("The session has no readable name. Nothing was stored."), error);
  if (ABS (session->offset) > OFFSET_MAX)
    return refuse (LIMBER_ERROR_RANGE,
                   _ ("A time zone is more than a day away from UTC. Nothing was stored."), error);
  if ((guint) session->end >= LIMBER_SESSION_N_ENDS || !is_within (session->planned_s, SECONDS_MAX)
      || !is_within (session->active_s, SECONDS_MAX) || session->phase > PHASE_MAX
      || !is_within (session->left_ms, LEFT_MS_MAX) || session->items->len > ITEMS_MAX)
    return refuse (LIMBER_ERROR_RANGE,
                   _ ("The session lasted less than no time, or longer than anything can. Nothing was "
                      "stored."),
                   error);
  for (guint i = 0; i < session->items->len; i++)
    if (!validate_item (g_ptr_array_index (session->items, i), error))
      return FALSE;
  return validate_answers (session, error);
}

static void
bind_session (LimberQuery *query, const LimberSession *session, const char *day)
{
  limber_query_bind_text (query, 1, session->uuid);
  limber_query_bind_text (query, 2, session->routine);
  limber_query_bind_text (query, 3, session->routine_name);
  limber_query_bind_text (query, 4, session->snapshot);
  limber_query_bind_text (query, 5, day);
  limber_query_bind_int (query, 6, session->started);
  limber_query_bind_int (query, 7, session->offset);
  limber_query_bind_optional (query, 8, session->ended, 0);
  limber_query_bind_text (query, 9, limber_session_end_to_id (session->end));
  limber_query_bind_int (query, 10, session->planned_s);
  limber_query_bind_int (query, 11, session->active_s);
  limber_query_bind_optional (query, 12, session->pain_before, LIMBER_NRS_UNSET);
  limber_query_bind_optional (query, 13, session->pain_after, LIMBER_NRS_UNSET);
  limber_query_bind_optional (query, 14, session->effort, LIMBER_EFFORT_UNSET);
  limber_query_bind_optional (query, 15, session->next_day, LIMBER_NEXT_DAY_UNSET);
  limber_query_bind_int (query, 16, session->phase);
  limber_query_bind_int (query, 17, session->left_ms);
  limber_query_bind_int (query, 18, session->saved);
  limber_query_bind_double (query, 19, MAX (session->counted, 0));
  limber_query_bind_optional (query, 20, session->import_id, 0);
}

/* An import that was undone by now has no row any more. */
static gboolean
put_row (LimberDb *db, const LimberSession *session, GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (session->day, error);
  LimberQuery *query = NULL;

  if (day == NULL)
    return FALSE;
  query = limber_db_prepare (
      db,
      "INSERT INTO session (uuid, routine, routine_name, snapshot, day, started, started_offset, ended,"
      " end_reason, planned_s, active_s, pain_before, pain_after, effort, next_day, phase, left_ms, saved,"
      " counted, import_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,"
      " ?17, ?18, ?19, (SELECT id FROM import WHERE id = ?20))"
      " ON CONFLICT (uuid) WHERE replaced_by IS NULL DO UPDATE SET routine = excluded.routine,"
      " routine_name = excluded.routine_name, snapshot = excluded.snapshot, day = excluded.day,"
      " started = excluded.started, started_offset = excluded.started_offset, ended = excluded.ended,"
      " end_reason = excluded.end_reason, planned_s = excluded.planned_s, active_s = excluded.active_s,"
      " pain_before = excluded.pain_before, pain_after = excluded.pain_after, effort = excluded.effort,"
      " next_day = excluded.next_day, phase = excluded.phase, left_ms = excluded.left_ms,"
      " saved = excluded.saved, counted = excluded.counted, import_id = excluded.import_id",
      error);
  if (query == NULL)
    return FALSE;
  bind_session (query, session, day);
  return limber_query_run (query, error);
}

static gboolean
put_item (LimberDb *db, const char *uuid, guint position, const LimberSessionItem *item, GError **error)
{
  LimberQuery *query = limber_db_prepare (
      db,
      "INSERT OR REPLACE INTO session_item (session, position, exercise, name, planned_s, done_s,"
      " planned_reps, done_reps, skipped, hurt, travelled, eased)"
      " SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM session"
      " WHERE uuid = ?1 AND replaced_by IS NULL",
      error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, uuid);
  limber_query_bind_int (query, 2, position);
  limber_query_bind_text (query, 3, item->exercise);
  limber_query_bind_text (query, 4, item->name);
  limber_query_bind_int (query, 5, item->planned_s);
  limber_query_bind_int (query, 6, item->done_s);
  limber_query_bind_int (query, 7, item->planned_reps);
  limber_query_bind_int (query, 8, item->done_reps);
  limber_query_bind_int (query, 9, item->skipped ? 1 : 0);
  limber_query_bind_int (query, 10, item->hurt ? 1 : 0);
  limber_query_bind_int (query, 11, item->travelled ? 1 : 0);
  limber_query_bind_int (query, 12, item->eased ? 1 : 0);
  return limber_query_run (query, error);
}

static gboolean
drop_items (LimberDb *db, const char *uuid, guint from, GError **error)
{
  LimberQuery *query = limber_db_prepare (db,
                                          "DELETE FROM session_item WHERE position >= ?2 AND session ="
                                          " (SELECT id FROM session WHERE uuid = ?1 AND replaced_by IS NULL)",
                                          error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, uuid);
  limber_query_bind_int (query, 2, from);
  return limber_query_run (query, error);
}

/*
 * limber_row_put_session:
 *
 * Stores @session as it is, stamps included, in place of the one of the same identity.
 */
gboolean
limber_row_put_session (LimberDb *db, const LimberSession *session, GError **error)
{
  if (!put_row (db, session, error) || !drop_items (db, session->uuid, session->items->len, error))
    return FALSE;
  for (guint i = 0; i < session->items->len; i++)
    if (!put_item (db, session->uuid, i, g_ptr_array_index (session->items, i), error))
      return FALSE;
  return TRUE;
}

/*
 * limber_row_delete_session:
 *
 * Removes the current one alone: what an import replaced is kept aside until the import is undone.
 */
gboolean
limber_row_delete_session (LimberDb *db, const char *uuid, GError **error)
{
  LimberQuery *query
      = limber_db_prepare (db, "DELETE FROM session WHERE uuid = ?1 AND replaced_by IS NULL", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, uuid);
  return limber_query_run (query, error);
}

static LimberSession *
read_session (LimberQuery *query)
{
  LimberSession *session
      = limber_session_new (limber_query_get_text (query, 2), limber_query_get_text (query, 3));

  g_set_str (&session->uuid, limber_query_get_text (query, 1));
  g_set_str (&session->snapshot, limber_query_get_text (query, 4));
  session->day = limber_store_iso_to_julian (limber_query_get_text (query, 5));
  session->started = limber_query_get_int (query, 6);
  session->offset = (int) limber_query_get_int (query, 7);
  session->ended = limber_query_get_optional (query, 8, 0);
  limber_session_end_from_id (limber_query_get_text (query, 9), &session->end);
  session->planned_s = (int) limber_query_get_int (query, 10);
  session->active_s = (int) limber_query_get_int (query, 11);
  session->pain_before = (int) limber_query_get_optional (query, 12, LIMBER_NRS_UNSET);
  session->pain_after = (int) limber_query_get_optional (query, 13, LIMBER_NRS_UNSET);
  session->effort = (LimberEffort) limber_query_get_optional (query, 14, LIMBER_EFFORT_UNSET);
  session->next_day = (LimberNextDay) limber_query_get_optional (query, 15, LIMBER_NEXT_DAY_UNSET);
  session->phase = (guint) limber_query_get_int (query, 16);
  session->left_ms = limber_query_get_int (query, 17);
  session->saved = limber_query_get_int (query, 18);
  session->counted = limber_query_get_double (query, 19);
  session->import_id = limber_query_get_optional (query, 20, 0);

  return session;
}

static void
read_item (LimberQuery *query, LimberSession *session)
{
  LimberSessionItem *item
      = limber_session_add (session, limber_query_get_text (query, 1), limber_query_get_text (query, 2));

  item->planned_s = (int) limber_query_get_int (query, 3);
  item->done_s = (int) limber_query_get_int (query, 4);
  item->planned_reps = (int) limber_query_get_int (query, 5);
  item->done_reps = (int) limber_query_get_int (query, 6);
  item->skipped = limber_query_get_int (query, 7) != 0;
  item->hurt = limber_query_get_int (query, 8) != 0;
  item->travelled = limber_query_get_int (query, 9) != 0;
  item->eased = limber_query_get_int (query, 10) != 0;
}

/* Takes @query over. */
static gboolean
read_sessions (LimberQuery *query, GPtrArray *sessions, GHashTable *by_row, GError **error)
{
  g_autoptr (LimberQuery) owned = query;
  GError *local_error = NULL;

  while (limber_query_next (query, &local_error))
    {
      LimberSession *session = read_session (query);
      gint64 row = limber_query_get_int (query, 0);

      g_ptr_array_add (sessions, session);
      g_hash_table_insert (by_row, g_memdup2 (&row, sizeof row), session);
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

/* Takes @query over. */
static gboolean
read_items (LimberQuery *query, GHashTable *by_row, GError **error)
{
  g_autoptr (LimberQuery) owned = query;
  GError *local_error = NULL;

  while (limber_query_next (query, &local_error))
    {
      gint64 row = limber_query_get_int (query, 0);
      LimberSession *session = g_hash_table_lookup (by_row, &row);

      if (session != NULL)
        read_item (query, session);
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static void
bind_days (LimberQuery *query, const char *from, const char *to, guint limit)
{
  limber_query_bind_text (query, 1, from);
  limber_query_bind_text (query, 2, to);
  limber_query_bind_int (query, 3, limit == 0 ? -1 : (gint64) limit);
}

/*
 * limber_row_load_sessions:
 *
 * The order is a function of what is stored alone, so that one that is put back stands where it stood.
 *
 * Returns: (transfer full) (element-type LimberSession) (nullable): those of the days, newest first
 */
GPtrArray *
limber_row_load_sessions (LimberDb *db, const char *from, const char *to, guint limit, GError **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_free);
  g_autoptr (GHashTable) by_row = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  LimberQuery *query = limber_db_prepare (db, in_days_sql, error);

  if (query == NULL)
    return NULL;
  bind_days (query, from, to, limit);
  if (!read_sessions (query, sessions, by_row, error))
    return NULL;

  query = limber_db_prepare (db, in_days_items_sql, error);
  if (query == NULL)
    return NULL;
  bind_days (query, from, to, limit);
  return read_items (query, by_row, error) ? g_steal_pointer (&sessions) : NULL;
}

/*
 * limber_row_find_session:
 *
 * Returns: (transfer full) (nullable): the one of that identity; %NULL without an error when there is none
 */
LimberSession *
limber_row_find_session (LimberDb *db, const char *uuid, GError **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_free);
  g_autoptr (GHashTable) by_row = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  LimberQuery *query = limber_db_prepare (db, by_uuid_sql, error);

  if (query == NULL)
    return NULL;
  limber_query_bind_text (query, 1, uuid);
  if (!read_sessions (query, sessions, by_row, error))
    return NULL;

  query = limber_db_prepare (db, by_uuid_items_sql, error);
  if (query == NULL)
    return NULL;
  limber_query_bind_text (query, 1, uuid);
  if (!read_items (query, by_row, error) || sessions->len == 0)
    return NULL;
  return g_ptr_array_steal_index (sessions, 0);
}
