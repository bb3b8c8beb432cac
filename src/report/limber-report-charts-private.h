/* limber-report-charts-private.h — what the arrangement, the drawing and the words of the charts share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-lane.h"
#include "limber-report-text.h"

G_BEGIN_DECLS

/* Charts are drawn in units of 1/96 inch everywhere; pages are in points. */
#define LIMBER_REPORT_CHART_UNIT 0.75

/**
 * LimberReportLane:
 * @name: what was done, as the user calls it
 * @kind: treatment or session
 * @marks: (element-type LimberChartMark): when, by date
 * @n_days: on how many days of the period
 */
typedef struct
{
  const char *name;
  LimberChartMarkKind kind;
  GPtrArray *marks;
  guint n_days;
} LimberReportLane;

/**
 * LimberReportCharts:
 * @facts: what it is about
 * @rows: (element-type LimberChartRow): those with data in the period, pain first
 * @lanes: (element-type LimberReportLane): what was done most often first
 * @visits: (element-type LimberChartMark): visits in the period
 *
 * What there is to draw.
 */
typedef struct
{
  const LimberReportFacts *facts;
  GPtrArray *rows;
  GPtrArray *lanes;
  GPtrArray *visits;
} LimberReportCharts;

/* limber-report-charts-rows.c */
void _limber_report_charts_init (LimberReportCharts *self, const LimberReportFacts *facts);
void _limber_report_charts_clear (LimberReportCharts *self);
GPtrArray *_limber_report_charts_choose_lanes (const LimberReportCharts *self, guint n_lanes)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean _limber_report_charts_has_pain (const LimberReportCharts *self);

/* limber-report-charts-words.c */
char *_limber_report_charts_describe_row (const LimberReportCharts *self, guint index)
    G_GNUC_WARN_UNUSED_RESULT;
const char *_limber_report_charts_explain (LimberChartKey key, LimberBucketStep step);
char *_limber_report_charts_tell (const LimberReportFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

/* limber-report-charts-style.c */
void _limber_report_charts_init_style (LimberChartStyle *self,
                                       const LimberReportStyle *style,
                                       LimberReportTextRole role);
void _limber_report_charts_clear_style (LimberChartStyle *self);

G_END_DECLS
