/* limber-trends-rows.c — which rows the Trends page shows, in which order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-rows.h"

#include "limber-settings-trends.h"
#include "limber-weekday.h"

#include <string.h>

struct _LimberTrendsRows
{
  GObject parent_instance;

  LimberSettings *settings;
  LimberHistory *history;
  GHashTable *rows; /* metric → LimberChartRow, as last made */
};

G_DEFINE_FINAL_TYPE (LimberTrendsRows, limber_trends_rows, G_TYPE_OBJECT)

/* An array that nothing was ever added to has no end marked either. */
static GStrv
steal_strv (GPtrArray *strings)
{
  return strings->len > 0 ? (GStrv) g_ptr_array_steal (strings, NULL) : g_new0 (char *, 1);
}

static gboolean
contains (GPtrArray *strings, const char *string)
{
  return g_ptr_array_find_with_equal_func (strings, string, g_str_equal, NULL);
}

static void
add_once (GPtrArray *strings, const char *string)
{
  if (!contains (strings, string))
    g_ptr_array_add (strings, g_strdup (string));
}

static gboolean
has_days (LimberTrendsRows *self, const char *metric)
{
  return self->history != NULL && limber_history_has_metric (self->history, metric);
}

/* Minutes of routines are counted by sessions and never asked for. */
static gboolean
is_asked_for (LimberTrendsRows *self, const char *measure)
{
  return strcmp (measure, LIMBER_MEASURE_ROUTINE) != 0 && limber_settings_get_shows (self->settings, measure);
}

/* A measure that is switched off in the preferences is not asked for any more. What was recorded of it before
 * is still part of the journal and stays to be seen; who does not want to see it hides it here. */
static void
add_if_of_use (LimberTrendsRows *self, GPtrArray *metrics, const char *metric)
{
  if (is_asked_for (self, metric) || has_days (self, metric))
    add_once (metrics, metric);
}

/* All there are, in their own order: pain, anxiety, what the day asks for, what else was ever recorded. */
static GPtrArray *
list_available (LimberTrendsRows *self)
{
  GPtrArray *metrics = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_auto (GStrv) recorded = self->history != NULL ? limber_history_list_metrics (self->history) : NULL;

  add_once (metrics, LIMBER_METRIC_PAIN);
  add_if_of_use (self, metrics, LIMBER_METRIC_ANXIETY);
  for (guint i = 0; i < limber_measure_count (); i++)
    add_if_of_use (self, metrics, limber_measure_nth (i)->id);
  for (gsize i = 0; recorded != NULL && recorded[i] != NULL; i++)
    add_once (metrics, recorded[i]);

  return metrics;
}

/* Of a list in the settings, what there is, each once. */
static GPtrArray *
list_stored (LimberTrendsRows *self, LimberSettingsTrendsList list, GPtrArray *available)
{
  GPtrArray *metrics = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_auto (GStrv) stored = limber_settings_get_trends_list (self->settings, list);

  for (gsize i = 0; stored[i] != NULL; i++)
    if (contains (available, stored[i]))
      add_once (metrics, stored[i]);

  return metrics;
}

static GPtrArray *
list_in_order (LimberTrendsRows *self)
{
  g_autoptr (GPtrArray) available = list_available (self);
  GPtrArray *metrics = list_stored (self, LIMBER_SETTINGS_TRENDS_ORDER, available);

  for (guint i = 0; i < available->len; i++)
    add_once (metrics, g_ptr_array_index (available, i));

  return metrics;
}

/* Days are compared bit by bit: a day not recorded is the same NaN everywhere. */
static gboolean
is_same_series (LimberSeries *a, LimberSeries *b)
{
  return a == b
         || (a->first == b->first && a->n_days == b->n_days
             && memcmp (a->values, b->values, a->n_days * sizeof (double)) == 0);
}

static GDateWeekday
get_first_weekday (LimberTrendsRows *self)
{
  GDateWeekday chosen = limber_settings_get_first_weekday (self->settings);

  return chosen != G_DATE_BAD_WEEKDAY ? chosen : limber_weekday_get_first ();
}

/* A measure of one's own can get another name, unit or number of decimals while its days stay. */
static gboolean
is_same_measure (const LimberMeasure *a, const LimberMeasure *b)
{
  return a == b || (a != NULL && b != NULL && limber_measure_equal (a, b));
}

static gboolean
is_up_to_date (LimberTrendsRows *self, LimberChartRow *row, LimberSeries *series)
{
  const LimberMeasure *measure
      = limber_history_find_measure (self->history, limber_chart_row_get_metric (row));

  return is_same_measure (limber_chart_row_get_measure (row), measure)
         && limber_chart_row_get_weight_unit (row) == limber_settings_get_weight_unit (self->settings)
         && limber_chart_row_get_first_weekday (row) == get_first_weekday (self)
         && is_same_series (limber_chart_row_get_series (row), series);
}

/* A change of one day leaves most rows as they are, and with them all that was worked out for their drawing.
 */
static LimberChartRow *
get_row (LimberTrendsRows *self, const char *metric)
{
  LimberChartRow *row = g_hash_table_lookup (self->rows, metric);
  g_autoptr (LimberSeries) series = limber_history_get_series (self->history, metric);

  if (row != NULL && is_up_to_date (self, row, series))
    return row;

  row = limber_chart_row_new_from_history (
      self->history, metric, limber_settings_get_weight_unit (self->settings), get_first_weekday (self));
  g_hash_table_insert (self->rows, g_strdup (metric), row);

  return row;
}

/* The place stands for the row of pain; a place that is not in the journal any more, for everywhere. */
static LimberChartRow *
get_shown_row (LimberTrendsRows *self, const char *metric)
{
  g_autofree char *place = NULL;

  if (strcmp (metric, LIMBER_METRIC_PAIN) != 0)
    return get_row (self, metric);

  place = limber_trends_rows_get_place (self);

  return get_row (self, place);
}

static GPtrArray *
list_shown_metrics (LimberTrendsRows *self)
{
  g_autoptr (GPtrArray) metrics = list_in_order (self);
  g_autoptr (GPtrArray) hidden = list_stored (self, LIMBER_SETTINGS_TRENDS_HIDDEN, metrics);
  GPtrArray *shown = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  for (guint i = 0; i < metrics->len; i++)
    {
      const char *metric = g_ptr_array_index (metrics, i);

      if (!contains (hidden, metric) && has_days (self, metric))
        add_once (shown, metric);
    }

  return shown;
}

static void
limber_trends_rows_dispose (GObject *object)
{
  LimberTrendsRows *self = LIMBER_TRENDS_ROWS (object);

  g_hash_table_remove_all (self->rows);
  g_clear_object (&self->history);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_trends_rows_parent_class)->dispose (object);
}

static void
limber_trends_rows_finalize (GObject *object)
{
  g_hash_table_unref (LIMBER_TRENDS_ROWS (object)->rows);

  G_OBJECT_CLASS (limber_trends_rows_parent_class)->finalize (object);
}

static void
limber_trends_rows_class_init (LimberTrendsRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_trends_rows_dispose;
  object_class->finalize = limber_trends_rows_finalize;
}

static void
limber_trends_rows_init (LimberTrendsRows *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * limber_trends_rows_new:
 * @settings: where the choices are remembered
 *
 * Returns: (transfer full): the rows of no history yet
 */
LimberTrendsRows *
limber_trends_rows_new (LimberSettings *settings)
{
  LimberTrendsRows *self;

  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_TRENDS_ROWS, NULL);
  self->settings = g_object_ref (settings);

  return self;
}

/**
 * limber_trends_rows_set_history:
 * @self: the rows
 * @history: (nullable): what they are made of; when it changes, the rows have to be listed again
 */
void
limber_trends_rows_set_history (LimberTrendsRows *self, LimberHistory *history)
{
  g_return_if_fail (LIMBER_IS_TRENDS_ROWS (self));

  g_set_object (&self->history, history);
}

/**
 * limber_trends_rows_list_metrics:
 * @self: the rows
 *
 * Returns: (transfer full): all metrics that are asked for or recorded, in the user's order
 */
GStrv
limber_trends_rows_list_metrics (LimberTrendsRows *self)
{
  g_autoptr (GPtrArray) metrics = NULL;

  g_return_val_if_fail (LIMBER_IS_TRENDS_ROWS (self), NULL);

  metrics = list_in_order (self);

  return steal_strv (metrics);
}

/**
 * limber_trends_rows_list_titles:
 * @self: the rows
 *
 * Returns: (transfer full): what the metrics of limber_trends_rows_list_metrics() are called, in their order
 */
GStrv
limber_trends_rows_list_titles (LimberTrendsRows *self)
{
  g_autoptr (GPtrArray) metrics = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (LIMBER_IS_TRENDS_ROWS (self), NULL);

  metrics = list_in_order (self);
  for (guint i = 0; i < metrics->len; i++)
    g_strv_builder_take (builder, limber_metric_get_title_in (self->history, g_ptr_array_index (metrics, i)));

  return g_strv_builder_end (builder);
}

/**
 * limber_trends_rows_list_hidden:
 * @self: the rows
 *
 * Returns: (transfer full): those of them the user does not want to see
 */
GStrv
limber_trends_rows_list_hidden (LimberTrendsRows *self)
{
  g_autoptr (GPtrArray) metrics = NULL;
  g_autoptr (GPtrArray) hidden = NULL;

  g_return_val_if_fail (LIMBER_IS_TRENDS_ROWS (self), NULL);

  metrics = list_in_order (self);
  hidden = list_stored (self, LIMBER_SETTINGS_TRENDS_HIDDEN, metrics);

  return steal_strv (hidden);
}

/**
 * limber_trends_rows_list_empty:
 * @self: the rows
 *
 * Returns: (transfer full): those of them nothing was ever recorded for
 */
GStrv
limber_trends_rows_list_empty (LimberTrendsRows *self)
{
  g_autoptr (GPtrArray) metrics = NULL;
  g_autoptr (GPtrArray) empty = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  g_return_val_if_fail (LIMBER_IS_TRENDS_ROWS (self), NULL);

  metrics = list_in_order (self);
  for (guint i = 0; i < metrics->len; i++)
    if (!has_days (self, g_ptr_array_index (metrics, i)))
      add_once (empty, g_ptr_array_index (metrics, i));

  return steal_strv (empty);
}

/**
 * limber_trends_rows_list_overlay:
 * @self: the rows
 *
 * Returns: (transfer full): the two metrics that are laid over each other, or nothing
 */
GStrv
limber_trends_rows_list_overlay (LimberTrendsRows *self)
{
  g_autoptr (GPtrArray) metrics = NULL;
  g_autoptr (GPtrArray) overlay = NULL;

  g_return_val_if_fail (LIMBER_IS_TRENDS_ROWS (self), NULL);

  metrics = list_in_order (self);
  overlay = list_stored (self, LIMBER_SETTINGS_TRENDS_OVERLAY, metrics);
  if (overlay->len != 2)
    g_ptr_array_set_size (overlay, 0);

  return steal_strv (overlay);
}

/**
 * limber_trends_rows_choose:
 * @self: the rows
 * @metrics: (array zero-terminated=1): from top to bottom
 * @hidden: (array zero-terminated=1): those that are not shown
 * @overlay: (array zero-terminated=1): none, or two that are laid over each other
 *
 * Remembers what the user chose.
 */
void
limber_trends_rows_choose (LimberTrendsRows *self,
                           const char *const *metrics,
                           const char *const *hidden,
                           const char *const *overlay)
{
  g_return_if_fail (LIMBER_IS_TRENDS_ROWS (self));

  limber_settings_set_trends_list (self->settings, LIMBER_SETTINGS_TRENDS_ORDER, metrics);
  limber_settings_set_trends_list (self->settings, LIMBER_SETTINGS_TRENDS_HIDDEN, hidden);
  limber_settings_set_trends_list (self->settings, LIMBER_SETTINGS_TRENDS_OVERLAY, overlay);
}

static void
add_place (LimberTrendsRows *self, GPtrArray *places, const char *id)
{
  g_autofree char *metric = g_strconcat (LIMBER_METRIC_PAIN_PREFIX, id, NULL);

  if (has_days (self, metric))
    add_once (places, metric);
}

/**
 * limber_trends_rows_list_places:
 * @self: the rows
 *
 * Returns: (transfer full): the metrics of pain: everywhere, the parts of the body that ever hurt, then the
 * single regions
 */
GStrv
limber_trends_rows_list_places (LimberTrendsRows *self)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  g_return_val_if_fail (LIMBER_IS_TRENDS_ROWS (self), NULL);

  g_ptr_array_add (places, g_strdup (LIMBER_METRIC_PAIN));
  for (guint i = 0; i < LIMBER_BODY_N_GROUPS; i++)
    if (i != LIMBER_BODY_GROUP_GENERAL)
      add_place (self, places, limber_body_group_to_id ((LimberBodyGroup) i));
  for (guint i = 0; i < limber_body_region_count (); i++)
    add_place (self, places, limber_body_region_nth (i)->id);

  return steal_strv (places);
}

/**
 * limber_trends_rows_get_place:
 * @self: the rows
 *
 * Returns: (transfer full): the metric the row of pain shows: that of the place that was chosen, if it ever
 * hurt, else "pain"
 */
char *
limber_trends_rows_get_place (LimberTrendsRows *self)
{
  g_autofree char *place = NULL;
  g_autofree char *metric = NULL;

  g_return_val_if_fail (LIMBER_IS_TRENDS_ROWS (self), NULL);

  place = limber_settings_get_trends_text (self->settings, LIMBER_SETTINGS_TRENDS_PLACE);
  metric = g_strconcat (LIMBER_METRIC_PAIN_PREFIX, place, NULL);

  return g_strdup (*place != '\0' && has_days (self, metric) ? metric : LIMBER_METRIC_PAIN);
}

/**
 * limber_trends_rows_set_place:
 * @self: the rows
 * @metric: one of limber_trends_rows_list_places()
 *
 * Remembers what the row of pain shows.
 */
void
limber_trends_rows_set_place (LimberTrendsRows *self, const char *metric)
{
  gboolean is_place;

  g_return_if_fail (LIMBER_IS_TRENDS_ROWS (self));
  g_return_if_fail (metric != NULL);

  is_place = g_str_has_prefix (metric, LIMBER_METRIC_PAIN_PREFIX);
  limber_settings_set_trends_text (self->settings, LIMBER_SETTINGS_TRENDS_PLACE,
                                   is_place ? metric + strlen (LIMBER_METRIC_PAIN_PREFIX) : "");
}

/**
 * limber_trends_rows_list:
 * @self: the rows
 *
 * Returns: (transfer full) (element-type LimberChartRow): what is shown and has days, from top to bottom
 */
GPtrArray *
limber_trends_rows_list (LimberTrendsRows *self)
{
  g_autoptr (GPtrArray) metrics = NULL;
  GPtrArray *rows;

  g_return_val_if_fail (LIMBER_IS_TRENDS_ROWS (self), NULL);

  metrics = list_shown_metrics (self);
  rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < metrics->len; i++)
    g_ptr_array_add (rows, g_object_ref (get_shown_row (self, g_ptr_array_index (metrics, i))));

  return rows;
}

/**
 * limber_trends_rows_list_charts:
 * @self: the rows
 * @overlay: (out) (transfer full) (nullable): the row that is laid over one of them
 * @overlaid: (out): the index of the one it is laid over
 *
 * As limber_trends_rows_list(), but of two rows laid over each other only the first, the one whose metric was
 * chosen first. When one of the two is hidden or has no days, the other stands alone.
 *
 * Returns: (transfer full) (element-type LimberChartRow): what has a chart, from top to bottom
 */
GPtrArray *
limber_trends_rows_list_charts (LimberTrendsRows *self, LimberChartRow **overlay, guint *overlaid)
{
  g_autoptr (GPtrArray) metrics = NULL;
  g_auto (GStrv) pair = NULL;
  GPtrArray *rows;
  guint upper;

  g_return_val_if_fail (LIMBER_IS_TRENDS_ROWS (self), NULL);
  g_return_val_if_fail (overlay != NULL && overlaid != NULL, NULL);

  *overlay = NULL;
  metrics = list_shown_metrics (self);
  pair = limber_trends_rows_list_overlay (self);
  rows = limber_trends_rows_list (self);
  if (pair[0] == NULL || !g_ptr_array_find_with_equal_func (metrics, pair[0], g_str_equal, overlaid)
      || !g_ptr_array_find_with_equal_func (metrics, pair[1], g_str_equal, &upper))
    return rows;

  *overlay = g_ptr_array_steal_index (rows, upper);
  if (upper < *overlaid)
    *overlaid -= 1;

  return rows;
}
