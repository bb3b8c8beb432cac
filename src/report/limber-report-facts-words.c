/* limber-report-facts-words.c — dates and numbers as a report says them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define TENTHS 10.0

static double
round_to_tenths (double number)
{
  /* No minus before a zero. */
  return round (number * TENTHS) / TENTHS + 0.0;
}

static gboolean
is_whole (double number)
{
  double tenths = round_to_tenths (number) * TENTHS;

  return (gint64) round (tenths) % (gint64) TENTHS == 0;
}

/**
 * limber_report_format_score:
 * @score: a number
 *
 * Returns: (transfer full): it with one decimal, or without when that is a zero: "4", "4.5"
 */
char *
limber_report_format_score (double score)
{
  return g_strdup_printf (is_whole (score) ? "%.0f" : "%.1f", round_to_tenths (score));
}

/**
 * limber_report_format_mean:
 * @mean: a mean
 *
 * Returns: (transfer full): it with its decimal, whatever that is: "5.0"
 */
char *
limber_report_format_mean (double mean)
{
  return g_strdup_printf ("%.1f", round_to_tenths (mean));
}

/**
 * limber_report_format_percent:
 * @percent: a number of hundredths
 * @decimals: how many of its decimals are shown
 *
 * Returns: (transfer full): "5.4 %"
 */
char *
limber_report_format_percent (double percent, guint decimals)
{
  g_autofree char *number = g_strdup_printf ("%.*f", (int) decimals, percent + 0.0);

  /* Translators: per cent, with the blank or without, as it is written in your language. */
  return g_strdup_printf (C_ ("per cent in the report", "%s %%"), number);
}

/**
 * limber_report_get_plural:
 * @number: a number that is shown by limber_report_format_score()
 *
 * Returns: for ngettext(): the number, or 2 for a fraction, whose form is that of two in most languages
 */
gulong
limber_report_get_plural (double number)
{
  double size = fabs (number);

  return is_whole (size) ? (gulong) round (size) : 2;
}

static gboolean
begins_in_lower_case (const char *name)
{
  /* Translators: The first words of warning signs and of what pain feels like that lose their capital in the
   * middle of a sentence, with blanks between them: in German “Neue Ungewollter …”, but not “Fieber”. An
   * asterisk stands for all words. */
  const char *words = C_ ("words in lower case in the middle of a list in the report", "*");
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  g_autofree char *first = g_strndup (name, strcspn (name, " "));

  return g_strv_contains ((const char *const *) list, "*")
         || g_strv_contains ((const char *const *) list, first);
}

/**
 * limber_report_to_inline:
 * @name: a translated name that begins with a capital
 *
 * Returns: (transfer full): the name as it stands in the middle of a sentence: "numb saddle area"
 */
char *
limber_report_to_inline (const char *name)
{
  g_autofree char *initial = NULL;
  const char *rest;

  if (*name == '\0' || !begins_in_lower_case (name))
    return g_strdup (name);

  rest = g_utf8_next_char (name);
  initial = g_utf8_strdown (name, rest - name);

  return g_strconcat (initial, rest, NULL);
}

/**
 * limber_report_append:
 * @list: a list in words
 * @separator: what stands between its items
 * @item: the next one
 */
void
limber_report_append (GString *list, const char *separator, const char *item)
{
  if (list->len > 0)
    g_string_append (list, separator);
  g_string_append (list, item);
}
