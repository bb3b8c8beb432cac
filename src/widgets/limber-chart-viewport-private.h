/* limber-chart-viewport-private.h — what the charts of a viewport tell each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-viewport.h"

G_BEGIN_DECLS

/* Whether the crosshair has a place of its own, to which it goes back from the pointer */
gboolean _limber_chart_viewport_keeps_day (LimberChartViewport *self);
/* Whether the pointer has the crosshair now */
gboolean _limber_chart_viewport_is_pointed (LimberChartViewport *self);

/* Each chart tells what it needs; all of them draw with the most, so that their days line up. */
void _limber_chart_viewport_set_sides (LimberChartViewport *self, gpointer chart, double left, double right);
void _limber_chart_viewport_forget_sides (LimberChartViewport *self, gpointer chart);
void _limber_chart_viewport_get_sides (LimberChartViewport *self, double *left, double *right);
/* (transfer none) (nullable): any of those that told their sides */
gpointer _limber_chart_viewport_find_chart (LimberChartViewport *self);
/* That a chart was laid out anew */
void _limber_chart_viewport_tell_places (LimberChartViewport *self);

G_END_DECLS
