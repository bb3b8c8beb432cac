/* limber-stretching-page.c — how routines are done, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-stretching-page.h"

#include "limber-pace-group.h"
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
};

G_DEFINE_FINAL_TYPE (LimberStretchingPage, limber_stretching_page, ADW_TYPE_PREFERENCES_PAGE)

static gpointer
add_group (LimberStretchingPage *self, GType type)
{
  AdwPreferencesGroup *group = g_object_new (type, NULL);

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);

  return group;
}

static void
limber_stretching_page_class_init (LimberStretchingPageClass *klass)
{
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
