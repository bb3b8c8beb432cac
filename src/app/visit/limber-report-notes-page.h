/* limber-report-notes-page.h — which notes go into the visit report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-choice.h"
#include "limber-report-facts.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_REPORT_NOTES_PAGE (limber_report_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberReportNotesPage,
                      limber_report_notes_page,
                      LIMBER,
                      REPORT_NOTES_PAGE,
                      AdwNavigationPage)

AdwNavigationPage *limber_report_notes_page_new (LimberReportChoice *choice) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_notes_page_set_facts (LimberReportNotesPage *self, const LimberReportFacts *facts);

/* "2 of 14 notes", for the row that leads there */
char *limber_report_notes_describe (LimberReportChoice *choice, const LimberReportFacts *facts)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
