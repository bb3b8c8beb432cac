/* limber-test-printer.c — a printer that prints into memory, on Letter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-printer.h"

G_DEFINE_FINAL_TYPE (TestPrinter, test_printer, LIMBER_TYPE_REPORT_PRINTER)

static void
printer_choose (LimberReportPrinter *printer,
                GtkWindow *parent,
                LimberReportPaper paper,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer data)
{
  TestPrinter *self = TEST_PRINTER (printer);
  g_autoptr (GTask) task = g_task_new (printer, cancellable, callback, data);

  g_assert_nonnull (parent);
  self->proposed = paper;
  if (self->dismisses)
    g_task_return_new_error (task, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, "Dismissed");
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
printer_choose_finish (LimberReportPrinter *printer,
                       GAsyncResult *result,
                       LimberReportPaper *paper,
                       GError **error)
{
  *paper = LIMBER_REPORT_PAPER_LETTER;

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
printer_open (LimberReportPrinter *printer,
              GtkWindow *parent,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer data)
{
  TestPrinter *self = TEST_PRINTER (printer);
  g_autoptr (GTask) task = g_task_new (printer, cancellable, callback, data);

  self->stream = g_memory_output_stream_new_resizable ();
  if (self->breaks)
    g_output_stream_close (self->stream, NULL, NULL);
  g_task_return_pointer (task, g_object_ref (self->stream), g_object_unref);
}

static GOutputStream *
printer_open_finish (LimberReportPrinter *printer, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_printer_dispose (GObject *object)
{
  g_clear_object (&TEST_PRINTER (object)->stream);

  G_OBJECT_CLASS (test_printer_parent_class)->dispose (object);
}

static void
test_printer_class_init (TestPrinterClass *klass)
{
  LimberReportPrinterClass *printer_class = LIMBER_REPORT_PRINTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = test_printer_dispose;
  printer_class->choose = printer_choose;
  printer_class->choose_finish = printer_choose_finish;
  printer_class->open = printer_open;
  printer_class->open_finish = printer_open_finish;
}

static void
test_printer_init (TestPrinter *self)
{
}
