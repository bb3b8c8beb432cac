/* limber-run-time.c — what happens to a run as time goes on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time is a deadline on the monotonic clock, never a number that is counted down: whenever it is asked, what
 * is left is right, however late it was asked. All that has happened up to the cursor is done with; moving
 * the cursor on makes happen what lies between, one event after the other, and what is to be told is told at
 * the end.
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-date.h"
#include "limber-run-private.h"

/* More than the two clocks can drift apart but by sleeping. */
#define SLEPT_FROM_US (2 * G_USEC_PER_SEC)
/* A sound that comes later is of something that is over. */
#define CUE_LATE_US (700 * 1000)
/* Nobody takes that long over one repetition: whoever should tap has walked off. */
#define WALKED_OFF_US (180 * G_USEC_PER_SEC)
/* What of a repetition at one's own pace counts as work, against what is expected of it. */
#define SLOWEST_PACE 4

gint64
_limber_run_get_now (LimberRun *self)
{
  return self->clock.get_monotonic_us (self->clock.data);
}

gint64
_limber_run_get_drift (LimberRun *self)
{
  return self->clock.get_boottime_us (self->clock.data) - _limber_run_get_now (self);
}

gboolean
_limber_run_is_going (LimberRun *self)
{
  return self->state == LIMBER_RUN_RUNNING || self->state == LIMBER_RUN_RESUMING;
}

void
_limber_run_set_state (LimberRun *self, LimberRunState state)
{
  self->state_changed = self->state_changed || self->state != state;
  self->state = state;
}

/* Only the newest is ever heard: never a burst of what was missed. */
void
_limber_run_note_cue (LimberRun *self, LimberCue cue, guint number, gint64 at)
{
  self->has_cue = TRUE;
  self->cue = cue;
  self->cue_number = number;
  self->cue_us = at;
}

gint64
_limber_run_get_left_at (LimberRun *self, gint64 at)
{
  return self->state == LIMBER_RUN_RUNNING ? MAX (self->deadline_us - at, 0) : self->left_us;
}

/* The seconds of a repetition that nobody ended are not all work. */
static gint64
get_work_limit (LimberRun *self, const LimberPhase *phase)
{
  return phase->user_paced ? self->touched_us + SLOWEST_PACE * phase->duration_us : self->deadline_us;
}

static void
move_cursor (LimberRun *self, gint64 to)
{
  const LimberPhase *phase = NULL;
  gint64 worked = 0;

  if (self->state == LIMBER_RUN_RUNNING)
    {
      phase = limber_run_get_phase (self);
      worked = MIN (to, get_work_limit (self, phase)) - self->cursor_us;
      if (limber_phase_is_work (phase) && worked > 0)
        {
          _limber_run_session_add_work (self->session, phase, worked,
                                        &g_array_index (self->work_us, gint64, phase->item));
          self->item_work_us += worked;
        }
    }

  self->cursor_us = MAX (self->cursor_us, to);
}

void
_limber_run_enter_phase (LimberRun *self, guint index, gint64 at)
{
  LimberCue cue;

  self->index = index;
  self->left_us = limber_run_get_phase (self)->duration_us;
  self->deadline_us = at + self->left_us;
  self->touched_us = at;
  self->phase_changed = TRUE;
  if (self->state == LIMBER_RUN_RUNNING && _limber_phase_get_entry_cue (self->plan, index, &cue))
    _limber_run_note_cue (self, cue, 0, at);
}

static void
begin_item (LimberRun *self, guint item)
{
  _limber_run_session_begin_item (self->session, item);
  self->item_work_us = 0;
}

static gint64
get_utc_now (void)
{
  g_autoptr (GDateTime) now = limber_clock_now ();

  return g_date_time_to_unix (now);
}

void
_limber_run_finish (LimberRun *self, LimberSessionEnd reason)
{
  self->left_us = _limber_run_get_left_at (self, self->cursor_us);
  self->session->end = reason;
  self->session->ended = get_utc_now ();
  _limber_run_set_state (self, LIMBER_RUN_ENDED);
  if (reason == LIMBER_SESSION_DONE)
    _limber_run_note_cue (self, LIMBER_CUE_DONE, 0, self->cursor_us);
}

/* On to what comes next, whether it was waited for or asked for. */
void
_limber_run_advance (LimberRun *self, gint64 at)
{
  guint item = limber_run_get_phase (self)->item;
  guint next = self->index + 1;

  _limber_run_session_end_phase (self->session, self->plan, self->index);
  if (next == limber_plan_get_n_phases (self->plan))
    {
      _limber_run_session_leave_item (self->session, item, TRUE);
      _limber_run_finish (self, LIMBER_SESSION_DONE);
      return;
    }

  if (limber_plan_get_phase (self->plan, next)->item != item)
    {
      _limber_run_session_leave_item (self->session, item, TRUE);
      begin_item (self, item + 1);
    }
  _limber_run_enter_phase (self, next, at);
}

/* Somewhere else in the plan. What was paused stays paused, but at the beginning of what was gone to. */
void
_limber_run_go_to_item (LimberRun *self, guint item)
{
  begin_item (self, item);
  if (self->state == LIMBER_RUN_RESUMING)
    _limber_run_set_state (self, LIMBER_RUN_RUNNING);
  else if (self->state != LIMBER_RUN_RUNNING)
    _limber_run_set_state (self, LIMBER_RUN_PAUSED);
  _limber_run_enter_phase (self, limber_plan_get_item (self->plan, item)->first_phase, self->cursor_us);
}

void
_limber_run_leave_item (LimberRun *self)
{
  guint item = limber_run_get_phase (self)->item;

  _limber_run_session_leave_item (self->session, item, FALSE);
  if (item + 1 < limber_plan_get_n_items (self->plan))
    _limber_run_go_to_item (self, item + 1);
  else
    _limber_run_finish (self, LIMBER_SESSION_DONE);
}

void
_limber_run_go_on (LimberRun *self, gint64 at)
{
  const LimberPhase *phase = limber_run_get_phase (self);

  _limber_run_set_state (self, LIMBER_RUN_RUNNING);
  self->deadline_us = at + self->left_us;
  self->touched_us = at;
  if (limber_phase_is_work (phase))
    _limber_run_note_cue (self, LIMBER_CUE_START, 0, at);
}

void
_limber_run_stop (LimberRun *self, LimberRunState state)
{
  self->left_us = _limber_run_get_left_at (self, self->cursor_us);
  _limber_run_set_state (self, state);
}

/* When something happens next, if nobody does anything. */
gint64
_limber_run_find_next_event (LimberRun *self)
{
  const LimberPhase *phase = limber_run_get_phase (self);
  gint64 left = self->deadline_us - self->cursor_us;
  gint64 mark = 0;

  if (!_limber_run_is_going (self))
    return LIMBER_RUN_NEVER;
  if (self->state == LIMBER_RUN_RUNNING && phase->user_paced)
    return self->touched_us + WALKED_OFF_US;

  if (self->state == LIMBER_RUN_RUNNING)
    mark = _limber_phase_find_next_mark (phase, left);
  else
    mark = left > 2 * G_USEC_PER_SEC ? 2 * G_USEC_PER_SEC : left > G_USEC_PER_SEC ? G_USEC_PER_SEC : 0;

  return self->deadline_us - mark;
}

static void
handle_event (LimberRun *self, gint64 at)
{
  gint64 left = self->deadline_us - at;
  guint number = 0;
  LimberCue cue;

  if (self->state == LIMBER_RUN_RUNNING && limber_run_get_phase (self)->user_paced)
    _limber_run_stop (self, LIMBER_RUN_PAUSED);
  else if (left > 0)
    {
      cue = self->state == LIMBER_RUN_RESUMING
                ? LIMBER_CUE_COUNT
                : _limber_phase_get_mark_cue (limber_run_get_phase (self), left, &number);
      _limber_run_note_cue (self, cue, cue == LIMBER_CUE_COUNT ? (guint) (left / G_USEC_PER_SEC) : 0, at);
    }
  else if (self->state == LIMBER_RUN_RESUMING)
    _limber_run_go_on (self, at);
  else
    _limber_run_advance (self, at);
}

/* A computer that slept did not do any exercise: what was left when it was last looked at is left still. */
static void
fall_asleep (LimberRun *self, gint64 slept_us)
{
  if (!_limber_run_is_going (self))
    return;

  self->slept_us = slept_us;
  _limber_run_stop (self, LIMBER_RUN_SLEPT);
  self->has_cue = FALSE;
}

/* Everything that should have happened by now happens. */
void
_limber_run_catch_up (LimberRun *self)
{
  gint64 now = _limber_run_get_now (self);
  gint64 drift = _limber_run_get_drift (self);
  gint64 slept = drift - self->drift_us;

  self->drift_us = drift;
  if (slept > SLEPT_FROM_US)
    fall_asleep (self, slept);

  while (_limber_run_is_going (self) && _limber_run_find_next_event (self) <= now)
    {
      gint64 at = _limber_run_find_next_event (self);

      move_cursor (self, at);
      handle_event (self, at);
    }
  move_cursor (self, now);
}

static void
update_session (LimberRun *self)
{
  self->session->phase = self->index;
  self->session->left_ms = _limber_run_get_left_at (self, self->cursor_us) / 1000;
  self->session->saved = get_utc_now ();
}

/* Whoever listens may do anything to the run, so nothing is told before all of it is done. */
void
_limber_run_tell (LimberRun *self)
{
  g_autoptr (LimberRun) alive = g_object_ref (self);
  gboolean phase_changed = self->phase_changed;
  gboolean state_changed = self->state_changed;
  gboolean has_cue = self->has_cue && self->cursor_us - self->cue_us <= CUE_LATE_US;
  LimberCue cue = self->cue;
  guint number = self->cue_number;

  self->phase_changed = self->state_changed = self->has_cue = FALSE;
  if (phase_changed || state_changed)
    update_session (self);
  if (state_changed)
    g_signal_emit_by_name (self, "state-changed");
  if (phase_changed)
    g_signal_emit_by_name (self, "phase-changed");
  if (has_cue)
    g_signal_emit_by_name (self, "cue", cue, number);
  if (phase_changed || state_changed)
    g_signal_emit_by_name (self, "save");
}
