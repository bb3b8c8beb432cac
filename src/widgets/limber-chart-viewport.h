/* limber-chart-viewport.h — the days that several charts show, and the one under the crosshair
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_VIEWPORT (limber_chart_viewport_get_type ())
/**
 * LimberChartViewport:
 *
 * Shared by all charts of a page, so that they move together.
 *
 * Properties: from, to (double, Julian days, see LimberTimeAxis), day (uint, the Julian day under the
 * crosshair, 0 for none). Signals: range-changed, day-changed, and opened (uint: the Julian day the user
 * opened), reset (the user asked for the range that was chosen last).
 */
G_DECLARE_FINAL_TYPE (LimberChartViewport, limber_chart_viewport, LIMBER, CHART_VIEWPORT, GObject)

LimberChartViewport *limber_chart_viewport_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* What can be seen at all: from the first to the last recorded day or today, plus a little room. */
void limber_chart_viewport_set_bounds (LimberChartViewport *self, guint32 first, guint32 last);
void limber_chart_viewport_get_bounds (LimberChartViewport *self, guint32 *first, guint32 *last);
void limber_chart_viewport_set_range (LimberChartViewport *self, double from, double to);
void limber_chart_viewport_get_range (LimberChartViewport *self, double *from, double *to);
void limber_chart_viewport_zoom (LimberChartViewport *self, double factor, double about);
void limber_chart_viewport_pan (LimberChartViewport *self, double days);
void limber_chart_viewport_reset (LimberChartViewport *self);
/* Whether the user has moved away from the range that was chosen, so that a reset does something */
void limber_chart_viewport_set_moved (LimberChartViewport *self, gboolean moved);
gboolean limber_chart_viewport_is_moved (LimberChartViewport *self);

/* The days of which at least the half is seen: what a sentence is about. */
void limber_chart_viewport_get_days (LimberChartViewport *self, guint32 *first, guint32 *last);

/* The crosshair stays where it is set; the pointer lends it for as long as it is over a chart. */
void limber_chart_viewport_set_day (LimberChartViewport *self, guint32 day);
void limber_chart_viewport_set_pointed_day (LimberChartViewport *self, guint32 day);
guint32 limber_chart_viewport_get_day (LimberChartViewport *self);
/* Sets the day and, where it is out of sight, moves the range to it */
void limber_chart_viewport_show_day (LimberChartViewport *self, guint32 day);
void limber_chart_viewport_open_day (LimberChartViewport *self, guint32 day);

G_END_DECLS
