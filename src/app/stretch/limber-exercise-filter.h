/* limber-exercise-filter.h — which exercises are looked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-exercise.h"

G_BEGIN_DECLS

/**
 * LimberExerciseFilter:
 * @words: (nullable): what was typed
 * @positions: a bit (1 << LimberPosition) for each position that will do; 0 for any
 * @areas: parts of the body of which one will do; none for any
 * @without: what an exercise must not ask for
 *
 * What is looked for. Empty it matches everything.
 */
typedef struct
{
  char *words;
  guint positions;
  guint areas;
  guint without;
} LimberExerciseFilter;

gboolean limber_exercise_filter_matches (const LimberExerciseFilter *self, const LimberExercise *exercise);
gboolean limber_exercise_filter_is_empty (const LimberExerciseFilter *self);

G_END_DECLS
