/* limber-routine-watch.h — exercises, routines, sessions and choices of one journal, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal-routines.h"
#include "limber-routine-book.h"
#include "limber-phase.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_WATCH (limber_routine_watch_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineWatch, limber_routine_watch, LIMBER, ROUTINE_WATCH, GObject)

/* Signals: changed (void): anything of it; failed (const GError *): something could not be read or saved.
 * What is set here is seen at once and saved behind it; it is taken back, with `failed`, when saving fails.
 */
LimberRoutineWatch *limber_routine_watch_new (LimberJournal *journal) G_GNUC_WARN_UNUSED_RESULT;
void limber_routine_watch_start (LimberRoutineWatch *self); /* reads the journal; more than once is fine */
void limber_routine_watch_stop (LimberRoutineWatch *self);
gboolean limber_routine_watch_get_is_loaded (LimberRoutineWatch *self);

LimberJournal *limber_routine_watch_get_journal (LimberRoutineWatch *self);
LimberRoutineBook *limber_routine_watch_get_book (LimberRoutineWatch *self); /* with the user's own in it */
const GPtrArray *limber_routine_watch_peek_sessions (LimberRoutineWatch *self); /* newest first, 60 days */
GHashTable *limber_routine_watch_peek_choices (LimberRoutineWatch *self);
LimberStrain limber_routine_watch_get_limits (LimberRoutineWatch *self); /* as the user set them */
LimberStrain
limber_routine_watch_get_all_limits (LimberRoutineWatch *self); /* and what follows from osteoporosis */
const LimberSession *limber_routine_watch_peek_unfinished (LimberRoutineWatch *self); /* nullable */
guint limber_routine_watch_get_n_sessions (LimberRoutineWatch *self);                 /* all there are */
/* Everything but the times, which are settings. */
void limber_routine_watch_fill_options (LimberRoutineWatch *self, LimberPlanOptions *options);
LimberSide limber_routine_watch_get_first_side (LimberRoutineWatch *self, const char *routine);

void limber_routine_watch_save_session (LimberRoutineWatch *self, const LimberSession *session);
void limber_routine_watch_remove_session (LimberRoutineWatch *self, const char *uuid);
void limber_routine_watch_set_choice (LimberRoutineWatch *self, const LimberExerciseChoice *choice);
void limber_routine_watch_set_limits (LimberRoutineWatch *self, LimberStrain limits);
void limber_routine_watch_save_exercise (LimberRoutineWatch *self, LimberExercise *exercise);
void limber_routine_watch_save_routine (LimberRoutineWatch *self, LimberRoutine *routine);
void limber_routine_watch_save_all (LimberRoutineWatch *self,
                                    const GPtrArray *exercises,
                                    const GPtrArray *routines);
void limber_routine_watch_remove_exercise (LimberRoutineWatch *self, const char *id);
void limber_routine_watch_remove_routine (LimberRoutineWatch *self, const char *id);

G_END_DECLS
