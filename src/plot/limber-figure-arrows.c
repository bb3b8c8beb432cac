/* limber-figure-arrows.c — arrows: which way something moves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-space-private.h"

#include <math.h>

#define WIDTH 0.022
#define HEAD 3.4

/* The barbs stand at this angle from the way it came. */
#define BARB (G_PI / 5)

/* Where the handle of its curve is. */
static LimberPoint
get_way (LimberPoint from, LimberPoint to, double bend)
{
  double x = to.x - from.x, y = to.y - from.y;

  return (LimberPoint) { (from.x + to.x) / 2 - y * bend * 2, (from.y + to.y) / 2 + x * bend * 2 };
}

static void
add_arrow (cairo_t *cr, LimberPoint from, LimberPoint to, double bend, double barb)
{
  LimberPoint way = get_way (from, to, bend);
  double angle = atan2 (to.y - way.y, to.x - way.x);

  cairo_move_to (cr, from.x, from.y);
  cairo_curve_to (cr, from.x + (way.x - from.x) * 2 / 3, from.y + (way.y - from.y) * 2 / 3,
                  to.x + (way.x - to.x) * 2 / 3, to.y + (way.y - to.y) * 2 / 3, to.x, to.y);
  cairo_move_to (cr, to.x - barb * cos (angle - BARB), to.y - barb * sin (angle - BARB));
  cairo_line_to (cr, to.x, to.y);
  cairo_line_to (cr, to.x - barb * cos (angle + BARB), to.y - barb * sin (angle + BARB));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
}

/**
 * limber_pen_draw_arrow:
 * @cr: where to, with its colour set
 * @from: its tail
 * @to: its point
 * @bend: how far it is curved to the left of its way, as a share of its length
 * @width: of its line
 *
 * Draws an arrow.
 */
void
limber_pen_draw_arrow (cairo_t *cr, LimberPoint from, LimberPoint to, double bend, double width)
{
  add_arrow (cr, from, to, bend, width * HEAD);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* What an arrow is told from, in the picture. */
static LimberPoint
get_origin (const LimberFigure *self, const LimberArrow *arrow)
{
  LimberVector at = { 0, 0, 0 };

  if (arrow->joint >= 0)
    at = limber_figure_get_joint (self, (LimberJoint) arrow->joint);
  if (self->extras->view == LIMBER_VIEW_SPACE)
    at = limber_camera_see (&self->extras->camera, at);

  return (LimberPoint) { at.x, at.y };
}

static void
place_arrow (const LimberFigure *self, const LimberArrow *arrow, LimberPoint *from, LimberPoint *to)
{
  LimberPoint origin = get_origin (self, arrow);

  *from = (LimberPoint) { origin.x + arrow->from.x, origin.y + arrow->from.y };
  *to = (LimberPoint) { origin.x + arrow->to.x, origin.y + arrow->to.y };
}

/**
 * limber_figure_draw_arrows:
 * @cr: where to
 * @self: a figure
 * @ink: the colours
 *
 * Draws the arrows of a motion, parted from what is behind them by a thin line of the page.
 */
void
limber_figure_draw_arrows (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  for (guint i = 0; i < self->extras->n_arrows; i++)
    {
      const LimberArrow *arrow = &self->extras->arrows[i];
      LimberPoint from, to;

      place_arrow (self, arrow, &from, &to);
      add_arrow (cr, from, to, arrow->bend, WIDTH * HEAD);
      limber_rgb_set_source (ink->page, cr);
      cairo_set_line_width (cr, WIDTH + 2 * ink->cut);
      cairo_stroke_preserve (cr);
      limber_rgb_set_source (ink->arrow, cr);
      cairo_set_line_width (cr, WIDTH);
      cairo_stroke (cr);
    }
}

/**
 * limber_figure_add_arrow_extent:
 * @self: a figure
 * @extent: (inout): made larger by its arrows
 *
 * Makes room for the arrows.
 */
void
limber_figure_add_arrow_extent (const LimberFigure *self, LimberExtent *extent)
{
  for (guint i = 0; i < self->extras->n_arrows; i++)
    {
      const LimberArrow *arrow = &self->extras->arrows[i];
      LimberPoint from, to, way;

      place_arrow (self, arrow, &from, &to);
      way = get_way (from, to, arrow->bend);
      /* The curve comes half as near to its handle. */
      way = (LimberPoint) { (way.x + (from.x + to.x) / 2) / 2, (way.y + (from.y + to.y) / 2) / 2 };
      extent->left = MIN (extent->left, MIN (way.x, MIN (from.x, to.x)));
      extent->right = MAX (extent->right, MAX (way.x, MAX (from.x, to.x)));
      extent->bottom = MIN (extent->bottom, MIN (way.y, MIN (from.y, to.y)));
      extent->top = MAX (extent->top, MAX (way.y, MAX (from.y, to.y)));
    }
}
