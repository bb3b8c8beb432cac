/* limber-store-day.c — reading days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-private.h"

#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define FIRST_DAY "1900-01-01"
#define LAST_DAY "2199-12-31"

/*
 * Days being read: by date for readings and check-ins, by row for what belongs to a check-in.
 */
typedef struct
{
  LimberDb *db;
  char *from;
  char *to;
  GPtrArray *days;
  GHashTable *days_by_date;
  GHashTable *check_ins;
} Loader;

static void
loader_init (Loader *loader, LimberDb *db, const GDate *from, const GDate *to)
{
  loader->db = db;
  loader->from = from != NULL ? limber_date_to_iso (from) : g_strdup (FIRST_DAY);
  loader->to = to != NULL ? limber_date_to_iso (to) : g_strdup (LAST_DAY);
  loader->days = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);
  loader->days_by_date = g_hash_table_new (NULL, NULL);
  loader->check_ins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
loader_clear (Loader *loader)
{
  g_free (loader->from);
  g_free (loader->to);
  g_clear_pointer (&loader->days, g_ptr_array_unref);
  g_hash_table_unref (loader->days_by_date);
  g_hash_table_unref (loader->check_ins);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loader, loader_clear)

static LimberQuery *
prepare (Loader *loader, const char *sql, GError **error)
{
  LimberQuery *query = limber_db_prepare (loader->db, sql, error);

  if (query == NULL)
    return NULL;
  limber_query_bind_text (query, 1, loader->from);
  limber_query_bind_text (query, 2, loader->to);
  return query;
}

/* The text is one the file's own CHECK has passed; a damaged one is an error all the same. */
static LimberDay *
get_day (Loader *loader, const char *text, GError **error)
{
  LimberDay *day;
  GDate date;

  if (!limber_date_parse_iso (text, &date, error))
    return NULL;
  day = g_hash_table_lookup (loader->days_by_date, GUINT_TO_POINTER (g_date_get_julian (&date)));
  if (day != NULL)
    return day;

  day = limber_day_new (&date);
  g_ptr_array_add (loader->days, day);
  g_hash_table_insert (loader->days_by_date, GUINT_TO_POINTER (g_date_get_julian (&date)), day);
  return day;
}

static LimberCheckIn *
read_check_in (LimberQuery *query, const GDate *date)
{
  LimberCheckIn *check_in = limber_check_in_new (date);

  g_set_str (&check_in->uuid, limber_query_get_text (query, 1));
  check_in->time = (int) limber_query_get_optional (query, 3, LIMBER_TIME_UNSET);
  check_in->recorded = limber_query_get_int (query, 4);
  check_in->recorded_offset = (int) limber_query_get_int (query, 5);
  check_in->import_id = limber_query_get_int (query, 6);
  check_in->no_pain = limber_query_get_int (query, 7) != 0;
  check_in->anxiety = (int) limber_query_get_optional (query, 8, LIMBER_NRS_UNSET);
  g_set_str (&check_in->note, limber_query_get_text (query, 9));
  return check_in;
}

/*
 * The order is a function of what is stored alone, not of how it came into the file, so that
 * a deleted check-in that is put back stands where it stood.
 */
static gboolean
load_check_ins (Loader *loader, GError **error)
{
  g_autoptr (LimberQuery) query
      = prepare (loader,
                 "SELECT id, uuid, day, time, recorded, recorded_offset, import_id, no_pain, anxiety, note"
                 " FROM check_in WHERE day BETWEEN ?1 AND ?2 AND replaced_by IS NULL"
                 " ORDER BY day, time, recorded, uuid",
                 error);
  GError *local_error = NULL;

  while (query != NULL && limber_query_next (query, &local_error))
    {
      LimberDay *day = get_day (loader, limber_query_get_text (query, 2), error);
      LimberCheckIn *check_in;
      gint64 id = limber_query_get_int (query, 0);

      if (day == NULL)
        return FALSE;
      check_in = read_check_in (query, &day->date);
      g_hash_table_insert (loader->check_ins, g_memdup2 (&id, sizeof id), check_in);
      g_ptr_array_add (day->check_ins, check_in);
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return query != NULL && local_error == NULL;
}

static LimberCheckIn *
find_check_in (Loader *loader, LimberQuery *query)
{
  gint64 id = limber_query_get_int (query, 0);

  return g_hash_table_lookup (loader->check_ins, &id);
}

static gboolean
load_pains (Loader *loader, GError **error)
{
  g_autoptr (LimberQuery) query = prepare (
      loader,
      "SELECT p.check_in, p.region, p.nrs, p.qualities FROM check_in c JOIN pain p ON p.check_in = c.id"
      " WHERE c.day BETWEEN ?1 AND ?2 AND c.replaced_by IS NULL ORDER BY p.check_in, p.position, p.region",
      error);
  GError *local_error = NULL;

  while (query != NULL && limber_query_next (query, &local_error))
    {
      LimberCheckIn *check_in = find_check_in (loader, query);
      LimberPain pain = {
        .region = g_intern_string (limber_query_get_text (query, 1)),
        .nrs = (int) limber_query_get_int (query, 2),
        .qualities = (LimberQuality) limber_query_get_int (query, 3),
      };

      if (check_in != NULL)
        g_array_append_val (check_in->pains, pain);
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return query != NULL && local_error == NULL;
}

static LimberTermKind
parse_kind (const char *id)
{
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    if (g_strcmp0 (limber_term_kind_to_id (kind), id) == 0)
      return kind;
  return LIMBER_TERM_TAG;
}

static gboolean
load_marks (Loader *loader, GError **error)
{
  g_autoptr (LimberQuery) query = prepare (
      loader,
      "SELECT m.check_in, m.kind, m.key, m.helped FROM check_in c JOIN mark m ON m.check_in = c.id"
      " WHERE c.day BETWEEN ?1 AND ?2 AND c.replaced_by IS NULL ORDER BY m.check_in, m.position, m.key",
      error);
  GError *local_error = NULL;

  while (query != NULL && limber_query_next (query, &local_error))
    {
      LimberCheckIn *check_in = find_check_in (loader, query);
      LimberTermKind kind = parse_kind (limber_query_get_text (query, 1));

      if (check_in != NULL)
        limber_check_in_set_mark (check_in, kind, limber_query_get_text (query, 2),
                                  (LimberHelped) limber_query_get_optional (query, 3, LIMBER_HELPED_UNSET));
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return query != NULL && local_error == NULL;
}

static gboolean
load_readings (Loader *loader, GError **error)
{
  g_autoptr (LimberQuery) query
      = prepare (loader,
                 "SELECT day, measure, value, recorded, recorded_offset, import_id FROM reading"
                 " WHERE day BETWEEN ?1 AND ?2 AND replaced_by IS NULL",
                 error);
  GError *local_error = NULL;

  while (query != NULL && limber_query_next (query, &local_error))
    {
      LimberDay *day = get_day (loader, limber_query_get_text (query, 0), error);
      LimberReading *reading;

      if (day == NULL)
        return FALSE;
      reading = limber_reading_new (limber_query_get_text (query, 1), limber_query_get_double (query, 2));
      reading->recorded = limber_query_get_int (query, 3);
      reading->recorded_offset = (int) limber_query_get_int (query, 4);
      reading->import_id = limber_query_get_int (query, 5);
      limber_day_take_reading (day, reading);
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return query != NULL && local_error == NULL;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return g_date_compare (&(*(LimberDay *const *) a)->date, &(*(LimberDay *const *) b)->date);
}

static GPtrArray *
loader_run (Loader *loader, GError **error)
{
  gboolean good;

  limber_db_set_task (loader->db, N_ ("The journal could not be read."));
  if (!limber_db_begin_reading (loader->db, error))
    return NULL;
  good = load_check_ins (loader, error) && load_pains (loader, error) && load_marks (loader, error)
         && load_readings (loader, error);
  limber_db_rollback (loader->db);
  if (!good)
    return NULL;

  g_ptr_array_sort (loader->days, compare_days);
  return g_steal_pointer (&loader->days);
}

/**
 * limber_store_load_days:
 * @self: an open journal
 * @from: (nullable): the first date, %NULL for the first there is
 * @to: (nullable): the last date, %NULL for the last there is
 * @error: return location for an error
 *
 * Reads the days something was recorded for, all as of one moment.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type LimberDay) (nullable): by date
 */
GPtrArray *
limber_store_load_days (LimberStore *self, const GDate *from, const GDate *to, GError **error)
{
  g_auto (Loader) loader = { 0 };

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  loader_init (&loader, limber_store_get_db (self), from, to);
  return loader_run (&loader, error);
}

/**
 * limber_store_load_day:
 * @self: an open journal
 * @date: the day
 * @error: return location for an error
 *
 * Reads one day. A day nothing was recorded for is empty, not an error.
 *
 * Errors: as limber_store_load_days(), for instance %LIMBER_ERROR_CORRUPT.
 *
 * Returns: (transfer full) (nullable): the day, or %NULL with @error set
 */
LimberDay *
limber_store_load_day (LimberStore *self, const GDate *date, GError **error)
{
  g_autoptr (GPtrArray) days = limber_store_load_days (self, date, date, error);

  if (days == NULL)
    return NULL;
  return days->len > 0 ? g_ptr_array_steal_index (days, 0) : limber_day_new (date);
}

/* Reads one text or nothing: @found is %NULL when there is no row. */
static gboolean
query_text (LimberQuery *query, const char *day, char **found, GError **error)
{
  GError *local_error = NULL;

  limber_query_bind_text (query, 1, day);
  *found = limber_query_next (query, &local_error) ? g_strdup (limber_query_get_text (query, 0)) : NULL;
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

/**
 * limber_store_load_last_day_with_pain:
 * @self: an open journal
 * @before: the day after the last one looked at
 * @error: return location for an error
 *
 * The latest earlier day on which pain was placed on the body, for "same places as last time".
 *
 * Errors: as limber_store_load_days(), for instance %LIMBER_ERROR_CORRUPT.
 *
 * Returns: (transfer full) (nullable): the day; %NULL when there is none, and with @error set
 */
LimberDay *
limber_store_load_last_day_with_pain (LimberStore *self, const GDate *before, GError **error)
{
  g_autoptr (LimberQuery) query = NULL;
  g_autofree char *day = limber_date_to_iso (before);
  g_autofree char *found = NULL;
  GDate date;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (limber_store_get_db (self),
                             "SELECT day FROM check_in WHERE day < ?1 AND replaced_by IS NULL"
                             " AND EXISTS (SELECT 1 FROM pain WHERE check_in = check_in.id)"
                             " ORDER BY day DESC LIMIT 1",
                             error);
  if (query == NULL || !query_text (query, day, &found, error) || found == NULL)
    return NULL;
  g_clear_pointer (&query, limber_query_release);
  return limber_date_parse_iso (found, &date, error) ? limber_store_load_day (self, &date, error) : NULL;
}

/**
 * limber_store_load_last_value:
 * @self: an open journal
 * @measure: id of a measure
 * @before: the day after the last one looked at
 * @error: return location for an error
 *
 * The latest earlier value, to be shown as a hint.
 *
 * Errors: as limber_store_load_days(), for instance %LIMBER_ERROR_CORRUPT.
 *
 * Returns: the value in the unit it is stored in; NaN when there is none, and with @error set
 */
double
limber_store_load_last_value (LimberStore *self, const char *measure, const GDate *before, GError **error)
{
  g_autoptr (LimberQuery) query = NULL;
  g_autofree char *day = limber_date_to_iso (before);

  g_return_val_if_fail (limber_store_is_open (self), NAN);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query
      = limber_db_prepare (limber_store_get_db (self),
                           "SELECT value FROM reading WHERE day < ?1 AND measure = ?2 AND replaced_by IS NULL"
                           " ORDER BY day DESC LIMIT 1",
                           error);
  if (query == NULL)
    return NAN;
  limber_query_bind_text (query, 1, day);
  limber_query_bind_text (query, 2, measure);
  return limber_query_next (query, error) ? limber_query_get_double (query, 0) : NAN;
}
