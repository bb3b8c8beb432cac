/* test-stats.c — medians and the like, against what R and SciPy say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-stats.h"

#include <math.h>
#include <stdlib.h>

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

/* R 4.2.2: mad (pain). */
static void
test_mad (void)
{
  static const double flat[] = { 4, 4, NAN, 4 }, far_off[] = { 4, 5, 1e300, 6, NAN, 5 };

  g_assert_cmpfloat_with_epsilon (limber_stats_mad (pain, G_N_ELEMENTS (pain)), 2.2239, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_stats_mad (pain_with_gaps, G_N_ELEMENTS (pain_with_gaps)), 2.2239,
                                  EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_stats_mad (flat, 4), 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_stats_mad (flat, 1), 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_stats_mad (far_off, 6), 1.4826, EPSILON);
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
      g_assert_true (isnan (limber_stats_mad (nothing, n)));
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

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
get_quantile_of_sorted (const double *sorted, gsize n, double p)
{
  double position = p * (n - 1);
  gsize below = (gsize) position;

  if (below + 1 == n)
    return sorted[below];
  return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
}

/* What a journal may look like: by chance, with ties, rising, falling, with a peak, all the same. */
static double
draw_value (GRand *random, guint shape, guint i, guint n)
{
  switch (shape)
    {
    case 0:
      return g_rand_double_range (random, -1000, 1000);
    case 1:
      return g_rand_int_range (random, 0, 11);
    case 2:
      return i;
    case 3:
      return -(double) i;
    case 4:
      return MIN (i, n - i);
    default:
      return 4;
    }
}

static void
test_against_sorting (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260227);

  for (guint round = 0; round < 600; round++)
    {
      guint n = g_rand_int_range (random, 1, 200);
      g_autofree double *values = g_new (double, n);
      g_autofree double *sorted = NULL;

      for (guint i = 0; i < n; i++)
        values[i] = draw_value (random, round % 6, i, n);
      sorted = g_memdup2 (values, n * sizeof *values);
      qsort (sorted, n, sizeof *sorted, compare);
      for (double p = 0; p <= 1; p += 0.125)
        g_assert_cmpfloat_with_epsilon (limber_stats_quantile (values, n, p),
                                        get_quantile_of_sorted (sorted, n, p), 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stats/reference", test_reference);
  g_test_add_func ("/stats/mad", test_mad);
  g_test_add_func ("/stats/nothing-recorded", test_nothing_recorded);
  g_test_add_func ("/stats/single", test_single);
  g_test_add_func ("/stats/even-number", test_even_number);
  g_test_add_func ("/stats/against-sorting", test_against_sorting);

  return g_test_run ();
}
