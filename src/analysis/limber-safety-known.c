/* limber-safety-known.c — what it changes that a doctor knows a warning sign, and when it does not any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-safety-private.h"
#include "limber-stats.h"

#include <math.h>

/* Two points on the scale are a clear change (Farrar 2001). */
#define CLEARLY_MORE 2.0
#define BEFORE_DAYS 28
#define BEFORE_MIN 7
#define AFTER_DAYS 7
#define AFTER_MIN 3

static guint32
get_since (const LimberSafetyCase *self, LimberSafetySign sign)
{
  guint32 since = limber_background_get_known (self->background, limber_safety_sign_get_key (sign));

  /* What will be said one day is not known yet. */
  return since <= self->as_of ? since : 0;
}

static gint64
to_index (const LimberSafetyCase *self, guint32 day)
{
  return (gint64) day - self->first;
}

static gboolean
has_returned (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  return limber_safety_returned (state->marks, self->n_days, to_index (self, state->known_since),
                                 limber_safety_sign_get_return (state->sign));
}

/* The median of the days from one index to another, both included; NaN with fewer than @least of them. */
static double
get_median (const LimberSafetyCase *self, gint64 from, gint64 to, guint least)
{
  const double *values;
  gsize n;

  from = MAX (from, 0);
  if (self->pain == NULL || from > to)
    return NAN;

  values = self->pain + from;
  n = (gsize) (to - from + 1);

  return limber_stats_count (values, n) >= least ? limber_stats_median (values, n) : NAN;
}

static gboolean
is_pain_clearly_higher (const LimberSafetyCase *self, guint32 since)
{
  gint64 said = to_index (self, since);
  gint64 last = (gint64) self->n_days - 1;
  double before = get_median (self, said - BEFORE_DAYS + 1, said, BEFORE_MIN);
  double after = get_median (self, MAX (said + 1, last - AFTER_DAYS + 1), last, AFTER_MIN);

  return after - before >= CLEARLY_MORE;
}

/* A sign that began after the day, and of which no doctor knows. */
static gboolean
has_joined (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  for (guint i = 0; i < LIMBER_SAFETY_N_SIGNS; i++)
    {
      const LimberSafetyState *other = &self->states[i];

      if (other->is_told && other->severity == LIMBER_FINDING_EMERGENCY && other->sign != state->sign
          && to_index (self, state->known_since) < other->episode.first
          && (other->known_since == 0 || has_returned (self, other)))
        return TRUE;
    }

  return FALSE;
}

static LimberSafetyKnown
find_known (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  if (state->known_since == 0)
    return LIMBER_SAFETY_UNKNOWN;
  if (has_joined (self, state))
    return LIMBER_SAFETY_KNOWN_JOINED;
  if (has_returned (self, state))
    return LIMBER_SAFETY_KNOWN_RETURNED;
  if (is_pain_clearly_higher (self, state->known_since))
    return LIMBER_SAFETY_KNOWN_WORSE;

  return LIMBER_SAFETY_KNOWN;
}

/* Finds for each sign that is told whether a doctor knows it as it is now. */
void
limber_safety_find_known (LimberSafetyCase *self)
{
  for (guint i = 0; i < LIMBER_SAFETY_N_SIGNS; i++)
    self->states[i].known_since = get_since (self, (LimberSafetySign) i);

  for (guint i = 0; i < LIMBER_SAFETY_N_SIGNS; i++)
    {
      if (self->states[i].is_told)
        self->states[i].known = find_known (self, &self->states[i]);
    }
}
