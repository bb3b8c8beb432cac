/* limber-body-heat-private.h — what the counting and the words of the body over time share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-heat.h"

G_BEGIN_DECLS

/* Pain below the knee is told for each leg: left, then right. */
#define LIMBER_BODY_HEAT_N_LEGS 2

/**
 * LimberRegionHeat:
 * @n_days: days with pain above 0 there
 * @median: of the pain on these days; NaN when there are none
 * @maximum: the worst of them; %LIMBER_NRS_UNSET when there are none
 */
typedef struct
{
  guint n_days;
  double median;
  int maximum;
} LimberRegionHeat;

struct _LimberBodyHeat
{
  LimberPeriod period;
  guint n_answered;
  guint n_unplaced;
  guint n_below_knee[LIMBER_BODY_HEAT_N_LEGS]; /* days with pain anywhere below that knee */
  LimberRegionHeat *regions;                   /* as limber_body_region_nth() counts */
};

int _limber_body_heat_find_leg (const LimberBodyRegion *region);
guint _limber_body_heat_count_calendar_days (const LimberBodyHeat *self);
gboolean _limber_body_heat_counts_per_cent (const LimberBodyHeat *self);
char *_limber_body_heat_format_median (double median) G_GNUC_WARN_UNUSED_RESULT;
char *_limber_body_heat_count_days (guint n_days, guint n_answered) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
