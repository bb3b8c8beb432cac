/* limber-edit-session-private.h — what the two halves of a session share: changing the day, and bringing it
 * to disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-edit-history.h"
#include "limber-edit-session.h"

G_BEGIN_DECLS

struct _LimberEditSession
{
  GObject parent_instance;

  LimberJournal *journal;
  GDate date;

  LimberDay *stored;  /* on disk, as far as is known; NULL until it was read */
  LimberDay *sent;    /* on its way to the disk */
  LimberDay *current; /* what the user sees */
  LimberDay *before;  /* between begin and commit */
  char *before_burst;
  LimberEditHistory *history;

  LimberSaveState state;
  GError *error;
  guint save_id;
  GPtrArray *flushes;

  guint in_change : 1;
  guint collecting : 1;
  guint loading : 1;
  guint dirty : 1;
};

void _limber_edit_session_collect (LimberEditSession *self);
void _limber_edit_session_mark_dirty (LimberEditSession *self);
void _limber_edit_session_emit_changed (LimberEditSession *self);
void _limber_edit_session_emit_state_changed (LimberEditSession *self);

G_END_DECLS
