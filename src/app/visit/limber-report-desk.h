/* limber-report-desk.h — the pages of a visit report below each other, scrolled and zoomed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Beside the width of the desk, which is 1. */
#define LIMBER_REPORT_ZOOM_MIN 0.5
#define LIMBER_REPORT_ZOOM_MAX 4.0

#define LIMBER_TYPE_REPORT_DESK (limber_report_desk_get_type ())
/* A GtkScrollable. Signals: painted (void), when what is seen is as it should be; zoom-changed (void). */
G_DECLARE_FINAL_TYPE (LimberReportDesk, limber_report_desk, LIMBER, REPORT_DESK, GtkWidget)

GtkWidget *limber_report_desk_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_desk_set_pages (LimberReportDesk *self, LimberReportPages *pages);
gboolean limber_report_desk_get_is_painted (LimberReportDesk *self);
guint limber_report_desk_get_page (LimberReportDesk *self);
double limber_report_desk_get_zoom (LimberReportDesk *self);
void limber_report_desk_set_zoom (LimberReportDesk *self, double zoom);

G_END_DECLS
