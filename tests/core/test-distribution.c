/* test-distribution.c — how likely chance alone goes that far, against what R says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-distribution.h"

#include <math.h>

#define EPSILON 1e-9
#define EXACTLY 1e-300

static void
assert_as_likely (double p, double expected)
{
  g_assert_cmpfloat_with_epsilon (p / expected, 1, EPSILON);
}

static void
test_normal (void)
{
  assert_as_likely (limber_distribution_normal (0), 0.5);
  assert_as_likely (limber_distribution_normal (1.959963984540054), 0.975);
  assert_as_likely (limber_distribution_normal (-1.959963984540054), 0.025);
  /* R: pnorm (-10), pnorm (-37). */
  assert_as_likely (limber_distribution_normal (-10), 7.61985302416052609e-24);
  assert_as_likely (limber_distribution_normal (-37), 5.725571222525139e-300);
  g_assert_cmpfloat_with_epsilon (limber_distribution_normal (-INFINITY), 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (limber_distribution_normal (INFINITY), 1, EXACTLY);
}

static void
test_two_sided (void)
{
  assert_as_likely (limber_distribution_normal_two_sided (4.70265843913), 2.56795806595e-06);
  assert_as_likely (limber_distribution_normal_two_sided (-4.70265843913), 2.56795806595e-06);
  assert_as_likely (limber_distribution_normal_two_sided (3.71924609893), 0.00019981829354);
  g_assert_cmpfloat_with_epsilon (limber_distribution_normal_two_sided (0), 1, EXACTLY);
}

static void
test_quantile (void)
{
  g_assert_cmpfloat_with_epsilon (limber_distribution_normal_quantile (0.975), 1.959963984540054, 1e-14);
  g_assert_cmpfloat_with_epsilon (limber_distribution_normal_quantile (0.95), 1.6448536269514722, 1e-14);
  g_assert_cmpfloat_with_epsilon (limber_distribution_normal_quantile (0.5), 0, 1e-14);
  assert_as_likely (limber_distribution_normal (limber_distribution_normal_quantile (1e-300)), 1e-300);
  for (double p = 1e-12; p < 0.5; p *= 1.37)
    {
      assert_as_likely (limber_distribution_normal (limber_distribution_normal_quantile (p)), p);
      if (p > 1e-6)
        g_assert_cmpfloat_with_epsilon (limber_distribution_normal_quantile (1 - p),
                                        -limber_distribution_normal_quantile (p), 1e-8);
    }
}

static void
test_t (void)
{
  /* R: 2 * pt (-abs (t), df). */
  static const struct
  {
    double t, degrees, p;
  } cases[] = {
    { 0, 5, 1 },
    { 1, 1, 0.5 },
    { -1, 1, 0.5 },
    { 12.706204736432095, 1, 0.05 },
    { 2.2281388519649385, 10, 0.05 },
    { 2.0040447832891455, 55, 0.05 },
    { 1e-3, 3, 0.9992648949694609 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_as_likely (limber_distribution_t_two_sided (cases[i].t, cases[i].degrees), cases[i].p);
  g_assert_cmpfloat_with_epsilon (limber_distribution_t_two_sided (INFINITY, 5), 0, EXACTLY);
}

/* An even number of degrees has a sum of its own (Abramowitz and Stegun, 26.7.4): up to as many as fifty
 * years have. */
static void
test_t_of_even_degrees (void)
{
  static const guint degrees[] = { 2, 4, 10, 100, 3648, 18248 };

  for (guint i = 0; i < G_N_ELEMENTS (degrees); i++)
    {
      for (double t = 0.01; t < 3; t *= 1.3)
        {
          double square = degrees[i] / (degrees[i] + t * t), term = 1, sum = 1;

          for (guint k = 2; k < degrees[i]; k += 2)
            {
              term *= square * (k - 1) / k;
              sum += term;
            }
          assert_as_likely (limber_distribution_t_two_sided (t, degrees[i]), 1 - sqrt (1 - square) * sum);
        }
    }
}

static void
test_binomial (void)
{
  assert_as_likely (limber_distribution_binomial_two_sided (17, 20), 0.00257682800293);
  assert_as_likely (limber_distribution_binomial_two_sided (3, 20), 0.00257682800293);
  assert_as_likely (limber_distribution_binomial_two_sided (6, 6), 2 / 64.0);
  assert_as_likely (limber_distribution_binomial_two_sided (0, 6), 2 / 64.0);
  assert_as_likely (limber_distribution_binomial_two_sided (8, 9), 20 / 512.0);
  assert_as_likely (limber_distribution_binomial_two_sided (5, 6), 14 / 64.0);
  for (guint n = 0; n < 40; n++)
    {
      g_assert_cmpfloat_with_epsilon (limber_distribution_binomial_two_sided (n / 2, n), 1, EXACTLY);
      g_assert_cmpfloat_with_epsilon (limber_distribution_binomial_two_sided ((n + 1) / 2, n), 1, EXACTLY);
    }
  /* R: binom.test (4900, 10000)$p.value. */
  g_assert_cmpfloat_with_epsilon (limber_distribution_binomial_two_sided (4900, 10000), 0.04658552770494739,
                                  EPSILON);
  g_assert_cmpfloat (limber_distribution_binomial_two_sided (0, 18250), >=, 0);
  g_assert_cmpfloat (limber_distribution_binomial_two_sided (0, 18250), <, 1e-300);
}

static void
test_wilson (void)
{
  double low, high;

  limber_distribution_wilson_interval (17, 20, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0.639581135259, EPSILON);
  g_assert_cmpfloat_with_epsilon (high, 0.947631254104, EPSILON);
  limber_distribution_wilson_interval (3, 20, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 1 - 0.947631254104, EPSILON);
  g_assert_cmpfloat_with_epsilon (high, 1 - 0.639581135259, EPSILON);

  limber_distribution_wilson_interval (0, 0, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0, EXACTLY);
  g_assert_cmpfloat_with_epsilon (high, 1, EXACTLY);
  limber_distribution_wilson_interval (0, 5, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 0, EPSILON);
  g_assert_cmpfloat (high, <, 0.5);
  limber_distribution_wilson_interval (5, 5, &low, &high);
  g_assert_cmpfloat_with_epsilon (high, 1, EPSILON);
  g_assert_cmpfloat (high, <=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/distribution/normal", test_normal);
  g_test_add_func ("/distribution/two-sided", test_two_sided);
  g_test_add_func ("/distribution/quantile", test_quantile);
  g_test_add_func ("/distribution/t", test_t);
  g_test_add_func ("/distribution/t-of-even-degrees", test_t_of_even_degrees);
  g_test_add_func ("/distribution/binomial", test_binomial);
  g_test_add_func ("/distribution/wilson", test_wilson);

  return g_test_run ();
}
