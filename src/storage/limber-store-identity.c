/* limber-store-identity.c — what tells one journal from another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-identity.h"

#include "limber-store-private.h"

#include <glib/gi18n.h>

/* What has a UUID is known by it; a number or an answer, which has none, by what it is of and the second at
 * which it was stored. */
static const char oldest_sql[]
    = "SELECT name FROM ("
      "SELECT recorded AS stored, 'check-in ' || uuid AS name FROM check_in WHERE replaced_by IS NULL"
      " UNION ALL SELECT started, 'session ' || uuid FROM session WHERE replaced_by IS NULL"
      " UNION ALL SELECT recorded, 'visit ' || uuid FROM visit WHERE replaced_by IS NULL"
      " UNION ALL SELECT recorded, 'question ' || uuid FROM question WHERE replaced_by IS NULL"
      " UNION ALL SELECT recorded, 'reading ' || measure || ' ' || day || ' ' || recorded || ' ' || "
      "recorded_offset"
      "  FROM reading WHERE replaced_by IS NULL"
      " UNION ALL SELECT recorded, 'peg ' || day || ' ' || recorded || ' ' || recorded_offset"
      "  FROM peg WHERE replaced_by IS NULL"
      " UNION ALL SELECT recorded, 'answer ' || flag || ' ' || day || ' ' || recorded || ' ' || "
      "recorded_offset"
      "  FROM red_flag_answer WHERE replaced_by IS NULL"
      ") ORDER BY stored, name LIMIT 1";

/**
 * limber_store_load_identity:
 * @self: an open journal
 * @identity: (out) (transfer full) (nullable): return location for what the journal is known by; %NULL when
 * it holds nothing
 * @error: return location for an error
 *
 * A journal is known by the entry that was stored first. That stays the same in a copy of the file and in a
 * journal made from its JSON export; it changes only when that very entry is removed.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: whether the journal could be asked
 */
gboolean
limber_store_load_identity (LimberStore *self, char **identity, GError **error)
{
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (identity != NULL, FALSE);

  *identity = NULL;
  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (limber_store_get_db (self), oldest_sql, error);
  if (query == NULL)
    return FALSE;

  if (limber_query_next (query, &local_error))
    *identity = g_strdup (limber_query_get_text (query, 0));
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);
  return FALSE;
}
