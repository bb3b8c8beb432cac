/* limber-session-shelf.h — the days being edited, and those left with something not saved yet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-edit-session.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SESSION_SHELF (limber_session_shelf_get_type ())
/* Signal: state-changed, when any session's state did. */
G_DECLARE_FINAL_TYPE (LimberSessionShelf, limber_session_shelf, LIMBER, SESSION_SHELF, GObject)

LimberSessionShelf *limber_session_shelf_new (LimberJournal *journal) G_GNUC_WARN_UNUSED_RESULT;
LimberEditSession *limber_session_shelf_open (LimberSessionShelf *self, const GDate *date);
LimberEditSession *limber_session_shelf_find_failed (LimberSessionShelf *self);
gboolean limber_session_shelf_has_unsaved (LimberSessionShelf *self);
void limber_session_shelf_save (LimberSessionShelf *self);
void limber_session_shelf_hand_over (LimberSessionShelf *self);
void limber_session_shelf_flush_async (LimberSessionShelf *self, GAsyncReadyCallback callback, gpointer data);
gboolean limber_session_shelf_flush_finish (LimberSessionShelf *self, GAsyncResult *result, GError **error);

G_END_DECLS
