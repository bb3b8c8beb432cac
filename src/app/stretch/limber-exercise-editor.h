/* limber-exercise-editor.h — an exercise of one's own: what the physiotherapist showed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_EDITOR (limber_exercise_editor_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseEditor,
                      limber_exercise_editor,
                      LIMBER,
                      EXERCISE_EDITOR,
                      AdwNavigationPage)

/* Saves by itself. @id: one of the user's own; NULL for a new one, which is kept once it has a name. Signals:
 * push, toast, saved (const char *id), removed (void). */
LimberExerciseEditor *limber_exercise_editor_new (LimberRoutineWatch *watch, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;
/* A copy of any exercise, saved as the user's own; returns its id. */
char *limber_exercise_editor_duplicate (LimberRoutineWatch *watch, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
