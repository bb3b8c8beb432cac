/* test-chart-row.c — a metric as a row, and what happened on some days as marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-mark.h"
#include "limber-chart-row.h"
#include "limber-smoothing.h"
#include "limber-test-locale.h"

#include <math.h>

#define FIRST 739768u

static LimberChartRow *
create_row (const char *metric, guint n_days)
{
  g_autoptr (LimberSeries) series = limber_series_new (FIRST, n_days);

  for (guint i = 0; i < n_days; i++)
    limber_series_set (series, FIRST + i, i % 7);

  return limber_chart_row_new (metric, series, limber_measure_find (metric), LIMBER_WEIGHT_UNIT_LB,
                               G_DATE_SUNDAY);
}

static void
test_forms (void)
{
  static const struct
  {
    const char *metric;
    LimberChartForm form;
    const char *title;
  } rows[] = {
    { "pain", LIMBER_CHART_FORM_SCORE, "Pain" },
    { "pain:calf-left", LIMBER_CHART_FORM_SCORE, NULL },
    { "pain:leg", LIMBER_CHART_FORM_SCORE, "Pain: Legs" },
    { "anxiety", LIMBER_CHART_FORM_SCORE, "Anxiety" },
    { "steps", LIMBER_CHART_FORM_BARS, "Steps" },
    { "active", LIMBER_CHART_FORM_BARS, "Active minutes" },
    { "sleep", LIMBER_CHART_FORM_BARS, "Sleep" },
    { "routine", LIMBER_CHART_FORM_BARS, "Stretching" },
    { "weight", LIMBER_CHART_FORM_DOTS, "Weight" },
    { "mood-of-my-cat", LIMBER_CHART_FORM_DOTS, "mood-of-my-cat" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (LimberChartRow) row = create_row (rows[i].metric, 3);

      g_assert_cmpint (limber_chart_row_get_form (row), ==, rows[i].form);
      g_assert_cmpstr (limber_chart_row_get_metric (row), ==, rows[i].metric);
      if (rows[i].title != NULL)
        g_assert_cmpstr (limber_chart_row_get_title (row), ==, rows[i].title);
      else
        g_assert_true (g_str_has_prefix (limber_chart_row_get_title (row), "Pain: "));
      g_assert_cmpint (limber_chart_row_get_weight_unit (row), ==, LIMBER_WEIGHT_UNIT_LB);
      g_assert_cmpint (limber_chart_row_get_first_weekday (row), ==, G_DATE_SUNDAY);
    }
}

/* A measure of one's own lives as long as the row does, whatever becomes of the one it was made with. */
static void
test_own_measure (void)
{
  LimberMeasure *measure = limber_measure_new_own ("pulse", "Pulse", LIMBER_MEASURE_UNIT_COUNT);
  g_autoptr (LimberSeries) series = limber_series_new (FIRST, 1);
  g_autoptr (LimberChartRow) row
      = limber_chart_row_new ("pulse", series, measure, LIMBER_WEIGHT_UNIT_KG, G_DATE_MONDAY);
  g_autofree char *value = NULL;

  limber_measure_free (measure);
  g_assert_cmpstr (limber_chart_row_get_title (row), ==, "Pulse");
  g_assert_cmpstr (limber_chart_row_get_measure (row)->id, ==, "pulse");
  value = limber_chart_row_format_value (row, 62);
  g_assert_true (g_str_has_prefix (value, "62"));
}

static void
assert_series_equal (const LimberSeries *a, const LimberSeries *b)
{
  g_assert_cmpuint (a->first, ==, b->first);
  g_assert_cmpuint (a->n_days, ==, b->n_days);
  for (guint i = 0; i < a->n_days; i++)
    {
      g_assert_true (isnan (a->values[i]) == isnan (b->values[i]));
      if (!isnan (a->values[i]))
        g_assert_cmpfloat_with_epsilon (a->values[i], b->values[i], 1e-9);
    }
}

static void
test_smooth (void)
{
  g_autoptr (LimberChartRow) pain = create_row ("pain", 30), steps = create_row ("steps", 30);
  g_autoptr (LimberChartRow) weight = create_row ("weight", 30), own = create_row ("own", 30);
  LimberSeries *days = limber_chart_row_get_series (pain);
  g_autoptr (LimberSeries) median = limber_smoothing_median (days, 7), mean = limber_smoothing_mean (days, 7);
  g_autoptr (LimberSeries) trend = limber_smoothing_trend (days, 0.1);

  assert_series_equal (limber_chart_row_get_smooth (pain), median);
  assert_series_equal (limber_chart_row_get_smooth (own), median);
  assert_series_equal (limber_chart_row_get_smooth (steps), mean);
  assert_series_equal (limber_chart_row_get_smooth (weight), trend);
  g_assert_true (limber_chart_row_get_smooth (pain) == limber_chart_row_get_smooth (pain));
}

static void
test_buckets (void)
{
  g_autoptr (LimberChartRow) row = create_row ("pain", 400);

  for (LimberBucketStep step = LIMBER_BUCKET_DAY; step < LIMBER_BUCKET_N_STEPS; step++)
    {
      const GArray *buckets = limber_chart_row_get_buckets (row, step);
      guint n_recorded = 0;

      for (guint i = 0; i < buckets->len; i++)
        n_recorded += g_array_index (buckets, LimberBucket, i).n_recorded;
      g_assert_cmpuint (n_recorded, ==, 400);
      g_assert_true (limber_chart_row_get_buckets (row, step) == buckets);
    }
}

static void
test_format (void)
{
  g_autoptr (LimberChartRow) pain = create_row ("pain", 1), weight = create_row ("weight", 1);
  g_autofree char *whole = limber_chart_row_format_value (pain, 6),
                  *half = limber_chart_row_format_value (pain, 4.5);
  g_autofree char *nearly = limber_chart_row_format_value (pain, 3.98),
                  *none = limber_chart_row_format_value (pain, NAN);
  g_autofree char *pounds = limber_chart_row_format_value (weight, 81193), *german = NULL;

  g_assert_cmpstr (whole, ==, "6");
  g_assert_cmpstr (half, ==, "4.5");
  g_assert_cmpstr (nearly, ==, "4");
  g_assert_cmpstr (none, ==, "–");
  g_assert_cmpstr (pounds, ==, "179 lb");

  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;
  german = limber_chart_row_format_value (pain, 4.5);
  limber_test_reset_locale ();
  g_assert_cmpstr (german, ==, "4,5");
}

static void
test_marks (void)
{
  static const guint32 numbers[] = { 5, 6, 7, 9, 9, 20 };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  g_autoptr (LimberChartMark) copy = NULL;
  const LimberChartMark *mark;

  limber_chart_mark_append_days (marks, LIMBER_CHART_MARK_TAG, days, "Travel");
  g_assert_cmpuint (marks->len, ==, 0);

  g_array_append_vals (days, numbers, G_N_ELEMENTS (numbers));
  limber_chart_mark_append_days (marks, LIMBER_CHART_MARK_TAG, days, "Travel");
  limber_chart_mark_append_days (marks, LIMBER_CHART_MARK_TREATMENT, days, "Heat");
  g_assert_cmpuint (marks->len, ==, 6);

  mark = g_ptr_array_index (marks, 0);
  g_assert_cmpuint (mark->from, ==, 5);
  g_assert_cmpuint (mark->to, ==, 7);
  mark = g_ptr_array_index (marks, 1);
  g_assert_cmpuint (mark->from, ==, 9);
  g_assert_cmpuint (mark->to, ==, 9);
  mark = g_ptr_array_index (marks, 3);
  g_assert_cmpuint (mark->from, ==, 5);
  g_assert_cmpint (mark->kind, ==, LIMBER_CHART_MARK_TREATMENT);

  copy = limber_chart_mark_copy (mark);
  g_assert_cmpstr (copy->label, ==, "Heat");
  g_assert_true (copy->label != mark->label);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  limber_test_reset_locale ();

  g_test_add_func ("/chart-row/forms", test_forms);
  g_test_add_func ("/chart-row/own-measure", test_own_measure);
  g_test_add_func ("/chart-row/smooth", test_smooth);
  g_test_add_func ("/chart-row/buckets", test_buckets);
  g_test_add_func ("/chart-row/format", test_format);
  g_test_add_func ("/chart-row/marks", test_marks);

  return g_test_run ();
}
