/* limber-visit.c — a visit to somebody who looks after the back: a doctor, a physiotherapist
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-visit.h"

#include "limber-text.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (LimberVisit, limber_visit, limber_visit_copy, limber_visit_free)

/* Text of several lines is kept as it is; only what no file could carry is replaced. */
static void
set_text (char **member, const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  if (valid != NULL && !limber_text_is_visible (valid))
    g_clear_pointer (&valid, g_free);

  g_free (*member);
  *member = g_steal_pointer (&valid);
}

/**
 * limber_visit_new:
 * @day: the Julian day it was on, or will be
 *
 * Returns: (transfer full): a visit of its own identity about which nothing else is known
 */
LimberVisit *
limber_visit_new (guint32 day)
{
  LimberVisit *self;

  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  self = g_new0 (LimberVisit, 1);
  self->uuid = g_uuid_string_random ();
  self->day = day;

  return self;
}

/**
 * limber_visit_copy:
 * @self: a visit
 *
 * Returns: (transfer full): an equal visit: same identity, same stamps
 */
LimberVisit *
limber_visit_copy (const LimberVisit *self)
{
  LimberVisit *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->uuid = g_strdup (self->uuid);
  copy->with = g_strdup (self->with);
  copy->agreed = g_strdup (self->agreed);
  copy->note = g_strdup (self->note);

  return copy;
}

/**
 * limber_visit_free:
 * @self: (transfer full) (nullable): a visit
 */
void
limber_visit_free (LimberVisit *self)
{
  if (self == NULL)
    return;

  g_free (self->uuid);
  g_free (self->with);
  g_free (self->agreed);
  g_free (self->note);
  g_free (self);
}

/**
 * limber_visit_equal:
 * @a: a visit
 * @b: another
 *
 * Returns: whether one could stand for the other, identity and stamps included
 */
gboolean
limber_visit_equal (const LimberVisit *a, const LimberVisit *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return strcmp (a->uuid, b->uuid) == 0 && a->day == b->day && g_strcmp0 (a->with, b->with) == 0
         && g_strcmp0 (a->agreed, b->agreed) == 0 && g_strcmp0 (a->note, b->note) == 0
         && a->recorded == b->recorded && a->recorded_offset == b->recorded_offset
         && a->import_id == b->import_id;
}

/**
 * limber_visit_set_with:
 * @self: a visit
 * @with: (nullable): with whom
 *
 * Keeps one line of at most %LIMBER_VISIT_WITH_MAX characters; blank text is none.
 */
void
limber_visit_set_with (LimberVisit *self, const char *with)
{
  g_autofree char *line = with != NULL ? limber_text_to_line (with) : NULL;

  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->with, g_free);
  if (line == NULL || !limber_text_is_visible (line))
    return;

  self->with = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), LIMBER_VISIT_WITH_MAX));
  g_strchomp (self->with);
}

/**
 * limber_visit_set_agreed:
 * @self: a visit
 * @agreed: (nullable): what was agreed, text of any length
 *
 * Keeps the text as it is, line ends included; blank text is none.
 */
void
limber_visit_set_agreed (LimberVisit *self, const char *agreed)
{
  g_return_if_fail (self != NULL);

  set_text (&self->agreed, agreed);
}

/**
 * limber_visit_set_note:
 * @self: a visit
 * @note: (nullable): anything else, text of any length
 *
 * Keeps the text as it is, line ends included; blank text is none.
 */
void
limber_visit_set_note (LimberVisit *self, const char *note)
{
  g_return_if_fail (self != NULL);

  set_text (&self->note, note);
}

/**
 * limber_visit_find_last:
 * @visits: (element-type LimberVisit): visits in any order
 * @day: a Julian day
 *
 * Returns: (transfer none) (nullable): the newest visit before @day; of several on one day the first in
 * @visits
 */
const LimberVisit *
limber_visit_find_last (const GPtrArray *visits, guint32 day)
{
  const LimberVisit *last = NULL;

  g_return_val_if_fail (visits != NULL, NULL);

  for (guint i = 0; i < visits->len; i++)
    {
      const LimberVisit *visit = g_ptr_array_index (visits, i);

      if (visit->day < day && (last == NULL || visit->day > last->day))
        last = visit;
    }

  return last;
}

/**
 * limber_visit_find_next:
 * @visits: (element-type LimberVisit): visits in any order
 * @day: a Julian day
 *
 * Returns: (transfer none) (nullable): the nearest visit on or after @day; of several on one day the first in
 * @visits
 */
const LimberVisit *
limber_visit_find_next (const GPtrArray *visits, guint32 day)
{
  const LimberVisit *next = NULL;

  g_return_val_if_fail (visits != NULL, NULL);

  for (guint i = 0; i < visits->len; i++)
    {
      const LimberVisit *visit = g_ptr_array_index (visits, i);

      if (visit->day >= day && (next == NULL || visit->day < next->day))
        next = visit;
    }

  return next;
}

/**
 * limber_visit_find:
 * @visits: (element-type LimberVisit): visits in any order
 * @uuid: (nullable): an identity
 *
 * Returns: (transfer none) (nullable): the visit of that identity
 */
const LimberVisit *
limber_visit_find (const GPtrArray *visits, const char *uuid)
{
  g_return_val_if_fail (visits != NULL, NULL);

  for (guint i = 0; uuid != NULL && i < visits->len; i++)
    {
      const LimberVisit *visit = g_ptr_array_index (visits, i);

      if (strcmp (visit->uuid, uuid) == 0)
        return visit;
    }

  return NULL;
}
