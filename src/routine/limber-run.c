/* limber-run.c — a routine being done: which phase it is, what is left of it, what to sound
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-run-private.h"

G_DEFINE_FINAL_TYPE (LimberRun, limber_run, G_TYPE_OBJECT)

enum
{
  SIGNAL_PHASE_CHANGED,
  SIGNAL_STATE_CHANGED,
  SIGNAL_CUE,
  SIGNAL_SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
limber_run_finalize (GObject *object)
{
  LimberRun *self = LIMBER_RUN (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->session, limber_session_free);
  g_clear_pointer (&self->work_us, g_array_unref);

  G_OBJECT_CLASS (limber_run_parent_class)->finalize (object);
}

static void
limber_run_class_init (LimberRunClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_run_finalize;

  /**
   * LimberRun::phase-changed:
   * @self: the run
   *
   * Another phase, or another plan.
   */
  signals[SIGNAL_PHASE_CHANGED] = g_signal_new ("phase-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberRun::state-changed:
   * @self: the run
   *
   * It was paused, went on, or ended.
   */
  signals[SIGNAL_STATE_CHANGED] = g_signal_new ("state-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberRun::cue:
   * @self: the run
   * @cue: a `LimberCue`
   * @number: what is counted, 3 to 1, or 0
   *
   * To be heard and seen now. Not emitted when it would come more than 0.7 s late.
   */
  signals[SIGNAL_CUE] = g_signal_new ("cue", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);
  /**
   * LimberRun::save:
   * @self: the run
   *
   * The session should be written: it began, changed its phase or its state, or ended.
   */
  signals[SIGNAL_SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

static void
limber_run_init (LimberRun *self)
{
  self->state = LIMBER_RUN_IDLE;
  self->work_us = g_array_new (FALSE, TRUE, sizeof (gint64));
}

/**
 * limber_run_new:
 * @plan: with at least one phase
 * @clock: where the time comes from, copied; &limber_run_system_clock but in tests
 *
 * Returns: (transfer full): a run that was not started
 */
LimberRun *
limber_run_new (LimberPlan *plan, const LimberRunClock *clock)
{
  LimberRun *self = NULL;

  g_return_val_if_fail (LIMBER_IS_PLAN (plan), NULL);
  g_return_val_if_fail (limber_plan_get_n_phases (plan) > 0, NULL);
  g_return_val_if_fail (clock != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_RUN, NULL);
  self->plan = g_object_ref (plan);
  self->clock = *clock;
  self->session = _limber_run_session_new (plan);
  g_array_set_size (self->work_us, limber_plan_get_n_items (plan));
  self->left_us = limber_run_get_phase (self)->duration_us;
  self->cursor_us = _limber_run_get_now (self);
  self->drift_us = _limber_run_get_drift (self);

  return self;
}

static void
set_out (LimberRun *self)
{
  self->cursor_us = _limber_run_get_now (self);
  self->drift_us = _limber_run_get_drift (self);
}

/**
 * limber_run_start:
 * @self: a run that was not started
 *
 * Begins with the first phase.
 */
void
limber_run_start (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));
  g_return_if_fail (self->state == LIMBER_RUN_IDLE);

  set_out (self);
  _limber_run_set_state (self, LIMBER_RUN_RUNNING);
  _limber_run_enter_phase (self, 0, self->cursor_us);
  _limber_run_tell (self);
}

/* Easier variants that were taken before are taken again, so that the phases are the same. */
static void
ease_as_before (LimberRun *self)
{
  for (guint i = 0; i < self->session->items->len; i++)
    if (((LimberSessionItem *) g_ptr_array_index (self->session->items, i))->eased)
      {
        g_autoptr (LimberPlan) eased = limber_plan_ease (self->plan, i);

        g_set_object (&self->plan, eased);
      }
}

/**
 * limber_run_continue:
 * @self: a run that was not started
 * @session: an earlier session of the same plan, which this one goes on with
 *
 * Takes over what was done, and stands paused where that session stood.
 *
 * Returns: whether it could; when the session is of other exercises than the plan nothing is begun
 */
gboolean
limber_run_continue (LimberRun *self, const LimberSession *session)
{
  gint64 left_us = 0;

  g_return_val_if_fail (LIMBER_IS_RUN (self), FALSE);
  g_return_val_if_fail (self->state == LIMBER_RUN_IDLE, FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  if (!_limber_run_session_fits (session, self->plan))
    return FALSE;

  limber_session_free (self->session);
  self->session = limber_session_copy (session);
  self->session->end = LIMBER_SESSION_RUNNING;
  self->session->ended = 0;
  ease_as_before (self);
  for (guint i = 0; i < session->items->len; i++)
    g_array_index (self->work_us, gint64, i)
        = ((LimberSessionItem *) g_ptr_array_index (session->items, i))->done_s * G_USEC_PER_SEC;

  set_out (self);
  _limber_run_set_state (self, LIMBER_RUN_PAUSED);
  left_us = session->left_ms * 1000;
  _limber_run_enter_phase (self, MIN (session->phase, limber_plan_get_n_phases (self->plan) - 1),
                           self->cursor_us);
  self->left_us = CLAMP (left_us, 0, self->left_us);
  _limber_run_tell (self);

  return TRUE;
}

/**
 * limber_run_tick:
 * @self: a run
 *
 * Makes happen what should have happened by now. To be called at least when limber_run_get_wake_us() says.
 */
void
limber_run_tick (LimberRun *self)
{
  g_return_if_fail (LIMBER_IS_RUN (self));

  if (self->state == LIMBER_RUN_IDLE || self->state == LIMBER_RUN_ENDED)
    return;

  _limber_run_catch_up (self);
  _limber_run_tell (self);
}

/**
 * limber_run_get_wake_us:
 * @self: a run
 *
 * Returns: microseconds until something happens: a whole second, a sound, the end of a phase; 0 when it
 * should have happened already, -1 when nothing will by itself
 */
gint64
limber_run_get_wake_us (LimberRun *self)
{
  gint64 event = 0;
  gint64 now = 0;
  gint64 second = 0;

  g_return_val_if_fail (LIMBER_IS_RUN (self), -1);

  if (!_limber_run_is_going (self))
    return -1;

  now = _limber_run_get_now (self);
  event = MAX (_limber_run_find_next_event (self) - now, 0);
  if (self->state == LIMBER_RUN_RUNNING && limber_run_get_phase (self)->user_paced)
    return event;

  second = MAX (self->deadline_us - now, 0) % G_USEC_PER_SEC;

  return MIN (event, second > 0 ? second : G_USEC_PER_SEC);
}

/**
 * limber_run_is_last_item:
 * @self: a run
 *
 * Returns: whether no exercise follows, so that skipping this one ends the routine
 */
gboolean
limber_run_is_last_item (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), FALSE);

  return limber_run_get_phase (self)->item + 1 == limber_plan_get_n_items (self->plan);
}

/**
 * limber_run_get_state:
 * @self: a run
 *
 * Returns: whether it goes on, and if not why
 */
LimberRunState
limber_run_get_state (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), LIMBER_RUN_IDLE);

  return self->state;
}

/**
 * limber_run_get_plan:
 * @self: a run
 *
 * Returns: (transfer none): what is done; another one once an easier variant was taken
 */
LimberPlan *
limber_run_get_plan (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  return self->plan;
}

/**
 * limber_run_get_phase_index:
 * @self: a run
 *
 * Returns: of the present phase; of the last one when the run has ended
 */
guint
limber_run_get_phase_index (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), 0);

  return self->index;
}

/**
 * limber_run_get_phase:
 * @self: a run
 *
 * Returns: (transfer none): the present phase, as long as the plan stays the same; the last one when the run
 * has ended
 */
const LimberPhase *
limber_run_get_phase (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  return limber_plan_get_phase (self->plan, self->index);
}

/**
 * limber_run_get_left_us:
 * @self: a run
 *
 * Returns: microseconds that are left of the phase, never below 0; while resuming of the seconds to get ready
 */
gint64
limber_run_get_left_us (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), 0);

  if (self->state == LIMBER_RUN_RESUMING)
    return MAX (self->deadline_us - _limber_run_get_now (self), 0);

  return _limber_run_get_left_at (self, self->state == LIMBER_RUN_RUNNING ? _limber_run_get_now (self) : 0);
}

/**
 * limber_run_get_left_s:
 * @self: a run
 *
 * Returns: what a large number says: whole seconds that are left, rounded up
 */
int
limber_run_get_left_s (LimberRun *self)
{
  return (int) ((limber_run_get_left_us (self) + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}

/* Of the phase itself, also while it waits for the seconds to get ready. */
static gint64
get_phase_left (LimberRun *self)
{
  return self->state == LIMBER_RUN_RESUMING ? self->left_us : limber_run_get_left_us (self);
}

/**
 * limber_run_get_phase_progress:
 * @self: a run
 *
 * Returns: how much of the phase is over, 0 to 1
 */
double
limber_run_get_phase_progress (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), 0);

  return 1 - (double) get_phase_left (self) / (double) limber_run_get_phase (self)->duration_us;
}

/**
 * limber_run_get_left_total_us:
 * @self: a run
 *
 * Returns: microseconds that are left of the whole routine, without pauses; 0 when it has ended
 */
gint64
limber_run_get_left_total_us (LimberRun *self)
{
  const LimberPhase *phase = NULL;

  g_return_val_if_fail (LIMBER_IS_RUN (self), 0);

  if (self->state == LIMBER_RUN_ENDED)
    return 0;

  phase = limber_run_get_phase (self);

  return limber_plan_get_duration_us (self->plan) - phase->start_us - phase->duration_us
         + get_phase_left (self);
}

/**
 * limber_run_get_progress:
 * @self: a run
 *
 * Returns: how much of the whole routine is over, 0 to 1
 */
double
limber_run_get_progress (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), 0);

  return 1 - (double) limber_run_get_left_total_us (self) / (double) limber_plan_get_duration_us (self->plan);
}

/**
 * limber_run_get_slept_us:
 * @self: a run
 *
 * Returns: how long the computer slept the last time it paused the run, in microseconds
 */
gint64
limber_run_get_slept_us (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), 0);

  return self->slept_us;
}

/**
 * limber_run_get_next_item:
 * @self: a run
 *
 * Returns: (transfer none) (nullable): what follows the present exercise, as long as the plan stays the same
 */
const LimberPlanItem *
limber_run_get_next_item (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  return limber_run_is_last_item (self)
             ? NULL
             : limber_plan_get_item (self->plan, limber_run_get_phase (self)->item + 1);
}

/**
 * limber_run_get_session:
 * @self: a run
 *
 * What is done is kept up to date by the run; the pain before and after, the effort and the snapshot are for
 * the caller to fill in.
 *
 * Returns: (transfer none): the session, as of the last tick
 */
LimberSession *
limber_run_get_session (LimberRun *self)
{
  g_return_val_if_fail (LIMBER_IS_RUN (self), NULL);

  return self->session;
}
