/* limber-voice-group.h — whether a routine speaks, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_VOICE_GROUP (limber_voice_group_get_type ())
/* Only where Limber was built with a voice. */
G_DECLARE_FINAL_TYPE (LimberVoiceGroup, limber_voice_group, LIMBER, VOICE_GROUP, AdwPreferencesGroup)

void limber_voice_group_set_settings (LimberVoiceGroup *self, LimberSettings *settings);

G_END_DECLS
