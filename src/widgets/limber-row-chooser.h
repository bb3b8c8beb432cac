/* limber-row-chooser.h — which rows are shown, in which order, and which two lie over each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_ROW_CHOOSER (limber_row_chooser_get_type ())
/**
 * LimberRowChooser:
 *
 * A check button for each metric, in an order that is changed by dragging or with Alt and the arrow keys, and
 * below them the two that are laid over each other. Signal: changed (void), by the user only.
 */
G_DECLARE_FINAL_TYPE (LimberRowChooser, limber_row_chooser, LIMBER, ROW_CHOOSER, GtkWidget)

GtkWidget *limber_row_chooser_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_row_chooser_set (LimberRowChooser *self,
                             const char *const *metrics,
                             const char *const *titles,
                             const char *const *hidden,
                             const char *const *empty,
                             const char *const *overlay);
GStrv limber_row_chooser_get_metrics (LimberRowChooser *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_row_chooser_get_hidden (LimberRowChooser *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_row_chooser_get_overlay (LimberRowChooser *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
