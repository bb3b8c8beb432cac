/* limber-save-backup.c — a copy of the journal, where the user wants it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-save-backup.h"

#include "limber-date.h"

#include <glib/gi18n.h>

static gpointer
back_up (LimberStore *store, gpointer path, GError **error)
{
  return GINT_TO_POINTER (limber_store_backup_to (store, path, error));
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  limber_journal_run_finish (LIMBER_JOURNAL (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_object_ref (g_task_get_task_data (task)), g_object_unref);
}

static void
start (GTask *task, GFile *file)
{
  LimberJournal *journal = g_task_get_source_object (task);
  const char *path = g_file_peek_path (file);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  if (path == NULL)
    {
      g_task_return_new_error (
          task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
          _ ("A backup can only be saved in a folder of this computer. Choose another place."));
      return;
    }

  limber_journal_run_async (journal, back_up, g_strdup (path), g_free, NULL, g_task_get_cancellable (task),
                            backed_up_cb, g_object_ref (task));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    start (task, file);
  else if (error->domain == GTK_DIALOG_ERROR && error->code != GTK_DIALOG_ERROR_FAILED)
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, error->message);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static char *
suggest_name (void)
{
  GDate today;
  g_autofree char *iso = NULL;

  limber_clock_today (&today);
  iso = limber_date_to_iso (&today);

  /* Translators: a file name; %s is a date. */
  return g_strdup_printf (_ ("Limber backup %s.db"), iso);
}

/**
 * limber_save_backup_async:
 * @journal: an open journal
 * @parent: the window the question belongs to
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * Asks for a place and puts a verified copy of @journal there.
 */
void
limber_save_backup_async (LimberJournal *journal,
                          GtkWindow *parent,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (GTask) task = g_task_new (journal, cancellable, callback, data);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = suggest_name ();

  g_task_set_source_tag (task, limber_save_backup_async);
  gtk_file_dialog_set_title (dialog, _ ("Back up the journal"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Back up"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, parent, cancellable, chosen_cb, g_steal_pointer (&task));
}

/**
 * limber_save_backup_to_async:
 * @journal: an open journal
 * @file: where the copy goes; one that is there is replaced
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it has ended
 * @data: (closure): for @callback
 *
 * As limber_save_backup_async(), without asking.
 */
void
limber_save_backup_to_async (LimberJournal *journal,
                             GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = g_task_new (journal, cancellable, callback, data);

  g_task_set_source_tag (task, limber_save_backup_async);
  start (task, file);
}

/**
 * limber_save_backup_finish:
 * @journal: the journal
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: %G_IO_ERROR_CANCELLED when the user wanted none after all, or as for limber_store_backup_to(),
 * %LIMBER_ERROR_DISK_FULL for instance.
 *
 * Returns: (transfer full) (nullable): the copy, or %NULL with @error set
 */
GFile *
limber_save_backup_finish (LimberJournal *journal, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
