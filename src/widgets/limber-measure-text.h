/* limber-measure-text.h — the words around a measure that is typed: its unit and what was recorded last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-quantity.h"

G_BEGIN_DECLS

const char *limber_measure_text_unit (const LimberMeasure *measure,
                                      LimberWeightUnit weight_unit,
                                      gboolean empty,
                                      double last_value);
char *limber_measure_text_last (const LimberMeasure *measure, LimberWeightUnit weight_unit, double last_value)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
