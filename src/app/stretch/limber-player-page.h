/* limber-player-page.h — a routine being done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-cue-player.h"
#include "limber-routine-watch.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PLAYER_PAGE (limber_player_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberPlayerPage, limber_player_page, LIMBER, PLAYER_PAGE, AdwNavigationPage)

/* Signals: done (void): to be taken away; toast (AdwToast *); close-window (void): the window may be closed
 * after all. */
LimberPlayerPage *limber_player_page_new (LimberRoutineWatch *watch,
                                          LimberSettings *settings,
                                          const char *routine) G_GNUC_WARN_UNUSED_RESULT;
/* Goes on with a session that was left. NULL when its snapshot cannot be read, or when what is left out by
 * now makes it another routine. */
LimberPlayerPage *limber_player_page_new_for_session (LimberRoutineWatch *watch,
                                                      LimberSettings *settings,
                                                      const LimberSession *session) G_GNUC_WARN_UNUSED_RESULT;
gboolean
limber_player_page_is_busy (LimberPlayerPage *self); /* a session runs or is paused: leaving it asks */
/* Saves what was done, as quit; when the window is closed. */
void limber_player_page_quit (LimberPlayerPage *self);
/* Asks while it is busy, then saves what was done; else emits done. Esc, and the button that leaves. */
void limber_player_page_leave (LimberPlayerPage *self);
/* Before the window is closed: whether that is asked now; `close-window` follows when the answer is yes. */
gboolean limber_player_page_ask_to_close (LimberPlayerPage *self);
/* Before it starts; the clock of the system unless a test brings another. */
void limber_player_page_set_clock (LimberPlayerPage *self, const LimberRunClock *clock);
LimberRun *limber_player_page_get_run (LimberPlayerPage *self); /* nullable: not started */

G_END_DECLS
