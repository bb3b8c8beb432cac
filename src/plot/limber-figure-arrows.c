/* limber-figure-arrows.c — arrows: which way something moves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-private.h"

#include <math.h>

#define WIDTH 0.022
#define HEAD 3.4

/* The barbs stand at this angle from the way it came. */
#define BARB (G_PI / 5)

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
  double x = to.x - from.x, y = to.y - from.y;
  LimberPoint way = { (from.x + to.x) / 2 - y * bend * 2, (from.y + to.y) / 2 + x * bend * 2 };
  double angle = atan2 (to.y - way.y, to.x - way.x), barb = width * HEAD;

  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, from.x, from.y);
  cairo_curve_to (cr, from.x + (way.x - from.x) * 2 / 3, from.y + (way.y - from.y) * 2 / 3,
                  to.x + (way.x - to.x) * 2 / 3, to.y + (way.y - to.y) * 2 / 3, to.x, to.y);
  cairo_move_to (cr, to.x - barb * cos (angle - BARB), to.y - barb * sin (angle - BARB));
  cairo_line_to (cr, to.x, to.y);
  cairo_line_to (cr, to.x - barb * cos (angle + BARB), to.y - barb * sin (angle + BARB));
  cairo_stroke (cr);
}

/**
 * limber_figure_draw_arrows:
 * @cr: where to
 * @self: a figure
 * @ink: the colours
 *
 * Draws the arrows of a motion.
 */
void
limber_figure_draw_arrows (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink)
{
  for (guint i = 0; i < self->extras->n_arrows; i++)
    {
      const LimberArrow *arrow = &self->extras->arrows[i];
      LimberPoint from = arrow->from, to = arrow->to;

      if (arrow->joint >= 0)
        {
          from.x += self->x[arrow->joint];
          from.y += self->y[arrow->joint];
          to.x += self->x[arrow->joint];
          to.y += self->y[arrow->joint];
        }
      limber_rgb_set_source (ink->arrow, cr);
      limber_pen_draw_arrow (cr, from, to, arrow->bend, WIDTH);
    }
}
