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
 * A list of check rows, moved by dragging or with Alt and the arrow keys. Signal: changed, by the user only.
 */
G_DECLARE_FINAL_TYPE (LimberRowChooser, limber_row_chooser, LIMBER, ROW_CHOOSER, GtkWidget)

GtkWidget *limber_row_chooser_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @metrics: in order; @hidden: those of them that are not shown; @overlay: (nullable): two of them, laid over
 * each other */
void limber_row_chooser_set (LimberRowChooser *self,
                             const char *const *metrics,
                             const char *const *hidden,
                             const char *const *overlay);
GStrv limber_row_chooser_get_metrics (LimberRowChooser *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_row_chooser_get_hidden (LimberRowChooser *self) G_GNUC_WARN_UNUSED_RESULT;
GStrv limber_row_chooser_get_overlay (LimberRowChooser *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
