/* test-time-ticks.c — what is written below charts, in several languages and at every distance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-date.h"
#include "limber-test-locale.h"
#include "limber-test-ticks.h"

#include <math.h>

typedef struct
{
  const char *from;
  guint n_days;
  double width;
  const char *ticks;
} Row;

static void
assert_rows (LimberTestFont font, const Row *rows, gsize n_rows, GDateWeekday first_weekday)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *ticks
          = limber_test_list_ticks (font, rows[i].from, rows[i].n_days, rows[i].width, first_weekday);

      g_test_message ("%u days from %s on %g", rows[i].n_days, rows[i].from, rows[i].width);
      g_assert_cmpstr (ticks, ==, rows[i].ticks);
    }
}

static void
test_english (void)
{
  static const Row rows[] = {
    { "2026-11-14", 7, 700, "Sat 14 Nov|Sun 15|Mon 16|Tue 17|Wed 18|Thu 19|Fri 20" },
    { "2026-11-14", 7, 420, "14 Nov|15|16|17|18|19|20" },
    { "2026-11-14", 7, 250, "14 Nov|-|16|17|18|19|20" },
    { "2026-11-07", 14, 1100, "7 Nov|8|9|10|11|12|13|14|15|16|17|18|19|20" },
    { "2026-11-07", 14, 600, "7 Nov|8|9|10|11|12|13|14|15|16|17|18|19|20" },
    { "2026-11-07", 14, 310, "8 Nov|-|12|14|16|18|-" },
    { "2026-10-22", 30, 1200,
      "22 Oct|-|24|25|26|27|28|29|30|31|*1 Nov|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20" },
    { "2026-10-22", 30, 1000, "25 Oct|*1 Nov|8|15" },
    { "2026-10-22", 30, 600, "25 Oct|*1 Nov|8|15" },
    { "2026-10-22", 30, 250, "25 Oct|*1 Nov|8|15" },
    { "2026-10-11", 41, 250, "18 Oct|*1 Nov|15" },
    { "2026-08-22", 91, 1000, "23 Aug|30|*6 Sep|13|20|27|*4 Oct|11|18|25|*1 Nov|8|15" },
    { "2026-08-22", 91, 310, "Sep|Oct|Nov" },
    { "2025-11-21", 365, 1000, "Dec 2025|*Jan 2026|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov" },
    { "2025-11-21", 365, 600, "Dec|*2026|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov" },
    { "2025-11-21", 365, 310, "*Jan 2026|Apr|Jul|Oct" },
    { "2025-11-21", 365, 250, "*2026|Apr|Jul|Oct" },
    { "2024-11-21", 730, 600, "*Jan 2025|Apr|Jul|Oct|*Jan 2026|Apr|Jul|Oct" },
    { "2016-11-20", 3653, 1000,
      "*2017|Jul|*2018|Jul|*2019|Jul|*2020|Jul|*2021|Jul|*2022|Jul|*2023|Jul|*2024|Jul|*2025|Jul|*2026|Jul" },
    { "2016-11-20", 3653, 600, "2017|2018|2019|2020|2021|2022|2023|2024|2025|2026" },
    { "2016-11-20", 3653, 250, "2018|2020|2022|2024|-" },
    { "1976-11-20", 18263, 1000, "1980|1985|1990|1995|2000|2005|2010|2015|2020|-" },
    { "1976-11-20", 18263, 250, "1980|1990|2000|2010|-" },
    { "1900-01-01", 109572, 600, "1900|1950|2000|2050|2100|2150" },
    { "1900-01-01", 109572, 250, "1900|2000|2100" },
  };

  if (!limber_test_use_locale ("en_US.UTF-8"))
    return;

  assert_rows (LIMBER_TEST_FONT, rows, G_N_ELEMENTS (rows), G_DATE_SUNDAY);
  limber_test_reset_locale ();
}

static void
test_german (void)
{
  static const Row rows[] = {
    { "2026-03-01", 7, 700, "*So 1 Mär|Mo 2|Di 3|Mi 4|Do 5|Fr 6|Sa 7" },
    { "2026-09-26", 14, 600, "26 Sep|27|28|29|30|*1 Okt|2|3|4|5|6|7|8|9" },
    { "2026-09-26", 30, 600, "28 Sep|*5 Okt|12|19" },
    { "2025-11-21", 365, 1000, "Dez 2025|*Jan 2026|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov" },
    { "2025-11-21", 365, 310, "*Jan 2026|Apr|Jul|Okt" },
    { "2016-11-20", 3653, 600, "2017|2018|2019|2020|2021|2022|2023|2024|2025|2026" },
  };

  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;

  assert_rows (LIMBER_TEST_FONT, rows, G_N_ELEMENTS (rows), G_DATE_MONDAY);
  limber_test_reset_locale ();
}

static void
test_arabic (void)
{
  static const Row rows[] = {
    { "2026-11-14", 7, 900, "س 14 نوف|ح 15|ن 16|ث 17|ر 18|خ 19|ج 20" },
    { "2026-10-22", 30, 600, "24 أكت|31|*7 نوف|14" },
    { "2025-11-21", 365, 1000, "ديس 2025|*ينا 2026|فبر|مار|أبر|ماي|يون|يول|أغس|سبت|أكت|نوف" },
    { "2016-11-20", 3653, 600, "2017|2018|2019|2020|2021|2022|2023|2024|2025|2026" },
  };

  if (!limber_test_use_locale ("ar_EG.UTF-8"))
    return;

  assert_rows (LIMBER_TEST_FONT, rows, G_N_ELEMENTS (rows), G_DATE_SATURDAY);
  limber_test_reset_locale ();
}

/* Even where one label alone has room by the rules there are two, so that one sees how fast time goes. */
static void
test_large (void)
{
  static const Row rows[] = {
    { "2026-11-14", 7, 1000, "14 Nov|15|16|17|18|19|20" },
    { "2026-11-14", 7, 310, "14 Nov|-|18|-" },
    { "2026-11-07", 14, 310, "9 Nov|-|15|18" },
    { "2026-10-22", 30, 600, "26 Oct|*2 Nov|9|16" },
    { "2026-10-22", 30, 310, "26 Oct|*9 Nov" },
    { "2026-10-11", 41, 250, "11 Oct|Nov" },
    { "2026-08-22", 91, 310, "Sep|Oct|Nov" },
    { "2026-07-24", 120, 250, "24 Jul|Oct" },
    { "2025-11-21", 365, 600, "*Jan 2026|Apr|Jul|Oct" },
    { "2025-11-21", 365, 310, "*Jan 2026|Jul" },
    { "2016-11-20", 3653, 1000, "2017|2018|2019|2020|2021|2022|2023|2024|2025|2026" },
    { "2016-11-20", 3653, 250, "2016|2020|-" },
    { "1976-11-20", 18263, 600, "1980|1990|2000|2010|2020" },
    { "1976-11-20", 18263, 250, "1980|2000|-" },
    /* No room for more than this, or for anything. */
    { "2026-11-14", 7, 80, "Nov" },
    { "2026-11-14", 7, 30, "" },
    { "2020-11-14", 7, 80, "2020|-" },
    { "2020-11-14", 7, 150, "Nov 2020|-" },
  };

  assert_rows (LIMBER_TEST_FONT_LARGE, rows, G_N_ELEMENTS (rows), G_DATE_MONDAY);
}

/* The year is named where it is not the present one, and where it changes. */
static void
test_years (void)
{
  static const Row rows[] = {
    { "2024-02-22", 14, 600, "22 Feb 2024|-|24|25|26|27|28|29|*1 Mar|2|3|4|5|6" },
    { "2024-02-22", 30, 600, "26 Feb 2024|*4 Mar|11|18" },
    { "2024-02-22", 180, 600, "Mar 2024|Apr|May|Jun|Jul|Aug" },
    { "2025-12-24", 14, 600, "24 Dec 2025|-|26|27|28|29|30|-|*1 Jan 2026|-|3|4|5|6" },
    { "2025-12-01", 50, 600, "*1 Dec 2025|8|15|22|29|*5 Jan 2026|12|-" },
    { "2025-12-01", 60, 600, "*1 Dec 2025|-|15|22|29|*5 Jan 2026|-|19|26" },
    { "2026-12-24", 14, 600, "24 Dec|25|26|27|28|29|30|-|*1 Jan 2027|-|3|4|5|6" },
    { "2027-03-03", 14, 600, "3 Mar 2027|-|5|6|7|8|9|10|11|12|13|14|15|16" },
    { "2026-01-01", 14, 600, "*1 Jan 2026|-|3|4|5|6|7|8|9|10|11|12|13|14" },
    { "2026-01-01", 365, 600, "*2026|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec" },
    { "2024-01-01", 365, 600, "*2024|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec" },
  };

  assert_rows (LIMBER_TEST_FONT, rows, G_N_ELEMENTS (rows), G_DATE_MONDAY);
}

static void
assert_tick (const LimberTimeAxis *axis, const LimberTimeTick *tick, const LimberTimeTick *before)
{
  double x = limber_time_axis_get_x (axis, tick->day);

  g_assert_cmpfloat (tick->day, >=, axis->from);
  g_assert_cmpfloat (tick->day, <, axis->to);
  if (before != NULL)
    g_assert_cmpuint (tick->day, >, before->day);
  if (tick->label == NULL)
    return;

  g_assert_cmpstr (tick->label, !=, "");
  if (tick->label_align > 0)
    g_assert_cmpfloat_with_epsilon (tick->label_align, 0.5, 1e-9);
  else
    g_assert_cmpfloat_with_epsilon (tick->label_x, x, 1e-6);
}

/* No label touches another or the ends; returns how many there are. */
static guint
assert_apart (const LimberTimeAxis *axis, const GArray *ticks, LimberTestFont *font)
{
  double end = axis->left - 1e-3;
  guint n_labels = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      const LimberTimeTick *tick = &g_array_index (ticks, LimberTimeTick, i);
      double width, start;

      assert_tick (axis, tick, i > 0 ? tick - 1 : NULL);
      if (tick->label == NULL)
        continue;
      width = limber_test_measure_label_cb (tick->label, font);
      start = tick->label_x - tick->label_align * width;
      g_assert_cmpfloat (start, >=, end);
      end = start + width - 1e-3;
      n_labels++;
    }

  g_assert_cmpfloat (end, <=, axis->right);
  return n_labels;
}

static void
assert_range (double from, double n_days, double width, LimberTestFont *font)
{
  LimberTimeAxis axis = { from, from + n_days, 20, 20 + width };
  double widest = limber_test_measure_label_cb ("28 Sep 2026", font);
  g_autoptr (GArray) ticks
      = limber_time_axis_list_ticks_measured (&axis, limber_test_measure_label_cb, font, G_DATE_MONDAY);
  g_autoptr (GArray) alike = limber_time_axis_list_ticks (&axis, widest, G_DATE_MONDAY);
  guint n_labels = assert_apart (&axis, ticks, font);

  assert_apart (&axis, alike, font);
  if (n_labels == 0 || (n_labels == 1 && widest * 3 < width))
    {
      g_autofree char *text = limber_test_describe_ticks (ticks);
      g_error ("%g days from %g on %g: only “%s”", n_days, from, width, text);
    }
}

/* From a week to three centuries, moved by parts of a day, on a telephone and on a desk, in small and large
 * letters: labels never touch, and there are always some.
 */
static void
test_never_touch (void)
{
  static const double widths[] = { 180, 250, 310, 430, 600, 850, 1100, 2200 };
  static const double char_widths[] = { 5, 7, 9.5, 14 };
  GRand *rand = g_rand_new_with_seed (20261120);
  double last = limber_test_day ("2199-12-31");

  for (double n_days = 7; n_days < 100000; n_days *= 1.07)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      for (guint j = 0; j < G_N_ELEMENTS (char_widths); j++)
        {
          LimberTestFont font = { char_widths[j], char_widths[j] * 1.5 };

          assert_range (last - n_days - g_rand_double_range (rand, 0, 10000), n_days, widths[i], &font);
        }

  g_rand_free (rand);
}

/* Ticks keep to their days while a chart is moved, and the step does not change on the way. */
static void
test_steady_while_moved (void)
{
  static const double lengths[] = { 7, 14, 30, 91, 183, 365, 1100, 3653, 18263 };
  LimberTestFont font = LIMBER_TEST_FONT;
  double start = limber_test_day ("2020-01-01");

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      double step = lengths[i] / 40;

      for (guint j = 0; j < 200; j++)
        {
          double from = start + j * step;
          LimberTimeAxis axis = { from, from + lengths[i], 0, 640 };
          g_autoptr (GArray) ticks = limber_time_axis_list_ticks_measured (
              &axis, limber_test_measure_label_cb, &font, G_DATE_MONDAY);

          for (guint k = 0; k < ticks->len; k++)
            g_hash_table_add (seen, GUINT_TO_POINTER (g_array_index (ticks, LimberTimeTick, k).day));
          for (guint32 day = (guint32) ceil (axis.from); day < axis.to; day++)
            {
              gboolean has_tick = FALSE;

              for (guint k = 0; k < ticks->len && !has_tick; k++)
                has_tick = g_array_index (ticks, LimberTimeTick, k).day == day;
              if (!has_tick && g_hash_table_contains (seen, GUINT_TO_POINTER (day)))
                g_error ("%g days from %g: day %u lost its tick", lengths[i], axis.from, day);
            }
        }
    }
}

static void
test_odd (void)
{
  static const LimberTimeAxis axes[] = {
    { 739940, 739940, 0, 100 }, { 739940, 739930, 0, 100 },   { 739940, 739950, 100, 100 },
    { NAN, 739950, 0, 100 },    { 739940, INFINITY, 0, 100 }, { 739940, 739950, 0, 8 },
  };
  static const LimberTimeAxis early = { -100, 400, 0, 600 }, late = { 3651000, 3653000, 0, 600 };
  LimberTestFont font = LIMBER_TEST_FONT;

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      g_autoptr (GArray) ticks = limber_time_axis_list_ticks_measured (&axes[i], limber_test_measure_label_cb,
                                                                       &font, G_DATE_MONDAY);

      g_assert_cmpuint (ticks->len, ==, 0);
    }

  /* Before and after all dates there is nothing to write, but nothing breaks. */
  g_array_unref (limber_time_axis_list_ticks (&early, 60, G_DATE_BAD_WEEKDAY));
  g_array_unref (limber_time_axis_list_ticks (&late, 60, G_DATE_SUNDAY));
}

int
main (int argc, char *argv[])
{
  limber_test_reset_locale ();
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests ("2026-11-20");

  g_test_add_func ("/time-ticks/en_US", test_english);
  g_test_add_func ("/time-ticks/de_DE", test_german);
  g_test_add_func ("/time-ticks/ar_EG", test_arabic);
  g_test_add_func ("/time-ticks/large", test_large);
  g_test_add_func ("/time-ticks/years", test_years);
  g_test_add_func ("/time-ticks/never-touch", test_never_touch);
  g_test_add_func ("/time-ticks/steady-while-moved", test_steady_while_moved);
  g_test_add_func ("/time-ticks/odd", test_odd);

  return g_test_run ();
}
