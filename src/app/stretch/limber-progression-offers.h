/* limber-progression-offers.h — a little more after it was easy, a little less after a worse day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PROGRESSION_OFFERS (limber_progression_offers_get_type ())
/**
 * LimberProgressionOffers:
 *
 * What could be changed about the doses of a routine: each with a sentence, "Do that" and "Not now". Hidden
 * when there is nothing to offer. Signal: toast (AdwToast *).
 */
G_DECLARE_FINAL_TYPE (LimberProgressionOffers,
                      limber_progression_offers,
                      LIMBER,
                      PROGRESSION_OFFERS,
                      AdwPreferencesGroup)

GtkWidget *limber_progression_offers_new (LimberRoutineWatch *watch, const char *routine)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
