/* limber-mark-chooser.h — what to mark in the charts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-trends-marks.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_MARK_CHOOSER (limber_mark_chooser_get_type ())
/* Signal: changed (void), by the user only. */
G_DECLARE_FINAL_TYPE (LimberMarkChooser, limber_mark_chooser, LIMBER, MARK_CHOOSER, AdwBin)

void limber_mark_chooser_fill (LimberMarkChooser *self, LimberTrendsMarks *marks);
GStrv limber_mark_chooser_list_chosen (LimberMarkChooser *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
