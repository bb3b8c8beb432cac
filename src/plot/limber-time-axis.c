/* limber-time-axis.c — days from left to right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days are counted on the calendar and all of one width, whatever the clocks did on them.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-time-axis.h"

#include <math.h>

/**
 * limber_time_axis_get_x:
 * @self: an axis
 * @day: a Julian day and a part of it; may lie outside the axis
 *
 * Returns: where @day begins (d + 0.5: its middle), in the units that are drawn in
 */
double
limber_time_axis_get_x (const LimberTimeAxis *self, double day)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->left + (day - self->from) * limber_time_axis_get_day_width (self);
}

/**
 * limber_time_axis_get_day:
 * @self: an axis
 * @x: in the units that are drawn in; may lie outside the axis
 *
 * Turns limber_time_axis_get_x() round.
 *
 * Returns: the Julian day at @x, with the part of the day that has gone by
 */
double
limber_time_axis_get_day (const LimberTimeAxis *self, double x)
{
  double day_width;

  g_return_val_if_fail (self != NULL, 0);

  day_width = limber_time_axis_get_day_width (self);
  return day_width > 0 ? self->from + (x - self->left) / day_width : self->from;
}

/**
 * limber_time_axis_find_day:
 * @self: an axis
 * @x: in the units that are drawn in
 *
 * Finds the day under the pointer.
 *
 * Returns: the Julian day whose width @x lies in; beyond the ends the first or the last day that is seen
 */
guint32
limber_time_axis_find_day (const LimberTimeAxis *self, double x)
{
  double first, last, day;

  g_return_val_if_fail (self != NULL, G_DATE_BAD_JULIAN);

  first = floor (self->from);
  last = MAX (first, ceil (self->to) - 1);
  day = floor (limber_time_axis_get_day (self, x));
  if (!(day > first))
    day = first;

  return day >= 1 ? (guint32) MIN (MIN (day, last), G_MAXUINT32) : 1;
}

/**
 * limber_time_axis_get_day_width:
 * @self: an axis
 *
 * Returns: how wide a day is, in the units that are drawn in; 0 for an axis without days or without width
 */
double
limber_time_axis_get_day_width (const LimberTimeAxis *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (!(self->to > self->from) || !(self->right > self->left))
    return 0;

  return (self->right - self->left) / (self->to - self->from);
}
