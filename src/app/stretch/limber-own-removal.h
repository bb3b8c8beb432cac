/* limber-own-removal.h — removing routines and exercises of one's own, with a way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"

G_BEGIN_DECLS

/* What is returned says what was removed, and undoes it. */
AdwToast *limber_own_removal_remove_routine (LimberRoutineWatch *watch, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;
AdwToast *limber_own_removal_remove_exercise (LimberRoutineWatch *watch, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_own_removal_list_uses (LimberRoutineBook *book, const char *exercise)
    G_GNUC_WARN_UNUSED_RESULT; /* (element-type LimberRoutine) */

G_END_DECLS
