/* limber-report-sheet.h — one page of the preview: paper with a shadow, and its picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_REPORT_SHEET (limber_report_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LimberReportSheet, limber_report_sheet, LIMBER, REPORT_SHEET, GtkWidget)

GtkWidget *limber_report_sheet_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_sheet_set_words (LimberReportSheet *self, guint page, guint n_pages, const char *words);
/* @stamp: which generation of pages the picture is of; above 0 */
void limber_report_sheet_set_picture (LimberReportSheet *self, GdkTexture *picture, guint stamp);
gboolean limber_report_sheet_has_picture (LimberReportSheet *self, guint stamp, int width);

G_END_DECLS
