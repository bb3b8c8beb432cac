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

/* Room for a number of a few digits and its end. */
#define LIMBER_BODY_FILL_TEXT_SIZE 16

/**
 * LimberBodyFill:
 * @level: the step of the pain ramp the region is filled with, 0 to 10, or %LIMBER_NRS_UNSET to leave it
 *   empty
 * @text: the number written in it, as short as "18" or "5.5"; colour alone says nothing
 *
 * How a region looks.
 */
typedef struct
{
  int level;
  char text[LIMBER_BODY_FILL_TEXT_SIZE];
} LimberBodyFill;

void limber_body_fill_set_nrs (LimberBodyFill *fill, int nrs);

double limber_body_drawing_get_caption_height (PangoContext *context);
void
limber_body_drawing_place (const LimberRect *area, PangoContext *context, LimberBodyPlacement *placement);
void limber_body_drawing_draw (cairo_t *cr,
                               LimberBodyView view,
                               const LimberRect *area,
                               const int *nrs,
                               LimberPalette palette,
                               PangoContext *context);
void limber_body_drawing_draw_fills (cairo_t *cr,
                                     LimberBodyView view,
                                     const LimberRect *area,
                                     const LimberBodyFill *fills,
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
