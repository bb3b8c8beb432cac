/* limber-descriptive-level.c — the day from which on pain is on another level
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive-private.h"

#include "limber-association-phrases.h"
#include "limber-course-fit-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define ID "descriptive.level-shift"

/* Looked for in the last two years; older than one year it is no news. */
#define DAYS_LOOKED_AT (2 * LIMBER_DESCRIPTIVE_YEAR)

#define POINTS_LEAST 1.0

/**
 * Shift:
 * @at: index of the first day on the new level, −1 when there is none
 * @from: index of the first day on the level before
 */
typedef struct
{
  int at, from, to;
  LimberSpan now, before;
} Shift;

static void
find_shift (const double *pain, guint n_days, const LimberCourse *course, Shift *shift)
{
  g_autoptr (GArray) breaks = _limber_course_partition (course, NULL);
  guint begin, begin_before;

  *shift = (Shift) { .at = -1, .to = (int) n_days - 1 };
  /* The last of them is the end. */
  if (breaks->len < 2)
    return;

  begin = g_array_index (breaks, guint, breaks->len - 2);
  begin_before = breaks->len > 2 ? g_array_index (breaks, guint, breaks->len - 3) : 0;
  shift->at = course->days[begin];
  shift->from = course->days[begin_before];
  _limber_span_measure (pain, n_days, shift->at, shift->to, &shift->now);
  _limber_span_measure (pain, n_days, shift->from, shift->at - 1, &shift->before);
}

static gboolean
is_worth_saying (const Shift *shift)
{
  return shift->at >= 0 && shift->to - shift->at < LIMBER_DESCRIPTIVE_YEAR
         && fabs (shift->now.mean - shift->before.mean) >= POINTS_LEAST;
}

static char *
say_shift (LimberRecord *record, const Shift *shift)
{
  g_autofree char *day = _limber_descriptive_format_day (record, shift->at);
  g_autofree char *now = limber_association_format_score (shift->now.mean);
  g_autofree char *before = limber_association_format_score (shift->before.mean);

  if (shift->now.mean > shift->before.mean)
    return g_strdup_printf (_ ("Since about %1$s your pain has been on a higher level: %2$s on average, "
                               "against %3$s in the time before."),
                            day, now, before);

  return g_strdup_printf (_ ("Since about %1$s your pain has been on a lower level: %2$s on average, against "
                             "%3$s in the time before."),
                          day, now, before);
}

static char *
say_before (LimberRecord *record, const Shift *shift)
{
  g_autofree char *from = _limber_descriptive_format_day (record, shift->from);
  g_autofree char *to = _limber_descriptive_format_day (record, shift->at - 1);

  return g_strdup_printf (ngettext ("The time before reaches from %1$s to %2$s, with pain recorded on %3$'u "
                                    "day.",
                                    "The time before reaches from %1$s to %2$s, with pain recorded on %3$'u "
                                    "days.",
                                    shift->before.n),
                          from, to, shift->before.n);
}

static void
tell_found (LimberRecord *record, const Shift *shift, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NOTICE, LIMBER_TOPIC_COURSE, record);
  guint days = (guint) (shift->to - shift->at + 1);

  _limber_descriptive_set_days (finding, record, shift->at, shift->to);
  limber_finding_take_sentence (finding, say_shift (record, shift));
  _limber_descriptive_take_comparison (finding, &shift->now, &shift->before, _ ("Pain since then"),
                                       _ ("Pain in the time before"));
  limber_finding_take_count (finding, "days", days, g_strdup (_ ("Days since then")),
                             _limber_descriptive_format_count (days));
  limber_finding_take_why (finding, say_before (record, shift));
  limber_finding_take_why (finding,
                           g_strdup (_ ("A new level is only said where it explains the days clearly better "
                                        "than the usual ups and downs do.")));
  g_set_str (&finding->caution, _ ("The day can be off by a week or two, and a change that came slowly looks "
                                   "like a step as well. What lies behind it is not known."));
  if (shift->now.mean > shift->before.mean)
    g_set_str (&finding->suggestion, _ ("If it stays like this, or keeps you from what you usually do, "
                                        "mention it to your doctor."));
  _limber_descriptive_draw (finding, record, LIMBER_METRIC_PAIN, shift->from);
  finding->drawing.baseline = shift->before.mean;
}

static void
tell_not_found (LimberRecord *record, const LimberCourse *course, gboolean is_line, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NOT_FOUND, LIMBER_TOPIC_COURSE, record);
  guint days = MIN (limber_record_get_n_days (record) - (guint) course->days[0], LIMBER_DESCRIPTIVE_YEAR);

  _limber_descriptive_set_days (finding, record, (int) (limber_record_get_n_days (record) - days),
                                (int) limber_record_get_n_days (record) - 1);
  limber_finding_take_sentence (
      finding,
      g_strdup_printf (ngettext ("Looked for a lasting change of level: not in your last %'u day.",
                                 "Looked for a lasting change of level: not in your last %'u days.", days),
                       days));
  limber_finding_take_count (finding, "n_recorded", course->n, g_strdup (_ ("Days with pain recorded")),
                             _limber_descriptive_format_count (course->n));
  if (is_line)
    limber_finding_take_why (finding, g_strdup (_ ("A slow change explains your days better than a step.")));
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

static void
take_needs (LimberFinding *finding, const LimberCourse *course)
{
  if (course->n < LIMBER_COURSE_RECORDED_LEAST)
    _limber_descriptive_take_needs (
        finding, LIMBER_COURSE_RECORDED_LEAST, course->n,
        g_strdup_printf (
            ngettext ("To tell whether your pain is on another level, Limber needs %1$u days with "
                      "pain recorded; there is %2$u.",
                      "To tell whether your pain is on another level, Limber needs %1$u days with "
                      "pain recorded; there are %2$u.",
                      course->n),
            LIMBER_COURSE_RECORDED_LEAST, course->n));
  else if (course->span < LIMBER_COURSE_SPAN_LEAST)
    _limber_descriptive_take_needs (
        finding, LIMBER_COURSE_SPAN_LEAST, course->span,
        g_strdup_printf (
            ngettext ("To tell whether your pain is on another level, Limber needs pain recorded "
                      "over %1$u days; so far it is over %2$u.",
                      "To tell whether your pain is on another level, Limber needs pain recorded "
                      "over %1$u days; so far it is over %2$u.",
                      course->span),
            LIMBER_COURSE_SPAN_LEAST, course->span));
  else
    _limber_descriptive_take_needs (
        finding, 1, 0,
        g_strdup (_ ("To tell whether your pain is on another level, Limber needs "
                     "it recorded in the last 4 weeks.")));
}

static gboolean
is_covered (const LimberCourse *course, guint n_days)
{
  return course->n >= LIMBER_COURSE_RECORDED_LEAST && course->span >= LIMBER_COURSE_SPAN_LEAST
         && (int) n_days - 1 - course->days[course->n - 1] < LIMBER_DESCRIPTIVE_CURRENT;
}

/**
 * _limber_descriptive_has_shift:
 * @pain: (nullable) (array length=n_days): pain by day
 * @n_days: how many days
 *
 * Returns: whether there is a change of level that is worth saying
 */
gboolean
_limber_descriptive_has_shift (const double *pain, guint n_days)
{
  LimberCourse course;
  Shift shift = { .at = -1 };

  _limber_course_init (&course, pain, n_days, (int) n_days - DAYS_LOOKED_AT);
  if (is_covered (&course, n_days))
    find_shift (pain, n_days, &course, &shift);
  _limber_course_clear (&course);

  return is_worth_saying (&shift);
}

/**
 * limber_descriptive_level:
 * @record: a journal
 * @background: what the user said about their back
 * @findings: (element-type LimberFinding): where the answer is added
 *
 * The last day in a year from which on pain is 1 point or more above or below what it was before. Levels of
 * 14 recorded days or more are found by optimal partitioning of the last two years with the penalty
 * 2 s² (1 + r) / (1 − r) ln n, r being the autocorrelation of neighbouring days: on simulated stable pain
 * that finds a level in no more than 3 of 100 journals, where 2 s² ln n does in 85 and more. Needs 45
 * recorded days over 90 days, and one in the last 28.
 */
void
limber_descriptive_level (LimberRecord *record, const LimberBackground *background, GPtrArray *findings)
{
  const double *pain = limber_record_peek (record, LIMBER_METRIC_PAIN);
  guint n_days = pain != NULL ? limber_record_get_n_days (record) : 0;
  LimberCourse course;

  _limber_course_init (&course, pain, n_days, (int) n_days - DAYS_LOOKED_AT);
  if (is_covered (&course, n_days))
    {
      Shift shift;
      gboolean is_line;

      find_shift (pain, n_days, &course, &shift);
      is_line = is_worth_saying (&shift) && _limber_descriptive_has_trend (pain, n_days)
                && _limber_course_is_line (&course);
      if (is_worth_saying (&shift) && !is_line)
        tell_found (record, &shift, findings);
      else
        tell_not_found (record, &course, is_line, findings);
    }
  else
    {
      LimberFinding *finding
          = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NEEDS_DATA, LIMBER_TOPIC_COURSE, record);

      take_needs (finding, &course);
      limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
    }
  _limber_course_clear (&course);
}
