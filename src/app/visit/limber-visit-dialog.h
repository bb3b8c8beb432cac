/* limber-visit-dialog.h — choices at the left, the real page at the right, Save as PDF and Print
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-pattern-watch.h"
#include "limber-report-choice.h"
#include "limber-settings.h"
#include "limber-visit-watch.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_VISIT_DIALOG (limber_visit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberVisitDialog, limber_visit_dialog, LIMBER, VISIT_DIALOG, AdwDialog)

/* @patterns: (nullable). @choice: (nullable): what was chosen in a dialog before, to go on with */
LimberVisitDialog *limber_visit_dialog_new (LimberVisitWatch *watch,
                                            LimberPatternWatch *patterns,
                                            LimberSettings *settings,
                                            LimberReportChoice *choice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
