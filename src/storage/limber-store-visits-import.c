/* limber-store-visits-import.c — what a file says about visits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The user's word counts, also that something was removed. What another import had brought may be replaced,
 * and is kept aside for when the import is undone.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-visits.h"

#include "limber-row-visits.h"
#include "limber-store-private.h"

#include <glib/gi18n.h>

/**
 * limber_store_load_removed_visits:
 * @self: an open journal
 * @error: return location for an error
 *
 * What the user removed has a key: "visit", "question", "peg" or "red_flag_answer", a slash, and its uuid,
 * its ISO date, or the id of the sign, a blank and the date.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the set of keys
 */
GHashTable *
limber_store_load_removed_visits (LimberStore *self, GError **error)
{
  g_autoptr (GHashTable) removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query
      = limber_db_prepare (limber_store_get_db (self), "SELECT kind || '/' || identity FROM removed", error);
  if (query == NULL)
    return NULL;
  while (limber_query_next (query, &local_error))
    g_hash_table_add (removed, g_strdup (limber_query_get_text (query, 0)));
  if (local_error == NULL)
    return g_steal_pointer (&removed);
  g_propagate_error (error, local_error);
  return NULL;
}

static gboolean
import_visits (LimberDb *db, gint64 import_id, const GPtrArray *visits, GError **error)
{
  for (guint i = 0; i < visits->len; i++)
    {
      const LimberVisit *visit = g_ptr_array_index (visits, i);

      if (!limber_row_validate_visit (visit, error) || !limber_row_import_visit (db, import_id, visit, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_questions (LimberDb *db, gint64 import_id, const GPtrArray *questions, GError **error)
{
  for (guint i = 0; i < questions->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (questions, i);

      if (!limber_row_validate_question (question, error)
          || !limber_row_import_question (db, import_id, question, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_pegs (LimberDb *db, gint64 import_id, const GPtrArray *pegs, GError **error)
{
  for (guint i = 0; i < pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (pegs, i);

      if (!limber_row_validate_peg (peg, error)
          || (!limber_peg_is_empty (peg) && !limber_row_import_peg (db, import_id, peg, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_answers (LimberDb *db, gint64 import_id, const GPtrArray *answers, GError **error)
{
  for (guint i = 0; i < answers->len; i++)
    {
      const LimberRedFlagAnswer *answer = g_ptr_array_index (answers, i);

      if (!limber_row_validate_answer (answer, error)
          || !limber_row_import_answer (db, import_id, answer, error))
        return FALSE;
    }
  return TRUE;
}

/* Visits first: questions were asked at them. */
static gboolean
import_record (LimberDb *db, gint64 import_id, const LimberVisitRecord *record, GError **error)
{
  return import_visits (db, import_id, record->visits, error)
         && import_questions (db, import_id, record->questions, error)
         && import_pegs (db, import_id, record->pegs, error)
         && import_answers (db, import_id, record->answers, error);
}

/**
 * limber_store_import_visits:
 * @self: an open journal
 * @import_id: the import it comes with
 * @record: what a file says about visits, in the order in which it is stored
 * @error: return location for an error
 *
 * Stores it in one transaction, in place of what other imports had brought of the same identity. What the
 * user said or removed stays as it is, so that it goes without harm when the import is undone.
 *
 * Errors: those of limber_store_save_visit() and its like.
 *
 * Returns: whether it is stored; nothing of it is after a failure
 */
gboolean
limber_store_import_visits (LimberStore *self,
                            gint64 import_id,
                            const LimberVisitRecord *record,
                            GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (import_id > 0 && record != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!import_record (db, import_id, record, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}
