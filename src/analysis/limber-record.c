/* limber-record.c — a journal as the patterns see it: one number a day, up to one day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-record.h"

#include <math.h>
#include <string.h>

/* Fewer steps are those of a device that was left at home: docs/patterns.md. */
#define STEPS_MIN 200

#define GRAMS_PER_KG 1000
#define MINUTES_PER_HOUR 60

/*
 * @opened: (array length=n_days): whether the day has a check-in
 * @series: (element-type utf8 LimberSeries): as the history has them, by metric, with days after @as_of
 * @arrays: (element-type utf8 GArray): what was asked for, by metric; empty where there is no value
 * @days: (element-type utf8 GArray): for each kind, the indices of the days each term stands on, by key
 * @marks: (element-type utf8 GArray): for each kind, what was asked for, by key
 * @names: (element-type utf8 utf8): for each kind, what the user calls terms, by key
 */
struct _LimberRecord
{
  guint32 first, as_of;
  guint n_days, n_used, n_recorded;
  gboolean *opened;
  GHashTable *series;
  GHashTable *arrays;
  GHashTable *days[LIMBER_TERM_N_KINDS];
  GHashTable *marks[LIMBER_TERM_N_KINDS];
  GHashTable *names[LIMBER_TERM_N_KINDS];
};

static GHashTable *
new_table (gpointer free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_value);
}

static void
record_clear (LimberRecord *self)
{
  g_free (self->opened);
  g_hash_table_unref (self->series);
  g_hash_table_unref (self->arrays);
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_hash_table_unref (self->days[kind]);
      g_hash_table_unref (self->marks[kind]);
      g_hash_table_unref (self->names[kind]);
    }
}

static LimberRecord *
new_record (guint32 as_of)
{
  LimberRecord *self = g_atomic_rc_box_new0 (LimberRecord);

  self->as_of = as_of;
  self->series = new_table (limber_series_unref);
  self->arrays = new_table (g_array_unref);
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      self->days[kind] = new_table (g_array_unref);
      self->marks[kind] = new_table (g_array_unref);
      self->names[kind] = new_table (g_free);
    }

  return self;
}

static void
take_days (LimberRecord *self, LimberHistory *history)
{
  self->opened = g_new0 (gboolean, self->n_days);
  for (guint i = 0; i < self->n_days; i++)
    {
      self->opened[i] = limber_history_is_opened (history, self->first + i);
      if (!limber_history_is_recorded (history, self->first + i))
        continue;
      self->n_recorded++;
      self->n_used = i + 1;
    }
}

static void
take_series (LimberRecord *self, LimberHistory *history, const char *metric)
{
  g_hash_table_insert (self->series, g_strdup (metric), limber_history_get_series (history, metric));
}

static void
take_place (LimberRecord *self, LimberHistory *history, const char *id)
{
  g_autofree char *metric = g_strconcat (LIMBER_METRIC_PAIN_PREFIX, id, NULL);

  if (!g_hash_table_contains (self->series, metric))
    take_series (self, history, metric);
}

/* Whether @region was named until then: a place that is named later is no place yet. */
static gboolean
was_named (LimberRecord *self, LimberHistory *history, const LimberBodyRegion *region)
{
  guint32 first = 0;
  guint n_days = 0;
  const gint8 *pains = limber_history_peek_pains (history, region, &first, &n_days);

  for (guint i = 0; pains != NULL && i < n_days && first + i <= self->as_of; i++)
    {
      if (pains[i] != LIMBER_NRS_UNSET)
        return TRUE;
    }

  return FALSE;
}

static void
take_metrics (LimberRecord *self, LimberHistory *history)
{
  g_auto (GStrv) metrics = limber_history_list_metrics (history);

  for (guint i = 0; metrics[i] != NULL; i++)
    take_series (self, history, metrics[i]);

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (i);

      if (!was_named (self, history, region))
        continue;
      take_place (self, history, region->id);
      take_place (self, history, limber_body_group_to_id (region->group));
    }
}

static void
take_term (LimberRecord *self, LimberHistory *history, LimberTermKind kind, const char *key)
{
  g_autoptr (GArray) days = limber_history_get_term_days (history, kind, key);
  g_autoptr (GArray) indices = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < days->len; i++)
    {
      guint32 day = g_array_index (days, guint32, i);
      guint index = day - self->first;

      if (day <= self->as_of)
        g_array_append_val (indices, index);
    }
  if (indices->len > 0)
    g_hash_table_insert (self->days[kind], g_strdup (key), g_steal_pointer (&indices));
}

static void
take_terms (LimberRecord *self, LimberHistory *history)
{
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_auto (GStrv) keys = limber_history_list_terms (history, kind);

      for (guint i = 0; keys[i] != NULL; i++)
        take_term (self, history, kind, keys[i]);
    }
}

/**
 * limber_record_new:
 * @history: a history; it is not needed any more afterwards
 * @as_of: a Julian day
 *
 * What @history knows of @as_of and the days before. Entries of later days, which a wrong date may have
 * brought, are left out. Tests of links and the rules for what happened rest on nothing else, so that
 * they can be repeated for any day of the past.
 *
 * Returns: (transfer full): the record
 */
LimberRecord *
limber_record_new (LimberHistory *history, guint32 as_of)
{
  LimberRecord *self;
  guint32 first;

  g_return_val_if_fail (LIMBER_IS_HISTORY (history), NULL);

  self = new_record (as_of);
  if (!limber_history_get_extent (history, &first, NULL) || first > as_of)
    return self;

  self->first = first;
  self->n_days = as_of - first + 1;
  take_days (self, history);
  take_metrics (self, history);
  take_terms (self, history);

  return self;
}

/**
 * limber_record_ref:
 * @self: a record
 *
 * Returns: (transfer full): the same record
 */
LimberRecord *
limber_record_ref (LimberRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * limber_record_unref:
 * @self: (transfer full): a record
 */
void
limber_record_unref (LimberRecord *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) record_clear);
}

/**
 * limber_record_set_term_name:
 * @self: a record nobody else has yet
 * @kind: a kind of term
 * @key: the key of a term
 * @name: (nullable): what the user calls it; %NULL for its own name
 */
void
limber_record_set_term_name (LimberRecord *self, LimberTermKind kind, const char *key, const char *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind < LIMBER_TERM_N_KINDS && key != NULL);

  if (name != NULL && *name != '\0')
    g_hash_table_insert (self->names[kind], g_strdup (key), g_strdup (name));
  else
    g_hash_table_remove (self->names[kind], key);
}

/**
 * limber_record_get_term_name:
 * @self: a record
 * @kind: a kind of term
 * @key: the key of a term
 *
 * Returns: (transfer none): the user's own name for it, else its name in the user's language, else @key
 */
const char *
limber_record_get_term_name (LimberRecord *self, LimberTermKind kind, const char *key)
{
  const char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS && key != NULL, NULL);

  name = g_hash_table_lookup (self->names[kind], key);
  if (name == NULL)
    name = limber_term_builtin_name (kind, key);

  return name != NULL ? name : key;
}

/**
 * limber_record_get_as_of:
 * @self: a record
 *
 * Returns: the Julian day it was made for
 */
guint32
limber_record_get_as_of (LimberRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->as_of;
}

/**
 * limber_record_get_first:
 * @self: a record
 *
 * Returns: the Julian day of the first entry: that of index 0 of all arrays; 0 when there is none
 */
guint32
limber_record_get_first (LimberRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->first;
}

/**
 * limber_record_get_n_days:
 * @self: a record
 *
 * Returns: how many days there are from the first entry to the day it was made for; 0 without an entry
 */
guint
limber_record_get_n_days (LimberRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_days;
}

/**
 * limber_record_get_n_used:
 * @self: a record
 *
 * Returns: how many days there are from the first entry to the last; 0 without an entry
 */
guint
limber_record_get_n_used (LimberRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_used;
}

/**
 * limber_record_count_recorded:
 * @self: a record
 *
 * Returns: for how many days anything was recorded
 */
guint
limber_record_count_recorded (LimberRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_recorded;
}

/**
 * limber_record_is_opened:
 * @self: a record
 * @index: an index of a day
 *
 * Returns: whether the day has a check-in: what is not marked on it was not there
 */
gboolean
limber_record_is_opened (LimberRecord *self, guint index)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return index < self->n_days && self->opened[index];
}

/* Returns: @value of @metric in the unit patterns are told in, NaN for one that says nothing */
static double
convert (const char *metric, double value)
{
  if (strcmp (metric, LIMBER_MEASURE_STEPS) == 0)
    return value >= STEPS_MIN ? value : NAN;
  if (strcmp (metric, LIMBER_MEASURE_WEIGHT) == 0)
    return value / GRAMS_PER_KG;
  if (strcmp (metric, LIMBER_MEASURE_SLEEP) == 0)
    return value / MINUTES_PER_HOUR;

  return value;
}

/* Returns: (transfer full) (element-type double): a number for each day; empty when no day has one */
static GArray *
build_array (LimberRecord *self, const char *metric)
{
  const LimberSeries *series = g_hash_table_lookup (self->series, metric);
  GArray *array = g_array_sized_new (FALSE, FALSE, sizeof (double), self->n_days);
  gboolean has_value = FALSE;

  for (guint i = 0; series != NULL && i < self->n_days; i++)
    {
      double value = convert (metric, limber_series_get (series, self->first + i));

      has_value = has_value || isfinite (value);
      value = isfinite (value) ? value : NAN;
      g_array_append_val (array, value);
    }
  if (!has_value)
    g_array_set_size (array, 0);

  return array;
}

/**
 * limber_record_peek:
 * @self: a record
 * @metric: the name of a metric, as in limber-history.h
 *
 * Steps of less than 200 a day are those of a device that was left at home: they are not known. Weight comes
 * in kg, sleep in hours, everything else as it is stored.
 *
 * Returns: (transfer none) (nullable) (array): a number for each day, NaN where it is not known, as long as
 *   the record lives; %NULL when there is none at all
 */
const double *
limber_record_peek (LimberRecord *self, const char *metric)
{
  GArray *array;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (metric != NULL, NULL);

  array = g_hash_table_lookup (self->arrays, metric);
  if (array == NULL)
    {
      array = build_array (self, metric);
      g_hash_table_insert (self->arrays, g_strdup (metric), array);
    }

  return array->len > 0 ? (const double *) array->data : NULL;
}

/**
 * limber_record_count:
 * @self: a record
 * @metric: the name of a metric
 *
 * Returns: on how many days it is known
 */
guint
limber_record_count (LimberRecord *self, const char *metric)
{
  const double *values = limber_record_peek (self, metric);
  guint n = 0;

  for (guint i = 0; values != NULL && i < self->n_days; i++)
    n += !isnan (values[i]);

  return n;
}

static GArray *
build_marks (LimberRecord *self, LimberTermKind kind, const char *key)
{
  const GArray *days = g_hash_table_lookup (self->days[kind], key);
  GArray *marks = g_array_sized_new (TRUE, FALSE, sizeof (double), self->n_days);

  for (guint i = 0; i < self->n_days; i++)
    {
      double value = self->opened[i] ? 0 : NAN;

      g_array_append_val (marks, value);
    }
  for (guint i = 0; days != NULL && i < days->len; i++)
    g_array_index (marks, double, g_array_index (days, guint, i)) = 1;

  return marks;
}

/**
 * limber_record_peek_term:
 * @self: a record
 * @kind: a kind of term
 * @key: the key of a term, if it was never used
 *
 * Returns: (transfer none) (array): for each day 1 when it is marked with it, 0 when it is not and has a
 *   check-in, NaN when nobody knows; as long as the record lives
 */
const double *
limber_record_peek_term (LimberRecord *self, LimberTermKind kind, const char *key)
{
  GArray *marks;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS && key != NULL, NULL);

  marks = g_hash_table_lookup (self->marks[kind], key);
  if (marks == NULL)
    {
      marks = build_marks (self, kind, key);
      g_hash_table_insert (self->marks[kind], g_strdup (key), marks);
    }

  return (const double *) marks->data;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * limber_record_list_terms:
 * @self: a record
 * @kind: a kind of term
 *
 * Returns: (transfer full): the keys of the terms that were used until then, in the order of their bytes
 */
GStrv
limber_record_list_terms (LimberRecord *self, LimberTermKind kind)
{
  g_autoptr (GPtrArray) keys = NULL;
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS, NULL);

  keys = g_hash_table_get_keys_as_ptr_array (self->days[kind]);
  g_ptr_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    g_strv_builder_add (list, g_ptr_array_index (keys, i));

  return g_strv_builder_end (list);
}
