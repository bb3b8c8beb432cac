/* test-rank.c — correlations of numbers and of their ranks, against what R and SciPy say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-rank.h"

#include <math.h>

#define EPSILON 1e-9
#define N 20
#define N_LARGE 18250

static const double pain[N] = { 3, 4, 2, 5, 4, 6, 5, 5, 7, 6, 8, 7, 4, 3, 5, 6, 2, 3, 7, 8 };
static const double anxiety[N] = { 2, 2, 3, 3, 5, 4, 4, 6, 5, 7, 7, 9, 5, 2, 4, 7, 1, 4, 6, 8 };

typedef double (*Correlate) (const double *x, const double *y, gsize n, double *p);

static void
assert_correlation (Correlate correlate, const double *x, const double *y, gsize n, double r, double p)
{
  double found = NAN;

  g_assert_cmpfloat_with_epsilon (correlate (x, y, n, &found), r, EPSILON);
  /* Small ones to as many digits. */
  g_assert_cmpfloat_with_epsilon (found / p, 1, EPSILON);
  g_assert_cmpfloat_with_epsilon (correlate (y, x, n, &found), r, EPSILON);
  g_assert_cmpfloat_with_epsilon (found / p, 1, EPSILON);
  g_assert_cmpfloat_with_epsilon (correlate (x, y, n, NULL), r, EPSILON);
}

/* R 4.2.2: cor.test (pain, anxiety, method = …, exact = FALSE), with scipy.stats the same. */
static void
test_reference (void)
{
  assert_correlation (limber_rank_spearman, pain, anxiety, N, 0.80943346738, 1.54019719787e-05);
  assert_correlation (limber_rank_kendall, pain, anxiety, N, 0.670579585597, 0.000131781696747);
  assert_correlation (limber_rank_pearson, pain, anxiety, N, 0.8076126654, 1.66591734039e-05);
  /* The anxiety of the day before. */
  assert_correlation (limber_rank_spearman, pain + 1, anxiety, N - 1, 0.408785339137, 0.0822552378352);
}

/* Days on which one of both is missing change nothing. */
static void
test_gaps (void)
{
  double x[3 * N], y[3 * N];

  for (guint i = 0; i < N; i++)
    {
      x[3 * i] = pain[i];
      y[3 * i] = anxiety[i];
      x[3 * i + 1] = y[3 * i + 2] = 7;
      y[3 * i + 1] = x[3 * i + 2] = NAN;
    }
  assert_correlation (limber_rank_spearman, x, y, 3 * N, 0.80943346738, 1.54019719787e-05);
  assert_correlation (limber_rank_kendall, x, y, 3 * N, 0.670579585597, 0.000131781696747);
  assert_correlation (limber_rank_pearson, x, y, 3 * N, 0.8076126654, 1.66591734039e-05);
}

static void
assert_ranks (const double *values, gsize n, const double *expected)
{
  g_autofree double *ranks = g_new0 (double, n + 1);

  ranks[n] = 99;
  limber_rank_average (values, n, ranks);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpint (isnan (ranks[i]), ==, isnan (expected[i]));
      if (!isnan (expected[i]))
        g_assert_cmpfloat_with_epsilon (ranks[i], expected[i], EPSILON);
    }
  g_assert_cmpfloat_with_epsilon (ranks[n], 99, EPSILON);
}

static void
test_ranks (void)
{
  static const double all[N]
      = { 4, 7, 1.5, 10.5, 7, 14, 10.5, 10.5, 17, 14, 19.5, 17, 7, 4, 10.5, 14, 1.5, 4, 17, 19.5 };
  static const double with_gaps[N]
      = { 4, 7, 1.5, NAN, 7, 13, 10, 10, 15.5, 13, 17.5, NAN, 7, 4, 10, 13, 1.5, 4, 15.5, 17.5 };
  static const double edges[] = { NAN, 0.0, -0.0, -1e300, 1e300, INFINITY, -INFINITY, NAN };
  static const double of_edges[] = { NAN, 3.5, 3.5, 2, 5, 6, 1, NAN };
  static const double one[] = { 7 }, of_one[] = { 1 }, none[] = { NAN, NAN };
  double values[N];

  assert_ranks (pain, N, all);
  for (guint i = 0; i < N; i++)
    values[i] = i == 3 || i == 11 ? NAN : pain[i];
  assert_ranks (values, N, with_gaps);
  assert_ranks (edges, G_N_ELEMENTS (edges), of_edges);
  assert_ranks (one, 1, of_one);
  assert_ranks (none, 2, none);
  assert_ranks (NULL, 0, NULL);

  /* In place. */
  limber_rank_average (values, N, values);
  g_assert_cmpfloat_with_epsilon (values[19], 17.5, EPSILON);
  g_assert_true (isnan (values[11]));
}

static void
test_too_little (void)
{
  static const Correlate correlations[] = { limber_rank_pearson, limber_rank_spearman, limber_rank_kendall };
  static const double nothing[] = { NAN, NAN, NAN, NAN, NAN }, rising[] = { 1, 2, 3, 4, 5 };
  static const double constant[] = { 0.1, 0.1, 0.1, 0.1, 0.1 }, large[] = { 1e9, 1e9, 1e9, 1e9, 1e9 };
  static const double three[] = { 1, NAN, 2, NAN, 3 };
  const double *others[] = { nothing, constant, large, three };

  for (guint c = 0; c < G_N_ELEMENTS (correlations); c++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        assert_correlation (correlations[c], rising, others[i], 5, 0, 1);
      assert_correlation (correlations[c], rising, constant, 0, 0, 1);
      assert_correlation (correlations[c], rising, rising, 1, 0, 1);
      assert_correlation (correlations[c], rising, rising, 3, 0, 1);
    }
}

static void
test_perfect (void)
{
  static const double rising[] = { 1, 2, 3, 4, 50 }, falling[] = { 9, 8, 7, 6, -500 };
  double p = NAN;

  g_assert_cmpfloat_with_epsilon (limber_rank_spearman (rising, rising, 5, &p), 1, EPSILON);
  g_assert_cmpfloat_with_epsilon (p, 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_rank_spearman (rising, falling, 5, &p), -1, EPSILON);
  g_assert_cmpfloat_with_epsilon (p, 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_rank_kendall (rising, falling, 5, &p), -1, EPSILON);
  /* S = −10, variance 50 / 3. */
  g_assert_cmpfloat_with_epsilon (p, 0.014305878435429631, EPSILON);
}

/* Weights in grams: large numbers close together. */
static void
test_far_from_zero (void)
{
  double x[N], y[N];

  for (guint i = 0; i < N; i++)
    {
      x[i] = 80e9 + pain[i];
      y[i] = -4e10 + anxiety[i] / 1024;
    }
  assert_correlation (limber_rank_pearson, x, y, N, 0.8076126654, 1.66591734039e-05);
}

static void
test_long (void)
{
  g_autofree double *x = g_new (double, N_LARGE), *y = g_new (double, N_LARGE);
  double p = NAN, r;

  for (guint i = 0; i < N_LARGE; i++)
    {
      x[i] = i;
      y[i] = i % 2 == 0 ? i : -(double) i;
    }
  r = limber_rank_spearman (x, y, N_LARGE, &p);
  g_assert_cmpfloat (fabs (r), <, 0.001);
  g_assert_cmpfloat (p, >, 0.9);
  r = limber_rank_spearman (x, x, N_LARGE, &p);
  g_assert_cmpfloat_with_epsilon (r, 1, EPSILON);
  g_assert_cmpfloat_with_epsilon (p, 0, EPSILON);
}

/* The whole series ranked once, with the gaps of the reference. */
static void
test_lagged (void)
{
  static const double expected[] = { 0.82498360745, 0.302502686166, -0.279105396886, -0.0525386339051 };
  double x[N], y[N];
  guint n_pairs;

  for (guint i = 0; i < N; i++)
    {
      x[i] = i == 7 ? NAN : anxiety[i];
      y[i] = i == 3 || i == 11 ? NAN : pain[i];
    }
  limber_rank_average (x, N, x);
  limber_rank_average (y, N, y);
  for (int lag = 0; lag < 4; lag++)
    {
      g_assert_cmpfloat_with_epsilon (limber_rank_correlate_lagged (x, y, N, lag, &n_pairs), expected[lag],
                                      EPSILON);
      g_assert_cmpuint (n_pairs, ==, 17 - lag);
      /* A lead is a lag the other way round. */
      g_assert_cmpfloat_with_epsilon (limber_rank_correlate_lagged (y, x, N, -lag, &n_pairs), expected[lag],
                                      EPSILON);
      g_assert_cmpuint (n_pairs, ==, 17 - lag);
    }
}

static void
test_lagged_edges (void)
{
  static const double flat[] = { 1, 1, 1, 1, 1 }, rising[] = { 1, 2, 3, 4, 5 };
  guint n_pairs = 99;

  g_assert_cmpfloat_with_epsilon (limber_rank_correlate_lagged (flat, rising, 5, 0, &n_pairs), 0, EPSILON);
  g_assert_cmpuint (n_pairs, ==, 5);
  g_assert_cmpfloat_with_epsilon (limber_rank_correlate_lagged (rising, rising, 5, 2, &n_pairs), 0, EPSILON);
  g_assert_cmpuint (n_pairs, ==, 3);
  g_assert_cmpfloat_with_epsilon (limber_rank_correlate_lagged (rising, rising, 5, 7, &n_pairs), 0, EPSILON);
  g_assert_cmpuint (n_pairs, ==, 0);
  g_assert_cmpfloat_with_epsilon (limber_rank_correlate_lagged (rising, rising, 5, -7, &n_pairs), 0, EPSILON);
  g_assert_cmpuint (n_pairs, ==, 0);
  g_assert_cmpfloat_with_epsilon (limber_rank_correlate_lagged (rising, rising, 0, 0, NULL), 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_rank_correlate_lagged (rising, rising, 5, 1, NULL), 1, EPSILON);
}

static void
test_fisher_z (void)
{
  g_assert_cmpfloat_with_epsilon (limber_rank_fisher_z (0.80943346738, 20), 4.6400764574, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_rank_fisher_z (-0.5, 103), -10 * atanh (0.5), EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_rank_fisher_z (0.5, 0), atanh (0.5), EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_rank_fisher_z (1, 4), atanh (0.999999), EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_rank_fisher_z (-1, 4), -atanh (0.999999), EPSILON);
}

static void
test_intervals (void)
{
  double low, high;

  limber_rank_fisher_interval (0.35, 60, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0.105446733216, EPSILON);
  g_assert_cmpfloat_with_epsilon (high, 0.554632490843, EPSILON);
  limber_rank_bonett_wright_interval (0.35, 60, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0.0976953655515, EPSILON);
  g_assert_cmpfloat_with_epsilon (high, 0.560031813911, EPSILON);

  for (guint n = 0; n <= 3; n++)
    {
      limber_rank_fisher_interval (0.5, n, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, -1, EPSILON);
      g_assert_cmpfloat_with_epsilon (high, 1, EPSILON);
    }
  limber_rank_fisher_interval (1, 100, &low, &high);
  g_assert_cmpfloat (low, >, 0.9999);
  g_assert_cmpfloat (high, <=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rank/reference", test_reference);
  g_test_add_func ("/rank/gaps", test_gaps);
  g_test_add_func ("/rank/ranks", test_ranks);
  g_test_add_func ("/rank/too-little", test_too_little);
  g_test_add_func ("/rank/perfect", test_perfect);
  g_test_add_func ("/rank/far-from-zero", test_far_from_zero);
  g_test_add_func ("/rank/long", test_long);
  g_test_add_func ("/rank/lagged", test_lagged);
  g_test_add_func ("/rank/lagged-edges", test_lagged_edges);
  g_test_add_func ("/rank/fisher-z", test_fisher_z);
  g_test_add_func ("/rank/intervals", test_intervals);

  return g_test_run ();
}
