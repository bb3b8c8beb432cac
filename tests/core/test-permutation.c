/* test-permutation.c — days shuffled in blocks, against the independent implementation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-permutation.h"

#include "limber-lagged.h"
#include "limber-rank.h"

#include <math.h>

#define EPSILON 1e-9
#define EXACTLY 1e-300
#define N 20

static const double pain[N] = { 3, 4, 2, 5, 4, 6, 5, 5, 7, 6, 8, 7, 4, 3, 5, 6, 2, 3, 7, 8 };
static const double anxiety[N] = { 2, 2, 3, 3, 5, 4, 4, 6, 5, 7, 7, 9, 5, 2, 4, 7, 1, 4, 6, 8 };

static void
test_random (void)
{
  static const guint64 expected[]
      = { G_GUINT64_CONSTANT (0xbdd732262feb6e95), G_GUINT64_CONSTANT (0x28efe333b266f103),
          G_GUINT64_CONSTANT (0x47526757130f9f52), G_GUINT64_CONSTANT (0x581ce1ff0e4ae394),
          G_GUINT64_CONSTANT (0x09bc585a244823f2) };
  LimberRandom random = { 42 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmphex (limber_random_next (&random), ==, expected[i]);
}

static void
test_below (void)
{
  static const guint expected[] = { 7, 1, 2, 3, 0, 8, 2, 8, 3, 6, 2, 4 };
  LimberRandom random = { 42 };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (limber_permutation_below (&random, 10), ==, expected[i]);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpuint (limber_permutation_below (&random, 1), ==, 0);
}

static void
test_hash (void)
{
  g_assert_cmphex (limber_permutation_hash (""), ==, G_GUINT64_CONSTANT (0xcbf29ce484222325));
  g_assert_cmphex (limber_permutation_hash ("a"), ==, G_GUINT64_CONSTANT (0xaf63dc4c8601ec8c));
  g_assert_cmphex (limber_permutation_hash ("anxiety->pain"), ==, G_GUINT64_CONSTANT (0xc6e44b8a9a1b42ec));
  /* Bytes beyond ASCII are not negative: checked with the bytes of "ä" by hand. */
  g_assert_cmphex (
      limber_permutation_hash ("\xc3\xa4"), ==,
      ((G_GUINT64_CONSTANT (0xcbf29ce484222325) ^ 0xc3) * G_GUINT64_CONSTANT (0x100000001b3) ^ 0xa4)
          * G_GUINT64_CONSTANT (0x100000001b3));
}

static void
test_shuffle (void)
{
  static const double second[N] = { 0, 1, 2, 3, 4, 5, 13, 14, 15, 16, 17, 18, 19, 6, 7, 8, 9, 10, 11, 12 };
  LimberRandom random = { 42 };
  double days[N], shuffled[N];

  for (guint i = 0; i < N; i++)
    days[i] = i;
  limber_permutation_shuffle_blocks (days, N, 7, &random, shuffled);
  for (guint i = 0; i < N; i++)
    g_assert_cmpfloat_with_epsilon (shuffled[i], (i + 1) % N, EXACTLY);
  limber_permutation_shuffle_blocks (days, N, 7, &random, shuffled);
  for (guint i = 0; i < N; i++)
    g_assert_cmpfloat_with_epsilon (shuffled[i], second[i], EXACTLY);
}

/* Whatever the lengths, every day is there once. */
static void
test_shuffle_all (void)
{
  LimberRandom random = { 1 };

  for (guint n = 0; n < 50; n++)
    {
      for (guint block = 1; block < 60; block += 7)
        {
          double days[50], shuffled[50];
          gboolean seen[50] = { FALSE };

          for (guint i = 0; i < n; i++)
            days[i] = i;
          limber_permutation_shuffle_blocks (days, n, block, &random, shuffled);
          for (guint i = 0; i < n; i++)
            {
              g_assert_false (seen[(guint) shuffled[i]]);
              seen[(guint) shuffled[i]] = TRUE;
            }
        }
    }
}

static void
test_reference (void)
{
  double x[N], y[N];
  LimberPermutationTest test = { x, y, N, 0, 0, 7, 42, 1999, 20, 10 };
  LimberPermutationResult result;

  limber_rank_average (anxiety, N, x);
  limber_rank_average (pain, N, y);
  for (int last_lag = 0; last_lag <= 3; last_lag += 3)
    {
      test.last_lag = last_lag;
      limber_permutation_run (&test, &result);
      g_assert_cmpfloat_with_epsilon (result.p, 0.0385356454721, EPSILON);
      g_assert_cmpfloat_with_epsilon (result.t, 4.6400764574, EPSILON);
      g_assert_cmpint (result.lag, ==, 0);
      g_assert_cmpfloat_with_epsilon (result.r, 0.80943346738, EPSILON);
      g_assert_cmpuint (result.n_pairs, ==, 20);
      g_assert_cmpuint (result.n_used, ==, 519);
      g_assert_cmpuint (result.n_exceeding, ==, 20);
    }
}

/* As it is written down, with nothing made quick. */
static void
run_plainly (const LimberPermutationTest *test, LimberPermutationResult *result)
{
  LimberRandom random = { test->seed };
  g_autofree double *x = g_memdup2 (test->x, MAX (test->n, 1) * sizeof (double));

  *result = (LimberPermutationResult) { .p = 1, .t = -1, .lag = test->first_lag };
  for (guint used = 0; used <= test->max_permutations; used++)
    {
      double t = -1;

      if (used > 0)
        limber_permutation_shuffle_blocks (test->x, test->n, test->block, &random, x);
      for (int lag = test->first_lag; lag <= test->last_lag; lag++)
        {
          guint n_pairs;
          double r = limber_rank_correlate_lagged (x, test->y, test->n, lag, &n_pairs);
          double z = n_pairs < test->min_pairs ? -1 : fabs (limber_rank_fisher_z (r, n_pairs));

          if (z > t && used == 0)
            *result = (LimberPermutationResult) { .t = z, .r = r, .lag = lag, .n_pairs = n_pairs };
          t = MAX (t, z);
        }
      if (t < 0 && used == 0)
        return;
      result->n_used = used;
      result->n_exceeding += used > 0 && t >= result->t - 1e-12;
      if (result->n_exceeding == test->max_exceedances)
        break;
    }
  result->p = result->n_exceeding == test->max_exceedances
                  ? result->n_exceeding / (double) result->n_used
                  : (result->n_exceeding + 1) / (test->max_permutations + 1.0);
}

static void
assert_same (const LimberPermutationTest *test)
{
  LimberPermutationResult quick, plain;

  limber_permutation_run (test, &quick);
  run_plainly (test, &plain);
  /* To the last bit: the order in which ranks are summed changes nothing. */
  g_assert_cmpfloat_with_epsilon (quick.p, plain.p, EXACTLY);
  g_assert_cmpfloat_with_epsilon (quick.t, plain.t, EXACTLY);
  g_assert_cmpfloat_with_epsilon (quick.r, plain.r, EXACTLY);
  g_assert_cmpint (quick.lag, ==, plain.lag);
  g_assert_cmpuint (quick.n_pairs, ==, plain.n_pairs);
  g_assert_cmpuint (quick.n_used, ==, plain.n_used);
  g_assert_cmpuint (quick.n_exceeding, ==, plain.n_exceeding);
}

typedef enum
{
  MARKS,
  RANKS,
  SHARES,
  POINTS,
  LARGE,
  FLAT,
  N_SHAPES,
} Shape;

/* A day a third of which is like the day before. */
static double *
make_series (GRand *random, Shape shape, guint n, double missing)
{
  double *values = g_new (double, MAX (n, 1)), level = 0;

  for (guint i = 0; i < n; i++)
    {
      level = level / 3 + g_rand_double (random);
      values[i] = g_rand_double (random) < missing ? NAN
                  : shape == MARKS                 ? level > 0.9
                  : shape == SHARES                ? floor (7 * level) / 7
                  : shape == POINTS                ? 1000 * level
                  : shape == LARGE                 ? 1e6 + floor (10 * level)
                  : shape == FLAT                  ? 4
                                                   : level;
    }
  if (shape == RANKS)
    limber_rank_average (values, n, values);

  return values;
}

static void
test_against_plain (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260227);

  for (guint round = 0; round < 240; round++)
    {
      guint n = g_rand_int_range (random, 0, 420);
      double missing = g_rand_double_range (random, 0, 0.5);
      g_autofree double *x = make_series (random, round % N_SHAPES, n, missing);
      g_autofree double *y = make_series (random, round / N_SHAPES % N_SHAPES, n, missing);
      LimberPermutationTest test = { x, y, n, 0, 0, 14, round, 199, 20, 20 };

      test.first_lag = g_rand_int_range (random, -4, 3);
      test.last_lag = test.first_lag + g_rand_int_range (random, 0, 5);
      test.block = g_rand_int_range (random, 1, 40);
      assert_same (&test);
    }
}

/* Ranks of more days than 16 bits can be quick with, and of more than they hold. */
static void
test_long (void)
{
  static const guint lengths[] = { 4096, 4097, 8192, 8193, 11585, 11586, 18250 };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree double *x = make_series (random, RANKS, lengths[i], 0);
      g_autofree double *y = make_series (random, RANKS, lengths[i], 0);
      g_autoptr (LimberLagged) lagged = limber_lagged_new (x, y, lengths[i], 0, 3);
      LimberPermutationTest test = { x, y, lengths[i], 0, 3, 21, i, 19, 20, 42 };

      g_assert_cmpint (limber_lagged_is_exact (lagged), ==, lengths[i] <= 11585);
      assert_same (&test);
    }
}

/* As far apart as the ranks of so many days can be, in the order that makes sums the largest. */
static void
test_largest_sums (void)
{
  static const guint lengths[] = { 4096, 4097, 8192, 8193, 11585 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree double *x = g_new (double, lengths[i]);
      LimberPermutationTest test = { x, x, lengths[i], 0, 0, 21, 1, 3, 20, 42 };

      for (guint t = 0; t < lengths[i]; t++)
        x[t] = t % 2 == 0 ? 1 : lengths[i];
      assert_same (&test);
    }
}

static void
test_nothing_to_test (void)
{
  static const double nothing[N] = { NAN, NAN, NAN, NAN, NAN };
  LimberPermutationTest test = { anxiety, pain, N, 0, 3, 7, 42, 1999, 20, 21 };
  LimberPermutationResult result;

  limber_permutation_run (&test, &result);
  g_assert_cmpfloat_with_epsilon (result.p, 1, EXACTLY);
  g_assert_cmpfloat_with_epsilon (result.t, -1, EXACTLY);
  g_assert_cmpuint (result.n_used, ==, 0);

  test.min_pairs = 0;
  test.n = 0;
  limber_permutation_run (&test, &result);
  g_assert_cmpfloat_with_epsilon (result.p, 1, EXACTLY);

  test.n = 5;
  test.x = nothing;
  limber_permutation_run (&test, &result);
  /* As strong as nothing is anything. */
  g_assert_cmpfloat_with_epsilon (result.p, 1, EXACTLY);
  g_assert_cmpfloat_with_epsilon (result.t, 0, EXACTLY);
}

/* What is as clear as can be takes all permutations, and p says how many these were. */
static void
test_clear (void)
{
  double x[400];
  LimberPermutationTest test = { x, x, 400, 0, 3, 21, 1, 1999, 20, 42 };
  LimberPermutationResult result;

  for (guint i = 0; i < 400; i++)
    x[i] = (i * 7919) % 401;
  limber_permutation_run (&test, &result);
  g_assert_cmpuint (result.n_used, ==, 1999);
  g_assert_cmpfloat_with_epsilon (result.p, (result.n_exceeding + 1) / 2000.0, EXACTLY);
  g_assert_cmpfloat (result.p, <, 0.002);
  test.max_permutations = 9999;
  limber_permutation_run (&test, &result);
  g_assert_cmpuint (result.n_used, ==, 9999);
  g_assert_cmpfloat (result.p, <, 0.0005);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/permutation/random", test_random);
  g_test_add_func ("/permutation/below", test_below);
  g_test_add_func ("/permutation/hash", test_hash);
  g_test_add_func ("/permutation/shuffle", test_shuffle);
  g_test_add_func ("/permutation/shuffle-all", test_shuffle_all);
  g_test_add_func ("/permutation/reference", test_reference);
  g_test_add_func ("/permutation/against-plain", test_against_plain);
  g_test_add_func ("/permutation/long", test_long);
  g_test_add_func ("/permutation/largest-sums", test_largest_sums);
  g_test_add_func ("/permutation/nothing-to-test", test_nothing_to_test);
  g_test_add_func ("/permutation/clear", test_clear);

  return g_test_run ();
}
