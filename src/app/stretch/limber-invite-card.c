/* limber-invite-card.c — a wide card that offers one routine: today's suggestion, or one that was left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-invite-card.h"

#include "limber-figure-view.h"

#include <adwaita.h>

#define FIGURE_WIDTH 260
#define NARROW_FIGURE_HEIGHT 150

struct _LimberInviteCard
{
  GtkWidget parent_instance;

  GtkWidget *content;
  LimberFigureView *figure;
  GtkLabel *heading_label;
  GtkLabel *name_label;
  GtkLabel *sentence_label;
  GtkButton *accept_button;
  GtkButton *decline_button;
};

G_DEFINE_FINAL_TYPE (LimberInviteCard, limber_invite_card, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACCEPTED,
  SIGNAL_DECLINED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
accept_cb (LimberInviteCard *self)
{
  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0);
}

static void
decline_cb (LimberInviteCard *self)
{
  g_signal_emit (self, signals[SIGNAL_DECLINED], 0);
}

static void
arrange (LimberInviteCard *self, gboolean is_narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (GTK_WIDGET (self->figure), is_narrow ? -1 : FIGURE_WIDTH,
                               is_narrow ? NARROW_FIGURE_HEIGHT : -1);
  if (is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
limber_invite_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_INVITE_CARD);

  G_OBJECT_CLASS (limber_invite_card_parent_class)->dispose (object);
}

static void
limber_invite_card_class_init (LimberInviteCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_invite_card_dispose;

  /**
   * LimberInviteCard::accepted:
   *
   * The user wants to do it.
   */
  signals[SIGNAL_ACCEPTED]
      = g_signal_new ("accepted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberInviteCard::declined:
   *
   * Not today.
   */
  signals[SIGNAL_DECLINED]
      = g_signal_new ("declined", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-invite-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberInviteCard, content);
  gtk_widget_class_bind_template_child (widget_class, LimberInviteCard, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberInviteCard, heading_label);
  gtk_widget_class_bind_template_child (widget_class, LimberInviteCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, LimberInviteCard, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, LimberInviteCard, accept_button);
  gtk_widget_class_bind_template_child (widget_class, LimberInviteCard, decline_button);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, decline_cb);
}

static void
limber_invite_card_init (LimberInviteCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_figure_view_set_mode (self->figure, LIMBER_FIGURE_HOVER);
  arrange (self, FALSE);
}

/**
 * limber_invite_card_new:
 *
 * Makes a card that offers nothing yet.
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
limber_invite_card_new (void)
{
  return g_object_new (LIMBER_TYPE_INVITE_CARD, NULL);
}

/**
 * limber_invite_card_set_invite:
 * @self: a card
 * @invite: what it offers
 *
 * Sets what is offered.
 */
void
limber_invite_card_set_invite (LimberInviteCard *self, const LimberInvite *invite)
{
  g_return_if_fail (LIMBER_IS_INVITE_CARD (self));
  g_return_if_fail (invite != NULL);

  gtk_label_set_label (self->heading_label, invite->heading);
  gtk_label_set_label (self->name_label, invite->name);
  gtk_label_set_label (self->sentence_label, invite->sentence);
  gtk_button_set_label (self->accept_button, invite->accept);
  gtk_button_set_label (self->decline_button, invite->decline);
  limber_figure_view_set_motion (self->figure, invite->motion);
}

/**
 * limber_invite_card_set_is_narrow:
 * @self: a card
 * @is_narrow: whether the figure stands above the words
 *
 * Arranges the card for the room there is.
 */
void
limber_invite_card_set_is_narrow (LimberInviteCard *self, gboolean is_narrow)
{
  g_return_if_fail (LIMBER_IS_INVITE_CARD (self));

  arrange (self, is_narrow);
}
