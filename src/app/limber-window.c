/* limber-window.c — the main window: header, pages, toasts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-window.h"

#include "limber-journal-page.h"

#include <glib/gi18n.h>

struct _LimberWindow
{
  AdwApplicationWindow parent_instance;

  LimberSettings *settings;
  LimberJournalPage *journal_page;

  AdwToastOverlay *toast_overlay;
  AdwViewStack *pages;
};

G_DEFINE_FINAL_TYPE (LimberWindow, limber_window, ADW_TYPE_APPLICATION_WINDOW)

static void
toast_cb (LimberWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (toast));
}

static void
add_pages (LimberWindow *self)
{
  GtkWidget *page = limber_journal_page_new (NULL, self->settings);

  self->journal_page = LIMBER_JOURNAL_PAGE (page);
  g_signal_connect_object (page, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  adw_view_stack_add_titled_with_icon (self->pages, page, "journal", _ ("Journal"), "limber-journal-symbolic");
}

static void
limber_window_dispose (GObject *object)
{
  LimberWindow *self = LIMBER_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_window_parent_class)->dispose (object);
}

static void
limber_window_class_init (LimberWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, LimberWindow, pages);
}

static void
limber_window_init (LimberWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  if (DEVELOPMENT_BUILD)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

/**
 * limber_window_new:
 *
 * Returns: (transfer none): the window, owned by GTK until it is closed
 */
LimberWindow *
limber_window_new (LimberApplication *application, LimberSettings *settings)
{
  LimberWindow *self = g_object_new (LIMBER_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  limber_settings_bind_window (settings, GTK_WINDOW (self));
  add_pages (self);

  return self;
}
