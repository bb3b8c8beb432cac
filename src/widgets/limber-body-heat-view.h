/* limber-body-heat-view.h — the body over a range of days, beside the range before, and the difference in
 * words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-body-heat.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BODY_HEAT_VIEW (limber_body_heat_view_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyHeatView, limber_body_heat_view, LIMBER, BODY_HEAT_VIEW, GtkWidget)

GtkWidget *limber_body_heat_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_body_heat_view_set_heat (LimberBodyHeatView *self, LimberBodyHeat *now, LimberBodyHeat *before);
const char *limber_body_heat_view_get_scale_name (LimberBodyHeatView *self);
void limber_body_heat_view_set_scale_name (LimberBodyHeatView *self, const char *name);

G_END_DECLS
