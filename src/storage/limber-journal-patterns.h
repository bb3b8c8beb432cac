/* limber-journal-patterns.h — what can be asked of the journal's thread about patterns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-background.h"
#include "limber-finding-choice.h"
#include "limber-journal.h"

G_BEGIN_DECLS

void limber_journal_save_background_async (LimberJournal *self,
                                           const LimberBackground *background,
                                           GAsyncReadyCallback callback,
                                           gpointer data);
gboolean limber_journal_save_background_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_save_choice_async (LimberJournal *self,
                                       const LimberFindingChoice *choice,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
gboolean limber_journal_save_choice_finish (LimberJournal *self, GAsyncResult *result, GError **error);
void limber_journal_save_looks_async (LimberJournal *self,
                                      GPtrArray *looks,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
gboolean limber_journal_save_looks_finish (LimberJournal *self, GAsyncResult *result, GError **error);

G_END_DECLS
