/* limber-stretch-page.c — the page of routines: today's suggestion, all of them, this week
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-stretch-page.h"

#include "limber-date.h"
#include "limber-library-page.h"
#include "limber-routine-editor.h"
#include "limber-routine-page.h"
#include "limber-routine-sharing.h"
#include "limber-safety-page.h"
#include "limber-stretch-view.h"

#include <glib/gi18n.h>

/* Most journals are read faster than words could be; shown at once they would only flicker. */
#define READING_DELAY_MS 200

struct _LimberStretchPage
{
  AdwBin parent_instance;

  LimberRoutineWatch *watch;
  LimberHistoryWatch *history_watch;
  LimberSettings *settings;
  GDate today;

  /* Made when the page is shown for the first time */
  GtkStack *states;
  AdwStatusPage *failure;
  LimberStretchView *view;
  guint reading_timeout;
};

G_DEFINE_FINAL_TYPE (LimberStretchPage, limber_stretch_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_PUSH,
  SIGNAL_START,
  SIGNAL_RESUME,
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the user does */

static void
push (LimberStretchPage *self, gpointer page)
{
  g_object_ref_sink (page);
  g_signal_emit (self, signals[SIGNAL_PUSH], 0, page);
  g_object_unref (page);
}

static void
open_routine_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberStretchPage *self = LIMBER_STRETCH_PAGE (widget);

  push (self, limber_routine_page_new (self->watch, self->settings, g_variant_get_string (parameter, NULL)));
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_START], 0, g_variant_get_string (parameter, NULL));
}

static void
resume_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_RESUME], 0);
}

static void
library_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberStretchPage *self = LIMBER_STRETCH_PAGE (widget);

  push (self, limber_library_page_new (self->watch, FALSE));
}

static void
safety_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  push (LIMBER_STRETCH_PAGE (widget), limber_safety_page_new ());
}

static void
new_routine_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberStretchPage *self = LIMBER_STRETCH_PAGE (widget);

  push (self, limber_routine_editor_new (self->watch, NULL));
}

static void
take_toast (gpointer data, AdwToast *toast)
{
  g_signal_emit (data, signals[SIGNAL_TOAST], 0, toast);
  g_object_unref (toast);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberStretchPage *self = LIMBER_STRETCH_PAGE (widget);

  limber_routine_sharing_import (self->watch, widget, take_toast, self);
}

static void
try_again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberStretchPage *self = LIMBER_STRETCH_PAGE (widget);

  limber_routine_watch_start (self->watch);
  limber_history_watch_load_again (self->history_watch);
}

/* States */

static void
show_state (LimberStretchPage *self, const char *name)
{
  g_clear_handle_id (&self->reading_timeout, g_source_remove);
  gtk_stack_set_visible_child_name (self->states, name);
}

static void
reading_timeout_cb (gpointer data)
{
  LimberStretchPage *self = data;

  self->reading_timeout = 0;
  gtk_stack_set_visible_child_name (self->states, "reading");
}

static void
show_reading (LimberStretchPage *self)
{
  if (self->view == NULL && self->reading_timeout == 0)
    self->reading_timeout = g_timeout_add_once (READING_DELAY_MS, reading_timeout_cb, self);
}

static LimberStretchView *
ensure_view (LimberStretchPage *self)
{
  if (self->view != NULL)
    return self->view;

  self->view = LIMBER_STRETCH_VIEW (limber_stretch_view_new (self->watch, self->settings));
  gtk_stack_add_named (self->states, GTK_WIDGET (self->view), "view");
  limber_routine_sharing_accept_files (self->watch, GTK_WIDGET (self->view), take_toast, self);

  return self->view;
}

static void
update (LimberStretchPage *self)
{
  if (self->states == NULL)
    return;

  if (!limber_routine_watch_get_is_loaded (self->watch))
    {
      show_reading (self);
      return;
    }

  limber_stretch_view_update (ensure_view (self), limber_history_watch_get_history (self->history_watch),
                              &self->today);
  show_state (self, "view");
}

/* Out of sight nothing has to be shown anew; it is when the page is shown. */
static void
changed_cb (LimberStretchPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/* What could not be saved is told in passing; what could not be read stands in place of the page. */
static void
failed_cb (LimberStretchPage *self, const GError *error)
{
  if (limber_routine_watch_get_is_loaded (self->watch))
    {
      AdwToast *toast = adw_toast_new (error->message);

      adw_toast_set_use_markup (toast, FALSE);
      take_toast (self, toast);
    }
  else if (self->states != NULL)
    {
      adw_status_page_set_description (self->failure, error->message);
      show_state (self, "failure");
    }
}

/* Building */

static GtkWidget *
create_reading (void)
{
  GtkWidget *page = adw_status_page_new ();
  g_autoptr (AdwSpinnerPaintable) spinner = adw_spinner_paintable_new (page);

  adw_status_page_set_paintable (ADW_STATUS_PAGE (page), GDK_PAINTABLE (spinner));
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Reading the journal…"));

  return page;
}

static GtkWidget *
create_failure (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Try again"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "stretch.try-again");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("The journal could not be read"));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);

  return page;
}

static void
build (LimberStretchPage *self)
{
  self->states = GTK_STACK (gtk_stack_new ());
  self->failure = ADW_STATUS_PAGE (create_failure ());
  gtk_stack_add_named (self->states, adw_bin_new (), "blank");
  gtk_stack_add_named (self->states, create_reading (), "reading");
  gtk_stack_add_named (self->states, GTK_WIDGET (self->failure), "failure");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->states));
}

/* Overrides */

static void
limber_stretch_page_map (GtkWidget *widget)
{
  LimberStretchPage *self = LIMBER_STRETCH_PAGE (widget);

  if (self->states == NULL)
    build (self);
  limber_history_watch_start (self->history_watch);
  limber_routine_watch_start (self->watch);
  update (self);

  GTK_WIDGET_CLASS (limber_stretch_page_parent_class)->map (widget);
}

static void
limber_stretch_page_dispose (GObject *object)
{
  LimberStretchPage *self = LIMBER_STRETCH_PAGE (object);

  g_clear_handle_id (&self->reading_timeout, g_source_remove);
  self->states = NULL;
  self->failure = NULL;
  self->view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->watch);
  g_clear_object (&self->history_watch);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_stretch_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "stretch.open-routine", "s", open_routine_action);
  gtk_widget_class_install_action (widget_class, "stretch.start", "s", start_action);
  gtk_widget_class_install_action (widget_class, "stretch.resume", NULL, resume_action);
  gtk_widget_class_install_action (widget_class, "stretch.library", NULL, library_action);
  gtk_widget_class_install_action (widget_class, "stretch.safety", NULL, safety_action);
  gtk_widget_class_install_action (widget_class, "stretch.new-routine", NULL, new_routine_action);
  gtk_widget_class_install_action (widget_class, "stretch.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "stretch.try-again", NULL, try_again_action);
}

static void
limber_stretch_page_class_init (LimberStretchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_stretch_page_dispose;
  widget_class->map = limber_stretch_page_map;

  /**
   * LimberStretchPage::push:
   * @page: a further page
   *
   * To be put on top of the window.
   */
  signals[SIGNAL_PUSH] = g_signal_new ("push", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       ADW_TYPE_NAVIGATION_PAGE);
  /**
   * LimberStretchPage::start:
   * @routine: the id of a routine
   *
   * To be played.
   */
  signals[SIGNAL_START]
      = g_signal_new ("start", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * LimberStretchPage::resume:
   *
   * The unfinished session is to be gone on with.
   */
  signals[SIGNAL_RESUME]
      = g_signal_new ("resume", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberStretchPage::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  install_actions (widget_class);
}

static void
limber_stretch_page_init (LimberStretchPage *self)
{
  limber_clock_today (&self->today);
}

/**
 * limber_stretch_page_new:
 * @watch: routines and sessions
 * @history_watch: the days of the journal
 * @settings: the user's choices
 *
 * Makes a page of nothing: it is built, and @watch and @history_watch are started, when it is shown for the
 * first time.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
limber_stretch_page_new (LimberRoutineWatch *watch,
                         LimberHistoryWatch *history_watch,
                         LimberSettings *settings)
{
  LimberStretchPage *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);
  g_return_val_if_fail (LIMBER_IS_HISTORY_WATCH (history_watch), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_STRETCH_PAGE, NULL);
  self->watch = g_object_ref (watch);
  self->history_watch = g_object_ref (history_watch);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history_watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * limber_stretch_page_set_today:
 * @self: a page
 * @today: the present day
 *
 * To be called when midnight has passed.
 */
void
limber_stretch_page_set_today (LimberStretchPage *self, const GDate *today)
{
  g_return_if_fail (LIMBER_IS_STRETCH_PAGE (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  self->today = *today;
  changed_cb (self);
}
