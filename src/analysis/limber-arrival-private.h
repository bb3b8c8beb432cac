/* limber-arrival-private.h — pain at a place where it was not before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-record.h"

G_BEGIN_DECLS

/* Named on 3 of 14 days, and on none of the 84 before, of which the places of 42 are known. */
#define LIMBER_ARRIVAL_DAYS_NOW 14
#define LIMBER_ARRIVAL_DAYS_BEFORE 84
#define LIMBER_ARRIVAL_NEEDED_NOW 9
#define LIMBER_ARRIVAL_NEEDED_BEFORE 42

/**
 * LimberPlaces:
 * @record: the journal
 * @n_days: days of the journal
 * @known: (array length=n_days): 1 on days whose places are known, else NaN
 *
 * A place that was not named had no pain, but only on a day with places, or without any pain.
 */
typedef struct
{
  LimberRecord *record;
  guint n_days;
  double *known;
} LimberPlaces;

/**
 * LimberArrival:
 * @at: index of the last of the 14 days, −1 when nothing is new
 * @n_named: on how many of them
 * @n_before: how many of the 84 days before have places that are known
 * @regions: (element-type LimberBodyRegion): what is new
 */
typedef struct
{
  int at;
  guint n_named, n_before;
  GPtrArray *regions;
} LimberArrival;

void _limber_places_init (LimberPlaces *self, LimberRecord *record);
void _limber_places_clear (LimberPlaces *self);
guint _limber_places_count_now (const LimberPlaces *self);
guint _limber_places_count_before (const LimberPlaces *self, int at);

void _limber_arrival_find_below_knee (LimberArrival *self, const LimberPlaces *places, LimberBodySide side);
void _limber_arrival_find_elsewhere (LimberArrival *self, const LimberPlaces *places);
void _limber_arrival_merge (LimberArrival *self, const LimberArrival *other);
void _limber_arrival_clear (LimberArrival *self);

G_END_DECLS
