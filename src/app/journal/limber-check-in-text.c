/* limber-check-in-text.c — a check-in, and its day, in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-check-in-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "limber-body-region.h"
#include "limber-date.h"

/* A line has room for about as many places; the rest is counted. */
#define PLACES_MAX 3

static void
add (GString *text, char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
  g_free (part);
}

static int
compare_worst_first (gconstpointer a, gconstpointer b)
{
  const LimberPain *pain_a = *(const LimberPain *const *) a;
  const LimberPain *pain_b = *(const LimberPain *const *) b;

  return pain_b->nrs - pain_a->nrs;
}

static void
add_places (GString *text, const LimberCheckIn *check_in)
{
  g_autoptr (GPtrArray) worst_first = g_ptr_array_new ();
  guint n_more;

  for (guint i = 0; i < check_in->pains->len; i++)
    g_ptr_array_add (worst_first, &g_array_index (check_in->pains, LimberPain, i));
  g_ptr_array_sort (worst_first, compare_worst_first);

  for (guint i = 0; i < MIN (worst_first->len, PLACES_MAX); i++)
    {
      const LimberPain *pain = g_ptr_array_index (worst_first, i);

      /* Translators: a place of the body and how much it hurts there, 0 to 10: "Left lower back 6". */
      add (text,
           g_strdup_printf (C_ ("pain", "%s %d"), limber_body_region_id_to_name (pain->region), pain->nrs));
    }

  n_more = worst_first->len - MIN (worst_first->len, PLACES_MAX);
  if (n_more > 0)
    add (text, g_strdup_printf (ngettext ("%u more place", "%u more places", n_more), n_more));
}

static char *
first_line (const char *text)
{
  const char *start = text + strspn (text, " \t\r\n");
  g_autofree char *line = g_strndup (start, MIN (strcspn (start, "\r\n"), 400));

  return g_utf8_make_valid (line, -1);
}

static void
add_marks (GString *text, const LimberCheckIn *check_in)
{
  guint n_symptoms = check_in->marks[LIMBER_TERM_SYMPTOM]->len;
  guint n_tags = check_in->marks[LIMBER_TERM_TAG]->len;
  guint n_treatments = check_in->marks[LIMBER_TERM_TREATMENT]->len;

  if (n_symptoms > 0)
    add (text, g_strdup_printf (ngettext ("%u symptom", "%u symptoms", n_symptoms), n_symptoms));
  if (n_tags > 0)
    add (text, g_strdup_printf (ngettext ("%u tag", "%u tags", n_tags), n_tags));
  if (n_treatments > 0)
    add (text, g_strdup_printf (ngettext ("%u treatment", "%u treatments", n_treatments), n_treatments));
}

/**
 * limber_check_in_describe:
 * @check_in: a check-in
 *
 * Says in one line what was recorded: the worst places with their numbers, anxiety, and, if neither is there,
 * what else is.
 *
 * Returns: (transfer full): for example "Left lower back 6 · anxiety 4"
 */
char *
limber_check_in_describe (const LimberCheckIn *check_in)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (check_in != NULL, NULL);

  if (check_in->no_pain)
    add (text, g_strdup (_ ("No pain")));
  add_places (text, check_in);
  if (check_in->anxiety != LIMBER_NRS_UNSET)
    add (text, g_strdup_printf (_ ("anxiety %d"), check_in->anxiety));
  if (text->len == 0)
    add_marks (text, check_in);
  if (text->len == 0 && check_in->note != NULL)
    add (text, first_line (check_in->note));
  if (text->len == 0)
    add (text, g_strdup (_ ("Nothing recorded yet")));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * limber_time_describe:
 * @minutes: minutes since midnight
 *
 * Returns: (transfer full): the time of day as the locale writes it
 */
char *
limber_time_describe (int minutes)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (minutes >= 0 && minutes < 24 * 60, NULL);

  time = g_date_time_new_utc (2000, 1, 1, minutes / 60, minutes % 60, 0);

  /* Translators: the time of day; "%l:%M %p" for a clock of twelve hours. */
  return g_date_time_format (time, _ ("%H:%M"));
}

static GDateTime *
get_recorded (const LimberCheckIn *check_in)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (check_in->recorded_offset * 60);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (check_in->recorded);

  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

/**
 * limber_check_in_describe_time:
 * @check_in: a check-in
 *
 * Returns: (transfer full): the time it is for; when it has none, the time it was recorded at if that was on
 * its own day; else words
 */
char *
limber_check_in_describe_time (const LimberCheckIn *check_in)
{
  g_autoptr (GDateTime) recorded = NULL;

  g_return_val_if_fail (check_in != NULL, NULL);

  if (check_in->time != LIMBER_TIME_UNSET)
    return limber_time_describe (check_in->time);

  recorded = check_in->recorded != 0 && !limber_check_in_is_late (check_in) ? get_recorded (check_in) : NULL;
  if (recorded != NULL)
    return limber_time_describe (g_date_time_get_hour (recorded) * 60 + g_date_time_get_minute (recorded));

  return g_strdup (_ ("No time"));
}

/**
 * limber_check_in_describe_late:
 * @check_in: a check-in
 *
 * Returns: (transfer full) (nullable): when it was recorded, if that was after the day it is for
 */
char *
limber_check_in_describe_late (const LimberCheckIn *check_in)
{
  g_autoptr (GDateTime) recorded = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (check_in != NULL, NULL);

  if (check_in->recorded == 0 || !limber_check_in_is_late (check_in))
    return NULL;

  recorded = get_recorded (check_in);
  if (recorded == NULL)
    return NULL;

  /* Translators: a date without its weekday; the year is added when it is another one. */
  date = g_date_time_format (recorded, g_date_time_get_year (recorded) == g_date_get_year (&check_in->date)
                                           ? _ ("%-d %B")
                                           : _ ("%-d %B %Y"));

  return g_strdup_printf (_ ("Recorded on %s"), date);
}

/**
 * limber_date_describe:
 * @date: a date
 * @today: the present day
 *
 * Returns: (transfer full): the date with its weekday, and with the year when it is not the present one
 */
char *
limber_date_describe (const GDate *date, const GDate *today)
{
  g_return_val_if_fail (date != NULL && today != NULL, NULL);

  if (g_date_get_year (date) == g_date_get_year (today))
    /* Translators: a date of this year, for example "Thursday, 20 November". */
    return limber_date_format (date, _ ("%A, %-d %B"));

  /* Translators: a date of another year, for example "Thursday, 20 November 2025". */
  return limber_date_format (date, _ ("%A, %-d %B %Y"));
}

/**
 * limber_date_describe_short:
 * @date: a date
 * @today: the present day
 *
 * Returns: (transfer full): the date with a short weekday; instead with the year when it is not the present
 * one
 */
char *
limber_date_describe_short (const GDate *date, const GDate *today)
{
  g_return_val_if_fail (date != NULL && today != NULL, NULL);

  if (g_date_get_year (date) == g_date_get_year (today))
    /* Translators: a short date of this year, for example "Thu, 20 Nov". */
    return limber_date_format (date, _ ("%a, %-d %b"));

  /* Translators: a short date of another year, for example "20 Nov 2025". */
  return limber_date_format (date, _ ("%-d %b %Y"));
}
