/* limber-patterns.h — everything a journal shows on one day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-background.h"
#include "limber-finding.h"
#include "limber-look.h"
#include "limber-record.h"

G_BEGIN_DECLS

/**
 * LimberPatterns:
 * @as_of: the Julian day it was found on
 * @first: the first Julian day of the journal, 0 when it is empty
 * @days_recorded: days with an entry
 * @findings: (element-type LimberFinding): safety, then what changed, then links, each by severity
 * @not_found: (element-type LimberFinding): looked for and not found
 * @needs_data: (element-type LimberFinding): not to be answered yet
 * @n_tested: how many possible links the last look tried
 * @last_look: the Julian day of the last look, 0 when there was none
 * @next_look: the Julian day of the next one; 0 when nothing is recorded
 * @looks: (element-type LimberLook): looks that were taken for it and were not known before
 */
typedef struct
{
  guint32 as_of, first;
  guint days_recorded;
  GPtrArray *findings, *not_found, *needs_data;
  guint n_tested;
  guint32 last_look, next_look;
  GPtrArray *looks;
} LimberPatterns;

#define LIMBER_TYPE_PATTERNS (limber_patterns_get_type ())
GType limber_patterns_get_type (void);

/* @known: (nullable): looks of before, see limber_look_table_new(); only what fits the journal is used */
LimberPatterns *limber_patterns_find (LimberRecord *record,
                                      const LimberBackground *background,
                                      GHashTable *known) G_GNUC_WARN_UNUSED_RESULT;
LimberPatterns *limber_patterns_ref (LimberPatterns *self);
void limber_patterns_unref (LimberPatterns *self);
LimberFinding *limber_patterns_find_by_id (const LimberPatterns *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPatterns, limber_patterns_unref)

G_END_DECLS
