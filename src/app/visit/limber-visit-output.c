/* limber-visit-output.c — Save as PDF and Print of the Visit dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First it is asked where it goes. When the pages are being made just then, it waits for them: what is
 * written is what was chosen last. It is made and written in a thread, and can be cancelled until it is
 * there.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visit-dialog-private.h"

#include "limber-report-saving.h"
#include "limber-report-section-text.h"

#include <glib/gi18n.h>

/* It rarely takes as long; a banner that comes and goes would only push the page around. */
#define BANNER_DELAY_MS 500

static void ask_for_file (LimberVisitDialog *self);

static gboolean
is_busy (LimberVisitDialog *self)
{
  return self->is_asking || self->is_writing || self->file != NULL || self->stream != NULL;
}

static GtkWindow *
get_window (LimberVisitDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* A dialog that was closed meanwhile has nobody left to tell. */
static gboolean
is_gone (LimberVisitDialog *self)
{
  return gtk_widget_get_root (GTK_WIDGET (self)) == NULL;
}

/* What begin() kept alive may go. */
static void
clear_target (LimberVisitDialog *self)
{
  gboolean had_target = self->file != NULL || self->stream != NULL;

  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_clear_handle_id (&self->banner_timeout, g_source_remove);
  adw_banner_set_revealed (self->banner, FALSE);
  if (had_target)
    g_object_unref (self);
}

/* Telling how it went */

static char *
get_file_name (GFile *file)
{
  g_autofree char *base_name = g_file_get_basename (file);

  return g_filename_display_name (base_name);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberVisitDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error) || is_gone (self)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  g_debug ("The file was not opened: %s", error->message);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("No program opened it. The file is saved.")));
}

static void
open_cb (AdwToast *toast, LimberVisitDialog *self)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (g_object_get_data (G_OBJECT (toast), "file"));

  gtk_file_launcher_launch (launcher, get_window (self), NULL, opened_cb, g_object_ref (self));
}

static void
tell_saved (LimberVisitDialog *self, GFile *file)
{
  g_autofree char *name = get_file_name (file);
  /* Translators: %s is a file name. */
  g_autofree char *title = g_strdup_printf (_ ("Saved “%s”"), name);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
failure_response_cb (LimberVisitDialog *self, const char *response)
{
  if (g_strcmp0 (response, "again") == 0 && !is_busy (self))
    ask_for_file (self);
}

static void
tell_failure (LimberVisitDialog *self, gboolean printing, const GError *error)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      printing ? _ ("The report was not printed") : _ ("The report was not saved"), error->message));

  adw_alert_dialog_add_response (alert, "close", _ ("_Close"));
  adw_alert_dialog_add_response (alert, "again",
                                 printing ? _ ("_Save as PDF…") : _ ("Choose another _place…"));
  adw_alert_dialog_set_response_appearance (alert, "again", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "again");
  adw_alert_dialog_set_close_response (alert, "close");
  g_signal_connect_object (alert, "response", G_CALLBACK (failure_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

/* Writing */

typedef struct
{
  LimberVisitDialog *dialog;
  GFile *file; /* NULL for a printer */
} Writing;

static void
hold_application (gboolean hold)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL)
    return;
  if (hold)
    g_application_hold (application);
  else
    g_application_release (application);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Writing *writing = data;
  g_autoptr (LimberVisitDialog) self = writing->dialog;
  g_autoptr (GFile) file = writing->file;
  g_autoptr (GError) error = NULL;
  gboolean written = limber_report_saving_finish (result, &error);

  hold_application (FALSE);
  self->is_writing = FALSE;
  clear_target (self);
  _limber_visit_dialog_update_output (self);
  if (is_gone (self))
    return;

  if (written && file != NULL)
    tell_saved (self, file);
  else if (written)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Sent to the printer")));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_failure (self, file == NULL, error);
}

/* Until it is written the application does not end, even when its window is closed. */
static void
write_facts (LimberVisitDialog *self, LimberReportFacts *facts)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->dialog = g_object_ref (self);
  g_set_object (&writing->file, self->file);
  self->is_writing = TRUE;
  hold_application (TRUE);
  if (self->file != NULL)
    limber_report_saving_start (facts, self->file, self->cancellable, written_cb, writing);
  else
    limber_report_saving_start_to_stream (facts, self->stream, self->cancellable, written_cb, writing);
}

static void
banner_timeout_cb (gpointer data)
{
  LimberVisitDialog *self = data;

  self->banner_timeout = 0;
  adw_banner_set_title (self->banner,
                        self->file != NULL ? _ ("Saving the report…") : _ ("Printing the report…"));
  adw_banner_set_revealed (self->banner, TRUE);
}

/* A dialog that is closed before it is written lives on until it is: whoever asked for a file wants it. */
static void
begin (LimberVisitDialog *self)
{
  g_object_ref (self);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->banner_timeout = g_timeout_add_once (BANNER_DELAY_MS, banner_timeout_cb, self);
  _limber_visit_dialog_update_output (self);
}

/* Nothing is written while the pages that are wanted cannot be made. */
static void
give_up (LimberVisitDialog *self, const GError *error)
{
  gboolean printing = self->stream != NULL;

  if (self->stream != NULL)
    g_output_stream_close_async (self->stream, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
  if (!is_gone (self))
    tell_failure (self, printing, error);
  clear_target (self);
}

static void
write_when_ready (LimberVisitDialog *self)
{
  LimberReportPages *pages = limber_report_job_get_pages (self->job);
  const GError *error = limber_report_job_get_error (self->job);

  if (self->is_writing || (self->file == NULL && self->stream == NULL)
      || limber_report_job_get_is_working (self->job))
    return;

  if (error != NULL)
    give_up (self, error);
  else if (pages != NULL)
    write_facts (self, pages->facts);
}

/* Save as PDF */

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberVisitDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  self->is_asking = FALSE;
  if (is_gone (self))
    return;

  if (file != NULL)
    _limber_visit_dialog_save_to (self, file);
  else if (error->domain != GTK_DIALOG_ERROR || error->code == GTK_DIALOG_ERROR_FAILED)
    tell_failure (self, FALSE, error);
  _limber_visit_dialog_update_output (self);
}

static GListModel *
list_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("PDF document"));
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

static void
ask_for_file (LimberVisitDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = list_filters ();
  LimberReportPages *pages = limber_report_job_get_pages (self->job);
  g_autofree char *name = NULL;

  if (pages == NULL)
    return;

  name = g_strconcat (pages->name, ".pdf", NULL);
  self->is_asking = TRUE;
  gtk_file_dialog_set_title (dialog, _ ("Save the visit report"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, get_window (self), NULL, file_chosen_cb, g_object_ref (self));
  _limber_visit_dialog_update_output (self);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_for_file (LIMBER_VISIT_DIALOG (widget));
}

/* Print */

/* Nobody printed after all, which is no failure. */
static gboolean
was_dismissed (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
         || (error->domain == GTK_DIALOG_ERROR && error->code != GTK_DIALOG_ERROR_FAILED);
}

static void
stop_printing (LimberVisitDialog *self, const GError *error)
{
  self->is_asking = FALSE;
  _limber_visit_dialog_update_output (self);
  if (!is_gone (self) && !was_dismissed (error))
    tell_failure (self, TRUE, error);
}

static void
stream_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberVisitDialog) self = data;
  g_autoptr (GError) error = NULL;
  LimberReportPrinter *printer = LIMBER_REPORT_PRINTER (source);
  GOutputStream *stream = LIMBER_REPORT_PRINTER_GET_CLASS (printer)->open_finish (printer, result, &error);

  if (stream == NULL)
    {
      stop_printing (self, error);
      return;
    }

  self->is_asking = FALSE;
  self->stream = stream;
  begin (self);
}

/* The page in front of the user becomes the one that comes out of the printer. */
static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberVisitDialog) self = data;
  g_autoptr (GError) error = NULL;
  LimberReportPrinter *printer = LIMBER_REPORT_PRINTER (source);
  LimberReportPaper paper;

  if (!LIMBER_REPORT_PRINTER_GET_CLASS (printer)->choose_finish (printer, result, &paper, &error))
    {
      stop_printing (self, error);
      return;
    }
  if (is_gone (self))
    return;

  limber_report_choice_set_paper (self->choice, paper);
  LIMBER_REPORT_PRINTER_GET_CLASS (printer)->open (printer, get_window (self), NULL, stream_opened_cb,
                                                   g_object_ref (self));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberVisitDialog *self = LIMBER_VISIT_DIALOG (widget);

  self->is_asking = TRUE;
  _limber_visit_dialog_update_output (self);
  LIMBER_REPORT_PRINTER_GET_CLASS (self->printer)
      ->choose (self->printer, get_window (self), limber_report_choice_peek_options (self->choice)->paper,
                NULL, chosen_cb, g_object_ref (self));
}

void
_limber_visit_dialog_install_output (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "visit.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "visit.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "visit.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "visit.print", NULL);
}

/* Without a page there is nothing to save, and one thing is written at a time. */
void
_limber_visit_dialog_update_output (LimberVisitDialog *self)
{
  LimberReportPages *pages = limber_report_job_get_pages (self->job);
  gboolean possible;

  write_when_ready (self);
  possible = pages != NULL && limber_report_job_get_error (self->job) == NULL
             && !limber_report_facts_are_empty (pages->facts) && !is_busy (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.save", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visit.print", possible);
}

void
_limber_visit_dialog_cancel_output (LimberVisitDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  if (!self->is_writing)
    {
      if (self->stream != NULL)
        g_output_stream_close_async (self->stream, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
      clear_target (self);
    }
  _limber_visit_dialog_update_output (self);
}

void
_limber_visit_dialog_save_to (LimberVisitDialog *self, GFile *file)
{
  g_return_if_fail (self->file == NULL && self->stream == NULL);

  self->file = g_object_ref (file);
  begin (self);
}

void
_limber_visit_dialog_set_printer (LimberVisitDialog *self, LimberReportPrinter *printer)
{
  g_set_object (&self->printer, printer);
}

gboolean
_limber_visit_dialog_is_writing (LimberVisitDialog *self)
{
  return is_busy (self);
}
