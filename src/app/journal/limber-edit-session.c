/* limber-edit-session.c — one day while it is being edited: undo, autosave, and what others write meanwhile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-edit-session-private.h"

G_DEFINE_FINAL_TYPE (LimberEditSession, limber_edit_session, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_STATE_CHANGED,
  SIGNAL_COLLECT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
replace_current (LimberEditSession *self, LimberDay *day)
{
  limber_day_free (self->current);
  self->current = day;
  _limber_edit_session_mark_dirty (self);
  _limber_edit_session_emit_changed (self);
}

static void
limber_edit_session_dispose (GObject *object)
{
  LimberEditSession *self = LIMBER_EDIT_SESSION (object);

  g_clear_handle_id (&self->save_id, g_source_remove);

  G_OBJECT_CLASS (limber_edit_session_parent_class)->dispose (object);
}

static void
limber_edit_session_finalize (GObject *object)
{
  LimberEditSession *self = LIMBER_EDIT_SESSION (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->stored, limber_day_free);
  g_clear_pointer (&self->sent, limber_day_free);
  g_clear_pointer (&self->current, limber_day_free);
  g_clear_pointer (&self->before, limber_day_free);
  g_clear_pointer (&self->before_burst, g_free);
  g_clear_pointer (&self->history, limber_edit_history_free);
  g_clear_pointer (&self->flushes, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (limber_edit_session_parent_class)->finalize (object);
}

static void
limber_edit_session_class_init (LimberEditSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = limber_edit_session_dispose;
  object_class->finalize = limber_edit_session_finalize;

  /**
   * LimberEditSession::changed:
   *
   * The day is another one than before: it was loaded, edited, undone, or brought up to date with the disk.
   */
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberEditSession::state-changed:
   *
   * limber_edit_session_get_state() or limber_edit_session_get_error() have something new to say.
   */
  signals[SIGNAL_STATE_CHANGED]
      = g_signal_new ("state-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberEditSession::collect:
   *
   * The day is about to be looked at: who announced a change by limber_edit_session_touch() makes it now.
   */
  signals[SIGNAL_COLLECT]
      = g_signal_new ("collect", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_edit_session_init (LimberEditSession *self)
{
  self->history = limber_edit_history_new ();
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * limber_edit_session_new:
 * @journal: the journal the day is in
 * @date: the day
 *
 * Begins to edit @date. The day is read in the background; until then limber_edit_session_get_day() is %NULL.
 *
 * Returns: (transfer full): a session
 */
LimberEditSession *
limber_edit_session_new (LimberJournal *journal, const GDate *date)
{
  LimberEditSession *self;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  self = g_object_new (LIMBER_TYPE_EDIT_SESSION, NULL);
  self->journal = g_object_ref (journal);
  self->date = *date;
  limber_edit_session_reload (self);

  return self;
}

/**
 * limber_edit_session_get_date:
 * @self: a session
 *
 * Returns: the day being edited
 */
const GDate *
limber_edit_session_get_date (LimberEditSession *self)
{
  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), NULL);

  return &self->date;
}

/**
 * limber_edit_session_get_day:
 * @self: a session
 *
 * Returns: (nullable): the day as the user sees it, empty check-ins included; %NULL until it was read
 */
const LimberDay *
limber_edit_session_get_day (LimberEditSession *self)
{
  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), NULL);

  return self->current;
}

/**
 * limber_edit_session_get_state:
 * @self: a session
 *
 * Returns: how far the day is on its way to the disk
 */
LimberSaveState
limber_edit_session_get_state (LimberEditSession *self)
{
  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), LIMBER_SAVE_STATE_LOADING);

  return self->state;
}

/**
 * limber_edit_session_get_error:
 * @self: a session
 *
 * Returns: (nullable): why the day could not be read or saved
 */
const GError *
limber_edit_session_get_error (LimberEditSession *self)
{
  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), NULL);

  return self->error;
}

/**
 * limber_edit_session_has_unsaved:
 * @self: a session
 *
 * Returns: whether anything the user did may not be on disk yet
 */
gboolean
limber_edit_session_has_unsaved (LimberEditSession *self)
{
  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), FALSE);

  return self->dirty || self->sent != NULL;
}

/**
 * limber_edit_session_ensure_check_in:
 * @self: a session whose day was read
 *
 * Returns: the last check-in of the day, a new empty one if there is none. An empty one is never stored.
 */
const LimberCheckIn *
limber_edit_session_ensure_check_in (LimberEditSession *self)
{
  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), NULL);
  g_return_val_if_fail (self->current != NULL, NULL);

  if (self->current->check_ins->len == 0)
    limber_day_take_check_in (self->current, limber_check_in_new (&self->date));

  return g_ptr_array_index (self->current->check_ins, self->current->check_ins->len - 1);
}

/**
 * limber_edit_session_add_check_in:
 * @self: a session whose day was read
 * @time: minutes since midnight, or %LIMBER_TIME_UNSET
 *
 * Adds an empty check-in. When there already is an empty one, it is that one, with its time left alone.
 *
 * Returns: the empty check-in
 */
const LimberCheckIn *
limber_edit_session_add_check_in (LimberEditSession *self, int time)
{
  LimberCheckIn *check_in;

  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), NULL);
  g_return_val_if_fail (self->current != NULL, NULL);

  _limber_edit_session_collect (self);
  limber_edit_history_seal (self->history, self->current);
  for (guint i = 0; i < self->current->check_ins->len; i++)
    {
      check_in = g_ptr_array_index (self->current->check_ins, i);
      if (limber_check_in_is_empty (check_in))
        return check_in;
    }

  check_in = limber_check_in_new (&self->date);
  check_in->time = time;
  limber_day_take_check_in (self->current, check_in);
  _limber_edit_session_emit_changed (self);

  return check_in;
}

/**
 * limber_edit_session_delete_check_in:
 * @self: a session whose day was read
 * @uuid: a check-in
 *
 * Takes a check-in out of the day, as one step that can be undone.
 *
 * Returns: (transfer full) (nullable): what was taken out, for limber_edit_session_restore_check_in();
 *   %NULL when it was empty or not there
 */
LimberCheckIn *
limber_edit_session_delete_check_in (LimberEditSession *self, const char *uuid)
{
  g_autoptr (LimberCheckIn) deleted = NULL;
  LimberDay *day;
  LimberCheckIn *check_in;

  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), NULL);
  g_return_val_if_fail (self->current != NULL, NULL);

  day = limber_edit_session_begin (self, NULL);
  check_in = limber_day_find_check_in (day, uuid);
  if (check_in != NULL && !limber_check_in_is_empty (check_in))
    deleted = limber_check_in_copy (check_in);
  limber_day_remove_check_in (day, uuid);
  limber_edit_session_commit (self);

  return g_steal_pointer (&deleted);
}

/**
 * limber_edit_session_restore_check_in:
 * @self: a session
 * @check_in: what limber_edit_session_delete_check_in() returned
 *
 * Puts a deleted check-in back as it was, its stamps included. Does nothing when it is back already.
 */
void
limber_edit_session_restore_check_in (LimberEditSession *self, const LimberCheckIn *check_in)
{
  LimberDay *day;

  g_return_if_fail (LIMBER_IS_EDIT_SESSION (self));
  g_return_if_fail (check_in != NULL);

  if (self->current == NULL || limber_day_find_check_in (self->current, check_in->uuid) != NULL)
    return;

  day = limber_edit_session_begin (self, NULL);
  limber_day_take_check_in (day, limber_check_in_copy (check_in));
  limber_edit_session_commit (self);
}

/**
 * limber_edit_session_begin:
 * @self: a session whose day was read
 * @burst: (nullable): what is about to change; changes of the same burst are undone together until the next
 * save
 *
 * Begins a change: alter the day returned, then call limber_edit_session_commit().
 *
 * Returns: (transfer none): the day, to be altered
 */
LimberDay *
limber_edit_session_begin (LimberEditSession *self, const char *burst)
{
  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), NULL);
  g_return_val_if_fail (self->current != NULL && !self->in_change, NULL);

  _limber_edit_session_collect (self);
  self->in_change = TRUE;
  if (!limber_edit_history_continues (self->history, burst))
    {
      limber_edit_history_seal (self->history, self->current);
      self->before = limber_day_copy (self->current);
      g_set_str (&self->before_burst, burst);
    }

  return self->current;
}

/**
 * limber_edit_session_begin_check_in:
 * @self: a session whose day was read
 * @uuid: a check-in
 * @burst: (nullable): what is about to change
 *
 * As limber_edit_session_begin(), for one check-in. When it is not there, no change begins.
 *
 * Returns: (transfer none) (nullable): the check-in, to be altered
 */
LimberCheckIn *
limber_edit_session_begin_check_in (LimberEditSession *self, const char *uuid, const char *burst)
{
  g_autofree char *own_burst = NULL;

  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  if (self->current == NULL || limber_day_find_check_in (self->current, uuid) == NULL)
    return NULL;

  if (burst != NULL)
    own_burst = g_strconcat (burst, " ", uuid, NULL);

  return limber_day_find_check_in (limber_edit_session_begin (self, own_burst), uuid);
}

/**
 * limber_edit_session_commit:
 * @self: a session with a change begun
 *
 * Ends a change: records the step and saves it in a moment. A change that changed nothing leaves no trace.
 */
void
limber_edit_session_commit (LimberEditSession *self)
{
  g_return_if_fail (LIMBER_IS_EDIT_SESSION (self));
  g_return_if_fail (self->in_change);

  self->in_change = FALSE;
  if (self->before != NULL)
    {
      if (limber_day_equal (self->before, self->current))
        {
          g_clear_pointer (&self->before, limber_day_free);
          return;
        }
      limber_edit_history_push (self->history, g_steal_pointer (&self->before), self->before_burst);
    }

  _limber_edit_session_mark_dirty (self);
  _limber_edit_session_emit_changed (self);
}

/**
 * limber_edit_session_touch:
 * @self: a session
 *
 * Something was typed that will be handed over when [signal@LimberEditSession::collect] asks for it: a long
 * note is not copied at every key.
 */
void
limber_edit_session_touch (LimberEditSession *self)
{
  g_return_if_fail (LIMBER_IS_EDIT_SESSION (self));

  if (self->stored != NULL)
    _limber_edit_session_mark_dirty (self);
}

/**
 * limber_edit_session_seal:
 * @self: a session
 *
 * Ends the burst under way: what follows is a step of its own.
 */
void
limber_edit_session_seal (LimberEditSession *self)
{
  g_return_if_fail (LIMBER_IS_EDIT_SESSION (self));

  if (self->current == NULL)
    return;

  _limber_edit_session_collect (self);
  limber_edit_history_seal (self->history, self->current);
}

/**
 * limber_edit_session_undo:
 * @self: a session
 *
 * Takes back the last change, also when it was saved.
 *
 * Returns: whether there was one
 */
gboolean
limber_edit_session_undo (LimberEditSession *self)
{
  LimberDay *day;

  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), FALSE);

  if (self->current == NULL)
    return FALSE;

  _limber_edit_session_collect (self);
  day = limber_edit_history_undo (self->history, self->current);
  if (day == NULL)
    return FALSE;

  replace_current (self, day);

  return TRUE;
}

/**
 * limber_edit_session_redo:
 * @self: a session
 *
 * Makes the change again that was last taken back.
 *
 * Returns: whether there was one
 */
gboolean
limber_edit_session_redo (LimberEditSession *self)
{
  LimberDay *day;

  g_return_val_if_fail (LIMBER_IS_EDIT_SESSION (self), FALSE);

  if (self->current == NULL)
    return FALSE;

  _limber_edit_session_collect (self);
  day = limber_edit_history_redo (self->history, self->current);
  if (day == NULL)
    return FALSE;

  replace_current (self, day);

  return TRUE;
}

/**
 * _limber_edit_session_collect:
 * @self: a session
 *
 * Asks for what was typed and not handed over yet.
 */
void
_limber_edit_session_collect (LimberEditSession *self)
{
  if (self->collecting || self->in_change || self->stored == NULL)
    return;

  self->collecting = TRUE;
  g_signal_emit (self, signals[SIGNAL_COLLECT], 0);
  self->collecting = FALSE;
}

/**
 * _limber_edit_session_emit_changed:
 * @self: a session
 *
 * The day is another one than before.
 */
void
_limber_edit_session_emit_changed (LimberEditSession *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * _limber_edit_session_emit_state_changed:
 * @self: a session
 *
 * The state or the error is another one than before.
 */
void
_limber_edit_session_emit_state_changed (LimberEditSession *self)
{
  g_signal_emit (self, signals[SIGNAL_STATE_CHANGED], 0);
}
