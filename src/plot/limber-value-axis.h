/* limber-value-axis.h — numbers from bottom to top
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-quantity.h"

G_BEGIN_DECLS

/**
 * LimberValueAxis:
 * @minimum: the value at @bottom, in the unit it is stored in
 * @maximum: the value at @top; always more than @minimum
 * @bottom: in the units that are drawn in; larger than @top
 * @top: the same
 */
typedef struct
{
  double minimum, maximum;
  double bottom, top;
} LimberValueAxis;

/**
 * LimberValueTick:
 * @value: in the unit it is stored in, a round number in the user's
 * @label: what is written there, in the user's unit and language
 */
typedef struct
{
  double value;
  char *label;
} LimberValueTick;

double limber_value_axis_get_y (const LimberValueAxis *self, double value);
void limber_value_axis_fit_score (LimberValueAxis *self);
void limber_value_axis_fit (LimberValueAxis *self,
                            const LimberMeasure *measure,
                            LimberWeightUnit weight_unit,
                            gboolean from_zero,
                            double minimum,
                            double maximum);

/* (element-type LimberValueTick) */
GArray *limber_value_axis_list_ticks (const LimberValueAxis *self,
                                      const LimberMeasure *measure,
                                      LimberWeightUnit weight_unit,
                                      double label_height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
