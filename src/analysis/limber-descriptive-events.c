/* limber-descriptive-events.c — more pain after something that happened once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-event-pain-private.h"

#include "limber-association-phrases.h"
#include "limber-event.h"

#include <glib/gi18n.h>
#include <math.h>

/* The picture begins so many days before the event. */
#define DRAWN_BEFORE 14

#define NEEDED_LONG 5
#define NEEDED_SHORT 2

/* What an event is told from. */
#define USUAL_DAYS 28
#define USUAL_NEEDED 14
#define WEEK 7
#define WEEK_NEEDED 3
#define WEEKS_APART 14

typedef enum
{
  EVENT_WEIGHT_LOSS,
  EVENT_STEPS_JUMP,
  EVENT_INACTIVITY,
  EVENT_ANXIETY,
} Event;

/**
 * Kind:
 * @metric: what the events are in
 * @find: how they are found
 * @n_exposed: days that count as after an event, when it is of one day
 * @needed: how many of them need pain recorded
 */
typedef struct
{
  const char *id;
  const char *metric;
  LimberTopic topic;
  LimberFindingSeverity severity;
  LimberEventFinder find;
  guint n_exposed;
  guint needed;
} Kind;

static const Kind kinds[] = {
  [EVENT_WEIGHT_LOSS] = { "descriptive.weight-loss-pain", LIMBER_MEASURE_WEIGHT, LIMBER_TOPIC_WEIGHT,
                          LIMBER_FINDING_MENTION, limber_event_find_weight_loss, 14, NEEDED_LONG },
  [EVENT_STEPS_JUMP] = { "descriptive.steps-jump-pain", LIMBER_MEASURE_STEPS, LIMBER_TOPIC_WALKING,
                         LIMBER_FINDING_NOTICE, limber_event_find_steps_jumps, 3, NEEDED_SHORT },
  [EVENT_INACTIVITY] = { "descriptive.inactivity-pain", LIMBER_MEASURE_STEPS, LIMBER_TOPIC_WALKING,
                         LIMBER_FINDING_NOTICE, limber_event_find_inactivity, 3, NEEDED_SHORT },
  [EVENT_ANXIETY] = { "descriptive.anxiety-pain", LIMBER_METRIC_ANXIETY, LIMBER_TOPIC_ANXIETY,
                      LIMBER_FINDING_NOTICE, limber_event_find_anxious_days, 3, NEEDED_SHORT },
};

static char *
say_found (LimberRecord *record, Event kind, const LimberEventPain *event)
{
  g_autofree char *day = _limber_descriptive_format_day (record, event->at);
  g_autofree char *points = limber_association_format_points (event->now.mean - event->before.mean);
  g_autofree char *now = limber_association_format_score (event->now.mean);
  g_autofree char *before = limber_association_format_score (event->before.mean);

  switch (kind)
    {
    case EVENT_WEIGHT_LOSS:
      /* Translators: a day, “1.8 points”, and two means. */
      return g_strdup_printf (
          _ ("After your weight had fallen fast in the 14 days up to %1$s, your pain was on "
             "average %2$s higher than in the 4 weeks before: %3$s against %4$s."),
          day, points, now, before);
    case EVENT_STEPS_JUMP:
      /* Translators: a day, “1.8 points”, and two means. */
      return g_strdup_printf (
          _ ("After a jump in steps on %1$s your pain was on average %2$s higher than in the "
             "4 weeks before: %3$s against %4$s."),
          day, points, now, before);
    case EVENT_INACTIVITY:
      /* Translators: a day, “1.8 points”, and two means. */
      return g_strdup_printf (
          _ ("After days of little walking around %1$s your pain was on average %2$s higher "
             "than in the 4 weeks before: %3$s against %4$s."),
          day, points, now, before);
    case EVENT_ANXIETY:
    default:
      /* Translators: a day, “1.8 points”, and two means. */
      return g_strdup_printf (
          _ ("After days of high anxiety around %1$s your pain was on average %2$s higher "
             "than in the 4 weeks before: %3$s against %4$s."),
          day, points, now, before);
    }
}

static const char *
get_label (Event kind)
{
  switch (kind)
    {
    case EVENT_WEIGHT_LOSS:
      return C_ ("event", "Rapid weight loss");
    case EVENT_STEPS_JUMP:
      return C_ ("event", "Jump in steps");
    case EVENT_INACTIVITY:
      return C_ ("event", "Days of little walking");
    case EVENT_ANXIETY:
    default:
      return C_ ("event", "Days of high anxiety");
    }
}

static const char *
say_not_found (Event kind)
{
  switch (kind)
    {
    case EVENT_WEIGHT_LOSS:
      return _ ("Looked for more pain after rapid weight loss: not in your last 60 days.");
    case EVENT_STEPS_JUMP:
      return _ ("Looked for more pain after a jump in steps: not in your last 60 days.");
    case EVENT_INACTIVITY:
      return _ ("Looked for more pain after days of little walking: not in your last 60 days.");
    case EVENT_ANXIETY:
    default:
      return _ ("Looked for more pain after days of high anxiety: not in your last 60 days.");
    }
}

static char *
say_days (const LimberEventPain *event)
{
  guint n = (guint) (event->to - event->at);

  return g_strdup_printf (
      ngettext ("Compared are the %1$u day after it, %2$u with pain recorded, and the 28 days "
                "before, %3$u with pain recorded.",
                "Compared are the %1$u days after it, %2$u with pain recorded, and the 28 "
                "days before, %3$u with pain recorded.",
                n),
      n, event->now.n, event->before.n);
}

static char *
say_size (double z)
{
  g_autofree char *times = _limber_descriptive_format_times (z);
  g_autofree char *least = g_strdup_printf ("%.1f", 2.5);

  return g_strdup_printf (_ ("The difference is %1$s times its standard error, which allows for days that "
                             "resemble their neighbours; Limber speaks up from %2$s times on."),
                          times, least);
}

/* One time is no pattern, and how often it was otherwise says more than the time itself. */
static char *
say_caution (const LimberEventPains *pains)
{
  if (pains->n_events == 1)
    return g_strdup (
        _ ("It happened once; one time cannot show a pattern, and something else may have raised "
           "the pain in these days."));

  return g_strdup_printf (
      ngettext (
          "There was %1$u such event in the last 60 days, and pain was higher like this after %2$u; this is "
          "too little to show a pattern, and something else may have raised the pain.",
          "There were %1$u such events in the last 60 days, and pain was higher like this after %2$u; this "
          "is too little to show a pattern, and something else may have raised the pain.",
          pains->n_events),
      pains->n_events, pains->n_higher);
}

/* Pain from two weeks before the event to the last day that counts as after it. */
static void
draw (LimberFinding *finding, LimberRecord *record, Event kind, const LimberEventPain *event)
{
  const double *pain = limber_record_peek (record, LIMBER_METRIC_PAIN);
  guint n_exposed = MAX (kinds[kind].n_exposed, (guint) (event->to - event->at));
  LimberFindingDrawing *drawing = &finding->drawing;

  drawing->picture = LIMBER_FINDING_PICTURE_ALIGNED;
  drawing->metric = g_strdup (LIMBER_METRIC_PAIN);
  drawing->first_offset = -DRAWN_BEFORE;
  drawing->n_offsets = DRAWN_BEFORE + 1 + n_exposed;
  drawing->n_exposed = n_exposed;
  drawing->means = g_new (double, drawing->n_offsets);
  drawing->counts = g_new (guint, drawing->n_offsets);
  for (guint i = 0; i < drawing->n_offsets; i++)
    {
      int day = event->at + drawing->first_offset + (int) i;

      drawing->means[i] = _limber_span_get (pain, limber_record_get_n_days (record), day);
      drawing->counts[i] = !isnan (drawing->means[i]);
    }
  drawing->event_label = g_strdup (get_label (kind));
  drawing->baseline = event->before.mean;
}

static void
take_counts (LimberFinding *finding, const LimberEventPains *pains)
{
  limber_finding_take_count (finding, "events", pains->n_events,
                             g_strdup (_ ("Such events in the last 60 days")),
                             _limber_descriptive_format_count (pains->n_events));
  limber_finding_take_count (finding, "events_known", pains->n_known,
                             g_strdup (_ ("Of these with enough days")),
                             _limber_descriptive_format_count (pains->n_known));
  limber_finding_take_count (finding, "events_higher", pains->n_higher,
                             g_strdup (_ ("Of these with more pain after")),
                             _limber_descriptive_format_count (pains->n_higher));
}

static void
tell_found (LimberRecord *record, Event kind, const LimberEventPains *pains, GPtrArray *findings)
{
  const LimberEventPain *event = &pains->found;
  LimberFinding *finding
      = _limber_descriptive_add (findings, kinds[kind].id, kinds[kind].severity, kinds[kind].topic, record);

  _limber_descriptive_set_days (finding, record, event->at, event->to);
  limber_finding_take_sentence (finding, say_found (record, kind, event));
  _limber_descriptive_take_comparison (finding, &event->now, &event->before, _ ("Pain after it"),
                                       _ ("Pain in the 4 weeks before"));
  _limber_descriptive_take_z (finding, event->z);
  take_counts (finding, pains);
  limber_finding_take_why (finding, say_days (event));
  limber_finding_take_why (finding, say_size (event->z));
  finding->caution = say_caution (pains);
  if (kind == EVENT_WEIGHT_LOSS)
    g_set_str (&finding->suggestion,
               _ ("Losing weight fast together with more pain is worth mentioning to your "
                  "doctor, above all if you did not mean to lose weight."));
  draw (finding, record, kind, event);
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
  limber_finding_add_metric (finding, kinds[kind].metric);
}

static void
tell_not_found (LimberRecord *record, Event kind, const LimberEventPains *pains, GPtrArray *findings)
{
  LimberFinding *finding = _limber_descriptive_add (findings, kinds[kind].id, LIMBER_FINDING_NOT_FOUND,
                                                    kinds[kind].topic, record);
  int last = (int) limber_record_get_n_days (record) - 1;

  _limber_descriptive_set_days (finding, record, last - LIMBER_EVENT_PAIN_DAYS + 1, last);
  limber_finding_take_sentence (finding, g_strdup (say_not_found (kind)));
  take_counts (finding, pains);
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
  limber_finding_add_metric (finding, kinds[kind].metric);
}

static char *
say_needs_before (LimberRecord *record, Event kind, const LimberEventPain *event)
{
  g_autofree char *day = _limber_descriptive_format_day (record, event->at);
  guint n = event->before.n;

  /* Translators: “Jump in steps” and a day. */
  return g_strdup_printf (
      ngettext ("%1$s, %2$s: to compare the pain after it, Limber needs pain recorded on %3$u of the 28 days "
                "before; there is %4$u.",
                "%1$s, %2$s: to compare the pain after it, Limber needs pain recorded on %3$u of the 28 days "
                "before; there are %4$u.",
                n),
      get_label (kind), day, LIMBER_EVENT_PAIN_NEEDED_BEFORE, n);
}

static char *
say_needs_after (LimberRecord *record, Event kind, const LimberEventPain *event)
{
  g_autofree char *day = _limber_descriptive_format_day (record, event->at);
  guint n = event->now.n;

  /* Translators: “Jump in steps” and a day. */
  return g_strdup_printf (
      ngettext (
          "%1$s, %2$s: to compare the pain after it, Limber needs pain recorded on %3$u of the %4$u days "
          "after; there is %5$u.",
          "%1$s, %2$s: to compare the pain after it, Limber needs pain recorded on %3$u of the %4$u days "
          "after; there are %5$u.",
          n),
      get_label (kind), day, kinds[kind].needed, kinds[kind].n_exposed, n);
}

/* The week that is to be compared with two weeks ago, and the other one, whichever is missing. */
static char *
say_needs_weighings (const double *weight, guint n_days, guint n)
{
  if (_limber_span_count (weight, n_days, (int) n_days - WEEK, (int) n_days - 1) < WEEK_NEEDED)
    return g_strdup_printf (
        ngettext (
            "To look for more pain after rapid weight loss, Limber needs %1$u weighings in the last 7 days; "
            "there is %2$u.",
            "To look for more pain after rapid weight loss, Limber needs %1$u weighings in the last 7 days; "
            "there are %2$u.",
            n),
        WEEK_NEEDED, n);

  return g_strdup_printf (
      ngettext (
          "To look for more pain after rapid weight loss, Limber needs %1$u weighings in the week that ended "
          "14 days ago; there is %2$u.",
          "To look for more pain after rapid weight loss, Limber needs %1$u weighings in the week that ended "
          "14 days ago; there are %2$u.",
          n),
      WEEK_NEEDED, n);
}

static char *
say_needs_steps (Event kind, guint n)
{
  if (kind == EVENT_STEPS_JUMP)
    return g_strdup_printf (
        ngettext ("To look for more pain after a jump in steps, Limber needs %1$u of the last "
                  "28 days with steps; there is %2$u.",
                  "To look for more pain after a jump in steps, Limber needs %1$u of the last "
                  "28 days with steps; there are %2$u.",
                  n),
        USUAL_NEEDED, n);

  return g_strdup_printf (
      ngettext ("To look for more pain after days of little walking, Limber needs %1$u of the "
                "last 28 days with steps; there is %2$u.",
                "To look for more pain after days of little walking, Limber needs %1$u of the "
                "last 28 days with steps; there are %2$u.",
                n),
      USUAL_NEEDED, n);
}

static char *
say_needs_anxiety (guint n)
{
  return g_strdup_printf (
      ngettext ("To look for more pain after days of high anxiety, Limber needs %1$u of the "
                "last 28 days with anxiety recorded; there is %2$u.",
                "To look for more pain after days of high anxiety, Limber needs %1$u of the "
                "last 28 days with anxiety recorded; there are %2$u.",
                n),
      USUAL_NEEDED, n);
}

/* Whether two weeks that can be compared ended in the last 60 days. */
static gboolean
can_notice_loss (const double *weight, guint n_days, guint *there)
{
  int last = (int) n_days - 1;

  for (int at = last; at >= WEEKS_APART && last - at < LIMBER_EVENT_PAIN_DAYS; at--)
    {
      if (_limber_span_count (weight, n_days, at - WEEK + 1, at) >= WEEK_NEEDED
          && _limber_span_count (weight, n_days, at - WEEKS_APART - WEEK + 1, at - WEEKS_APART)
                 >= WEEK_NEEDED)
        return TRUE;
    }

  *there = _limber_span_count (weight, n_days, last - WEEK + 1, last);
  if (*there >= WEEK_NEEDED)
    *there = _limber_span_count (weight, n_days, last - WEEKS_APART - WEEK + 1, last - WEEKS_APART);
  return FALSE;
}

/* Whether an event could have been noticed; without one that was, that is the first thing that is missing. */
static gboolean
can_notice (const double *values, guint n_days, Event kind, guint *there)
{
  if (kind == EVENT_WEIGHT_LOSS)
    return can_notice_loss (values, n_days, there);

  *there = _limber_span_count (values, n_days, (int) n_days - USUAL_DAYS, (int) n_days - 1);
  return *there >= USUAL_NEEDED;
}

static char *
say_needs_values (Event kind, const double *values, guint n_days, guint n)
{
  switch (kind)
    {
    case EVENT_WEIGHT_LOSS:
      return say_needs_weighings (values, n_days, n);
    case EVENT_ANXIETY:
      return say_needs_anxiety (n);
    case EVENT_STEPS_JUMP:
    case EVENT_INACTIVITY:
    default:
      return say_needs_steps (kind, n);
    }
}

static LimberFinding *
add_needs (LimberRecord *record, Event kind, GPtrArray *findings)
{
  LimberFinding *finding = _limber_descriptive_add (findings, kinds[kind].id, LIMBER_FINDING_NEEDS_DATA,
                                                    kinds[kind].topic, record);

  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
  limber_finding_add_metric (finding, kinds[kind].metric);
  return finding;
}

static void
tell_needs_pain (LimberRecord *record, Event kind, const LimberEventPain *event, GPtrArray *findings)
{
  LimberFinding *finding = add_needs (record, kind, findings);

  if (event->before.n < LIMBER_EVENT_PAIN_NEEDED_BEFORE)
    _limber_descriptive_take_needs (finding, LIMBER_EVENT_PAIN_NEEDED_BEFORE, event->before.n,
                                    say_needs_before (record, kind, event));
  else
    _limber_descriptive_take_needs (finding, kinds[kind].needed, event->now.n,
                                    say_needs_after (record, kind, event));
}

static void
answer (LimberRecord *record, Event kind, GPtrArray *findings)
{
  const double *values = limber_record_peek (record, kinds[kind].metric);
  const double *pain = limber_record_peek (record, LIMBER_METRIC_PAIN);
  guint n_days = limber_record_get_n_days (record);
  guint there;
  LimberEventPains pains;

  _limber_event_pains_find (&pains, values, pain, n_days, kinds[kind].find, kinds[kind].needed);
  if (pains.n_higher > 0)
    tell_found (record, kind, &pains, findings);
  else if (pains.n_events > 0 && pains.n_known == 0)
    tell_needs_pain (record, kind, &pains.latest, findings);
  else if (pains.n_events > 0 || can_notice (values, n_days, kind, &there))
    tell_not_found (record, kind, &pains, findings);
  else
    _limber_descriptive_take_needs (add_needs (record, kind, findings),
                                    kind == EVENT_WEIGHT_LOSS ? WEEK_NEEDED : USUAL_NEEDED, there,
                                    say_needs_values (kind, values, n_days, there));
}

/**
 * limber_descriptive_events:
 * @record: a journal
 * @background: what the user said about their back
 * @findings: (element-type LimberFinding): where the answers are added
 *
 * Whether pain after a rapid loss of weight, a jump in steps, days of little walking or days of high anxiety
 * in the last 60 days was higher than in the 28 days before it, by 1 point, 30 % and 2.5 standard errors; the
 * last such event is told, with how many there were. 14 of the 28 days need pain recorded, and 5 of the 14
 * days after a loss of weight, or 2 of the 3 days after one of the others. One time shows no pattern; whether
 * there is one is for the tests of links to say.
 */
void
limber_descriptive_events (LimberRecord *record, const LimberBackground *background, GPtrArray *findings)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    answer (record, (Event) kind, findings);
}
