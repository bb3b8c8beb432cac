/* limber-figure-props.c — the floor, and things that a person lies, sits or leans on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-private.h"

#include <math.h>

#define MAT_THICKNESS 0.03
#define LINE 0.014
#define LEG 0.028
#define SEAT 0.04
#define CHAIR_BACK 0.46
#define WALL 0.05
#define WALL_MAX 1.75
#define TOP 0.045

/* How wide the loop of a towel is, round a foot and round anything else. */
#define TOWEL_FOOT 0.05
#define TOWEL_LIMB 0.075

static void
add_rect (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - r, y + r, r, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, 0.5 * G_PI);
  cairo_arc (cr, x + r, y + height - r, r, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

static void
fill (cairo_t *cr, const LimberFigureInk *ink)
{
  cairo_set_line_width (cr, LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  limber_rgb_set_source (ink->prop_edge, cr);
  cairo_stroke_preserve (cr);
  limber_rgb_set_source (ink->prop, cr);
  cairo_fill (cr);
}

static void
draw_bar (cairo_t *cr, double x1, double y1, double x2, double y2, double width)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

/* Seen from its side, the back to the left unless it is flipped. */
static void
draw_chair (cairo_t *cr, const LimberProp *self, const LimberFigureInk *ink)
{
  double half = self->width / 2, seat = self->height - SEAT / 2;

  cairo_save (cr);
  cairo_translate (cr, self->x, 0);
  if (self->flip)
    cairo_scale (cr, -1, 1);

  limber_rgb_set_source (ink->prop_edge, cr);
  draw_bar (cr, -half + LEG, seat, -half - 0.02, LEG / 2, LEG);
  draw_bar (cr, half - LEG, seat, half, LEG / 2, LEG);
  if (self->kind == LIMBER_PROP_CHAIR)
    {
      draw_bar (cr, -half + LEG / 2, seat, -half - 0.045, seat + CHAIR_BACK, LEG);
      draw_bar (cr, -half - 0.026, seat + CHAIR_BACK * 0.55, -half - 0.045, seat + CHAIR_BACK, LEG * 1.7);
    }
  add_rect (cr, -half, self->height - SEAT, self->width, SEAT, SEAT / 2);
  fill (cr, ink);
  cairo_restore (cr);
}

static void
draw_worktop (cairo_t *cr, const LimberProp *self, const LimberFigureInk *ink)
{
  double left = self->x - self->width / 2, inset = self->flip ? 0 : 0.04;

  add_rect (cr, left + inset, 0, self->width - 0.04, self->height - TOP, 0.01);
  fill (cr, ink);
  add_rect (cr, left, self->height - TOP, self->width, TOP, 0.015);
  limber_rgb_set_source (ink->prop_edge, cr);
  cairo_fill (cr);
}

static void
draw_wall (cairo_t *cr, const LimberProp *self, const LimberFigureInk *ink)
{
  double left = self->flip ? self->x - WALL : self->x;

  cairo_rectangle (cr, left, 0, WALL, self->height);
  limber_rgb_set_source (ink->prop_edge, cr);
  cairo_fill (cr);
}

/* Two strands from the hands, round the joint; round the middle of a foot rather than the tip of its toe. */
static void
draw_towel (cairo_t *cr, const LimberProp *self, const LimberFigure *figure, const LimberFigureInk *ink)
{
  double x = figure->x[self->joint], y = figure->y[self->joint];
  LimberDisc hand = { figure->x[LIMBER_JOINT_HAND_N], figure->y[LIMBER_JOINT_HAND_N], 0.014 };
  LimberDisc loop = { x, y, TOWEL_LIMB };

  if (self->joint == LIMBER_JOINT_TOE_N || self->joint == LIMBER_JOINT_TOE_F)
    {
      loop.x += (figure->x[self->joint - 1] - x) * 0.35;
      loop.y += (figure->y[self->joint - 1] - y) * 0.35;
      loop.radius = TOWEL_FOOT;
    }

  limber_pen_add_taper (cr, &hand, &loop);
  cairo_set_line_width (cr, 0.022);
  limber_rgb_set_source (ink->arrow, cr);
  cairo_stroke (cr);
}

static void
draw_prop (cairo_t *cr, const LimberProp *self, const LimberFigureInk *ink)
{
  switch (self->kind)
    {
    case LIMBER_PROP_MAT:
      add_rect (cr, self->x - self->width / 2, -MAT_THICKNESS, self->width, MAT_THICKNESS, MAT_THICKNESS / 2);
      fill (cr, ink);
      break;
    case LIMBER_PROP_CUSHION:
      add_rect (cr, self->x - self->width / 2, self->y, self->width, self->height, self->height * 0.45);
      fill (cr, ink);
      break;
    case LIMBER_PROP_CHAIR:
    case LIMBER_PROP_STOOL:
      draw_chair (cr, self, ink);
      break;
    case LIMBER_PROP_WALL:
      draw_wall (cr, self, ink);
      break;
    case LIMBER_PROP_WORKTOP:
      draw_worktop (cr, self, ink);
      break;
    case LIMBER_PROP_TOWEL:
    default:
      break;
    }
}

/**
 * limber_prop_add_extent:
 * @self: a thing
 * @extent: (inout): made larger by it
 *
 * Makes room for a thing.
 */
void
limber_prop_add_extent (const LimberProp *self, LimberExtent *extent)
{
  double half = self->width / 2, top = self->height;

  switch (self->kind)
    {
    case LIMBER_PROP_TOWEL:
      return;
    case LIMBER_PROP_MAT:
      extent->bottom = MIN (extent->bottom, -MAT_THICKNESS);
      top = 0;
      break;
    case LIMBER_PROP_CHAIR:
      half += 0.06;
      top += CHAIR_BACK;
      break;
    case LIMBER_PROP_WALL:
      half = WALL;
      break;
    case LIMBER_PROP_CUSHION:
      top += self->y;
      break;
    case LIMBER_PROP_STOOL:
    case LIMBER_PROP_WORKTOP:
    default:
      break;
    }

  extent->left = MIN (extent->left, self->x - half);
  extent->right = MAX (extent->right, self->x + half);
  extent->top = MAX (extent->top, MIN (top, WALL_MAX));
}

/**
 * limber_figure_draw_floor:
 * @cr: where to
 * @extras: what is drawn beside the person
 * @ink: the colours
 *
 * Draws the line that everything stands on; below a mat, if there is one.
 */
void
limber_figure_draw_floor (cairo_t *cr, const LimberFigureExtras *extras, const LimberFigureInk *ink)
{
  double y = 0;

  for (guint i = 0; i < extras->n_props; i++)
    if (extras->props[i].kind == LIMBER_PROP_MAT)
      y = -MAT_THICKNESS;

  limber_rgb_set_source (ink->floor, cr);
  draw_bar (cr, extras->extent.left + LINE, y - LINE / 2, extras->extent.right - LINE, y - LINE / 2, LINE);
}

/**
 * limber_figure_draw_props:
 * @cr: where to
 * @self: a figure
 * @ink: the colours
 * @front: those that are before the person, or those behind
 *
 * Draws the things of a motion.
 */
void
limber_figure_draw_props (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink, gboolean front)
{
  for (guint i = 0; i < self->extras->n_props; i++)
    {
      const LimberProp *prop = &self->extras->props[i];

      if (prop->kind == LIMBER_PROP_TOWEL && front)
        draw_towel (cr, prop, self, ink);
      else if (!front)
        draw_prop (cr, prop, ink);
    }
}
