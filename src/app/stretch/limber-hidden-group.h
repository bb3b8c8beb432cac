/* limber-hidden-group.h — exercises that are left out since they hurt, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_HIDDEN_GROUP (limber_hidden_group_get_type ())
/* Hidden as long as no exercise is. Signal: toast (AdwToast *), with a way back. */
G_DECLARE_FINAL_TYPE (LimberHiddenGroup, limber_hidden_group, LIMBER, HIDDEN_GROUP, AdwPreferencesGroup)

void limber_hidden_group_set_watch (LimberHiddenGroup *self, LimberRoutineWatch *watch); /* nullable */

G_END_DECLS
