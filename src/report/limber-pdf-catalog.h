/* limber-pdf-catalog.h — what a PDF says about itself and cairo has no words for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @language: (nullable): "de", "pt-BR"; @alternatives: (nullable) (array zero-terminated=1): in the order of
 * the figures. (nullable): %NULL when @pdf is not such a file */
GBytes *limber_pdf_catalog_complete (GBytes *pdf, const char *language, const char *const *alternatives)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
