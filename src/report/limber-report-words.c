/* limber-report-words.c — days and periods as the page names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-words.h"

#include "limber-date.h"

#include <glib/gi18n.h>

static char *
format_day (guint32 day, const char *format)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return limber_date_format (&date, format);
}

static GDateYear
get_year (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_date_get_year (&date);
}

/**
 * limber_report_words_day:
 * @day: a Julian day
 *
 * Returns: (transfer full): "20 November 2026"
 */
char *
limber_report_words_day (guint32 day)
{
  return format_day (day, _ ("%-d %B %Y"));
}

/**
 * limber_report_words_day_of_year:
 * @day: a Julian day
 *
 * Returns: (transfer full): "20 November", where the year is known
 */
char *
limber_report_words_day_of_year (guint32 day)
{
  return format_day (day, _ ("%-d %B"));
}

/**
 * limber_report_words_day_near:
 * @day: a Julian day
 * @reference: another one, that stands beside it with its year
 *
 * Returns: (transfer full): "3 October" when both are of one year, else "3 October 2026"
 */
char *
limber_report_words_day_near (guint32 day, guint32 reference)
{
  return get_year (day) == get_year (reference) ? limber_report_words_day_of_year (day)
                                                : limber_report_words_day (day);
}

/**
 * limber_report_words_period:
 * @period: days
 *
 * Returns: (transfer full): "22 August to 20 November 2026"; the year is said once when it is the same
 */
char *
limber_report_words_period (LimberPeriod period)
{
  gboolean same_year = get_year (period.from) == get_year (period.to);
  g_autofree char *from = NULL;
  g_autofree char *to = limber_report_words_day (period.to);

  if (period.from >= period.to)
    return g_steal_pointer (&to);

  from = same_year ? limber_report_words_day_of_year (period.from) : limber_report_words_day (period.from);

  /* Translators: first and last day of a period: "22 August to 20 November 2026". */
  return g_strdup_printf (C_ ("period", "%s to %s"), from, to);
}

/**
 * limber_report_words_since:
 * @visit: the visit that a period begins with
 * @period: the period; its year is not said again
 *
 * Returns: (transfer full): "since the visit with Dr. Berg on 11 September"
 */
char *
limber_report_words_since (const LimberVisit *visit, LimberPeriod period)
{
  gboolean same_year = get_year (visit->day) == get_year (period.to);
  g_autofree char *day
      = same_year ? limber_report_words_day_of_year (visit->day) : limber_report_words_day (visit->day);

  if (visit->with == NULL)
    /* Translators: stands under the period of a report; the day of the visit before. */
    return g_strdup_printf (_ ("since the visit on %s"), day);

  /* Translators: stands under the period of a report; with whom the visit before was, and its day. */
  return g_strdup_printf (_ ("since the visit with %s on %s"), visit->with, day);
}

/**
 * limber_report_words_join:
 * @parts: (element-type utf8) (transfer full): texts
 * @separator: what stands between them
 *
 * Returns: (transfer full): all of them in one
 */
char *
limber_report_words_join (GPtrArray *parts, const char *separator)
{
  char *text;

  g_ptr_array_add (parts, NULL);
  text = g_strjoinv (separator, (char **) parts->pdata);
  g_ptr_array_unref (parts);

  return text;
}
