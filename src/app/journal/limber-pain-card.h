/* limber-pain-card.h — where it hurts: the figures beside the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PAIN_CARD (limber_pain_card_get_type ())
/* Properties: stacked, narrow. Signals: pain-set (const char *region, int nrs, LimberQuality qualities),
 * pain-removed (const char *region), no-pain-set (gboolean), same-places. */
G_DECLARE_FINAL_TYPE (LimberPainCard, limber_pain_card, LIMBER, PAIN_CARD, AdwBin)

void limber_pain_card_build (LimberPainCard *self);
void limber_pain_card_set_check_in (LimberPainCard *self, const LimberCheckIn *check_in);
void limber_pain_card_set_last_places (LimberPainCard *self, const LimberCheckIn *last);
void limber_pain_card_focus (LimberPainCard *self);

G_END_DECLS
