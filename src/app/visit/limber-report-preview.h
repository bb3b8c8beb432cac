/* limber-report-preview.h — the real pages of a visit report on the screen, or why there are none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-pages.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_REPORT_PREVIEW (limber_report_preview_get_type ())
/* Signal: try-again (void), by the user, after a failure. */
G_DECLARE_FINAL_TYPE (LimberReportPreview, limber_report_preview, LIMBER, REPORT_PREVIEW, AdwBin)

GtkWidget *limber_report_preview_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_preview_set_pages (LimberReportPreview *self, LimberReportPages *pages);
void limber_report_preview_show_empty (LimberReportPreview *self, const char *sentence);
void limber_report_preview_show_failure (LimberReportPreview *self, const char *sentence);
void limber_report_preview_set_is_working (LimberReportPreview *self, gboolean is_working);
gboolean limber_report_preview_get_is_painted (LimberReportPreview *self);
/* How many steps: 1 larger, −1 smaller, 0 back to the width there is. */
void limber_report_preview_zoom (LimberReportPreview *self, int steps);
double limber_report_preview_get_zoom (LimberReportPreview *self);

G_END_DECLS
