/* limber-chart-private.h — what the layers of a chart share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart.h"
#include "limber-chart-colors.h"
#include "limber-smoothing.h"

G_BEGIN_DECLS

/* How far the line of a day reaches out of the plot towards its date. */
#define LIMBER_CHART_TICK_LENGTH 4.0

/* Between numbers and plot. */
#define LIMBER_CHART_NUMBER_GAP 8.0

/**
 * LimberChartTextStyle:
 * @LIMBER_CHART_TEXT_NUMBER: numbers of an axis, dates and labels of marks
 * @LIMBER_CHART_TEXT_NAME: the name of a row
 * @LIMBER_CHART_TEXT_HEADING: the name of a row above all of it
 * @LIMBER_CHART_TEXT_SENTENCE: what a row says
 * @LIMBER_CHART_TEXT_TITLE: what stands above all rows
 */
typedef enum
{
  LIMBER_CHART_TEXT_NUMBER,
  LIMBER_CHART_TEXT_NAME,
  LIMBER_CHART_TEXT_HEADING,
  LIMBER_CHART_TEXT_SENTENCE,
  LIMBER_CHART_TEXT_TITLE,
} LimberChartTextStyle;

typedef struct _LimberChartText LimberChartText;

/**
 * LimberChartPen:
 * @cr: what is drawn on
 * @context: fonts
 * @scale_x: device pixels per unit, across
 * @scale_y: the same, down
 * @offset_x: where the unit 0 lies, in device pixels
 * @offset_y: the same
 * @pixels: whether there are device pixels at all: not in PDF and SVG
 * @stamps: whether what is drawn many times is drawn once and stamped
 * @fast: whether edges may be coarser
 * @print: whether it is drawn for paper
 * @hairline: the thinnest crisp line, in units
 * @weight: how much thicker than usual lines are
 *
 * A cairo context that knows its pixels.
 */
typedef struct
{
  cairo_t *cr;
  PangoContext *context;
  double scale_x, scale_y, offset_x, offset_y;
  gboolean pixels, stamps, fast, print;
  double hairline, weight;
} LimberChartPen;

/**
 * LimberChartLayer:
 * @row: what is drawn
 * @values: its value axis
 * @step: what days are gathered into
 * @ink: its colours
 * @second: whether it is laid over another row, and has to differ from it without colours too
 */
typedef struct
{
  LimberChartRow *row;
  LimberValueAxis values;
  LimberBucketStep step;
  LimberChartInk ink;
  gboolean second;
} LimberChartLayer;

/**
 * LimberChartCanvas:
 * @pen: what is drawn with
 * @chart: what is drawn
 * @style: how
 * @colors: of the row
 * @area: all of it
 * @plot: where the days lie
 * @days: the time axis, as wide as @plot
 */
typedef struct
{
  LimberChartPen pen;
  const LimberChart *chart;
  const LimberChartStyle *style;
  LimberChartColors colors;
  LimberRect area, plot;
  LimberTimeAxis days;
} LimberChartCanvas;

/* limber-chart-pen.c */
void _limber_chart_pen_init (LimberChartPen *self, const LimberChartStyle *style, cairo_t *cr);
double _limber_chart_pen_snap_x (const LimberChartPen *self, double x);
double _limber_chart_pen_snap_y (const LimberChartPen *self, double y);
void
_limber_chart_pen_add_box (const LimberChartPen *self, double left, double top, double right, double bottom);
void _limber_chart_pen_add_rule (const LimberChartPen *self, double left, double right, double y);
void _limber_chart_pen_add_plumb (const LimberChartPen *self, double x, double top, double bottom);

/* limber-chart-text.c */
PangoLayout *_limber_chart_text_create_layout (PangoContext *context,
                                               LimberChartTextStyle style,
                                               const char *text) G_GNUC_WARN_UNUSED_RESULT;
const LimberChartText *
_limber_chart_text_get (PangoContext *context, LimberChartTextStyle style, const char *text, double width);
double _limber_chart_text_get_width (const LimberChartText *self);
double _limber_chart_text_get_height (const LimberChartText *self);
double _limber_chart_text_get_line_height (PangoContext *context, LimberChartTextStyle style);
void _limber_chart_text_draw (const LimberChartText *self, const LimberChartPen *pen, double x, double y);

/* limber-chart-layer.c */
gboolean _limber_chart_row_is_pain (LimberChartRow *row);
void _limber_chart_layer_init (LimberChartLayer *self,
                               const LimberChart *chart,
                               gboolean second,
                               double day_width);
void _limber_chart_layer_set_place (LimberChartLayer *self, double top, double bottom);
gboolean _limber_chart_layer_find_days (const LimberChartLayer *self,
                                        double from,
                                        double to,
                                        guint margin,
                                        guint32 *first,
                                        guint32 *last);
const LimberBucket *
_limber_chart_layer_find_buckets (const LimberChartLayer *self, double from, double to, guint *n_buckets);
GArray *_limber_chart_layer_list_ticks (const LimberChartLayer *self, const LimberChartStyle *style);
gboolean _limber_chart_layer_has_data (const LimberChartLayer *self, double from, double to);

/* limber-chart-series.c */
double _limber_chart_get_calm_width (const LimberChartPen *pen);
void _limber_chart_draw_series (LimberChartCanvas *canvas, const LimberChartLayer *layer);

/* limber-chart-line.c */
void _limber_chart_draw_days (LimberChartCanvas *canvas,
                              const LimberChartLayer *layer,
                              const LimberSeries *series,
                              double width,
                              LimberRgb color);
void _limber_chart_draw_bucket_line (LimberChartCanvas *canvas, const LimberChartLayer *layer);

/* limber-chart-dots.c */
void _limber_chart_draw_dots (LimberChartCanvas *canvas, const LimberChartLayer *layer);
void _limber_chart_draw_dot (const LimberChartPen *pen, double x, double y, double radius, LimberRgb color);
void _limber_chart_draw_ring (LimberChartPen *pen,
                              double x,
                              double y,
                              double radius,
                              gboolean square,
                              LimberRgb color,
                              LimberRgb page);

/* limber-chart-bars.c */
void _limber_chart_draw_bars (LimberChartCanvas *canvas, const LimberChartLayer *layer);
void _limber_chart_draw_band (LimberChartCanvas *canvas, const LimberChartLayer *layer);

/* limber-chart-grid.c */
void _limber_chart_draw_grid (LimberChartCanvas *canvas, const LimberChartLayer *layer);
void _limber_chart_draw_value_lines (LimberChartCanvas *canvas, const LimberChartLayer *layer);
void _limber_chart_draw_threshold (LimberChartCanvas *canvas, const LimberChartLayer *layer);
void _limber_chart_draw_ground (LimberChartCanvas *canvas, const LimberChartLayer *layer);
void _limber_chart_draw_numbers (LimberChartCanvas *canvas, const LimberChartLayer *layer);
void _limber_chart_draw_names (LimberChartCanvas *canvas);
void _limber_chart_draw_sentence (LimberChartCanvas *canvas, const char *sentence);

/* limber-chart-timeline.c */
GArray *_limber_chart_list_dates (const LimberTimeAxis *days,
                                  const LimberChartStyle *style,
                                  GDateWeekday first_weekday) G_GNUC_WARN_UNUSED_RESULT;
void _limber_chart_draw_date_labels (LimberChartCanvas *canvas, const GArray *dates, double top);

/* limber-chart-marks.c */
void
_limber_chart_draw_shape (LimberChartPen *pen, LimberChartMarkKind kind, double x, double y, double radius);
double _limber_chart_marks_get_height (const LimberChart *chart, const LimberChartStyle *style);
void _limber_chart_draw_bands (LimberChartCanvas *canvas);
void _limber_chart_draw_marks (LimberChartCanvas *canvas);

G_END_DECLS
