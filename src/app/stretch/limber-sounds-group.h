/* limber-sounds-group.h — how a routine sounds, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SOUNDS_GROUP (limber_sounds_group_get_type ())
G_DECLARE_FINAL_TYPE (LimberSoundsGroup, limber_sounds_group, LIMBER, SOUNDS_GROUP, AdwPreferencesGroup)

void limber_sounds_group_set_settings (LimberSoundsGroup *self, LimberSettings *settings);

G_END_DECLS
