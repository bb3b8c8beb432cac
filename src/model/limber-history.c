/* limber-history.c — everything a journal holds, as numbers by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-history-private.h"

G_DEFINE_FINAL_TYPE (LimberHistory, limber_history, G_TYPE_OBJECT)

static void
limber_history_finalize (GObject *object)
{
  LimberHistory *self = LIMBER_HISTORY (object);

  limber_day_columns_free (self->columns);
  limber_term_days_free (self->terms);
  g_hash_table_unref (self->region_indices);
  g_hash_table_unref (self->measures);
  g_ptr_array_unref (self->own);
  g_hash_table_unref (self->series);
  g_free (self->regions);

  G_OBJECT_CLASS (limber_history_parent_class)->finalize (object);
}

static void
limber_history_class_init (LimberHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_history_finalize;

  /**
   * LimberHistory::changed:
   * @self: the history
   *
   * A day was set, or the user's own measures were: series and measures that were handed out are of before.
   */
  g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_history_init (LimberHistory *self)
{
  self->columns = limber_day_columns_new ();
  self->recorded = limber_day_columns_add (self->columns, LIMBER_DAY_COLUMN_SMALL);
  self->opened = limber_day_columns_add (self->columns, LIMBER_DAY_COLUMN_SMALL);
  self->worst = limber_day_columns_add (self->columns, LIMBER_DAY_COLUMN_SMALL);
  self->anxiety = limber_day_columns_add (self->columns, LIMBER_DAY_COLUMN_DOUBLE);
  self->terms = limber_term_days_new ();
  self->measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->own = limber_measure_list_new ();
  self->series
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) limber_series_unref);

  self->regions = g_new0 (LimberDayColumn *, limber_body_region_count ());
  self->region_indices = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < limber_body_region_count (); i++)
    g_hash_table_insert (self->region_indices, (gpointer) limber_body_region_nth (i)->id,
                         GUINT_TO_POINTER (i + 1));
}

/**
 * limber_history_new:
 *
 * Returns: (transfer full): a history in which nothing is recorded
 */
LimberHistory *
limber_history_new (void)
{
  return g_object_new (LIMBER_TYPE_HISTORY, NULL);
}

/**
 * limber_history_set_measures:
 * @self: a history
 * @own: (element-type LimberMeasure): the user's own measures, in the order they are shown
 *
 * Says what the values of the user's own measures are. Emits LimberHistory::changed when it is news.
 */
void
limber_history_set_measures (LimberHistory *self, const GPtrArray *own)
{
  g_return_if_fail (LIMBER_IS_HISTORY (self));
  g_return_if_fail (own != NULL);

  if (limber_measure_list_equal (self->own, own))
    return;

  g_ptr_array_unref (self->own);
  self->own = limber_measure_list_copy (own);
  g_signal_emit_by_name (self, "changed");
}

/**
 * limber_history_find_measure:
 * @self: a history
 * @metric: the name of a metric
 *
 * Returns: (transfer none) (nullable): the measure it is a metric of, one of the user's own until the next
 * limber_history_set_measures(); %NULL for pain, anxiety and what nobody defined
 */
const LimberMeasure *
limber_history_find_measure (LimberHistory *self, const char *metric)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY (self), NULL);
  g_return_val_if_fail (metric != NULL, NULL);

  return limber_measure_find_among (self->own, metric);
}

/**
 * limber_history_get_extent:
 * @self: a history
 * @first: (out) (optional): the first Julian day anything was recorded for
 * @last: (out) (optional): the last one
 *
 * Returns: whether anything is recorded; when not, nothing is set
 */
gboolean
limber_history_get_extent (LimberHistory *self, guint32 *first, guint32 *last)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY (self), FALSE);

  if (self->last == 0)
    return FALSE;
  if (first != NULL)
    *first = self->first;
  if (last != NULL)
    *last = self->last;

  return TRUE;
}

/**
 * limber_history_is_recorded:
 * @self: a history
 * @day: any Julian day
 *
 * Returns: whether anything was recorded for @day, if only words
 */
gboolean
limber_history_is_recorded (LimberHistory *self, guint32 day)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY (self), FALSE);

  return limber_day_column_get_small (self->recorded, day) == 1;
}

/**
 * limber_history_is_opened:
 * @self: a history
 * @day: any Julian day
 *
 * Tags, symptoms and treatments that do not stand on a day that was opened were not there; of any other day
 * nobody knows.
 *
 * Returns: whether @day has a check-in, if only with words; what a device recorded is none
 */
gboolean
limber_history_is_opened (LimberHistory *self, guint32 day)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY (self), FALSE);

  return limber_day_column_get_small (self->opened, day) == 1;
}

/**
 * limber_history_count_recorded:
 * @self: a history
 * @from: first Julian day
 * @to: last Julian day, included
 *
 * Returns: for how many of these days anything was recorded
 */
guint
limber_history_count_recorded (LimberHistory *self, guint32 from, guint32 to)
{
  guint n = 0;

  g_return_val_if_fail (LIMBER_IS_HISTORY (self), 0);

  from = MAX (from, self->first);
  to = MIN (to, self->last);
  for (guint32 day = from; self->last > 0 && day <= to; day++)
    n += limber_history_is_recorded (self, day);

  return n;
}

/**
 * _limber_history_get_unnamed_pain:
 * @self: a history
 * @day: any Julian day
 *
 * What a day says about places that were not named. Pain without a place may be anywhere, so it leaves them
 * open.
 *
 * Returns: 0, or %LIMBER_NRS_UNSET
 */
int
_limber_history_get_unnamed_pain (LimberHistory *self, guint32 day)
{
  const LimberDayColumn *general = self->regions[limber_body_region_count () - 1];

  if (limber_day_column_get_small (self->worst, day) < 0)
    return LIMBER_NRS_UNSET;

  return general != NULL && limber_day_column_get_small (general, day) > 0 ? LIMBER_NRS_UNSET : 0;
}

/**
 * limber_history_get_region_pain:
 * @self: a history
 * @region: a region
 * @day: any Julian day
 *
 * Returns: the worst pain there, 0 to 10; 0 as well when other places were named, or "no pain" was answered;
 *   %LIMBER_NRS_UNSET when pain was not recorded, or not placed
 */
int
limber_history_get_region_pain (LimberHistory *self, const LimberBodyRegion *region, guint32 day)
{
  const LimberDayColumn *column;
  int nrs;

  g_return_val_if_fail (LIMBER_IS_HISTORY (self), LIMBER_NRS_UNSET);
  g_return_val_if_fail (region != NULL, LIMBER_NRS_UNSET);

  column = self->regions[region - limber_body_region_nth (0)];
  nrs = column != NULL ? limber_day_column_get_small (column, day) : LIMBER_NRS_UNSET;

  return nrs != LIMBER_NRS_UNSET ? nrs : _limber_history_get_unnamed_pain (self, day);
}

/**
 * limber_history_peek_pains:
 * @self: a history
 * @region: (nullable): a region; %NULL for the worst of the day
 * @first: (out): the Julian day of the first number
 * @n_days: (out): how many there are
 *
 * For those who count many days: the worst pain there, but only on days the region itself was named; see
 * limber_history_get_region_pain() for what follows for the others. It begins and ends on the same days for
 * all regions.
 *
 * Returns: (transfer none) (nullable) (array length=n_days): 0 to 10, or %LIMBER_NRS_UNSET, by day, until the
 *   history changes; %NULL when the region was never named
 */
const gint8 *
limber_history_peek_pains (LimberHistory *self, const LimberBodyRegion *region, guint32 *first, guint *n_days)
{
  const LimberDayColumn *column;

  g_return_val_if_fail (LIMBER_IS_HISTORY (self), NULL);
  g_return_val_if_fail (first != NULL && n_days != NULL, NULL);

  column = region != NULL ? self->regions[region - limber_body_region_nth (0)] : self->worst;
  return column != NULL ? limber_day_column_peek_small (column, first, n_days) : NULL;
}

/**
 * limber_history_list_terms:
 * @self: a history
 * @kind: a kind of term
 *
 * Returns: (transfer full): the keys of the terms that were used, in the order of their bytes
 */
GStrv
limber_history_list_terms (LimberHistory *self, LimberTermKind kind)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY (self), NULL);
  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS, NULL);

  return limber_term_days_list (self->terms, kind);
}

/**
 * limber_history_get_term_days:
 * @self: a history
 * @kind: a kind of term
 * @key: the key of a term
 *
 * Returns: (transfer full) (element-type guint32): the Julian days it was used on, in order, each once; empty
 *   when it never was
 */
GArray *
limber_history_get_term_days (LimberHistory *self, LimberTermKind kind, const char *key)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY (self), NULL);
  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return limber_term_days_get (self->terms, kind, key);
}
