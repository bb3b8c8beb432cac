/* limber-player-layout.h — where the parts of a player stand, whatever room there is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimberPlayerParts:
 * @figure: takes what room is left
 * @title: name and side
 * @ring: takes what room is left
 * @count: repetition and set
 * @button: what is tapped after every repetition
 * @steps: all that is to be known
 * @cue: the same in one line, where there is no room for @steps
 * @breathing: when to breathe in and out
 *
 * Parts that are not visible take no room. Those for which there is none are not drawn.
 */
typedef struct
{
  GtkWidget *figure, *title, *ring, *count, *button, *steps, *cue, *breathing;
} LimberPlayerParts;

void limber_player_layout_allocate (const LimberPlayerParts *parts, int width, int height, gboolean mirrored);

G_END_DECLS
