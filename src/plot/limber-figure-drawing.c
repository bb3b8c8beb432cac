/* limber-figure-drawing.c — a figure in its place on any cairo context
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-figure-space-private.h"

#include "limber-motion.h"

#include <math.h>

/* Of the height that is left over, how much is below. */
#define BELOW 0.2

/* The room for the arrow between two figures, as a share of the width, and the longest it may be. */
#define BETWEEN 0.09
#define BETWEEN_MAX 36.0

typedef struct
{
  double scale, bottom;
} Placement;

/* As large as all moments fit; what height is left over is mostly above. */
static void
place (const LimberFigureExtras *extras, const LimberRect *area, Placement *placement)
{
  const LimberExtent *extent = &extras->extent;
  double width = extent->right - extent->left, height = extent->top - extent->bottom;

  placement->scale = MIN (area->width / width, area->height / height);
  placement->bottom = area->y + area->height - (area->height - height * placement->scale) * BELOW;
}

/* From here on lengths are a person's and y is upwards. */
static void
enter (cairo_t *cr, const LimberFigureExtras *extras, const LimberRect *area, gboolean mirrored)
{
  const LimberExtent *extent = &extras->extent;
  Placement placement;

  place (extras, area, &placement);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
  cairo_translate (cr, area->x + area->width / 2, placement.bottom);
  cairo_scale (cr, mirrored ? -placement.scale : placement.scale, -placement.scale);
  cairo_translate (cr, -(extent->left + extent->right) / 2, -extent->bottom);
}

static void
draw_from_side (cairo_t *cr, const LimberFigure *figure, const LimberFigureInk *ink)
{
  limber_figure_draw_floor (cr, figure->extras, ink);
  limber_figure_draw_props (cr, figure, ink, FALSE);
  limber_figure_draw_side (cr, figure, ink);
  limber_figure_draw_props (cr, figure, ink, TRUE);
}

static void
draw_moment (cairo_t *cr,
             const LimberMotion *motion,
             double t,
             const LimberRect *area,
             const LimberFigureLook *look,
             const LimberFigureInk *ink)
{
  LimberFigure figure;

  limber_motion_get_figure (motion, t, &figure);
  cairo_save (cr);
  enter (cr, figure.extras, area, look->side == LIMBER_SIDE_LEFT && limber_motion_has_sides (motion));
  cairo_new_path (cr);
  if (figure.extras->view == LIMBER_VIEW_SPACE)
    limber_figure_draw_space (cr, &figure, ink);
  else
    draw_from_side (cr, &figure, ink);
  if (look->arrows)
    limber_figure_draw_arrows (cr, &figure, ink);
  cairo_restore (cr);
}

/**
 * limber_figure_draw:
 * @cr: where to
 * @motion: what the person does
 * @t: when, see limber_motion_get_figure()
 * @area: where; nothing is drawn outside
 * @look: how
 *
 * Draws a person, the floor near the lower edge of @area, as large as all moments of the motion fit, so that
 * nothing jumps.
 */
void
limber_figure_draw (cairo_t *cr,
                    const LimberMotion *motion,
                    double t,
                    const LimberRect *area,
                    const LimberFigureLook *look)
{
  LimberFigureInk ink;

  g_return_if_fail (cr != NULL && motion != NULL && area != NULL && look != NULL);

  if (area->width <= 0 || area->height <= 0)
    return;

  limber_figure_ink_init (&ink, look);
  draw_moment (cr, motion, t, area, look, &ink);
}

/**
 * limber_figure_draw_pair:
 * @cr: where to
 * @motion: what the person does
 * @area: where; nothing is drawn outside
 * @look: how
 *
 * Draws start and end side by side, with an arrow between: where nothing may move, and on paper. Of a cycle
 * it is the beginning and the moment half a round later; what stands still is drawn once.
 */
void
limber_figure_draw_pair (cairo_t *cr,
                         const LimberMotion *motion,
                         const LimberRect *area,
                         const LimberFigureLook *look)
{
  double gap = MIN (area->width * BETWEEN, BETWEEN_MAX), width = (area->width - gap) / 2;
  LimberRect left = { area->x, area->y, width, area->height };
  LimberRect right = { area->x + width + gap, area->y, width, area->height };
  const LimberExtent *extent;
  LimberFigureInk ink;
  Placement placement;
  double middle;

  g_return_if_fail (cr != NULL && motion != NULL && area != NULL && look != NULL);

  if (area->width <= 0 || area->height <= 0)
    return;

  if (motion->n_keys == 1)
    {
      limber_figure_draw (cr, motion, 0, area, look);
      return;
    }

  limber_figure_ink_init (&ink, look);
  draw_moment (cr, motion, 0, &left, look, &ink);
  draw_moment (cr, motion, limber_motion_is_cycle (motion) ? 0.5 : 1, &right, look, &ink);

  extent = &motion->extras.extent;
  place (&motion->extras, &left, &placement);
  middle = placement.bottom - (extent->top - extent->bottom) / 2 * placement.scale;
  cairo_new_path (cr);
  limber_rgb_set_source (ink.arrow, cr);
  limber_pen_draw_arrow (cr, (LimberPoint) { left.x + width + gap * 0.2, middle },
                         (LimberPoint) { right.x - gap * 0.2, middle }, 0, gap * 0.07);
}
