/* limber-chart-view-private.h — what the keys and the gestures of a chart do to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-view.h"
#include "limber-time-axis.h"

G_BEGIN_DECLS

/* How much nearer one notch of a wheel goes, and one pixel of two fingers on a touchpad; as logarithms, so
 * that forth and back again is where it began. */
#define LIMBER_CHART_ZOOM_OF_NOTCH 0.2
#define LIMBER_CHART_ZOOM_OF_PIXEL 0.006
/* How far a notch to the side goes, of what is seen. */
#define LIMBER_CHART_PAN_OF_NOTCH 0.1

/* limber-chart-view.c */
LimberChartViewport *_limber_chart_view_get_viewport (LimberChartView *self);
LimberChartRow *_limber_chart_view_get_row (LimberChartView *self);
gboolean _limber_chart_view_get_days (LimberChartView *self, LimberTimeAxis *days);
guint32 _limber_chart_view_find_day (LimberChartView *self, double x);
void _limber_chart_view_zoom_at (LimberChartView *self, double factor, double x);
void _limber_chart_view_pan_by (LimberChartView *self, double pixels);

/* limber-chart-keys.c */
void _limber_chart_view_add_bindings (GtkWidgetClass *widget_class);

/* limber-chart-gestures.c */
typedef struct _LimberChartGestures LimberChartGestures;

LimberChartGestures *_limber_chart_gestures_new (LimberChartView *view) G_GNUC_WARN_UNUSED_RESULT;
void _limber_chart_gestures_free (LimberChartGestures *self);
/* After the range has changed: another day may be under the pointer. */
void _limber_chart_gestures_point (LimberChartGestures *self);

G_END_DECLS
