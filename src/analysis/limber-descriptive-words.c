/* limber-descriptive-words.c — what the sentences of the descriptive rules are made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive-private.h"

#include "limber-association-phrases.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * _limber_descriptive_add:
 * @findings: (element-type LimberFinding): the list it is added to
 * @id: of the finding
 * @severity: how much it asks for
 * @topic: what it belongs to
 * @record: the journal
 *
 * Returns: (transfer none): a finding about the day of @record, for its words
 */
LimberFinding *
_limber_descriptive_add (GPtrArray *findings,
                         const char *id,
                         LimberFindingSeverity severity,
                         LimberTopic topic,
                         LimberRecord *record)
{
  LimberFinding *finding = limber_finding_new (id, LIMBER_FINDING_DESCRIPTIVE, severity, topic);

  finding->from = finding->to = limber_record_get_as_of (record);
  g_ptr_array_add (findings, finding);

  return finding;
}

static guint32
get_julian (LimberRecord *record, int index)
{
  return (guint32) ((int) limber_record_get_first (record) + index);
}

/**
 * _limber_descriptive_set_days:
 * @finding: a finding
 * @record: the journal
 * @from: the index of the first day it is about; days before the journal are left out
 * @to: of the last one
 */
void
_limber_descriptive_set_days (LimberFinding *finding, LimberRecord *record, int from, int to)
{
  finding->from = get_julian (record, MAX (from, 0));
  finding->to = get_julian (record, to);
}

/**
 * _limber_descriptive_take_needs:
 * @finding: a finding
 * @needed: how many there have to be
 * @there: how many there are
 * @sentence: (transfer full): what is missing
 */
void
_limber_descriptive_take_needs (LimberFinding *finding, guint needed, guint there, char *sentence)
{
  guint missing = needed > there ? needed - there : 0;

  limber_finding_take_sentence (finding, sentence);
  limber_finding_take_count (finding, "needed", needed, g_strdup (_ ("Needed")),
                             _limber_descriptive_format_count (needed));
  limber_finding_take_count (finding, "there", there, g_strdup (_ ("There so far")),
                             _limber_descriptive_format_count (there));
  limber_finding_take_count (finding, "missing", missing, g_strdup (_ ("Still missing")),
                             _limber_descriptive_format_count (missing));
}

/**
 * _limber_descriptive_draw:
 * @finding: a finding whose days are set
 * @record: the journal
 * @metric: what is drawn
 * @from: the index of the first day that is drawn, up to the last of the journal
 *
 * Draws the course of @metric, with the days of the finding set off, and has Trends show it.
 */
void
_limber_descriptive_draw (LimberFinding *finding, LimberRecord *record, const char *metric, int from)
{
  const double *values = limber_record_peek (record, metric);
  guint n = limber_record_get_n_days (record);

  limber_finding_add_metric (finding, metric);
  if (values == NULL || n == 0)
    return;

  limber_finding_draw_course (finding, metric, values, n, limber_record_get_first (record),
                              get_julian (record, MAX (from, 0)), limber_record_get_as_of (record));
}

/**
 * _limber_descriptive_format_day:
 * @record: the journal
 * @index: of a day of it
 *
 * Returns: (transfer full): "3 May 2026"
 */
char *
_limber_descriptive_format_day (LimberRecord *record, int index)
{
  return limber_association_format_day (get_julian (record, MAX (index, 0)));
}

/**
 * _limber_descriptive_format_count:
 * @n: a count
 *
 * Returns: (transfer full): "1,214"
 */
char *
_limber_descriptive_format_count (guint n)
{
  return g_strdup_printf ("%'u", n);
}

/**
 * _limber_descriptive_format_percent:
 * @percent: per cent
 *
 * For what differs by little, as weight does.
 *
 * Returns: (transfer full): "2.4 %"
 */
char *
_limber_descriptive_format_percent (double percent)
{
  g_autofree char *number = g_strdup_printf ("%.1f", round (percent * 10) / 10 + 0.0);

  /* Translators: per cent, “20 %”. */
  return g_strdup_printf (C_ ("per cent", "%s %%"), number);
}

/**
 * _limber_descriptive_format_times:
 * @z: a difference in standard errors
 *
 * Rounded towards zero, so that what falls short of a limit is never shown to reach it.
 *
 * Returns: (transfer full): "3.4"
 */
char *
_limber_descriptive_format_times (double z)
{
  return g_strdup_printf ("%.1f", floor (fabs (z) * 10 + 1e-9) / 10);
}

/* A mean and of how many days it is: "4.9 on 62 days". */
static char *
format_mean (const LimberSpan *span)
{
  g_autofree char *score = limber_association_format_score (span->mean);

  /* Translators: a mean and of how many days it is, “4.9 on 62 days”. */
  return g_strdup_printf (ngettext ("%1$s on %2$'u day", "%1$s on %2$'u days", span->n), score, span->n);
}

/**
 * _limber_descriptive_take_comparison:
 * @finding: a finding
 * @now: the days it is about
 * @before: the days they are compared with
 * @label_now: for people: which days @now is of
 * @label_before: for people: which days @before is of
 *
 * Adds both means, their difference and of how many days they are.
 */
void
_limber_descriptive_take_comparison (LimberFinding *finding,
                                     const LimberSpan *now,
                                     const LimberSpan *before,
                                     const char *label_now,
                                     const char *label_before)
{
  double effect = now->mean - before->mean;

  limber_finding_take_number (finding, "effect", effect, g_strdup (_ ("Difference")),
                              limber_association_format_signed (effect));
  if (before->mean > 0)
    limber_finding_take_number (finding, "percent", effect / before->mean * 100, NULL, NULL);
  limber_finding_take_number (finding, "mean_now", now->mean, g_strdup (label_now), format_mean (now));
  limber_finding_take_number (finding, "mean_before", before->mean, g_strdup (label_before),
                              format_mean (before));
  limber_finding_take_count (finding, "n_now", now->n, NULL, NULL);
  limber_finding_take_count (finding, "n_before", before->n, NULL, NULL);
}

/**
 * _limber_descriptive_take_z:
 * @finding: a finding
 * @z: its difference in standard errors
 */
void
_limber_descriptive_take_z (LimberFinding *finding, double z)
{
  limber_finding_take_number (finding, "z", z, g_strdup (_ ("Difference in standard errors")),
                              _limber_descriptive_format_times (z));
}

/**
 * _limber_descriptive_is_marked:
 * @record: the journal
 * @symptom: the key of a symptom
 * @from: the index of the first day
 * @to: of the last one, included; both may lie outside
 *
 * Returns: whether a day was marked with it
 */
gboolean
_limber_descriptive_is_marked (LimberRecord *record, const char *symptom, int from, int to)
{
  const double *marks = limber_record_peek_term (record, LIMBER_TERM_SYMPTOM, symptom);

  return _limber_span_count_from (marks, limber_record_get_n_days (record), from, to, 0.5) > 0;
}
