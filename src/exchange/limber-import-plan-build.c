/* limber-import-plan-build.c — what the importers put into a plan, day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-plan-private.h"

#include "limber-date.h"

static gpointer
date_to_key (const GDate *date)
{
  return GUINT_TO_POINTER (g_date_get_julian (date));
}

static LimberPlanDay *
ensure_day (LimberImportPlan *self, const GDate *date)
{
  LimberPlanDay *day = g_hash_table_lookup (self->days, date_to_key (date));

  if (day == NULL)
    {
      day = g_new0 (LimberPlanDay, 1);
      day->before = limber_day_new (date);
      g_hash_table_insert (self->days, date_to_key (date), day);
    }

  return day;
}

static gboolean
load_days (LimberImportPlan *self, LimberStore *store, GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LIMBER_DATE_LAST_YEAR);

  days = limber_store_load_days (store, &first, &last, error);
  if (days == NULL)
    return FALSE;

  self->n_loaded = days->len;
  for (guint i = 0; i < days->len; i++)
    {
      LimberDay *loaded = g_ptr_array_index (days, i);
      LimberPlanDay *day = g_new0 (LimberPlanDay, 1);

      day->before = limber_day_copy (loaded);
      g_hash_table_insert (self->days, date_to_key (&loaded->date), day);
    }

  return TRUE;
}

static gboolean
load_measures (LimberImportPlan *self, LimberStore *store, GError **error)
{
  GPtrArray *measures = limber_store_load_measures (store, error);

  if (measures == NULL)
    return FALSE;

  g_ptr_array_unref (self->own);
  self->own = measures;
  return TRUE;
}

static gboolean
load_formats (LimberImportPlan *self, LimberStore *store, GError **error)
{
  g_autoptr (GPtrArray) imports = limber_store_load_imports (store, error);

  if (imports == NULL)
    return FALSE;

  for (guint i = 0; i < imports->len; i++)
    {
      const LimberImport *import = g_ptr_array_index (imports, i);
      gint64 *id = g_new (gint64, 1);

      *id = import->id;
      g_hash_table_insert (self->formats, id, g_strdup (import->format));
    }

  return TRUE;
}

/*
 * Begins a plan for @store, or for a journal still to be made when it is NULL: every day is read, so that
 * planning itself needs no more of the store.
 */
LimberImportPlan *
_limber_import_plan_new (LimberStore *store,
                         const char *format,
                         const char *file_name,
                         GBytes *bytes,
                         GError **error)
{
  g_autoptr (LimberImportPlan) self = g_object_new (LIMBER_TYPE_IMPORT_PLAN, NULL);
  g_autofree char *name = g_utf8_make_valid (file_name, -1);

  self->source = g_new0 (LimberImport, 1);
  self->source->format = g_strdup (format);
  self->source->file_name = g_steal_pointer (&name);
  self->source->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  if (store != NULL
      && (!load_days (self, store, error) || !load_measures (self, store, error)
          || !load_formats (self, store, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/*
 * The day as it stands in the journal.
 */
const LimberDay *
_limber_import_plan_get_day (LimberImportPlan *self, const GDate *date)
{
  return ensure_day (self, date)->before;
}

/*
 * The day as it will stand so far.
 */
const LimberDay *
_limber_import_plan_get_planned_day (LimberImportPlan *self, const GDate *date)
{
  const LimberPlanDay *day = ensure_day (self, date);

  return day->after != NULL ? day->after : day->before;
}

/*
 * Whether anything was recorded when the plan was begun.
 */
gboolean
_limber_import_plan_had_days (LimberImportPlan *self)
{
  return self->n_loaded > 0;
}

/*
 * Calls @func for each day as it stands in the journal.
 */
void
_limber_import_plan_foreach_day (LimberImportPlan *self, GFunc func, gpointer data)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->days);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    func (((LimberPlanDay *) value)->before, data);
}

/*
 * The day as it will stand; the importer changes it. Entries the file brings carry import_id 0.
 */
LimberDay *
_limber_import_plan_edit_day (LimberImportPlan *self, const GDate *date)
{
  LimberPlanDay *day = ensure_day (self, date);

  if (day->after == NULL)
    {
      day->after = limber_day_copy (day->before);
      self->n_changed++;
    }

  return day->after;
}

/*
 * Whether an entry came from an earlier import of the same format, so that this file may change it.
 */
gboolean
_limber_import_plan_is_same_source (LimberImportPlan *self, gint64 import_id)
{
  const char *format = import_id != 0 ? g_hash_table_lookup (self->formats, &import_id) : NULL;

  return g_strcmp0 (format, self->source->format) == 0;
}

void
_limber_import_plan_count (LimberImportPlan *self, LimberDisposition disposition)
{
  self->counts[disposition]++;
}

void
_limber_import_plan_add_rejection (LimberImportPlan *self, guint line, const char *place, const char *reason)
{
  LimberImportRejection *rejection = NULL;

  self->n_rejections++;
  if (self->rejections->len == LIMBER_IMPORT_MAX_NAMED)
    return;

  rejection = g_new0 (LimberImportRejection, 1);
  rejection->line = line;
  rejection->place = g_strdup (place);
  rejection->reason = g_strdup (reason);
  g_ptr_array_add (self->rejections, rejection);
}

void
_limber_import_plan_add_conflict (LimberImportPlan *self,
                                  guint line,
                                  const GDate *date,
                                  int time,
                                  const char *field,
                                  const char *kept,
                                  const char *offered)
{
  LimberImportConflict *conflict = NULL;

  self->n_conflicts++;
  if (self->conflicts->len == LIMBER_IMPORT_MAX_NAMED)
    return;

  conflict = g_new0 (LimberImportConflict, 1);
  conflict->line = line;
  conflict->date = *date;
  conflict->time = time;
  conflict->field = g_strdup (field);
  conflict->kept = g_strdup (kept);
  conflict->offered = g_strdup (offered);
  g_ptr_array_add (self->conflicts, conflict);
}

/*
 * A sentence the user should see.
 */
void
_limber_import_plan_take_note (LimberImportPlan *self, char *note)
{
  g_ptr_array_add (self->notes, note);
}

void
_limber_import_plan_take_term (LimberImportPlan *self, LimberTerm *term)
{
  g_ptr_array_add (self->terms, term);
}

/*
 * A measure of one's own to define, with its id. Returns it as the plan holds it.
 */
const LimberMeasure *
_limber_import_plan_take_measure (LimberImportPlan *self, LimberMeasure *measure)
{
  g_ptr_array_add (self->own, measure);
  g_ptr_array_add (self->measures, measure);

  return measure;
}

/*
 * A file that some entries of this file came from. Returns the number to put into their import_id.
 */
gint64
_limber_import_plan_take_source (LimberImportPlan *self, LimberImport *source)
{
  g_ptr_array_add (self->nested, source);

  return -(gint64) self->nested->len;
}
