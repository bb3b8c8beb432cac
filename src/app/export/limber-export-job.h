/* limber-export-job.h — the journal into a file, beside everything else that goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-export-options.h"
#include "limber-journal.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void limber_export_to_file_async (LimberJournal *journal,
                                  const LimberExportOptions *options,
                                  GFile *file,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
gboolean limber_export_to_file_finish (LimberJournal *journal, GAsyncResult *result, GError **error);

/* "Limber journal 2026-11-20.csv" */
char *limber_export_suggest_name (LimberExportFormat format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
