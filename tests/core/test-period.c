/* test-period.c — a range of days in figures, and against the range before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-period.h"

#include <math.h>

#define EPSILON 1e-9
#define N_DAYS 14

/* 1 March 2024, after a leap day. */
#define START 738946

static void
assert_same (double a, double b)
{
  g_assert_cmpint (isnan (a), ==, isnan (b));
  if (!isnan (b))
    g_assert_cmpfloat_with_epsilon (a, b, EPSILON);
}

static void
test_before (void)
{
  static const struct
  {
    LimberPeriod period, before;
    guint n_days, n_before;
  } cases[] = {
    { { START, START }, { START - 1, START - 1 }, 1, 1 },
    { { START, START + 13 }, { START - 14, START - 1 }, 14, 14 },
    { { START, START + 365 }, { START - 366, START - 1 }, 366, 366 },
    { { 10, 29 }, { 1, 9 }, 20, 9 },
    { { 1, 7 }, { 1, 0 }, 7, 0 },
    { { START, START - 1 }, { START, START - 1 }, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimberPeriod before = limber_period_get_before (cases[i].period);

      g_assert_cmpuint (before.from, ==, cases[i].before.from);
      g_assert_cmpuint (before.to, ==, cases[i].before.to);
      g_assert_cmpuint (limber_period_count_days (cases[i].period), ==, cases[i].n_days);
      g_assert_cmpuint (limber_period_count_days (before), ==, cases[i].n_before);
    }
}

static void
assert_figures (const LimberSeries *series,
                guint32 from,
                guint32 to,
                guint n_recorded,
                double median,
                double mean,
                double minimum,
                double maximum)
{
  LimberPeriodFigures figures;

  limber_period_measure ((LimberPeriod) { from, to }, series, &figures);
  g_assert_cmpuint (figures.n_days, ==, to - from + 1);
  g_assert_cmpuint (figures.n_recorded, ==, n_recorded);
  assert_same (figures.median, median);
  assert_same (figures.mean, mean);
  assert_same (figures.minimum, minimum);
  assert_same (figures.maximum, maximum);
}

static void
test_measure (void)
{
  g_autoptr (LimberSeries) series = limber_series_new (START, 6);
  g_autoptr (LimberSeries) empty = limber_series_new (0, 0);

  limber_series_set (series, START, 3);
  limber_series_set (series, START + 1, 0);
  limber_series_set (series, START + 4, 9);
  limber_series_set (series, START + 5, 8);

  assert_figures (series, START, START + 5, 4, 5.5, 5, 0, 9);
  assert_figures (series, START - 100, START + 100, 4, 5.5, 5, 0, 9);
  assert_figures (series, START - 10, START, 1, 3, 3, 3, 3);
  assert_figures (series, START + 5, START + 9, 1, 8, 8, 8, 8);
  assert_figures (series, START + 2, START + 3, 0, NAN, NAN, NAN, NAN);
  assert_figures (series, START - 9, START - 1, 0, NAN, NAN, NAN, NAN);
  assert_figures (series, START + 6, START + 9, 0, NAN, NAN, NAN, NAN);
  assert_figures (series, 1, G_MAXUINT32, 4, 5.5, 5, 0, 9);
  assert_figures (empty, START, START + 5, 0, NAN, NAN, NAN, NAN);
}

/* Every day of two fortnights has the same value. */
static LimberSeries *
make_fortnights (double before, double now)
{
  LimberSeries *series = limber_series_new (START - N_DAYS, 2 * N_DAYS);

  for (guint i = 0; i < N_DAYS; i++)
    {
      series->values[i] = before;
      series->values[N_DAYS + i] = now;
    }
  return series;
}

/* Two points, or thirty per cent. */
static void
test_meaningful (void)
{
  static const struct
  {
    double before, now, points, percent;
    gboolean is_meaningful;
  } cases[] = {
    { 4, 6, 2, 50, TRUE },         { 6, 4, -2, -100 / 3., TRUE },  { 10, 8, -2, -20, TRUE },
    { 10, 8.5, -1.5, -15, FALSE }, { 9, 8, -1, -100 / 9., FALSE }, { 5, 3.5, -1.5, -30, TRUE },
    { 5, 6.5, 1.5, 30, TRUE },     { 5, 6, 1, 20, FALSE },         { 10 / 3., 7 / 3., -1, -30, TRUE },
    { 1, 0.5, -0.5, -50, TRUE },   { 1, 0, -1, -100, TRUE },       { 4, 4, 0, 0, FALSE },
    { 0, 0, 0, NAN, FALSE },       { 0, 1, 1, NAN, FALSE },        { 0, 2, 2, NAN, TRUE },
    { -5, -4, 1, 20, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimberSeries) series = make_fortnights (cases[i].before, cases[i].now);
      LimberPeriodChange change;

      g_test_message ("from %g to %g", cases[i].before, cases[i].now);
      limber_period_compare ((LimberPeriod) { START, START + N_DAYS - 1 }, series, &change);
      g_assert_true (change.can_compare);
      assert_same (change.now.median, cases[i].now);
      assert_same (change.before.median, cases[i].before);
      assert_same (change.points, cases[i].points);
      assert_same (change.percent, cases[i].percent);
      g_assert_cmpint (change.is_meaningful, ==, cases[i].is_meaningful);
    }
}

/*
 * @n_days: length of either period
 * @every: in the sparse one every so many days are recorded, from its first on
 * @n_recorded: but no more than so many
 */
static const struct
{
  guint n_days, every, n_recorded;
  gboolean can_compare;
} coverages[] = {
  { 14, 1, 4, FALSE },   { 14, 1, 5, TRUE },   { 14, 2, 7, TRUE },     { 7, 1, 4, FALSE },
  { 7, 1, 5, TRUE },     { 4, 1, 4, FALSE },   { 30, 1, 9, FALSE },    { 30, 1, 10, TRUE },
  { 30, 7, 5, TRUE },    { 28, 7, 4, FALSE },  { 84, 7, 9, TRUE },     { 84, 7, 8, FALSE },
  { 91, 7, 13, TRUE },   { 91, 7, 10, TRUE },  { 91, 7, 9, FALSE },    { 91, 1, 30, FALSE },
  { 91, 1, 31, TRUE },   { 365, 7, 53, TRUE }, { 365, 14, 27, FALSE }, { 365, 1, 121, FALSE },
  { 365, 1, 122, TRUE },
};

static LimberSeries *
make_sparse_series (guint i, gboolean before)
{
  LimberSeries *series = limber_series_new (START - coverages[i].n_days, 2 * coverages[i].n_days);
  guint sparse = before ? 0 : coverages[i].n_days, full = before ? coverages[i].n_days : 0;

  for (guint day = 0; day < coverages[i].n_days; day++)
    {
      series->values[full + day] = 5;
      if (day % coverages[i].every == 0 && day / coverages[i].every < coverages[i].n_recorded)
        series->values[sparse + day] = 3;
    }
  return series;
}

static void
assert_coverage (guint i, gboolean before)
{
  g_autoptr (LimberSeries) series = make_sparse_series (i, before);
  LimberPeriod period = { START, START + coverages[i].n_days - 1 };
  gboolean too_short = coverages[i].n_days < 5;
  LimberPeriodChange change;

  g_test_message ("%u days, every %u, %u in all", coverages[i].n_days, coverages[i].every,
                  coverages[i].n_recorded);
  limber_period_compare (period, series, &change);
  g_assert_cmpuint (before ? change.before.n_recorded : change.now.n_recorded, ==, coverages[i].n_recorded);
  g_assert_cmpint (change.can_compare, ==, coverages[i].can_compare && !too_short);
  if (change.can_compare)
    {
      assert_same (change.points, before ? 2 : -2);
      return;
    }
  g_assert_true (isnan (change.points) && isnan (change.percent));
  g_assert_false (change.is_meaningful);
}

static void
test_coverage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (coverages); i++)
    {
      assert_coverage (i, FALSE);
      assert_coverage (i, TRUE);
    }
}

static void
test_nothing (void)
{
  g_autoptr (LimberSeries) empty = limber_series_new (0, 0);
  LimberPeriodChange change;

  limber_period_compare ((LimberPeriod) { START, START + 29 }, empty, &change);
  g_assert_false (change.can_compare);
  g_assert_true (isnan (change.points) && isnan (change.percent));
  g_assert_false (change.is_meaningful);
  g_assert_cmpuint (change.now.n_days, ==, 30);
  g_assert_cmpuint (change.before.n_days, ==, 30);

  limber_period_compare ((LimberPeriod) { 1, G_MAXUINT32 }, empty, &change);
  g_assert_false (change.can_compare);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/before", test_before);
  g_test_add_func ("/period/measure", test_measure);
  g_test_add_func ("/period/compare/meaningful", test_meaningful);
  g_test_add_func ("/period/compare/coverage", test_coverage);
  g_test_add_func ("/period/compare/nothing", test_nothing);

  return g_test_run ();
}
