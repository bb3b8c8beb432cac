/* limber-store-routines-import.c — what a file says about sessions and exercises
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A session is replaced only by a newer state of itself, and kept aside for when the import is undone. Of all
 * else the user's word counts, also the one that was taken back: an import brings what was not there.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-routines.h"

#include "limber-row-session.h"
#include "limber-store-patterns-private.h"
#include "limber-store-private.h"
#include "limber-store-routines-private.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * limber_store_find_session:
 * @self: an open journal
 * @uuid: an identity
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (nullable): the session as it stands; %NULL when there is none, and with @error
 * set
 */
LimberSession *
limber_store_find_session (LimberStore *self, const char *uuid, GError **error)
{
  LimberDb *db;
  LimberSession *session = NULL;

  g_return_val_if_fail (limber_store_is_open (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The journal could not be read."));
  if (!limber_db_begin_reading (db, error))
    return NULL;
  session = limber_row_find_session (db, uuid, error);
  limber_db_rollback (db);
  return session;
}

static gboolean
run_set_aside (LimberQuery *query, gint64 import_id, const char *uuid, GError **error)
{
  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, import_id);
  limber_query_bind_text (query, 2, uuid);
  return limber_query_run (query, error);
}

/* What this very import brought before is simply replaced; anything older is kept aside. */
static gboolean
set_aside (LimberDb *db, gint64 import_id, const char *uuid, GError **error)
{
  return run_set_aside (
             limber_db_prepare (
                 db, "DELETE FROM session WHERE import_id = ?1 AND uuid = ?2 AND replaced_by IS NULL", error),
             import_id, uuid, error)
         && run_set_aside (
             limber_db_prepare (
                 db, "UPDATE session SET replaced_by = ?1 WHERE uuid = ?2 AND replaced_by IS NULL", error),
             import_id, uuid, error);
}

static gboolean
sum_counted (LimberDb *db, guint32 day, double *sum, GError **error)
{
  g_autofree char *iso = limber_store_julian_to_iso (day, error);
  g_autoptr (LimberQuery) query = NULL;

  if (iso == NULL)
    return FALSE;
  query = limber_db_prepare (db, "SELECT total (counted) FROM session WHERE day = ?1 AND replaced_by IS NULL",
                             error);
  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, iso);
  if (!limber_query_next (query, error))
    return FALSE;
  *sum = limber_query_get_double (query, 0);
  return TRUE;
}

/* The minutes of the day came with the file, or stand in the journal. The session's own are those that no
 * other session has. */
static gboolean
claim_minutes (LimberDb *db, LimberSession *session, GError **error)
{
  double minutes, sum;

  if (!limber_store_get_minutes (db, session->day, &minutes, error)
      || !sum_counted (db, session->day, &sum, error))
    return FALSE;

  session->counted = isnan (minutes) ? 0 : CLAMP (minutes - sum, 0, limber_session_get_minutes (session));
  return TRUE;
}

static gboolean
add_session (LimberDb *db, gint64 import_id, const LimberSession *session, GError **error)
{
  g_autoptr (LimberSession) tagged = limber_session_copy (session);

  tagged->import_id = import_id;
  return set_aside (db, import_id, session->uuid, error) && claim_minutes (db, tagged, error)
         && limber_row_put_session (db, tagged, error);
}

/**
 * limber_store_import_session:
 * @self: an open journal
 * @import_id: the import it comes with
 * @session: a session, with its stamp
 * @error: return location for an error
 *
 * Stores it, in place of the one of the same identity, which is kept aside until the import is undone. The
 * minutes of its day stay as they are: store them first.
 *
 * Errors: those of limber_store_save_session().
 *
 * Returns: whether it is stored
 */
gboolean
limber_store_import_session (LimberStore *self,
                             gint64 import_id,
                             const LimberSession *session,
                             GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (import_id > 0 && session != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be saved."));
  if (!limber_row_validate_session (session, error) || !limber_db_begin (db, error))
    return FALSE;
  if (!add_session (db, import_id, session, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

static gboolean
add_text (LimberDb *db, gint64 import_id, const LimberOwnText *text, GError **error)
{
  LimberQuery *query = limber_db_prepare (
      db,
      "INSERT INTO own_text (kind, id, json, import_id, position) VALUES (?1, ?2, ?3, ?4,"
      " (SELECT ifnull (max (position), 0) + 1 FROM own_text WHERE kind = ?1)) ON CONFLICT DO NOTHING",
      error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, text->kind);
  limber_query_bind_text (query, 2, text->id);
  limber_query_bind_text (query, 3, text->json);
  limber_query_bind_int (query, 4, import_id);
  return limber_query_run (query, error);
}

/**
 * limber_store_import_own_text:
 * @self: an open journal
 * @import_id: the import it comes with
 * @text: an exercise or a routine of somebody's own
 * @error: return location for an error
 *
 * Stores one the journal does not have. It goes again when the import is undone, unless the user has changed
 * it by then.
 *
 * Errors: those of limber_store_save_own_texts().
 *
 * Returns: whether it is stored
 */
gboolean
limber_store_import_own_text (LimberStore *self, gint64 import_id, const LimberOwnText *text, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (import_id > 0 && text != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!add_text (db, import_id, text, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

/**
 * limber_store_sift_exercise_choice:
 * @self: an open journal
 * @offered: (inout): what a file says; it is made plain when the journal says anything about the exercise
 * @n_kept: (inout): grows by one when the user decided otherwise, which is kept
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the journal could be asked
 */
gboolean
limber_store_sift_exercise_choice (LimberStore *self,
                                   LimberExerciseChoice *offered,
                                   guint *n_kept,
                                   GError **error)
{
  g_autoptr (GHashTable) choices = NULL;
  const LimberExerciseChoice *held = NULL;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (offered != NULL && n_kept != NULL, FALSE);

  choices = limber_store_load_exercise_choices (self, error);
  if (choices == NULL)
    return FALSE;
  held = g_hash_table_lookup (choices, offered->exercise);
  if (held == NULL)
    return TRUE;

  *n_kept += !limber_exercise_choice_equal (held, offered);
  offered->hidden = FALSE;
  offered->opted_in = FALSE;
  offered->extra_reps = 0;
  offered->extra_hold_s = 0;
  offered->since = 0;
  return TRUE;
}

static gboolean
add_choice (LimberDb *db, gint64 import_id, const LimberExerciseChoice *choice, GError **error)
{
  g_autofree char *since = choice->since != 0 ? limber_store_julian_to_iso (choice->since, error) : NULL;
  LimberQuery *query = NULL;

  if (choice->since != 0 && since == NULL)
    return FALSE;
  query = limber_db_prepare (
      db,
      "INSERT INTO exercise_choice (exercise, hidden, opted_in, extra_reps, extra_hold_s, since, import_id)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
      error);
  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, choice->exercise);
  limber_query_bind_int (query, 2, choice->hidden ? 1 : 0);
  limber_query_bind_int (query, 3, choice->opted_in ? 1 : 0);
  limber_query_bind_int (query, 4, choice->extra_reps);
  limber_query_bind_int (query, 5, choice->extra_hold_s);
  limber_query_bind_text (query, 6, since);
  limber_query_bind_int (query, 7, import_id);
  return limber_query_run (query, error);
}

/**
 * limber_store_import_exercise_choice:
 * @self: an open journal
 * @import_id: the import it comes with
 * @choice: what a file says was decided about an exercise
 * @error: return location for an error
 *
 * Stores what nobody decided in this journal. It goes again when the import is undone, unless the user has
 * decided something by then.
 *
 * Errors: those of limber_store_save_exercise_choice().
 *
 * Returns: whether it is stored
 */
gboolean
limber_store_import_exercise_choice (LimberStore *self,
                                     gint64 import_id,
                                     const LimberExerciseChoice *choice,
                                     GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (import_id > 0 && choice != NULL, FALSE);

  if (limber_exercise_choice_is_plain (choice))
    return TRUE;

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!add_choice (db, import_id, choice, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

/**
 * limber_store_sift_limits:
 * @self: an open journal
 * @offered: (inout): what a file says; only what the journal says nothing about is left of it
 * @n_kept: (inout): grows by one for each that was taken back in this journal, and stays so
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the journal could be asked
 */
gboolean
limber_store_sift_limits (LimberStore *self, LimberStrain *offered, guint *n_kept, GError **error)
{
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (offered != NULL && n_kept != NULL, FALSE);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (limber_store_get_db (self), "SELECT strain, holds FROM exercise_limit", error);
  if (query == NULL)
    return FALSE;
  while (limber_query_next (query, &local_error))
    {
      LimberStrain strain = LIMBER_STRAIN_NONE;

      if (!limber_strain_from_id (limber_query_get_text (query, 0), &strain) || (*offered & strain) == 0)
        continue;
      *offered &= ~strain;
      *n_kept += limber_query_get_int (query, 1) == 0;
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
add_limit (LimberDb *db, gint64 import_id, LimberStrain strain, GError **error)
{
  LimberQuery *query = limber_db_prepare (db,
                                          "INSERT INTO exercise_limit (strain, holds, import_id)"
                                          " VALUES (?1, 1, ?2) ON CONFLICT DO NOTHING",
                                          error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, limber_strain_to_id (strain));
  limber_query_bind_int (query, 2, import_id);
  return limber_query_run (query, error);
}

static gboolean
add_limits (LimberDb *db, gint64 import_id, LimberStrain limits, GError **error)
{
  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    {
      LimberStrain strain = (LimberStrain) (1 << i);

      if ((limits & strain) != 0 && !add_limit (db, import_id, strain, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * limber_store_import_limits:
 * @self: an open journal
 * @import_id: the import it comes with
 * @limits: what a file says its user cannot do
 * @error: return location for an error
 *
 * Stores what the journal says nothing about, neither yes nor no. It goes again when the import is undone,
 * unless the user has said something about it by then.
 *
 * Errors: those of limber_store_save_limits().
 *
 * Returns: whether it is stored
 */
gboolean
limber_store_import_limits (LimberStore *self, gint64 import_id, LimberStrain limits, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (import_id > 0, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!add_limits (db, import_id, limits, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}
