/* limber-player-view.h — the screen while a routine is being done: header, stage, large buttons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-player-driver.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_VIEW (limber_player_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerView, limber_player_view, LIMBER, PLAYER_VIEW, AdwBreakpointBin)

GtkWidget *limber_player_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_player_view_set_run (LimberPlayerView *self, LimberRun *run, LimberPlayerDriver *driver);
void limber_player_view_set_reason (LimberPlayerView *self, const char *reason);
void limber_player_view_set_muted (LimberPlayerView *self, gboolean muted);
void limber_player_view_set_fullscreen (LimberPlayerView *self, gboolean fullscreen);
void limber_player_view_flash (LimberPlayerView *self);
void limber_player_view_show_hint (LimberPlayerView *self, const char *hint);
void limber_player_view_add_toast (LimberPlayerView *self, AdwToast *toast);
gboolean limber_player_view_get_is_moving (LimberPlayerView *self);

G_END_DECLS
