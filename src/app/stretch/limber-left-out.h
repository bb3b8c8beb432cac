/* limber-left-out.h — why an exercise is left out of a routine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine-watch.h"

G_BEGIN_DECLS

char *limber_left_out_explain (LimberRoutineWatch *watch, const LimberExercise *exercise)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
