/* limber-figure-ik.c — an arm or a leg whose end is held: where its elbow or knee goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-private.h"

#include <math.h>

/* Shorter than this a direction is not known. */
#define TINY 1e-9

static LimberVector
subtract (LimberVector a, LimberVector b)
{
  return (LimberVector) { a.x - b.x, a.y - b.y, a.z - b.z };
}

static LimberVector
add_scaled (LimberVector a, LimberVector b, double factor)
{
  return (LimberVector) { a.x + b.x * factor, a.y + b.y * factor, a.z + b.z * factor };
}

static double
multiply (LimberVector a, LimberVector b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

/* Of length 1, or @otherwise when there is none. */
static LimberVector
normalize (LimberVector a, LimberVector otherwise)
{
  double length = sqrt (multiply (a, a));

  return length > TINY ? add_scaled ((LimberVector) { 0, 0, 0 }, a, 1 / length) : otherwise;
}

/**
 * limber_vector_reach:
 * @root: shoulder or hip
 * @goal: where wrist or ankle shall be
 * @upper: the length from the root to the bend
 * @lower: the length from the bend to the end
 * @toward: a point to whose side it bends
 *
 * Two bones and the line from @root to @goal are a triangle of which all sides are known: the law of cosines
 * says where its third corner is, and @toward on which side of the line. A goal that is too far is reached
 * for, one that is too near is left with the limb folded; the lengths are kept in any case.
 *
 * Returns: the elbow or knee
 */
LimberVector
limber_vector_reach (LimberVector root, LimberVector goal, double upper, double lower, LimberVector toward)
{
  LimberVector way = subtract (goal, root), side;
  LimberVector along = normalize (way, (LimberVector) { 0, -1, 0 });
  double distance = CLAMP (sqrt (multiply (way, way)), fabs (upper - lower) + TINY, upper + lower);
  double foot = (upper * upper - lower * lower + distance * distance) / (2 * distance);
  double height = sqrt (MAX (0, upper * upper - foot * foot));

  side = subtract (toward, root);
  side = add_scaled (side, along, -multiply (side, along));
  side = normalize (side, (LimberVector) { -along.y, along.x, 0 });

  return add_scaled (add_scaled (root, along, foot), side, height);
}
