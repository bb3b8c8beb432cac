/* limber-history-series.c — the metrics of a history, each as one number a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-history-private.h"

#include <math.h>
#include <string.h>

/* A region, or all regions of a part of the body; @regions holds those of them that were ever named. */
typedef struct
{
  GPtrArray *regions;
} Place;

static void
place_clear (Place *place)
{
  g_clear_pointer (&place->regions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static void
add_region (LimberHistory *self, Place *place, guint index)
{
  if (self->regions[index] != NULL)
    g_ptr_array_add (place->regions, self->regions[index]);
}

/* Returns: whether there is such a place */
static gboolean
place_init (Place *place, LimberHistory *self, const char *id)
{
  guint n_regions = limber_body_region_count ();
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->region_indices, id));
  LimberBodyGroup group;

  place->regions = g_ptr_array_new ();
  if (index > 0)
    {
      add_region (self, place, index - 1);
      return TRUE;
    }
  if (!limber_body_group_find (id, &group))
    return FALSE;

  for (guint i = 0; i < n_regions; i++)
    {
      if (limber_body_region_nth (i)->group == group)
        add_region (self, place, i);
    }
  return TRUE;
}

static double
get_place_pain (LimberHistory *self, const Place *place, guint32 day)
{
  int worst = LIMBER_NRS_UNSET;

  for (guint i = 0; i < place->regions->len; i++)
    worst = MAX (worst, limber_day_column_get_small (g_ptr_array_index (place->regions, i), day));
  if (worst == LIMBER_NRS_UNSET)
    worst = _limber_history_get_unnamed_pain (self, day);

  return worst != LIMBER_NRS_UNSET ? worst : NAN;
}

static const LimberDayColumn *
find_double (LimberHistory *self, const char *metric)
{
  return strcmp (metric, LIMBER_METRIC_ANXIETY) == 0 ? self->anxiety
                                                     : g_hash_table_lookup (self->measures, metric);
}

/* From the first to the last recorded day of the journal, whatever the metric. */
static LimberSeries *
new_long_series (LimberHistory *self)
{
  return limber_series_new (self->first, self->last > 0 ? self->last - self->first + 1 : 0);
}

static LimberSeries *
build_pain (LimberHistory *self)
{
  LimberSeries *series = new_long_series (self);

  for (guint i = 0; i < series->n_days; i++)
    {
      int worst = limber_day_column_get_small (self->worst, series->first + i);

      if (worst != LIMBER_NRS_UNSET)
        series->values[i] = worst;
    }

  return series;
}

static LimberSeries *
build_place_pain (LimberHistory *self, const char *id)
{
  g_auto (Place) place = { 0 };
  LimberSeries *series;

  if (!place_init (&place, self, id))
    return limber_series_new (0, 0);

  series = new_long_series (self);
  for (guint i = 0; i < series->n_days; i++)
    series->values[i] = get_place_pain (self, &place, series->first + i);

  return series;
}

static LimberSeries *
build_double (LimberHistory *self, const LimberDayColumn *column)
{
  LimberSeries *series;

  if (column == NULL)
    return limber_series_new (0, 0);

  series = new_long_series (self);
  for (guint i = 0; i < series->n_days; i++)
    series->values[i] = limber_day_column_get_double (column, series->first + i);

  return series;
}

static LimberSeries *
build (LimberHistory *self, const char *metric)
{
  if (strcmp (metric, LIMBER_METRIC_PAIN) == 0)
    return build_pain (self);
  if (g_str_has_prefix (metric, LIMBER_METRIC_PAIN_PREFIX))
    return build_place_pain (self, metric + strlen (LIMBER_METRIC_PAIN_PREFIX));

  return build_double (self, find_double (self, metric));
}

/* Takes @series, and returns it without the days before the first and after the last value. */
static LimberSeries *
trim (LimberSeries *series)
{
  g_autoptr (LimberSeries) whole = series;
  LimberSeries *trimmed;
  guint32 first, last;

  if (!limber_series_get_extent (whole, &first, &last))
    return limber_series_new (0, 0);
  if (last - first + 1 == whole->n_days)
    return g_steal_pointer (&whole);

  trimmed = limber_series_new (first, last - first + 1);
  memcpy (trimmed->values, whole->values + (first - whole->first), trimmed->n_days * sizeof (double));

  return trimmed;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_metric_with_values (LimberHistory *self, GStrvBuilder *metrics, const char *metric)
{
  if (limber_history_has_metric (self, metric))
    g_strv_builder_add (metrics, metric);
}

/* In the order the user sees them in, then by id what nobody defined. */
static void
add_own_measures (LimberHistory *self, GStrvBuilder *metrics)
{
  g_autoptr (GPtrArray) ids = g_hash_table_get_keys_as_ptr_array (self->measures);

  for (guint i = 0; i < self->own->len; i++)
    add_metric_with_values (self, metrics, ((LimberMeasure *) g_ptr_array_index (self->own, i))->id);

  g_ptr_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    {
      if (limber_measure_find_among (self->own, g_ptr_array_index (ids, i)) == NULL)
        add_metric_with_values (self, metrics, g_ptr_array_index (ids, i));
    }
}

/**
 * limber_history_has_metric:
 * @self: a history
 * @metric: the name of a metric
 *
 * Returns: whether it has a value on any day. A place has one when it was named, if only with 0: of the
 *   places nobody ever named there is nothing to show.
 */
gboolean
limber_history_has_metric (LimberHistory *self, const char *metric)
{
  const LimberDayColumn *column;

  g_return_val_if_fail (LIMBER_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (metric != NULL, FALSE);

  if (strcmp (metric, LIMBER_METRIC_PAIN) == 0)
    return limber_day_column_count (self->worst) > 0;

  if (g_str_has_prefix (metric, LIMBER_METRIC_PAIN_PREFIX))
    {
      g_auto (Place) place = { 0 };
      guint n = 0;

      place_init (&place, self, metric + strlen (LIMBER_METRIC_PAIN_PREFIX));
      for (guint i = 0; i < place.regions->len; i++)
        n += limber_day_column_count (g_ptr_array_index (place.regions, i));
      return n > 0;
    }

  column = find_double (self, metric);
  return column != NULL && limber_day_column_count (column) > 0;
}

/**
 * limber_history_get_series:
 * @self: a history
 * @metric: the name of a metric
 *
 * It is kept until the history changes: asking again costs nothing.
 *
 * Returns: (transfer full): from its first to its last recorded day; without days when there is no value, or
 *   no such metric
 */
LimberSeries *
limber_history_get_series (LimberHistory *self, const char *metric)
{
  LimberSeries *series;

  g_return_val_if_fail (LIMBER_IS_HISTORY (self), NULL);
  g_return_val_if_fail (metric != NULL, NULL);

  series = g_hash_table_lookup (self->series, metric);
  if (series == NULL)
    {
      series = trim (build (self, metric));
      g_hash_table_insert (self->series, g_strdup (metric), series);
    }

  return limber_series_ref (series);
}

/**
 * limber_history_list_metrics:
 * @self: a history
 *
 * Returns: (transfer full): the metrics that have a value on any day: pain, anxiety, the measures Limber
 * knows in the order of limber_measure_nth(), own ones in that of limber_history_set_measures(). Places are
 * not among them.
 */
GStrv
limber_history_list_metrics (LimberHistory *self)
{
  g_autoptr (GStrvBuilder) metrics = g_strv_builder_new ();

  g_return_val_if_fail (LIMBER_IS_HISTORY (self), NULL);

  add_metric_with_values (self, metrics, LIMBER_METRIC_PAIN);
  add_metric_with_values (self, metrics, LIMBER_METRIC_ANXIETY);
  for (guint i = 0; i < limber_measure_count (); i++)
    add_metric_with_values (self, metrics, limber_measure_nth (i)->id);
  add_own_measures (self, metrics);

  return g_strv_builder_end (metrics);
}
