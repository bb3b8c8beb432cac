/* limber-symptom-note.h — noting a symptom in the journal of today, from elsewhere than the Journal page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"

G_BEGIN_DECLS

gboolean limber_symptom_note_is_in (const LimberDay *day, const char *symptom);
void limber_symptom_note_async (LimberJournal *journal,
                                const char *symptom,
                                GAsyncReadyCallback callback,
                                gpointer data);
gboolean limber_symptom_note_finish (LimberJournal *journal, GAsyncResult *result, GError **error);

G_END_DECLS
