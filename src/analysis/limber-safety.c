/* limber-safety.c — red flags: rules on single entries, without statistics
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-safety-private.h"
#include "limber-stats.h"

#include <math.h>
#include <string.h>

/* The thresholds and where they come from stand in docs/safety.md. */
#define NIGHTS_WINDOW 14
#define MANY_NIGHTS 5
#define FEVER_PAIN_DAYS 7
#define WEIGHT_PAIN_DAYS 14
#define BEFORE_DAYS 28
#define BEFORE_MIN 7
#define PAIN_BEFORE_MIN 3
#define CLEARLY_MORE 2.0

typedef enum
{
  NEWNESS_NEW,
  NEWNESS_OLD,
  NEWNESS_UNKNOWN,
} Newness;

static gboolean
has_fact (const LimberSafetyCase *self, LimberBackgroundFact fact)
{
  return self->background->facts[fact];
}

static void
tell (LimberSafetyState *state, LimberFindingSeverity severity)
{
  state->is_told = TRUE;
  state->severity = severity;
}

/* Whether pain was recorded at a level or above on any day from one index to the last. */
static gboolean
has_pain_since (const LimberSafetyCase *self, guint from, double at_least)
{
  for (guint i = from; self->pain != NULL && i < self->n_days; i++)
    {
      if (self->pain[i] >= at_least)
        return TRUE;
    }

  return FALSE;
}

/* Pain that was not recorded may be there: only days that say "none" rule it out. */
static gboolean
may_have_pain_since (const LimberSafetyCase *self, guint from)
{
  return self->pain == NULL || limber_stats_count (self->pain + from, self->n_days - from) == 0
         || has_pain_since (self, from, 1.0);
}

static guint
days_before (guint index, guint n)
{
  return index > n ? index - n : 0;
}

/* The first index that @marks have at or after @from, that of the end when there is none. */
static guint
find_mark (const LimberSafetyCase *self, const double *marks, guint from)
{
  guint i = from;

  while (i < self->n_days && !(marks[i] > 0.5))
    i++;

  return i;
}

/* Whether the weeks before an episode were without its sign, as far as they were opened. */
static Newness
find_newness (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  guint first = state->episode.first;
  guint from = days_before (first, BEFORE_DAYS);

  if (find_mark (self, state->marks, from) < first)
    return NEWNESS_OLD;

  return limber_stats_count (state->marks + from, first - from) >= BEFORE_MIN ? NEWNESS_NEW : NEWNESS_UNKNOWN;
}

static void
judge_emergencies (LimberSafetyCase *self)
{
  static const LimberSafetySign signs[]
      = { LIMBER_SAFETY_SADDLE_NUMBNESS, LIMBER_SAFETY_BLADDER_BOWEL, LIMBER_SAFETY_LEG_WEAKNESS };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (self->states[signs[i]].is_open)
        tell (&self->states[signs[i]], LIMBER_FINDING_EMERGENCY);
    }
}

static void
judge_fever (LimberSafetyCase *self)
{
  LimberSafetyState *fever = &self->states[LIMBER_SAFETY_FEVER];

  if (!fever->is_open || !may_have_pain_since (self, days_before (fever->episode.first, FEVER_PAIN_DAYS - 1)))
    return;

  if (has_fact (self, LIMBER_BACKGROUND_IMMUNOSUPPRESSION))
    tell (&self->states[LIMBER_SAFETY_INFECTION_RISK], LIMBER_FINDING_EMERGENCY);
  else
    tell (fever, LIMBER_FINDING_URGENT);
}

static void
judge_cancer (LimberSafetyCase *self)
{
  LimberSafetyState *state = &self->states[LIMBER_SAFETY_CANCER_HISTORY];

  if (state->is_open && has_fact (self, LIMBER_BACKGROUND_CANCER))
    tell (state, LIMBER_FINDING_URGENT);
}

static void
judge_fracture (LimberSafetyCase *self)
{
  LimberSafetyState *state = &self->states[LIMBER_SAFETY_FRACTURE_RISK];
  guint first = state->episode.first;
  guint from = days_before (first, BEFORE_DAYS);

  if (!state->is_open
      || !(has_fact (self, LIMBER_BACKGROUND_OSTEOPOROSIS) || has_fact (self, LIMBER_BACKGROUND_STEROIDS)))
    return;

  if (limber_stats_count (self->pain + from, first - from) < PAIN_BEFORE_MIN)
    tell (state, LIMBER_FINDING_MENTION);
  else if (find_mark (self, state->marks, from) == first
           && self->pain[first] - limber_stats_median (self->pain + from, first - from) >= CLEARLY_MORE)
    tell (state, LIMBER_FINDING_URGENT);
}

static void
judge_numb_leg (LimberSafetyCase *self)
{
  LimberSafetyState *state = &self->states[LIMBER_SAFETY_NUMB_LEG];

  if (!state->is_open)
    return;

  if (has_fact (self, LIMBER_BACKGROUND_CANCER))
    tell (state, LIMBER_FINDING_EMERGENCY);
  else if (limber_safety_stays (state->marks, &state->episode))
    tell (state, LIMBER_FINDING_URGENT);
}

/* Numbness that comes with the pain makes it an emergency, which then begins on the day both are there. */
static void
judge_both_legs (LimberSafetyCase *self)
{
  LimberSafetyState *state = &self->states[LIMBER_SAFETY_BOTH_LEGS];
  Newness newness;
  guint numb;

  if (!state->is_open)
    return;

  newness = find_newness (self, state);
  numb = find_mark (self, self->states[LIMBER_SAFETY_NUMB_LEG].marks, state->episode.first);
  state->is_joined = numb < self->n_days;

  if (state->is_joined && newness == NEWNESS_NEW)
    {
      tell (state, LIMBER_FINDING_EMERGENCY);
      state->episode.first = numb;
      state->episode.last = MAX (state->episode.last, numb);
    }
  else if (state->is_joined || newness == NEWNESS_NEW)
    tell (state, LIMBER_FINDING_URGENT);
  else
    tell (state, LIMBER_FINDING_MENTION);
}

static void
judge_night_pain (LimberSafetyCase *self)
{
  LimberSafetyState *state = &self->states[LIMBER_SAFETY_NIGHT_PAIN];

  if (!state->is_open)
    return;

  state->n_most = limber_safety_count_most (state->marks, &state->episode, NIGHTS_WINDOW);
  state->is_joined
      = self->states[LIMBER_SAFETY_FEVER].is_open || self->states[LIMBER_SAFETY_WEIGHT_LOSS].is_open;
  tell (state, state->n_most >= MANY_NIGHTS || state->is_joined || has_fact (self, LIMBER_BACKGROUND_CANCER)
                       || has_fact (self, LIMBER_BACKGROUND_IMMUNOSUPPRESSION)
                   ? LIMBER_FINDING_URGENT
                   : LIMBER_FINDING_MENTION);
}

static void
judge_weight_loss (LimberSafetyCase *self)
{
  LimberSafetyState *state = &self->states[LIMBER_SAFETY_WEIGHT_LOSS];
  guint from;

  if (!state->is_open)
    return;

  from = days_before (state->episode.first, WEIGHT_PAIN_DAYS - 1);
  state->is_joined = self->states[LIMBER_SAFETY_NIGHT_PAIN].is_open;
  tell (state, !has_fact (self, LIMBER_BACKGROUND_LOSING_WEIGHT)
                       && (has_pain_since (self, from, LIMBER_SAFETY_MODERATE_PAIN) || state->is_joined
                           || has_fact (self, LIMBER_BACKGROUND_CANCER))
                   ? LIMBER_FINDING_URGENT
                   : LIMBER_FINDING_MENTION);
}

static void
judge (LimberSafetyCase *self)
{
  judge_emergencies (self);
  judge_fever (self);
  judge_cancer (self);
  judge_fracture (self);
  judge_numb_leg (self);
  judge_both_legs (self);
  judge_night_pain (self);
  judge_weight_loss (self);
  limber_safety_find_known (self);
}

static int
compare_severities_cb (gconstpointer first, gconstpointer second)
{
  const LimberFinding *a = *(const LimberFinding *const *) first;
  const LimberFinding *b = *(const LimberFinding *const *) second;

  return (int) a->severity - (int) b->severity;
}

/**
 * limber_safety_find:
 * @record: the journal up to one day
 * @background: what the user said about their back
 *
 * Looks for warning signs. They are rules on single entries: no statistics, no minimum of data, and
 * sensitivity before anything else. There is at most one finding of each sign, of the episode that is not
 * over on the day of the record; its @from is the first day of the episode and its @to the last day that is
 * marked.
 *
 * A sign of which the user said that a doctor knows it is worth a mention only, until it gets worse; it is
 * never passed over.
 *
 * The rules, the thresholds, their sources and the words stand in docs/safety.md.
 *
 * Returns: (transfer full) (element-type LimberFinding): the most pressing first
 */
GPtrArray *
limber_safety_find (LimberRecord *record, const LimberBackground *background)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
  LimberSafetyCase self = { .record = record, .background = background };

  g_return_val_if_fail (record != NULL, findings);
  g_return_val_if_fail (background != NULL, findings);

  self.n_days = limber_record_get_n_days (record);
  if (self.n_days == 0)
    return findings;

  self.first = limber_record_get_first (record);
  self.as_of = limber_record_get_as_of (record);
  self.pain = limber_record_peek (record, LIMBER_METRIC_PAIN);
  limber_safety_fill_marks (&self);
  judge (&self);

  for (guint i = 0; i < LIMBER_SAFETY_N_SIGNS; i++)
    {
      if (self.states[i].is_told)
        g_ptr_array_add (findings, limber_safety_tell (&self, &self.states[i]));
      g_free (self.states[i].marks);
    }
  g_ptr_array_sort (findings, compare_severities_cb);

  return findings;
}

/**
 * limber_safety_get_known_key:
 * @finding: any finding
 *
 * Returns: (nullable): by which limber_background_set_known() says that a doctor knows what @finding is
 * about; %NULL when it is no warning sign
 */
const char *
limber_safety_get_known_key (const LimberFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  for (guint i = 0; i < LIMBER_SAFETY_N_SIGNS; i++)
    {
      if (strcmp (limber_safety_sign_get_id ((LimberSafetySign) i), finding->id) == 0)
        return limber_safety_sign_get_key ((LimberSafetySign) i);
    }

  return NULL;
}
