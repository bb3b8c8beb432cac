/* limber-cue-media.h — plays the sounds of cues, by GTK
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-run.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CUE_MEDIA (limber_cue_media_get_type ())
G_DECLARE_FINAL_TYPE (LimberCueMedia, limber_cue_media, LIMBER, CUE_MEDIA, GObject)

/* Signal: failed (void), when no sound can be played any more. */
LimberCueMedia *limber_cue_media_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_cue_media_load (LimberCueMedia *self, gboolean low_pitch);
void limber_cue_media_wake (LimberCueMedia *self);
void limber_cue_media_play (LimberCueMedia *self, LimberCue cue, double volume);
void limber_cue_media_stop (LimberCueMedia *self);
GtkMediaStream *limber_cue_media_peek_stream (LimberCueMedia *self); /* nullable */

/* Whether this computer has anything that sound could come out of. Takes no time. */
gboolean limber_cue_media_has_device (void);

G_END_DECLS
