/* limber-player-question.h — a question with few, large answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What is told when the question is closed without an answer. */
#define LIMBER_PLAYER_QUESTION_STAY "stay"

#define LIMBER_TYPE_PLAYER_QUESTION (limber_player_question_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerQuestion, limber_player_question, LIMBER, PLAYER_QUESTION, AdwDialog)

/* Signal: answered (const char *id): once, as the dialog closes. */
LimberPlayerQuestion *limber_player_question_new (const char *title, const char *text)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_player_question_add (LimberPlayerQuestion *self, const char *id, const char *label);
void limber_player_question_set_default (LimberPlayerQuestion *self, const char *id);
void limber_player_question_set_enabled (LimberPlayerQuestion *self, const char *id, gboolean enabled);
gboolean limber_player_question_get_enabled (LimberPlayerQuestion *self, const char *id);
void limber_player_question_set_details (LimberPlayerQuestion *self, GtkWidget *details);
GtkWidget *limber_player_question_get_details (LimberPlayerQuestion *self); /* nullable */
void limber_player_question_answer (LimberPlayerQuestion *self, const char *id);

G_END_DECLS
