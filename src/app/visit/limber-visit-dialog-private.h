/* limber-visit-dialog-private.h — what the parts of the Visit dialog share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-job.h"
#include "limber-report-preview.h"
#include "limber-report-printer.h"
#include "limber-today-watch.h"
#include "limber-visit-choices.h"
#include "limber-visit-dialog.h"

G_BEGIN_DECLS

struct _LimberVisitDialog
{
  AdwDialog parent_instance;

  LimberVisitWatch *watch;
  LimberReportChoice *choice;
  LimberReportJob *job;
  LimberTodayWatch *today_watch;
  LimberReportPrinter *printer;
  gboolean is_following; /* what is kept about visits has been read */

  /* What is being written, one thing at a time. It waits for the pages when those are being made. */
  GFile *file;
  GOutputStream *stream;
  gboolean is_asking;  /* for a file or how to print */
  gboolean is_writing; /* in a thread */
  guint banner_timeout;
  GCancellable *cancellable;

  AdwToastOverlay *toasts;
  AdwNavigationSplitView *split_view;
  AdwNavigationView *navigation;
  LimberVisitChoices *choices;
  AdwBanner *banner;
  LimberReportPreview *preview;
};

void _limber_visit_dialog_install_output (GtkWidgetClass *widget_class);
void _limber_visit_dialog_update_output (LimberVisitDialog *self);
void _limber_visit_dialog_cancel_output (LimberVisitDialog *self);

/* As if the user had chosen @file; tests put a printer of theirs in the place of the system's. */
void _limber_visit_dialog_save_to (LimberVisitDialog *self, GFile *file);
void _limber_visit_dialog_set_printer (LimberVisitDialog *self, LimberReportPrinter *printer);
gboolean _limber_visit_dialog_is_writing (LimberVisitDialog *self);

G_END_DECLS
