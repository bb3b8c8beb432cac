/* limber-reference-record.h — a table of days as a journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-record.h"
#include "limber-reference-table.h"

G_BEGIN_DECLS

LimberRecord *limber_reference_record_new (const LimberReferenceTable *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
