/* limber-safety-sign.c — the warning signs, and the days of a journal that have them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-safety-private.h"

#include <math.h>

/* Weeks without it end an episode. */
#define QUIET_DAYS 14
/* After so long without it, it is news to a doctor who knows it. */
#define RETURN_DAYS 28
/* A fever does not linger: one that comes back is another one. */
#define FEVER_DAYS 7

/* Ids and keys stand in people's files: they are never changed and never used again for something else. */
static const struct
{
  const char *id;
  const char *key; /* by which the background knows that a doctor knows it */
  guint quiet, back;
} infos[LIMBER_SAFETY_N_SIGNS] = {
  [LIMBER_SAFETY_SADDLE_NUMBNESS] = { "safety.saddle-numbness", "saddle-numbness", QUIET_DAYS, RETURN_DAYS },
  [LIMBER_SAFETY_BLADDER_BOWEL] = { "safety.bladder-bowel", "bladder-bowel", QUIET_DAYS, RETURN_DAYS },
  [LIMBER_SAFETY_LEG_WEAKNESS] = { "safety.leg-weakness", "leg-weakness", QUIET_DAYS, RETURN_DAYS },
  [LIMBER_SAFETY_BOTH_LEGS] = { "safety.both-legs", "both-legs", QUIET_DAYS, RETURN_DAYS },
  [LIMBER_SAFETY_INFECTION_RISK] = { "safety.infection-risk", "fever", FEVER_DAYS, FEVER_DAYS },
  [LIMBER_SAFETY_FEVER] = { "safety.fever", "fever", FEVER_DAYS, FEVER_DAYS },
  [LIMBER_SAFETY_CANCER_HISTORY] = { "safety.cancer-history", "cancer-history", QUIET_DAYS, RETURN_DAYS },
  [LIMBER_SAFETY_FRACTURE_RISK] = { "safety.fracture-risk", "fracture-risk", QUIET_DAYS, RETURN_DAYS },
  [LIMBER_SAFETY_NUMB_LEG] = { "safety.numb-leg", "leg-numbness", QUIET_DAYS, RETURN_DAYS },
  [LIMBER_SAFETY_NIGHT_PAIN] = { "safety.night-pain", "night-pain", QUIET_DAYS, RETURN_DAYS },
  [LIMBER_SAFETY_WEIGHT_LOSS] = { "safety.weight-loss", "weight-loss", QUIET_DAYS, RETURN_DAYS },
};

static double *
copy_term (const LimberSafetyCase *self, const char *key)
{
  const double *marks = limber_record_peek_term (self->record, LIMBER_TERM_SYMPTOM, key);

  return g_memdup2 (marks, self->n_days * sizeof *marks);
}

static double
mark_when (gboolean holds)
{
  return holds ? 1.0 : 0.0;
}

static double *
find_both_legs (const LimberSafetyCase *self)
{
  double *marks = copy_term (self, "leg-pain-left");
  const double *right = limber_record_peek_term (self->record, LIMBER_TERM_SYMPTOM, "leg-pain-right");

  for (guint i = 0; i < self->n_days; i++)
    marks[i] = fmin (marks[i], right[i]);

  return marks;
}

/* Tingling may be in an arm: it counts on days with pain down a leg. */
static double *
find_numb_leg (const LimberSafetyCase *self)
{
  double *marks = copy_term (self, "leg-numbness");
  const double *tingling = limber_record_peek_term (self->record, LIMBER_TERM_SYMPTOM, "tingling");
  const double *left = limber_record_peek_term (self->record, LIMBER_TERM_SYMPTOM, "leg-pain-left");
  const double *right = limber_record_peek_term (self->record, LIMBER_TERM_SYMPTOM, "leg-pain-right");

  for (guint i = 0; i < self->n_days; i++)
    marks[i] = fmax (marks[i], fmin (tingling[i], fmax (left[i], right[i])));

  return marks;
}

static double *
find_pain (const LimberSafetyCase *self, double at_least)
{
  double *marks = g_new (double, self->n_days);

  for (guint i = 0; i < self->n_days; i++)
    marks[i] = self->pain == NULL || isnan (self->pain[i]) ? NAN : mark_when (self->pain[i] >= at_least);

  return marks;
}

static double *
find_marks (const LimberSafetyCase *self, LimberSafetySign sign)
{
  switch (sign)
    {
    case LIMBER_SAFETY_BOTH_LEGS:
      return find_both_legs (self);
    case LIMBER_SAFETY_NUMB_LEG:
      return find_numb_leg (self);
    case LIMBER_SAFETY_CANCER_HISTORY:
      return find_pain (self, LIMBER_SAFETY_MODERATE_PAIN);
    case LIMBER_SAFETY_FRACTURE_RISK:
      return find_pain (self, LIMBER_SAFETY_STRONG_PAIN);
    case LIMBER_SAFETY_SADDLE_NUMBNESS:
    case LIMBER_SAFETY_BLADDER_BOWEL:
    case LIMBER_SAFETY_LEG_WEAKNESS:
    case LIMBER_SAFETY_INFECTION_RISK:
    case LIMBER_SAFETY_FEVER:
    case LIMBER_SAFETY_NIGHT_PAIN:
    case LIMBER_SAFETY_WEIGHT_LOSS:
    default:
      return copy_term (self, infos[sign].key);
    }
}

/* Stable: "safety.saddle-numbness". */
const char *
limber_safety_sign_get_id (LimberSafetySign sign)
{
  return infos[sign].id;
}

/* The key by which the background knows that a doctor knows it. */
const char *
limber_safety_sign_get_key (LimberSafetySign sign)
{
  return infos[sign].key;
}

/* How many days without it end an episode. */
guint
limber_safety_sign_get_quiet (LimberSafetySign sign)
{
  return infos[sign].quiet;
}

/* After how many days without it, it counts again although a doctor knows it. */
guint
limber_safety_sign_get_return (LimberSafetySign sign)
{
  return infos[sign].back;
}

/* Finds the days that have each sign, and the episode that is not over. */
void
limber_safety_fill_marks (LimberSafetyCase *self)
{
  for (guint i = 0; i < LIMBER_SAFETY_N_SIGNS; i++)
    {
      LimberSafetyState *state = &self->states[i];

      state->sign = (LimberSafetySign) i;
      state->marks = find_marks (self, state->sign);
      state->is_open
          = limber_safety_find_episode (state->marks, self->n_days, infos[i].quiet, &state->episode);
    }
}
