/* limber-red-flag.c — the questions about warning signs that a doctor would ask, and what was answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-red-flag.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (LimberRedFlagAnswer,
                     limber_red_flag_answer,
                     limber_red_flag_answer_copy,
                     limber_red_flag_answer_free)

/* The signs of docs/safety.md, in the order in which their advice is given. Ids stand in people's files:
 * they are never changed and never used again for something else. */
static const LimberRedFlag flags[] = {
  { "saddle-numbness", "saddle-numbness", LIMBER_TERM_ADVICE_EMERGENCY },
  { "bladder-bowel", "bladder-bowel", LIMBER_TERM_ADVICE_EMERGENCY },
  { "leg-weakness", "leg-weakness", LIMBER_TERM_ADVICE_EMERGENCY },
  { "fever", "fever", LIMBER_TERM_ADVICE_SOON },
  { "night-pain", "night-pain", LIMBER_TERM_ADVICE_SOON },
  { "weight-loss", "weight-loss", LIMBER_TERM_ADVICE_SOON },
};

/* Every question here stands in docs/safety.md; a test compares the two. */
static const char *const questions[G_N_ELEMENTS (flags)] = {
  N_ ("Is there new or worsening numbness around the genitals, the anus, the buttocks or the inner thighs?"),
  N_ ("Is there new or worsening trouble with passing urine, or with holding the bladder or the bowels?"),
  N_ ("Is there new or worsening weakness in one leg or in both?"),
  N_ ("Have you had a fever in the past week, or felt hot and shivery?"),
  N_ ("Do you have pain at night that no change of position eases?"),
  N_ ("Have you lost weight over the past months without trying to?"),
};

/**
 * limber_red_flag_count:
 *
 * Returns: how many signs are asked about
 */
guint
limber_red_flag_count (void)
{
  return G_N_ELEMENTS (flags);
}

/**
 * limber_red_flag_nth:
 * @index: below limber_red_flag_count()
 *
 * Returns: (transfer none): a sign, the most pressing first
 */
const LimberRedFlag *
limber_red_flag_nth (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (flags), NULL);

  return &flags[index];
}

/**
 * limber_red_flag_find:
 * @id: (nullable): the id of a sign, from a file for instance
 *
 * Returns: (transfer none) (nullable): the sign of that id
 */
const LimberRedFlag *
limber_red_flag_find (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (flags); i++)
    {
      if (strcmp (flags[i].id, id) == 0)
        return &flags[i];
    }

  return NULL;
}

/**
 * limber_red_flag_get_title:
 * @flag: a sign
 *
 * Returns: (transfer none): what it is called, translated; as the symptom is that says the same
 */
const char *
limber_red_flag_get_title (const LimberRedFlag *flag)
{
  g_return_val_if_fail (flag != NULL, NULL);

  return limber_term_builtin_name (LIMBER_TERM_SYMPTOM, flag->symptom);
}

/**
 * limber_red_flag_get_question:
 * @flag: a sign out of limber_red_flag_nth() or limber_red_flag_find()
 *
 * Returns: (transfer none): a whole question that can be answered with yes or no, translated
 */
const char *
limber_red_flag_get_question (const LimberRedFlag *flag)
{
  g_return_val_if_fail (flag >= flags && flag < flags + G_N_ELEMENTS (flags), NULL);

  return _ (questions[flag - flags]);
}

/**
 * limber_red_flag_answer_new:
 * @flag: the id of a sign
 * @day: the Julian day on which it was asked and answered
 * @yes: whether it is so
 *
 * Returns: (transfer full): an answer
 */
LimberRedFlagAnswer *
limber_red_flag_answer_new (const char *flag, guint32 day, gboolean yes)
{
  LimberRedFlagAnswer *self;

  g_return_val_if_fail (flag != NULL, NULL);
  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  self = g_new0 (LimberRedFlagAnswer, 1);
  self->flag = g_strdup (flag);
  self->day = day;
  self->yes = !!yes;

  return self;
}

/**
 * limber_red_flag_answer_copy:
 * @self: an answer
 *
 * Returns: (transfer full): an equal answer with the same stamps
 */
LimberRedFlagAnswer *
limber_red_flag_answer_copy (const LimberRedFlagAnswer *self)
{
  LimberRedFlagAnswer *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->flag = g_strdup (self->flag);

  return copy;
}

/**
 * limber_red_flag_answer_free:
 * @self: (transfer full) (nullable): an answer
 */
void
limber_red_flag_answer_free (LimberRedFlagAnswer *self)
{
  if (self == NULL)
    return;

  g_free (self->flag);
  g_free (self);
}

/**
 * limber_red_flag_answer_equal:
 * @a: an answer
 * @b: another
 *
 * Returns: whether one could stand for the other, day and stamps included
 */
gboolean
limber_red_flag_answer_equal (const LimberRedFlagAnswer *a, const LimberRedFlagAnswer *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return strcmp (a->flag, b->flag) == 0 && a->day == b->day && !a->yes == !b->yes
         && a->recorded == b->recorded && a->recorded_offset == b->recorded_offset
         && a->import_id == b->import_id;
}
