/* limber-event-pain-private.h — pain in the days after one event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-descriptive-private.h"

G_BEGIN_DECLS

/* Events of so many days are looked at, each against the days before it. */
#define LIMBER_EVENT_PAIN_DAYS 60
#define LIMBER_EVENT_PAIN_BEFORE 28
#define LIMBER_EVENT_PAIN_NEEDED_BEFORE 14

typedef GArray *(*LimberEventFinder) (const double *values, gsize n, double *exposed);

/**
 * LimberEventPain:
 * @at: index of the event, −1 without one
 * @to: index of the last day that counts as after it, so far
 * @now: pain in these days
 * @before: pain in the 28 days before the event
 * @z: their difference in standard errors
 */
typedef struct
{
  int at, to;
  LimberSpan now, before;
  double z;
} LimberEventPain;

/**
 * LimberEventPains:
 * @n_events: events in the last 60 days
 * @n_known: those with enough days with pain recorded, before and after
 * @n_higher: those with more pain after
 * @found: the last one with more pain after
 * @latest: the last one of all
 */
typedef struct
{
  guint n_events, n_known, n_higher;
  LimberEventPain found, latest;
} LimberEventPains;

void _limber_event_pains_find (LimberEventPains *self,
                               const double *values,
                               const double *pain,
                               guint n_days,
                               LimberEventFinder find,
                               guint needed);

G_END_DECLS
