/* test-chart-viewport.c — the days that several charts show: moving there, and who is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-viewport-private.h"
#include "limber-chart-viewport.h"

#define FIRST 739000u
#define LAST 739999u

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
opened_cb (LimberChartViewport *viewport, guint day, guint *opened)
{
  *opened = day;
}

/* A thousand days, of which the last hundred are seen. */
static LimberChartViewport *
create_viewport (void)
{
  LimberChartViewport *viewport = limber_chart_viewport_new ();

  limber_chart_viewport_set_bounds (viewport, FIRST, LAST);
  limber_chart_viewport_set_range (viewport, LAST - 99, LAST + 1);

  return viewport;
}

static void
assert_range (LimberChartViewport *viewport, double from, double to)
{
  double is_from, is_to;

  limber_chart_viewport_get_range (viewport, &is_from, &is_to);
  g_assert_cmpfloat_with_epsilon (is_from, from, 1e-6);
  g_assert_cmpfloat_with_epsilon (is_to, to, 1e-6);
}

static void
test_range (void)
{
  LimberChartViewport *viewport = create_viewport ();
  guint n_changed = 0, n_from = 0, n_to = 0;

  g_signal_connect_swapped (viewport, "range-changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (viewport, "notify::from", G_CALLBACK (count_cb), &n_from);
  g_signal_connect_swapped (viewport, "notify::to", G_CALLBACK (count_cb), &n_to);

  limber_chart_viewport_set_range (viewport, LAST - 99, LAST + 1);
  g_assert_cmpuint (n_changed, ==, 0);

  limber_chart_viewport_set_range (viewport, LAST - 29, LAST + 1);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_from, ==, 1);
  g_assert_cmpuint (n_to, ==, 0);
  assert_range (viewport, LAST - 29, LAST + 1);

  limber_chart_viewport_set_range (viewport, FIRST - 50, FIRST + 50);
  assert_range (viewport, FIRST, FIRST + 100);

  g_assert_finalize_object (viewport);
}

static void
test_bounds (void)
{
  LimberChartViewport *viewport = limber_chart_viewport_new ();
  guint n_changed = 0;
  guint32 first, last;

  /* A range may come before anyone knows the journal, but there is nothing to move in. */
  limber_chart_viewport_set_range (viewport, 100, 200);
  limber_chart_viewport_pan (viewport, 10);
  limber_chart_viewport_zoom (viewport, 2, 150);
  assert_range (viewport, 100, 200);

  g_signal_connect_swapped (viewport, "range-changed", G_CALLBACK (count_cb), &n_changed);
  limber_chart_viewport_set_bounds (viewport, 150, 399);
  assert_range (viewport, 150, 250);
  g_assert_cmpuint (n_changed, ==, 1);
  limber_chart_viewport_set_bounds (viewport, 120, 399);
  g_assert_cmpuint (n_changed, ==, 1);

  limber_chart_viewport_get_bounds (viewport, &first, &last);
  g_assert_cmpuint (first, ==, 120);
  g_assert_cmpuint (last, ==, 399);

  g_assert_finalize_object (viewport);
}

static void
test_pan (void)
{
  LimberChartViewport *viewport = create_viewport ();
  guint n_changed = 0;

  g_signal_connect_swapped (viewport, "range-changed", G_CALLBACK (count_cb), &n_changed);

  limber_chart_viewport_pan (viewport, 10);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_false (limber_chart_viewport_is_moved (viewport));

  limber_chart_viewport_pan (viewport, -10.5);
  assert_range (viewport, LAST - 109.5, LAST - 9.5);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_true (limber_chart_viewport_is_moved (viewport));

  limber_chart_viewport_pan (viewport, -5000);
  assert_range (viewport, FIRST, FIRST + 100);

  g_assert_finalize_object (viewport);
}

static void
test_zoom (void)
{
  LimberChartViewport *viewport = create_viewport ();
  double from, to;

  limber_chart_viewport_zoom (viewport, 2, LAST - 49);
  assert_range (viewport, LAST - 74, LAST - 24);
  limber_chart_viewport_zoom (viewport, 0.5, LAST - 49);
  assert_range (viewport, LAST - 99, LAST + 1);

  limber_chart_viewport_zoom (viewport, 1e6, LAST);
  limber_chart_viewport_get_range (viewport, &from, &to);
  g_assert_cmpfloat (to - from, >=, 1);
  limber_chart_viewport_zoom (viewport, 1e-6, LAST);
  assert_range (viewport, FIRST, LAST + 1);

  g_assert_finalize_object (viewport);
}

/* What the user did counts as moved, what was chosen does not. */
static void
test_reset (void)
{
  LimberChartViewport *viewport = create_viewport ();
  guint n_reset = 0;

  g_signal_connect_swapped (viewport, "reset", G_CALLBACK (count_cb), &n_reset);
  limber_chart_viewport_zoom (viewport, 2, LAST);
  limber_chart_viewport_reset (viewport);
  g_assert_cmpuint (n_reset, ==, 1);
  g_assert_true (limber_chart_viewport_is_moved (viewport));

  limber_chart_viewport_set_range (viewport, LAST - 99, LAST + 1);
  g_assert_false (limber_chart_viewport_is_moved (viewport));
  limber_chart_viewport_set_moved (viewport, TRUE);
  g_assert_true (limber_chart_viewport_is_moved (viewport));

  g_assert_finalize_object (viewport);
}

static void
test_days (void)
{
  static const struct
  {
    double from, to;
    guint32 first, last;
  } cases[] = {
    { FIRST, FIRST + 10, FIRST, FIRST + 9 },
    { FIRST + 0.4, FIRST + 10.4, FIRST, FIRST + 9 },
    { FIRST + 0.6, FIRST + 10.6, FIRST + 1, FIRST + 10 },
  };
  LimberChartViewport *viewport = limber_chart_viewport_new ();
  guint32 first, last;

  limber_chart_viewport_get_days (viewport, &first, &last);
  g_assert_cmpuint (first, ==, 0);

  limber_chart_viewport_set_bounds (viewport, FIRST, LAST);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      limber_chart_viewport_set_range (viewport, cases[i].from, cases[i].to);
      limber_chart_viewport_get_days (viewport, &first, &last);
      g_assert_cmpuint (first, ==, cases[i].first);
      g_assert_cmpuint (last, ==, cases[i].last);
    }

  g_assert_finalize_object (viewport);
}

static void
test_day (void)
{
  LimberChartViewport *viewport = create_viewport ();
  guint n_changed = 0, n_notified = 0, day;

  g_signal_connect_swapped (viewport, "day-changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (viewport, "notify::day", G_CALLBACK (count_cb), &n_notified);

  limber_chart_viewport_set_day (viewport, 0);
  g_assert_cmpuint (n_changed, ==, 0);
  limber_chart_viewport_set_day (viewport, LAST - 10);
  limber_chart_viewport_set_day (viewport, LAST - 10);
  g_assert_cmpuint (n_changed, ==, 1);

  /* The pointer has it for as long as it is there. */
  limber_chart_viewport_set_pointed_day (viewport, LAST - 20);
  g_assert_cmpuint (limber_chart_viewport_get_day (viewport), ==, LAST - 20);
  limber_chart_viewport_set_pointed_day (viewport, 0);
  g_assert_cmpuint (limber_chart_viewport_get_day (viewport), ==, LAST - 10);
  g_assert_cmpuint (n_changed, ==, 3);

  /* Keys take it from a pointer that rests. */
  limber_chart_viewport_set_pointed_day (viewport, LAST - 20);
  limber_chart_viewport_set_day (viewport, LAST - 19);
  limber_chart_viewport_set_pointed_day (viewport, 0);
  g_object_get (viewport, "day", &day, NULL);
  g_assert_cmpuint (day, ==, LAST - 19);
  g_assert_cmpuint (n_changed, ==, n_notified);

  limber_chart_viewport_set_day (viewport, LAST + 7);
  g_assert_cmpuint (limber_chart_viewport_get_day (viewport), ==, LAST);

  g_assert_finalize_object (viewport);
}

static void
test_show_day (void)
{
  LimberChartViewport *viewport = create_viewport ();

  limber_chart_viewport_show_day (viewport, LAST - 50);
  assert_range (viewport, LAST - 99, LAST + 1);
  limber_chart_viewport_show_day (viewport, LAST - 100);
  assert_range (viewport, LAST - 100, LAST);
  limber_chart_viewport_show_day (viewport, LAST);
  assert_range (viewport, LAST - 99, LAST + 1);
  limber_chart_viewport_show_day (viewport, FIRST - 3);
  assert_range (viewport, FIRST, FIRST + 100);
  g_assert_cmpuint (limber_chart_viewport_get_day (viewport), ==, FIRST);

  g_assert_finalize_object (viewport);
}

static void
test_open (void)
{
  LimberChartViewport *viewport = create_viewport ();
  guint opened = 0;

  g_signal_connect (viewport, "opened", G_CALLBACK (opened_cb), &opened);
  limber_chart_viewport_open_day (viewport, LAST - 3);
  g_assert_cmpuint (opened, ==, LAST - 3);

  g_assert_finalize_object (viewport);
}

static void
test_sides (void)
{
  LimberChartViewport *viewport = create_viewport ();
  int one = 0, other = 0;
  guint n_changed = 0;
  double left, right;

  g_signal_connect_swapped (viewport, "sides-changed", G_CALLBACK (count_cb), &n_changed);
  _limber_chart_viewport_set_sides (viewport, &one, 20, 5);
  _limber_chart_viewport_set_sides (viewport, &other, 12, 30);
  _limber_chart_viewport_get_sides (viewport, &left, &right);
  g_assert_cmpfloat_with_epsilon (left, 20, 1e-6);
  g_assert_cmpfloat_with_epsilon (right, 30, 1e-6);
  g_assert_cmpuint (n_changed, ==, 2);

  _limber_chart_viewport_set_sides (viewport, &other, 14, 30);
  g_assert_cmpuint (n_changed, ==, 2);
  _limber_chart_viewport_forget_sides (viewport, &one);
  _limber_chart_viewport_get_sides (viewport, &left, &right);
  g_assert_cmpfloat_with_epsilon (left, 14, 1e-6);
  g_assert_cmpuint (n_changed, ==, 3);

  g_assert_finalize_object (viewport);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-viewport/range", test_range);
  g_test_add_func ("/chart-viewport/bounds", test_bounds);
  g_test_add_func ("/chart-viewport/pan", test_pan);
  g_test_add_func ("/chart-viewport/zoom", test_zoom);
  g_test_add_func ("/chart-viewport/reset", test_reset);
  g_test_add_func ("/chart-viewport/days", test_days);
  g_test_add_func ("/chart-viewport/day", test_day);
  g_test_add_func ("/chart-viewport/show-day", test_show_day);
  g_test_add_func ("/chart-viewport/open", test_open);
  g_test_add_func ("/chart-viewport/sides", test_sides);

  return g_test_run ();
}
