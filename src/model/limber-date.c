/* limber-date.c — calendar dates and the present moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-date.h"

#include "limber-error.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40
#define MINUTES_PER_DAY (24 * 60)

/* The moment limber_clock_set_for_tests() chose; read from the store's thread as well. */
static GMutex clock_lock;
static char *clock_override;

static gboolean
fail_as_invalid_date (const char *text, GError **error)
{
  g_autofree char *quote = limber_text_abridge (text, QUOTE_MAX);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("“%s” is not a date of the calendar. Write year, month and day as in 2026-11-20."), quote);

  return FALSE;
}

static gboolean
fail_as_invalid_time (const char *text, GError **error)
{
  g_autofree char *quote = limber_text_abridge (text, QUOTE_MAX);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("“%s” is not a time of day. Write hours and minutes as in 08:10 or 17:45."), quote);

  return FALSE;
}

/* Reads min_digits to max_digits ASCII digits and moves *text behind them. */
static gboolean
scan_digits (const char **text, guint min_digits, guint max_digits, int *value)
{
  guint n = 0;

  *value = 0;
  while (n < max_digits && g_ascii_isdigit (**text))
    {
      *value = *value * 10 + g_ascii_digit_value (**text);
      (*text)++;
      n++;
    }

  return n >= min_digits && !g_ascii_isdigit (**text);
}

static gboolean
scan_char (const char **text, char c)
{
  if (**text != c)
    return FALSE;

  (*text)++;
  return TRUE;
}

/* Half of a day as the clock face shows it; the hour of "12:10 am" is 0. */
static gboolean
scan_half_of_day (const char **text, int *hour)
{
  gboolean pm;

  while (**text == ' ')
    (*text)++;
  if (**text == '\0')
    return *hour < 24;

  pm = g_ascii_strcasecmp (*text, "pm") == 0;
  if (!pm && g_ascii_strcasecmp (*text, "am") != 0)
    return FALSE;
  if (*hour < 1 || *hour > 12)
    return FALSE;

  *hour = *hour % 12 + (pm ? 12 : 0);
  *text += 2;
  return TRUE;
}

/**
 * limber_date_parse_iso:
 * @text: "2026-11-20"
 * @date: (out caller-allocates): the date; untouched on failure
 * @error: return location for an error
 *
 * Reads a date as files and the command line write it: four digits, two, two, and nothing around them.
 *
 * Raises %LIMBER_ERROR_INVALID for anything else and for days the calendar does not have, %LIMBER_ERROR_RANGE
 * for years outside %LIMBER_DATE_FIRST_YEAR to %LIMBER_DATE_LAST_YEAR.
 *
 * Returns: whether @date was set
 */
gboolean
limber_date_parse_iso (const char *text, GDate *date, GError **error)
{
  const char *p = text;
  int year, month, day;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (!scan_digits (&p, 4, 4, &year) || !scan_char (&p, '-') || !scan_digits (&p, 2, 2, &month)
      || !scan_char (&p, '-') || !scan_digits (&p, 2, 2, &day) || *p != '\0')
    return fail_as_invalid_date (text, error);

  if (year < LIMBER_DATE_FIRST_YEAR || year > LIMBER_DATE_LAST_YEAR)
    {
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
                   _ ("The year %d is outside what a journal can hold, which is %d to %d."), year,
                   LIMBER_DATE_FIRST_YEAR, LIMBER_DATE_LAST_YEAR);
      return FALSE;
    }

  if (!g_date_valid_dmy (day, month, year))
    return fail_as_invalid_date (text, error);

  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

static void
put_two_digits (char *text, guint value)
{
  text[0] = (char) ('0' + value / 10);
  text[1] = (char) ('0' + value % 10);
}

/**
 * limber_date_to_iso:
 * @date: a valid date
 *
 * Returns: (transfer full): "2026-11-20"
 */
char *
limber_date_to_iso (const GDate *date)
{
  guint year;
  char *text;

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  year = g_date_get_year (date);
  if (year > 9999)
    return g_strdup_printf ("%u-%02u-%02u", year, (guint) g_date_get_month (date),
                            (guint) g_date_get_day (date));

  /* By hand, because an import writes a date for each of its rows. */
  text = g_malloc (sizeof "2026-11-20");
  put_two_digits (text, year / 100);
  put_two_digits (text + 2, year % 100);
  text[4] = '-';
  put_two_digits (text + 5, g_date_get_month (date));
  text[7] = '-';
  put_two_digits (text + 8, g_date_get_day (date));
  text[10] = '\0';
  return text;
}

/**
 * limber_date_is_in_range:
 * @date: a date, valid or not
 *
 * Returns: whether a journal may hold it
 */
gboolean
limber_date_is_in_range (const GDate *date)
{
  g_return_val_if_fail (date != NULL, FALSE);

  return g_date_valid (date) && g_date_get_year (date) >= LIMBER_DATE_FIRST_YEAR
         && g_date_get_year (date) <= LIMBER_DATE_LAST_YEAR;
}

/**
 * limber_date_format:
 * @date: a valid date
 * @format: as for g_date_time_format(), usually translated so that every language chooses its own order
 *
 * Returns: (transfer full): @date in the words of the locale
 */
char *
limber_date_format (const GDate *date, const char *format)
{
  g_autoptr (GDateTime) noon = NULL;
  char *text;

  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  /* Noon in UTC: no zone's clock change can move it to another day. */
  noon = g_date_time_new_utc (g_date_get_year (date), g_date_get_month (date), g_date_get_day (date), 12, 0,
                              0);
  text = noon != NULL ? g_date_time_format (noon, format) : NULL;

  /* A translation may hold a format that GLib refuses; a plain date is better than none. */
  return text != NULL ? text : limber_date_to_iso (date);
}

/**
 * limber_date_add_days:
 * @date: (inout): a valid date
 * @days: how many calendar days to go forward, or back when negative
 *
 * Counts calendar days, so that clock changes do not matter. Stops at the first and the last day a journal
 * may hold.
 */
void
limber_date_add_days (GDate *date, int days)
{
  GDate first, last;
  gint64 julian;

  g_return_if_fail (date != NULL && g_date_valid (date));

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LIMBER_DATE_LAST_YEAR);

  julian = (gint64) g_date_get_julian (date) + days;
  julian = CLAMP (julian, (gint64) g_date_get_julian (&first), (gint64) g_date_get_julian (&last));
  g_date_set_julian (date, (guint32) julian);
}

/**
 * limber_time_parse:
 * @text: "08:10", "8.10", "17:45:30" or "5:45 pm"
 * @minutes: (out): minutes since midnight, 0 to 1439; untouched on failure
 * @error: return location for an error
 *
 * Reads a time of day. Seconds are read and left out: a journal keeps minutes.
 *
 * Raises %LIMBER_ERROR_INVALID.
 *
 * Returns: whether @minutes was set
 */
gboolean
limber_time_parse (const char *text, int *minutes, GError **error)
{
  const char *p = text;
  int hour, minute, second = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (minutes != NULL, FALSE);

  if (!scan_digits (&p, 1, 2, &hour) || !(scan_char (&p, ':') || scan_char (&p, '.'))
      || !scan_digits (&p, 2, 2, &minute) || (scan_char (&p, ':') && !scan_digits (&p, 2, 2, &second))
      || !scan_half_of_day (&p, &hour) || *p != '\0' || minute > 59 || second > 59)
    return fail_as_invalid_time (text, error);

  *minutes = hour * 60 + minute;
  return TRUE;
}

/**
 * limber_time_to_iso:
 * @minutes: minutes since midnight, 0 to 1439
 *
 * Returns: (transfer full): "08:10"
 */
char *
limber_time_to_iso (int minutes)
{
  g_return_val_if_fail (minutes >= 0 && minutes < MINUTES_PER_DAY, NULL);

  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/* NULL when the text is no moment; "2026-11-20" alone means noon of that day. */
static GDateTime *
read_moment (const char *iso8601)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *at_noon = NULL;

  if (strchr (iso8601, 'T') == NULL && strchr (iso8601, ' ') == NULL)
    iso8601 = at_noon = g_strconcat (iso8601, "T12:00:00", NULL);

  return g_date_time_new_from_iso8601 (iso8601, zone);
}

/**
 * limber_clock_now:
 *
 * The one clock of the program. It stands still at limber_clock_set_for_tests(), or else at the environment
 * variable LIMBER_NOW (ISO 8601, local time), which is how screenshots and tests show the same day every
 * time.
 *
 * Returns: (transfer full): the present moment in the local zone
 */
GDateTime *
limber_clock_now (void)
{
  g_autofree char *chosen = NULL;
  GDateTime *moment = NULL;

  g_mutex_lock (&clock_lock);
  chosen = g_strdup (clock_override != NULL ? clock_override : g_getenv ("LIMBER_NOW"));
  g_mutex_unlock (&clock_lock);

  if (chosen != NULL && *chosen != '\0')
    moment = read_moment (chosen);

  return moment != NULL ? moment : g_date_time_new_now_local ();
}

/**
 * limber_clock_today:
 * @date: (out caller-allocates): the local calendar date of limber_clock_now()
 */
void
limber_clock_today (GDate *date)
{
  g_autoptr (GDateTime) now = limber_clock_now ();

  g_return_if_fail (date != NULL);

  g_date_clear (date, 1);
  g_date_set_dmy (date, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
}

/**
 * limber_clock_set_for_tests:
 * @iso8601: (nullable): the moment to stand still at, local time, or %NULL to run again
 */
void
limber_clock_set_for_tests (const char *iso8601)
{
  g_mutex_lock (&clock_lock);
  g_set_str (&clock_override, iso8601);
  g_mutex_unlock (&clock_lock);
}
