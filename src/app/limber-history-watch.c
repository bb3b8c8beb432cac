/* limber-history-watch.c — the history of the journal, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-history-watch.h"

#include "limber-store-history.h"

struct _LimberHistoryWatch
{
  GObject parent_instance;

  LimberJournal *journal;
  LimberHistory *history;
  GError *error;
  gboolean started;

  GCancellable *loading; /* the load under way */
  GPtrArray *late_days;  /* days that changed meanwhile */
};

G_DEFINE_FINAL_TYPE (LimberHistoryWatch, limber_history_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (LimberHistoryWatch *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gpointer
load (LimberStore *store, gpointer data, GError **error)
{
  return limber_store_load_history (store, error);
}

/* What changed while the history was read may be in it or not; a day that is set twice does no harm. */
static void
take_history (LimberHistoryWatch *self, LimberHistory *history)
{
  limber_history_set_measures (history, limber_journal_get_measures (self->journal));
  for (guint i = 0; i < self->late_days->len; i++)
    limber_history_set_day (history, g_ptr_array_index (self->late_days, i));

  g_set_object (&self->history, history);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberHistoryWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberHistory) history = limber_journal_run_finish (LIMBER_JOURNAL (source), result, &error);

  /* Another load has taken the place of this one. */
  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;

  if (history != NULL)
    take_history (self, history);
  g_clear_object (&self->loading);
  g_ptr_array_set_size (self->late_days, 0);
  g_clear_error (&self->error);
  self->error = g_steal_pointer (&error);
  emit_changed (self);
}

static void
start_loading (LimberHistoryWatch *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_ptr_array_set_size (self->late_days, 0);

  self->loading = g_cancellable_new ();
  limber_journal_run_async (self->journal, load, NULL, NULL, g_object_unref, self->loading, loaded_cb,
                            g_object_ref (self));
}

static void
day_changed_cb (LimberHistoryWatch *self, const LimberDay *day)
{
  if (self->loading != NULL)
    g_ptr_array_add (self->late_days, limber_day_copy (day));
  if (self->history == NULL)
    return;

  limber_history_set_day (self->history, day);
  emit_changed (self);
}

/* A name or a unit is another; the numbers are what they were. */
static void
measures_changed_cb (LimberHistoryWatch *self)
{
  if (self->history == NULL)
    return;

  limber_history_set_measures (self->history, limber_journal_get_measures (self->journal));
  emit_changed (self);
}

/* A journal that was closed says so too; there is nothing to read in it until it opens again. */
static void
reset_cb (LimberHistoryWatch *self)
{
  if (self->started && limber_journal_get_is_open (self->journal))
    start_loading (self);
}

static void
limber_history_watch_dispose (GObject *object)
{
  LimberHistoryWatch *self = LIMBER_HISTORY_WATCH (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->history);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_history_watch_parent_class)->dispose (object);
}

static void
limber_history_watch_finalize (GObject *object)
{
  LimberHistoryWatch *self = LIMBER_HISTORY_WATCH (object);

  g_ptr_array_unref (self->late_days);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (limber_history_watch_parent_class)->finalize (object);
}

static void
limber_history_watch_class_init (LimberHistoryWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_history_watch_dispose;
  object_class->finalize = limber_history_watch_finalize;

  /**
   * LimberHistoryWatch::changed:
   *
   * There is another history, a day of it changed, or it could not be read.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_HISTORY_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
limber_history_watch_init (LimberHistoryWatch *self)
{
  self->late_days = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);
}

/**
 * limber_history_watch_new:
 * @journal: the journal, open or being opened
 *
 * Reads nothing before limber_history_watch_start().
 *
 * Returns: (transfer full): a watch without a history
 */
LimberHistoryWatch *
limber_history_watch_new (LimberJournal *journal)
{
  LimberHistoryWatch *self;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);

  self = g_object_new (LIMBER_TYPE_HISTORY_WATCH, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "day-changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "measures-changed", G_CALLBACK (measures_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_history_watch_start:
 * @self: a watch
 *
 * Reads the history in the journal's own thread, the first time it is called, and follows every change from
 * then on.
 */
void
limber_history_watch_start (LimberHistoryWatch *self)
{
  g_return_if_fail (LIMBER_IS_HISTORY_WATCH (self));

  if (self->started)
    return;

  self->started = TRUE;
  start_loading (self);
}

/**
 * limber_history_watch_stop:
 * @self: a watch
 *
 * Reads nothing any more; to be called before the journal is closed for good.
 */
void
limber_history_watch_stop (LimberHistoryWatch *self)
{
  g_return_if_fail (LIMBER_IS_HISTORY_WATCH (self));

  self->started = FALSE;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/**
 * limber_history_watch_load_again:
 * @self: a watch
 *
 * Tries once more after limber_history_watch_get_error() told why it could not be read.
 */
void
limber_history_watch_load_again (LimberHistoryWatch *self)
{
  g_return_if_fail (LIMBER_IS_HISTORY_WATCH (self));

  self->started = TRUE;
  start_loading (self);
}

/**
 * limber_history_watch_get_history:
 * @self: a watch
 *
 * It stays the same object as long as days change one by one, and is another one after the whole journal was
 * read again.
 *
 * Returns: (transfer none) (nullable): the history, %NULL as long as it was not read
 */
LimberHistory *
limber_history_watch_get_history (LimberHistoryWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY_WATCH (self), NULL);

  return self->history;
}

/**
 * limber_history_watch_get_error:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): why the last try to read it failed, in words for people
 */
const GError *
limber_history_watch_get_error (LimberHistoryWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_HISTORY_WATCH (self), NULL);

  return self->error;
}
