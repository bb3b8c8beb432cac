/* limber-player-before.h — what is asked and said before a routine starts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-phase.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_BEFORE (limber_player_before_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerBefore, limber_player_before, LIMBER, PLAYER_BEFORE, AdwBreakpointBin)

GtkWidget *limber_player_before_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @left_out: (nullable): a sentence. A plan may be empty: then there is nothing to start. */
void limber_player_before_set_plan (LimberPlayerBefore *self, LimberPlan *plan, const char *left_out);
void limber_player_before_set_hint (LimberPlayerBefore *self, const char *hint); /* nullable */
int limber_player_before_get_pain (LimberPlayerBefore *self); /* LIMBER_NRS_UNSET for none */

G_END_DECLS
