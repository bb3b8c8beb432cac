/* limber-body-heat-drawing.c — the figures in the colours of a range of days, and what the colours mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-body-heat.h"

#include "limber-body-heat-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

/* A number of more than two digits finds no room in a region: longer periods are counted in per cent. */
#define MAX_DAYS_AS_NUMBER 99

/* The bar of colours, in the units of the drawing surface. */
#define BAR_HEIGHT 10.0
#define BAR_GAP 4.0
#define BAR_EDGE_WIDTH 1.0

typedef struct
{
  cairo_t *cr;
  const LimberRect *area;
  LimberPalette palette;
  PangoContext *context;
  gboolean mirrored;
} Legend;

gboolean
_limber_body_heat_counts_per_cent (const LimberBodyHeat *self)
{
  return limber_period_count_days (self->period) > MAX_DAYS_AS_NUMBER;
}

/* The smallest share has a colour, too, and only each day has the strongest. */
static int
get_often_level (const LimberBodyHeat *self, guint region)
{
  double tenths = (double) LIMBER_NRS_MAX * self->regions[region].n_days / self->n_answered;

  return CLAMP ((int) floor (tenths), LIMBER_NRS_MIN + 1, LIMBER_NRS_MAX);
}

static void
write_often (const LimberBodyHeat *self, guint region, LimberBodyFill *fill)
{
  guint n_days = self->regions[region].n_days;
  double per_cent = 100.0 * n_days / self->n_answered;

  if (!_limber_body_heat_counts_per_cent (self))
    g_snprintf (fill->text, sizeof fill->text, "%u", n_days);
  else if (per_cent < 1)
    g_strlcpy (fill->text, "<1", sizeof fill->text);
  else
    /* A hundred is kept for each and every day. */
    g_snprintf (fill->text, sizeof fill->text, "%d",
                n_days == self->n_answered ? 100 : MIN ((int) lround (per_cent), 99));
}

static void
write_much (const LimberBodyHeat *self, guint region, LimberBodyFill *fill)
{
  g_autofree char *median = _limber_body_heat_format_median (self->regions[region].median);

  g_strlcpy (fill->text, median, sizeof fill->text);
}

static LimberRgb
get_bar_color (Legend *self, int step)
{
  return limber_palette_get_pain (self->palette, self->mirrored ? LIMBER_NRS_MAX + 1 - step : step);
}

static void
draw_bar (Legend *self)
{
  double width = self->area->width / LIMBER_NRS_MAX;
  gboolean hard = self->palette & LIMBER_PALETTE_HIGH_CONTRAST;

  for (int step = 1; step <= LIMBER_NRS_MAX; step++)
    {
      cairo_rectangle (self->cr, self->area->x + (step - 1) * width, self->area->y, width, BAR_HEIGHT);
      limber_rgb_set_source (get_bar_color (self, step), self->cr);
      cairo_fill_preserve (self->cr);
      limber_rgb_set_source (
          limber_palette_get (self->palette, hard ? LIMBER_PALETTE_OUTLINE : LIMBER_PALETTE_SEAM), self->cr);
      cairo_set_line_width (self->cr, BAR_EDGE_WIDTH);
      cairo_stroke (self->cr);
    }
}

static const char *
get_end (LimberBodyHeatScale scale, gboolean high)
{
  if (scale == LIMBER_BODY_HEAT_MUCH)
    return high ? C_ ("high end of a scale", "10 of 10") : C_ ("low end of a scale", "1 of 10");

  return high ? C_ ("high end of a scale", "every day") : C_ ("low end of a scale", "few days");
}

static PangoLayout *
create_end (PangoContext *context, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
draw_end (Legend *self, const char *text, gboolean at_right)
{
  g_autoptr (PangoLayout) layout = create_end (self->context, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  cairo_move_to (self->cr, at_right ? self->area->x + self->area->width - width : self->area->x,
                 self->area->y + BAR_HEIGHT + BAR_GAP);
  limber_rgb_set_source (limber_palette_get (self->palette, LIMBER_PALETTE_DIM_TEXT), self->cr);
  pango_cairo_show_layout (self->cr, layout);
}

/**
 * limber_body_heat_get_fill:
 * @self: a heat
 * @scale: what to show
 * @region_index: as limber_body_region_nth() counts
 * @fill: (out caller-allocates): how the region looks
 *
 * "How often" is coloured by the share of the answered days, a step of the pain ramp for each tenth, so that
 * two ranges with more and fewer answers can be laid side by side; the number is the number of days, in
 * periods of more than 99 days the per cent. "How much" is the median, in colour and number.
 */
void
limber_body_heat_get_fill (const LimberBodyHeat *self,
                           LimberBodyHeatScale scale,
                           guint region_index,
                           LimberBodyFill *fill)
{
  g_return_if_fail (self != NULL && fill != NULL && region_index < limber_body_region_count ());

  *fill = (LimberBodyFill) { .level = LIMBER_NRS_UNSET };
  if (isnan (limber_body_heat_get_share (self, region_index)) || self->regions[region_index].n_days == 0)
    return;

  if (scale == LIMBER_BODY_HEAT_OFTEN)
    {
      fill->level = get_often_level (self, region_index);
      write_often (self, region_index, fill);
    }
  else
    {
      fill->level = (int) lround (self->regions[region_index].median);
      write_much (self, region_index, fill);
    }
}

/**
 * limber_body_heat_draw:
 * @self: a heat
 * @scale: what to show
 * @view: back or front
 * @area: where to draw
 * @palette: the colours; on paper %LIMBER_PALETTE_LIGHT, with %LIMBER_PALETTE_HIGH_CONTRAST where it may be
 *   printed in black and white, since the palest steps are then as grey as what does not hurt
 * @context: the fonts to draw with; its font's size is the size of ordinary text
 * @cr: a cairo context
 *
 * Draws a figure as limber_body_drawing_draw_fills() does. Each coloured region has its number, so it can be
 * read in black and white.
 */
void
limber_body_heat_draw (const LimberBodyHeat *self,
                       LimberBodyHeatScale scale,
                       LimberBodyView view,
                       const LimberRect *area,
                       LimberPalette palette,
                       PangoContext *context,
                       cairo_t *cr)
{
  g_autofree LimberBodyFill *fills = NULL;

  g_return_if_fail (self != NULL && area != NULL && cr != NULL && PANGO_IS_CONTEXT (context));

  fills = g_new (LimberBodyFill, limber_body_region_count ());
  for (guint i = 0; i < limber_body_region_count (); i++)
    limber_body_heat_get_fill (self, scale, i, &fills[i]);
  limber_body_drawing_draw_fills (cr, view, area, fills, palette, context);
}

/**
 * limber_body_heat_get_legend_width:
 * @scale: what is shown
 * @context: the fonts to draw with
 *
 * Returns: the smallest width of the legend, in the units of the drawing surface
 */
double
limber_body_heat_get_legend_width (LimberBodyHeatScale scale, PangoContext *context)
{
  double width = 2 * BAR_HEIGHT;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (PangoLayout) layout = create_end (context, get_end (scale, i == 1));
      int end;

      pango_layout_get_pixel_size (layout, &end, NULL);
      width += end;
    }

  return MAX (width, LIMBER_NRS_MAX * BAR_HEIGHT);
}

/**
 * limber_body_heat_get_legend_height:
 * @context: the fonts to draw with
 *
 * Returns: the height of the legend, in the units of the drawing surface
 */
double
limber_body_heat_get_legend_height (PangoContext *context)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);

  layout = create_end (context, "X");
  pango_layout_get_pixel_size (layout, NULL, &height);

  return ceil (BAR_HEIGHT + BAR_GAP + height);
}

/**
 * limber_body_heat_draw_legend:
 * @scale: what is shown
 * @area: where to draw, as high as limber_body_heat_get_legend_height()
 * @palette: the colours
 * @context: the fonts to draw with; its base direction says where the scale begins
 * @cr: a cairo context
 *
 * Draws the colours from the fewest days, or the least pain, to the most, with words at both ends.
 */
void
limber_body_heat_draw_legend (LimberBodyHeatScale scale,
                              const LimberRect *area,
                              LimberPalette palette,
                              PangoContext *context,
                              cairo_t *cr)
{
  Legend self = { .cr = cr, .area = area, .palette = palette, .context = context };

  g_return_if_fail (area != NULL && cr != NULL && PANGO_IS_CONTEXT (context));

  self.mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;

  cairo_save (cr);
  draw_bar (&self);
  draw_end (&self, get_end (scale, FALSE), self.mirrored);
  draw_end (&self, get_end (scale, TRUE), !self.mirrored);
  cairo_restore (cr);
}
