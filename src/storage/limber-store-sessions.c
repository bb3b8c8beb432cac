/* limber-store-sessions.c — sessions of guided routines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-routines.h"

#include "limber-date.h"
#include "limber-row-session.h"
#include "limber-row.h"
#include "limber-store-patterns-private.h"
#include "limber-store-private.h"
#include "limber-store-routines-private.h"

#include <glib/gi18n.h>

/* A session that was left longer ago is not gone on with: the body has cooled down. */
#define UNFINISHED_S (30 * 60)

#define SECONDS_PER_DAY (24 * 60 * 60)

/* The Julian day of 1 January 1970, as GDate counts. */
#define JULIAN_OF_EPOCH 719163

static gint64
get_now (void)
{
  LimberStamp now;

  limber_stamp_init_now (&now);
  return now.recorded;
}

/* Whether both say the same, whenever it was saved and wherever it came from. */
static gboolean
says_the_same (const LimberSession *held, const LimberSession *session)
{
  g_autoptr (LimberSession) stamped = limber_session_copy (session);

  stamped->saved = held->saved;
  stamped->import_id = held->import_id;
  return limber_session_equal (held, stamped);
}

/* One that is put back counts as much as it did, and keeps its stamp. */
static gboolean
add_session (LimberDb *db, LimberSession *session, GError **error)
{
  double minutes = session->counted >= 0 ? session->counted : limber_session_get_minutes (session);

  if (session->saved == 0)
    session->saved = get_now ();
  return limber_store_count_minutes (db, session, minutes, &session->counted, error)
         && limber_row_put_session (db, session, error);
}

/* The same day: it counts by as much more as it became longer. */
static gboolean
recount (LimberDb *db, const LimberSession *held, LimberSession *session, GError **error)
{
  double change = limber_session_get_minutes (session) - limber_session_get_minutes (held);
  double counted;

  if (!limber_store_count_minutes (db, session, MAX (change, -held->counted), &counted, error))
    return FALSE;
  session->counted = MAX (held->counted + counted, 0);
  return TRUE;
}

static gboolean
count_elsewhere (LimberDb *db, const LimberSession *held, LimberSession *session, GError **error)
{
  double taken;

  return limber_store_count_minutes (db, held, -held->counted, &taken, error)
         && limber_store_count_minutes (db, session, limber_session_get_minutes (session), &session->counted,
                                        error);
}

static gboolean
change_session (LimberDb *db, const LimberSession *held, LimberSession *session, GError **error)
{
  if (says_the_same (held, session))
    return TRUE;

  session->import_id = 0;
  if (session->saved <= held->saved)
    session->saved = get_now ();
  if (!(held->day == session->day ? recount (db, held, session, error)
                                  : count_elsewhere (db, held, session, error)))
    return FALSE;
  return limber_row_put_session (db, session, error);
}

static gboolean
put_session (LimberDb *db, const LimberSession *session, GError **error)
{
  g_autoptr (LimberSession) stored = limber_session_copy (session);
  GError *local_error = NULL;
  g_autoptr (LimberSession) held = limber_row_find_session (db, session->uuid, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return held != NULL ? change_session (db, held, stored, error) : add_session (db, stored, error);
}

/**
 * limber_store_save_session:
 * @self: an open journal
 * @session: a session, as it stands now
 * @error: return location for an error
 *
 * Stores it, in place of the one of the same identity, and changes the minutes of routines ("routine") of its
 * day by what its whole minutes changed by, in one transaction. A day without any stays without a value;
 * minutes that came from elsewhere stay and are added to.
 *
 * A session that changed is stamped with the present moment, unless it carries a newer stamp than the one it
 * takes the place of, and is the user's own from then on. One that is not there is stored with the stamp it
 * carries: one that was removed is put back byte for byte.
 *
 * Errors: %LIMBER_ERROR_RANGE and %LIMBER_ERROR_INVALID for what cannot be stored, and those of
 * limber_store_apply_day().
 *
 * Returns: whether it is on disk; nothing of it is after a failure
 */
gboolean
limber_store_save_session (LimberStore *self, const LimberSession *session, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The session could not be saved."));
  if (!limber_row_validate_session (session, error) || !limber_db_begin (db, error))
    return FALSE;
  if (!put_session (db, session, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

static gboolean
remove_session (LimberDb *db, const char *uuid, GError **error)
{
  GError *local_error = NULL;
  g_autoptr (LimberSession) held = limber_row_find_session (db, uuid, &local_error);
  double counted;

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return held == NULL
         || (limber_store_count_minutes (db, held, -held->counted, &counted, error)
             && limber_row_delete_session (db, uuid, error));
}

/**
 * limber_store_remove_session:
 * @self: an open journal
 * @uuid: the identity of a session
 * @error: return location for an error
 *
 * Removes it and takes its minutes from those of its day. That there is none is no failure. To put it back,
 * save what was loaded before.
 *
 * Errors: those of limber_store_apply_day().
 *
 * Returns: whether there is none now
 */
gboolean
limber_store_remove_session (LimberStore *self, const char *uuid, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (uuid != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The session could not be removed."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!remove_session (db, uuid, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

/* Sessions and their items as of one moment. */
static GPtrArray *
load_between (LimberDb *db, guint32 from, guint32 to, guint limit, GError **error)
{
  g_autofree char *first = limber_store_julian_to_iso (from, error);
  g_autofree char *last = first != NULL ? limber_store_julian_to_iso (to, error) : NULL;
  GPtrArray *sessions = NULL;

  if (last == NULL)
    return NULL;

  limber_db_set_task (db, N_ ("The journal could not be read."));
  if (!limber_db_begin_reading (db, error))
    return NULL;
  sessions = limber_row_load_sessions (db, first, last, limit, error);
  limber_db_rollback (db);
  return sessions;
}

/* Any day is a question; what no journal holds has the answer of the nearest that one does. */
static guint32
clamp_day (guint32 julian)
{
  GDate first, last;

  g_date_set_dmy (&first, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LIMBER_DATE_LAST_YEAR);
  return CLAMP (julian, g_date_get_julian (&first), g_date_get_julian (&last));
}

/**
 * limber_store_load_sessions:
 * @self: an open journal
 * @from: the first day, Julian; 0 for the first there is
 * @to: the last day, Julian; %G_MAXUINT32 for the last there is
 * @limit: how many at most, 0 for all
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type LimberSession) (nullable): sessions of those days, newest first
 */
GPtrArray *
limber_store_load_sessions (LimberStore *self, guint32 from, guint32 to, guint limit, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), NULL);

  return load_between (limber_store_get_db (self), clamp_day (from), clamp_day (to), limit, error);
}

/**
 * limber_store_load_unfinished_session:
 * @self: an open journal
 * @now: seconds since 1970 UTC
 * @error: return location for an error
 *
 * The newest session if it can be gone on with: it has not ended, or the application was left, less than 30
 * minutes ago.
 *
 * Errors: as limber_store_load_sessions().
 *
 * Returns: (transfer full) (nullable): the session; %NULL when there is none, and with @error set
 */
LimberSession *
limber_store_load_unfinished_session (LimberStore *self, gint64 now, GError **error)
{
  g_autoptr (GPtrArray) sessions = NULL;
  const LimberSession *newest = NULL;
  guint32 today;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  /* Wherever on earth it was begun, and however long it was paused. */
  today = (guint32) (CLAMP (now, 0, G_MAXINT32 * G_GINT64_CONSTANT (2)) / SECONDS_PER_DAY) + JULIAN_OF_EPOCH;
  sessions = load_between (limber_store_get_db (self), today - 2, today + 2, 1, error);
  if (sessions == NULL || sessions->len == 0)
    return NULL;

  newest = g_ptr_array_index (sessions, 0);
  if ((newest->end != LIMBER_SESSION_RUNNING && newest->end != LIMBER_SESSION_QUIT)
      || now - newest->saved >= UNFINISHED_S)
    return NULL;
  return g_ptr_array_steal_index (sessions, 0);
}

static gboolean
put_next_day (LimberDb *db, const char *day, LimberNextDay next_day, GError **error)
{
  LimberQuery *query
      = limber_db_prepare (db,
                           "UPDATE session SET next_day = ?2, saved = max (saved, ?3), import_id = NULL"
                           " WHERE day = ?1 AND replaced_by IS NULL AND next_day IS NOT ?2",
                           error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, day);
  limber_query_bind_optional (query, 2, next_day, LIMBER_NEXT_DAY_UNSET);
  limber_query_bind_int (query, 3, get_now ());
  return limber_query_run (query, error);
}

/**
 * limber_store_save_next_day:
 * @self: an open journal
 * @day: a day, Julian
 * @next_day: how the back was the morning after
 * @error: return location for an error
 *
 * Says so of every session of @day, with the present moment as their stamp; %LIMBER_NEXT_DAY_UNSET takes the
 * answer back. They are the user's own from then on.
 *
 * Errors: %LIMBER_ERROR_RANGE for a day no journal holds, and those of limber_store_apply_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_store_save_next_day (LimberStore *self, guint32 day, LimberNextDay next_day, GError **error)
{
  LimberDb *db;
  g_autofree char *iso = NULL;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (next_day >= LIMBER_NEXT_DAY_UNSET && next_day <= LIMBER_NEXT_DAY_BETTER, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The answer could not be saved."));
  iso = limber_store_julian_to_iso (day, error);
  if (iso == NULL || !limber_db_begin (db, error))
    return FALSE;
  if (!put_next_day (db, iso, next_day, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

/*
 * limber_store_get_session_day:
 *
 * Returns: the Julian day of a session; 0 without an error when there is none of that identity
 */
guint32
limber_store_get_session_day (LimberStore *self, const char *uuid, GError **error)
{
  g_autoptr (LimberQuery) query = limber_db_prepare (
      limber_store_get_db (self), "SELECT day FROM session WHERE uuid = ?1 AND replaced_by IS NULL", error);

  if (query == NULL)
    return 0;
  limber_query_bind_text (query, 1, uuid);
  return limber_query_next (query, error) ? limber_store_iso_to_julian (limber_query_get_text (query, 0)) : 0;
}

/*
 * limber_store_count_sessions:
 * @n_sessions: (out): how many there are in all
 *
 * Returns: (transfer full) (element-type utf8 guint) (nullable): in how many of them anything was done, by
 * routine
 */
GHashTable *
limber_store_count_sessions (LimberStore *self, guint *n_sessions, GError **error)
{
  g_autoptr (GHashTable) n_done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LimberQuery) query
      = limber_db_prepare (limber_store_get_db (self),
                           "SELECT routine, count (*), total (active_s > 0) FROM session"
                           " WHERE replaced_by IS NULL GROUP BY routine",
                           error);
  GError *local_error = NULL;

  *n_sessions = 0;
  if (query == NULL)
    return NULL;
  while (limber_query_next (query, &local_error))
    {
      *n_sessions += (guint) limber_query_get_int (query, 1);
      g_hash_table_insert (n_done, g_strdup (limber_query_get_text (query, 0)),
                           GUINT_TO_POINTER ((guint) limber_query_get_int (query, 2)));
    }
  if (local_error == NULL)
    return g_steal_pointer (&n_done);
  g_propagate_error (error, local_error);
  return NULL;
}
