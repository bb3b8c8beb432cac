/* limber-routine-file.h — exercises and routines as JSON: those that come with Limber, and the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "limber-routine-book.h"

G_BEGIN_DECLS

/* Larger files are refused before they are read; nobody's physiotherapist writes as much. */
#define LIMBER_ROUTINE_FILE_MAX (LIMBER_ROUTINE_FILE_MAX_MB * 1024 * 1024)
#define LIMBER_ROUTINE_FILE_MAX_MB 1

/* What the texts of exercises and routines may be, in characters: names and cues, one-liners, all others; and
 * how many steps there may be. More does not fit any screen. */
#define LIMBER_ROUTINE_NAME_MAX 80
#define LIMBER_ROUTINE_LINE_MAX 200
#define LIMBER_ROUTINE_TEXT_MAX 1000
#define LIMBER_ROUTINE_STEPS_MAX 50

/* How long one item of a routine may take, in seconds. */
#define LIMBER_ROUTINE_ITEM_SECONDS_MAX (3 * 60 * 60)

/* The exercises and routines that come with Limber, translated into the present language. Cannot fail. */
LimberRoutineBook *limber_routine_book_new_builtin (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * LimberRoutineFile:
 * @exercises: (element-type LimberExercise): in the order of the file
 * @routines: (element-type LimberRoutine): in the order of the file
 *
 * What a file holds, checked as a whole: either all of it is good, or there is an error that names the place.
 */
typedef struct
{
  GPtrArray *exercises;
  GPtrArray *routines;
} LimberRoutineFile;

/* @book: exercises that the routines may name beside those of the file. @name: of the file, for the
 * sentences. */
LimberRoutineFile *limber_routine_file_parse (const char *text,
                                              gssize length,
                                              const char *name,
                                              LimberRoutineBook *book,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Both block: not on the main thread. Reading refuses what is too large, parsing what is wrong. */
GBytes *limber_routine_file_read (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutineFile *limber_routine_file_load (GFile *file, LimberRoutineBook *book, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_routine_file_free (LimberRoutineFile *self);

/* Makes everything of the file the user's own: new ids where the book has them, references follow. */
void limber_routine_file_adopt (LimberRoutineFile *self, LimberRoutineBook *book);

/* One document: what limber_routine_file_parse() reads, with the own exercises that the routines need. */
char *limber_routine_file_write (LimberRoutineBook *book,
                                 const GPtrArray *routines,
                                 const GPtrArray *exercises) G_GNUC_WARN_UNUSED_RESULT;

/* One of them alone: what the journal keeps of the user's own (kind "exercise", "routine"). */
char *limber_exercise_to_json (const LimberExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;
char *limber_routine_to_json (const LimberRoutine *routine) G_GNUC_WARN_UNUSED_RESULT;
LimberExercise *limber_exercise_from_json (const char *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *limber_routine_from_json (const char *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The routine and all its exercises, as they are now: LimberSession.snapshot. Reading it gives a book of its
 * own. */
char *limber_routine_to_snapshot (const LimberRoutine *routine, LimberRoutineBook *book)
    G_GNUC_WARN_UNUSED_RESULT;
LimberRoutineBook *limber_routine_book_from_snapshot (const char *snapshot, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRoutineFile, limber_routine_file_free)

G_END_DECLS
