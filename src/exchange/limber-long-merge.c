/* limber-long-merge.c — the rows of one check-in into one day of the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was typed by hand is never overwritten. A check-in of the file is that of the journal which is for the
 * same day and time and was recorded in the same second; where the file does not say when, every check-in at
 * its time is looked at, or the whole day when it has none. For each row, the first of these that is true
 * decides:
 *
 *   1. one of them says the same already: nothing to do
 *   2. one that did not come from this kind of file says something else: it is kept, the row is a conflict
 *   3. the one an earlier import of this kind of file made says something else: it is updated
 *   4. nobody says anything: it is created, in the check-in of 3 or in a new one
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-long-moment.h"

#include "limber-date.h"
#include "limber-text.h"

#include <glib/gi18n.h>

#define QUOTE_MAX 80

/* What a check-in says about the value of a row. */
typedef enum
{
  SILENT,
  SAME,
  DIFFERENT,
} Answer;

typedef struct
{
  LimberImportPlan *plan;
  const LimberLongMoment *moment;

  GPtrArray *others; /* LimberCheckIn, not owned */
  const LimberCheckIn *target;
  LimberCheckIn *edit;
} Merge;

/*
 * Whether an entry of the journal came from where this file or row comes from, so that it may change it.
 */
gboolean
_limber_long_is_same_source (LimberImportPlan *plan, gint64 import_id, const char *source)
{
  const char *format = import_id != 0 ? g_hash_table_lookup (plan->formats, &import_id) : NULL;

  return _limber_import_plan_is_same_source (plan, import_id)
         || (source != NULL && g_strcmp0 (format, source) == 0);
}

static gboolean
is_in_scope (const Merge *merge, const LimberCheckIn *check_in)
{
  const LimberLongRow *first = merge->moment->first;

  if (first->recorded == 0)
    return first->time == LIMBER_TIME_UNSET || check_in->time == first->time;

  return check_in->time == first->time && check_in->recorded == first->recorded;
}

static void
merge_look (Merge *merge)
{
  const LimberLongRow *first = merge->moment->first;
  const LimberDay *day = _limber_import_plan_get_day (merge->plan, &first->date);
  guint nth = first->nth;

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);
      gboolean same_source = _limber_long_is_same_source (merge->plan, check_in->import_id, first->source);

      if (!is_in_scope (merge, check_in))
        continue;
      if (same_source && merge->target == NULL && check_in->time == first->time && nth-- == 0)
        merge->target = check_in;
      else
        g_ptr_array_add (merge->others, (gpointer) check_in);
    }
}

static Answer
answer_if (gboolean same)
{
  return same ? SAME : DIFFERENT;
}

static Answer
answer_pain (const LimberCheckIn *check_in, const LimberLongRow *row, int *held)
{
  const LimberPain *pain = limber_check_in_get_pain (check_in, row->region);

  if (pain == NULL && !check_in->no_pain)
    return SILENT;
  *held = pain != NULL ? pain->nrs : 0;

  return answer_if (*held == (int) row->value);
}

static Answer
answer_quality (const LimberCheckIn *check_in, const LimberLongRow *row, int *held)
{
  const LimberPain *pain = limber_check_in_get_pain (check_in, row->region);

  if (pain == NULL)
    return SILENT;
  *held = (pain->qualities & row->quality) != 0;

  return answer_if (*held != 0);
}

static Answer
answer_helped (const LimberCheckIn *check_in, const LimberLongRow *row, int *held)
{
  const LimberMark *mark = limber_check_in_get_mark (check_in, LIMBER_TERM_TREATMENT, row->key);

  if (mark == NULL)
    return SILENT;
  *held = mark->helped;

  return answer_if (*held == (int) row->value);
}

/* @held is the score it holds, LIMBER_NRS_UNSET where there is none to name. */
static Answer
ask (const LimberCheckIn *check_in, const LimberLongRow *row, int *held)
{
  *held = LIMBER_NRS_UNSET;
  switch (row->kind)
    {
    case LIMBER_LONG_CHECK_IN:
      return SAME;
    case LIMBER_LONG_NO_PAIN:
      *held = limber_check_in_get_worst_pain (check_in);
      return *held == LIMBER_NRS_UNSET ? SILENT : answer_if (check_in->no_pain);
    case LIMBER_LONG_PAIN:
      return answer_pain (check_in, row, held);
    case LIMBER_LONG_QUALITY:
      return answer_quality (check_in, row, held);
    case LIMBER_LONG_ANXIETY:
      *held = check_in->anxiety;
      return *held == LIMBER_NRS_UNSET ? SILENT : answer_if (*held == (int) row->value);
    case LIMBER_LONG_MARK:
      return limber_check_in_get_mark (check_in, row->term_kind, row->key) != NULL ? SAME : SILENT;
    case LIMBER_LONG_HELPED:
      return answer_helped (check_in, row, held);
    case LIMBER_LONG_NOTE:
      return check_in->note == NULL ? SILENT : answer_if (g_str_equal (check_in->note, row->note));
    case LIMBER_LONG_READING:
    case LIMBER_LONG_PEG:
    default:
      g_return_val_if_reached (SILENT);
    }
}

static char *
held_to_text (const LimberCheckIn *check_in, const LimberLongRow *row, int held)
{
  if (row->kind == LIMBER_LONG_NOTE)
    return limber_text_abridge (check_in->note, QUOTE_MAX);
  /* Translators: in place of a number that a journal does not have. */
  return held != LIMBER_NRS_UNSET ? g_strdup_printf ("%d", held) : g_strdup (_ ("nothing"));
}

static LimberDisposition
note_conflict (const Merge *merge, const LimberCheckIn *check_in, const LimberLongRow *row, int held)
{
  g_autofree char *field = _limber_long_row_get_field (row);
  g_autofree char *kept = held_to_text (check_in, row, held);
  g_autofree char *offered = _limber_long_row_get_value (row);

  _limber_import_plan_add_conflict (merge->plan, row->line, &row->date, row->time, field, kept, offered);

  return LIMBER_DISPOSITION_CONFLICT;
}

/* Check-ins of the same second are ordered by their identity: it begins with what tells them apart. */
static void
set_identity (LimberCheckIn *check_in, const LimberLongMoment *moment)
{
  static const char digits[] = "0123456789abcdef";

  if (moment->has_sibling)
    check_in->uuid[0] = digits[MIN (moment->first->nth, G_N_ELEMENTS (digits) - 2)];
}

static LimberCheckIn *
get_edit (Merge *merge)
{
  const LimberLongRow *first = merge->moment->first;

  if (merge->edit != NULL)
    return merge->edit;

  if (merge->target != NULL)
    merge->edit = limber_check_in_copy (merge->target);
  else
    {
      merge->edit = limber_check_in_new (&first->date);
      merge->edit->time = first->time;
      merge->edit->recorded = first->recorded;
      merge->edit->recorded_offset = first->recorded_offset;
      set_identity (merge->edit, merge->moment);
    }
  merge->edit->import_id = 0;

  return merge->edit;
}

static void
set_quality (LimberCheckIn *check_in, const LimberLongRow *row)
{
  const LimberPain *pain = limber_check_in_get_pain (check_in, row->region);

  if (pain != NULL)
    limber_check_in_set_pain (check_in, row->region, pain->nrs, pain->qualities | row->quality);
}

static void
set_pain (LimberCheckIn *check_in, const LimberLongRow *row)
{
  const LimberPain *pain = limber_check_in_get_pain (check_in, row->region);

  limber_check_in_set_pain (check_in, row->region, (int) row->value,
                            pain != NULL ? pain->qualities : LIMBER_QUALITY_NONE);
}

static void
apply (LimberCheckIn *check_in, const LimberLongRow *row)
{
  switch (row->kind)
    {
    case LIMBER_LONG_NO_PAIN:
      limber_check_in_set_no_pain (check_in, TRUE);
      break;
    case LIMBER_LONG_PAIN:
      set_pain (check_in, row);
      break;
    case LIMBER_LONG_QUALITY:
      set_quality (check_in, row);
      break;
    case LIMBER_LONG_ANXIETY:
      check_in->anxiety = (int) row->value;
      break;
    case LIMBER_LONG_MARK:
      if (limber_check_in_get_mark (check_in, row->term_kind, row->key) == NULL)
        limber_check_in_set_mark (check_in, row->term_kind, row->key, LIMBER_HELPED_UNSET);
      break;
    case LIMBER_LONG_HELPED:
      limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, row->key, (LimberHelped) row->value);
      break;
    case LIMBER_LONG_NOTE:
      limber_check_in_set_note (check_in, row->note);
      break;
    case LIMBER_LONG_CHECK_IN:
    case LIMBER_LONG_READING:
    case LIMBER_LONG_PEG:
    default:
      break;
    }
}

/* What a pain feels like has to stand with the pain. */
static gboolean
has_its_pain (Merge *merge, const LimberLongRow *row)
{
  const LimberCheckIn *check_in = merge->edit != NULL ? merge->edit : merge->target;

  return row->kind != LIMBER_LONG_QUALITY
         || (check_in != NULL && limber_check_in_get_pain (check_in, row->region) != NULL);
}

static LimberDisposition
merge_row (Merge *merge, const LimberLongRow *row)
{
  int held = LIMBER_NRS_UNSET;
  Answer answer = merge->target != NULL ? ask (merge->target, row, &held) : SILENT;

  if (answer == SAME)
    return LIMBER_DISPOSITION_UNCHANGED;
  for (guint i = 0; i < merge->others->len; i++)
    if (ask (g_ptr_array_index (merge->others, i), row, &held) == SAME)
      return LIMBER_DISPOSITION_UNCHANGED;
  for (guint i = 0; i < merge->others->len; i++)
    {
      const LimberCheckIn *other = g_ptr_array_index (merge->others, i);

      if (ask (other, row, &held) == DIFFERENT)
        return note_conflict (merge, other, row, held);
    }
  if (!has_its_pain (merge, row))
    {
      _limber_import_plan_add_rejection (merge->plan, row->line, NULL,
                                         _ ("the same check-in has no pain at this place"));
      return LIMBER_DISPOSITION_REJECTED;
    }

  apply (get_edit (merge), row);

  return answer == DIFFERENT ? LIMBER_DISPOSITION_UPDATED : LIMBER_DISPOSITION_CREATED;
}

/* Pain comes before what it feels like, whatever the order of the file. */
static void
merge_rows (Merge *merge, gboolean qualities)
{
  for (guint i = 0; i < merge->moment->rows->len; i++)
    {
      const LimberLongRow *row = g_ptr_array_index (merge->moment->rows, i);

      if ((row->kind == LIMBER_LONG_QUALITY) == qualities)
        _limber_import_plan_count (merge->plan, merge_row (merge, row));
    }
}

/*
 * Adds to the plan what the rows of @moment would change. Returns the check-in that is to be stored, in the
 * plan's memory, or NULL where there is nothing new; the caller says where it came from.
 */
LimberCheckIn *
_limber_long_merge (LimberImportPlan *plan, const LimberLongMoment *moment)
{
  Merge merge = { .plan = plan, .moment = moment };

  merge.others = g_ptr_array_new ();
  merge_look (&merge);
  merge_rows (&merge, FALSE);
  merge_rows (&merge, TRUE);
  if (merge.edit != NULL)
    limber_day_take_check_in (_limber_import_plan_edit_day (plan, &moment->first->date), merge.edit);
  g_ptr_array_unref (merge.others);

  return merge.edit;
}
