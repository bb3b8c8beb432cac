/* limber-application.c — one Limber: its options, its actions, its windows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-application.h"

#include "limber-about.h"
#include "limber-app.h"
#include "limber-demo.h"
#include "limber-preferences-dialog.h"
#include "limber-shortcuts-dialog.h"
#include "limber-shortcuts.h"
#include "limber-window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

struct _LimberApplication
{
  AdwApplication parent_instance;

  LimberSettings *settings;
  LimberDemo *demo;
  char *journal_path;
  gboolean is_demo;
  guint signal_sources[3];
};

G_DEFINE_FINAL_TYPE (LimberApplication, limber_application, ADW_TYPE_APPLICATION)

static LimberWindow *
find_window (LimberApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LIMBER_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static void
present_dialog (LimberApplication *self, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (find_window (self)));
}

/* Called from outside, with no window yet, an action has nothing to show its dialog in. */
static gboolean
can_present (LimberApplication *self)
{
  return find_window (self) != NULL;
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (can_present (data))
    present_dialog (data, limber_about_dialog_new ());
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (can_present (data))
    present_dialog (data, limber_shortcuts_dialog_new ());
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LimberApplication *self = data;
  LimberPatternWatch *watch;
  LimberRoutineWatch *routine_watch;
  AdwDialog *dialog;

  if (!can_present (self))
    return;

  dialog = limber_preferences_dialog_new (self->settings, limber_window_get_journal (find_window (self)));
  watch = limber_window_get_pattern_watch (find_window (self));
  routine_watch = limber_window_get_routine_watch (find_window (self));
  if (watch != NULL)
    limber_preferences_dialog_set_watch (LIMBER_PREFERENCES_DIALOG (dialog), watch);
  if (routine_watch != NULL)
    {
      /* Nobody may have looked at the Stretch page yet. */
      limber_routine_watch_start (routine_watch);
      limber_preferences_dialog_set_routine_watch (LIMBER_PREFERENCES_DIALOG (dialog), routine_watch);
    }
  present_dialog (self, dialog);
}

/* Asked for by a notification, which may outlive the window, and the program. */
static void
show_page_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_application_activate (data);
  if (can_present (data))
    limber_window_show_page (find_window (data), g_variant_get_string (parameter, NULL));
}

/* Each window first brings to disk what was typed in it; with the last one the application ends. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LimberWindow *window = find_window (data);

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (data);
}

static gboolean
unix_signal_cb (gpointer data)
{
  g_application_quit (data);

  return G_SOURCE_CONTINUE;
}

static void
add_actions (LimberApplication *self)
{
  static const GActionEntry actions[] = {
    { .name = "about", .activate = about_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "shortcuts", .activate = shortcuts_cb },
    { .name = "show-page", .activate = show_page_cb, .parameter_type = "s" },
    { .name = "quit", .activate = quit_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  limber_shortcut_install (GTK_APPLICATION (self));
}

static void
add_unix_signals (LimberApplication *self)
{
  static const int numbers[] = { SIGHUP, SIGINT, SIGTERM };

  G_STATIC_ASSERT (G_N_ELEMENTS (numbers) == G_N_ELEMENTS (self->signal_sources));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    self->signal_sources[i] = g_unix_signal_add (numbers[i], unix_signal_cb, self);
}

static void
filled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (limber_demo_fill_finish (LIMBER_DEMO (source), result, &error))
    limber_window_open_journal (window);
  else
    limber_window_show_failure (window, error);
}

static void
open_demo (LimberApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberJournal) journal = NULL;
  LimberWindow *window;

  self->demo = limber_demo_new (&error);
  if (self->demo == NULL)
    {
      g_printerr ("%s\n", error->message);
      return;
    }

  journal = limber_journal_new (limber_demo_get_path (self->demo));
  window = limber_window_new (GTK_APPLICATION (self), self->settings, journal);
  limber_window_set_is_example (window, TRUE);
  limber_demo_fill_async (self->demo, NULL, filled_cb, g_object_ref (window));
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_journal (LimberApplication *self)
{
  g_autofree char *path
      = self->journal_path != NULL ? g_strdup (self->journal_path) : limber_store_get_default_path ();
  g_autoptr (LimberJournal) journal = limber_journal_new (path);
  LimberWindow *window = limber_window_new (GTK_APPLICATION (self), self->settings, journal);

  limber_window_open_journal (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
limber_application_startup (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);

  G_APPLICATION_CLASS (limber_application_parent_class)->startup (application);

  limber_app_init ();
  gtk_window_set_default_icon_name (APPLICATION_ID);
  self->settings = self->is_demo ? limber_settings_new_in_memory () : limber_settings_new ();
  add_actions (self);
  add_unix_signals (self);
}

static void
limber_application_activate (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);
  LimberWindow *window = find_window (self);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else if (self->is_demo)
    open_demo (self);
  else
    open_journal (self);
}

static void
limber_application_shutdown (GApplication *application)
{
  LimberApplication *self = LIMBER_APPLICATION (application);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LIMBER_IS_WINDOW (l->data))
      limber_window_flush (l->data);

  for (gsize i = 0; i < G_N_ELEMENTS (self->signal_sources); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);

  G_APPLICATION_CLASS (limber_application_parent_class)->shutdown (application);

  g_clear_object (&self->demo);
}

/* Another journal than one's own never reaches a Limber that runs already, nor does that one reach it. */
static int
limber_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  LimberApplication *self = LIMBER_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Limber %s\n", PACKAGE_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "demo", "b", &self->is_demo);
  g_variant_dict_lookup (options, "journal", "^ay", &self->journal_path);
  if (self->is_demo && self->journal_path != NULL)
    {
      g_printerr ("%s\n",
                  _ ("--demo and --journal cannot be used together: the example has a journal of its own."));
      return 2;
    }

  if (self->is_demo || self->journal_path != NULL)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
limber_application_finalize (GObject *object)
{
  LimberApplication *self = LIMBER_APPLICATION (object);

  g_clear_object (&self->demo);
  g_clear_object (&self->settings);
  g_free (self->journal_path);

  G_OBJECT_CLASS (limber_application_parent_class)->finalize (object);
}

static void
limber_application_class_init (LimberApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = limber_application_finalize;
  application_class->startup = limber_application_startup;
  application_class->activate = limber_application_activate;
  application_class->shutdown = limber_application_shutdown;
  application_class->handle_local_options = limber_application_handle_local_options;
}

static void
limber_application_init (LimberApplication *self)
{
  static const GOptionEntry options[] = {
    { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a made-up journal that is gone afterwards"), NULL },
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open another journal than your own"), N_ ("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version and exit"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * limber_application_new:
 *
 * It registers with the session, so that a player learns when the screen is locked.
 *
 * Returns: (transfer full): the application
 */
LimberApplication *
limber_application_new (void)
{
  return g_object_new (LIMBER_TYPE_APPLICATION, "application-id", APPLICATION_ID, "resource-base-path",
                       RESOURCE_PATH, "version", PACKAGE_VERSION, "register-session", TRUE, NULL);
}
