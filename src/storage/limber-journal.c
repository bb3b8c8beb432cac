/* limber-journal.c — the journal file, asynchronously: what the application talks to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-journal-private.h"

#include "limber-worker.h"

struct _LimberJournal
{
  GObject parent_instance;

  char *path;
  LimberWorker *worker;
  LimberJournalCore *core;
  gboolean is_open;
  GPtrArray *summaries;
  GPtrArray *measures;
};

enum
{
  SIGNAL_DAY_CHANGED,
  SIGNAL_RESET,
  SIGNAL_MEASURES_CHANGED,
  SIGNAL_TERMS_CHANGED,
  SIGNAL_ROUTINES_CHANGED,
  SIGNAL_VISITS_CHANGED,
  SIGNAL_BACKUP_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void limber_journal_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberJournal,
                               limber_journal,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, limber_journal_list_model_init))

/* Where the day is, or where it would have to be put in. */
static gboolean
locate (LimberJournal *self, const GDate *date, guint *position)
{
  guint low = 0;
  guint high = self->summaries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order
          = g_date_compare (limber_day_summary_get_date (g_ptr_array_index (self->summaries, middle)), date);

      if (order == 0)
        {
          *position = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return FALSE;
}

static void
take_summaries (LimberJournal *self, GPtrArray *summaries)
{
  guint n_removed = self->summaries->len;

  g_ptr_array_unref (self->summaries);
  self->summaries = summaries;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_removed, summaries->len);
  g_signal_emit (self, signals[SIGNAL_RESET], 0);
  g_signal_emit (self, signals[SIGNAL_VISITS_CHANGED], 0);
}

/* Before the days are: whoever loads a day again has rows for all that is in it. */
static void
take_measures (LimberJournal *self, GPtrArray *measures)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->measures);

  self->measures = measures;
  if (!limber_measure_list_equal (before, measures))
    g_signal_emit (self, signals[SIGNAL_MEASURES_CHANGED], 0);
}

static void
take_day (LimberJournal *self, const LimberDay *day)
{
  gboolean recorded = limber_day_is_recorded (day);
  guint position;
  gboolean found = locate (self, &day->date, &position);

  if (found)
    g_ptr_array_remove_index (self->summaries, position);
  if (recorded)
    g_ptr_array_insert (self->summaries, (int) position, limber_day_summary_new_for_day (day));
  if (found || recorded)
    g_list_model_items_changed (G_LIST_MODEL (self), position, found ? 1 : 0, recorded ? 1 : 0);
  g_signal_emit (self, signals[SIGNAL_DAY_CHANGED], 0, day);
}

static void
job_free (LimberJournalJob *job)
{
  g_object_unref (job->task);
  if (job->data_free != NULL && job->data != NULL)
    job->data_free (job->data);
  if (job->result_free != NULL && job->result != NULL)
    job->result_free (job->result);
  g_clear_error (&job->error);
  g_clear_error (&job->backup_error);
  g_clear_pointer (&job->summaries, g_ptr_array_unref);
  g_clear_pointer (&job->measures, g_ptr_array_unref);
  g_clear_pointer (&job->day, limber_day_free);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberJournalJob, job_free)

static void
work_cb (gpointer data)
{
  LimberJournalJob *job = data;
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  if (job->stands || !g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    job->run (job);
  job->is_open = job->core->store != NULL;
}

static void
return_task (LimberJournalJob *job)
{
  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->result_free);
}

/* First the list, then those who watch it, then the one who asked. */
static void
done_cb (gpointer data)
{
  g_autoptr (LimberJournalJob) job = data;
  LimberJournal *self = g_task_get_source_object (job->task);

  if (self->is_open && !job->is_open && job->summaries == NULL)
    {
      job->summaries = g_ptr_array_new_with_free_func (g_object_unref);
      g_clear_pointer (&job->measures, g_ptr_array_unref);
      job->measures = limber_measure_list_new ();
    }
  self->is_open = job->is_open;
  if (job->measures != NULL)
    take_measures (self, g_steal_pointer (&job->measures));
  if (job->summaries != NULL)
    take_summaries (self, g_steal_pointer (&job->summaries));
  if (job->day != NULL)
    take_day (self, job->day);
  if (job->terms_changed)
    g_signal_emit (self, signals[SIGNAL_TERMS_CHANGED], 0);
  if (job->routines_changed)
    g_signal_emit (self, signals[SIGNAL_ROUTINES_CHANGED], 0);
  if (job->backup_error != NULL)
    g_signal_emit (self, signals[SIGNAL_BACKUP_FAILED], 0, job->backup_error);
  return_task (job);
}

static GType
limber_journal_get_item_type (GListModel *model)
{
  return LIMBER_TYPE_DAY_SUMMARY;
}

static guint
limber_journal_get_n_items (GListModel *model)
{
  return LIMBER_JOURNAL (model)->summaries->len;
}

static gpointer
limber_journal_get_item (GListModel *model, guint position)
{
  LimberJournal *self = LIMBER_JOURNAL (model);

  return position < self->summaries->len ? g_object_ref (g_ptr_array_index (self->summaries, position))
                                         : NULL;
}

static void
limber_journal_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = limber_journal_get_item_type;
  iface->get_n_items = limber_journal_get_n_items;
  iface->get_item = limber_journal_get_item;
}

static void
limber_journal_dispose (GObject *object)
{
  limber_journal_close (LIMBER_JOURNAL (object));

  G_OBJECT_CLASS (limber_journal_parent_class)->dispose (object);
}

static void
limber_journal_finalize (GObject *object)
{
  LimberJournal *self = LIMBER_JOURNAL (object);

  g_clear_pointer (&self->core, limber_journal_core_free);
  g_ptr_array_unref (self->summaries);
  g_ptr_array_unref (self->measures);
  g_free (self->path);

  G_OBJECT_CLASS (limber_journal_parent_class)->finalize (object);
}

/* What stands beside the days. */
static void
add_signals_aside (void)
{
  /**
   * LimberJournal::terms-changed:
   *
   * The name of a symptom, a tag or a treatment was saved, or whether it is offered. Comes not when the whole
   * journal was read again: LimberJournal::reset says that.
   */
  signals[SIGNAL_TERMS_CHANGED] = g_signal_new ("terms-changed", LIMBER_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberJournal::routines-changed:
   *
   * How the morning after a session was is said, or something else about the user's back: what
   * limber_journal_load_routines_async() reads is another. Comes not for what whoever asks for routines saves
   * there as well, and not when the whole journal was read again.
   */
  signals[SIGNAL_ROUTINES_CHANGED] = g_signal_new ("routines-changed", LIMBER_TYPE_JOURNAL, G_SIGNAL_RUN_LAST,
                                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberJournal::visits-changed:
   *
   * What limber_journal_load_visits_async() reads may be another: the whole journal was read again, because
   * it was opened, restored, or changed by an import or another program. Comes after LimberJournal::reset,
   * and not for what is saved through limber-journal-visits.h.
   */
  signals[SIGNAL_VISITS_CHANGED] = g_signal_new ("visits-changed", LIMBER_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_journal_class_init (LimberJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_journal_dispose;
  object_class->finalize = limber_journal_finalize;

  /**
   * LimberJournal::day-changed:
   * @day: the day as it now stands on disk
   *
   * A change of the day is on disk, and the list knows it.
   */
  signals[SIGNAL_DAY_CHANGED]
      = g_signal_new ("day-changed", LIMBER_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                      1, LIMBER_TYPE_DAY | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * LimberJournal::reset:
   *
   * Everything was read again: the journal was opened, restored, or changed by an import or another program.
   * Whoever shows a day has to load it again.
   */
  signals[SIGNAL_RESET]
      = g_signal_new ("reset", LIMBER_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberJournal::measures-changed:
   *
   * A measure of the user's own was defined, changed or removed; limber_journal_get_measures() has them as
   * they are. Comes before LimberJournal::reset when the whole journal was read again.
   */
  signals[SIGNAL_MEASURES_CHANGED] = g_signal_new ("measures-changed", LIMBER_TYPE_JOURNAL, G_SIGNAL_RUN_LAST,
                                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  add_signals_aside ();

  /**
   * LimberJournal::backup-failed:
   * @error: why, in words for people
   *
   * The backup of the day could not be made. The change that asked for it was stored all the same.
   */
  signals[SIGNAL_BACKUP_FAILED]
      = g_signal_new ("backup-failed", LIMBER_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
limber_journal_init (LimberJournal *self)
{
  self->summaries = g_ptr_array_new_with_free_func (g_object_unref);
  self->measures = limber_measure_list_new ();
}

/**
 * limber_journal_new:
 * @path: the journal file
 *
 * Returns: (transfer full): a journal that is not open yet, for the thread it is made in
 */
LimberJournal *
limber_journal_new (const char *path)
{
  LimberJournal *self = g_object_new (LIMBER_TYPE_JOURNAL, NULL);

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->core = limber_journal_core_new (self->path);
  return self;
}

/**
 * limber_journal_get_path:
 * @self: a journal
 *
 * Returns: (transfer none): the absolute name of the file
 */
const char *
limber_journal_get_path (LimberJournal *self)
{
  g_return_val_if_fail (LIMBER_IS_JOURNAL (self), NULL);

  return self->path;
}

/**
 * limber_journal_get_is_open:
 * @self: a journal
 *
 * Returns: whether days can be loaded and changed
 */
gboolean
limber_journal_get_is_open (LimberJournal *self)
{
  g_return_val_if_fail (LIMBER_IS_JOURNAL (self), FALSE);

  return self->is_open;
}

/**
 * limber_journal_find_position:
 * @self: a journal
 * @date: a valid date
 *
 * Returns: where the day is in the list, or %G_MAXUINT when nothing is recorded for it
 */
guint
limber_journal_find_position (LimberJournal *self, const GDate *date)
{
  guint position;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (self), G_MAXUINT);
  g_return_val_if_fail (date != NULL && g_date_valid (date), G_MAXUINT);

  return locate (self, date, &position) ? position : G_MAXUINT;
}

/**
 * limber_journal_find_summary:
 * @self: a journal
 * @date: a valid date
 *
 * Returns: (transfer none) (nullable): the summary of the day, or %NULL when nothing is recorded for it
 */
LimberDaySummary *
limber_journal_find_summary (LimberJournal *self, const GDate *date)
{
  guint position = limber_journal_find_position (self, date);

  return position != G_MAXUINT ? g_ptr_array_index (self->summaries, position) : NULL;
}

/**
 * limber_journal_get_measures:
 * @self: a journal
 *
 * Returns: (transfer none) (element-type LimberMeasure): the user's own measures, hidden ones too, in the
 * order they were defined in, until LimberJournal::measures-changed; how often they are used is what it was
 * when they were read
 */
const GPtrArray *
limber_journal_get_measures (LimberJournal *self)
{
  g_return_val_if_fail (LIMBER_IS_JOURNAL (self), NULL);

  return self->measures;
}

/*
 * limber_journal_start:
 * @source_tag: the function called
 * @run: what the thread does
 * @stands: whether it is finished, and told as it ended, even when cancelled: for what changes something
 * @job_data: (transfer full): for @run
 *
 * Puts a job behind those that wait.
 */
void
limber_journal_start (LimberJournal *self,
                      gpointer source_tag,
                      LimberJournalJobFunc run,
                      gboolean stands,
                      gpointer job_data,
                      GDestroyNotify job_data_free,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  LimberJournalJob *job = g_new0 (LimberJournalJob, 1);

  job->task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (job->task, source_tag);
  g_task_set_check_cancellable (job->task, !stands);
  job->core = self->core;
  job->run = run;
  job->stands = stands;
  job->data = job_data;
  job->data_free = job_data_free;

  if (self->worker == NULL)
    self->worker = limber_worker_new ("journal");
  limber_worker_push (self->worker, work_cb, done_cb, job);
}

/**
 * limber_journal_close:
 * @self: a journal
 *
 * Waits until every save asked for is on disk, then closes the file. It blocks, and is for shutdown.
 * Callbacks of what was still waiting are called before it returns or, when their tasks are very young, by
 * the main loop.
 */
void
limber_journal_close (LimberJournal *self)
{
  g_return_if_fail (LIMBER_IS_JOURNAL (self));

  /* A callback may ask for one more save. */
  while (self->worker != NULL)
    limber_worker_stop (g_steal_pointer (&self->worker));
  if (self->core != NULL)
    g_clear_object (&self->core->store);
  self->is_open = FALSE;
}
