/* limber-descriptive-persistent.c — pain that stays for weeks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive-private.h"

#include "limber-association-phrases.h"

#include <glib/gi18n.h>
#include <math.h>

#define ID "descriptive.persistent-pain"

/* Pain that counts, and pain that does not, on the scale of 0 to 10. */
#define PAIN_HIGH 3
#define PAIN_CALM 1

/* So many recorded days running without pain that counts end an episode. */
#define CALM_DAYS 7

/* Nobody knows what was in a longer gap: the days of an episode are counted from after it. */
#define EPISODE_GAP 28

/* At least 4 of 5 recorded days, and 7 of 10 days recorded; so many at either end may be missing. */
#define HIGH_PART 4
#define HIGH_WHOLE 5
#define RECORDED_PART 7
#define RECORDED_WHOLE 10
#define END_GAP 3

/* Acute, subacute and chronic pain: less than 6, 6 to 12 and more than 12 weeks. */
#define WEEKS_SHORT 2
#define WEEKS_SUBACUTE 6
#define WEEKS_CHRONIC 12
static const int lengths[] = { WEEKS_CHRONIC, WEEKS_SUBACUTE, WEEKS_SHORT };

/**
 * Window:
 * @weeks: how long it is
 * @from: its first day
 * @to: its last day
 * @n: recorded days
 * @n_high: recorded days with pain that counts
 * @gap_first: days at the beginning that are not recorded
 * @gap_last: days at the end that are not recorded
 */
typedef struct
{
  int weeks, from, to;
  guint n, n_high;
  int gap_first, gap_last;
} Window;

static void
look_at (const double *pain, guint n_days, int weeks, Window *window)
{
  int to = (int) n_days - 1;
  int from = to - weeks * 7 + 1;

  *window = (Window) { .weeks = weeks, .from = from, .to = to };
  window->n = _limber_span_count (pain, n_days, from, to);
  window->n_high = _limber_span_count_from (pain, n_days, from, to, PAIN_HIGH);
  while (window->gap_first < weeks * 7 && isnan (_limber_span_get (pain, n_days, from + window->gap_first)))
    window->gap_first++;
  while (window->gap_last < weeks * 7 && isnan (_limber_span_get (pain, n_days, to - window->gap_last)))
    window->gap_last++;
}

static guint
get_needed (int weeks)
{
  return ((guint) weeks * 7 * RECORDED_PART + RECORDED_WHOLE - 1) / RECORDED_WHOLE;
}

static gboolean
is_covered (const Window *window)
{
  return window->n >= get_needed (window->weeks) && window->gap_first <= END_GAP
         && window->gap_last <= END_GAP;
}

static gboolean
is_persistent (const Window *window)
{
  return is_covered (window) && window->n_high * HIGH_WHOLE >= window->n * HIGH_PART;
}

/* The first day of the episode that is not over, −1 when there is none. */
static int
find_episode (const double *pain, guint n_days)
{
  int begin = -1, last = 0;
  guint n_calm = 0;

  for (int i = 0; i < (int) n_days; i++)
    {
      if (isnan (pain[i]))
        continue;
      if (i - last > EPISODE_GAP)
        begin = -1;
      last = i;
      n_calm = pain[i] <= PAIN_CALM ? n_calm + 1 : 0;
      if (n_calm >= CALM_DAYS)
        begin = -1;
      if (pain[i] >= PAIN_HIGH && begin < 0)
        begin = i;
    }

  return begin;
}

static char *
say_all_days (const Window *window)
{
  guint n = window->n;

  switch (window->weeks)
    {
    case WEEKS_CHRONIC:
      return g_strdup_printf (
          ngettext ("Your pain was 3 or more on the %u day recorded in the last 12 weeks.",
                    "Your pain was 3 or more on all %u days recorded in the last 12 weeks.", n),
          n);
    case WEEKS_SUBACUTE:
      return g_strdup_printf (
          ngettext ("Your pain was 3 or more on the %u day recorded in the last 6 weeks.",
                    "Your pain was 3 or more on all %u days recorded in the last 6 weeks.", n),
          n);
    case WEEKS_SHORT:
    default:
      return g_strdup_printf (
          ngettext ("Your pain was 3 or more on the %u day recorded in the last 2 weeks.",
                    "Your pain was 3 or more on all %u days recorded in the last 2 weeks.", n),
          n);
    }
}

static char *
say_most_days (const Window *window)
{
  guint n = window->n;

  switch (window->weeks)
    {
    case WEEKS_CHRONIC:
      return g_strdup_printf (
          ngettext ("Your pain was 3 or more on %1$u of the %2$u day recorded in the last 12 weeks.",
                    "Your pain was 3 or more on %1$u of the %2$u days recorded in the last 12 weeks.", n),
          window->n_high, n);
    case WEEKS_SUBACUTE:
      return g_strdup_printf (
          ngettext ("Your pain was 3 or more on %1$u of the %2$u day recorded in the last 6 weeks.",
                    "Your pain was 3 or more on %1$u of the %2$u days recorded in the last 6 weeks.", n),
          window->n_high, n);
    case WEEKS_SHORT:
    default:
      return g_strdup_printf (
          ngettext ("Your pain was 3 or more on %1$u of the %2$u day recorded in the last 2 weeks.",
                    "Your pain was 3 or more on %1$u of the %2$u days recorded in the last 2 weeks.", n),
          window->n_high, n);
    }
}

static const char *
suggest (const Window *window)
{
  switch (window->weeks)
    {
    case WEEKS_CHRONIC:
      return _ ("Pain that has stayed for 12 weeks is worth going through with your doctor, if you have not "
                "done so yet.");
    case WEEKS_SUBACUTE:
      return _ ("Pain that has not eased after 6 weeks is worth mentioning to your doctor.");
    case WEEKS_SHORT:
    default:
      return _ ("If it has not eased after 6 weeks, mention it to your doctor.");
    }
}

static char *
say_episode (LimberRecord *record, int begin, guint days)
{
  g_autofree char *day = _limber_descriptive_format_day (record, begin);

  return g_strdup_printf (
      ngettext (
          "This stretch of pain began on %1$s, %2$'u day ago: since then there were no 7 recorded days "
          "running with pain of 1 or less.",
          "This stretch of pain began on %1$s, %2$'u days ago: since then there were no 7 recorded days "
          "running with pain of 1 or less.",
          days),
      day, days);
}

static void
tell_numbers (LimberFinding *finding, const Window *window, guint days)
{
  double share = (double) window->n_high / window->n;

  limber_finding_take_count (finding, "days", days, g_strdup (_ ("Days since it began")),
                             _limber_descriptive_format_count (days));
  limber_finding_take_number (finding, "share", share, g_strdup (_ ("Share of recorded days")),
                              limber_association_format_percent (share));
  limber_finding_take_count (finding, "n_high", window->n_high, g_strdup (_ ("Days with pain of 3 or more")),
                             _limber_descriptive_format_count (window->n_high));
  limber_finding_take_count (finding, "n_recorded", window->n, g_strdup (_ ("Days with pain recorded")),
                             _limber_descriptive_format_count (window->n));
  limber_finding_take_count (finding, "weeks", (guint) window->weeks, NULL, NULL);
}

static void
tell_found (LimberRecord *record, const Window *window, int begin, GPtrArray *findings)
{
  LimberFindingSeverity severity
      = window->weeks == WEEKS_SHORT ? LIMBER_FINDING_NOTICE : LIMBER_FINDING_MENTION;
  LimberFinding *finding = _limber_descriptive_add (findings, ID, severity, LIMBER_TOPIC_LASTING, record);
  guint days = (guint) (window->to - begin);

  _limber_descriptive_set_days (finding, record, window->from, window->to);
  limber_finding_take_sentence (finding,
                                window->n_high == window->n ? say_all_days (window) : say_most_days (window));
  tell_numbers (finding, window, days);
  limber_finding_take_why (finding, say_episode (record, begin, days));
  limber_finding_take_why (
      finding, g_strdup (_ ("Days without an entry count neither as days with pain nor as days without.")));
  g_set_str (&finding->caution,
             _ ("This counts days. It does not say what lies behind the pain, nor how long it will stay."));
  g_set_str (&finding->suggestion, suggest (window));
  _limber_descriptive_draw (finding, record, LIMBER_METRIC_PAIN, window->to - 2 * window->weeks * 7 + 1);
}

static void
tell_not_found (LimberRecord *record, const Window *window, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NOT_FOUND, LIMBER_TOPIC_LASTING, record);

  _limber_descriptive_set_days (finding, record, window->from, window->to);
  limber_finding_take_sentence (
      finding, g_strdup (_ ("Looked for pain of 3 or more on most days: not in your last 2 weeks.")));
  limber_finding_take_count (finding, "n_high", window->n_high, g_strdup (_ ("Days with pain of 3 or more")),
                             _limber_descriptive_format_count (window->n_high));
  limber_finding_take_count (finding, "n_recorded", window->n, g_strdup (_ ("Days with pain recorded")),
                             _limber_descriptive_format_count (window->n));
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

/* All the days there are may be recorded, and still be too few or too long ago. */
static char *
say_needs (const Window *window)
{
  guint needed = get_needed (WEEKS_SHORT);

  if (window->n < needed)
    return g_strdup_printf (
        ngettext ("To tell whether your pain lasts, Limber needs %1$u of the last 14 days with pain "
                  "recorded; there is %2$u.",
                  "To tell whether your pain lasts, Limber needs %1$u of the last 14 days with pain "
                  "recorded; there are %2$u.",
                  window->n),
        needed, window->n);
  if (window->gap_last > END_GAP)
    return g_strdup_printf (
        ngettext ("To tell whether your pain lasts, Limber needs it recorded in the last 4 days; the last "
                  "time was %u day ago.",
                  "To tell whether your pain lasts, Limber needs it recorded in the last 4 days; the last "
                  "time was %u days ago.",
                  (guint) window->gap_last),
        (guint) window->gap_last);

  return g_strdup_printf (
      ngettext ("To tell whether your pain lasts, Limber needs %u more day: entries that reach back nearly "
                "2 weeks.",
                "To tell whether your pain lasts, Limber needs %u more days: entries that reach back nearly "
                "2 weeks.",
                (guint) (window->gap_first - END_GAP)),
      (guint) (window->gap_first - END_GAP));
}

static void
tell_needs (LimberRecord *record, const Window *window, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID, LIMBER_FINDING_NEEDS_DATA, LIMBER_TOPIC_LASTING, record);
  guint late = (guint) MAX (window->gap_first, window->gap_last);
  guint needed = get_needed (WEEKS_SHORT);

  /* With enough days, it is the days at the end that are missing. */
  if (window->n >= needed)
    needed = window->n + late - END_GAP;
  _limber_descriptive_take_needs (finding, needed, window->n, say_needs (window));
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

/**
 * limber_descriptive_persistent:
 * @record: a journal
 * @background: what the user said about their back
 * @findings: (element-type LimberFinding): where the answer is added
 *
 * Whether pain of 3 or more of 10 was there on 4 of 5 recorded days of the last 2, 6 or 12 weeks; the longest
 * of them is said. 7 of 10 days have to be recorded, and no more than 3 days may be missing at either end.
 * After 7 recorded days running with pain of 1 or less an episode is over, and nothing is said. Days are
 * counted from the beginning of the episode, or from the end of a gap of more than 28 days in it.
 *
 * Six and twelve weeks are where guidelines divide acute, subacute and chronic pain (chronic: longer than
 * 3 months, Treede and others, Pain 156 (2015)); the shares are Limber's own.
 */
void
limber_descriptive_persistent (LimberRecord *record, const LimberBackground *background, GPtrArray *findings)
{
  const double *pain = limber_record_peek (record, LIMBER_METRIC_PAIN);
  guint n_days = pain != NULL ? limber_record_get_n_days (record) : 0;
  int begin = pain != NULL ? find_episode (pain, n_days) : -1;
  Window window;

  for (guint i = 0; i < G_N_ELEMENTS (lengths) && begin >= 0; i++)
    {
      look_at (pain, n_days, lengths[i], &window);
      if (is_persistent (&window))
        {
          tell_found (record, &window, begin, findings);
          return;
        }
    }

  look_at (pain, n_days, WEEKS_SHORT, &window);
  if (is_covered (&window))
    tell_not_found (record, &window, findings);
  else
    tell_needs (record, &window, findings);
}
