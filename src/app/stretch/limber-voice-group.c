/* limber-voice-group.c — whether a routine speaks, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-voice-group.h"

#include "limber-announce.h"
#include "limber-settings-stretch.h"
#include "limber-speech.h"

#include <glib/gi18n.h>

struct _LimberVoiceGroup
{
  AdwPreferencesGroup parent_instance;

  LimberSettings *settings;
  LimberSpeech *speech; /* nullable */

  GtkWidget *voice_row;
  AdwActionRow *test_row;
};

G_DEFINE_FINAL_TYPE (LimberVoiceGroup, limber_voice_group, ADW_TYPE_PREFERENCES_GROUP)

static void
tell (LimberVoiceGroup *self, const char *text)
{
  adw_action_row_set_subtitle (self->test_row, text);
  limber_announce (GTK_WIDGET (self), text);
}

static void
said_cb (LimberVoiceGroup *self)
{
  adw_action_row_set_subtitle (
      self->test_row, _ ("If nothing was heard, the speech service has no voice for this language."));
}

static void
failed_cb (LimberVoiceGroup *self)
{
  tell (self,
        _ ("The speech service does not answer. It comes with the package speech-dispatcher. Routines go "
           "on without a voice."));
}

/* Each test asks anew, since the service may have been installed meanwhile. */
static void
test_clicked_cb (LimberVoiceGroup *self)
{
  double volume = limber_settings_get_cue_volume (self->settings);

  g_clear_object (&self->speech);
  self->speech = limber_speech_new ();
  g_signal_connect_object (self->speech, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speech, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_set_subtitle (self->test_row, "");
  /* Translators: spoken, to try the voice of routines: the name of an exercise and of a side. */
  limber_speech_say (self->speech, _ ("Bird dog. Left side."), TRUE, volume);
}

static void
limber_voice_group_unmap (GtkWidget *widget)
{
  g_clear_object (&LIMBER_VOICE_GROUP (widget)->speech);

  GTK_WIDGET_CLASS (limber_voice_group_parent_class)->unmap (widget);
}

static void
limber_voice_group_dispose (GObject *object)
{
  LimberVoiceGroup *self = LIMBER_VOICE_GROUP (object);

  g_clear_object (&self->speech);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_VOICE_GROUP);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_voice_group_parent_class)->dispose (object);
}

static void
limber_voice_group_class_init (LimberVoiceGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_voice_group_dispose;
  widget_class->unmap = limber_voice_group_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-voice-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberVoiceGroup, voice_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVoiceGroup, test_row);
  gtk_widget_class_bind_template_callback (widget_class, test_clicked_cb);
}

static void
limber_voice_group_init (LimberVoiceGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_voice_group_set_settings:
 * @self: the group
 * @settings: what it shows and sets; once
 */
void
limber_voice_group_set_settings (LimberVoiceGroup *self, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_VOICE_GROUP (self));
  g_return_if_fail (LIMBER_IS_SETTINGS (settings));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_VOICE, self->voice_row, "active");
}
