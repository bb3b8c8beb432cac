/* limber-backups-page.c — the copies there are of the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-backups-page.h"

#include "limber-date-text.h"

#include <glib/gi18n.h>

#define MANUAL_REASON "manual"

struct _LimberBackupsPage
{
  AdwPreferencesPage parent_instance;

  LimberJournal *journal;
  GCancellable *cancellable;
  /* Of the rows in the list, to take them out again. */
  GPtrArray *rows;

  AdwPreferencesGroup *list;
};

G_DEFINE_FINAL_TYPE (LimberBackupsPage, limber_backups_page, ADW_TYPE_PREFERENCES_PAGE)

static void load (LimberBackupsPage *self);

static const char *
get_reason_text (const char *reason)
{
  static const struct
  {
    const char *reason;
    const char *text;
  } texts[] = {
    { "daily", NC_ ("reason of a backup", "Daily") },
    { "migration", NC_ ("reason of a backup", "Before an update") },
    { "import", NC_ ("reason of a backup", "Before an import") },
    { "restore", NC_ ("reason of a backup", "Before a restore") },
    { MANUAL_REASON, NC_ ("reason of a backup", "Made by you") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (texts[i].reason, reason) == 0)
      return g_dpgettext2 (NULL, "reason of a backup", texts[i].text);

  return C_ ("reason of a backup", "Other");
}

static void
toast (LimberBackupsPage *self, const char *title)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  AdwToast *message = adw_toast_new (title);

  adw_toast_set_use_markup (message, FALSE);
  if (dialog != NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), message);
  else
    g_object_unref (g_object_ref_sink (message));
}

static void
restore_response_cb (LimberBackupsPage *self, const char *response, AdwAlertDialog *alert)
{
  const char *path = g_object_get_data (G_OBJECT (alert), "path");
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (g_strcmp0 (response, "restore") != 0)
    return;

  gtk_widget_activate_action (window, "win.restore-backup", "s", path);
  /* What comes of it is seen, and told, in the window. */
  if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static void
restore_clicked_cb (LimberBackupsPage *self, GtkButton *button)
{
  AdwDialog *alert = adw_alert_dialog_new (_ ("Restore this backup?"), NULL);

  adw_alert_dialog_format_body (
      ADW_ALERT_DIALOG (alert),
      /* Translators: %s is a day and a time, such as "14 November, 08:10". */
      _ ("The journal becomes what it was on %s. What is in it now is not deleted: it is kept beside it, "
         "as a file of its own."),
      (const char *) g_object_get_data (G_OBJECT (button), "made"));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert), "cancel", _ ("_Cancel"), "restore",
                                  _ ("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "restore", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (alert), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  g_object_set_data_full (G_OBJECT (alert), "path", g_strdup (g_object_get_data (G_OBJECT (button), "path")),
                          g_free);
  g_signal_connect_object (alert, "response", G_CALLBACK (restore_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (alert, GTK_WIDGET (self));
}

static GtkWidget *
create_restore_button (LimberBackupsPage *self, const LimberBackup *backup, const char *made)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Restore…"));
  /* Translators: read out for the button; %s is a day and a time, such as "14 November, 08:10". */
  g_autofree char *name = g_strdup_printf (_ ("Restore the backup of %s"), made);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (backup->path), g_free);
  g_object_set_data_full (G_OBJECT (button), "made", g_strdup (made), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_row (LimberBackupsPage *self, const char *title, const char *subtitle, GtkWidget *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (suffix != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  adw_preferences_group_add (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_backups (LimberBackupsPage *self, GPtrArray *backups)
{
  for (guint i = 0; i < backups->len; i++)
    {
      const LimberBackup *backup = backups->pdata[i];
      g_autofree char *made = limber_date_text_format_stamp_with_time (backup->made);
      g_autofree char *description = limber_backups_page_describe (backup);

      add_row (self, made, description, create_restore_button (self, backup, made));
    }

  if (backups->len == 0)
    add_row (self, _ ("There are no backups yet"), _ ("The first one is made when the journal changes."),
             NULL);
}

static void
clear_rows (LimberBackupsPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
list_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *backups = limber_backup_list (path, &error);

  if (backups != NULL)
    g_task_return_pointer (task, backups, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberBackupsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  clear_rows (self);
  if (backups != NULL)
    show_backups (self, backups);
  else
    add_row (self, _ ("The backups could not be listed"), error->message, NULL);
}

/* The thread lets go of the task at its own time, so the task must not be what holds a widget. */
static void
load (LimberBackupsPage *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, listed_cb, g_object_ref (self));

  g_task_set_source_tag (task, load);
  g_task_set_task_data (task, g_strdup (limber_journal_get_path (self->journal)), g_free);
  g_task_run_in_thread (task, list_thread);
}

static gpointer
back_up_now (LimberStore *store, gpointer data, GError **error)
{
  return GINT_TO_POINTER (limber_store_backup_now (store, MANUAL_REASON, error));
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberBackupsPage) self = data;
  g_autoptr (GError) error = NULL;

  limber_journal_run_finish (LIMBER_JOURNAL (source), result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  toast (self, error != NULL ? error->message : _ ("Backed up and checked."));
  load (self);
}

static void
back_up_now_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberBackupsPage *self = LIMBER_BACKUPS_PAGE (widget);

  limber_journal_run_async (self->journal, back_up_now, NULL, NULL, NULL, self->cancellable, backed_up_cb,
                            g_object_ref (self));
}

static void
limber_backups_page_dispose (GObject *object)
{
  LimberBackupsPage *self = LIMBER_BACKUPS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_BACKUPS_PAGE);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_backups_page_parent_class)->dispose (object);
}

static void
limber_backups_page_finalize (GObject *object)
{
  LimberBackupsPage *self = LIMBER_BACKUPS_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_backups_page_parent_class)->finalize (object);
}

static void
limber_backups_page_class_init (LimberBackupsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_backups_page_dispose;
  object_class->finalize = limber_backups_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-backups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberBackupsPage, list);
  gtk_widget_class_install_action (widget_class, "backups.back-up-now", NULL, back_up_now_cb);
}

static void
limber_backups_page_init (LimberBackupsPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_backups_page_set_journal:
 * @self: a page
 * @journal: whose backups are listed; open or not
 */
void
limber_backups_page_set_journal (LimberBackupsPage *self, LimberJournal *journal)
{
  g_return_if_fail (LIMBER_IS_BACKUPS_PAGE (self));
  g_return_if_fail (LIMBER_IS_JOURNAL (journal));

  if (!g_set_object (&self->journal, journal))
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.back-up-now",
                                 limber_journal_get_is_open (journal));
  load (self);
}

/**
 * limber_backups_page_describe:
 * @backup: a backup
 *
 * Returns: (transfer full): why the backup was made and its size, such as "Daily · 1.2 MB"
 */
char *
limber_backups_page_describe (const LimberBackup *backup)
{
  g_autofree char *size = g_format_size ((guint64) backup->size);

  /* Translators: why a backup was made, and its size. */
  return g_strdup_printf (_ ("%1$s · %2$s"), get_reason_text (backup->reason), size);
}
