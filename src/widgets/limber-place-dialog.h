/* limber-place-dialog.h — choosing a part of the body by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_PLACE_DIALOG (limber_place_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlaceDialog, limber_place_dialog, LIMBER, PLACE_DIALOG, AdwDialog)

AdwDialog *limber_place_dialog_new (const char *const *left_out) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
