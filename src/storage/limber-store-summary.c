/* limber-store-summary.c — all days at a glance, in one query
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-private.h"

#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>

/*
 * The same sums as limber_day_summary_new_for_day(), without loading ten years of notes and marks: a check-in
 * that is still empty does not count, "no pain" is a worst pain of 0, and late is by the calendar of the
 * place it was stored at.
 */
static const char summaries_sql[]
    = "WITH filled AS (SELECT day, anxiety, note,"
      "  max (ifnull ((SELECT max (nrs) FROM pain WHERE check_in = c.id), -1), no_pain - 1) AS worst,"
      "  date (recorded + recorded_offset * 60, 'unixepoch') > day AS late,"
      "  row_number () OVER (PARTITION BY day ORDER BY note IS NULL, time, recorded, uuid) AS rank"
      " FROM check_in c WHERE replaced_by IS NULL AND (no_pain OR anxiety IS NOT NULL OR note IS NOT NULL"
      "  OR EXISTS (SELECT 1 FROM pain WHERE check_in = c.id) OR EXISTS (SELECT 1 FROM mark WHERE check_in = "
      "c.id)))"
      "SELECT day, max (worst), avg (anxiety), max (late), max (iif (rank = 1, substr (note, 1, 1000), NULL))"
      " FROM (SELECT * FROM filled UNION ALL SELECT DISTINCT day, NULL, NULL, -1, 0, 0 FROM reading"
      "  WHERE replaced_by IS NULL)"
      " GROUP BY day ORDER BY day";

static LimberDaySummary *
read_summary (LimberQuery *query, GError **error)
{
  double anxiety = limber_query_is_null (query, 2) ? NAN : limber_query_get_double (query, 2);
  GDate date;

  if (!limber_date_parse_iso (limber_query_get_text (query, 0), &date, error))
    return NULL;
  return limber_day_summary_new (&date, (int) limber_query_get_int (query, 1), anxiety,
                                 limber_query_get_int (query, 3) != 0, limber_query_get_text (query, 4));
}

/**
 * limber_store_load_summaries:
 * @self: an open journal
 * @error: return location for an error
 *
 * Every day something was recorded for, as a calendar shows it.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type LimberDaySummary) (nullable): by date
 */
GPtrArray *
limber_store_load_summaries (LimberStore *self, GError **error)
{
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (limber_store_get_db (self), summaries_sql, error);
  while (query != NULL && limber_query_next (query, &local_error))
    {
      LimberDaySummary *summary = read_summary (query, error);

      if (summary == NULL)
        return NULL;
      g_ptr_array_add (summaries, summary);
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return query != NULL && local_error == NULL ? g_steal_pointer (&summaries) : NULL;
}
