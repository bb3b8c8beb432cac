/* limber-window-patterns.c — what the main window does about patterns: page, dot, notices, charts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_in_front (gpointer data)
{
  return gtk_window_is_active (GTK_WINDOW (data));
}

static void
show_cb (LimberWindow *self)
{
  limber_window_show_page (self, "patterns");
}

static void
show_toast (gpointer data, const LimberFinding *finding)
{
  LimberWindow *self = data;
  g_autoptr (AdwToast) toast = NULL;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->patterns_page)))
    return;

  toast = adw_toast_new (finding->sentence);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Show"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->pattern_toast, toast);
  limber_window_add_toast (self, toast);
}

/* Without an application there is nobody to hand it to. */
static void
send (gpointer data, const char *name, GNotification *notification)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (data));

  if (application != NULL)
    g_application_send_notification (G_APPLICATION (application), name, notification);
}

static void
withdraw (gpointer data, const char *name)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (data));

  if (application != NULL)
    g_application_withdraw_notification (G_APPLICATION (application), name);
}

static void
set_unread (gpointer data, gboolean unread)
{
  LimberWindow *self = data;
  AdwViewStackPage *page = adw_view_stack_get_page (self->pages, GTK_WIDGET (self->patterns_page));

  adw_view_stack_page_set_needs_attention (page, unread);
}

static const LimberPatternOutlet outlet = { is_in_front, show_toast, send, withdraw, set_unread };

static void
trends_chosen_cb (LimberWindow *self, LimberFinding *finding)
{
  limber_trends_page_show_finding (self->trends_page, finding);
  limber_window_show_page (self, "trends");
  gtk_widget_child_focus (GTK_WIDGET (self->trends_page), GTK_DIR_TAB_FORWARD);
}

/* Whoever is in another window has not read it. */
void
_limber_window_read_patterns (LimberWindow *self)
{
  if (self->notices == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->patterns_page))
      || !gtk_window_is_active (GTK_WINDOW (self)))
    return;

  if (self->pattern_toast != NULL)
    adw_toast_dismiss (self->pattern_toast);
  limber_pattern_notices_read (self->notices);
}

/* Returns: (transfer none): the page, to be put among the others */
GtkWidget *
_limber_window_create_patterns (LimberWindow *self)
{
  self->pattern_watch = limber_pattern_watch_new (self->journal);
  self->patterns_page = LIMBER_PATTERNS_PAGE (limber_patterns_page_new (self->pattern_watch, self->settings));
  g_signal_connect_object (self->patterns_page, "trends-chosen", G_CALLBACK (trends_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->patterns_page, "seen", G_CALLBACK (_limber_window_read_patterns), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->patterns_page);
}

/* The dot belongs to the page, so the page has to be there first. */
void
_limber_window_listen_to_patterns (LimberWindow *self)
{
  self->notices = limber_pattern_notices_new (self->pattern_watch, self->settings, &outlet, self);
}

void
_limber_window_stop_patterns (LimberWindow *self)
{
  if (self->notices != NULL)
    limber_pattern_notices_stop (self->notices);
  g_clear_weak_pointer (&self->pattern_toast);
  g_clear_object (&self->notices);
  if (self->pattern_watch != NULL)
    limber_pattern_watch_stop (self->pattern_watch);
}
