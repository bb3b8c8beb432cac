/* limber-routine-editor.h — a routine of one's own: its exercises, their order and doses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_EDITOR (limber_routine_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineEditor, limber_routine_editor, LIMBER, ROUTINE_EDITOR, AdwNavigationPage)

/* Saves by itself. @id: one of the user's own; NULL for a new, empty one. Signals: push, toast, removed
 * (void). */
LimberRoutineEditor *limber_routine_editor_new (LimberRoutineWatch *watch, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;
/* A copy of any routine, saved as the user's own; returns its id. */
char *limber_routine_editor_duplicate (LimberRoutineWatch *watch, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
