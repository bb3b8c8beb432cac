/* limber-edit-history.c — the steps back and forth of one day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-edit-history.h"

#include <string.h>

#include "limber-day-merge.h"

/* Enough to take back a whole evening's typing; small enough that a note of many megabytes cannot fill the
 * memory. */
#define STEPS_MAX 100
#define NOTE_BYTES_MAX ((gsize) 64 * 1024 * 1024)

struct _LimberEditHistory
{
  GQueue undo;
  GQueue redo;
  char *burst;
};

static gsize
count_note_bytes (const LimberDay *day)
{
  gsize bytes = 0;

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      bytes += check_in->note != NULL ? strlen (check_in->note) : 0;
    }

  return bytes;
}

/* The last step always stays, however long its note. */
static void
trim (GQueue *steps)
{
  gsize bytes = 0;
  guint kept = 0;

  for (GList *l = steps->tail; l != NULL; l = l->prev)
    {
      bytes += count_note_bytes (l->data);
      if (kept > 0 && (kept >= STEPS_MAX || bytes > NOTE_BYTES_MAX))
        break;
      kept++;
    }

  while (steps->length > kept)
    limber_day_free (g_queue_pop_head (steps));
}

static void
rebase_steps (GQueue *steps, const LimberDay *base, const LimberDay *theirs)
{
  for (GList *l = steps->head; l != NULL; l = l->next)
    {
      LimberDay *step = l->data;

      l->data = limber_day_merge (base, step, theirs);
      limber_day_free (step);
    }
}

static LimberDay *
step (GQueue *from, GQueue *to, const LimberDay *current)
{
  if (from->length == 0)
    return NULL;

  g_queue_push_tail (to, limber_day_copy (current));

  return g_queue_pop_tail (from);
}

/**
 * limber_edit_history_new:
 *
 * Returns: (transfer full): a history without steps
 */
LimberEditHistory *
limber_edit_history_new (void)
{
  LimberEditHistory *self = g_new0 (LimberEditHistory, 1);

  g_queue_init (&self->undo);
  g_queue_init (&self->redo);

  return self;
}

/**
 * limber_edit_history_free:
 * @self: (transfer full): a history
 *
 * Frees @self and its steps.
 */
void
limber_edit_history_free (LimberEditHistory *self)
{
  g_queue_clear_full (&self->undo, (GDestroyNotify) limber_day_free);
  g_queue_clear_full (&self->redo, (GDestroyNotify) limber_day_free);
  g_free (self->burst);
  g_free (self);
}

/**
 * limber_edit_history_continues:
 * @self: a history
 * @burst: (nullable): what is being changed
 *
 * A burst is one drag or one run of typing; it is taken back as a whole.
 *
 * Returns: whether a change of @burst belongs to the step already recorded
 */
gboolean
limber_edit_history_continues (LimberEditHistory *self, const char *burst)
{
  return burst != NULL && self->undo.length > 0 && g_strcmp0 (self->burst, burst) == 0;
}

/**
 * limber_edit_history_push:
 * @self: a history
 * @before: (transfer full): the day before the change
 * @burst: (nullable): what is being changed, %NULL when the change stands alone
 *
 * Records a step. What was undone before can no longer be redone.
 */
void
limber_edit_history_push (LimberEditHistory *self, LimberDay *before, const char *burst)
{
  g_return_if_fail (before != NULL);

  g_set_str (&self->burst, burst);
  g_queue_clear_full (&self->redo, (GDestroyNotify) limber_day_free);
  g_queue_push_tail (&self->undo, before);
  trim (&self->undo);
}

/**
 * limber_edit_history_seal:
 * @self: a history
 * @current: the day as it is now
 *
 * Ends the burst under way. A burst that came back to where it began leaves no step.
 */
void
limber_edit_history_seal (LimberEditHistory *self, const LimberDay *current)
{
  if (self->burst == NULL)
    return;

  g_clear_pointer (&self->burst, g_free);
  if (self->undo.length > 0 && limber_day_equal (self->undo.tail->data, current))
    limber_day_free (g_queue_pop_tail (&self->undo));
}

/**
 * limber_edit_history_get_burst:
 * @self: a history
 *
 * Returns: (nullable): the burst under way
 */
const char *
limber_edit_history_get_burst (LimberEditHistory *self)
{
  return self->burst;
}

/**
 * limber_edit_history_can_undo:
 * @self: a history
 *
 * Returns: whether there is a step to take back
 */
gboolean
limber_edit_history_can_undo (LimberEditHistory *self)
{
  return self->undo.length > 0;
}

/**
 * limber_edit_history_can_redo:
 * @self: a history
 *
 * Returns: whether a step that was taken back can be made again
 */
gboolean
limber_edit_history_can_redo (LimberEditHistory *self)
{
  return self->redo.length > 0;
}

/**
 * limber_edit_history_undo:
 * @self: a history
 * @current: the day as it is now, kept for limber_edit_history_redo()
 *
 * Returns: (transfer full) (nullable): the day before the last step
 */
LimberDay *
limber_edit_history_undo (LimberEditHistory *self, const LimberDay *current)
{
  limber_edit_history_seal (self, current);

  return step (&self->undo, &self->redo, current);
}

/**
 * limber_edit_history_redo:
 * @self: a history
 * @current: the day as it is now, kept for limber_edit_history_undo()
 *
 * Returns: (transfer full) (nullable): the day after the step last taken back
 */
LimberDay *
limber_edit_history_redo (LimberEditHistory *self, const LimberDay *current)
{
  limber_edit_history_seal (self, current);

  return step (&self->redo, &self->undo, current);
}

/**
 * limber_edit_history_rebase:
 * @self: a history
 * @base: the day as it was thought to be on disk
 * @theirs: the day as it is on disk
 *
 * Brings what is new on disk into every step, so that taking a step back takes back nobody else's change.
 */
void
limber_edit_history_rebase (LimberEditHistory *self, const LimberDay *base, const LimberDay *theirs)
{
  rebase_steps (&self->undo, base, theirs);
  rebase_steps (&self->redo, base, theirs);
}
