/* limber-session-shelf.c — the days being edited, and those left with something not saved yet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-session-shelf.h"

/* So many days keep their steps for undo; what is not saved is kept beyond that. */
#define KEPT_MAX 8

struct _LimberSessionShelf
{
  GObject parent_instance;

  LimberJournal *journal;
  GPtrArray *sessions; /* the last opened one last */
};

G_DEFINE_FINAL_TYPE (LimberSessionShelf, limber_session_shelf, G_TYPE_OBJECT)

enum
{
  SIGNAL_STATE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LimberEditSession *
find (LimberSessionShelf *self, const GDate *date)
{
  for (guint i = 0; i < self->sessions->len; i++)
    {
      LimberEditSession *session = g_ptr_array_index (self->sessions, i);

      if (g_date_compare (limber_edit_session_get_date (session), date) == 0)
        return session;
    }

  return NULL;
}

static void
drop_oldest (LimberSessionShelf *self)
{
  for (guint i = 0; i + 1 < self->sessions->len && self->sessions->len > KEPT_MAX;)
    {
      if (limber_edit_session_has_unsaved (g_ptr_array_index (self->sessions, i)))
        i++;
      else
        g_ptr_array_remove_index (self->sessions, i);
    }
}

static void
state_changed_cb (LimberSessionShelf *self)
{
  g_signal_emit (self, signals[SIGNAL_STATE_CHANGED], 0);
}

static void
day_changed_cb (LimberSessionShelf *self, LimberDay *day)
{
  LimberEditSession *session = find (self, &day->date);

  if (session != NULL)
    limber_edit_session_take_outside_day (session, day);
}

/* An import or a restore: any day may be another one. */
static void
reset_cb (LimberSessionShelf *self)
{
  for (guint i = 0; i < self->sessions->len; i++)
    limber_edit_session_reload (g_ptr_array_index (self->sessions, i));
}

static LimberEditSession *
add_session (LimberSessionShelf *self, const GDate *date)
{
  LimberEditSession *session = limber_edit_session_new (self->journal, date);

  g_signal_connect_object (session, "state-changed", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->sessions, session);

  return session;
}

static void
session_flushed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  guint *waiting = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  limber_edit_session_flush_finish (LIMBER_EDIT_SESSION (source), result, &error);
  (*waiting)--;
  if (g_task_had_error (task) || g_task_get_completed (task))
    return;

  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (*waiting == 0)
    g_task_return_boolean (task, TRUE);
}

static void
limber_session_shelf_finalize (GObject *object)
{
  LimberSessionShelf *self = LIMBER_SESSION_SHELF (object);

  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_session_shelf_parent_class)->finalize (object);
}

static void
limber_session_shelf_class_init (LimberSessionShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_session_shelf_finalize;

  /**
   * LimberSessionShelf::state-changed:
   *
   * The state of one of the sessions changed.
   */
  signals[SIGNAL_STATE_CHANGED] = g_signal_new ("state-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_session_shelf_init (LimberSessionShelf *self)
{
  self->sessions = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * limber_session_shelf_new:
 * @journal: the journal the days are in
 *
 * Returns: (transfer full): an empty shelf
 */
LimberSessionShelf *
limber_session_shelf_new (LimberJournal *journal)
{
  LimberSessionShelf *self;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);

  self = g_object_new (LIMBER_TYPE_SESSION_SHELF, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "day-changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_session_shelf_open:
 * @self: a shelf
 * @date: a day
 *
 * Takes the day off the shelf, with its steps for undo, or begins a new session for it.
 *
 * Returns: (transfer none): the session of @date
 */
LimberEditSession *
limber_session_shelf_open (LimberSessionShelf *self, const GDate *date)
{
  LimberEditSession *session;

  g_return_val_if_fail (LIMBER_IS_SESSION_SHELF (self), NULL);
  g_return_val_if_fail (date != NULL, NULL);

  session = find (self, date);
  if (session == NULL)
    {
      session = add_session (self, date);
    }
  else
    {
      g_object_ref (session);
      g_ptr_array_remove (self->sessions, session);
      g_ptr_array_add (self->sessions, session);
    }
  drop_oldest (self);

  return session;
}

/**
 * limber_session_shelf_find_failed:
 * @self: a shelf
 *
 * Returns: (transfer none) (nullable): a session whose last save failed
 */
LimberEditSession *
limber_session_shelf_find_failed (LimberSessionShelf *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION_SHELF (self), NULL);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      LimberEditSession *session = g_ptr_array_index (self->sessions, i);

      if (limber_edit_session_get_error (session) != NULL && limber_edit_session_has_unsaved (session))
        return session;
    }

  return NULL;
}

/**
 * limber_session_shelf_has_unsaved:
 * @self: a shelf
 *
 * Returns: whether any day has something that may not be on disk yet
 */
gboolean
limber_session_shelf_has_unsaved (LimberSessionShelf *self)
{
  g_return_val_if_fail (LIMBER_IS_SESSION_SHELF (self), FALSE);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      if (limber_edit_session_has_unsaved (g_ptr_array_index (self->sessions, i)))
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_session_shelf_save:
 * @self: a shelf
 *
 * Saves what is not on disk now instead of in a moment.
 */
void
limber_session_shelf_save (LimberSessionShelf *self)
{
  g_return_if_fail (LIMBER_IS_SESSION_SHELF (self));

  for (guint i = 0; i < self->sessions->len; i++)
    limber_edit_session_save (g_ptr_array_index (self->sessions, i));
}

/**
 * limber_session_shelf_hand_over:
 * @self: a shelf
 *
 * Hands everything that is not saved yet to the journal, without waiting; limber_journal_close() does.
 */
void
limber_session_shelf_hand_over (LimberSessionShelf *self)
{
  g_return_if_fail (LIMBER_IS_SESSION_SHELF (self));

  for (guint i = 0; i < self->sessions->len; i++)
    limber_edit_session_hand_over (g_ptr_array_index (self->sessions, i));
}

/**
 * limber_session_shelf_flush_async:
 * @self: a shelf
 * @callback: called when nothing is left to save, or a save failed
 * @data: for @callback
 *
 * Saves every day at once.
 */
void
limber_session_shelf_flush_async (LimberSessionShelf *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  guint *waiting;

  g_return_if_fail (LIMBER_IS_SESSION_SHELF (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, limber_session_shelf_flush_async);
  waiting = g_new0 (guint, 1);
  g_task_set_task_data (task, waiting, g_free);
  if (self->sessions->len == 0)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  *waiting = self->sessions->len;
  for (guint i = 0; i < self->sessions->len; i++)
    limber_edit_session_flush_async (g_ptr_array_index (self->sessions, i), session_flushed_cb,
                                     g_object_ref (task));
}

/**
 * limber_session_shelf_flush_finish:
 * @self: a shelf
 * @result: what the callback got
 * @error: why not everything is on disk; nothing is lost while the shelf lives
 *
 * Errors: those of limber_journal_apply_day_finish(), %LIMBER_ERROR_DISK_FULL for instance.
 *
 * Returns: whether everything is on disk
 */
gboolean
limber_session_shelf_flush_finish (LimberSessionShelf *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
