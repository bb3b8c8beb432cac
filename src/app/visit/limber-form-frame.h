/* limber-form-frame.h — header bar, what could not be saved, and toasts with an undo around a form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-watch.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_FORM_FRAME (limber_form_frame_get_type ())
/* The child of an AdwNavigationPage. Property: content (GtkWidget). */
G_DECLARE_FINAL_TYPE (LimberFormFrame, limber_form_frame, LIMBER, FORM_FRAME, AdwBin)

void limber_form_frame_set_watch (LimberFormFrame *self, LimberVisitWatch *watch);
void limber_form_frame_add_toast (LimberFormFrame *self, const char *text);

G_END_DECLS
