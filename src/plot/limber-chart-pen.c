/* limber-chart-pen.c — a cairo context that knows its pixels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

#include <math.h>

/* How much thicker lines are in high contrast. */
#define HARD_WEIGHT 1.4

/* On paper nothing is a pixel; half a unit prints as a fine line. */
#define PAPER_HAIRLINE 0.5

/* Print is read from as near as text and is finer than any screen. */
#define PRINT_WEIGHT 0.8

static gboolean
has_pixels (cairo_surface_t *surface)
{
  cairo_surface_type_t type = cairo_surface_get_type (surface);

  return type != CAIRO_SURFACE_TYPE_PDF && type != CAIRO_SURFACE_TYPE_SVG && type != CAIRO_SURFACE_TYPE_PS;
}

static double
get_weight (const LimberChartStyle *style)
{
  if (style->print)
    return PRINT_WEIGHT;

  return style->palette & LIMBER_PALETTE_HIGH_CONTRAST ? HARD_WEIGHT : 1;
}

/**
 * _limber_chart_pen_init:
 * @self: (out caller-allocates): a pen
 * @style: how things are drawn
 * @cr: what is drawn on
 *
 * Finds out where the pixels of @cr lie, and how they are drawn fastest.
 */
void
_limber_chart_pen_init (LimberChartPen *self, const LimberChartStyle *style, cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  cairo_matrix_t matrix;
  double scale_x, scale_y, offset_x, offset_y;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  cairo_surface_get_device_offset (surface, &offset_x, &offset_y);

  self->cr = cr;
  self->context = style->context;
  self->scale_x = matrix.xx * scale_x;
  self->scale_y = matrix.yy * scale_y;
  self->offset_x = matrix.x0 * scale_x + offset_x;
  self->offset_y = matrix.y0 * scale_y + offset_y;
  self->pixels = has_pixels (surface) && self->scale_x > 0 && self->scale_y > 0;
  self->stamps = style->fast && cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE;
  self->fast = style->fast;
  self->print = style->print;
  self->weight = get_weight (style);
  self->hairline = self->pixels ? MAX (round (self->scale_y * self->weight), 1) / self->scale_y
                                : PAPER_HAIRLINE * self->weight;
}

/**
 * _limber_chart_pen_snap_x:
 * @self: a pen
 * @x: in units
 *
 * Returns: the edge between two pixels that is nearest to @x
 */
double
_limber_chart_pen_snap_x (const LimberChartPen *self, double x)
{
  if (!self->pixels)
    return x;

  return (round (x * self->scale_x + self->offset_x) - self->offset_x) / self->scale_x;
}

/**
 * _limber_chart_pen_snap_y:
 * @self: a pen
 * @y: in units
 *
 * Returns: the edge between two pixels that is nearest to @y
 */
double
_limber_chart_pen_snap_y (const LimberChartPen *self, double y)
{
  if (!self->pixels)
    return y;

  return (round (y * self->scale_y + self->offset_y) - self->offset_y) / self->scale_y;
}

/**
 * _limber_chart_pen_add_box:
 * @self: a pen
 * @left: in units
 * @top: the same
 * @right: the same
 * @bottom: the same
 *
 * Adds a box of whole pixels to the path: nothing is filled as quickly, and nothing is as crisp.
 */
void
_limber_chart_pen_add_box (const LimberChartPen *self, double left, double top, double right, double bottom)
{
  left = _limber_chart_pen_snap_x (self, left);
  right = _limber_chart_pen_snap_x (self, right);
  top = _limber_chart_pen_snap_y (self, top);
  bottom = _limber_chart_pen_snap_y (self, bottom);
  if (right > left && bottom > top)
    cairo_rectangle (self->cr, left, top, right - left, bottom - top);
}

/**
 * _limber_chart_pen_add_rule:
 * @self: a pen
 * @left: in units
 * @right: the same
 * @y: its middle
 *
 * Adds a hairline across to the path, to be filled.
 */
void
_limber_chart_pen_add_rule (const LimberChartPen *self, double left, double right, double y)
{
  double top = _limber_chart_pen_snap_y (self, y - self->hairline / 2);

  cairo_rectangle (self->cr, _limber_chart_pen_snap_x (self, left), top,
                   _limber_chart_pen_snap_x (self, right) - _limber_chart_pen_snap_x (self, left),
                   self->hairline);
}

/**
 * _limber_chart_pen_add_plumb:
 * @self: a pen
 * @x: its middle
 * @top: in units
 * @bottom: the same
 *
 * Adds a hairline down to the path, to be filled.
 */
void
_limber_chart_pen_add_plumb (const LimberChartPen *self, double x, double top, double bottom)
{
  double left = _limber_chart_pen_snap_x (self, x - self->hairline / 2);

  cairo_rectangle (self->cr, left, _limber_chart_pen_snap_y (self, top), self->hairline,
                   _limber_chart_pen_snap_y (self, bottom) - _limber_chart_pen_snap_y (self, top));
}
