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

/* The import and those that belong to it: what a file says came from other files before. */
#define FAMILY                                                                                               \
  "WITH RECURSIVE family (id) AS"                                                                            \
  " (SELECT id FROM import WHERE id = ?1 UNION SELECT i.id FROM import i JOIN family f ON i.parent = f.id)"

static const char list_family_sql[] = FAMILY " SELECT id FROM family ORDER BY id DESC";

/* The days on which something visible changes. */
static const char count_days_sql[] = FAMILY
    " SELECT count (DISTINCT day) FROM ("
    " SELECT day FROM check_in WHERE import_id IN family AND replaced_by IS NULL"
    " UNION ALL SELECT day FROM reading WHERE import_id IN family AND replaced_by IS NULL"
    " UNION ALL SELECT day FROM check_in o WHERE replaced_by IN family AND NOT EXISTS"
    "  (SELECT 1 FROM check_in n WHERE n.uuid = o.uuid AND (n.replaced_by IS NULL OR n.import_id IN family))"
    " UNION ALL SELECT day FROM reading o WHERE replaced_by IN family AND NOT EXISTS"
    "  (SELECT 1 FROM reading n WHERE n.day = o.day AND n.measure = o.measure"
    "    AND (n.replaced_by IS NULL OR n.import_id IN family))"
    " UNION ALL SELECT day FROM session WHERE import_id IN family AND replaced_by IS NULL"
    " UNION ALL SELECT day FROM session o WHERE replaced_by IN family AND NOT EXISTS"
    "  (SELECT 1 FROM session n WHERE n.uuid = o.uuid AND (n.replaced_by IS NULL OR n.import_id IN family)))";

/* Sessions that stay have added to minutes that go: those that are left are theirs. */
#define STAYING                                                                                              \
  " FROM session s WHERE s.day = reading.day AND s.counted > 0 AND s.replaced_by IS NULL"                    \
  " AND (s.import_id IS NULL OR s.import_id NOT IN family)"

static const char keep_minutes_sql[] = FAMILY
    " UPDATE reading SET import_id = NULL, value = min (value, (SELECT total (s.counted)" STAYING ")),"
    " recorded = (SELECT s.started" STAYING " ORDER BY s.started LIMIT 1),"
    " recorded_offset = (SELECT s.started_offset" STAYING " ORDER BY s.started LIMIT 1)"
    " WHERE measure = 'routine' AND replaced_by IS NULL AND import_id IN family"
    " AND EXISTS (SELECT 1" STAYING ")";

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

  "UPDATE session SET replaced_by = (SELECT n.replaced_by FROM session n"
  "  WHERE n.uuid = session.uuid AND n.import_id = ?1 AND n.replaced_by IS NOT NULL)"
  " WHERE replaced_by = ?1 AND EXISTS (SELECT 1 FROM session n"
  "  WHERE n.uuid = session.uuid AND n.import_id = ?1 AND n.replaced_by IS NOT NULL)",

  /* What the import brought and nobody made his own. */
  "DELETE FROM check_in WHERE import_id = ?1",
  "DELETE FROM session WHERE import_id = ?1",
  "DELETE FROM reading WHERE import_id = ?1",

  /* What it replaced, where the user has put nothing else since. */
  "DELETE FROM check_in WHERE replaced_by = ?1"
  " AND EXISTS (SELECT 1 FROM check_in n WHERE n.uuid = check_in.uuid AND n.replaced_by IS NULL)",
  "DELETE FROM session WHERE replaced_by = ?1"
  " AND EXISTS (SELECT 1 FROM session n WHERE n.uuid = session.uuid AND n.replaced_by IS NULL)",
  "DELETE FROM reading WHERE replaced_by = ?1 AND EXISTS (SELECT 1 FROM reading n"
  "  WHERE n.day = reading.day AND n.measure = reading.measure AND n.replaced_by IS NULL)",
  "UPDATE check_in SET replaced_by = NULL WHERE replaced_by = ?1",
  "UPDATE session SET replaced_by = NULL WHERE replaced_by = ?1",
  "UPDATE reading SET replaced_by = NULL WHERE replaced_by = ?1",

  /* A measure it defined is the user's own as soon as anything else was recorded of it. */
  "DELETE FROM measure WHERE import_id = ?1 AND NOT EXISTS (SELECT 1 FROM reading WHERE measure = "
  "measure.id)",
  "UPDATE measure SET import_id = NULL WHERE import_id = ?1",

  /* Where it spoke of somebody's back, of a finding or of an exercise, nobody had before. */
  "DELETE FROM background WHERE import_id = ?1",
  "DELETE FROM known_symptom WHERE import_id = ?1",
  "DELETE FROM finding_choice WHERE import_id = ?1",
  "DELETE FROM finding_told WHERE import_id = ?1",
  "DELETE FROM own_text WHERE import_id = ?1",
  "DELETE FROM exercise_choice WHERE import_id = ?1",
  "DELETE FROM exercise_limit WHERE import_id = ?1",

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

/* The latest first, so that each hands over to one that is still there. */
static GArray *
list_family (LimberDb *db, gint64 import_id, GError **error)
{
  g_autoptr (GArray) family = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LimberQuery) query = limber_db_prepare (db, list_family_sql, error);
  GError *local_error = NULL;

  if (query == NULL)
    return NULL;
  limber_query_bind_int (query, 1, import_id);
  while (limber_query_next (query, &local_error))
    {
      gint64 id = limber_query_get_int (query, 0);

      g_array_append_val (family, id);
    }
  if (local_error == NULL)
    return g_steal_pointer (&family);
  g_propagate_error (error, local_error);
  return NULL;
}

static gboolean
report_unknown (gint64 import_id, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, import_id);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
               _ ("There is no import number %s to undo. Nothing was changed."), number);
  return FALSE;
}

static gboolean
undo (LimberDb *db, gint64 import_id, guint *n_days, GError **error)
{
  g_autoptr (GArray) family = list_family (db, import_id, error);

  if (family == NULL)
    return FALSE;
  if (family->len == 0)
    return report_unknown (import_id, error);
  if (!count (db, count_days_sql, import_id, n_days, error) || !run (db, keep_minutes_sql, import_id, error))
    return FALSE;

  for (guint i = 0; i < family->len; i++)
    for (guint step = 0; step < G_N_ELEMENTS (steps); step++)
      if (!run (db, steps[step], g_array_index (family, gint64, i), error))
        return FALSE;
  return TRUE;
}

/**
 * limber_store_undo_import:
 * @self: an open journal
 * @import_id: its number
 * @n_days: (out) (optional): on how many days something changed
 * @error: return location for an error
 *
 * Takes out what the import brought, and what those did that belong to it, and puts back what they replaced,
 * in one transaction. Rows changed by hand since then are the user's own and stay. Afterwards the import is
 * forgotten.
 *
 * Errors: %LIMBER_ERROR_NOT_FOUND, and those of limber_store_apply_day().
 *
 * Returns: whether it is undone; after a failure nothing was changed
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
