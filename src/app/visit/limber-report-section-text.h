/* limber-report-section-text.h — why a section of the visit report has nothing to show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-facts.h"

G_BEGIN_DECLS

gboolean limber_report_section_is_empty (LimberReportSection section, const LimberReportFacts *facts);
/* (nullable): %NULL when it has something to show */
const char *limber_report_section_explain_empty (LimberReportSection section, const LimberReportFacts *facts);
/* Whether there is nothing at all to put on the page. */
gboolean limber_report_facts_are_empty (const LimberReportFacts *facts);

G_END_DECLS
