/* limber-weekday.c — what the locale says about the days of the week
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-weekday.h"

#include "limber-date.h"

#include <langinfo.h>
#include <pango/pango.h>

#define N_WEEKDAYS 7

/* A week that starts with a Monday; only its names are used. */
static void
get_example (GDateWeekday weekday, GDate *date)
{
  g_date_clear (date, 1);
  g_date_set_dmy (date, weekday, G_DATE_JANUARY, 2024);
}

/**
 * limber_weekday_get_first:
 *
 * Returns: the weekday a week starts with by the custom of the locale (LC_TIME)
 */
GDateWeekday
limber_weekday_get_first (void)
{
#ifdef __GLIBC__
  /* glibc counts from a reference day and hands that out as a number in the place of a string:
   * 19971130 was a Sunday, 19971201 a Monday. */
  int first = (guchar) nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  guint32 reference = (guint32) (guintptr) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  int origin = reference == 19971201 ? 0 : N_WEEKDAYS - 1;

  return (origin + first - 1) % N_WEEKDAYS + 1;
#else
  return G_DATE_MONDAY;
#endif
}

/**
 * limber_weekday_dup_initial:
 * @weekday: the weekday
 *
 * The first letter of the short name as a reader sees it: a base character with everything written on or
 * around it.
 *
 * Returns: (transfer full): a heading for a narrow column
 */
char *
limber_weekday_dup_initial (GDateWeekday weekday)
{
  g_autofree char *name = NULL;
  g_autofree char *initial = NULL;
  g_autofree PangoLogAttr *attributes = NULL;
  GDate date;
  glong length, end = 1;

  g_return_val_if_fail (g_date_valid_weekday (weekday), NULL);

  get_example (weekday, &date);
  name = limber_date_format (&date, "%a");
  length = g_utf8_strlen (name, -1);
  attributes = g_new0 (PangoLogAttr, length + 1);
  pango_get_log_attrs (name, -1, -1, pango_language_get_default (), attributes, length + 1);
  while (end < length && !attributes[end].is_cursor_position)
    end++;
  initial = g_utf8_substring (name, 0, MIN (end, length));

  return g_utf8_strup (initial, -1);
}
