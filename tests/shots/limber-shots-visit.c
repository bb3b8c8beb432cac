/* limber-shots-visit.c — pictures of the Visit dialog and the page it makes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-report-choice.h"
#include "limber-report-notes-page.h"
#include "limber-report-preview.h"
#include "limber-visit-choices.h"
#include "limber-window-private.h"

/* The pages are read, laid out and painted by then. */
#define PAGE_MS 2500

static void
show_visit (Shoot *shoot, GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.prepare-visit", NULL);
  limber_shots_settle (PAGE_MS);
}

/* Where the page is not beside the choices, it lies on them. */
static void
show_page (Shoot *shoot, GtkWindow *window)
{
  AdwDialog *dialog;

  show_visit (shoot, window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "visit.show-preview", NULL);
  limber_shots_settle (PAGE_MS);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
open_row (GtkWindow *window, const char *title)
{
  GtkWidget *row = find_row (GTK_WIDGET (window), title);

  if (row != NULL)
    g_signal_emit_by_name (row, "activated");
  limber_shots_settle (700);
}

static void
show_notes (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *check;

  show_visit (shoot, window);
  open_row (window, "_Notes");
  check = limber_shots_find (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON);
  if (check != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  limber_shots_settle (PAGE_MS);
}

static void
show_questions (Shoot *shoot, GtkWindow *window)
{
  show_visit (shoot, window);
  open_row (window, "_Questions to ask");
}

static void
show_own_days (Shoot *shoot, GtkWindow *window)
{
  LimberReportChoice *choice;

  show_visit (shoot, window);
  choice = LIMBER_WINDOW (window)->report_choice;
  limber_report_choice_set_span (choice, LIMBER_REPORT_SPAN_OWN);
  limber_shots_settle (PAGE_MS);
}

static void
show_periods (Shoot *shoot, GtkWindow *window)
{
  show_visit (shoot, window);
  limber_report_choice_set_span (LIMBER_WINDOW (window)->report_choice, LIMBER_REPORT_SPAN_VISIT);
  gtk_widget_activate (find_row (GTK_WIDGET (window), "_Days"));
  limber_shots_settle (PAGE_MS);
}

const Shot limber_visit_shots[] = {
  { "visit", 100, show_visit },
  { "visit-whole", 1100, show_visit },
  { "visit-page", 100, show_page },
  { "visit-periods", 100, show_periods },
  { "visit-own-days", 100, show_own_days },
  { "visit-questions", 100, show_questions },
  { "visit-notes", 100, show_notes },
  { NULL },
};

const Shot limber_visit_empty_shots[] = {
  { "visit-empty", 100, show_visit },
  { "visit-empty-page", 100, show_page },
  { NULL },
};
