/* limber-long-measures.h — measures of one's own that only a table with one row a value knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-import-plan-private.h"
#include "limber-long-layout.h"

G_BEGIN_DECLS

gboolean _limber_long_measures_define (LimberImportPlan *plan,
                                       LimberCsvReader *reader,
                                       const LimberLongLayout *layout,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
