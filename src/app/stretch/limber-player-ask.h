/* limber-player-ask.h — one question answered with one tap, or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_ASK (limber_player_ask_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerAsk, limber_player_ask, LIMBER, PLAYER_ASK, GtkWidget)

/* Signal: answered (void): by the user. Values are -1 for no answer, else the index of what was tapped. */
void limber_player_ask_add_numbers (LimberPlayerAsk *self); /* 0 to 10, in the colours of pain */
void limber_player_ask_add_word (LimberPlayerAsk *self, const char *word);
int limber_player_ask_get_value (LimberPlayerAsk *self);
void limber_player_ask_set_value (LimberPlayerAsk *self, int value);

G_END_DECLS
