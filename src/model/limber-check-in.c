/* limber-check-in.c — one moment of a day: pain by region, anxiety, symptoms, tags, treatments, a note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-check-in.h"

#include "limber-date.h"

#include <string.h>

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_DAY (24 * 60 * 60)

/* The Julian day of 1 January 1970, as GDate counts. */
#define JULIAN_OF_EPOCH 719163

G_DEFINE_BOXED_TYPE (LimberCheckIn, limber_check_in, limber_check_in_copy, limber_check_in_free)

static LimberMark *
mark_new (const char *key, LimberHelped helped)
{
  LimberMark *mark = g_new0 (LimberMark, 1);

  mark->key = g_strdup (key);
  mark->helped = helped;

  return mark;
}

static void
mark_free (gpointer data)
{
  LimberMark *mark = data;

  g_free (mark->key);
  g_free (mark);
}

static gpointer
mark_copy (gconstpointer data, gpointer unused)
{
  const LimberMark *mark = data;

  return mark_new (mark->key, mark->helped);
}

static gboolean
find_mark (const LimberCheckIn *self, LimberTermKind kind, const char *key, guint *index)
{
  const GPtrArray *marks = self->marks[kind];

  for (guint i = 0; i < marks->len; i++)
    {
      const LimberMark *mark = g_ptr_array_index (marks, i);

      if (strcmp (mark->key, key) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
pains_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const LimberPain *pain_a = &g_array_index (a, LimberPain, i);
      const LimberPain *pain_b = &g_array_index (b, LimberPain, i);

      if (pain_a->nrs != pain_b->nrs || pain_a->qualities != pain_b->qualities
          || strcmp (pain_a->region, pain_b->region) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
marks_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const LimberMark *mark_a = g_ptr_array_index (a, i);
      const LimberMark *mark_b = g_ptr_array_index (b, i);

      if (mark_a->helped != mark_b->helped || strcmp (mark_a->key, mark_b->key) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
stamps_equal (const LimberCheckIn *a, const LimberCheckIn *b)
{
  return a->recorded == b->recorded && a->recorded_offset == b->recorded_offset
         && a->import_id == b->import_id;
}

/**
 * limber_check_in_new:
 * @date: the local day it is for
 *
 * Returns: (transfer full): a check-in of its own identity with nothing recorded in it
 */
LimberCheckIn *
limber_check_in_new (const GDate *date)
{
  LimberCheckIn *self;

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  self = g_new0 (LimberCheckIn, 1);
  self->uuid = g_uuid_string_random ();
  self->date = *date;
  self->time = LIMBER_TIME_UNSET;
  self->anxiety = LIMBER_NRS_UNSET;
  self->pains = g_array_new (FALSE, FALSE, sizeof (LimberPain));
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    self->marks[kind] = g_ptr_array_new_with_free_func (mark_free);

  return self;
}

/**
 * limber_check_in_copy:
 * @self: a check-in
 *
 * Returns: (transfer full): an equal check-in: same identity, same stamps
 */
LimberCheckIn *
limber_check_in_copy (const LimberCheckIn *self)
{
  LimberCheckIn *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->uuid = g_strdup (self->uuid);
  copy->pains = g_array_copy (self->pains);
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      copy->marks[kind] = g_ptr_array_copy (self->marks[kind], (GCopyFunc) mark_copy, NULL);
      g_ptr_array_set_free_func (copy->marks[kind], mark_free);
    }
  copy->note = g_strdup (self->note);

  return copy;
}

/**
 * limber_check_in_free:
 * @self: (transfer full) (nullable): a check-in
 */
void
limber_check_in_free (LimberCheckIn *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_array_unref (self->pains);
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    g_ptr_array_unref (self->marks[kind]);
  g_free (self->note);
  g_free (self);
}

/**
 * limber_check_in_equal:
 * @a: a check-in
 * @b: another
 *
 * Compares everything: identity, stamps, and the order of places and marks, too.
 *
 * Returns: whether one could stand for the other
 */
gboolean
limber_check_in_equal (const LimberCheckIn *a, const LimberCheckIn *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a == b)
    return TRUE;

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      if (!marks_equal (a->marks[kind], b->marks[kind]))
        return FALSE;
    }

  return strcmp (a->uuid, b->uuid) == 0 && g_date_compare (&a->date, &b->date) == 0 && a->time == b->time
         && stamps_equal (a, b) && !a->no_pain == !b->no_pain && a->anxiety == b->anxiety
         && pains_equal (a->pains, b->pains) && g_strcmp0 (a->note, b->note) == 0;
}

/**
 * limber_check_in_is_empty:
 * @self: a check-in
 *
 * A time of day alone says nothing about how one was.
 *
 * Returns: whether nothing is recorded in it
 */
gboolean
limber_check_in_is_empty (const LimberCheckIn *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      if (self->marks[kind]->len > 0)
        return FALSE;
    }

  return !self->no_pain && self->anxiety == LIMBER_NRS_UNSET && self->pains->len == 0 && self->note == NULL;
}

/**
 * limber_check_in_is_late:
 * @self: a check-in
 *
 * Returns: whether it was first stored on a later day than it is for, by the calendar of the place it was
 * stored at
 */
gboolean
limber_check_in_is_late (const LimberCheckIn *self)
{
  gint64 local;
  gint64 day;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->recorded == 0)
    return FALSE;

  local = self->recorded + (gint64) self->recorded_offset * SECONDS_PER_MINUTE;
  /* Rounds down before 1970 as well. */
  day = (local - (local < 0 ? SECONDS_PER_DAY - 1 : 0)) / SECONDS_PER_DAY;

  return day + JULIAN_OF_EPOCH > g_date_get_julian (&self->date);
}

/**
 * limber_check_in_get_mark:
 * @self: a check-in
 * @kind: a kind of term
 * @key: the key of a term
 *
 * Returns: (transfer none) (nullable): the mark, valid until the next change of @self
 */
const LimberMark *
limber_check_in_get_mark (const LimberCheckIn *self, LimberTermKind kind, const char *key)
{
  guint index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return find_mark (self, kind, key, &index) ? g_ptr_array_index (self->marks[kind], index) : NULL;
}

/**
 * limber_check_in_set_mark:
 * @self: a check-in
 * @kind: a kind of term
 * @key: the key of a term
 * @helped: for treatments, how much it helped; nothing else can help, so it is left out there
 *
 * Adds a mark, or changes the one that is there without moving it.
 */
void
limber_check_in_set_mark (LimberCheckIn *self, LimberTermKind kind, const char *key, LimberHelped helped)
{
  guint index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (kind < LIMBER_TERM_N_KINDS);
  g_return_if_fail (key != NULL && *key != '\0');
  g_return_if_fail (helped >= LIMBER_HELPED_UNSET && helped <= LIMBER_HELPED_A_LOT);

  if (kind != LIMBER_TERM_TREATMENT)
    helped = LIMBER_HELPED_UNSET;

  if (find_mark (self, kind, key, &index))
    ((LimberMark *) g_ptr_array_index (self->marks[kind], index))->helped = helped;
  else
    g_ptr_array_add (self->marks[kind], mark_new (key, helped));
}

/**
 * limber_check_in_remove_mark:
 * @self: a check-in
 * @kind: a kind of term
 * @key: the key of a term
 *
 * Returns: whether there was a mark to remove
 */
gboolean
limber_check_in_remove_mark (LimberCheckIn *self, LimberTermKind kind, const char *key)
{
  guint index;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!find_mark (self, kind, key, &index))
    return FALSE;

  g_ptr_array_remove_index (self->marks[kind], index);
  return TRUE;
}

/**
 * limber_check_in_set_note:
 * @self: a check-in
 * @note: (nullable): free text of any length
 *
 * Keeps @note as it is, blanks and line ends included. Only bytes that are no UTF-8 are replaced, because no
 * file format could carry them, and an empty note is none.
 */
void
limber_check_in_set_note (LimberCheckIn *self, const char *note)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (self != NULL);

  if (note != NULL && *note != '\0')
    valid = g_utf8_make_valid (note, -1);

  g_free (self->note);
  self->note = g_steal_pointer (&valid);
}
