/* limber-visit-watch.c — visits, questions, the PEG scale and answers of the journal, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is shown is what the journal said last, and on it all changes that are not known to be saved, in the
 * order they were made. The journal does one thing after the other: what it is asked for has everything in it
 * that ended before the answer came, and whatever has not ended is put on top of it again.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visit-watch-private.h"

struct _LimberVisitWatch
{
  GObject parent_instance;

  LimberJournal *journal;
  LimberVisitRecord *saved; /* as the journal has it */
  LimberVisitRecord *record;
  GPtrArray *changes; /* LimberVisitChange: under way, or refused, the oldest first */
  GPtrArray *undo;    /* LimberVisitChange: puts back what was removed last */
  GPtrArray *flushes; /* GTask: wait until nothing is under way */
  GError *error;      /* why the newest of the refused changes was */

  gboolean started;
  gboolean loaded;
  guint load; /* the number of the newest load, 0 for none under way */
};

G_DEFINE_FINAL_TYPE (LimberVisitWatch, limber_visit_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  REMOVED,
  FLUSH,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (LimberVisitWatch *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
emit_failed (LimberVisitWatch *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
take_record (LimberVisitWatch *self)
{
  limber_visit_record_free (self->record);
  self->record = limber_visit_record_copy (self->saved);
  for (guint i = 0; i < self->changes->len; i++)
    limber_visit_change_apply (g_ptr_array_index (self->changes, i), self->record);
}

/* Reading */

typedef struct
{
  LimberVisitWatch *self;
  guint number;
} Load;

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Load *load = data;
  g_autoptr (LimberVisitWatch) self = load->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberVisitRecord) record
      = limber_journal_load_visits_finish (LIMBER_JOURNAL (source), result, &error);

  if (!self->started || self->load != load->number)
    return;

  self->load = 0;
  if (record == NULL)
    {
      emit_failed (self, error);
      return;
    }

  limber_visit_record_free (self->saved);
  self->saved = g_steal_pointer (&record);
  self->loaded = TRUE;
  take_record (self);
  emit_changed (self);
}

static void
reload (LimberVisitWatch *self)
{
  static guint n_loads;
  Load *load;

  if (!self->started || !limber_journal_get_is_open (self->journal))
    return;

  n_loads = MAX (n_loads + 1, 1);
  self->load = n_loads;
  load = g_new (Load, 1);
  *load = (Load) { g_object_ref (self), self->load };
  limber_journal_load_visits_async (self->journal, loaded_cb, load);
}

/* Another journal, the same one after an import or another program's work, or none. */
static void
reset_cb (LimberVisitWatch *self)
{
  if (!limber_journal_get_is_open (self->journal))
    {
      self->loaded = FALSE;
      self->load = 0;
    }
  reload (self);
}

/* Saving */

static gboolean
is_any (const GPtrArray *changes, gboolean refused)
{
  for (guint i = 0; i < changes->len; i++)
    if (((const LimberVisitChange *) g_ptr_array_index (changes, i))->refused == refused)
      return TRUE;

  return FALSE;
}

static void
end_flushes (LimberVisitWatch *self)
{
  g_autoptr (GPtrArray) flushes = NULL;

  if (is_any (self->changes, FALSE) || self->flushes->len == 0)
    return;

  flushes = g_steal_pointer (&self->flushes);
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    if (self->error != NULL)
      g_task_return_error (g_ptr_array_index (flushes, i), g_error_copy (self->error));
    else
      g_task_return_boolean (g_ptr_array_index (flushes, i), TRUE);
}

static void
take_error (LimberVisitWatch *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
}

/* Once nothing is refused any more there is no error. */
static gboolean
forget_error (LimberVisitWatch *self)
{
  if (self->error == NULL || is_any (self->changes, TRUE))
    return FALSE;

  take_error (self, NULL);
  return TRUE;
}

static void
end_saved (LimberVisitWatch *self, LimberVisitChange *change)
{
  limber_visit_change_apply (change, self->saved);
  g_ptr_array_remove (self->changes, change);
  if (forget_error (self))
    emit_changed (self);
}

/* What was typed or answered stays, to be tried again; what was removed is back. */
static void
end_refused (LimberVisitWatch *self, LimberVisitChange *change, const GError *error)
{
  if (change->removes)
    {
      g_ptr_array_remove (self->changes, change);
      take_record (self);
      forget_error (self);
    }
  else
    {
      change->refused = TRUE;
      take_error (self, g_error_copy (error));
    }
  emit_failed (self, error);
  emit_changed (self);
}

typedef struct
{
  LimberVisitWatch *self;
  LimberVisitChange *change; /* among those of @self until it has ended */
} Save;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Save *save = data;
  g_autoptr (LimberVisitWatch) self = save->self;
  g_autoptr (GError) error = NULL;

  if (limber_journal_save_visits_finish (LIMBER_JOURNAL (source), result, &error))
    end_saved (self, save->change);
  else
    end_refused (self, save->change, error);
  end_flushes (self);
}

static void
submit (LimberVisitWatch *self, LimberVisitChange *change)
{
  Save *save = g_new (Save, 1);

  *save = (Save) { g_object_ref (self), change };
  change->refused = FALSE;
  limber_visit_change_save (change, self->journal, saved_cb, save);
}

/* What was refused has no sense any more when the same thing is changed again. */
static void
drop_refused (LimberVisitWatch *self, const LimberVisitChange *by)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      const LimberVisitChange *change = g_ptr_array_index (self->changes, i - 1);

      if (change->refused && limber_visit_change_has_same_target (change, by))
        g_ptr_array_remove_index (self->changes, i - 1);
    }
}

/* @change: (transfer full): shown at once, and saved */
void
_limber_visit_watch_make (LimberVisitWatch *self, LimberVisitChange *change)
{
  limber_visit_change_stamp (change, self->record);
  drop_refused (self, change);
  forget_error (self);
  g_ptr_array_add (self->changes, change);
  limber_visit_change_apply (change, self->record);
  submit (self, change);
  emit_changed (self);
}

/* Returns: (transfer none) (element-type LimberVisitChange): puts back what was removed last */
GPtrArray *
_limber_visit_watch_get_undo (LimberVisitWatch *self)
{
  return self->undo;
}

void
_limber_visit_watch_tell_removed (LimberVisitWatch *self, const char *what)
{
  g_signal_emit (self, signals[REMOVED], 0, what);
}

static void
limber_visit_watch_dispose (GObject *object)
{
  LimberVisitWatch *self = LIMBER_VISIT_WATCH (object);

  limber_visit_watch_stop (self);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_visit_watch_parent_class)->dispose (object);
}

static void
limber_visit_watch_finalize (GObject *object)
{
  LimberVisitWatch *self = LIMBER_VISIT_WATCH (object);

  limber_visit_record_free (self->saved);
  limber_visit_record_free (self->record);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->flushes);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (limber_visit_watch_parent_class)->finalize (object);
}

static void
limber_visit_watch_class_init (LimberVisitWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_visit_watch_dispose;
  object_class->finalize = limber_visit_watch_finalize;

  /**
   * LimberVisitWatch::changed:
   *
   * Something of the record is another, it was read at all, or LimberVisitWatch has another error.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_VISIT_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * LimberVisitWatch::failed:
   * @error: why, in words for people
   *
   * Something could not be read, saved or removed. What was typed or answered is shown as before and is tried
   * again by limber_visit_watch_try_again(); what was to be removed is back.
   */
  signals[FAILED] = g_signal_new ("failed", LIMBER_TYPE_VISIT_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * LimberVisitWatch::removed:
   * @what: what happened, for a toast with an Undo button
   *
   * Something was removed, or several things were done at once, and limber_visit_watch_undo() puts it back.
   */
  signals[REMOVED] = g_signal_new ("removed", LIMBER_TYPE_VISIT_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * LimberVisitWatch::flush:
   *
   * What was typed and waits for a pause has to be handed over now.
   */
  signals[FLUSH] = g_signal_new ("flush", LIMBER_TYPE_VISIT_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
limber_visit_watch_init (LimberVisitWatch *self)
{
  self->saved = limber_visit_record_new ();
  self->record = limber_visit_record_new ();
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_visit_change_free);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_visit_change_free);
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * limber_visit_watch_new:
 * @journal: the journal, open or being opened
 *
 * Reads nothing before limber_visit_watch_start().
 *
 * Returns: (transfer full): a watch
 */
LimberVisitWatch *
limber_visit_watch_new (LimberJournal *journal)
{
  LimberVisitWatch *self;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);

  self = g_object_new (LIMBER_TYPE_VISIT_WATCH, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "visits-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_visit_watch_start:
 * @self: a watch
 *
 * Reads the journal once it is open, and follows it from then on. Called again, it does nothing once it was
 * read, and tries again where that failed.
 */
void
limber_visit_watch_start (LimberVisitWatch *self)
{
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));

  self->started = TRUE;
  if (!self->loaded && self->load == 0)
    reload (self);
}

/**
 * limber_visit_watch_stop:
 * @self: a watch
 *
 * Reads nothing any more; to be called before the journal is closed for good. What was changed before is
 * saved all the same.
 */
void
limber_visit_watch_stop (LimberVisitWatch *self)
{
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));

  self->started = FALSE;
  self->load = 0;
}

/**
 * limber_visit_watch_get_is_loaded:
 * @self: a watch
 *
 * Returns: whether the journal was read
 */
gboolean
limber_visit_watch_get_is_loaded (LimberVisitWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (self), FALSE);

  return self->loaded;
}

/**
 * limber_visit_watch_get_journal:
 * @self: a watch
 *
 * Returns: (transfer none): the journal
 */
LimberJournal *
limber_visit_watch_get_journal (LimberVisitWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (self), NULL);

  return self->journal;
}

/**
 * limber_visit_watch_peek_record:
 * @self: a watch
 *
 * Returns: (transfer none): everything about visits, with what is on its way to the disk and what could not
 * be saved, until LimberVisitWatch::changed; empty before it was read
 */
const LimberVisitRecord *
limber_visit_watch_peek_record (LimberVisitWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (self), NULL);

  return self->record;
}

/**
 * limber_visit_watch_get_error:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): why something that is shown is not saved, until
 * LimberVisitWatch::changed; %NULL when all of it is saved or on its way
 */
const GError *
limber_visit_watch_get_error (LimberVisitWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (self), NULL);

  return self->error;
}

/**
 * limber_visit_watch_try_again:
 * @self: a watch
 *
 * Saves what could not be saved before, in the order it was changed.
 */
void
limber_visit_watch_try_again (LimberVisitWatch *self)
{
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));

  for (guint i = 0; i < self->changes->len; i++)
    {
      LimberVisitChange *change = g_ptr_array_index (self->changes, i);

      if (change->refused)
        submit (self, change);
    }
}

/**
 * limber_visit_watch_flush_async:
 * @self: a watch
 * @callback: (scope async): called when nothing is under way any more
 * @data: (closure): for @callback
 *
 * Has everything handed over that was typed, tries once more to save what could not be saved, and waits.
 */
void
limber_visit_watch_flush_async (LimberVisitWatch *self, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (LIMBER_IS_VISIT_WATCH (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, limber_visit_watch_flush_async);
  g_ptr_array_add (self->flushes, task);
  g_signal_emit (self, signals[FLUSH], 0);
  limber_visit_watch_try_again (self);
  end_flushes (self);
}

/**
 * limber_visit_watch_flush_finish:
 * @self: a watch
 * @result: what the callback got
 * @error: return location for an error
 *
 * Errors: those of limber_journal_save_visits_finish().
 *
 * Returns: whether everything is on disk
 */
gboolean
limber_visit_watch_flush_finish (LimberVisitWatch *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
