/* limber-player-page-private.h — what the parts of a player page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-player-after.h"
#include "limber-player-before.h"
#include "limber-player-inhibit.h"
#include "limber-player-page.h"
#include "limber-player-saving.h"
#include "limber-player-view.h"

G_BEGIN_DECLS

/**
 * LimberPlayerPause:
 * @LIMBER_PLAYER_PAUSE_WALKED_OFF: by the run itself, when nobody tapped
 * @LIMBER_PLAYER_PAUSE_USER: by the user
 * @LIMBER_PLAYER_PAUSE_QUESTION: while something is asked
 * @LIMBER_PLAYER_PAUSE_LOCKED: the screen was locked
 * @LIMBER_PLAYER_PAUSE_CONTINUED: an earlier session, not yet gone on with
 *
 * Why it is paused.
 */
typedef enum
{
  LIMBER_PLAYER_PAUSE_WALKED_OFF,
  LIMBER_PLAYER_PAUSE_USER,
  LIMBER_PLAYER_PAUSE_QUESTION,
  LIMBER_PLAYER_PAUSE_LOCKED,
  LIMBER_PLAYER_PAUSE_CONTINUED,
} LimberPlayerPause;

struct _LimberPlayerPage
{
  AdwNavigationPage parent_instance;

  LimberRoutineWatch *watch;
  LimberSettings *settings;
  LimberRunClock clock;
  LimberRoutineBook *book; /* that of the watch, or of a session that is gone on with */
  LimberPlan *plan;

  /* From the start on. */
  LimberRun *run;
  LimberPlayerDriver *driver;
  LimberPlayerSaving *saving;
  LimberCuePlayer *cues;
  LimberPlayerInhibit *inhibit;
  LimberPhase last; /* the phase before, for what is said */
  gboolean has_last;
  LimberPlayerPause pause;

  AdwDialog *dialog;      /* weak: what is being asked */
  gboolean goes_on;       /* after that */
  gboolean is_notified;   /* there is a notification */
  gboolean filled_screen; /* by this page */

  GtkWindow *window; /* weak: both while the page is in a window */
  GtkApplication *application;

  GtkStack *stack;
  LimberPlayerBefore *before;
  LimberPlayerView *view;
  LimberPlayerAfter *after;
};

void _limber_player_page_install_actions (GtkWidgetClass *widget_class);
void _limber_player_page_update_actions (LimberPlayerPage *self);

void _limber_player_page_follow (LimberPlayerPage *self); /* the run */
void _limber_player_page_follow_window (LimberPlayerPage *self);
void _limber_player_page_forget_window (LimberPlayerPage *self);
void _limber_player_page_set_locked (LimberPlayerPage *self, gboolean locked); /* the screen */
void _limber_player_page_pause (LimberPlayerPage *self, LimberPlayerPause pause);

void _limber_player_page_start (LimberPlayerPage *self);
void _limber_player_page_start_again (LimberPlayerPage *self);
void _limber_player_page_show_after (LimberPlayerPage *self);
void _limber_player_page_emit_done (LimberPlayerPage *self);

void _limber_player_page_ask_to_leave (LimberPlayerPage *self);
gboolean _limber_player_page_ask_to_close (LimberPlayerPage *self);
void _limber_player_page_ask_to_finish (LimberPlayerPage *self);
void _limber_player_page_ask_about_sleep (LimberPlayerPage *self);
void _limber_player_page_ask_about_hurt (LimberPlayerPage *self);
void _limber_player_page_notify (LimberPlayerPage *self);
void _limber_player_page_withdraw (LimberPlayerPage *self);
void _limber_player_page_take_toast (LimberPlayerPage *self, AdwToast *toast);

G_END_DECLS
