/* limber-descriptive-side.c — pain that keeps to one side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive-private.h"

#include "limber-association-phrases.h"
#include "limber-distribution.h"

#include <glib/gi18n.h>

#define ID "descriptive.one-sided"

/* Half a year of calendar weeks, which begin on Monday as weeks of ISO 8601 do. */
#define WEEKS_LOOKED_AT 26
#define DAYS_PER_WEEK 7

#define PAIN_LEAST 2
#define WEEKS_LEAST 6
#define SHARE_PART 4
#define SHARE_WHOLE 5
#define P_MOST 0.05

/* Numbness and weakness this long ago still belong to it. */
#define SYMPTOM_DAYS 28

/**
 * Sides:
 * @from: index of the first day that is looked at
 * @to: of the last one
 * @left: (array): whether a day has pain that counts on the left, from @from on
 * @right: (array): the same on the right
 * @n_weeks: weeks with such a day
 * @n_left: weeks with more days on the left
 * @n_right: weeks with more days on the right
 * @days_left: days with pain on the left alone
 * @days_right: days with pain on the right alone
 * @days_both: days with pain on both sides
 */
typedef struct
{
  int from, to;
  gboolean left[WEEKS_LOOKED_AT * DAYS_PER_WEEK], right[WEEKS_LOOKED_AT * DAYS_PER_WEEK];
  guint n_weeks, n_left, n_right;
  guint days_left, days_right, days_both;
} Sides;

/* Day 1 of the Julian days of GLib is a Monday. */
static guint32
get_week (LimberRecord *record, int index)
{
  return (limber_record_get_first (record) + (guint32) index - 1) / DAYS_PER_WEEK;
}

static int
find_first_day (LimberRecord *record, int last)
{
  int first = last;

  while (first > 0 && get_week (record, last) - get_week (record, first - 1) < WEEKS_LOOKED_AT)
    first--;

  return first;
}

static void
mark_region (LimberRecord *record, const LimberBodyRegion *region, Sides *sides)
{
  g_autofree char *metric = g_strconcat (LIMBER_METRIC_PAIN_PREFIX, region->id, NULL);
  const double *pain = limber_record_peek (record, metric);
  gboolean *marks = region->side == LIMBER_BODY_SIDE_LEFT ? sides->left : sides->right;

  if (pain == NULL)
    return;

  for (int i = sides->from; i <= sides->to; i++)
    {
      if (pain[i] >= PAIN_LEAST)
        marks[i - sides->from] = TRUE;
    }
}

static void
count_week (Sides *sides, guint left, guint right)
{
  sides->n_weeks += left > 0 || right > 0;
  sides->n_left += left > right;
  sides->n_right += right > left;
}

/* Days hang together, so that weeks are counted: a week is of the side with pain on more days. */
static void
count_weeks (LimberRecord *record, Sides *sides)
{
  guint left = 0, right = 0;

  for (int i = sides->from; i <= sides->to; i++)
    {
      gboolean is_left = sides->left[i - sides->from], is_right = sides->right[i - sides->from];

      left += is_left;
      right += is_right;
      sides->days_left += is_left && !is_right;
      sides->days_right += is_right && !is_left;
      sides->days_both += is_left && is_right;
      if (i < sides->to && get_week (record, i) == get_week (record, i + 1))
        continue;
      count_week (sides, left, right);
      left = right = 0;
    }
}

static void
look_at (LimberRecord *record, Sides *sides)
{
  guint n_days = limber_record_get_n_days (record);

  *sides = (Sides) { .to = (int) n_days - 1 };
  if (n_days == 0)
    return;

  sides->from = find_first_day (record, sides->to);
  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (i);

      if (region->side != LIMBER_BODY_SIDE_CENTRE)
        mark_region (record, region, sides);
    }
  count_weeks (record, sides);
}

static gboolean
is_left (const Sides *sides)
{
  return sides->n_left > sides->n_right;
}

static guint
get_more (const Sides *sides)
{
  return MAX (sides->n_left, sides->n_right);
}

static guint
get_decided (const Sides *sides)
{
  return sides->n_left + sides->n_right;
}

static gboolean
is_one_sided (const Sides *sides)
{
  return get_decided (sides) >= WEEKS_LEAST
         && get_more (sides) * SHARE_WHOLE >= get_decided (sides) * SHARE_PART
         && limber_distribution_binomial_two_sided (get_more (sides), get_decided (sides)) < P_MOST;
}

static char *
say_all_weeks (const Sides *sides)
{
  guint n = get_decided (sides);

  if (is_left (sides))
    return g_strdup_printf (
        ngettext ("In the %u week in which one side hurt on more days, it was the left one.",
                  "In all %u weeks in which one side hurt on more days, it was the left one.", n),
        n);

  return g_strdup_printf (
      ngettext ("In the %u week in which one side hurt on more days, it was the right one.",
                "In all %u weeks in which one side hurt on more days, it was the right one.", n),
      n);
}

static char *
say_most_weeks (const Sides *sides)
{
  guint n = get_decided (sides);

  if (is_left (sides))
    return g_strdup_printf (ngettext ("In %1$u of the %2$u week in which one side hurt on more days, it was "
                                      "the left one.",
                                      "In %1$u of the %2$u weeks in which one side hurt on more days, it was "
                                      "the left one.",
                                      n),
                            get_more (sides), n);

  return g_strdup_printf (ngettext ("In %1$u of the %2$u week in which one side hurt on more days, it was "
                                    "the right one.",
                                    "In %1$u of the %2$u weeks in which one side hurt on more days, it was "
                                    "the right one.",
                                    n),
                          get_more (sides), n);
}

static char *
say_days (const Sides *sides)
{
  /* Translators: three counts of days. */
  return g_strdup_printf (_ ("Days with pain of 2 or more: %1$u on the left alone, %2$u on the right alone, "
                             "%3$u on both sides."),
                          sides->days_left, sides->days_right, sides->days_both);
}

static void
tell_numbers (LimberFinding *finding, const Sides *sides)
{
  guint n = get_decided (sides);
  double share = n > 0 ? (double) get_more (sides) / n : 0;

  limber_finding_take_word (
      finding, "side", is_left (sides) ? "left" : "right", g_strdup (_ ("Side")),
      g_strdup (is_left (sides) ? C_ ("side of the body", "left") : C_ ("side of the body", "right")));
  limber_finding_take_count (finding, "weeks", n, g_strdup (_ ("Weeks with a side")),
                             _limber_descriptive_format_count (n));
  limber_finding_take_number (finding, "share", share, g_strdup (_ ("Share of these weeks")),
                              limber_association_format_percent (share));
  limber_finding_take_count (finding, "days_left", sides->days_left, g_strdup (_ ("Days on the left alone")),
                             _limber_descriptive_format_count (sides->days_left));
  limber_finding_take_count (finding, "days_right", sides->days_right,
                             g_strdup (_ ("Days on the right alone")),
                             _limber_descriptive_format_count (sides->days_right));
  limber_finding_take_count (finding, "days_both", sides->days_both, g_strdup (_ ("Days on both sides")),
                             _limber_descriptive_format_count (sides->days_both));
  limber_finding_take_number (
      finding, "p", limber_distribution_binomial_two_sided (get_more (sides), n),
      g_strdup (_ ("Chance alone (p)")),
      limber_association_format_p (limber_distribution_binomial_two_sided (get_more (sides), n)));
}

static void
tell_found (LimberRecord *record, const Sides *sides, GPtrArray *findings)
{
  int since = sides->to - SYMPTOM_DAYS + 1;
  gboolean has_sign = _limber_descriptive_is_marked (record, "leg-numbness", since, sides->to)
                      || _limber_descriptive_is_marked (record, "leg-weakness", since, sides->to);
  LimberFinding *finding = _limber_descriptive_add (
      findings, ID, has_sign ? LIMBER_FINDING_MENTION : LIMBER_FINDING_NOTICE, LIMBER_TOPIC_PLACE, record);

  _limber_descriptive_set_days (finding, record, sides->from, sides->to);
  limber_finding_take_sentence (finding, get_more (sides) == get_decided (sides) ? say_all_weeks (sides)
                                                                                 : say_most_weeks (sides));
  tell_numbers (finding, sides);
  limber_finding_take_why (finding, say_days (sides));
  limber_finding_take_why (
      finding, g_strdup (_ ("Counted are weeks of the last half year; a week in which both sides hurt on as "
                            "many days is left out.")));
  g_set_str (&finding->caution, _ ("Pain on one side is common and not a warning sign by itself."));
  if (has_sign)
    g_set_str (&finding->suggestion,
               _ ("You also recorded a numb or weak leg: read what Limber says about that under warning "
                  "signs, and mention both to your doctor."));
  _limber_descriptive_draw (finding, record, LIMBER_METRIC_PAIN, sides->from);
}

static void
tell_not_found (LimberRecord *record, const Sides *sides, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NOT_FOUND, LIMBER_TOPIC_PLACE, record);

  _limber_descriptive_set_days (finding, record, sides->from, sides->to);
  limber_finding_take_sentence (
      finding,
      g_strdup_printf (
          ngettext ("Looked for pain that keeps to one side: not in the %u week with pain on the left "
                    "or the right.",
                    "Looked for pain that keeps to one side: not in the %u weeks with pain on the left "
                    "or the right.",
                    sides->n_weeks),
          sides->n_weeks));
  limber_finding_take_count (finding, "weeks_left", sides->n_left, g_strdup (_ ("Weeks mostly on the left")),
                             _limber_descriptive_format_count (sides->n_left));
  limber_finding_take_count (finding, "weeks_right", sides->n_right,
                             g_strdup (_ ("Weeks mostly on the right")),
                             _limber_descriptive_format_count (sides->n_right));
  limber_finding_take_why (finding, say_days (sides));
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

static void
tell_needs (LimberRecord *record, const Sides *sides, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NEEDS_DATA, LIMBER_TOPIC_PLACE, record);

  _limber_descriptive_take_needs (
      finding, WEEKS_LEAST, sides->n_weeks,
      g_strdup_printf (
          ngettext ("To tell whether your pain keeps to one side, Limber needs %1$u weeks with "
                    "pain of 2 or more on the left or the right; in the last half year there is "
                    "%2$u.",
                    "To tell whether your pain keeps to one side, Limber needs %1$u weeks with "
                    "pain of 2 or more on the left or the right; in the last half year there are "
                    "%2$u.",
                    sides->n_weeks),
          WEEKS_LEAST, sides->n_weeks));
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

/**
 * limber_descriptive_side:
 * @record: a journal
 * @background: what the user said about their back
 * @findings: (element-type LimberFinding): where the answer is added
 *
 * Whether pain of 2 or more was on the same side in 4 of 5 of the last 26 calendar weeks that have a side, 6
 * of them at least, with a two-sided binomial p < 0.05. Only places on a side count, not the middle of the
 * back. The research behind it names no such number: these are Limber's own.
 */
void
limber_descriptive_side (LimberRecord *record, const LimberBackground *background, GPtrArray *findings)
{
  Sides sides;

  look_at (record, &sides);
  if (sides.n_weeks < WEEKS_LEAST)
    tell_needs (record, &sides, findings);
  else if (is_one_sided (&sides))
    tell_found (record, &sides, findings);
  else
    tell_not_found (record, &sides, findings);
}
