/* limber-routine.h — exercises in an order, each with its dose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-exercise.h"

G_BEGIN_DECLS

/* More than anybody does; a file with more is a mistake. */
#define LIMBER_ROUTINE_ITEMS_MAX 60

/**
 * LimberSurface:
 * @LIMBER_SURFACE_BED: can be done in bed
 * @LIMBER_SURFACE_MAT: on the floor
 * @LIMBER_SURFACE_CHAIR: on a chair
 * @LIMBER_SURFACE_STANDING: standing
 *
 * What a routine needs.
 */
typedef enum
{
  LIMBER_SURFACE_BED,
  LIMBER_SURFACE_MAT,
  LIMBER_SURFACE_CHAIR,
  LIMBER_SURFACE_STANDING,
} LimberSurface;
#define LIMBER_N_SURFACES 4

/**
 * LimberRoutineItem:
 * @exercise: the id of an exercise
 * @dose: what is different here from the dose of the exercise
 * @note: (nullable): what the physiotherapist said about it
 */
typedef struct
{
  char *exercise;
  LimberDose dose;
  char *note;
} LimberRoutineItem;

/**
 * LimberRoutine:
 * @id: stable name in files ("gentle-morning"); of one of the user's own "own-" and something unique
 * @name: as shown, translated when it comes with Limber
 * @purpose: what it is for, in one sentence
 * @advice: (nullable): what to know before doing it
 * @surface: what it needs
 * @items: (element-type LimberRoutineItem): in order
 * @own: one of the user's own
 *
 * A routine. Immutable once it was given out: a player works on what it was given.
 */
typedef struct
{
  char *id;
  char *name;
  char *purpose;
  char *advice;
  LimberSurface surface;
  GPtrArray *items;
  gboolean own;
} LimberRoutine;

#define LIMBER_TYPE_ROUTINE (limber_routine_get_type ())
GType limber_routine_get_type (void);

LimberRoutine *limber_routine_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutine *limber_routine_copy (const LimberRoutine *self)
    G_GNUC_WARN_UNUSED_RESULT; /* deep, to change */
LimberRoutine *limber_routine_ref (const LimberRoutine *self);
void limber_routine_unref (LimberRoutine *self);
gboolean limber_routine_equal (const LimberRoutine *a, const LimberRoutine *b);

LimberRoutineItem *limber_routine_item_new (const char *exercise) G_GNUC_WARN_UNUSED_RESULT;
LimberRoutineItem *limber_routine_item_copy (const LimberRoutineItem *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_routine_item_free (LimberRoutineItem *self);
LimberRoutineItem *limber_routine_add (LimberRoutine *self, const char *exercise); /* (transfer none) */

const char *limber_surface_to_id (LimberSurface surface);
gboolean limber_surface_from_id (const char *id, LimberSurface *surface);
const char *limber_surface_get_title (LimberSurface surface);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRoutine, limber_routine_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRoutineItem, limber_routine_item_free)

G_END_DECLS
