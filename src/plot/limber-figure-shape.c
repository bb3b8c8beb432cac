/* limber-figure-shape.c — flesh around the joints: what is drawn, and what rests on the floor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sizes are for a person of 1.7 and follow what is usual for grown-ups: a chest an eighth of the height deep,
 * a foot a seventh of it long.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-space-private.h"

#include <math.h>

#define N_LIMB_JOINTS (LIMBER_JOINT_SHOULDER_F - LIMBER_JOINT_SHOULDER_N)

/* How much a full breath adds to the belly, and how far up and down. */
#define BREATH 0.06
#define BREATH_MIDDLE 0.3
#define BREATH_REACH 0.32

/* How far the calf hangs behind the bone. */
#define CALF 0.035

/* From the groin to the throat: how far the trunk goes to the front and the back of the spine. */
typedef struct
{
  double at, front, back;
} Girth;

static const Girth girths[] = {
  { 0.00, 0.078, 0.098 },                         /* hips and seat */
  { 0.22, 0.087, 0.094 }, { 0.48, 0.087, 0.077 }, /* waist */
  { 0.75, 0.102, 0.085 },                         /* chest */
  { 1.00, 0.058, 0.062 },                         /* shoulders */
};

static double
ease (double share)
{
  return share * share * (3 - 2 * share);
}

/* A curve through four values, of which it is the part between the middle ones (Catmull and Rom). */
static double
bend (double a, double b, double c, double d, double share)
{
  double square = share * share, cube = square * share;

  return 0.5
         * (2 * b + (c - a) * share + (2 * a - 5 * b + 4 * c - d) * square + (3 * b - a - 3 * c + d) * cube);
}

static Girth
get_girth (double at)
{
  const Girth *a, *b, *c, *d;
  guint i = 1;
  double share;

  while (i + 1 < G_N_ELEMENTS (girths) && at > girths[i].at)
    i++;

  b = &girths[i - 1];
  c = &girths[i];
  a = i > 1 ? b - 1 : b;
  d = i + 1 < G_N_ELEMENTS (girths) ? c + 1 : c;
  share = (at - b->at) / (c->at - b->at);
  return (Girth) { at, bend (a->front, b->front, c->front, d->front, share),
                   bend (a->back, b->back, c->back, d->back, share) };
}

static double
get_breath (const LimberFigure *self, double at)
{
  double off = fabs (at - BREATH_MIDDLE) / BREATH_REACH;

  return off < 1 ? self->belly * BREATH * ease (1 - off) : 0;
}

/* The spine is a parabola that goes through the middle joint, so that rounding and arching are seen. */
static void
get_spine (const LimberFigure *self, double at, LimberPoint *point, LimberPoint *tangent)
{
  LimberVector pelvis = limber_figure_get_joint (self, LIMBER_JOINT_PELVIS);
  LimberVector middle = limber_figure_get_joint (self, LIMBER_JOINT_MIDDLE);
  LimberVector neck = limber_figure_get_joint (self, LIMBER_JOINT_NECK);
  double x = 2 * middle.x - (pelvis.x + neck.x) / 2, y = 2 * middle.y - (pelvis.y + neck.y) / 2;
  double a = (1 - at) * (1 - at), b = 2 * at * (1 - at), c = at * at, length;

  *point = (LimberPoint) { a * pelvis.x + b * x + c * neck.x, a * pelvis.y + b * y + c * neck.y };
  tangent->x = (1 - at) * (x - pelvis.x) + at * (neck.x - x);
  tangent->y = (1 - at) * (y - pelvis.y) + at * (neck.y - y);
  length = MAX (hypot (tangent->x, tangent->y), 1e-9);
  tangent->x /= length;
  tangent->y /= length;
}

/**
 * limber_figure_get_trunk:
 * @self: a figure seen from the side
 * @trunk: (out caller-allocates): its outline
 *
 * Works out the line around chest, belly and back.
 */
void
limber_figure_get_trunk (const LimberFigure *self, LimberTrunk *trunk)
{
  for (guint i = 0; i <= LIMBER_TRUNK_STEPS; i++)
    {
      double at = (double) i / LIMBER_TRUNK_STEPS, front;
      LimberPoint point, tangent;
      Girth girth = get_girth (at);

      get_spine (self, at, &point, &tangent);
      front = girth.front + get_breath (self, at);
      trunk->front[i] = (LimberPoint) { point.x + tangent.y * front, point.y - tangent.x * front };
      trunk->back[i] = (LimberPoint) { point.x - tangent.y * girth.back, point.y + tangent.x * girth.back };
    }
}

/**
 * limber_figure_get_arm:
 * @self: a figure
 * @far: the far one
 * @discs: (out caller-allocates) (array fixed-size=4): shoulder, elbow, wrist, fingers
 *
 * Works out how thick an arm is.
 */
void
limber_figure_get_arm (const LimberFigure *self, gboolean far, LimberDisc *discs)
{
  static const double radii[LIMBER_ARM_N_DISCS] = { 0.056, 0.042, 0.031, 0.024 };
  guint first = LIMBER_JOINT_SHOULDER_N + (far ? N_LIMB_JOINTS : 0);

  for (guint i = 0; i < LIMBER_ARM_N_DISCS; i++)
    discs[i] = (LimberDisc) { self->x[first + i], self->y[first + i], radii[i] };
}

/* The sole lies below the line from the ankle to the toe. */
static void
add_sole (const LimberFigure *self, guint ankle, LimberDisc *heel, LimberDisc *toe)
{
  guint tip = ankle + 1;
  double x = self->x[tip] - self->x[ankle], y = self->y[tip] - self->y[ankle];
  double length = MAX (sqrt (x * x + y * y + pow (self->z[tip] - self->z[ankle], 2)), 1e-9);
  x /= length;
  y /= length;
  *heel = (LimberDisc) { self->x[ankle] - x * 0.048, self->y[ankle] - y * 0.048, 0.030 };
  *toe = (LimberDisc) { self->x[tip], self->y[tip], 0.022 };
  heel->x += y * 0.030;
  heel->y -= x * 0.030;
  toe->x += y * 0.038;
  toe->y -= x * 0.038;
}

/**
 * limber_figure_get_leg:
 * @self: a figure
 * @far: the far one
 * @discs: (out caller-allocates) (array fixed-size=6): hip, knee, calf, ankle, heel, toe
 *
 * Works out how thick a leg is.
 */
void
limber_figure_get_leg (const LimberFigure *self, gboolean far, LimberDisc *discs)
{
  guint hip = LIMBER_JOINT_HIP_N + (far ? N_LIMB_JOINTS : 0), knee = hip + 1, ankle = hip + 2;
  double x = self->x[ankle] - self->x[knee], y = self->y[ankle] - self->y[knee];

  discs[0] = (LimberDisc) { self->x[hip], self->y[hip], 0.088 };
  discs[1] = (LimberDisc) { self->x[knee], self->y[knee], 0.058 };
  discs[2] = (LimberDisc) { self->x[knee] + x * 0.3 + y * CALF, self->y[knee] + y * 0.3 - x * CALF, 0.052 };
  discs[3] = (LimberDisc) { self->x[ankle], self->y[ankle], 0.035 };
  add_sole (self, ankle, &discs[4], &discs[5]);
}

/**
 * limber_figure_get_discs:
 * @self: a figure
 * @discs: (out caller-allocates): room for %LIMBER_FIGURE_MAX_DISCS
 *
 * The discs that everything a person is made of lies between.
 *
 * Returns: how many there are
 */
guint
limber_figure_get_discs (const LimberFigure *self, LimberDisc *discs)
{
  guint n = 0;
  LimberTrunk trunk;

  for (guint far = 0; far < 2; far++)
    {
      limber_figure_get_arm (self, far, &discs[n]);
      n += LIMBER_ARM_N_DISCS;
      limber_figure_get_leg (self, far, &discs[n]);
      n += LIMBER_LEG_N_DISCS;
    }
  discs[n++]
      = (LimberDisc) { self->x[LIMBER_JOINT_HEAD], self->y[LIMBER_JOINT_HEAD], self->extras->body.head };
  limber_figure_get_trunk (self, &trunk);
  for (guint i = 0; i <= LIMBER_TRUNK_STEPS; i++)
    {
      discs[n++] = (LimberDisc) { trunk.front[i].x, trunk.front[i].y, 0 };
      discs[n++] = (LimberDisc) { trunk.back[i].x, trunk.back[i].y, 0 };
    }

  return n;
}

/**
 * limber_figure_get_extent:
 * @self: a figure
 * @extent: (out caller-allocates): what the person takes up, seen from the side at eye level
 *
 * Its lower edge is what rests on the floor.
 */
void
limber_figure_get_extent (const LimberFigure *self, LimberExtent *extent)
{
  static const LimberCamera level = { 0, 0 };
  LimberDisc discs[LIMBER_FIGURE_MAX_DISCS];
  guint n;

  if (self->extras->view == LIMBER_VIEW_SPACE)
    {
      limber_figure_get_space_extent (self, &level, extent);
      return;
    }

  n = limber_figure_get_discs (self, discs);
  *extent = (LimberExtent) { G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; i < n; i++)
    {
      extent->left = MIN (extent->left, discs[i].x - discs[i].radius);
      extent->right = MAX (extent->right, discs[i].x + discs[i].radius);
      extent->bottom = MIN (extent->bottom, discs[i].y - discs[i].radius);
      extent->top = MAX (extent->top, discs[i].y + discs[i].radius);
    }
}
