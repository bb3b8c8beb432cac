/* limber-report-charts-words.c — what stands beside the charts, and what they say to who cannot see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-chart-words.h"
#include "limber-report-charts-private.h"

#include <glib/gi18n.h>

static const char *
explain_range (LimberBucketStep step)
{
  switch (step)
    {
    case LIMBER_BUCKET_THREE_DAYS:
      return C_ ("legend of a chart", "range of 3 days");
    case LIMBER_BUCKET_WEEK:
      return C_ ("legend of a chart", "range of a week");
    case LIMBER_BUCKET_MONTH:
      return C_ ("legend of a chart", "range of a month");
    case LIMBER_BUCKET_QUARTER:
      return C_ ("legend of a chart", "range of a quarter");
    case LIMBER_BUCKET_YEAR:
    case LIMBER_BUCKET_DAY:
    default:
      return C_ ("legend of a chart", "range of a year");
    }
}

/**
 * _limber_report_charts_explain:
 * @key: a piece of a chart
 * @step: how many days are gathered
 *
 * Returns: what it is, in the user's language
 */
const char *
_limber_report_charts_explain (LimberChartKey key, LimberBucketStep step)
{
  switch (key)
    {
    case LIMBER_CHART_KEY_DAY:
      return C_ ("legend of a chart", "worst of a day");
    case LIMBER_CHART_KEY_USUAL:
      return C_ ("legend of a chart", "7-day median");
    case LIMBER_CHART_KEY_RANGE:
      return explain_range (step);
    case LIMBER_CHART_KEY_MIDDLE:
      return C_ ("legend of a chart", "its median");
    case LIMBER_CHART_KEY_THRESHOLD:
    default:
      return C_ ("legend of a chart", "7 of 10");
    }
}

/**
 * _limber_report_charts_describe_row:
 * @self: what there is to draw
 * @index: of a row
 *
 * Returns: (transfer full): its numbers in a line: "Usually 81.2 kg, was 83.0 kg": the median of the days,
 * and that of the period before where the two can be compared
 */
char *
_limber_report_charts_describe_row (const LimberReportCharts *self, guint index)
{
  LimberChartRow *row = g_ptr_array_index (self->rows, index);
  LimberPeriodChange change;
  g_autofree char *now = NULL;
  g_autofree char *before = NULL;

  limber_period_compare (self->facts->options->period, limber_chart_row_get_series (row), &change);
  now = limber_chart_row_format_value (row, change.now.median);
  if (!change.can_compare)
    /* Translators: the median of the days beside a chart: "usually 81.2 kg". */
    return g_strdup_printf (C_ ("beside a chart", "usually %s"), now);

  before = limber_chart_row_format_value (row, change.before.median);
  /* Translators: the medians of a period and of the one before it, beside a chart: "usually 81.2 kg, was
   * 83.0 kg". */
  return g_strdup_printf (C_ ("beside a chart", "usually %1$s, was %2$s"), now, before);
}

static void
tell_lanes (const LimberReportCharts *self, GString *text)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const LimberReportLane *lane = g_ptr_array_index (self->lanes, i);

      /* Translators: how often a treatment or a routine was marked: "Heat: on 12 days." */
      g_string_append_printf (text, ngettext (" %1$s: on %2$u day.", " %1$s: on %2$u days.", lane->n_days),
                              lane->name, lane->n_days);
    }
}

/**
 * _limber_report_charts_tell:
 * @facts: what the page says
 *
 * Returns: (transfer full): what the charts show, as sentences
 */
char *
_limber_report_charts_tell (const LimberReportFacts *facts)
{
  GString *text = g_string_new (NULL);
  LimberReportCharts self;

  _limber_report_charts_init (&self, facts);
  for (guint i = 0; i < self.rows->len; i++)
    {
      g_autofree char *words
          = limber_chart_words_tell (g_ptr_array_index (self.rows, i), facts->options->period);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words);
    }
  tell_lanes (&self, text);
  _limber_report_charts_clear (&self);

  return g_string_free (text, FALSE);
}
