/* test-dependence.c — days that resemble their neighbours, against the independent implementation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-dependence.h"

#include "limber-rank.h"

#include <math.h>
#include <string.h>

#define EPSILON 1e-9
#define EXACTLY 1e-300
#define N 20
#define N_DAYS 150
#define N_LARGE 18250

static const double pain[N] = { 3, 4, 2, 5, 4, 6, 5, 5, 7, 6, 8, 7, 4, 3, 5, 6, 2, 3, 7, 8 };
static const double anxiety[N] = { 2, 2, 3, 3, 5, 4, 4, 6, 5, 7, 7, 9, 5, 2, 4, 7, 1, 4, 6, 8 };

/* The gaps of the reference. */
static void
make_gaps (double *x, double *y)
{
  memcpy (x, anxiety, sizeof anxiety);
  memcpy (y, pain, sizeof pain);
  x[7] = y[3] = y[11] = NAN;
}

static double
parse (const char *text)
{
  return *text == '\0' ? NAN : g_ascii_strtod (text, NULL);
}

/* tests/core/data/ref_detrend.csv: day, value, what NumPy leaves of it. */
static void
load_reference (double *values, double *expected)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "data", "ref_detrend.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, N_DAYS + 1);
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i + 1], ",", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, 3);
      values[i] = parse (fields[1]);
      expected[i] = parse (fields[2]);
    }
}

static void
test_detrend (void)
{
  double values[N_DAYS], expected[N_DAYS], detrended[N_DAYS];

  load_reference (values, expected);
  limber_detrend (values, N_DAYS, detrended);
  g_assert_true (isnan (values[99]));
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_assert_cmpint (isnan (detrended[i]), ==, isnan (values[i]));
      if (!isnan (values[i]))
        g_assert_cmpfloat_with_epsilon (detrended[i], expected[i], EPSILON);
    }
  g_assert_cmpfloat_with_epsilon (detrended[0], -0.0585830741751, EPSILON);
  g_assert_cmpfloat_with_epsilon (detrended[10], 0.14990973464, EPSILON);
  g_assert_cmpfloat_with_epsilon (detrended[75], -0.227726674491, EPSILON);
  g_assert_cmpfloat_with_epsilon (detrended[149], -0.373060604221, EPSILON);
}

/* Fewer than 20 around a day: the mean of all; fewer than 84 at all: no weekdays. */
static void
test_detrend_little (void)
{
  double values[N_DAYS], detrended[N_DAYS];

  for (guint i = 0; i < N_DAYS; i++)
    values[i] = i < 19 ? i : NAN;
  limber_detrend (values, N_DAYS, detrended);
  for (guint i = 0; i < 19; i++)
    g_assert_cmpfloat_with_epsilon (detrended[i], i - 9.0, EPSILON);
  g_assert_true (isnan (detrended[19]));

  /* One more at the far end is none of their 45 neighbours, and moves the mean of all. */
  values[N_DAYS - 1] = 29;
  limber_detrend (values, N_DAYS, detrended);
  g_assert_cmpfloat_with_epsilon (detrended[0], -10, EPSILON);
  g_assert_cmpfloat_with_epsilon (detrended[N_DAYS - 1], 19, EPSILON);
}

static void
test_detrend_weekdays (void)
{
  double values[N_DAYS], detrended[N_DAYS];

  for (guint i = 0; i < N_DAYS; i++)
    values[i] = i < 84 && i % 7 == 2 ? 7 : i < 84 ? 0 : NAN;
  limber_detrend (values, N_DAYS, detrended);
  /* In the middle the 91 days are all there are: the same mean for every weekday. */
  g_assert_cmpfloat_with_epsilon (detrended[40], detrended[44], 0.1);

  /* A day less, and the weekdays stay. */
  values[83] = NAN;
  limber_detrend (values, N_DAYS, detrended);
  g_assert_cmpfloat_with_epsilon (detrended[44] - detrended[40], 7, 0.1);
}

static void
test_detrend_edges (void)
{
  double nothing[] = { NAN, NAN, NAN }, detrended[] = { 1, 1, 1 }, one[] = { NAN, 5, NAN };

  limber_detrend (nothing, 0, detrended);
  g_assert_cmpfloat_with_epsilon (detrended[0], 1, EXACTLY);
  limber_detrend (nothing, 3, detrended);
  g_assert_true (isnan (detrended[0]) && isnan (detrended[1]) && isnan (detrended[2]));
  limber_detrend (one, 3, detrended);
  g_assert_true (isnan (detrended[0]) && isnan (detrended[2]));
  g_assert_cmpfloat_with_epsilon (detrended[1], 0, EXACTLY);
}

/* What is left of what never changes is nothing, in fifty years, and with large numbers. */
static void
test_detrend_long (void)
{
  g_autofree double *values = g_new (double, N_LARGE), *detrended = g_new (double, N_LARGE);

  for (guint i = 0; i < N_LARGE; i++)
    values[i] = 30000 + 100 * (i % 7);
  limber_detrend (values, N_LARGE, detrended);
  for (guint i = 100; i < N_LARGE - 100; i++)
    g_assert_cmpfloat_with_epsilon (detrended[i], 0, 1);
}

static void
test_autocorrelation (void)
{
  static const double expected[] = { 0.318979266348, -0.10101010101, -0.0891265597148 };
  static const double expected_with_gaps[] = { 0.307913669065, -0.0912127440904, -0.200608743774 };
  double x[N], y[N];

  make_gaps (x, y);
  for (guint lag = 1; lag <= 3; lag++)
    {
      g_assert_cmpfloat_with_epsilon (limber_autocorrelation (pain, N, lag), expected[lag - 1], EPSILON);
      g_assert_cmpfloat_with_epsilon (limber_autocorrelation (y, N, lag), expected_with_gaps[lag - 1],
                                      EPSILON);
    }
  g_assert_cmpfloat_with_epsilon (limber_autocorrelation (pain, N, 0), 1, EPSILON);
}

static void
test_autocorrelation_edges (void)
{
  static const double flat[] = { 4, 4, 4, 4, 4, 4 }, nothing[] = { NAN, NAN, NAN, NAN, NAN };
  static const double apart[] = { 1, NAN, 2, NAN, 3, NAN, 1, NAN, 5 };

  g_assert_cmpfloat_with_epsilon (limber_autocorrelation (flat, 6, 1), 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (limber_autocorrelation (nothing, 5, 1), 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (limber_autocorrelation (pain, 0, 1), 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (limber_autocorrelation (pain, 3, 1), 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (limber_autocorrelation (pain, N, N - 3), 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (limber_autocorrelation (pain, N, N + 3), 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (limber_autocorrelation (apart, 9, 1), 0, EXACTLY);
  g_assert_cmpfloat (fabs (limber_autocorrelation (apart, 9, 2)), >, 0);
}

static void
test_effective_size (void)
{
  double x[N], y[N];

  limber_rank_average (anxiety, N, x);
  limber_rank_average (pain, N, y);
  g_assert_cmpfloat_with_epsilon (limber_effective_size (x, y, N, 0, 4), 16.3022045457, EPSILON);

  make_gaps (x, y);
  limber_rank_average (x, N, x);
  limber_rank_average (y, N, y);
  g_assert_cmpfloat_with_epsilon (limber_effective_size (x, y, N, 1, 4), 13.5815997683, EPSILON);
}

static void
test_effective_size_edges (void)
{
  static const double nothing[N] = { NAN, NAN, NAN };
  double zigzag[N], rising[N];

  for (guint i = 0; i < N; i++)
    {
      zigzag[i] = i % 2 == 0 ? 1 : -1;
      rising[i] = i;
    }
  g_assert_cmpfloat_with_epsilon (limber_effective_size (nothing, pain, 3, 0, 4), 3, EXACTLY);
  g_assert_cmpfloat_with_epsilon (limber_effective_size (pain, pain, 0, 0, 4), 3, EXACTLY);
  g_assert_cmpfloat_with_epsilon (limber_effective_size (pain, pain, N, N, 4), 3, EXACTLY);
  /* No resemblance to be taken into account. */
  g_assert_cmpfloat_with_epsilon (limber_effective_size (pain, anxiety, N, 0, 0), N, EXACTLY);
  /* Never more than there are: a negative one does not add days. */
  g_assert_cmpfloat_with_epsilon (limber_effective_size (zigzag, rising, N, 0, 1), N, EXACTLY);
  g_assert_cmpfloat (limber_effective_size (rising, rising, N, 0, 4), <, 10);
  g_assert_cmpfloat_with_epsilon (limber_effective_size (rising, rising, N, 0, N), 3, EXACTLY);
  g_assert_cmpfloat (limber_effective_size (rising, rising, N, 0, 4), >=, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dependence/detrend", test_detrend);
  g_test_add_func ("/dependence/detrend-little", test_detrend_little);
  g_test_add_func ("/dependence/detrend-weekdays", test_detrend_weekdays);
  g_test_add_func ("/dependence/detrend-edges", test_detrend_edges);
  g_test_add_func ("/dependence/detrend-long", test_detrend_long);
  g_test_add_func ("/dependence/autocorrelation", test_autocorrelation);
  g_test_add_func ("/dependence/autocorrelation-edges", test_autocorrelation_edges);
  g_test_add_func ("/dependence/effective-size", test_effective_size);
  g_test_add_func ("/dependence/effective-size-edges", test_effective_size_edges);

  return g_test_run ();
}
