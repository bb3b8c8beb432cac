/* limber-store-minutes.c — the minutes of routines of a day, as sessions change them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sessions add to what is recorded of "routine" for their day and take away again only what they added, so
 * that minutes which came from an import or from another program stay what they were.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-routines-private.h"

#include "limber-store-patterns-private.h"

#include <math.h>

#define MINUTES_PER_DAY 1440

/* Below it is nothing but rounding. */
#define NOTHING 1e-9

typedef struct
{
  gboolean is_there;
  gboolean is_imported;
  double value;
} Minutes;

static gboolean
look_up (LimberDb *db, const char *day, Minutes *minutes, GError **error)
{
  g_autoptr (LimberQuery) query
      = limber_db_prepare (db,
                           "SELECT value, import_id FROM reading"
                           " WHERE day = ?1 AND measure = 'routine' AND replaced_by IS NULL",
                           error);
  GError *local_error = NULL;

  *minutes = (Minutes) { FALSE };
  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, day);
  if (limber_query_next (query, &local_error))
    *minutes = (Minutes) { TRUE, !limber_query_is_null (query, 1), limber_query_get_double (query, 0) };
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
forget (LimberDb *db, const char *day, GError **error)
{
  LimberQuery *query = limber_db_prepare (
      db, "DELETE FROM reading WHERE day = ?1 AND measure = 'routine' AND replaced_by IS NULL", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, day);
  return limber_query_run (query, error);
}

/* Minutes that only sessions made carry the stamp of the first one, whatever order they are put back in. */
static gboolean
put (LimberDb *db, const char *day, const LimberSession *session, double value, GError **error)
{
  LimberQuery *query
      = limber_db_prepare (db,
                           "INSERT INTO reading (day, measure, value, recorded, recorded_offset)"
                           " VALUES (?1, 'routine', ?2, ?3, ?4)"
                           " ON CONFLICT (day, measure) WHERE replaced_by IS NULL DO UPDATE SET"
                           " value = excluded.value,"
                           " recorded_offset = iif (import_id IS NULL AND excluded.recorded < recorded,"
                           "  excluded.recorded_offset, recorded_offset),"
                           " recorded = iif (import_id IS NULL, min (excluded.recorded, recorded), recorded)",
                           error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, day);
  limber_query_bind_double (query, 2, value);
  limber_query_bind_int (query, 3, session->started);
  limber_query_bind_int (query, 4, session->offset);
  return limber_query_run (query, error);
}

/*
 * limber_store_count_minutes:
 * @session: whose day and stamp are taken
 * @minutes: how many to add; negative to take away
 * @counted: (out): how many could be: never below 0 for the day, never above 24 hours
 *
 * A day nothing is left of is not recorded any more, unless an import said so of it.
 */
gboolean
limber_store_count_minutes (LimberDb *db,
                            const LimberSession *session,
                            double minutes,
                            double *counted,
                            GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (session->day, error);
  Minutes before;
  double after;

  *counted = 0;
  if (day == NULL || !look_up (db, day, &before, error))
    return FALSE;

  after = CLAMP (before.value + minutes, 0, MINUTES_PER_DAY);
  *counted = after - before.value;
  if (fabs (*counted) < NOTHING)
    return TRUE;
  if (after < NOTHING && !before.is_imported)
    return forget (db, day, error);
  return put (db, day, session, after, error);
}

/*
 * limber_store_get_minutes:
 * @minutes: (out): what is recorded for the day; NaN when nothing is
 */
gboolean
limber_store_get_minutes (LimberDb *db, guint32 day, double *minutes, GError **error)
{
  g_autofree char *iso = limber_store_julian_to_iso (day, error);
  Minutes found;

  *minutes = NAN;
  if (iso == NULL || !look_up (db, iso, &found, error))
    return FALSE;
  if (found.is_there)
    *minutes = found.value;
  return TRUE;
}
