/* limber-figure-side.c — a person seen from the side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-private.h"

#include <math.h>

static void
draw_arm (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink, gboolean far)
{
  LimberDisc discs[LIMBER_ARM_N_DISCS];

  limber_figure_get_arm (self, far, discs);
  limber_pen_draw_limb (cr, discs, LIMBER_ARM_N_DISCS, FALSE, ink, far ? ink->far : ink->near, far);
}

static void
draw_leg (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink, gboolean far)
{
  LimberDisc discs[LIMBER_LEG_N_DISCS];

  limber_figure_get_leg (self, far, discs);
  limber_pen_draw_limb (cr, discs, LIMBER_LEG_N_DISCS, TRUE, ink, far ? ink->far : ink->near, far);
}

/* Seat and shoulders are round: a curve from the back to the front whose handles go on as the lines do. */
static void
add_cap (cairo_t *cr, LimberPoint from, LimberPoint to, double x, double y)
{
  cairo_curve_to (cr, from.x + x, from.y + y, to.x + x, to.y + y, to.x, to.y);
}

static void
draw_trunk (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  LimberVector pelvis = limber_figure_get_joint (self, LIMBER_JOINT_PELVIS);
  LimberVector middle = limber_figure_get_joint (self, LIMBER_JOINT_MIDDLE);
  LimberVector neck = limber_figure_get_joint (self, LIMBER_JOINT_NECK);
  double lower = 0.105 / hypot (middle.x - pelvis.x, middle.y - pelvis.y);
  double upper = 0.075 / hypot (neck.x - middle.x, neck.y - middle.y);
  LimberTrunk trunk;

  limber_figure_get_trunk (self, &trunk);
  cairo_move_to (cr, trunk.front[0].x, trunk.front[0].y);
  for (guint i = 1; i <= LIMBER_TRUNK_STEPS; i++)
    cairo_line_to (cr, trunk.front[i].x, trunk.front[i].y);
  add_cap (cr, trunk.front[LIMBER_TRUNK_STEPS], trunk.back[LIMBER_TRUNK_STEPS], (neck.x - middle.x) * upper,
           (neck.y - middle.y) * upper);
  for (guint i = LIMBER_TRUNK_STEPS; i-- > 0;)
    cairo_line_to (cr, trunk.back[i].x, trunk.back[i].y);
  add_cap (cr, trunk.back[0], trunk.front[0], (pelvis.x - middle.x) * lower, (pelvis.y - middle.y) * lower);
  cairo_close_path (cr);

  /* Where all is one colour it is parted from the far limbs as well. */
  if (ink->edge > 0)
    {
      cairo_set_line_width (cr, 2 * ink->cut);
      limber_rgb_set_source (ink->page, cr);
      cairo_stroke_preserve (cr);
    }
  limber_rgb_set_source (ink->trunk, cr);
  cairo_fill (cr);
}

static void
draw_neck (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  LimberDisc base = { self->x[LIMBER_JOINT_NECK], self->y[LIMBER_JOINT_NECK], 0.046 };
  LimberDisc top = { self->x[LIMBER_JOINT_HEAD], self->y[LIMBER_JOINT_HEAD], 0.042 };

  limber_pen_add_taper (cr, &base, &top);
  limber_rgb_set_source (ink->neck, cr);
  cairo_fill (cr);
}

/* In units of its radius, the neck below, the face to the right. */
static void
add_profile (cairo_t *cr)
{
  cairo_move_to (cr, 0, 1.06);
  cairo_curve_to (cr, 0.50, 1.06, 0.86, 0.78, 0.90, 0.34);
  cairo_curve_to (cr, 0.91, 0.20, 0.90, 0.12, 0.93, 0.04);
  cairo_curve_to (cr, 0.97, -0.06, 1.12, -0.16, 1.11, -0.26);
  cairo_curve_to (cr, 1.10, -0.34, 0.95, -0.32, 0.92, -0.38);
  cairo_curve_to (cr, 0.88, -0.50, 0.92, -0.66, 0.80, -0.84);
  cairo_curve_to (cr, 0.70, -0.99, 0.42, -1.00, 0.20, -0.88);
  cairo_curve_to (cr, -0.20, -0.94, -0.94, -0.72, -0.96, 0.08);
  cairo_curve_to (cr, -0.97, 0.68, -0.52, 1.06, 0, 1.06);
  cairo_close_path (cr);
}

static void
add_hair (cairo_t *cr)
{
  cairo_move_to (cr, 0.80, 0.62);
  cairo_curve_to (cr, 0.62, 0.96, 0.30, 1.10, -0.04, 1.10);
  cairo_curve_to (cr, -0.58, 1.10, -1.02, 0.68, -1.01, 0.06);
  cairo_curve_to (cr, -1.00, -0.36, -0.80, -0.66, -0.52, -0.80);
  cairo_curve_to (cr, -0.34, -0.62, -0.36, -0.34, -0.22, -0.16);
  cairo_curve_to (cr, -0.06, 0.02, 0.06, 0.04, 0.10, 0.26);
  cairo_curve_to (cr, 0.14, 0.46, 0.46, 0.58, 0.80, 0.62);
  cairo_close_path (cr);
}

static void
draw_head (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  double x = self->x[LIMBER_JOINT_HEAD] - self->x[LIMBER_JOINT_NECK];
  double y = self->y[LIMBER_JOINT_HEAD] - self->y[LIMBER_JOINT_NECK];
  double scale = self->extras->body.head * 0.95;

  cairo_save (cr);
  cairo_translate (cr, self->x[LIMBER_JOINT_HEAD], self->y[LIMBER_JOINT_HEAD]);
  cairo_rotate (cr, atan2 (y, x) - G_PI / 2);
  cairo_scale (cr, scale, scale);
  add_profile (cr);
  if (ink->edge > 0)
    {
      cairo_set_line_width (cr, 2 * ink->edge / scale);
      limber_rgb_set_source (ink->hair, cr);
      cairo_stroke_preserve (cr);
    }
  limber_rgb_set_source (ink->face, cr);
  cairo_fill (cr);
  add_hair (cr);
  limber_rgb_set_source (ink->hair, cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * limber_figure_draw_side:
 * @cr: where to; in a person's lengths, y upwards
 * @self: a figure
 * @ink: the colours
 *
 * Draws a person from behind to the front.
 */
void
limber_figure_draw_side (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  draw_arm (cr, self, ink, TRUE);
  draw_leg (cr, self, ink, TRUE);
  draw_neck (cr, self, ink);
  draw_trunk (cr, self, ink);
  draw_head (cr, self, ink);
  draw_leg (cr, self, ink, FALSE);
  draw_arm (cr, self, ink, FALSE);
}
