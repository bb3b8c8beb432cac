/* limber-figure.h — a person made of joints, and how it is drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-colors.h"
#include "limber-path.h"
#include "limber-session.h"

G_BEGIN_DECLS

/**
 * LimberJoint:
 *
 * Places of a figure, in lengths of which a standing person is about 1.7; x to the right, y up, z towards the
 * viewer, the floor at 0. N is the near limb, F the far one; N is the one that does the work where a motion
 * has sides. Seen from the side a person looks to the right, so that N is the right.
 */
typedef enum
{
  LIMBER_JOINT_PELVIS,
  LIMBER_JOINT_MIDDLE,
  LIMBER_JOINT_NECK,
  LIMBER_JOINT_HEAD,
  LIMBER_JOINT_SHOULDER_N,
  LIMBER_JOINT_ELBOW_N,
  LIMBER_JOINT_HAND_N, /* the wrist */
  LIMBER_JOINT_FINGERS_N,
  LIMBER_JOINT_HIP_N,
  LIMBER_JOINT_KNEE_N,
  LIMBER_JOINT_ANKLE_N,
  LIMBER_JOINT_TOE_N,
  LIMBER_JOINT_SHOULDER_F,
  LIMBER_JOINT_ELBOW_F,
  LIMBER_JOINT_HAND_F,
  LIMBER_JOINT_FINGERS_F,
  LIMBER_JOINT_HIP_F,
  LIMBER_JOINT_KNEE_F,
  LIMBER_JOINT_ANKLE_F,
  LIMBER_JOINT_TOE_F,
} LimberJoint;
#define LIMBER_N_JOINTS 20

typedef struct _LimberFigureExtras LimberFigureExtras; /* view, props, arrows: of the motion */

/**
 * LimberFigure:
 * @x: by LimberJoint
 * @y: by LimberJoint
 * @z: by LimberJoint; 0 in the middle of the body
 * @belly: how far the belly is filled with breath, 0 to 1
 * @extras: (transfer none): what is drawn beside the person
 *
 * A person at one moment.
 */
typedef struct
{
  double x[LIMBER_N_JOINTS], y[LIMBER_N_JOINTS], z[LIMBER_N_JOINTS];
  double belly;
  const LimberFigureExtras *extras;
} LimberFigure;

/**
 * LimberFigureLook:
 * @palette: light, dark, high contrast
 * @accent: the user's colour
 * @side: LEFT mirrors a motion that has sides, so that the working side is the one that is named
 * @arrows: whether to draw the arrows that show where it moves
 */
typedef struct
{
  LimberPalette palette;
  LimberRgb accent;
  LimberSide side;
  gboolean arrows;
} LimberFigureLook;

struct _LimberMotion;

void limber_figure_draw (cairo_t *cr,
                         const struct _LimberMotion *motion,
                         double t,
                         const LimberRect *area,
                         const LimberFigureLook *look);
void limber_figure_draw_pair (cairo_t *cr,
                              const struct _LimberMotion *motion,
                              const LimberRect *area,
                              const LimberFigureLook *look);

G_END_DECLS
