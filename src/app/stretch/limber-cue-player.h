/* limber-cue-player.h — the sounds of a player, and its voice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-run.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CUE_PLAYER (limber_cue_player_get_type ())
G_DECLARE_FINAL_TYPE (LimberCuePlayer, limber_cue_player, LIMBER, CUE_PLAYER, GObject)

/* Signal: unavailable (const char *sentence): once, when no sound can be played. Everything else goes on.
 * Sounds are read when it is made; volume, pitch, mute and voice follow the settings. */
LimberCuePlayer *limber_cue_player_new (LimberSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void limber_cue_player_play (LimberCuePlayer *self, LimberCue cue);
/* Names and counts, when the user turned the voice on and there is one; else nothing. @urgent: what is being
 * said is cut off. */
void limber_cue_player_say (LimberCuePlayer *self, const char *text, gboolean urgent);
void limber_cue_player_stop (LimberCuePlayer *self); /* falls silent at once; when a routine is paused */
void limber_cue_player_wake (LimberCuePlayer *self); /* when it begins or goes on: the next cue is not late */
gboolean limber_cue_player_get_is_available (LimberCuePlayer *self);
gboolean limber_cue_player_has_voice (void); /* built with it */

G_END_DECLS
