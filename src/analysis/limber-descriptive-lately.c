/* limber-descriptive-lately.c — pain that got worse, or better, in the last weeks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive-private.h"

#include "limber-association-phrases.h"

#include <glib/gi18n.h>
#include <math.h>

/* Two weeks against the eight before them, and how many of their days have to be recorded. */
#define DAYS_NOW 14
#define DAYS_BEFORE 56
#define NEEDED_NOW 9
#define NEEDED_BEFORE 28

/* From here on a change is noticeable, and clear, on the scale of 0 to 10. */
#define POINTS_NOTICEABLE 1.0
#define SHARE_NOTICEABLE 0.3
#define POINTS_CLEAR 2.0
#define Z_LEAST 3.0

/* It is said once in so many days, and stands for as long. */
#define STANDS 28

/* Means of whole numbers that are equal on paper may differ in the last bit. */
#define TINY 1e-9

/**
 * Direction:
 * @sign: 1 for worse, −1 for better
 */
typedef struct
{
  const char *id;
  int sign;
} Direction;

static const Direction worse = { "descriptive.worse-lately", 1 };
static const Direction better = { "descriptive.better-lately", -1 };

/**
 * Change:
 * @since: the day on which it was noticed, −1 when there was no change
 * @at: the last of the 14 days that are told
 */
typedef struct
{
  int since, at;
  LimberSpan now, before;
  double z;
} Change;

static gboolean
is_covered (const Change *change)
{
  return change->now.n >= NEEDED_NOW && change->before.n >= NEEDED_BEFORE;
}

static void
compare (const double *pain, guint n_days, int at, Change *change)
{
  *change = (Change) { .since = at, .at = at };
  _limber_span_measure (pain, n_days, at - DAYS_NOW + 1, at, &change->now);
  _limber_span_measure (pain, n_days, at - DAYS_NOW - DAYS_BEFORE + 1, at - DAYS_NOW, &change->before);
}

/* How much days resemble their neighbours is taken from the year before: two months say too little about it,
 * and would have Limber speak up twice as often when nothing has changed. */
static gboolean
is_change (const double *pain, guint n_days, const Direction *direction, Change *change)
{
  double difference;
  int before = change->at - DAYS_NOW;

  if (!is_covered (change))
    return FALSE;

  difference = direction->sign * (change->now.mean - change->before.mean);
  if (difference < POINTS_NOTICEABLE - TINY || difference < SHARE_NOTICEABLE * change->before.mean - TINY)
    return FALSE;

  change->z = _limber_span_get_z (
      &change->now, &change->before,
      _limber_span_get_autocorrelation (pain, n_days, before - LIMBER_DESCRIPTIVE_YEAR + 1, before));
  return direction->sign * change->z >= Z_LEAST;
}

/* From the first day on, so that what stands on a day never depends on when somebody looked. Within the 28
 * days the last two weeks that show it are told: on the day it is noticed they may have hardly begun. */
static void
find_last_change (const double *pain, guint n_days, const Direction *direction, Change *last)
{
  *last = (Change) { .since = -1, .at = -1 };

  for (int at = NEEDED_NOW + NEEDED_BEFORE - 1; at < (int) n_days; at++)
    {
      Change change;

      compare (pain, n_days, at, &change);
      if (!is_change (pain, n_days, direction, &change))
        continue;
      if (last->since >= 0 && at - last->since < STANDS)
        change.since = last->since;
      *last = change;
    }
}

/* A change stands until the last two weeks, where they are recorded, show that it is over. */
static gboolean
is_standing (const Change *change, const Direction *direction, const Change *today)
{
  if (change->since < 0 || today->at - change->since >= STANDS)
    return FALSE;

  return today->now.n < NEEDED_NOW
         || direction->sign * (today->now.mean - change->before.mean) >= POINTS_NOTICEABLE - TINY;
}

static char *
say_change (LimberRecord *record, const Change *change, const Direction *direction)
{
  g_autofree char *now = limber_association_format_score (change->now.mean);
  g_autofree char *before = limber_association_format_score (change->before.mean);
  g_autofree char *day = _limber_descriptive_format_day (record, change->at);
  gboolean is_clear = fabs (change->now.mean - change->before.mean) >= POINTS_CLEAR - TINY;

  if (direction->sign > 0 && is_clear)
    return g_strdup_printf (_ ("In the 14 days up to %1$s your pain was clearly higher than in the 8 weeks "
                               "before: %2$s on average, against %3$s."),
                            day, now, before);
  if (direction->sign > 0)
    return g_strdup_printf (_ ("In the 14 days up to %1$s your pain was noticeably higher than in the 8 "
                               "weeks before: %2$s on average, against %3$s."),
                            day, now, before);
  if (is_clear)
    return g_strdup_printf (_ ("In the 14 days up to %1$s your pain was clearly lower than in the 8 weeks "
                               "before: %2$s on average, against %3$s."),
                            day, now, before);

  return g_strdup_printf (_ ("In the 14 days up to %1$s your pain was noticeably lower than in the 8 weeks "
                             "before: %2$s on average, against %3$s."),
                          day, now, before);
}

static char *
say_coverage (const Change *change)
{
  /* Translators: how many days of 14, and how many of 56. */
  return g_strdup_printf (_ ("Pain was recorded on %1$u of the 14 days, and on %2$u of the 56 before them."),
                          change->now.n, change->before.n);
}

static char *
say_size (double z)
{
  g_autofree char *times = _limber_descriptive_format_times (z);

  return g_strdup_printf (_ ("The difference is %s times its standard error, which allows for days that "
                             "resemble their neighbours; Limber speaks up from 3 times on."),
                          times);
}

static void
tell_found (LimberRecord *record, const Change *change, const Direction *direction, GPtrArray *findings)
{
  guint days = limber_record_get_n_days (record) - 1 - (guint) change->since;
  LimberFinding *finding
      = _limber_descriptive_add (findings, direction->id, LIMBER_FINDING_NOTICE, LIMBER_TOPIC_COURSE, record);

  _limber_descriptive_set_days (finding, record, change->at - DAYS_NOW + 1, change->at);
  limber_finding_take_sentence (finding, say_change (record, change, direction));
  _limber_descriptive_take_comparison (finding, &change->now, &change->before, _ ("Pain in these 14 days"),
                                       _ ("Pain in the 8 weeks before"));
  _limber_descriptive_take_z (finding, change->z);
  limber_finding_take_count (finding, "days", days, g_strdup (_ ("Days since it was noticed")),
                             _limber_descriptive_format_count (days));
  limber_finding_take_why (finding, say_coverage (change));
  limber_finding_take_why (finding, say_size (change->z));
  g_set_str (&finding->caution,
             _ ("With pain that stays as it is, two weeks look like this by chance about "
                "once in four to five years. This does not say what lies behind the change."));
  if (direction->sign > 0)
    g_set_str (&finding->suggestion, _ ("If it stays like this, or keeps you from what you usually do, "
                                        "mention it to your doctor."));
  _limber_descriptive_draw (finding, record, LIMBER_METRIC_PAIN, change->at - DAYS_NOW - DAYS_BEFORE + 1);
  finding->drawing.baseline = change->before.mean;
}

static void
tell_not_found (LimberRecord *record, const Change *today, const Direction *direction, GPtrArray *findings)
{
  LimberFinding *finding = _limber_descriptive_add (findings, direction->id, LIMBER_FINDING_NOT_FOUND,
                                                    LIMBER_TOPIC_COURSE, record);

  _limber_descriptive_set_days (finding, record, today->at - DAYS_NOW + 1, today->at);
  limber_finding_take_sentence (
      finding, g_strdup (direction->sign > 0 ? _ ("Looked for pain that got worse: not in your last 14 days.")
                                             : _ ("Looked for pain that got better: not in your last 14 "
                                                  "days.")));
  _limber_descriptive_take_comparison (finding, &today->now, &today->before, _ ("Pain in the last 14 days"),
                                       _ ("Pain in the 8 weeks before"));
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

static char *
say_needs_now (const Direction *direction, guint n)
{
  if (direction->sign > 0)
    return g_strdup_printf (
        ngettext ("To tell whether your pain got worse lately, Limber needs %1$u of the last 14 days with "
                  "pain recorded; there is %2$u.",
                  "To tell whether your pain got worse lately, Limber needs %1$u of the last 14 days with "
                  "pain recorded; there are %2$u.",
                  n),
        NEEDED_NOW, n);

  return g_strdup_printf (
      ngettext ("To tell whether your pain got better lately, Limber needs %1$u of the last 14 days with "
                "pain recorded; there is %2$u.",
                "To tell whether your pain got better lately, Limber needs %1$u of the last 14 days with "
                "pain recorded; there are %2$u.",
                n),
      NEEDED_NOW, n);
}

static char *
say_needs_before (const Direction *direction, guint n)
{
  if (direction->sign > 0)
    return g_strdup_printf (
        ngettext ("To tell whether your pain got worse lately, Limber needs %1$u of the 56 days before the "
                  "last 14 with pain recorded; there is %2$u.",
                  "To tell whether your pain got worse lately, Limber needs %1$u of the 56 days before the "
                  "last 14 with pain recorded; there are %2$u.",
                  n),
        NEEDED_BEFORE, n);

  return g_strdup_printf (
      ngettext ("To tell whether your pain got better lately, Limber needs %1$u of the 56 days before the "
                "last 14 with pain recorded; there is %2$u.",
                "To tell whether your pain got better lately, Limber needs %1$u of the 56 days before the "
                "last 14 with pain recorded; there are %2$u.",
                n),
      NEEDED_BEFORE, n);
}

static void
tell_needs (LimberRecord *record, const Change *today, const Direction *direction, GPtrArray *findings)
{
  LimberFinding *finding = _limber_descriptive_add (findings, direction->id, LIMBER_FINDING_NEEDS_DATA,
                                                    LIMBER_TOPIC_COURSE, record);

  if (today->now.n < NEEDED_NOW)
    _limber_descriptive_take_needs (finding, NEEDED_NOW, today->now.n,
                                    say_needs_now (direction, today->now.n));
  else
    _limber_descriptive_take_needs (finding, NEEDED_BEFORE, today->before.n,
                                    say_needs_before (direction, today->before.n));
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

static void
tell (LimberRecord *record,
      const Direction *direction,
      const Change *change,
      const Change *other,
      const Change *today,
      GPtrArray *findings)
{
  /* What was said last is what holds. */
  if (is_standing (change, direction, today) && change->since >= other->since)
    tell_found (record, change, direction, findings);
  else if (is_covered (today))
    tell_not_found (record, today, direction, findings);
  else
    tell_needs (record, today, direction, findings);
}

/**
 * limber_descriptive_lately:
 * @record: a journal
 * @background: what the user said about their back
 * @findings: (element-type LimberFinding): where both answers are added
 *
 * Whether the mean pain of 14 days (9 of them recorded) was higher, or lower, than that of the 56 days before
 * (28 recorded) by 1 point, 30 % and 3 standard errors. From 2 points on the change is called clear. It is
 * noticed once in 28 days and stands for 28 days, with the last 14 of them that showed it, unless the last 14
 * days, with 9 of them recorded, are back to within 1 point of what was before.
 *
 * The standard error takes the spread of the 56 days, and the autocorrelation of the year before the 14 days:
 * on simulated stable pain (20 % missing, autocorrelation 0 to 0.8) that gave 0.2 false episodes of "worse"
 * a year, with the autocorrelation of the 56 days alone up to 0.7. 30 % and 2 points are where patients in
 * trials called a change important (Farrar and others, Pain 94 (2001)).
 */
void
limber_descriptive_lately (LimberRecord *record, const LimberBackground *background, GPtrArray *findings)
{
  const double *pain = limber_record_peek (record, LIMBER_METRIC_PAIN);
  guint n_days = pain != NULL ? limber_record_get_n_days (record) : 0;
  Change last_worse, last_better, today;

  find_last_change (pain, n_days, &worse, &last_worse);
  find_last_change (pain, n_days, &better, &last_better);
  compare (pain, n_days, (int) n_days - 1, &today);

  tell (record, &worse, &last_worse, &last_better, &today, findings);
  tell (record, &better, &last_better, &last_worse, &today, findings);
}
