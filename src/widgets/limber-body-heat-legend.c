/* limber-body-heat-legend.c — what the colours of a range of days mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-heat-legend.h"

#include "limber-pain-style.h"

#include <adwaita.h>

/* Wider it only gets longer, not clearer. */
#define WIDTH 280

/**
 * LimberBodyHeatLegend:
 *
 * The colours from the fewest days, or the least pain, to the most. Nothing for a screen reader, which is
 * told the numbers.
 *
 * The CSS node is `limber-body-heat-legend`.
 */
struct _LimberBodyHeatLegend
{
  GtkWidget parent_instance;

  LimberBodyHeatScale scale;
};

G_DEFINE_FINAL_TYPE (LimberBodyHeatLegend, limber_body_heat_legend, GTK_TYPE_WIDGET)

static void
limber_body_heat_legend_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  LimberBodyHeatScale scale = LIMBER_BODY_HEAT_LEGEND (widget)->scale;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) limber_body_heat_get_legend_width (scale, context);
      *natural = MAX (*minimum, WIDTH);
    }
  else
    *minimum = *natural = (int) limber_body_heat_get_legend_height (context);
}

static void
limber_body_heat_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberRect area = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) area.width, (float) area.height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  limber_body_heat_draw_legend (LIMBER_BODY_HEAT_LEGEND (widget)->scale, &area,
                                limber_pain_style_get_palette (), gtk_widget_get_pango_context (widget), cr);
  cairo_destroy (cr);
}

static void
limber_body_heat_legend_class_init (LimberBodyHeatLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = limber_body_heat_legend_measure;
  widget_class->snapshot = limber_body_heat_legend_snapshot;

  gtk_widget_class_set_css_name (widget_class, "limber-body-heat-legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
limber_body_heat_legend_init (LimberBodyHeatLegend *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * limber_body_heat_legend_set_scale:
 * @self: the legend
 * @scale: what the figures show
 *
 * Changes the words at the ends.
 */
void
limber_body_heat_legend_set_scale (LimberBodyHeatLegend *self, LimberBodyHeatScale scale)
{
  g_return_if_fail (LIMBER_IS_BODY_HEAT_LEGEND (self));

  if (self->scale == scale)
    return;

  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
