/* limber-player-stage.h — the exercise being done, to be read from a mat: figure, name, ring, words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-run.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_STAGE (limber_player_stage_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerStage, limber_player_stage, LIMBER, PLAYER_STAGE, GtkWidget)

void limber_player_stage_set_run (LimberPlayerStage *self, LimberRun *run);
void limber_player_stage_set_narrow (LimberPlayerStage *self, gboolean narrow);
void limber_player_stage_set_reason (LimberPlayerStage *self,
                                     const char *reason);       /* nullable: why it is paused */
void limber_player_stage_update (LimberPlayerStage *self);      /* another phase, another state */
void limber_player_stage_update_time (LimberPlayerStage *self); /* time went on */
void limber_player_stage_flash (LimberPlayerStage *self);

G_END_DECLS
