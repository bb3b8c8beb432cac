/* limber-report-painting.h — a page of a visit report as pixels, painted in a thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-pages.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

void limber_report_painting_start (LimberReportPages *pages,
                                   guint page,
                                   int width,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
GdkTexture *limber_report_painting_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
