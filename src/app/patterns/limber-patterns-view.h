/* limber-patterns-view.h — what the journal shows, group by group
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-finding-group.h"
#include "limber-quantity.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PATTERNS_VIEW (limber_patterns_view_get_type ())
/* Actions, all with the id of a finding or of a kind: patterns.hide, patterns.show-again, patterns.turn-off,
 * patterns.turn-on (s), patterns.set-in-report, patterns.set-known (sb), patterns.show-in-trends (s).
 * Signals: hide-chosen, report-chosen (id, gboolean), known-chosen (LimberFinding, gboolean), trends-chosen
 * (LimberFinding), toast (AdwToast). */
G_DECLARE_FINAL_TYPE (LimberPatternsView, limber_patterns_view, LIMBER, PATTERNS_VIEW, AdwBin)

GtkWidget *limber_patterns_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_patterns_view_set_patterns (LimberPatternsView *self,
                                        LimberPatterns *patterns,
                                        const LimberFindingChoices *choices,
                                        LimberWeightUnit weight_unit);
void limber_patterns_view_set_problem (LimberPatternsView *self, const char *sentence);

G_END_DECLS
