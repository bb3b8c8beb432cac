/* limber-chart-sheet.c — a chart as drawn, kept until something about it changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chart-sheet.h"

#include "limber-drawing-cache.h"
#include "limber-pain-style.h"

#include <adwaita.h>
#include <math.h>

/* How far a ring around a value reaches to either side; all that has to be put on the screen anew when the
 * crosshair moves. */
#define CROSSHAIR_REACH 12

struct _LimberChartSheet
{
  LimberDrawingCache *cache;
  LimberChartScene scene; /* the drawing shows */
};

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
is_same_scene (const LimberChartScene *a, const LimberChartScene *b)
{
  return is_same_chart (&a->chart, &b->chart) && is_same (a->left, b->left) && is_same (a->right, b->right);
}

static void
draw_scene (const LimberChartStyle *style, const LimberRect *area, gconstpointer data, cairo_t *cr)
{
  const LimberChartScene *scene = data;

  limber_chart_draw (&scene->chart, style, area, scene->left, scene->right, cr);
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
  self->cache = limber_drawing_cache_new (widget);

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

  limber_drawing_cache_free (self->cache);
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

  limber_drawing_cache_forget (self->cache);
}

/**
 * limber_chart_sheet_snapshot:
 * @self: a sheet
 * @scene: what to draw; an area with a size
 * @snapshot: what to draw on
 *
 * Draws a chart, from memory when nothing of the scene has changed.
 */
void
limber_chart_sheet_snapshot (LimberChartSheet *self, const LimberChartScene *scene, GtkSnapshot *snapshot)
{
  g_return_if_fail (self != NULL && scene != NULL);

  if (!is_same_scene (&self->scene, scene))
    limber_drawing_cache_forget (self->cache);
  self->scene = *scene;
  limber_drawing_cache_snapshot (self->cache, &scene->style, &scene->area, draw_scene, scene, snapshot);
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

  return limber_drawing_cache_get_n_drawings (self->cache);
}
