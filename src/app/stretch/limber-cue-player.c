/* limber-cue-player.c — the sounds of a player, and its voice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-cue-player.h"

#include "limber-cue-backend.h"
#include "limber-cue-media.h"
#include "limber-cue-output.h"
#include "limber-settings-stretch.h"

#include <glib/gi18n.h>

/* Opening the sounds takes longer than a frame the first time. By then a page that was pushed has come to
 * rest, and it does not show. */
#define LOAD_AFTER_MS 600

/**
 * LimberCuePlayer:
 *
 * Decides what is heard: volume, pitch, mute and voice as they are set at that moment. How it is played is
 * the backend's.
 */
struct _LimberCuePlayer
{
  GObject parent_instance;

  LimberSettings *settings;
  double volume;
  gboolean is_muted;
  gboolean is_low;
  gboolean speaks;

  LimberCueBackend backend;
  gpointer backend_data;

  guint load_id;
  gboolean was_tried; /* to load the sounds */
  gboolean is_loaded;
  gboolean is_unavailable;
};

G_DEFINE_FINAL_TYPE (LimberCuePlayer, limber_cue_player, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_VOLUME,
  PROP_IS_MUTED,
  PROP_IS_LOW,
  PROP_SPEAKS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  UNAVAILABLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const LimberCueBackend *test_backend;
static gpointer test_backend_data;

static void
become_unavailable (LimberCuePlayer *self)
{
  if (self->is_unavailable)
    return;

  self->is_unavailable = TRUE;
  g_signal_emit (self, signals[UNAVAILABLE], 0,
                 limber_cue_media_has_device ()
                     ? _ ("Sounds cannot be played on this computer. Everything they say is also shown.")
                     : _ ("No sound device was found. Everything a sound would say is also shown."));
}

static void
load (LimberCuePlayer *self)
{
  g_clear_handle_id (&self->load_id, g_source_remove);
  self->was_tried = TRUE;
  self->is_loaded = self->backend.load (self->backend_data, self->is_low);
  if (!self->is_loaded)
    become_unavailable (self);
}

static gboolean
load_cb (gpointer data)
{
  LimberCuePlayer *self = data;

  self->load_id = 0;
  if (!self->was_tried && !self->is_muted)
    load (self);

  return G_SOURCE_REMOVE;
}

static void
failed_cb (LimberCuePlayer *self)
{
  self->is_loaded = FALSE;
  become_unavailable (self);
}

static void
choose_backend (LimberCuePlayer *self)
{
  if (test_backend != NULL)
    {
      self->backend = *test_backend;
      self->backend_data = test_backend_data;
      return;
    }

  self->backend = limber_cue_output_backend;
  self->backend_data = limber_cue_output_new (G_CALLBACK (failed_cb), self);
}

static void
set_low (LimberCuePlayer *self, gboolean is_low)
{
  if (self->is_low == is_low)
    return;

  self->is_low = is_low;
  if (self->is_loaded)
    load (self);
}

/* What is turned off is silent at once, not at the end of the sound. */
static void
set_muted (LimberCuePlayer *self, gboolean is_muted)
{
  gboolean falls_silent = is_muted && !self->is_muted;

  self->is_muted = is_muted;
  if (falls_silent)
    limber_cue_player_stop (self);
}

static void
set_speaks (LimberCuePlayer *self, gboolean speaks)
{
  gboolean falls_silent = self->speaks && !speaks;

  self->speaks = speaks;
  if (falls_silent)
    limber_cue_player_stop (self);
}

static void
limber_cue_player_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimberCuePlayer *self = LIMBER_CUE_PLAYER (object);

  switch (id)
    {
    case PROP_VOLUME:
      g_value_set_double (value, self->volume);
      break;
    case PROP_IS_MUTED:
      g_value_set_boolean (value, self->is_muted);
      break;
    case PROP_IS_LOW:
      g_value_set_boolean (value, self->is_low);
      break;
    case PROP_SPEAKS:
      g_value_set_boolean (value, self->speaks);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_cue_player_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimberCuePlayer *self = LIMBER_CUE_PLAYER (object);

  switch (id)
    {
    case PROP_VOLUME:
      self->volume = g_value_get_double (value);
      break;
    case PROP_IS_MUTED:
      set_muted (self, g_value_get_boolean (value));
      break;
    case PROP_IS_LOW:
      set_low (self, g_value_get_boolean (value));
      break;
    case PROP_SPEAKS:
      set_speaks (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
limber_cue_player_dispose (GObject *object)
{
  LimberCuePlayer *self = LIMBER_CUE_PLAYER (object);

  g_clear_handle_id (&self->load_id, g_source_remove);
  if (self->backend.free != NULL)
    g_clear_pointer (&self->backend_data, self->backend.free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_cue_player_parent_class)->dispose (object);
}

static void
limber_cue_player_class_init (LimberCuePlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = limber_cue_player_dispose;
  object_class->get_property = limber_cue_player_get_property;
  object_class->set_property = limber_cue_player_set_property;

  /* These follow the settings. */
  properties[PROP_VOLUME] = g_param_spec_double ("volume", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_IS_MUTED] = g_param_spec_boolean ("is-muted", NULL, NULL, FALSE, flags);
  properties[PROP_IS_LOW] = g_param_spec_boolean ("is-low", NULL, NULL, FALSE, flags);
  properties[PROP_SPEAKS] = g_param_spec_boolean ("speaks", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LimberCuePlayer::unavailable:
   * @sentence: what it means, for the user
   *
   * No sound can be played. Emitted once, and never while the player is being made.
   */
  signals[UNAVAILABLE] = g_signal_new ("unavailable", LIMBER_TYPE_CUE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
limber_cue_player_init (LimberCuePlayer *self)
{
  choose_backend (self);
}

/**
 * limber_cue_player_new:
 * @settings: volume, pitch, mute and voice, which are followed
 *
 * Sounds are opened a moment later, or at the first cue, so that making it costs nothing.
 *
 * Returns: (transfer full): a player
 */
LimberCuePlayer *
limber_cue_player_new (LimberSettings *settings)
{
  LimberCuePlayer *self;

  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_CUE_PLAYER, NULL);
  self->settings = g_object_ref (settings);
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_CUE_VOLUME, self, "volume");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_CUE_MUTED, self, "is-muted");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_CUE_LOW_PITCH, self, "is-low");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_VOICE, self, "speaks");
  self->load_id = g_timeout_add_full (G_PRIORITY_LOW, LOAD_AFTER_MS, load_cb, self, NULL);

  return self;
}

/**
 * limber_cue_player_wake:
 * @self: the player
 *
 * To be called when a routine begins and when it goes on after it was paused: what was let go of meanwhile is
 * opened again, so that the next cue is not late.
 */
void
limber_cue_player_wake (LimberCuePlayer *self)
{
  g_return_if_fail (LIMBER_IS_CUE_PLAYER (self));

  if (self->is_loaded && !self->is_muted && self->backend.wake != NULL)
    self->backend.wake (self->backend_data);
}

/**
 * limber_cue_player_play:
 * @self: the player
 * @cue: what to say by a sound
 *
 * Plays it now, unless sounds are muted. A cue that cannot be played soon is dropped.
 */
void
limber_cue_player_play (LimberCuePlayer *self, LimberCue cue)
{
  g_return_if_fail (LIMBER_IS_CUE_PLAYER (self));
  g_return_if_fail (cue < LIMBER_N_CUES);

  if (self->is_muted || self->volume <= 0)
    return;

  if (!self->was_tried)
    load (self);
  if (self->is_loaded)
    self->backend.play (self->backend_data, cue, self->volume);
}

/**
 * limber_cue_player_say:
 * @self: the player
 * @text: a name or a few words, in the language of the user
 * @urgent: whether it cuts off what is being said
 *
 * Says it, when the user turned the voice on and there is one. It may come late or never: what has to be
 * known is also shown.
 */
void
limber_cue_player_say (LimberCuePlayer *self, const char *text, gboolean urgent)
{
  g_return_if_fail (LIMBER_IS_CUE_PLAYER (self));
  g_return_if_fail (text != NULL);

  if (!self->speaks || self->is_muted || self->volume <= 0 || text[0] == '\0')
    return;

  if (self->backend.say != NULL)
    self->backend.say (self->backend_data, text, urgent, self->volume);
}

/**
 * limber_cue_player_stop:
 * @self: the player
 *
 * Falls silent at once. When it stays so for some seconds, the connection to the sound server is closed and
 * nothing wakes up any more: to be called when a routine is paused.
 */
void
limber_cue_player_stop (LimberCuePlayer *self)
{
  g_return_if_fail (LIMBER_IS_CUE_PLAYER (self));

  self->backend.stop (self->backend_data);
}

/**
 * limber_cue_player_get_is_available:
 * @self: the player
 *
 * Returns: %FALSE when it is known that no sound can be played
 */
gboolean
limber_cue_player_get_is_available (LimberCuePlayer *self)
{
  g_return_val_if_fail (LIMBER_IS_CUE_PLAYER (self), FALSE);

  return !self->is_unavailable;
}

/**
 * limber_cue_player_has_voice:
 *
 * Returns: whether Limber was built with a voice; it need not be there when it is asked to speak
 */
gboolean
limber_cue_player_has_voice (void)
{
  return limber_cue_output_backend.say != NULL;
}

/**
 * limber_cue_player_set_backend_for_tests:
 * @backend: (nullable): plays for every cue player that is made from now on
 * @data: passed to it; freed by each player when @backend has a way to
 *
 * Lets tests see what would be heard, on machines without a device.
 */
void
limber_cue_player_set_backend_for_tests (const LimberCueBackend *backend, gpointer data)
{
  test_backend = backend;
  test_backend_data = data;
}
