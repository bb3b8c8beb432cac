/* limber-body-heat-view.c — the body over a range of days, beside the range before, and the difference in
 * words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-heat-view.h"

#include "limber-body-heat-figures.h"
#include "limber-body-heat-legend.h"
#include "limber-body-heat-places.h"
#include "limber-chart-words.h"
#include "limber-date.h"
#include "limber-style-class.h"

#include <glib/gi18n.h>

/* Nobody counts more days than these; the same as for the names of ranges. */
#define MAX_COUNTED_DAYS 100

/* From here on text is so large that words take the room of what is around them: half as large again. */
#define LARGE_TEXT_DPI (144 * 1024)

#define SCALE_OFTEN "often"
#define SCALE_MUCH "much"

/**
 * LimberBodyHeatView:
 *
 * Where it hurt in a range of days, on the body: how often or how much, beside the range before, with the
 * difference in words and all figures as a list.
 *
 * It has paddings of its own and is meant to fill a card.
 *
 * The CSS node is `limber-body-heat-view`.
 */
struct _LimberBodyHeatView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  AdwToggleGroup *scale_group;
  GtkWidget *grid;
  GtkLabel *now_label;
  GtkLabel *now_basis_label;
  LimberBodyHeatFigures *now_figures;
  GtkLabel *before_label;
  GtkLabel *before_basis_label;
  LimberBodyHeatFigures *before_figures;
  GtkWidget *legend_box;
  LimberBodyHeatLegend *legend;
  GtkLabel *unit_label;
  GtkBox *words_box;
  LimberBodyHeatPlaces *places;

  LimberBodyHeat *now;    /* nullable */
  LimberBodyHeat *before; /* nullable */
};

G_DEFINE_FINAL_TYPE (LimberBodyHeatView, limber_body_heat_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SCALE_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static LimberBodyHeatScale
get_scale (LimberBodyHeatView *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->scale_group), SCALE_MUCH) == 0
             ? LIMBER_BODY_HEAT_MUCH
             : LIMBER_BODY_HEAT_OFTEN;
}

static gboolean
has_days (LimberBodyHeat *heat)
{
  return heat != NULL && !limber_body_heat_is_empty (heat);
}

static gboolean
has_colors (LimberBodyHeat *heat)
{
  if (heat == NULL)
    return FALSE;

  for (guint i = 0; i < limber_body_region_count (); i++)
    if (limber_body_heat_get_share (heat, i) > 0)
      return TRUE;

  return FALSE;
}

static gboolean
ends_today (LimberPeriod period)
{
  GDate today;

  g_date_clear (&today, 1);
  limber_clock_today (&today);

  return period.to == g_date_get_julian (&today);
}

/* After "Last 30 days" come "30 days before"; after a range of dates, another one. */
static char *
name_before (LimberBodyHeatView *self)
{
  guint n_days = limber_period_count_days (limber_body_heat_get_period (self->before));

  if (ends_today (limber_body_heat_get_period (self->now)) && n_days <= MAX_COUNTED_DAYS)
    return g_strdup_printf (ngettext ("%u day before", "%u days before", n_days), n_days);

  return limber_chart_words_name_period (limber_body_heat_get_period (self->before));
}

static void
show_range (LimberBodyHeatView *self,
            LimberBodyHeat *heat,
            const char *name,
            GtkLabel *label,
            GtkLabel *basis_label,
            LimberBodyHeatFigures *figures)
{
  g_autofree char *basis = limber_body_heat_describe_basis (heat);

  gtk_label_set_label (label, name);
  gtk_label_set_label (basis_label, basis);
  limber_body_heat_figures_set_heat (figures, heat, get_scale (self), name);
}

/* Figures on which nothing hurts say no more than the words above them. */
static gboolean
has_figures (LimberBodyHeatView *self)
{
  return has_colors (self->now) || has_colors (self->before);
}

static void
show_now (LimberBodyHeatView *self)
{
  g_autofree char *name = limber_chart_words_name_period (limber_body_heat_get_period (self->now));

  show_range (self, self->now, name, self->now_label, self->now_basis_label, self->now_figures);
  gtk_widget_set_visible (GTK_WIDGET (self->now_figures), has_figures (self));
}

static void
show_before (LimberBodyHeatView *self)
{
  gboolean visible = has_days (self->before);

  gtk_widget_set_visible (GTK_WIDGET (self->before_label), visible);
  gtk_widget_set_visible (GTK_WIDGET (self->before_basis_label), visible);
  gtk_widget_set_visible (GTK_WIDGET (self->before_figures), visible && has_figures (self));
  if (visible)
    {
      g_autofree char *name = name_before (self);

      show_range (self, self->before, name, self->before_label, self->before_basis_label,
                  self->before_figures);
    }
}

static void
show_legend (LimberBodyHeatView *self)
{
  gtk_widget_set_visible (self->legend_box, has_figures (self));
  limber_body_heat_legend_set_scale (self->legend, get_scale (self));
  gtk_label_set_label (self->unit_label, limber_body_heat_name_unit (self->now, get_scale (self)));
}

/* Each statement is a paragraph. */
static void
fill_words (LimberBodyHeatView *self, const char *words)
{
  g_auto (GStrv) statements = g_strsplit (words, "\n", -1);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->words_box))) != NULL)
    gtk_box_remove (self->words_box, child);

  for (guint i = 0; statements[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (statements[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (self->words_box, label);
    }
}

static void
show_words (LimberBodyHeatView *self, gboolean any)
{
  g_autofree char *words = NULL;

  if (!any)
    words = g_strdup (
        _ ("Nothing is recorded in these days about where it hurts. Places that are marked in the "
           "journal are shown here."));
  else if (self->before != NULL && has_figures (self))
    words = limber_body_heat_compare (self->now, self->before);

  fill_words (self, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words_box), words != NULL);
}

static void
update (LimberBodyHeatView *self)
{
  gboolean any = has_days (self->now) || has_days (self->before);

  gtk_widget_set_visible (self->grid, any);
  gtk_widget_set_visible (GTK_WIDGET (self->scale_group), has_figures (self));
  show_words (self, any);
  if (self->now == NULL)
    return;

  show_now (self);
  show_before (self);
  show_legend (self);
  limber_body_heat_places_set_heat (self->places, self->now, has_days (self->before) ? self->before : NULL,
                                    get_scale (self));
}

static void
update_text_size (LimberBodyHeatView *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  limber_style_class_set (GTK_WIDGET (self->scale_group), "tight", dpi >= LARGE_TEXT_DPI);
}

static void
scale_changed_cb (LimberBodyHeatView *self)
{
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE_NAME]);
}

static void
limber_body_heat_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (limber_body_heat_view_parent_class)->system_setting_changed (widget, setting);

  if (setting == GTK_SYSTEM_SETTING_DPI)
    update_text_size (LIMBER_BODY_HEAT_VIEW (widget));
}

static void
limber_body_heat_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberBodyHeatView *self = LIMBER_BODY_HEAT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCALE_NAME:
      g_value_set_string (value, limber_body_heat_view_get_scale_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_body_heat_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberBodyHeatView *self = LIMBER_BODY_HEAT_VIEW (object);

  switch (prop_id)
    {
    case PROP_SCALE_NAME:
      limber_body_heat_view_set_scale_name (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_body_heat_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_BODY_HEAT_VIEW);

  G_OBJECT_CLASS (limber_body_heat_view_parent_class)->dispose (object);
}

static void
limber_body_heat_view_finalize (GObject *object)
{
  LimberBodyHeatView *self = LIMBER_BODY_HEAT_VIEW (object);

  g_clear_pointer (&self->now, limber_body_heat_unref);
  g_clear_pointer (&self->before, limber_body_heat_unref);

  G_OBJECT_CLASS (limber_body_heat_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/widgets/limber-body-heat-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, box);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, scale_group);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, grid);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, now_label);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, now_basis_label);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, now_figures);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, before_label);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, before_basis_label);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, before_figures);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, legend_box);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, legend);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, unit_label);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, words_box);
  gtk_widget_class_bind_template_child (widget_class, LimberBodyHeatView, places);
  gtk_widget_class_bind_template_callback (widget_class, scale_changed_cb);
}

static void
limber_body_heat_view_class_init (LimberBodyHeatViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_body_heat_view_get_property;
  object_class->set_property = limber_body_heat_view_set_property;
  object_class->dispose = limber_body_heat_view_dispose;
  object_class->finalize = limber_body_heat_view_finalize;

  widget_class->system_setting_changed = limber_body_heat_view_system_setting_changed;

  /**
   * LimberBodyHeatView:scale-name:
   *
   * What the figures show: "often" or "much".
   */
  properties[PROP_SCALE_NAME]
      = g_param_spec_string ("scale-name", NULL, NULL, SCALE_OFTEN,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIMBER_TYPE_BODY_HEAT_FIGURES);
  g_type_ensure (LIMBER_TYPE_BODY_HEAT_LEGEND);
  g_type_ensure (LIMBER_TYPE_BODY_HEAT_PLACES);
  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "limber-body-heat-view");
}

static void
limber_body_heat_view_init (LimberBodyHeatView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_text_size (self);
  update (self);
}

/**
 * limber_body_heat_view_new:
 *
 * Returns: (transfer full): a view of no days yet
 */
GtkWidget *
limber_body_heat_view_new (void)
{
  return g_object_new (LIMBER_TYPE_BODY_HEAT_VIEW, NULL);
}

static void
take_heat (LimberBodyHeat **field, LimberBodyHeat *heat)
{
  LimberBodyHeat *old = *field;

  *field = heat != NULL ? limber_body_heat_ref (heat) : NULL;
  if (old != NULL)
    limber_body_heat_unref (old);
}

/**
 * limber_body_heat_view_set_heat:
 * @self: a view
 * @now: (nullable): the range of days to show; days to come in it are not missing
 * @before: (nullable): the range of the same length right before; %NULL when @now is all there is
 *
 * Shows a range of days and compares it with the range before.
 */
void
limber_body_heat_view_set_heat (LimberBodyHeatView *self, LimberBodyHeat *now, LimberBodyHeat *before)
{
  g_return_if_fail (LIMBER_IS_BODY_HEAT_VIEW (self));
  g_return_if_fail (now != NULL || before == NULL);

  take_heat (&self->now, now);
  take_heat (&self->before, before);
  update (self);
}

/**
 * limber_body_heat_view_get_scale_name:
 * @self: a view
 *
 * Returns: (transfer none): "often" or "much"
 */
const char *
limber_body_heat_view_get_scale_name (LimberBodyHeatView *self)
{
  g_return_val_if_fail (LIMBER_IS_BODY_HEAT_VIEW (self), NULL);

  return get_scale (self) == LIMBER_BODY_HEAT_MUCH ? SCALE_MUCH : SCALE_OFTEN;
}

/**
 * limber_body_heat_view_set_scale_name:
 * @self: a view
 * @name: "often" or "much"; other names, from a newer Limber perhaps, change nothing
 *
 * Shows how often or how much it hurt.
 */
void
limber_body_heat_view_set_scale_name (LimberBodyHeatView *self, const char *name)
{
  g_return_if_fail (LIMBER_IS_BODY_HEAT_VIEW (self) && name != NULL);

  if (g_str_equal (name, SCALE_OFTEN) || g_str_equal (name, SCALE_MUCH))
    adw_toggle_group_set_active_name (self->scale_group, name);
}
