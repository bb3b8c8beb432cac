/* limber-edit-session-disk.c — the way of an edited day to the disk and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-edit-session-private.h"

#include "limber-day-merge.h"

/* Long enough to let a drag or a word end, short enough that nobody waits for "Saved". */
#define AUTOSAVE_MS 600
/* A full disk or a lost folder is seldom mended sooner; a change or "Try again" does not wait for it. */
#define RETRY_SECONDS 15

static void
set_state (LimberEditSession *self, LimberSaveState state)
{
  self->state = state;
  _limber_edit_session_emit_state_changed (self);
}

static void
autosave_cb (gpointer data)
{
  LimberEditSession *self = data;

  self->save_id = 0;
  limber_edit_session_save (self);
}

static void
schedule_save (LimberEditSession *self, guint ms)
{
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (ms, autosave_cb, self);
}

/* An entirely empty check-in is only a form waiting to be filled in. */
static LimberDay *
copy_without_empty (const LimberDay *day)
{
  LimberDay *copy = limber_day_copy (day);

  for (guint i = copy->check_ins->len; i > 0; i--)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (copy->check_ins, i - 1);

      if (limber_check_in_is_empty (check_in))
        g_ptr_array_remove_index (copy->check_ins, i - 1);
    }

  return copy;
}

static void
finish_flushes (LimberEditSession *self)
{
  g_autoptr (GPtrArray) tasks = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    {
      GTask *task = g_ptr_array_index (tasks, i);

      if (self->error != NULL)
        g_task_return_error (task, g_error_copy (self->error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

/* What came from the disk goes under the changes made since @base. */
static void
adopt (LimberEditSession *self, const LimberDay *base, const LimberDay *theirs)
{
  _limber_edit_session_collect (self);

  if (!limber_day_equal (base, theirs))
    {
      LimberDay *merged = limber_day_merge (base, self->current, theirs);

      limber_edit_history_rebase (self->history, base, theirs);
      limber_day_free (self->current);
      self->current = merged;
    }

  if (self->stored != theirs)
    {
      g_clear_pointer (&self->stored, limber_day_free);
      self->stored = limber_day_copy (theirs);
    }
}

static void
save_failed (LimberEditSession *self, GError *error)
{
  g_clear_pointer (&self->sent, limber_day_free);
  g_clear_error (&self->error);
  self->error = error;
  self->dirty = TRUE;
  schedule_save (self, RETRY_SECONDS * 1000);
  set_state (self, LIMBER_SAVE_STATE_FAILED);
  finish_flushes (self);
}

static void
save_succeeded (LimberEditSession *self, LimberDay *on_disk)
{
  g_autoptr (LimberDay) sent = g_steal_pointer (&self->sent);
  gboolean news = !limber_day_equal (sent, on_disk);

  g_clear_error (&self->error);
  adopt (self, sent, on_disk);
  if (news)
    _limber_edit_session_emit_changed (self);

  if (self->dirty)
    {
      set_state (self, LIMBER_SAVE_STATE_UNSAVED);
      if (self->flushes->len > 0)
        limber_edit_session_save (self);
      else if (self->save_id == 0)
        schedule_save (self, AUTOSAVE_MS);
      return;
    }

  set_state (self, LIMBER_SAVE_STATE_SAVED);
  finish_flushes (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberEditSession) self = data;
  g_autoptr (LimberDay) on_disk = NULL;
  GError *error = NULL;

  on_disk = limber_journal_apply_day_finish (LIMBER_JOURNAL (source), result, &error);
  if (on_disk == NULL)
    save_failed (self, error);
  else
    save_succeeded (self, on_disk);
}

static void
send (LimberEditSession *self)
{
  g_autoptr (LimberDay) after = copy_without_empty (self->current);

  self->dirty = FALSE;
  if (limber_day_equal (self->stored, after))
    {
      g_clear_error (&self->error);
      set_state (self, LIMBER_SAVE_STATE_SAVED);
      finish_flushes (self);
      return;
    }

  self->sent = g_steal_pointer (&after);
  limber_journal_apply_day_async (self->journal, self->stored, self->sent, NULL, saved_cb,
                                  g_object_ref (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberEditSession) self = data;
  g_autoptr (LimberDay) day = NULL;

  self->loading = FALSE;
  g_clear_error (&self->error);
  day = limber_journal_load_day_finish (LIMBER_JOURNAL (source), result, &self->error);

  if (day == NULL)
    {
      set_state (self, LIMBER_SAVE_STATE_UNREADABLE);
      finish_flushes (self);
      return;
    }

  if (self->stored != NULL)
    {
      limber_edit_session_take_outside_day (self, day);
      return;
    }

  self->stored = limber_day_copy (day);
  self->current = g_steal_pointer (&day);
  set_state (self, LIMBER_SAVE_STATE_UNTOUCHED);
  _limber_edit_session_emit_changed (self);
  finish_flushes (self);
}

/**
 * _limber_edit_session_mark_dirty:
 * @self: a session
 *
 * There is something new to save: it is saved in a moment.
 */
void
_limber_edit_session_mark_dirty (LimberEditSession *self)
{
  self->dirty = TRUE;
  if (self->flushes->len == 0)
    schedule_save (self, AUTOSAVE_MS);
  set_state (self, LIMBER_SAVE_STATE_UNSAVED);
}

/**
 * limber_edit_session_save:
 * @self: a session
 *
 * Saves what is not on disk now instead of in a moment. While another save is under way, it follows that one.
 */
void
limber_edit_session_save (LimberEditSession *self)
{
  const char *burst;

  g_return_if_fail (LIMBER_IS_EDIT_SESSION (self));

  if (self->stored == NULL || self->in_change)
    return;

  _limber_edit_session_collect (self);
  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->sent != NULL || !self->dirty)
    return;

  burst = limber_edit_history_get_burst (self->history);
  if (burst != NULL && !g_str_has_prefix (burst, LIMBER_EDIT_BURST_NOTE))
    limber_edit_history_seal (self->history, self->current);
  send (self);
}

/* What was on its way may or may not have arrived by then, so the day is read again first. */
static gpointer
write_over (LimberStore *store, gpointer data, GError **error)
{
  GPtrArray *days = data;
  const LimberDay *stored = g_ptr_array_index (days, 0);
  const LimberDay *ours = g_ptr_array_index (days, 1);
  g_autoptr (LimberDay) on_disk = limber_store_load_day (store, &ours->date, error);
  g_autoptr (LimberDay) merged = NULL;

  if (on_disk == NULL)
    return NULL;

  merged = limber_day_merge (stored, ours, on_disk);
  if (!limber_store_apply_day (store, on_disk, merged, error))
    return NULL;

  return g_steal_pointer (&merged);
}

/**
 * limber_edit_session_hand_over:
 * @self: a session
 *
 * Hands what is not saved yet to the journal, also while another save is under way. For the end of the
 * program: limber_journal_close() waits for it, but nobody learns whether it failed.
 */
void
limber_edit_session_hand_over (LimberEditSession *self)
{
  GPtrArray *days;

  g_return_if_fail (LIMBER_IS_EDIT_SESSION (self));

  limber_edit_session_save (self);
  if (self->sent == NULL || !self->dirty)
    return;

  days = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_day_free);
  g_ptr_array_add (days, limber_day_copy (self->stored));
  g_ptr_array_add (days, copy_without_empty (self->current));
  limber_journal_run_async (self->journal, write_over, days, (GDestroyNotify) g_ptr_array_unref,
                            (GDestroyNotify) limber_day_free, NULL, NULL, NULL);
}

/**
 * limber_edit_session_reload:
 * @self: a session
 *
 * Reads the day from disk and puts the changes not saved yet on top of it.
 */
void
limber_edit_session_reload (LimberEditSession *self)
{
  g_return_if_fail (LIMBER_IS_EDIT_SESSION (self));

  if (self->loading)
    return;

  self->loading = TRUE;
  if (self->stored == NULL)
    set_state (self, LIMBER_SAVE_STATE_LOADING);
  limber_journal_load_day_async (self->journal, &self->date, NULL, loaded_cb, g_object_ref (self));
}

/**
 * limber_edit_session_take_outside_day:
 * @self: a session
 * @day: the day as it is on disk
 *
 * Somebody else wrote the day. Their changes come in; those made here and not saved yet stay on top.
 * While a save is under way nothing is done: its end brings the day as it is on disk then.
 */
void
limber_edit_session_take_outside_day (LimberEditSession *self, const LimberDay *day)
{
  g_autoptr (LimberDay) base = NULL;

  g_return_if_fail (LIMBER_IS_EDIT_SESSION (self));
  g_return_if_fail (day != NULL);

  if (self->stored == NULL || self->sent != NULL || limber_day_equal (self->stored, day))
    return;

  base = g_steal_pointer (&self->stored);
  self->stored = limber_day_copy (base);
  adopt (self, base, day);
  _limber_edit_session_emit_changed (self);
}

/**
 * limber_edit_session_flush_async:
 * @self: a session
 * @callback: called when nothing is left to save, or a save failed
 * @data: for @callback
 *
 * Saves at once, changes made while a save is under way included.
 */
void
limber_edit_session_flush_async (LimberEditSession *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (LIMBER_IS_EDIT_SESSION (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, limber_edit_session_flush_async);
  _limber_edit_session_collect (self);
  if (!limber_edit_session_has_unsaved (self))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_ptr_array_add (self->flushes, g_steal_pointer (&task));
  limber_edit_session_save (self);
}

/**
 * limber_edit_session_flush_finish:
 * @self: a session
 * @result: what the callback got
 * @error: why not everything is on disk; nothing is lost while the session lives
 *
 * Errors: those of limber_journal_apply_day_finish(), %LIMBER_ERROR_DISK_FULL for instance.
 *
 * Returns: whether everything is on disk
 */
gboolean
limber_edit_session_flush_finish (LimberEditSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
