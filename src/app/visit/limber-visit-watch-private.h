/* limber-visit-watch-private.h — what the parts of the watch of visits share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-change.h"
#include "limber-visit-watch.h"

G_BEGIN_DECLS

void _limber_visit_watch_make (LimberVisitWatch *self, LimberVisitChange *change);
GPtrArray *_limber_visit_watch_get_undo (LimberVisitWatch *self);
void _limber_visit_watch_tell_removed (LimberVisitWatch *self, const char *what);

G_END_DECLS
