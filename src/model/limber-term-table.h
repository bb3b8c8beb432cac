/* limber-term-table.h — the table behind limber-term.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-term.h"

/**
 * LimberTermInfo:
 * @kind: which list it stands in
 * @key: its stable name in files
 * @name: English, short enough for a chip; the message id of its translation in the context of its kind
 * @explanation: English, one sentence; the message id of its translation
 * @advice: whether it asks for a clinician
 *
 * A built-in term.
 */
typedef struct
{
  LimberTermKind kind;
  const char *key;
  const char *name;
  const char *explanation;
  LimberTermAdvice advice;
} LimberTermInfo;

extern const LimberTermInfo limber_term_table[];
extern const guint limber_term_table_length;
