/* limber-limits-group.h — what the user cannot do, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_LIMITS_GROUP (limber_limits_group_get_type ())
/* Hidden as long as it has nothing to say it to. */
G_DECLARE_FINAL_TYPE (LimberLimitsGroup, limber_limits_group, LIMBER, LIMITS_GROUP, AdwPreferencesGroup)

void limber_limits_group_set_watch (LimberLimitsGroup *self, LimberRoutineWatch *watch); /* nullable */

G_END_DECLS
