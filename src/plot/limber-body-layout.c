/* limber-body-layout.c — how the two views stand side by side or one above the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-body-layout.h"

#include <math.h>

#define GAP 12

/* Sizes of one unit of the figure, in pixels. Below the smallest a finger no longer finds the regions. The
 * height is always that of the largest: GTK's boxes ask for the height without a width, too, and cannot use
 * one that grows with the width. Where the width is too small for it, the figures stand in the middle of the
 * height. */
#define MIN_SCALE 0.7
#define MAX_SCALE 0.95
#define MAX_SCALE_STACKED 1.15

/* Figures to look at can be as small as their numbers can be read, and grow with the text. Side by side they
 * are better only when that leaves them some size. */
#define MIN_SCALE_FITTED 0.55
#define SIDE_BY_SIDE_SCALE_FITTED 0.72
#define MAX_SCALE_FITTED 0.95
#define MAX_SCALE_FITTED_STACKED 0.82
#define NORMAL_CAPTION 21.0
#define MAX_TEXT_SCALE 1.75

static int
get_columns (const LimberBodyLayout *self)
{
  return self->stacked ? 1 : LIMBER_BODY_LAYOUT_N_VIEWS;
}

static int
get_rows (const LimberBodyLayout *self)
{
  return self->stacked ? LIMBER_BODY_LAYOUT_N_VIEWS : 1;
}

/* How large the text is, as far as it can be seen from the names below the figures. */
static double
get_text_scale (const LimberBodyLayout *self)
{
  return CLAMP (self->caption / NORMAL_CAPTION, 1, MAX_TEXT_SCALE);
}

static double
get_min_scale (const LimberBodyLayout *self)
{
  return self->fitted ? MIN_SCALE_FITTED : MIN_SCALE;
}

static double
get_max_scale (const LimberBodyLayout *self)
{
  if (self->fitted)
    return (self->stacked ? MAX_SCALE_FITTED_STACKED : MAX_SCALE_FITTED) * get_text_scale (self);

  return self->stacked ? MAX_SCALE_STACKED : MAX_SCALE;
}

static double
get_scale (const LimberBodyLayout *self, int width)
{
  int columns = get_columns (self);
  double scale = (width - (columns - 1) * GAP) / (columns * LIMBER_BODY_FIGURE_WIDTH);

  return CLAMP (scale, get_min_scale (self), get_max_scale (self));
}

static double
get_view_height (const LimberBodyLayout *self, double scale)
{
  return ceil (LIMBER_BODY_FIGURE_HEIGHT * (self->fitted ? scale : get_max_scale (self)) + self->caption);
}

static int
get_height_at_scale (const LimberBodyLayout *self, double scale)
{
  int rows = get_rows (self);

  return (int) (rows * get_view_height (self, scale)) + (rows - 1) * GAP;
}

static int
get_width_at_scale (const LimberBodyLayout *self, double scale)
{
  int columns = get_columns (self);

  return (int) ceil (columns * LIMBER_BODY_FIGURE_WIDTH * scale) + (columns - 1) * GAP;
}

/**
 * limber_body_layout_is_better_stacked:
 * @self: a layout of fitted figures, stacked or not
 * @width: a width, in pixels
 *
 * Returns: whether numbers of the size of the text can be read better when one figure stands above the other
 */
gboolean
limber_body_layout_is_better_stacked (const LimberBodyLayout *self, int width)
{
  LimberBodyLayout beside;

  g_return_val_if_fail (self != NULL, FALSE);

  beside = *self;
  beside.stacked = FALSE;
  return width < get_width_at_scale (&beside, SIDE_BY_SIDE_SCALE_FITTED * get_text_scale (self));
}

/**
 * limber_body_layout_get_width:
 * @self: a layout
 * @minimum: (out): the smallest width, in pixels
 * @natural: (out): the width it likes best
 *
 * Tells how wide the views want to be.
 */
void
limber_body_layout_get_width (const LimberBodyLayout *self, int *minimum, int *natural)
{
  g_return_if_fail (self != NULL && minimum != NULL && natural != NULL);

  *minimum = get_width_at_scale (self, get_min_scale (self));
  *natural = get_width_at_scale (self, get_max_scale (self));
}

/**
 * limber_body_layout_get_height:
 * @self: a layout
 *
 * Returns: how high the views are at any width, names included; the most they are when they are fitted
 */
int
limber_body_layout_get_height (const LimberBodyLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_height_at_scale (self, get_max_scale (self));
}

/**
 * limber_body_layout_get_height_for_width:
 * @self: a layout
 * @width: a width, in pixels
 *
 * Returns: how high the views are at that width, names included
 */
int
limber_body_layout_get_height_for_width (const LimberBodyLayout *self, int width)
{
  g_return_val_if_fail (self != NULL, 0);

  return get_height_at_scale (self, get_scale (self, width));
}

/**
 * limber_body_layout_allocate:
 * @self: a layout
 * @width: a width, in pixels
 * @areas: (out caller-allocates): the area of the back view, then that of the front view
 *
 * Places the views, in the middle of @width. They stand in reading order.
 */
void
limber_body_layout_allocate (const LimberBodyLayout *self,
                             int width,
                             LimberRect areas[LIMBER_BODY_LAYOUT_N_VIEWS])
{
  double scale, view_width, view_height, left;

  g_return_if_fail (self != NULL && areas != NULL);

  scale = get_scale (self, width);
  view_width = LIMBER_BODY_FIGURE_WIDTH * scale;
  view_height = get_view_height (self, scale);
  left = (width - get_width_at_scale (self, scale)) / 2.0;

  for (int i = 0; i < LIMBER_BODY_LAYOUT_N_VIEWS; i++)
    {
      int column = self->mirrored ? get_columns (self) - 1 - i : i;

      if (self->stacked)
        areas[i] = (LimberRect) { floor (left), i * (view_height + GAP), view_width, view_height };
      else
        areas[i] = (LimberRect) { floor (left + column * (view_width + GAP)), 0, view_width, view_height };
    }
}
