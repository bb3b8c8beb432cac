/* limber-body-heat-figures.c — the two figures in the colours of a range of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-heat-figures.h"

#include "limber-body-canvas.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How far off a pointer may be, in pixels; see limber_body_figure_hit(). */
#define TOLERANCE 3.0

/**
 * LimberBodyHeatFigures:
 *
 * The back and the front of a figure, each region in the colour of a range of days.
 *
 * It is a picture: the pointer gets a tooltip for each region, a screen reader the description of the whole,
 * and the keyboard has the list of [class@BodyHeatView].
 *
 * The CSS node is `limber-body-heat-figures`.
 */
struct _LimberBodyHeatFigures
{
  GtkWidget parent_instance;

  LimberBodyCanvas *canvas;
  LimberBodyHeat *heat;
};

G_DEFINE_FINAL_TYPE (LimberBodyHeatFigures, limber_body_heat_figures, GTK_TYPE_WIDGET)

static LimberBodyLayout
get_layout (LimberBodyHeatFigures *self, int width)
{
  LimberBodyLayout layout = {
    .fitted = TRUE,
    .mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .caption = limber_body_drawing_get_caption_height (gtk_widget_get_pango_context (GTK_WIDGET (self))),
  };

  layout.stacked = limber_body_layout_is_better_stacked (&layout, width);
  return layout;
}

static const LimberBodyShape *
find_shape (LimberBodyHeatFigures *self, double x, double y)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();

  for (LimberBodyView view = LIMBER_BODY_VIEW_BACK; view <= LIMBER_BODY_VIEW_FRONT; view++)
    {
      LimberBodyPlacement at;
      const LimberBodyShape *shape;

      limber_body_canvas_place (self->canvas, view, &at);
      shape = limber_body_figure_hit (figure, view, (x - at.x) / at.scale, (y - at.y) / at.scale,
                                      TOLERANCE / at.scale);
      if (shape != NULL)
        return shape;
    }

  return NULL;
}

static void
get_bounds (LimberBodyHeatFigures *self, const LimberBodyShape *shape, GdkRectangle *bounds)
{
  LimberBodyPlacement at;
  LimberRect path;

  limber_body_canvas_place (self->canvas, shape->region->view, &at);
  limber_path_get_bounds (shape->path, &path);
  *bounds = (GdkRectangle) { (int) (at.x + path.x * at.scale), (int) (at.y + path.y * at.scale),
                             (int) (path.width * at.scale), (int) (path.height * at.scale) };
}

static gboolean
limber_body_heat_figures_query_tooltip (GtkWidget *widget,
                                        int x,
                                        int y,
                                        gboolean keyboard,
                                        GtkTooltip *tooltip)
{
  LimberBodyHeatFigures *self = LIMBER_BODY_HEAT_FIGURES (widget);
  const LimberBodyShape *shape;
  g_autofree char *figures = NULL, *text = NULL;
  GdkRectangle bounds;

  if (keyboard || self->heat == NULL || limber_body_heat_get_n_answered (self->heat) == 0)
    return FALSE;
  shape = find_shape (self, x, y);
  if (shape == NULL)
    return FALSE;

  figures = limber_body_heat_describe_region (self->heat, shape->index);
  /* Translators: a place on the body, then how often and how much it hurt there. */
  text = g_strdup_printf (C_ ("place and figures", "%1$s: %2$s"), limber_body_region_get_name (shape->region),
                          figures);
  gtk_tooltip_set_text (tooltip, text);
  get_bounds (self, shape, &bounds);
  gtk_tooltip_set_tip_area (tooltip, &bounds);

  return TRUE;
}

static GtkSizeRequestMode
limber_body_heat_figures_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
limber_body_heat_figures_measure (GtkWidget *widget,
                                  GtkOrientation orientation,
                                  int for_size,
                                  int *minimum,
                                  int *natural,
                                  int *minimum_baseline,
                                  int *natural_baseline)
{
  LimberBodyHeatFigures *self = LIMBER_BODY_HEAT_FIGURES (widget);
  LimberBodyLayout narrow = get_layout (self, 0), wide = get_layout (self, G_MAXINT), fitting;
  int unused;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      limber_body_layout_get_width (&narrow, minimum, &unused);
      limber_body_layout_get_width (&wide, &unused, natural);
      return;
    }

  /* Without a width, as high as at any: boxes ask that, too, and give no more afterwards. */
  fitting = get_layout (self, for_size);
  *minimum = *natural = for_size < 0 ? limber_body_layout_get_height (&narrow)
                                     : limber_body_layout_get_height_for_width (&fitting, for_size);
}

static void
limber_body_heat_figures_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberBodyHeatFigures *self = LIMBER_BODY_HEAT_FIGURES (widget);
  LimberBodyLayout layout = get_layout (self, width);

  limber_body_canvas_allocate (self->canvas, &layout, width);
}

static void
limber_body_heat_figures_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  limber_body_canvas_snapshot (LIMBER_BODY_HEAT_FIGURES (widget)->canvas, snapshot);
}

static void
limber_body_heat_figures_finalize (GObject *object)
{
  LimberBodyHeatFigures *self = LIMBER_BODY_HEAT_FIGURES (object);

  g_clear_pointer (&self->canvas, limber_body_canvas_free);
  g_clear_pointer (&self->heat, limber_body_heat_unref);

  G_OBJECT_CLASS (limber_body_heat_figures_parent_class)->finalize (object);
}

static void
limber_body_heat_figures_class_init (LimberBodyHeatFiguresClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = limber_body_heat_figures_finalize;

  widget_class->query_tooltip = limber_body_heat_figures_query_tooltip;
  widget_class->get_request_mode = limber_body_heat_figures_get_request_mode;
  widget_class->measure = limber_body_heat_figures_measure;
  widget_class->size_allocate = limber_body_heat_figures_size_allocate;
  widget_class->snapshot = limber_body_heat_figures_snapshot;

  gtk_widget_class_set_css_name (widget_class, "limber-body-heat-figures");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
limber_body_heat_figures_init (LimberBodyHeatFigures *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->canvas = limber_body_canvas_new (GTK_WIDGET (self));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

static void
show_fills (LimberBodyHeatFigures *self, LimberBodyHeatScale scale)
{
  g_autofree LimberBodyFill *fills = g_new (LimberBodyFill, limber_body_region_count ());

  for (guint i = 0; i < limber_body_region_count (); i++)
    limber_body_heat_get_fill (self->heat, scale, i, &fills[i]);
  limber_body_canvas_set_fills (self->canvas, fills);
}

/**
 * limber_body_heat_figures_set_heat:
 * @self: the figures
 * @heat: a range of days
 * @scale: what of it to show
 * @title: the name of the range, for a screen reader
 *
 * Shows a range of days. Drawn anew is only what looks different.
 */
void
limber_body_heat_figures_set_heat (LimberBodyHeatFigures *self,
                                   LimberBodyHeat *heat,
                                   LimberBodyHeatScale scale,
                                   const char *title)
{
  g_autofree char *description = NULL;

  g_return_if_fail (LIMBER_IS_BODY_HEAT_FIGURES (self) && heat != NULL && title != NULL);

  limber_body_heat_ref (heat);
  g_clear_pointer (&self->heat, limber_body_heat_unref);
  self->heat = heat;

  show_fills (self, scale);
  description = limber_body_heat_describe (heat);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
