/* limber-routine-own.h — between the book of routines and what the journal keeps of the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine-file.h"
#include "limber-store-routines.h"

G_BEGIN_DECLS

gboolean
limber_routine_book_add_own_text (LimberRoutineBook *book, const LimberOwnText *text, GError **error);
guint limber_routine_book_add_own_texts (LimberRoutineBook *book, const GPtrArray *texts);
GPtrArray *limber_routine_file_to_own_texts (const LimberRoutineFile *self, LimberRoutineBook *book)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
