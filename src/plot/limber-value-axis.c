/* limber-value-axis.c — numbers from bottom to top
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-value-axis.h"

#include "limber-value-step.h"

#include <glib/gi18n.h>
#include <math.h>

#define SCORE_MAX 10

/* Axes are rounded to ends that leave at most this many steps between them. */
#define MAX_INTERVALS 5

#define MIN_TICKS 2
#define MAX_TICKS 6

/* Numbers look crowded when they stand closer than this many times their height. */
#define AIR 1.75

/* Rounding alone must not make one step more, as pounds in grams would. */
#define TOLERANCE 1e-6

static double
steps_below (double value, double step)
{
  return floor (value / step + TOLERANCE);
}

static double
steps_above (double value, double step)
{
  return ceil (value / step - TOLERANCE);
}

static void
put_in_order (double *a, double *b)
{
  if (*a > *b)
    {
      double c = *a;

      *a = *b;
      *b = c;
    }
}

/* What the axis may show at most: what can be real, and what was recorded all the same. */
static void
get_limits (const LimberMeasure *measure, const LimberValueAxis *data, double *lowest, double *highest)
{
  *lowest = measure != NULL ? MIN (measure->minimum, data->minimum) : -G_MAXDOUBLE;
  *highest = measure != NULL ? MAX (measure->maximum, data->maximum) : G_MAXDOUBLE;
}

/* Without any value: the middle of what people weigh, else the lowest that can be. */
static double
get_usual_value (const LimberMeasure *measure)
{
  const double usual_weight = 70000;

  if (measure == NULL)
    return 0;
  if (measure->unit == LIMBER_MEASURE_UNIT_GRAM)
    return CLAMP (usual_weight, measure->minimum, measure->maximum);

  return CLAMP (0, measure->minimum, measure->maximum);
}

static void
widen (LimberValueAxis *self, double span, double lowest, double highest, gboolean from_zero)
{
  double missing = span - (self->maximum - self->minimum);

  if (missing <= 0)
    return;

  if (from_zero && self->minimum < 0 && self->maximum <= 0)
    self->minimum -= missing;
  else if (from_zero)
    self->maximum += missing;
  else
    {
      self->minimum -= missing / 2;
      self->maximum += missing / 2;
    }

  if (self->minimum < lowest)
    {
      self->maximum += lowest - self->minimum;
      self->minimum = lowest;
    }
  if (self->maximum > highest)
    {
      self->minimum = MAX (lowest, self->minimum - (self->maximum - highest));
      self->maximum = highest;
    }
}

static void
round_ends (LimberValueAxis *self, const LimberMeasure *measure, LimberWeightUnit weight_unit)
{
  double step = 0;

  do
    step = limber_value_step_next (measure, weight_unit, step);
  while (steps_above (self->maximum, step) - steps_below (self->minimum, step) > MAX_INTERVALS);

  self->minimum = steps_below (self->minimum, step) * step;
  self->maximum = steps_above (self->maximum, step) * step;
}

static gboolean
is_weight_in_stones (const LimberMeasure *measure, LimberWeightUnit weight_unit)
{
  return measure != NULL && measure->unit == LIMBER_MEASURE_UNIT_GRAM && weight_unit == LIMBER_WEIGHT_UNIT_ST;
}

static char *
format_stones (double grams)
{
  double pounds = round (grams / LIMBER_GRAMS_PER_POUND);
  double stones = floor (pounds / LIMBER_POUNDS_PER_STONE);
  double rest = pounds - stones * LIMBER_POUNDS_PER_STONE;

  if (rest < 1)
    /* Translators: a weight in whole stones beside a chart, "12 st". */
    return g_strdup_printf (C_ ("value axis", "%.0f st"), stones);

  /* Translators: a weight in stones and pounds beside a chart, as short as can be: "12 st 7". */
  return g_strdup_printf (C_ ("value axis", "%.0f st %.0f"), stones, rest);
}

static char *
format_value (const LimberMeasure *measure, LimberWeightUnit weight_unit, double value)
{
  if (is_weight_in_stones (measure, weight_unit))
    return format_stones (value);
  if (measure == NULL || fabs (value) < TOLERANCE)
    return g_strdup_printf ("%'.0f", value + 0.0);

  return limber_quantity_format_number (measure, value, weight_unit);
}

static void
clear_tick (gpointer data)
{
  LimberValueTick *tick = data;

  g_clear_pointer (&tick->label, g_free);
}

static guint
count_room (const LimberValueAxis *self, double label_height)
{
  double height = self->bottom - self->top;

  if (!(label_height > 0))
    return MAX_TICKS;
  if (!(height >= label_height))
    return 1;

  return (guint) CLAMP (floor (height / (label_height * AIR) + TOLERANCE) + 1, MIN_TICKS, MAX_TICKS);
}

/* The smallest step that leaves no more than @n_ticks ticks. */
static double
choose_step (const LimberValueAxis *self,
             const LimberMeasure *measure,
             LimberWeightUnit weight_unit,
             guint n_ticks)
{
  double step = 0;

  do
    step = limber_value_step_next (measure, weight_unit, step);
  while (steps_below (self->maximum, step) - steps_above (self->minimum, step) + 1 > n_ticks);

  return step;
}

/**
 * limber_value_axis_get_y:
 * @self: an axis
 * @value: in the unit it is stored in; may lie outside the axis
 *
 * Returns: where @value is, in the units that are drawn in; NaN for NaN
 */
double
limber_value_axis_get_y (const LimberValueAxis *self, double value)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!(self->maximum > self->minimum))
    return isnan (value) ? value : self->bottom;

  return self->bottom
         + (value - self->minimum) / (self->maximum - self->minimum) * (self->top - self->bottom);
}

/**
 * limber_value_axis_fit_score:
 * @self: an axis
 *
 * Makes it span 0 to 10, whatever was recorded: a score means the same on every chart.
 */
void
limber_value_axis_fit_score (LimberValueAxis *self)
{
  g_return_if_fail (self != NULL);

  self->minimum = 0;
  self->maximum = SCORE_MAX;
}

/**
 * limber_value_axis_fit:
 * @self: an axis; @bottom and @top stay as they are
 * @measure: (nullable): what is measured; %NULL for plain numbers
 * @weight_unit: the user's unit of weight
 * @from_zero: whether zero belongs to the axis, as it must for bars
 * @minimum: the smallest value to be seen, in the unit of @measure; NaN for none
 * @maximum: the largest value to be seen; NaN for none
 *
 * Makes it span @minimum to @maximum, from one round number of the user's unit to another, and never less
 * than a span within which changes mean little (4 kg, for one). It shows nothing that cannot be real, such
 * as a day of 25 hours, and nothing below zero unless @measure knows negative values and there are some.
 */
void
limber_value_axis_fit (LimberValueAxis *self,
                       const LimberMeasure *measure,
                       LimberWeightUnit weight_unit,
                       gboolean from_zero,
                       double minimum,
                       double maximum)
{
  double lowest, highest;

  g_return_if_fail (self != NULL);

  if (!isfinite (minimum) || !isfinite (maximum))
    minimum = maximum = isfinite (minimum)   ? minimum
                        : isfinite (maximum) ? maximum
                                             : get_usual_value (measure);
  put_in_order (&minimum, &maximum);
  self->minimum = from_zero ? MIN (minimum, 0) : minimum;
  self->maximum = from_zero ? MAX (maximum, 0) : maximum;

  get_limits (measure, self, &lowest, &highest);
  widen (self, limber_value_step_get_shortest_span (measure, weight_unit, from_zero), lowest, highest,
         from_zero);
  round_ends (self, measure, weight_unit);
  self->minimum = MAX (self->minimum, lowest);
  self->maximum = MIN (self->maximum, highest);
  if (!(self->maximum > self->minimum))
    self->maximum = self->minimum + 1;
}

/**
 * limber_value_axis_list_ticks:
 * @self: an axis
 * @measure: (nullable): what is measured; %NULL for plain numbers and scores
 * @weight_unit: the user's unit of weight
 * @label_height: how high a label is, in the units that are drawn in
 *
 * Lists round numbers of the user's unit with room between their labels: two to six, one where the axis is
 * lower than a label. All labels differ; they name no unit where one is enough for all, as the title does.
 *
 * Returns: (transfer full) (element-type LimberValueTick): the ticks from bottom to top; the array frees
 *   its labels
 */
GArray *
limber_value_axis_list_ticks (const LimberValueAxis *self,
                              const LimberMeasure *measure,
                              LimberWeightUnit weight_unit,
                              double label_height)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (LimberValueTick));
  double step, first, last, stride = 1;
  guint n_ticks;

  g_array_set_clear_func (ticks, clear_tick);
  g_return_val_if_fail (self != NULL, ticks);

  if (!(self->maximum > self->minimum) || !isfinite (self->maximum - self->minimum))
    return ticks;

  n_ticks = count_room (self, label_height);
  step = choose_step (self, measure, weight_unit, n_ticks);
  first = steps_above (self->minimum, step);
  last = steps_below (self->maximum, step);

  /* Two labels need no round distance: the ends of the axis, which are round, tell more than one number. */
  if (last - first < 1 && n_ticks >= MIN_TICKS)
    {
      step = choose_step (self, measure, weight_unit, MAX_TICKS);
      first = steps_above (self->minimum, step);
      last = steps_below (self->maximum, step);
      stride = MAX (last - first, 1);
    }

  for (double i = first; i <= last; i += stride)
    {
      LimberValueTick tick = { i * step, format_value (measure, weight_unit, i * step) };

      g_array_append_val (ticks, tick);
    }

  return ticks;
}
