/* limber-player-inhibit.h — keeps the screen awake while a routine runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_INHIBIT (limber_player_inhibit_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerInhibit, limber_player_inhibit, LIMBER, PLAYER_INHIBIT, GObject)

/* Signal: refused (void): the screen may go dark by itself; once as long as the application runs. */
LimberPlayerInhibit *limber_player_inhibit_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
void limber_player_inhibit_hold (LimberPlayerInhibit *self);
void limber_player_inhibit_release_later (LimberPlayerInhibit *self);
void limber_player_inhibit_release (LimberPlayerInhibit *self);
gboolean limber_player_inhibit_get_is_waiting (LimberPlayerInhibit *self);

G_END_DECLS
