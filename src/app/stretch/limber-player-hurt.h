/* limber-player-hurt.h — what to know before deciding about something that hurts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-phase.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_HURT (limber_player_hurt_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerHurt, limber_player_hurt, LIMBER, PLAYER_HURT, GtkBox)

/* Signal: changed (void): whether it travelled, and with it whether the easier variant is any answer. */
GtkWidget *limber_player_hurt_new (const LimberPlanItem *item) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_player_hurt_get_travelled (LimberPlayerHurt *self);
gboolean limber_player_hurt_can_ease (LimberPlayerHurt *self);

G_END_DECLS
