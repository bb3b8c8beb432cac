/* limber-window-actions.c — what the main window can do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-window-private.h"

#include "limber-date.h"
#include "limber-save-backup.h"

#include <glib/gi18n.h>
#include <string.h>

/* The window's actions that the Journal page carries out, and its names for them. */
static const struct
{
  const char *window;
  const char *page;
} forwarded[] = {
  { "win.add-check-in", "journal.add-check-in" },
  { "win.previous-day", "journal.previous-day" },
  { "win.next-day", "journal.next-day" },
  { "win.today", "journal.today" },
};

static void
forward_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  if (self->journal_page == NULL)
    return;

  adw_view_stack_set_visible_child (self->pages, GTK_WIDGET (self->journal_page));
  for (gsize i = 0; i < G_N_ELEMENTS (forwarded); i++)
    if (strcmp (forwarded[i].window, action_name) == 0)
      gtk_widget_activate_action (GTK_WIDGET (self->journal_page), forwarded[i].page, NULL);
}

static void
show_page_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  limber_window_show_page (LIMBER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_day_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  GDate date;

  if (self->journal_page == NULL
      || !limber_date_parse_iso (g_variant_get_string (parameter, NULL), &date, NULL))
    return;

  adw_view_stack_set_visible_child (self->pages, GTK_WIDGET (self->journal_page));
  limber_journal_page_show_date (self->journal_page, &date);
}

static void
saved_backup_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = limber_save_backup_finish (LIMBER_JOURNAL (source), result, &error);
  g_autofree char *name = NULL;

  if (g_cancellable_is_cancelled (self->cancellable)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (file == NULL)
    {
      _limber_window_take_toast (self, g_strdup (error->message));
      return;
    }

  name = g_filename_display_basename (g_file_peek_path (file));
  /* Translators: %s is a file name. */
  _limber_window_take_toast (self, g_strdup_printf (_ ("Backed up to “%s” and checked."), name));
}

static void
back_up_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);

  if (self->journal_page != NULL)
    limber_journal_page_flush (self->journal_page);
  limber_save_backup_async (self->journal, GTK_WINDOW (self), self->cancellable, saved_backup_cb,
                            g_object_ref (self));
}

static void
open_folder_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  g_autoptr (GFile) file = g_file_new_for_path (limber_journal_get_path (self->journal));

  _limber_window_show_folder (self, file);
}

static void
try_again_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  limber_window_open_journal (LIMBER_WINDOW (widget));
}

static void
restore_backup_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  _limber_window_restore (LIMBER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
_limber_window_install_actions (LimberWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  for (gsize i = 0; i < G_N_ELEMENTS (forwarded); i++)
    gtk_widget_class_install_action (widget_class, forwarded[i].window, NULL, forward_cb);

  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.show-day", "s", show_day_cb);
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (widget_class, "win.open-folder", NULL, open_folder_cb);
  gtk_widget_class_install_action (widget_class, "win.try-again", NULL, try_again_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-backup", "s", restore_backup_cb);
  _limber_window_install_export (klass);
  _limber_window_install_visit_actions (klass);
  _limber_window_install_prepare (klass);
}

/* What needs an open journal waits for one; trying again needs that there is none. What belongs to the day
 * does nothing unseen, below another page, and nobody is taken away from a routine by a key. */
void
_limber_window_update_actions (LimberWindow *self)
{
  gboolean is_open = self->journal_page != NULL;
  gboolean shows_main = _limber_window_shows_main (self);

  for (gsize i = 0; i < G_N_ELEMENTS (forwarded); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), forwarded[i].window, is_open && shows_main);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-page",
                                 is_open && (shows_main || self->player_page == NULL));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-day", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back-up", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.try-again", !is_open);
  _limber_window_update_visit_actions (self);
}
