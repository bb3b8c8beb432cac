/* limber-test-poppler.h — what other programs read in a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberTestPdf:
 * @folder: where it lies
 * @path: the file
 *
 * A PDF on disk, for the programs of poppler.
 */
typedef struct
{
  char *folder, *path;
} LimberTestPdf;

/* Whether these programs are here; else the test is skipped. */
gboolean limber_test_poppler_is_here (void);
void limber_test_pdf_init (LimberTestPdf *self, GBytes *bytes);
void limber_test_pdf_clear (LimberTestPdf *self);
/* What a program says of the file; fails the test when it complains about anything. */
char *limber_test_pdf_run (LimberTestPdf *self, const char *program, const char *const *options)
    G_GNUC_WARN_UNUSED_RESULT;
/* All words, in reading order, with single spaces between them */
char *limber_test_pdf_read_words (LimberTestPdf *self) G_GNUC_WARN_UNUSED_RESULT;
/* "Pages", "Title", …; (nullable): as pdfinfo prints it, trimmed */
char *limber_test_pdf_read_info (LimberTestPdf *self, const char *key) G_GNUC_WARN_UNUSED_RESULT;
/* One page, from 1, as an image of @dpi */
cairo_surface_t *limber_test_pdf_render (LimberTestPdf *self, guint page, guint dpi)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
