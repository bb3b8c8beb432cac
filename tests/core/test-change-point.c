/* test-change-point.c — days from which on the level is another, against what R says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-change-point.h"

#include <math.h>

#define EPSILON 1e-9
#define EXACTLY 1e-300
#define N 24
#define N_SMALL 11

static const double levels[N] = { 2, 3, 2, 2, 3, 2, 3, 2, 5, 6, 5, 6, 6, 5, 6, 5, 3, 3, 4, 3, 3, 4, 3, 3 };

/* R 4.2.2, strucchange: breakpoints (levels ~ 1, h = 3). */
static void
test_residual (void)
{
  static const guint breaks[] = { 8, 16, 24 }, three[] = { 8, 11, 16 }, beyond[] = { 8, 99 };

  g_assert_cmpfloat_with_epsilon (limber_change_point_residual (levels, N, NULL, 0), 46.9583333333, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_change_point_residual (levels, N, breaks, 1), 25.625, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_change_point_residual (levels, N, breaks, 2), 5.375, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_change_point_residual (levels, N, breaks, 3), 5.375, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_change_point_residual (levels, N, three, 3), 5.24166666667, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_change_point_residual (levels, N, beyond, 2), 25.625, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_change_point_residual (NULL, 0, NULL, 0), 0, EXACTLY);
}

static void
assert_partition (const double *values,
                  gsize n,
                  guint min_segment,
                  double penalty,
                  const guint *expected,
                  guint n_expected,
                  double expected_cost)
{
  double cost = NAN;
  g_autoptr (GArray) breaks = limber_change_point_partition (values, n, min_segment, penalty, &cost);

  g_assert_cmpuint (breaks->len, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    g_assert_cmpuint (g_array_index (breaks, guint, i), ==, expected[i]);
  g_assert_cmpfloat_with_epsilon (cost, expected_cost, EPSILON);
}

static void
test_partition (void)
{
  static const guint both[] = { 8, 16, 24 }, none[] = { 24 };

  assert_partition (levels, N, 3, 1, both, 3, 7.375);
  assert_partition (levels, N, 3, 6, both, 3, 17.375);
  assert_partition (levels, N, 3, 60, none, 1, 46.95833333333333);
}

/* The least that any partition costs, by trying them all. */
static double
try_all (const double *values, guint n, guint min_segment, double penalty)
{
  double least = INFINITY;

  for (guint set = 0; set < 1u << (n - 1); set++)
    {
      guint breaks[N_SMALL], n_breaks = 0, begin = 0;
      gboolean allowed = TRUE;
      double cost;

      for (guint i = 1; i < n; i++)
        {
          if ((set >> (i - 1) & 1) == 0)
            continue;
          allowed = allowed && i - begin >= min_segment;
          breaks[n_breaks++] = begin = i;
        }
      if (!allowed || (n_breaks > 0 && n - begin < min_segment))
        continue;
      cost = limber_change_point_residual (values, n, breaks, n_breaks) + n_breaks * penalty;
      least = MIN (least, cost);
    }

  return least;
}

static void
test_against_all (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260227);

  for (guint round = 0; round < 60; round++)
    {
      guint min_segment = 1 + round % 4;
      double penalty = g_rand_double_range (random, 0, 12), values[N_SMALL], cost;
      g_autoptr (GArray) breaks = NULL;

      for (guint i = 0; i < N_SMALL; i++)
        values[i] = g_rand_int_range (random, 0, 11);
      breaks = limber_change_point_partition (values, N_SMALL, min_segment, penalty, &cost);
      g_assert_cmpfloat_with_epsilon (cost, try_all (values, N_SMALL, min_segment, penalty), EPSILON);
      g_assert_cmpfloat_with_epsilon (
          cost,
          limber_change_point_residual (values, N_SMALL, &g_array_index (breaks, guint, 0), breaks->len)
              + (breaks->len - 1) * penalty,
          EPSILON);
    }
}

static void
test_partition_edges (void)
{
  static const guint one[] = { 1 }, four[] = { 4 }, many[] = { 1000 };
  g_autofree double *flat = g_new (double, 1000);

  for (guint i = 0; i < 1000; i++)
    flat[i] = 1e9 / 3;
  assert_partition (NULL, 0, 3, 1, NULL, 0, 0);
  assert_partition (levels, 1, 3, 1, one, 1, 0);
  /* Too few for two segments. */
  assert_partition (levels + 6, 4, 3, 0, four, 1, 10);
  assert_partition (flat, 1000, 14, 1e-6, many, 1, 0);
}

/* A change in numbers that are far from zero is still a change. */
static void
test_far_from_zero (void)
{
  static const guint both[] = { 8, 16, 24 };
  double values[N];

  for (guint i = 0; i < N; i++)
    values[i] = 1e9 + levels[i];
  assert_partition (values, N, 3, 6, both, 3, 17.375);
}

static void
test_cusum (void)
{
  static const double flat[] = { 0.1, 0.1, 0.1 };
  LimberCusum cusum;

  limber_cusum_measure (levels, N, &cusum);
  g_assert_cmpfloat_with_epsilon (cusum.max_abs, 10.6666666667, EPSILON);
  g_assert_cmpuint (cusum.at, ==, 7);
  g_assert_cmpfloat_with_epsilon (cusum.range, 14.3333333333, EPSILON);

  limber_cusum_measure (flat, 3, &cusum);
  g_assert_cmpfloat_with_epsilon (cusum.max_abs, 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (cusum.range, 0, EXACTLY);
  limber_cusum_measure (NULL, 0, &cusum);
  g_assert_cmpfloat_with_epsilon (cusum.max_abs, 0, EXACTLY);
  limber_cusum_measure (levels, 1, &cusum);
  g_assert_cmpfloat_with_epsilon (cusum.range, 0, EXACTLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-point/residual", test_residual);
  g_test_add_func ("/change-point/partition", test_partition);
  g_test_add_func ("/change-point/against-all", test_against_all);
  g_test_add_func ("/change-point/partition-edges", test_partition_edges);
  g_test_add_func ("/change-point/far-from-zero", test_far_from_zero);
  g_test_add_func ("/change-point/cusum", test_cusum);

  return g_test_run ();
}
