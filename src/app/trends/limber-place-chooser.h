/* limber-place-chooser.h — where the pain that is shown is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLACE_CHOOSER (limber_place_chooser_get_type ())
/* Signal: changed (void), by the user only. */
G_DECLARE_FINAL_TYPE (LimberPlaceChooser, limber_place_chooser, LIMBER, PLACE_CHOOSER, AdwBin)

GtkWidget *limber_place_chooser_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_place_chooser_set (LimberPlaceChooser *self, const char *const *metrics, const char *selected);
const char *limber_place_chooser_get_selected (LimberPlaceChooser *self);

G_END_DECLS
