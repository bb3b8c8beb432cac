/* limber-time-range.c — which days are seen: closer, farther, earlier, later
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-time-axis.h"

#include <math.h>

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

/* A journal of one day is seen as the week that ends with it. */
static void
widen_bounds (double *first, double *last)
{
  if (!isfinite (*first) && !isfinite (*last))
    *first = *last = 1 + LIMBER_TIME_RANGE_MIN_DAYS;
  else if (!isfinite (*first))
    *first = *last;
  else if (!isfinite (*last))
    *last = *first;

  put_in_order (first, last);
  *first = MIN (*first, *last - LIMBER_TIME_RANGE_MIN_DAYS);
}

/* Both ends move together, so that the range keeps its length. */
static void
shift_into (double *from, double *to, double first, double last)
{
  double length = *to - *from;

  if (length >= last - first)
    {
      *from = first;
      *to = last;
    }
  else if (*from < first)
    {
      *from = first;
      *to = first + length;
    }
  else if (*to > last)
    {
      *from = last - length;
      *to = last;
    }
}

/**
 * limber_time_range_clamp:
 * @from: (inout): the Julian day it begins at
 * @to: (inout): the Julian day it ends at
 * @first: where the earliest day that can be seen begins
 * @last: where the latest day that can be seen ends
 *
 * Makes a range one that can be shown: within the bounds and %LIMBER_TIME_RANGE_MIN_DAYS long or longer. Ends
 * the wrong way round are exchanged; an end that is no number makes it the whole range. Bounds closer
 * together than the shortest range are widened to the past.
 */
void
limber_time_range_clamp (double *from, double *to, double first, double last)
{
  g_return_if_fail (from != NULL && to != NULL);

  widen_bounds (&first, &last);

  if (!isfinite (*from) || !isfinite (*to))
    {
      *from = first;
      *to = last;
      return;
    }

  put_in_order (from, to);
  if (*to - *from < LIMBER_TIME_RANGE_MIN_DAYS)
    {
      double middle = (*from + *to) / 2;

      *from = middle - LIMBER_TIME_RANGE_MIN_DAYS / 2;
      *to = *from + LIMBER_TIME_RANGE_MIN_DAYS;
    }
  shift_into (from, to, first, last);
}

/**
 * limber_time_range_zoom:
 * @from: (inout): the Julian day it begins at
 * @to: (inout): the Julian day it ends at
 * @factor: above 1 to see fewer days, below 1 to see more
 * @about: the Julian day that stays where it is, as far as the bounds let it
 * @first: where the earliest day that can be seen begins
 * @last: where the latest day that can be seen ends
 *
 * Looks closer or from farther away. The range ends up as limber_time_range_clamp() makes it.
 */
void
limber_time_range_zoom (double *from, double *to, double factor, double about, double first, double last)
{
  double length, shortened, part;

  g_return_if_fail (from != NULL && to != NULL);

  limber_time_range_clamp (from, to, first, last);
  if (!(factor > 0) || !isfinite (factor) || !isfinite (about))
    return;

  widen_bounds (&first, &last);
  length = *to - *from;
  shortened = CLAMP (length / factor, LIMBER_TIME_RANGE_MIN_DAYS, last - first);
  part = (CLAMP (about, *from, *to) - *from) / length;
  *from += part * (length - shortened);
  *to = *from + shortened;
  shift_into (from, to, first, last);
}

/**
 * limber_time_range_pan:
 * @from: (inout): the Julian day it begins at
 * @to: (inout): the Julian day it ends at
 * @days: how far to go, to later days when positive
 * @first: where the earliest day that can be seen begins
 * @last: where the latest day that can be seen ends
 *
 * Moves the range and stops at the bounds, without becoming shorter there.
 */
void
limber_time_range_pan (double *from, double *to, double days, double first, double last)
{
  g_return_if_fail (from != NULL && to != NULL);

  if (isfinite (days))
    {
      *from += days;
      *to += days;
    }
  limber_time_range_clamp (from, to, first, last);
}
