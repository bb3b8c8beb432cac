/* limber-test-chart.h — charts of a few days on a surface whose pixels can be looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart.h"

G_BEGIN_DECLS

/* Where the first value of every row stands: a Monday, and the first day of a month. */
#define TEST_FIRST_DAY 739768u

/* Not recorded, in tables of values. */
#define NONE (0.0 / 0.0)

#define TEST_ACCENT ((LimberRgb) { 0x35 / 255.0, 0x84 / 255.0, 0xe4 / 255.0 })

/**
 * LimberTestCanvas:
 * @surface: an image
 * @width: in pixels
 * @height: the same
 * @left: the width of the numbers to the left
 * @right: the same to the right
 * @area: all of it
 * @style: how charts are drawn; may be changed
 *
 * What a chart was drawn on.
 */
typedef struct
{
  cairo_surface_t *surface;
  int width, height;
  double left, right;
  LimberRect area;
  LimberChartStyle style;
} LimberTestCanvas;

LimberChartRow *limber_test_row_new (const char *metric, const double *values, guint n_values)
    G_GNUC_WARN_UNUSED_RESULT;
LimberChart limber_test_chart (LimberChartRow *row, guint n_days);

void limber_test_canvas_init (LimberTestCanvas *self, int width, int height);
void limber_test_canvas_clear (LimberTestCanvas *self);
void limber_test_canvas_draw (LimberTestCanvas *self, const LimberChart *chart);
void limber_test_canvas_get_axes (LimberTestCanvas *self,
                                  const LimberChart *chart,
                                  LimberTimeAxis *days,
                                  LimberValueAxis *values);
guint32 limber_test_canvas_get_pixel (LimberTestCanvas *self, double x, double y);
LimberRgb limber_test_canvas_get_rgb (LimberTestCanvas *self, double x, double y);
guint
limber_test_canvas_count_ink (LimberTestCanvas *self, double left, double top, double right, double bottom);
guint32 limber_test_pixel (LimberRgb color);

G_END_DECLS
