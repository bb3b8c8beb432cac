/* limber-routine-book.h — all exercises and routines there are: those that come with Limber and the user's
 * own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_BOOK (limber_routine_book_get_type ())
G_DECLARE_FINAL_TYPE (LimberRoutineBook, limber_routine_book, LIMBER, ROUTINE_BOOK, GObject)

LimberRoutineBook *limber_routine_book_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Signal: changed (void), when anything was added, replaced or removed. Order is that of adding. An id that
 * is there is replaced in place. */
void limber_routine_book_add_exercise (LimberRoutineBook *self, LimberExercise *exercise); /* refs */
void limber_routine_book_add_routine (LimberRoutineBook *self, LimberRoutine *routine);
void limber_routine_book_remove_exercise (LimberRoutineBook *self, const char *id);
void limber_routine_book_remove_routine (LimberRoutineBook *self, const char *id);

const LimberExercise *limber_routine_book_find_exercise (LimberRoutineBook *self,
                                                         const char *id); /* nullable */
const LimberRoutine *limber_routine_book_find_routine (LimberRoutineBook *self, const char *id);
const GPtrArray *
limber_routine_book_peek_exercises (LimberRoutineBook *self); /* (element-type LimberExercise) */
const GPtrArray *limber_routine_book_peek_routines (LimberRoutineBook *self);

/* What one item asks for: the dose of the exercise with the item's overrides; all fields set, what the mode
 * has no use for is 0 or 1. FALSE: no such exercise. */
gboolean
limber_routine_book_get_dose (LimberRoutineBook *self, const LimberRoutineItem *item, LimberDose *dose);
/* All strains of its exercises together. */
LimberStrain limber_routine_book_get_strains (LimberRoutineBook *self, const LimberRoutine *routine);
/* "own-" and 8 hexadecimal digits that no exercise and no routine has yet. */
char *limber_routine_book_make_id (LimberRoutineBook *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
