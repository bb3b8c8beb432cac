/* limber-association-phrases.c — the parts that sentences about links are put together from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-phrases.h"

#include <glib/gi18n.h>
#include <string.h>

#define LAG_LAST 3

/**
 * Phrases:
 * @key: the metric, or the end of the id of an event
 * @when: the beginning of a sentence, by lag
 * @with: the days that are compared, by whether a day lies between
 * @without: the days they are compared with, likewise
 * @subject: as in "a link between anxiety and pain"
 * @event: (nullable): one event
 *
 * All of it is to be translated.
 */
typedef struct
{
  const char *key;
  const char *when[LAG_LAST + 1];
  const char *with[2];
  const char *without[2];
  const char *subject;
  const char *event;
} Phrases;

/* Lag 0 is the same day and never "after". */
static const Phrases levels[] = {
  { "anxiety",
    /* Translators: the beginning of “On days after high anxiety your pain was …”. */
    { NC_ ("when", "On days with high anxiety"), NC_ ("when", "On days after high anxiety"),
      NC_ ("when", "On the second day after high anxiety"),
      NC_ ("when", "On the third day after high anxiety") },
    /* Translators: which days; stands alone, below a small picture. */
    { NC_ ("days", "with high anxiety"), NC_ ("days", "after high anxiety") },
    { NC_ ("days", "with low anxiety"), NC_ ("days", "after low anxiety") },
    /* Translators: as in “a link between anxiety and pain”. */
    NC_ ("link between", "anxiety"),
    NULL },
  { "sleep",
    { NC_ ("when", "On days with long sleep"), NC_ ("when", "On days after one with long sleep"),
      NC_ ("when", "On the second day after one with long sleep"),
      NC_ ("when", "On the third day after one with long sleep") },
    { NC_ ("days", "with long sleep"), NC_ ("days", "after long sleep") },
    { NC_ ("days", "with short sleep"), NC_ ("days", "after short sleep") },
    NC_ ("link between", "sleep"),
    NULL },
  { "steps",
    { NC_ ("when", "On days with many steps"), NC_ ("when", "On days after many steps"),
      NC_ ("when", "On the second day after many steps"), NC_ ("when", "On the third day after many steps") },
    { NC_ ("days", "with many steps"), NC_ ("days", "after many steps") },
    { NC_ ("days", "with few steps"), NC_ ("days", "after few steps") },
    NC_ ("link between", "steps"),
    NULL },
  { "active",
    { NC_ ("when", "On days with many active minutes"), NC_ ("when", "On days after many active minutes"),
      NC_ ("when", "On the second day after many active minutes"),
      NC_ ("when", "On the third day after many active minutes") },
    { NC_ ("days", "with many active minutes"), NC_ ("days", "after many active minutes") },
    { NC_ ("days", "with few active minutes"), NC_ ("days", "after few active minutes") },
    NC_ ("link between", "active minutes"),
    NULL },
};

/* What they tell of lies in the days after, so that there is only lag 0. */
#define ALL_LAGS(text) { text, text, text, text }
#define BOTH(text) { text, text }
static const Phrases windows[] = {
  { "routine", ALL_LAGS (NC_ ("when", "On days after a week with many routines")),
    BOTH (NC_ ("days", "after a week with many routines")),
    BOTH (NC_ ("days", "after a week with few routines")), NC_ ("link between", "your routines"), NULL },
  { "steps-jump", ALL_LAGS (NC_ ("when", "In the 3 days after a jump in steps")),
    BOTH (NC_ ("days", "after a jump in steps")), BOTH (NC_ ("days", "other days")),
    NC_ ("link between", "jumps in steps"), NC_ ("event", "a jump in steps") },
  { "inactivity", ALL_LAGS (NC_ ("when", "In the 3 days after days of little walking")),
    BOTH (NC_ ("days", "after days of little walking")), BOTH (NC_ ("days", "other days")),
    NC_ ("link between", "days of little walking"), NC_ ("event", "days of little walking") },
  { "weight-loss", ALL_LAGS (NC_ ("when", "In the 14 days after rapid weight loss")),
    BOTH (NC_ ("days", "after rapid weight loss")), BOTH (NC_ ("days", "other days")),
    NC_ ("link between", "rapid weight loss"), NC_ ("event", "rapid weight loss") },
};

/* %s is the name of a tag or treatment. */
static const Phrases mark = {
  NULL,
  { NC_ ("when", "On days marked “%s”"), NC_ ("when", "On days after one marked “%s”"),
    NC_ ("when", "On the second day after one marked “%s”"),
    NC_ ("when", "On the third day after one marked “%s”") },
  { NC_ ("days", "with “%s”"), NC_ ("days", "after “%s”") },
  { NC_ ("days", "without “%s”"), NC_ ("days", "not after “%s”") },
  NC_ ("link between", "days marked “%s”"),
  NULL,
};

static const Phrases *
find_window (const LimberHypothesis *hypothesis)
{
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      if (g_strcmp0 (hypothesis->metric, windows[i].key) == 0
          || strstr (hypothesis->id, windows[i].key) != NULL)
        return &windows[i];
    }

  return &windows[0];
}

static const Phrases *
find_level (const LimberHypothesis *hypothesis)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      if (g_strcmp0 (hypothesis->metric, levels[i].key) == 0)
        return &levels[i];
    }

  return &levels[0];
}

static const Phrases *
find_phrases (const LimberHypothesis *hypothesis)
{
  switch (hypothesis->form)
    {
    case LIMBER_HYPOTHESIS_LEVEL:
      return find_level (hypothesis);
    case LIMBER_HYPOTHESIS_MARK:
      return &mark;
    case LIMBER_HYPOTHESIS_EVENT:
    case LIMBER_HYPOTHESIS_ADHERENCE:
    default:
      return find_window (hypothesis);
    }
}

/* The translations of phrases with a term hold its %s, which a translator cannot change unnoticed: the build
 * checks them. */
static char *
say (const LimberHypothesis *hypothesis, const char *context, const char *text, LimberRecord *record)
{
  const char *translated = g_dpgettext2 (NULL, context, text);
  const char *hole = strstr (translated, "%s");
  g_autofree char *before = NULL;

  if (hypothesis->form != LIMBER_HYPOTHESIS_MARK || hole == NULL)
    return g_strdup (translated);

  before = g_strndup (translated, hole - translated);

  return g_strconcat (before, limber_association_phrase_term (hypothesis, record), hole + 2, NULL);
}

/**
 * limber_association_phrase_when:
 * @hypothesis: a possible link
 * @lag: how many days what may follow lies behind what goes before, 0 to 3
 * @record: knows what the user calls a tag
 *
 * Returns: (transfer full): the beginning of a sentence, "On days after high anxiety"
 */
char *
limber_association_phrase_when (const LimberHypothesis *hypothesis, int lag, LimberRecord *record)
{
  return say (hypothesis, "when", find_phrases (hypothesis)->when[CLAMP (lag, 0, LAG_LAST)], record);
}

/**
 * limber_association_phrase_with:
 * @hypothesis: a possible link
 * @lag: as above
 * @record: knows what the user calls a tag
 *
 * Returns: (transfer full): the days with it, "after high anxiety"
 */
char *
limber_association_phrase_with (const LimberHypothesis *hypothesis, int lag, LimberRecord *record)
{
  return say (hypothesis, "days", find_phrases (hypothesis)->with[lag > 0], record);
}

/**
 * limber_association_phrase_without:
 * @hypothesis: a possible link
 * @lag: as above
 * @record: knows what the user calls a tag
 *
 * Returns: (transfer full): the days they are compared with, "after low anxiety"
 */
char *
limber_association_phrase_without (const LimberHypothesis *hypothesis, int lag, LimberRecord *record)
{
  return say (hypothesis, "days", find_phrases (hypothesis)->without[lag > 0], record);
}

/**
 * limber_association_phrase_subject:
 * @hypothesis: a possible link
 * @record: knows what the user calls a tag
 *
 * Returns: (transfer full): what goes before, as in "a link between jumps in steps and pain"
 */
char *
limber_association_phrase_subject (const LimberHypothesis *hypothesis, LimberRecord *record)
{
  return say (hypothesis, "link between", find_phrases (hypothesis)->subject, record);
}

/**
 * limber_association_phrase_outcome:
 * @hypothesis: a possible link
 *
 * Returns: (transfer none): what may follow, as in "a link between jumps in steps and pain"
 */
const char *
limber_association_phrase_outcome (const LimberHypothesis *hypothesis)
{
  return limber_association_is_anxiety_outcome (hypothesis) ? C_ ("link between", "anxiety")
                                                            : C_ ("link between", "pain");
}

/**
 * limber_association_phrase_event:
 * @hypothesis: a possible link
 *
 * Returns: (transfer none) (nullable): one event, "a jump in steps"
 */
const char *
limber_association_phrase_event (const LimberHypothesis *hypothesis)
{
  const char *event = find_phrases (hypothesis)->event;

  return event != NULL ? g_dpgettext2 (NULL, "event", event) : NULL;
}

/**
 * limber_association_phrase_term:
 * @hypothesis: a possible link with a tag or treatment
 * @record: knows what the user calls it
 *
 * Returns: (transfer none): its name
 */
const char *
limber_association_phrase_term (const LimberHypothesis *hypothesis, LimberRecord *record)
{
  const char *name = limber_record_get_term_name (record, hypothesis->term_kind, hypothesis->term);

  if (name == NULL)
    name = limber_term_builtin_name (hypothesis->term_kind, hypothesis->term);

  return name != NULL ? name : hypothesis->term;
}

/**
 * limber_association_is_anxiety_outcome:
 * @hypothesis: a possible link
 *
 * Returns: whether it asks what may go before anxiety, rather than before pain
 */
gboolean
limber_association_is_anxiety_outcome (const LimberHypothesis *hypothesis)
{
  return g_strcmp0 (hypothesis->outcome, LIMBER_METRIC_ANXIETY) == 0;
}
