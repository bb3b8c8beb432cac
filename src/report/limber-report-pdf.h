/* limber-report-pdf.h — a visit report as a PDF file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Real text, title, language, bookmarks, tags. %G_IO_ERROR_CANCELLED, %LIMBER_ERROR_FAILED */
GBytes *limber_report_make_pdf (LimberReport *report, GCancellable *cancellable, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
