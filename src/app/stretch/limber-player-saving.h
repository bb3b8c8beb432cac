/* limber-player-saving.h — writes what is being done into the journal, as it goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine-watch.h"
#include "limber-run.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_SAVING (limber_player_saving_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerSaving, limber_player_saving, LIMBER, PLAYER_SAVING, GObject)

/* Follows the `save` signal of @run. */
LimberPlayerSaving *limber_player_saving_new (LimberRoutineWatch *watch, LimberRun *run)
    G_GNUC_WARN_UNUSED_RESULT;
/* Numbers are 0 to 10, LIMBER_NRS_UNSET for none. Saved at once as soon as there is something to save. */
void limber_player_saving_set_pain_before (LimberPlayerSaving *self, int pain);
void limber_player_saving_set_pain_after (LimberPlayerSaving *self, int pain);
void limber_player_saving_set_effort (LimberPlayerSaving *self, LimberEffort effort);
/* Nothing was done and nothing was said: as if it had never been begun. */
gboolean limber_player_saving_is_empty (const LimberSession *session);

G_END_DECLS
