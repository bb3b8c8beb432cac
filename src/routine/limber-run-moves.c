/* limber-run-moves.c — what the user does with a run: pause, skip, go back, say that it hurts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-run-private.h"

#define RESUME_US (3 * G_USEC_PER_SEC)
#define BACK_WITHIN_US (3 * G_USEC_PER_SEC)

/**
 * limber_run_pause:
 * @self: a run
 *
 * Stops the clock. What is left is kept, to the microsecond.
 */
void
limber_run_pause (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  _limber_run_catch_up (self);
  if (_limber_run_is_going (self))
    _limber_run_stop (self, LIMBER_RUN_PAUSED);
  self->has_cue = FALSE;
  _limber_run_tell (self);
}

/**
 * limber_run_resume:
 * @self: a run that is paused, for whatever reason
 *
 * Goes on with what was left. In the middle of work there are 3 s to get ready first; a rest just goes on.
 */
void
limber_run_resume (LimberRun *self)
{
  const LimberPhase *phase = NULL;

  g_return_if_fail (LIMBER_IS_RUN (self));

  if (self->state != LIMBER_RUN_PAUSED && self->state != LIMBER_RUN_SLEPT && self->state != LIMBER_RUN_HURT)
    return;

  _limber_run_catch_up (self);
  phase = limber_run_get_phase (self);
  if (limber_phase_is_work (phase) && !phase->user_paced)
    {
      _limber_run_set_state (self, LIMBER_RUN_RESUMING);
      self->deadline_us = self->cursor_us + RESUME_US;
      _limber_run_note_cue (self, LIMBER_CUE_COUNT, 3, self->cursor_us);
    }
  else
    _limber_run_go_on (self, self->cursor_us);
  _limber_run_tell (self);
}

static gboolean
is_begun (LimberRun *self)
{
  return self->state != LIMBER_RUN_IDLE && self->state != LIMBER_RUN_ENDED;
}

/**
 * limber_run_restart_item:
 * @self: a run
 *
 * The present exercise again, from getting ready on; goes on when it was paused.
 */
void
limber_run_restart_item (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  _limber_run_catch_up (self);
  if (is_begun (self))
    {
      _limber_run_set_state (self, LIMBER_RUN_RUNNING);
      _limber_run_go_to_item (self, limber_run_get_phase (self)->item);
    }
  _limber_run_tell (self);
}

/**
 * limber_run_finish_rep:
 * @self: a run
 *
 * The user says that this repetition is done. Nothing happens in a phase that ends by itself.
 */
void
limber_run_finish_rep (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  _limber_run_catch_up (self);
  if (self->state == LIMBER_RUN_RUNNING && limber_run_get_phase (self)->user_paced)
    _limber_run_advance (self, self->cursor_us);
  _limber_run_tell (self);
}

/**
 * limber_run_skip:
 * @self: a run
 *
 * While getting ready, changing sides or resting: starts now. In the middle of work: goes to the next
 * exercise, and after the last one ends the routine.
 */
void
limber_run_skip (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  _limber_run_catch_up (self);
  if (is_begun (self) && limber_phase_is_work (limber_run_get_phase (self)))
    _limber_run_leave_item (self);
  else if (is_begun (self))
    {
      if (self->state == LIMBER_RUN_SLEPT)
        _limber_run_set_state (self, LIMBER_RUN_PAUSED);
      _limber_run_advance (self, self->cursor_us);
    }
  _limber_run_tell (self);
}

/**
 * limber_run_back:
 * @self: a run
 *
 * The present exercise again, from getting ready on; when less than 3 s of its work were done, the one
 * before.
 */
void
limber_run_back (LimberRun *self)
{
  guint item = 0;

  g_return_if_fail (LIMBER_IS_RUN (self));

  _limber_run_catch_up (self);
  if (is_begun (self))
    {
      item = limber_run_get_phase (self)->item;
      _limber_run_go_to_item (self, item > 0 && self->item_work_us < BACK_WITHIN_US ? item - 1 : item);
    }
  _limber_run_tell (self);
}

static LimberSessionItem *
get_session_item (LimberRun *self)
{
  return g_ptr_array_index (self->session->items, limber_run_get_phase (self)->item);
}

/**
 * limber_run_hurt:
 * @self: a run
 *
 * Something hurts: stops, and waits for what the user decides: limber_run_hurt_ease(),
 * limber_run_hurt_skip(), limber_run_hurt_end(), or limber_run_resume() after all.
 */
void
limber_run_hurt (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  _limber_run_catch_up (self);
  if (is_begun (self))
    {
      _limber_run_stop (self, LIMBER_RUN_HURT);
      get_session_item (self)->hurt = TRUE;
      self->has_cue = FALSE;
    }
  _limber_run_tell (self);
}

/**
 * limber_run_hurt_ease:
 * @self: a run that was stopped by limber_run_hurt()
 *
 * The easier variant of the exercise, from getting ready on.
 */
void
limber_run_hurt_ease (LimberRun *self)
{
  g_autoptr (LimberPlan) eased = NULL;
  guint item = 0;

  g_return_if_fail (LIMBER_IS_RUN (self));
  g_return_if_fail (self->state == LIMBER_RUN_HURT);

  _limber_run_catch_up (self);
  item = limber_run_get_phase (self)->item;
  eased = limber_plan_ease (self->plan, item);
  g_set_object (&self->plan, eased);
  self->index = limber_plan_get_item (eased, item)->first_phase;
  get_session_item (self)->eased = TRUE;
  _limber_run_set_state (self, LIMBER_RUN_RUNNING);
  _limber_run_go_to_item (self, item);
  _limber_run_tell (self);
}

/**
 * limber_run_hurt_skip:
 * @self: a run that was stopped by limber_run_hurt()
 * @travelled: whether pain or tingling goes further down the leg
 *
 * On with the next exercise.
 */
void
limber_run_hurt_skip (LimberRun *self, gboolean travelled)
{
  g_return_if_fail (LIMBER_IS_RUN (self));
  g_return_if_fail (self->state == LIMBER_RUN_HURT);

  _limber_run_catch_up (self);
  get_session_item (self)->travelled = travelled;
  _limber_run_set_state (self, LIMBER_RUN_RUNNING);
  _limber_run_leave_item (self);
  _limber_run_tell (self);
}

/**
 * limber_run_hurt_end:
 * @self: a run that was stopped by limber_run_hurt()
 * @travelled: whether pain or tingling goes further down the leg
 *
 * Ends the session because of it.
 */
void
limber_run_hurt_end (LimberRun *self, gboolean travelled)
{
  g_return_if_fail (LIMBER_IS_RUN (self));
  g_return_if_fail (self->state == LIMBER_RUN_HURT);

  get_session_item (self)->travelled = travelled;
  limber_run_end (self, LIMBER_SESSION_PAIN);
}

/**
 * limber_run_end:
 * @self: a run
 * @reason: why it ends
 *
 * Ends it here. What was done counts.
 */
void
limber_run_end (LimberRun *self, LimberSessionEnd reason)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  if (!is_begun (self))
    return;

  _limber_run_catch_up (self);
  if (is_begun (self))
    {
      _limber_run_session_leave_item (self->session, limber_run_get_phase (self)->item, FALSE);
      _limber_run_finish (self, reason);
      self->has_cue = self->has_cue && reason == LIMBER_SESSION_DONE;
    }
  _limber_run_tell (self);
}
