/* limber-routine-watch-private.h — what the parts of the watch over routines share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-own-shelf.h"
#include "limber-routine-watch.h"

G_BEGIN_DECLS

LimberOwnShelf *_limber_routine_watch_get_shelf (LimberRoutineWatch *self);
void _limber_routine_watch_note_change (LimberRoutineWatch *self);
void _limber_routine_watch_end_save (LimberRoutineWatch *self, const GError *error);

G_END_DECLS
