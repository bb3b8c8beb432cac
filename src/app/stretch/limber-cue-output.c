/* limber-cue-output.c — cues as they are heard: sound by GTK, voice by the speech service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-cue-output.h"

#include "limber-cue-media.h"
#ifdef HAVE_SPEECH
#include "limber-speech.h"
#endif

typedef struct
{
  LimberCueMedia *media;
#ifdef HAVE_SPEECH
  LimberSpeech *speech; /* nullable */
#endif
} Output;

static gboolean
output_load (gpointer data, gboolean low_pitch)
{
  return limber_cue_media_load (((Output *) data)->media, low_pitch);
}

static void
output_wake (gpointer data)
{
  limber_cue_media_wake (((Output *) data)->media);
}

static void
output_play (gpointer data, LimberCue cue, double volume)
{
  limber_cue_media_play (((Output *) data)->media, cue, volume);
}

#ifdef HAVE_SPEECH
static void
output_say (gpointer data, const char *text, gboolean urgent, double volume)
{
  Output *output = data;

  /* Its thread and its connection are there only for whoever wants a voice. */
  if (output->speech == NULL)
    output->speech = limber_speech_new ();
  limber_speech_say (output->speech, text, urgent, volume);
}
#endif

static void
output_stop (gpointer data)
{
  Output *output = data;

  limber_cue_media_stop (output->media);
#ifdef HAVE_SPEECH
  if (output->speech != NULL)
    limber_speech_stop (output->speech);
#endif
}

static void
output_free (gpointer data)
{
  Output *output = data;

  g_object_unref (output->media);
#ifdef HAVE_SPEECH
  g_clear_object (&output->speech);
#endif
  g_free (output);
}

const LimberCueBackend limber_cue_output_backend = {
  .load = output_load,
  .wake = output_wake,
  .play = output_play,
#ifdef HAVE_SPEECH
  .say = output_say,
#endif
  .stop = output_stop,
  .free = output_free,
};

/**
 * limber_cue_output_new:
 * @failed: (scope notified): called once no sound can be played any more
 * @data: for @failed, a #GObject: nothing is called any more when it is gone
 *
 * Returns: (transfer full): what limber_cue_output_backend takes
 */
gpointer
limber_cue_output_new (GCallback failed, gpointer data)
{
  Output *output = g_new0 (Output, 1);

  output->media = limber_cue_media_new ();
  g_signal_connect_object (output->media, "failed", failed, data, G_CONNECT_SWAPPED);

  return output;
}
