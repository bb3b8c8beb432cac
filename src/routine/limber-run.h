/* limber-run.h — a routine being done: which phase it is, what is left of it, what to sound
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-phase.h"

G_BEGIN_DECLS

/**
 * LimberRunClock:
 * @get_monotonic_us: CLOCK_MONOTONIC: stands still while the computer sleeps
 * @get_boottime_us: CLOCK_BOOTTIME: goes on while the computer sleeps
 * @data: for both
 *
 * Where the time comes from. How much the two drifted apart tells that the computer slept; a change of the
 * wall clock does not.
 */
typedef struct
{
  gint64 (*get_monotonic_us) (gpointer data);
  gint64 (*get_boottime_us) (gpointer data);
  gpointer data;
} LimberRunClock;

extern const LimberRunClock limber_run_system_clock;

/**
 * LimberRunState:
 * @LIMBER_RUN_IDLE: not started
 * @LIMBER_RUN_RUNNING: going on
 * @LIMBER_RUN_PAUSED: paused by the user, by the lock of the screen, or since nobody tapped for minutes
 * @LIMBER_RUN_SLEPT: paused because the computer slept
 * @LIMBER_RUN_RESUMING: 3 seconds to get ready after a pause
 * @LIMBER_RUN_HURT: stopped by "This hurts", waiting for what the user decides
 * @LIMBER_RUN_ENDED: over, for whatever reason
 */
typedef enum
{
  LIMBER_RUN_IDLE,
  LIMBER_RUN_RUNNING,
  LIMBER_RUN_PAUSED,
  LIMBER_RUN_SLEPT,
  LIMBER_RUN_RESUMING,
  LIMBER_RUN_HURT,
  LIMBER_RUN_ENDED,
} LimberRunState;

/**
 * LimberCue:
 * @LIMBER_CUE_READY: get ready for an exercise
 * @LIMBER_CUE_START: work begins
 * @LIMBER_CUE_COUNT: 3, 2 or 1 seconds are left, on the mark
 * @LIMBER_CUE_HALF: half of a hold of 20 s or more
 * @LIMBER_CUE_CHANGE: change sides
 * @LIMBER_CUE_REST: rest
 * @LIMBER_CUE_DONE: the routine is over
 * @LIMBER_CUE_RELEASE: let go: a short hold is over, move back
 */
typedef enum
{
  LIMBER_CUE_READY,
  LIMBER_CUE_START,
  LIMBER_CUE_COUNT,
  LIMBER_CUE_HALF,
  LIMBER_CUE_CHANGE,
  LIMBER_CUE_REST,
  LIMBER_CUE_DONE,
  LIMBER_CUE_RELEASE,
} LimberCue;
#define LIMBER_N_CUES 8

#define LIMBER_TYPE_RUN (limber_run_get_type ())
G_DECLARE_FINAL_TYPE (LimberRun, limber_run, LIMBER, RUN, GObject)

/* @clock is copied. @session (transfer none) is filled as it goes on: see limber_run_get_session(). */
LimberRun *limber_run_new (LimberPlan *plan, const LimberRunClock *clock) G_GNUC_WARN_UNUSED_RESULT;

/* Signals:
 *   phase-changed (void): another phase, or another plan; also when going back or skipping
 *   state-changed (void)
 *   cue (LimberCue cue, guint number): number is 3, 2, 1 for COUNT, else 0
 *   save (void): the session should be written now: at the start, at every change of phase and state
 */
void limber_run_start (LimberRun *self);
/* From where an earlier session stood, which this one goes on with: paused there. FALSE, and nothing is
 * begun, when the session is of other exercises than the plan. */
gboolean limber_run_continue (LimberRun *self, const LimberSession *session);
/* To be called whenever limber_run_get_wake_us() says, or more often. Everything happens in here. */
void limber_run_tick (LimberRun *self);
/* How long until something happens (a number changes, a cue, a boundary); -1 when nothing will by itself. */
gint64 limber_run_get_wake_us (LimberRun *self);

void limber_run_pause (LimberRun *self);
void limber_run_resume (LimberRun *self);       /* after 3 s to get ready; also from SLEPT and HURT */
void limber_run_restart_item (LimberRun *self); /* with its READY phase */
void limber_run_finish_rep (LimberRun *self);   /* the user says: done with this one */
void limber_run_skip (
    LimberRun *self); /* READY, CHANGE, REST: start now; else the next exercise; after the last: ends */
gboolean limber_run_is_last_item (LimberRun *self);
void
limber_run_back (LimberRun *self); /* within 3 s of the item's work: the one before; else this one again */
void limber_run_hurt (LimberRun *self);      /* stops */
void limber_run_hurt_ease (LimberRun *self); /* the easier variant of this exercise, from its READY phase */
void limber_run_hurt_skip (LimberRun *self, gboolean travelled);
void limber_run_hurt_end (LimberRun *self, gboolean travelled);
void limber_run_end (LimberRun *self, LimberSessionEnd reason);

LimberRunState limber_run_get_state (LimberRun *self);
LimberPlan *limber_run_get_plan (LimberRun *self);
guint limber_run_get_phase_index (LimberRun *self);
const LimberPhase *limber_run_get_phase (LimberRun *self);
/* Of the phase; while RESUMING what is left of those 3 s. Never negative. */
gint64 limber_run_get_left_us (LimberRun *self);
/* What a large number says: whole seconds, rounded up. */
int limber_run_get_left_s (LimberRun *self);
/* 0 to 1, of this phase and of the whole routine. */
double limber_run_get_phase_progress (LimberRun *self);
double limber_run_get_progress (LimberRun *self);
gint64 limber_run_get_left_total_us (LimberRun *self);
/* How long the computer slept, when the state is SLEPT. */
gint64 limber_run_get_slept_us (LimberRun *self);
/* The item after this one, or NULL. */
const LimberPlanItem *limber_run_get_next_item (LimberRun *self);
/* (transfer none): seconds done, repetitions, what was skipped or hurt, as of the last tick */
LimberSession *limber_run_get_session (LimberRun *self);

G_END_DECLS
