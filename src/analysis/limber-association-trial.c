/* limber-association-trial.c — one hypothesis against the first days of a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include "limber-date.h"
#include "limber-dependence.h"
#include "limber-distribution.h"
#include "limber-rank.h"

#include <math.h>

/* docs/patterns.md says where they are from. */
#define BLOCK_LONG 21
#define BLOCK_SHORT 14
#define BLOCK_LONG_FROM 252
#define MAX_DEPENDENT_DAYS 30
#define PERMUTATIONS 1999
#define PERMUTATIONS_FURTHER 9999
#define EXCEEDANCES 20
#define LAST_LEAD 3

/* Two weeks after a loss of weight overlap with all but the two weeks before; a week of routines up to
 * yesterday, with all but the week from tomorrow on. */
#define WEIGHT_LEAD 14
#define ROUTINE_LEAD 8

/**
 * limber_outcome_new:
 * @record: a record
 * @metric: a metric that has values
 * @n_days: how many of its days count
 *
 * Returns: (transfer full): what may follow
 */
LimberOutcome *
limber_outcome_new (LimberRecord *record, const char *metric, guint n_days)
{
  LimberOutcome *self = g_new0 (LimberOutcome, 1);

  self->recorded = limber_record_peek (record, metric);
  self->points = g_new (double, MAX (n_days, 1));
  self->ranks = g_new (double, MAX (n_days, 1));
  self->max_lag = MIN (MAX_DEPENDENT_DAYS, n_days / 5);
  self->autocorrelations = g_new0 (double, MAX (self->max_lag, 1));
  for (guint i = 0; i < n_days && self->recorded == NULL; i++)
    self->points[i] = self->ranks[i] = NAN;
  if (self->recorded != NULL)
    {
      limber_detrend (self->recorded, n_days, self->points);
      limber_hypothesis_rank (self->points, n_days, self->ranks);
      limber_autocorrelations (self->ranks, n_days, self->max_lag, self->autocorrelations);
    }

  return self;
}

/**
 * limber_outcome_free:
 * @self: (transfer full): what may follow
 */
void
limber_outcome_free (LimberOutcome *self)
{
  g_free (self->points);
  g_free (self->ranks);
  g_free (self->autocorrelations);
  g_free (self);
}

static gboolean
is_pair (const LimberTrial *self, guint day, guint lag)
{
  return day >= lag && !isnan (self->regressor[day - lag]) && !isnan (self->outcome->ranks[day]);
}

static guint
count_pairs (const LimberTrial *self, guint lag)
{
  guint n = 0;

  for (guint t = lag; t < self->n_days; t++)
    n += is_pair (self, t, lag);

  return n;
}

static void
count_groups (LimberTrial *self)
{
  for (guint t = 0; t < self->n_days; t++)
    {
      if (!is_pair (self, t, 0))
        continue;
      if (self->regressor[t] > 0)
        self->n_with++;
      else
        self->n_without++;
    }
}

/* An event nobody recorded the days after says nothing. */
static gboolean
is_followed (const LimberTrial *self, guint index)
{
  guint event = g_array_index (self->events, guint, index);
  guint end
      = index + 1 < self->events->len ? g_array_index (self->events, guint, index + 1) + 1 : self->n_days;

  for (guint t = event + 1; t < MIN (end, self->n_days) && self->regressor[t] > 0; t++)
    {
      if (is_pair (self, t, 0))
        return TRUE;
    }

  return FALSE;
}

static void
count (LimberTrial *self)
{
  if (!self->is_recorded)
    {
      /* Days without are known even of a mark that was never used. */
      if (self->hypothesis->form == LIMBER_HYPOTHESIS_MARK)
        count_groups (self);
      return;
    }

  for (guint lag = 0; lag <= (guint) self->hypothesis->last_lag; lag++)
    self->n_pairs = MAX (self->n_pairs, count_pairs (self, lag));
  if (limber_trial_is_binary (self))
    count_groups (self);
  for (guint i = 0; self->events != NULL && i < self->events->len; i++)
    self->n_events += is_followed (self, i);
}

static guint
choose_block (const LimberHypothesis *hypothesis, guint n_days)
{
  if (hypothesis->block > 0)
    return hypothesis->block;

  return n_days >= BLOCK_LONG_FROM ? BLOCK_LONG : BLOCK_SHORT;
}

/**
 * limber_trial_new:
 * @record: a record
 * @hypothesis: what is asked; has to live as long as the trial
 * @outcome: what may follow; has to live as long as the trial
 * @n_days: how many days of @record count
 *
 * Returns: (transfer full): the trial, with its days counted and nothing tested
 */
LimberTrial *
limber_trial_new (LimberRecord *record,
                  const LimberHypothesis *hypothesis,
                  const LimberOutcome *outcome,
                  guint n_days)
{
  LimberTrial *self = g_new0 (LimberTrial, 1);

  self->hypothesis = hypothesis;
  self->outcome = outcome;
  self->n_days = n_days;
  self->block = choose_block (hypothesis, n_days);
  self->regressor = g_new (double, MAX (n_days, 1));
  self->is_recorded
      = limber_hypothesis_get_regressor (hypothesis, record, n_days, self->regressor, &self->events);
  self->p_effective = self->p = self->p_adjusted = 1;
  self->result = (LimberPermutationResult) { .p = 1, .t = -1 };
  count (self);

  return self;
}

/**
 * limber_trial_free:
 * @self: (transfer full): a trial
 */
void
limber_trial_free (LimberTrial *self)
{
  g_clear_pointer (&self->events, g_array_unref);
  g_free (self->regressor);
  g_free (self->autocorrelations);
  g_free (self);
}

/**
 * limber_trial_is_binary:
 * @self: a trial
 *
 * Returns: whether days are with or without, rather than high or low
 */
gboolean
limber_trial_is_binary (const LimberTrial *self)
{
  return self->hypothesis->form == LIMBER_HYPOTHESIS_MARK
         || self->hypothesis->form == LIMBER_HYPOTHESIS_EVENT;
}

/**
 * limber_trial_get_min_pairs:
 * @self: a trial
 *
 * Returns: lags with fewer pairs are not looked at
 */
guint
limber_trial_get_min_pairs (const LimberTrial *self)
{
  return limber_trial_is_binary (self) ? LIMBER_TRIAL_MIN_WITH + LIMBER_TRIAL_MIN_WITHOUT
                                       : LIMBER_TRIAL_MIN_PAIRS;
}

/**
 * limber_trial_is_testable:
 * @self: a trial
 *
 * Returns: whether there are enough days for an answer
 */
gboolean
limber_trial_is_testable (const LimberTrial *self)
{
  if (!self->is_recorded)
    return FALSE;
  if (!limber_trial_is_binary (self))
    return self->n_pairs >= LIMBER_TRIAL_MIN_PAIRS;

  return self->n_with >= LIMBER_TRIAL_MIN_WITH && self->n_without >= LIMBER_TRIAL_MIN_WITHOUT
         && (self->hypothesis->form != LIMBER_HYPOTHESIS_EVENT || self->n_events >= LIMBER_TRIAL_MIN_EVENTS);
}

/**
 * limber_trial_get_effective_size:
 * @self: a trial
 * @lag: a lag
 *
 * Returns: how many independent days the pairs at @lag are worth, 3 or more
 */
double
limber_trial_get_effective_size (LimberTrial *self, int lag)
{
  const LimberOutcome *outcome = self->outcome;

  if (self->autocorrelations == NULL)
    {
      self->autocorrelations = g_new (double, MAX (outcome->max_lag, 1));
      limber_autocorrelations (self->regressor, self->n_days, outcome->max_lag, self->autocorrelations);
    }

  return limber_effective_size_from (self->regressor, outcome->ranks, self->n_days, lag, outcome->max_lag,
                                     self->autocorrelations, outcome->autocorrelations);
}

/* The smallest p of all lags, times how many there are. */
static double
get_effective_p (LimberTrial *self)
{
  double smallest = 1;
  guint n_lags = 0;

  for (int lag = 0; lag <= self->hypothesis->last_lag; lag++)
    {
      guint n_pairs;
      double r
          = limber_rank_correlate_lagged (self->regressor, self->outcome->ranks, self->n_days, lag, &n_pairs);
      double size;

      if (n_pairs < limber_trial_get_min_pairs (self))
        continue;
      n_lags++;
      size = limber_trial_get_effective_size (self, lag);
      /* limber_rank_fisher_z() of one degree keeps r off the ends. */
      smallest = MIN (smallest, limber_distribution_normal_two_sided (limber_rank_fisher_z (r, 4)
                                                                      * sqrt (MAX (size - 3, 1))));
    }

  return MIN (1, n_lags * smallest);
}

static LimberPermutationTest
describe_test (const LimberTrial *self)
{
  return (LimberPermutationTest) {
    .x = self->regressor,
    .y = self->outcome->ranks,
    .n = self->n_days,
    .first_lag = 0,
    .last_lag = self->hypothesis->last_lag,
    .block = self->block,
    .max_exceedances = EXCEEDANCES,
    .min_pairs = limber_trial_get_min_pairs (self),
  };
}

/**
 * limber_trial_measure:
 * @self: a trial that can be tested
 *
 * Finds the lag of the strongest correlation, and p by effective sample size.
 */
void
limber_trial_measure (LimberTrial *self)
{
  LimberPermutationTest test = describe_test (self);

  limber_permutation_run (&test, &self->result);
  self->p = self->p_effective = get_effective_p (self);
}

static void
permute (LimberTrial *self, LimberRecord *record, guint max_permutations)
{
  LimberPermutationTest test = describe_test (self);

  test.seed = limber_trial_get_seed (self, record, NULL);
  test.max_permutations = max_permutations;
  limber_permutation_run (&test, &self->result);
  self->p = MAX (self->p_effective, self->result.p);
}

/**
 * limber_trial_permute:
 * @self: a trial that was measured
 * @record: its record
 *
 * Finds p by permutations. The larger p is what counts: that of permutations is a little too small where both
 * series are sluggish, that of the effective size with few days.
 */
void
limber_trial_permute (LimberTrial *self, LimberRecord *record)
{
  permute (self, record, PERMUTATIONS);
}

/**
 * limber_trial_permute_further:
 * @self: a trial that was permuted
 * @record: its record
 *
 * Goes on with more permutations, as long as no more than a few of those before went as far: p gets a finer
 * scale.
 */
void
limber_trial_permute_further (LimberTrial *self, LimberRecord *record)
{
  if (self->result.n_exceeding < EXCEEDANCES)
    permute (self, record, PERMUTATIONS_FURTHER);
}

/* By how many days what may go before is taken from later days. */
static void
get_leads (const LimberHypothesis *hypothesis, int *first, int *last)
{
  *first = 1;
  *last = LAST_LEAD;
  if (hypothesis->form == LIMBER_HYPOTHESIS_ADHERENCE)
    *first = *last = ROUTINE_LEAD;
  else if (hypothesis->form == LIMBER_HYPOTHESIS_EVENT && hypothesis->topic == LIMBER_TOPIC_WEIGHT)
    *first = *last = WEIGHT_LEAD;
}

/**
 * limber_trial_is_led:
 * @self: a trial that was measured
 *
 * Looks at leads of 1 to 3 days, as research, section 2.5, has it. What lasts longer would go together with
 * itself at such leads, and is taken from so much later that nothing of it overlaps.
 *
 * Returns: whether the outcome goes before what it may follow at least as strongly as it follows it
 */
gboolean
limber_trial_is_led (const LimberTrial *self)
{
  int first, last;

  get_leads (self->hypothesis, &first, &last);
  for (int lead = first; lead <= last; lead++)
    {
      guint n_pairs;
      double r = limber_rank_correlate_lagged (self->regressor, self->outcome->ranks, self->n_days, -lead,
                                               &n_pairs);

      if (n_pairs >= limber_trial_get_min_pairs (self)
          && fabs (limber_rank_fisher_z (r, n_pairs)) >= self->result.t)
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_trial_get_seed:
 * @self: a trial
 * @record: its record
 * @purpose: (nullable): what else chance is needed for than permutations
 *
 * The same question of the same days meets the same chance, on every machine and at every try.
 *
 * Returns: where chance begins
 */
guint64
limber_trial_get_seed (const LimberTrial *self, LimberRecord *record, const char *purpose)
{
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, limber_record_get_first (record));
  first = limber_date_to_iso (&date);
  text = g_strdup_printf ("%s|%s|%u%s%s", self->hypothesis->id, first, self->n_days,
                          purpose != NULL ? "|" : "", purpose != NULL ? purpose : "");

  return limber_permutation_hash (text);
}
