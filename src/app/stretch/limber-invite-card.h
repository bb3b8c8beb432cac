/* limber-invite-card.h — a wide card that offers one routine: today's suggestion, or one that was left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimberInvite:
 * @heading: what this is: "A suggestion for today"
 * @name: of the routine
 * @sentence: why
 * @motion: (nullable): what its figure shows
 * @accept: what the button says that starts it
 * @decline: what the button says that puts the card away
 *
 * What a card offers.
 */
typedef struct
{
  const char *heading;
  const char *name;
  const char *sentence;
  const char *motion;
  const char *accept;
  const char *decline;
} LimberInvite;

#define LIMBER_TYPE_INVITE_CARD (limber_invite_card_get_type ())
/* Signals: accepted (void), declined (void). */
G_DECLARE_FINAL_TYPE (LimberInviteCard, limber_invite_card, LIMBER, INVITE_CARD, GtkWidget)

GtkWidget *limber_invite_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_invite_card_set_invite (LimberInviteCard *self, const LimberInvite *invite);
void limber_invite_card_set_is_narrow (LimberInviteCard *self, gboolean is_narrow);

G_END_DECLS
