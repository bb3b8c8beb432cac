/* limber-quantity.h — numbers as people type and read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-measure.h"

G_BEGIN_DECLS

/**
 * LimberWeightUnit:
 * @LIMBER_WEIGHT_UNIT_KG: kilograms
 * @LIMBER_WEIGHT_UNIT_LB: pounds
 * @LIMBER_WEIGHT_UNIT_ST: stones and pounds
 *
 * The unit a person thinks of weight in. Journals keep grams.
 */
typedef enum
{
  LIMBER_WEIGHT_UNIT_KG,
  LIMBER_WEIGHT_UNIT_LB,
  LIMBER_WEIGHT_UNIT_ST,
} LimberWeightUnit;

/* Exact by definition: the international pound of 1959; 14 lb make a stone. */
#define LIMBER_GRAMS_PER_POUND 453.59237
#define LIMBER_POUNDS_PER_STONE 14

gboolean limber_quantity_parse_number (const char *text, double *value, GError **error);
gboolean limber_quantity_parse (const LimberMeasure *measure,
                                const char *text,
                                LimberWeightUnit weight_unit,
                                double *value,
                                GError **error);
gboolean limber_quantity_check (const LimberMeasure *measure,
                                double value,
                                LimberWeightUnit weight_unit,
                                GError **error);

char *limber_quantity_format (const LimberMeasure *measure, double value, LimberWeightUnit weight_unit)
    G_GNUC_WARN_UNUSED_RESULT;
char *limber_quantity_format_number (const LimberMeasure *measure, double value, LimberWeightUnit weight_unit)
    G_GNUC_WARN_UNUSED_RESULT;
char *limber_quantity_format_entry (const LimberMeasure *measure, double value, LimberWeightUnit weight_unit)
    G_GNUC_WARN_UNUSED_RESULT;
char *limber_quantity_to_ascii (double value, int max_decimals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
