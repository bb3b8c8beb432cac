/* test-speech.c — what is said, to a speech service of the test's own, and without one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-app.h"

#include "limber-speech.h"

#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <string.h>

/* A speech service that only writes down what it is asked, in SSIP, the protocol of speech-dispatcher. */
typedef struct
{
  GSocketListener *listener;
  GCancellable *cancellable;
  GThread *thread;
  GAsyncQueue *asked; /* (element-type utf8) */
  gboolean hangs;
} Service;

/* Where every service listens. */
static char *path;

static const char *
get_reply (const char *command)
{
  if (g_str_has_prefix (command, "HISTORY GET CLIENT_ID"))
    return "245-7\r\n245 OK CLIENT ID SENT\r\n";
  if (g_ascii_strcasecmp (command, "SPEAK") == 0)
    return "230 OK RECEIVING DATA\r\n";
  if (strcmp (command, ".") == 0)
    return "225-21\r\n225 OK MESSAGE QUEUED\r\n";

  return "200 OK\r\n";
}

/* Until the other side goes. */
static void
serve (Service *self, GSocketConnection *connection)
{
  g_autoptr (GDataInputStream) input
      = g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  gboolean is_text = FALSE;
  char *line;

  g_data_input_stream_set_newline_type (input, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);
  while ((line = g_data_input_stream_read_line (input, NULL, self->cancellable, NULL)) != NULL)
    {
      const char *reply = get_reply (line);

      is_text = is_text ? strcmp (line, ".") != 0 : g_ascii_strcasecmp (line, "SPEAK") == 0;
      if (!self->hangs && (!is_text || g_ascii_strcasecmp (line, "SPEAK") == 0))
        g_output_stream_write_all (output, reply, strlen (reply), NULL, NULL, NULL);
      g_async_queue_push (self->asked, line);
    }
  g_async_queue_push (self->asked, g_strdup ("(gone)"));
}

static gpointer
service_run (gpointer data)
{
  Service *self = data;
  GSocketConnection *connection;

  while ((connection = g_socket_listener_accept (self->listener, NULL, self->cancellable, NULL)) != NULL)
    {
      serve (self, connection);
      g_object_unref (connection);
    }

  return NULL;
}

static void
service_start (Service *self)
{
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (path);

  self->listener = g_socket_listener_new ();
  self->cancellable = g_cancellable_new ();
  g_assert_true (g_socket_listener_add_address (self->listener, address, G_SOCKET_TYPE_STREAM,
                                                G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL, NULL));
  self->thread = g_thread_new ("service", service_run, self);
}

static void
service_stop (Service *self)
{
  if (self->thread == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_thread_join (g_steal_pointer (&self->thread));
  g_clear_object (&self->listener);
  g_clear_object (&self->cancellable);
  g_unlink (path);
}

static void
set_up (Service *self, gconstpointer data)
{
  self->asked = g_async_queue_new_full (g_free);
}

static void
tear_down (Service *self, gconstpointer data)
{
  service_stop (self);
  g_async_queue_unref (self->asked);
}

/* Waits until the service was asked something that begins with @prefix. */
static char *
wait_for_asked (Service *self, const char *prefix)
{
  for (;;)
    {
      char *line = g_async_queue_pop (self->asked);

      if (g_str_has_prefix (line, prefix))
        return line;
      g_free (line);
    }
}

static void
assert_asked (Service *self, const char *prefix, const char *expected)
{
  g_autofree char *line = wait_for_asked (self, prefix);

  g_assert_cmpstr (line, ==, expected);
}

static void
count_cb (gpointer object, guint *n)
{
  (*n)++;
}

typedef struct
{
  LimberSpeech *speech;
  guint n_said, n_failed;
} Voice;

static void
voice_init (Voice *self)
{
  *self = (Voice) { .speech = limber_speech_new () };
  g_signal_connect (self->speech, "said", G_CALLBACK (count_cb), &self->n_said);
  g_signal_connect (self->speech, "failed", G_CALLBACK (count_cb), &self->n_failed);
}

static void
test_says (Service *self, gconstpointer data)
{
  Voice voice;

  service_start (self);
  voice_init (&voice);
  limber_speech_say (voice.speech, "Cat-camel", FALSE, 0.5);
  assert_asked (self, "SET SELF LANGUAGE", "SET SELF LANGUAGE en");
  assert_asked (self, "SET SELF VOLUME", "SET SELF VOLUME 0");
  assert_asked (self, "SET SELF PRIORITY", "SET SELF PRIORITY MESSAGE");
  assert_asked (self, "Cat", "Cat-camel");
  test_wait_for (voice.n_said > 0);

  /* The volume is told again only when it changed, and a line that would end the text is part of it. */
  limber_speech_say (voice.speech, ".\r\nLeft side", FALSE, 1);
  assert_asked (self, "SET SELF VOLUME", "SET SELF VOLUME 100");
  assert_asked (self, "..", "..");
  assert_asked (self, "Left", "Left side");

  g_assert_finalize_object (voice.speech);
  assert_asked (self, "(gone)", "(gone)");
  test_wait_idle ();
  g_assert_cmpuint (voice.n_said, ==, 1);
  g_assert_cmpuint (voice.n_failed, ==, 0);
}

/* What is urgent cuts off what is being said; so does stopping. */
static void
test_urgent (Service *self, gconstpointer data)
{
  Voice voice;

  service_start (self);
  voice_init (&voice);
  limber_speech_say (voice.speech, "Child’s pose", FALSE, 0.7);
  assert_asked (self, "Child", "Child’s pose");
  limber_speech_say (voice.speech, "Rest", TRUE, 0.7);
  assert_asked (self, "CANCEL", "CANCEL SELF");
  assert_asked (self, "Rest", "Rest");
  limber_speech_stop (voice.speech);
  assert_asked (self, "CANCEL", "CANCEL SELF");

  g_assert_finalize_object (voice.speech);
  assert_asked (self, "(gone)", "(gone)");
  test_wait_idle ();
}

/* Another program may end it at any time. It is not there again before a while has passed. */
static void
test_goes_away (Service *self, gconstpointer data)
{
  Voice voice;

  service_start (self);
  voice_init (&voice);
  limber_speech_say (voice.speech, "One", FALSE, 0.7);
  test_wait_for (voice.n_said > 0);
  service_stop (self);
  for (guint i = 0; i < 5; i++)
    limber_speech_say (voice.speech, "Two", TRUE, 0.7);
  limber_speech_stop (voice.speech);
  g_assert_finalize_object (voice.speech);
  test_wait_idle ();
}

/* One sentence can be said of it, and nothing else happens. */
static void
test_absent (Service *self, gconstpointer data)
{
  Voice voice;

  voice_init (&voice);
  limber_speech_stop (voice.speech);
  for (guint i = 0; i < 20; i++)
    limber_speech_say (voice.speech, "Nobody listens", i % 2 == 0, 0.7);
  test_wait_for (voice.n_failed > 0);
  limber_speech_stop (voice.speech);
  g_assert_finalize_object (voice.speech);
  test_wait_idle ();
  g_assert_cmpuint (voice.n_said, ==, 0);
  g_assert_cmpuint (voice.n_failed, ==, 1);
}

/* A service that does not answer keeps nobody: neither what is said, nor the end. */
static void
test_hangs (Service *self, gconstpointer data)
{
  Voice voice;

  self->hangs = TRUE;
  service_start (self);
  voice_init (&voice);
  for (guint i = 0; i < 100; i++)
    limber_speech_say (voice.speech, "Is anybody there?", FALSE, 0.7);
  test_wait_for (voice.n_failed > 0);
  g_assert_cmpuint (voice.n_said, ==, 0);
  limber_speech_stop (voice.speech);
  g_assert_finalize_object (voice.speech);
  /* Closes the connection, which ends the thread that waited. */
  service_stop (self);
  test_wait_idle ();
}

static void
test_language (void)
{
  static const struct
  {
    const char *catalogue, *locale, *expected;
  } cases[] = {
    { "de", "de_AT.UTF-8", "de-AT" },
    { "de", "de", "de" },
    { "pt_BR", "pt_BR.UTF-8", "pt-BR" },
    { "pt_BR", "pt_PT.UTF-8", "pt-PT" },
    { "pt_BR", "C", "pt-BR" },
    { "", "en_GB.UTF-8", "en-GB" },
    { "", "fr_FR.UTF-8", "en" },
    { "", "C.UTF-8", "en" },
    { "", NULL, "en" },
    { "de", "fr_FR.UTF-8", "de" },
    { "sr@latin", "sr_RS@latin", "sr-RS" },
    { "", "en_US.UTF-8", "en-US" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *language = limber_speech_language_for (cases[i].catalogue, cases[i].locale);

      g_assert_cmpstr (language, ==, cases[i].expected);
    }
}

#define ADD(path, test) g_test_add ("/speech/" path, Service, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("limber-speech-XXXXXX", NULL);
  g_autofree char *address = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  path = g_build_filename (folder, "socket", NULL);
  address = g_strconcat ("unix_socket:", path, NULL);
  g_setenv ("SPEECHD_ADDRESS", address, TRUE);
  /* The real one is not to be started by a test. */
  g_setenv ("SPEECHD_CMD", "/bin/false", TRUE);

  ADD ("says", test_says);
  ADD ("urgent", test_urgent);
  ADD ("goes-away", test_goes_away);
  ADD ("absent", test_absent);
  ADD ("hangs", test_hangs);
  g_test_add_func ("/speech/language", test_language);

  result = g_test_run ();
  g_rmdir (folder);
  g_free (path);

  return result;
}
