/* limber-sounds-group.c — how a routine sounds, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-sounds-group.h"

#include "limber-announce.h"
#include "limber-cue-player.h"
#include "limber-settings-stretch.h"

#include <glib/gi18n.h>
#include <math.h>

/* A slider is moved in many small steps; what it comes to is heard once. */
#define SAMPLE_AFTER_MS 250

/**
 * LimberSoundsGroup:
 *
 * Opens the sounds only when one of them is to be heard.
 */
struct _LimberSoundsGroup
{
  AdwPreferencesGroup parent_instance;

  LimberSettings *settings;
  LimberCuePlayer *player; /* nullable */
  guint sample_id;
  guint test_id;
  guint nth; /* of the test: what comes next */

  GtkWidget *sounds_row;
  GtkWidget *low_row;
  GtkRange *volume;
  GtkAdjustment *volume_adjustment;
  AdwActionRow *test_row;
  GtkButton *test_button;
};

G_DEFINE_FINAL_TYPE (LimberSoundsGroup, limber_sounds_group, ADW_TYPE_PREFERENCES_GROUP)

/* All of them as they follow each other, and how long each is waited for. */
static const struct
{
  LimberCue cue;
  guint wait_ms;
  const char *meaning;
} test[] = {
  { LIMBER_CUE_READY, 1500, NC_ ("sound", "Get ready") },
  { LIMBER_CUE_COUNT, 1000, NC_ ("sound", "Three seconds left") },
  { LIMBER_CUE_COUNT, 1000, NC_ ("sound", "Two seconds left") },
  { LIMBER_CUE_COUNT, 1000, NC_ ("sound", "One second left") },
  { LIMBER_CUE_START, 1800, NC_ ("sound", "Start") },
  { LIMBER_CUE_HALF, 1600, NC_ ("sound", "Half of a long hold") },
  { LIMBER_CUE_RELEASE, 1500, NC_ ("sound", "Let go") },
  { LIMBER_CUE_CHANGE, 1800, NC_ ("sound", "Change sides") },
  { LIMBER_CUE_REST, 2000, NC_ ("sound", "Rest") },
  { LIMBER_CUE_DONE, 2000, NC_ ("sound", "The routine is over") },
};

static void
tell (LimberSoundsGroup *self, const char *text)
{
  adw_action_row_set_subtitle (self->test_row, text);
}

static void
end_test (LimberSoundsGroup *self)
{
  g_clear_handle_id (&self->test_id, g_source_remove);
  gtk_button_set_label (self->test_button, _ ("_Test"));
}

static void
unavailable_cb (LimberSoundsGroup *self, const char *sentence)
{
  end_test (self);
  tell (self, sentence);
  limber_announce (GTK_WIDGET (self), sentence);
}

/* One that found no sound is asked anew: a device may be there by now. */
static LimberCuePlayer *
get_player (LimberSoundsGroup *self)
{
  if (self->player != NULL && !limber_cue_player_get_is_available (self->player))
    g_clear_object (&self->player);
  if (self->player != NULL)
    return self->player;

  self->player = limber_cue_player_new (self->settings);
  g_signal_connect_object (self->player, "unavailable", G_CALLBACK (unavailable_cb), self, G_CONNECT_SWAPPED);

  return self->player;
}

static gboolean
test_cb (gpointer data)
{
  LimberSoundsGroup *self = data;
  const char *meaning;

  self->test_id = 0;
  if (self->nth == G_N_ELEMENTS (test))
    {
      end_test (self);
      tell (self, _ ("One after the other, with what each of them says"));
      return G_SOURCE_REMOVE;
    }

  meaning = g_dpgettext2 (NULL, "sound", test[self->nth].meaning);
  tell (self, meaning);
  limber_announce (GTK_WIDGET (self), meaning);
  self->test_id = g_timeout_add (test[self->nth].wait_ms, test_cb, self);
  /* The last, since it may turn out that nothing can be heard, which ends the test. */
  limber_cue_player_play (get_player (self), test[self->nth++].cue);

  return G_SOURCE_REMOVE;
}

static void
test_clicked_cb (LimberSoundsGroup *self)
{
  if (self->test_id != 0)
    {
      end_test (self);
      limber_cue_player_stop (self->player);
      tell (self, _ ("One after the other, with what each of them says"));
      return;
    }

  gtk_button_set_label (self->test_button, _ ("_Stop"));
  self->nth = 0;
  test_cb (self);
}

static gboolean
sample_cb (gpointer data)
{
  LimberSoundsGroup *self = data;

  self->sample_id = 0;
  limber_cue_player_play (get_player (self), LIMBER_CUE_COUNT);

  return G_SOURCE_REMOVE;
}

static void
tell_volume (LimberSoundsGroup *self)
{
  double volume = gtk_adjustment_get_value (self->volume_adjustment);
  /* Translators: %d is how loud sounds are, from 0 to 100. */
  g_autofree char *text = g_strdup_printf (_ ("%d %%"), (int) lround (volume * 100));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->volume), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static void
volume_cb (LimberSoundsGroup *self)
{
  tell_volume (self);
  /* While all of them are heard, they are sample enough. */
  if (self->test_id != 0)
    return;

  g_clear_handle_id (&self->sample_id, g_source_remove);
  self->sample_id = g_timeout_add (SAMPLE_AFTER_MS, sample_cb, self);
}

static void
sounds_cb (LimberSoundsGroup *self)
{
  if (self->test_id != 0 && !adw_switch_row_get_active (ADW_SWITCH_ROW (self->sounds_row)))
    test_clicked_cb (self);
}

/* Out of sight, nothing of it is to be heard. */
static void
limber_sounds_group_unmap (GtkWidget *widget)
{
  LimberSoundsGroup *self = LIMBER_SOUNDS_GROUP (widget);

  if (self->test_id != 0)
    test_clicked_cb (self);
  g_clear_handle_id (&self->sample_id, g_source_remove);
  g_clear_object (&self->player);

  GTK_WIDGET_CLASS (limber_sounds_group_parent_class)->unmap (widget);
}

static void
limber_sounds_group_dispose (GObject *object)
{
  LimberSoundsGroup *self = LIMBER_SOUNDS_GROUP (object);

  g_clear_handle_id (&self->test_id, g_source_remove);
  g_clear_handle_id (&self->sample_id, g_source_remove);
  g_clear_object (&self->player);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_SOUNDS_GROUP);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_sounds_group_parent_class)->dispose (object);
}

static void
limber_sounds_group_class_init (LimberSoundsGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_sounds_group_dispose;
  widget_class->unmap = limber_sounds_group_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-sounds-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberSoundsGroup, sounds_row);
  gtk_widget_class_bind_template_child (widget_class, LimberSoundsGroup, low_row);
  gtk_widget_class_bind_template_child (widget_class, LimberSoundsGroup, volume);
  gtk_widget_class_bind_template_child (widget_class, LimberSoundsGroup, volume_adjustment);
  gtk_widget_class_bind_template_child (widget_class, LimberSoundsGroup, test_row);
  gtk_widget_class_bind_template_child (widget_class, LimberSoundsGroup, test_button);
  gtk_widget_class_bind_template_callback (widget_class, test_clicked_cb);
}

static void
limber_sounds_group_init (LimberSoundsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_sounds_group_set_settings:
 * @self: the group
 * @settings: what it shows and sets; once
 */
void
limber_sounds_group_set_settings (LimberSoundsGroup *self, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_SOUNDS_GROUP (self));
  g_return_if_fail (LIMBER_IS_SETTINGS (settings));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  limber_settings_bind_stretch_inverted (settings, LIMBER_SETTINGS_CUE_MUTED, self->sounds_row, "active");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_CUE_LOW_PITCH, self->low_row, "active");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_CUE_VOLUME, self->volume_adjustment, "value");
  tell_volume (self);

  /* From now on it is the user who changes them. */
  g_signal_connect_object (self->volume_adjustment, "value-changed", G_CALLBACK (volume_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->low_row, "notify::active", G_CALLBACK (volume_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sounds_row, "notify::active", G_CALLBACK (sounds_cb), self,
                           G_CONNECT_SWAPPED);
}
