/* limber-report-printer.h — asks how to print, and takes what is printed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-options.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_REPORT_PRINTER (limber_report_printer_get_type ())
G_DECLARE_DERIVABLE_TYPE (LimberReportPrinter, limber_report_printer, LIMBER, REPORT_PRINTER, GObject)

/**
 * LimberReportPrinterClass:
 * @choose: asks the user how to print, with @paper as the proposal
 * @choose_finish: the paper they chose; %FALSE when they wanted none of it, with @error set
 * @open: begins to print as was chosen
 * @open_finish: (transfer full): the stream that takes a PDF
 *
 * The system's print dialog. Tests put another one in its place.
 */
struct _LimberReportPrinterClass
{
  GObjectClass parent_class;

  void (*choose) (LimberReportPrinter *self,
                  GtkWindow *parent,
                  LimberReportPaper paper,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer data);
  gboolean (*choose_finish) (LimberReportPrinter *self,
                             GAsyncResult *result,
                             LimberReportPaper *paper,
                             GError **error);
  void (*open) (LimberReportPrinter *self,
                GtkWindow *parent,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer data);
  GOutputStream *(*open_finish) (LimberReportPrinter *self, GAsyncResult *result, GError **error);
};

LimberReportPrinter *limber_report_printer_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberReportPaper limber_report_printer_find_paper (GtkPageSetup *setup);

G_END_DECLS
