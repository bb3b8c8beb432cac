/* limber-figure-pins.c — hands, knees and feet that are planted stay where they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first pin carries the body: it is put where it belongs by moving the whole figure. Hands and feet are
 * reached for with the limb they end; where one is out of reach the body goes a little towards it, and the
 * pin that carries it is reached for as well, if it is a hand or a foot. Of elbows and knees only the place
 * in the picture is kept: what the bone is too long for it goes out of the picture to the side.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-private.h"

#include <math.h>

/* The nearest place from which all planted hands and feet are reached is found by going to each in turn. */
#define ROUNDS 24

/* A limb that is stretched to its last bit jerks when it begins to bend. */
#define STRETCH 0.9995

/* How much the way a knee or an elbow bends by nature counts against the way the pose bends it: so little
 * that it decides only where the pose is as good as straight. */
#define NATURE 0.02

typedef struct
{
  LimberJoint root, bend, end;
  LimberSegment upper, lower, last;
  double nature; /* to which side it bends, seen along the limb of a person who looks to the right */
} Limb;

static const Limb limbs[] = {
  { LIMBER_JOINT_SHOULDER_N, LIMBER_JOINT_ELBOW_N, LIMBER_JOINT_HAND_N, LIMBER_SEGMENT_UPPER_ARM_N,
    LIMBER_SEGMENT_FOREARM_N, LIMBER_SEGMENT_HAND_N, -1 },
  { LIMBER_JOINT_SHOULDER_F, LIMBER_JOINT_ELBOW_F, LIMBER_JOINT_HAND_F, LIMBER_SEGMENT_UPPER_ARM_F,
    LIMBER_SEGMENT_FOREARM_F, LIMBER_SEGMENT_HAND_F, -1 },
  { LIMBER_JOINT_HIP_N, LIMBER_JOINT_KNEE_N, LIMBER_JOINT_ANKLE_N, LIMBER_SEGMENT_THIGH_N,
    LIMBER_SEGMENT_SHIN_N, LIMBER_SEGMENT_FOOT_N, 1 },
  { LIMBER_JOINT_HIP_F, LIMBER_JOINT_KNEE_F, LIMBER_JOINT_ANKLE_F, LIMBER_SEGMENT_THIGH_F,
    LIMBER_SEGMENT_SHIN_F, LIMBER_SEGMENT_FOOT_F, 1 },
};

/* The limb that @joint is the end of, be it wrist, ankle or toe. */
static const Limb *
find_limb (LimberJoint joint)
{
  for (guint i = 0; i < G_N_ELEMENTS (limbs); i++)
    if (limbs[i].end == joint || (limbs[i].end + 1 == joint && limbs[i].nature > 0))
      return &limbs[i];

  return NULL;
}

/* The limb that @joint is the bend of. */
static const Limb *
find_limb_by_bend (LimberJoint joint)
{
  for (guint i = 0; i < G_N_ELEMENTS (limbs); i++)
    if (limbs[i].bend == joint)
      return &limbs[i];

  return NULL;
}

static LimberVector
get_goal (const LimberFigure *self, const LimberPose *pose, const LimberPin *pin, const Limb *limb)
{
  LimberVector goal = pin->at, last;

  if (pin->joint == limb->end)
    return goal;

  last = limber_pose_get_segment (pose, &self->extras->body, limb->last);
  return (LimberVector) { goal.x - last.x, goal.y - last.y, goal.z - last.z };
}

/* Seen from the side the middle of the body stays in the middle. */
static void
move_by_pin (LimberFigure *self, const LimberPin *pin)
{
  double depth = self->extras->view == LIMBER_VIEW_SPACE ? pin->at.z - self->z[pin->joint] : 0;

  limber_figure_move (self, pin->at.x - self->x[pin->joint], pin->at.y - self->y[pin->joint], depth);
}

/* Brings the root of a limb near enough to its goal; says whether that was needed. */
static gboolean
approach (LimberFigure *self, const LimberPose *pose, const LimberPin *pin, const Limb *limb)
{
  const LimberBody *body = &self->extras->body;
  LimberVector goal = get_goal (self, pose, pin, limb), root = limber_figure_get_joint (self, limb->root);
  double reach = (body->length[limb->upper] + body->length[limb->lower]) * STRETCH;
  double depth = goal.z - root.z, room = sqrt (MAX (0, reach * reach - depth * depth));
  double distance = hypot (goal.x - root.x, goal.y - root.y);

  if (distance <= room)
    return FALSE;

  limber_figure_move (self, (goal.x - root.x) * (1 - room / distance),
                      (goal.y - root.y) * (1 - room / distance), 0);
  return TRUE;
}

static void
approach_all (LimberFigure *self, const LimberPose *pose, const LimberPin *pins, guint n_pins)
{
  gboolean moved = TRUE;

  for (guint round = 0; moved && round < ROUNDS; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < n_pins; i++)
        {
          const Limb *limb = find_limb (pins[i].joint);

          if (limb != NULL)
            moved = approach (self, pose, &pins[i], limb) || moved;
        }
    }
}

/* On which side of the line from @root to @goal the limb bends: the one it bends to in the pose, where its
 * end may be elsewhere; a limb that is straight there bends as it does by nature. */
static LimberVector
get_side (const LimberFigure *self, const Limb *limb, LimberVector root, LimberVector goal)
{
  LimberVector bend = limber_figure_get_joint (self, limb->bend);
  LimberVector end = limber_figure_get_joint (self, limb->end);
  double x = end.x - root.x, y = end.y - root.y, length = MAX (hypot (x, y), 1e-9);
  double left = ((bend.y - root.y) * x - (bend.x - root.x) * y) / length + limb->nature * NATURE;
  double depth = bend.z - (root.z + end.z) / 2;

  x = goal.x - root.x;
  y = goal.y - root.y;
  length = MAX (hypot (x, y), 1e-9);
  return (LimberVector) { root.x - y / length * left, root.y + x / length * left, root.z + depth };
}

static void
reach (LimberFigure *self, const LimberPose *pose, const LimberPin *pin, const Limb *limb)
{
  const LimberBody *body = &self->extras->body;
  LimberVector goal = get_goal (self, pose, pin, limb), bend, last;
  LimberVector root = limber_figure_get_joint (self, limb->root);
  double lower = body->length[limb->lower], rest;

  bend
      = limber_vector_reach (root, goal, body->length[limb->upper], lower, get_side (self, limb, root, goal));
  limber_figure_set_joint (self, limb->bend, bend);

  /* A goal that cannot be reached is only pointed at. */
  rest = sqrt ((goal.x - bend.x) * (goal.x - bend.x) + (goal.y - bend.y) * (goal.y - bend.y)
               + (goal.z - bend.z) * (goal.z - bend.z));
  goal.x = bend.x + (goal.x - bend.x) * lower / rest;
  goal.y = bend.y + (goal.y - bend.y) * lower / rest;
  goal.z = bend.z + (goal.z - bend.z) * lower / rest;
  limber_figure_set_joint (self, limb->end, goal);

  last = limber_pose_get_segment (pose, body, limb->last);
  limber_figure_set_joint (self, limb->end + 1,
                           (LimberVector) { goal.x + last.x, goal.y + last.y, goal.z + last.z });
}

/* Puts an elbow or a knee, and moves what comes after it along. */
static void
lean (LimberFigure *self, const LimberPin *pin, const Limb *limb)
{
  LimberVector root = limber_figure_get_joint (self, limb->root);
  LimberVector old = limber_figure_get_joint (self, limb->bend), bend;
  double x = pin->at.x - root.x, y = pin->at.y - root.y, distance = MAX (hypot (x, y), 1e-9);
  double length = self->extras->body.length[limb->upper], near = MIN (distance, length);
  double depth = sqrt (length * length - near * near);

  bend = (LimberVector) { root.x + x * near / distance, root.y + y * near / distance,
                          root.z + (old.z < root.z ? -depth : depth) };
  for (guint i = 0; i < 3; i++)
    {
      LimberVector joint = limber_figure_get_joint (self, limb->bend + i);

      limber_figure_set_joint (
          self, limb->bend + i,
          (LimberVector) { joint.x + bend.x - old.x, joint.y + bend.y - old.y, joint.z + bend.z - old.z });
    }
}

/**
 * limber_joint_can_be_pinned:
 * @joint: a joint
 *
 * Returns: whether it can be planted: a hand, a foot or its toe by bending the limb, an elbow or a knee by
 *   leaning it to the side, neck and pelvis by where the body is
 */
gboolean
limber_joint_can_be_pinned (LimberJoint joint)
{
  return find_limb (joint) != NULL || find_limb_by_bend (joint) != NULL || joint == LIMBER_JOINT_NECK
         || joint == LIMBER_JOINT_PELVIS;
}

/**
 * limber_figure_pin:
 * @self: a figure as its pose has it, wherever it is
 * @pose: that pose
 * @pins: what is planted, what carries the body first
 * @n_pins: how many; may be 0
 *
 * Puts the planted joints where they belong. Lengths are kept, and so are the angles of the trunk, of what
 * is not planted, and of hands and feet.
 */
void
limber_figure_pin (LimberFigure *self, const LimberPose *pose, const LimberPin *pins, guint n_pins)
{
  if (n_pins == 0)
    return;

  move_by_pin (self, &pins[0]);
  if (find_limb (pins[0].joint) != NULL)
    approach_all (self, pose, pins, n_pins);

  for (guint i = 0; i < n_pins; i++)
    {
      const Limb *limb = find_limb (pins[i].joint), *leaning = find_limb_by_bend (pins[i].joint);

      if (limb != NULL)
        reach (self, pose, &pins[i], limb);
      else if (leaning != NULL && i > 0)
        lean (self, &pins[i], leaning);
    }
}
