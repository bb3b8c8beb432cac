/* limber-window-export.c — the Export dialog, and where the file went
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-window-private.h"

#include "limber-export-dialog.h"

#include <glib/gi18n.h>

/**
 * _limber_window_tell_file:
 * @self: the window
 * @file: a file that was written
 *
 * Says that it is there, and offers to show it in its folder.
 */
void
_limber_window_tell_file (LimberWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is a file name. */
  g_autofree char *title = g_strdup_printf (_ ("Saved “%s”"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Show"));
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberWindow) self = data;
  GtkFileLauncher *launcher = GTK_FILE_LAUNCHER (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (gtk_file_launcher_open_containing_folder_finish (launcher, result, &error)
      || g_cancellable_is_cancelled (self->cancellable))
    return;

  g_debug ("The folder was not shown: %s", error->message);
  name = g_file_get_parse_name (gtk_file_launcher_get_file (launcher));
  /* Translators: %s is the path of a file. */
  _limber_window_take_toast (
      self, g_strdup_printf (_ ("The folder could not be shown. The file is at “%s”."), name));
}

/**
 * _limber_window_show_folder:
 * @self: the window
 * @file: a file
 *
 * Shows @file in its folder, or says where it is.
 */
void
_limber_window_show_folder (LimberWindow *self, GFile *file)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (self), self->cancellable, shown_cb,
                                            g_object_ref (self));
}

static void
show_file_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  _limber_window_show_folder (LIMBER_WINDOW (widget), file);
}

/* What is still being typed belongs into the file, too. */
static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  LimberExportDialog *dialog;

  if (self->journal_page == NULL)
    return;

  limber_journal_page_flush (self->journal_page);
  dialog = limber_export_dialog_new (self->journal);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (_limber_window_tell_file), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

void
_limber_window_install_export (LimberWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.show-file", "s", show_file_cb);
}
