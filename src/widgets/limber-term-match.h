/* limber-term-match.h — finding terms by what somebody starts to type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-term.h"

G_BEGIN_DECLS

/**
 * LimberTermMatch:
 * @LIMBER_TERM_MATCH_NONE: the text does not occur in the name
 * @LIMBER_TERM_MATCH_INSIDE: the text occurs somewhere in the name
 * @LIMBER_TERM_MATCH_WORD: a word of the name starts with the text
 * @LIMBER_TERM_MATCH_START: the name starts with the text
 * @LIMBER_TERM_MATCH_EXACT: the name is the text
 *
 * How well a name fits a text; capitals, accents and spaces around it make no difference.
 */
typedef enum
{
  LIMBER_TERM_MATCH_NONE,
  LIMBER_TERM_MATCH_INSIDE,
  LIMBER_TERM_MATCH_WORD,
  LIMBER_TERM_MATCH_START,
  LIMBER_TERM_MATCH_EXACT,
} LimberTermMatch;

LimberTermMatch limber_term_match (const LimberTerm *term, const char *text);
GPtrArray *limber_term_match_all (GPtrArray *terms, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
