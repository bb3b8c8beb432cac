/* limber-report-saving.h — a visit report into a file or to a printer, in a thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-facts.h"

G_BEGIN_DECLS

void limber_report_saving_start (LimberReportFacts *facts,
                                 GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
/* Closes @stream, whatever happens. */
void limber_report_saving_start_to_stream (LimberReportFacts *facts,
                                           GOutputStream *stream,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer data);
gboolean limber_report_saving_finish (GAsyncResult *result, GError **error);

G_END_DECLS
