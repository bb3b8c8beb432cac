/* limber-figure-pen.c — rounded limbs: outlines around discs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All outlines run the same way round, so that several of them fill as one shape without seams.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-private.h"

#include <math.h>

static void
add_taper (cairo_t *cr, const LimberDisc *a, const LimberDisc *b, double wider)
{
  double distance = hypot (b->x - a->x, b->y - a->y), angle, opening;

  if (distance <= fabs (a->radius - b->radius))
    {
      const LimberDisc *larger = a->radius > b->radius ? a : b;

      cairo_new_sub_path (cr);
      cairo_arc (cr, larger->x, larger->y, larger->radius + wider, 0, 2 * G_PI);
      cairo_close_path (cr);
      return;
    }

  angle = atan2 (b->y - a->y, b->x - a->x);
  opening = acos ((a->radius - b->radius) / distance);
  cairo_new_sub_path (cr);
  cairo_arc (cr, a->x, a->y, a->radius + wider, angle + opening, angle + 2 * G_PI - opening);
  cairo_arc (cr, b->x, b->y, b->radius + wider, angle - opening, angle + opening);
  cairo_close_path (cr);
}

/* What is left open between the three discs of a foot, the same way round as they are. */
static void
add_instep (cairo_t *cr, const LimberDisc *ankle, const LimberDisc *heel, const LimberDisc *toe)
{
  double area = (heel->x - ankle->x) * (toe->y - ankle->y) - (heel->y - ankle->y) * (toe->x - ankle->x);
  const LimberDisc *second = area > 0 ? heel : toe, *third = area > 0 ? toe : heel;

  cairo_move_to (cr, ankle->x, ankle->y);
  cairo_line_to (cr, second->x, second->y);
  cairo_line_to (cr, third->x, third->y);
  cairo_close_path (cr);
}

static void
add_limb (cairo_t *cr, const LimberDisc *discs, guint n_discs, gboolean foot, double wider)
{
  for (guint i = 1; i < n_discs; i++)
    add_taper (cr, &discs[i - 1], &discs[i], wider);
  if (!foot)
    return;

  add_taper (cr, &discs[n_discs - 3], &discs[n_discs - 1], wider);
  add_instep (cr, &discs[n_discs - 3], &discs[n_discs - 2], &discs[n_discs - 1]);
}

/**
 * limber_pen_add_taper:
 * @cr: where to
 * @a: one end
 * @b: the other
 *
 * Adds the line that a thread around both discs would make.
 */
void
limber_pen_add_taper (cairo_t *cr, const LimberDisc *a, const LimberDisc *b)
{
  add_taper (cr, a, b, 0);
}

/**
 * limber_pen_add_limb:
 * @cr: where to
 * @discs: (array length=n_discs): from its root to its end
 * @n_discs: at least 2
 * @foot: whether the last three are ankle, heel and toe
 *
 * Adds the outline of a limb.
 */
void
limber_pen_add_limb (cairo_t *cr, const LimberDisc *discs, guint n_discs, gboolean foot)
{
  add_limb (cr, discs, n_discs, foot, 0);
}

/**
 * limber_pen_draw_limb:
 * @cr: where to
 * @discs: (array length=n_discs): from its root to its end
 * @n_discs: at least 2
 * @foot: whether the last three are ankle, heel and toe
 * @ink: the colours
 * @color: what to fill it with
 * @hollow: whether it is told by a line around it where there are no half tones
 *
 * Draws a limb, parted from what is behind it by a thin line of the page. Wider limbs below narrower ones are
 * several times as fast as lines around them.
 */
void
limber_pen_draw_limb (cairo_t *cr,
                      const LimberDisc *discs,
                      guint n_discs,
                      gboolean foot,
                      const LimberFigureInk *ink,
                      LimberRgb color,
                      gboolean hollow)
{
  double edge = hollow ? ink->edge : 0;

  limber_rgb_set_source (ink->page, cr);
  add_limb (cr, discs, n_discs, foot, edge + ink->cut);
  cairo_fill (cr);
  if (edge > 0)
    {
      limber_rgb_set_source (ink->arrow, cr);
      add_limb (cr, discs, n_discs, foot, edge);
      cairo_fill (cr);
    }
  limber_rgb_set_source (color, cr);
  add_limb (cr, discs, n_discs, foot, 0);
  cairo_fill (cr);
}

/**
 * limber_pen_fill:
 * @cr: what has the outline
 * @ink: the colours
 * @color: what to fill it with
 * @hollow: whether it is told by a line around it where there are no half tones
 *
 * Fills what is outlined, parted from what is behind it by a thin line of the page, and begins anew.
 */
void
limber_pen_fill (cairo_t *cr, const LimberFigureInk *ink, LimberRgb color, gboolean hollow)
{
  gboolean edge = hollow && ink->edge > 0;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2 * (edge ? ink->cut + ink->edge : ink->cut));
  limber_rgb_set_source (ink->page, cr);
  cairo_stroke_preserve (cr);
  if (edge)
    {
      cairo_set_line_width (cr, 2 * ink->edge);
      limber_rgb_set_source (ink->arrow, cr);
      cairo_stroke_preserve (cr);
    }
  limber_rgb_set_source (color, cr);
  cairo_fill (cr);
}
