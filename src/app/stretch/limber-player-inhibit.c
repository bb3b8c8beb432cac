/* limber-player-inhibit.c — keeps the screen awake while a routine runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-inhibit.h"

#include <glib/gi18n.h>

struct _LimberPlayerInhibit
{
  GObject parent_instance;

  GtkWidget *widget; /* weak */
  GtkApplication *application;
  guint cookie;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (LimberPlayerInhibit, limber_player_inhibit, G_TYPE_OBJECT)

enum
{
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Whoever pauses for longer has walked away. */
#define PAUSE_S 120

/* Kept with the application: what a desktop cannot do is said once. */
#define REFUSED_KEY "limber-inhibit-refused"

static void
tell_refused (LimberPlayerInhibit *self, GtkApplication *application)
{
  if (g_object_get_data (G_OBJECT (application), REFUSED_KEY) != NULL)
    return;

  g_object_set_data (G_OBJECT (application), REFUSED_KEY, GINT_TO_POINTER (TRUE));
  g_signal_emit (self, signals[REFUSED], 0);
}

static void
timeout_cb (gpointer data)
{
  LimberPlayerInhibit *self = data;

  self->timeout = 0;
  limber_player_inhibit_release (self);
}

static void
limber_player_inhibit_dispose (GObject *object)
{
  LimberPlayerInhibit *self = LIMBER_PLAYER_INHIBIT (object);

  limber_player_inhibit_release (self);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (limber_player_inhibit_parent_class)->dispose (object);
}

static void
limber_player_inhibit_class_init (LimberPlayerInhibitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_player_inhibit_dispose;

  /**
   * LimberPlayerInhibit::refused:
   * @self: what keeps the screen awake
   *
   * The desktop cannot keep the screen awake: it may go dark by itself.
   */
  signals[REFUSED] = g_signal_new ("refused", LIMBER_TYPE_PLAYER_INHIBIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
limber_player_inhibit_init (LimberPlayerInhibit *self)
{
}

/**
 * limber_player_inhibit_new:
 * @widget: in the window that is looked at; not kept alive
 *
 * Returns: (transfer full): what keeps its screen awake, which it does not do yet
 */
LimberPlayerInhibit *
limber_player_inhibit_new (GtkWidget *widget)
{
  LimberPlayerInhibit *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (LIMBER_TYPE_PLAYER_INHIBIT, NULL);
  g_set_weak_pointer (&self->widget, widget);

  return self;
}

/**
 * limber_player_inhibit_hold:
 * @self: what keeps the screen awake
 *
 * Asks the desktop to keep it awake from now on. Where there is no application there is nobody to ask.
 */
void
limber_player_inhibit_hold (LimberPlayerInhibit *self)
{
  GtkRoot *root;
  GtkApplication *application;

  g_return_if_fail (LIMBER_IS_PLAYER_INHIBIT (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  root = self->widget != NULL ? gtk_widget_get_root (self->widget) : NULL;
  if (self->cookie != 0 || !GTK_IS_WINDOW (root))
    return;

  application = gtk_window_get_application (GTK_WINDOW (root));
  if (application == NULL)
    return;

  self->cookie = gtk_application_inhibit (application, GTK_WINDOW (root),
                                          GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                          _ ("A stretch routine is running"));
  if (self->cookie != 0)
    g_set_object (&self->application, application);
  else
    tell_refused (self, application);
}

/**
 * limber_player_inhibit_release_later:
 * @self: what keeps the screen awake
 *
 * After a pause of two minutes the screen may go dark.
 */
void
limber_player_inhibit_release_later (LimberPlayerInhibit *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_INHIBIT (self));

  if (self->cookie != 0 && self->timeout == 0)
    self->timeout = g_timeout_add_seconds_once (PAUSE_S, timeout_cb, self);
}

/**
 * limber_player_inhibit_release:
 * @self: what keeps the screen awake
 *
 * Lets the screen go dark when the desktop wants to.
 */
void
limber_player_inhibit_release (LimberPlayerInhibit *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_INHIBIT (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  g_clear_object (&self->application);
}

/**
 * limber_player_inhibit_get_is_waiting:
 * @self: what keeps the screen awake
 *
 * Returns: whether it will let go by itself
 */
gboolean
limber_player_inhibit_get_is_waiting (LimberPlayerInhibit *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_INHIBIT (self), FALSE);

  return self->timeout != 0;
}
