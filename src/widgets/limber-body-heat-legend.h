/* limber-body-heat-legend.h — what the colours of a range of days mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-body-heat.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BODY_HEAT_LEGEND (limber_body_heat_legend_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyHeatLegend, limber_body_heat_legend, LIMBER, BODY_HEAT_LEGEND, GtkWidget)

void limber_body_heat_legend_set_scale (LimberBodyHeatLegend *self, LimberBodyHeatScale scale);

G_END_DECLS
