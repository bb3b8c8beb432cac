/* test-smoothing-lowess.c — a line through the days, against what R says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-smoothing.h"

#include <math.h>

#define FIRST 738881
#define EPSILON 1e-9
#define N 20
#define SPAN (2 / 3.0)

static const double values[N] = { 2, 3, 2, 4, 3, 3, 5, 4, 4, 6, 5, 5, 6, 7, 6, 5, 7, 8, 7, 8 };

static LimberSeries *
make_series (const double *from, guint n)
{
  LimberSeries *series = limber_series_new (FIRST, n);

  for (guint i = 0; i < n; i++)
    series->values[i] = from[i];

  return series;
}

/* R 4.2.2: lowess (0:19, values, f = 2/3, iter = 3, delta = 0)$y. */
static void
test_reference (void)
{
  static const double expected[N]
      = { 2.16806217179, 2.46491385528, 2.76380982935, 3.06411502661, 3.36668678385,
          3.66808857743, 3.96307437092, 4.26426564074, 4.56883634452, 4.90600752094,
          5.22499876542, 5.48903086315, 5.7496630652,  6.03198710094, 6.33383016309,
          6.627215704,   6.91603322127, 7.20668197568, 7.5014155605,  7.79897427117 };
  g_autoptr (LimberSeries) series = make_series (values, N);
  g_autoptr (LimberSeries) smooth = limber_smoothing_lowess (series, SPAN, 3);

  g_assert_cmpuint (smooth->first, ==, FIRST);
  g_assert_cmpuint (smooth->n_days, ==, N);
  for (guint i = 0; i < N; i++)
    g_assert_cmpfloat_with_epsilon (smooth->values[i], expected[i], EPSILON);
}

/* Real days count, not recorded ones: a straight line stays one over gaps of any length. */
static void
test_gaps (void)
{
  static const guint days[] = { 2, 3, 4, 9, 10, 31, 32, 50, 51, 52, 53, 90 };
  g_autoptr (LimberSeries) series = limber_series_new (FIRST, 100);
  g_autoptr (LimberSeries) smooth = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    series->values[days[i]] = 80000 - 12.5 * days[i];
  smooth = limber_smoothing_lowess (series, SPAN, 3);
  for (guint i = 0; i < 100; i++)
    {
      g_assert_cmpint (isnan (smooth->values[i]), ==, isnan (series->values[i]));
      if (!isnan (series->values[i]))
        g_assert_cmpfloat_with_epsilon (smooth->values[i], series->values[i], 1e-6);
    }
}

/* Backwards it is the same line. */
static void
test_backwards (void)
{
  double backwards[N];
  g_autoptr (LimberSeries) series = make_series (values, N);
  g_autoptr (LimberSeries) smooth = limber_smoothing_lowess (series, 0.5, 2);
  g_autoptr (LimberSeries) other_way = NULL, other_smooth = NULL;

  for (guint i = 0; i < N; i++)
    backwards[i] = values[N - 1 - i];
  other_way = make_series (backwards, N);
  other_smooth = limber_smoothing_lowess (other_way, 0.5, 2);
  for (guint i = 0; i < N; i++)
    g_assert_cmpfloat_with_epsilon (smooth->values[i], other_smooth->values[N - 1 - i], EPSILON);
}

/* One wrong weighing bends the line much at first, and hardly once it is trusted less. */
static void
test_outlier (void)
{
  g_autoptr (LimberSeries) series = make_series (values, N);
  g_autoptr (LimberSeries) without = limber_smoothing_lowess (series, SPAN, 3);
  g_autoptr (LimberSeries) once = NULL, robust = NULL;

  series->values[10] = 500;
  once = limber_smoothing_lowess (series, SPAN, 0);
  robust = limber_smoothing_lowess (series, SPAN, 3);
  g_assert_cmpfloat (fabs (once->values[10] - without->values[10]), >, 20);
  g_assert_cmpfloat (fabs (robust->values[10] - without->values[10]), <, 0.2);
}

static void
test_edges (void)
{
  static const double nothing[] = { NAN, NAN }, one[] = { NAN, 5, NAN }, two[] = { 4, NAN, 7 };
  static const double flat[] = { 4, 4, NAN, 4, 4, 4, 4 };
  g_autoptr (LimberSeries) empty = make_series (NULL, 0);
  g_autoptr (LimberSeries) blank = make_series (nothing, 2);
  g_autoptr (LimberSeries) single = make_series (one, 3);
  g_autoptr (LimberSeries) pair = make_series (two, 3);
  g_autoptr (LimberSeries) level = make_series (flat, 7);
  g_autoptr (LimberSeries) of_empty = limber_smoothing_lowess (empty, SPAN, 3);
  g_autoptr (LimberSeries) of_blank = limber_smoothing_lowess (blank, SPAN, 3);
  g_autoptr (LimberSeries) of_single = limber_smoothing_lowess (single, 1, 3);
  g_autoptr (LimberSeries) of_pair = limber_smoothing_lowess (pair, 0.01, 3);
  g_autoptr (LimberSeries) of_level = limber_smoothing_lowess (level, SPAN, 3);

  g_assert_cmpuint (of_empty->n_days, ==, 0);
  g_assert_true (isnan (of_blank->values[0]) && isnan (of_blank->values[1]));
  g_assert_true (isnan (of_single->values[0]) && isnan (of_single->values[2]));
  g_assert_cmpfloat_with_epsilon (of_single->values[1], 5, EPSILON);
  g_assert_cmpfloat_with_epsilon (of_pair->values[0], 4, EPSILON);
  g_assert_cmpfloat_with_epsilon (of_pair->values[2], 7, EPSILON);
  for (guint i = 0; i < 7; i++)
    {
      if (i != 2)
        g_assert_cmpfloat_with_epsilon (of_level->values[i], 4, EPSILON);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/smoothing/lowess/reference", test_reference);
  g_test_add_func ("/smoothing/lowess/gaps", test_gaps);
  g_test_add_func ("/smoothing/lowess/backwards", test_backwards);
  g_test_add_func ("/smoothing/lowess/outlier", test_outlier);
  g_test_add_func ("/smoothing/lowess/edges", test_edges);

  return g_test_run ();
}
