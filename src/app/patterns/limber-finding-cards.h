/* limber-finding-cards.h — the findings that need attention, as cards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-finding-item.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_FINDING_CARDS (limber_finding_cards_get_type ())
/* Hidden as long as there are none. */
G_DECLARE_FINAL_TYPE (LimberFindingCards, limber_finding_cards, LIMBER, FINDING_CARDS, GtkWidget)

GtkWidget *limber_finding_cards_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_finding_cards_set_items (LimberFindingCards *self, const LimberFindingItem *items, guint n_items);

G_END_DECLS
