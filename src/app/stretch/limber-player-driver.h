/* limber-player-driver.h — wakes a routine exactly when something happens in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-run.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_DRIVER (limber_player_driver_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerDriver, limber_player_driver, LIMBER, PLAYER_DRIVER, GObject)

/* Signal: ticked (void): time went on; what shows it is to be looked at again. */
LimberPlayerDriver *limber_player_driver_new (LimberRun *run) G_GNUC_WARN_UNUSED_RESULT;
void limber_player_driver_tick (LimberPlayerDriver *self);
void limber_player_driver_stop (LimberPlayerDriver *self);
gboolean limber_player_driver_get_is_armed (LimberPlayerDriver *self);

G_END_DECLS
