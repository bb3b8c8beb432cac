/* limber-cue-media.c — plays the sounds of cues, by GTK
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-cue-media.h"

#include "limber-cue-sounds.h"

#include <unistd.h>

/* A cue that comes later than this says something that is over. */
#define TOO_LATE_US (700 * 1000)

/* What a device may still hold of a sound when its time is over. The silence that follows it is longer. */
#define REST_MS 150

/* A stream that only waits still wakes up its connection to the sound server, more than once a second. */
#define RELEASE_AFTER_MS 3000
/* As long as nobody began, somebody may be about to. */
#define RELEASE_UNUSED_AFTER_MS 30000

/**
 * LimberCueMedia:
 *
 * One media file holds the sounds of all cues, and playing one is going to its place in the file. So there is
 * one stream, made once. At the end of a sound it is paused, before its own end: no GTK is sure to start a
 * stream again that has ended. When it was stopped for a while, when nothing was played by it for long, and
 * after the last sound of a routine it is let go of, and opened again by the next sound or before it.
 */
struct _LimberCueMedia
{
  GObject parent_instance;

  GtkMediaStream *stream; /* nullable */
  gboolean is_low;
  gboolean is_released; /* the stream, until it is needed */
  guint pause_id;
  guint release_id;
  LimberCue playing; /* the last that was */

  /* The last cue that was asked for before the stream could play. */
  gboolean is_waiting;
  LimberCue waiting;
  gint64 waiting_since_us;
};

G_DEFINE_FINAL_TYPE (LimberCueMedia, limber_cue_media, G_TYPE_OBJECT)

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
drop_stream (LimberCueMedia *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_handle_id (&self->release_id, g_source_remove);
  self->is_waiting = FALSE;
  self->is_released = FALSE;
  if (self->stream != NULL)
    g_signal_handlers_disconnect_by_data (self->stream, self);
  g_clear_object (&self->stream);
}

static gboolean
release_cb (gpointer data)
{
  LimberCueMedia *self = data;

  self->release_id = 0;
  drop_stream (self);
  self->is_released = TRUE;

  return G_SOURCE_REMOVE;
}

static void
release_after (LimberCueMedia *self, guint milliseconds)
{
  g_clear_handle_id (&self->release_id, g_source_remove);
  self->release_id = g_timeout_add (milliseconds, release_cb, self);
}

static gboolean
pause_cb (gpointer data)
{
  LimberCueMedia *self = data;

  self->pause_id = 0;
  gtk_media_stream_pause (self->stream);
  if (self->playing == LIMBER_CUE_DONE)
    release_after (self, RELEASE_AFTER_MS);

  return G_SOURCE_REMOVE;
}

static void
play_now (LimberCueMedia *self, LimberCue cue)
{
  self->is_waiting = FALSE;
  self->playing = cue;
  gtk_media_stream_seek (self->stream, limber_cue_sounds[cue].start_us);
  gtk_media_stream_play (self->stream);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id
      = g_timeout_add ((guint) (limber_cue_sounds[cue].length_us / 1000) + REST_MS, pause_cb, self);
}

/* An error is told from an idle handler, since the stream is still within a call of its own. */
static gboolean
failed_cb (gpointer data)
{
  LimberCueMedia *self = data;

  self->pause_id = 0;
  drop_stream (self);
  g_signal_emit (self, signals[FAILED], 0);

  return G_SOURCE_REMOVE;
}

static void
fail (LimberCueMedia *self)
{
  self->is_waiting = FALSE;
  g_signal_handlers_disconnect_by_data (self->stream, self);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_idle_add (failed_cb, self);
}

static void
error_cb (LimberCueMedia *self)
{
  const GError *error = gtk_media_stream_get_error (self->stream);

  if (error == NULL)
    return;

  g_debug ("Sounds cannot be played: %s", error->message);
  fail (self);
}

static void
prepared_cb (LimberCueMedia *self)
{
  if (!gtk_media_stream_is_prepared (self->stream))
    return;

  if (!gtk_media_stream_is_seekable (self->stream) || !gtk_media_stream_has_audio (self->stream))
    fail (self);
  else if (self->is_waiting && g_get_monotonic_time () - self->waiting_since_us <= TOO_LATE_US)
    play_now (self, self->waiting);
}

static gboolean
open_stream (LimberCueMedia *self)
{
  const char *path
      = self->is_low ? RESOURCE_PATH "/sounds/limber-cues-low.wav" : RESOURCE_PATH "/sounds/limber-cues.wav";

  drop_stream (self);
  /* GStreamer plays into nothing where there is no device, without a word. */
  if (!limber_cue_media_has_device ())
    return FALSE;

  self->stream = gtk_media_file_new_for_resource (path);
  /* As the file without a backend has, from the beginning. */
  if (gtk_media_stream_get_error (self->stream) != NULL)
    {
      drop_stream (self);
      return FALSE;
    }

  g_signal_connect_object (self->stream, "notify::error", G_CALLBACK (error_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stream, "notify::prepared", G_CALLBACK (prepared_cb), self,
                           G_CONNECT_SWAPPED);

  return TRUE;
}

static gboolean
can_play (LimberCueMedia *self)
{
  return self->stream != NULL && gtk_media_stream_get_error (self->stream) == NULL;
}

static void
limber_cue_media_dispose (GObject *object)
{
  drop_stream (LIMBER_CUE_MEDIA (object));

  G_OBJECT_CLASS (limber_cue_media_parent_class)->dispose (object);
}

static void
limber_cue_media_class_init (LimberCueMediaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_cue_media_dispose;

  /**
   * LimberCueMedia::failed:
   *
   * No sound can be played any more, as long as nothing is loaded again.
   */
  signals[FAILED] = g_signal_new ("failed", LIMBER_TYPE_CUE_MEDIA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
limber_cue_media_init (LimberCueMedia *self)
{
}

/**
 * limber_cue_media_new:
 *
 * Returns: (transfer full): a player without sounds as yet
 */
LimberCueMedia *
limber_cue_media_new (void)
{
  return g_object_new (LIMBER_TYPE_CUE_MEDIA, NULL);
}

/**
 * limber_cue_media_load:
 * @self: the player
 * @low_pitch: an octave lower
 *
 * Opens the sounds, in the place of those that were. They can be played a moment later; one that is asked for
 * until then is played as soon as it can be, unless that is too late. Costs tens of milliseconds the first
 * time, which GStreamer takes to come up.
 *
 * Returns: %FALSE when there is nothing to play sounds with: no device, or no backend of GTK
 */
gboolean
limber_cue_media_load (LimberCueMedia *self, gboolean low_pitch)
{
  g_return_val_if_fail (LIMBER_IS_CUE_MEDIA (self), FALSE);

  self->is_low = low_pitch;

  if (!open_stream (self))
    return FALSE;

  release_after (self, RELEASE_UNUSED_AFTER_MS);

  return TRUE;
}

/**
 * limber_cue_media_wake:
 * @self: the player
 *
 * Opens the sounds again when they were let go of, so that the next is played without delay.
 */
void
limber_cue_media_wake (LimberCueMedia *self)
{
  g_return_if_fail (LIMBER_IS_CUE_MEDIA (self));

  g_clear_handle_id (&self->release_id, g_source_remove);
  if (self->is_released && !open_stream (self))
    self->pause_id = g_idle_add (failed_cb, self);
}

/**
 * limber_cue_media_play:
 * @self: the player
 * @cue: which sound
 * @volume: from 0 to 1, as it is heard
 *
 * Plays a sound now, in the place of one that is being played. Does nothing when there is no sound.
 */
void
limber_cue_media_play (LimberCueMedia *self, LimberCue cue, double volume)
{
  g_return_if_fail (LIMBER_IS_CUE_MEDIA (self));
  g_return_if_fail (cue < G_N_ELEMENTS (limber_cue_sounds));

  limber_cue_media_wake (self);
  if (!can_play (self))
    return;

  gtk_media_stream_set_volume (self->stream, volume);
  if (gtk_media_stream_is_prepared (self->stream))
    {
      play_now (self, cue);
      return;
    }
  self->is_waiting = TRUE;
  self->waiting = cue;
  self->waiting_since_us = g_get_monotonic_time ();
}

/**
 * limber_cue_media_stop:
 * @self: the player
 *
 * Falls silent at once.
 */
void
limber_cue_media_stop (LimberCueMedia *self)
{
  g_return_if_fail (LIMBER_IS_CUE_MEDIA (self));

  self->is_waiting = FALSE;
  if (!can_play (self))
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  gtk_media_stream_pause (self->stream);
  release_after (self, RELEASE_AFTER_MS);
}

/**
 * limber_cue_media_peek_stream:
 * @self: the player
 *
 * Returns: (transfer none) (nullable): what plays all sounds, to look at
 */
GtkMediaStream *
limber_cue_media_peek_stream (LimberCueMedia *self)
{
  g_return_val_if_fail (LIMBER_IS_CUE_MEDIA (self), NULL);

  return self->stream;
}

static gboolean
exists_below (const char *folder, const char *name)
{
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  return path != NULL && access (path, F_OK) == 0;
}

/* Devices that ALSA plays by, as in pcmC0D0p. */
static gboolean
has_alsa_device (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/dev/snd", 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, "pcm") && g_str_has_suffix (name, "p"))
      return TRUE;

  return FALSE;
}

/**
 * limber_cue_media_has_device:
 *
 * Returns: %FALSE when there is no sound server, PulseAudio or PipeWire, and no device. %TRUE promises
 * nothing
 */
gboolean
limber_cue_media_has_device (void)
{
  return g_getenv ("PULSE_SERVER") != NULL || exists_below (g_getenv ("PULSE_RUNTIME_PATH"), "native")
         || exists_below (g_get_user_runtime_dir (), "pulse/native")
         || exists_below (g_get_user_runtime_dir (), "pipewire-0") || has_alsa_device ()
         || access ("/dev/dsp", F_OK) == 0;
}
