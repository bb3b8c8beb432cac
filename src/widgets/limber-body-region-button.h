/* limber-body-region-button.h — one region of the body map: a button in the shape of its path
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-body-drawing.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BODY_REGION_BUTTON (limber_body_region_button_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyRegionButton,
                      limber_body_region_button,
                      LIMBER,
                      BODY_REGION_BUTTON,
                      GtkWidget)

GtkWidget *limber_body_region_button_new (const LimberBodyShape *shape) G_GNUC_WARN_UNUSED_RESULT;
const LimberBodyShape *limber_body_region_button_get_shape (LimberBodyRegionButton *self);
int limber_body_region_button_get_nrs (LimberBodyRegionButton *self);
LimberQuality limber_body_region_button_get_qualities (LimberBodyRegionButton *self);
char *limber_body_region_button_dup_text (LimberBodyRegionButton *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_body_region_button_set_pain (LimberBodyRegionButton *self, int nrs, LimberQuality qualities);
void limber_body_region_button_allocate (LimberBodyRegionButton *self, const LimberBodyPlacement *placement);

G_END_DECLS
