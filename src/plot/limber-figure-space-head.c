/* limber-figure-space-head.c — the head as a ball with hair on a part of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-space-private.h"

#include <math.h>

/* The hair covers all that is nearer than this to the crown at the back of the head, in radians. */
#define HAIR 1.38
#define HAIR_THICKNESS 1.06
#define ARC_STEPS 24

/* Of the head. */
#define NOSE 0.16
#define NOSE_TIP 1.06
#define NOSE_LOW 0.12

typedef struct
{
  LimberVector up, ahead; /* in the picture, z towards the viewer */
  LimberVector at;
  double radius;
} Head;

static void
look_at_head (Head *head, const LimberFigure *self)
{
  const LimberCamera *camera = &self->extras->camera;
  LimberVector neck = limber_figure_get_joint (self, LIMBER_JOINT_NECK);
  LimberVector top = limber_figure_get_joint (self, LIMBER_JOINT_HEAD);
  LimberVector up
      = limber_vector_normalize ((LimberVector) { top.x - neck.x, top.y - neck.y, top.z - neck.z });
  LimberVector near = limber_figure_get_joint (self, LIMBER_JOINT_SHOULDER_N);
  LimberVector far = limber_figure_get_joint (self, LIMBER_JOINT_SHOULDER_F);
  LimberVector across = { near.x - far.x, near.y - far.y, near.z - far.z };

  head->up = limber_camera_see (camera, up);
  head->ahead = limber_camera_see (camera, limber_vector_normalize (limber_vector_cross (up, across)));
  head->at = limber_camera_see (camera, top);
  head->radius = self->extras->body.head * 0.97;
}

static LimberVector
combine (LimberVector a, double x, LimberVector b, double y)
{
  return (LimberVector) { a.x * x + b.x * y, a.y * x + b.y * y, a.z * x + b.z * y };
}

/* The edge of the hair where it is before the head, from the end at which the edge of the ball arrives. */
static void
add_hairline (cairo_t *cr, LimberVector crown, double reach)
{
  LimberVector toward = limber_vector_normalize (
      (LimberVector) { -crown.x * crown.z, -crown.y * crown.z, 1 - crown.z * crown.z });
  LimberVector beside = limber_vector_cross (toward, crown);

  for (guint i = 0; i <= ARC_STEPS; i++)
    {
      double u = reach * (1 - 2.0 * i / ARC_STEPS);
      LimberVector p = combine (crown, cos (HAIR), combine (toward, cos (u), beside, sin (u)), sin (HAIR));

      cairo_line_to (cr, p.x, p.y);
    }
  cairo_close_path (cr);
}

/* The part of a ball that is within a distance of the crown: where it meets the edge of the ball it is
 * bounded by that, and by the hairline where it ends before. In units of the head. */
static void
add_hair (cairo_t *cr, LimberVector crown)
{
  double flat = hypot (crown.x, crown.y), middle = atan2 (crown.y, crown.x), edge = cos (HAIR);
  double half;

  if (flat <= fabs (edge))
    {
      /* Seen right from before there is none, and right from behind nothing else. */
      if (crown.z > 0)
        cairo_arc (cr, 0, 0, HAIR_THICKNESS, 0, 2 * G_PI);
      return;
    }

  half = acos (edge / flat);
  cairo_arc (cr, 0, 0, HAIR_THICKNESS, middle - half, middle + half);
  add_hairline (cr, crown, acos (CLAMP (-crown.z * edge / (sin (HAIR) * flat), -1, 1)));
}

static void
add_nose (cairo_t *cr, const Head *head)
{
  LimberVector tip = combine (head->ahead, NOSE_TIP, head->up, -NOSE_LOW);
  LimberDisc nose = { tip.x, tip.y, NOSE }, root = { tip.x * 0.7, tip.y * 0.7, NOSE };

  limber_pen_add_taper (cr, &root, &nose);
}

static void
add_neck (cairo_t *cr, const LimberFigure *self, const Head *head)
{
  LimberVector neck = limber_camera_see_joint (&self->extras->camera, self, LIMBER_JOINT_NECK);
  LimberDisc base = { neck.x, neck.y, 0.046 }, top = { head->at.x, head->at.y, 0.042 };

  limber_pen_add_taper (cr, &base, &top);
}

/**
 * limber_figure_draw_space_head:
 * @cr: where to; in a person's lengths, y upwards
 * @self: a figure
 * @ink: the colours
 *
 * Draws head and neck. The face looks where the shoulders do.
 */
void
limber_figure_draw_space_head (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  Head head;

  look_at_head (&head, self);
  add_neck (cr, self, &head);
  limber_rgb_set_source (ink->neck, cr);
  cairo_fill (cr);

  cairo_save (cr);
  cairo_translate (cr, head.at.x, head.at.y);
  cairo_scale (cr, head.radius, head.radius);
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_close_path (cr);
  add_nose (cr, &head);
  cairo_restore (cr);
  limber_pen_fill (cr, ink, ink->face, TRUE);

  cairo_save (cr);
  cairo_translate (cr, head.at.x, head.at.y);
  cairo_scale (cr, head.radius, head.radius);
  cairo_new_path (cr);
  add_hair (cr, limber_vector_normalize (combine (head.up, 0.62, head.ahead, -0.78)));
  limber_rgb_set_source (ink->hair, cr);
  cairo_fill (cr);
  cairo_restore (cr);
}
