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

/* What goes, and what comes back in places where nothing goes. */
#define DAYS_OF(table, same)                                                                                 \
  " SELECT day FROM " table " WHERE import_id IN family AND replaced_by IS NULL"                             \
  " UNION ALL SELECT day FROM " table " o WHERE replaced_by IN family AND NOT EXISTS"                        \
  "  (SELECT 1 FROM " table " n WHERE " same " AND (n.replaced_by IS NULL OR n.import_id IN family))"

/* The days on which something visible changes. */
/* clang-format off */
static const char count_days_sql[] =
  FAMILY " SELECT count (DISTINCT day) FROM ("
  DAYS_OF ("check_in", "n.uuid = o.uuid") " UNION ALL"
  DAYS_OF ("reading", "n.day = o.day AND n.measure = o.measure") " UNION ALL"
  DAYS_OF ("session", "n.uuid = o.uuid") " UNION ALL"
  DAYS_OF ("visit", "n.uuid = o.uuid") " UNION ALL"
  DAYS_OF ("peg", "n.day = o.day") " UNION ALL"
  DAYS_OF ("red_flag_answer", "n.flag = o.flag AND n.day = o.day") ")";
/* clang-format on */

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

/* Superseded once more: hands over to the later import what this one replaced. */
#define HAND_OVER(table, same)                                                                               \
  "UPDATE " table " SET replaced_by = (SELECT n.replaced_by FROM " table " n"                                \
  "  WHERE " same " AND n.import_id = ?1 AND n.replaced_by IS NOT NULL)"                                     \
  " WHERE replaced_by = ?1 AND EXISTS (SELECT 1 FROM " table " n"                                            \
  "  WHERE " same " AND n.import_id = ?1 AND n.replaced_by IS NOT NULL)"

/* What the import brought and nobody made his own. */
#define DROP(table) "DELETE FROM " table " WHERE import_id = ?1"

/* What it replaced, where the user has put something else since. */
#define DROP_SUPERSEDED(table, same)                                                                         \
  "DELETE FROM " table " WHERE replaced_by = ?1"                                                             \
  " AND EXISTS (SELECT 1 FROM " table " n WHERE " same " AND n.replaced_by IS NULL)"

/* What it replaced, where the user has removed it since. */
#define DROP_REMOVED(table, identity)                                                                        \
  "DELETE FROM " table " WHERE replaced_by = ?1"                                                             \
  " AND EXISTS (SELECT 1 FROM removed r WHERE r.kind = '" table "' AND r.identity = " identity ")"

#define RESTORE(table) "UPDATE " table " SET replaced_by = NULL WHERE replaced_by = ?1"

#define SAME_CHECK_IN "n.uuid = check_in.uuid"
#define SAME_READING "n.day = reading.day AND n.measure = reading.measure"
#define SAME_SESSION "n.uuid = session.uuid"
#define SAME_VISIT "n.uuid = visit.uuid"
#define SAME_QUESTION "n.uuid = question.uuid"
#define SAME_PEG "n.day = peg.day"
#define SAME_ANSWER "n.flag = red_flag_answer.flag AND n.day = red_flag_answer.day"

static const char *const steps[] = {
  HAND_OVER ("check_in", SAME_CHECK_IN),
  HAND_OVER ("reading", SAME_READING),
  HAND_OVER ("session", SAME_SESSION),
  HAND_OVER ("visit", SAME_VISIT),
  HAND_OVER ("question", SAME_QUESTION),
  HAND_OVER ("peg", SAME_PEG),
  HAND_OVER ("red_flag_answer", SAME_ANSWER),

  DROP ("check_in"),
  DROP ("session"),
  DROP ("reading"),
  DROP ("visit"),
  DROP ("question"),
  DROP ("peg"),
  DROP ("red_flag_answer"),

  DROP_SUPERSEDED ("check_in", SAME_CHECK_IN),
  DROP_SUPERSEDED ("session", SAME_SESSION),
  DROP_SUPERSEDED ("reading", SAME_READING),
  DROP_SUPERSEDED ("visit", SAME_VISIT),
  DROP_SUPERSEDED ("question", SAME_QUESTION),
  DROP_SUPERSEDED ("peg", SAME_PEG),
  DROP_SUPERSEDED ("red_flag_answer", SAME_ANSWER),

  DROP_REMOVED ("visit", "visit.uuid"),
  DROP_REMOVED ("question", "question.uuid"),
  DROP_REMOVED ("peg", "peg.day"),
  DROP_REMOVED ("red_flag_answer", "red_flag_answer.flag || ' ' || red_flag_answer.day"),

  RESTORE ("check_in"),
  RESTORE ("session"),
  RESTORE ("reading"),
  RESTORE ("visit"),
  RESTORE ("question"),
  RESTORE ("peg"),
  RESTORE ("red_flag_answer"),

  /* What was asked at a visit that is gone is still to ask. */
  "UPDATE question SET visit = NULL WHERE visit IS NOT NULL AND ?1 IS NOT NULL AND NOT EXISTS"
  " (SELECT 1 FROM visit n WHERE n.uuid = question.visit AND n.replaced_by IS NULL)",

  /* A measure it defined is the user's own as soon as anything else was recorded of it. */
  "DELETE FROM measure WHERE import_id = ?1 AND NOT EXISTS (SELECT 1 FROM reading WHERE measure = "
  "measure.id)",
  "UPDATE measure SET import_id = NULL WHERE import_id = ?1",

  /* Where it spoke of somebody's back, of a finding or of an exercise, nobody had before. */
  DROP ("background"),
  DROP ("known_symptom"),
  DROP ("finding_choice"),
  DROP ("finding_told"),
  DROP ("own_text"),
  DROP ("exercise_choice"),
  DROP ("exercise_limit"),

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
