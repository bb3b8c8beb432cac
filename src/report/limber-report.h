/* limber-report.h — the pages of a visit report, on any cairo context
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-facts.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * LimberReport:
 *
 * Facts laid out on pages. Counted by reference; it may be made and drawn on any thread, on one at a time.
 * Screen, paper and file are drawn by the same code.
 */
typedef struct _LimberReport LimberReport;

#define LIMBER_TYPE_REPORT (limber_report_get_type ())
GType limber_report_get_type (void);

LimberReport *limber_report_new (LimberReportFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
LimberReport *limber_report_ref (LimberReport *self);
void limber_report_unref (LimberReport *self);

LimberReportFacts *limber_report_get_facts (LimberReport *self); /* (transfer none) */
guint limber_report_get_n_pages (LimberReport *self);
void limber_report_get_page_size (LimberReport *self, double *width, double *height); /* in points */
/* Draws page @page, from 0, in points; @cr is clean and white is not painted. */
void limber_report_draw_page (LimberReport *self, guint page, cairo_t *cr);
/* What stands on page @page, as sentences: for a screen reader in front of the preview */
char *limber_report_describe_page (LimberReport *self, guint page) G_GNUC_WARN_UNUSED_RESULT;
/* "Visit report, 22 August to 20 November 2026", and a name for a file without its ending */
char *limber_report_get_title (LimberReport *self) G_GNUC_WARN_UNUSED_RESULT;
char *limber_report_suggest_name (LimberReport *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReport, limber_report_unref)

G_END_DECLS
