/* limber-measure-row.h — one measure of the day, typed in the user's unit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-quantity.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_MEASURE_ROW (limber_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberMeasureRow, limber_measure_row, LIMBER, MEASURE_ROW, AdwPreferencesRow)

GtkWidget *limber_measure_row_new (const LimberMeasure *measure) G_GNUC_WARN_UNUSED_RESULT;
void limber_measure_row_set_measure (LimberMeasureRow *self, const LimberMeasure *measure);
const LimberMeasure *limber_measure_row_get_measure (LimberMeasureRow *self);
void limber_measure_row_set_weight_unit (LimberMeasureRow *self, LimberWeightUnit unit);
void limber_measure_row_set_value (LimberMeasureRow *self, double value);
void limber_measure_row_reset (LimberMeasureRow *self, double value);
double limber_measure_row_get_value (LimberMeasureRow *self);
void limber_measure_row_set_last_value (LimberMeasureRow *self, double value);
gboolean limber_measure_row_has_error (LimberMeasureRow *self);

G_END_DECLS
