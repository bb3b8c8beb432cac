/* limber-report-facts-spread.c — pain below the knee, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include "limber-body-heat.h"

#include <glib/gi18n.h>

/* The floors of limber_body_heat_compare(), so that a report says what Trends says. */
#define ANSWERED_MIN 5
#define ANSWERED_DIVISOR 3
#define NEW_DAYS_MIN 3
#define EXPECTED_DAYS_MIN 2

#define LISTED_MAX 4

typedef enum
{
  LEG_LEFT,
  LEG_RIGHT,
} Leg;
#define N_LEGS 2

/**
 * Spread:
 * @heat: how often each place hurt in some days
 * @n_days: how many calendar days these are
 * @n_answered: days on which it is known where it hurt, or that it did not
 * @n_below: of these, with pain anywhere below a knee
 * @n_leg: of these, below the left, the right knee
 *
 * How often pain reached below the knee in some days.
 */
typedef struct
{
  LimberBodyHeat *heat;
  guint n_days, n_answered, n_below;
  guint n_leg[N_LEGS];
} Spread;

static void
spread_clear (Spread *self)
{
  g_clear_pointer (&self->heat, limber_body_heat_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Spread, spread_clear)

static Leg
get_leg (const LimberBodyRegion *region)
{
  return region->side == LIMBER_BODY_SIDE_LEFT ? LEG_LEFT : LEG_RIGHT;
}

/* Marks the days of @period on which it hurt below a knee: bit by bit for each leg. Region by region, because
 * the numbers of one lie side by side. */
static void
mark_days (guint8 *days, LimberHistory *history, LimberPeriod period, const LimberBodyRegion *region)
{
  guint32 first = 0;
  guint n_days = 0;
  const gint8 *pains = limber_history_peek_pains (history, region, &first, &n_days);

  for (guint32 day = MAX (period.from, first); pains != NULL && day <= period.to && day - first < n_days;
       day++)
    {
      if (pains[day - first] > 0)
        days[day - period.from] |= (guint8) (1u << get_leg (region));
    }
}

static void
count_legs (Spread *self, LimberHistory *history, LimberPeriod period)
{
  g_autofree guint8 *days = g_new0 (guint8, self->n_days);

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      if (limber_body_region_is_below_knee (limber_body_region_nth (i)))
        mark_days (days, history, period, limber_body_region_nth (i));
    }

  for (guint i = 0; i < self->n_days; i++)
    {
      self->n_below += days[i] != 0;
      self->n_leg[LEG_LEFT] += (days[i] & (1u << LEG_LEFT)) != 0;
      self->n_leg[LEG_RIGHT] += (days[i] & (1u << LEG_RIGHT)) != 0;
    }
}

static void
spread_init (Spread *self, LimberHistory *history, LimberPeriod period)
{
  *self = (Spread) { .heat = limber_body_heat_new (history, period),
                     .n_days = limber_period_count_days (period) };
  self->n_answered = limber_body_heat_get_n_answered (self->heat);
  count_legs (self, history, period);
}

static gboolean
is_well_recorded (const Spread *self)
{
  return self->n_answered >= ANSWERED_MIN && self->n_answered * ANSWERED_DIVISOR >= self->n_days;
}

/* Whether so many days here and none there is more than a different number of answers. */
static gboolean
is_only_here (guint n_here, guint n_there, const Spread *here, const Spread *there)
{
  return n_there == 0 && n_here >= NEW_DAYS_MIN
         && (guint64) n_here * there->n_answered >= (guint64) EXPECTED_DAYS_MIN * here->n_answered;
}

/* (element-type guint): those below a knee that hurt, the most frequent first */
static GArray *
list_regions (const Spread *self)
{
  g_autoptr (GArray) all = limber_body_heat_list_regions (self->heat);
  GArray *regions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < all->len; i++)
    {
      guint region = g_array_index (all, guint, i);

      if (limber_body_region_is_below_knee (limber_body_region_nth (region)))
        g_array_append_val (regions, region);
    }

  return regions;
}

/* "left calf (5), left foot (2)" */
static char *
list_places (const Spread *self)
{
  g_autoptr (GArray) regions = list_regions (self);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (regions->len, LISTED_MAX); i++)
    {
      guint region = g_array_index (regions, guint, i);
      g_autofree char *name = limber_body_region_dup_inline_name (limber_body_region_nth (region));
      /* Translators: a place on the body, and on how many days it hurt there. */
      g_autofree char *item = g_strdup_printf (C_ ("place with days", "%1$s (%2$u)"), name,
                                               limber_body_heat_get_n_days (self->heat, region));

      limber_report_append (list, C_ ("list of places in the report", ", "), item);
    }

  return g_string_free_and_steal (list);
}

/* "left calf, left foot": the places of the legs that are new. */
static char *
list_new (const Spread *now, const gboolean *is_new)
{
  g_autoptr (GArray) regions = list_regions (now);
  GString *list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < regions->len && n < LISTED_MAX; i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (g_array_index (regions, guint, i));
      g_autofree char *name = limber_body_region_dup_inline_name (region);

      if (!is_new[get_leg (region)])
        continue;
      limber_report_append (list, C_ ("list of places in the report", ", "), name);
      n++;
    }

  return g_string_free_and_steal (list);
}

/* "Below the knee on 5 of 61 days: left calf (5); new: left calf" */
static char *
say_now (const Spread *now, const Spread *before)
{
  gboolean can_compare = is_well_recorded (now) && is_well_recorded (before);
  gboolean is_new[N_LEGS];
  g_autofree char *places = list_places (now);
  g_autofree char *text = NULL;
  g_autofree char *added = NULL;

  for (guint leg = 0; leg < N_LEGS; leg++)
    is_new[leg] = can_compare && is_only_here (now->n_leg[leg], before->n_leg[leg], now, before);

  text = g_strdup_printf (
      /* Translators: on how many days there was pain below the knee, of the days it is known of, then places.
       */
      ngettext ("Below the knee on %1$u of %2$u day: %3$s", "Below the knee on %1$u of %2$u days: %3$s",
                now->n_answered),
      now->n_below, now->n_answered, places);
  if (!is_new[LEG_LEFT] && !is_new[LEG_RIGHT])
    return g_steal_pointer (&text);

  added = list_new (now, is_new);
  /* Translators: what was just said, and the places on the body that did not hurt in the period before. */
  return g_strdup_printf (_ ("%1$s; new: %2$s"), text, added);
}

static char *
say_gone (const Spread *now, const Spread *before)
{
  g_autofree char *places = NULL;

  if (!is_well_recorded (now) || !is_well_recorded (before)
      || !is_only_here (before->n_below, now->n_below, before, now))
    return NULL;

  places = list_places (before);
  return g_strdup_printf (
      /* Translators: on how many days there was pain below the knee, of the days it is known of, then places.
       */
      ngettext ("No longer below the knee; before on %1$u of %2$u day: %3$s",
                "No longer below the knee; before on %1$u of %2$u days: %3$s", before->n_answered),
      before->n_below, before->n_answered, places);
}

/**
 * limber_report_find_spread:
 * @material: what was read
 *
 * Says on how many days pain reached below the knee, and where; which places are new on a side that had none
 * in the period before; or that it does not reach there any more. New and no longer are said by the floors of
 * limber_body_heat_compare().
 *
 * Returns: (transfer full) (nullable): the sentence; %NULL when there is nothing to say
 */
char *
limber_report_find_spread (const LimberReportMaterial *material)
{
  g_auto (Spread) now = { 0 };
  g_auto (Spread) before = { 0 };

  if (limber_report_material_is_empty (material))
    return NULL;

  spread_init (&now, material->history, material->period);
  spread_init (&before, material->history, material->before);

  return now.n_below > 0 ? say_now (&now, &before) : say_gone (&now, &before);
}
