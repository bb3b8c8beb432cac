/* limber-body-drawing.c — a figure with its pains, on any cairo context
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-body-drawing.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

/* Line widths on the page, whatever the scale of the figure; a thin line stays crisp on large figures. */
#define SEAM_WIDTH 1.0
#define OUTLINE_WIDTH 1.25

/* Where "L" and "R" stand: in the empty corners above the shoulders, in units of the view, from its edges. */
#define SIDE_MARK_X 47.0
#define SIDE_MARK_Y 46.0

/* The largest number, in units of the view, so that two neighbours never meet. */
#define NUMBER_MAX_HEIGHT 17.0
#define CAPTION_GAP 4.0

typedef struct
{
  cairo_t *cr;
  LimberBodyView view;
  LimberBodyPlacement placement;
  const LimberBodyFill *fills;
  LimberPalette palette;
  PangoContext *context;
} Drawing;

static PangoLayout *
create_layout (PangoContext *context, const char *text, double size_factor, PangoWeight weight)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font
      = pango_font_description_copy (pango_context_get_font_description (context));
  double size = pango_font_description_get_size (font) * size_factor;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) lround (size));
  pango_font_description_set_weight (font, weight);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
draw_layout_centred (Drawing *self, PangoLayout *layout, double x, double y, LimberRgb color)
{
  PangoRectangle ink;

  /* Centred by what is seen: digits have no descenders, so their line box would sit too high. */
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  cairo_move_to (self->cr, x - ink.x - ink.width / 2.0, y - ink.y - ink.height / 2.0);
  limber_rgb_set_source (color, self->cr);
  pango_cairo_show_layout (self->cr, layout);
}

static void
append_path (Drawing *self, const LimberPath *path)
{
  cairo_save (self->cr);
  cairo_translate (self->cr, self->placement.x, self->placement.y);
  cairo_scale (self->cr, self->placement.scale, self->placement.scale);
  cairo_new_path (self->cr);
  limber_path_append (path, self->cr);
  cairo_restore (self->cr);
}

static void
draw_shape (Drawing *self, const LimberBodyShape *shape)
{
  int level = self->fills[shape->index].level;

  append_path (self, shape->path);
  limber_rgb_set_source (level == LIMBER_NRS_UNSET ? limber_palette_get (self->palette, LIMBER_PALETTE_FIGURE)
                                                   : limber_palette_get_pain (self->palette, level),
                         self->cr);
  cairo_fill_preserve (self->cr);

  limber_rgb_set_source (limber_palette_get (self->palette, LIMBER_PALETTE_SEAM), self->cr);
  cairo_set_line_width (self->cr, SEAM_WIDTH);
  cairo_stroke (self->cr);
}

static void
draw_outline (Drawing *self)
{
  const LimberPath *outline = limber_body_figure_get_outline (limber_body_figure_get_default (), self->view);
  gboolean hard = self->palette & LIMBER_PALETTE_HIGH_CONTRAST;

  append_path (self, outline);
  limber_rgb_set_source (limber_palette_get (self->palette, LIMBER_PALETTE_OUTLINE), self->cr);
  cairo_set_line_width (self->cr, hard ? OUTLINE_WIDTH * 1.6 : OUTLINE_WIDTH);
  cairo_stroke (self->cr);
}

/* With hard edges a region that hurts is also told by the line around it. */
static void
draw_pain_edge (Drawing *self, const LimberBodyShape *shape)
{
  append_path (self, shape->path);
  limber_rgb_set_source (limber_palette_get (self->palette, LIMBER_PALETTE_OUTLINE), self->cr);
  cairo_set_line_width (self->cr, OUTLINE_WIDTH * 1.6);
  cairo_stroke (self->cr);
}

static void
append_pill (cairo_t *cr, double x, double y, double width, double height)
{
  double radius = height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, x - width / 2 + radius, y, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, x + width / 2 - radius, y, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
}

/* A number that is wider than its region stands on a pill of the region's colour. */
static void
draw_pill (Drawing *self, double x, double y, const PangoRectangle *ink, int level)
{
  double tight = MIN (self->placement.scale, 1);
  double height = ink->height + 6 * tight, width = MAX (height, ink->width + 6 * tight);

  append_pill (self->cr, x, y, width, height);
  limber_rgb_set_source (limber_palette_get_pain (self->palette, level), self->cr);
  cairo_fill_preserve (self->cr);
  limber_rgb_set_source (limber_palette_get (self->palette, self->palette & LIMBER_PALETTE_HIGH_CONTRAST
                                                                ? LIMBER_PALETTE_OUTLINE
                                                                : LIMBER_PALETTE_SEAM),
                         self->cr);
  cairo_set_line_width (self->cr, SEAM_WIDTH);
  cairo_stroke (self->cr);
}

static PangoLayout *
create_number (Drawing *self, const char *text)
{
  double room = NUMBER_MAX_HEIGHT * self->placement.scale;
  PangoLayout *layout = create_layout (self->context, text, 0.9, PANGO_WEIGHT_BOLD);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  if (height <= room)
    return layout;

  g_object_unref (layout);
  return create_layout (self->context, text, 0.9 * room / height, PANGO_WEIGHT_BOLD);
}

static void
draw_number_of (Drawing *self, const LimberBodyShape *shape, const LimberBodyFill *fill)
{
  g_autoptr (PangoLayout) layout = create_number (self, fill->text);
  double x = self->placement.x + shape->label.x * self->placement.scale;
  double y = self->placement.y + shape->label.y * self->placement.scale;
  PangoRectangle ink;

  pango_layout_get_pixel_extents (layout, &ink, NULL);
  if (hypot (ink.width, ink.height) / 2 > shape->room * self->placement.scale)
    draw_pill (self, x, y, &ink, fill->level);

  draw_layout_centred (self, layout, x, y, limber_palette_get_pain_text (self->palette, fill->level));
}

static void
draw_number (Drawing *self, const LimberBodyShape *shape)
{
  draw_number_of (self, shape, &self->fills[shape->index]);
}

static void
draw_side_mark (Drawing *self, LimberBodySide side)
{
  const char *text = side == LIMBER_BODY_SIDE_LEFT ? C_ ("the person’s own left, on the figure", "L")
                                                   : C_ ("the person’s own right, on the figure", "R");
  g_autoptr (PangoLayout) layout = create_layout (self->context, text, 0.9, PANGO_WEIGHT_BOLD);
  /* Seen from behind, one's left is on the left. */
  gboolean at_left = (side == LIMBER_BODY_SIDE_LEFT) == (self->view == LIMBER_BODY_VIEW_BACK);
  double x = at_left ? SIDE_MARK_X : LIMBER_BODY_FIGURE_WIDTH - SIDE_MARK_X;

  draw_layout_centred (self, layout, self->placement.x + x * self->placement.scale,
                       self->placement.y + SIDE_MARK_Y * self->placement.scale,
                       limber_palette_get (self->palette, LIMBER_PALETTE_DIM_TEXT));
}

static void
draw_caption (Drawing *self)
{
  const char *text = self->view == LIMBER_BODY_VIEW_BACK ? C_ ("view of the body", "Back")
                                                         : C_ ("view of the body", "Front");
  g_autoptr (PangoLayout) layout = create_layout (self->context, text, 0.9, PANGO_WEIGHT_NORMAL);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  cairo_move_to (self->cr, self->placement.x + (LIMBER_BODY_FIGURE_WIDTH * self->placement.scale - width) / 2,
                 self->placement.y + LIMBER_BODY_FIGURE_HEIGHT * self->placement.scale + CAPTION_GAP);
  limber_rgb_set_source (limber_palette_get (self->palette, LIMBER_PALETTE_DIM_TEXT), self->cr);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_shapes (Drawing *self, void (*draw) (Drawing *self, const LimberBodyShape *shape), gboolean only_pains)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();

  for (guint i = 0; i < limber_body_figure_count (figure); i++)
    {
      const LimberBodyShape *shape = limber_body_figure_nth (figure, i);

      if (shape->region->view == self->view
          && (!only_pains || self->fills[shape->index].level != LIMBER_NRS_UNSET))
        draw (self, shape);
    }
}

/**
 * limber_body_fill_set_nrs:
 * @fill: (out caller-allocates): how a region looks
 * @nrs: 0 to 10, or %LIMBER_NRS_UNSET
 *
 * Fills a region with the colour and the number of a pain.
 */
void
limber_body_fill_set_nrs (LimberBodyFill *fill, int nrs)
{
  g_return_if_fail (fill != NULL);
  g_return_if_fail (nrs >= LIMBER_NRS_UNSET && nrs <= LIMBER_NRS_MAX);

  *fill = (LimberBodyFill) { .level = nrs };
  if (nrs != LIMBER_NRS_UNSET)
    g_snprintf (fill->text, sizeof fill->text, "%d", nrs);
}

/**
 * limber_body_drawing_get_caption_height:
 * @context: the fonts to draw with
 *
 * Returns: the height below a figure that its name takes, in the units of the drawing surface
 */
double
limber_body_drawing_get_caption_height (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);

  layout = create_layout (context, "X", 0.9, PANGO_WEIGHT_NORMAL);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return CAPTION_GAP + height;
}

/**
 * limber_body_drawing_place:
 * @area: where a view is to be drawn
 * @context: the fonts to draw with
 * @placement: (out caller-allocates): how the figure lies in it
 *
 * Fits a view and its name into an area, as large as it can be and in its middle.
 */
void
limber_body_drawing_place (const LimberRect *area, PangoContext *context, LimberBodyPlacement *placement)
{
  double caption, height;

  g_return_if_fail (area != NULL && PANGO_IS_CONTEXT (context) && placement != NULL);

  caption = limber_body_drawing_get_caption_height (context);
  height = MAX (area->height - caption, 1);
  placement->scale = MIN (area->width / LIMBER_BODY_FIGURE_WIDTH, height / LIMBER_BODY_FIGURE_HEIGHT);
  placement->x = area->x + (area->width - LIMBER_BODY_FIGURE_WIDTH * placement->scale) / 2;
  placement->y = area->y + (height - LIMBER_BODY_FIGURE_HEIGHT * placement->scale) / 2;
}

/**
 * limber_body_drawing_draw:
 * @cr: a cairo context
 * @view: back or front
 * @area: where to draw
 * @nrs: for each region, as limber_body_region_nth() counts, 0 to 10 or %LIMBER_NRS_UNSET
 * @palette: the colours
 * @context: the fonts to draw with; its font's size is the size of ordinary text
 *
 * Draws a figure with regions in the colour of their pain and the number in them. See
 * limber_body_drawing_draw_fills().
 */
void
limber_body_drawing_draw (cairo_t *cr,
                          LimberBodyView view,
                          const LimberRect *area,
                          const int *nrs,
                          LimberPalette palette,
                          PangoContext *context)
{
  g_autofree LimberBodyFill *fills = NULL;

  g_return_if_fail (nrs != NULL);

  fills = g_new (LimberBodyFill, limber_body_region_count ());
  for (guint i = 0; i < limber_body_region_count (); i++)
    limber_body_fill_set_nrs (&fills[i], nrs[i]);

  limber_body_drawing_draw_fills (cr, view, area, fills, palette, context);
}

/**
 * limber_body_drawing_draw_fills:
 * @cr: a cairo context
 * @view: back or front
 * @area: where to draw
 * @fills: for each region, as limber_body_region_nth() counts, how it looks
 * @palette: the colours
 * @context: the fonts to draw with; its font's size is the size of ordinary text
 *
 * Draws a figure: regions in their colours with the numbers in them, "L" and "R" at the person's own left and
 * right, and the name of the view. The figure is never mirrored: left stays the person's left.
 */
void
limber_body_drawing_draw_fills (cairo_t *cr,
                                LimberBodyView view,
                                const LimberRect *area,
                                const LimberBodyFill *fills,
                                LimberPalette palette,
                                PangoContext *context)
{
  Drawing self = { .cr = cr, .view = view, .fills = fills, .palette = palette, .context = context };

  g_return_if_fail (cr != NULL && area != NULL && fills != NULL && PANGO_IS_CONTEXT (context));
  g_return_if_fail (view == LIMBER_BODY_VIEW_BACK || view == LIMBER_BODY_VIEW_FRONT);

  limber_body_drawing_place (area, context, &self.placement);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  draw_shapes (&self, draw_shape, FALSE);
  draw_outline (&self);
  if (palette & LIMBER_PALETTE_HIGH_CONTRAST)
    draw_shapes (&self, draw_pain_edge, TRUE);
  draw_shapes (&self, draw_number, TRUE);
  draw_side_mark (&self, LIMBER_BODY_SIDE_LEFT);
  draw_side_mark (&self, LIMBER_BODY_SIDE_RIGHT);
  draw_caption (&self);
  cairo_restore (cr);
}

/**
 * limber_body_drawing_draw_number:
 * @cr: a cairo context
 * @shape: a region of the default figure
 * @nrs: 0 to 10
 * @placement: where its view lies
 * @palette: the colours
 * @context: the fonts to draw with
 *
 * Draws the number of one region once more, for when something has been drawn over it.
 */
void
limber_body_drawing_draw_number (cairo_t *cr,
                                 const LimberBodyShape *shape,
                                 int nrs,
                                 const LimberBodyPlacement *placement,
                                 LimberPalette palette,
                                 PangoContext *context)
{
  Drawing self = { .cr = cr, .palette = palette, .context = context };
  LimberBodyFill fill;

  g_return_if_fail (cr != NULL && shape != NULL && placement != NULL && PANGO_IS_CONTEXT (context));
  g_return_if_fail (nrs >= LIMBER_NRS_MIN && nrs <= LIMBER_NRS_MAX);

  self.view = shape->region->view;
  self.placement = *placement;
  limber_body_fill_set_nrs (&fill, nrs);
  draw_number_of (&self, shape, &fill);
}

/**
 * limber_body_drawing_collect:
 * @check_in: (nullable): what was recorded
 * @nrs: (out caller-allocates): for each region, as limber_body_region_nth() counts, 0 to 10 or
 *   %LIMBER_NRS_UNSET
 *
 * Sorts the pains of a check-in by region, as limber_body_drawing_draw() wants them.
 */
void
limber_body_drawing_collect (const LimberCheckIn *check_in, int *nrs)
{
  g_return_if_fail (nrs != NULL);

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const LimberPain *pain = NULL;

      if (check_in != NULL)
        pain = limber_check_in_get_pain (check_in, limber_body_region_nth (i)->id);
      nrs[i] = pain != NULL ? pain->nrs : LIMBER_NRS_UNSET;
    }
}
