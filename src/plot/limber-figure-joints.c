/* limber-figure-joints.c — from the angles of a pose to joints in space
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-private.h"

#include <math.h>

#define TO_RADIANS (G_PI / 180)

/* Near and far joints follow one another in the same order, and so do their segments. */
#define N_LIMB_JOINTS (LIMBER_JOINT_SHOULDER_F - LIMBER_JOINT_SHOULDER_N)
#define N_LIMB_SEGMENTS (LIMBER_SEGMENT_UPPER_ARM_F - LIMBER_SEGMENT_UPPER_ARM_N)

static void
place_next (LimberFigure *self,
            const LimberBody *body,
            const LimberPose *pose,
            LimberJoint from,
            LimberJoint to,
            LimberSegment segment)
{
  LimberVector step = limber_pose_get_segment (pose, body, segment);

  self->x[to] = self->x[from] + step.x;
  self->y[to] = self->y[from] + step.y;
  self->z[to] = self->z[from] + step.z;
}

/* The near one of a pair that has the body in its middle, or the far one. */
static void
place_beside (LimberFigure *self,
              const LimberBody *body,
              const LimberPose *pose,
              LimberJoint middle,
              LimberJoint joint,
              LimberSegment segment,
              double share)
{
  LimberVector line = limber_pose_get_segment (pose, body, segment);

  self->x[joint] = self->x[middle] + line.x * share;
  self->y[joint] = self->y[middle] + line.y * share;
  self->z[joint] = self->z[middle] + line.z * share;
}

static void
place_limbs (LimberFigure *self, const LimberBody *body, const LimberPose *pose, gboolean far)
{
  guint j = far ? N_LIMB_JOINTS : 0, s = far ? N_LIMB_SEGMENTS : 0;
  double share = far ? -0.5 : 0.5;

  place_beside (self, body, pose, LIMBER_JOINT_NECK, LIMBER_JOINT_SHOULDER_N + j, LIMBER_SEGMENT_SHOULDERS,
                share);
  place_beside (self, body, pose, LIMBER_JOINT_PELVIS, LIMBER_JOINT_HIP_N + j, LIMBER_SEGMENT_HIPS, share);

  for (guint i = 0; i < 3; i++)
    {
      place_next (self, body, pose, LIMBER_JOINT_SHOULDER_N + j + i, LIMBER_JOINT_ELBOW_N + j + i,
                  LIMBER_SEGMENT_UPPER_ARM_N + s + i);
      place_next (self, body, pose, LIMBER_JOINT_HIP_N + j + i, LIMBER_JOINT_KNEE_N + j + i,
                  LIMBER_SEGMENT_THIGH_N + s + i);
    }
}

/**
 * limber_pose_init:
 * @self: (out caller-allocates): a pose
 *
 * Everything that a pose need not say: shoulders and hips are across the way the person looks.
 */
void
limber_pose_init (LimberPose *self)
{
  *self = (LimberPose) { .belly = 0 };
  self->tilt[LIMBER_SEGMENT_SHOULDERS] = self->tilt[LIMBER_SEGMENT_HIPS] = 90;
}

/**
 * limber_pose_swap:
 * @self: a pose
 *
 * What the near limbs do the far ones do, and the other way round.
 */
void
limber_pose_swap (LimberPose *self)
{
  for (guint i = LIMBER_SEGMENT_UPPER_ARM_N; i < LIMBER_SEGMENT_UPPER_ARM_F; i++)
    {
      double angle = self->angle[i], tilt = self->tilt[i];

      self->angle[i] = self->angle[i + N_LIMB_SEGMENTS];
      self->tilt[i] = self->tilt[i + N_LIMB_SEGMENTS];
      self->angle[i + N_LIMB_SEGMENTS] = angle;
      self->tilt[i + N_LIMB_SEGMENTS] = tilt;
    }
}

/**
 * limber_pose_get_segment:
 * @self: a pose
 * @body: the measures
 * @segment: a part of it
 *
 * Returns: the way from its beginning to its end
 */
LimberVector
limber_pose_get_segment (const LimberPose *self, const LimberBody *body, LimberSegment segment)
{
  double angle = self->angle[segment] * TO_RADIANS, tilt = self->tilt[segment] * TO_RADIANS;
  double length = body->length[segment];

  return (LimberVector) { length * cos (tilt) * cos (angle), length * cos (tilt) * sin (angle),
                          length * sin (tilt) };
}

/**
 * limber_figure_place:
 * @self: (out caller-allocates): the figure; its extras stay as they are
 * @body: the measures
 * @pose: the angles
 * @pelvis: where the pelvis is
 *
 * Works out every joint.
 */
void
limber_figure_place (LimberFigure *self, const LimberBody *body, const LimberPose *pose, LimberVector pelvis)
{
  limber_figure_set_joint (self, LIMBER_JOINT_PELVIS, pelvis);
  self->belly = pose->belly;

  place_next (self, body, pose, LIMBER_JOINT_PELVIS, LIMBER_JOINT_MIDDLE, LIMBER_SEGMENT_LUMBAR);
  place_next (self, body, pose, LIMBER_JOINT_MIDDLE, LIMBER_JOINT_NECK, LIMBER_SEGMENT_THORAX);
  place_next (self, body, pose, LIMBER_JOINT_NECK, LIMBER_JOINT_HEAD, LIMBER_SEGMENT_HEAD);
  place_limbs (self, body, pose, FALSE);
  place_limbs (self, body, pose, TRUE);
}

/**
 * limber_figure_move:
 * @self: a figure
 * @dx: to the right
 * @dy: up
 * @dz: to the person's right
 *
 * Moves it as it is.
 */
void
limber_figure_move (LimberFigure *self, double dx, double dy, double dz)
{
  for (guint i = 0; i < LIMBER_N_JOINTS; i++)
    {
      self->x[i] += dx;
      self->y[i] += dy;
      self->z[i] += dz;
    }
}

/**
 * limber_figure_get_joint:
 * @self: a figure
 * @joint: one of its joints
 *
 * Returns: where it is
 */
LimberVector
limber_figure_get_joint (const LimberFigure *self, LimberJoint joint)
{
  return (LimberVector) { self->x[joint], self->y[joint], self->z[joint] };
}

/**
 * limber_figure_set_joint:
 * @self: a figure
 * @joint: one of its joints
 * @at: where it is
 *
 * Sets one joint and no other.
 */
void
limber_figure_set_joint (LimberFigure *self, LimberJoint joint, LimberVector at)
{
  self->x[joint] = at.x;
  self->y[joint] = at.y;
  self->z[joint] = at.z;
}

/**
 * limber_body_get_height:
 * @self: the measures
 *
 * Returns: how high a person of them stands, from the ankle to the top of the head
 */
double
limber_body_get_height (const LimberBody *self)
{
  return self->length[LIMBER_SEGMENT_SHIN_N] + self->length[LIMBER_SEGMENT_THIGH_N]
         + self->length[LIMBER_SEGMENT_LUMBAR] + self->length[LIMBER_SEGMENT_THORAX]
         + self->length[LIMBER_SEGMENT_HEAD] + self->head;
}
