/* limber-chart-words.h — what a chart shows, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-mark.h"
#include "limber-chart-row.h"
#include "limber-period.h"

G_BEGIN_DECLS

/* "Usually 4 of 10. 1 point (20 %) lower than in the 30 days before: within the usual ups and downs. 27 of 30
 * days recorded." */
char *limber_chart_words_describe (LimberChartRow *row, LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;
/* "6", "12,345 steps", "not recorded" */
char *limber_chart_words_read_value (LimberChartRow *row, guint32 day) G_GNUC_WARN_UNUSED_RESULT;
/* "Friday, 20 November 2026: pain 6, anxiety 4, steps 5,321, weight not recorded; heat, long sitting" */
char *limber_chart_words_read_day (const GPtrArray *rows, const GPtrArray *marks, guint32 day)
    G_GNUC_WARN_UNUSED_RESULT;
/* "Last 30 days", "1 October – 20 November 2026" */
char *limber_chart_words_name_period (LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
