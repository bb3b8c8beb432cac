/* limber-stretch-view.h — what the Stretch page shows once the journal was read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-history.h"
#include "limber-routine-watch.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_STRETCH_VIEW (limber_stretch_view_get_type ())
/* Actions it asks for: stretch.start (id), stretch.resume, stretch.open-routine (id), stretch.library,
 * stretch.safety, stretch.new-routine, stretch.import. */
G_DECLARE_FINAL_TYPE (LimberStretchView, limber_stretch_view, LIMBER, STRETCH_VIEW, AdwBin)

GtkWidget *limber_stretch_view_new (LimberRoutineWatch *watch, LimberSettings *settings)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_stretch_view_update (LimberStretchView *self, LimberHistory *history, const GDate *today);

G_END_DECLS
