/* limber-course-fit.c — whether pain changed slowly or at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-course-fit-private.h"

#include "limber-change-point.h"
#include "limber-descriptive-private.h"

#include <math.h>

/**
 * _limber_course_init:
 * @self: (out): what is recorded of some days
 * @pain: (nullable) (array length=n_days): pain by day
 * @n_days: how many days
 * @from: the first day that is looked at
 */
void
_limber_course_init (LimberCourse *self, const double *pain, guint n_days, int from)
{
  guint n = _limber_span_count (pain, n_days, from, (int) n_days - 1);

  *self = (LimberCourse) { .days = g_new (int, n), .values = g_new (double, n) };
  for (int i = MAX (from, 0); i < (int) n_days; i++)
    {
      if (isnan (pain[i]))
        continue;
      self->days[self->n] = i;
      self->values[self->n++] = pain[i];
    }
  if (self->n == 0)
    return;

  self->span = (guint) (self->days[self->n - 1] - self->days[0] + 1);
  _limber_span_measure (pain, n_days, from, (int) n_days - 1, &self->all);
  self->autocorrelation = _limber_span_get_autocorrelation (pain, n_days, from, (int) n_days - 1);
}

/**
 * _limber_course_clear:
 * @self: what is recorded of some days
 */
void
_limber_course_clear (LimberCourse *self)
{
  g_clear_pointer (&self->days, g_free);
  g_clear_pointer (&self->values, g_free);
}

/* What a further level has to be worth: days that resemble their neighbours drift by themselves, so that the
 * usual 2 s² ln n finds levels nearly everywhere. */
static double
get_penalty (const LimberCourse *self)
{
  double r = self->autocorrelation;

  return 2 * self->all.sd * self->all.sd * (1 + r) / (1 - r) * log (self->n);
}

/**
 * _limber_course_partition:
 * @self: what is recorded of some days, two at least
 * @cost: (out) (optional): see limber_change_point_partition()
 *
 * Returns: (transfer full) (element-type guint): where its levels end
 */
GArray *
_limber_course_partition (const LimberCourse *self, double *cost)
{
  return limber_change_point_partition (self->values, self->n, LIMBER_COURSE_SEGMENT, get_penalty (self),
                                        cost);
}

/* Squares left about the straight line that leaves the least. */
static double
get_line_residual (const LimberCourse *self)
{
  double day = 0, days = 0, both = 0, values = 0, slope;

  for (guint i = 0; i < self->n; i++)
    day += (double) (self->days[i] - self->days[0]) / self->n;
  for (guint i = 0; i < self->n; i++)
    {
      double x = self->days[i] - self->days[0] - day, y = self->values[i] - self->all.mean;

      days += x * x;
      both += x * y;
      values += y * y;
    }
  slope = days > 0 ? both / days : 0;

  return MAX (0, values - slope * both);
}

/**
 * _limber_course_is_line:
 * @self: what is recorded of some days, two at least
 *
 * A step looks like a slope to a test of trends, and a slope like steps to one of levels. Both cost the same
 * for each number they need more than the mean: the slope for the line, and each further level.
 *
 * Returns: whether a straight line explains the days better than levels do
 */
gboolean
_limber_course_is_line (const LimberCourse *self)
{
  double levels;
  g_autoptr (GArray) breaks = _limber_course_partition (self, &levels);

  return get_line_residual (self) + get_penalty (self) < levels;
}
