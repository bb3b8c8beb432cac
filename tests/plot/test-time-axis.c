/* test-time-axis.c — days and places turned into each other, and ranges that stay in their bounds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date.h"
#include "limber-test-locale.h"
#include "limber-test-ticks.h"

#include <math.h>
#include <time.h>

#define EPSILON 1e-6

static void
test_there_and_back (void)
{
  static const LimberTimeAxis axes[] = {
    { 739940, 739947, 0, 700 },
    { 739940.25, 739970.75, 40, 290 },
    { 700000, 740000, 12, 1088 },
    { 739940, 739941, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    for (double x = axes[i].left - 50; x <= axes[i].right + 50; x += 7.3)
      {
        double day = limber_time_axis_get_day (&axes[i], x);

        g_assert_cmpfloat_with_epsilon (limber_time_axis_get_x (&axes[i], day), x, EPSILON);
        if (x >= axes[i].left && x < axes[i].right)
          g_assert_cmpuint (limber_time_axis_find_day (&axes[i], x), ==, (guint32) floor (day));
      }
}

static void
test_places (void)
{
  LimberTimeAxis axis = { 739940, 739947, 40, 740 };

  g_assert_cmpfloat_with_epsilon (limber_time_axis_get_day_width (&axis), 100, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_time_axis_get_x (&axis, 739940), 40, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_time_axis_get_x (&axis, 739943.5), 390, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_time_axis_get_x (&axis, 739947), 740, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_time_axis_get_x (&axis, 739939), -60, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_time_axis_get_day (&axis, 390), 739943.5, EPSILON);
}

static void
test_find_day (void)
{
  static const struct
  {
    LimberTimeAxis axis;
    double x;
    guint32 day;
  } cases[] = {
    { { 739940, 739947, 40, 740 }, 40, 739940 },
    { { 739940, 739947, 40, 740 }, 139.9, 739940 },
    { { 739940, 739947, 40, 740 }, 140, 739941 },
    { { 739940, 739947, 40, 740 }, 739, 739946 },
    /* The right end belongs to the last day that is seen, and so does what lies beyond it. */
    { { 739940, 739947, 40, 740 }, 740, 739946 },
    { { 739940, 739947, 40, 740 }, 5000, 739946 },
    { { 739940, 739947, 40, 740 }, -5000, 739940 },
    { { 739940.5, 739947.5, 0, 700 }, 700, 739947 },
    { { 739940.5, 739947.5, 0, 700 }, 0, 739940 },
    { { 739940, 739947, 40, 740 }, NAN, 739940 },
    { { 739940, 739940, 40, 740 }, 100, 739940 },
    { { 739940, 739947, 40, 40 }, 100, 739940 },
    { { -3, 4, 0, 700 }, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpuint (limber_time_axis_find_day (&cases[i].axis, cases[i].x), ==, cases[i].day);
    }
}

static void
test_no_room (void)
{
  static const LimberTimeAxis axes[] = {
    { 739940, 739940, 0, 700 }, { 739947, 739940, 0, 700 }, { 739940, 739947, 700, 700 },
    { 739940, 739947, 700, 0 }, { NAN, 739947, 0, 700 },    { 739940, 739947, 0, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    g_assert_cmpfloat_with_epsilon (limber_time_axis_get_day_width (&axes[i]), 0, EPSILON);

  g_assert_cmpfloat_with_epsilon (limber_time_axis_get_x (&axes[0], 739945), 0, EPSILON);
  g_assert_cmpfloat_with_epsilon (limber_time_axis_get_day (&axes[0], 350), 739940, EPSILON);
}

/* The weeks in which the clocks change, or in which a day was left out (Apia, December 2011). */
static void
test_no_clock_moves_a_day (gconstpointer zone)
{
  static const struct
  {
    const char *from;
    guint n_days;
    const char *ticks;
  } rows[] = {
    { "2026-03-26", 7, "26 Mar|27|28|29|30|31|*1 Apr" },
    { "2026-10-22", 7, "22 Oct|23|24|25|26|27|28" },
    { "2026-03-05", 7, "5 Mar|6|7|8|9|10|11" },
    { "2026-10-29", 7, "29 Oct|30|31|*1 Nov|2|3|4" },
    { "2011-12-26", 7, "26 Dec 2011|-|28|29|30|-|*1 Jan 2012" },
    { "2026-03-01", 50, "*2 Mar|9|16|23|30|*6 Apr|13" },
    { "2026-01-01", 365, "*Jan 2026|Apr|Jul|Oct" },
  };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  g_setenv ("TZ", zone, TRUE);
  tzset ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint32 day = limber_test_day (rows[i].from);
      LimberTimeAxis axis = { day, day + rows[i].n_days, 0, rows[i].n_days * 10 };
      g_autofree char *ticks = limber_test_list_ticks (LIMBER_TEST_FONT, rows[i].from, rows[i].n_days,
                                                       rows[i].n_days <= 7 ? 420 : 500, G_DATE_MONDAY);

      g_assert_cmpstr (ticks, ==, rows[i].ticks);
      for (guint j = 0; j < rows[i].n_days; j++)
        {
          g_assert_cmpfloat_with_epsilon (limber_time_axis_get_x (&axis, day + j), j * 10, EPSILON);
          g_assert_cmpuint (limber_time_axis_find_day (&axis, j * 10 + 9.9), ==, day + j);
        }
    }

  g_setenv ("TZ", before, TRUE);
  tzset ();
}

typedef struct
{
  double from, to, first, last;
  double want_from, want_to;
} Clamp;

static void
test_clamp (void)
{
  static const Clamp cases[] = {
    { 1030, 1060, 1000, 2000, 1030, 1060 },
    { 990, 1020, 1000, 2000, 1000, 1030 },
    { 1990, 2020, 1000, 2000, 1970, 2000 },
    { 5000, 5030, 1000, 2000, 1970, 2000 },
    { 500, 5000, 1000, 2000, 1000, 2000 },
    { 1060, 1030, 1000, 2000, 1030, 1060 },
    { 1030, 1030, 1000, 2000, 1026.5, 1033.5 },
    { 1000, 1001, 1000, 2000, 1000, 1007 },
    { NAN, 1030, 1000, 2000, 1000, 2000 },
    { 1030, INFINITY, 1000, 2000, 1000, 2000 },
    /* A journal of a day, or of three, is seen as the week that ends with it. */
    { 1000, 1001, 1000, 1001, 994, 1001 },
    { 1000, 1030, 1000, 1000, 993, 1000 },
    { 900, 903, 1000, 1003, 996, 1003 },
    { 1030, 1060, 2000, 1000, 1030, 1060 },
    { 1030, 1060, NAN, 1040, 1033, 1040 },
    { 1030, 1060, 1040, NAN, 1033, 1040 },
    { 1030, 1060, NAN, NAN, 1, 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double from = cases[i].from, to = cases[i].to;

      g_test_message ("case %u", i);
      limber_time_range_clamp (&from, &to, cases[i].first, cases[i].last);
      g_assert_cmpfloat_with_epsilon (from, cases[i].want_from, EPSILON);
      g_assert_cmpfloat_with_epsilon (to, cases[i].want_to, EPSILON);
    }
}

static void
test_zoom (void)
{
  static const struct
  {
    double factor, about, want_from, want_to;
  } cases[] = {
    { 2, 1230, 1215, 1245 },
    { 2, 1200, 1200, 1230 },
    { 2, 1260, 1230, 1260 },
    { 0.5, 1230, 1170, 1290 },
    { 0.5, 1200, 1200, 1320 },
    { 1, 1230, 1200, 1260 },
    /* Not closer than a week, not farther than the bounds, and no empty room beyond these. */
    { 1000, 1230, 1226.5, 1233.5 },
    { 0.001, 1230, 1000, 2000 },
    { 0.1, 1200, 1200, 1800 },
    { 0.1, 1260, 1000, 1600 },
    /* About a day outside: its end stays. Factors that are none change nothing. */
    { 2, 1900, 1230, 1260 },
    { 0, 1230, 1200, 1260 },
    { -2, 1230, 1200, 1260 },
    { NAN, 1230, 1200, 1260 },
    { INFINITY, 1230, 1200, 1260 },
    { 2, NAN, 1200, 1260 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double from = 1200, to = 1260;

      g_test_message ("case %u", i);
      limber_time_range_zoom (&from, &to, cases[i].factor, cases[i].about, 1000, 2000);
      g_assert_cmpfloat_with_epsilon (from, cases[i].want_from, EPSILON);
      g_assert_cmpfloat_with_epsilon (to, cases[i].want_to, EPSILON);
    }
}

/* The day under the pointer stays under it, step by step, in and out again. */
static void
test_zoom_about_pointer (void)
{
  double from = 1000, to = 9000;

  for (guint i = 0; i < 30; i++)
    {
      double x, about = from + (to - from) * 0.3;
      LimberTimeAxis axis = { from, to, 0, 900 };

      x = limber_time_axis_get_x (&axis, about);
      limber_time_range_zoom (&from, &to, 1.2, about, 1000, 9000);
      axis = (LimberTimeAxis) { from, to, 0, 900 };
      g_assert_cmpfloat_with_epsilon (limber_time_axis_get_x (&axis, about), x, 1e-3);
    }

  for (guint i = 0; i < 60; i++)
    limber_time_range_zoom (&from, &to, 1 / 1.2, (from + to) / 2, 1000, 9000);
  g_assert_cmpfloat_with_epsilon (from, 1000, EPSILON);
  g_assert_cmpfloat_with_epsilon (to, 9000, EPSILON);
}

static void
test_pan (void)
{
  static const struct
  {
    double days, want_from, want_to;
  } cases[] = {
    { 10, 1210, 1270 },     { -10, 1190, 1250 }, { 0.25, 1200.25, 1260.25 }, { 10000, 1940, 2000 },
    { -10000, 1000, 1060 }, { NAN, 1200, 1260 }, { INFINITY, 1200, 1260 },
  };
  double from = 900, to = 3000;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double a = 1200, b = 1260;

      limber_time_range_pan (&a, &b, cases[i].days, 1000, 2000);
      g_assert_cmpfloat_with_epsilon (a, cases[i].want_from, EPSILON);
      g_assert_cmpfloat_with_epsilon (b, cases[i].want_to, EPSILON);
    }

  limber_time_range_pan (&from, &to, 50, 1000, 2000);
  g_assert_cmpfloat_with_epsilon (from, 1000, EPSILON);
  g_assert_cmpfloat_with_epsilon (to, 2000, EPSILON);
}

int
main (int argc, char *argv[])
{
  static const char *const zones[]
      = { "UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia" };

  limber_test_reset_locale ();
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests ("2026-11-20");

  g_test_add_func ("/time-axis/there-and-back", test_there_and_back);
  g_test_add_func ("/time-axis/places", test_places);
  g_test_add_func ("/time-axis/find-day", test_find_day);
  g_test_add_func ("/time-axis/no-room", test_no_room);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autofree char *path = g_strconcat ("/time-axis/no-clock-moves-a-day/", zones[i], NULL);
      g_test_add_data_func (path, zones[i], test_no_clock_moves_a_day);
    }
  g_test_add_func ("/time-range/clamp", test_clamp);
  g_test_add_func ("/time-range/zoom", test_zoom);
  g_test_add_func ("/time-range/zoom-about-pointer", test_zoom_about_pointer);
  g_test_add_func ("/time-range/pan", test_pan);

  return g_test_run ();
}
