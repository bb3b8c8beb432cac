/* limber-measure-row.h — one measure of the day, typed in the user's unit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-quantity.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_MEASURE_ROW (limber_measure_row_get_type ())
/* Signal: value-changed (double value), NaN when emptied; only for text that could be read and is in range.
 * Text that could not be read stays as typed, with a sentence below it. */
G_DECLARE_FINAL_TYPE (LimberMeasureRow, limber_measure_row, LIMBER, MEASURE_ROW, AdwPreferencesRow)

GtkWidget *limber_measure_row_new (const LimberMeasure *measure) G_GNUC_WARN_UNUSED_RESULT;
const LimberMeasure *limber_measure_row_get_measure (LimberMeasureRow *self);
void limber_measure_row_set_weight_unit (LimberMeasureRow *self, LimberWeightUnit unit);
/* The stored value of the day shown; text that could not be read stays when the value is the one shown
 * already. */
void limber_measure_row_set_value (LimberMeasureRow *self, double value);
/* The value of another day: also forgets text that could not be read. */
void limber_measure_row_reset (LimberMeasureRow *self, double value);
double limber_measure_row_get_value (LimberMeasureRow *self);
/* The last recorded value, shown pale and never stored; NaN for none. */
void limber_measure_row_set_last_value (LimberMeasureRow *self, double value);
gboolean limber_measure_row_has_error (LimberMeasureRow *self);

G_END_DECLS
