/* limber-figure-chooser.h — choosing what the figure of an exercise shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_FIGURE_CHOOSER (limber_figure_chooser_get_type ())
/* Signal: chosen (const char *motion): NULL for no figure; the dialog closes itself. */
G_DECLARE_FINAL_TYPE (LimberFigureChooser, limber_figure_chooser, LIMBER, FIGURE_CHOOSER, AdwDialog)

AdwDialog *limber_figure_chooser_new (const char *motion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
