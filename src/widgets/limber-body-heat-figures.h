/* limber-body-heat-figures.h — the two figures in the colours of a range of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-body-heat.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BODY_HEAT_FIGURES (limber_body_heat_figures_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyHeatFigures, limber_body_heat_figures, LIMBER, BODY_HEAT_FIGURES, GtkWidget)

void limber_body_heat_figures_set_heat (LimberBodyHeatFigures *self,
                                        LimberBodyHeat *heat,
                                        LimberBodyHeatScale scale,
                                        const char *title);

G_END_DECLS
