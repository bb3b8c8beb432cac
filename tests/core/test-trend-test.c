/* test-trend-test.c — whether numbers rise or fall, against what R says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-trend-test.h"

#include <math.h>

#define EPSILON 1e-9
#define EXACTLY 1e-300
#define N 20
#define N_LARGE 18250

static const double rising[N] = { 2, 3, 2, 4, 3, 3, 5, 4, 4, 6, 5, 5, 6, 7, 6, 5, 7, 8, 7, 8 };

static void
test_reference (void)
{
  LimberTrendTest test;

  g_assert_true (limber_trend_test_run (rising, N, &test));
  g_assert_cmpuint (test.n, ==, N);
  g_assert_cmpfloat_with_epsilon (test.slope, 0.3, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.intercept, 2, EPSILON);
  g_assert_cmpint (test.s, ==, 144);
  g_assert_cmpfloat_with_epsilon (test.variance, 924.666666667, 1e-6);
  g_assert_cmpfloat_with_epsilon (test.variance, 2774 / 3.0, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.z, 4.70265843913, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.p / 2.56795806595e-06, 1, EPSILON);
}

static void
test_gaps (void)
{
  static const guint days[] = { 0, 1, 2, 4, 5, 7, 8, 11, 12, 15, 16, 20, 21, 27 };
  static const double values[] = { 3, 2, 4, 3, 5, 4, 6, 5, 5, 7, 6, 6, 8, 7 };
  double series[30];
  LimberTrendTest test;

  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    series[i] = NAN;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    series[days[i]] = values[i];
  g_assert_true (limber_trend_test_run (series, G_N_ELEMENTS (series), &test));
  g_assert_cmpuint (test.n, ==, G_N_ELEMENTS (days));
  g_assert_cmpfloat_with_epsilon (test.slope, 0.1875, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.intercept, 2.96875, EPSILON);
  g_assert_cmpint (test.s, ==, 66);
}

/* Falling is rising the other way round. */
static void
test_falling (void)
{
  double falling[N];
  LimberTrendTest up, down;

  for (guint i = 0; i < N; i++)
    falling[i] = -rising[i];
  g_assert_true (limber_trend_test_run (rising, N, &up));
  g_assert_true (limber_trend_test_run (falling, N, &down));
  g_assert_cmpfloat_with_epsilon (down.slope, -up.slope, EPSILON);
  g_assert_cmpint (down.s, ==, -144);
  g_assert_cmpfloat_with_epsilon (down.z, -up.z, EPSILON);
  g_assert_cmpfloat_with_epsilon (down.p, up.p, EPSILON);
  g_assert_cmpfloat_with_epsilon (down.z_corrected, -up.z_corrected, EPSILON);
}

/* Neighbours that are less alike than by chance correct nothing. */
static void
test_correction (void)
{
  double alike[90];
  LimberTrendTest test;

  g_assert_true (limber_trend_test_run (rising, N, &test));
  g_assert_cmpfloat_with_epsilon (test.autocorrelation, 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (test.z_corrected, test.z, EPSILON);

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    alike[i] = sin (i / 6.0) + i * 0.01;
  g_assert_true (limber_trend_test_run (alike, G_N_ELEMENTS (alike), &test));
  g_assert_cmpfloat_with_epsilon (test.autocorrelation, 0.95, EXACTLY);
  g_assert_cmpfloat_with_epsilon (test.z / test.z_corrected, sqrt (1.95 / 0.05), EPSILON);
  g_assert_cmpfloat (test.p_corrected, >, test.p);
}

/* A short series has its autocorrelation raised by (1 + 3r) / n, as it looks less alike than it is. */
static void
test_bias (void)
{
  static const double values[] = { 1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2 };
  LimberTrendTest test;
  /* Mean 1.5, squares 0.25: 6 pairs of neighbours alike, 5 not, over 11 pairs. */
  double r = 1.0 / 11;

  g_assert_true (limber_trend_test_run (values, 12, &test));
  g_assert_cmpfloat_with_epsilon (test.slope, 0, EXACTLY);
  r += (1 + 3 * r) / 12;
  g_assert_cmpfloat_with_epsilon (test.autocorrelation, r, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.z / test.z_corrected, sqrt ((1 + r) / (1 - r)), EPSILON);
}

static void
assert_nothing (const double *values, gsize n)
{
  LimberTrendTest test;
  LimberHamedRao hamed_rao;

  g_assert_false (limber_trend_test_run (values, n, &test));
  g_assert_cmpfloat_with_epsilon (test.slope, 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (test.p, 1, EXACTLY);
  g_assert_cmpfloat_with_epsilon (test.p_corrected, 1, EXACTLY);
  g_assert_false (limber_hamed_rao_run (values, n, &hamed_rao));
  g_assert_cmpfloat_with_epsilon (hamed_rao.p, 1, EXACTLY);
}

static void
test_edges (void)
{
  static const double nothing[] = { NAN, NAN, NAN, NAN, NAN }, flat[] = { 4, 4, 4, 4, 4 };
  LimberTrendTest test;

  assert_nothing (NULL, 0);
  assert_nothing (rising, 1);
  assert_nothing (rising, 3);
  assert_nothing (nothing, 5);
  assert_nothing (flat, 5);
  g_assert_true (limber_trend_test_run (rising, 4, &test));
  g_assert_true (isfinite (test.z_corrected));
}

/* Weeks stand for their days, and say the same of a line. */
static void
test_long (void)
{
  g_autofree double *values = g_new (double, N_LARGE);
  LimberTrendTest test;

  for (guint i = 0; i < N_LARGE; i++)
    values[i] = i % 3 == 0 ? NAN : 1e6 + 0.25 * i;
  g_assert_true (limber_trend_test_run (values, 4000, &test));
  g_assert_cmpfloat_with_epsilon (test.slope, 0.25, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.intercept, 1e6, 1e-6);
  g_assert_cmpuint (test.n, ==, 2666);
  g_assert_cmpint (test.s, ==, 2666 * 2665 / 2);
  g_assert_true (limber_trend_test_run (values, N_LARGE, &test));
  g_assert_cmpfloat_with_epsilon (test.slope, 0.25, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.p_corrected, 0, 1e-9);
}

static void
test_hamed_rao (void)
{
  static const double acf[] = { -0.388930722892, -0.408885542169, 0.50188253012 };
  LimberHamedRao test;

  g_assert_true (limber_hamed_rao_run (rising, N, &test));
  for (guint i = 0; i < G_N_ELEMENTS (acf); i++)
    g_assert_cmpfloat_with_epsilon (test.acf[i], acf[i], EPSILON);
  g_assert_cmpuint (test.n_significant, ==, 1);
  g_assert_cmpfloat_with_epsilon (test.factor, 1.59873705348, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.z, 3.71924609893, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.p, 0.00019981829354, EPSILON);
  g_assert_cmpfloat_with_epsilon (test.p / 0.00019981829354, 1, EPSILON);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-test/reference", test_reference);
  g_test_add_func ("/trend-test/gaps", test_gaps);
  g_test_add_func ("/trend-test/falling", test_falling);
  g_test_add_func ("/trend-test/correction", test_correction);
  g_test_add_func ("/trend-test/bias", test_bias);
  g_test_add_func ("/trend-test/edges", test_edges);
  g_test_add_func ("/trend-test/long", test_long);
  g_test_add_func ("/trend-test/hamed-rao", test_hamed_rao);

  return g_test_run ();
}
