/* test-chart-input.c — reading and moving a chart with keys, pointer, wheel and fingers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-view-private.h"
#include "limber-test-calendar.h"
#include "limber-test-charts.h"
#include "limber-widgets.h"

#define LAST TEST_CHART_LAST
#define SEEN 30

static LimberChartViewport *viewport;
static LimberChartView *view;
static GtkWidget *window;
static guint opened, n_opened, n_reset;

static void
opened_cb (LimberChartViewport *self, guint day)
{
  opened = day;
  n_opened++;
}

static void
reset_cb (void)
{
  n_reset++;
}

static void
set_up (void)
{
  g_autoptr (LimberChartRow) row = test_chart_create_row (LIMBER_METRIC_PAIN, 3);

  viewport = test_chart_create_viewport (SEEN);
  view = test_chart_create_view (viewport, row);
  window = test_chart_present (GTK_WIDGET (view));
  opened = n_opened = n_reset = 0;
  g_signal_connect (viewport, "opened", G_CALLBACK (opened_cb), NULL);
  g_signal_connect (viewport, "reset", G_CALLBACK (reset_cb), NULL);
}

static void
tear_down (void)
{
  g_object_ref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (view);
  g_assert_finalize_object (viewport);
}

static gboolean
press (guint keyval, GdkModifierType state)
{
  return test_calendar_press_on (GTK_WIDGET (view), keyval, state);
}

static guint32
get_day (void)
{
  return limber_chart_viewport_get_day (viewport);
}

/* The middle of a day. */
static double
get_x (guint32 day)
{
  LimberTimeAxis days;

  g_assert_true (_limber_chart_view_get_days (view, &days));
  return limber_time_axis_get_x (&days, day + 0.5);
}

static void
point (const char *signal, double x)
{
  g_signal_emit_by_name (test_chart_find_controller (view, GTK_TYPE_EVENT_CONTROLLER_MOTION), signal, x, 20.);
}

static void
leave (void)
{
  g_signal_emit_by_name (test_chart_find_controller (view, GTK_TYPE_EVENT_CONTROLLER_MOTION), "leave");
}

static gboolean
scroll (double dx, double dy)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (test_chart_find_controller (view, GTK_TYPE_EVENT_CONTROLLER_SCROLL), "scroll", dx,
                         dy, &handled);
  return handled;
}

static void
click (int n_press, double x)
{
  g_signal_emit_by_name (test_chart_find_controller (view, GTK_TYPE_GESTURE_CLICK), "released", n_press, x,
                         20.);
}

static void
test_arrows (gconstpointer direction)
{
  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  set_up ();

  /* The first one shows the crosshair; from then on each is a day, in every language. */
  g_assert_true (press (GDK_KEY_Left, 0));
  g_assert_cmpuint (get_day (), ==, LAST);
  press (GDK_KEY_Left, 0);
  press (GDK_KEY_KP_Left, 0);
  g_assert_cmpuint (get_day (), ==, LAST - 2);
  press (GDK_KEY_Right, 0);
  g_assert_cmpuint (get_day (), ==, LAST - 1);

  /* The day before is not recorded. */
  press (GDK_KEY_Left, GDK_CONTROL_MASK);
  g_assert_cmpuint (get_day (), ==, LAST - 3);
  press (GDK_KEY_Right, GDK_CONTROL_MASK);
  g_assert_cmpuint (get_day (), ==, LAST - 1);

  g_assert_false (press (GDK_KEY_Up, 0));
  g_assert_false (press (GDK_KEY_Down, 0));

  tear_down ();
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_edges (void)
{
  set_up ();

  press (GDK_KEY_Home, 0);
  g_assert_cmpuint (get_day (), ==, LAST - SEEN + 1);
  test_chart_assert_range (viewport, LAST + 1 - SEEN, LAST + 1);
  press (GDK_KEY_Left, 0);
  g_assert_cmpuint (get_day (), ==, LAST - SEEN);
  test_chart_assert_range (viewport, LAST - SEEN, LAST);

  press (GDK_KEY_End, 0);
  g_assert_cmpuint (get_day (), ==, LAST - 1);
  press (GDK_KEY_Right, 0);
  press (GDK_KEY_Right, 0);
  g_assert_cmpuint (get_day (), ==, LAST);
  test_chart_assert_range (viewport, LAST + 1 - SEEN, LAST + 1);

  press (GDK_KEY_Home, GDK_CONTROL_MASK);
  g_assert_cmpuint (get_day (), ==, TEST_CHART_FIRST);
  test_chart_assert_range (viewport, TEST_CHART_FIRST, TEST_CHART_FIRST + SEEN);
  press (GDK_KEY_Left, 0);
  g_assert_cmpuint (get_day (), ==, TEST_CHART_FIRST);
  press (GDK_KEY_End, GDK_CONTROL_MASK);
  g_assert_cmpuint (get_day (), ==, LAST);

  tear_down ();
}

/* A week among weeks, a month among months. */
static void
test_pages (void)
{
  set_up ();

  press (GDK_KEY_Page_Up, 0);
  press (GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (get_day (), ==, LAST - 7);
  press (GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (get_day (), ==, LAST);

  limber_chart_viewport_set_range (viewport, TEST_CHART_FIRST, LAST + 1);
  press (GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (get_day (), ==, LAST - 31);
  press (GDK_KEY_KP_Page_Down, 0);
  g_assert_cmpuint (get_day (), ==, LAST);

  tear_down ();
}

static void
test_pan_and_zoom (void)
{
  double from, to;

  set_up ();

  g_assert_true (press (GDK_KEY_Left, GDK_SHIFT_MASK));
  test_chart_assert_range (viewport, LAST + 1 - SEEN - 3, LAST + 1 - 3);
  g_assert_cmpuint (get_day (), ==, 0);
  press (GDK_KEY_Right, GDK_SHIFT_MASK);
  test_chart_assert_range (viewport, LAST + 1 - SEEN, LAST + 1);

  press (GDK_KEY_plus, 0);
  test_chart_assert_range (viewport, LAST + 1 - 25, LAST + 1 - 5);
  press (GDK_KEY_minus, 0);
  test_chart_assert_range (viewport, LAST + 1 - SEEN, LAST + 1);

  /* About the crosshair. */
  limber_chart_viewport_set_day (viewport, LAST);
  press (GDK_KEY_equal, 0);
  limber_chart_viewport_get_range (viewport, &from, &to);
  g_assert_cmpfloat_with_epsilon ((LAST + 0.5 - from) / (to - from), (SEEN - 0.5) / SEEN, 1e-6);

  press (GDK_KEY_0, 0);
  press (GDK_KEY_KP_0, 0);
  g_assert_cmpuint (n_reset, ==, 2);

  tear_down ();
}

static void
test_open_and_clear (void)
{
  set_up ();

  g_assert_false (press (GDK_KEY_Return, 0));
  g_assert_false (press (GDK_KEY_Escape, 0));

  press (GDK_KEY_Left, 0);
  press (GDK_KEY_Left, 0);
  g_assert_true (press (GDK_KEY_Return, 0));
  g_assert_cmpuint (opened, ==, LAST - 1);
  g_assert_true (press (GDK_KEY_Escape, 0));
  g_assert_cmpuint (get_day (), ==, 0);

  tear_down ();
}

/* Keys on a chart that knows no days belong to somebody else. */
static void
test_no_days (void)
{
  LimberChartView *empty = LIMBER_CHART_VIEW (g_object_ref_sink (limber_chart_view_new ()));
  LimberChartViewport *nowhere = limber_chart_viewport_new ();

  g_assert_false (test_calendar_press_on (GTK_WIDGET (empty), GDK_KEY_Left, 0));
  limber_chart_view_set_viewport (empty, nowhere);
  g_assert_false (test_calendar_press_on (GTK_WIDGET (empty), GDK_KEY_Left, 0));
  g_assert_false (test_calendar_press_on (GTK_WIDGET (empty), GDK_KEY_plus, 0));
  g_assert_false (test_calendar_press_on (GTK_WIDGET (empty), GDK_KEY_Return, 0));

  g_assert_finalize_object (empty);
  g_assert_finalize_object (nowhere);
}

static void
test_pointer (void)
{
  set_up ();

  point ("enter", get_x (LAST - 5));
  g_assert_cmpuint (get_day (), ==, LAST - 5);
  point ("motion", get_x (LAST - 4));
  g_assert_cmpuint (get_day (), ==, LAST - 4);
  point ("motion", 1);
  g_assert_cmpuint (get_day (), ==, 0);
  point ("motion", get_x (LAST - 4));
  leave ();
  g_assert_cmpuint (get_day (), ==, 0);

  /* What comes to lie under it is read. */
  point ("enter", get_x (LAST - 5));
  limber_chart_viewport_pan (viewport, -3);
  g_assert_cmpuint (get_day (), ==, LAST - 8);
  limber_chart_viewport_pan (viewport, 3);
  leave ();

  /* A pointer that rests does not take the crosshair back from the keys. */
  limber_chart_viewport_set_day (viewport, LAST - 9);
  point ("enter", get_x (LAST - 3));
  point ("motion", get_x (LAST - 4));
  g_assert_cmpuint (get_day (), ==, LAST - 9);
  point ("motion", get_x (LAST - 5));
  g_assert_cmpuint (get_day (), ==, LAST - 5);
  press (GDK_KEY_Left, 0);
  point ("motion", get_x (LAST - 5));
  g_assert_cmpuint (get_day (), ==, LAST - 6);
  leave ();
  g_assert_cmpuint (get_day (), ==, LAST - 6);

  tear_down ();
}

/* What is under the pointer stays there. */
static void
test_zoom_at (void)
{
  double x;

  set_up ();

  x = get_x (LAST - 20);
  _limber_chart_view_zoom_at (view, 2, x);
  g_assert_cmpfloat_with_epsilon (get_x (LAST - 20), x, 1e-6);
  _limber_chart_view_zoom_at (view, 0.5, x);
  test_chart_assert_range (viewport, LAST + 1 - SEEN, LAST + 1);

  x = get_x (LAST - 20);
  _limber_chart_view_pan_by (view, 50);
  g_assert_cmpfloat_with_epsilon (get_x (LAST - 20), x + 50, 1e-6);
  _limber_chart_view_pan_by (view, -50);
  test_chart_assert_range (viewport, LAST + 1 - SEEN, LAST + 1);

  tear_down ();
}

static void
test_wheel (void)
{
  double from, to;

  set_up ();

  /* The page was scrolled until the chart was under the pointer. */
  point ("enter", get_x (LAST - 10));
  g_assert_false (scroll (0, 1));

  point ("motion", get_x (LAST - 11));
  g_assert_false (scroll (0, 1));
  point ("motion", get_x (LAST - 12));
  g_assert_true (scroll (0, -1));
  limber_chart_viewport_get_range (viewport, &from, &to);
  g_assert_cmpfloat (to - from, <, SEEN);
  g_assert_true (scroll (0, 1));
  test_chart_assert_range (viewport, LAST + 1 - SEEN, LAST + 1);
  g_assert_true (scroll (-1, 0));
  test_chart_assert_range (viewport, LAST + 1 - SEEN - 3, LAST + 1 - 3);

  /* The numbers beside the days are part of the page. */
  point ("motion", 1);
  g_assert_false (scroll (0, 1));

  tear_down ();
}

static void
test_click (void)
{
  set_up ();

  click (1, get_x (LAST - 3));
  g_assert_cmpuint (opened, ==, LAST - 3);
  click (1, 1);
  g_assert_cmpuint (n_opened, ==, 1);

  /* Once the user has moved, it may be the first of two. */
  limber_chart_viewport_pan (viewport, -5);
  click (1, get_x (LAST - 10));
  g_assert_cmpuint (n_opened, ==, 1);
  click (2, get_x (LAST - 10));
  g_assert_cmpuint (n_reset, ==, 1);

  click (1, get_x (LAST - 11));
  while (n_opened == 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (opened, ==, LAST - 11);

  /* One that is not waited for. */
  click (1, get_x (LAST - 12));
  tear_down ();
}

static void
test_drag (void)
{
  GtkGesture *drag;
  double x;

  set_up ();

  drag = test_chart_find_controller (view, GTK_TYPE_GESTURE_DRAG);
  x = get_x (LAST - 10);
  g_signal_emit_by_name (drag, "drag-begin", x, 20.);
  g_signal_emit_by_name (drag, "drag-update", 2., 0.);
  test_chart_assert_range (viewport, LAST + 1 - SEEN, LAST + 1);
  g_signal_emit_by_name (drag, "drag-update", 40., 0.);
  g_assert_nonnull (gtk_widget_get_cursor (GTK_WIDGET (view)));
  g_signal_emit_by_name (drag, "drag-update", 100., 5.);
  g_assert_cmpfloat_with_epsilon (get_x (LAST - 10), x + 100, 1e-6);
  g_signal_emit_by_name (drag, "drag-end", 100., 5.);
  g_assert_null (gtk_widget_get_cursor (GTK_WIDGET (view)));

  tear_down ();
}

static void
test_pinch (void)
{
  GtkGesture *zoom;
  double from, to;

  set_up ();

  point ("enter", get_x (LAST - 15));
  zoom = test_chart_find_controller (view, GTK_TYPE_GESTURE_ZOOM);
  g_signal_emit_by_name (zoom, "begin", NULL);
  g_signal_emit_by_name (zoom, "scale-changed", 1.25);
  g_signal_emit_by_name (zoom, "scale-changed", 1.5);
  limber_chart_viewport_get_range (viewport, &from, &to);
  g_assert_cmpfloat_with_epsilon (to - from, SEEN / 1.5, 1e-6);

  tear_down ();
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  limber_widgets_init ();
  test_chart_set_up ();

  g_test_add_data_func ("/chart-input/arrows", GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test_arrows);
  g_test_add_data_func ("/chart-input/arrows/rtl", GINT_TO_POINTER (GTK_TEXT_DIR_RTL), test_arrows);
  g_test_add_func ("/chart-input/edges", test_edges);
  g_test_add_func ("/chart-input/pages", test_pages);
  g_test_add_func ("/chart-input/pan-and-zoom", test_pan_and_zoom);
  g_test_add_func ("/chart-input/open-and-clear", test_open_and_clear);
  g_test_add_func ("/chart-input/no-days", test_no_days);
  g_test_add_func ("/chart-input/pointer", test_pointer);
  g_test_add_func ("/chart-input/zoom-at", test_zoom_at);
  g_test_add_func ("/chart-input/wheel", test_wheel);
  g_test_add_func ("/chart-input/click", test_click);
  g_test_add_func ("/chart-input/drag", test_drag);
  g_test_add_func ("/chart-input/pinch", test_pinch);

  return g_test_run ();
}
