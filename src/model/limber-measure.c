/* limber-measure.c — steps, weight, sleep and the like: one number a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-measure.h"

#include "limber-quantity.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MINUTES_PER_DAY (24 * 60)

static const LimberMeasure measures[] = {
  { LIMBER_MEASURE_STEPS, NC_ ("measure", "Steps"), LIMBER_MEASURE_UNIT_COUNT, 0, 200000 },
  { LIMBER_MEASURE_WEIGHT, NC_ ("measure", "Weight"), LIMBER_MEASURE_UNIT_GRAM, 20000, 400000 },
  { LIMBER_MEASURE_SLEEP, NC_ ("measure", "Sleep"), LIMBER_MEASURE_UNIT_MINUTE, 0, MINUTES_PER_DAY },
  { LIMBER_MEASURE_ACTIVE, NC_ ("measure", "Active minutes"), LIMBER_MEASURE_UNIT_MINUTE, 0,
    MINUTES_PER_DAY },
  { LIMBER_MEASURE_ROUTINE, NC_ ("measure", "Stretching"), LIMBER_MEASURE_UNIT_MINUTE, 0, MINUTES_PER_DAY },
};

/**
 * limber_measure_count:
 *
 * Returns: the number of measures Limber knows
 */
guint
limber_measure_count (void)
{
  return G_N_ELEMENTS (measures);
}

/**
 * limber_measure_nth:
 * @index: less than limber_measure_count()
 *
 * Returns: (transfer none): the measure; the order is that of the day editor
 */
const LimberMeasure *
limber_measure_nth (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (measures), NULL);

  return &measures[index];
}

/**
 * limber_measure_find:
 * @id: (nullable): the id of a measure
 *
 * Returns: (transfer none) (nullable): the measure, or %NULL when there is none of that id
 */
const LimberMeasure *
limber_measure_find (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (measures); i++)
    {
      if (strcmp (measures[i].id, id) == 0)
        return &measures[i];
    }

  return NULL;
}

/**
 * limber_measure_get_name:
 * @measure: a measure
 *
 * Returns: (transfer none): its name in the user's language
 */
const char *
limber_measure_get_name (const LimberMeasure *measure)
{
  g_return_val_if_fail (measure != NULL, NULL);

  return g_dpgettext2 (NULL, "measure", measure->name);
}

/**
 * limber_measure_round:
 * @measure: a measure
 * @value: in the unit of @measure
 *
 * Brings a value to the resolution journals keep: whole counts, grams and minutes. What comes from files in
 * other units goes through here, so that an entry can show it and read it back unchanged.
 *
 * Returns: @value, rounded
 */
double
limber_measure_round (const LimberMeasure *measure, double value)
{
  g_return_val_if_fail (measure != NULL, value);

  return round (value);
}

/**
 * limber_measure_check:
 * @measure: a measure
 * @value: in the unit of @measure
 * @error: return location for an error
 *
 * Whether @value can be real. The ranges are those of the journal file.
 *
 * Raises %LIMBER_ERROR_RANGE, its message in kilograms, hours or plain numbers.
 *
 * Returns: whether @value lies between the minimum and the maximum of @measure
 */
gboolean
limber_measure_check (const LimberMeasure *measure, double value, GError **error)
{
  return limber_quantity_check (measure, value, LIMBER_WEIGHT_UNIT_KG, error);
}
