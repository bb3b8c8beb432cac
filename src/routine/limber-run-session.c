/* limber-run-session.c — what a run leaves in the journal: seconds, repetitions, what was skipped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-run-private.h"

static gboolean
ends_repetition (LimberPlan *plan, guint index)
{
  const LimberPhase *phase = limber_plan_get_phase (plan, index);
  const LimberPhase *next
      = index + 1 < limber_plan_get_n_phases (plan) ? limber_plan_get_phase (plan, index + 1) : NULL;

  if (phase->rep == 0 || !limber_phase_is_work (phase) || phase->kind == LIMBER_PHASE_TIME
      || phase->kind == LIMBER_PHASE_BREATHE)
    return FALSE;

  return next == NULL || next->item != phase->item || next->set != phase->set || next->side != phase->side
         || next->rep != phase->rep;
}

static void
plan_item (LimberSessionItem *item, LimberPlan *plan, const LimberPlanItem *planned)
{
  gint64 work_us = 0;

  for (guint i = planned->first_phase; i < planned->first_phase + planned->n_phases; i++)
    {
      const LimberPhase *phase = limber_plan_get_phase (plan, i);

      work_us += limber_phase_is_work (phase) ? phase->duration_us : 0;
      item->planned_reps += ends_repetition (plan, i) ? 1 : 0;
    }

  item->planned_s = (int) ((work_us + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);
  item->eased = planned->eased;
}

/* Returns: (transfer full): a session in which nothing was done yet */
LimberSession *
_limber_run_session_new (LimberPlan *plan)
{
  const LimberRoutine *routine = limber_plan_get_routine (plan);
  LimberSession *session = limber_session_new (routine->id, routine->name);

  session->planned_s = (int) ((limber_plan_get_duration_us (plan) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);
  for (guint i = 0; i < limber_plan_get_n_items (plan); i++)
    {
      const LimberPlanItem *planned = limber_plan_get_item (plan, i);
      LimberSessionItem *item = limber_session_add (session, planned->exercise->id, planned->exercise->name);

      plan_item (item, plan, planned);
    }

  return session;
}

/* @work_us: what was done of the item so far, exactly; its whole seconds are what the session keeps, so that
 * many short phases are not rounded away. */
void
_limber_run_session_add_work (LimberSession *session, const LimberPhase *phase, gint64 us, gint64 *work_us)
{
  LimberSessionItem *item = g_ptr_array_index (session->items, phase->item);
  int before = item->done_s;

  *work_us += us;
  item->done_s = (int) (*work_us / G_USEC_PER_SEC);
  session->active_s += item->done_s - before;
}

void
_limber_run_session_end_phase (LimberSession *session, LimberPlan *plan, guint index)
{
  LimberSessionItem *item = g_ptr_array_index (session->items, limber_plan_get_phase (plan, index)->item);

  if (ends_repetition (plan, index))
    item->done_reps++;
}

void
_limber_run_session_leave_item (LimberSession *session, guint item, gboolean is_complete)
{
  LimberSessionItem *left = g_ptr_array_index (session->items, item);

  left->skipped = !is_complete;
}

/* Done again from its beginning: repetitions are counted anew, seconds were spent all the same. */
void
_limber_run_session_begin_item (LimberSession *session, guint item)
{
  LimberSessionItem *begun = g_ptr_array_index (session->items, item);

  begun->skipped = FALSE;
  begun->done_reps = 0;
}

gboolean
_limber_run_session_fits (const LimberSession *session, LimberPlan *plan)
{
  if (session->items->len != limber_plan_get_n_items (plan))
    return FALSE;

  for (guint i = 0; i < session->items->len; i++)
    {
      const LimberSessionItem *item = g_ptr_array_index (session->items, i);

      if (!g_str_equal (item->exercise, limber_plan_get_item (plan, i)->exercise->id))
        return FALSE;
    }

  return TRUE;
}
