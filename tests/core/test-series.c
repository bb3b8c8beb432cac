/* test-series.c — one number a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-series.h"

#include <math.h>

/* 28 February 2024, a leap year. */
#define FIRST 738944

static void
test_new (void)
{
  g_autoptr (LimberSeries) series = limber_series_new (FIRST, 3);

  g_assert_cmpuint (series->first, ==, FIRST);
  g_assert_cmpuint (series->n_days, ==, 3);
  for (guint32 day = FIRST - 2; day < FIRST + 5; day++)
    g_assert_true (isnan (limber_series_get (series, day)));
  g_assert_false (limber_series_get_extent (series, NULL, NULL));
  g_assert_cmpuint (limber_series_count_recorded (series, 1, G_MAXUINT32), ==, 0);
}

static void
test_without_days (void)
{
  g_autoptr (LimberSeries) series = limber_series_new (0, 0);
  guint32 first = 7, last = 8;

  g_assert_true (isnan (limber_series_get (series, 0)));
  g_assert_true (isnan (limber_series_get (series, G_MAXUINT32)));
  g_assert_false (limber_series_get_extent (series, &first, &last));
  g_assert_cmpuint (first, ==, 7);
  g_assert_cmpuint (last, ==, 8);
  g_assert_cmpuint (limber_series_count_recorded (series, 0, G_MAXUINT32), ==, 0);
}

static void
test_set (void)
{
  g_autoptr (LimberSeries) series = limber_series_new (FIRST, 6);
  guint32 first, last;

  limber_series_set (series, FIRST + 1, 0);
  limber_series_set (series, FIRST + 4, 7.5);
  g_assert_cmpfloat_with_epsilon (limber_series_get (series, FIRST + 1), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (limber_series_get (series, FIRST + 4), 7.5, 1e-12);
  g_assert_true (limber_series_get_extent (series, &first, &last));
  g_assert_cmpuint (first, ==, FIRST + 1);
  g_assert_cmpuint (last, ==, FIRST + 4);

  limber_series_set (series, FIRST + 4, NAN);
  g_assert_true (limber_series_get_extent (series, &first, &last));
  g_assert_cmpuint (last, ==, FIRST + 1);
}

static void
test_count_recorded (void)
{
  static const struct
  {
    int from, to;
    guint n;
  } cases[] = {
    { -9, -1, 0 }, { -9, 0, 1 }, { 0, 0, 1 }, { 0, 2, 2 }, { 1, 1, 0 },
    { 2, 9, 2 },   { 0, 5, 3 },  { 5, 5, 1 }, { 6, 9, 0 }, { 4, 2, 0 },
  };
  g_autoptr (LimberSeries) series = limber_series_new (FIRST, 6);

  limber_series_set (series, FIRST, 1);
  limber_series_set (series, FIRST + 2, 0);
  limber_series_set (series, FIRST + 5, 10);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (limber_series_count_recorded (series, FIRST + cases[i].from, FIRST + cases[i].to), ==,
                      cases[i].n);
}

static void
test_shared (void)
{
  g_autoptr (LimberSeries) series = limber_series_new (FIRST, 1);
  g_autoptr (LimberSeries) same = limber_series_ref (series);

  g_assert_true (same == series);
  limber_series_set (series, FIRST, 3);
  g_clear_pointer (&series, limber_series_unref);
  g_assert_cmpfloat_with_epsilon (limber_series_get (same, FIRST), 3, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/series/new", test_new);
  g_test_add_func ("/series/without-days", test_without_days);
  g_test_add_func ("/series/set", test_set);
  g_test_add_func ("/series/count-recorded", test_count_recorded);
  g_test_add_func ("/series/shared", test_shared);

  return g_test_run ();
}
