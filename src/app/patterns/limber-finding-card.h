/* limber-finding-card.h — a finding that needs attention: what it is and what to do, without opening it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-finding-item.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FINDING_CARD (limber_finding_card_get_type ())
G_DECLARE_FINAL_TYPE (LimberFindingCard, limber_finding_card, LIMBER, FINDING_CARD, GtkWidget)

GtkWidget *limber_finding_card_new (gboolean is_alert) G_GNUC_WARN_UNUSED_RESULT;
void limber_finding_card_set_item (LimberFindingCard *self, const LimberFindingItem *item);
LimberFinding *limber_finding_card_get_finding (LimberFindingCard *self);

G_END_DECLS
