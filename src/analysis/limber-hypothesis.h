/* limber-hypothesis.h — one possible link: what may go before, and what may follow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-record.h"
#include "limber-topic.h"

G_BEGIN_DECLS

/**
 * LimberHypothesisForm:
 * @LIMBER_HYPOTHESIS_LEVEL: a number a day: anxiety, sleep, steps, active minutes
 * @LIMBER_HYPOTHESIS_MARK: a tag or a treatment, marked or not
 * @LIMBER_HYPOTHESIS_EVENT: the days after an event
 * @LIMBER_HYPOTHESIS_ADHERENCE: the share of the week before with a routine
 */
typedef enum
{
  LIMBER_HYPOTHESIS_LEVEL,
  LIMBER_HYPOTHESIS_MARK,
  LIMBER_HYPOTHESIS_EVENT,
  LIMBER_HYPOTHESIS_ADHERENCE,
} LimberHypothesisForm;

/**
 * LimberHypothesis:
 * @id: "association.anxiety", "association.tag.footwear", "association.routine.anxiety" where the outcome is
 * not pain
 * @form: how what goes before is told
 * @topic: what it belongs to
 * @metric: (nullable): the metric of what goes before: "anxiety", "steps", "weight", "routine"
 * @term_kind: of a mark
 * @term: (nullable): the key of a mark
 * @outcome: the metric of what may follow: "pain" or "anxiety"
 * @last_lag: lags 0 to this are tried
 * @block: days that stay together when they are shuffled; 0: by the length of the record
 */
typedef struct
{
  char *id;
  LimberHypothesisForm form;
  LimberTopic topic;
  const char *metric;
  LimberTermKind term_kind;
  char *term;
  const char *outcome;
  int last_lag;
  guint block;
} LimberHypothesis;

/* (element-type LimberHypothesis): all that could be asked of the first @n_days days, in a fixed order: those
 * with built-in terms even when they were never used, the user's own terms when they were */
GPtrArray *limber_hypothesis_list (LimberRecord *record, guint n_days) G_GNUC_WARN_UNUSED_RESULT;
void limber_hypothesis_free (LimberHypothesis *self);
/* What goes before, one number a day of the first @n_days; events (nullable, element-type guint) where it has
 * any. FALSE when nothing of it was ever recorded. */
gboolean limber_hypothesis_get_regressor (const LimberHypothesis *self,
                                          LimberRecord *record,
                                          guint n_days,
                                          double *values,
                                          GArray **events);
/* Average ranks, in steps that are quick to permute in records of more than 15 years */
void limber_hypothesis_rank (const double *values, gsize n, double *ranks);

G_END_DECLS
