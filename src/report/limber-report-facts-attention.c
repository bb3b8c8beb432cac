/* limber-report-facts-attention.c — what a clinician should see first, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define WEIGHT_LOSS "weight-loss"

static void
free_notice (gpointer data)
{
  LimberReportNotice *self = data;

  g_free (self->text);
  g_free (self);
}

static LimberReportNotice *
add_notice (GPtrArray *notices, LimberFindingSeverity severity, guint32 from, guint32 to)
{
  LimberReportNotice *notice = g_new0 (LimberReportNotice, 1);

  notice->severity = severity;
  notice->from = from;
  notice->to = to;
  g_ptr_array_add (notices, notice);

  return notice;
}

/* What was noted */

/* "noted on 5 days, first on 3 October, last on 9 November 2026" */
static char *
say_days (const LimberReportSign *sign)
{
  g_autofree char *last = limber_report_words_day (sign->last);
  g_autofree char *first = limber_report_words_day_near (sign->first, sign->last);

  if (sign->n_days == 1)
    /* Translators: follows the name of a warning sign; %s is a date. */
    return g_strdup_printf (_ ("noted on %s"), last);

  return g_strdup_printf (
      /* Translators: follows the name of a warning sign; a number of days and two dates. */
      ngettext ("noted on %1$u day, first on %2$s, last on %3$s",
                "noted on %1$u days, first on %2$s, last on %3$s", sign->n_days),
      sign->n_days, first, last);
}

static char *
say_yes (const LimberReportSign *sign)
{
  g_autofree char *day = limber_report_words_day (sign->yes);

  /* Translators: follows the name of a warning sign; %s is a date. */
  return g_strdup_printf (_ ("asked on %s, answered yes"), day);
}

static char *
say_loss (const LimberReportLoss *loss, LimberWeightUnit unit)
{
  const LimberMeasure *measure = limber_measure_find (LIMBER_MEASURE_WEIGHT);
  g_autofree char *weight = limber_quantity_format (measure, loss->grams, unit);
  g_autofree char *percent = limber_report_format_percent (loss->percent, 1);
  g_autofree char *day = limber_report_words_day (loss->is_rapid ? loss->to : loss->from);

  if (loss->is_rapid)
    /* Translators: of body weight: “2.4 kg”, “3.0 %” and a date. */
    return g_strdup_printf (_ ("%1$s (%2$s) less in the 14 days up to %3$s"), weight, percent, day);

  /* Translators: of body weight: “4.2 kg”, “5.4 %” and a date. */
  return g_strdup_printf (_ ("%1$s (%2$s) less than in the 4 weeks up to %3$s"), weight, percent, day);
}

static void
append_part (GString *text, char *part)
{
  /* Translators: between the parts of what is said of a warning sign: “noted on 3 May 2026; asked on …”. */
  limber_report_append (text, C_ ("parts of a notice", "; "), part);
  g_free (part);
}

static char *
tell_parts (const LimberReportSign *sign, const LimberReportLoss *loss, LimberWeightUnit unit)
{
  GString *text = g_string_new (NULL);

  if (sign->n_days > 0)
    append_part (text, say_days (sign));
  if (sign->yes != 0)
    append_part (text, say_yes (sign));
  if (loss != NULL)
    append_part (text, say_loss (loss, unit));
  if (sign->is_worse)
    append_part (text, g_strdup (_ ("known to a doctor, worse since then")));
  else if (sign->is_known)
    append_part (text, g_strdup (_ ("known to a doctor")));

  return g_string_free_and_steal (text);
}

static void
tell_sign (GPtrArray *notices,
           const LimberReportSign *sign,
           const LimberReportLoss *loss,
           LimberWeightUnit unit)
{
  LimberFindingSeverity severity = loss != NULL ? MIN (sign->severity, loss->severity) : sign->severity;
  guint32 from = sign->n_days > 0 ? sign->first : sign->yes;
  guint32 to = sign->n_days > 0 ? MAX (sign->last, sign->yes) : sign->yes;
  g_autofree char *parts = tell_parts (sign, loss, unit);
  LimberReportNotice *notice
      = add_notice (notices, severity, sign->n_days > 0 && sign->yes != 0 ? MIN (from, sign->yes) : from, to);

  /* Translators: the name of a warning sign, then what is known of it: “Fever: noted on 3 May 2026”. */
  notice->text = g_strdup_printf (C_ ("warning sign", "%1$s: %2$s"), sign->title, parts);
}

static void
tell_loss (GPtrArray *notices, const LimberReportLoss *loss, LimberWeightUnit unit)
{
  g_autofree char *what = say_loss (loss, unit);
  LimberReportNotice *notice = add_notice (notices, loss->severity, loss->from, loss->to);

  /* Translators: %s is “4.2 kg (5.4 %) less than in the 4 weeks up to 3 May 2026”. */
  notice->text = g_strdup_printf (_ ("Weight: %s"), what);
}

static gboolean
is_noted (const LimberReportSign *sign)
{
  return sign->n_days > 0 || sign->yes != 0;
}

/* The most pressing first, then the latest; names last, so that the order is always the same. */
static int
compare_notices_cb (gconstpointer first, gconstpointer second)
{
  const LimberReportNotice *a = *(const LimberReportNotice *const *) first;
  const LimberReportNotice *b = *(const LimberReportNotice *const *) second;

  if (a->severity != b->severity)
    return (int) a->severity - (int) b->severity;
  if (a->to != b->to)
    return a->to > b->to ? -1 : 1;

  return strcmp (a->text, b->text);
}

/* What was asked and answered "no" */

static guint32
find_latest_no_before (const GPtrArray *signs, guint32 before)
{
  guint32 latest = 0;

  for (guint i = 0; i < signs->len; i++)
    {
      const LimberReportSign *sign = g_ptr_array_index (signs, i);

      if (sign->no > sign->yes && sign->no < before)
        latest = MAX (latest, sign->no);
    }

  return latest;
}

static char *
list_answered_no (const GPtrArray *signs, guint32 day)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < limber_red_flag_count (); i++)
    {
      const LimberRedFlag *flag = limber_red_flag_nth (i);
      const char *key = flag->symptom != NULL ? flag->symptom : flag->id;
      g_autofree char *name = limber_report_to_inline (limber_red_flag_get_title (flag));

      for (guint j = 0; j < signs->len; j++)
        {
          const LimberReportSign *sign = g_ptr_array_index (signs, j);

          if (strcmp (sign->key, key) == 0 && sign->no == day && sign->no > sign->yes)
            limber_report_append (list, C_ ("list of warning signs", ", "), name);
        }
    }

  return g_string_free_and_steal (list);
}

static void
tell_answered_no (GPtrArray *notices, const GPtrArray *signs)
{
  for (guint32 day = find_latest_no_before (signs, G_MAXUINT32); day != 0;
       day = find_latest_no_before (signs, day))
    {
      g_autofree char *date = limber_report_words_day (day);
      g_autofree char *list = list_answered_no (signs, day);
      LimberReportNotice *notice = add_notice (notices, LIMBER_FINDING_NOTICE, day, day);

      /* Translators: a date, and the names of warning signs. */
      notice->text = g_strdup_printf (_ ("Asked on %1$s, answered no: %2$s"), date, list);
    }
}

/**
 * limber_report_tell_attention:
 * @signs: (element-type LimberReportSign): what is known of warning signs
 * @loss: weight loss
 * @weight_unit: the unit of the user
 *
 * Returns: (transfer full) (element-type LimberReportNotice): the most pressing first, then one notice for
 * each day on which signs were asked about and answered "no", the newest first. Nothing at all when nothing
 * was found and nothing asked: nobody knows then that there is none.
 */
GPtrArray *
limber_report_tell_attention (const GPtrArray *signs,
                              const LimberReportLoss *loss,
                              LimberWeightUnit weight_unit)
{
  GPtrArray *notices = g_ptr_array_new_with_free_func (free_notice);
  gboolean has_loss = loss->to != 0;

  for (guint i = 0; i < signs->len; i++)
    {
      const LimberReportSign *sign = g_ptr_array_index (signs, i);
      gboolean is_loss = has_loss && strcmp (sign->key, WEIGHT_LOSS) == 0;

      if (!is_noted (sign))
        continue;
      tell_sign (notices, sign, is_loss ? loss : NULL, weight_unit);
      has_loss = has_loss && !is_loss;
    }
  if (has_loss)
    tell_loss (notices, loss, weight_unit);

  g_ptr_array_sort (notices, compare_notices_cb);
  tell_answered_no (notices, signs);

  return notices;
}
