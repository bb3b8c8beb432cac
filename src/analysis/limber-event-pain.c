/* limber-event-pain.c — pain in the days after one event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-event-pain-private.h"

#include <math.h>

#define POINTS_LEAST 1.0
#define SHARE_LEAST 0.3
#define Z_LEAST 2.5

/* Means of whole numbers that are equal on paper may differ in the last bit. */
#define TINY 1e-9

/* The days after an event end where its exposure does, or with the next event. */
static int
find_end (const double *exposed, guint n_days, int at, int next)
{
  int to = at;

  while (to + 1 < (int) n_days && to + 1 <= next && exposed[to + 1] > 0)
    to++;

  return to;
}

static void
compare (const double *pain, guint n_days, LimberEventPain *event)
{
  _limber_span_measure (pain, n_days, event->at + 1, event->to, &event->now);
  _limber_span_measure (pain, n_days, event->at - LIMBER_EVENT_PAIN_BEFORE, event->at - 1, &event->before);
}

/* Days before it may show the event already, so the year that says how days resemble each other ends there.
 */
static gboolean
is_higher (const double *pain, guint n_days, LimberEventPain *event)
{
  double difference = event->now.mean - event->before.mean;
  int before = event->at - 1;

  event->z = _limber_span_get_z (
      &event->now, &event->before,
      _limber_span_get_autocorrelation (pain, n_days, before - LIMBER_DESCRIPTIVE_YEAR + 1, before));

  return difference >= POINTS_LEAST - TINY && difference >= SHARE_LEAST * event->before.mean - TINY
         && event->z >= Z_LEAST;
}

static void
count_event (LimberEventPains *self, const double *pain, guint n_days, guint needed, LimberEventPain *event)
{
  compare (pain, n_days, event);
  self->n_events++;
  self->latest = *event;
  if (event->now.n < needed || event->before.n < LIMBER_EVENT_PAIN_NEEDED_BEFORE)
    return;

  self->n_known++;
  if (!is_higher (pain, n_days, event))
    return;
  self->n_higher++;
  self->found = *event;
}

/**
 * _limber_event_pains_find:
 * @self: (out): what was found
 * @values: (nullable) (array length=n_days): what the events are in: steps, weight, anxiety
 * @pain: (nullable) (array length=n_days): pain by day
 * @n_days: how many days
 * @find: how events are found
 * @needed: days after an event with pain recorded that are needed to judge it
 *
 * The events of the last 60 days, and whether pain after them was higher than in the 28 days before them by
 * 1 point, 30 % and 2.5 standard errors.
 */
void
_limber_event_pains_find (LimberEventPains *self,
                          const double *values,
                          const double *pain,
                          guint n_days,
                          LimberEventFinder find,
                          guint needed)
{
  g_autofree double *exposed = g_new0 (double, n_days);
  g_autoptr (GArray) events = NULL;

  *self = (LimberEventPains) { .found.at = -1, .latest.at = -1 };
  if (values == NULL)
    return;

  events = find (values, n_days, exposed);
  for (guint i = 0; i < events->len; i++)
    {
      int at = (int) g_array_index (events, guint, i);
      int next = i + 1 < events->len ? (int) g_array_index (events, guint, i + 1) : (int) n_days;
      LimberEventPain event = { .at = at, .to = find_end (exposed, n_days, at, next) };

      if ((int) n_days - 1 - at < LIMBER_EVENT_PAIN_DAYS)
        count_event (self, pain, n_days, needed, &event);
    }
}
