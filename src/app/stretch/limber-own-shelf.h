/* limber-own-shelf.h — exercises and routines of the user's own: as the journal keeps them, and in the book
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine-book.h"
#include "limber-store-routines.h"

G_BEGIN_DECLS

typedef struct _LimberOwnShelf LimberOwnShelf;

LimberOwnShelf *limber_own_shelf_new (LimberRoutineBook *book) G_GNUC_WARN_UNUSED_RESULT;
void limber_own_shelf_free (LimberOwnShelf *self);

/* What the journal holds now: the book follows. The error names what cannot be read and was not named before.
 */
void limber_own_shelf_take (LimberOwnShelf *self, const GPtrArray *texts, GError **error);

/* Changes of the user's: the book follows, and what is to be saved is handed back. */
LimberOwnText *limber_own_shelf_put_exercise (LimberOwnShelf *self, LimberExercise *exercise)
    G_GNUC_WARN_UNUSED_RESULT;
LimberOwnText *limber_own_shelf_put_routine (LimberOwnShelf *self, LimberRoutine *routine)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_own_shelf_remove_exercise (LimberOwnShelf *self, const char *id);
void limber_own_shelf_remove_routine (LimberOwnShelf *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberOwnShelf, limber_own_shelf_free)

G_END_DECLS
