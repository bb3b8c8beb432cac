/* limber-window.c — the main window: header, pages, toasts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-window-private.h"

#include "limber-editor-page.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (LimberWindow, limber_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_0,
  PROP_IS_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Where there is one page there is nothing to switch, and where there is little room the switcher is below.
 */
static void
update_title (LimberWindow *self)
{
  g_autoptr (GtkSelectionModel) model = adw_view_stack_get_pages (self->pages);
  gboolean switches = g_list_model_get_n_items (G_LIST_MODEL (model)) > 1;

  gtk_stack_set_visible_child_name (self->title_stack, switches && !self->is_narrow ? "switcher" : "title");
}

static void
add_page (LimberWindow *self, GtkWidget *page, const char *name, const char *title, const char *icon)
{
  if (g_signal_lookup ("toast", G_OBJECT_TYPE (page)) != 0)
    g_signal_connect_object (page, "toast", G_CALLBACK (limber_window_add_toast), self, G_CONNECT_SWAPPED);
  adw_view_stack_add_titled_with_icon (self->pages, page, name, title, icon);
  update_title (self);
}

static void
today_changed_cb (LimberWindow *self, const GDate *today)
{
  if (self->journal_page != NULL)
    limber_journal_page_set_today (self->journal_page, today);
  if (self->trends_page != NULL)
    limber_trends_page_set_today (self->trends_page, today);
  if (self->pattern_watch != NULL)
    limber_pattern_watch_set_today (self->pattern_watch, today);
  if (self->stretch_page != NULL)
    limber_stretch_page_set_today (self->stretch_page, today);
}

static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  /* What failed here fails again, and is told, at the next thing the user does. */
  if (!limber_journal_refresh_finish (LIMBER_JOURNAL (source), result, &error))
    g_debug ("The journal was not read again: %s", error->message);
}

static void
is_active_cb (LimberWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;

  limber_today_watch_check (self->today_watch);
  _limber_window_read_patterns (self);
  if (self->journal_page != NULL && limber_journal_get_is_open (self->journal))
    limber_journal_refresh_async (self->journal, self->cancellable, refreshed_cb, NULL);
}

static void
backup_failed_cb (LimberWindow *self, const GError *error)
{
  _limber_window_take_toast (self,
                             g_strdup_printf (_ ("Today’s backup could not be made. %s"), error->message));
}

static void
close_now (LimberWindow *self)
{
  self->is_closing = TRUE;
  g_clear_handle_id (&self->history_idle, g_source_remove);
  _limber_window_stop_patterns (self);
  _limber_window_stop_stretch (self);
  _limber_window_stop_visit (self);
  if (self->history_watch != NULL)
    limber_history_watch_stop (self->history_watch);
  limber_journal_close (self->journal);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
close_response_cb (LimberWindow *self, const char *response)
{
  if (g_strcmp0 (response, "close") == 0)
    close_now (self);
}

static void
ask_before_losing (LimberWindow *self, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The last changes are not saved"), error->message);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "stay", _ ("_Go back"), "close",
                                  _ ("_Close without saving"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "stay");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
visits_flushed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberWindow) self = data;
  g_autoptr (GError) error = NULL;

  self->is_closing = FALSE;
  if (self->journal == NULL)
    return;
  if (limber_visit_watch_flush_finish (LIMBER_VISIT_WATCH (source), result, &error))
    close_now (self);
  else
    ask_before_losing (self, error);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean flushed = limber_journal_page_flush_finish (LIMBER_JOURNAL_PAGE (source), result, &error);

  self->is_closing = flushed;
  if (gtk_widget_get_root (GTK_WIDGET (source)) == NULL)
    self->is_closing = FALSE;
  else if (flushed)
    limber_visit_watch_flush_async (self->visit_watch, visits_flushed_cb, g_object_ref (self));
  else
    ask_before_losing (self, error);
}

static gboolean
limber_window_close_request (GtkWindow *window)
{
  LimberWindow *self = LIMBER_WINDOW (window);

  /* The window stays until what was typed is on disk; close_now() then destroys it. */
  if (self->journal_page == NULL)
    close_now (self);
  else if (!self->is_closing && !_limber_window_ask_to_close (self))
    {
      self->is_closing = TRUE;
      limber_journal_page_flush_async (self->journal_page, flushed_cb, g_object_ref (self));
    }

  return GDK_EVENT_STOP;
}

static void
limber_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberWindow *self = LIMBER_WINDOW (object);

  switch (prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, self->is_narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberWindow *self = LIMBER_WINDOW (object);

  switch (prop_id)
    {
    case PROP_IS_NARROW:
      if (self->is_narrow == g_value_get_boolean (value))
        return;
      self->is_narrow = g_value_get_boolean (value);
      update_title (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_window_dispose (GObject *object)
{
  LimberWindow *self = LIMBER_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->opening_timeout, g_source_remove);
  g_clear_handle_id (&self->history_idle, g_source_remove);
  self->journal_page = NULL;
  self->trends_page = NULL;
  self->patterns_page = NULL;
  self->stretch_page = NULL;
  _limber_window_stop_patterns (self);
  g_clear_weak_pointer (&self->player_page);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_WINDOW);
  g_clear_pointer (&self->page_to_show, g_free);
  g_clear_object (&self->pattern_watch);
  g_clear_weak_pointer (&self->questions_dialog);
  g_clear_object (&self->visit_watch);
  g_clear_object (&self->report_choice);
  g_clear_object (&self->routine_watch);
  g_clear_object (&self->history_watch);
  g_clear_object (&self->today_watch);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_OPEN_FAILURE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, example_button);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, states);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, opening_page);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, pages);
}

static void
limber_window_class_init (LimberWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_window_dispose;
  object_class->get_property = limber_window_get_property;
  object_class->set_property = limber_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = limber_window_close_request;

  /**
   * LimberWindow:is-narrow:
   *
   * Whether the window has no room for the view switcher in its header.
   */
  properties[PROP_IS_NARROW] = g_param_spec_boolean (
      "is-narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
  _limber_window_install_actions (klass);
}

/* A builder file takes a paintable for the name of a picture, so the spinner is put in here. */
static void
add_spinner (LimberWindow *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = adw_spinner_paintable_new (GTK_WIDGET (self->opening_page));

  adw_status_page_set_paintable (self->opening_page, GDK_PAINTABLE (spinner));
}

static void
limber_window_init (LimberWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->today_watch = limber_today_watch_new ();
  g_signal_connect_object (self->today_watch, "changed", G_CALLBACK (today_changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_spinner (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  _limber_window_update_actions (self);

  if (DEVELOPMENT_BUILD)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

static void
read_history_cb (gpointer data)
{
  LimberWindow *self = data;

  self->history_idle = 0;
  limber_history_watch_start (self->history_watch);
  limber_pattern_watch_start (self->pattern_watch);
  limber_visit_watch_start (self->visit_watch);
}

/* The first frame is drawn before the history is read: the start does not wait for what is on other pages. */
static gboolean
first_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  self->history_idle = g_idle_add_once (read_history_cb, self);
  g_source_set_priority (g_main_context_find_source_by_id (NULL, self->history_idle), G_PRIORITY_LOW);

  return G_SOURCE_REMOVE;
}

/* Each further page is one more line here. */
void
_limber_window_add_pages (LimberWindow *self)
{
  self->history_watch = limber_history_watch_new (self->journal);
  _limber_window_create_visit (self);
  self->journal_page = LIMBER_JOURNAL_PAGE (limber_journal_page_new (self->journal, self->settings));
  self->trends_page
      = LIMBER_TRENDS_PAGE (limber_trends_page_new (self->history_watch, self->journal, self->settings));
  limber_trends_page_set_visit_watch (self->trends_page, self->visit_watch);

  add_page (self, GTK_WIDGET (self->journal_page), "journal", _ ("Journal"), "limber-journal-symbolic");
  add_page (self, GTK_WIDGET (self->trends_page), "trends", _ ("Trends"), "limber-trends-symbolic");
  add_page (self, _limber_window_create_patterns (self), "patterns", _ ("Patterns"),
            "limber-patterns-symbolic");
  add_page (self, _limber_window_create_stretch (self), "stretch", _ ("Stretch"), "limber-stretch-symbolic");
  _limber_window_listen_to_patterns (self);
  if (self->page_to_show != NULL)
    adw_view_stack_set_visible_child_name (self->pages, self->page_to_show);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), first_frame_cb, NULL, NULL);
}

/* Takes @title, so that a sentence made on the spot can be handed over. */
void
_limber_window_take_toast (LimberWindow *self, char *title)
{
  g_autofree char *owned = title;
  AdwToast *toast = adw_toast_new (owned);

  adw_toast_set_use_markup (toast, FALSE);
  limber_window_add_toast (self, toast);
  g_object_unref (toast);
}

/**
 * limber_window_new:
 * @application: the application
 * @settings: what the journal is shown by
 * @journal: not yet open; see limber_window_open_journal()
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
LimberWindow *
limber_window_new (GtkApplication *application, LimberSettings *settings, LimberJournal *journal)
{
  LimberWindow *self = g_object_new (LIMBER_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  self->journal = g_object_ref (journal);
  limber_settings_bind_window (settings, GTK_WINDOW (self));
  g_signal_connect_object (journal, "backup-failed", G_CALLBACK (backup_failed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_window_get_journal:
 * @self: a window
 *
 * Returns: (transfer none): the journal it shows, open or not
 */
LimberJournal *
limber_window_get_journal (LimberWindow *self)
{
  g_return_val_if_fail (LIMBER_IS_WINDOW (self), NULL);

  return self->journal;
}

/**
 * limber_window_get_pattern_watch:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the patterns of its journal and what was said about one's back; %NULL
 * as long as there are no pages
 */
LimberPatternWatch *
limber_window_get_pattern_watch (LimberWindow *self)
{
  g_return_val_if_fail (LIMBER_IS_WINDOW (self), NULL);

  return self->pattern_watch;
}

/**
 * limber_window_get_routine_watch:
 * @self: the window
 *
 * Returns: (transfer none) (nullable): knows the routines, exercises and what was decided about them; %NULL
 * as long as no journal is open
 */
LimberRoutineWatch *
limber_window_get_routine_watch (LimberWindow *self)
{
  g_return_val_if_fail (LIMBER_IS_WINDOW (self), NULL);

  return self->routine_watch;
}

/**
 * limber_window_get_visit_watch:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): knows the visits and what belongs to them; %NULL as long as no journal
 * is open
 */
LimberVisitWatch *
limber_window_get_visit_watch (LimberWindow *self)
{
  g_return_val_if_fail (LIMBER_IS_WINDOW (self), NULL);

  return self->visit_watch;
}

/**
 * limber_window_get_settings:
 * @self: a window
 *
 * Returns: (transfer none): the settings it shows it by
 */
LimberSettings *
limber_window_get_settings (LimberWindow *self)
{
  g_return_val_if_fail (LIMBER_IS_WINDOW (self), NULL);

  return self->settings;
}

/**
 * limber_window_set_is_example:
 * @self: a window
 * @is_example: whether the journal was made up
 *
 * Marks the window so that nobody takes a made-up journal for their own.
 */
void
limber_window_set_is_example (LimberWindow *self, gboolean is_example)
{
  g_return_if_fail (LIMBER_IS_WINDOW (self));

  gtk_widget_set_visible (self->example_button, is_example);
  /* Translators: title of the window when it shows the made-up journal. */
  gtk_window_set_title (GTK_WINDOW (self), is_example ? _ ("Limber (Example)") : _ ("Limber"));
  adw_status_page_set_title (self->opening_page,
                             is_example ? _ ("Making up the example journal…") : _ ("Opening the journal…"));
}

/**
 * limber_window_add_toast:
 * @self: a window
 * @toast: (transfer none): shown over everything, a dialog of the window included
 */
void
limber_window_add_toast (LimberWindow *self, AdwToast *toast)
{
  AdwDialog *dialog;

  g_return_if_fail (LIMBER_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  if (ADW_IS_PREFERENCES_DIALOG (dialog))
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), g_object_ref (toast));
  else
    adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
}

/**
 * limber_window_show_page:
 * @self: a window
 * @name: of a page: "journal", "trends", "patterns", "stretch"
 *
 * Shows a page, as soon as the journal is open. What lies on top of it is taken away, unless a routine is
 * being done: nobody is torn out of one. Nothing happens when there is no page of that name.
 */
void
limber_window_show_page (LimberWindow *self, const char *name)
{
  g_return_if_fail (LIMBER_IS_WINDOW (self));
  g_return_if_fail (name != NULL);

  if (self->journal_page == NULL)
    g_set_str (&self->page_to_show, name);
  else if (adw_view_stack_get_child_by_name (self->pages, name) != NULL && !_limber_window_is_playing (self))
    {
      adw_navigation_view_pop_to_tag (self->navigation, "main");
      adw_view_stack_set_visible_child_name (self->pages, name);
    }
}

/**
 * limber_window_flush:
 * @self: a window
 *
 * Hands what was typed to the journal and waits until it is on disk, for an end that cannot be put off.
 */
void
limber_window_flush (LimberWindow *self)
{
  g_return_if_fail (LIMBER_IS_WINDOW (self));

  limber_editor_page_flush_all (self->navigation);
  if (self->journal_page != NULL)
    limber_journal_page_flush (self->journal_page);
  _limber_window_stop_stretch (self);
  limber_journal_close (self->journal);
}
