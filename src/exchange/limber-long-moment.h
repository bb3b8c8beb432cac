/* limber-long-moment.h — the rows of one check-in in a table with one row a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-import-plan-private.h"
#include "limber-long-row.h"

G_BEGIN_DECLS

/**
 * LimberLongMoment:
 * @first: (nullable): the first row, which tells the day, the time, when it was recorded and by what
 * @rows: (element-type LimberLongRow): all of them
 * @fields: what was said already, to the row that says it
 * @has_sibling: whether the file has another check-in that was recorded in the same second
 */
typedef struct
{
  const LimberLongRow *first;
  GPtrArray *rows;
  GHashTable *fields;
  gboolean has_sibling;
} LimberLongMoment;

LimberLongMoment *_limber_long_moment_new (void) G_GNUC_WARN_UNUSED_RESULT;
void _limber_long_moment_free (LimberLongMoment *self);
const LimberLongRow *_limber_long_moment_find_contrary (const LimberLongMoment *self,
                                                        const LimberLongRow *row);
void _limber_long_moment_take (LimberLongMoment *self, LimberLongRow *row);

gboolean _limber_long_is_same_source (LimberImportPlan *plan, gint64 import_id, const char *source);
LimberCheckIn *_limber_long_merge (LimberImportPlan *plan, const LimberLongMoment *moment);

G_END_DECLS
