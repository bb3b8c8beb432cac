/* limber-player-follow.c — what a player does about what happens: sounds, words, the screen, the lock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-page-private.h"

#include "limber-announce.h"
#include "limber-player-words.h"
#include "limber-settings-stretch.h"

#include <glib/gi18n.h>

#define NOTIFICATION "routine"

/* Words */

static void
tell_phase (LimberPlayerPage *self, const LimberPhase *phase)
{
  const LimberPhase *before = self->has_last ? &self->last : NULL;
  g_autofree char *announced = limber_player_words_announce (phase, before);
  g_autofree char *said = limber_player_words_say (phase, before);

  if (announced != NULL)
    limber_announce (GTK_WIDGET (self), announced);
  if (said != NULL)
    limber_cue_player_say (self->cues, said, phase->kind == LIMBER_PHASE_READY);
}

static void
phase_changed_cb (LimberPlayerPage *self)
{
  const LimberPhase *phase = limber_run_get_phase (self->run);

  if (limber_run_get_state (self->run) == LIMBER_RUN_ENDED)
    return;

  tell_phase (self, phase);
  self->last = *phase;
  self->has_last = TRUE;
}

static void
cue_cb (LimberPlayerPage *self, int cue, guint number)
{
  limber_cue_player_play (self->cues, (LimberCue) cue);
  limber_player_view_flash (self->view);
  if (cue == LIMBER_CUE_DONE)
    limber_cue_player_say (self->cues, _ ("Done"), TRUE);
}

/* States */

static const char *
get_reason (LimberPlayerPage *self)
{
  if (limber_run_get_state (self->run) == LIMBER_RUN_SLEPT)
    return _ ("Paused while your computer slept.");
  if (limber_run_get_state (self->run) != LIMBER_RUN_PAUSED)
    return NULL;

  switch (self->pause)
    {
    case LIMBER_PLAYER_PAUSE_LOCKED:
      return _ ("Paused while the screen was locked.");
    case LIMBER_PLAYER_PAUSE_WALKED_OFF:
      return _ ("Paused, because for three minutes nothing was tapped.");
    case LIMBER_PLAYER_PAUSE_CONTINUED:
      return _ ("This is where you stopped. Resume when you are in position.");
    case LIMBER_PLAYER_PAUSE_USER:
    case LIMBER_PLAYER_PAUSE_QUESTION:
    default:
      return NULL;
    }
}

static void
end (LimberPlayerPage *self)
{
  const LimberSession *session = limber_run_get_session (self->run);

  limber_player_driver_stop (self->driver);
  limber_player_inhibit_release (self->inhibit);
  if (session->end == LIMBER_SESSION_QUIT)
    return;

  _limber_player_page_show_after (self);
  if (session->end == LIMBER_SESSION_DONE)
    _limber_player_page_notify (self);
}

static void
stand_still (LimberPlayerPage *self)
{
  const char *reason = get_reason (self);

  limber_player_inhibit_release_later (self->inhibit);
  limber_cue_player_stop (self->cues);
  limber_player_view_set_reason (self->view, reason);
  limber_announce (GTK_WIDGET (self), reason != NULL ? reason : _ ("Paused"));
  if (self->pause == LIMBER_PLAYER_PAUSE_WALKED_OFF)
    _limber_player_page_notify (self);
}

static void
go_on (LimberPlayerPage *self)
{
  /* Unless somebody says otherwise, it is the run that pauses. */
  self->pause = LIMBER_PLAYER_PAUSE_WALKED_OFF;
  limber_player_view_set_reason (self->view, NULL);
  limber_player_inhibit_hold (self->inhibit);
  limber_cue_player_wake (self->cues);
  _limber_player_page_withdraw (self);
}

static void
state_changed_cb (LimberPlayerPage *self)
{
  _limber_player_page_update_actions (self);
  switch (limber_run_get_state (self->run))
    {
    case LIMBER_RUN_RUNNING:
    case LIMBER_RUN_RESUMING:
      go_on (self);
      break;
    case LIMBER_RUN_PAUSED:
    case LIMBER_RUN_HURT:
      stand_still (self);
      break;
    case LIMBER_RUN_SLEPT:
      stand_still (self);
      _limber_player_page_ask_about_sleep (self);
      break;
    case LIMBER_RUN_ENDED:
      end (self);
      break;
    case LIMBER_RUN_IDLE:
    default:
      break;
    }
}

static void
refused_cb (LimberPlayerPage *self)
{
  limber_player_view_show_hint (self->view,
                                _ ("The screen cannot be kept awake here. It may go dark by itself."));
}

void
_limber_player_page_follow (LimberPlayerPage *self)
{
  g_signal_connect_object (self->run, "phase-changed", G_CALLBACK (phase_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->run, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->run, "cue", G_CALLBACK (cue_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inhibit, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
}

void
_limber_player_page_pause (LimberPlayerPage *self, LimberPlayerPause pause)
{
  LimberRunState state = limber_run_get_state (self->run);

  if (state != LIMBER_RUN_RUNNING && state != LIMBER_RUN_RESUMING)
    return;

  self->pause = pause;
  limber_run_pause (self->run);
}

/* The window and the lock */

static GNotification *
create_notification (LimberPlayerPage *self)
{
  const LimberRoutine *routine = limber_plan_get_routine (self->plan);
  g_autofree char *body = NULL;
  g_autofree char *title = NULL;
  GNotification *notification;

  if (limber_run_get_state (self->run) == LIMBER_RUN_ENDED)
    {
      /* Translators: %s is the name of a routine. */
      title = g_strdup_printf (_ ("“%s” is done"), routine->name);
      body = limber_player_words_sum_up (limber_run_get_session (self->run));
    }
  else
    {
      /* Translators: %s is the name of a routine. */
      title = g_strdup_printf (_ ("“%s” is paused"), routine->name);
      body = g_strdup (get_reason (self));
    }

  notification = g_notification_new (title);
  g_notification_set_body (notification, body);

  return notification;
}

/* Whoever looks at the window sees it there. */
void
_limber_player_page_notify (LimberPlayerPage *self)
{
  g_autoptr (GNotification) notification = NULL;

  if (self->application == NULL || gtk_window_is_active (self->window))
    return;

  notification = create_notification (self);
  g_application_send_notification (G_APPLICATION (self->application), NOTIFICATION, notification);
  self->is_notified = TRUE;
}

void
_limber_player_page_withdraw (LimberPlayerPage *self)
{
  if (self->is_notified && self->application != NULL)
    g_application_withdraw_notification (G_APPLICATION (self->application), NOTIFICATION);
  self->is_notified = FALSE;
}

static void
is_active_cb (GtkWindow *window, GParamSpec *pspec, LimberPlayerPage *self)
{
  if (gtk_window_is_active (window))
    _limber_player_page_withdraw (self);
}

static void
fullscreened_cb (GtkWindow *window, GParamSpec *pspec, LimberPlayerPage *self)
{
  limber_player_view_set_fullscreen (self->view, gtk_window_is_fullscreen (window));
}

/* Whoever locks the screen leaves; whoever said that sounds are enough does not. */
void
_limber_player_page_set_locked (LimberPlayerPage *self, gboolean locked)
{
  if (locked && limber_player_page_is_busy (self)
      && !limber_settings_get_stretch_flag (self->settings, LIMBER_SETTINGS_KEEP_GOING_LOCKED))
    _limber_player_page_pause (self, LIMBER_PLAYER_PAUSE_LOCKED);
}

static void
screensaver_cb (GtkApplication *application, GParamSpec *pspec, LimberPlayerPage *self)
{
  gboolean locked;

  g_object_get (application, "screensaver-active", &locked, NULL);
  _limber_player_page_set_locked (self, locked);
}

/* Called when the page comes into a window, which it may do more than once. */
void
_limber_player_page_follow_window (LimberPlayerPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!GTK_IS_WINDOW (root))
    return;

  g_set_weak_pointer (&self->window, GTK_WINDOW (root));
  g_set_weak_pointer (&self->application, gtk_window_get_application (GTK_WINDOW (root)));
  g_signal_connect_object (root, "notify::is-active", G_CALLBACK (is_active_cb), self, 0);
  g_signal_connect_object (root, "notify::fullscreened", G_CALLBACK (fullscreened_cb), self, 0);
  if (self->application != NULL)
    g_signal_connect_object (self->application, "notify::screensaver-active", G_CALLBACK (screensaver_cb),
                             self, 0);
  fullscreened_cb (self->window, NULL, self);
}

void
_limber_player_page_forget_window (LimberPlayerPage *self)
{
  _limber_player_page_withdraw (self);
  if (self->window != NULL)
    g_signal_handlers_disconnect_by_data (self->window, self);
  if (self->application != NULL)
    g_signal_handlers_disconnect_by_data (self->application, self);
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->application);
}
