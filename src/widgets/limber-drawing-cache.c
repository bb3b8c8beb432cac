/* limber-drawing-cache.c — what was drawn on a widget, kept until something about it changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-drawing-cache.h"

#include <math.h>

struct _LimberDrawingCache
{
  GtkWidget *widget; /* unowned: what it is drawn on owns it */
  GdkTexture *drawing;
  LimberChartStyle style; /* of the drawing */
  LimberRect area;        /* the same */
  double scale;           /* pixels of the drawing for one of the widget */
  guint font_serial;
  guint n_drawings;
};

/* Of the screen, 1.25 for instance. */
static double
get_scale (LimberDrawingCache *self)
{
  GtkNative *native = gtk_widget_get_native (self->widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : gtk_widget_get_scale_factor (self->widget);
}

/* Exactly: half a pixel makes another drawing. */
static gboolean
is_same (double a, double b)
{
  return !islessgreater (a, b);
}

static gboolean
is_same_style (const LimberChartStyle *a, const LimberChartStyle *b)
{
  return a->palette == b->palette && is_same (a->accent.red, b->accent.red)
         && is_same (a->accent.green, b->accent.green) && is_same (a->accent.blue, b->accent.blue)
         && a->context == b->context && a->fast == b->fast;
}

static gboolean
is_same_area (const LimberRect *a, const LimberRect *b)
{
  return is_same (a->x, b->x) && is_same (a->y, b->y) && is_same (a->width, b->width)
         && is_same (a->height, b->height);
}

static gboolean
is_current (LimberDrawingCache *self, const LimberChartStyle *style, const LimberRect *area)
{
  return self->drawing != NULL && is_same_style (&self->style, style) && is_same_area (&self->area, area)
         && is_same (self->scale, get_scale (self))
         && self->font_serial == pango_context_get_serial (style->context);
}

static GdkTexture *
create_texture (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes
      = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                    (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes,
                                 stride);
}

static cairo_surface_t *
create_surface (const LimberRect *area, double scale)
{
  int width = (int) ceil ((area->x + area->width) * scale);
  int height = (int) ceil ((area->y + area->height) * scale);

  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (width, 1), MAX (height, 1));
}

static void
draw_anew (LimberDrawingCache *self,
           const LimberChartStyle *style,
           const LimberRect *area,
           LimberDrawingFunc draw,
           gconstpointer data)
{
  double scale = get_scale (self);
  cairo_surface_t *surface = create_surface (area, scale);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  draw (style, area, data, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_clear_object (&self->drawing);
  self->drawing = create_texture (surface);
  self->style = *style;
  self->area = *area;
  self->scale = scale;
  self->font_serial = pango_context_get_serial (style->context);
  self->n_drawings++;
}

/* Pixel for pixel. On a screen of a fractional scale a widget can begin within a pixel: the nearest one keeps
 * words sharp, and the nudge keeps it from being a matter of rounding which one that is. On any other screen
 * both are the same but for GTK's renderer without graphics hardware, which knows fewer pixels for it. */
static void
append_drawing (LimberDrawingCache *self, const graphene_rect_t *bounds, GtkSnapshot *snapshot)
{
  graphene_rect_t nudged;

  if (!islessgreater (self->scale, floor (self->scale)))
    {
      gtk_snapshot_append_texture (snapshot, self->drawing, bounds);
      return;
    }

  graphene_rect_offset_r (bounds, 1.f / 64, 1.f / 64, &nudged);
  gtk_snapshot_append_scaled_texture (snapshot, self->drawing, GSK_SCALING_FILTER_NEAREST, &nudged);
}

/**
 * limber_drawing_cache_new:
 * @widget: what it is drawn on; it has to own the cache
 *
 * Makes a cache with nothing in it.
 *
 * Returns: (transfer full): a cache
 */
LimberDrawingCache *
limber_drawing_cache_new (GtkWidget *widget)
{
  LimberDrawingCache *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_new0 (LimberDrawingCache, 1);
  self->widget = widget;

  return self;
}

/**
 * limber_drawing_cache_free:
 * @self: (transfer full) (nullable): a cache
 *
 * Frees a cache.
 */
void
limber_drawing_cache_free (LimberDrawingCache *self)
{
  if (self == NULL)
    return;

  limber_drawing_cache_forget (self);
  g_free (self);
}

/**
 * limber_drawing_cache_forget:
 * @self: a cache
 *
 * Gives the memory of the drawing back: nobody sees it now, or what it shows is another one.
 */
void
limber_drawing_cache_forget (LimberDrawingCache *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->drawing);
}

/**
 * limber_drawing_cache_snapshot:
 * @self: a cache
 * @style: colours and fonts
 * @area: where in the widget; it has a size
 * @draw: (scope call): draws it
 * @data: (closure draw): what is drawn; limber_drawing_cache_forget() has to be called when it is another one
 * @snapshot: what to draw on
 *
 * Draws, from memory when neither style nor place nor screen has changed.
 *
 * The drawing is kept as pixels and not as a list of what was drawn: GTK would go through such a list anew
 * for every frame in which something moves over it.
 */
void
limber_drawing_cache_snapshot (LimberDrawingCache *self,
                               const LimberChartStyle *style,
                               const LimberRect *area,
                               LimberDrawingFunc draw,
                               gconstpointer data,
                               GtkSnapshot *snapshot)
{
  graphene_rect_t bounds;

  g_return_if_fail (self != NULL && style != NULL && area != NULL && draw != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (!is_current (self, style, area))
    draw_anew (self, style, area, draw, data);

  bounds = GRAPHENE_RECT_INIT (0, 0, (float) (gdk_texture_get_width (self->drawing) / self->scale),
                               (float) (gdk_texture_get_height (self->drawing) / self->scale));
  append_drawing (self, &bounds, snapshot);
}

/**
 * limber_drawing_cache_get_n_drawings:
 * @self: a cache
 *
 * Returns: how often it was drawn, and not taken from memory
 */
guint
limber_drawing_cache_get_n_drawings (LimberDrawingCache *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_drawings;
}
