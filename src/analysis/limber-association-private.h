/* limber-association-private.h — what a look is made of: trials of hypotheses on the first days of a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/analysis.
 */

#pragma once

#include "limber-association.h"
#include "limber-permutation.h"

G_BEGIN_DECLS

/* docs/patterns.md says where they are from. */
#define LIMBER_TRIAL_MIN_PAIRS 42
#define LIMBER_TRIAL_MIN_WITH 8
#define LIMBER_TRIAL_MIN_WITHOUT 30
#define LIMBER_TRIAL_MIN_EVENTS 3

/* Adjusted p: shown at this, when it was so at the look before; removed above that, the same way. */
#define LIMBER_LOOK_SHOW 0.01
#define LIMBER_LOOK_CHECK 0.05

/**
 * LimberOutcome:
 * @recorded: (array): as recorded; of the record
 * @points: (array): without slow changes and the week
 * @ranks: (array): their ranks
 * @max_lag: for how many days the next is known
 * @autocorrelations: (array length=max_lag): how much @ranks resemble those of the days before
 *
 * What may follow, one number a day.
 */
typedef struct
{
  const double *recorded;
  double *points;
  double *ranks;
  guint max_lag;
  double *autocorrelations;
} LimberOutcome;

LimberOutcome *limber_outcome_new (LimberRecord *record, const char *metric, guint n_days);
void limber_outcome_free (LimberOutcome *self);

/**
 * LimberTrial:
 * @hypothesis: what is asked
 * @outcome: what may follow
 * @n_days: of how many days
 * @block: days that stay together
 * @regressor: (array length=n_days): what may go before
 * @autocorrelations: (nullable) (array): how much days of it resemble those before; made when needed
 * @events: (nullable) (element-type guint): the events it has
 * @is_recorded: whether anything of it was
 * @n_pairs: the most pairs any lag has
 * @n_with: days with, the outcome known, of a mark or an event
 * @n_without: the same of days without
 * @n_events: events after which the outcome is known
 * @result: what was found: T, the lag, the correlation, p of the permutations
 * @p_effective: p by effective sample size
 * @p: what counts
 * @p_adjusted: after Benjamini–Hochberg
 *
 * One hypothesis against the first days of a record.
 */
typedef struct
{
  const LimberHypothesis *hypothesis;
  const LimberOutcome *outcome;
  guint n_days, block;
  double *regressor;
  double *autocorrelations;
  GArray *events;
  gboolean is_recorded;
  guint n_pairs, n_with, n_without, n_events;
  LimberPermutationResult result;
  double p_effective, p, p_adjusted;
} LimberTrial;

LimberTrial *limber_trial_new (LimberRecord *record,
                               const LimberHypothesis *hypothesis,
                               const LimberOutcome *outcome,
                               guint n_days) G_GNUC_WARN_UNUSED_RESULT;
void limber_trial_free (LimberTrial *self);
double limber_trial_get_effective_size (LimberTrial *self, int lag);
gboolean limber_trial_is_testable (const LimberTrial *self);
gboolean limber_trial_is_binary (const LimberTrial *self);
guint limber_trial_get_min_pairs (const LimberTrial *self);
/* Everything but the permutations, with p as if they agreed */
void limber_trial_measure (LimberTrial *self);
void limber_trial_permute (LimberTrial *self, LimberRecord *record);
void limber_trial_permute_further (LimberTrial *self, LimberRecord *record);
gboolean limber_trial_is_led (const LimberTrial *self);
guint64 limber_trial_get_seed (const LimberTrial *self, LimberRecord *record, const char *purpose);

/**
 * LimberContrast:
 * @groups: (array): by day: 1 with (or in the top third), 0 without (or in the bottom third), −1 neither, for
 * the day of the outcome
 * @effect: difference of the means without slow changes and the week
 * @halves: the same in each half of the pairs; NaN with too few days
 * @n_with: days with it and the outcome known
 * @n_without: the same of days without
 * @mean_with: their mean as recorded
 * @mean_without: the same of days without
 * @coverage_with: share of days with it on which the outcome is known
 * @coverage_without: the same of days without
 * @reaches_floor: whether it is large enough
 * @repeats: whether both halves have it
 * @logged_alike: whether the outcome is known about as often on both kinds of days
 *
 * Days with against days without, at the lag of the strongest correlation.
 */
typedef struct
{
  gint8 *groups;
  double effect, halves[2];
  guint n_with, n_without;
  double mean_with, mean_without, coverage_with, coverage_without;
  gboolean reaches_floor, repeats, logged_alike;
} LimberContrast;

LimberContrast *limber_contrast_new (const LimberTrial *trial) G_GNUC_WARN_UNUSED_RESULT;
void limber_contrast_free (LimberContrast *self);
gboolean limber_contrast_holds (const LimberContrast *self);
void limber_contrast_get_interval (const LimberContrast *self,
                                   const LimberTrial *trial,
                                   guint64 seed,
                                   double *interval);

/**
 * LimberInspection:
 * @record: what is looked at
 * @n_days: of how many of its days
 * @hypotheses: (element-type LimberHypothesis): what is asked
 * @outcomes: (element-type utf8 LimberOutcome): what may follow, by metric
 * @trials: (element-type LimberTrial): one for each hypothesis
 * @n_tested: how many of them can be tested
 *
 * All hypotheses against the first days of a record: what a look is taken from.
 */
typedef struct
{
  LimberRecord *record;
  guint n_days;
  GPtrArray *hypotheses;
  GHashTable *outcomes;
  GPtrArray *trials;
  guint n_tested;
} LimberInspection;

LimberInspection *limber_inspection_new (LimberRecord *record, guint n_days) G_GNUC_WARN_UNUSED_RESULT;
void limber_inspection_free (LimberInspection *self);
/* Permutations are left out where they cannot change a decision */
void limber_inspection_test (LimberInspection *self);
LimberLook *limber_inspection_to_look (const LimberInspection *self) G_GNUC_WARN_UNUSED_RESULT;
/* The permutations that were left out, for those who want to see them all */
void limber_inspection_complete (LimberInspection *self);

/**
 * LimberReplay:
 * @record: what was recorded
 * @taken: (element-type guint): of how many days each look is, in order
 * @known: (nullable): remembered looks
 * @looks: (element-type LimberLook): the looks that were needed so far, by number of days; of @known or of
 * @fresh
 * @fresh: (element-type LimberLook): those of them that had to be taken
 *
 * The looks of a journal, taken as far back as a verdict needs them.
 */
typedef struct
{
  LimberRecord *record;
  GArray *taken;
  GHashTable *known;
  GHashTable *looks;
  GPtrArray *fresh;
} LimberReplay;

LimberReplay *limber_replay_new (LimberRecord *record, GHashTable *known) G_GNUC_WARN_UNUSED_RESULT;
void limber_replay_free (LimberReplay *self);
guint limber_replay_get_last (const LimberReplay *self);
/* One that was taken for another reason; takes @look */
void limber_replay_take (LimberReplay *self, LimberLook *look);
LimberVerdict limber_replay_judge (LimberReplay *self, const char *id);

double limber_trial_get_noticeable (const LimberTrial *self);
double limber_trial_get_power (LimberTrial *self, const LimberContrast *contrast, guint n_tested);
/* The hypotheses of the places are added to @hypotheses, which has to live as long */
void limber_association_add_places (LimberAssociation *self,
                                    const LimberTrial *trial,
                                    LimberRecord *record,
                                    GPtrArray *hypotheses);
LimberAssociation *limber_association_new (const LimberHypothesis *hypothesis) G_GNUC_WARN_UNUSED_RESULT;
void limber_association_free (LimberAssociation *self);
/* What a trial found, and what it is shown with */
void limber_association_fill (LimberAssociation *self, LimberTrial *trial);
void limber_association_set_missing (LimberAssociation *self, const LimberTrial *trial);
/* (element-type LimberAssociation): takes those out of @list that say the same as a larger one */
void limber_associations_group_siblings (GPtrArray *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberOutcome, limber_outcome_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTrial, limber_trial_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberContrast, limber_contrast_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberInspection, limber_inspection_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReplay, limber_replay_free)

G_END_DECLS
