/* limber-cli-chart-figures.c — what a chart shows, in figures for programs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-chart-figures.h"

#include "limber-chart-words.h"
#include "limber-cli.h"

#include <math.h>

#define GRAMS_PER_KILOGRAM 1000.0
#define MINUTES_PER_HOUR 60.0

/* Numbers for programs stand in the unit that a table of the journal has them in. */
static double
get_divisor (const LimberMeasure *measure, const char **unit)
{
  *unit = "score";
  if (measure == NULL)
    return 1;

  switch (measure->unit)
    {
    case LIMBER_MEASURE_UNIT_GRAM:
      *unit = "kg";
      return GRAMS_PER_KILOGRAM;
    case LIMBER_MEASURE_UNIT_MINUTE:
      *unit = limber_measure_expects_hours (measure) ? "h" : "min";
      return limber_measure_expects_hours (measure) ? MINUTES_PER_HOUR : 1;
    case LIMBER_MEASURE_UNIT_COUNT:
    default:
      *unit = measure->label != NULL ? measure->label : "count";
      return 1;
    }
}

static void
add_number (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  if (isnan (value))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, value);
}

static void
add_figures (JsonBuilder *builder, LimberChartRow *row, LimberPeriod period)
{
  LimberPeriodChange change = { .now = { 0, 0, NAN, NAN, NAN, NAN }, .points = NAN, .percent = NAN };
  const LimberMeasure *measure = limber_chart_row_get_measure (row);
  const char *unit;
  double divisor = get_divisor (measure, &unit);
  LimberPeriod past;

  if (limber_chart_words_get_past (period, &past))
    limber_period_compare (past, limber_chart_row_get_series (row), &change);

  limber_cli_json_string (builder, "unit", unit);
  limber_cli_json_int (builder, "days", change.now.n_days);
  limber_cli_json_int (builder, "recorded", change.now.n_recorded);
  add_number (builder, "median", change.now.median / divisor);
  add_number (builder, "minimum", change.now.minimum / divisor);
  add_number (builder, "maximum", change.now.maximum / divisor);
  add_number (builder, "change_points", change.points / divisor);
  add_number (builder, "change_percent", change.percent);

  /* Nobody knows which change of a measure would mean something. */
  json_builder_set_member_name (builder, "meaningful");
  if (measure == NULL && change.can_compare)
    json_builder_add_boolean_value (builder, change.is_meaningful);
  else
    json_builder_add_null_value (builder);
}

/**
 * limber_cli_chart_add_figures:
 * @builder: stands in an array
 * @row: what is drawn
 * @period: the days
 *
 * Adds an object with what the days of @row come to, in figures and as a sentence.
 */
void
limber_cli_chart_add_figures (JsonBuilder *builder, LimberChartRow *row, LimberPeriod period)
{
  g_autofree char *sentence = limber_chart_words_describe (row, period);

  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "metric", limber_chart_row_get_metric (row));
  limber_cli_json_string (builder, "title", limber_chart_row_get_title (row));
  add_figures (builder, row, period);
  limber_cli_json_string (builder, "sentence", sentence);
  json_builder_end_object (builder);
}
