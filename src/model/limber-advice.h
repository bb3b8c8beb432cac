/* limber-advice.h — what is said the moment a warning sign is noted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-check-in.h"

G_BEGIN_DECLS

/**
 * LimberAdvice:
 * @tier: how soon help is needed; never %LIMBER_TERM_ADVICE_NONE
 * @title: one line, translated
 * @paragraphs: (array zero-terminated=1): plain text, translated: first what each sign can mean, then what to
 * do
 * @keys: (array zero-terminated=1): the symptoms it is about
 *
 * The wording and its sources stand in docs/safety.md. It informs and never diagnoses.
 */
typedef struct
{
  LimberTermAdvice tier;
  char *title;
  char **paragraphs;
  char **keys;
} LimberAdvice;

#define LIMBER_TYPE_ADVICE (limber_advice_get_type ())
GType limber_advice_get_type (void);

/**
 * LimberAdviceParagraph:
 * @LIMBER_ADVICE_GO_NOW: to an emergency department, within hours
 * @LIMBER_ADVICE_LONG_KNOWN: what is different about a sign of long ago
 * @LIMBER_ADVICE_SELDOM_SERIOUS: what a single sign of the second tier means
 * @LIMBER_ADVICE_HELP_AT_ONCE: which other signs change that
 * @LIMBER_ADVICE_AS_AGREED: with a doctor who knows about it
 * @LIMBER_ADVICE_CANNOT_EXAMINE: what Limber does not know
 *
 * What to do, in paragraphs that are said in more than one place.
 */
typedef enum
{
  LIMBER_ADVICE_GO_NOW,
  LIMBER_ADVICE_LONG_KNOWN,
  LIMBER_ADVICE_SELDOM_SERIOUS,
  LIMBER_ADVICE_HELP_AT_ONCE,
  LIMBER_ADVICE_AS_AGREED,
  LIMBER_ADVICE_CANNOT_EXAMINE,
} LimberAdviceParagraph;

LimberTermAdvice limber_advice_get_tier (LimberTermKind kind, const char *key);
const char *limber_advice_get_meaning (const char *symptom);
const char *limber_advice_get_paragraph (LimberAdviceParagraph paragraph);
LimberAdvice *limber_advice_new (const char *const *symptoms) G_GNUC_WARN_UNUSED_RESULT;
LimberAdvice *limber_advice_new_for_symptom (const char *symptom) G_GNUC_WARN_UNUSED_RESULT;
LimberAdvice *limber_advice_new_for_check_in (const LimberCheckIn *check_in) G_GNUC_WARN_UNUSED_RESULT;
LimberAdvice *limber_advice_copy (const LimberAdvice *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_advice_free (LimberAdvice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberAdvice, limber_advice_free)

G_END_DECLS
