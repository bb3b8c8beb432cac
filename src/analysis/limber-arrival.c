/* limber-arrival.c — pain at a place where it was not before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-arrival-private.h"

#include "limber-descriptive-private.h"

#include <math.h>

#define NAMED_LEAST 3
#define PAIN_LEAST 1

/* It stands for so many days, as long as the place still hurts now and then. */
#define STANDS 28

static const double *
peek_place (LimberRecord *record, const LimberBodyRegion *region)
{
  g_autofree char *metric = g_strconcat (LIMBER_METRIC_PAIN_PREFIX, region->id, NULL);

  return limber_record_peek (record, metric);
}

/**
 * _limber_places_init:
 * @self: places
 * @record: a journal, which has to outlive them
 */
void
_limber_places_init (LimberPlaces *self, LimberRecord *record)
{
  const double *pain = limber_record_peek (record, LIMBER_METRIC_PAIN);
  const double *general = limber_record_peek (record, LIMBER_METRIC_PAIN_PREFIX LIMBER_BODY_REGION_GENERAL);

  *self = (LimberPlaces) { .record = record, .n_days = limber_record_get_n_days (record) };
  self->known = g_new (double, self->n_days);
  for (guint i = 0; i < self->n_days; i++)
    {
      /* Pain without a place may have been anywhere. */
      gboolean is_open = general != NULL && general[i] > 0;

      self->known[i] = pain == NULL || isnan (pain[i]) || is_open ? NAN : 1;
    }
}

/**
 * _limber_places_clear:
 * @self: places
 */
void
_limber_places_clear (LimberPlaces *self)
{
  g_clear_pointer (&self->known, g_free);
}

/**
 * _limber_places_count_now:
 * @self: places
 *
 * Returns: how many of the last 14 days have places that are known
 */
guint
_limber_places_count_now (const LimberPlaces *self)
{
  int last = (int) self->n_days - 1;

  return _limber_span_count (self->known, self->n_days, last - LIMBER_ARRIVAL_DAYS_NOW + 1, last);
}

/**
 * _limber_places_count_before:
 * @self: places
 * @at: index of the last of 14 days
 *
 * Returns: how many of the 84 days before them have places that are known
 */
guint
_limber_places_count_before (const LimberPlaces *self, int at)
{
  int to = at - LIMBER_ARRIVAL_DAYS_NOW;

  return _limber_span_count (self->known, self->n_days, to - LIMBER_ARRIVAL_DAYS_BEFORE + 1, to);
}

static gboolean
is_new (const LimberPlaces *places, const double *pain, int at)
{
  return pain != NULL
         && _limber_span_count_from (pain, places->n_days, at - LIMBER_ARRIVAL_DAYS_NOW + 1, at, PAIN_LEAST)
                >= NAMED_LEAST
         && _limber_span_count_from (pain, places->n_days,
                                     at - LIMBER_ARRIVAL_DAYS_NOW - LIMBER_ARRIVAL_DAYS_BEFORE + 1,
                                     at - LIMBER_ARRIVAL_DAYS_NOW, PAIN_LEAST)
                == 0
         && _limber_places_count_before (places, at) >= LIMBER_ARRIVAL_NEEDED_BEFORE;
}

/* Whether @pain is new on a day from which it still stands; which is the last such day. */
static int
find_arrival (const LimberPlaces *places, const double *pain)
{
  int last = (int) places->n_days - 1;

  if (pain == NULL
      || _limber_span_count_from (pain, places->n_days, last - LIMBER_ARRIVAL_DAYS_NOW + 1, last, PAIN_LEAST)
             == 0)
    return -1;

  for (int at = last; at >= 0 && last - at < STANDS; at--)
    {
      if (is_new (places, pain, at))
        return at;
    }

  return -1;
}

/* Of several places the one that came last says when; the one that was named most says how often. */
static void
add_arrival (LimberArrival *arrival, const LimberPlaces *places, const double *pain, int at)
{
  guint n_named
      = _limber_span_count_from (pain, places->n_days, at - LIMBER_ARRIVAL_DAYS_NOW + 1, at, PAIN_LEAST);

  arrival->at = MAX (arrival->at, at);
  arrival->n_named = MAX (arrival->n_named, n_named);
  arrival->n_before = _limber_places_count_before (places, arrival->at);
}

/* The worst of the places below the knee on one side. */
static double *
dup_lower_leg (const LimberPlaces *places, LimberBodySide side)
{
  double *worst = g_new (double, places->n_days);

  for (guint i = 0; i < places->n_days; i++)
    worst[i] = NAN;
  for (guint r = 0; r < limber_body_region_count (); r++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (r);
      const double *pain = region->side == side && limber_body_region_is_below_knee (region)
                               ? peek_place (places->record, region)
                               : NULL;

      for (guint i = 0; pain != NULL && i < places->n_days; i++)
        {
          if (!isnan (pain[i]) && !(worst[i] >= pain[i]))
            worst[i] = pain[i];
        }
    }

  return worst;
}

static void
add_regions (LimberArrival *arrival, const LimberPlaces *places, LimberBodySide side)
{
  for (guint r = 0; r < limber_body_region_count (); r++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (r);

      if (region->side == side && limber_body_region_is_below_knee (region)
          && _limber_span_count_from (peek_place (places->record, region), places->n_days,
                                      arrival->at - LIMBER_ARRIVAL_DAYS_NOW + 1, arrival->at, PAIN_LEAST)
                 > 0)
        g_ptr_array_add (arrival->regions, (gpointer) region);
    }
}

/**
 * _limber_arrival_find_below_knee:
 * @self: (out): what is new
 * @places: the places of a journal
 * @side: left or right
 *
 * Looks for pain below the knee of one leg: whatever of it was named before, it is no news.
 */
void
_limber_arrival_find_below_knee (LimberArrival *self, const LimberPlaces *places, LimberBodySide side)
{
  g_autofree double *worst = dup_lower_leg (places, side);
  int at = find_arrival (places, worst);

  *self = (LimberArrival) { .at = -1, .regions = g_ptr_array_new () };
  if (at < 0)
    return;
  add_arrival (self, places, worst, at);
  add_regions (self, places, side);
}

/**
 * _limber_arrival_find_elsewhere:
 * @self: (out): what is new
 * @places: the places of a journal
 *
 * Looks for pain at every other place of the body.
 */
void
_limber_arrival_find_elsewhere (LimberArrival *self, const LimberPlaces *places)
{
  *self = (LimberArrival) { .at = -1, .regions = g_ptr_array_new () };
  for (guint r = 0; r < limber_body_region_count (); r++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (r);
      const double *pain = peek_place (places->record, region);
      int at;

      if (region->view == LIMBER_BODY_VIEW_NONE || limber_body_region_is_below_knee (region))
        continue;
      at = find_arrival (places, pain);
      if (at < 0)
        continue;
      add_arrival (self, places, pain, at);
      g_ptr_array_add (self->regions, (gpointer) region);
    }
}

/**
 * _limber_arrival_merge:
 * @self: what is new
 * @other: what else is new
 */
void
_limber_arrival_merge (LimberArrival *self, const LimberArrival *other)
{
  if (other->at < 0)
    return;

  if (other->at > self->at)
    self->n_before = other->n_before;
  self->at = MAX (self->at, other->at);
  self->n_named = MAX (self->n_named, other->n_named);
  g_ptr_array_extend (self->regions, other->regions, NULL, NULL);
}

/**
 * _limber_arrival_clear:
 * @self: what is new
 */
void
_limber_arrival_clear (LimberArrival *self)
{
  g_clear_pointer (&self->regions, g_ptr_array_unref);
}
