/* limber-finding-private.h — what the small pictures of findings share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-private.h"
#include "limber-finding-chart.h"

G_BEGIN_DECLS

/**
 * LimberFindingCanvas:
 * @chart: the chart that lends its pen, its colours and its value axis
 * @what: what @chart draws
 * @layer: the values of the picture
 * @drawing: what is drawn
 * @rtl: whether words run from right to left
 * @scaled: whether there is room for the numbers of the value axis
 *
 * Where a picture is drawn. It is a chart of its own values, so that a 5 is as high as on every other chart.
 */
typedef struct
{
  LimberChartCanvas chart;
  LimberChart what;
  LimberChartLayer layer;
  const LimberFindingDrawing *drawing;
  gboolean rtl, scaled;
} LimberFindingCanvas;

/* limber-finding-canvas.c */
double _limber_finding_get_stored (const LimberFindingDrawing *drawing, double value);
LimberChartRow *_limber_finding_create_row (const LimberFindingDrawing *drawing, LimberWeightUnit weight_unit)
    G_GNUC_WARN_UNUSED_RESULT;
void _limber_finding_canvas_init (LimberFindingCanvas *self,
                                  const LimberFindingDrawing *drawing,
                                  LimberChartRow *row,
                                  const LimberChartStyle *style,
                                  const LimberRect *area,
                                  cairo_t *cr);
void _limber_finding_canvas_place (LimberFindingCanvas *self, double top, double bottom, double end_side);
void _limber_finding_draw_scale (LimberFindingCanvas *self);
double _limber_finding_measure_level (const LimberFindingDrawing *drawing,
                                      LimberChartRow *row,
                                      PangoContext *context);
void _limber_finding_draw_level (LimberFindingCanvas *self, double end_side);
char *_limber_finding_format_mean (LimberChartRow *row, double value) G_GNUC_WARN_UNUSED_RESULT;

/* limber-finding-groups.c */

/**
 * LimberFindingGroup:
 * @n_days: how many days it has
 * @mean: of their values, NaN without any
 *
 * The days with, or the days without.
 */
typedef struct
{
  guint n_days;
  double mean;
} LimberFindingGroup;

void
_limber_finding_measure_group (const LimberFindingDrawing *drawing, gboolean with, LimberFindingGroup *group);
double _limber_finding_groups_get_bottom (LimberFindingCanvas *self);
void _limber_finding_draw_groups (LimberFindingCanvas *self, gboolean captions);

/* limber-finding-captions.c */
double
_limber_finding_measure_captions (const LimberFindingDrawing *drawing, PangoContext *context, double width);
void
_limber_finding_draw_caption (LimberFindingCanvas *self, gboolean with, guint n_days, const LimberRect *area);

/* limber-finding-spread.c */

/**
 * LimberFindingSpread:
 * @n_rows: how many heights there are
 * @minimum: the value of the lowest
 * @step: from one to the next
 * @counts: of the days with (1) and without (0), how many of each height
 * @most: the largest of them
 * @bars: whether the days with (1) and without (0) are too many for dots
 * @radius: of a dot; 0 without any
 * @pitch: from dot to dot
 * @n_lines: how many dots of a height stand above each other
 *
 * How days are spread out so that none hides another: like leaves of the same size swept together at each
 * height. A day always has the same area as any other.
 */
#define LIMBER_FINDING_MAX_ROWS 21
typedef struct
{
  guint n_rows;
  double minimum, step;
  guint counts[2][LIMBER_FINDING_MAX_ROWS];
  guint most[2];
  gboolean bars[2];
  double radius, pitch;
  guint n_lines;
} LimberFindingSpread;

void _limber_finding_spread_init (LimberFindingSpread *self,
                                  const LimberFindingDrawing *drawing,
                                  const LimberValueAxis *values,
                                  double width,
                                  double scale);
void _limber_finding_spread_get_dot (const LimberFindingSpread *self,
                                     gboolean with,
                                     guint row,
                                     guint dot,
                                     double *x,
                                     double *y);

/* limber-finding-aligned.c */
double _limber_finding_aligned_get_top (const LimberChartStyle *style);
double _limber_finding_aligned_get_bottom (const LimberChartStyle *style);
void _limber_finding_draw_aligned (LimberFindingCanvas *self, gboolean words, double end_side);

/* limber-finding-course.c */
void _limber_finding_draw_course (LimberFindingCanvas *self, double end_side);

/* limber-finding-words.c */
gboolean _limber_finding_has_picture (const LimberFindingDrawing *drawing);

G_END_DECLS
