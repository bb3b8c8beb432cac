/* limber-cue-backend.h — what makes the sounds of a cue player; tests have one of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-run.h"

G_BEGIN_DECLS

/**
 * LimberCueBackend:
 * @load: gets the sounds ready, or others than before; %FALSE when there is no way to play any
 * @wake: (nullable): a sound may come soon, after @stop
 * @play: plays one now, at a volume above 0 and up to 1
 * @say: (nullable): says something, at such a volume; @urgent cuts off what is being said
 * @stop: falls silent at once
 * @free: (nullable): lets go of everything
 *
 * None of them may wait for anything.
 */
typedef struct
{
  gboolean (*load) (gpointer data, gboolean low_pitch);
  void (*wake) (gpointer data);
  void (*play) (gpointer data, LimberCue cue, double volume);
  void (*say) (gpointer data, const char *text, gboolean urgent, double volume);
  void (*stop) (gpointer data);
  GDestroyNotify free;
} LimberCueBackend;

/* Every cue player made from now on plays by it, with a voice; NULL: by sound and voice again. */
void limber_cue_player_set_backend_for_tests (const LimberCueBackend *backend, gpointer data);

G_END_DECLS
