/* limber-visit-change.c — one thing of a visit record that is saved or removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visit-change.h"

#include "limber-date.h"

static gpointer
copy_value (LimberVisitChangeKind kind, gconstpointer value)
{
  switch (kind)
    {
    case LIMBER_VISIT_CHANGE_VISIT:
      return limber_visit_copy (value);
    case LIMBER_VISIT_CHANGE_QUESTION:
      return limber_question_copy (value);
    case LIMBER_VISIT_CHANGE_PEG:
      return limber_peg_copy (value);
    case LIMBER_VISIT_CHANGE_ANSWER:
    default:
      return limber_red_flag_answer_copy (value);
    }
}

static void
free_value (LimberVisitChangeKind kind, gpointer value)
{
  switch (kind)
    {
    case LIMBER_VISIT_CHANGE_VISIT:
      limber_visit_free (value);
      break;
    case LIMBER_VISIT_CHANGE_QUESTION:
      limber_question_free (value);
      break;
    case LIMBER_VISIT_CHANGE_PEG:
      limber_peg_free (value);
      break;
    case LIMBER_VISIT_CHANGE_ANSWER:
    default:
      limber_red_flag_answer_free (value);
      break;
    }
}

static GPtrArray *
get_list (const LimberVisitRecord *record, LimberVisitChangeKind kind)
{
  switch (kind)
    {
    case LIMBER_VISIT_CHANGE_VISIT:
      return record->visits;
    case LIMBER_VISIT_CHANGE_QUESTION:
      return record->questions;
    case LIMBER_VISIT_CHANGE_PEG:
      return record->pegs;
    case LIMBER_VISIT_CHANGE_ANSWER:
    default:
      return record->answers;
    }
}

static gboolean
is_same_answer (const LimberRedFlagAnswer *a, const LimberRedFlagAnswer *b)
{
  return a->day == b->day && g_strcmp0 (a->flag, b->flag) == 0;
}

/* Whether there can be only one of the two in a journal. */
static gboolean
is_same (LimberVisitChangeKind kind, gconstpointer a, gconstpointer b)
{
  switch (kind)
    {
    case LIMBER_VISIT_CHANGE_VISIT:
      return g_strcmp0 (((const LimberVisit *) a)->uuid, ((const LimberVisit *) b)->uuid) == 0;
    case LIMBER_VISIT_CHANGE_QUESTION:
      return g_strcmp0 (((const LimberQuestion *) a)->uuid, ((const LimberQuestion *) b)->uuid) == 0;
    case LIMBER_VISIT_CHANGE_PEG:
      return ((const LimberPeg *) a)->day == ((const LimberPeg *) b)->day;
    case LIMBER_VISIT_CHANGE_ANSWER:
    default:
      return is_same_answer (a, b);
    }
}

/* The order of a LimberVisitRecord */

static int
compare_numbers (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_visits (const LimberVisit *a, const LimberVisit *b)
{
  int by_day = compare_numbers (b->day, a->day);
  int by_stamp = compare_numbers (b->recorded, a->recorded);

  return by_day != 0 ? by_day : by_stamp != 0 ? by_stamp : g_strcmp0 (a->uuid, b->uuid);
}

static guint
find_flag (const char *id)
{
  guint i = 0;

  while (i < limber_red_flag_count () && g_strcmp0 (limber_red_flag_nth (i)->id, id) != 0)
    i++;

  return i;
}

static int
compare_answers (const LimberRedFlagAnswer *a, const LimberRedFlagAnswer *b)
{
  int by_day = compare_numbers (b->day, a->day);

  return by_day != 0 ? by_day : compare_numbers (find_flag (a->flag), find_flag (b->flag));
}

static int
compare (LimberVisitChangeKind kind, gconstpointer a, gconstpointer b)
{
  switch (kind)
    {
    case LIMBER_VISIT_CHANGE_VISIT:
      return compare_visits (a, b);
    case LIMBER_VISIT_CHANGE_QUESTION:
      return compare_numbers (((const LimberQuestion *) a)->recorded, ((const LimberQuestion *) b)->recorded);
    case LIMBER_VISIT_CHANGE_PEG:
      return compare_numbers (((const LimberPeg *) a)->day, ((const LimberPeg *) b)->day);
    case LIMBER_VISIT_CHANGE_ANSWER:
    default:
      return compare_answers (a, b);
    }
}

static gboolean
find_index (const LimberVisitChange *self, const GPtrArray *list, guint *index)
{
  for (*index = 0; *index < list->len; (*index)++)
    if (is_same (self->kind, g_ptr_array_index (list, *index), self->value))
      return TRUE;

  return FALSE;
}

/* What stays where it was keeps its place among equals; what is new comes after them. */
static void
put (const LimberVisitChange *self, GPtrArray *list)
{
  gpointer copy = copy_value (self->kind, self->value);
  guint index;

  if (find_index (self, list, &index))
    {
      if (compare (self->kind, g_ptr_array_index (list, index), copy) == 0)
        {
          free_value (self->kind, g_ptr_array_index (list, index));
          g_ptr_array_index (list, index) = copy;
          return;
        }
      g_ptr_array_remove_index (list, index);
    }

  index = 0;
  while (index < list->len && compare (self->kind, g_ptr_array_index (list, index), copy) <= 0)
    index++;
  g_ptr_array_insert (list, (int) index, copy);
}

/* What was asked at a visit that is gone is still to ask. */
static void
untie_questions (LimberVisitRecord *record, const char *visit)
{
  for (guint i = 0; i < record->questions->len; i++)
    {
      LimberQuestion *question = g_ptr_array_index (record->questions, i);

      if (g_strcmp0 (question->visit, visit) == 0)
        g_clear_pointer (&question->visit, g_free);
    }
}

static void
take (const LimberVisitChange *self, LimberVisitRecord *record)
{
  GPtrArray *list = get_list (record, self->kind);
  guint index;

  if (self->kind == LIMBER_VISIT_CHANGE_VISIT)
    untie_questions (record, ((const LimberVisit *) self->value)->uuid);
  if (find_index (self, list, &index))
    g_ptr_array_remove_index (list, index);
}

/* Stamps */

typedef struct
{
  gint64 *recorded;
  int *offset;
} Stamp;

static Stamp
get_stamp (LimberVisitChangeKind kind, gpointer value)
{
  LimberVisit *visit = value;
  LimberQuestion *question = value;
  LimberPeg *peg = value;
  LimberRedFlagAnswer *answer = value;

  switch (kind)
    {
    case LIMBER_VISIT_CHANGE_VISIT:
      return (Stamp) { &visit->recorded, &visit->recorded_offset };
    case LIMBER_VISIT_CHANGE_QUESTION:
      return (Stamp) { &question->recorded, &question->recorded_offset };
    case LIMBER_VISIT_CHANGE_PEG:
      return (Stamp) { &peg->recorded, &peg->recorded_offset };
    case LIMBER_VISIT_CHANGE_ANSWER:
    default:
      return (Stamp) { &answer->recorded, &answer->recorded_offset };
    }
}

/**
 * limber_visit_change_new:
 * @kind: what @value is
 * @value: is copied
 * @removes: whether it is removed rather than saved
 *
 * Returns: (transfer full): a change nobody knows of yet
 */
LimberVisitChange *
limber_visit_change_new (LimberVisitChangeKind kind, gconstpointer value, gboolean removes)
{
  LimberVisitChange *self;

  g_return_val_if_fail (value != NULL, NULL);

  self = g_new0 (LimberVisitChange, 1);
  self->kind = kind;
  self->value = copy_value (kind, value);
  self->removes = removes;

  return self;
}

/**
 * limber_visit_change_copy:
 * @self: a change
 *
 * Returns: (transfer full): the same change
 */
LimberVisitChange *
limber_visit_change_copy (const LimberVisitChange *self)
{
  LimberVisitChange *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = limber_visit_change_new (self->kind, self->value, self->removes);
  copy->refused = self->refused;

  return copy;
}

/**
 * limber_visit_change_free:
 * @self: (transfer full) (nullable): a change
 */
void
limber_visit_change_free (LimberVisitChange *self)
{
  if (self == NULL)
    return;

  free_value (self->kind, self->value);
  g_free (self);
}

/**
 * limber_visit_change_has_same_target:
 * @a: a change
 * @b: another one
 *
 * Returns: whether what one of them does makes the other one pointless when it follows
 */
gboolean
limber_visit_change_has_same_target (const LimberVisitChange *a, const LimberVisitChange *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->kind == b->kind && is_same (a->kind, a->value, b->value);
}

/**
 * limber_visit_change_find:
 * @self: a change
 * @record: a record
 *
 * Returns: (transfer none) (nullable): what has the identity of the change's value in @record
 */
gconstpointer
limber_visit_change_find (const LimberVisitChange *self, const LimberVisitRecord *record)
{
  const GPtrArray *list;
  guint index;

  g_return_val_if_fail (self != NULL && record != NULL, NULL);

  list = get_list (record, self->kind);

  return find_index (self, list, &index) ? g_ptr_array_index (list, index) : NULL;
}

/**
 * limber_visit_change_stamp:
 * @self: a change
 * @record: what there is before it
 *
 * Says when it was recorded, as the journal would. So what is removed right afterwards is put back with the
 * stamp that it had.
 */
void
limber_visit_change_stamp (LimberVisitChange *self, const LimberVisitRecord *record)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  gconstpointer before;
  Stamp stamp;

  g_return_if_fail (self != NULL && record != NULL);

  stamp = get_stamp (self->kind, self->value);
  before = limber_visit_change_find (self, record);
  if (before != NULL)
    {
      const Stamp kept = get_stamp (self->kind, (gpointer) before);

      *stamp.recorded = *kept.recorded;
      *stamp.offset = *kept.offset;
    }
  if (*stamp.recorded != 0)
    return;

  *stamp.recorded = g_date_time_to_unix (now);
  *stamp.offset = (int) (g_date_time_get_utc_offset (now) / G_TIME_SPAN_MINUTE);
}

/**
 * limber_visit_change_apply:
 * @self: a change
 * @record: (inout): becomes what the journal says once the change is saved
 */
void
limber_visit_change_apply (const LimberVisitChange *self, LimberVisitRecord *record)
{
  g_return_if_fail (self != NULL && record != NULL);

  if (self->removes || (self->kind == LIMBER_VISIT_CHANGE_PEG && limber_peg_is_empty (self->value)))
    take (self, record);
  else
    put (self, get_list (record, self->kind));
}

/* Without any answer, those of the day are removed. */
static void
save_peg (const LimberVisitChange *self, LimberJournal *journal, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (LimberPeg) peg = limber_peg_new (((const LimberPeg *) self->value)->day);

  limber_journal_save_peg_async (journal, self->removes ? peg : self->value, callback, data);
}

static void
remove_value (const LimberVisitChange *self,
              LimberJournal *journal,
              GAsyncReadyCallback callback,
              gpointer data)
{
  const LimberRedFlagAnswer *answer = self->value;

  if (self->kind == LIMBER_VISIT_CHANGE_VISIT)
    limber_journal_remove_visit_async (journal, ((const LimberVisit *) self->value)->uuid, callback, data);
  else if (self->kind == LIMBER_VISIT_CHANGE_QUESTION)
    limber_journal_remove_question_async (journal, ((const LimberQuestion *) self->value)->uuid, callback,
                                          data);
  else
    limber_journal_remove_red_flag_answer_async (journal, answer->flag, answer->day, callback, data);
}

/**
 * limber_visit_change_save:
 * @self: a change
 * @journal: where it is to be kept
 * @callback: (scope async): called when it has ended, for limber_journal_save_visits_finish()
 * @data: (closure): for @callback
 */
void
limber_visit_change_save (const LimberVisitChange *self,
                          LimberJournal *journal,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (LIMBER_IS_JOURNAL (journal));

  if (self->kind == LIMBER_VISIT_CHANGE_PEG)
    save_peg (self, journal, callback, data);
  else if (self->removes)
    remove_value (self, journal, callback, data);
  else if (self->kind == LIMBER_VISIT_CHANGE_VISIT)
    limber_journal_save_visit_async (journal, self->value, callback, data);
  else if (self->kind == LIMBER_VISIT_CHANGE_QUESTION)
    limber_journal_save_question_async (journal, self->value, callback, data);
  else
    limber_journal_save_red_flag_answer_async (journal, self->value, callback, data);
}
