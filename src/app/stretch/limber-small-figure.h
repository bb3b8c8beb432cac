/* limber-small-figure.h — the figure of an exercise beside its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-figure-view.h"

G_BEGIN_DECLS

GtkWidget *limber_small_figure_new (LimberFigureMode mode, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
void limber_small_figure_set_motion (GtkWidget *figure, const char *motion);

G_END_DECLS
