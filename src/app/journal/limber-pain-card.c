/* limber-pain-card.c — where it hurts: the figures beside the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-pain-card.h"

#include <glib/gi18n.h>

#include "limber-body-map.h"
#include "limber-check-in-text.h"
#include "limber-pain-list.h"

/* Both figures beside each other, large enough to hit a hand. */
#define MAP_WIDTH 404

struct _LimberPainCard
{
  AdwBin parent_instance;

  AdwBin *map_bin;
  AdwBin *list_bin;
  GtkLabel *heading;
  GtkToggleButton *no_pain_button;
  GtkWidget *same_places_button;

  LimberBodyMap *map;
  LimberPainList *list;
  gboolean stacked;
  gboolean narrow;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (LimberPainCard, limber_pain_card, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STACKED,
  PROP_NARROW,
  PROP_ORIENTATION,
  N_PROPS,
};

enum
{
  SIGNAL_PAIN_SET,
  SIGNAL_PAIN_REMOVED,
  SIGNAL_NO_PAIN_SET,
  SIGNAL_SAME_PLACES,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
pain_set_cb (LimberPainCard *self, const char *region, int nrs, LimberQuality qualities)
{
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_PAIN_SET], 0, region, nrs, qualities);
}

static void
pain_removed_cb (LimberPainCard *self, const char *region)
{
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_PAIN_REMOVED], 0, region);
}

static void
no_pain_toggled_cb (LimberPainCard *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[SIGNAL_NO_PAIN_SET], 0, gtk_toggle_button_get_active (self->no_pain_button));
}

static void
same_places_clicked_cb (LimberPainCard *self)
{
  g_signal_emit (self, signals[SIGNAL_SAME_PLACES], 0);
}

static void
connect_pain_signals (LimberPainCard *self, gpointer widget)
{
  g_signal_connect_object (widget, "pain-set", G_CALLBACK (pain_set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "pain-removed", G_CALLBACK (pain_removed_cb), self, G_CONNECT_SWAPPED);
}

/* A fixed share, so that the figures do not change their size with the length of what stands beside them. */
static void
update_map_width (LimberPainCard *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->map_bin), self->stacked ? -1 : MAP_WIDTH, -1);
}

static void
limber_pain_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberPainCard *self = LIMBER_PAIN_CARD (object);

  switch (prop_id)
    {
    case PROP_STACKED:
      g_value_set_boolean (value, self->stacked);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_ORIENTATION:
      g_value_set_enum (value, self->stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_pain_card_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberPainCard *self = LIMBER_PAIN_CARD (object);
  gboolean on = g_value_get_boolean (value);

  switch (prop_id)
    {
    case PROP_STACKED:
      if (self->stacked == on)
        return;
      self->stacked = on;
      update_map_width (self);
      g_object_notify_by_pspec (object, properties[PROP_ORIENTATION]);
      break;
    case PROP_NARROW:
      if (self->narrow == on)
        return;
      self->narrow = on;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
}

static void
limber_pain_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PAIN_CARD);

  G_OBJECT_CLASS (limber_pain_card_parent_class)->dispose (object);
}

static void
create_signals (GType type)
{
  /**
   * LimberPainCard::pain-set:
   * @region: the id of a region
   * @nrs: 0 to 10
   * @qualities: what it feels like
   *
   * The user said how much it hurts somewhere.
   */
  signals[SIGNAL_PAIN_SET] = g_signal_new ("pain-set", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_INT);

  /**
   * LimberPainCard::pain-removed:
   * @region: the id of a region
   *
   * The user took a place out.
   */
  signals[SIGNAL_PAIN_REMOVED] = g_signal_new ("pain-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * LimberPainCard::no-pain-set:
   * @no_pain: the answer
   *
   * The user said that nothing hurts, or took that back.
   */
  signals[SIGNAL_NO_PAIN_SET] = g_signal_new ("no-pain-set", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  /**
   * LimberPainCard::same-places:
   *
   * The user wants the places of last time.
   */
  signals[SIGNAL_SAME_PLACES]
      = g_signal_new ("same-places", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_pain_card_class_init (LimberPainCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = limber_pain_card_get_property;
  object_class->set_property = limber_pain_card_set_property;
  object_class->dispose = limber_pain_card_dispose;

  /**
   * LimberPainCard:stacked:
   *
   * Whether the list stands below the figures.
   */
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);

  /**
   * LimberPainCard:narrow:
   *
   * Whether one figure stands below the other.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  /**
   * LimberPainCard:orientation:
   *
   * How the figures and the list stand to each other.
   */
  properties[PROP_ORIENTATION]
      = g_param_spec_enum ("orientation", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  create_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-pain-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPainCard, map_bin);
  gtk_widget_class_bind_template_child (widget_class, LimberPainCard, list_bin);
  gtk_widget_class_bind_template_child (widget_class, LimberPainCard, heading);
  gtk_widget_class_bind_template_child (widget_class, LimberPainCard, no_pain_button);
  gtk_widget_class_bind_template_child (widget_class, LimberPainCard, same_places_button);
  gtk_widget_class_bind_template_callback (widget_class, no_pain_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, same_places_clicked_cb);
}

static void
limber_pain_card_init (LimberPainCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_map_width (self);
}

/**
 * limber_pain_card_build:
 * @self: a card
 *
 * Makes the figures and the list, which is work a first frame does not wait for.
 */
void
limber_pain_card_build (LimberPainCard *self)
{
  g_return_if_fail (LIMBER_IS_PAIN_CARD (self));

  if (self->map != NULL)
    return;

  self->map = LIMBER_BODY_MAP (limber_body_map_new ());
  g_object_bind_property (self, "narrow", self->map, "vertical", G_BINDING_SYNC_CREATE);
  connect_pain_signals (self, self->map);
  adw_bin_set_child (self->map_bin, GTK_WIDGET (self->map));
  gtk_label_set_mnemonic_widget (self->heading, GTK_WIDGET (self->map));

  self->list = LIMBER_PAIN_LIST (limber_pain_list_new ());
  connect_pain_signals (self, self->list);
  adw_bin_set_child (self->list_bin, GTK_WIDGET (self->list));
}

/**
 * limber_pain_card_set_check_in:
 * @self: a card
 * @check_in: the check-in to show
 *
 * Shows where it hurts.
 */
void
limber_pain_card_set_check_in (LimberPainCard *self, const LimberCheckIn *check_in)
{
  g_return_if_fail (LIMBER_IS_PAIN_CARD (self));
  g_return_if_fail (check_in != NULL);

  self->updating = TRUE;
  if (self->map != NULL)
    {
      limber_body_map_set_pains (self->map, check_in);
      limber_pain_list_set_pains (self->list, check_in);
    }
  gtk_toggle_button_set_active (self->no_pain_button, check_in->no_pain);
  self->updating = FALSE;
}

/**
 * limber_pain_card_set_last_places:
 * @self: a card
 * @last: (nullable): the check-in "last time" means
 *
 * Offers the places of last time, or not.
 */
void
limber_pain_card_set_last_places (LimberPainCard *self, const LimberCheckIn *last)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIMBER_IS_PAIN_CARD (self));

  text = last != NULL ? limber_check_in_describe (last) : g_strdup (_ ("There are no earlier places yet"));
  gtk_widget_set_sensitive (self->same_places_button, last != NULL);
  gtk_widget_set_tooltip_text (self->same_places_button, text);
}

/**
 * limber_pain_card_focus:
 * @self: a card
 *
 * Puts the keyboard on the figures.
 */
void
limber_pain_card_focus (LimberPainCard *self)
{
  g_return_if_fail (LIMBER_IS_PAIN_CARD (self));

  if (self->map != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}
