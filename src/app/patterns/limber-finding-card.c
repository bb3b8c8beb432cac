/* limber-finding-card.c — a finding that needs attention: what it is and what to do, without opening it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-finding-card.h"

#include "limber-button-wrap.h"
#include "limber-finding-details.h"
#include "limber-finding-text.h"

struct _LimberFindingCard
{
  GtkWidget parent_instance;

  LimberFindingItem item;        /* its finding is owned */
  LimberFindingDetails *details; /* made when they are first asked for */

  GtkWidget *content;
  GtkImage *icon;
  GtkLabel *urgency_label;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *suggestion_label;
  GtkWidget *known_button;
  GtkToggleButton *more_button;
  GtkRevealer *revealer;
};

G_DEFINE_FINAL_TYPE (LimberFindingCard, limber_finding_card, GTK_TYPE_WIDGET)

static void
make_details (LimberFindingCard *self)
{
  self->details = LIMBER_FINDING_DETAILS (limber_finding_details_new ());
  limber_finding_details_set_shows_suggestion (self->details, FALSE);
  gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->details));
}

static void
update_details (LimberFindingCard *self)
{
  if (self->item.finding == NULL || !gtk_toggle_button_get_active (self->more_button))
    return;

  if (self->details == NULL)
    make_details (self);
  limber_finding_details_set_finding (self->details, self->item.finding, self->item.in_report,
                                      self->item.weight_unit);
}

static void
more_toggled_cb (LimberFindingCard *self)
{
  gboolean more = gtk_toggle_button_get_active (self->more_button);

  update_details (self);
  if (more)
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, more);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more_button), GTK_ACCESSIBLE_STATE_EXPANDED, more, -1);
}

/* What is closed takes no room, not even that between it and its neighbour. */
static void
revealed_cb (LimberFindingCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), gtk_revealer_get_child_revealed (self->revealer)
                                                           || gtk_revealer_get_reveal_child (self->revealer));
}

/* The words say it, the icon and the colour agree. */
static void
show_severity (LimberFindingCard *self)
{
  static const char *const classes[] = {
    [LIMBER_FINDING_EMERGENCY] = "emergency",
    [LIMBER_FINDING_URGENT] = "soon",
  };
  LimberFindingSeverity severity = self->item.finding->severity;

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (i == severity)
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);

  gtk_image_set_from_icon_name (self->icon, severity <= LIMBER_FINDING_URGENT
                                                ? "dialog-warning-symbolic"
                                                : "dialog-information-symbolic");
  gtk_label_set_label (self->urgency_label, limber_finding_text_get_urgency (severity));
}

static void
show_or_hide (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
limber_finding_card_dispose (GObject *object)
{
  LimberFindingCard *self = LIMBER_FINDING_CARD (object);

  self->details = NULL;
  g_clear_pointer (&self->content, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_FINDING_CARD);
  g_clear_pointer (&self->item.finding, limber_finding_unref);

  G_OBJECT_CLASS (limber_finding_card_parent_class)->dispose (object);
}

static void
limber_finding_card_class_init (LimberFindingCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_finding_card_dispose;

  gtk_widget_class_set_css_name (widget_class, "limber-finding-card");
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-finding-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberFindingCard, content);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingCard, icon);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingCard, urgency_label);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingCard, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingCard, suggestion_label);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingCard, known_button);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingCard, more_button);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingCard, revealer);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
limber_finding_card_init (LimberFindingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_button_wrap (GTK_BUTTON (self->known_button));
  limber_button_wrap (GTK_BUTTON (self->more_button));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more_button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * limber_finding_card_new:
 * @is_alert: whether a screen reader is to speak of it at once: only for what needs help now
 *
 * Returns: (transfer floating): the card of no finding yet
 */
GtkWidget *
limber_finding_card_new (gboolean is_alert)
{
  return g_object_new (LIMBER_TYPE_FINDING_CARD, "accessible-role",
                       is_alert ? GTK_ACCESSIBLE_ROLE_ALERT : GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

/**
 * limber_finding_card_set_item:
 * @self: a card
 * @item: what it shows
 */
void
limber_finding_card_set_item (LimberFindingCard *self, const LimberFindingItem *item)
{
  g_autofree char *subtitle = NULL;

  g_return_if_fail (LIMBER_IS_FINDING_CARD (self));
  g_return_if_fail (item != NULL && item->finding != NULL);

  limber_finding_ref (item->finding);
  g_clear_pointer (&self->item.finding, limber_finding_unref);
  self->item = *item;
  subtitle = limber_finding_text_get_subtitle (item->finding);
  show_severity (self);
  gtk_label_set_label (self->title_label, item->finding->sentence);
  show_or_hide (self->subtitle_label, subtitle);
  show_or_hide (self->suggestion_label, item->finding->suggestion);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->known_button), "(sb)", item->finding->id, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->known_button), "patterns.set-known");
  gtk_widget_set_visible (self->known_button, item->can_be_known);
  update_details (self);
}

/**
 * limber_finding_card_get_finding:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what it shows
 */
LimberFinding *
limber_finding_card_get_finding (LimberFindingCard *self)
{
  g_return_val_if_fail (LIMBER_IS_FINDING_CARD (self), NULL);

  return self->item.finding;
}
