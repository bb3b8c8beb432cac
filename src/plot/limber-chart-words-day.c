/* limber-chart-words-day.c — what a chart shows of one day, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-words.h"

#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
name_day (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  /* Translators: a day in full, “Friday, 20 November 2026”; see g_date_time_format(). */
  return limber_date_format (&date, _ ("%A, %-d %B %Y"));
}

static void
append (GString *list, const char *text)
{
  if (list->len > 0)
    g_string_append (list, C_ ("list separator", ", "));
  g_string_append (list, text);
}

static char *
list_values (const GPtrArray *rows, guint32 day)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      LimberChartRow *row = g_ptr_array_index (rows, i);
      g_autofree char *value = limber_chart_words_read_value (row, day);
      /* Translators: the name of a row and its value on a day: “Pain 6”, “Weight not recorded”. */
      g_autofree char *text
          = g_strdup_printf (C_ ("row and value", "%1$s %2$s"), limber_chart_row_get_title (row), value);

      append (list, text);
    }

  return g_string_free_and_steal (list);
}

static char *
list_marks (const GPtrArray *marks, guint32 day)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const LimberChartMark *mark = g_ptr_array_index (marks, i);

      if (mark->from <= day && day <= mark->to)
        append (list, mark->label);
    }

  return g_string_free_and_steal (list);
}

/**
 * limber_chart_words_read_value:
 * @row: what a chart shows
 * @day: a Julian day
 *
 * Returns: (transfer full): the value of the day in the user's units, or "not recorded"
 */
char *
limber_chart_words_read_value (LimberChartRow *row, guint32 day)
{
  double value;

  g_return_val_if_fail (LIMBER_IS_CHART_ROW (row), NULL);

  value = limber_series_get (limber_chart_row_get_series (row), day);

  return isnan (value) ? g_strdup (C_ ("value", "not recorded")) : limber_chart_row_format_value (row, value);
}

/**
 * limber_chart_words_read_day:
 * @rows: (nullable) (element-type LimberChartRow): what is shown, in order
 * @marks: (nullable) (element-type LimberChartMark): what happened; only those of @day are named
 * @day: a Julian day
 *
 * Reads a day out, as the crosshair does: "Friday, 20 November 2026: Pain 6, Weight not recorded; heat".
 *
 * Returns: (transfer full): the date in full, each row's value, and the marks of the day
 */
char *
limber_chart_words_read_day (const GPtrArray *rows, const GPtrArray *marks, guint32 day)
{
  g_autofree char *date = NULL, *values = NULL, *labels = NULL;

  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  date = name_day (day);
  values = list_values (rows, day);
  labels = list_marks (marks, day);

  if (*values != '\0' && *labels != '\0')
    /* Translators: a date, the values of that day, and what happened on it. */
    return g_strdup_printf (C_ ("day", "%1$s: %2$s; %3$s"), date, values, labels);
  if (*values == '\0' && *labels == '\0')
    return g_steal_pointer (&date);

  /* Translators: a date, and the values of that day or what happened on it. */
  return g_strdup_printf (C_ ("day", "%1$s: %2$s"), date, *values != '\0' ? values : labels);
}
