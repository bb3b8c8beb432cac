/* test-motion.c — every motion that comes with Limber, looked at all along its way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-figure-private.h"
#include "limber-motion.h"

#include <math.h>

#define MOMENTS 101

/* Planted parts may slide by less than this share of a person's height. */
#define SLIDE 0.01

/* Soft things give way, and so does flesh: nothing may go deeper into the floor. */
#define SINK 0.012

typedef void (*Look) (const LimberMotion *motion, double t, const LimberFigure *figure, gpointer data);

/* Says what is wrong and goes on, so that all that is wrong is told at once. */
static void blame (const LimberMotion *motion, double t, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
blame (const LimberMotion *motion, double t, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s at %.2f: %s", limber_motion_get_id (motion), t, what);
  g_test_fail ();
}

static void
look_along (const LimberMotion *motion, Look look, gpointer data)
{
  for (guint i = 0; i < MOMENTS; i++)
    {
      LimberFigure figure;
      double t = (double) i / (MOMENTS - 1);

      limber_motion_get_figure (motion, t, &figure);
      look (motion, t, &figure, data);
    }
}

static void
look_at_all (Look look, gpointer data)
{
  LimberPoseBook *book = limber_pose_book_get_default ();

  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    look_along (limber_pose_book_get_motion (book, i), look, data);
}

static double
get_distance (const LimberFigure *figure, LimberJoint a, LimberJoint b)
{
  double x = figure->x[a] - figure->x[b], y = figure->y[a] - figure->y[b], z = figure->z[a] - figure->z[b];

  return sqrt (x * x + y * y + z * z);
}

static void
look_finite (const LimberMotion *motion, double t, const LimberFigure *figure, gpointer unused)
{
  for (guint i = 0; i < LIMBER_N_JOINTS; i++)
    if (!isfinite (figure->x[i]) || !isfinite (figure->y[i]) || !isfinite (figure->z[i])
        || fabs (figure->x[i]) > 3 || fabs (figure->y[i]) > 3 || fabs (figure->z[i]) > 3)
      blame (motion, t, "joint %u is at %g, %g, %g", i, figure->x[i], figure->y[i], figure->z[i]);
}

static void
test_finite (void)
{
  look_at_all (look_finite, NULL);
}

static void
look_length (const LimberMotion *motion, double t, const LimberFigure *figure, gpointer unused)
{
  static const struct
  {
    LimberJoint a, b;
    LimberSegment segment;
  } bones[] = {
    { LIMBER_JOINT_PELVIS, LIMBER_JOINT_MIDDLE, LIMBER_SEGMENT_LUMBAR },
    { LIMBER_JOINT_MIDDLE, LIMBER_JOINT_NECK, LIMBER_SEGMENT_THORAX },
    { LIMBER_JOINT_NECK, LIMBER_JOINT_HEAD, LIMBER_SEGMENT_HEAD },
    { LIMBER_JOINT_SHOULDER_N, LIMBER_JOINT_SHOULDER_F, LIMBER_SEGMENT_SHOULDERS },
    { LIMBER_JOINT_HIP_N, LIMBER_JOINT_HIP_F, LIMBER_SEGMENT_HIPS },
    { LIMBER_JOINT_SHOULDER_N, LIMBER_JOINT_ELBOW_N, LIMBER_SEGMENT_UPPER_ARM_N },
    { LIMBER_JOINT_ELBOW_N, LIMBER_JOINT_HAND_N, LIMBER_SEGMENT_FOREARM_N },
    { LIMBER_JOINT_HAND_N, LIMBER_JOINT_FINGERS_N, LIMBER_SEGMENT_HAND_N },
    { LIMBER_JOINT_HIP_N, LIMBER_JOINT_KNEE_N, LIMBER_SEGMENT_THIGH_N },
    { LIMBER_JOINT_KNEE_N, LIMBER_JOINT_ANKLE_N, LIMBER_SEGMENT_SHIN_N },
    { LIMBER_JOINT_ANKLE_N, LIMBER_JOINT_TOE_N, LIMBER_SEGMENT_FOOT_N },
    { LIMBER_JOINT_SHOULDER_F, LIMBER_JOINT_ELBOW_F, LIMBER_SEGMENT_UPPER_ARM_F },
    { LIMBER_JOINT_ELBOW_F, LIMBER_JOINT_HAND_F, LIMBER_SEGMENT_FOREARM_F },
    { LIMBER_JOINT_HAND_F, LIMBER_JOINT_FINGERS_F, LIMBER_SEGMENT_HAND_F },
    { LIMBER_JOINT_HIP_F, LIMBER_JOINT_KNEE_F, LIMBER_SEGMENT_THIGH_F },
    { LIMBER_JOINT_KNEE_F, LIMBER_JOINT_ANKLE_F, LIMBER_SEGMENT_SHIN_F },
    { LIMBER_JOINT_ANKLE_F, LIMBER_JOINT_TOE_F, LIMBER_SEGMENT_FOOT_F },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bones); i++)
    {
      double length = get_distance (figure, bones[i].a, bones[i].b);
      double wanted = figure->extras->body.length[bones[i].segment];

      if (fabs (length - wanted) > 1e-9)
        blame (motion, t, "joints %d and %d are %g apart, not %g", bones[i].a, bones[i].b, length, wanted);
    }
}

static void
test_lengths (void)
{
  look_at_all (look_length, NULL);
}

static void
look_floor (const LimberMotion *motion, double t, const LimberFigure *figure, gpointer unused)
{
  LimberExtent extent;

  limber_figure_get_extent (figure, &extent);
  if (fabs (extent.bottom) > SINK)
    blame (motion, t, "the lowest part is at %g", extent.bottom);
}

/* Something always rests on the floor, and nothing goes through it. */
static void
test_floor (void)
{
  look_at_all (look_floor, NULL);
}

static void
look_pins (const LimberMotion *motion, double t, const LimberFigure *figure, gpointer unused)
{
  LimberFigure start;

  limber_motion_get_figure (motion, 0, &start);
  for (guint i = 0; i < motion->n_pins; i++)
    {
      LimberJoint joint = motion->pins[i].joint;
      double slide = hypot (figure->x[joint] - start.x[joint], figure->y[joint] - start.y[joint]);

      /* What comes towards the viewer does not slide. */
      if (figure->extras->view == LIMBER_VIEW_SPACE)
        slide = hypot (slide, figure->z[joint] - start.z[joint]);
      if (slide > SLIDE * figure->extras->height)
        blame (motion, t, "joint %d slides by %g", joint, slide);
    }
}

static void
test_pins (void)
{
  look_at_all (look_pins, NULL);
}

/* How far a joint is bent the way it bends by nature, for a person who looks to the right. */
static double
get_bend (const LimberFigure *figure, LimberJoint root)
{
  double upper = atan2 (figure->y[root + 1] - figure->y[root], figure->x[root + 1] - figure->x[root]);
  double lower = atan2 (figure->y[root + 2] - figure->y[root + 1], figure->x[root + 2] - figure->x[root + 1]);

  return remainder (lower - upper, 2 * G_PI) * 180 / G_PI;
}

static void
check_bend (const LimberMotion *motion, double t, const LimberFigure *figure, LimberJoint root, double sign)
{
  double bend = sign * get_bend (figure, root);

  /* What points at the viewer has no angle that can be seen. */
  if (fabs (figure->z[root] - figure->z[root + 1]) > 0.05)
    return;
  if (bend < -9 || bend > 165)
    blame (motion, t, "joint %d is bent by %g°", root + 1, bend);
}

static void
look_bends (const LimberMotion *motion, double t, const LimberFigure *figure, gpointer unused)
{
  if (figure->extras->view != LIMBER_VIEW_SIDE)
    return;

  check_bend (motion, t, figure, LIMBER_JOINT_SHOULDER_N, 1);
  check_bend (motion, t, figure, LIMBER_JOINT_SHOULDER_F, 1);
  check_bend (motion, t, figure, LIMBER_JOINT_HIP_N, -1);
  check_bend (motion, t, figure, LIMBER_JOINT_HIP_F, -1);
}

/* No knee bends forward, and no elbow back. */
static void
test_bends (void)
{
  look_at_all (look_bends, NULL);
}

typedef struct
{
  LimberFigure before;
  double worst;
} Jump;

static void
look_jump (const LimberMotion *motion, double t, const LimberFigure *figure, gpointer data)
{
  Jump *jump = data;

  for (guint i = 0; t > 0 && i < LIMBER_N_JOINTS; i++)
    {
      double step = hypot (figure->x[i] - jump->before.x[i], figure->y[i] - jump->before.y[i]);

      if (step > 0.06)
        blame (motion, t, "joint %u jumps by %g", i, step);
    }
  jump->before = *figure;
}

/* A hundredth of the way is a small step for every joint, and where it ends a cycle goes on. */
static void
test_smooth (void)
{
  LimberPoseBook *book = limber_pose_book_get_default ();
  Jump jump = { .worst = 0 };

  look_at_all (look_jump, &jump);

  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    {
      const LimberMotion *motion = limber_pose_book_get_motion (book, i);
      LimberFigure start, end;

      if (!limber_motion_is_cycle (motion))
        continue;
      limber_motion_get_figure (motion, 0, &start);
      limber_motion_get_figure (motion, 1, &end);
      for (guint j = 0; j < LIMBER_N_JOINTS; j++)
        {
          g_assert_cmpfloat_with_epsilon (start.x[j], end.x[j], 1e-9);
          g_assert_cmpfloat_with_epsilon (start.y[j], end.y[j], 1e-9);
        }
    }
}

static void
assert_pose (const LimberMotion *motion, const LimberMotionKey *key)
{
  LimberPose pose;

  limber_motion_get_pose (motion, key->t, &pose);
  for (guint c = 0; c < LIMBER_N_SEGMENTS; c++)
    {
      g_assert_cmpfloat_with_epsilon (pose.angle[c], key->value[c], 1e-9);
      g_assert_cmpfloat_with_epsilon (pose.tilt[c], key->value[LIMBER_N_SEGMENTS + c], 1e-9);
    }
}

/* Every key pose is reached at its time, also the last; before and after a motion nothing moves. */
static void
test_keys (void)
{
  LimberPoseBook *book = limber_pose_book_get_default ();

  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    {
      const LimberMotion *motion = limber_pose_book_get_motion (book, i);
      LimberFigure end, beyond;

      for (guint k = 0; k < motion->n_keys; k++)
        assert_pose (motion, &motion->keys[k]);

      limber_motion_get_figure (motion, 1, &end);
      limber_motion_get_figure (motion, 1.5, &beyond);
      for (guint j = 0; j < LIMBER_N_JOINTS; j++)
        g_assert_cmpfloat_with_epsilon (end.x[j], beyond.x[j], 1e-12);
    }
}

/* What a motion shows, and what a routine relies on. */
static void
test_texts (void)
{
  LimberPoseBook *book = limber_pose_book_get_default ();

  g_assert_cmpuint (limber_pose_book_get_n_motions (book), >=, 27);
  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    {
      const LimberMotion *motion = limber_pose_book_get_motion (book, i);

      g_assert_true (limber_pose_book_find (book, limber_motion_get_id (motion)) == motion);
      g_assert_cmpuint (g_utf8_strlen (limber_motion_get_title (motion), -1), >, 2);
      g_assert_cmpuint (g_utf8_strlen (limber_motion_get_description (motion), -1), >, 20);
      g_assert_true (motion->n_keys == 1 || limber_motion_get_period (motion) > 0.9);
    }
  g_assert_null (limber_pose_book_find (book, "handstand"));
}

static void
test_kinds (void)
{
  LimberPoseBook *book = limber_pose_book_get_default ();

  g_assert_true (limber_motion_is_cycle (limber_pose_book_find (book, "walk-check")));
  g_assert_true (limber_motion_is_cycle (limber_pose_book_find (book, "march")));
  g_assert_false (limber_motion_is_cycle (limber_pose_book_find (book, "bridge")));
  g_assert_true (limber_motion_has_sides (limber_pose_book_find (book, "bird-dog")));
  g_assert_false (limber_motion_has_sides (limber_pose_book_find (book, "bridge")));
}

/* A limb whose end is held: both lengths kept, on the side it is told, whatever the goal. */
static void
test_reach (void)
{
  LimberVector root = { 0, 0, 0 };

  for (guint i = 0; i < 72; i++)
    for (double distance = 0.05; distance < 1.2; distance += 0.05)
      {
        double angle = i * G_PI / 36;
        LimberVector goal = { distance * cos (angle), distance * sin (angle), 0 };
        LimberVector toward = { -sin (angle), cos (angle), 0 };
        LimberVector bend = limber_vector_reach (root, goal, 0.42, 0.4, toward);
        double upper = hypot (bend.x, bend.y), lower = hypot (goal.x - bend.x, goal.y - bend.y);

        g_assert_cmpfloat_with_epsilon (upper, 0.42, 1e-9);
        if (distance < 0.82)
          g_assert_cmpfloat_with_epsilon (lower, 0.4, 1e-9);
        g_assert_cmpfloat (bend.x * toward.x + bend.y * toward.y, >=, -1e-9);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/motion/finite", test_finite);
  g_test_add_func ("/motion/lengths", test_lengths);
  g_test_add_func ("/motion/floor", test_floor);
  g_test_add_func ("/motion/pins", test_pins);
  g_test_add_func ("/motion/bends", test_bends);
  g_test_add_func ("/motion/smooth", test_smooth);
  g_test_add_func ("/motion/keys", test_keys);
  g_test_add_func ("/motion/texts", test_texts);
  g_test_add_func ("/motion/kinds", test_kinds);
  g_test_add_func ("/motion/reach", test_reach);

  return g_test_run ();
}
