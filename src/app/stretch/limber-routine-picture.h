/* limber-routine-picture.h — the one exercise that shows what a routine is like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine-book.h"

G_BEGIN_DECLS

const LimberExercise *limber_routine_picture_find (LimberRoutineBook *book, const LimberRoutine *routine);

G_END_DECLS
