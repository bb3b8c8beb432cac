/* limber-row-lists.c — the places, symptoms, tags and treatments of a check-in as rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-row.h"

static gboolean
pain_equal (const LimberPain *a, const LimberPain *b)
{
  return g_str_equal (a->region, b->region) && a->nrs == b->nrs && a->qualities == b->qualities;
}

static gboolean
mark_equal (const LimberMark *a, const LimberMark *b)
{
  return g_str_equal (a->key, b->key) && a->helped == b->helped;
}

static const LimberPain *
nth_pain (const LimberCheckIn *check_in, guint index)
{
  return &g_array_index (check_in->pains, LimberPain, index);
}

static const LimberMark *
nth_mark (const LimberCheckIn *check_in, LimberTermKind kind, guint index)
{
  return g_ptr_array_index (check_in->marks[kind], index);
}

static gboolean
put_pain (LimberDb *db, gint64 id, const LimberPain *pain, guint position, GError **error)
{
  LimberQuery *query = limber_db_prepare (db,
                                          "INSERT INTO pain (check_in, region, nrs, qualities, position)"
                                          " VALUES (?1, ?2, ?3, ?4, ?5)"
                                          " ON CONFLICT (check_in, region) DO UPDATE SET nrs = excluded.nrs,"
                                          " qualities = excluded.qualities, position = excluded.position",
                                          error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, id);
  limber_query_bind_text (query, 2, pain->region);
  limber_query_bind_int (query, 3, pain->nrs);
  limber_query_bind_int (query, 4, pain->qualities);
  limber_query_bind_int (query, 5, position);
  return limber_query_run (query, error);
}

static gboolean
delete_pain (LimberDb *db, gint64 id, const char *region, GError **error)
{
  LimberQuery *query = limber_db_prepare (db, "DELETE FROM pain WHERE check_in = ?1 AND region = ?2", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, id);
  limber_query_bind_text (query, 2, region);
  return limber_query_run (query, error);
}

static gboolean
put_mark (LimberDb *db,
          gint64 id,
          LimberTermKind kind,
          const LimberMark *mark,
          guint position,
          GError **error)
{
  LimberQuery *query
      = limber_db_prepare (db,
                           "INSERT INTO mark (check_in, kind, key, helped, position)"
                           " VALUES (?1, ?2, ?3, ?4, ?5)"
                           " ON CONFLICT (check_in, kind, key) DO UPDATE SET helped = excluded.helped,"
                           " position = excluded.position",
                           error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, id);
  limber_query_bind_text (query, 2, limber_term_kind_to_id (kind));
  limber_query_bind_text (query, 3, mark->key);
  limber_query_bind_optional (query, 4, mark->helped, LIMBER_HELPED_UNSET);
  limber_query_bind_int (query, 5, position);
  return limber_query_run (query, error);
}

static gboolean
delete_mark (LimberDb *db, gint64 id, LimberTermKind kind, const char *key, GError **error)
{
  LimberQuery *query
      = limber_db_prepare (db, "DELETE FROM mark WHERE check_in = ?1 AND kind = ?2 AND key = ?3", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_int (query, 1, id);
  limber_query_bind_text (query, 2, limber_term_kind_to_id (kind));
  limber_query_bind_text (query, 3, key);
  return limber_query_run (query, error);
}

/* Only places that changed are written, so that another program's addition stays. */
static gboolean
sync_pains (LimberDb *db, gint64 id, const LimberCheckIn *before, const LimberCheckIn *after, GError **error)
{
  guint n_before = before != NULL ? before->pains->len : 0;

  for (guint i = 0; i < n_before; i++)
    if (limber_check_in_get_pain (after, nth_pain (before, i)->region) == NULL
        && !delete_pain (db, id, nth_pain (before, i)->region, error))
      return FALSE;
  for (guint i = 0; i < after->pains->len; i++)
    if ((i >= n_before || !pain_equal (nth_pain (before, i), nth_pain (after, i)))
        && !put_pain (db, id, nth_pain (after, i), i, error))
      return FALSE;
  return TRUE;
}

static gboolean
sync_marks (LimberDb *db,
            gint64 id,
            LimberTermKind kind,
            const LimberCheckIn *before,
            const LimberCheckIn *after,
            GError **error)
{
  guint n_before = before != NULL ? before->marks[kind]->len : 0;

  for (guint i = 0; i < n_before; i++)
    if (limber_check_in_get_mark (after, kind, nth_mark (before, kind, i)->key) == NULL
        && !delete_mark (db, id, kind, nth_mark (before, kind, i)->key, error))
      return FALSE;
  for (guint i = 0; i < after->marks[kind]->len; i++)
    if ((i >= n_before || !mark_equal (nth_mark (before, kind, i), nth_mark (after, kind, i)))
        && !put_mark (db, id, kind, nth_mark (after, kind, i), i, error))
      return FALSE;
  return TRUE;
}

/**
 * limber_row_sync_lists:
 * @db: a connection
 * @id: number of the row of the check-in
 * @before: (nullable): what is stored; %NULL for nothing
 * @after: what should be stored
 * @error: return location for an error
 *
 * Stores the places, symptoms, tags and treatments that differ.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_RANGE for instance.
 *
 * Returns: whether the lists are stored; what follows a failure is up to the transaction of the caller
 */
gboolean
limber_row_sync_lists (LimberDb *db,
                       gint64 id,
                       const LimberCheckIn *before,
                       const LimberCheckIn *after,
                       GError **error)
{
  if (!sync_pains (db, id, before, after, error))
    return FALSE;
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    if (!sync_marks (db, id, kind, before, after, error))
      return FALSE;
  return TRUE;
}

/**
 * limber_row_lists_differ:
 * @a: a check-in
 * @b: the same check-in at another time
 *
 * Compares what the tables beside the check-in hold; its own row is left to limber_row_check_in_differs().
 *
 * Returns: whether they differ in their places, symptoms, tags or treatments
 */
gboolean
limber_row_lists_differ (const LimberCheckIn *a, const LimberCheckIn *b)
{
  if (a->pains->len != b->pains->len)
    return TRUE;
  for (guint i = 0; i < a->pains->len; i++)
    if (!pain_equal (nth_pain (a, i), nth_pain (b, i)))
      return TRUE;

  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      if (a->marks[kind]->len != b->marks[kind]->len)
        return TRUE;
      for (guint i = 0; i < a->marks[kind]->len; i++)
        if (!mark_equal (nth_mark (a, kind, i), nth_mark (b, kind, i)))
          return TRUE;
    }
  return FALSE;
}
