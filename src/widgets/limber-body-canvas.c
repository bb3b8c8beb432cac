/* limber-body-canvas.c — the two figures as drawn, kept until something about them changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-canvas.h"

#include "limber-pain-style.h"

#include <string.h>

#define N_VIEWS LIMBER_BODY_LAYOUT_N_VIEWS

struct _LimberBodyCanvas
{
  GtkWidget *widget;     /* unowned: what it is drawn on owns it */
  LimberBodyFill *fills; /* as limber_body_region_nth() counts */
  LimberRect areas[N_VIEWS];
  GskRenderNode *drawings[N_VIEWS];
  LimberPalette palette; /* the drawings were made with */
  guint font_serial;     /* and the fonts */
};

static const LimberBodyView views[N_VIEWS] = { LIMBER_BODY_VIEW_BACK, LIMBER_BODY_VIEW_FRONT };

static guint
get_index (LimberBodyView view)
{
  return view == LIMBER_BODY_VIEW_BACK ? 0 : 1;
}

static PangoContext *
get_context (LimberBodyCanvas *self)
{
  return gtk_widget_get_pango_context (self->widget);
}

static void
forget_drawings (LimberBodyCanvas *self)
{
  for (guint i = 0; i < N_VIEWS; i++)
    g_clear_pointer (&self->drawings[i], gsk_render_node_unref);
}

static void
check_style (LimberBodyCanvas *self)
{
  LimberPalette palette = limber_pain_style_get_palette ();
  guint serial = pango_context_get_serial (get_context (self));

  if (palette == self->palette && serial == self->font_serial)
    return;

  self->palette = palette;
  self->font_serial = serial;
  forget_drawings (self);
}

static GskRenderNode *
draw_view (LimberBodyCanvas *self, guint index)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const LimberRect *area = &self->areas[index];
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT ((float) area->x, (float) area->y, (float) area->width, (float) area->height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  /* Half the time of the best there is; on a screen nobody sees the difference. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  limber_body_drawing_draw_fills (cr, views[index], area, self->fills, self->palette, get_context (self));
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * limber_body_canvas_new:
 * @widget: what it is drawn on; it has to own the canvas
 *
 * Makes a canvas on which nothing hurts.
 *
 * Returns: (transfer full): a canvas
 */
LimberBodyCanvas *
limber_body_canvas_new (GtkWidget *widget)
{
  LimberBodyCanvas *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_new0 (LimberBodyCanvas, 1);
  self->widget = widget;
  self->fills = g_new (LimberBodyFill, limber_body_region_count ());
  for (guint i = 0; i < limber_body_region_count (); i++)
    limber_body_fill_set_nrs (&self->fills[i], LIMBER_NRS_UNSET);

  return self;
}

/**
 * limber_body_canvas_free:
 * @self: (transfer full) (nullable): a canvas
 *
 * Frees a canvas.
 */
void
limber_body_canvas_free (LimberBodyCanvas *self)
{
  if (self == NULL)
    return;

  forget_drawings (self);
  g_clear_pointer (&self->fills, g_free);
  g_free (self);
}

/**
 * limber_body_canvas_set_nrs:
 * @self: a canvas
 * @shape: a shape of the default figure
 * @nrs: 0 to 10, or %LIMBER_NRS_UNSET
 *
 * Changes the pain of a region. Only the view it is in will be drawn anew.
 */
void
limber_body_canvas_set_nrs (LimberBodyCanvas *self, const LimberBodyShape *shape, int nrs)
{
  g_return_if_fail (self != NULL && shape != NULL);

  if (self->fills[shape->index].level == nrs)
    return;

  limber_body_fill_set_nrs (&self->fills[shape->index], nrs);
  g_clear_pointer (&self->drawings[get_index (shape->region->view)], gsk_render_node_unref);
  gtk_widget_queue_draw (self->widget);
}

/**
 * limber_body_canvas_set_fills:
 * @self: a canvas
 * @fills: for each region, as limber_body_region_nth() counts, how it looks; copied
 *
 * Changes how all regions look, for a canvas that shows something else than the pains of one moment. Only a
 * view in which something looks different will be drawn anew.
 */
void
limber_body_canvas_set_fills (LimberBodyCanvas *self, const LimberBodyFill *fills)
{
  g_return_if_fail (self != NULL && fills != NULL);

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      if (memcmp (&self->fills[i], &fills[i], sizeof *fills) == 0)
        continue;

      self->fills[i] = fills[i];
      g_clear_pointer (&self->drawings[get_index (limber_body_region_nth (i)->view)], gsk_render_node_unref);
      gtk_widget_queue_draw (self->widget);
    }
}

/**
 * limber_body_canvas_allocate:
 * @self: a canvas
 * @layout: how the views stand
 * @width: the width they have
 *
 * Places the views.
 */
void
limber_body_canvas_allocate (LimberBodyCanvas *self, const LimberBodyLayout *layout, int width)
{
  g_return_if_fail (self != NULL && layout != NULL);

  limber_body_layout_allocate (layout, width, self->areas);
  forget_drawings (self);
}

/**
 * limber_body_canvas_place:
 * @self: a canvas
 * @view: back or front
 * @placement: (out caller-allocates): where the view lies
 *
 * Tells where a view is drawn.
 */
void
limber_body_canvas_place (LimberBodyCanvas *self, LimberBodyView view, LimberBodyPlacement *placement)
{
  g_return_if_fail (self != NULL && placement != NULL);

  limber_body_drawing_place (&self->areas[get_index (view)], get_context (self), placement);
}

/**
 * limber_body_canvas_snapshot:
 * @self: a canvas
 * @snapshot: what to draw on
 *
 * Draws both views, from memory where neither pains nor size, colours or fonts have changed.
 */
void
limber_body_canvas_snapshot (LimberBodyCanvas *self, GtkSnapshot *snapshot)
{
  g_return_if_fail (self != NULL && GTK_IS_SNAPSHOT (snapshot));

  check_style (self);
  for (guint i = 0; i < N_VIEWS; i++)
    {
      if (self->drawings[i] == NULL)
        self->drawings[i] = draw_view (self, i);
      gtk_snapshot_append_node (snapshot, self->drawings[i]);
    }
}
