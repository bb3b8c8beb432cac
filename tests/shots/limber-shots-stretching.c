/* limber-shots-stretching.c — how routines are done, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

static void
show_stretching (Shoot *shoot, GtkWindow *window)
{
  AdwDialog *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (shoot->application), "preferences", NULL);
  limber_shots_settle (300);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "stretching");
  /* As high as all of it. */
  adw_dialog_set_content_height (dialog, gtk_widget_get_height (GTK_WIDGET (window)));
}

const Shot limber_stretching_shots[] = {
  { "preferences-stretching", 1600, show_stretching },
  { NULL },
};
