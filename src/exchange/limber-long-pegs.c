/* limber-long-pegs.c — answers of the PEG scale in a table with one row a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are known by their day. What the user answered or took back stays; what an earlier import of such a
 * table had brought is updated.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-long-pegs.h"

#include "limber-date.h"
#include "limber-long-moment.h"

#include <glib/gi18n.h>

struct _LimberLongPegs
{
  LimberImportPlan *plan;
  LimberVisitRecord *record;
  GHashTable *removed; /* keys of what the user removed */
  GHashTable *held;    /* day to LimberPeg, those of the journal */
  GHashTable *planned; /* day to LimberPeg, those of the plan */
};

/*
 * For @plan, into @store, which is NULL for a journal that is still to be made.
 */
LimberLongPegs *
_limber_long_pegs_new (LimberImportPlan *plan, LimberStore *store, GError **error)
{
  g_autoptr (LimberLongPegs) self = g_new0 (LimberLongPegs, 1);

  self->plan = plan;
  self->held = g_hash_table_new (NULL, NULL);
  self->planned = g_hash_table_new (NULL, NULL);
  if (store == NULL)
    return g_steal_pointer (&self);

  self->record = limber_store_load_visits (store, error);
  self->removed = self->record != NULL ? limber_store_load_removed_visits (store, error) : NULL;
  if (self->removed == NULL)
    return NULL;

  for (guint i = 0; i < self->record->pegs->len; i++)
    {
      LimberPeg *peg = g_ptr_array_index (self->record->pegs, i);

      g_hash_table_insert (self->held, GUINT_TO_POINTER (peg->day), peg);
    }

  return g_steal_pointer (&self);
}

/* For autoptr. */
void
_limber_long_pegs_free (LimberLongPegs *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->held, g_hash_table_unref);
  g_clear_pointer (&self->planned, g_hash_table_unref);
  g_clear_pointer (&self->removed, g_hash_table_unref);
  g_clear_pointer (&self->record, limber_visit_record_free);
  g_free (self);
}

static gboolean
was_removed (const LimberLongPegs *self, const GDate *date)
{
  g_autofree char *iso = limber_date_to_iso (date);
  g_autofree char *key = g_strconcat ("peg/", iso, NULL);

  return self->removed != NULL && g_hash_table_contains (self->removed, key);
}

static LimberDisposition
note_conflict (LimberLongPegs *self, const LimberLongRow *row, const LimberPeg *held)
{
  g_autofree char *field = _limber_long_row_get_field (row);
  g_autofree char *offered = _limber_long_row_get_value (row);
  g_autofree char *kept = NULL;

  if (held == NULL)
    kept = g_strdup (_ ("that it was removed"));
  else if (held->answers[row->item] != LIMBER_NRS_UNSET)
    kept = g_strdup_printf ("%d", held->answers[row->item]);
  else
    kept = g_strdup (_ ("nothing"));
  _limber_import_plan_add_conflict (self->plan, row->line, &row->date, LIMBER_TIME_UNSET, field, kept,
                                    offered);

  return LIMBER_DISPOSITION_CONFLICT;
}

static LimberPeg *
ensure_planned (LimberLongPegs *self, const LimberLongRow *row, const LimberPeg *held)
{
  gpointer day = GUINT_TO_POINTER (g_date_get_julian (&row->date));
  LimberPeg *peg = g_hash_table_lookup (self->planned, day);

  if (peg != NULL)
    return peg;

  peg = held != NULL ? limber_peg_copy (held) : limber_peg_new (g_date_get_julian (&row->date));
  peg->import_id = 0;
  peg->recorded = row->recorded;
  peg->recorded_offset = row->recorded_offset;
  g_hash_table_insert (self->planned, day, peg);
  g_ptr_array_add (self->plan->visits->pegs, peg);

  return peg;
}

/*
 * Adds to the plan what @row, an answer, would change.
 */
LimberDisposition
_limber_long_pegs_merge (LimberLongPegs *self, const LimberLongRow *row)
{
  const LimberPeg *held = g_hash_table_lookup (self->held, GUINT_TO_POINTER (g_date_get_julian (&row->date)));
  int answer = (int) row->value;
  int before = held != NULL ? held->answers[row->item] : LIMBER_NRS_UNSET;

  if (held != NULL && before == answer)
    return LIMBER_DISPOSITION_UNCHANGED;
  if (held != NULL ? !_limber_long_is_same_source (self->plan, held->import_id, row->source)
                   : was_removed (self, &row->date))
    return note_conflict (self, row, held);

  ensure_planned (self, row, held)->answers[row->item] = answer;

  return before != LIMBER_NRS_UNSET ? LIMBER_DISPOSITION_UPDATED : LIMBER_DISPOSITION_CREATED;
}
