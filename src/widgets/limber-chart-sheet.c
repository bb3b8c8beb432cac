/* limber-chart-sheet.c — a chart as drawn, kept until something about it changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chart-sheet.h"

#include "limber-pain-style.h"

#include <adwaita.h>
#include <math.h>

/* How far a ring around a value reaches to either side; all that has to be put on the screen anew when the
 * crosshair moves. */
#define CROSSHAIR_REACH 12

struct _LimberChartSheet
{
  GtkWidget *widget; /* unowned: what it is drawn on owns it */
  GdkTexture *drawing;
  LimberChartScene scene; /* the drawing shows */
  double scale;           /* pixels of the drawing for one of the widget */
  guint font_serial;
  guint n_drawings;
};

/* Of the screen, 1.25 for instance. */
static double
get_scale (LimberChartSheet *self)
{
  GtkNative *native = gtk_widget_get_native (self->widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : gtk_widget_get_scale_factor (self->widget);
}

/* Exactly: a range that has moved by a thousandth of a day is another one. */
static gboolean
is_same (double a, double b)
{
  return !islessgreater (a, b);
}

static gboolean
is_same_chart (const LimberChart *a, const LimberChart *b)
{
  return a->row == b->row && a->overlay == b->overlay && a->marks == b->marks
         && a->bare_marks == b->bare_marks && is_same (a->from, b->from) && is_same (a->to, b->to)
         && a->today == b->today && a->with_dates == b->with_dates;
}

static gboolean
is_same_style (const LimberChartStyle *a, const LimberChartStyle *b)
{
  return a->palette == b->palette && is_same (a->accent.red, b->accent.red)
         && is_same (a->accent.green, b->accent.green) && is_same (a->accent.blue, b->accent.blue)
         && a->context == b->context && a->fast == b->fast;
}

static gboolean
is_same_place (const LimberChartScene *a, const LimberChartScene *b)
{
  return is_same (a->area.x, b->area.x) && is_same (a->area.y, b->area.y)
         && is_same (a->area.width, b->area.width) && is_same (a->area.height, b->area.height)
         && is_same (a->left, b->left) && is_same (a->right, b->right);
}

static gboolean
is_current (LimberChartSheet *self, const LimberChartScene *scene)
{
  return self->drawing != NULL && is_same_chart (&self->scene.chart, &scene->chart)
         && is_same_style (&self->scene.style, &scene->style) && is_same_place (&self->scene, scene)
         && is_same (self->scale, get_scale (self))
         && self->font_serial == pango_context_get_serial (scene->style.context);
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

static void
draw (LimberChartSheet *self, const LimberChartScene *scene)
{
  double scale = get_scale (self);
  int width = (int) ceil ((scene->area.x + scene->area.width) * scale);
  int height = (int) ceil ((scene->area.y + scene->area.height) * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  limber_chart_draw (&scene->chart, &scene->style, &scene->area, scene->left, scene->right, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_clear_object (&self->drawing);
  self->drawing = create_texture (surface);
  self->scene = *scene;
  self->scale = scale;
  self->font_serial = pango_context_get_serial (scene->style.context);
  self->n_drawings++;
}

/* Pixel for pixel. On a screen of a fractional scale a widget can begin within a pixel: the nearest one keeps
 * words sharp, and the nudge keeps it from being a matter of rounding which one that is. On any other screen
 * both are the same but for GTK's renderer without graphics hardware, which knows fewer pixels for it. */
static void
append_drawing (LimberChartSheet *self, const graphene_rect_t *bounds, GtkSnapshot *snapshot)
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
 * limber_chart_sheet_get_style:
 * @widget: what is drawn on
 *
 * Returns: the colours of the desktop and the fonts of @widget, which it has to outlive
 */
LimberChartStyle
limber_chart_sheet_get_style (GtkWidget *widget)
{
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  return (LimberChartStyle) {
    .palette = limber_pain_style_get_palette (),
    .accent = { accent->red, accent->green, accent->blue },
    .context = gtk_widget_get_pango_context (widget),
    .fast = TRUE,
  };
}

/**
 * limber_chart_sheet_follow_style:
 * @widget: what is drawn on
 *
 * Draws @widget anew whenever the colours of the desktop are others.
 */
void
limber_chart_sheet_follow_style (GtkWidget *widget)
{
  static const char *const styles[]
      = { "notify::dark", "notify::high-contrast", "notify::accent-color-rgba" };
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    g_signal_connect_object (manager, styles[i], G_CALLBACK (gtk_widget_queue_draw), widget,
                             G_CONNECT_SWAPPED);
}

/**
 * limber_chart_sheet_new:
 * @widget: what it is drawn on; it has to own the sheet
 *
 * Makes a sheet with nothing on it.
 *
 * Returns: (transfer full): a sheet
 */
LimberChartSheet *
limber_chart_sheet_new (GtkWidget *widget)
{
  LimberChartSheet *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_new0 (LimberChartSheet, 1);
  self->widget = widget;

  return self;
}

/**
 * limber_chart_sheet_free:
 * @self: (transfer full) (nullable): a sheet
 *
 * Frees a sheet.
 */
void
limber_chart_sheet_free (LimberChartSheet *self)
{
  if (self == NULL)
    return;

  limber_chart_sheet_forget (self);
  g_free (self);
}

/**
 * limber_chart_sheet_forget:
 * @self: a sheet
 *
 * Gives the memory of the drawing back. Has to be called before anything the drawn scene points to goes away,
 * because another row could get its address.
 */
void
limber_chart_sheet_forget (LimberChartSheet *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->drawing);
}

/**
 * limber_chart_sheet_snapshot:
 * @self: a sheet
 * @scene: what to draw; an area with a size
 * @snapshot: what to draw on
 *
 * Draws a chart, from memory when nothing of the scene has changed.
 *
 * The drawing is kept as pixels and not as a list of what was drawn: GTK would go through such a list anew
 * for every frame in which a crosshair moves over it.
 */
void
limber_chart_sheet_snapshot (LimberChartSheet *self, const LimberChartScene *scene, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds;

  g_return_if_fail (self != NULL && scene != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (!is_current (self, scene))
    draw (self, scene);

  bounds = GRAPHENE_RECT_INIT (0, 0, (float) (gdk_texture_get_width (self->drawing) / self->scale),
                               (float) (gdk_texture_get_height (self->drawing) / self->scale));
  append_drawing (self, &bounds, snapshot);
}

/**
 * limber_chart_sheet_snapshot_crosshair:
 * @scene: what it is drawn over
 * @day: the Julian day
 * @snapshot: what to draw on
 *
 * Draws the crosshair over a chart.
 */
void
limber_chart_sheet_snapshot_crosshair (const LimberChartScene *scene, guint32 day, GtkSnapshot *snapshot)
{
  const LimberRect *area;
  LimberTimeAxis days;
  graphene_rect_t bounds;
  double x;
  cairo_t *cr;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  area = &scene->area;
  limber_chart_get_axes (&scene->chart, &scene->style, area, scene->left, scene->right, &days, NULL);
  x = CLAMP (limber_time_axis_get_x (&days, day + 0.5), days.left, days.right);
  bounds = GRAPHENE_RECT_INIT ((float) floor (x - CROSSHAIR_REACH), (float) area->y,
                               (float) ceil (2 * CROSSHAIR_REACH) + 1, (float) area->height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  limber_chart_draw_crosshair (&scene->chart, &scene->style, area, scene->left, scene->right, day, cr);
  cairo_destroy (cr);
}

/**
 * limber_chart_sheet_get_n_drawings:
 * @self: a sheet
 *
 * Returns: how often the chart was drawn, and not taken from memory
 */
guint
limber_chart_sheet_get_n_drawings (LimberChartSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_drawings;
}
