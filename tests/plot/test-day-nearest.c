/* test-day-nearest.c — from a place beside the dots, and from dot to dot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-day-nearest.h"

#include <math.h>
#include <string.h>

#define NONE G_DATE_BAD_JULIAN

/* "2..5" beginning on day 100 is 2 on day 100 and 5 on day 103. */
static LimberSeries *
make_series (guint32 first, const char *values)
{
  LimberSeries *series = limber_series_new (first, (guint) strlen (values));

  for (guint i = 0; values[i] != '\0'; i++)
    limber_series_set (series, first + i, values[i] == '.' ? NAN : g_ascii_digit_value (values[i]));

  return series;
}

static void
test_next (void)
{
  static const struct
  {
    guint32 day;
    int direction;
    guint32 next;
  } cases[] = {
    { 100, 1, 103 },  { 103, 1, 105 },  { 105, 1, 110 },  { 110, 1, NONE },  { 111, 1, NONE },
    { 101, 1, 103 },  { 50, 1, 100 },   { 99, 1, 100 },   { 0, 1, 100 },     { G_MAXUINT32, 1, NONE },
    { 110, -1, 105 }, { 105, -1, 103 }, { 103, -1, 100 }, { 100, -1, NONE }, { 99, -1, NONE },
    { 500, -1, 110 }, { 111, -1, 110 }, { 0, -1, NONE },  { 104, -1, 103 },  { G_MAXUINT32, -1, 110 },
    { 103, 0, NONE },
  };
  /* Days 100, 103 and 110 in one row, 105 in another that reaches farther and is empty there. */
  g_autoptr (LimberSeries) pain = make_series (100, "2..5......0");
  g_autoptr (LimberSeries) steps = make_series (90, "...............7........");
  const LimberSeries *series[] = { pain, steps };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("from %u by %d", cases[i].day, cases[i].direction);
      g_assert_cmpuint (limber_day_find_next (series, 2, cases[i].day, cases[i].direction), ==,
                        cases[i].next);
    }

  /* Of one row alone. */
  g_assert_cmpuint (limber_day_find_next (series, 1, 103, 1), ==, 110);
  g_assert_cmpuint (limber_day_find_next (series + 1, 1, 103, -1), ==, NONE);
}

static void
test_nearest (void)
{
  static const struct
  {
    double day;
    guint32 from, to, nearest;
  } cases[] = {
    { 103.1, 90, 120, 103 },
    { 103.9, 90, 120, 103 },
    { 104.4, 90, 120, 103 },
    { 104.6, 90, 120, 105 },
    { 101.9, 90, 120, 100 },
    { 102.1, 90, 120, 103 },
    /* Equally near: the later one. */
    { 102.0, 90, 120, 103 },
    { 104.5, 90, 120, 105 },
    /* Only what is seen. */
    { 104.6, 90, 104, 103 },
    { 101.2, 101, 120, 103 },
    { 500, 90, 120, 110 },
    { -7, 90, 120, 100 },
    { 107, 106, 109, NONE },
    { 107, 109, 106, NONE },
    { NAN, 90, 120, NONE },
  };
  g_autoptr (LimberSeries) pain = make_series (100, "2..5......0");
  g_autoptr (LimberSeries) steps = make_series (90, "...............7........");
  const LimberSeries *series[] = { pain, steps };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("at %g of %u to %u", cases[i].day, cases[i].from, cases[i].to);
      g_assert_cmpuint (limber_day_find_nearest (series, 2, cases[i].day, cases[i].from, cases[i].to), ==,
                        cases[i].nearest);
    }
}

static void
test_nothing_recorded (void)
{
  g_autoptr (LimberSeries) empty = limber_series_new (100, 0);
  g_autoptr (LimberSeries) blank = make_series (100, ".....");
  const LimberSeries *series[] = { empty, blank };

  for (guint n = 0; n <= 2; n++)
    {
      g_assert_cmpuint (limber_day_find_next (series, n, 102, 1), ==, NONE);
      g_assert_cmpuint (limber_day_find_next (series, n, 102, -1), ==, NONE);
      g_assert_cmpuint (limber_day_find_nearest (series, n, 102.5, 90, 120), ==, NONE);
    }
  g_assert_cmpuint (limber_day_find_next (NULL, 0, 102, 1), ==, NONE);
}

/* Against looking at every day there is. */
static guint32
find_slowly (const LimberSeries *series, double day, guint32 from, guint32 to)
{
  guint32 best = NONE;

  for (guint32 d = from; d <= to; d++)
    if (!isnan (limber_series_get (series, d))
        && (best == NONE || fabs (d + 0.5 - day) <= fabs (best + 0.5 - day)))
      best = d;

  return best;
}

static void
test_nearest_of_all (void)
{
  GRand *rand = g_rand_new_with_seed (20261120);
  g_autoptr (LimberSeries) sparse = limber_series_new (1000, 400);
  const LimberSeries *series[] = { sparse };

  for (guint i = 0; i < 40; i++)
    limber_series_set (sparse, 1000 + (guint32) g_rand_int_range (rand, 0, 400), i);

  for (guint i = 0; i < 5000; i++)
    {
      double day = g_rand_double_range (rand, 950, 1450);
      guint32 from = (guint32) g_rand_int_range (rand, 980, 1300);
      guint32 to = from + (guint32) g_rand_int_range (rand, 0, 150);

      g_assert_cmpuint (limber_day_find_nearest (series, 1, day, from, to), ==,
                        find_slowly (sparse, day, from, to));
    }

  g_rand_free (rand);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-nearest/next", test_next);
  g_test_add_func ("/day-nearest/nearest", test_nearest);
  g_test_add_func ("/day-nearest/nothing-recorded", test_nothing_recorded);
  g_test_add_func ("/day-nearest/nearest-of-all", test_nearest_of_all);

  return g_test_run ();
}
