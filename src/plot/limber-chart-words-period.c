/* limber-chart-words-period.c — a range of days by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-words.h"

#include "limber-date.h"

#include <glib/gi18n.h>

/* A range that ends today is counted in days up to here; nobody thinks in more. */
#define COUNTED_DAYS_MAX 100

#define MONTHS_PER_YEAR 12

static void
set_julian (GDate *date, guint32 day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, day);
}

static gboolean
is_first_of_month (const GDate *date)
{
  return g_date_get_day (date) == 1;
}

/* "Last 3 months" ends today, and began the day after today's date three months ago. */
static guint
count_months (const GDate *from, const GDate *to)
{
  for (guint n = MONTHS_PER_YEAR; n >= 3; n -= n > 6 ? 6 : 3)
    {
      GDate start = *to;

      g_date_subtract_months (&start, n);
      g_date_add_days (&start, 1);
      if (g_date_compare (&start, from) == 0)
        return n;
    }

  return 0;
}

/* NULL when a count does not name it well. */
static char *
name_last_days (LimberPeriod period, const GDate *from, const GDate *to)
{
  guint n_days = limber_period_count_days (period);
  guint n_months = count_months (from, to);

  if (n_days == 1)
    return g_strdup (_ ("Today"));
  if (n_months > 0)
    return g_strdup_printf (ngettext ("Last %u month", "Last %u months", n_months), n_months);
  if (n_days <= COUNTED_DAYS_MAX)
    return g_strdup_printf (ngettext ("Last %u day", "Last %u days", n_days), n_days);

  return NULL;
}

/* NULL when it is neither a month nor a year of the calendar. */
static char *
name_calendar_unit (const GDate *from, const GDate *to)
{
  if (!is_first_of_month (from) || !g_date_is_last_of_month (to)
      || g_date_get_year (from) != g_date_get_year (to))
    return NULL;

  if (g_date_get_month (from) == g_date_get_month (to))
    /* Translators: a month, “October 2026”; see g_date_time_format(). */
    return limber_date_format (from, _ ("%B %Y"));
  if (g_date_get_month (from) == G_DATE_JANUARY && g_date_get_month (to) == G_DATE_DECEMBER)
    /* Translators: a year, “2026”; see g_date_time_format(). */
    return limber_date_format (from, C_ ("date format", "%Y"));

  return NULL;
}

static char *
name_dates (const GDate *from, const GDate *to)
{
  gboolean same_year = g_date_get_year (from) == g_date_get_year (to);
  gboolean same_month = same_year && g_date_get_month (from) == g_date_get_month (to);
  g_autofree char *first = NULL, *last = NULL;

  /* Translators: the last day of a range, or a single day, “20 November 2026”; see g_date_time_format(). */
  last = limber_date_format (to, C_ ("date format", "%-d %B %Y"));
  if (g_date_compare (from, to) == 0)
    return g_steal_pointer (&last);

  if (same_month)
    /* Translators: the first day of a range within a month, the “1” of “1 – 20 November 2026”. */
    first = limber_date_format (from, C_ ("first day of a range", "%-d"));
  else if (same_year)
    /* Translators: the first day of a range within a year, as in “1 October – 20 November 2026”. */
    first = limber_date_format (from, C_ ("first day of a range", "%-d %B"));
  else
    /* Translators: the first day of a range over years, as in “1 October 2025 – 20 November 2026”. */
    first = limber_date_format (from, C_ ("first day of a range", "%-d %B %Y"));

  /* Translators: the first and the last day of a range. */
  return g_strdup_printf (C_ ("range of days", "%1$s – %2$s"), first, last);
}

/**
 * limber_chart_words_name_period:
 * @period: a range of days
 *
 * Names a range the way people do: by its length when it ends today, by its month or year when it is one, and
 * else by its dates without saying a month or a year twice.
 *
 * Returns: (transfer full): "Last 30 days", "October 2026", "1 October – 20 November 2026"
 */
char *
limber_chart_words_name_period (LimberPeriod period)
{
  g_autofree char *name = NULL;
  GDate from, to, today;

  g_return_val_if_fail (g_date_valid_julian (period.from) && period.from <= period.to, NULL);

  set_julian (&from, period.from);
  set_julian (&to, period.to);
  g_date_clear (&today, 1);
  limber_clock_today (&today);

  if (g_date_compare (&to, &today) == 0)
    name = name_last_days (period, &from, &to);

  return name != NULL ? g_steal_pointer (&name) : limber_chart_words_date_period (period);
}

/**
 * limber_chart_words_date_period:
 * @period: a range of days
 *
 * As limber_chart_words_name_period(), but always by its dates: for a file that is read on another day.
 *
 * Returns: (transfer full): "October 2026", "1 October – 20 November 2026"
 */
char *
limber_chart_words_date_period (LimberPeriod period)
{
  g_autofree char *name = NULL;
  GDate from, to;

  g_return_val_if_fail (g_date_valid_julian (period.from) && period.from <= period.to, NULL);

  set_julian (&from, period.from);
  set_julian (&to, period.to);
  name = name_calendar_unit (&from, &to);

  return name != NULL ? g_steal_pointer (&name) : name_dates (&from, &to);
}
