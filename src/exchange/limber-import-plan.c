/* limber-import-plan.c — what a file would change in a journal, before and while it does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-plan-private.h"

#include "limber-finding-choice.h"

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

static void
limber_import_plan_finalize (GObject *object)
{
  LimberImportPlan *self = LIMBER_IMPORT_PLAN (object);

  g_clear_pointer (&self->source, limber_import_free);
  g_clear_pointer (&self->nested, g_ptr_array_unref);
  g_clear_pointer (&self->formats, g_hash_table_unref);
  g_clear_pointer (&self->days, g_hash_table_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->background, limber_background_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->own_texts, g_ptr_array_unref);
  g_clear_pointer (&self->exercise_choices, g_ptr_array_unref);
  g_clear_pointer (&self->visits, limber_visit_record_free);
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
  self->own = limber_measure_list_new ();
  self->measures = g_ptr_array_new ();
  self->background = limber_background_new ();
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_choice_free);
  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_free);
  self->own_texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);
  self->exercise_choices = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_exercise_choice_free);
  self->visits = limber_visit_record_new ();
  self->rejections = g_ptr_array_new_with_free_func (rejection_free);
  self->conflicts = g_ptr_array_new_with_free_func (conflict_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
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

static gboolean
says_anything (const LimberBackground *background)
{
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    if (background->facts[i])
      return TRUE;

  return g_hash_table_size (background->known) > 0;
}

static gboolean
decides_anything (const GPtrArray *choices)
{
  for (guint i = 0; i < choices->len; i++)
    if (!limber_finding_choice_is_plain (g_ptr_array_index (choices, i)))
      return TRUE;

  return FALSE;
}

static gboolean
changes_routines (const LimberImportPlan *self)
{
  if (self->sessions->len > 0 || self->own_texts->len > 0 || self->limits != LIMBER_STRAIN_NONE)
    return TRUE;
  for (guint i = 0; i < self->exercise_choices->len; i++)
    if (!limber_exercise_choice_is_plain (g_ptr_array_index (self->exercise_choices, i)))
      return TRUE;

  return FALSE;
}

static gboolean
changes_visits (const LimberImportPlan *self)
{
  return self->visits->visits->len > 0 || self->visits->questions->len > 0 || self->visits->pegs->len > 0
         || self->visits->answers->len > 0;
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

  return self->n_changed > 0 || self->terms->len > 0 || self->measures->len > 0 || self->nested->len > 0
         || says_anything (self->background) || decides_anything (self->choices) || changes_routines (self)
         || changes_visits (self);
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
