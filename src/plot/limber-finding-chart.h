/* limber-finding-chart.h — the small picture of a finding, on any cairo context
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart.h"
#include "limber-finding.h"

G_BEGIN_DECLS

/* How high it likes to be: about 160, more where words need more */
double limber_finding_chart_get_height (const LimberFinding *finding,
                                        const LimberChartStyle *style,
                                        LimberWeightUnit weight_unit,
                                        double width);
/* @style as for charts; see limber-chart.h */
void limber_finding_chart_draw (const LimberFinding *finding,
                                const LimberChartStyle *style,
                                LimberWeightUnit weight_unit,
                                const LimberRect *area,
                                cairo_t *cr);
/* What it shows, for those who do not see it; (nullable) when there is nothing to draw */
char *limber_finding_chart_describe (const LimberFinding *finding, LimberWeightUnit weight_unit)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
