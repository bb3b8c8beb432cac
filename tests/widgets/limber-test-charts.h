/* limber-test-charts.h — a chart in a window, its days and its controllers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-chart-row.h"
#include "limber-chart-view.h"

G_BEGIN_DECLS

/* Of the days that can be seen: the last is 20 November 2026, which is today. */
#define TEST_CHART_FIRST 739576u
#define TEST_CHART_LAST 739940u

void test_chart_set_up (void);
LimberChartRow *test_chart_create_row (const char *metric, double value);
LimberChartViewport *test_chart_create_viewport (guint n_seen);
LimberChartView *test_chart_create_view (LimberChartViewport *viewport, LimberChartRow *row);
GtkWidget *test_chart_present (GtkWidget *widget);
void test_chart_draw (LimberChartView *view);
void test_chart_assert_range (LimberChartViewport *viewport, double from, double to);
gpointer test_chart_find_controller (LimberChartView *view, GType type);

G_END_DECLS
