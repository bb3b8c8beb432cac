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

/* The days of a period that can hold anything, as they are counted. */
typedef struct
{
  LimberBodyHeat *heat;
  LimberHistory *history;
  guint32 from;
  guint n_days;
  guint8 *placed;                        /* for each day, whether a place was named */
  guint8 *legs[LIMBER_BODY_HEAT_N_LEGS]; /* for each day, whether it hurt below that knee */
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

/* From the first day that is counted; NULL when there is none, or the place was never named. */
static const gint8 *
peek_pains (const Counting *self, const LimberBodyRegion *region)
{
  const gint8 *pains;
  guint32 first;
  guint n_days;

  if (self->n_days == 0)
    return NULL;

  pains = limber_history_peek_pains (self->history, region, &first, &n_days);
  return pains != NULL ? pains + (self->from - first) : NULL;
}

/* Region by region, not day by day: fifty years are a million numbers, and these lie side by side. */
static void
count_place (Counting *self, const LimberBodyRegion *region, guint counts[N_LEVELS])
{
  const gint8 *pains = peek_pains (self, region);
  int leg = _limber_body_heat_find_leg (region);

  for (guint i = 0; pains != NULL && i < self->n_days; i++)
    {
      if (pains[i] == LIMBER_NRS_UNSET)
        continue;

      counts[pains[i]]++;
      self->placed[i] |= region->view != LIMBER_BODY_VIEW_NONE;
      if (leg >= 0)
        self->legs[leg][i] |= pains[i] > LIMBER_NRS_MIN;
    }
}

/* Without a place, "no pain" is an answer, and pain is none. */
static void
count_answers (Counting *self)
{
  const gint8 *worst = peek_pains (self, NULL);
  const gint8 *general = peek_pains (self, limber_body_region_find (LIMBER_BODY_REGION_GENERAL));

  for (guint i = 0; i < self->n_days; i++)
    {
      gboolean elsewhere = general != NULL && general[i] > LIMBER_NRS_MIN;

      if (self->placed[i] || (worst[i] != LIMBER_NRS_UNSET && !elsewhere))
        self->heat->n_answered++;
      else if (elsewhere)
        self->heat->n_unplaced++;
      for (guint leg = 0; leg < LIMBER_BODY_HEAT_N_LEGS; leg++)
        self->heat->n_below_knee[leg] += self->legs[leg][i];
    }
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

static void
count_days (Counting *self)
{
  g_autofree guint8 *flags = g_new0 (guint8, (gsize) self->n_days * (1 + LIMBER_BODY_HEAT_N_LEGS));

  self->placed = flags;
  for (guint leg = 0; leg < LIMBER_BODY_HEAT_N_LEGS; leg++)
    self->legs[leg] = flags + (gsize) self->n_days * (1 + leg);

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      guint counts[N_LEVELS] = { 0 };

      count_place (self, limber_body_region_nth (i), counts);
      sum_up (counts, &self->heat->regions[i]);
    }
  count_answers (self);
}

/* Days outside of what is recorded hold nothing, however long the period. */
static void
clip (Counting *self, LimberPeriod period)
{
  guint32 first, last;

  if (!limber_history_get_extent (self->history, &first, &last) || period.to < first || period.from > last)
    return;

  self->from = MAX (period.from, first);
  self->n_days = MIN (period.to, last) - self->from + 1;
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
  LimberBodyHeat *self;
  Counting counting = { .history = history };

  g_return_val_if_fail (LIMBER_IS_HISTORY (history), NULL);
  g_return_val_if_fail (period.from <= period.to, NULL);

  self = g_atomic_rc_box_new0 (LimberBodyHeat);
  self->period = period;
  self->regions = g_new (LimberRegionHeat, limber_body_region_count ());

  counting.heat = self;
  clip (&counting, period);
  count_days (&counting);

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
