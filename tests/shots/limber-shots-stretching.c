/* limber-shots-stretching.c — how routines are done, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-example.h"
#include "limber-store-patterns.h"
#include "limber-store-routines.h"

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

/* Somebody with osteoporosis, who does not kneel and whom an exercise hurt. */
gboolean
limber_shots_fill_stretching (LimberStore *store, const GDate *today, guint n_days, GError **error)
{
  g_autoptr (LimberBackground) background = limber_background_new ();
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_new ("bird-dog");

  background->facts[LIMBER_BACKGROUND_OSTEOPOROSIS] = TRUE;
  choice->hidden = TRUE;

  return limber_example_fill (store, today, n_days, 1, error)
         && limber_store_save_background (store, background, error)
         && limber_store_save_exercise_choice (store, choice, error)
         && limber_store_save_limits (store, LIMBER_STRAIN_KNEELING, error);
}

const Shot limber_stretching_shots[] = {
  { "preferences-stretching", 1600, show_stretching },
  { NULL },
};
