/* limber-application.c — one Limber: its options, its actions, its windows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-application.h"

#include "limber-app.h"
#include "limber-window.h"

#include <glib/gi18n.h>

struct _LimberApplication
{
  AdwApplication parent_instance;

  LimberSettings *settings;
};

G_DEFINE_FINAL_TYPE (LimberApplication, limber_application, ADW_TYPE_APPLICATION)

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_application_quit (G_APPLICATION (data));
}

static void
limber_application_startup (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);

  static const GActionEntry actions[] = {
    { .name = "quit", .activate = quit_cb },
  };

  G_APPLICATION_CLASS (limber_application_parent_class)->startup (application);
  limber_app_init ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  self->settings = limber_settings_new ();
}

static void
limber_application_activate (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (limber_window_new (self, self->settings));

  gtk_window_present (window);
}

static void
limber_application_dispose (GObject *object)
{
  LimberApplication *self = LIMBER_APPLICATION (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_application_parent_class)->dispose (object);
}

static void
limber_application_class_init (LimberApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = limber_application_dispose;
  application_class->startup = limber_application_startup;
  application_class->activate = limber_application_activate;
}

static void
limber_application_init (LimberApplication *self)
{
}

/**
 * limber_application_new:
 *
 * Returns: (transfer full): the application
 */
LimberApplication *
limber_application_new (void)
{
  return g_object_new (LIMBER_TYPE_APPLICATION, "application-id", APPLICATION_ID, "resource-base-path",
                       RESOURCE_PATH, "version", PACKAGE_VERSION, NULL);
}
