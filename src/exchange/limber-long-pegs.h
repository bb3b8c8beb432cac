/* limber-long-pegs.h — answers of the PEG scale in a table with one row a value
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
 * LimberLongPegs:
 *
 * What the journal holds of the PEG scale, and what a plan is to make of it.
 */
typedef struct _LimberLongPegs LimberLongPegs;

LimberLongPegs *_limber_long_pegs_new (LimberImportPlan *plan, LimberStore *store, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
void _limber_long_pegs_free (LimberLongPegs *self);
LimberDisposition _limber_long_pegs_merge (LimberLongPegs *self, const LimberLongRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLongPegs, _limber_long_pegs_free)

G_END_DECLS
