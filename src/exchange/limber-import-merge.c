/* limber-import-merge.c — one row of a table into one day of the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed by hand is never overwritten. A row is compared with the check-ins at its time, or with the
 * whole day when it has none; for each of its fields, the first of these that is true decides:
 *
 *   1. the journal says the same already: nothing to do
 *   2. a check-in that did not come from this kind of file says something else: it is kept, the field is a
 * conflict
 *   3. the check-in an earlier import of this kind of file made says something else: it is updated
 *   4. nobody says anything: it is created, in the check-in of 3 or in a new one
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-plan-private.h"

#include "limber-body-region.h"
#include "limber-date.h"
#include "limber-quantity.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define QUOTE_MAX 80
#define SAME_SCORE 0.005

typedef struct
{
  LimberImportPlan *plan;
  const LimberTableRow *row;
  guint line;

  const LimberDay *before;
  const LimberCheckIn *target;
  LimberTableRow *all;
  LimberTableRow *others;

  LimberCheckIn *edit;
  guint n_created;
  guint n_updated;
  guint n_conflicts;
} Merge;

static gboolean
is_near (double a, double b, double tolerance)
{
  return !isnan (a) && !isnan (b) && fabs (a - b) < tolerance;
}

/* Scores are whole. A pain that is there at all never becomes none. */
static int
round_score (double score)
{
  return score > 0 ? MAX ((int) floor (score + 0.5), 1) : 0;
}

/* Whether the journal holds what the file says, as it stands or as it would be stored. */
static gboolean
is_same_score (double held, double offered)
{
  return is_near (held, offered, SAME_SCORE) || is_near (held, round_score (offered), SAME_SCORE);
}

static gboolean
is_in_scope (const Merge *merge, const LimberCheckIn *check_in)
{
  return merge->row->time == LIMBER_TIME_UNSET || check_in->time == merge->row->time;
}

/* Made once for a whole file. */
static LimberTableRow *
take_row (const Merge *merge, LimberTableRow **row)
{
  if (*row == NULL)
    *row = limber_table_row_new (&merge->row->date, merge->plan->own->len);
  else
    limber_table_row_reset (*row, &merge->row->date);

  return *row;
}

static void
merge_look (Merge *merge)
{
  double sum = 0;
  guint n = 0;

  merge->before = _limber_import_plan_get_day (merge->plan, &merge->row->date);
  merge->all = take_row (merge, &merge->plan->scratch[0]);
  merge->others = take_row (merge, &merge->plan->scratch[1]);

  for (guint i = 0; i < merge->before->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (merge->before->check_ins, i);

      if (!is_in_scope (merge, check_in))
        continue;

      limber_table_row_add_check_in (merge->all, check_in);
      if (check_in->anxiety != LIMBER_NRS_UNSET)
        {
          sum += check_in->anxiety;
          n++;
        }

      if (merge->target == NULL && check_in->time == merge->row->time
          && _limber_import_plan_is_same_source (merge->plan, check_in->import_id))
        merge->target = check_in;
      else
        limber_table_row_add_check_in (merge->others, check_in);
    }

  if (n > 0)
    merge->all->anxiety = sum / n;
}

static LimberCheckIn *
get_edit (Merge *merge)
{
  if (merge->edit == NULL)
    {
      merge->edit = merge->target != NULL ? limber_check_in_copy (merge->target)
                                          : limber_check_in_new (&merge->row->date);
      merge->edit->time = merge->row->time;
      merge->edit->import_id = 0;
    }

  return merge->edit;
}

static void
note_conflict (Merge *merge, const char *field, const char *kept, const char *offered)
{
  _limber_import_plan_add_conflict (merge->plan, merge->line, &merge->row->date, merge->row->time, field,
                                    kept, offered);
  merge->n_conflicts++;
}

static void
note_score_conflict (Merge *merge, const char *field, double kept, double offered)
{
  g_autofree char *kept_text = limber_quantity_to_ascii (kept, 2);
  g_autofree char *offered_text = limber_quantity_to_ascii (offered, 2);

  note_conflict (merge, field, kept_text, offered_text);
}

static void
count_change (Merge *merge, gboolean replaces)
{
  if (replaces)
    merge->n_updated++;
  else
    merge->n_created++;
}

static gboolean
others_say_no_pain (const Merge *merge)
{
  return is_near (merge->others->pain, 0, SAME_SCORE) && merge->others->places->len == 0;
}

static void
merge_place (Merge *merge, const LimberPlacePain *place)
{
  const LimberPain *held
      = merge->target != NULL ? limber_check_in_get_pain (merge->target, place->region) : NULL;
  double kept = limber_table_row_get_place (merge->others, place->region);

  if (is_same_score (limber_table_row_get_place (merge->all, place->region), place->nrs)
      || (held != NULL && is_same_score (held->nrs, place->nrs)))
    return;

  if (isnan (kept) && others_say_no_pain (merge))
    {
      if (round_score (place->nrs) == 0)
        return;
      kept = 0;
    }
  if (!isnan (kept))
    {
      g_autofree char *field = g_strconcat ("pain:", place->region, NULL);

      note_score_conflict (merge, field, kept, place->nrs);
      return;
    }

  limber_check_in_set_pain (get_edit (merge), place->region, round_score (place->nrs),
                            held != NULL ? held->qualities : LIMBER_QUALITY_NONE);
  count_change (merge, held != NULL);
}

static double
worst_place (const LimberTableRow *row)
{
  double worst = NAN;

  for (guint i = 0; i < row->places->len; i++)
    {
      double nrs = g_array_index (row->places, LimberPlacePain, i).nrs;

      worst = isnan (worst) ? nrs : MAX (worst, nrs);
    }

  return worst;
}

static void
merge_pain (Merge *merge)
{
  const LimberTableRow *row = merge->row;
  double held = NAN;

  /* The worst of the places a row names is no news. */
  if (isnan (row->pain) || is_same_score (worst_place (row), row->pain)
      || is_same_score (merge->all->pain, row->pain))
    return;

  if (merge->target != NULL && limber_check_in_get_worst_pain (merge->target) != LIMBER_NRS_UNSET)
    held = limber_check_in_get_worst_pain (merge->target);
  if (is_same_score (held, row->pain))
    return;

  if (!isnan (merge->others->pain))
    {
      note_score_conflict (merge, "pain", merge->others->pain, row->pain);
      return;
    }

  if (round_score (row->pain) == 0 && row->places->len == 0)
    limber_check_in_set_no_pain (get_edit (merge), TRUE);
  else
    limber_check_in_set_pain (get_edit (merge), LIMBER_BODY_REGION_GENERAL, round_score (row->pain),
                              LIMBER_QUALITY_NONE);
  count_change (merge, !isnan (held));
}

static void
merge_anxiety (Merge *merge)
{
  double offered = merge->row->anxiety;
  double held
      = merge->target != NULL && merge->target->anxiety != LIMBER_NRS_UNSET ? merge->target->anxiety : NAN;

  if (isnan (offered) || is_same_score (merge->all->anxiety, offered) || is_same_score (held, offered))
    return;

  if (!isnan (merge->others->anxiety))
    {
      note_score_conflict (merge, "anxiety", merge->others->anxiety, offered);
      return;
    }

  get_edit (merge)->anxiety = round_score (offered);
  count_change (merge, !isnan (held));
}

static void
merge_marks (Merge *merge, LimberTermKind kind)
{
  const LimberTableRow *row = merge->row;

  for (guint i = 0; i < row->marks[kind]->len; i++)
    {
      const char *key = g_ptr_array_index (row->marks[kind], i);

      if (!limber_table_row_has_mark (merge->all, kind, key))
        {
          limber_check_in_set_mark (get_edit (merge), kind, key, LIMBER_HELPED_UNSET);
          count_change (merge, merge->target != NULL);
        }
    }

  for (guint i = 0; row->listed[kind] && merge->target != NULL && i < merge->target->marks[kind]->len; i++)
    {
      const LimberMark *mark = g_ptr_array_index (merge->target->marks[kind], i);

      if (!limber_table_row_has_mark (row, kind, mark->key))
        merge->n_updated += limber_check_in_remove_mark (get_edit (merge), kind, mark->key);
    }
}

static void
merge_unmarked (Merge *merge, LimberTermKind kind)
{
  for (guint i = 0; i < merge->row->unmarked[kind]->len; i++)
    {
      const char *key = g_ptr_array_index (merge->row->unmarked[kind], i);

      if (limber_table_row_has_mark (merge->others, kind, key))
        {
          g_autofree char *field = g_strconcat (limber_term_kind_to_id (kind), ":", key, NULL);

          note_conflict (merge, field, "1", "0");
        }
      else if (merge->target != NULL && limber_check_in_get_mark (merge->target, kind, key) != NULL)
        merge->n_updated += limber_check_in_remove_mark (get_edit (merge), kind, key);
    }
}

static void
merge_note (Merge *merge)
{
  const char *offered = merge->row->note;
  const char *held = merge->target != NULL ? merge->target->note : NULL;

  if (offered == NULL || g_strcmp0 (merge->all->note, offered) == 0 || g_strcmp0 (held, offered) == 0)
    return;

  if (merge->others->note != NULL)
    {
      g_autofree char *kept_text = limber_text_abridge (merge->others->note, QUOTE_MAX);
      g_autofree char *offered_text = limber_text_abridge (offered, QUOTE_MAX);

      note_conflict (merge, "note", kept_text, offered_text);
      return;
    }

  limber_check_in_set_note (get_edit (merge), offered);
  count_change (merge, held != NULL);
}

static void
merge_value (Merge *merge, guint index)
{
  const LimberMeasure *measure = limber_table_nth_measure (merge->plan->own, index);
  double offered = merge->row->values[index];
  const LimberReading *held = limber_day_get_reading (merge->before, measure->id);
  LimberReading *reading = NULL;

  if (isnan (offered) || (held != NULL && limber_measure_is_same (measure, held->value, offered)))
    return;

  if (held != NULL && !_limber_import_plan_is_same_source (merge->plan, held->import_id))
    {
      double divisor = 1;
      g_autofree char *field = limber_table_get_value_field (measure, &divisor);
      g_autofree char *kept_text = limber_quantity_to_ascii (held->value / divisor, 3);
      g_autofree char *offered_text = limber_quantity_to_ascii (offered / divisor, 3);

      note_conflict (merge, field, kept_text, offered_text);
      return;
    }

  reading = limber_reading_new (measure->id, offered);
  limber_day_take_reading (_limber_import_plan_edit_day (merge->plan, &merge->row->date), reading);
  count_change (merge, held != NULL);
}

static LimberDisposition
merge_get_disposition (const Merge *merge)
{
  if (merge->n_conflicts > 0)
    return LIMBER_DISPOSITION_CONFLICT;
  if (merge->n_updated > 0)
    return LIMBER_DISPOSITION_UPDATED;
  if (merge->n_created > 0)
    return LIMBER_DISPOSITION_CREATED;

  return LIMBER_DISPOSITION_UNCHANGED;
}

static void
merge_check_in (Merge *merge)
{
  const LimberTableRow *row = merge->row;

  for (guint i = 0; i < row->places->len; i++)
    merge_place (merge, &g_array_index (row->places, LimberPlacePain, i));
  merge_pain (merge);
  merge_anxiety (merge);
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      merge_marks (merge, kind);
      merge_unmarked (merge, kind);
    }
  merge_note (merge);

  /* "Looked, and it was not there" is an answer, too: the day is opened. */
  if (row->opened && !merge->all->opened && merge->edit == NULL)
    {
      get_edit (merge);
      merge->n_created++;
    }

  if (merge->edit != NULL)
    limber_day_take_check_in (_limber_import_plan_edit_day (merge->plan, &row->date),
                              g_steal_pointer (&merge->edit));
}

/*
 * Adds to the plan what @row would change. The row was found readable, and no earlier row of the file speaks
 * of the same day and time.
 */
void
_limber_import_merge_row (LimberImportPlan *self, const LimberTableRow *row, guint line)
{
  Merge merge = { .plan = self, .row = row, .line = line };

  merge_look (&merge);
  merge_check_in (&merge);
  for (guint i = 0; i < row->n_values; i++)
    merge_value (&merge, i);

  _limber_import_plan_count (self, merge_get_disposition (&merge));
  g_clear_pointer (&merge.edit, limber_check_in_free);
}
