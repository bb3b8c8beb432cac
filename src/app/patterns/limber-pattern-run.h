/* limber-pattern-run.h — the patterns of a journal, worked out once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"
#include "limber-patterns.h"

G_BEGIN_DECLS

void limber_pattern_run_async (LimberJournal *journal,
                               guint32 as_of,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer data);
LimberPatterns *limber_pattern_run_finish (LimberJournal *journal, GAsyncResult *result, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
