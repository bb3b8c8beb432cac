/* limber-scale-track.h — the line, stops and knob of a scale
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SCALE_TRACK (limber_scale_track_get_type ())
G_DECLARE_FINAL_TYPE (LimberScaleTrack, limber_scale_track, LIMBER, SCALE_TRACK, GtkWidget)

void limber_scale_track_set_value (LimberScaleTrack *self, int value);

G_END_DECLS
