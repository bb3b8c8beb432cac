/* limber-association-contrast.c — days with against days without, in points
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include <math.h>
#include <stdlib.h>

/* docs/patterns.md says where they are from. */
#define R_MIN 0.15
#define EFFECT_MIN 0.5
#define HALF_MIN 0.25
#define HALF_DAYS_MIN 4
#define COVERAGE_APART 0.15
#define ROUNDING 1e-9

#define GROUPED_DAYS_MIN 6

#define WITHOUT 0
#define WITH 1
#define NEITHER (-1)

/* Sums of one group of days. */
typedef struct
{
  guint n, n_known;
  double points, recorded;
} GroupSums;

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static gboolean
is_pair (const LimberTrial *trial, guint day)
{
  guint lag = (guint) trial->result.lag;

  return day >= lag && !isnan (trial->regressor[day - lag]) && !isnan (trial->outcome->points[day]);
}

/* From which value on, and up to which, a day is with or without: of a level, its upper and lower third. */
static gboolean
find_bounds (const LimberTrial *trial, double *low, double *high)
{
  g_autofree double *values = g_new (double, MAX (trial->n_days, 1));
  guint n = 0;

  for (guint t = 0; t < trial->n_days; t++)
    {
      if (is_pair (trial, t))
        values[n++] = trial->regressor[t - (guint) trial->result.lag];
    }
  if (n < GROUPED_DAYS_MIN)
    return FALSE;

  *low = 0;
  *high = 1;
  if (limber_trial_is_binary (trial))
    return TRUE;

  qsort (values, n, sizeof *values, compare_values);
  *low = values[n / 3];
  *high = values[2 * n / 3];
  return TRUE;
}

static void
group_days (LimberContrast *self, const LimberTrial *trial)
{
  guint lag = (guint) trial->result.lag;
  double low = 0, high = 0;
  gboolean has_bounds = find_bounds (trial, &low, &high);

  for (guint t = 0; t < trial->n_days; t++)
    {
      double x = t >= lag ? trial->regressor[t - lag] : NAN;

      self->groups[t] = NEITHER;
      if (!has_bounds || isnan (x))
        continue;
      if (x >= high)
        self->groups[t] = WITH;
      else if (x <= low)
        self->groups[t] = WITHOUT;
    }
}

static void
add_up (const LimberContrast *self, const LimberTrial *trial, guint from, guint to, GroupSums sums[2])
{
  sums[WITHOUT] = sums[WITH] = (GroupSums) { 0 };
  for (guint t = from; t < to; t++)
    {
      GroupSums *group;

      if (self->groups[t] == NEITHER)
        continue;
      group = &sums[self->groups[t]];
      group->n++;
      if (isnan (trial->outcome->points[t]))
        continue;
      group->n_known++;
      group->points += trial->outcome->points[t];
      group->recorded += trial->outcome->recorded[t];
    }
}

static double
get_effect (const GroupSums sums[2], guint n_min)
{
  if (sums[WITH].n_known < n_min || sums[WITHOUT].n_known < n_min)
    return NAN;

  return sums[WITH].points / sums[WITH].n_known - sums[WITHOUT].points / sums[WITHOUT].n_known;
}

/* The day after the first half of the pairs: where little was recorded, half of the days is not half of what
 * is known. */
static guint
find_middle (const LimberTrial *trial)
{
  guint n = 0, seen = 0;

  for (guint t = 0; t < trial->n_days; t++)
    n += is_pair (trial, t);
  for (guint t = 0; t < trial->n_days; t++)
    {
      seen += is_pair (trial, t);
      if (2 * seen >= n)
        return t + 1;
    }

  return trial->n_days;
}

static void
compare_halves (LimberContrast *self, const LimberTrial *trial)
{
  guint middle = find_middle (trial);
  GroupSums sums[2];

  add_up (self, trial, 0, middle, sums);
  self->halves[0] = get_effect (sums, HALF_DAYS_MIN);
  add_up (self, trial, middle, trial->n_days, sums);
  self->halves[1] = get_effect (sums, HALF_DAYS_MIN);

  self->repeats = TRUE;
  for (guint i = 0; i < 2; i++)
    self->repeats = self->repeats && isfinite (self->halves[i]) && fabs (self->halves[i]) >= HALF_MIN
                    && self->halves[i] * self->effect > 0;
}

static double
get_share (const GroupSums *sums)
{
  return sums->n > 0 ? (double) sums->n_known / sums->n : NAN;
}

/* Only while the outcome was recorded at all: steps of the years before say nothing of how evenly. */
static void
compare_coverage (LimberContrast *self, const LimberTrial *trial)
{
  guint from = 0, to = trial->n_days;
  GroupSums sums[2];

  while (from < to && isnan (trial->outcome->points[from]))
    from++;
  while (to > from && isnan (trial->outcome->points[to - 1]))
    to--;
  add_up (self, trial, from, to, sums);
  self->coverage_with = get_share (&sums[WITH]);
  self->coverage_without = get_share (&sums[WITHOUT]);
  self->logged_alike = fabs (self->coverage_with - self->coverage_without) <= COVERAGE_APART + ROUNDING;
}

static gboolean
is_large (const LimberContrast *self, const LimberTrial *trial)
{
  return isfinite (self->effect) && fabs (self->effect) >= EFFECT_MIN && self->effect * trial->result.r > 0
         && (limber_trial_is_binary (trial) || fabs (trial->result.r) >= R_MIN);
}

/**
 * limber_contrast_new:
 * @trial: a trial that was measured
 *
 * Returns: (transfer full): its days with against its days without
 */
LimberContrast *
limber_contrast_new (const LimberTrial *trial)
{
  LimberContrast *self = g_new0 (LimberContrast, 1);
  GroupSums sums[2];

  self->groups = g_new (gint8, MAX (trial->n_days, 1));
  group_days (self, trial);
  add_up (self, trial, 0, trial->n_days, sums);
  self->n_with = sums[WITH].n_known;
  self->n_without = sums[WITHOUT].n_known;
  self->mean_with = self->n_with > 0 ? sums[WITH].recorded / self->n_with : NAN;
  self->mean_without = self->n_without > 0 ? sums[WITHOUT].recorded / self->n_without : NAN;
  self->effect = get_effect (sums, 1);

  self->reaches_floor = is_large (self, trial);
  compare_halves (self, trial);
  compare_coverage (self, trial);

  return self;
}

/**
 * limber_contrast_free:
 * @self: (transfer full): a contrast
 */
void
limber_contrast_free (LimberContrast *self)
{
  g_free (self->groups);
  g_free (self);
}

/**
 * limber_contrast_holds:
 * @self: a contrast
 *
 * Returns: whether it may be shown, once it is too clear for chance
 */
gboolean
limber_contrast_holds (const LimberContrast *self)
{
  return self->reaches_floor && self->repeats && self->logged_alike;
}
