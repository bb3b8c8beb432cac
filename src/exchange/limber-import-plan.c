/* limber-import-plan.c — what a file would change in a journal, before and while it does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-plan-private.h"

#include "limber-date.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (LimberImportPlan, limber_import_plan, G_TYPE_OBJECT)

static void
plan_day_free (gpointer data)
{
  LimberPlanDay *day = data;

  limber_day_free (day->before);
  limber_day_free (day->after);
  g_free (day);
}

static void
rejection_free (gpointer data)
{
  LimberImportRejection *rejection = data;

  g_free (rejection->place);
  g_free (rejection->reason);
  g_free (rejection);
}

static void
conflict_free (gpointer data)
{
  LimberImportConflict *conflict = data;

  g_free (conflict->field);
  g_free (conflict->kept);
  g_free (conflict->offered);
  g_free (conflict);
}

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

static void
limber_import_plan_finalize (GObject *object)
{
  LimberImportPlan *self = LIMBER_IMPORT_PLAN (object);

  g_clear_pointer (&self->source, limber_import_free);
  g_clear_pointer (&self->nested, g_ptr_array_unref);
  g_clear_pointer (&self->formats, g_hash_table_unref);
  g_clear_pointer (&self->days, g_hash_table_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->rejections, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->scratch); i++)
    g_clear_pointer (&self->scratch[i], limber_table_row_free);

  G_OBJECT_CLASS (limber_import_plan_parent_class)->finalize (object);
}

static void
limber_import_plan_class_init (LimberImportPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_import_plan_finalize;
}

static void
limber_import_plan_init (LimberImportPlan *self)
{
  self->nested = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_import_free);
  self->formats = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->days = g_hash_table_new_full (NULL, NULL, NULL, plan_day_free);
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_term_free);
  self->rejections = g_ptr_array_new_with_free_func (rejection_free);
  self->conflicts = g_ptr_array_new_with_free_func (conflict_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
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

  if (store != NULL && (!load_days (self, store, error) || !load_formats (self, store, error)))
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
 * A file that some entries of this file came from. Returns the number to put into their import_id.
 */
gint64
_limber_import_plan_take_source (LimberImportPlan *self, LimberImport *source)
{
  g_ptr_array_add (self->nested, source);

  return -(gint64) self->nested->len;
}

/**
 * limber_import_plan_get_format:
 * @self: a plan
 *
 * Returns: (transfer none): "csv", "json", …
 */
const char *
limber_import_plan_get_format (LimberImportPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), NULL);

  return self->source->format;
}

/**
 * limber_import_plan_get_file_name:
 * @self: a plan
 *
 * Returns: (transfer none): the name of the file, without its folder
 */
const char *
limber_import_plan_get_file_name (LimberImportPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), NULL);

  return self->source->file_name;
}

/**
 * limber_import_plan_count:
 * @self: a plan
 * @disposition: what becomes of a row or entry
 *
 * Returns: of how many that becomes; every row or entry counts once
 */
guint
limber_import_plan_count (LimberImportPlan *self, LimberDisposition disposition)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), 0);
  g_return_val_if_fail (disposition < LIMBER_N_DISPOSITIONS, 0);

  return self->counts[disposition];
}

/**
 * limber_import_plan_get_n_days:
 * @self: a plan
 *
 * Returns: how many days of the journal would change
 */
guint
limber_import_plan_get_n_days (LimberImportPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), 0);

  return self->n_changed;
}

/**
 * limber_import_plan_changes_anything:
 * @self: a plan
 *
 * Returns: whether there is anything to store
 */
gboolean
limber_import_plan_changes_anything (LimberImportPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), FALSE);

  return self->n_changed > 0 || self->terms->len > 0 || self->nested->len > 0;
}

/**
 * limber_import_plan_get_rejections:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type LimberImportRejection): the first %LIMBER_IMPORT_MAX_NAMED cells or
 * entries that cannot be read, in the order of the file
 */
const GPtrArray *
limber_import_plan_get_rejections (LimberImportPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), NULL);

  return self->rejections;
}

/**
 * limber_import_plan_get_n_rejections:
 * @self: a plan
 *
 * Returns: how many cells or entries cannot be read; a rejected row may have several
 */
guint
limber_import_plan_get_n_rejections (LimberImportPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), 0);

  return self->n_rejections;
}

/**
 * limber_import_plan_get_conflicts:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type LimberImportConflict): the first %LIMBER_IMPORT_MAX_NAMED values
 * that differ from the journal and are not taken, in the order of the file
 */
const GPtrArray *
limber_import_plan_get_conflicts (LimberImportPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), NULL);

  return self->conflicts;
}

/**
 * limber_import_plan_get_n_conflicts:
 * @self: a plan
 *
 * Returns: how many values differ from the journal and are not taken
 */
guint
limber_import_plan_get_n_conflicts (LimberImportPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), 0);

  return self->n_conflicts;
}

/**
 * limber_import_plan_get_notes:
 * @self: a plan
 *
 * Returns: (transfer none) (element-type utf8): sentences about how the file was read that the user should
 * see
 */
const GPtrArray *
limber_import_plan_get_notes (LimberImportPlan *self)
{
  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), NULL);

  return self->notes;
}

/**
 * limber_disposition_to_id:
 * @disposition: what becomes of a row or entry
 *
 * Returns: (transfer none): its stable name in output: "created", "updated", "unchanged", "conflict" or
 * "rejected"
 */
const char *
limber_disposition_to_id (LimberDisposition disposition)
{
  static const char *const ids[LIMBER_N_DISPOSITIONS]
      = { "created", "updated", "unchanged", "conflict", "rejected" };

  g_return_val_if_fail (disposition < LIMBER_N_DISPOSITIONS, NULL);

  return ids[disposition];
}
