/* limber-value-step.c — distances between numbers that people find round
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-value-step.h"

#include <math.h>
#include <string.h>

#define MINUTES_PER_HOUR 60
#define GRAMS_PER_KILOGRAM 1000.0

/* Half the width of rounding errors, against the size of the numbers. */
#define TOLERANCE 1e-9

/* How near to a tick is on it, in steps: pounds in grams are never whole numbers. */
#define ALMOST 1e-6

/* Quarters of an hour, of a day; days are not named by an axis, so that longer times are hours again. */
static const double minutes[] = { 1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440 };

/* Half a stone is seven pounds. */
static const double stones[] = { 0.5, 1, 2, 5, 10, 20 };

static double
next_of (const double *values, gsize n_values, double after)
{
  for (gsize i = 0; i < n_values; i++)
    if (values[i] > after * (1 + TOLERANCE))
      return values[i];

  return NAN;
}

/* 1, 2, 5, 10, 20, 50, …, from @smallest on, which is 1 or a decimal part of it. */
static double
next_decimal (double smallest, double after)
{
  static const double digits[] = { 1, 2, 5, 10, 20 };
  double power = smallest;

  if (after < smallest * (1 - TOLERANCE))
    return smallest;

  while (power * 10 <= after * (1 + TOLERANCE))
    power *= 10;

  return power * next_of (digits, G_N_ELEMENTS (digits), after / power);
}

/* The smallest difference a plain number can have. */
static double
get_resolution (const LimberMeasure *measure)
{
  return measure != NULL ? pow (10, -(double) measure->decimals) : 1;
}

static double
get_weight_factor (LimberWeightUnit weight_unit)
{
  switch (weight_unit)
    {
    case LIMBER_WEIGHT_UNIT_LB:
      return LIMBER_GRAMS_PER_POUND;
    case LIMBER_WEIGHT_UNIT_ST:
      return LIMBER_GRAMS_PER_POUND * LIMBER_POUNDS_PER_STONE;
    case LIMBER_WEIGHT_UNIT_KG:
    default:
      return GRAMS_PER_KILOGRAM;
    }
}

static double
next_weight (LimberWeightUnit weight_unit, double step)
{
  double factor = get_weight_factor (weight_unit);
  double next = NAN;

  if (weight_unit == LIMBER_WEIGHT_UNIT_ST)
    next = next_of (stones, G_N_ELEMENTS (stones), step / factor);

  return (isnan (next) ? next_decimal (1, step / factor) : next) * factor;
}

static double
next_duration (double step)
{
  double next = next_of (minutes, G_N_ELEMENTS (minutes), step);

  return isnan (next) ? next_decimal (1, step / MINUTES_PER_HOUR) * MINUTES_PER_HOUR : next;
}

/**
 * limber_value_step_next:
 * @measure: (nullable): a measure; %NULL for plain numbers
 * @weight_unit: the user's unit of weight
 * @step: a step, or 0
 *
 * Goes through the distances between ticks from small to large: 1, 2 and 5 with zeros for counts, kilograms
 * and pounds; half and whole stones; the parts of an hour and of a day for durations. A measure with decimal
 * places begins at the last of them.
 *
 * Returns: the smallest step larger than @step, in the unit of @measure
 */
double
limber_value_step_next (const LimberMeasure *measure, LimberWeightUnit weight_unit, double step)
{
  if (measure != NULL && measure->unit == LIMBER_MEASURE_UNIT_GRAM)
    return next_weight (weight_unit, step);
  if (measure != NULL && measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    return next_duration (step);

  return next_decimal (get_resolution (measure), step);
}

/**
 * limber_value_step_count_below:
 * @value: a number
 * @step: a step, in the unit of @value
 *
 * Returns: how many steps from zero to the last tick that is not above @value, apart from rounding errors
 */
double
limber_value_step_count_below (double value, double step)
{
  return floor (value / step + ALMOST);
}

/**
 * limber_value_step_count_above:
 * @value: a number
 * @step: a step, in the unit of @value
 *
 * Returns: how many steps from zero to the first tick that is not below @value, apart from rounding errors
 */
double
limber_value_step_count_above (double value, double step)
{
  return ceil (value / step - ALMOST);
}

/**
 * limber_value_step_get_shortest_span:
 * @measure: (nullable): a measure; %NULL for plain numbers
 * @weight_unit: the user's unit of weight
 * @from_zero: whether the axis begins at zero
 *
 * An axis as short as the data would make a change that means nothing fill the height. Weight spans 4 kg,
 * 10 lb or 1 st at least: it goes up and down by one or two kilograms within days without any change of the
 * body, and 200 g more or less should look like what they are.
 *
 * Returns: the least difference between the ends of an axis, in the unit of @measure
 */
double
limber_value_step_get_shortest_span (const LimberMeasure *measure,
                                     LimberWeightUnit weight_unit,
                                     gboolean from_zero)
{
  if (measure == NULL)
    return 4;
  if (measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    return from_zero ? MINUTES_PER_HOUR / 2 : MINUTES_PER_HOUR;
  if (measure->unit == LIMBER_MEASURE_UNIT_COUNT)
    return strcmp (measure->id, LIMBER_MEASURE_STEPS) == 0 ? 1000 : 4 * get_resolution (measure);
  if (weight_unit == LIMBER_WEIGHT_UNIT_ST)
    return LIMBER_GRAMS_PER_POUND * LIMBER_POUNDS_PER_STONE;
  if (weight_unit == LIMBER_WEIGHT_UNIT_LB)
    return LIMBER_GRAMS_PER_POUND * 10;

  return GRAMS_PER_KILOGRAM * 4;
}
