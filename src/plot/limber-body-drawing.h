/* limber-body-drawing.h — a figure with its pains, on any cairo context
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-figure.h"
#include "limber-check-in.h"
#include "limber-palette.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * LimberBodyPlacement:
 * @x: where the view's own 0,0 lies
 * @y: where the view's own 0,0 lies
 * @scale: the size of one of its units
 *
 * How a view lies in the area given to it.
 */
typedef struct
{
  double x, y, scale;
} LimberBodyPlacement;

double limber_body_drawing_get_caption_height (PangoContext *context);
void
limber_body_drawing_place (const LimberRect *area, PangoContext *context, LimberBodyPlacement *placement);
void limber_body_drawing_draw (cairo_t *cr,
                               LimberBodyView view,
                               const LimberRect *area,
                               const int *nrs,
                               LimberPalette palette,
                               PangoContext *context);
void limber_body_drawing_draw_number (cairo_t *cr,
                                      const LimberBodyShape *shape,
                                      int nrs,
                                      const LimberBodyPlacement *placement,
                                      LimberPalette palette,
                                      PangoContext *context);

void limber_body_drawing_collect (const LimberCheckIn *check_in, int *nrs);

G_END_DECLS
