/* limber-store-history.c — the whole journal as numbers by day, in a few queries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every table is read once, from end to end in the order it lies on disk. What belongs to a check-in finds it
 * by walking along: both come by the row number of the check-in.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-history.h"

#include "limber-date.h"
#include "limber-history-private.h"
#include "limber-store-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define TASK N_ ("The journal could not be read.")

typedef struct
{
  gint64 id;
  guint32 day;
} CheckInDay;

typedef struct
{
  guint n;
  int sum;
} AnxietySum;

/*
 * @check_ins: (element-type CheckInDay): by row number
 * @position: where the walk along them stands
 * @anxiety: (element-type guint AnxietySum): by Julian day
 * @last_text: the date parsed last, for the next row is often of the same day
 */
typedef struct
{
  LimberDb *db;
  LimberHistory *history;
  GArray *check_ins;
  guint position;
  GHashTable *anxiety;
  char last_text[sizeof "2000-01-01"];
  guint32 last_day;
} Loader;

static void
loader_clear (Loader *loader)
{
  g_clear_object (&loader->history);
  g_clear_pointer (&loader->check_ins, g_array_unref);
  g_clear_pointer (&loader->anxiety, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loader, loader_clear)

typedef gboolean (*ReadRow) (Loader *loader, LimberQuery *query, GError **error);

static gboolean
read_rows (Loader *loader, const char *sql, ReadRow read_row, GError **error)
{
  g_autoptr (LimberQuery) query = limber_db_prepare (loader->db, sql, error);
  GError *local_error = NULL;

  if (query == NULL)
    return FALSE;

  while (limber_query_next (query, &local_error))
    {
      if (!read_row (loader, query, error))
        return FALSE;
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

/* What the file's own CHECKs let through no other way. */
static gboolean
fail_as_damaged (Loader *loader, GError **error)
{
  limber_db_set_error (NULL, limber_db_get_path (loader->db), TASK, SQLITE_CORRUPT, error);
  return FALSE;
}

/* Returns: the Julian day, or 0 with @error set */
static guint32
parse_day (Loader *loader, const char *text, GError **error)
{
  GDate date;

  if (text != NULL && strcmp (text, loader->last_text) == 0)
    return loader->last_day;
  if (text == NULL || !limber_date_parse_iso (text, &date, NULL))
    return fail_as_damaged (loader, error);

  g_strlcpy (loader->last_text, text, sizeof loader->last_text);
  loader->last_day = g_date_get_julian (&date);
  return loader->last_day;
}

static void
add_anxiety (Loader *loader, guint32 day, int anxiety)
{
  AnxietySum *sum = g_hash_table_lookup (loader->anxiety, GUINT_TO_POINTER (day));

  if (sum == NULL)
    {
      sum = g_new0 (AnxietySum, 1);
      g_hash_table_insert (loader->anxiety, GUINT_TO_POINTER (day), sum);
    }
  sum->sum += anxiety;
  sum->n++;
}

/* A check-in that is still empty does not make its day a recorded one; a note, a pain or a mark does. */
static gboolean
read_check_in (Loader *loader, LimberQuery *query, GError **error)
{
  CheckInDay check_in = { limber_query_get_int (query, 0), 0 };
  int anxiety = (int) limber_query_get_optional (query, 3, LIMBER_NRS_UNSET);

  check_in.day = parse_day (loader, limber_query_get_text (query, 1), error);
  if (check_in.day == 0)
    return FALSE;
  g_array_append_val (loader->check_ins, check_in);

  if (limber_query_get_int (query, 2) != 0)
    limber_history_note_no_pain (loader->history, check_in.day);
  if (anxiety != LIMBER_NRS_UNSET)
    add_anxiety (loader, check_in.day, anxiety);
  if (limber_query_get_int (query, 4) != 0)
    limber_history_note_opened (loader->history, check_in.day);
  return TRUE;
}

/* Returns: the Julian day of a check-in, 0 for one that was replaced */
static guint32
find_day (Loader *loader, gint64 id)
{
  const CheckInDay *check_in;

  while (loader->position < loader->check_ins->len)
    {
      check_in = &g_array_index (loader->check_ins, CheckInDay, loader->position);
      if (check_in->id >= id)
        return check_in->id == id ? check_in->day : 0;
      loader->position++;
    }

  return 0;
}

static gboolean
read_pain (Loader *loader, LimberQuery *query, GError **error)
{
  guint32 day = find_day (loader, limber_query_get_int (query, 0));

  if (day != 0)
    limber_history_note_pain (loader->history, day, limber_query_get_text (query, 1),
                              (int) limber_query_get_int (query, 2));
  return TRUE;
}

static LimberTermKind
parse_kind (const char *id)
{
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      if (g_strcmp0 (limber_term_kind_to_id (kind), id) == 0)
        return kind;
    }

  return LIMBER_TERM_TAG;
}

static gboolean
read_mark (Loader *loader, LimberQuery *query, GError **error)
{
  guint32 day = find_day (loader, limber_query_get_int (query, 0));

  if (day != 0)
    limber_history_note_mark (loader->history, day, parse_kind (limber_query_get_text (query, 1)),
                              limber_query_get_text (query, 2));
  return TRUE;
}

static gboolean
read_reading (Loader *loader, LimberQuery *query, GError **error)
{
  guint32 day = parse_day (loader, limber_query_get_text (query, 0), error);

  if (day == 0)
    return FALSE;
  limber_history_note_value (loader->history, day, limber_query_get_text (query, 1),
                             limber_query_get_double (query, 2));
  return TRUE;
}

static gboolean
read_extent (Loader *loader, LimberQuery *query, GError **error)
{
  guint32 first, last;

  if (limber_query_is_null (query, 0))
    return TRUE;
  first = parse_day (loader, limber_query_get_text (query, 0), error);
  last = first != 0 ? parse_day (loader, limber_query_get_text (query, 1), error) : 0;
  if (last == 0)
    return FALSE;

  limber_history_reserve (loader->history, first, last);
  return TRUE;
}

static void
note_anxiety (Loader *loader)
{
  GHashTableIter iter;
  gpointer day, sum;

  g_hash_table_iter_init (&iter, loader->anxiety);
  while (g_hash_table_iter_next (&iter, &day, &sum))
    limber_history_note_anxiety (loader->history, GPOINTER_TO_UINT (day),
                                 (double) ((AnxietySum *) sum)->sum / ((AnxietySum *) sum)->n);
}

static gboolean
load_check_ins (Loader *loader, GError **error)
{
  if (!read_rows (loader,
                  "SELECT id, day, no_pain, anxiety, note IS NOT NULL FROM check_in"
                  " WHERE replaced_by IS NULL ORDER BY id",
                  read_check_in, error))
    return FALSE;

  note_anxiety (loader);
  if (!read_rows (loader, "SELECT check_in, region, nrs FROM pain ORDER BY check_in", read_pain, error))
    return FALSE;

  loader->position = 0;
  return read_rows (loader, "SELECT check_in, kind, key FROM mark ORDER BY check_in", read_mark, error);
}

static gboolean
load_extent (Loader *loader, GError **error)
{
  return read_rows (loader,
                    "SELECT min (day), max (day) FROM"
                    " (SELECT min (day) AS day FROM check_in WHERE replaced_by IS NULL"
                    " UNION ALL SELECT max (day) FROM check_in WHERE replaced_by IS NULL"
                    " UNION ALL SELECT min (day) FROM reading WHERE replaced_by IS NULL"
                    " UNION ALL SELECT max (day) FROM reading WHERE replaced_by IS NULL)",
                    read_extent, error);
}

static gboolean
load_measures (Loader *loader, GError **error)
{
  g_autoptr (GPtrArray) own = limber_store_list_own_measures (loader->db, error);

  if (own == NULL)
    return FALSE;

  limber_history_set_measures (loader->history, own);
  return TRUE;
}

static gboolean
load (Loader *loader, GError **error)
{
  gboolean good;

  limber_db_set_task (loader->db, TASK);
  if (!limber_db_begin_reading (loader->db, error))
    return FALSE;
  good
      = load_measures (loader, error) && load_extent (loader, error) && load_check_ins (loader, error)
        && read_rows (loader, "SELECT day, measure, value FROM reading NOT INDEXED WHERE replaced_by IS NULL",
                      read_reading, error);
  limber_db_rollback (loader->db);

  return good;
}

/**
 * limber_store_load_history:
 * @self: an open journal
 * @error: return location for an error
 *
 * Reads the numbers of all days, as of one moment. Keep it by giving limber_history_set_day() each day that
 * changes.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (nullable): what limber_history_set_day() would make of every day of the journal
 */
LimberHistory *
limber_store_load_history (LimberStore *self, GError **error)
{
  g_auto (Loader) loader = { 0 };

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  loader.db = limber_store_get_db (self);
  loader.history = limber_history_new ();
  loader.check_ins = g_array_new (FALSE, FALSE, sizeof (CheckInDay));
  loader.anxiety = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return load (&loader, error) ? g_steal_pointer (&loader.history) : NULL;
}
