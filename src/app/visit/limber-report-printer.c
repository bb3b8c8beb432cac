/* limber-report-printer.c — asks how to print, and takes what is printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-printer.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkPrintDialog *dialog;
  GtkPrintSetup *setup; /* what was chosen last */
} LimberReportPrinterPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (LimberReportPrinter, limber_report_printer, G_TYPE_OBJECT)

static LimberReportPrinterPrivate *
get_private (LimberReportPrinter *self)
{
  return limber_report_printer_get_instance_private (self);
}

static GtkPageSetup *
create_page_setup (LimberReportPaper paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size
      = gtk_paper_size_new (paper == LIMBER_REPORT_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);

  return setup;
}

/* Whoever asked the printer gets its answer from the printer, and not from the dialog behind it. */
static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GtkPrintSetup *setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (source), result, &error);

  if (setup != NULL)
    g_task_return_pointer (task, setup, (GDestroyNotify) gtk_print_setup_unref);
  else
    g_task_return_error (task, error);
}

/* What the user chose last time is proposed again. */
static void
real_choose (LimberReportPrinter *self,
             GtkWindow *parent,
             LimberReportPaper paper,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer data)
{
  LimberReportPrinterPrivate *priv = get_private (self);
  g_autoptr (GtkPageSetup) setup = create_page_setup (paper);
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, real_choose);
  gtk_print_dialog_set_page_setup (priv->dialog, setup);
  if (priv->setup != NULL)
    gtk_print_dialog_set_print_settings (priv->dialog, gtk_print_setup_get_print_settings (priv->setup));
  gtk_print_dialog_setup (priv->dialog, parent, cancellable, chosen_cb, task);
}

static gboolean
real_choose_finish (LimberReportPrinter *self, GAsyncResult *result, LimberReportPaper *paper, GError **error)
{
  LimberReportPrinterPrivate *priv = get_private (self);
  GtkPrintSetup *setup = g_task_propagate_pointer (G_TASK (result), error);

  if (setup == NULL)
    return FALSE;

  g_clear_pointer (&priv->setup, gtk_print_setup_unref);
  priv->setup = setup;
  *paper = limber_report_printer_find_paper (gtk_print_setup_get_page_setup (setup));

  return TRUE;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GOutputStream *stream = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (source), result, &error);

  if (stream != NULL)
    g_task_return_pointer (task, stream, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
real_open (LimberReportPrinter *self,
           GtkWindow *parent,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer data)
{
  LimberReportPrinterPrivate *priv = get_private (self);
  GTask *task = g_task_new (self, cancellable, callback, data);

  g_task_set_source_tag (task, real_open);
  gtk_print_dialog_print (priv->dialog, parent, priv->setup, cancellable, opened_cb, task);
}

static GOutputStream *
real_open_finish (LimberReportPrinter *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
limber_report_printer_dispose (GObject *object)
{
  LimberReportPrinterPrivate *priv = get_private (LIMBER_REPORT_PRINTER (object));

  g_clear_pointer (&priv->setup, gtk_print_setup_unref);
  g_clear_object (&priv->dialog);

  G_OBJECT_CLASS (limber_report_printer_parent_class)->dispose (object);
}

static void
limber_report_printer_class_init (LimberReportPrinterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_report_printer_dispose;
  klass->choose = real_choose;
  klass->choose_finish = real_choose_finish;
  klass->open = real_open;
  klass->open_finish = real_open_finish;
}

static void
limber_report_printer_init (LimberReportPrinter *self)
{
  LimberReportPrinterPrivate *priv = get_private (self);

  priv->dialog = gtk_print_dialog_new ();
  gtk_print_dialog_set_title (priv->dialog, _ ("Print the visit report"));
}

/**
 * limber_report_printer_new:
 *
 * Returns: (transfer full): the system's way to print
 */
LimberReportPrinter *
limber_report_printer_new (void)
{
  return g_object_new (LIMBER_TYPE_REPORT_PRINTER, NULL);
}

/**
 * limber_report_printer_find_paper:
 * @setup: (nullable): as the user chose it
 *
 * American formats are nearer to Letter, all others to A4; the printer fits the page to what lies in it.
 *
 * Returns: the paper to make the report for
 */
LimberReportPaper
limber_report_printer_find_paper (GtkPageSetup *setup)
{
  GtkPaperSize *size = setup != NULL ? gtk_page_setup_get_paper_size (setup) : NULL;

  if (size == NULL)
    return limber_report_paper_get_default ();

  return g_str_has_prefix (gtk_paper_size_get_name (size), "na_") ? LIMBER_REPORT_PAPER_LETTER
                                                                  : LIMBER_REPORT_PAPER_A4;
}
