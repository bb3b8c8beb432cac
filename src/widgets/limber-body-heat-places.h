/* limber-body-heat-places.h — each place with its figures of two ranges, as a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-body-heat.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BODY_HEAT_PLACES (limber_body_heat_places_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyHeatPlaces, limber_body_heat_places, LIMBER, BODY_HEAT_PLACES, GtkWidget)

void limber_body_heat_places_set_heat (LimberBodyHeatPlaces *self,
                                       LimberBodyHeat *now,
                                       LimberBodyHeat *before,
                                       LimberBodyHeatScale scale);

G_END_DECLS
