/* limber-store-looks.c — the monthly looks at all possible links that are remembered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cache: a look is worth what its digest is worth, and whoever uses one compares it with that of the days
 * as they are now. Nothing here is exported, counted or undone.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-patterns.h"

#include "limber-store-private.h"

#include <glib/gi18n.h>

/* A look at which nothing could be tested has one row, without a result. */
static const char list_sql[]
    = "SELECT l.n_days, digest, finding, p, p_adjusted, holds"
      " FROM look l LEFT JOIN look_result r ON r.n_days = l.n_days ORDER BY l.n_days";

static LimberLook *
get_look (GHashTable *looks, LimberQuery *query)
{
  guint n_days = (guint) limber_query_get_int (query, 0);
  LimberLook *look = g_hash_table_lookup (looks, GUINT_TO_POINTER (n_days));

  if (look == NULL)
    {
      /* The file has signed numbers only; all 64 bits come back as they went. */
      look = limber_look_new (n_days, (guint64) limber_query_get_int (query, 1));
      g_hash_table_insert (looks, GUINT_TO_POINTER (n_days), look);
    }
  return look;
}

/**
 * limber_store_load_looks:
 * @self: an open journal
 * @error: return location for an error
 *
 * Some may be of days that have changed since: their digest tells.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type guint LimberLook) (nullable): the looks, by their number of days;
 * see limber_look_table_new()
 */
GHashTable *
limber_store_load_looks (LimberStore *self, GError **error)
{
  g_autoptr (GHashTable) looks = limber_look_table_new ();
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (limber_store_get_db (self), list_sql, error);
  if (query == NULL)
    return NULL;
  while (limber_query_next (query, &local_error))
    {
      LimberLook *look = get_look (looks, query);

      if (!limber_query_is_null (query, 2))
        limber_look_add (look, limber_query_get_text (query, 2), limber_query_get_double (query, 3),
                         limber_query_get_double (query, 4), limber_query_get_int (query, 5) != 0);
    }
  if (local_error == NULL)
    return g_steal_pointer (&looks);
  g_propagate_error (error, local_error);
  return NULL;
}

static gboolean
put_look (LimberDb *db, const LimberLook *look, GError **error)
{
  LimberQuery *query = limber_db_prepare (db,
                                          "INSERT INTO look (n_days, digest) VALUES (?1, ?2)"
                                          " ON CONFLICT (n_days) DO UPDATE SET digest = excluded.digest",
                                          error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, look->n_days);
  limber_query_bind_int (query, 2, (gint64) look->digest);
  return limber_query_run (query, error);
}

static gboolean
drop_results (LimberDb *db, guint n_days, GError **error)
{
  LimberQuery *query = limber_db_prepare (db, "DELETE FROM look_result WHERE n_days = ?1", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, n_days);
  return limber_query_run (query, error);
}

static gboolean
put_result (LimberDb *db, guint n_days, const LimberLookResult *result, GError **error)
{
  LimberQuery *query = limber_db_prepare (db,
                                          "INSERT INTO look_result (n_days, finding, p, p_adjusted, holds)"
                                          " VALUES (?1, ?2, ?3, ?4, ?5)",
                                          error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, n_days);
  limber_query_bind_text (query, 2, result->id);
  limber_query_bind_double (query, 3, result->p);
  limber_query_bind_double (query, 4, result->p_adjusted);
  limber_query_bind_int (query, 5, result->holds ? 1 : 0);
  return limber_query_run (query, error);
}

static gboolean
put_looks (LimberDb *db, const GPtrArray *looks, GError **error)
{
  for (guint i = 0; i < looks->len; i++)
    {
      const LimberLook *look = g_ptr_array_index (looks, i);

      if (!put_look (db, look, error) || !drop_results (db, look->n_days, error))
        return FALSE;
      for (guint j = 0; j < look->results->len; j++)
        if (!put_result (db, look->n_days, g_ptr_array_index (look->results, j), error))
          return FALSE;
    }
  return TRUE;
}

/**
 * limber_store_save_looks:
 * @self: an open journal
 * @looks: (element-type LimberLook): each takes the place of the one that looked at as many days
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_RANGE for a p value that is none, and those of limber_store_apply_day().
 *
 * Returns: whether all of them are on disk; none is after a failure
 */
gboolean
limber_store_save_looks (LimberStore *self, const GPtrArray *looks, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (looks != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("What was worked out could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!put_looks (db, looks, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}
