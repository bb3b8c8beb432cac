/* test-multiple-tests.c — many questions at once, against what R says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-multiple-tests.h"

#include <math.h>

#define EPSILON 1e-9
#define EXACTLY 1e-300

static void
assert_adjusted (const double *p, gsize n, const double *expected)
{
  g_autofree double *adjusted = g_new0 (double, n + 1);

  adjusted[n] = 99;
  limber_multiple_tests_adjust (p, n, adjusted);
  for (gsize i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (adjusted[i], expected[i], EPSILON);
  g_assert_cmpfloat_with_epsilon (adjusted[n], 99, EXACTLY);
}

/* The values of Benjamini and Hochberg (1995); R 4.2.2: p.adjust (p, "BH"). */
static void
test_reference (void)
{
  static const double p[] = { 0.001, 0.008, 0.039, 0.041, 0.042, 0.06,  0.074, 0.205,
                              0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34 };
  static const double expected[]
      = { 0.015,          0.06,           0.126,          0.126,          0.126,
          0.15,           0.158571428571, 0.294642857143, 0.294642857143, 0.294642857143,
          0.294642857143, 0.294642857143, 0.294642857143, 0.294642857143, 0.34 };
  static const double few[] = { 0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205 };
  static const double of_few[] = { 0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.084571428571, 0.205 };

  assert_adjusted (p, G_N_ELEMENTS (p), expected);
  assert_adjusted (few, G_N_ELEMENTS (few), of_few);
}

static void
test_any_order (void)
{
  static const double p[] = { 0.205, 0.041, 0.001, 0.074, 0.039, 0.008, 0.06, 0.042 };
  static const double expected[] = { 0.205, 0.0672, 0.008, 0.084571428571, 0.0672, 0.032, 0.08, 0.0672 };
  double in_place[G_N_ELEMENTS (p)];

  assert_adjusted (p, G_N_ELEMENTS (p), expected);
  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    in_place[i] = p[i];
  limber_multiple_tests_adjust (in_place, G_N_ELEMENTS (p), in_place);
  for (guint i = 0; i < G_N_ELEMENTS (p); i++)
    g_assert_cmpfloat_with_epsilon (in_place[i], expected[i], EPSILON);
}

static void
test_edges (void)
{
  static const double one[] = { 0.03 }, same[] = { 0.2, 0.2, 0.2 }, high[] = { 1, 0.9, 1 };
  static const double of_high[] = { 1, 1, 1 }, zero[] = { 0, 1 };

  assert_adjusted (NULL, 0, NULL);
  assert_adjusted (one, 1, one);
  assert_adjusted (same, 3, same);
  assert_adjusted (high, 3, of_high);
  assert_adjusted (zero, 2, zero);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/multiple-tests/reference", test_reference);
  g_test_add_func ("/multiple-tests/any-order", test_any_order);
  g_test_add_func ("/multiple-tests/edges", test_edges);

  return g_test_run ();
}
