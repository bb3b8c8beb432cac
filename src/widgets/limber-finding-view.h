/* limber-finding-view.h — the small picture of a finding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-finding-chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_FINDING_VIEW (limber_finding_view_get_type ())
/* Hidden as long as there is nothing to draw. */
G_DECLARE_FINAL_TYPE (LimberFindingView, limber_finding_view, LIMBER, FINDING_VIEW, GtkWidget)

GtkWidget *limber_finding_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_finding_view_set_finding (LimberFindingView *self,
                                      LimberFinding *finding,
                                      LimberWeightUnit weight_unit);
guint limber_finding_view_get_n_drawings (LimberFindingView *self);

G_END_DECLS
