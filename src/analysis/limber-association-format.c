/* limber-association-format.c — the numbers of links, for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-phrases.h"

#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>

#define SCORE_STEPS 10.0
#define SCORE_SHOWN 0.05
#define P_SHOWN 0.001
#define P_DECIMALS 3

/**
 * limber_association_round_score:
 * @score: a score or a difference of scores
 *
 * Returns: @score with the one decimal that is shown of it; 0 where it is not known
 */
double
limber_association_round_score (double score)
{
  return isfinite (score) ? round (score * SCORE_STEPS) / SCORE_STEPS + 0.0 : 0.0;
}

/**
 * limber_association_format_score:
 * @score: a score
 *
 * Returns: (transfer full): "3.6"
 */
char *
limber_association_format_score (double score)
{
  return g_strdup_printf ("%.1f", limber_association_round_score (score));
}

static gboolean
is_whole (double points)
{
  return fabs (points - round (points)) < SCORE_SHOWN;
}

static char *
format_size (double points)
{
  double size = limber_association_round_score (fabs (points));

  return g_strdup_printf ("%.*f", is_whole (size) ? 0 : 1, size);
}

/* A fraction takes the form of two, which is right in most languages. */
static gulong
get_plural (double points)
{
  double size = limber_association_round_score (fabs (points));

  return is_whole (size) ? (gulong) round (size) : 2;
}

/**
 * limber_association_format_points:
 * @points: a difference on a scale of 0 to 10
 *
 * Returns: (transfer full): its size, "1.3 points"
 */
char *
limber_association_format_points (double points)
{
  g_autofree char *number = format_size (points);

  /* Translators: a difference on a scale of 0 to 10; %s is “2” or “0.5”. */
  return g_strdup_printf (ngettext ("%s point", "%s points", get_plural (points)), number);
}

/**
 * limber_association_format_signed:
 * @points: a difference on a scale of 0 to 10
 *
 * Returns: (transfer full): the difference with its sign, "+1.3 points"
 */
char *
limber_association_format_signed (double points)
{
  double rounded = limber_association_round_score (points);
  g_autofree char *text = limber_association_format_points (points);

  if (fabs (rounded) < SCORE_SHOWN)
    return g_steal_pointer (&text);

  return g_strconcat (rounded > 0 ? "+" : "−", text, NULL);
}

/**
 * limber_association_format_p:
 * @p: a p value
 *
 * Returns: (transfer full): "0.004"
 */
char *
limber_association_format_p (double p)
{
  g_autofree char *number = g_strdup_printf ("%.*f", P_DECIMALS, MAX (p, P_SHOWN));

  if (p >= P_SHOWN)
    return g_steal_pointer (&number);

  /* Translators: a p value; %s is “0.001”. */
  return g_strdup_printf (C_ ("p value", "less than %s"), number);
}

/**
 * limber_association_format_percent:
 * @share: 0 to 1
 *
 * Returns: (transfer full): "61 %"
 */
char *
limber_association_format_percent (double share)
{
  double percent = isfinite (share) ? round (share * 100) + 0.0 : 0.0;

  /* Translators: per cent, “20 %”. */
  return g_strdup_printf (C_ ("per cent", "%.0f %%"), percent);
}

/**
 * limber_association_format_correlation:
 * @r: a correlation
 *
 * Returns: (transfer full): "0.34", never "-0.00"
 */
char *
limber_association_format_correlation (double r)
{
  return g_strdup_printf ("%.2f", isfinite (r) ? round (r * 100) / 100 + 0.0 : 0.0);
}

/**
 * limber_association_format_day:
 * @day: a Julian day; 0 is none
 *
 * Returns: (transfer full): "3 May 2026", a dash for none
 */
char *
limber_association_format_day (guint32 day)
{
  GDate date;

  if (!g_date_valid_julian (day))
    return g_strdup ("–");

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  /* Translators: a day in a sentence; see g_date_time_format(). */
  return limber_date_format (&date, _ ("%-d %B %Y"));
}

/**
 * limber_association_format_chance:
 * @power: 0 to 1
 *
 * Returns: (transfer full): how often, "about 8 times in 10"
 */
char *
limber_association_format_chance (double power)
{
  guint tenths = (guint) CLAMP (round (power * 10), 0, 10);

  if (tenths == 0)
    /* Translators: ends a sentence like “with your 90 days we would notice a 1-point difference hardly
     * ever”. */
    return g_strdup (C_ ("chance", "less than once in 10 times"));
  if (tenths == 10)
    return g_strdup (C_ ("chance", "nearly always"));

  return g_strdup_printf (ngettext ("about %u time in 10", "about %u times in 10", tenths), tenths);
}
