/* limber-body-heat-places.c — each place with its figures of two ranges, as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-heat-places.h"

#include "limber-pain-style.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* More new rows than these take longer than a frame. */
#define ROWS_AT_ONCE 16

/* What shows one place. */
typedef struct
{
  AdwActionRow *row;
  GtkLabel *pill;
} Place;

/**
 * LimberBodyHeatPlaces:
 *
 * What [class@BodyHeatFigures] shows, for keyboard and screen reader and for who wants to know exactly: an
 * expander with a row for each place, the one that hurt on most days first.
 *
 * The CSS node is `limber-body-heat-places`.
 */
struct _LimberBodyHeatPlaces
{
  GtkWidget parent_instance;

  GtkWidget *list_box;
  AdwExpanderRow *expander;
  GArray *places; /* (element-type Place): made when they are first needed, then kept */
  guint more_id;

  LimberBodyHeat *now;
  LimberBodyHeat *before; /* nullable */
  LimberBodyHeatScale scale;
};

G_DEFINE_FINAL_TYPE (LimberBodyHeatPlaces, limber_body_heat_places, GTK_TYPE_WIDGET)

static GArray *
list_regions (LimberBodyHeatPlaces *self)
{
  GArray *regions = limber_body_heat_list_regions (self->now);
  g_autoptr (GArray) before = NULL;

  if (self->before == NULL)
    return regions;

  before = limber_body_heat_list_regions (self->before);
  for (guint i = 0; i < before->len; i++)
    {
      guint region = g_array_index (before, guint, i);

      if (limber_body_heat_get_n_days (self->now, region) == 0)
        g_array_append_val (regions, region);
    }

  return regions;
}

static char *
describe_region (LimberBodyHeatPlaces *self, guint region)
{
  g_autofree char *now = limber_body_heat_describe_region (self->now, region), *before = NULL;

  if (self->before == NULL)
    return g_steal_pointer (&now);

  before = limber_body_heat_describe_region (self->before, region);
  /* Translators: how often and how much it hurt at a place, in a range of days and in the range before. */
  return g_strdup_printf (_ ("%1$s\nBefore: %2$s"), now, before);
}

static void
add_place (LimberBodyHeatPlaces *self)
{
  GtkWidget *row = adw_action_row_new (), *pill = gtk_label_new (NULL);
  Place place = { ADW_ACTION_ROW (row), GTK_LABEL (pill) };

  gtk_widget_add_css_class (pill, LIMBER_STYLE_CLASS_PAIN_PILL);
  gtk_widget_add_css_class (pill, "numeric");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (place.row, pill);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_expander_row_add_row (self->expander, row);
  g_array_append_val (self->places, place);
}

static void
show_region (LimberBodyHeatPlaces *self, const Place *place, guint region)
{
  g_autofree char *text = describe_region (self, region);
  LimberBodyFill fill;

  limber_body_heat_get_fill (self->now, self->scale, region, &fill);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (place->row),
                                 limber_body_region_get_name (limber_body_region_nth (region)));
  adw_action_row_set_subtitle (place->row, text);
  gtk_label_set_label (place->pill, fill.text);
  limber_pain_style_apply (GTK_WIDGET (place->pill), fill.level);
  gtk_widget_set_visible (GTK_WIDGET (place->pill), *fill.text != '\0');
  gtk_widget_set_visible (GTK_WIDGET (place->row), TRUE);
}

static void more_cb (gpointer data);

static void
show_places (LimberBodyHeatPlaces *self, const GArray *regions)
{
  guint n = MIN (regions->len, self->places->len + ROWS_AT_ONCE);

  while (self->places->len < n)
    add_place (self);
  if (n < regions->len && self->more_id == 0)
    self->more_id = g_idle_add_once (more_cb, self);

  for (guint i = 0; i < n; i++)
    show_region (self, &g_array_index (self->places, Place, i), g_array_index (regions, guint, i));
  for (guint i = regions->len; i < self->places->len; i++)
    gtk_widget_set_visible (GTK_WIDGET (g_array_index (self->places, Place, i).row), FALSE);
}

/* Rows cost time, so there are none while nobody looks at them. */
static void
update (LimberBodyHeatPlaces *self)
{
  g_autoptr (GArray) regions = NULL;
  g_autofree char *count = NULL;

  if (self->now == NULL)
    return;

  regions = list_regions (self);
  count = g_strdup_printf (ngettext ("%u place", "%u places", regions->len), regions->len);
  adw_expander_row_set_subtitle (self->expander, count);
  gtk_widget_set_visible (GTK_WIDGET (self), regions->len > 0);
  if (adw_expander_row_get_expanded (self->expander))
    show_places (self, regions);
}

static void
more_cb (gpointer data)
{
  LimberBodyHeatPlaces *self = LIMBER_BODY_HEAT_PLACES (data);

  self->more_id = 0;
  update (self);
}

static void
limber_body_heat_places_dispose (GObject *object)
{
  LimberBodyHeatPlaces *self = LIMBER_BODY_HEAT_PLACES (object);

  g_clear_handle_id (&self->more_id, g_source_remove);
  g_clear_pointer (&self->list_box, gtk_widget_unparent);
  self->expander = NULL;
  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (limber_body_heat_places_parent_class)->dispose (object);
}

static void
limber_body_heat_places_finalize (GObject *object)
{
  LimberBodyHeatPlaces *self = LIMBER_BODY_HEAT_PLACES (object);

  g_clear_pointer (&self->now, limber_body_heat_unref);
  g_clear_pointer (&self->before, limber_body_heat_unref);

  G_OBJECT_CLASS (limber_body_heat_places_parent_class)->finalize (object);
}

static void
limber_body_heat_places_class_init (LimberBodyHeatPlacesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_body_heat_places_dispose;
  object_class->finalize = limber_body_heat_places_finalize;

  gtk_widget_class_set_css_name (widget_class, "limber-body-heat-places");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
limber_body_heat_places_init (LimberBodyHeatPlaces *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->list_box = gtk_list_box_new ();
  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), _ ("Each place"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list_box), GTK_SELECTION_NONE);
  gtk_list_box_append (GTK_LIST_BOX (self->list_box), GTK_WIDGET (self->expander));
  gtk_widget_set_parent (self->list_box, GTK_WIDGET (self));
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
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
 * limber_body_heat_places_set_heat:
 * @self: the list
 * @now: a range of days
 * @before: (nullable): the range before; %NULL when there is nothing to be said of it
 * @scale: what the figures show
 *
 * Lists the places that hurt in either range. Without any the list is hidden.
 */
void
limber_body_heat_places_set_heat (LimberBodyHeatPlaces *self,
                                  LimberBodyHeat *now,
                                  LimberBodyHeat *before,
                                  LimberBodyHeatScale scale)
{
  g_return_if_fail (LIMBER_IS_BODY_HEAT_PLACES (self) && now != NULL);

  take_heat (&self->now, now);
  take_heat (&self->before, before);
  self->scale = scale;
  update (self);
}
