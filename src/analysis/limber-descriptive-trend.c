/* limber-descriptive-trend.c — pain that slowly rises or falls over months
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive-private.h"

#include "limber-association-phrases.h"
#include "limber-course-fit-private.h"
#include "limber-trend-test.h"

#include <glib/gi18n.h>
#include <math.h>

#define ID "descriptive.trend"

#define POINTS_LEAST 1.5
#define P_MOST 0.01
#define DAYS_PER_MONTH 30.4375

/**
 * Trend:
 * @from: index of the first day with pain recorded that is looked at
 * @to: of the last one
 * @span: days from @from to @to
 * @change: the slope times @span, in points
 */
typedef struct
{
  int from, to;
  guint n, span;
  double change;
  LimberTrendTest test;
} Trend;

static void
look_at (const double *pain, guint n_days, Trend *trend)
{
  int last = _limber_span_find_last (pain, n_days);
  int from = MAX (0, (int) n_days - LIMBER_DESCRIPTIVE_YEARS);

  while (pain != NULL && from <= last && isnan (pain[from]))
    from++;

  *trend = (Trend) { .from = from, .to = last };
  if (last < from)
    return;
  trend->n = _limber_span_count (pain, n_days, from, last);
  trend->span = (guint) (last - from + 1);
}

static gboolean
is_covered (const Trend *trend, guint n_days)
{
  return trend->n >= LIMBER_COURSE_RECORDED_LEAST && trend->span >= LIMBER_COURSE_SPAN_LEAST
         && (int) n_days - 1 - trend->to < LIMBER_DESCRIPTIVE_CURRENT;
}

static gboolean
is_trend (const double *pain, Trend *trend)
{
  if (!limber_trend_test_run (pain + trend->from, trend->span, &trend->test))
    return FALSE;

  trend->change = trend->test.slope * (trend->span - 1);
  return fabs (trend->change) >= POINTS_LEAST && trend->test.p_corrected < P_MOST;
}

static char *
say_trend (LimberRecord *record, const Trend *trend)
{
  g_autofree char *day = _limber_descriptive_format_day (record, trend->from);
  g_autofree char *points = limber_association_format_points (trend->change);

  if (trend->change > 0)
    /* Translators: a day, and “1.8 points”. */
    return g_strdup_printf (_ ("Since %1$s your pain has slowly risen, by about %2$s in all."), day, points);

  /* Translators: a day, and “1.8 points”. */
  return g_strdup_printf (_ ("Since %1$s your pain has slowly fallen, by about %2$s in all."), day, points);
}

static char *
format_slope (double slope_per_month)
{
  double rounded = round (slope_per_month * 100) / 100 + 0.0;
  g_autofree char *number = g_strdup_printf ("%s%.2f", rounded > 0 ? "+" : "−", fabs (rounded));

  /* Translators: how much pain rises, “+0.25 a month”. */
  return g_strdup_printf (_ ("%s a month"), number);
}

static void
tell_numbers (LimberFinding *finding, const Trend *trend)
{
  double slope = trend->test.slope * DAYS_PER_MONTH;

  limber_finding_take_number (finding, "effect", trend->change, g_strdup (_ ("Change in all")),
                              limber_association_format_signed (trend->change));
  limber_finding_take_number (finding, "slope_per_month", slope, g_strdup (_ ("Slope")),
                              format_slope (slope));
  limber_finding_take_count (finding, "days", trend->span, g_strdup (_ ("Days from first to last")),
                             _limber_descriptive_format_count (trend->span));
  limber_finding_take_count (finding, "n_recorded", trend->n, g_strdup (_ ("Days with pain recorded")),
                             _limber_descriptive_format_count (trend->n));
  limber_finding_take_number (finding, "p", trend->test.p_corrected, g_strdup (_ ("Chance alone (p)")),
                              limber_association_format_p (trend->test.p_corrected));
  limber_finding_take_number (finding, "autocorrelation", trend->test.autocorrelation, NULL, NULL);
}

static void
tell_found (LimberRecord *record, const Trend *trend, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NOTICE, LIMBER_TOPIC_COURSE, record);

  _limber_descriptive_set_days (finding, record, trend->from, trend->to);
  limber_finding_take_sentence (finding, say_trend (record, trend));
  tell_numbers (finding, trend);
  limber_finding_take_why (
      finding, g_strdup (_ ("The slope is the median of the slopes between all pairs of days, and the test "
                            "allows for days that resemble their neighbours.")));
  g_set_str (&finding->caution,
             _ ("A straight line is a simplification: there may have been better and worse months, and it "
                "says nothing about the months to come."));
  if (trend->change > 0)
    g_set_str (&finding->suggestion, _ ("If it goes on rising, mention it to your doctor."));
  _limber_descriptive_draw (finding, record, LIMBER_METRIC_PAIN, trend->from);
}

static void
tell_not_found (LimberRecord *record, const Trend *trend, gboolean is_step, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NOT_FOUND, LIMBER_TOPIC_COURSE, record);

  _limber_descriptive_set_days (finding, record, trend->from, trend->to);
  limber_finding_take_sentence (
      finding, g_strdup_printf (ngettext ("Looked for pain that slowly rises or falls: not in your last %'u "
                                          "day.",
                                          "Looked for pain that slowly rises or falls: not in your last %'u "
                                          "days.",
                                          trend->span),
                                trend->span));
  limber_finding_take_count (finding, "n_recorded", trend->n, g_strdup (_ ("Days with pain recorded")),
                             _limber_descriptive_format_count (trend->n));
  if (is_step)
    limber_finding_take_why (finding, g_strdup (_ ("A step explains your days better than a slow change.")));
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

static void
tell_needs (LimberRecord *record, const Trend *trend, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NEEDS_DATA, LIMBER_TOPIC_COURSE, record);

  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
  if (trend->n < LIMBER_COURSE_RECORDED_LEAST)
    _limber_descriptive_take_needs (
        finding, LIMBER_COURSE_RECORDED_LEAST, trend->n,
        g_strdup_printf (ngettext ("To tell whether your pain slowly rises or falls, Limber needs %1$u days "
                                   "with pain recorded; there is %2$u.",
                                   "To tell whether your pain slowly rises or falls, Limber needs %1$u days "
                                   "with pain recorded; there are %2$u.",
                                   trend->n),
                         LIMBER_COURSE_RECORDED_LEAST, trend->n));
  else if (trend->span < LIMBER_COURSE_SPAN_LEAST)
    _limber_descriptive_take_needs (
        finding, LIMBER_COURSE_SPAN_LEAST, trend->span,
        g_strdup_printf (ngettext ("To tell whether your pain slowly rises or falls, Limber needs pain "
                                   "recorded over %1$u days; so far it is over %2$u.",
                                   "To tell whether your pain slowly rises or falls, Limber needs pain "
                                   "recorded over %1$u days; so far it is over %2$u.",
                                   trend->span),
                         LIMBER_COURSE_SPAN_LEAST, trend->span));
  else
    _limber_descriptive_take_needs (finding, 1, 0,
                                    g_strdup (_ ("To tell whether your pain slowly rises or falls, Limber "
                                                 "needs it recorded in the last 4 weeks.")));
}

/* Whether what looks like a slope is a step: as such it is said by its own rule. */
static gboolean
is_step (const double *pain, guint n_days, const Trend *trend)
{
  LimberCourse course;
  gboolean is_line;

  if (!_limber_descriptive_has_shift (pain, n_days))
    return FALSE;

  _limber_course_init (&course, pain, n_days, trend->from);
  is_line = _limber_course_is_line (&course);
  _limber_course_clear (&course);

  return !is_line;
}

/**
 * _limber_descriptive_has_trend:
 * @pain: (nullable) (array length=n_days): pain by day
 * @n_days: how many days
 *
 * Returns: whether pain rises or falls over months
 */
gboolean
_limber_descriptive_has_trend (const double *pain, guint n_days)
{
  Trend trend;

  look_at (pain, n_days, &trend);
  return is_covered (&trend, n_days) && is_trend (pain, &trend);
}

/**
 * limber_descriptive_trend:
 * @record: a journal
 * @background: what the user said about their back
 * @findings: (element-type LimberFinding): where the answer is added
 *
 * Whether pain rises or falls over the last five years, or as many days as there are: 90 days with 45 of them
 * recorded at least, a slope that makes 1.5 points over them, and a Mann–Kendall test with p < 0.01, its
 * variance widened for days that resemble their neighbours. The last entry may be 28 days old. Where the
 * level changed as well, what explains the days better is said.
 */
void
limber_descriptive_trend (LimberRecord *record, const LimberBackground *background, GPtrArray *findings)
{
  const double *pain = limber_record_peek (record, LIMBER_METRIC_PAIN);
  guint n_days = pain != NULL ? limber_record_get_n_days (record) : 0;
  Trend trend;

  look_at (pain, n_days, &trend);
  if (!is_covered (&trend, n_days))
    tell_needs (record, &trend, findings);
  else if (!is_trend (pain, &trend))
    tell_not_found (record, &trend, FALSE, findings);
  else if (is_step (pain, n_days, &trend))
    tell_not_found (record, &trend, TRUE, findings);
  else
    tell_found (record, &trend, findings);
}
