/* limber-finding-item.h — a finding with what decides how it is shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-finding.h"
#include "limber-quantity.h"

G_BEGIN_DECLS

/**
 * LimberFindingItem:
 * @finding: the finding
 * @in_report: whether it goes into the visit report
 * @weight_unit: the user's unit
 * @can_be_known: whether the user may say that their doctor knows this
 * @is_open: whether it was open where it was shown before
 */
typedef struct
{
  LimberFinding *finding;
  gboolean in_report;
  LimberWeightUnit weight_unit;
  gboolean can_be_known;
  gboolean is_open;
} LimberFindingItem;

G_END_DECLS
