/* limber-figure-space-props.c — mats, chairs, stools and walls, seen from anywhere
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-space-private.h"

#include <math.h>

#define MAT_THICKNESS 0.03
#define MAT_DEPTH 0.8
#define MAT_CORNER 0.05
#define CORNER_STEPS 6
#define LINE 0.012
#define SEAT 0.045
#define LEG 0.03
#define BACK_FROM 0.2
#define BACK_TO 0.46

/* How far the floor under a chair reaches, in its widths. */
#define FLOOR_REACH 1.15
#define FLOOR_STEPS 48

/* A board that lies or stands: two of its edges and its middle. */
typedef struct
{
  LimberVector middle, along, across; /* from the middle to the edges */
} Board;

static LimberVector
get_point (const Board *self, double along, double across)
{
  return (LimberVector) { self->middle.x + self->along.x * along + self->across.x * across,
                          self->middle.y + self->along.y * along + self->across.y * across,
                          self->middle.z + self->along.z * along + self->across.z * across };
}

static void
line_to (cairo_t *cr, const LimberCamera *camera, LimberVector at)
{
  LimberVector seen = limber_camera_see (camera, at);

  cairo_line_to (cr, seen.x, seen.y);
}

/* With round corners; @corner as a share of half of each edge. */
static void
add_board (cairo_t *cr,
           const LimberCamera *camera,
           const Board *self,
           double corner_along,
           double corner_across)
{
  static const double signs[4][2] = { { 1, 1 }, { -1, 1 }, { -1, -1 }, { 1, -1 } };

  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j <= CORNER_STEPS; j++)
      {
        double angle = G_PI / 2 * (i + (double) j / CORNER_STEPS);
        double along = signs[i][0] * (1 - corner_along) + corner_along * cos (angle);
        double across = signs[i][1] * (1 - corner_across) + corner_across * sin (angle);

        line_to (cr, camera, get_point (self, along, across));
      }
  cairo_close_path (cr);
}

static void
fill (cairo_t *cr, LimberRgb color, LimberRgb edge)
{
  cairo_set_line_width (cr, LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  limber_rgb_set_source (edge, cr);
  cairo_stroke_preserve (cr);
  limber_rgb_set_source (color, cr);
  cairo_fill (cr);
}

static Board
get_mat (const LimberProp *self)
{
  return (Board) { { self->x, 0, 0 }, { self->width / 2, 0, 0 }, { 0, 0, MAT_DEPTH / 2 } };
}

/* What lies below it is seen as an edge. */
static void
draw_thick (cairo_t *cr,
            const LimberCamera *camera,
            Board board,
            double thickness,
            const LimberFigureInk *ink)
{
  double along = MAT_CORNER / sqrt (MAX (limber_vector_dot (board.along, board.along), 1e-9));
  double across = MAT_CORNER / sqrt (MAX (limber_vector_dot (board.across, board.across), 1e-9));
  Board below = board;

  below.middle.y -= thickness;
  add_board (cr, camera, &below, along, across);
  fill (cr, ink->prop_edge, ink->prop_edge);
  add_board (cr, camera, &board, along, across);
  fill (cr, ink->prop, ink->prop_edge);
}

static void
draw_bar (cairo_t *cr, const LimberCamera *camera, LimberVector from, LimberVector to, double width)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, width);
  cairo_new_path (cr);
  line_to (cr, camera, from);
  line_to (cr, camera, to);
  cairo_stroke (cr);
}

/* The back is behind who sits on it. */
static Board
get_back (const LimberProp *self)
{
  double half = self->width / 2, x = self->x - (self->flip ? -half : half);

  return (Board) { { x, self->height + (BACK_FROM + BACK_TO) / 2, 0 },
                   { 0, (BACK_TO - BACK_FROM) / 2, 0 },
                   { 0, 0, half } };
}

static void
draw_back (cairo_t *cr, const LimberProp *self, const LimberCamera *camera, const LimberFigureInk *ink)
{
  Board back = get_back (self);
  double half = self->width / 2 - LEG / 2;

  limber_rgb_set_source (ink->prop_edge, cr);
  for (int side = -1; side <= 1; side += 2)
    draw_bar (cr, camera, (LimberVector) { back.middle.x, self->height - SEAT, side * half },
              (LimberVector) { back.middle.x, self->height + BACK_TO, side * half }, LEG);
  add_board (cr, camera, &back, 0.2, 0.15);
  fill (cr, ink->prop, ink->prop_edge);
}

static void
draw_seat (cairo_t *cr, const LimberProp *self, const LimberCamera *camera, const LimberFigureInk *ink)
{
  double half = self->width / 2, leg = half - LEG;
  Board seat = { { self->x, self->height, 0 }, { half, 0, 0 }, { 0, 0, half } };

  limber_rgb_set_source (ink->prop_edge, cr);
  for (guint i = 0; i < 4; i++)
    {
      double x = self->x + (i & 1 ? leg : -leg), z = (i & 2 ? leg : -leg);

      draw_bar (cr, camera, (LimberVector) { x, self->height - SEAT, z }, (LimberVector) { x, LEG / 2, z },
                LEG);
    }
  draw_thick (cr, camera, seat, SEAT, ink);
}

/* To the right of the person. */
static Board
get_wall (const LimberProp *self)
{
  return (Board) { { 0, self->height / 2, self->x }, { 0, self->height / 2, 0 }, { self->width / 2, 0, 0 } };
}

static void
draw_wall (cairo_t *cr, const LimberProp *self, const LimberCamera *camera, const LimberFigureInk *ink)
{
  Board wall = get_wall (self);

  add_board (cr, camera, &wall, 0, 0);
  fill (cr, ink->prop, ink->prop_edge);
}

/* The back of a chair that is nearer to the viewer than who sits on it. */
static gboolean
is_back_near (const LimberProp *self, const LimberCamera *camera)
{
  LimberVector out = { self->flip ? 1 : -1, 0, 0 };

  return limber_camera_see (camera, out).z > 0;
}

/**
 * limber_prop_draw_in_space:
 * @cr: where to
 * @self: a thing
 * @camera: where the viewer stands
 * @ink: the colours
 * @near: what of it is nearer than the person, or what is behind
 *
 * Draws a mat, a stool, a chair or a wall.
 */
void
limber_prop_draw_in_space (cairo_t *cr,
                           const LimberProp *self,
                           const LimberCamera *camera,
                           const LimberFigureInk *ink,
                           gboolean near)
{
  gboolean chair = self->kind == LIMBER_PROP_CHAIR;

  if (self->kind == LIMBER_PROP_MAT && !near)
    draw_thick (cr, camera, get_mat (self), MAT_THICKNESS, ink);
  if (self->kind == LIMBER_PROP_WALL && !near)
    draw_wall (cr, self, camera, ink);
  if (chair && is_back_near (self, camera) == near)
    draw_back (cr, self, camera, ink);
  if ((chair || self->kind == LIMBER_PROP_STOOL) && !near)
    draw_seat (cr, self, camera, ink);
}

static void
add_point (LimberExtent *extent, const LimberCamera *camera, LimberVector at)
{
  LimberVector seen = limber_camera_see (camera, at);

  extent->left = MIN (extent->left, seen.x);
  extent->right = MAX (extent->right, seen.x);
  extent->bottom = MIN (extent->bottom, seen.y);
  extent->top = MAX (extent->top, seen.y);
}

static void
add_board_extent (LimberExtent *extent, const LimberCamera *camera, const Board *board)
{
  for (int along = -1; along <= 1; along += 2)
    for (int across = -1; across <= 1; across += 2)
      add_point (extent, camera, get_point (board, along, across));
}

static LimberVector
get_floor_point (const LimberProp *self, guint i)
{
  double angle = 2 * G_PI * i / FLOOR_STEPS, reach = self->width * FLOOR_REACH;

  return (LimberVector) { self->x + reach * (0.3 + cos (angle)), 0, reach * sin (angle) };
}

/**
 * limber_prop_add_space_extent:
 * @self: a thing
 * @camera: where the viewer stands
 * @extent: (inout): made larger by it, in the picture
 *
 * Makes room for a thing and the floor under it.
 */
void
limber_prop_add_space_extent (const LimberProp *self, const LimberCamera *camera, LimberExtent *extent)
{
  Board board = self->kind == LIMBER_PROP_WALL ? get_wall (self) : get_mat (self);

  if (self->kind == LIMBER_PROP_MAT || self->kind == LIMBER_PROP_WALL)
    {
      add_board_extent (extent, camera, &board);
      return;
    }

  for (guint i = 0; i < FLOOR_STEPS; i++)
    add_point (extent, camera, get_floor_point (self, i));
  if (self->kind != LIMBER_PROP_CHAIR)
    return;
  board = get_back (self);
  add_board_extent (extent, camera, &board);
}

/**
 * limber_figure_draw_space_floor:
 * @cr: where to
 * @extras: what is drawn beside the person
 * @ink: the colours
 *
 * Draws the floor under chairs and stools: a mat is floor enough.
 */
void
limber_figure_draw_space_floor (cairo_t *cr, const LimberFigureExtras *extras, const LimberFigureInk *ink)
{
  for (guint i = 0; i < extras->n_props; i++)
    {
      const LimberProp *prop = &extras->props[i];

      if (prop->kind == LIMBER_PROP_MAT || prop->kind == LIMBER_PROP_WALL)
        continue;
      for (guint j = 0; j < FLOOR_STEPS; j++)
        line_to (cr, &extras->camera, get_floor_point (prop, j));
      cairo_close_path (cr);
      cairo_set_line_width (cr, LINE);
      limber_rgb_set_source (ink->prop_edge, cr);
      cairo_stroke (cr);
    }
}
