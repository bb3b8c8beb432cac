/* limber-date-text.c — days and moments as a sentence names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-date-text.h"

#include "limber-date.h"

#include <glib/gi18n.h>

static gboolean
is_this_year (GDateTime *moment)
{
  g_autoptr (GDateTime) now = limber_clock_now ();

  return g_date_time_get_year (moment) == g_date_time_get_year (now);
}

/**
 * limber_date_text_format_day:
 * @julian: a Julian day
 *
 * Returns: (transfer full): the day, such as "14 November"; the year is told when it is another one
 */
char *
limber_date_text_format_day (guint32 julian)
{
  GDate date, today;

  g_return_val_if_fail (g_date_valid_julian (julian), NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  limber_clock_today (&today);

  return limber_date_format (&date, g_date_get_year (&date) == g_date_get_year (&today) ? _ ("%-d %B")
                                                                                        : _ ("%-d %B %Y"));
}

/**
 * limber_date_text_format_stamp:
 * @stamp: seconds since 1970 UTC
 *
 * Returns: (transfer full): the local day, such as "14 November"; the year is told when it is another one
 */
char *
limber_date_text_format_stamp (gint64 stamp)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (stamp);

  if (moment == NULL)
    return g_strdup ("—");

  /* Translators: a day of this year and a day of another year, in a sentence; see g_date_time_format(). */
  return g_date_time_format (moment, is_this_year (moment) ? _ ("%-d %B") : _ ("%-d %B %Y"));
}

/**
 * limber_date_text_format_stamp_with_time:
 * @stamp: seconds since 1970 UTC
 *
 * Returns: (transfer full): the local day and time of day, such as "14 November, 08:10"
 */
char *
limber_date_text_format_stamp_with_time (gint64 stamp)
{
  g_autofree char *day = limber_date_text_format_stamp (stamp);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (stamp);
  g_autofree char *time = NULL;

  if (moment == NULL)
    return g_steal_pointer (&day);

  /* Translators: a time of day; see g_date_time_format(). */
  time = g_date_time_format (moment, _ ("%H:%M"));

  /* Translators: a day and a time of that day. */
  return g_strdup_printf (_ ("%1$s, %2$s"), day, time);
}
