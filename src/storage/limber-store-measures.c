/* limber-store-measures.c — the measures of the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-import.h"

#include "limber-own-measure.h"
#include "limber-quantity.h"
#include "limber-store-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define COLUMNS "id, name, unit, minimum, maximum, label, decimals, hidden"

/* Those that come with Limber have no name in the file; they are known without it. One pass over the readings
 * counts them all, and none is made where there is nothing to count. */
static const char list_sql[]
    = "SELECT " COLUMNS ", ifnull (uses, 0) FROM measure LEFT JOIN"
      " (SELECT measure, count (*) AS uses FROM reading WHERE replaced_by IS NULL"
      "   AND EXISTS (SELECT 1 FROM measure WHERE name IS NOT NULL) GROUP BY measure)"
      " ON measure = id WHERE name IS NOT NULL ORDER BY position, id";

static const char plain_list_sql[]
    = "SELECT " COLUMNS ", 0 FROM measure WHERE name IS NOT NULL ORDER BY position, id";

static const char find_sql[] = "SELECT " COLUMNS ", 0 FROM measure WHERE id = ?1 AND name IS NOT NULL";

static LimberMeasure *
read_measure (LimberQuery *query)
{
  LimberMeasureUnit unit = LIMBER_MEASURE_UNIT_COUNT;
  LimberMeasure *measure = NULL;

  limber_measure_unit_from_id (limber_query_get_text (query, 2), &unit);
  measure = limber_measure_new_own (limber_query_get_text (query, 0), limber_query_get_text (query, 1), unit);
  measure->minimum = limber_query_get_double (query, 3);
  measure->maximum = limber_query_get_double (query, 4);
  limber_measure_set_label (measure, limber_query_get_text (query, 5));
  measure->decimals = (guint) limber_query_get_int (query, 6);
  measure->hidden = limber_query_get_int (query, 7) != 0;
  measure->uses = (guint) limber_query_get_int (query, 8);

  return measure;
}

static GPtrArray *
list_measures (LimberDb *db, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) measures = limber_measure_list_new ();
  g_autoptr (LimberQuery) query = limber_db_prepare (db, sql, error);
  GError *local_error = NULL;

  if (query == NULL)
    return NULL;
  while (limber_query_next (query, &local_error))
    g_ptr_array_add (measures, read_measure (query));
  if (local_error == NULL)
    return g_steal_pointer (&measures);
  g_propagate_error (error, local_error);
  return NULL;
}

static GPtrArray *
load_measures (LimberDb *db, GError **error)
{
  return list_measures (db, list_sql, error);
}

/*
 * limber_store_list_own_measures:
 *
 * Returns: (transfer full) (element-type LimberMeasure) (nullable): as limber_store_load_measures(), but
 * their uses are not counted
 */
GPtrArray *
limber_store_list_own_measures (LimberDb *db, GError **error)
{
  return list_measures (db, plain_list_sql, error);
}

/*
 * limber_store_find_own_measure:
 *
 * Returns: (transfer full) (nullable): the definition, its uses not counted; %NULL without an error when
 * there is none of that id
 */
LimberMeasure *
limber_store_find_own_measure (LimberDb *db, const char *id, GError **error)
{
  g_autoptr (LimberQuery) query = limber_db_prepare (db, find_sql, error);

  if (query == NULL)
    return NULL;
  limber_query_bind_text (query, 1, id);
  return limber_query_next (query, error) ? read_measure (query) : NULL;
}

/**
 * limber_store_load_measures:
 * @self: an open journal
 * @error: return location for an error
 *
 * The user's own measures, in the order they were defined in. Those that come with Limber are not among them:
 * limber_measure_nth() has them.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type LimberMeasure) (nullable): the measures, hidden ones too
 */
GPtrArray *
limber_store_load_measures (LimberStore *self, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The journal could not be read."));
  return load_measures (db, error);
}

/* What all values ever stored of a measure have in common, those an import put aside included: they may come
 * back. */
typedef struct
{
  guint n;
  double smallest;
  double largest;
  double finest;
} Stored;

static gboolean
look_at_stored (LimberDb *db, const LimberMeasure *measure, Stored *stored, GError **error)
{
  g_autoptr (LimberQuery) query
      = limber_db_prepare (db,
                           "SELECT count (*), min (value), max (value), max (abs (value - round (value, ?2)))"
                           " FROM reading WHERE measure = ?1",
                           error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, measure->id);
  limber_query_bind_int (query, 2, measure->decimals);
  if (!limber_query_next (query, error))
    return FALSE;

  stored->n = (guint) limber_query_get_int (query, 0);
  stored->smallest = limber_query_get_double (query, 1);
  stored->largest = limber_query_get_double (query, 2);
  stored->finest = limber_query_get_double (query, 3);
  return TRUE;
}

static gboolean
fail_outside (const LimberMeasure *measure, double value, GError **error)
{
  g_autofree char *text = limber_quantity_format (measure, value, LIMBER_WEIGHT_UNIT_KG);

  g_set_error (
      error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
      /* Translators: name of a measure, and a value recorded of it. */
      _ ("“%s” was recorded as %s, which the new range leaves out. Nothing was changed; choose a range "
         "that includes it."),
      measure->name, text);
  return FALSE;
}

/* What is recorded stays what it is, and can still be read and changed afterwards. */
static gboolean
check_stored (const LimberMeasure *old, const LimberMeasure *measure, const Stored *stored, GError **error)
{
  g_autoptr (LimberMeasure) exact = NULL;

  if (stored->n == 0)
    return TRUE;
  if (old->unit != measure->unit)
    {
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                   _ ("“%s” is recorded already, so what it counts stays as it is. Add another measure."),
                   measure->name);
      return FALSE;
    }
  if (stored->finest > 1e-9 && measure->decimals < old->decimals)
    {
      g_set_error (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("“%s” is recorded with more decimal places. Nothing was changed; keep as many as before."),
          measure->name);
      return FALSE;
    }

  exact = limber_measure_copy (measure);
  exact->decimals = MAX (old->decimals, measure->decimals);
  if (stored->smallest < measure->minimum)
    return fail_outside (exact, stored->smallest, error);
  return stored->largest <= measure->maximum || fail_outside (exact, stored->largest, error);
}

static void
bind_measure (LimberQuery *query, const LimberMeasure *measure, gint64 import_id)
{
  limber_query_bind_text (query, 1, measure->id);
  limber_query_bind_text (query, 2, measure->name);
  limber_query_bind_text (query, 3, limber_measure_unit_to_id (measure->unit));
  limber_query_bind_double (query, 4, measure->minimum);
  limber_query_bind_double (query, 5, measure->maximum);
  limber_query_bind_text (query, 6, measure->label);
  limber_query_bind_int (query, 7, measure->decimals);
  limber_query_bind_int (query, 8, measure->hidden ? 1 : 0);
  limber_query_bind_optional (query, 9, import_id, 0);
}

/* A new one goes behind all others; the one of @id keeps its place. */
static gboolean
put_measure (LimberDb *db, const LimberMeasure *measure, gint64 import_id, GError **error)
{
  LimberQuery *query = limber_db_prepare (
      db,
      "INSERT INTO measure (id, name, unit, minimum, maximum, label, decimals, hidden, import_id, position)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (SELECT ifnull (max (position), 0) + 1 FROM measure))"
      " ON CONFLICT (id) DO UPDATE SET name = excluded.name, unit = excluded.unit,"
      " minimum = excluded.minimum, maximum = excluded.maximum, label = excluded.label,"
      " decimals = excluded.decimals, hidden = excluded.hidden, import_id = excluded.import_id",
      error);

  if (query == NULL)
    return FALSE;
  bind_measure (query, measure, import_id);
  return limber_query_run (query, error);
}

/* Inside the transaction, so that two programs cannot define the same name at once. */
static gboolean
save (LimberDb *db, LimberMeasure *measure, gint64 import_id, GError **error)
{
  g_autoptr (GPtrArray) others = load_measures (db, error);
  const LimberMeasure *old = NULL;
  Stored stored = { 0 };

  if (others == NULL || !limber_own_measure_tidy (measure, others, error))
    return FALSE;

  old = limber_measure_find_among (others, measure->id);
  if (old != NULL
      && (!look_at_stored (db, measure, &stored, error) || !check_stored (old, measure, &stored, error)))
    return FALSE;

  measure->uses = old != NULL ? old->uses : 0;
  return put_measure (db, measure, import_id, error);
}

static LimberMeasure *
save_in_transaction (LimberStore *self, const LimberMeasure *measure, gint64 import_id, GError **error)
{
  LimberDb *db = limber_store_get_db (self);
  g_autoptr (LimberMeasure) tidy = limber_measure_copy (measure);

  limber_db_set_task (db, N_ ("The measure could not be saved."));
  if (!limber_db_begin (db, error))
    return NULL;
  if (!save (db, tidy, import_id, error))
    {
      limber_db_rollback (db);
      return NULL;
    }
  return limber_db_commit (db, error) ? g_steal_pointer (&tidy) : NULL;
}

/**
 * limber_store_save_measure:
 * @self: an open journal
 * @measure: a measure of the user's own; without an id it is a new one
 * @error: return location for an error
 *
 * Defines a measure, or changes the one of the same id: its name, its range, whether it is offered. What was
 * recorded of it stays as it is; a definition that does not fit it is refused. A measure with an id the
 * journal does not know is defined under that id, so that one that was removed can be put back.
 *
 * Errors: %LIMBER_ERROR_INVALID and %LIMBER_ERROR_RANGE for a definition that cannot be kept, and those of
 * limber_store_apply_day().
 *
 * Returns: (transfer full) (nullable): the measure as it is on disk, or %NULL with @error set
 */
LimberMeasure *
limber_store_save_measure (LimberStore *self, const LimberMeasure *measure, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), NULL);
  g_return_val_if_fail (measure != NULL && measure->own, NULL);

  return save_in_transaction (self, measure, 0, error);
}

/**
 * limber_store_import_measure:
 * @self: an open journal
 * @import_id: the import it comes with
 * @measure: a measure of the user's own, with its id
 * @error: return location for an error
 *
 * As limber_store_save_measure(), for a measure the journal does not know yet: it goes again when the import
 * is undone, unless something else was recorded of it.
 *
 * Errors: those of limber_store_save_measure().
 *
 * Returns: whether it is stored
 */
gboolean
limber_store_import_measure (LimberStore *self,
                             gint64 import_id,
                             const LimberMeasure *measure,
                             GError **error)
{
  g_autoptr (LimberMeasure) saved = NULL;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (measure != NULL && measure->own && measure->id != NULL, FALSE);

  saved = save_in_transaction (self, measure, import_id, error);
  return saved != NULL;
}

static gboolean
fail_as_unknown (const char *id, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid (id, -1);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
               _ ("There is no measure of your own called “%s”. Nothing was changed."), shown);
  return FALSE;
}

static gboolean
check_unused (LimberDb *db, const LimberMeasure *measure, GError **error)
{
  Stored stored = { 0 };

  if (!look_at_stored (db, measure, &stored, error))
    return FALSE;
  if (stored.n == 0)
    return TRUE;
  if (measure->uses == 0)
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 _ ("“%s” was not removed: an import holds values of it that undoing the import brings back. "
                    "Hide it instead."),
                 measure->name);
  else
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 ngettext ("“%s” was not removed: it is recorded on %u day. Hide it instead.",
                           "“%s” was not removed: it is recorded on %u days. Hide it instead.",
                           measure->uses),
                 measure->name, measure->uses);
  return FALSE;
}

static gboolean
remove_measure (LimberDb *db, const char *id, GError **error)
{
  g_autoptr (GPtrArray) measures = load_measures (db, error);
  const LimberMeasure *measure = NULL;
  LimberQuery *query = NULL;

  if (measures == NULL)
    return FALSE;
  measure = limber_measure_find_among (measures, id);
  if (measure == NULL || !measure->own)
    return fail_as_unknown (id, error);
  if (!check_unused (db, measure, error))
    return FALSE;

  query = limber_db_prepare (db, "DELETE FROM measure WHERE id = ?1", error);
  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, id);
  return limber_query_run (query, error);
}

/**
 * limber_store_remove_measure:
 * @self: an open journal
 * @id: id of a measure of the user's own
 * @error: return location for an error
 *
 * Removes a measure nothing is recorded of. One that is recorded stays, and can be hidden.
 *
 * Errors: %LIMBER_ERROR_NOT_FOUND, %LIMBER_ERROR_INVALID when it is recorded, and those of
 * limber_store_apply_day().
 *
 * Returns: whether it is gone
 */
gboolean
limber_store_remove_measure (LimberStore *self, const char *id, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The measure could not be removed."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!remove_measure (db, id, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}
