/* limber-import-commit.c — storing what a plan says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-plan-private.h"

#include "limber-backup.h"
#include "limber-error.h"
#include "limber-store-patterns.h"

#include <glib/gi18n.h>

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const LimberPlanDay *const *day_a = a;
  const LimberPlanDay *const *day_b = b;

  return g_date_compare (&(*day_a)->before->date, &(*day_b)->before->date);
}

/* Those that change, oldest first, so that the same file always makes the same journal. */
static GPtrArray *
list_changed_days (LimberImportPlan *self)
{
  GPtrArray *changed = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value = NULL;

  g_hash_table_iter_init (&iter, self->days);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const LimberPlanDay *day = value;

      if (day->after != NULL)
        g_ptr_array_add (changed, value);
    }
  g_ptr_array_sort (changed, compare_days);

  return changed;
}

static LimberDay *
find_loaded_day (const GPtrArray *days, const GDate *date)
{
  guint low = 0;
  guint high = days->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      LimberDay *day = g_ptr_array_index (days, middle);
      int order = g_date_compare (&day->date, date);

      if (order == 0)
        return day;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

static gboolean
check_still_true (const GPtrArray *changed, LimberStore *store, GError **error)
{
  const LimberPlanDay *first = g_ptr_array_index (changed, 0);
  const LimberPlanDay *last = g_ptr_array_index (changed, changed->len - 1);
  g_autoptr (GPtrArray) days = NULL;

  days = limber_store_load_days (store, &first->before->date, &last->before->date, error);
  if (days == NULL)
    return FALSE;

  for (guint i = 0; i < changed->len; i++)
    {
      const LimberPlanDay *day = g_ptr_array_index (changed, i);
      g_autoptr (LimberDay) empty = limber_day_new (&day->before->date);
      const LimberDay *now = find_loaded_day (days, &day->before->date);

      if (!limber_day_equal (day->before, now != NULL ? now : empty))
        {
          g_set_error_literal (
              error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
              _ ("The journal was changed while the file was being looked at, so nothing was "
                 "imported. Import the file again."));
          return FALSE;
        }
    }

  return TRUE;
}

/* Takes over from @after what @source brought: entries of the file itself carry 0, those that the file says
 * came from another file before carry the negative number of that source. */
static void
take_over (LimberDay *stage, const LimberDay *after, gint64 source)
{
  for (guint i = 0; i < after->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (after->check_ins, i);

      if (check_in->import_id == source)
        {
          LimberCheckIn *copy = limber_check_in_copy (check_in);

          copy->import_id = 0;
          limber_day_take_check_in (stage, copy);
        }
    }

  for (guint i = 0; i < after->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (after->readings, i);

      if (reading->import_id == source)
        {
          LimberReading *copy = limber_reading_copy (reading);

          copy->import_id = 0;
          limber_day_take_reading (stage, copy);
        }
    }
}

static gboolean
holds_source (const LimberDay *day, gint64 source)
{
  for (guint i = 0; i < day->check_ins->len; i++)
    {
      if (((const LimberCheckIn *) g_ptr_array_index (day->check_ins, i))->import_id == source)
        return TRUE;
    }
  for (guint i = 0; i < day->readings->len; i++)
    {
      if (((const LimberReading *) g_ptr_array_index (day->readings, i))->import_id == source)
        return TRUE;
    }

  return FALSE;
}

/* What the file says came from another file, on top of what is stored by now. */
static gboolean
apply_nested (const GPtrArray *changed,
              LimberStore *store,
              gint64 source,
              gint64 id,
              GCancellable *cancellable,
              GError **error)
{
  const LimberPlanDay *first = g_ptr_array_index (changed, 0);
  const LimberPlanDay *last = g_ptr_array_index (changed, changed->len - 1);
  g_autoptr (GPtrArray) stored
      = limber_store_load_days (store, &first->before->date, &last->before->date, error);
  g_autoptr (GPtrArray) from = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);
  g_autoptr (GPtrArray) to = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);

  if (stored == NULL)
    return FALSE;

  for (guint i = 0; i < changed->len; i++)
    {
      const LimberPlanDay *day = g_ptr_array_index (changed, i);
      const LimberDay *now = find_loaded_day (stored, &day->before->date);
      LimberDay *stage = NULL;

      if (!holds_source (day->after, source))
        continue;
      stage = now != NULL ? limber_day_copy (now) : limber_day_new (&day->before->date);
      g_ptr_array_add (from, limber_day_copy (stage));
      take_over (stage, day->after, source);
      g_ptr_array_add (to, stage);
    }

  return limber_store_apply_import_days (store, id, from, to, cancellable, error);
}

static gboolean
has_nested (const LimberDay *day)
{
  for (guint i = 0; i < day->check_ins->len; i++)
    {
      if (((const LimberCheckIn *) g_ptr_array_index (day->check_ins, i))->import_id < 0)
        return TRUE;
    }
  for (guint i = 0; i < day->readings->len; i++)
    {
      if (((const LimberReading *) g_ptr_array_index (day->readings, i))->import_id < 0)
        return TRUE;
    }

  return FALSE;
}

static LimberDay *
without_nested (const LimberDay *before, const LimberDay *after)
{
  LimberDay *own = limber_day_copy (before);

  for (guint i = 0; i < after->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (after->check_ins, i);

      if (check_in->import_id >= 0)
        limber_day_take_check_in (own, limber_check_in_copy (check_in));
    }
  for (guint i = 0; i < after->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (after->readings, i);

      if (reading->import_id >= 0)
        limber_day_take_reading (own, limber_reading_copy (reading));
    }

  return own;
}

/* What the file itself brings, all days at once; then what it says came from other files, file by file. */
static gboolean
apply_days (LimberImportPlan *self,
            const GPtrArray *changed,
            LimberStore *store,
            gint64 id,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);

  for (guint i = 0; i < changed->len; i++)
    {
      const LimberPlanDay *day = g_ptr_array_index (changed, i);
      LimberDay *to = day->after;

      if (has_nested (day->after))
        {
          to = without_nested (day->before, day->after);
          g_ptr_array_add (own, to);
        }
      g_ptr_array_add (before, day->before);
      g_ptr_array_add (after, to);
    }
  if (!limber_store_apply_import_days (store, id, before, after, cancellable, error))
    return FALSE;

  for (guint i = 0; own->len > 0 && i < self->nested->len; i++)
    {
      const LimberImport *nested = g_ptr_array_index (self->nested, i);

      if (!apply_nested (changed, store, -(gint64) (i + 1), nested->id, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
store_terms (LimberImportPlan *self, LimberStore *store, GError **error)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      if (!limber_store_save_term (store, g_ptr_array_index (self->terms, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
store_measures (LimberImportPlan *self, LimberStore *store, gint64 import_id, GError **error)
{
  for (guint i = 0; i < self->measures->len; i++)
    {
      if (!limber_store_import_measure (store, import_id, g_ptr_array_index (self->measures, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
store_patterns (LimberImportPlan *self, LimberStore *store, gint64 import_id, GError **error)
{
  if (!limber_store_import_background (store, import_id, self->background, error))
    return FALSE;

  for (guint i = 0; i < self->choices->len; i++)
    {
      if (!limber_store_import_choice (store, import_id, g_ptr_array_index (self->choices, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
store_exercises (LimberImportPlan *self, LimberStore *store, gint64 import_id, GError **error)
{
  for (guint i = 0; i < self->own_texts->len; i++)
    {
      if (!limber_store_import_own_text (store, import_id, g_ptr_array_index (self->own_texts, i), error))
        return FALSE;
    }
  for (guint i = 0; i < self->exercise_choices->len; i++)
    {
      if (!limber_store_import_exercise_choice (store, import_id,
                                                g_ptr_array_index (self->exercise_choices, i), error))
        return FALSE;
    }

  return limber_store_import_limits (store, import_id, self->limits, error);
}

/* After the days: the minutes that the sessions made are among them. */
static gboolean
store_sessions (LimberImportPlan *self,
                LimberStore *store,
                gint64 import_id,
                GCancellable *cancellable,
                GError **error)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !limber_store_import_session (store, import_id, g_ptr_array_index (self->sessions, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
store_all (LimberImportPlan *self,
           const GPtrArray *changed,
           LimberStore *store,
           GCancellable *cancellable,
           gint64 *import_id,
           GError **error)
{
  if (changed->len > 0 && !check_still_true (changed, store, error))
    return FALSE;

  *import_id = limber_store_add_import (store, self->source, error);
  if (*import_id <= 0)
    return FALSE;

  for (guint i = 0; i < self->nested->len; i++)
    {
      LimberImport *nested = g_ptr_array_index (self->nested, i);

      nested->parent = *import_id;
      nested->id = limber_store_add_import (store, nested, error);
      if (nested->id <= 0)
        return FALSE;
    }

  return store_terms (self, store, error) && store_measures (self, store, *import_id, error)
         && store_patterns (self, store, *import_id, error)
         && store_exercises (self, store, *import_id, error)
         && limber_store_import_visits (store, *import_id, self->visits, error)
         && apply_days (self, changed, store, *import_id, cancellable, error)
         && store_sessions (self, store, *import_id, cancellable, error);
}

/**
 * limber_import_plan_commit:
 * @self: a plan
 * @store: the journal it was made for, or the one that was made since
 * @cancellable: (nullable): a cancellable
 * @import_id: (out): the number the import can be undone by, or 0 when there was nothing to store
 * @error: return location
 *
 * Stores what the plan says, all of it or nothing. A journal that held something already is backed up first.
 *
 * Fails with %LIMBER_ERROR_FAILED when one of the days was changed since the plan was made, and with what the
 * store raises.
 *
 * Returns: whether the file is imported
 */
gboolean
limber_import_plan_commit (LimberImportPlan *self,
                           LimberStore *store,
                           GCancellable *cancellable,
                           gint64 *import_id,
                           GError **error)
{
  g_autoptr (GPtrArray) changed = NULL;

  g_return_val_if_fail (LIMBER_IS_IMPORT_PLAN (self), FALSE);
  g_return_val_if_fail (LIMBER_IS_STORE (store), FALSE);
  g_return_val_if_fail (import_id != NULL, FALSE);

  *import_id = 0;
  if (!limber_import_plan_changes_anything (self))
    return TRUE;

  changed = list_changed_days (self);
  if (limber_store_holds_anything (store) && !limber_store_backup_now (store, "import", error))
    return FALSE;

  if (!limber_store_begin (store, error))
    return FALSE;

  if (!store_all (self, changed, store, cancellable, import_id, error))
    {
      limber_store_rollback (store);
      *import_id = 0;
      return FALSE;
    }

  if (!limber_store_commit (store, error))
    {
      *import_id = 0;
      return FALSE;
    }

  return TRUE;
}
