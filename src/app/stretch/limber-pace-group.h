/* limber-pace-group.h — how fast a routine goes on, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PACE_GROUP (limber_pace_group_get_type ())
G_DECLARE_FINAL_TYPE (LimberPaceGroup, limber_pace_group, LIMBER, PACE_GROUP, AdwPreferencesGroup)

void limber_pace_group_set_settings (LimberPaceGroup *self, LimberSettings *settings);

G_END_DECLS
