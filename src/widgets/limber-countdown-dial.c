/* limber-countdown-dial.c — the ring of a countdown as it is drawn, without its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-countdown-dial.h"

#include <math.h>

/* As shares of the largest radius there is room for. */
#define THICKNESS 0.085
#define THINNEST 4.0
#define THICKEST 20.0

/* How small the ring gets with all breath out, and how far the disc stays away from it, in thicknesses. */
#define BREATHED_OUT 0.76
#define DISC_GAP 1.5

/* How much a flash adds to the thickness, and what is kept free for it on either side. */
#define FLASH_GROWTH 0.8

/* Words keep this far away from the ring, in thicknesses. */
#define ROOM_GAP 1.2

typedef struct
{
  double x, y; /* the middle */
  double radius, thickness;
} Ring;

static void
place_ring (Ring *ring, const LimberRect *area, double breath)
{
  double largest = MIN (area->width, area->height) / 2;

  ring->x = area->x + area->width / 2;
  ring->y = area->y + area->height / 2;
  ring->thickness = CLAMP (largest * THICKNESS, THINNEST, THICKEST);
  ring->radius = MAX (largest - ring->thickness * (1 + FLASH_GROWTH) / 2, 0);
  if (breath >= 0)
    ring->radius *= BREATHED_OUT + (1 - BREATHED_OUT) * MIN (breath, 1);
}

static void
set_source (cairo_t *cr, LimberRgb color, double alpha)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}

static void
draw_circle (const Ring *ring, double thickness, cairo_t *cr)
{
  cairo_new_path (cr);
  cairo_arc (cr, ring->x, ring->y, ring->radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, thickness);
  cairo_stroke (cr);
}

/* What was breathed in, and what is seen of a flash from the other end of the room. */
static void
draw_disc (const Ring *ring, LimberRgb color, double alpha, cairo_t *cr)
{
  double radius = ring->radius - ring->thickness * DISC_GAP;

  if (radius <= 0)
    return;

  set_source (cr, color, alpha);
  cairo_new_path (cr);
  cairo_arc (cr, ring->x, ring->y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* What is left ends at the top, so that time goes the way of a clock in every language. */
static void
draw_rest (const Ring *ring, double done, cairo_t *cr)
{
  double top = -G_PI / 2;

  if (done <= 0)
    {
      draw_circle (ring, ring->thickness, cr);
      return;
    }
  if (done >= 1)
    return;

  cairo_new_path (cr);
  cairo_arc (cr, ring->x, ring->y, ring->radius, top + 2 * G_PI * done, top + 2 * G_PI);
  cairo_set_line_width (cr, ring->thickness);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

/* With high contrast two thin lines instead of half a tone: the way the ring has gone. */
static void
draw_track (const Ring *ring, const LimberChartColors *colors, gboolean hard, cairo_t *cr)
{
  Ring edge = *ring;

  if (!hard)
    {
      limber_rgb_set_source (limber_rgb_mix (colors->page, colors->text, 0.12), cr);
      draw_circle (ring, ring->thickness, cr);
      return;
    }

  limber_rgb_set_source (colors->text, cr);
  edge.radius = ring->radius - ring->thickness / 2;
  draw_circle (&edge, 1.5, cr);
  edge.radius = ring->radius + ring->thickness / 2;
  draw_circle (&edge, 1.5, cr);
}

/**
 * limber_countdown_dial_draw:
 * @self: how it is
 * @area: where; the ring is as large as fits, and in the middle
 * @cr: what to draw on
 *
 * Draws the ring.
 */
void
limber_countdown_dial_draw (const LimberCountdownDial *self, const LimberRect *area, cairo_t *cr)
{
  LimberChartColors colors;
  const LimberChartInk *ink;
  Ring ring;

  g_return_if_fail (self != NULL && area != NULL && cr != NULL);

  limber_chart_colors_init (&colors, self->palette, self->accent, FALSE);
  ink = self->resting ? &colors.second : &colors.own;
  place_ring (&ring, area, self->breath);

  if (self->breath >= 0)
    draw_disc (&ring, ink->pale, 1, cr);
  if (self->flash > 0)
    draw_disc (&ring, ink->calm, self->flash, cr);
  draw_track (&ring, &colors, self->palette & LIMBER_PALETTE_HIGH_CONTRAST, cr);
  limber_rgb_set_source (ink->soft, cr);
  draw_rest (&ring, self->done, cr);
  if (self->flash > 0)
    {
      set_source (cr, ink->line, self->flash);
      draw_circle (&ring, ring.thickness * (1 + FLASH_GROWTH * self->flash), cr);
    }
}

/**
 * limber_countdown_dial_get_room:
 * @self: how it is
 * @area: where it is drawn
 *
 * Returns: the radius of what stays free in the middle, the same for all of a breath
 */
double
limber_countdown_dial_get_room (const LimberCountdownDial *self, const LimberRect *area)
{
  Ring ring;

  g_return_val_if_fail (self != NULL && area != NULL, 0);

  place_ring (&ring, area, self->breath >= 0 ? 0 : -1);
  return MAX (ring.radius - ring.thickness * ROOM_GAP, 0);
}
