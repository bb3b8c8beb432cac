/* test-two-samples.c — two groups of days against each other, against what R and SciPy say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-two-samples.h"

#include "limber-stats.h"

#include <math.h>

#define EPSILON 1e-9
#define EXACTLY 1e-300

/* Days with a tag and days without it. */
static const double with[] = { 5, 6, 4, 7, 6, 8, 5, 7 };
static const double without[] = { 3, 4, 5, 2, 4, 3, 5, 4, 6, 3, 4, 2 };

static void
assert_reference (const LimberTwoSamples *result)
{
  g_assert_cmpfloat_with_epsilon (result->w, 86, EPSILON);
  g_assert_cmpfloat_with_epsilon (result->p, 0.0033065574422, EPSILON);
  g_assert_cmpfloat_with_epsilon (result->p_uncorrected, 0.00291207124398, EPSILON);
  g_assert_cmpfloat_with_epsilon (result->cliff_delta, 0.791666666667, EPSILON);
  g_assert_cmpfloat_with_epsilon (result->superiority, 0.895833333333, EPSILON);
  g_assert_cmpfloat_with_epsilon (result->hodges_lehmann, 2, EPSILON);
  g_assert_cmpfloat_with_epsilon (result->mean_difference, 2.25, EPSILON);
}

/* R 4.2.2: wilcox.test (with, without, exact = FALSE, correct = …). */
static void
test_reference (void)
{
  static const double with_gaps[] = { NAN, 5, 6, 4, 7, NAN, 6, 8, 5, 7, NAN };
  LimberTwoSamples result;

  g_assert_true (
      limber_two_samples_compare (with, G_N_ELEMENTS (with), without, G_N_ELEMENTS (without), &result));
  assert_reference (&result);
  g_assert_true (limber_two_samples_compare (with_gaps, G_N_ELEMENTS (with_gaps), without,
                                             G_N_ELEMENTS (without), &result));
  assert_reference (&result);
}

static void
test_exchanged (void)
{
  LimberTwoSamples result;

  g_assert_true (
      limber_two_samples_compare (without, G_N_ELEMENTS (without), with, G_N_ELEMENTS (with), &result));
  g_assert_cmpfloat_with_epsilon (result.w, 96 - 86, EPSILON);
  g_assert_cmpfloat_with_epsilon (result.p, 0.0033065574422, EPSILON);
  g_assert_cmpfloat_with_epsilon (result.cliff_delta, -0.791666666667, EPSILON);
  g_assert_cmpfloat_with_epsilon (result.hodges_lehmann, -2, EPSILON);
  g_assert_cmpfloat_with_epsilon (result.mean_difference, -2.25, EPSILON);
}

static void
test_same (void)
{
  LimberTwoSamples result;

  g_assert_true (limber_two_samples_compare (with, G_N_ELEMENTS (with), with, G_N_ELEMENTS (with), &result));
  g_assert_cmpfloat_with_epsilon (result.p, 1, EXACTLY);
  g_assert_cmpfloat_with_epsilon (result.p_uncorrected, 1, EXACTLY);
  g_assert_cmpfloat_with_epsilon (result.superiority, 0.5, EXACTLY);
  g_assert_cmpfloat_with_epsilon (result.hodges_lehmann, 0, EXACTLY);
}

static void
test_edges (void)
{
  static const double nothing[] = { NAN, NAN }, flat[] = { 4, 4, 4 }, huge[] = { 1e300, -1e300 };
  LimberTwoSamples result;

  g_assert_false (limber_two_samples_compare (with, 0, without, 3, &result));
  g_assert_false (limber_two_samples_compare (with, 3, without, 0, &result));
  g_assert_false (limber_two_samples_compare (nothing, 2, without, 3, &result));
  g_assert_cmpfloat_with_epsilon (result.p, 1, EXACTLY);

  /* A single day on either side; all the same. */
  g_assert_true (limber_two_samples_compare (with, 1, without, 1, &result));
  g_assert_cmpfloat_with_epsilon (result.hodges_lehmann, 2, EXACTLY);
  g_assert_true (isfinite (result.p));
  g_assert_true (limber_two_samples_compare (flat, 3, flat, 2, &result));
  g_assert_cmpfloat_with_epsilon (result.p, 1, EXACTLY);
  g_assert_cmpfloat_with_epsilon (result.superiority, 0.5, EXACTLY);
  g_assert_true (limber_two_samples_compare (huge, 2, flat, 3, &result));
  g_assert_true (isfinite (result.hodges_lehmann));
}

/* The median of the differences, found without having them, is the median of the differences. */
static void
test_against_differences (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260227);

  for (guint round = 0; round < 200; round++)
    {
      guint n_first = g_rand_int_range (random, 1, 40), n_second = g_rand_int_range (random, 1, 40);
      double first[40], second[40], differences[1600];
      LimberTwoSamples result;

      for (guint i = 0; i < n_first; i++)
        first[i] = round % 2 == 0 ? g_rand_int_range (random, 0, 11) : g_rand_double (random);
      for (guint i = 0; i < n_second; i++)
        second[i] = round % 3 == 0 ? g_rand_int_range (random, 0, 11) : 1e6 * g_rand_double (random);
      for (guint i = 0; i < n_first * n_second; i++)
        differences[i] = first[i / n_second] - second[i % n_second];
      g_assert_true (limber_two_samples_compare (first, n_first, second, n_second, &result));
      /* Of whole numbers it is the very one. */
      g_assert_cmpfloat_with_epsilon (result.hodges_lehmann,
                                      limber_stats_median (differences, n_first * n_second),
                                      round % 6 == 0 ? EXACTLY : EPSILON);
    }
}

static void
test_long (void)
{
  g_autofree double *first = g_new (double, 9000), *second = g_new (double, 9000);
  LimberTwoSamples result;

  for (guint i = 0; i < 9000; i++)
    {
      first[i] = i % 11;
      second[i] = (i * 7) % 11 + 0.5;
    }
  g_assert_true (limber_two_samples_compare (first, 9000, second, 9000, &result));
  g_assert_cmpfloat_with_epsilon (result.hodges_lehmann, -0.5, EPSILON);
  g_assert_cmpfloat (result.p, <, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/two-samples/reference", test_reference);
  g_test_add_func ("/two-samples/exchanged", test_exchanged);
  g_test_add_func ("/two-samples/same", test_same);
  g_test_add_func ("/two-samples/edges", test_edges);
  g_test_add_func ("/two-samples/against-differences", test_against_differences);
  g_test_add_func ("/two-samples/long", test_long);

  return g_test_run ();
}
