/* limber-question-row.h — one question, changed where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-question.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_QUESTION_ROW (limber_question_row_get_type ())
/* Signals: edited (void), when it was left or Return was pressed, with another text than the question has;
 * removed (void), by the button; done (void), after Return. */
G_DECLARE_FINAL_TYPE (LimberQuestionRow, limber_question_row, LIMBER, QUESTION_ROW, AdwPreferencesRow)

GtkWidget *limber_question_row_new (const LimberQuestion *question) G_GNUC_WARN_UNUSED_RESULT;
void limber_question_row_set_question (LimberQuestionRow *self, const LimberQuestion *question);
const LimberQuestion *limber_question_row_peek_question (LimberQuestionRow *self);
char *limber_question_row_dup_text (LimberQuestionRow *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_question_row_commit (LimberQuestionRow *self);

G_END_DECLS
