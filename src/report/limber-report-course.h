/* limber-report-course.h — scores of the PEG scale over the days, very small
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include "limber-report-text.h"

G_BEGIN_DECLS

/* Whether there are more scores than a table of three says */
gboolean limber_report_course_is_worth_it (const LimberReportFacts *facts);
double limber_report_course_get_height (const LimberReportStyle *style);
void limber_report_course_draw (const LimberReportFacts *facts,
                                const LimberReportStyle *style,
                                const LimberRect *area,
                                cairo_t *cr);

G_END_DECLS
