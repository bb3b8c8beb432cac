/* limber-idle-turns.h — work that can wait, a piece at a time between frames
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Once for each @owner, however often it is asked; in the order in which they asked first */
void limber_idle_turns_add (gpointer owner, GSourceOnceFunc func);
/* Has to be called before @owner goes away */
void limber_idle_turns_remove (gpointer owner);

G_END_DECLS
