/* limber-chart-figure.h — several rows one above the other: the whole view as a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart.h"

G_BEGIN_DECLS

/**
 * LimberChartFigure:
 * @title: (nullable): written above
 * @charts: (element-type LimberChart): from top to bottom; all of them over the same days
 * @sentences: (array zero-terminated=1): what each of them says, in the same order
 *
 * What a file or the clipboard gets, and what the report prints.
 */
typedef struct
{
  const char *title;
  const GArray *charts;
  const char *const *sentences;
} LimberChartFigure;

double
limber_chart_figure_get_height (const LimberChartFigure *self, const LimberChartStyle *style, double width);
void limber_chart_figure_draw (const LimberChartFigure *self,
                               const LimberChartStyle *style,
                               const LimberRect *area,
                               cairo_t *cr);

G_END_DECLS
