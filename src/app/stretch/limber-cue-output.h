/* limber-cue-output.h — cues as they are heard: sound by GTK, voice by the speech service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-cue-backend.h"

G_BEGIN_DECLS

extern const LimberCueBackend limber_cue_output_backend;

/* @failed is called with @data as long as the output lives, once no sound can be played any more. */
gpointer limber_cue_output_new (GCallback failed, gpointer data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
