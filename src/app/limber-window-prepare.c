/* limber-window-prepare.c — the Visit dialog in the main window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-window-private.h"

#include "limber-visit-dialog.h"

/* What was picked goes with the window, so that a dialog that is closed by mistake loses nothing of it. */
static LimberReportChoice *
ensure_choice (LimberWindow *self)
{
  if (self->report_choice == NULL)
    self->report_choice = limber_report_choice_new (self->settings);

  return self->report_choice;
}

/* The same key prepares for a visit, and prints once one is prepared for. What is still being typed belongs
 * on the page, too. */
static void
prepare_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberWindow *self = LIMBER_WINDOW (widget);
  AdwDialog *visible = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (LIMBER_IS_VISIT_DIALOG (visible))
    {
      gtk_widget_activate_action (GTK_WIDGET (visible), "visit.print", NULL);
      return;
    }
  if (visible != NULL || self->visit_watch == NULL)
    return;

  limber_journal_page_flush (self->journal_page);
  adw_dialog_present (ADW_DIALOG (limber_visit_dialog_new (self->visit_watch, self->pattern_watch,
                                                           self->settings, ensure_choice (self))),
                      widget);
}

void
_limber_window_install_prepare (LimberWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.prepare-visit", NULL, prepare_cb);
}
