/* limber-chart.h — a row drawn over its days, on any cairo context
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-mark.h"
#include "limber-chart-row.h"
#include "limber-palette.h"
#include "limber-path.h"
#include "limber-time-axis.h"
#include "limber-value-axis.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * LimberChartStyle:
 * @palette: light or dark, high contrast or not
 * @accent: the user's accent colour, made dark or light enough by the drawing when it is not
 * @context: font, size and direction of words; numbers of the value axis stand at the start side of the text
 * direction, the time axis always runs from left to right
 * @fast: on screen: coarser edges, half the cost. Never for a file
 * @print: on paper, in black and white if need be: fine lines, and no tone that says something alone
 */
typedef struct
{
  LimberPalette palette;
  LimberRgb accent;
  PangoContext *context;
  gboolean fast;
  gboolean print;
} LimberChartStyle;

/**
 * LimberChart:
 * @row: what is drawn
 * @overlay: (nullable): a second row laid over it, with its own value axis at the other side
 * @marks: (nullable) (element-type LimberChartMark): what is drawn behind it
 * @bare_marks: whether marks have no shapes and words above this row, because another row of the same view
 * shows them
 * @from: the Julian day at the left end of the drawing, see #LimberTimeAxis
 * @to: the Julian day at the right end
 * @today: today's Julian day: what lies after it is told apart quietly
 * @with_dates: whether the dates are written below; only the last of several rows does
 * @threshold: a value with a line and a number of its own, or 0 for none
 *
 * One row of a chart, ready to be drawn.
 */
typedef struct
{
  LimberChartRow *row;
  LimberChartRow *overlay;
  const GPtrArray *marks;
  gboolean bare_marks;
  double from, to;
  guint32 today;
  gboolean with_dates;
  double threshold;
} LimberChart;

/* How wide the numbers at the sides are: all rows that share an axis get the largest of it. */
void
limber_chart_measure (const LimberChart *self, const LimberChartStyle *style, double *left, double *right);
double limber_chart_get_dates_height (const LimberChartStyle *style);
/* Where the days lie in @area when the sides take @left and @right */
void limber_chart_get_axes (const LimberChart *self,
                            const LimberChartStyle *style,
                            const LimberRect *area,
                            double left,
                            double right,
                            LimberTimeAxis *days,
                            LimberValueAxis *values);
void limber_chart_draw (const LimberChart *self,
                        const LimberChartStyle *style,
                        const LimberRect *area,
                        double left,
                        double right,
                        cairo_t *cr);
void limber_chart_draw_crosshair (const LimberChart *self,
                                  const LimberChartStyle *style,
                                  const LimberRect *area,
                                  double left,
                                  double right,
                                  guint32 day,
                                  cairo_t *cr);

/* The dates apart from the charts that have none: as high as limber_chart_get_timeline_height() says. */
double limber_chart_get_timeline_height (const LimberChartStyle *style);
void limber_chart_draw_timeline (const LimberTimeAxis *days,
                                 GDateWeekday first_weekday,
                                 const LimberChartStyle *style,
                                 const LimberRect *area,
                                 guint32 day,
                                 cairo_t *cr);

G_END_DECLS
