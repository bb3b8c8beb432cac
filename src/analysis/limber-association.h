/* limber-association.h — a possible link and what the looks say of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-hypothesis.h"
#include "limber-look.h"

G_BEGIN_DECLS

/**
 * LimberVerdict:
 * @LIMBER_VERDICT_PATTERN: shown: it was clear at enough looks running, and was not refuted since
 * @LIMBER_VERDICT_CHECKING: it may become one
 * @LIMBER_VERDICT_REMOVED: it was shown until the last look, and is not any more
 * @LIMBER_VERDICT_NOT_FOUND: looked for, not found
 * @LIMBER_VERDICT_NEEDS_DATA: cannot be tested yet
 */
typedef enum
{
  LIMBER_VERDICT_PATTERN,
  LIMBER_VERDICT_CHECKING,
  LIMBER_VERDICT_REMOVED,
  LIMBER_VERDICT_NOT_FOUND,
  LIMBER_VERDICT_NEEDS_DATA,
} LimberVerdict;

/**
 * LimberAssociation:
 * @hypothesis: what was asked
 * @verdict: the answer
 * @n_days: of how many days, from the first of the journal on
 * @n_tested: how many links were tried at the same look
 * @lag: the lag of the strongest correlation
 * @r: that correlation, of the ranks
 * @n_pairs: days both were known at that lag
 * @n_events: events, for an event
 * @n_with: days with (marked, exposed, or in the top third) and the outcome known
 * @n_without: days without (or in the bottom third)
 * @mean_with: the mean outcome, as recorded, of those days
 * @mean_without: the same of the others
 * @effect: difference of both after slow changes and the week are taken away: what is decided by
 * @interval: 90 %, block bootstrap; NaN when it was not made
 * @halves: @effect in the first and in the second half of the record; NaN with too few days there
 * @p_block: block permutation
 * @p_effective: effective sample size
 * @p: the larger
 * @p_adjusted: after Benjamini–Hochberg
 * @n_permutations: how many it took
 * @lead_is_stronger: the outcome goes before it at least as much: no direction can be told
 * @coverage_with: share of days with it on which the outcome was recorded
 * @coverage_without: the same of the days without
 * @reaches_floor: the floors of size are reached
 * @repeats: both halves of the record show it
 * @logged_alike: @coverage_with and @coverage_without are within 15 percentage points
 * @missing_with: days with it (or exposed days) that are still missing before it can be tested
 * @missing_without: the same of days without
 * @missing_events: events that are still missing
 * @missing_pairs: days with both known that are still missing
 * @noticeable: the size of a difference, in points, that the power is told for
 * @power: how likely such a difference would have been noticed with these days, 0 to 1; NaN when unknown
 * @siblings: (element-type LimberAssociation): smaller links of the same topic, with a pattern of their own
 * @places: (element-type LimberAssociation): follow-ups by place, of a pattern; their hypothesis has the
 * place as outcome, as "pain:back-lower"
 * @aligned: (array length=29): means of the outcome from 14 days before to 14 days after an event; NaN
 * @aligned_counts: (array length=29): of how many events
 * @values: (array length=n_values): the outcome of the days in both groups, in order of time
 * @groups: (array length=n_values): 1 with, 0 without
 */
typedef struct _LimberAssociation LimberAssociation;
struct _LimberAssociation
{
  const LimberHypothesis *hypothesis;
  LimberVerdict verdict;
  guint n_days, n_tested;
  int lag;
  double r;
  guint n_pairs, n_events, n_with, n_without;
  double mean_with, mean_without, effect, interval[2], halves[2];
  double p_block, p_effective, p, p_adjusted;
  guint n_permutations;
  gboolean lead_is_stronger;
  double coverage_with, coverage_without;
  gboolean reaches_floor, repeats, logged_alike;
  guint missing_with, missing_without, missing_events, missing_pairs;
  double noticeable, power;
  GPtrArray *siblings;
  GPtrArray *places;
  double aligned[29];
  guint aligned_counts[29];
  double *values;
  guint8 *groups;
  guint n_values;
};

/**
 * LimberAssociations:
 * @hypotheses: (element-type LimberHypothesis): what was asked; kept for those below
 * @place_hypotheses: (element-type LimberHypothesis): the same of single places; kept for those below
 * @list: (element-type LimberAssociation): one for each, but siblings of another
 * @n_tested: how many could be tested at the last look
 * @last_look: how many days the last look looked at, 0 when there was none
 * @looks: (element-type LimberLook): taken now and not known before
 */
typedef struct
{
  GPtrArray *hypotheses;
  GPtrArray *place_hypotheses;
  GPtrArray *list;
  guint n_tested;
  guint last_look;
  GPtrArray *looks;
} LimberAssociations;

LimberAssociations *limber_associations_find (LimberRecord *record, GHashTable *known)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_associations_free (LimberAssociations *self);

/* Looks: after 60 days, then every 30; 0 when there is none at or before @n_days */
#define LIMBER_LOOK_FIRST 60
#define LIMBER_LOOK_STEP 30
guint limber_look_get_last (guint n_days);
/* (element-type guint): those that are taken, by number of days: only while pain is being recorded */
GArray *limber_look_list (LimberRecord *record) G_GNUC_WARN_UNUSED_RESULT;
/* Everything a look decides by; what it is shown with is worked out by limber_associations_find() alone */
LimberLook *limber_look_take (LimberRecord *record, guint n_days) G_GNUC_WARN_UNUSED_RESULT;
guint64 limber_look_digest (LimberRecord *record, guint n_days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberAssociations, limber_associations_free)

G_END_DECLS
