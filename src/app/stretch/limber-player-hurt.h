/* limber-player-hurt.h — what to do when something hurts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-phase.h"

G_BEGIN_DECLS

/**
 * LimberPlayerHurtAnswer:
 * @LIMBER_PLAYER_HURT_STAY: nothing yet: it stays paused
 * @LIMBER_PLAYER_HURT_EASE: the easier variant
 * @LIMBER_PLAYER_HURT_SKIP: the next exercise
 * @LIMBER_PLAYER_HURT_END: enough
 */
typedef enum
{
  LIMBER_PLAYER_HURT_STAY,
  LIMBER_PLAYER_HURT_EASE,
  LIMBER_PLAYER_HURT_SKIP,
  LIMBER_PLAYER_HURT_END,
} LimberPlayerHurtAnswer;

#define LIMBER_TYPE_PLAYER_HURT (limber_player_hurt_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerHurt, limber_player_hurt, LIMBER, PLAYER_HURT, AdwAlertDialog)

/* Signal: decided (guint answer, gboolean travelled): once. */
AdwDialog *limber_player_hurt_new (const LimberPlanItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
