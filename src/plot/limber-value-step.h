/* limber-value-step.h — distances between numbers that people find round
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-quantity.h"

G_BEGIN_DECLS

double limber_value_step_next (const LimberMeasure *measure, LimberWeightUnit weight_unit, double step);
double limber_value_step_count_below (double value, double step);
double limber_value_step_count_above (double value, double step);
double limber_value_step_get_shortest_span (const LimberMeasure *measure,
                                            LimberWeightUnit weight_unit,
                                            gboolean from_zero);

G_END_DECLS
