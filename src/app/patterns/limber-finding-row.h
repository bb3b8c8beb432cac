/* limber-finding-row.h — one finding: its sentence, and what stands behind it when it is opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-finding-item.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FINDING_ROW (limber_finding_row_get_type ())
/* What stands behind the sentence is made when the row is opened for the first time. */
G_DECLARE_FINAL_TYPE (LimberFindingRow, limber_finding_row, LIMBER, FINDING_ROW, AdwExpanderRow)

GtkWidget *limber_finding_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_finding_row_set_item (LimberFindingRow *self, const LimberFindingItem *item, guint position);
const char *limber_finding_row_get_id (LimberFindingRow *self);
LimberFinding *limber_finding_row_get_finding (LimberFindingRow *self);
guint limber_finding_row_get_position (LimberFindingRow *self);

G_END_DECLS
