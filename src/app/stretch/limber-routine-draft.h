/* limber-routine-draft.h — a routine of the user's own while it is being changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-routine-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_DRAFT (limber_routine_draft_get_type ())
/**
 * LimberRoutineDraft:
 *
 * What the editor of a routine works on. It is saved by itself, a moment after the last change and at
 * limber_routine_draft_flush(), once it has a name or an exercise. Each of its items has a key that stays the
 * same wherever it is moved to.
 *
 * Signals: changed (void): anything of it, by whomever; gone (void): it was removed from elsewhere; unsaved
 * (void): it could not be saved.
 */
G_DECLARE_FINAL_TYPE (LimberRoutineDraft, limber_routine_draft, LIMBER, ROUTINE_DRAFT, GObject)

LimberRoutineDraft *limber_routine_draft_new (LimberRoutineWatch *watch, const char *id)
    G_GNUC_WARN_UNUSED_RESULT;

LimberRoutineWatch *limber_routine_draft_get_watch (LimberRoutineDraft *self);
const LimberRoutine *limber_routine_draft_get_routine (LimberRoutineDraft *self);
char *limber_routine_draft_dup_name (LimberRoutineDraft *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_routine_draft_is_kept (LimberRoutineDraft *self);

void limber_routine_draft_set_name (LimberRoutineDraft *self, const char *name);
void limber_routine_draft_set_purpose (LimberRoutineDraft *self, const char *purpose);
void limber_routine_draft_set_advice (LimberRoutineDraft *self, const char *advice);
void limber_routine_draft_set_surface (LimberRoutineDraft *self, LimberSurface surface);

guint limber_routine_draft_get_n_items (LimberRoutineDraft *self);
guint limber_routine_draft_get_key (LimberRoutineDraft *self, guint index);
gboolean limber_routine_draft_find (LimberRoutineDraft *self, guint key, guint *index);
const LimberRoutineItem *limber_routine_draft_get_item (LimberRoutineDraft *self, guint key);
guint
limber_routine_draft_insert (LimberRoutineDraft *self, guint index, const LimberRoutineItem *item, guint key);
void limber_routine_draft_remove (LimberRoutineDraft *self, guint key);
gboolean limber_routine_draft_move (LimberRoutineDraft *self, guint key, guint to);
void limber_routine_draft_set_dose (LimberRoutineDraft *self, guint key, const LimberDose *dose);
void limber_routine_draft_set_note (LimberRoutineDraft *self, guint key, const char *note);

void limber_routine_draft_flush (LimberRoutineDraft *self);
void limber_routine_draft_discard (LimberRoutineDraft *self);

G_END_DECLS
