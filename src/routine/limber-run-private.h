/* limber-run-private.h — what the parts of a run share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-run.h"

G_BEGIN_DECLS

#define LIMBER_RUN_NEVER G_MAXINT64

struct _LimberRun
{
  GObject parent_instance;

  LimberPlan *plan;
  LimberRunClock clock;
  LimberSession *session;
  GArray *work_us; /* gint64 by item: what was done of it */

  LimberRunState state;
  guint index;         /* of the phase */
  gint64 deadline_us;  /* while running or resuming: when that ends */
  gint64 left_us;      /* of the phase, while it does not run */
  gint64 cursor_us;    /* all that lies before has happened */
  gint64 drift_us;     /* between the two clocks */
  gint64 slept_us;     /* the last time */
  gint64 touched_us;   /* when a repetition at one's own pace was begun */
  gint64 item_work_us; /* since the item was begun */

  /* What is still to be told. */
  gboolean phase_changed, state_changed;
  gboolean has_cue;
  LimberCue cue;
  guint cue_number;
  gint64 cue_us;
};

gint64 _limber_run_get_now (LimberRun *self);
gint64 _limber_run_get_drift (LimberRun *self);
gboolean _limber_run_is_going (LimberRun *self);
void _limber_run_set_state (LimberRun *self, LimberRunState state);
void _limber_run_note_cue (LimberRun *self, LimberCue cue, guint number, gint64 at);
gint64 _limber_run_get_left_at (LimberRun *self, gint64 at);
gint64 _limber_run_find_next_event (LimberRun *self);
void _limber_run_enter_phase (LimberRun *self, guint index, gint64 at);
void _limber_run_advance (LimberRun *self, gint64 at);
void _limber_run_go_to_item (LimberRun *self, guint item);
void _limber_run_leave_item (LimberRun *self);
void _limber_run_go_on (LimberRun *self, gint64 at);
void _limber_run_stop (LimberRun *self, LimberRunState state);
void _limber_run_finish (LimberRun *self, LimberSessionEnd reason);
void _limber_run_catch_up (LimberRun *self);
void _limber_run_tell (LimberRun *self);

/* Marks before the end of a phase. */
gint64 _limber_phase_find_next_mark (const LimberPhase *phase, gint64 left_us);
LimberCue _limber_phase_get_mark_cue (const LimberPhase *phase, gint64 mark_us, guint *number);
gboolean _limber_phase_get_entry_cue (LimberPlan *plan, guint index, LimberCue *cue);

/* What the session knows of a run. */
LimberSession *_limber_run_session_new (LimberPlan *plan);
void
_limber_run_session_add_work (LimberSession *session, const LimberPhase *phase, gint64 us, gint64 *work_us);
void _limber_run_session_end_phase (LimberSession *session, LimberPlan *plan, guint index);
void _limber_run_session_leave_item (LimberSession *session, guint item, gboolean is_complete);
void _limber_run_session_begin_item (LimberSession *session, guint item);
gboolean _limber_run_session_fits (const LimberSession *session, LimberPlan *plan);

G_END_DECLS
