/* limber-shots-export.c — pictures of the Export dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-export-dialog.h"

/* The order of the formats in the dialog, and of the periods. */
#define FORMAT_FHIR 4
#define PERIOD_OWN 3

static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *index)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*index)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, index);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (GtkWindow *window, GType type, guint index)
{
  GtkWidget *dialog = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_EXPORT_DIALOG);

  return dialog != NULL ? find_nth (dialog, type, &index) : NULL;
}

static void
show_dialog (Shoot *shoot, GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  limber_shots_settle (500);
}

static void
show_choices (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *dialog, *check, *period, *measures;

  show_dialog (shoot, window);
  dialog = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_EXPORT_DIALOG);
  check = find (window, GTK_TYPE_CHECK_BUTTON, FORMAT_FHIR);
  period = find (window, ADW_TYPE_COMBO_ROW, 0);
  measures = find (window, ADW_TYPE_EXPANDER_ROW, 0);
  if (check == NULL || period == NULL || measures == NULL)
    return;
  adw_dialog_set_content_height (ADW_DIALOG (dialog), 1600);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (period), PERIOD_OWN);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (measures), TRUE);
  limber_shots_settle (500);
}

/* A folder that is not there. */
static void
show_failure (Shoot *shoot, GtkWindow *window)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/Limber journal.csv");
  GtkWidget *dialog;

  show_dialog (shoot, window);
  dialog = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_EXPORT_DIALOG);
  if (dialog != NULL)
    limber_export_dialog_write (LIMBER_EXPORT_DIALOG (dialog), file);
  limber_shots_settle (1500);
}

const Shot limber_export_shots[] = {
  { "export", 0, show_dialog },
  { "export-choices", 900, show_choices },
  { "export-failure", 0, show_failure },
  { NULL },
};
