/* limber-body-heat.c — how often and how much each place hurt over a range of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-body-heat.h"

#include "limber-body-heat-private.h"

#include <math.h>

#define N_LEVELS (LIMBER_NRS_MAX + 1)

/* What the days of the period come to before medians are taken: for each region, how often each number. */
typedef struct
{
  LimberBodyHeat *heat;
  LimberHistory *history;
  guint n_regions; /* those with a place */
  guint (*counts)[N_LEVELS];
  int *legs;    /* for each region, the leg whose lower half it belongs to, or -1 */
  gint8 *pains; /* for each region, the pain of the day that is being counted */
} Counting;

G_DEFINE_BOXED_TYPE (LimberBodyHeat, limber_body_heat, limber_body_heat_ref, limber_body_heat_unref)

static void
clear (gpointer data)
{
  LimberBodyHeat *self = data;

  g_free (self->regions);
}

/* Left is 0, right is 1; -1 for all that is not below a knee. */
int
_limber_body_heat_find_leg (const LimberBodyRegion *region)
{
  if (!limber_body_region_is_below_knee (region))
    return -1;

  return region->side == LIMBER_BODY_SIDE_LEFT ? 0 : 1;
}

/* Counts a pain at a place; returns whether the place was answered for. */
static gboolean
count_place (Counting *self, guint region, int nrs, gboolean *legs)
{
  if (nrs == LIMBER_NRS_UNSET)
    return FALSE;

  self->counts[region][nrs]++;
  if (nrs > LIMBER_NRS_MIN && self->legs[region] >= 0)
    legs[self->legs[region]] = TRUE;

  return TRUE;
}

static void
count_day (Counting *self, guint32 day)
{
  guint general = self->n_regions;
  int nrs;
  gboolean answered = FALSE, legs[LIMBER_BODY_HEAT_N_LEGS] = { FALSE, FALSE };

  limber_history_get_all_pains (self->history, day, self->pains);
  nrs = self->pains[general];
  for (guint i = 0; i < self->n_regions; i++)
    answered |= count_place (self, i, self->pains[i], legs);
  if (nrs != LIMBER_NRS_UNSET)
    self->counts[general][nrs]++;

  /* No pain without a place is no pain at any. */
  if (answered || nrs == LIMBER_NRS_MIN)
    self->heat->n_answered++;
  else if (nrs > LIMBER_NRS_MIN)
    self->heat->n_unplaced++;
  for (guint i = 0; i < LIMBER_BODY_HEAT_N_LEGS; i++)
    self->heat->n_below_knee[i] += legs[i];
}

/* The pain that the @rank-th of the days it hurt had, from the mildest, which has rank 0. */
static int
find_rank (const guint counts[N_LEVELS], guint rank)
{
  guint below = 0;

  for (int nrs = LIMBER_NRS_MIN + 1; nrs < LIMBER_NRS_MAX; nrs++)
    {
      below += counts[nrs];
      if (rank < below)
        return nrs;
    }

  return LIMBER_NRS_MAX;
}

static void
sum_up (const guint counts[N_LEVELS], LimberRegionHeat *heat)
{
  *heat = (LimberRegionHeat) { .n_days = 0, .median = NAN, .maximum = LIMBER_NRS_UNSET };

  for (int nrs = LIMBER_NRS_MIN + 1; nrs <= LIMBER_NRS_MAX; nrs++)
    heat->n_days += counts[nrs];
  if (heat->n_days == 0)
    return;

  heat->median = (find_rank (counts, (heat->n_days - 1) / 2) + find_rank (counts, heat->n_days / 2)) / 2.0;
  heat->maximum = find_rank (counts, heat->n_days - 1);
}

/* Days outside of what is recorded hold nothing, however long the period. */
static void
count_days (Counting *self, LimberPeriod period)
{
  guint32 first, last;

  if (!limber_history_get_extent (self->history, &first, &last))
    return;

  for (guint32 day = MAX (period.from, first); day <= MIN (period.to, last); day++)
    count_day (self, day);
}

static int
compare_regions (gconstpointer a, gconstpointer b, gpointer data)
{
  const LimberBodyHeat *self = data;
  guint one = *(const guint *) a, other = *(const guint *) b, last = limber_body_region_count () - 1;
  const LimberRegionHeat *p = &self->regions[one], *q = &self->regions[other];

  if ((one == last) != (other == last))
    return one == last ? 1 : -1;
  if (p->n_days != q->n_days)
    return p->n_days > q->n_days ? -1 : 1;
  if (p->median > q->median || p->median < q->median)
    return p->median > q->median ? -1 : 1;

  return one < other ? -1 : one > other;
}

/**
 * limber_body_heat_new:
 * @history: the days of a journal
 * @period: the first and the last day to count
 *
 * Counts for each region the days it hurt among the days with an answer to "where does it hurt": pain at a
 * place, or "no pain". A day whose pain has no place is no answer. The pain of a day is the worst of its
 * check-ins. Days that are not recorded, and days with pain 0 at a place, do not count as days it hurt.
 *
 * To be called where @history lives; what is returned does not change any more and may go to any thread.
 *
 * Returns: (transfer full): how often and how much each region hurt
 */
LimberBodyHeat *
limber_body_heat_new (LimberHistory *history, LimberPeriod period)
{
  guint n = limber_body_region_count ();
  g_autofree guint (*counts)[N_LEVELS] = g_malloc0_n (n, sizeof *counts);
  g_autofree int *legs = g_new (int, n);
  g_autofree gint8 *pains = g_new (gint8, n);
  LimberBodyHeat *self;
  Counting counting;

  g_return_val_if_fail (LIMBER_IS_HISTORY (history), NULL);
  g_return_val_if_fail (period.from <= period.to, NULL);

  self = g_atomic_rc_box_new0 (LimberBodyHeat);
  self->period = period;
  self->regions = g_new (LimberRegionHeat, n);
  for (guint i = 0; i < n; i++)
    legs[i] = _limber_body_heat_find_leg (limber_body_region_nth (i));

  counting = (Counting) {
    .heat = self, .history = history, .n_regions = n - 1, .counts = counts, .legs = legs, .pains = pains
  };
  count_days (&counting, period);
  for (guint i = 0; i < n; i++)
    sum_up (counts[i], &self->regions[i]);

  return self;
}

/**
 * limber_body_heat_ref:
 * @self: a heat
 *
 * Returns: (transfer full): the same heat
 */
LimberBodyHeat *
limber_body_heat_ref (LimberBodyHeat *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * limber_body_heat_unref:
 * @self: (transfer full): a heat
 */
void
limber_body_heat_unref (LimberBodyHeat *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * limber_body_heat_get_period:
 * @self: a heat
 *
 * Returns: the days it was asked for
 */
LimberPeriod
limber_body_heat_get_period (const LimberBodyHeat *self)
{
  g_return_val_if_fail (self != NULL, ((LimberPeriod) { 0, 0 }));

  return self->period;
}

/**
 * limber_body_heat_is_empty:
 * @self: a heat
 *
 * Returns: whether nothing is recorded about pain, neither a place nor its absence
 */
gboolean
limber_body_heat_is_empty (const LimberBodyHeat *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_answered == 0 && self->n_unplaced == 0;
}

/**
 * limber_body_heat_get_n_answered:
 * @self: a heat
 *
 * Returns: how many days have an answer to "where does it hurt", "no pain" included
 */
guint
limber_body_heat_get_n_answered (const LimberBodyHeat *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_answered;
}

/**
 * limber_body_heat_get_n_unplaced:
 * @self: a heat
 *
 * Returns: how many days have pain, but none with a place; they are not among the answered days
 */
guint
limber_body_heat_get_n_unplaced (const LimberBodyHeat *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_unplaced;
}

/**
 * limber_body_heat_get_n_days:
 * @self: a heat
 * @region_index: as limber_body_region_nth() counts
 *
 * Returns: on how many days it hurt there
 */
guint
limber_body_heat_get_n_days (const LimberBodyHeat *self, guint region_index)
{
  g_return_val_if_fail (self != NULL && region_index < limber_body_region_count (), 0);

  return self->regions[region_index].n_days;
}

/**
 * limber_body_heat_get_share:
 * @self: a heat
 * @region_index: as limber_body_region_nth() counts
 *
 * Returns: 0 to 1, the days it hurt there as a share of the answered days; NaN when there are none, or when
 *   the region is "general", which is no answer to "where"
 */
double
limber_body_heat_get_share (const LimberBodyHeat *self, guint region_index)
{
  g_return_val_if_fail (self != NULL && region_index < limber_body_region_count (), NAN);

  if (self->n_answered == 0 || limber_body_region_nth (region_index)->view == LIMBER_BODY_VIEW_NONE)
    return NAN;

  return (double) self->regions[region_index].n_days / self->n_answered;
}

/**
 * limber_body_heat_get_median:
 * @self: a heat
 * @region_index: as limber_body_region_nth() counts
 *
 * Returns: 1 to 10, the median of the pain there on the days it hurt; NaN when there are none
 */
double
limber_body_heat_get_median (const LimberBodyHeat *self, guint region_index)
{
  g_return_val_if_fail (self != NULL && region_index < limber_body_region_count (), NAN);

  return self->regions[region_index].median;
}

/**
 * limber_body_heat_get_maximum:
 * @self: a heat
 * @region_index: as limber_body_region_nth() counts
 *
 * Returns: 1 to 10, the worst pain there; %LIMBER_NRS_UNSET when it did not hurt
 */
int
limber_body_heat_get_maximum (const LimberBodyHeat *self, guint region_index)
{
  g_return_val_if_fail (self != NULL && region_index < limber_body_region_count (), LIMBER_NRS_UNSET);

  return self->regions[region_index].maximum;
}

/**
 * limber_body_heat_list_regions:
 * @self: a heat
 *
 * Returns: (transfer full) (element-type guint): the regions that hurt, as limber_body_region_nth() counts:
 *   by the number of days, then by the median, the highest first; pain without a place stands last
 */
GArray *
limber_body_heat_list_regions (const LimberBodyHeat *self)
{
  GArray *list;

  g_return_val_if_fail (self != NULL, NULL);

  list = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < limber_body_region_count (); i++)
    if (self->regions[i].n_days > 0)
      g_array_append_val (list, i);
  g_array_sort_with_data (list, compare_regions, (gpointer) self);

  return list;
}
