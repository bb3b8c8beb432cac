/* limber-visit-describe.c — what the rows say that lead to the forms about visits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visit-forms.h"

#include "limber-date-text.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * limber_visits_describe:
 * @record: everything about visits
 * @today: a Julian day
 *
 * Returns: (transfer full): when the next visit is, or when the last one was
 */
char *
limber_visits_describe (const LimberVisitRecord *record, guint32 today)
{
  const LimberVisit *next, *visit;
  g_autofree char *day = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  next = limber_visit_find_next (record->visits, today);
  visit = next != NULL ? next : limber_visit_find_last (record->visits, today);
  if (visit == NULL)
    return g_strdup (_ ("None noted yet"));

  if (visit->day == today)
    return visit->with != NULL
               /* Translators: %s is somebody who is visited. */
               ? g_strdup_printf (_ ("Today, %s"), visit->with)
               : g_strdup (C_ ("visit", "Today"));

  day = limber_date_text_format_day (visit->day);
  if (visit->with != NULL)
    return g_strdup_printf (
        /* Translators: the day of a visit, and with whom. */
        next != NULL ? _ ("Next on %1$s, %2$s") : _ ("Last on %1$s, %2$s"), day, visit->with);

  /* Translators: the day of a visit. */
  return g_strdup_printf (next != NULL ? _ ("Next on %s") : _ ("Last on %s"), day);
}

/**
 * limber_questions_describe:
 * @record: everything about visits
 *
 * Returns: (transfer full): how many questions are still to ask
 */
char *
limber_questions_describe (const LimberVisitRecord *record)
{
  guint n_open = 0;

  g_return_val_if_fail (record != NULL, NULL);

  for (guint i = 0; i < record->questions->len; i++)
    if (((const LimberQuestion *) g_ptr_array_index (record->questions, i))->visit == NULL)
      n_open++;
  if (n_open == 0)
    return g_strdup (_ ("Nothing to ask yet"));

  return g_strdup_printf (ngettext ("%u question", "%u questions", n_open), n_open);
}

/**
 * limber_peg_describe:
 * @record: everything about visits
 *
 * Returns: (transfer full): when the PEG scale was answered last, and its score when there is one
 */
char *
limber_peg_describe (const LimberVisitRecord *record)
{
  const LimberPeg *peg;
  g_autofree char *day = NULL;
  double score;

  g_return_val_if_fail (record != NULL, NULL);

  if (record->pegs->len == 0)
    return g_strdup (_ ("Not answered yet"));

  peg = g_ptr_array_index (record->pegs, record->pegs->len - 1);
  day = limber_date_text_format_day (peg->day);
  score = limber_peg_get_score (peg);
  if (isnan (score))
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Answered in part on %s"), day);

  /* Translators: a date, and a score from 0 to 10. */
  return g_strdup_printf (_ ("Last answered on %1$s: %2$.1f"), day, score);
}

static char *
describe_answers (const char *day, guint n_yes, guint n_no)
{
  if (n_yes == 0 && n_no == limber_red_flag_count ())
    return g_strdup_printf (
        /* Translators: a date, and how many questions there are. */
        ngettext ("Asked on %1$s: no to all %2$u", "Asked on %1$s: no to all %2$u", n_no), day, n_no);
  if (n_yes == 0)
    return g_strdup_printf (
        /* Translators: a date, and how many questions were answered “no” on it; no other answer was given. */
        ngettext ("Asked on %1$s: no to %2$u", "Asked on %1$s: no to %2$u", n_no), day, n_no);
  if (n_no == 0)
    return g_strdup_printf (
        /* Translators: a date, and how many questions were answered “yes” on it; no other answer was given.
         */
        ngettext ("Asked on %1$s: yes to %2$u", "Asked on %1$s: yes to %2$u", n_yes), day, n_yes);

  return g_strdup_printf (
      /* Translators: a date, and how many questions were answered “yes” and how many “no” on it. */
      ngettext ("Asked on %1$s: yes to %2$u, no to %3$u", "Asked on %1$s: yes to %2$u, no to %3$u", n_yes),
      day, n_yes, n_no);
}

/**
 * limber_red_flags_describe:
 * @record: everything about visits
 *
 * Returns: (transfer full): when questions about warning signs were answered last, and how
 */
char *
limber_red_flags_describe (const LimberVisitRecord *record)
{
  const LimberRedFlagAnswer *newest;
  g_autofree char *day = NULL;
  guint n_yes = 0, n_no = 0;

  g_return_val_if_fail (record != NULL, NULL);

  if (record->answers->len == 0)
    return g_strdup (_ ("Not answered yet"));

  newest = g_ptr_array_index (record->answers, 0);
  for (guint i = 0; i < record->answers->len; i++)
    {
      const LimberRedFlagAnswer *answer = g_ptr_array_index (record->answers, i);

      if (answer->day != newest->day)
        break;
      if (answer->yes)
        n_yes++;
      else
        n_no++;
    }
  day = limber_date_text_format_day (newest->day);

  return describe_answers (day, n_yes, n_no);
}
