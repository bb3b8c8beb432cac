/* test-stats.c — medians and the like, against what R and SciPy say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-stats.h"

#include <math.h>

#define EPSILON 1e-12

/* R 4.2.2: quantile (pain, c (.25, .5, .75, .9)), type 7. */
static const double pain[] = { 3, 4, 2, 5, 4, 6, 5, 5, 7, 6, 8, 7, 4, 3, 5, 6, 2, 3, 7, 8 };

/* The same, with days nothing was recorded on. */
static const double pain_with_gaps[]
    = { NAN, 3, 4, 2, 5, NAN, NAN, 4, 6, 5, 5, 7, 6, 8, 7, NAN, 4, 3, 5, 6, 2, 3, NAN, 7, 8, NAN };

static const struct
{
  double p, expected;
} quantiles[] = { { 0, 2 }, { 0.25, 3.75 }, { 0.5, 5 }, { 0.75, 6.25 }, { 0.9, 7.1 }, { 1, 8 } };

static void
assert_same_as_r (const double *values, gsize n)
{
  for (guint i = 0; i < G_N_ELEMENTS (quantiles); i++)
    g_assert_cmpfloat_with_epsilon (limber_stats_quantile (values, n, quantiles[i].p), quantiles[i].expected,
                                    EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_stats_median (values, n), 5, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_stats_mean (values, n), 5, EPSILON);
  g_assert_cmpuint (limber_stats_count (values, n), ==, G_N_ELEMENTS (pain));
}

static void
test_reference (void)
{
  assert_same_as_r (pain, G_N_ELEMENTS (pain));
  assert_same_as_r (pain_with_gaps, G_N_ELEMENTS (pain_with_gaps));
}

static void
test_nothing_recorded (void)
{
  static const double nothing[] = { NAN, NAN, NAN };

  for (gsize n = 0; n <= G_N_ELEMENTS (nothing); n++)
    {
      double minimum = 1, maximum = 1;

      g_assert_cmpuint (limber_stats_count (nothing, n), ==, 0);
      g_assert_true (isnan (limber_stats_median (nothing, n)));
      g_assert_true (isnan (limber_stats_mean (nothing, n)));
      g_assert_true (isnan (limber_stats_quantile (nothing, n, 1)));
      g_assert_false (limber_stats_get_range (nothing, n, &minimum, &maximum));
      g_assert_true (isnan (minimum) && isnan (maximum));
    }
}

/* Zero is a value. */
static void
test_single (void)
{
  static const double zero[] = { NAN, 0, NAN };
  double minimum, maximum;

  g_assert_cmpuint (limber_stats_count (zero, 3), ==, 1);
  g_assert_cmpfloat_with_epsilon (limber_stats_median (zero, 3), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (limber_stats_mean (zero, 3), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (limber_stats_quantile (zero, 3, 0.9), 0, 1e-12);
  g_assert_true (limber_stats_get_range (zero, 3, &minimum, &maximum));
  g_assert_cmpfloat_with_epsilon (minimum, 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (maximum, 0, 1e-12);
}

static void
test_even_number (void)
{
  static const double values[] = { 4, -1, 3, NAN, 10 };
  double minimum, maximum;

  g_assert_cmpfloat_with_epsilon (limber_stats_median (values, 5), 3.5, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_stats_mean (values, 5), 4, EPSILON);
  g_assert_true (limber_stats_get_range (values, 5, &minimum, &maximum));
  g_assert_cmpfloat_with_epsilon (minimum, -1, 1e-12);
  g_assert_cmpfloat_with_epsilon (maximum, 10, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/reference", test_reference);
  g_test_add_func ("/stats/nothing-recorded", test_nothing_recorded);
  g_test_add_func ("/stats/single", test_single);
  g_test_add_func ("/stats/even-number", test_even_number);

  return g_test_run ();
}
