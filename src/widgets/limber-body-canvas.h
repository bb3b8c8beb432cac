/* limber-body-canvas.h — the two figures as drawn, kept until something about them changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-body-layout.h"

G_BEGIN_DECLS

typedef struct _LimberBodyCanvas LimberBodyCanvas;

LimberBodyCanvas *limber_body_canvas_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
void limber_body_canvas_free (LimberBodyCanvas *self);
void limber_body_canvas_set_nrs (LimberBodyCanvas *self, const LimberBodyShape *shape, int nrs);
void limber_body_canvas_set_fills (LimberBodyCanvas *self, const LimberBodyFill *fills);
void limber_body_canvas_allocate (LimberBodyCanvas *self, const LimberBodyLayout *layout, int width);
void limber_body_canvas_place (LimberBodyCanvas *self, LimberBodyView view, LimberBodyPlacement *placement);
void limber_body_canvas_snapshot (LimberBodyCanvas *self, GtkSnapshot *snapshot);

G_END_DECLS
