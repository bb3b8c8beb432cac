/* limber-exercise-preview.h — an exercise as it will be seen while it is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-exercise.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_PREVIEW (limber_exercise_preview_get_type ())
/* Signal: choose (void): another figure is wanted. */
G_DECLARE_FINAL_TYPE (LimberExercisePreview, limber_exercise_preview, LIMBER, EXERCISE_PREVIEW, AdwBin)

void limber_exercise_preview_show (LimberExercisePreview *self, const LimberExercise *exercise);

G_END_DECLS
