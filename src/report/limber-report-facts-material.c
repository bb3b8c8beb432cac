/* limber-report-facts-material.c — what a report is worked out from, read once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include "limber-store-history.h"
#include "limber-store-patterns.h"

#include <glib/gi18n.h>

/* An empty period, whatever is asked for lies in the days to come. */
static LimberPeriod
get_past (LimberPeriod period, guint32 today)
{
  return (LimberPeriod) { period.from, MIN (period.to, today) };
}

static char *
make_id (LimberTermKind kind, const char *key)
{
  return g_strdup_printf ("%d:%s", (int) kind, key);
}

/* Only names that the user gave: those of Limber need no reading. */
static gboolean
load_names (LimberReportMaterial *self, GError **error)
{
  g_autoptr (GPtrArray) terms = limber_store_load_named_terms (self->store, error);

  if (terms == NULL)
    return FALSE;

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (terms, i);

      g_hash_table_replace (self->names, make_id (term->kind, term->key), g_strdup (term->name));
      limber_record_set_term_name (self->record, term->kind, term->key, term->name);
    }

  return TRUE;
}

static gboolean
load_days (LimberReportMaterial *self, GError **error)
{
  GDate from, to;

  if (limber_report_material_is_empty (self))
    {
      self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);
      return TRUE;
    }

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_julian (&from, self->period.from);
  g_date_set_julian (&to, self->period.to);
  self->days = limber_store_load_days (self->store, &from, &to, error);

  return self->days != NULL;
}

static gboolean
load_history (LimberReportMaterial *self, GError **error)
{
  self->history = limber_store_load_history (self->store, error);
  if (self->history == NULL)
    return FALSE;

  self->pain = limber_history_get_series (self->history, LIMBER_METRIC_PAIN);
  self->record = limber_record_new (self->history, MIN (self->options->period.to, self->options->today));

  return TRUE;
}

static gboolean
load_visits (LimberReportMaterial *self, GError **error)
{
  self->visits = limber_store_load_visits (self->store, error);
  return self->visits != NULL;
}

static gboolean
load_background (LimberReportMaterial *self, GError **error)
{
  self->background = limber_store_load_background (self->store, error);
  return self->background != NULL;
}

/* In the order in which they need each other. */
static gboolean (*const steps[]) (LimberReportMaterial *self, GError **error)
    = { load_history, load_names, load_days, load_visits, load_background };

/**
 * limber_report_material_load:
 * @self: (out caller-allocates): what is read
 * @store: an open journal
 * @options: what the report is asked for; kept by reference
 * @cancellable: (nullable): looked at between the steps; kept by reference
 * @error: return location for an error
 *
 * Reads everything a report needs, whatever its sections: so other sections can be shown without reading
 * again.
 *
 * Errors: those of the journal, %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether all was read; free it by limber_report_material_clear() in any case
 */
gboolean
limber_report_material_load (LimberReportMaterial *self,
                             LimberStore *store,
                             const LimberReportOptions *options,
                             GCancellable *cancellable,
                             GError **error)
{
  *self = (LimberReportMaterial) { .store = store, .options = options, .cancellable = cancellable };
  self->period = get_past (options->period, options->today);
  /* As long as what is over, not as what was asked for: days to come have nothing to compare. */
  self->before
      = limber_period_get_before (limber_report_material_is_empty (self) ? options->period : self->period);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !steps[i](self, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_report_material_clear:
 * @self: what was read, or part of it
 */
void
limber_report_material_clear (LimberReportMaterial *self)
{
  g_clear_pointer (&self->record, limber_record_unref);
  g_clear_pointer (&self->pain, limber_series_unref);
  g_clear_object (&self->history);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->visits, limber_visit_record_free);
  g_clear_pointer (&self->background, limber_background_free);
}

/**
 * limber_report_material_is_empty:
 * @self: what was read
 *
 * Returns: whether the whole period is still to come
 */
gboolean
limber_report_material_is_empty (const LimberReportMaterial *self)
{
  return self->period.from > self->period.to;
}

/**
 * limber_report_material_get_name:
 * @self: what was read
 * @kind: a kind of term
 * @key: the key of a term
 *
 * Returns: (transfer none): what the user calls it
 */
const char *
limber_report_material_get_name (const LimberReportMaterial *self, LimberTermKind kind, const char *key)
{
  g_autofree char *id = make_id (kind, key);
  const char *name = g_hash_table_lookup (self->names, id);

  if (name == NULL)
    name = limber_term_builtin_name (kind, key);

  return name != NULL ? name : key;
}

/**
 * limber_report_material_list_days:
 * @self: what was read
 * @kind: a kind of term
 * @key: the key of a term
 * @period: some days
 *
 * Returns: (transfer full) (element-type guint32): the Julian days of @period on which it stands, ascending
 */
GArray *
limber_report_material_list_days (const LimberReportMaterial *self,
                                  LimberTermKind kind,
                                  const char *key,
                                  LimberPeriod period)
{
  g_autoptr (GArray) all = limber_history_get_term_days (self->history, kind, key);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < all->len; i++)
    {
      guint32 day = g_array_index (all, guint32, i);

      if (day >= period.from && day <= period.to)
        g_array_append_val (days, day);
    }

  return days;
}
