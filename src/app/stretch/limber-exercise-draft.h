/* limber-exercise-draft.h — an exercise of the user's own while it is being changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_EXERCISE_DRAFT (limber_exercise_draft_get_type ())
/**
 * LimberExerciseDraft:
 *
 * What the editor of an exercise works on. It is saved by itself, a moment after the last change and at
 * limber_exercise_draft_flush(), once it has a name or any other text.
 *
 * Signals: changed (void): anything of it, by whomever; saved (void): handed to the journal; gone (void): it
 * was removed from elsewhere; unsaved
 * (void): it could not be saved.
 */
G_DECLARE_FINAL_TYPE (LimberExerciseDraft, limber_exercise_draft, LIMBER, EXERCISE_DRAFT, GObject)

LimberExerciseDraft *limber_exercise_draft_new (LimberRoutineWatch *watch, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;

/* As typed, to be changed in place; limber_exercise_draft_touch() says that it was. */
LimberExercise *limber_exercise_draft_edit (LimberExerciseDraft *self);
void limber_exercise_draft_touch (LimberExerciseDraft *self);

char *limber_exercise_draft_dup_name (LimberExerciseDraft *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_exercise_draft_is_kept (LimberExerciseDraft *self);

void limber_exercise_draft_flush (LimberExerciseDraft *self);
void limber_exercise_draft_discard (LimberExerciseDraft *self);

G_END_DECLS
