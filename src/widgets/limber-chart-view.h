/* limber-chart-view.h — the chart of a metric, with a crosshair that reads its days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-chart-row.h"
#include "limber-chart-viewport.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHART_VIEW (limber_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberChartView, limber_chart_view, LIMBER, CHART_VIEW, GtkWidget)

GtkWidget *limber_chart_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_chart_view_set_viewport (LimberChartView *self, LimberChartViewport *viewport);
void limber_chart_view_set_row (LimberChartView *self, LimberChartRow *row);
void limber_chart_view_set_overlay (LimberChartView *self, LimberChartRow *overlay);
/* (element-type LimberChartMark) */
void limber_chart_view_set_marks (LimberChartView *self, GPtrArray *marks);
/* (element-type LimberChartRow) */
void limber_chart_view_set_read_rows (LimberChartView *self, GPtrArray *rows);
void limber_chart_view_set_bare_marks (LimberChartView *self, gboolean bare_marks);
void limber_chart_view_set_with_dates (LimberChartView *self, gboolean with_dates);
void limber_chart_view_set_texts (LimberChartView *self, const char *title, const char *sentence);
guint limber_chart_view_get_n_drawings (LimberChartView *self);

G_END_DECLS
