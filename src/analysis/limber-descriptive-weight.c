/* limber-descriptive-weight.c — weight that falls fast, or without being meant to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive-private.h"

#include "limber-event.h"
#include "limber-stats.h"

#include <glib/gi18n.h>
#include <math.h>

#define ID_RAPID "descriptive.rapid-weight-loss"
#define ID_UNINTENDED "descriptive.unintended-weight-loss"

#define WEEK 7
#define RAPID_DAYS 14
#define WEEK_WEIGHINGS 3

/* It is said for so many days, unless all but 1 % is gained back. */
#define RAPID_STANDS 28
#define GAINED_BACK 0.99

/* A month of weighings against the heaviest month of the year before. */
#define MONTH 28
#define MONTH_WEIGHINGS 6
#define LOSS_KEPT 0.95

/* Pain in the back this long ago is still there. */
#define PAIN_DAYS 14

/* Five hundredths of 100 are not exactly 95. */
#define TINY 1e-9

static double
get_week (const double *weight, guint n_days, int index)
{
  return weight != NULL && index >= 0 && index < (int) n_days
             ? limber_event_get_week_weight (weight, n_days, (gsize) index)
             : NAN;
}

static guint
count_week (const double *weight, guint n_days, int index)
{
  return _limber_span_count (weight, n_days, index - WEEK + 1, index);
}

static double
get_month (const double *weight, guint n_days, int index)
{
  int from = MAX (index - MONTH + 1, 0);

  return index >= 0 && _limber_span_count (weight, n_days, from, index) >= MONTH_WEIGHINGS
             ? limber_stats_median (weight + from, (gsize) (index - from) + 1)
             : NAN;
}

/* The last rapid loss that still stands; −1 without one. */
static int
find_rapid (const double *weight, guint n_days)
{
  g_autofree double *exposed = g_new0 (double, n_days);
  g_autoptr (GArray) events = NULL;
  int last = (int) n_days - 1, at;

  if (weight == NULL)
    return -1;

  events = limber_event_find_weight_loss (weight, n_days, exposed);
  if (events->len == 0)
    return -1;
  at = (int) g_array_index (events, guint, events->len - 1);
  if (last - at >= RAPID_STANDS
      || get_week (weight, n_days, last) > GAINED_BACK * get_week (weight, n_days, at - RAPID_DAYS))
    return -1;

  return at;
}

static char *
say_rapid (LimberRecord *record, int at, double percent)
{
  g_autofree char *size = _limber_descriptive_format_percent (percent);
  g_autofree char *day = _limber_descriptive_format_day (record, at);

  /* Translators: “2.4 %” and a day. */
  return g_strdup_printf (_ ("Your weight fell by %1$s in the 14 days up to %2$s."), size, day);
}

static void
tell_rapid (LimberRecord *record, const LimberBackground *background, int at, GPtrArray *findings)
{
  gboolean is_meant = background->facts[LIMBER_BACKGROUND_LOSING_WEIGHT];
  const double *weight = limber_record_peek (record, LIMBER_MEASURE_WEIGHT);
  guint n_days = limber_record_get_n_days (record);
  double before = get_week (weight, n_days, at - RAPID_DAYS), now = get_week (weight, n_days, at);
  double percent = (before - now) / before * 100;
  LimberFinding *finding = _limber_descriptive_add (findings, ID_RAPID,
                                                    is_meant ? LIMBER_FINDING_NOTICE : LIMBER_FINDING_MENTION,
                                                    LIMBER_TOPIC_WEIGHT, record);

  _limber_descriptive_set_days (finding, record, at - RAPID_DAYS, at);
  limber_finding_take_sentence (finding, say_rapid (record, at, percent));
  limber_finding_take_number (finding, "percent", percent, g_strdup (_ ("Weight lost")),
                              _limber_descriptive_format_percent (percent));
  limber_finding_take_count (finding, "days", RAPID_DAYS, NULL, NULL);
  limber_finding_take_count (finding, "n_now", count_week (weight, n_days, at),
                             g_strdup (_ ("Weighings in the last of these weeks")),
                             _limber_descriptive_format_count (count_week (weight, n_days, at)));
  limber_finding_take_count (finding, "n_before", count_week (weight, n_days, at - RAPID_DAYS),
                             g_strdup (_ ("Weighings in the week before them")),
                             _limber_descriptive_format_count (count_week (weight, n_days, at - RAPID_DAYS)));
  limber_finding_take_why (finding,
                           g_strdup (_ ("Compared are the medians of two weeks, since weight goes up "
                                        "and down from day to day; Limber speaks up from 2 % on.")));
  g_set_str (&finding->caution, _ ("The limit of 2 % is Limber’s own: no guideline sets one. Water and "
                                   "salt alone can move weight by 1 %."));
  g_set_str (&finding->suggestion,
             is_meant
                 ? _ ("You said that you are trying to lose weight: the usual advice is 0.5 to 1 kg (1 to 2 "
                      "lb) a week.")
                 : _ ("If you are not trying to lose weight, mention it to your doctor."));
  _limber_descriptive_draw (finding, record, LIMBER_MEASURE_WEIGHT, at - RAPID_DAYS - 2 * MONTH + 1);
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

static char *
say_needs_rapid (const double *weight, guint n_days, guint *there)
{
  int last = (int) n_days - 1;
  guint n = *there = count_week (weight, n_days, last);

  if (n < WEEK_WEIGHINGS)
    return g_strdup_printf (
        ngettext ("To tell whether your weight falls fast, Limber needs %1$u weighings in the last 7 days; "
                  "there is %2$u.",
                  "To tell whether your weight falls fast, Limber needs %1$u weighings in the last 7 days; "
                  "there are %2$u.",
                  n),
        WEEK_WEIGHINGS, n);

  n = *there = count_week (weight, n_days, last - RAPID_DAYS);
  return g_strdup_printf (
      ngettext (
          "To tell whether your weight falls fast, Limber needs %1$u weighings in the week that ended 14 "
          "days ago; there is %2$u.",
          "To tell whether your weight falls fast, Limber needs %1$u weighings in the week that ended 14 "
          "days ago; there are %2$u.",
          n),
      WEEK_WEIGHINGS, n);
}

static void
answer_rapid (LimberRecord *record, const double *weight, guint n_days, GPtrArray *findings)
{
  int last = (int) n_days - 1;
  gboolean is_known
      = !isnan (get_week (weight, n_days, last)) && !isnan (get_week (weight, n_days, last - RAPID_DAYS));
  LimberFinding *finding = _limber_descriptive_add (
      findings, ID_RAPID, is_known ? LIMBER_FINDING_NOT_FOUND : LIMBER_FINDING_NEEDS_DATA,
      LIMBER_TOPIC_WEIGHT, record);
  guint there;

  limber_finding_add_metric (finding, LIMBER_MEASURE_WEIGHT);
  if (is_known)
    {
      _limber_descriptive_set_days (finding, record, last - RAPID_DAYS, last);
      limber_finding_take_sentence (
          finding,
          g_strdup (_ ("Looked for weight that falls by 2 % in 14 days: not in your last 14 days.")));
    }
  else
    {
      char *sentence = say_needs_rapid (weight, n_days, &there);

      _limber_descriptive_take_needs (finding, WEEK_WEIGHINGS, there, sentence);
    }
}

/**
 * Loss:
 * @now: the median of the last month, NaN when it is not known
 * @heaviest: that of the heaviest month in the year before, NaN when none is known
 * @at: index of the last day of that month
 */
typedef struct
{
  double now, heaviest;
  int at;
} Loss;

static void
look_at_year (const double *weight, guint n_days, Loss *loss)
{
  int last = (int) n_days - 1;

  *loss = (Loss) { get_month (weight, n_days, last), NAN, -1 };
  for (int at = MAX (last - LIMBER_DESCRIPTIVE_YEAR, 0); at <= last - MONTH; at++)
    {
      double month = get_month (weight, n_days, at);

      if (isnan (month) || loss->heaviest > month)
        continue;
      loss->heaviest = month;
      loss->at = at;
    }
}

static double
get_loss (const Loss *loss)
{
  return (1 - loss->now / loss->heaviest) * 100;
}

/* Pain that is not placed may be in the back as well: it counts. */
static gboolean
has_back_pain (LimberRecord *record)
{
  static const char *const metrics[]
      = { LIMBER_METRIC_PAIN_PREFIX "back", LIMBER_METRIC_PAIN_PREFIX LIMBER_BODY_REGION_GENERAL };
  guint n_days = limber_record_get_n_days (record);

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      if (_limber_span_count_from (limber_record_peek (record, metrics[i]), n_days, (int) n_days - PAIN_DAYS,
                                   (int) n_days - 1, 1)
          > 0)
        return TRUE;
    }

  return FALSE;
}

static void
tell_unintended (LimberRecord *record, const Loss *loss, GPtrArray *findings)
{
  gboolean is_urgent = has_back_pain (record);
  int last = (int) limber_record_get_n_days (record) - 1;
  double percent = get_loss (loss);
  g_autofree char *size = _limber_descriptive_format_percent (percent);
  g_autofree char *day = _limber_descriptive_format_day (record, loss->at);
  guint days = (guint) (last - loss->at);
  LimberFinding *finding = _limber_descriptive_add (
      findings, ID_UNINTENDED, is_urgent ? LIMBER_FINDING_URGENT : LIMBER_FINDING_MENTION,
      LIMBER_TOPIC_WEIGHT, record);

  _limber_descriptive_set_days (finding, record, loss->at, last);
  /* Translators: “5.4 %” and a day. */
  limber_finding_take_sentence (
      finding, g_strdup_printf (_ ("Your weight is %1$s lower than in the 4 weeks up to %2$s."), size, day));
  limber_finding_take_number (finding, "percent", percent, g_strdup (_ ("Weight lost")),
                              _limber_descriptive_format_percent (percent));
  limber_finding_take_count (finding, "days", days, g_strdup (_ ("Days since then")),
                             _limber_descriptive_format_count (days));
  limber_finding_take_why (
      finding, g_strdup (_ ("Compared are the median of the last 4 weeks and that of the heaviest "
                            "4 weeks of the year before; Limber speaks up from 5 % on.")));
  if (is_urgent)
    limber_finding_take_why (finding,
                             g_strdup (_ ("You also recorded pain in the back in the last 14 days.")));
  g_set_str (&finding->caution,
             _ ("Many things make weight fall, and most of them are harmless. This does not "
                "apply if you meant to lose it."));
  g_set_str (&finding->suggestion,
             is_urgent
                 ? _ ("If you did not mean to lose weight, ask for a doctor’s appointment in the next "
                      "days, and tell them about the pain too. If you did, say so in Preferences under "
                      "My back.")
                 : _ ("If you did not mean to lose weight, mention it to your doctor. If you did, say so "
                      "in Preferences under My back."));
  _limber_descriptive_draw (finding, record, LIMBER_MEASURE_WEIGHT, loss->at - MONTH + 1);
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
  finding->drawing.baseline = loss->heaviest;
}

/* The most weighings of 4 weeks that ended 28 to 365 days ago. */
static guint
count_best_month (const double *weight, guint n_days)
{
  int last = (int) n_days - 1;
  guint most = 0;

  for (int at = MAX (last - LIMBER_DESCRIPTIVE_YEAR, 0); at <= last - MONTH; at++)
    most = MAX (most, _limber_span_count (weight, n_days, at - MONTH + 1, at));

  return most;
}

static char *
say_needs_year (const double *weight, guint n_days, const Loss *loss, guint *there)
{
  int last = (int) n_days - 1;
  guint n = *there = _limber_span_count (weight, n_days, last - MONTH + 1, last);

  if (isnan (loss->now))
    return g_strdup_printf (
        ngettext (
            "To tell whether you are losing weight over months, Limber needs %1$u weighings in the last "
            "4 weeks; there is %2$u.",
            "To tell whether you are losing weight over months, Limber needs %1$u weighings in the last "
            "4 weeks; there are %2$u.",
            n),
        MONTH_WEIGHINGS, n);

  n = *there = count_best_month (weight, n_days);
  return g_strdup_printf (
      ngettext (
          "To tell whether you are losing weight over months, Limber needs %1$u weighings in 4 weeks that "
          "end 4 weeks ago or earlier; there is %2$u.",
          "To tell whether you are losing weight over months, Limber needs %1$u weighings in 4 weeks that "
          "end 4 weeks ago or earlier; there are %2$u.",
          n),
      MONTH_WEIGHINGS, n);
}

static void
tell_no_loss (LimberRecord *record, const Loss *loss, gboolean is_meant, GPtrArray *findings)
{
  LimberFinding *finding = _limber_descriptive_add (findings, ID_UNINTENDED, LIMBER_FINDING_NOT_FOUND,
                                                    LIMBER_TOPIC_WEIGHT, record);

  _limber_descriptive_set_days (finding, record, loss->at, (int) limber_record_get_n_days (record) - 1);
  limber_finding_take_sentence (
      finding,
      g_strdup (is_meant ? _ ("Did not look for unintended weight loss: you said that you are trying to "
                              "lose weight.")
                         : _ ("Looked for a loss of 5 % of your weight: not within the last year.")));
  limber_finding_take_number (finding, "percent", get_loss (loss), NULL, NULL);
  limber_finding_add_metric (finding, LIMBER_MEASURE_WEIGHT);
}

static void
answer_unintended (LimberRecord *record,
                   const LimberBackground *background,
                   const double *weight,
                   guint n_days,
                   GPtrArray *findings)
{
  gboolean is_meant = background->facts[LIMBER_BACKGROUND_LOSING_WEIGHT];
  LimberFinding *finding;
  Loss loss;
  guint there;
  char *sentence;

  look_at_year (weight, n_days, &loss);
  if (!isnan (loss.now) && !isnan (loss.heaviest))
    {
      if (!is_meant && loss.now <= LOSS_KEPT * loss.heaviest + TINY)
        tell_unintended (record, &loss, findings);
      else
        tell_no_loss (record, &loss, is_meant, findings);
      return;
    }

  finding = _limber_descriptive_add (findings, ID_UNINTENDED, LIMBER_FINDING_NEEDS_DATA, LIMBER_TOPIC_WEIGHT,
                                     record);
  sentence = say_needs_year (weight, n_days, &loss, &there);
  _limber_descriptive_take_needs (finding, MONTH_WEIGHINGS, there, sentence);
  limber_finding_add_metric (finding, LIMBER_MEASURE_WEIGHT);
}

/**
 * limber_descriptive_weight:
 * @record: a journal
 * @background: what the user said about their back
 * @findings: (element-type LimberFinding): where both answers are added
 *
 * Rapid loss: the median of a week, of 3 weighings or more, is 2 % below that of the week 14 days before;
 * said for 28 days, and not when the weight is back to within 1 %. A limit of Limber's own.
 *
 * Unintended loss: the median of 28 days, of 6 weighings or more, is 5 % below the highest of those that
 * ended 28 to 365 days ago, and the user did not say that they are trying to lose weight; urgent with pain in
 * the back in the last 14 days. 5 % in 6 to 12 months is what BMJ Best Practice (topic 548) calls important.
 */
void
limber_descriptive_weight (LimberRecord *record, const LimberBackground *background, GPtrArray *findings)
{
  const double *weight = limber_record_peek (record, LIMBER_MEASURE_WEIGHT);
  guint n_days = weight != NULL ? limber_record_get_n_days (record) : 0;
  int at = find_rapid (weight, n_days);

  if (at >= 0)
    tell_rapid (record, background, at, findings);
  else
    answer_rapid (record, weight, n_days, findings);
  answer_unintended (record, background, weight, n_days, findings);
}
