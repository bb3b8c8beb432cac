/* limber-player-after.h — what is asked and said after a routine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_AFTER (limber_player_after_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerAfter, limber_player_after, LIMBER, PLAYER_AFTER, AdwBin)

/* Signals: pain (int), effort (int): answered, or taken back (-1). */
GtkWidget *limber_player_after_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_player_after_set_session (LimberPlayerAfter *self, const LimberSession *session);
void limber_player_after_set_offers (LimberPlayerAfter *self, GtkWidget *offers); /* nullable */

G_END_DECLS
