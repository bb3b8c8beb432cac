/* limber-finding-view.c — the small picture of a finding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-finding-view.h"

#include "limber-chart-sheet.h"
#include "limber-drawing-cache.h"

#include <math.h>

#define NARROWEST 140
#define USUAL_WIDTH 400

/* Where no word wraps any more: no width makes it lower than this one. */
#define WIDEST 4000

/**
 * LimberFindingView:
 *
 * What the numbers of a finding look like. It says the same to a screen reader in one sentence, and is hidden
 * when there is nothing to draw. The CSS node is `limber-finding`.
 */
struct _LimberFindingView
{
  GtkWidget parent_instance;

  LimberFinding *finding;
  LimberWeightUnit weight_unit;

  LimberDrawingCache *cache;
};

G_DEFINE_FINAL_TYPE (LimberFindingView, limber_finding_view, GTK_TYPE_WIDGET)

static void
draw (const LimberChartStyle *style, const LimberRect *area, gconstpointer data, cairo_t *cr)
{
  const LimberFindingView *self = data;

  limber_finding_chart_draw (self->finding, style, self->weight_unit, area, cr);
}

static void
describe (LimberFindingView *self)
{
  g_autofree char *sentence = NULL;

  if (self->finding != NULL)
    sentence = limber_finding_chart_describe (self->finding, self->weight_unit);
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static double
measure_height (LimberFindingView *self, int width)
{
  LimberChartStyle style = limber_chart_sheet_get_style (GTK_WIDGET (self));

  if (self->finding == NULL)
    return 0;

  return limber_finding_chart_get_height (self->finding, &style, self->weight_unit, width);
}

static GtkSizeRequestMode
limber_finding_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
limber_finding_view_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  LimberFindingView *self = LIMBER_FINDING_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NARROWEST;
      *natural = USUAL_WIDTH;
    }
  else
    *minimum = *natural = (int) ceil (measure_height (self, for_size >= 0 ? for_size : WIDEST));
}

static void
limber_finding_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberFindingView *self = LIMBER_FINDING_VIEW (widget);
  LimberChartStyle style = limber_chart_sheet_get_style (widget);
  const LimberRect area = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };

  if (self->finding != NULL && area.width > 0 && area.height > 0)
    limber_drawing_cache_snapshot (self->cache, &style, &area, draw, self, snapshot);
}

static void
limber_finding_view_unmap (GtkWidget *widget)
{
  limber_drawing_cache_forget (LIMBER_FINDING_VIEW (widget)->cache);

  GTK_WIDGET_CLASS (limber_finding_view_parent_class)->unmap (widget);
}

static void
limber_finding_view_finalize (GObject *object)
{
  LimberFindingView *self = LIMBER_FINDING_VIEW (object);

  g_clear_pointer (&self->cache, limber_drawing_cache_free);
  g_clear_pointer (&self->finding, limber_finding_unref);

  G_OBJECT_CLASS (limber_finding_view_parent_class)->finalize (object);
}

static void
limber_finding_view_class_init (LimberFindingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = limber_finding_view_finalize;

  widget_class->get_request_mode = limber_finding_view_get_request_mode;
  widget_class->measure = limber_finding_view_measure;
  widget_class->snapshot = limber_finding_view_snapshot;
  widget_class->unmap = limber_finding_view_unmap;

  gtk_widget_class_set_css_name (widget_class, "limber-finding");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
limber_finding_view_init (LimberFindingView *self)
{
  self->cache = limber_drawing_cache_new (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  limber_chart_sheet_follow_style (GTK_WIDGET (self));
}

/**
 * limber_finding_view_new:
 *
 * Makes a view that shows nothing yet.
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
limber_finding_view_new (void)
{
  return g_object_new (LIMBER_TYPE_FINDING_VIEW, NULL);
}

/**
 * limber_finding_view_set_finding:
 * @self: a view
 * @finding: (nullable): what it shows
 * @weight_unit: the user's unit of weight
 *
 * Sets the finding. Without one, or when it has no picture, the view is hidden.
 */
void
limber_finding_view_set_finding (LimberFindingView *self,
                                 LimberFinding *finding,
                                 LimberWeightUnit weight_unit)
{
  g_return_if_fail (LIMBER_IS_FINDING_VIEW (self));

  if (self->finding == finding && self->weight_unit == weight_unit)
    return;

  limber_drawing_cache_forget (self->cache);
  if (finding != NULL)
    limber_finding_ref (finding);
  g_clear_pointer (&self->finding, limber_finding_unref);
  self->finding = finding;
  self->weight_unit = weight_unit;
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * limber_finding_view_get_n_drawings:
 * @self: a view
 *
 * Returns: how often the picture was drawn, and not taken from memory
 */
guint
limber_finding_view_get_n_drawings (LimberFindingView *self)
{
  g_return_val_if_fail (LIMBER_IS_FINDING_VIEW (self), 0);

  return limber_drawing_cache_get_n_drawings (self->cache);
}
