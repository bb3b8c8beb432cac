/* limber-event.c — what happened at some days and may show in the days after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-event.h"

#include "limber-stats.h"

#include <math.h>
#include <string.h>

#define WEEK 7
#define WEEK_WEIGHINGS_MIN 3
#define WEEK_RECORDED_MIN 4

/* A loss of 2 % in 14 days is about 1 % a week. */
#define LOSS_SHARE 0.02
#define LOSS_DAYS 14
#define LOSS_EXPOSED 14
#define LOSS_APART 28

/* What is usual is the median of the 28 days before: never of the day itself, which would be compared with a
 * part of itself. */
#define USUAL_DAYS 28
#define USUAL_RECORDED_MIN 14

#define EXPOSED 3
#define JUMP_RATIO 1.6
#define JUMP_STEPS 3000
#define REST_RATIO 0.5
#define REST_DAYS 2
#define ANXIOUS_MIN 7
#define ANXIOUS_ABOVE 2
#define ANXIOUS_DAYS 3

static double
get_usual (const double *values, gsize day)
{
  gsize from = day > USUAL_DAYS ? day - USUAL_DAYS : 0;

  return limber_stats_count (values + from, day - from) >= USUAL_RECORDED_MIN
             ? limber_stats_median (values + from, day - from)
             : NAN;
}

static void
expose (double *exposed, gsize n, gsize day, gsize n_days)
{
  for (gsize i = day + 1; i < n && i <= day + n_days; i++)
    exposed[i] = 1;
}

static void
add (GArray *events, gsize day)
{
  guint index = (guint) day;

  g_array_append_val (events, index);
}

static GArray *
begin (double *exposed, gsize n)
{
  for (gsize i = 0; i < n; i++)
    exposed[i] = 0;

  return g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * limber_event_get_week_weight:
 * @weight: (array length=n): weight by day
 * @n: how many days
 * @index: one of them
 *
 * Weight goes up and down by half a percent from day to day, so that only weeks can be compared.
 *
 * Returns: the median of the 7 days up to @index, NaN with fewer than 3 weighings
 */
double
limber_event_get_week_weight (const double *weight, gsize n, gsize index)
{
  gsize from = index >= WEEK ? index - (WEEK - 1) : 0;

  g_return_val_if_fail (index < n, NAN);

  return limber_stats_count (weight + from, index + 1 - from) >= WEEK_WEIGHINGS_MIN
             ? limber_stats_median (weight + from, index + 1 - from)
             : NAN;
}

/**
 * limber_event_find_weight_loss:
 * @weight: (array length=n): weight by day, NaN where not known
 * @n: how many days
 * @exposed: (array length=n): set to 1 on the 14 days after each event, to 0 on all others
 *
 * An event is a day on which the median of the week is 2 % or more below that of the week two weeks before.
 * The next one is 28 days later at the earliest, for one loss goes on for days. The size is a choice of ours;
 * no guideline sets one.
 *
 * Returns: (transfer full) (element-type guint): the indices of the events, in order
 */
GArray *
limber_event_find_weight_loss (const double *weight, gsize n, double *exposed)
{
  g_autofree double *week = g_new (double, n);
  GArray *events = begin (exposed, n);
  gboolean is_first = TRUE;
  gsize last = 0;

  for (gsize t = 0; t < n; t++)
    week[t] = limber_event_get_week_weight (weight, n, t);
  for (gsize t = LOSS_DAYS; t < n; t++)
    {
      double before = week[t - LOSS_DAYS];

      if (isnan (before) || isnan (week[t]) || !((before - week[t]) / before >= LOSS_SHARE)
          || (!is_first && t - last < LOSS_APART))
        continue;
      is_first = FALSE;
      last = t;
      add (events, t);
      expose (exposed, n, t, LOSS_EXPOSED);
    }

  return events;
}

static gboolean
is_jump (const double *steps, gsize day)
{
  double usual = get_usual (steps, day);

  return !isnan (usual) && steps[day] >= JUMP_RATIO * usual && steps[day] - usual >= JUMP_STEPS;
}

/**
 * limber_event_find_steps_jumps:
 * @steps: (array length=n): steps by day, NaN where not known
 * @n: how many days
 * @exposed: (array length=n): set to 1 on the 3 days after each such day, to 0 on all others
 *
 * An event is a day with 1.6 times the median of the 28 days before, 14 of them recorded, and 3,000 steps
 * more than it. Such days within 3 days after another make the exposure longer, and are no event of their
 * own. The day itself is no part of what it is compared with, unlike in the ratio of acute to chronic load,
 * which goes up by that alone (Lolli and others, Br J Sports Med 2017).
 *
 * Returns: (transfer full) (element-type guint): the indices of the events, in order
 */
GArray *
limber_event_find_steps_jumps (const double *steps, gsize n, double *exposed)
{
  GArray *events = begin (exposed, n);
  gboolean is_first = TRUE;
  gsize last = 0;

  for (gsize t = 0; t < n; t++)
    {
      if (isnan (steps[t]) || !is_jump (steps, t))
        continue;
      if (is_first || t - last > EXPOSED)
        add (events, t);
      is_first = FALSE;
      last = t;
      expose (exposed, n, t, EXPOSED);
    }

  return events;
}

static gboolean
is_rest (const double *steps, gsize day)
{
  double usual = get_usual (steps, day);

  return !isnan (usual) && steps[day] <= REST_RATIO * usual;
}

static gboolean
is_anxious (const double *anxiety, gsize day)
{
  double usual = get_usual (anxiety, day);

  return !isnan (usual) && anxiety[day] >= ANXIOUS_MIN && anxiety[day] - usual >= ANXIOUS_ABOVE;
}

/* The event is the day a spell becomes long enough; it goes on for as long as the spell does. */
static GArray *
find_spells (const double *values,
             gsize n,
             gboolean (*belongs) (const double *values, gsize day),
             guint n_running,
             double *exposed)
{
  GArray *events = begin (exposed, n);
  guint running = 0;

  for (gsize t = 0; t < n; t++)
    {
      running = !isnan (values[t]) && belongs (values, t) ? running + 1 : 0;
      if (running == n_running)
        add (events, t);
      if (running >= n_running)
        expose (exposed, n, t, EXPOSED);
    }

  return events;
}

/**
 * limber_event_find_inactivity:
 * @steps: (array length=n): steps by day, NaN where not known
 * @n: how many days
 * @exposed: (array length=n): set to 1 on the 3 days after each day of a spell that is long enough, to 0 on
 * all others
 *
 * A spell is of 2 recorded days running or more, each with half the median of the 28 days before it or less.
 *
 * Returns: (transfer full) (element-type guint): the indices of the second days of the spells, in order
 */
GArray *
limber_event_find_inactivity (const double *steps, gsize n, double *exposed)
{
  return find_spells (steps, n, is_rest, REST_DAYS, exposed);
}

/**
 * limber_event_find_anxious_days:
 * @anxiety: (array length=n): anxiety by day, 0 to 10, NaN where not known
 * @n: how many days
 * @exposed: (array length=n): set to 1 on the 3 days after each day of a spell that is long enough, to 0 on
 * all others
 *
 * A spell is of 3 recorded days running or more, each with 7 or more and 2 points above the median of the 28
 * days before it. The sizes are a choice of ours.
 *
 * Returns: (transfer full) (element-type guint): the indices of the third days of the spells, in order
 */
GArray *
limber_event_find_anxious_days (const double *anxiety, gsize n, double *exposed)
{
  return find_spells (anxiety, n, is_anxious, ANXIOUS_DAYS, exposed);
}

/**
 * limber_event_get_adherence:
 * @values: (array length=n): 1 on days with a routine, 0 on days without, NaN where not known
 * @n: how many days
 * @adherence: (array length=n): set to the mean of the 7 days before each day, NaN with fewer than 4 known
 *
 * The day itself does not count: who is in pain today may leave out the routine of today.
 */
void
limber_event_get_adherence (const double *values, gsize n, double *adherence)
{
  for (gsize t = 0; t < n; t++)
    {
      gsize from = t > WEEK ? t - WEEK : 0;

      adherence[t] = limber_stats_count (values + from, t - from) >= WEEK_RECORDED_MIN
                         ? limber_stats_mean (values + from, t - from)
                         : NAN;
    }
}
