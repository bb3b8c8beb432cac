/* limber-player-words.h — what a player says about a moment of a routine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-run.h"

G_BEGIN_DECLS

const char *limber_player_words_get_doing (const LimberPhase *phase, gboolean is_in);
char *limber_player_words_describe_count (const LimberPhase *phase) G_GNUC_WARN_UNUSED_RESULT;
char *limber_player_words_describe_short_count (const LimberPhase *phase) G_GNUC_WARN_UNUSED_RESULT;
char *limber_player_words_describe_rep (const LimberPhase *phase) G_GNUC_WARN_UNUSED_RESULT;
char *limber_player_words_list_steps (const LimberPlanItem *item) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_player_words_get_cue (const LimberPlanItem *item);
const char *limber_player_words_get_motion (const LimberPlanItem *item);
char *limber_player_words_name_next (const LimberPlanItem *next) G_GNUC_WARN_UNUSED_RESULT;
char *limber_player_words_format_left (gint64 left_us) G_GNUC_WARN_UNUSED_RESULT;
char *limber_player_words_announce (const LimberPhase *phase, const LimberPhase *before)
    G_GNUC_WARN_UNUSED_RESULT;
char *limber_player_words_say (const LimberPhase *phase, const LimberPhase *before) G_GNUC_WARN_UNUSED_RESULT;
char *limber_player_words_list_left_out (LimberPlan *plan, LimberRoutineBook *book, GHashTable *choices)
    G_GNUC_WARN_UNUSED_RESULT;
char *limber_player_words_describe_plan (LimberPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
char *limber_player_words_sum_up (const LimberSession *session) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_player_words_get_stop_if (void);

G_END_DECLS
