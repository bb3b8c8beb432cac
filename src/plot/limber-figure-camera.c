/* limber-figure-camera.c — from space to the picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-space-private.h"

#include <math.h>

#define TO_RADIANS (G_PI / 180)

/**
 * limber_vector_cross:
 * @a: a vector
 * @b: another
 *
 * Returns: what stands upright on both
 */
LimberVector
limber_vector_cross (LimberVector a, LimberVector b)
{
  return (LimberVector) { a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };
}

/**
 * limber_vector_dot:
 * @a: a vector
 * @b: another
 *
 * Returns: how far @a goes along @b, in lengths of @b
 */
double
limber_vector_dot (LimberVector a, LimberVector b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

/**
 * limber_vector_mix:
 * @a: a vector
 * @b: another
 * @share: how much of @b
 *
 * Returns: what lies between them
 */
LimberVector
limber_vector_mix (LimberVector a, LimberVector b, double share)
{
  return (LimberVector) { a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, a.z + (b.z - a.z) * share };
}

/**
 * limber_vector_normalize:
 * @a: a vector
 *
 * Returns: its direction, of length 1; what has no length stays so
 */
LimberVector
limber_vector_normalize (LimberVector a)
{
  double length = MAX (sqrt (limber_vector_dot (a, a)), 1e-9);

  return (LimberVector) { a.x / length, a.y / length, a.z / length };
}

/**
 * limber_camera_see:
 * @self: where the viewer stands
 * @at: a place, or a direction
 *
 * Returns: x to the right and y up in the picture, z towards the viewer
 */
LimberVector
limber_camera_see (const LimberCamera *self, LimberVector at)
{
  double yaw = self->yaw * TO_RADIANS, pitch = self->pitch * TO_RADIANS;
  double across = at.x * cos (yaw) - at.z * sin (yaw), along = at.x * sin (yaw) + at.z * cos (yaw);

  return (LimberVector) { across, at.y * cos (pitch) - along * sin (pitch),
                          at.y * sin (pitch) + along * cos (pitch) };
}

/**
 * limber_camera_see_joint:
 * @self: where the viewer stands
 * @figure: a figure
 * @joint: one of its joints
 *
 * Returns: where it is in the picture, as limber_camera_see() has it
 */
LimberVector
limber_camera_see_joint (const LimberCamera *self, const LimberFigure *figure, LimberJoint joint)
{
  return limber_camera_see (self, limber_figure_get_joint (figure, joint));
}
