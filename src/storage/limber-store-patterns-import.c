/* limber-store-patterns-import.c — what a file says about somebody's back and about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The user's word counts, also the one that was taken back: a row that is there is never replaced. What an
 * import brings is a row that was not there before, so that undoing it is taking the row out again.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-patterns.h"

#include "limber-date.h"
#include "limber-store-patterns-private.h"
#include "limber-store-private.h"

#include <glib/gi18n.h>

/* A row the journal has about something: what it says is two numbers, or a day. */
typedef struct
{
  gboolean is_there;
  gint64 first, second;
  guint32 day;
} Held;

static gboolean
look_up (LimberDb *db, const char *sql, const char *key, Held *held, GError **error)
{
  g_autoptr (LimberQuery) query = limber_db_prepare (db, sql, error);
  GError *local_error = NULL;

  *held = (Held) { FALSE };
  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, key);
  if (limber_query_next (query, &local_error))
    {
      held->is_there = TRUE;
      held->first = limber_query_get_int (query, 0);
      held->second = limber_query_get_int (query, 1);
      held->day = limber_store_iso_to_julian (limber_query_get_text (query, 2));
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
sift_facts (LimberDb *db, LimberBackground *offered, guint *n_kept, GError **error)
{
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    {
      Held held;

      if (!offered->facts[i])
        continue;
      if (!look_up (db, "SELECT holds, 0, NULL FROM background WHERE fact = ?1",
                    limber_background_fact_to_id ((LimberBackgroundFact) i), &held, error))
        return FALSE;
      if (held.is_there)
        {
          offered->facts[i] = FALSE;
          *n_kept += held.first == 0;
        }
    }
  return TRUE;
}

static gboolean
sift_known (LimberDb *db, LimberBackground *offered, guint *n_kept, GError **error)
{
  GHashTableIter iter;
  gpointer symptom, since;

  g_hash_table_iter_init (&iter, offered->known);
  while (g_hash_table_iter_next (&iter, &symptom, &since))
    {
      Held held;

      if (!look_up (db, "SELECT 0, 0, since FROM known_symptom WHERE symptom = ?1", symptom, &held, error))
        return FALSE;
      if (held.is_there)
        {
          *n_kept += held.day != GPOINTER_TO_UINT (since);
          g_hash_table_iter_remove (&iter);
        }
    }
  return TRUE;
}

/**
 * limber_store_sift_background:
 * @self: an open journal
 * @offered: (inout): what a file says; only what the journal says nothing about is left of it
 * @n_kept: (inout): grows by one for everything the journal says otherwise, and keeps
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the journal could be asked
 */
gboolean
limber_store_sift_background (LimberStore *self, LimberBackground *offered, guint *n_kept, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (offered != NULL && n_kept != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The journal could not be read."));
  return sift_facts (db, offered, n_kept, error) && sift_known (db, offered, n_kept, error);
}

/**
 * limber_store_sift_choice:
 * @self: an open journal
 * @offered: (inout): what a file says; only what the journal says nothing about is left of it
 * @n_kept: (inout): grows by one when the user decided otherwise, which is kept
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the journal could be asked
 */
gboolean
limber_store_sift_choice (LimberStore *self, LimberFindingChoice *offered, guint *n_kept, GError **error)
{
  Held decided, told;
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (offered != NULL && n_kept != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The journal could not be read."));
  if (!look_up (db, "SELECT hidden, in_report, NULL FROM finding_choice WHERE finding = ?1", offered->id,
                &decided, error)
      || !look_up (db, "SELECT 0, 0, began FROM finding_told WHERE finding = ?1", offered->id, &told, error))
    return FALSE;

  if (decided.is_there && (offered->hidden || offered->in_report))
    {
      *n_kept += (decided.first != 0) != (offered->hidden != FALSE)
                 || (decided.second != 0) != (offered->in_report != FALSE);
      offered->hidden = FALSE;
      offered->in_report = FALSE;
    }
  if (told.is_there)
    offered->told = 0;
  return TRUE;
}

static gboolean
add_fact (LimberDb *db, gint64 import_id, LimberBackgroundFact fact, GError **error)
{
  LimberQuery *query = limber_db_prepare (db,
                                          "INSERT INTO background (fact, holds, import_id)"
                                          " VALUES (?1, 1, ?2) ON CONFLICT DO NOTHING",
                                          error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, limber_background_fact_to_id (fact));
  limber_query_bind_int (query, 2, import_id);
  return limber_query_run (query, error);
}

/* A day by the name of something: both tables of that kind are alike. */
static gboolean
add_day (LimberQuery *query, gint64 import_id, const char *name, guint32 julian, GError **error)
{
  g_autofree char *day = query != NULL ? limber_store_julian_to_iso (julian, error) : NULL;

  if (day == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, name);
  limber_query_bind_text (query, 2, day);
  limber_query_bind_int (query, 3, import_id);
  return limber_query_run (query, error);
}

static gboolean
add_known (LimberDb *db, gint64 import_id, const LimberBackground *background, GError **error)
{
  GHashTableIter iter;
  gpointer symptom, since;

  g_hash_table_iter_init (&iter, background->known);
  while (g_hash_table_iter_next (&iter, &symptom, &since))
    {
      LimberQuery *query = limber_db_prepare (db,
                                              "INSERT INTO known_symptom (symptom, since, import_id)"
                                              " VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                                              error);

      if (!add_day (query, import_id, symptom, GPOINTER_TO_UINT (since), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_background (LimberDb *db, gint64 import_id, const LimberBackground *background, GError **error)
{
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    if (background->facts[i] && !add_fact (db, import_id, (LimberBackgroundFact) i, error))
      return FALSE;
  return add_known (db, import_id, background, error);
}

/**
 * limber_store_import_background:
 * @self: an open journal
 * @import_id: the import it comes with
 * @background: what a file says about somebody's back
 * @error: return location for an error
 *
 * Stores what the journal says nothing about, neither yes nor no. It goes again when the import is undone,
 * unless the user has said something about it by then.
 *
 * Errors: those of limber_store_save_background().
 *
 * Returns: whether it is stored
 */
gboolean
limber_store_import_background (LimberStore *self,
                                gint64 import_id,
                                const LimberBackground *background,
                                GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (import_id > 0 && background != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!add_background (db, import_id, background, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

static gboolean
add_decision (LimberDb *db, gint64 import_id, const LimberFindingChoice *choice, GError **error)
{
  LimberQuery *query = limber_db_prepare (db,
                                          "INSERT INTO finding_choice (finding, hidden, in_report, import_id)"
                                          " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                                          error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, choice->id);
  limber_query_bind_int (query, 2, choice->hidden ? 1 : 0);
  limber_query_bind_int (query, 3, choice->in_report ? 1 : 0);
  limber_query_bind_int (query, 4, import_id);
  return limber_query_run (query, error);
}

static gboolean
add_told (LimberDb *db, gint64 import_id, const LimberFindingChoice *choice, GError **error)
{
  LimberQuery *query = limber_db_prepare (db,
                                          "INSERT INTO finding_told (finding, began, import_id)"
                                          " VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                                          error);

  return add_day (query, import_id, choice->id, choice->told, error);
}

/**
 * limber_store_import_choice:
 * @self: an open journal
 * @import_id: the import it comes with
 * @choice: what a file says was decided about a finding
 * @error: return location for an error
 *
 * Stores what nobody decided in this journal. It goes again when the import is undone, unless the user has
 * decided something by then.
 *
 * Errors: those of limber_store_save_choice().
 *
 * Returns: whether it is stored
 */
gboolean
limber_store_import_choice (LimberStore *self,
                            gint64 import_id,
                            const LimberFindingChoice *choice,
                            GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (import_id > 0 && choice != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (((choice->hidden || choice->in_report) && !add_decision (db, import_id, choice, error))
      || (choice->told != 0 && !add_told (db, import_id, choice, error)))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}
