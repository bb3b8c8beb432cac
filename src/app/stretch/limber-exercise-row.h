/* limber-exercise-row.h — an exercise in a list: small figure, name, what for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-exercise-choice.h"
#include "limber-exercise.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_ROW (limber_exercise_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberExerciseRow, limber_exercise_row, LIMBER, EXERCISE_ROW, AdwActionRow)

GtkWidget *limber_exercise_row_new (const LimberExercise *exercise, const char *subtitle)
    G_GNUC_WARN_UNUSED_RESULT;
const char *limber_exercise_row_get_exercise (LimberExerciseRow *self);
void limber_exercise_row_set_choice (LimberExerciseRow *self,
                                     const LimberExercise *exercise,
                                     const LimberExerciseChoice *choice);

G_END_DECLS
