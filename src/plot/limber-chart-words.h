/* limber-chart-words.h — what a chart shows, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-mark.h"
#include "limber-chart-row.h"
#include "limber-period.h"

G_BEGIN_DECLS

/* "Usually 4 of 10 (1 to 8). 1 point (20 %) less than in the 30 days before, a small change. 27 of 30 days
 * recorded." */
char *limber_chart_words_describe (LimberChartRow *row, LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;
/* "Pain: Left calf. Usually 4 of 10 (1 to 8). …" */
char *limber_chart_words_tell (LimberChartRow *row, LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;
/* "6", "12,345", "not recorded" */
char *limber_chart_words_read_value (LimberChartRow *row, guint32 day) G_GNUC_WARN_UNUSED_RESULT;
/* "Friday, 20 November 2026: Pain 6, Anxiety 4, Steps 5,321, Weight not recorded; heat, long sitting" */
char *limber_chart_words_read_day (const GPtrArray *rows, const GPtrArray *marks, guint32 day)
    G_GNUC_WARN_UNUSED_RESULT;
/* "Last 30 days", "October 2026", "1 October – 19 November 2026" */
char *limber_chart_words_name_period (LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;
/* The same without "last" and "today", for what is kept */
char *limber_chart_words_date_period (LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_chart_words_get_past (LimberPeriod period, LimberPeriod *past);

G_END_DECLS
