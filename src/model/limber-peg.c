/* limber-peg.c — the PEG scale: pain, enjoyment of life and general activity over a week
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-peg.h"

#include "limber-check-in.h"

#include <glib/gi18n.h>
#include <math.h>

G_DEFINE_BOXED_TYPE (LimberPeg, limber_peg, limber_peg_copy, limber_peg_free)

/* Krebs EE and others: Development and initial validation of the PEG, a three-item scale assessing pain
 * intensity and interference. Journal of General Internal Medicine 24 (2009) 733–738,
 * doi 10.1007/s11606-009-0981-1. Ids stand in people's files and are never changed. */
static const struct
{
  const char *id;
  const char *title;
  const char *question;
  const char *lowest;
  const char *highest;
} items[LIMBER_PEG_N_ITEMS] = {
  [LIMBER_PEG_PAIN] = {
    "pain",
    N_ ("Pain on average"),
    N_ ("What number best describes your pain on average in the past week?"),
    N_ ("No pain"),
    N_ ("Pain as bad as you can imagine"),
  },
  [LIMBER_PEG_ENJOYMENT] = {
    "enjoyment",
    N_ ("Enjoyment of life"),
    N_ ("What number best describes how, during the past week, pain has interfered with your enjoyment of life?"),
    N_ ("Does not interfere"),
    N_ ("Completely interferes"),
  },
  [LIMBER_PEG_ACTIVITY] = {
    "activity",
    N_ ("General activity"),
    N_ ("What number best describes how, during the past week, pain has interfered with your general activity?"),
    N_ ("Does not interfere"),
    N_ ("Completely interferes"),
  },
};

/**
 * limber_peg_new:
 * @day: the Julian day on which it is answered
 *
 * Returns: (transfer full): the three questions, none of them answered
 */
LimberPeg *
limber_peg_new (guint32 day)
{
  LimberPeg *self;

  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  self = g_new0 (LimberPeg, 1);
  self->day = day;
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    self->answers[i] = LIMBER_NRS_UNSET;

  return self;
}

/**
 * limber_peg_copy:
 * @self: answers
 *
 * Returns: (transfer full): the same answers with the same stamps
 */
LimberPeg *
limber_peg_copy (const LimberPeg *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/**
 * limber_peg_free:
 * @self: (transfer full) (nullable): answers
 */
void
limber_peg_free (LimberPeg *self)
{
  g_free (self);
}

/**
 * limber_peg_equal:
 * @a: answers
 * @b: others
 *
 * Returns: whether one could stand for the other, day and stamps included
 */
gboolean
limber_peg_equal (const LimberPeg *a, const LimberPeg *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    {
      if (a->answers[i] != b->answers[i])
        return FALSE;
    }

  return a->day == b->day && a->recorded == b->recorded && a->recorded_offset == b->recorded_offset
         && a->import_id == b->import_id;
}

/**
 * limber_peg_is_empty:
 * @self: answers
 *
 * Returns: whether none of the three is answered
 */
gboolean
limber_peg_is_empty (const LimberPeg *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    {
      if (self->answers[i] != LIMBER_NRS_UNSET)
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_peg_get_score:
 * @self: answers
 *
 * The score of Krebs and others (2009): the mean of the three.
 *
 * Returns: 0 to 10, NaN unless all three are answered
 */
double
limber_peg_get_score (const LimberPeg *self)
{
  int sum = 0;

  g_return_val_if_fail (self != NULL, NAN);

  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    {
      if (self->answers[i] == LIMBER_NRS_UNSET)
        return NAN;
      sum += self->answers[i];
    }

  return sum / (double) LIMBER_PEG_N_ITEMS;
}

/**
 * limber_peg_item_to_id:
 * @item: one of the three
 *
 * Returns: (transfer none): its stable name in files: "pain", "enjoyment" or "activity"
 */
const char *
limber_peg_item_to_id (LimberPegItem item)
{
  g_return_val_if_fail ((guint) item < LIMBER_PEG_N_ITEMS, NULL);

  return items[item].id;
}

/**
 * limber_peg_item_get_title:
 * @item: one of the three
 *
 * Returns: (transfer none): what it is about, in a word or two, translated
 */
const char *
limber_peg_item_get_title (LimberPegItem item)
{
  g_return_val_if_fail ((guint) item < LIMBER_PEG_N_ITEMS, NULL);

  return _ (items[item].title);
}

/**
 * limber_peg_item_get_question:
 * @item: one of the three
 *
 * Returns: (transfer none): the question, translated; in English the words of the instrument
 */
const char *
limber_peg_item_get_question (LimberPegItem item)
{
  g_return_val_if_fail ((guint) item < LIMBER_PEG_N_ITEMS, NULL);

  return _ (items[item].question);
}

/**
 * limber_peg_item_get_lowest:
 * @item: one of the three
 *
 * Returns: (transfer none): what 0 means, translated
 */
const char *
limber_peg_item_get_lowest (LimberPegItem item)
{
  g_return_val_if_fail ((guint) item < LIMBER_PEG_N_ITEMS, NULL);

  return _ (items[item].lowest);
}

/**
 * limber_peg_item_get_highest:
 * @item: one of the three
 *
 * Returns: (transfer none): what 10 means, translated
 */
const char *
limber_peg_item_get_highest (LimberPegItem item)
{
  g_return_val_if_fail ((guint) item < LIMBER_PEG_N_ITEMS, NULL);

  return _ (items[item].highest);
}
