/* limber-value-ticks.c — the numbers beside a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-value-axis.h"
#include "limber-value-step.h"

#include <glib/gi18n.h>
#include <math.h>

#define MIN_TICKS 2
#define MAX_TICKS 6

/* Numbers look crowded when they stand closer than this many times their height. */
#define AIR 1.75

/* What is left of zero by rounding is zero. */
#define TOLERANCE 1e-6

/* Ticks stand at @first × @step to @last × @step. */
typedef struct
{
  double step, first, last;
  gboolean meets_ends;
} Ladder;

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

static void
set_step (Ladder *self, const LimberValueAxis *axis, double step)
{
  self->step = step;
  self->first = limber_value_step_count_above (axis->minimum, step);
  self->last = limber_value_step_count_below (axis->maximum, step);
  self->meets_ends = limber_value_step_count_below (axis->minimum, step) >= self->first
                     && limber_value_step_count_above (axis->maximum, step) <= self->last;
}

/* The smallest step that leaves no more than @n_ticks ticks; or a larger one if that has ticks at both ends
 * of the axis and one between them, because such numbers say how far it reaches.
 */
static void
choose_step (Ladder *self,
             const LimberValueAxis *axis,
             const LimberMeasure *measure,
             LimberWeightUnit weight_unit,
             guint n_ticks)
{
  Ladder larger;
  double step = 0;

  do
    {
      step = limber_value_step_next (measure, weight_unit, step);
      set_step (self, axis, step);
    }
  while (self->last - self->first + 1 > n_ticks);

  larger = *self;
  while (!self->meets_ends && larger.last - larger.first >= 2)
    {
      step = limber_value_step_next (measure, weight_unit, step);
      set_step (&larger, axis, step);
      if (larger.meets_ends && larger.last - larger.first >= 2)
        *self = larger;
    }
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
  Ladder ladder;
  double stride = 1;
  guint n_ticks;

  g_array_set_clear_func (ticks, clear_tick);
  g_return_val_if_fail (self != NULL, ticks);

  if (!(self->maximum > self->minimum) || !isfinite (self->maximum - self->minimum))
    return ticks;

  n_ticks = count_room (self, label_height);
  choose_step (&ladder, self, measure, weight_unit, n_ticks);

  /* Two labels need no round distance: the ends of the axis, which are round, tell more than one number. */
  if (ladder.last - ladder.first < 1 && n_ticks >= MIN_TICKS)
    {
      choose_step (&ladder, self, measure, weight_unit, MAX_TICKS);
      stride = MAX (ladder.last - ladder.first, 1);
    }

  for (double i = ladder.first; i <= ladder.last; i += stride)
    {
      LimberValueTick tick = { i * ladder.step, format_value (measure, weight_unit, i * ladder.step) };

      g_array_append_val (ticks, tick);
    }

  return ticks;
}
