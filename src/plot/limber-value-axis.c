/* limber-value-axis.c — numbers from bottom to top
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-value-axis.h"

#include "limber-value-step.h"

#include <math.h>

#define SCORE_MAX 10

/* Axes are rounded to ends that leave at most this many steps between them. */
#define MAX_INTERVALS 5

/* Half the width of rounding errors, against the size of the numbers. */
#define TOLERANCE 1e-9

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
get_limits (LimberValueAxis *limits, const LimberMeasure *measure, const LimberValueAxis *data)
{
  limits->minimum = measure != NULL ? MIN (measure->minimum, data->minimum) : -G_MAXDOUBLE;
  limits->maximum = measure != NULL ? MAX (measure->maximum, data->maximum) : G_MAXDOUBLE;
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
widen (LimberValueAxis *self, const LimberValueAxis *limits, double span, gboolean from_zero)
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

  if (self->minimum < limits->minimum)
    {
      self->maximum += limits->minimum - self->minimum;
      self->minimum = limits->minimum;
    }
  if (self->maximum > limits->maximum)
    {
      self->minimum = MAX (limits->minimum, self->minimum - (self->maximum - limits->maximum));
      self->maximum = limits->maximum;
    }
}

/* Rounding a widened span makes it wider still: takes whole steps off again where that leaves @span of what
 * can be.
 */
static void
trim_ends (LimberValueAxis *self,
           const LimberValueAxis *data,
           const LimberValueAxis *limits,
           double step,
           double span)
{
  while (MIN (self->maximum, limits->maximum) - MAX (self->minimum, limits->minimum) - step
         >= span * (1 - TOLERANCE))
    {
      double above = self->maximum - data->maximum, below = data->minimum - self->minimum;

      if (MAX (above, below) < step)
        break;
      if (above > below)
        self->maximum -= step;
      else
        self->minimum += step;
    }
}

static void
round_ends (LimberValueAxis *self,
            const LimberValueAxis *data,
            const LimberValueAxis *limits,
            const LimberMeasure *measure,
            LimberWeightUnit weight_unit,
            double span)
{
  double step = 0;

  do
    step = limber_value_step_next (measure, weight_unit, step);
  while (limber_value_step_count_above (self->maximum, step)
             - limber_value_step_count_below (self->minimum, step)
         > MAX_INTERVALS);

  /* + 0.0: zero from below is "-0". */
  self->minimum = limber_value_step_count_below (self->minimum, step) * step + 0.0;
  self->maximum = limber_value_step_count_above (self->maximum, step) * step + 0.0;
  trim_ends (self, data, limits, step, span);
  self->minimum = MAX (self->minimum, limits->minimum);
  self->maximum = MIN (self->maximum, limits->maximum);
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
  LimberValueAxis data, limits;
  double span;

  g_return_if_fail (self != NULL);

  if (!isfinite (minimum) || !isfinite (maximum))
    minimum = maximum = isfinite (minimum)   ? minimum
                        : isfinite (maximum) ? maximum
                                             : get_usual_value (measure);
  put_in_order (&minimum, &maximum);
  self->minimum = from_zero ? MIN (minimum, 0) : minimum;
  self->maximum = from_zero ? MAX (maximum, 0) : maximum;
  data = *self;

  get_limits (&limits, measure, &data);
  span = limber_value_step_get_shortest_span (measure, weight_unit, from_zero);
  widen (self, &limits, span, from_zero);
  round_ends (self, &data, &limits, measure, weight_unit, span);
  if (!(self->maximum > self->minimum))
    self->maximum = self->minimum + 1;
}
