/* test-cue-player.c — what is heard of a routine, with and without anything to hear it by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include "limber-app.h"
#include "limber-cue-backend.h"
#include "limber-cue-media.h"
#include "limber-cue-player.h"
#include "limber-cue-sounds.h"
#include "limber-settings-stretch.h"

#include <adwaita.h>
#include <glib/gstdio.h>

/* What a player asked of its backend. */
typedef struct
{
  GString *log;
  double volume;
  gboolean has_no_sound;
} Record;

static gboolean
record_load (gpointer data, gboolean low_pitch)
{
  Record *record = data;

  g_string_append (record->log, low_pitch ? "low " : "load ");

  return !record->has_no_sound;
}

static void
record_wake (gpointer data)
{
  g_string_append (((Record *) data)->log, "wake ");
}

static void
record_play (gpointer data, LimberCue cue, double volume)
{
  Record *record = data;

  g_string_append_printf (record->log, "%d ", cue);
  record->volume = volume;
}

static void
record_say (gpointer data, const char *text, gboolean urgent, double volume)
{
  Record *record = data;

  g_string_append_printf (record->log, "%s%s ", text, urgent ? "!" : "");
  record->volume = volume;
}

static void
record_stop (gpointer data)
{
  g_string_append (((Record *) data)->log, "stop ");
}

static const LimberCueBackend record_backend = {
  .load = record_load,
  .wake = record_wake,
  .play = record_play,
  .say = record_say,
  .stop = record_stop,
};

typedef struct
{
  Record record;
  LimberSettings *settings;
  LimberCuePlayer *player;
  guint n_sentences;
  char *sentence;
} Fixture;

static void
unavailable_cb (LimberCuePlayer *player, const char *sentence, Fixture *fixture)
{
  fixture->n_sentences++;
  g_set_str (&fixture->sentence, sentence);
}

static void
make_player (Fixture *fixture)
{
  fixture->player = limber_cue_player_new (fixture->settings);
  g_signal_connect (fixture->player, "unavailable", G_CALLBACK (unavailable_cb), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->record.log = g_string_new (NULL);
  limber_cue_player_set_backend_for_tests (&record_backend, &fixture->record);
  fixture->settings = limber_settings_new_in_memory ();
  make_player (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->player);
  g_assert_finalize_object (fixture->settings);
  limber_cue_player_set_backend_for_tests (NULL, NULL);
  g_string_free (fixture->record.log, TRUE);
  g_free (fixture->sentence);
}

#define assert_heard(fixture, expected)                                                                      \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_assert_cmpstr ((fixture)->record.log->str, ==, expected);                                              \
    g_string_truncate ((fixture)->record.log, 0);                                                            \
  }                                                                                                          \
  G_STMT_END

/* Nothing is opened by making a player, and everything is by the first cue. */
static void
test_play (Fixture *fixture, gconstpointer data)
{
  assert_heard (fixture, "");
  limber_cue_player_play (fixture->player, LIMBER_CUE_READY);
  limber_cue_player_play (fixture->player, LIMBER_CUE_RELEASE);
  assert_heard (fixture, "load 0 7 ");
  g_assert_cmpfloat_with_epsilon (fixture->record.volume, 0.7, 1e-9);
  limber_cue_player_stop (fixture->player);
  limber_cue_player_wake (fixture->player);
  assert_heard (fixture, "stop wake ");
  g_assert_true (limber_cue_player_get_is_available (fixture->player));
}

/* By itself, once there is time for it. */
static void
test_opens (Fixture *fixture, gconstpointer data)
{
  test_wait_for (fixture->record.log->len > 0);
  assert_heard (fixture, "load ");
  limber_cue_player_play (fixture->player, LIMBER_CUE_DONE);
  assert_heard (fixture, "6 ");
}

static void
test_volume (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->player, "volume", 0.25, NULL);
  g_assert_cmpfloat_with_epsilon (limber_settings_get_cue_volume (fixture->settings), 0.25, 1e-9);
  limber_cue_player_play (fixture->player, LIMBER_CUE_START);
  g_assert_cmpfloat_with_epsilon (fixture->record.volume, 0.25, 1e-9);

  g_string_truncate (fixture->record.log, 0);
  g_object_set (fixture->player, "volume", 0.0, NULL);
  limber_cue_player_play (fixture->player, LIMBER_CUE_START);
  assert_heard (fixture, "");
}

static void
test_mute (Fixture *fixture, gconstpointer data)
{
  limber_settings_set_stretch_flag (fixture->settings, LIMBER_SETTINGS_VOICE, TRUE);
  limber_settings_set_stretch_flag (fixture->settings, LIMBER_SETTINGS_CUE_MUTED, TRUE);
  assert_heard (fixture, "stop ");
  limber_cue_player_play (fixture->player, LIMBER_CUE_START);
  limber_cue_player_say (fixture->player, "Cat-camel", FALSE);
  assert_heard (fixture, "");

  limber_settings_set_stretch_flag (fixture->settings, LIMBER_SETTINGS_CUE_MUTED, FALSE);
  limber_cue_player_play (fixture->player, LIMBER_CUE_START);
  assert_heard (fixture, "load 1 ");
}

static void
test_low_pitch (Fixture *fixture, gconstpointer data)
{
  /* Nothing was opened that would have to be opened again. */
  limber_settings_set_stretch_flag (fixture->settings, LIMBER_SETTINGS_CUE_LOW_PITCH, TRUE);
  assert_heard (fixture, "");
  limber_cue_player_play (fixture->player, LIMBER_CUE_REST);
  assert_heard (fixture, "low 5 ");
  limber_settings_set_stretch_flag (fixture->settings, LIMBER_SETTINGS_CUE_LOW_PITCH, FALSE);
  limber_cue_player_play (fixture->player, LIMBER_CUE_REST);
  assert_heard (fixture, "load 5 ");
}

static void
test_voice (Fixture *fixture, gconstpointer data)
{
  limber_cue_player_say (fixture->player, "Cat-camel", FALSE);
  assert_heard (fixture, "");

  limber_settings_set_stretch_flag (fixture->settings, LIMBER_SETTINGS_VOICE, TRUE);
  limber_cue_player_say (fixture->player, "", TRUE);
  limber_cue_player_say (fixture->player, "Cat-camel", FALSE);
  limber_cue_player_say (fixture->player, "Rest", TRUE);
  assert_heard (fixture, "Cat-camel Rest! ");
  limber_settings_set_stretch_flag (fixture->settings, LIMBER_SETTINGS_VOICE, FALSE);
  assert_heard (fixture, "stop ");
}

/* Said once, and nothing is tried again and again. */
static void
test_unavailable (Fixture *fixture, gconstpointer data)
{
  fixture->record.has_no_sound = TRUE;
  for (guint i = 0; i < LIMBER_N_CUES; i++)
    limber_cue_player_play (fixture->player, (LimberCue) i);
  assert_heard (fixture, "load ");
  g_assert_cmpuint (fixture->n_sentences, ==, 1);
  g_assert_true (g_str_has_suffix (fixture->sentence, "."));
  g_assert_false (limber_cue_player_get_is_available (fixture->player));
}

/* Each cue has a place of its own in the sounds, and silence after it. */
static void
test_places (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (limber_cue_sounds), ==, LIMBER_N_CUES);
  for (guint i = 0; i < LIMBER_N_CUES; i++)
    {
      g_assert_cmpint (limber_cue_sounds[i].length_us, >=, 50000);
      g_assert_cmpint (limber_cue_sounds[i].length_us, <=, 1500000);
      if (i > 0)
        g_assert_cmpint (limber_cue_sounds[i].start_us, >=,
                         limber_cue_sounds[i - 1].start_us + limber_cue_sounds[i - 1].length_us + 500000);
    }
}

static void
count_cb (gpointer object, guint *n)
{
  (*n)++;
}

/* GStreamer, into nothing: no machine that runs this has to have a device, and none makes a noise. */
static void
test_gstreamer (void)
{
  LimberCueMedia *media = limber_cue_media_new ();
  GtkMediaStream *stream;
  guint n_failed = 0;

  g_signal_connect (media, "failed", G_CALLBACK (count_cb), &n_failed);
  g_assert_true (limber_cue_media_load (media, FALSE));
  stream = limber_cue_media_peek_stream (media);
  /* Asked for before it can be played. */
  limber_cue_media_play (media, LIMBER_CUE_COUNT, 0.5);
  test_wait_for (gtk_media_stream_get_playing (stream));
  test_wait_for (!gtk_media_stream_get_playing (stream));
  g_assert_cmpint (gtk_media_stream_get_timestamp (stream), >=, limber_cue_sounds[LIMBER_CUE_COUNT].start_us);

  /* Again, after another, and twice in a row. */
  for (guint i = 0; i < 2; i++)
    {
      limber_cue_media_play (media, LIMBER_CUE_START, 0.5);
      limber_cue_media_play (media, LIMBER_CUE_COUNT, 0.1);
      g_assert_true (gtk_media_stream_get_playing (stream));
      g_assert_cmpfloat_with_epsilon (gtk_media_stream_get_volume (stream), 0.1, 1e-9);
      test_wait_for (!gtk_media_stream_get_playing (stream));
    }

  limber_cue_media_play (media, LIMBER_CUE_DONE, 0.5);
  limber_cue_media_stop (media);
  g_assert_false (gtk_media_stream_get_playing (stream));
  g_assert_false (gtk_media_stream_get_ended (stream));

  /* What is not needed is let go of, and comes back. */
  test_wait_for (limber_cue_media_peek_stream (media) == NULL);
  limber_cue_media_wake (media);
  g_assert_nonnull (limber_cue_media_peek_stream (media));
  limber_cue_media_stop (media);
  test_wait_for (limber_cue_media_peek_stream (media) == NULL);
  limber_cue_media_play (media, LIMBER_CUE_COUNT, 0.5);
  stream = limber_cue_media_peek_stream (media);
  test_wait_for (gtk_media_stream_get_playing (stream));

  g_assert_true (limber_cue_media_load (media, TRUE));
  test_wait_for (gtk_media_stream_is_prepared (limber_cue_media_peek_stream (media)));
  g_assert_cmpuint (n_failed, ==, 0);
  g_assert_finalize_object (media);
  test_wait_idle ();
}

/* Through the player, as a page has it. */
static void
hear_nothing (void)
{
  Fixture fixture = { .settings = limber_settings_new_in_memory () };

  make_player (&fixture);
  test_wait_for (fixture.n_sentences > 0);
  for (guint i = 0; i < LIMBER_N_CUES; i++)
    limber_cue_player_play (fixture.player, (LimberCue) i);
  limber_cue_player_stop (fixture.player);
  limber_settings_set_stretch_flag (fixture.settings, LIMBER_SETTINGS_CUE_LOW_PITCH, TRUE);
  limber_cue_player_play (fixture.player, LIMBER_CUE_DONE);
  test_wait_idle ();

  g_assert_cmpuint (fixture.n_sentences, ==, 1);
  g_print ("%s\n", fixture.sentence);
  g_assert_finalize_object (fixture.player);
  g_assert_finalize_object (fixture.settings);
  g_free (fixture.sentence);
}

static void
trap (const char *path, const char *media, const char *server)
{
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *folder = g_dir_make_tmp ("limber-cues-XXXXXX", NULL);

  environment = g_environ_setenv (environment, "XDG_RUNTIME_DIR", folder, TRUE);
  environment = g_environ_unsetenv (environment, "PULSE_RUNTIME_PATH");
  environment = g_environ_unsetenv (environment, "PULSE_SERVER");
  if (server != NULL)
    environment = g_environ_setenv (environment, "PULSE_SERVER", server, TRUE);
  if (media != NULL)
    environment = g_environ_setenv (environment, "GTK_MEDIA", media, TRUE);
  environment = g_environ_setenv (environment, "GST_PLUGIN_FEATURE_RANK",
                                  "alsasink:NONE,jackaudiosink:NONE,oss4sink:NONE,osssink:NONE,pipewiresink:"
                                  "NONE,pulsesink:NONE",
                                  TRUE);
  g_test_trap_subprocess_with_envp (path, (const char *const *) environment, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr_unmatched ("*WARNING*");
  g_test_trap_assert_stderr_unmatched ("*CRITICAL*");
  g_rmdir (folder);
}

static void
test_with_gstreamer (void)
{
  trap ("/cue-player/subprocess/gstreamer", NULL, "unix:/nowhere");
}

static void
test_no_backend (void)
{
  trap ("/cue-player/subprocess/nothing", "none", "unix:/nowhere");
  g_test_trap_assert_stdout ("*cannot be played on this computer*");
}

static void
test_no_device (void)
{
  if (g_file_test ("/dev/snd", G_FILE_TEST_EXISTS) || g_file_test ("/dev/dsp", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is a sound device here");
      return;
    }
  trap ("/cue-player/subprocess/nothing", NULL, NULL);
  g_test_trap_assert_stdout ("*No sound device was found*");
}

#define ADD(path, test) g_test_add ("/cue-player/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  limber_app_init ();

  ADD ("play", test_play);
  ADD ("opens", test_opens);
  ADD ("volume", test_volume);
  ADD ("mute", test_mute);
  ADD ("low-pitch", test_low_pitch);
  ADD ("voice", test_voice);
  ADD ("unavailable", test_unavailable);
  g_test_add_func ("/cue-player/places", test_places);
  g_test_add_func ("/cue-player/gstreamer", test_with_gstreamer);
  g_test_add_func ("/cue-player/no-backend", test_no_backend);
  g_test_add_func ("/cue-player/no-device", test_no_device);
  g_test_add_func ("/cue-player/subprocess/gstreamer", test_gstreamer);
  g_test_add_func ("/cue-player/subprocess/nothing", hear_nothing);

  return g_test_run ();
}
