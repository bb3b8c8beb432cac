/* limber-player-keys.c — what a player can do, and the keys for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys are those of the page: what has the focus comes first, so a button that was reached with Tab is
 * pressed by Space like any other, and in a question the arrows go through its answers.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-page-private.h"

#include "limber-settings-stretch.h"


/* Actions */

static void
start_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  _limber_player_page_start (LIMBER_PLAYER_PAGE (widget));
}

static gboolean
is_going_on (LimberPlayerPage *self)
{
  LimberRunState state = limber_run_get_state (self->run);

  return state == LIMBER_RUN_RUNNING || state == LIMBER_RUN_RESUMING;
}

/* After a long sleep there is something to decide first. */
static void
pause_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (widget);

  if (is_going_on (self))
    _limber_player_page_pause (self, LIMBER_PLAYER_PAUSE_USER);
  else if (limber_run_get_state (self->run) == LIMBER_RUN_SLEPT)
    _limber_player_page_ask_about_sleep (self);
  else
    limber_run_resume (self->run);
}

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  limber_run_back (LIMBER_PLAYER_PAGE (widget)->run);
}

/* "Start now" starts, also what was paused. */
static void
skip_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (widget);
  gboolean is_work = limber_phase_is_work (limber_run_get_phase (self->run));

  if (is_work && limber_run_is_last_item (self->run))
    {
      _limber_player_page_ask_to_finish (self);
      return;
    }

  limber_run_skip (self->run);
  if (!is_work && !is_going_on (self))
    limber_run_resume (self->run);
}

static void
finish_rep_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  limber_run_finish_rep (LIMBER_PLAYER_PAGE (widget)->run);
}

static void
hurt_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  _limber_player_page_ask_about_hurt (LIMBER_PLAYER_PAGE (widget));
}

static void
mute_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (widget);
  gboolean muted = !limber_settings_get_stretch_flag (self->settings, LIMBER_SETTINGS_CUE_MUTED);

  limber_settings_set_stretch_flag (self->settings, LIMBER_SETTINGS_CUE_MUTED, muted);
  limber_player_view_set_muted (self->view, muted);
}

static void
fullscreen_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberPlayerPage *self = LIMBER_PLAYER_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!GTK_IS_WINDOW (root))
    return;

  self->filled_screen = !gtk_window_is_fullscreen (GTK_WINDOW (root));
  if (self->filled_screen)
    gtk_window_fullscreen (GTK_WINDOW (root));
  else
    gtk_window_unfullscreen (GTK_WINDOW (root));
}

static void
leave_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  limber_player_page_leave (LIMBER_PLAYER_PAGE (widget));
}

static void
done_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  _limber_player_page_emit_done (LIMBER_PLAYER_PAGE (widget));
}

/* Keys */

static const struct
{
  guint key;
  const char *action;
  const char *mirrored; /* right to left, where it is another one */
} keys[] = {
  { GDK_KEY_space, "player.pause", NULL },
  { GDK_KEY_KP_Space, "player.pause", NULL },
  { GDK_KEY_Return, "player.finish-rep", NULL },
  { GDK_KEY_KP_Enter, "player.finish-rep", NULL },
  { GDK_KEY_ISO_Enter, "player.finish-rep", NULL },
  { GDK_KEY_Left, "player.back", "player.skip" },
  { GDK_KEY_KP_Left, "player.back", "player.skip" },
  { GDK_KEY_Right, "player.skip", "player.back" },
  { GDK_KEY_KP_Right, "player.skip", "player.back" },
  { GDK_KEY_m, "player.mute", NULL },
  { GDK_KEY_F11, "player.fullscreen", NULL },
  { GDK_KEY_Escape, "player.leave", NULL },
};

static gboolean
is_for_routine (const char *action)
{
  static const char *const actions[]
      = { "player.pause", "player.finish-rep", "player.back", "player.skip", "player.hurt", NULL };

  return g_strv_contains (actions, action);
}

/* What is for the routine is somebody else's key before and after it. */
static gboolean
key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  guint index = g_variant_get_uint32 (arguments);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const char *action = mirrored && keys[index].mirrored != NULL ? keys[index].mirrored : keys[index].action;

  if (is_for_routine (action) && !limber_player_page_is_busy (LIMBER_PLAYER_PAGE (widget)))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (widget, action, NULL);
}

void
_limber_player_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "player.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "player.pause", NULL, pause_cb);
  gtk_widget_class_install_action (widget_class, "player.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "player.skip", NULL, skip_cb);
  gtk_widget_class_install_action (widget_class, "player.finish-rep", NULL, finish_rep_cb);
  gtk_widget_class_install_action (widget_class, "player.hurt", NULL, hurt_cb);
  gtk_widget_class_install_action (widget_class, "player.mute", NULL, mute_cb);
  gtk_widget_class_install_action (widget_class, "player.fullscreen", NULL, fullscreen_cb);
  gtk_widget_class_install_action (widget_class, "player.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "player.done", NULL, done_cb);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, key_cb, "u", i);
}

void
_limber_player_page_update_actions (LimberPlayerPage *self)
{
  static const char *const actions[]
      = { "player.pause", "player.back", "player.skip", "player.finish-rep", "player.hurt" };
  gboolean is_busy = limber_player_page_is_busy (self);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], is_busy);
}
