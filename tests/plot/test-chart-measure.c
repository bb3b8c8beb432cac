/* test-chart-measure.c — rows of the user's own measures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-row.h"
#include "limber-chart-words.h"

#include <math.h>
#include <string.h>

#define DAY 739000

static LimberMeasure *
make (const char *id, const char *name, LimberMeasureUnit unit, const char *label, guint decimals)
{
  LimberMeasure *measure = limber_measure_new_own (id, name, unit);

  limber_measure_set_label (measure, label);
  measure->decimals = decimals;
  return measure;
}

static LimberHistory *
make_history (void)
{
  g_autoptr (GPtrArray) own = limber_measure_list_new ();
  LimberHistory *history = limber_history_new ();

  g_ptr_array_add (own, make ("pulse", "Resting <b>pulse</b>", LIMBER_MEASURE_UNIT_COUNT, "bpm", 0));
  g_ptr_array_add (own, make ("heat", "Temperature", LIMBER_MEASURE_UNIT_COUNT, "°C", 1));
  g_ptr_array_add (own, make ("sitting", "Hours sitting", LIMBER_MEASURE_UNIT_MINUTE, "h", 0));
  g_ptr_array_add (own, make ("tea", "Tea", LIMBER_MEASURE_UNIT_COUNT, NULL, 0));
  limber_history_set_measures (history, own);

  for (guint32 day = DAY; day < DAY + 14; day++)
    {
      GDate date;
      g_autoptr (LimberDay) recorded = NULL;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      recorded = limber_day_new (&date);
      limber_day_set_value (recorded, "pulse", 60 + day % 3);
      limber_day_set_value (recorded, "heat", 36.6);
      limber_day_set_value (recorded, "sitting", 465);
      limber_day_set_value (recorded, "tea", 0);
      limber_history_set_day (history, recorded);
    }
  return history;
}

static LimberChartRow *
make_row (LimberHistory *history, const char *metric)
{
  return limber_chart_row_new_from_history (history, metric, LIMBER_WEIGHT_UNIT_KG, G_DATE_MONDAY);
}

static void
assert_row (LimberHistory *history,
            const char *metric,
            const char *title,
            LimberChartForm form,
            double value,
            const char *text)
{
  LimberChartRow *row = make_row (history, metric);
  g_autofree char *shown = limber_chart_row_format_value (row, value);
  g_autofree char *metric_title = limber_metric_get_title_in (history, metric);

  g_assert_cmpstr (limber_chart_row_get_title (row), ==, title);
  g_assert_cmpstr (metric_title, ==, title);
  g_assert_cmpint ((int) limber_chart_row_get_form (row), ==, (int) form);
  g_assert_cmpstr (shown, ==, text);
  g_assert_finalize_object (row);
}

static void
test_rows (void)
{
  g_autoptr (LimberHistory) history = make_history ();
  g_auto (GStrv) metrics = limber_history_list_metrics (history);
  g_autofree char *list = g_strjoinv (" ", metrics);

  g_assert_cmpstr (list, ==, "pulse heat sitting tea");
  assert_row (history, "pulse", "Resting <b>pulse</b>", LIMBER_CHART_FORM_DOTS, 61.4, "61 bpm");
  assert_row (history, "heat", "Temperature", LIMBER_CHART_FORM_DOTS, 36.6, "36.6 °C");
  assert_row (history, "sitting", "Hours sitting", LIMBER_CHART_FORM_BARS, 465, "7 h 45");
  assert_row (history, "tea", "Tea", LIMBER_CHART_FORM_BARS, 3, "3");
  assert_row (history, LIMBER_METRIC_PAIN, "Pain", LIMBER_CHART_FORM_SCORE, 3, "3");
}

/* A row keeps what it was made of, whatever becomes of the definitions. */
static void
test_outlives_definition (void)
{
  g_autoptr (LimberHistory) history = make_history ();
  g_autoptr (LimberChartRow) row = make_row (history, "pulse");
  g_autoptr (GPtrArray) none = limber_measure_list_new ();
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  limber_history_set_measures (history, none);
  g_assert_null (limber_history_find_measure (history, "pulse"));
  text = limber_chart_row_format_value (row, 62);
  g_assert_cmpstr (text, ==, "62 bpm");
  title = limber_metric_get_title_in (history, "pulse");
  g_assert_cmpstr (title, ==, "pulse");
}

static void
test_words (void)
{
  g_autoptr (LimberHistory) history = make_history ();
  g_autoptr (LimberChartRow) row = make_row (history, "pulse");
  LimberPeriod period = { DAY, DAY + 13 };
  g_autofree char *sentence = limber_chart_words_describe (row, period);
  g_autofree char *value = limber_chart_words_read_value (row, DAY);

  g_test_message ("%s", sentence);
  g_assert_nonnull (strstr (sentence, "61 bpm"));
  g_assert_nonnull (strstr (value, " bpm"));
}

static void
changed_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_changed (void)
{
  g_autoptr (LimberHistory) history = make_history ();
  g_autoptr (GPtrArray) own = limber_measure_list_new ();
  guint n_changes = 0;

  g_signal_connect_swapped (history, "changed", G_CALLBACK (changed_cb), &n_changes);
  g_ptr_array_add (own, make ("pulse", "Pulse", LIMBER_MEASURE_UNIT_COUNT, NULL, 0));
  limber_history_set_measures (history, own);
  limber_history_set_measures (history, own);
  g_assert_cmpuint (n_changes, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-measure/rows", test_rows);
  g_test_add_func ("/chart-measure/outlives-definition", test_outlives_definition);
  g_test_add_func ("/chart-measure/words", test_words);
  g_test_add_func ("/chart-measure/changed", test_changed);

  return g_test_run ();
}
