/* limber-day-cells.c — the text of a table of days, on screen and for a spreadsheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-day-cells.h"

#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define GRAMS_PER_KILOGRAM 1000.0
#define MINUTES_PER_HOUR 60.0

/* As many as a gram has in kilograms; more than anybody measures. */
#define DECIMALS_MAX 3
#define POUND_DECIMALS 1

#define WEIGHT_DECIMALS 1

/* "4.5", "12 h 30", "12 st 11.5 lb" */
#define SCORE_CHARS 3
#define DURATION_CHARS 7
#define STONE_CHARS 13

/* NULL where no unit is needed. A spreadsheet can reckon with pounds, but not with stones and pounds. */
static const char *
find_unit (const LimberMeasure *measure, LimberWeightUnit weight_unit)
{
  switch (measure->unit)
    {
    case LIMBER_MEASURE_UNIT_GRAM:
      return weight_unit == LIMBER_WEIGHT_UNIT_KG ? C_ ("unit", "kg") : C_ ("unit", "lb");
    case LIMBER_MEASURE_UNIT_MINUTE:
      return limber_measure_expects_hours (measure) ? C_ ("unit", "h") : C_ ("unit", "min");
    case LIMBER_MEASURE_UNIT_COUNT:
    default:
      return measure->label;
    }
}

static char *
add_unit (const char *title, const char *unit)
{
  /* Translators: the title of a column and the unit of its numbers, “Weight (kg)”. */
  return unit != NULL ? g_strdup_printf (C_ ("column", "%1$s (%2$s)"), title, unit) : g_strdup (title);
}

/* The number a spreadsheet gets, in the unit of find_unit(). */
static double
convert (LimberChartRow *row, double value)
{
  const LimberMeasure *measure = limber_chart_row_get_measure (row);

  if (measure == NULL)
    return value;
  if (measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    return limber_measure_expects_hours (measure) ? value / MINUTES_PER_HOUR : value;
  if (measure->unit == LIMBER_MEASURE_UNIT_GRAM)
    return value
           / (limber_chart_row_get_weight_unit (row) == LIMBER_WEIGHT_UNIT_KG ? GRAMS_PER_KILOGRAM
                                                                              : LIMBER_GRAMS_PER_POUND);

  return value;
}

static int
count_decimals (LimberChartRow *row)
{
  const LimberMeasure *measure = limber_chart_row_get_measure (row);

  return measure != NULL && measure->unit == LIMBER_MEASURE_UNIT_GRAM
                 && limber_chart_row_get_weight_unit (row) != LIMBER_WEIGHT_UNIT_KG
             ? POUND_DECIMALS
             : DECIMALS_MAX;
}

/* By locale, which is what a spreadsheet on the same desktop reads, but never grouped. */
static void
append_number (GString *tsv, double value, int max_decimals)
{
  double scale = pow (10, max_decimals);
  double rounded = round (value * scale) / scale + 0.0;
  int decimals = 0;

  while (decimals < max_decimals
         && fabs (rounded * pow (10, decimals) - round (rounded * pow (10, decimals))) > 1e-6)
    decimals++;

  g_string_append_printf (tsv, "%.*f", decimals, rounded);
}

/* A name somebody typed must neither end its cell nor be reckoned with. */
static void
append_title (GString *tsv, const char *title)
{
  g_autofree char *cell = g_strdelimit (g_strdup (title), "\t\n\r", ' ');

  if (*cell != '\0' && strchr ("=+-@", *cell) != NULL)
    g_string_append_c (tsv, '\'');
  g_string_append (tsv, cell);
}

static void
set_julian (GDate *date, guint32 day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, day);
}

/**
 * limber_day_cells_format_date:
 * @day: a Julian day
 *
 * Returns: (transfer full): the day as a cell names it, "Fri 20 Nov 2026"
 */
char *
limber_day_cells_format_date (guint32 day)
{
  GDate date;

  set_julian (&date, day);

  /* Translators: a day in a table, “Fri 20 Nov 2026”; see g_date_time_format(). */
  return limber_date_format (&date, C_ ("date format", "%a %-d %b %Y"));
}

/**
 * limber_day_cells_get_title:
 * @row: a row of a chart
 *
 * Returns: (transfer full): the title of its column, with the unit where the cells do not name it:
 * "Weight (kg)"
 */
char *
limber_day_cells_get_title (LimberChartRow *row)
{
  const LimberMeasure *measure = limber_chart_row_get_measure (row);
  LimberWeightUnit weight_unit = limber_chart_row_get_weight_unit (row);
  gboolean cells_name_it
      = measure == NULL || measure->unit == LIMBER_MEASURE_UNIT_MINUTE
        || (measure->unit == LIMBER_MEASURE_UNIT_GRAM && weight_unit == LIMBER_WEIGHT_UNIT_ST);

  return add_unit (limber_chart_row_get_title (row), cells_name_it ? NULL : find_unit (measure, weight_unit));
}

/* The same number of decimals in the whole column, so that the digits stand below each other. */
static char *
format_weight (double grams, LimberWeightUnit unit)
{
  return g_strdup_printf (
      "%.*f", WEIGHT_DECIMALS,
      grams / (unit == LIMBER_WEIGHT_UNIT_KG ? GRAMS_PER_KILOGRAM : LIMBER_GRAMS_PER_POUND));
}

static char *
format_cell (LimberChartRow *row, double value)
{
  const LimberMeasure *measure = limber_chart_row_get_measure (row);
  LimberWeightUnit weight_unit = limber_chart_row_get_weight_unit (row);

  if (measure == NULL)
    return limber_chart_row_format_value (row, value);
  if (measure->unit == LIMBER_MEASURE_UNIT_GRAM && weight_unit != LIMBER_WEIGHT_UNIT_ST)
    return format_weight (value, weight_unit);

  return limber_quantity_format_number (measure, value, weight_unit);
}

/**
 * limber_day_cells_format_value:
 * @row: a row of a chart
 * @day: a Julian day
 *
 * Returns: (transfer full) (nullable): the value of the day for a cell, or %NULL when nothing was recorded
 */
char *
limber_day_cells_format_value (LimberChartRow *row, guint32 day)
{
  double value = limber_series_get (limber_chart_row_get_series (row), day);

  return isnan (value) ? NULL : format_cell (row, value);
}

static guint
count_chars_of (LimberChartRow *row, double value)
{
  g_autofree char *text = format_cell (row, value);

  return (guint) g_utf8_strlen (text, -1);
}

/**
 * limber_day_cells_count_chars:
 * @row: a row of a chart
 *
 * Returns: how many characters the longest cell of its column has, or a few more
 */
guint
limber_day_cells_count_chars (LimberChartRow *row)
{
  const LimberMeasure *measure = limber_chart_row_get_measure (row);
  const LimberSeries *series = limber_chart_row_get_series (row);
  double least = 0, most = 0;
  guint n_chars;

  for (guint i = 0; i < series->n_days; i++)
    {
      least = fmin (least, series->values[i]);
      most = fmax (most, series->values[i]);
    }

  n_chars = MAX (count_chars_of (row, least), count_chars_of (row, most));
  if (measure == NULL || measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    return MAX (n_chars, measure == NULL ? SCORE_CHARS : DURATION_CHARS);
  if (measure->unit == LIMBER_MEASURE_UNIT_GRAM)
    return limber_chart_row_get_weight_unit (row) == LIMBER_WEIGHT_UNIT_ST ? STONE_CHARS : n_chars;

  return n_chars + (measure->decimals > 0 ? measure->decimals + 1 : 0);
}

/**
 * limber_day_cells_append_tsv_header:
 * @tsv: what a spreadsheet gets
 * @rows: (element-type LimberChartRow): the columns after the date
 *
 * Appends the line of titles, each with the unit of its numbers.
 */
void
limber_day_cells_append_tsv_header (GString *tsv, const GPtrArray *rows)
{
  append_title (tsv, C_ ("column", "Date"));
  for (guint i = 0; i < rows->len; i++)
    {
      LimberChartRow *row = g_ptr_array_index (rows, i);
      const LimberMeasure *measure = limber_chart_row_get_measure (row);
      const char *unit = measure != NULL ? find_unit (measure, limber_chart_row_get_weight_unit (row)) : NULL;
      g_autofree char *title = add_unit (limber_chart_row_get_title (row), unit);

      g_string_append_c (tsv, '\t');
      append_title (tsv, title);
    }
  g_string_append_c (tsv, '\n');
}

/**
 * limber_day_cells_append_tsv_day:
 * @tsv: what a spreadsheet gets
 * @rows: (element-type LimberChartRow): the columns after the date
 * @day: a Julian day
 *
 * Appends the line of a day: the date in ISO 8601, then numbers in the locale's form and without units. What
 * is not recorded is an empty cell.
 */
void
limber_day_cells_append_tsv_day (GString *tsv, const GPtrArray *rows, guint32 day)
{
  g_autofree char *iso = NULL;
  GDate date;

  set_julian (&date, day);
  iso = limber_date_to_iso (&date);
  g_string_append (tsv, iso);

  for (guint i = 0; i < rows->len; i++)
    {
      LimberChartRow *row = g_ptr_array_index (rows, i);
      double value = limber_series_get (limber_chart_row_get_series (row), day);

      g_string_append_c (tsv, '\t');
      if (!isnan (value))
        append_number (tsv, convert (row, value), count_decimals (row));
    }
  g_string_append_c (tsv, '\n');
}
