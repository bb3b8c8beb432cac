/* limber-measure-dialog.h — defining a measure of the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-journal.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_MEASURE_DIALOG (limber_measure_dialog_get_type ())
/* Signal: removed (LimberMeasure *), when the measure is gone from the journal. */
G_DECLARE_FINAL_TYPE (LimberMeasureDialog, limber_measure_dialog, LIMBER, MEASURE_DIALOG, AdwDialog)

AdwDialog *limber_measure_dialog_new (LimberJournal *journal, const LimberMeasure *measure)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
