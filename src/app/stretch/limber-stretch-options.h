/* limber-stretch-options.h — how a plan is made: the user's times, limits and choices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine-watch.h"
#include "limber-settings-stretch.h"

G_BEGIN_DECLS

void limber_stretch_options_init (LimberPlanOptions *options,
                                  LimberRoutineWatch *watch,
                                  LimberSettings *settings,
                                  const char *routine);

G_END_DECLS
