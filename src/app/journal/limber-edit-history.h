/* limber-edit-history.h — the steps back and forth of one day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-day.h"

G_BEGIN_DECLS

typedef struct _LimberEditHistory LimberEditHistory;

LimberEditHistory *limber_edit_history_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_edit_history_free (LimberEditHistory *self);

gboolean limber_edit_history_continues (LimberEditHistory *self, const char *burst);
void limber_edit_history_push (LimberEditHistory *self, LimberDay *before, const char *burst);
void limber_edit_history_seal (LimberEditHistory *self, const LimberDay *current);
const char *limber_edit_history_get_burst (LimberEditHistory *self);

gboolean limber_edit_history_can_undo (LimberEditHistory *self);
gboolean limber_edit_history_can_redo (LimberEditHistory *self);
LimberDay *limber_edit_history_undo (LimberEditHistory *self, const LimberDay *current)
    G_GNUC_WARN_UNUSED_RESULT;
LimberDay *limber_edit_history_redo (LimberEditHistory *self, const LimberDay *current)
    G_GNUC_WARN_UNUSED_RESULT;

void limber_edit_history_rebase (LimberEditHistory *self, const LimberDay *base, const LimberDay *theirs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberEditHistory, limber_edit_history_free)

G_END_DECLS
