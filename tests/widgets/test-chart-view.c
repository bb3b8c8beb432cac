/* test-chart-view.c — a chart: what is drawn anew and what is not, its size, what a screen reader hears
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-mark.h"
#include "limber-chart-view-private.h"
#include "limber-test-charts.h"
#include "limber-widgets.h"

#include <adwaita.h>

static LimberChartViewport *viewport;
static LimberChartRow *pain, *steps;

/* A chart of pain in a window. */
static LimberChartView *
create_view (GtkWidget **window)
{
  LimberChartView *view;

  viewport = test_chart_create_viewport (30);
  pain = test_chart_create_row (LIMBER_METRIC_PAIN, 3);
  steps = test_chart_create_row (LIMBER_MEASURE_STEPS, 12000);
  view = test_chart_create_view (viewport, pain);
  *window = test_chart_present (GTK_WIDGET (view));

  return view;
}

static void
finish (LimberChartView *view, GtkWidget *window)
{
  g_object_ref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (view);
  g_assert_finalize_object (viewport);
  g_assert_finalize_object (pain);
  g_assert_finalize_object (steps);
}

/* How often it was drawn since this was last asked. */
static guint
count_drawings (LimberChartView *view)
{
  static guint before = 0;
  guint now, drawn;

  test_chart_draw (view);
  now = limber_chart_view_get_n_drawings (view);
  drawn = now - before;
  before = now;

  return drawn;
}

static void
test_crosshair (void)
{
  GtkWidget *window;
  LimberChartView *view = create_view (&window);
  guint n_drawings;

  test_chart_draw (view);
  n_drawings = limber_chart_view_get_n_drawings (view);
  g_assert_cmpuint (n_drawings, >, 0);

  for (guint32 day = TEST_CHART_LAST; day > TEST_CHART_LAST - 60; day--)
    {
      limber_chart_viewport_set_day (viewport, day);
      test_chart_draw (view);
    }
  limber_chart_viewport_set_pointed_day (viewport, TEST_CHART_LAST - 1);
  test_chart_draw (view);
  limber_chart_viewport_set_day (viewport, 0);
  test_chart_draw (view);
  g_assert_cmpuint (limber_chart_view_get_n_drawings (view), ==, n_drawings);

  finish (view, window);
}

static void
test_drawn_anew (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  g_autoptr (LimberChartRow) more = test_chart_create_row (LIMBER_METRIC_PAIN, 4);
  GtkWidget *window;
  LimberChartView *view = create_view (&window);

  count_drawings (view);
  g_assert_cmpuint (count_drawings (view), ==, 0);

  limber_chart_viewport_pan (viewport, -1);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  limber_chart_view_set_row (view, more);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  limber_chart_view_set_row (view, more);
  g_assert_cmpuint (count_drawings (view), ==, 0);
  limber_chart_view_set_overlay (view, steps);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  limber_chart_view_set_marks (view, marks);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  limber_chart_view_set_with_dates (view, TRUE);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_cmpuint (count_drawings (view), ==, 1);
  gtk_widget_set_visible (GTK_WIDGET (view), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (view), TRUE);
  while (gtk_widget_get_width (GTK_WIDGET (view)) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_drawings (view), ==, 1);

  limber_chart_view_set_row (view, pain);
  finish (view, window);
}

/* The days of charts with numbers of different width lie below each other. */
static void
test_sides (gconstpointer direction)
{
  GtkWidget *window, *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  LimberChartViewport *shared = test_chart_create_viewport (30);
  g_autoptr (LimberChartRow) narrow = test_chart_create_row (LIMBER_METRIC_PAIN, 3),
                             wide = test_chart_create_row (LIMBER_MEASURE_STEPS, 12000);
  LimberChartView *views[]
      = { test_chart_create_view (shared, narrow), test_chart_create_view (shared, wide) };
  LimberTimeAxis days[2], alone;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (views[0]));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (views[1]));
  window = test_chart_present (box);
  for (guint i = 0; i < 2; i++)
    g_assert_true (_limber_chart_view_get_days (views[i], &days[i]));
  g_assert_cmpfloat_with_epsilon (days[0].left, days[1].left, 1e-6);
  g_assert_cmpfloat_with_epsilon (days[0].right, days[1].right, 1e-6);
  g_assert_cmpfloat (days[0].left, <, days[0].right);

  gtk_widget_set_visible (GTK_WIDGET (views[1]), FALSE);
  g_assert_true (_limber_chart_view_get_days (views[0], &alone));
  g_assert_cmpfloat (alone.right - alone.left, >, days[0].right - days[0].left + 5);

  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_finalize_object (shared);
}

static int
measure_height (LimberChartView *view, int width)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* Higher in a wide window; what stands around the days takes nothing from them. */
static void
test_size (void)
{
  g_autoptr (LimberChartRow) row = test_chart_create_row (LIMBER_METRIC_PAIN, 3),
                             other = test_chart_create_row (LIMBER_METRIC_ANXIETY, 3);
  LimberChartViewport *shared = test_chart_create_viewport (30);
  LimberChartView *view = g_object_ref_sink (test_chart_create_view (shared, row));
  int minimum, narrow, wide;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 300);
  narrow = measure_height (view, 300);
  wide = measure_height (view, 3000);
  g_assert_cmpint (narrow, >=, 130);
  g_assert_cmpint (narrow, <, measure_height (view, 800));
  g_assert_cmpint (wide, ==, narrow + 60);
  g_assert_cmpint (wide, <=, 210);

  limber_chart_view_set_with_dates (view, TRUE);
  g_assert_cmpint (measure_height (view, 300), >, narrow + 5);
  limber_chart_view_set_with_dates (view, FALSE);
  limber_chart_view_set_overlay (view, other);
  g_assert_cmpint (measure_height (view, 300), >, narrow + 5);

  g_assert_finalize_object (view);
  g_assert_finalize_object (shared);
}

static void
test_accessible (void)
{
  GtkWidget *window;
  LimberChartView *view = create_view (&window);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkAccessibleRangeInterface *iface = GTK_ACCESSIBLE_RANGE_GET_IFACE (view);

  limber_chart_view_set_texts (view, "Pain", "Usually 4 of 10.");
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pain");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Usually 4 of 10.");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) TEST_CHART_FIRST);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) TEST_CHART_LAST);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "No day chosen");

  limber_chart_viewport_set_bounds (viewport, TEST_CHART_FIRST, TEST_CHART_LAST + 3);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, TEST_CHART_LAST + 3.0);

  limber_chart_viewport_set_day (viewport, TEST_CHART_LAST);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) TEST_CHART_LAST);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Friday, 20 November 2026: Pain 5");

  g_ptr_array_add (rows, pain);
  g_ptr_array_add (rows, steps);
  limber_chart_view_set_read_rows (view, rows);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Friday, 20 November 2026: Pain 5, Steps 12,002");

  g_assert_true (iface->set_current_value (GTK_ACCESSIBLE_RANGE (view), TEST_CHART_LAST - 100.0));
  g_assert_cmpuint (limber_chart_viewport_get_day (viewport), ==, TEST_CHART_LAST - 100);
  test_chart_assert_range (viewport, TEST_CHART_LAST - 100, TEST_CHART_LAST - 70);

  finish (view, window);
}

/* Without days or a metric there is nothing to draw and nothing to go wrong. */
static void
test_nothing (void)
{
  LimberChartView *view = LIMBER_CHART_VIEW (limber_chart_view_new ());
  GtkWidget *window = test_chart_present (GTK_WIDGET (view));
  g_autoptr (LimberChartViewport) empty = limber_chart_viewport_new ();
  g_autoptr (LimberChartRow) row = test_chart_create_row (LIMBER_METRIC_PAIN, 3);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  limber_chart_view_set_viewport (view, empty);
  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  limber_chart_view_set_row (view, row);
  GTK_WIDGET_GET_CLASS (view)->snapshot (GTK_WIDGET (view), snapshot);
  g_assert_null (gtk_snapshot_free_to_node (snapshot));
  g_assert_cmpuint (limber_chart_view_get_n_drawings (view), ==, 0);

  g_object_ref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();
  test_chart_set_up ();

  g_test_add_func ("/chart-view/crosshair", test_crosshair);
  g_test_add_func ("/chart-view/drawn-anew", test_drawn_anew);
  g_test_add_data_func ("/chart-view/sides", GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test_sides);
  g_test_add_data_func ("/chart-view/sides/rtl", GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_sides);
  g_test_add_func ("/chart-view/size", test_size);
  g_test_add_func ("/chart-view/accessible", test_accessible);
  g_test_add_func ("/chart-view/nothing", test_nothing);

  return g_test_run ();
}
