/* limber-stretching-page.c — how routines are done, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-stretching-page.h"

#include "limber-hidden-group.h"
#include "limber-limits-group.h"
#include "limber-pace-group.h"
#include "limber-safety-page.h"
#include "limber-sounds-group.h"
#ifdef HAVE_SPEECH
#include "limber-voice-group.h"
#endif

#include <glib/gi18n.h>

struct _LimberStretchingPage
{
  AdwPreferencesPage parent_instance;

  LimberSoundsGroup *sounds_group;
#ifdef HAVE_SPEECH
  LimberVoiceGroup *voice_group;
#endif
  LimberPaceGroup *pace_group;
  LimberLimitsGroup *limits_group;
  LimberHiddenGroup *hidden_group;
  LimberRoutineWatch *watch; /* nullable */
};

G_DEFINE_FINAL_TYPE (LimberStretchingPage, limber_stretching_page, ADW_TYPE_PREFERENCES_PAGE)

static gpointer
add_group (LimberStretchingPage *self, GType type)
{
  AdwPreferencesGroup *group = g_object_new (type, NULL);

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);

  return group;
}

static AdwPreferencesDialog *
find_dialog (LimberStretchingPage *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);

  return dialog != NULL ? ADW_PREFERENCES_DIALOG (dialog) : NULL;
}

static void
toast_cb (LimberStretchingPage *self, AdwToast *toast)
{
  AdwPreferencesDialog *dialog = find_dialog (self);

  if (dialog != NULL)
    adw_preferences_dialog_add_toast (dialog, g_object_ref (toast));
}

static void
failed_cb (LimberStretchingPage *self, const GError *error)
{
  g_autoptr (AdwToast) toast = g_object_ref_sink (adw_toast_new (error->message));

  adw_toast_set_use_markup (toast, FALSE);
  toast_cb (self, toast);
}

static void
safety_cb (LimberStretchingPage *self)
{
  AdwPreferencesDialog *dialog = find_dialog (self);

  if (dialog != NULL)
    adw_preferences_dialog_push_subpage (dialog, ADW_NAVIGATION_PAGE (limber_safety_page_new ()));
}

static void
add_safety (LimberStretchingPage *self)
{
  AdwPreferencesGroup *group = add_group (self, ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Before you start"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Who should ask a doctor first, and when to stop"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (safety_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

static void
limber_stretching_page_dispose (GObject *object)
{
  g_clear_object (&LIMBER_STRETCHING_PAGE (object)->watch);

  G_OBJECT_CLASS (limber_stretching_page_parent_class)->dispose (object);
}

static void
limber_stretching_page_class_init (LimberStretchingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_stretching_page_dispose;
}

static void
limber_stretching_page_init (LimberStretchingPage *self)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (self);

  adw_preferences_page_set_title (page, _ ("Stretching"));
  adw_preferences_page_set_name (page, "stretching");
  adw_preferences_page_set_icon_name (page, "limber-stretch-symbolic");

  self->sounds_group = add_group (self, LIMBER_TYPE_SOUNDS_GROUP);
#ifdef HAVE_SPEECH
  self->voice_group = add_group (self, LIMBER_TYPE_VOICE_GROUP);
#endif
  self->pace_group = add_group (self, LIMBER_TYPE_PACE_GROUP);
  self->limits_group = add_group (self, LIMBER_TYPE_LIMITS_GROUP);
  self->hidden_group = add_group (self, LIMBER_TYPE_HIDDEN_GROUP);
  add_safety (self);
  g_signal_connect_object (self->hidden_group, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
}

/**
 * limber_stretching_page_set_settings:
 * @self: the page
 * @settings: what it shows and sets; once
 */
void
limber_stretching_page_set_settings (LimberStretchingPage *self, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_STRETCHING_PAGE (self));
  g_return_if_fail (LIMBER_IS_SETTINGS (settings));

  limber_sounds_group_set_settings (self->sounds_group, settings);
#ifdef HAVE_SPEECH
  limber_voice_group_set_settings (self->voice_group, settings);
#endif
  limber_pace_group_set_settings (self->pace_group, settings);
}

/**
 * limber_stretching_page_set_watch:
 * @self: the page
 * @watch: (nullable): knows what is not good for the user and what is hidden, and keeps what is changed of it
 */
void
limber_stretching_page_set_watch (LimberStretchingPage *self, LimberRoutineWatch *watch)
{
  g_return_if_fail (LIMBER_IS_STRETCHING_PAGE (self));
  g_return_if_fail (watch == NULL || LIMBER_IS_ROUTINE_WATCH (watch));

  if (self->watch == watch)
    return;

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_set_object (&self->watch, watch);
  limber_limits_group_set_watch (self->limits_group, watch);
  limber_hidden_group_set_watch (self->hidden_group, watch);
  if (watch != NULL)
    g_signal_connect_object (watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}
