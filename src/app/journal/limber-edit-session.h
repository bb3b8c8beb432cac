/* limber-edit-session.h — one day while it is being edited: undo, autosave, and what others write meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"

G_BEGIN_DECLS

/**
 * LimberSaveState:
 * @LIMBER_SAVE_STATE_LOADING: the day is not there yet
 * @LIMBER_SAVE_STATE_UNREADABLE: the day could not be read; see limber_edit_session_get_error()
 * @LIMBER_SAVE_STATE_UNTOUCHED: nothing was changed
 * @LIMBER_SAVE_STATE_UNSAVED: there are changes that are not on disk
 * @LIMBER_SAVE_STATE_SAVED: every change is on disk
 * @LIMBER_SAVE_STATE_FAILED: the last save failed; it is tried again, see limber_edit_session_get_error()
 */
typedef enum
{
  LIMBER_SAVE_STATE_LOADING,
  LIMBER_SAVE_STATE_UNREADABLE,
  LIMBER_SAVE_STATE_UNTOUCHED,
  LIMBER_SAVE_STATE_UNSAVED,
  LIMBER_SAVE_STATE_SAVED,
  LIMBER_SAVE_STATE_FAILED,
} LimberSaveState;

/* A burst of this kind lasts until the session is sealed, not only until the next save. */
#define LIMBER_EDIT_BURST_NOTE "note"

#define LIMBER_TYPE_EDIT_SESSION (limber_edit_session_get_type ())
/* Signals: changed (the day is another one: show it anew), state-changed, collect (about to look at the day:
 * put in what was typed and not handed over yet). */
G_DECLARE_FINAL_TYPE (LimberEditSession, limber_edit_session, LIMBER, EDIT_SESSION, GObject)

LimberEditSession *limber_edit_session_new (LimberJournal *journal, const GDate *date)
    G_GNUC_WARN_UNUSED_RESULT;
const GDate *limber_edit_session_get_date (LimberEditSession *self);
const LimberDay *limber_edit_session_get_day (LimberEditSession *self);
LimberSaveState limber_edit_session_get_state (LimberEditSession *self);
const GError *limber_edit_session_get_error (LimberEditSession *self);
gboolean limber_edit_session_has_unsaved (LimberEditSession *self);

const LimberCheckIn *limber_edit_session_ensure_check_in (LimberEditSession *self);
const LimberCheckIn *limber_edit_session_add_check_in (LimberEditSession *self, int time);
LimberCheckIn *limber_edit_session_delete_check_in (LimberEditSession *self, const char *uuid)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_edit_session_restore_check_in (LimberEditSession *self, const LimberCheckIn *check_in);

LimberDay *limber_edit_session_begin (LimberEditSession *self, const char *burst);
LimberCheckIn *
limber_edit_session_begin_check_in (LimberEditSession *self, const char *uuid, const char *burst);
void limber_edit_session_commit (LimberEditSession *self);
void limber_edit_session_touch (LimberEditSession *self);
void limber_edit_session_seal (LimberEditSession *self);

gboolean limber_edit_session_undo (LimberEditSession *self);
gboolean limber_edit_session_redo (LimberEditSession *self);

void limber_edit_session_save (LimberEditSession *self);
void limber_edit_session_hand_over (LimberEditSession *self);
void limber_edit_session_reload (LimberEditSession *self);
void limber_edit_session_take_outside_day (LimberEditSession *self, const LimberDay *day);
void limber_edit_session_flush_async (LimberEditSession *self, GAsyncReadyCallback callback, gpointer data);
gboolean limber_edit_session_flush_finish (LimberEditSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
