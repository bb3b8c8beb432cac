/* limber-quality-box.h — what a pain feels like, as words that are pressed when they apply
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_QUALITY_BOX (limber_quality_box_get_type ())
G_DECLARE_FINAL_TYPE (LimberQualityBox, limber_quality_box, LIMBER, QUALITY_BOX, GtkWidget)

LimberQuality limber_quality_box_get_qualities (LimberQualityBox *self);
void limber_quality_box_set_qualities (LimberQualityBox *self, LimberQuality qualities);

G_END_DECLS
