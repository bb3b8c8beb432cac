/* limber-place-chooser.c — where the pain that is shown is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-place-chooser.h"

#include "limber-body-region.h"
#include "limber-history.h"

#include <glib/gi18n.h>
#include <string.h>

/* As many as can be looked through at a glance. */
#define SEARCHED_FROM 12

/* Everywhere stands alone, without a heading. */
typedef enum
{
  SECTION_EVERYWHERE,
  SECTION_PARTS,
  SECTION_REGIONS,
  N_SECTIONS,
} Section;

struct _LimberPlaceChooser
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;
  GStrv metrics;
  guint firsts[N_SECTIONS + 1]; /* the index each section begins at */
};

G_DEFINE_FINAL_TYPE (LimberPlaceChooser, limber_place_chooser, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Section
get_section (const char *metric)
{
  if (!g_str_has_prefix (metric, LIMBER_METRIC_PAIN_PREFIX))
    return SECTION_EVERYWHERE;
  if (limber_body_region_find (metric + strlen (LIMBER_METRIC_PAIN_PREFIX)) != NULL)
    return SECTION_REGIONS;

  return SECTION_PARTS;
}

static const char *
get_name (const char *metric)
{
  const char *place = metric + strlen (LIMBER_METRIC_PAIN_PREFIX);
  LimberBodyGroup group;

  switch (get_section (metric))
    {
    case SECTION_PARTS:
      return limber_body_group_find (place, &group) ? limber_body_group_get_name (group) : place;
    case SECTION_REGIONS:
      return limber_body_region_id_to_name (place);
    case SECTION_EVERYWHERE:
    case N_SECTIONS:
    default:
      /* Translators: of pain, wherever it is. */
      return _ ("Everywhere");
    }
}

static const char *
get_heading (Section section)
{
  switch (section)
    {
    case SECTION_PARTS:
      return _ ("Parts of the body");
    case SECTION_REGIONS:
      return _ ("Single places");
    case SECTION_EVERYWHERE:
    case N_SECTIONS:
    default:
      return NULL;
    }
}

/* The model has a section for each list it is made of, in the order of the metrics. */
static GListModel *
create_model (LimberPlaceChooser *self)
{
  g_autoptr (GListStore) sections = g_list_store_new (G_TYPE_LIST_MODEL);
  guint i = 0;

  for (guint section = 0; section < N_SECTIONS; section++)
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

      self->firsts[section] = i;
      for (; self->metrics[i] != NULL && get_section (self->metrics[i]) == section; i++)
        gtk_string_list_append (names, get_name (self->metrics[i]));
      g_list_store_append (sections, names);
    }
  self->firsts[N_SECTIONS] = i;

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&sections))));
}

static guint
find_metric (LimberPlaceChooser *self, const char *metric)
{
  for (guint i = 0; self->metrics[i] != NULL; i++)
    if (strcmp (self->metrics[i], metric) == 0)
      return i;

  return 0;
}

static void
selected_cb (LimberPlaceChooser *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
header_setup_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
header_bind_cb (LimberPlaceChooser *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_list_header_get_child (header);
  guint start = gtk_list_header_get_start (header);
  Section section = SECTION_EVERYWHERE;
  const char *heading;

  while (section + 1 < N_SECTIONS && start >= self->firsts[section + 1])
    section++;
  heading = get_heading (section);
  gtk_label_set_label (GTK_LABEL (label), heading != NULL ? heading : "");
  gtk_widget_set_visible (label, heading != NULL);
}

static void
add_header_factory (LimberPlaceChooser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (header_setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (header_bind_cb), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_header_factory (self->drop_down, factory);
}

static void
limber_place_chooser_dispose (GObject *object)
{
  LimberPlaceChooser *self = LIMBER_PLACE_CHOOSER (object);

  self->drop_down = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (limber_place_chooser_parent_class)->dispose (object);
}

static void
limber_place_chooser_finalize (GObject *object)
{
  g_strfreev (LIMBER_PLACE_CHOOSER (object)->metrics);

  G_OBJECT_CLASS (limber_place_chooser_parent_class)->finalize (object);
}

static void
limber_place_chooser_class_init (LimberPlaceChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_place_chooser_dispose;
  object_class->finalize = limber_place_chooser_finalize;

  /**
   * LimberPlaceChooser::changed:
   *
   * The user chose another place.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_PLACE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
limber_place_chooser_init (LimberPlaceChooser *self)
{
  self->metrics = g_new0 (char *, 1);
  self->drop_down = GTK_DROP_DOWN (
      gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_search_match_mode (self->drop_down, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), _ ("Place of the pain"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Place of the pain"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "limber-place-chooser");
  add_header_factory (self);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

/**
 * limber_place_chooser_new:
 *
 * Returns: (transfer floating): a chooser without places
 */
GtkWidget *
limber_place_chooser_new (void)
{
  return g_object_new (LIMBER_TYPE_PLACE_CHOOSER, NULL);
}

/**
 * limber_place_chooser_set:
 * @self: a chooser
 * @metrics: (array zero-terminated=1): metrics of pain: everywhere, then parts of the body, then regions
 * @selected: the one of them that is shown
 *
 * With everywhere alone there is nothing to choose, and the chooser hides.
 */
void
limber_place_chooser_set (LimberPlaceChooser *self, const char *const *metrics, const char *selected)
{
  g_return_if_fail (LIMBER_IS_PLACE_CHOOSER (self));
  g_return_if_fail (metrics != NULL && selected != NULL);

  g_signal_handlers_block_by_func (self->drop_down, selected_cb, self);
  if (!g_strv_equal ((const char *const *) self->metrics, metrics))
    {
      g_autoptr (GListModel) model = NULL;

      g_strfreev (self->metrics);
      self->metrics = g_strdupv ((char **) metrics);
      model = create_model (self);
      gtk_drop_down_set_model (self->drop_down, model);
      gtk_drop_down_set_enable_search (self->drop_down, g_list_model_get_n_items (model) >= SEARCHED_FROM);
    }
  gtk_drop_down_set_selected (self->drop_down, find_metric (self, selected));
  g_signal_handlers_unblock_by_func (self->drop_down, selected_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self), g_strv_length (self->metrics) > 1);
}

/**
 * limber_place_chooser_get_selected:
 * @self: a chooser
 *
 * Returns: (transfer none) (nullable): the metric of the place that is chosen
 */
const char *
limber_place_chooser_get_selected (LimberPlaceChooser *self)
{
  guint selected;

  g_return_val_if_fail (LIMBER_IS_PLACE_CHOOSER (self), NULL);

  selected = gtk_drop_down_get_selected (self->drop_down);

  return selected < g_strv_length (self->metrics) ? self->metrics[selected] : NULL;
}
