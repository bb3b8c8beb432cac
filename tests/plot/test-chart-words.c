/* test-chart-words.c — what a chart shows, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-words.h"

#include "limber-date.h"
#include "limber-test-locale.h"

#include <math.h>

/* 20 November 2026 */
#define NOW "2026-11-20T12:00:00"

static guint32
julian (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

static guint32
today (void)
{
  return julian (2026, 11, 20);
}

/* One number a day, "-" for a day without one, "4*8" for eight of them. */
static GArray *
read_days (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; words[i] != NULL; i++)
    {
      double value = *words[i] == '-' ? NAN : g_ascii_strtod (words[i], NULL);
      const char *times = strchr (words[i], '*');
      guint n = times != NULL ? (guint) g_ascii_strtoull (times + 1, NULL, 10) : 1;

      while (n-- > 0 && *words[i] != '\0')
        g_array_append_val (days, value);
    }

  return days;
}

/* @before and @days follow each other; the last of @days is the day @last. */
static LimberChartRow *
make_row (const char *metric,
          LimberWeightUnit unit,
          const char *before,
          const char *days,
          guint32 last,
          LimberPeriod *period)
{
  g_autoptr (GArray) values = read_days (before);
  g_autoptr (GArray) now = read_days (days);
  g_autoptr (LimberSeries) series = NULL;
  guint n_days = now->len;

  g_array_append_vals (values, now->data, now->len);
  series = limber_series_new (last + 1 - values->len, values->len);
  for (guint i = 0; i < values->len; i++)
    limber_series_set (series, series->first + i, g_array_index (values, double, i));

  *period = (LimberPeriod) { last + 1 - n_days, last };
  return limber_chart_row_new (metric, series, limber_measure_find (metric), unit, G_DATE_MONDAY);
}

static void
assert_described (const char *metric,
                  LimberWeightUnit unit,
                  const char *before,
                  const char *days,
                  const char *expected)
{
  LimberPeriod period;
  g_autoptr (LimberChartRow) row = make_row (metric, unit, before, days, today (), &period);
  g_autofree char *text = limber_chart_words_describe (row, period);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_scores (void)
{
  static const struct
  {
    const char *metric, *before, *days, *text;
  } rows[] = {
    { "pain", "5*10", "1 4*7 8 -",
      "Usually 4 of 10 (1 to 8). 1 point (20 %) less than in the 10 days before, a small change. "
      "9 of 10 days recorded." },
    { "pain", "5*10", "6*8 10 0",
      "Usually 6 of 10 (0 to 10). 1 point (20 %) more than in the 10 days before, a small change. "
      "10 of 10 days recorded." },
    { "anxiety", "5*10", "3*8 4 2",
      "Usually 3 of 10 (2 to 4). Clearly less than in the 10 days before, by 2 points (40 %). "
      "10 of 10 days recorded." },
    { "pain", "3*10", "4*8 5 2",
      "Usually 4 of 10 (2 to 5). Clearly more than in the 10 days before, by 1 point (33 %). "
      "10 of 10 days recorded." },
    { "anxiety", "5*10", "4.5*8 4 8.25",
      "Usually 4.5 of 10 (4 to 8.3). About the same as in the 10 days before, 0.5 points (10 %) less. "
      "10 of 10 days recorded." },
    { "anxiety", "5*10", "5.5*8 4 8",
      "Usually 5.5 of 10 (4 to 8). About the same as in the 10 days before, 0.5 points (10 %) more. "
      "10 of 10 days recorded." },
    { "anxiety", "5*10", "5.01*8 4 8",
      "Usually 5 of 10 (4 to 8). About the same as in the 10 days before. 10 of 10 days recorded." },
    { "pain", "5*10", "5*8 4 8",
      "Usually 5 of 10 (4 to 8). The same as in the 10 days before. 10 of 10 days recorded." },
    { "pain", "0*10", "1*8 0 2",
      "Usually 1 of 10 (0 to 2). 1 point more than in the 10 days before, a small change. "
      "10 of 10 days recorded." },
    { "pain", "0*10", "3*8 0 9",
      "Usually 3 of 10 (0 to 9). Clearly more than in the 10 days before, by 3 points. "
      "10 of 10 days recorded." },
    { "pain", "0*10", "0*10", "Always 0 of 10. The same as in the 10 days before. 10 of 10 days recorded." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_described (rows[i].metric, LIMBER_WEIGHT_UNIT_KG, rows[i].before, rows[i].days, rows[i].text);
}

static void
test_few (void)
{
  static const struct
  {
    const char *before, *days, *text;
  } rows[] = {
    { "5*10", "-*10", "Nothing recorded in these days." },
    { "", "-", "Nothing recorded in these days." },
    { "-*10", "4 2*8 6",
      "Usually 2 of 10 (2 to 6). There are no days before to compare with. 10 of 10 days recorded." },
    { "", "4 2*8 6",
      "Usually 2 of 10 (2 to 6). There are no days before to compare with. 10 of 10 days recorded." },
    { "", "-*6 4 2 2 6",
      "Usually 3 of 10 (2 to 6). There are no days before to compare with. 4 of 10 days recorded." },
    { "5 -*10", "4 2*8 6",
      "Usually 2 of 10 (2 to 6). Nothing recorded in the 10 days before. 10 of 10 days recorded." },
    { "0 -*19", "4 2*8 6",
      "Usually 2 of 10 (2 to 6). Nothing recorded in the 10 days before. 10 of 10 days recorded." },
    { "5 -*9", "4 2*8 6",
      "Usually 2 of 10 (2 to 6). Not enough days recorded to compare with those before. "
      "10 of 10 days recorded." },
    { "5*10", "-*9 4",
      "4 of 10 on one day. Not enough days recorded to compare with those before. 1 of 10 days recorded." },
    { "5*10", "-*8 5 3",
      "Between 3 and 5 of 10. Not enough days recorded to compare with those before. "
      "2 of 10 days recorded." },
    { "5*10", "-*8 3 3",
      "Always 3 of 10. Not enough days recorded to compare with those before. 2 of 10 days recorded." },
    { "5*10", "6", "That day: 6 of 10." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_described ("pain", LIMBER_WEIGHT_UNIT_KG, rows[i].before, rows[i].days, rows[i].text);
}

static void
test_measures (void)
{
  static const struct
  {
    const char *metric;
    LimberWeightUnit unit;
    const char *before, *days, *text;
  } rows[] = {
    { "weight", LIMBER_WEIGHT_UNIT_KG, "81800*10", "81200*8 80100 82300",
      "Usually 81.2 kg (80.1 to 82.3 kg). 0.6 kg (0.7 %) less than in the 10 days before. "
      "10 of 10 days recorded." },
    { "weight", LIMBER_WEIGHT_UNIT_LB, "81800*10", "81200*8 80100 82300",
      "Usually 179 lb (176.6 to 181.4 lb). 1.3 lb (0.7 %) less than in the 10 days before. "
      "10 of 10 days recorded." },
    { "weight", LIMBER_WEIGHT_UNIT_ST, "81800*10", "81200*8 80100 82300",
      "Usually 12 st 11 lb (12 st 8.6 lb to 12 st 13.4 lb). 1.3 lb (0.7 %) less than in the 10 days before. "
      "10 of 10 days recorded." },
    { "weight", LIMBER_WEIGHT_UNIT_ST, "71800*10", "81200*10",
      "Always 12 st 11 lb. 1 st 6.7 lb (13 %) more than in the 10 days before. 10 of 10 days recorded." },
    { "weight", LIMBER_WEIGHT_UNIT_KG, "81200*10", "81204*8 81000 81500",
      "Usually 81.2 kg (81 to 81.5 kg). About the same as in the 10 days before. 10 of 10 days recorded." },
    { "steps", LIMBER_WEIGHT_UNIT_KG, "5000*10", "5321*8 40 12345",
      "Usually 5300 a day (40 to 12300). 300 (6 %) more than in the 10 days before. "
      "10 of 10 days recorded." },
    { "steps", LIMBER_WEIGHT_UNIT_KG, "900*10", "820*8 40 990",
      "Usually 820 a day (40 to 990). 80 (9 %) less than in the 10 days before. 10 of 10 days recorded." },
    { "steps", LIMBER_WEIGHT_UNIT_KG, "5340*10", "5360*8 40 12345",
      "Usually 5400 a day (40 to 12300). About the same as in the 10 days before. "
      "10 of 10 days recorded." },
    { "steps", LIMBER_WEIGHT_UNIT_KG, "1*10", "20000*10",
      "Always 20000 a day. 20000 (1999900 %) more than in the 10 days before. 10 of 10 days recorded." },
    { "sleep", LIMBER_WEIGHT_UNIT_KG, "455*10", "430*8 300 570",
      "Usually 7 h 10 (5 h to 9 h 30). 25 min (5 %) less than in the 10 days before. "
      "10 of 10 days recorded." },
    { "active", LIMBER_WEIGHT_UNIT_KG, "0*10", "25*8 0 90",
      "Usually 25 min a day (0 min to 1 h 30). 25 min more than in the 10 days before. "
      "10 of 10 days recorded." },
    { "steps", LIMBER_WEIGHT_UNIT_KG, "", "4321", "That day: 4300." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_described (rows[i].metric, rows[i].unit, rows[i].before, rows[i].days, rows[i].text);
}

static void
test_future (void)
{
  LimberPeriod period;
  g_autoptr (LimberChartRow) row
      = make_row ("pain", LIMBER_WEIGHT_UNIT_KG, "5*10", "4*10 -*10", today () + 10, &period);
  g_autofree char *half = limber_chart_words_describe (row, period);
  g_autofree char *whole = limber_chart_words_describe (row, (LimberPeriod) { today () + 1, today () + 10 });

  g_assert_cmpstr (half, ==,
                   "Always 4 of 10. 1 point (20 %) less than in the 10 days before, a small change. "
                   "10 of 10 days recorded.");
  g_assert_cmpstr (whole, ==, "These days are still to come.");
}

static void
test_other_language (void)
{
  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;

  assert_described ("anxiety", LIMBER_WEIGHT_UNIT_KG, "5*10", "4.5*8 4 8",
                    "Usually 4,5 of 10 (4 to 8). About the same as in the 10 days before, 0,5 points (10 %) "
                    "less. 10 of 10 days recorded.");
  assert_described ("weight", LIMBER_WEIGHT_UNIT_KG, "81800*10", "81200*8 80100 82300",
                    "Usually 81,2 kg (80,1 to 82,3 kg). 0,6 kg (0,7 %) less than in the 10 days before. "
                    "10 of 10 days recorded.");
  assert_described ("steps", LIMBER_WEIGHT_UNIT_KG, "5000 -*1200", "5321*1199 12345",
                    "Usually 5.300 a day (5.300 to 12.300). Nothing recorded in the 1.200 days before. "
                    "1.200 of 1.200 days recorded.");
  limber_test_reset_locale ();
}

/* Where no title stands beside it. */
static void
test_tell (void)
{
  LimberPeriod period;
  g_autoptr (LimberChartRow) place
      = make_row ("pain:calf-left", LIMBER_WEIGHT_UNIT_KG, "5*10", "4*8 0 7", today (), &period);
  g_autoptr (LimberChartRow) part
      = make_row ("pain:leg", LIMBER_WEIGHT_UNIT_KG, "5*10", "-*10", today (), &period);
  g_autofree char *place_text = limber_chart_words_tell (place, period);
  g_autofree char *part_text = limber_chart_words_tell (part, period);

  g_assert_cmpstr (
      place_text, ==,
      "Pain: Left calf. Usually 4 of 10 (0 to 7). 1 point (20 %) less than in the 10 days before, "
      "a small change. 10 of 10 days recorded.");
  g_assert_cmpstr (part_text, ==, "Pain: Legs. Nothing recorded in these days.");
}

static void
test_own_measure (void)
{
  g_autoptr (LimberMeasure) own = limber_measure_new_own ("pulse", "Pulse", LIMBER_MEASURE_UNIT_COUNT);
  g_autoptr (LimberSeries) series = limber_series_new (today () - 19, 20);
  g_autoptr (LimberChartRow) row = NULL;
  g_autofree char *text = NULL;

  limber_measure_set_label (own, "bpm");
  for (guint i = 0; i < 20; i++)
    limber_series_set (series, series->first + i, i < 10 ? 64 : i < 19 ? 60 : 58.5);
  row = limber_chart_row_new ("pulse", series, own, LIMBER_WEIGHT_UNIT_KG, G_DATE_MONDAY);
  text = limber_chart_words_tell (row, (LimberPeriod) { today () - 9, today () });

  g_assert_cmpstr (text, ==,
                   "Pulse. Usually 60 bpm (59 to 60 bpm). 4 bpm (6 %) less than in the 10 days before. "
                   "10 of 10 days recorded.");
}

static void
test_values (void)
{
  static const struct
  {
    const char *metric, *days, *text;
  } values[] = {
    { "pain", "6", "6" },
    { "pain", "0", "0" },
    { "anxiety", "4.5", "4.5" },
    { "steps", "5321", "5321" },
    { "sleep", "450", "7 h 30" },
    { "weight", "81200", "81.2 kg" },
    { "pain", "-", "not recorded" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      LimberPeriod period;
      g_autoptr (LimberChartRow) row
          = make_row (values[i].metric, LIMBER_WEIGHT_UNIT_KG, "", values[i].days, today (), &period);
      g_autofree char *text = limber_chart_words_read_value (row, today ());
      g_autofree char *outside = limber_chart_words_read_value (row, today () + 1);

      g_assert_cmpstr (text, ==, values[i].text);
      g_assert_cmpstr (outside, ==, "not recorded");
    }
}

static void
test_day (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  g_autofree char *alone = limber_chart_words_read_day (NULL, NULL, today ());
  g_autofree char *marked = NULL, *plain = NULL, *only_marks = NULL;
  LimberPeriod period;

  g_ptr_array_add (rows, make_row ("pain", LIMBER_WEIGHT_UNIT_KG, "", "6", today (), &period));
  g_ptr_array_add (rows, make_row ("weight", LIMBER_WEIGHT_UNIT_LB, "", "81200", today () - 1, &period));
  g_ptr_array_add (rows, make_row ("steps", LIMBER_WEIGHT_UNIT_KG, "", "5321", today (), &period));
  g_ptr_array_add (marks,
                   limber_chart_mark_new (LIMBER_CHART_MARK_TREATMENT, today () - 3, today (), "Heat"));
  g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_TAG, today (), today (), "Long sitting"));
  g_ptr_array_add (marks,
                   limber_chart_mark_new (LIMBER_CHART_MARK_VISIT, today () + 1, today () + 1, "Visit"));

  marked = limber_chart_words_read_day (rows, marks, today ());
  plain = limber_chart_words_read_day (rows, marks, today () - 20);
  only_marks = limber_chart_words_read_day (NULL, marks, today () - 3);
  g_assert_cmpstr (marked, ==,
                   "Friday, 20 November 2026: Pain 6, Weight not recorded, Steps 5321; Heat, Long sitting");
  g_assert_cmpstr (plain, ==,
                   "Saturday, 31 October 2026: Pain not recorded, Weight not recorded, Steps not recorded");
  g_assert_cmpstr (only_marks, ==, "Tuesday, 17 November 2026: Heat");
  g_assert_cmpstr (alone, ==, "Friday, 20 November 2026");
}

static void
test_period (void)
{
  g_autofree char *kept = NULL;
  const struct
  {
    guint32 from, to;
    const char *name;
  } periods[] = {
    { today () - 29, today (), "Last 30 days" },
    { today () - 13, today (), "Last 14 days" },
    { today (), today (), "Today" },
    { julian (2026, 8, 21), today (), "Last 3 months" },
    { julian (2026, 5, 21), today (), "Last 6 months" },
    { julian (2025, 11, 21), today (), "Last 12 months" },
    { julian (2020, 1, 1), today (), "1 January 2020 – 20 November 2026" },
    { julian (2026, 10, 1), julian (2026, 10, 31), "October 2026" },
    { julian (2024, 2, 1), julian (2024, 2, 29), "February 2024" },
    { julian (2024, 2, 1), julian (2024, 2, 28), "1 – 28 February 2024" },
    { julian (2025, 1, 1), julian (2025, 12, 31), "2025" },
    { julian (2024, 1, 1), julian (2025, 12, 31), "1 January 2024 – 31 December 2025" },
    { julian (2026, 10, 1), julian (2026, 11, 19), "1 October – 19 November 2026" },
    { julian (2025, 10, 1), julian (2026, 11, 19), "1 October 2025 – 19 November 2026" },
    { julian (2026, 11, 3), julian (2026, 11, 3), "3 November 2026" },
    { julian (2026, 11, 20), julian (2026, 11, 30), "20 – 30 November 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *name
          = limber_chart_words_name_period ((LimberPeriod) { periods[i].from, periods[i].to });

      g_assert_cmpstr (name, ==, periods[i].name);
    }

  kept = limber_chart_words_date_period ((LimberPeriod) { today () - 29, today () });
  g_assert_cmpstr (kept, ==, "22 October – 20 November 2026");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/chart-words/scores", test_scores);
  g_test_add_func ("/chart-words/few", test_few);
  g_test_add_func ("/chart-words/measures", test_measures);
  g_test_add_func ("/chart-words/future", test_future);
  g_test_add_func ("/chart-words/other-language", test_other_language);
  g_test_add_func ("/chart-words/tell", test_tell);
  g_test_add_func ("/chart-words/own-measure", test_own_measure);
  g_test_add_func ("/chart-words/values", test_values);
  g_test_add_func ("/chart-words/day", test_day);
  g_test_add_func ("/chart-words/period", test_period);

  return g_test_run ();
}
