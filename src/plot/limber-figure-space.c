/* limber-figure-space.c — a person seen from anywhere, what is further away first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-space-private.h"

#include <math.h>

#define N_LIMB_JOINTS (LIMBER_JOINT_SHOULDER_F - LIMBER_JOINT_SHOULDER_N)

/* From this angle on one sees a front or a back, and no side of it is further away. */
#define EVEN 55

/* How much of the upper half of a limb belongs to the joint, which is drawn without a line across it. */
#define KNUCKLE 0.35

typedef enum
{
  PART_TRUNK,
  PART_HEAD,
  PART_UPPER_ARM,
  PART_FOREARM,
  PART_THIGH,
  PART_SHIN,
} PartKind;

typedef struct
{
  PartKind kind;
  gboolean far;
  double depth; /* towards the viewer */
} Part;
#define N_PARTS 10

typedef struct
{
  cairo_t *cr;
  const LimberFigure *figure;
  const LimberFigureInk *ink;
  guint drawn; /* a bit for each kind of part, those of the far side 8 higher */
} Drawing;

static LimberDisc
get_disc (const LimberFigure *self, const LimberCamera *camera, guint joint, double radius)
{
  LimberVector at = limber_camera_see_joint (camera, self, joint);

  return (LimberDisc) { at.x, at.y, radius };
}

static void
get_arm (const LimberFigure *self, const LimberCamera *camera, gboolean far, LimberDisc *discs)
{
  static const double radii[LIMBER_ARM_N_DISCS] = { 0.054, 0.042, 0.031, 0.024 };
  guint first = LIMBER_JOINT_SHOULDER_N + (far ? N_LIMB_JOINTS : 0);

  for (guint i = 0; i < LIMBER_ARM_N_DISCS; i++)
    discs[i] = get_disc (self, camera, first + i, radii[i]);
}

/* The calf hangs a little behind the bone, the heel behind the ankle. */
static void
get_leg (const LimberFigure *self, const LimberCamera *camera, gboolean far, LimberDisc *discs)
{
  guint hip = LIMBER_JOINT_HIP_N + (far ? N_LIMB_JOINTS : 0), knee = hip + 1, ankle = hip + 2, toe = hip + 3;

  discs[0] = get_disc (self, camera, hip, 0.088);
  discs[1] = get_disc (self, camera, knee, 0.058);
  discs[3] = get_disc (self, camera, ankle, 0.035);
  discs[2] = (LimberDisc) { discs[1].x + (discs[3].x - discs[1].x) * 0.3,
                            discs[1].y + (discs[3].y - discs[1].y) * 0.3, 0.055 };
  discs[5] = get_disc (self, camera, toe, 0.027);
  discs[4] = (LimberDisc) { discs[3].x + (discs[3].x - discs[5].x) * 0.35,
                            discs[3].y + (discs[3].y - discs[5].y) * 0.35, 0.030 };
}

static double
get_depth (const LimberFigure *self, guint joint)
{
  return limber_camera_see_joint (&self->extras->camera, self, joint).z;
}

static double
get_part_depth (const LimberFigure *self, PartKind kind, gboolean far)
{
  guint limb = far ? N_LIMB_JOINTS : 0, from = 0;

  switch (kind)
    {
    case PART_TRUNK:
      return get_depth (self, LIMBER_JOINT_MIDDLE);
    case PART_HEAD:
      return get_depth (self, LIMBER_JOINT_HEAD);
    case PART_UPPER_ARM:
      from = LIMBER_JOINT_SHOULDER_N + limb;
      break;
    case PART_FOREARM:
      from = LIMBER_JOINT_ELBOW_N + limb;
      break;
    case PART_THIGH:
      from = LIMBER_JOINT_HIP_N + limb;
      break;
    case PART_SHIN:
    default:
      from = LIMBER_JOINT_KNEE_N + limb;
      break;
    }

  /* What a limb hangs on says nothing about whether it is before it. */
  return get_depth (self, from) * 0.35 + get_depth (self, from + 1) * 0.65;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *p = a, *q = b;

  return p->depth < q->depth ? -1 : p->depth > q->depth;
}

static void
sort_parts (const LimberFigure *self, Part *parts)
{
  guint n = 0;

  for (PartKind kind = PART_TRUNK; kind <= PART_SHIN; kind++)
    for (guint far = 0; far <= (kind > PART_HEAD ? 1 : 0); far++)
      parts[n++] = (Part) { kind, far != 0, get_part_depth (self, kind, far != 0) };

  qsort (parts, n, sizeof *parts, compare_parts);
}

static gboolean
is_even (const LimberFigure *self)
{
  double yaw = fabs (remainder (self->extras->camera.yaw, 180));

  return yaw > EVEN;
}

static void
draw_half (const Drawing *self, const LimberDisc *discs, const Part *part, LimberRgb color, gboolean pale)
{
  gboolean upper = part->kind == PART_UPPER_ARM || part->kind == PART_THIGH, shin = part->kind == PART_SHIN;

  if (upper)
    limber_pen_draw_limb (self->cr, discs, 2, FALSE, self->ink, color, pale);
  else
    limber_pen_draw_limb (self->cr, discs + 1, shin ? LIMBER_LEG_N_DISCS - 1 : LIMBER_ARM_N_DISCS - 1, shin,
                          self->ink, color, pale);
}

static guint
get_bit (PartKind kind, gboolean far)
{
  return 1u << (kind + (far ? 8 : 0));
}

/* So that a limb is one shape: no line across its elbow or knee, whichever half was drawn first. */
static void
draw_knuckle (const Drawing *self, const LimberDisc *discs, LimberRgb color)
{
  LimberDisc upper
      = { discs[1].x + (discs[0].x - discs[1].x) * KNUCKLE, discs[1].y + (discs[0].y - discs[1].y) * KNUCKLE,
          discs[1].radius + (discs[0].radius - discs[1].radius) * KNUCKLE };
  LimberDisc lower
      = { discs[1].x + (discs[2].x - discs[1].x) * KNUCKLE, discs[1].y + (discs[2].y - discs[1].y) * KNUCKLE,
          discs[1].radius + (discs[2].radius - discs[1].radius) * KNUCKLE };

  limber_pen_add_taper (self->cr, &discs[1], &upper);
  limber_pen_add_taper (self->cr, &discs[1], &lower);
  limber_rgb_set_source (color, self->cr);
  cairo_fill (self->cr);
}

static void
draw_limb_part (Drawing *self, const Part *part)
{
  gboolean arm = part->kind == PART_UPPER_ARM || part->kind == PART_FOREARM;
  PartKind sibling = arm ? PART_UPPER_ARM + PART_FOREARM - part->kind : PART_THIGH + PART_SHIN - part->kind;
  gboolean pale = part->far && !is_even (self->figure);
  LimberRgb color = pale ? self->ink->far : self->ink->near;
  const LimberCamera *camera = &self->figure->extras->camera;
  LimberDisc discs[LIMBER_LEG_N_DISCS];

  if (arm)
    get_arm (self->figure, camera, part->far, discs);
  else
    get_leg (self->figure, camera, part->far, discs);
  draw_half (self, discs, part, color, pale);
  if (self->drawn & get_bit (sibling, part->far))
    draw_knuckle (self, discs, color);
  self->drawn |= get_bit (part->kind, part->far);
}

static void
draw_part (Drawing *self, const Part *part)
{
  if (part->kind == PART_TRUNK)
    limber_figure_draw_space_trunk (self->cr, self->figure, self->ink);
  else if (part->kind == PART_HEAD)
    limber_figure_draw_space_head (self->cr, self->figure, self->ink);
  else
    draw_limb_part (self, part);
}

static void
draw_props (const Drawing *self, gboolean near)
{
  const LimberFigureExtras *extras = self->figure->extras;

  for (guint i = 0; i < extras->n_props; i++)
    limber_prop_draw_in_space (self->cr, &extras->props[i], &extras->camera, self->ink, near);
}

/**
 * limber_figure_draw_space:
 * @cr: where to; in a person's lengths, y upwards
 * @self: a figure
 * @ink: the colours
 *
 * Draws a person and what belongs to it, from behind to the front.
 */
void
limber_figure_draw_space (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  Drawing drawing = { cr, self, ink, 0 };
  Part parts[N_PARTS];

  cairo_new_path (cr);
  limber_figure_draw_space_floor (cr, self->extras, ink);
  draw_props (&drawing, FALSE);
  sort_parts (self, parts);
  for (guint i = 0; i < N_PARTS; i++)
    draw_part (&drawing, &parts[i]);
  draw_props (&drawing, TRUE);
}

static void
add_disc (LimberExtent *extent, const LimberDisc *disc)
{
  extent->left = MIN (extent->left, disc->x - disc->radius);
  extent->right = MAX (extent->right, disc->x + disc->radius);
  extent->bottom = MIN (extent->bottom, disc->y - disc->radius);
  extent->top = MAX (extent->top, disc->y + disc->radius);
}

/**
 * limber_figure_get_space_extent:
 * @self: a figure
 * @camera: where the viewer stands
 * @extent: (out caller-allocates): what the person takes up in the picture
 *
 * Works out the room a person needs.
 */
void
limber_figure_get_space_extent (const LimberFigure *self, const LimberCamera *camera, LimberExtent *extent)
{
  LimberDisc discs[LIMBER_LEG_N_DISCS],
      head = get_disc (self, camera, LIMBER_JOINT_HEAD, self->extras->body.head);
  LimberSlice slices[LIMBER_TRUNK_SLICES];

  *extent = (LimberExtent) { G_MAXDOUBLE, -G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE };
  add_disc (extent, &head);
  for (guint far = 0; far < 2; far++)
    {
      get_arm (self, camera, far != 0, discs);
      for (guint i = 0; i < LIMBER_ARM_N_DISCS; i++)
        add_disc (extent, &discs[i]);
      get_leg (self, camera, far != 0, discs);
      for (guint i = 0; i < LIMBER_LEG_N_DISCS; i++)
        add_disc (extent, &discs[i]);
    }

  limber_figure_get_slices (self, slices);
  for (guint i = 0; i < LIMBER_TRUNK_SLICES; i++)
    for (guint j = 0; j < LIMBER_SLICE_POINTS; j++)
      {
        LimberVector at = limber_camera_see (camera, slices[i].at[j]);
        LimberDisc point = { at.x, at.y, 0 };

        add_disc (extent, &point);
      }
}
