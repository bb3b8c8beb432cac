/* limber-test-charts.c — a chart in a window, its days and its controllers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-charts.h"

#include "limber-date.h"

void
test_chart_set_up (void)
{
  limber_clock_set_for_tests ("2026-11-20T12:00:00");
}

/* Recorded on every day but each tenth one, counted back from the third of the last days. */
LimberChartRow *
test_chart_create_row (const char *metric, double value)
{
  g_autoptr (LimberSeries) series
      = limber_series_new (TEST_CHART_FIRST, TEST_CHART_LAST - TEST_CHART_FIRST + 1);

  for (guint32 day = TEST_CHART_FIRST; day <= TEST_CHART_LAST; day++)
    if ((TEST_CHART_LAST - day) % 10 != 2)
      limber_series_set (series, day, value + (day % 3));

  return limber_chart_row_new (metric, series, limber_measure_find (metric), LIMBER_WEIGHT_UNIT_KG,
                               G_DATE_MONDAY);
}

/* Of which the last @n_seen days are seen. */
LimberChartViewport *
test_chart_create_viewport (guint n_seen)
{
  LimberChartViewport *viewport = limber_chart_viewport_new ();

  limber_chart_viewport_set_bounds (viewport, TEST_CHART_FIRST, TEST_CHART_LAST);
  limber_chart_viewport_set_range (viewport, TEST_CHART_LAST + 1.0 - n_seen, TEST_CHART_LAST + 1.0);

  return viewport;
}

LimberChartView *
test_chart_create_view (LimberChartViewport *viewport, LimberChartRow *row)
{
  LimberChartView *view = LIMBER_CHART_VIEW (limber_chart_view_new ());

  limber_chart_view_set_viewport (view, viewport);
  limber_chart_view_set_row (view, row);

  return view;
}

/* Waits until it has a place. */
GtkWidget *
test_chart_present (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 700, 500);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (widget) == 0)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

/* As the next frame would. */
void
test_chart_draw (LimberChartView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
}

void
test_chart_assert_range (LimberChartViewport *viewport, double from, double to)
{
  double is_from, is_to;

  limber_chart_viewport_get_range (viewport, &is_from, &is_to);
  g_assert_cmpfloat_with_epsilon (is_from, from, 1e-6);
  g_assert_cmpfloat_with_epsilon (is_to, to, 1e-6);
}

/* (transfer none): the first of its kind */
gpointer
test_chart_find_controller (LimberChartView *view, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}
