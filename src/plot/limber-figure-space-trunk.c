/* limber-figure-space-trunk.c — the trunk as slices across the spine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-space-private.h"

#include <math.h>

/* From the groin to the throat: how far the trunk goes to either side, to the front and to the back. */
typedef struct
{
  double at, side, front, back;
} Breadth;

static const Breadth breadths[] = {
  { -0.12, 0.080, 0.050, 0.060 },                                /* the seat */
  { 0.00, 0.160, 0.086, 0.104 },                                 /* hips */
  { 0.20, 0.156, 0.088, 0.094 },  { 0.45, 0.130, 0.084, 0.072 }, /* waist */
  { 0.75, 0.158, 0.100, 0.088 },                                 /* chest */
  { 0.93, 0.150, 0.074, 0.074 },                                 /* shoulders */
  { 1.06, 0.060, 0.046, 0.046 },                                 /* where the neck begins */
};

#define LOWEST (-0.14)
#define HIGHEST 1.06

/* What the arms hang on. */
#define YOKE 0.058

/* A shoulder blade: how far its middle is from the spine with the arms hanging down, and how much nearer it
 * comes for each length that the elbow goes back. */
#define BLADE 0.088
#define BLADE_SLIDE 0.06
#define BLADE_CORNER 0.018

static Breadth
get_breadth (double at)
{
  guint i = 1;
  double share;
  const Breadth *a, *b;

  while (i + 1 < G_N_ELEMENTS (breadths) && at > breadths[i].at)
    i++;

  a = &breadths[i - 1];
  b = &breadths[i];
  share = (at - a->at) / (b->at - a->at);
  share = share * share * (3 - 2 * share);
  return (Breadth) { at, a->side + (b->side - a->side) * share, a->front + (b->front - a->front) * share,
                     a->back + (b->back - a->back) * share };
}

/* The spine bends as it does seen from the side; what lies beyond its ends goes straight on. */
static LimberVector
get_spine (const LimberFigure *self, double at, LimberVector *tangent)
{
  LimberVector pelvis = limber_figure_get_joint (self, LIMBER_JOINT_PELVIS);
  LimberVector middle = limber_figure_get_joint (self, LIMBER_JOINT_MIDDLE);
  LimberVector neck = limber_figure_get_joint (self, LIMBER_JOINT_NECK);
  LimberVector handle = { 2 * middle.x - (pelvis.x + neck.x) / 2, 2 * middle.y - (pelvis.y + neck.y) / 2,
                          2 * middle.z - (pelvis.z + neck.z) / 2 };
  double on = CLAMP (at, 0, 1);
  LimberVector a = limber_vector_mix (pelvis, handle, on), b = limber_vector_mix (handle, neck, on);
  LimberVector way = { 2 * (b.x - a.x), 2 * (b.y - a.y), 2 * (b.z - a.z) };
  LimberVector point = limber_vector_mix (a, b, on);

  *tangent = limber_vector_normalize (way);
  return (LimberVector) { point.x + way.x * (at - on), point.y + way.y * (at - on),
                          point.z + way.z * (at - on) };
}

/* From the left to the right side, turned as far as hips and shoulders are. */
static LimberVector
get_across (const LimberFigure *self, double at)
{
  LimberVector hip = limber_figure_get_joint (self, LIMBER_JOINT_HIP_N);
  LimberVector other_hip = limber_figure_get_joint (self, LIMBER_JOINT_HIP_F);
  LimberVector shoulder = limber_figure_get_joint (self, LIMBER_JOINT_SHOULDER_N);
  LimberVector other_shoulder = limber_figure_get_joint (self, LIMBER_JOINT_SHOULDER_F);
  LimberVector hips = limber_vector_normalize (
      (LimberVector) { hip.x - other_hip.x, hip.y - other_hip.y, hip.z - other_hip.z });
  LimberVector shoulders = limber_vector_normalize ((LimberVector) {
      shoulder.x - other_shoulder.x, shoulder.y - other_shoulder.y, shoulder.z - other_shoulder.z });

  return limber_vector_normalize (limber_vector_mix (hips, shoulders, CLAMP (at, 0, 1)));
}

static void
cut (const LimberFigure *self, double at, LimberSlice *slice)
{
  LimberVector tangent, point = get_spine (self, at, &tangent), across = get_across (self, at);
  LimberVector ahead = limber_vector_normalize (limber_vector_cross (tangent, across));
  Breadth breadth = get_breadth (at);
  double breath = self->belly * 0.04 * MAX (0, 1 - fabs (at - 0.3) / 0.32);

  /* Upright on both, whatever the shoulders do. */
  across = limber_vector_cross (ahead, tangent);
  for (guint i = 0; i < LIMBER_SLICE_POINTS; i++)
    {
      double angle = 2 * G_PI * i / LIMBER_SLICE_POINTS, c = cos (angle), s = sin (angle) * breadth.side;

      c *= c > 0 ? breadth.front + breath : breadth.back;
      slice->at[i]
          = (LimberVector) { point.x + ahead.x * c + across.x * s, point.y + ahead.y * c + across.y * s,
                             point.z + ahead.z * c + across.z * s };
    }
}

/* A point on the back: @side is how far it is from the spine. */
static LimberPoint
see_back (const LimberFigure *self, double at, double side)
{
  LimberVector tangent, point = get_spine (self, at, &tangent), across = get_across (self, at);
  LimberVector ahead = limber_vector_normalize (limber_vector_cross (tangent, across));
  Breadth breadth = get_breadth (at);
  double share = CLAMP (side / breadth.side, -1, 1), back = breadth.back * sqrt (1 - share * share);
  LimberVector seen = limber_camera_see (&self->extras->camera,
                                         (LimberVector) { point.x - ahead.x * back + across.x * side,
                                                          point.y - ahead.y * back + across.y * side,
                                                          point.z - ahead.z * back + across.z * side });

  return (LimberPoint) { seen.x, seen.y };
}

/* How far an elbow is behind the shoulder, in lengths of the upper arm. */
static double
get_pull (const LimberFigure *self, gboolean far)
{
  LimberJoint shoulder = far ? LIMBER_JOINT_SHOULDER_F : LIMBER_JOINT_SHOULDER_N;
  LimberVector from = limber_figure_get_joint (self, shoulder), tangent;
  LimberVector to = limber_figure_get_joint (self, shoulder + 1);
  LimberVector arm = limber_vector_normalize ((LimberVector) { to.x - from.x, to.y - from.y, to.z - from.z });
  LimberVector ahead;

  get_spine (self, 1, &tangent);
  ahead = limber_vector_normalize (limber_vector_cross (tangent, get_across (self, 1)));
  return -limber_vector_dot (arm, ahead);
}

/* Three corners: two at the top, and the one that points down. */
static void
add_blade (cairo_t *cr, const LimberFigure *self, gboolean far)
{
  double sign = far ? -1 : 1, middle = BLADE - BLADE_SLIDE * get_pull (self, far);
  const LimberPoint corners[]
      = { see_back (self, 0.90, sign * (middle - 0.030)), see_back (self, 0.88, sign * (middle + 0.036)),
          see_back (self, 0.62, sign * (middle - 0.012)) };
  LimberDisc discs[G_N_ELEMENTS (corners)];

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    discs[i] = (LimberDisc) { corners[i].x, corners[i].y, BLADE_CORNER };
  limber_pen_add_limb (cr, discs, 3, TRUE);
}

static gboolean
is_seen_from_behind (const LimberFigure *self)
{
  LimberVector tangent, ahead;

  get_spine (self, 1, &tangent);
  ahead = limber_vector_normalize (limber_vector_cross (tangent, get_across (self, 1)));
  return limber_camera_see (&self->extras->camera, ahead).z < -0.5;
}

static void
draw_blades (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  for (guint far = 0; far < 2; far++)
    add_blade (cr, self, far != 0);
  limber_rgb_set_source (ink->edge > 0 ? ink->page : ink->near, cr);
  cairo_fill (cr);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const LimberPoint *p = a, *q = b;

  if (islessgreater (p->x, q->x))
    return p->x < q->x ? -1 : 1;
  return p->y < q->y ? -1 : p->y > q->y;
}

static double
get_turn (const LimberPoint *a, const LimberPoint *b, const LimberPoint *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

/* A. M. Andrew, "Another efficient algorithm for convex hulls in two dimensions", 1979. @points are sorted.
 */
static guint
walk (const LimberPoint *points, guint n_points, gboolean back, LimberPoint *hull, guint n_hull)
{
  guint start = n_hull;

  for (guint i = 0; i < n_points; i++)
    {
      const LimberPoint *point = &points[back ? n_points - 1 - i : i];

      while (n_hull >= start + 2 && get_turn (&hull[n_hull - 2], &hull[n_hull - 1], point) <= 0)
        n_hull--;
      hull[n_hull++] = *point;
    }

  return n_hull - 1;
}

static void
add_hull (cairo_t *cr, const LimberCamera *camera, const LimberSlice *a, const LimberSlice *b)
{
  LimberPoint points[2 * LIMBER_SLICE_POINTS], hull[4 * LIMBER_SLICE_POINTS + 2];
  guint n = 0;

  for (guint i = 0; i < LIMBER_SLICE_POINTS; i++)
    {
      LimberVector p = limber_camera_see (camera, a->at[i]), q = limber_camera_see (camera, b->at[i]);

      points[2 * i] = (LimberPoint) { p.x, p.y };
      points[2 * i + 1] = (LimberPoint) { q.x, q.y };
    }
  qsort (points, G_N_ELEMENTS (points), sizeof *points, compare_points);
  n = walk (points, G_N_ELEMENTS (points), FALSE, hull, 0);
  n = walk (points, G_N_ELEMENTS (points), TRUE, hull, n);

  cairo_move_to (cr, hull[0].x, hull[0].y);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, hull[i].x, hull[i].y);
  cairo_close_path (cr);
}

static void
add_yoke (cairo_t *cr, const LimberFigure *self)
{
  const LimberCamera *camera = &self->extras->camera;
  LimberVector near = limber_camera_see_joint (camera, self, LIMBER_JOINT_SHOULDER_N);
  LimberVector far = limber_camera_see_joint (camera, self, LIMBER_JOINT_SHOULDER_F);
  LimberDisc a = { near.x, near.y, YOKE }, b = { far.x, far.y, YOKE };

  limber_pen_add_taper (cr, &a, &b);
}

/**
 * limber_figure_get_slices:
 * @self: a figure
 * @slices: (out caller-allocates) (array fixed-size=13): from the seat to the neck
 *
 * Cuts the trunk into slices.
 */
void
limber_figure_get_slices (const LimberFigure *self, LimberSlice *slices)
{
  for (guint i = 0; i < LIMBER_TRUNK_SLICES; i++)
    cut (self, LOWEST + (HIGHEST - LOWEST) * i / (LIMBER_TRUNK_SLICES - 1), &slices[i]);
}

/**
 * limber_figure_draw_space_trunk:
 * @cr: where to; in a person's lengths, y upwards
 * @self: a figure
 * @ink: the colours
 *
 * Draws what is between limbs and head; from behind with the shoulder blades, which go where the elbows do.
 */
void
limber_figure_draw_space_trunk (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  LimberSlice slices[LIMBER_TRUNK_SLICES];

  limber_figure_get_slices (self, slices);
  for (guint i = 1; i < LIMBER_TRUNK_SLICES; i++)
    add_hull (cr, &self->extras->camera, &slices[i - 1], &slices[i]);
  add_yoke (cr, self);
  limber_pen_fill (cr, ink, ink->trunk, FALSE);
  if (is_seen_from_behind (self))
    draw_blades (cr, self, ink);
}
