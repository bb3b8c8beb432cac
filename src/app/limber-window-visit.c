/* limber-window-visit.c — what the main window does about visits: what is typed for them, and keeping it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-window-private.h"

#include "limber-visit-forms.h"

#include <glib/gi18n.h>

static void
questions_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  if (self->visit_watch == NULL || self->questions_dialog != NULL)
    return;

  limber_visit_watch_start (self->visit_watch);
  g_set_weak_pointer (&self->questions_dialog, limber_questions_dialog_new (self->visit_watch));
  adw_dialog_present (self->questions_dialog, widget);
}

static void
try_again_cb (LimberWindow *self)
{
  if (self->visit_watch != NULL)
    limber_visit_watch_try_again (self->visit_watch);
}

/* Where a form is open it says so itself. */
static void
failed_cb (LimberWindow *self, const GError *error)
{
  AdwToast *toast;

  if (self->is_closing || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;

  toast = adw_toast_new (error->message);
  adw_toast_set_use_markup (toast, FALSE);
  if (limber_visit_watch_get_error (self->visit_watch) != NULL)
    {
      adw_toast_set_button_label (toast, _ ("_Try again"));
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (try_again_cb), self, G_CONNECT_SWAPPED);
    }
  limber_window_add_toast (self, toast);
  g_object_unref (toast);
}

void
_limber_window_install_visit_actions (LimberWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.visit-questions", NULL, questions_cb);
}

/* Nobody is interrupted in a routine by a key. */
void
_limber_window_update_visit_actions (LimberWindow *self)
{
  gboolean is_open = self->visit_watch != NULL && self->player_page == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.visit-questions", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.prepare-visit", is_open);
}

void
_limber_window_create_visit (LimberWindow *self)
{
  self->visit_watch = limber_visit_watch_new (self->journal);
  g_signal_connect_object (self->visit_watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

/* To be called before the journal is closed for good. */
void
_limber_window_stop_visit (LimberWindow *self)
{
  g_clear_weak_pointer (&self->questions_dialog);
  if (self->visit_watch != NULL)
    limber_visit_watch_stop (self->visit_watch);
}
