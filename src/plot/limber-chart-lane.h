/* limber-chart-lane.h — what was done on which days: a row of its own, low as a line of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart.h"

G_BEGIN_DECLS

/**
 * LimberChartKey:
 * @LIMBER_CHART_KEY_DAY: a day: a dot on a thin line
 * @LIMBER_CHART_KEY_USUAL: the broad line behind the days
 * @LIMBER_CHART_KEY_RANGE: from the lowest to the highest day of what was gathered
 * @LIMBER_CHART_KEY_MIDDLE: the line through what was gathered
 * @LIMBER_CHART_KEY_THRESHOLD: the dashed line
 *
 * What a legend explains.
 */
typedef enum
{
  LIMBER_CHART_KEY_DAY,
  LIMBER_CHART_KEY_USUAL,
  LIMBER_CHART_KEY_RANGE,
  LIMBER_CHART_KEY_MIDDLE,
  LIMBER_CHART_KEY_THRESHOLD,
} LimberChartKey;

/* @marks: (element-type LimberChartMark): of any days; @area is as wide as @days */
void limber_chart_draw_lane (const LimberTimeAxis *days,
                             const GPtrArray *marks,
                             GDateWeekday first_weekday,
                             const LimberChartStyle *style,
                             const LimberRect *area,
                             cairo_t *cr);
void limber_chart_draw_key (LimberChartKey key,
                            gboolean pain,
                            const LimberChartStyle *style,
                            const LimberRect *area,
                            cairo_t *cr);

G_END_DECLS
