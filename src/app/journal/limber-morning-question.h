/* limber-morning-question.h — how the back is on the morning after stretching
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-journal.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_MORNING_QUESTION (limber_morning_question_get_type ())
/* Seen only while there is something to ask. Signals: toast (AdwToast *); left (void): it went away with the
 * keyboard in it. */
G_DECLARE_FINAL_TYPE (LimberMorningQuestion, limber_morning_question, LIMBER, MORNING_QUESTION, AdwBin)

void limber_morning_question_set_up (LimberMorningQuestion *self,
                                     LimberJournal *journal,
                                     LimberSettings *settings);
void limber_morning_question_set_days (LimberMorningQuestion *self, const GDate *shown, const GDate *today);

G_END_DECLS
