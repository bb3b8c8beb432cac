/* limber-finding-details.h — what stands behind the sentence of a finding, and what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-finding.h"
#include "limber-quantity.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FINDING_DETAILS (limber_finding_details_get_type ())
/* Actions: finding.in-report; its buttons activate those of LimberPatternsView. */
G_DECLARE_FINAL_TYPE (LimberFindingDetails, limber_finding_details, LIMBER, FINDING_DETAILS, GtkWidget)

GtkWidget *limber_finding_details_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_finding_details_set_finding (LimberFindingDetails *self,
                                         LimberFinding *finding,
                                         gboolean in_report,
                                         LimberWeightUnit weight_unit);
void limber_finding_details_set_shows_suggestion (LimberFindingDetails *self, gboolean shows);

G_END_DECLS
