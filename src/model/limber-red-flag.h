/* limber-red-flag.h — the questions about warning signs that a doctor would ask, and what was answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-term.h"

G_BEGIN_DECLS

/**
 * LimberRedFlag:
 * @id: stable; that of the symptom where there is one ("saddle-numbness", "fever")
 * @symptom: (nullable): the key of the built-in symptom that says the same, whose advice is given
 * (limber_advice_new_for_symptom())
 * @tier: how soon a "yes" needs help
 *
 * The signs and their sources stand in docs/safety.md.
 */
typedef struct
{
  const char *id;
  const char *symptom;
  LimberTermAdvice tier;
} LimberRedFlag;

guint limber_red_flag_count (void);
const LimberRedFlag *limber_red_flag_nth (guint index); /* the most pressing first */
const LimberRedFlag *limber_red_flag_find (const char *id);
const char *limber_red_flag_get_title (const LimberRedFlag *flag);    /* translated: "Numb saddle area" */
const char *limber_red_flag_get_question (const LimberRedFlag *flag); /* translated, a whole question */

/**
 * LimberRedFlagAnswer:
 * @flag: its id
 * @day: the Julian day on which it was asked and answered; one answer a day
 * @yes: whether it is so
 * @recorded: when it was first stored, seconds since 1970 UTC; 0 until then
 * @recorded_offset: the zone's offset then, in minutes east of UTC
 * @import_id: the import that brought it, 0 for one's own
 *
 * A "no" is an answer, too, with its date. What was not answered is not kept.
 */
typedef struct
{
  char *flag;
  guint32 day;
  gboolean yes;
  gint64 recorded;
  int recorded_offset;
  gint64 import_id;
} LimberRedFlagAnswer;

#define LIMBER_TYPE_RED_FLAG_ANSWER (limber_red_flag_answer_get_type ())
GType limber_red_flag_answer_get_type (void);

LimberRedFlagAnswer *limber_red_flag_answer_new (const char *flag, guint32 day, gboolean yes)
    G_GNUC_WARN_UNUSED_RESULT;
LimberRedFlagAnswer *limber_red_flag_answer_copy (const LimberRedFlagAnswer *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_red_flag_answer_free (LimberRedFlagAnswer *self);
gboolean limber_red_flag_answer_equal (const LimberRedFlagAnswer *a, const LimberRedFlagAnswer *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRedFlagAnswer, limber_red_flag_answer_free)

G_END_DECLS
