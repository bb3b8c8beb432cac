/* limber-report-job.c — makes the pages of a visit report, again and again, off the main thread
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two steps: facts are read on the thread of the journal, and on another one completed by their patterns and
 * laid out. One step runs at a time. What was asked for meanwhile makes its result stale: a reading is
 * cancelled, and only the newest wish is followed. Facts that are there are used again wherever nothing of
 * the journal has to be read for a wish.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-job.h"

/* The next change of a day or a letter of a note comes sooner than this. */
#define PAUSE_MS 300

struct _LimberReportJob
{
  GObject parent_instance;

  LimberJournal *journal;
  LimberPatternWatch *patterns;
  LimberReportOptions *wanted;
  LimberReportFacts *facts; /* as last read */
  LimberReportPages *pages; /* as last laid out */
  GError *error;

  gboolean stale; /* the journal is another than when the facts were read */
  gboolean due;   /* something is to be done once no step runs */
  gboolean stopped;
  guint pause;
  gboolean running;
  GCancellable *cancellable; /* of the step that runs */
};

G_DEFINE_FINAL_TYPE (LimberReportJob, limber_report_job, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void plan (LimberReportJob *self);

static void
begin_step (LimberReportJob *self)
{
  self->due = FALSE;
  self->running = TRUE;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

/* Returns: whether the result of the step is what is wanted still */
static gboolean
end_step (LimberReportJob *self)
{
  self->running = FALSE;

  return !self->due && !self->stopped;
}

/* It is told after the next step was begun, so that nobody sees it idle in between. */
static void
go_on (LimberReportJob *self)
{
  plan (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_error (LimberReportJob *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
}

/* Laying out */

static void
lay_out_thread (GTask *task, gpointer source, gpointer facts, GCancellable *cancellable)
{
  g_autoptr (LimberReportFacts) complete = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  complete = limber_report_facts_complete (facts);
  g_task_return_pointer (task, limber_report_pages_new (complete),
                         (GDestroyNotify) limber_report_pages_unref);
}

/* Patterns are not worked out again for another name or another section. */
static void
keep_complete (LimberReportJob *self, LimberReportFacts *complete)
{
  if (self->stale || self->facts == NULL || self->facts == complete)
    return;

  limber_report_facts_unref (self->facts);
  self->facts = limber_report_facts_ref (complete);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberReportJob) self = data;
  g_autoptr (LimberReportPages) pages = g_task_propagate_pointer (G_TASK (result), NULL);
  gboolean wanted = end_step (self);

  if (pages != NULL)
    keep_complete (self, pages->facts);
  if (wanted && pages != NULL)
    {
      g_clear_pointer (&self->pages, limber_report_pages_unref);
      self->pages = g_steal_pointer (&pages);
      take_error (self, NULL);
    }
  go_on (self);
}

/* The thread lets go of a task at its own time, so the task must not be what holds the job. */
static void
lay_out (LimberReportJob *self, LimberReportFacts *facts)
{
  g_autoptr (GTask) task = NULL;

  begin_step (self);
  task = g_task_new (NULL, self->cancellable, laid_out_cb, g_object_ref (self));
  g_task_set_source_tag (task, lay_out);
  g_task_set_task_data (task, limber_report_facts_ref (facts), (GDestroyNotify) limber_report_facts_unref);
  g_task_run_in_thread (task, lay_out_thread);
}

/* Reading */

typedef struct
{
  LimberReportOptions *options;
  LimberPatterns *known;
  GCancellable *cancellable;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  limber_report_options_free (reading->options);
  g_clear_pointer (&reading->known, limber_patterns_unref);
  g_object_unref (reading->cancellable);
  g_free (reading);
}

static gpointer
read_facts (LimberStore *store, gpointer data, GError **error)
{
  const Reading *reading = data;

  return limber_report_facts_read (store, reading->options, reading->known, reading->cancellable, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberReportJob) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberReportFacts) facts = limber_journal_run_finish (LIMBER_JOURNAL (source), result, &error);
  gboolean wanted = end_step (self);

  if (facts != NULL)
    {
      g_clear_pointer (&self->facts, limber_report_facts_unref);
      self->facts = g_steal_pointer (&facts);
      self->due = TRUE;
    }
  else
    {
      self->stale = TRUE;
      if (wanted && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        take_error (self, g_steal_pointer (&error));
    }
  go_on (self);
}

/* Patterns that are being worked out anew are those of a journal that is another by now. */
static LimberPatterns *
find_patterns (LimberReportJob *self)
{
  LimberPatterns *patterns;

  if (self->patterns == NULL || self->wanted->period.to != self->wanted->today
      || limber_pattern_watch_get_is_working (self->patterns))
    return NULL;

  patterns = limber_pattern_watch_get_patterns (self->patterns);

  return patterns != NULL ? limber_patterns_ref (patterns) : NULL;
}

static void
start_reading (LimberReportJob *self)
{
  Reading *reading = g_new0 (Reading, 1);

  begin_step (self);
  self->stale = FALSE;
  reading->options = limber_report_options_copy (self->wanted);
  reading->known = find_patterns (self);
  reading->cancellable = g_object_ref (self->cancellable);
  limber_journal_run_async (self->journal, read_facts, reading, reading_free,
                            (GDestroyNotify) limber_report_facts_unref, self->cancellable, read_cb,
                            g_object_ref (self));
}

/* Begins the next step there is to do, unless one runs. */
static void
plan (LimberReportJob *self)
{
  g_autoptr (LimberReportFacts) facts = NULL;

  if (self->stopped || !self->due || self->running || self->pause != 0 || self->wanted == NULL
      || !limber_journal_get_is_open (self->journal))
    return;

  if (self->facts != NULL && !self->stale)
    facts = limber_report_facts_with_options (self->facts, self->wanted);
  if (facts != NULL)
    lay_out (self, facts);
  else
    start_reading (self);
}

static void
pause_ended_cb (gpointer data)
{
  LimberReportJob *self = data;

  self->pause = 0;
  go_on (self);
}

static void
make_due (LimberReportJob *self)
{
  self->due = TRUE;
  g_cancellable_cancel (self->cancellable);
}

static void
journal_changed_cb (LimberReportJob *self)
{
  if (self->stopped)
    return;

  self->stale = TRUE;
  make_due (self);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_ended_cb, self);
}

static void
listen_to_journal (LimberReportJob *self)
{
  static const char *const names[]
      = { "day-changed", "terms-changed", "measures-changed", "routines-changed", "reset" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_connect_object (self->journal, names[i], G_CALLBACK (journal_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
limber_report_job_dispose (GObject *object)
{
  LimberReportJob *self = LIMBER_REPORT_JOB (object);

  limber_report_job_stop (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->patterns);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_report_job_parent_class)->dispose (object);
}

static void
limber_report_job_finalize (GObject *object)
{
  LimberReportJob *self = LIMBER_REPORT_JOB (object);

  limber_report_options_free (self->wanted);
  g_clear_pointer (&self->facts, limber_report_facts_unref);
  g_clear_pointer (&self->pages, limber_report_pages_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (limber_report_job_parent_class)->finalize (object);
}

static void
limber_report_job_class_init (LimberReportJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_report_job_dispose;
  object_class->finalize = limber_report_job_finalize;

  /**
   * LimberReportJob::changed:
   *
   * There are other pages or another error, or it began or ended to work.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_REPORT_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
limber_report_job_init (LimberReportJob *self)
{
}

/**
 * limber_report_job_new:
 * @journal: the journal it is about
 * @patterns: (nullable): the patterns of @journal
 *
 * Does nothing before limber_report_job_set_options().
 *
 * Returns: (transfer full): a job without pages
 */
LimberReportJob *
limber_report_job_new (LimberJournal *journal, LimberPatternWatch *patterns)
{
  LimberReportJob *self = NULL;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);

  self = g_object_new (LIMBER_TYPE_REPORT_JOB, NULL);
  self->journal = g_object_ref (journal);
  g_set_object (&self->patterns, patterns);
  listen_to_journal (self);

  return self;
}

/**
 * limber_report_job_set_options:
 * @self: a job
 * @options: what is wanted now
 *
 * Makes the pages, and again whenever the journal changes. Does nothing when they are being made already.
 */
void
limber_report_job_set_options (LimberReportJob *self, const LimberReportOptions *options)
{
  g_return_if_fail (LIMBER_IS_REPORT_JOB (self));
  g_return_if_fail (options != NULL);

  if (self->wanted != NULL && limber_report_options_equal (self->wanted, options))
    return;

  limber_report_options_free (self->wanted);
  self->wanted = limber_report_options_copy (options);
  make_due (self);
  go_on (self);
}

/**
 * limber_report_job_read_again:
 * @self: a job
 *
 * Reads the journal again, soon: because something of it changed that it does not tell, or to try again what
 * failed.
 */
void
limber_report_job_read_again (LimberReportJob *self)
{
  g_return_if_fail (LIMBER_IS_REPORT_JOB (self));

  journal_changed_cb (self);
}

/**
 * limber_report_job_stop:
 * @self: a job
 *
 * Nothing is read and made any more; the pages that are there stay.
 */
void
limber_report_job_stop (LimberReportJob *self)
{
  g_return_if_fail (LIMBER_IS_REPORT_JOB (self));

  self->stopped = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}

/**
 * limber_report_job_get_pages:
 * @self: a job
 *
 * They stay until others take their place, also while those are made.
 *
 * Returns: (transfer none) (nullable): the pages, %NULL as long as none were made
 */
LimberReportPages *
limber_report_job_get_pages (LimberReportJob *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_JOB (self), NULL);

  return self->pages;
}

/**
 * limber_report_job_get_error:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): why there are no pages of what is wanted, in words for people
 */
const GError *
limber_report_job_get_error (LimberReportJob *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_JOB (self), NULL);

  return self->error;
}

/**
 * limber_report_job_get_is_working:
 * @self: a job
 *
 * Returns: whether the pages are not, or not yet, those that are wanted
 */
gboolean
limber_report_job_get_is_working (LimberReportJob *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_JOB (self), FALSE);

  return !self->stopped && (self->running || self->due);
}
