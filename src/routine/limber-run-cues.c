/* limber-run-cues.c — what sounds when: on entering a phase, half-way, and on 3, 2 and 1
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-run-private.h"

/* Shorter phases are over before one has counted to three: the sound of the next one says enough. */
#define COUNTED_FROM_US (10 * G_USEC_PER_SEC)
#define COUNTED_GAP_FROM_US (5 * G_USEC_PER_SEC)
#define HALVED_FROM_US (20 * G_USEC_PER_SEC)

static gboolean
is_counted (const LimberPhase *phase)
{
  switch (phase->kind)
    {
    case LIMBER_PHASE_READY:
    case LIMBER_PHASE_CHANGE:
    case LIMBER_PHASE_REST:
      return phase->duration_us >= COUNTED_GAP_FROM_US;
    case LIMBER_PHASE_HOLD:
    case LIMBER_PHASE_TIME:
      return phase->duration_us >= COUNTED_FROM_US;
    case LIMBER_PHASE_IN:
    case LIMBER_PHASE_OUT:
    case LIMBER_PHASE_REPS:
    case LIMBER_PHASE_BREATHE:
    default:
      return FALSE;
    }
}

static gboolean
is_halved (const LimberPhase *phase)
{
  return (phase->kind == LIMBER_PHASE_HOLD || phase->kind == LIMBER_PHASE_TIME)
         && phase->duration_us >= HALVED_FROM_US;
}

/* The next moment something sounds within @phase when @left_us of it are left, as what is left then; 0 when
 * nothing does before its end. */
gint64
_limber_phase_find_next_mark (const LimberPhase *phase, gint64 left_us)
{
  if (is_halved (phase) && phase->duration_us / 2 < left_us)
    return phase->duration_us / 2;

  if (is_counted (phase))
    for (gint64 number = 3; number > 0; number--)
      if (number * G_USEC_PER_SEC < left_us)
        return number * G_USEC_PER_SEC;

  return 0;
}

LimberCue
_limber_phase_get_mark_cue (const LimberPhase *phase, gint64 mark_us, guint *number)
{
  if (mark_us > 3 * G_USEC_PER_SEC)
    {
      *number = 0;
      return LIMBER_CUE_HALF;
    }

  *number = (guint) (mark_us / G_USEC_PER_SEC);

  return LIMBER_CUE_COUNT;
}

/* What was moved into was announced by the movement. */
static gboolean
follows_movement (LimberPlan *plan, guint index)
{
  return index > 0 && limber_plan_get_phase (plan, index - 1)->kind == LIMBER_PHASE_IN;
}

/* What sounds when the phase of @index begins. Returns whether anything does. */
gboolean
_limber_phase_get_entry_cue (LimberPlan *plan, guint index, LimberCue *cue)
{
  const LimberPhase *phase = limber_plan_get_phase (plan, index);

  switch (phase->kind)
    {
    case LIMBER_PHASE_READY:
      *cue = LIMBER_CUE_READY;
      return TRUE;
    case LIMBER_PHASE_CHANGE:
      *cue = LIMBER_CUE_CHANGE;
      return TRUE;
    case LIMBER_PHASE_REST:
      *cue = LIMBER_CUE_REST;
      return TRUE;
    case LIMBER_PHASE_OUT:
      *cue = LIMBER_CUE_RELEASE;
      return TRUE;
    case LIMBER_PHASE_REPS:
      *cue = LIMBER_CUE_START;
      return phase->rep <= 1 || !phase->user_paced;
    case LIMBER_PHASE_HOLD:
      *cue = LIMBER_CUE_START;
      return !follows_movement (plan, index);
    case LIMBER_PHASE_IN:
    case LIMBER_PHASE_TIME:
    case LIMBER_PHASE_BREATHE:
    default:
      *cue = LIMBER_CUE_START;
      return TRUE;
    }
}
