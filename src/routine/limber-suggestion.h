/* limber-suggestion.h — which routine could do good today, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-phase.h"

G_BEGIN_DECLS

/**
 * LimberSuggestionReason:
 *
 * Why a routine is suggested.
 */
typedef enum
{
  LIMBER_SUGGESTION_NONE, /* nothing stands out: by the time of day */
  LIMBER_SUGGESTION_ANXIETY,
  LIMBER_SUGGESTION_FLARE,
  LIMBER_SUGGESTION_MORNING,
  LIMBER_SUGGESTION_SITTING,
  LIMBER_SUGGESTION_BEFORE_WALK,
  LIMBER_SUGGESTION_AFTER_WALK,
} LimberSuggestionReason;

/**
 * LimberSuggestionDay:
 * @hour: 0 to 23, now
 * @anxiety: of today, else of yesterday; NaN when not recorded
 * @usual_anxiety: median of the 28 days before; NaN when fewer than 7
 * @pain: worst of today, else of yesterday; NaN
 * @usual_pain: median of the 28 days before; NaN when fewer than 7
 * @steps: of today; NaN
 * @usual_steps: median of the 28 days before; NaN when fewer than 7
 * @active: active minutes of today; NaN
 * @tags: (array zero-terminated=1) (nullable): keys of today's tags ("sitting", "walk" …)
 * @done: (array zero-terminated=1) (nullable): ids of routines begun today
 *
 * What is known of a day. What was not recorded is never taken for zero.
 */
typedef struct
{
  int hour;
  double anxiety, usual_anxiety;
  double pain, usual_pain;
  double steps, usual_steps;
  double active;
  GStrv tags;
  GStrv done;
} LimberSuggestionDay;

/**
 * LimberSuggestion:
 * @routine: id
 * @reason: why
 * @sentence: one sentence for people, translated: "You noted more anxiety than usual. …"
 */
typedef struct
{
  char *routine;
  LimberSuggestionReason reason;
  char *sentence;
} LimberSuggestion;

LimberSuggestion *limber_suggestion_find (LimberRoutineBook *book,
                                          const LimberPlanOptions *options,
                                          const LimberSuggestionDay *day) G_GNUC_WARN_UNUSED_RESULT;
void limber_suggestion_free (LimberSuggestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberSuggestion, limber_suggestion_free)

G_END_DECLS
