/* limber-speech.c — says names and counts, by the speech service of the desktop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-speech.h"

#include <glib/gi18n.h>
#include <libspeechd.h>
#include <locale.h>
#include <math.h>
#include <signal.h>
#include <string.h>

/* What is said later than this is about something that is over. */
#define PATIENCE_MS 2000
#define PATIENCE_US (PATIENCE_MS * 1000)

/* Nobody waits for a service at every exercise of a routine when there is none. */
#define RETRY_AFTER_US (60 * G_USEC_PER_SEC)

/* More than this has piled up only before a service that hangs. */
#define QUEUE_MAX 8

typedef enum
{
  SAY,
  STOP,
  QUIT,
} JobKind;

typedef struct
{
  JobKind kind;
  char *text;
  gboolean urgent;
  double volume;
  gint64 since_us;
} Job;

/* What the thread works with. It may outlive the object, while the service keeps it waiting. */
typedef struct
{
  GAsyncQueue *queue; /* (element-type Job) */
  GWeakRef owner;
  char *language;

  /* The thread's alone. */
  SPDConnection *connection; /* nullable */
  gint64 retry_us;
  double volume;
} Worker;

/**
 * LimberSpeech:
 *
 * Everything the service is asked happens on a thread of its own, since it may take seconds to come up and
 * may hang. Nobody waits for that thread, not even at the end: it goes by itself.
 */
struct _LimberSpeech
{
  GObject parent_instance;

  Worker *worker; /* nullable */
  guint patience_id;
  gboolean is_settled; /* it was said how it went */
};

G_DEFINE_FINAL_TYPE (LimberSpeech, limber_speech, G_TYPE_OBJECT)

enum
{
  SAID,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->text);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static Job *
job_new (JobKind kind)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->since_us = g_get_monotonic_time ();

  return job;
}

static void
worker_clear (gpointer data)
{
  Worker *worker = data;

  g_async_queue_unref (worker->queue);
  g_weak_ref_clear (&worker->owner);
  g_free (worker->language);
}

static void
settle (LimberSpeech *self, guint signal)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->is_settled)
    return;

  self->is_settled = TRUE;
  g_signal_emit (self, signal, 0);
}

typedef struct
{
  Worker *worker;
  guint signal;
} Report;

static void
report_free (gpointer data)
{
  g_atomic_rc_box_release_full (((Report *) data)->worker, worker_clear);
  g_free (data);
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;
  g_autoptr (LimberSpeech) self = g_weak_ref_get (&report->worker->owner);

  if (self != NULL)
    settle (self, report->signal);

  return G_SOURCE_REMOVE;
}

/* On the thread; what it says is heard on the main thread. */
static void
report (Worker *worker, guint signal)
{
  Report *self = g_new0 (Report, 1);

  self->worker = g_atomic_rc_box_acquire (worker);
  self->signal = signal;
  g_idle_add_full (G_PRIORITY_DEFAULT, report_cb, self, report_free);
}

static void
disconnect (Worker *worker)
{
  g_clear_pointer (&worker->connection, spd_close);
  worker->retry_us = g_get_monotonic_time () + RETRY_AFTER_US;
}

/* Starts the service where it does not run. May take seconds. */
static gboolean
connect_service (Worker *worker)
{
  g_autofree char *message = NULL;

  if (worker->connection != NULL)
    return TRUE;
  if (g_get_monotonic_time () < worker->retry_us)
    return FALSE;

  worker->connection = spd_open2 ("limber", "routine", NULL, SPD_MODE_SINGLE, NULL, TRUE, &message);
  if (worker->connection == NULL)
    {
      g_debug ("There is no speech service: %s", message);
      worker->retry_us = g_get_monotonic_time () + RETRY_AFTER_US;
      return FALSE;
    }

  worker->volume = -1;
  spd_set_language (worker->connection, worker->language);

  return TRUE;
}

static void
set_volume (Worker *worker, double volume)
{
  if (fabs (worker->volume - volume) < 0.001)
    return;

  worker->volume = volume;
  /* From −100, the least there is, to 100. */
  spd_set_volume (worker->connection, (int) lround (volume * 200) - 100);
}

static void
say (Worker *worker, const Job *job)
{
  if (!connect_service (worker))
    {
      report (worker, signals[FAILED]);
      return;
    }
  if (g_get_monotonic_time () - job->since_us > PATIENCE_US)
    return;

  if (job->urgent)
    spd_cancel (worker->connection);
  set_volume (worker, job->volume);
  /* Such a message waits for its turn: a screen reader that is speaking is not cut off. */
  if (spd_say (worker->connection, SPD_MESSAGE, job->text) < 0)
    {
      disconnect (worker);
      report (worker, signals[FAILED]);
      return;
    }
  report (worker, signals[SAID]);
}

static gpointer
worker_run (gpointer data)
{
  Worker *worker = data;
  gboolean is_over = FALSE;
  sigset_t broken_pipe;

  /* A service that goes away while it is written to must not take this program with it. */
  sigemptyset (&broken_pipe);
  sigaddset (&broken_pipe, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &broken_pipe, NULL);

  while (!is_over)
    {
      g_autoptr (Job) job = g_async_queue_pop (worker->queue);

      if (job->kind == SAY)
        say (worker, job);
      else if (worker->connection != NULL)
        spd_cancel (worker->connection);
      is_over = job->kind == QUIT;
    }
  g_clear_pointer (&worker->connection, spd_close);
  g_atomic_rc_box_release_full (worker, worker_clear);

  return NULL;
}

static void
start_worker (LimberSpeech *self)
{
  Worker *worker = g_atomic_rc_box_new0 (Worker);

  worker->queue = g_async_queue_new_full (job_free);
  g_weak_ref_init (&worker->owner, self);
  worker->language = limber_speech_dup_language ();
  self->worker = worker;

  g_thread_unref (g_thread_new ("limber-speech", worker_run, g_atomic_rc_box_acquire (worker)));
}

/* What was not begun yet is not said any more. */
static void
clear_queue (GAsyncQueue *queue)
{
  Job *job;

  while ((job = g_async_queue_try_pop (queue)) != NULL)
    job_free (job);
}

static gboolean
patience_cb (gpointer data)
{
  LimberSpeech *self = data;

  self->patience_id = 0;
  settle (self, signals[FAILED]);

  return G_SOURCE_REMOVE;
}

static void
limber_speech_dispose (GObject *object)
{
  LimberSpeech *self = LIMBER_SPEECH (object);

  g_clear_handle_id (&self->patience_id, g_source_remove);
  if (self->worker != NULL)
    {
      clear_queue (self->worker->queue);
      g_async_queue_push (self->worker->queue, job_new (QUIT));
      g_atomic_rc_box_release_full (g_steal_pointer (&self->worker), worker_clear);
    }

  G_OBJECT_CLASS (limber_speech_parent_class)->dispose (object);
}

static void
limber_speech_class_init (LimberSpeechClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_speech_dispose;

  /**
   * LimberSpeech::said:
   *
   * The service took a text for the first time.
   */
  signals[SAID]
      = g_signal_new ("said", LIMBER_TYPE_SPEECH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberSpeech::failed:
   *
   * There is no service, or it took longer than anybody waits.
   */
  signals[FAILED]
      = g_signal_new ("failed", LIMBER_TYPE_SPEECH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_speech_init (LimberSpeech *self)
{
}

/**
 * limber_speech_new:
 *
 * Returns: (transfer full): a voice; nothing is asked of the service before there is something to say
 */
LimberSpeech *
limber_speech_new (void)
{
  return g_object_new (LIMBER_TYPE_SPEECH, NULL);
}

/**
 * limber_speech_say:
 * @self: the voice
 * @text: what to say
 * @urgent: cuts off what is being said
 * @volume: from 0 to 1
 *
 * Says it within two seconds or not at all.
 */
void
limber_speech_say (LimberSpeech *self, const char *text, gboolean urgent, double volume)
{
  Job *job;

  g_return_if_fail (LIMBER_IS_SPEECH (self));
  g_return_if_fail (text != NULL);

  if (self->worker == NULL)
    start_worker (self);
  if (!self->is_settled && self->patience_id == 0)
    self->patience_id = g_timeout_add (PATIENCE_MS, patience_cb, self);
  if (urgent)
    clear_queue (self->worker->queue);
  else if (g_async_queue_length (self->worker->queue) >= QUEUE_MAX)
    return;

  job = job_new (SAY);
  job->text = g_strdup (text);
  job->urgent = urgent;
  job->volume = CLAMP (volume, 0, 1);
  g_async_queue_push (self->worker->queue, job);
}

/**
 * limber_speech_stop:
 * @self: the voice
 *
 * Falls silent, and says nothing of what was not begun.
 */
void
limber_speech_stop (LimberSpeech *self)
{
  g_return_if_fail (LIMBER_IS_SPEECH (self));

  if (self->worker == NULL)
    return;

  clear_queue (self->worker->queue);
  g_async_queue_push (self->worker->queue, job_new (STOP));
}

/**
 * limber_speech_language_for:
 * @catalogue: the language of the texts, as in "de" or "pt_BR"; empty when they are not translated
 * @locale: (nullable): the locale, as in "de_AT.UTF-8"
 *
 * A text in one language is not read by the voice of another, as it would be by the locale alone where there
 * is no translation.
 *
 * Returns: (transfer full): the language to be spoken, as in "de-AT"
 */
char *
limber_speech_language_for (const char *catalogue, const char *locale)
{
  const char *texts = catalogue[0] != '\0' ? catalogue : "en";
  gsize length = strcspn (texts, "_@.");
  const char *country = locale != NULL && strncmp (locale, texts, length) == 0 ? locale + length : "";

  if (country[0] != '_')
    country = texts + length;
  if (country[0] != '_')
    return g_strndup (texts, length);

  return g_strdup_printf ("%.*s-%.*s", (int) length, texts, (int) strcspn (country + 1, "@."), country + 1);
}

/**
 * limber_speech_dup_language:
 *
 * Returns: (transfer full): the language of the texts that are shown
 */
char *
limber_speech_dup_language (void)
{
  /* What a catalogue says of itself; without one it is empty. */
  const char *header = dgettext (GETTEXT_PACKAGE, "");
  const char *line = strstr (header, "\nLanguage: ");
  g_autofree char *catalogue = NULL;

  if (line != NULL)
    catalogue = g_strndup (line + strlen ("\nLanguage: "), strcspn (line + strlen ("\nLanguage: "), "\n"));

  return limber_speech_language_for (catalogue != NULL ? catalogue : "", setlocale (LC_MESSAGES, NULL));
}
