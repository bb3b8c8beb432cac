/* limber-measure-text.c — the words around a measure that is typed: its unit and what was recorded last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-measure-text.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * limber_measure_text_unit:
 * @measure: what is typed
 * @weight_unit: the user's unit of weight
 * @empty: whether nothing is typed yet
 * @last_value: the last recorded value in the unit of @measure, NaN for none
 *
 * Stones and pounds bring their units with them, so theirs are named only where no number shows how to write
 * them.
 *
 * Returns: (transfer none): the unit to show behind the entry, empty for none; valid as long as @measure
 */
const char *
limber_measure_text_unit (const LimberMeasure *measure,
                          LimberWeightUnit weight_unit,
                          gboolean empty,
                          double last_value)
{
  g_return_val_if_fail (measure != NULL, "");

  switch (measure->unit)
    {
    case LIMBER_MEASURE_UNIT_GRAM:
      if (weight_unit == LIMBER_WEIGHT_UNIT_ST && empty)
        /* Translators: the units of a weight to type, stones and pounds. */
        return isnan (last_value) ? C_ ("unit", "st + lb") : "";
      /* Translators: the unit behind a number to type, kilograms or pounds. */
      return weight_unit == LIMBER_WEIGHT_UNIT_KG ? C_ ("unit", "kg") : C_ ("unit", "lb");
    case LIMBER_MEASURE_UNIT_MINUTE:
      /* Translators: the unit behind a length of time to type, hours and minutes ("7:30 h") or minutes. */
      return limber_measure_expects_hours (measure) ? C_ ("unit", "h") : C_ ("unit", "min");
    case LIMBER_MEASURE_UNIT_COUNT:
    default:
      return measure->label != NULL ? measure->label : "";
    }
}

/**
 * limber_measure_text_last:
 * @measure: what is typed
 * @weight_unit: the user's unit of weight
 * @last_value: the last recorded value in the unit of @measure
 *
 * Returns: (transfer full): "last time 81.2", to be read before the unit that stands behind the entry
 */
char *
limber_measure_text_last (const LimberMeasure *measure, LimberWeightUnit weight_unit, double last_value)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (measure != NULL, NULL);

  if (measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    number = limber_quantity_format_entry (measure, last_value, weight_unit);
  else
    number = limber_quantity_format_number (measure, last_value, weight_unit);
  /* Translators: stands pale in an empty entry; %s is a number, its unit follows behind the entry. */
  return g_strdup_printf (_ ("last time %s"), number);
}
