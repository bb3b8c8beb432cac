/* limber-store-undo.c — taking an import back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For each row the import brought there is at most one it replaced: the one of the same identity that says
 * replaced_by. Where a later import replaced the row in its turn, what stood before both of them becomes what
 * that later import replaced, so that imports can be undone in any order.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-import.h"

#include "limber-store-private.h"

#include <glib/gi18n.h>

/* The days on which something visible changes. */
static const char count_days_sql[]
    = "SELECT count (DISTINCT day) FROM ("
      " SELECT day FROM check_in WHERE import_id = ?1 AND replaced_by IS NULL"
      " UNION ALL SELECT day FROM reading WHERE import_id = ?1 AND replaced_by IS NULL"
      " UNION ALL SELECT day FROM check_in o WHERE replaced_by = ?1 AND NOT EXISTS"
      "  (SELECT 1 FROM check_in n WHERE n.uuid = o.uuid AND (n.replaced_by IS NULL OR n.import_id = ?1))"
      " UNION ALL SELECT day FROM reading o WHERE replaced_by = ?1 AND NOT EXISTS"
      "  (SELECT 1 FROM reading n WHERE n.day = o.day AND n.measure = o.measure"
      "    AND (n.replaced_by IS NULL OR n.import_id = ?1)))";

static const char *const steps[] = {
  /* Superseded once more: hand over to the later import what this one replaced. */
  "UPDATE check_in SET replaced_by = (SELECT n.replaced_by FROM check_in n"
  "  WHERE n.uuid = check_in.uuid AND n.import_id = ?1 AND n.replaced_by IS NOT NULL)"
  " WHERE replaced_by = ?1 AND EXISTS (SELECT 1 FROM check_in n"
  "  WHERE n.uuid = check_in.uuid AND n.import_id = ?1 AND n.replaced_by IS NOT NULL)",
  "UPDATE reading SET replaced_by = (SELECT n.replaced_by FROM reading n"
  "  WHERE n.day = reading.day AND n.measure = reading.measure AND n.import_id = ?1 AND n.replaced_by IS NOT "
  "NULL)"
  " WHERE replaced_by = ?1 AND EXISTS (SELECT 1 FROM reading n"
  "  WHERE n.day = reading.day AND n.measure = reading.measure AND n.import_id = ?1 AND n.replaced_by IS NOT "
  "NULL)",

  /* What the import brought and nobody made his own. */
  "DELETE FROM check_in WHERE import_id = ?1",
  "DELETE FROM reading WHERE import_id = ?1",

  /* What it replaced, where the user has put nothing else since. */
  "DELETE FROM check_in WHERE replaced_by = ?1"
  " AND EXISTS (SELECT 1 FROM check_in n WHERE n.uuid = check_in.uuid AND n.replaced_by IS NULL)",
  "DELETE FROM reading WHERE replaced_by = ?1 AND EXISTS (SELECT 1 FROM reading n"
  "  WHERE n.day = reading.day AND n.measure = reading.measure AND n.replaced_by IS NULL)",
  "UPDATE check_in SET replaced_by = NULL WHERE replaced_by = ?1",
  "UPDATE reading SET replaced_by = NULL WHERE replaced_by = ?1",

  "DELETE FROM import WHERE id = ?1",
};

static gboolean
run (LimberDb *db, const char *sql, gint64 import_id, GError **error)
{
  LimberQuery *query = limber_db_prepare (db, sql, error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, import_id);
  return limber_query_run (query, error);
}

static gboolean
count (LimberDb *db, const char *sql, gint64 import_id, guint *n, GError **error)
{
  g_autoptr (LimberQuery) query = limber_db_prepare (db, sql, error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, import_id);
  if (!limber_query_next (query, error))
    return FALSE;
  *n = (guint) limber_query_get_int (query, 0);
  return TRUE;
}

static gboolean
undo (LimberDb *db, gint64 import_id, guint *n_days, GError **error)
{
  guint n_imports;

  if (!count (db, "SELECT count (*) FROM import WHERE id = ?1", import_id, &n_imports, error))
    return FALSE;
  if (n_imports == 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, import_id);

      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
                   _ ("There is no import number %s to undo. Nothing was changed."), number);
      return FALSE;
    }
  if (!count (db, count_days_sql, import_id, n_days, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!run (db, steps[i], import_id, error))
      return FALSE;
  return TRUE;
}

/**
 * limber_store_undo_import:
 * @import_id: its number
 * @n_days: (out) (optional): on how many days something changed
 *
 * Takes out what the import brought and puts back what it replaced, in one transaction. Rows changed by hand
 * since then are the user's own and stay. Afterwards the import is forgotten.
 *
 * Errors: %LIMBER_ERROR_NOT_FOUND, and those of limber_store_apply_day().
 */
gboolean
limber_store_undo_import (LimberStore *self, gint64 import_id, guint *n_days, GError **error)
{
  LimberDb *db;
  guint n = 0;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The import could not be undone."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!undo (db, import_id, &n, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  if (n_days != NULL)
    *n_days = n;
  return limber_db_commit (db, error);
}
