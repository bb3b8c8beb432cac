/* limber-series.c — one number a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-series.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (LimberSeries, limber_series, limber_series_ref, limber_series_unref)

/* The box is freed by its count; what hangs on it is not. */
static void
clear (gpointer data)
{
  LimberSeries *self = data;

  g_free (self->values);
}

static gboolean
contains (const LimberSeries *self, guint32 day)
{
  return day >= self->first && day - self->first < self->n_days;
}

/**
 * limber_series_new:
 * @first: the Julian day of the first value
 * @n_days: how many days it holds; 0 for a series with nothing in it
 *
 * Returns: (transfer full): a series in which nothing is recorded yet
 */
LimberSeries *
limber_series_new (guint32 first, guint n_days)
{
  LimberSeries *self = g_atomic_rc_box_new0 (LimberSeries);

  self->first = first;
  self->n_days = n_days;
  self->values = g_new (double, n_days);
  for (guint i = 0; i < n_days; i++)
    self->values[i] = NAN;

  return self;
}

/**
 * limber_series_ref:
 * @self: a series
 *
 * Returns: (transfer full): the same series
 */
LimberSeries *
limber_series_ref (LimberSeries *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * limber_series_unref:
 * @self: (transfer full): a series
 */
void
limber_series_unref (LimberSeries *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

/**
 * limber_series_get:
 * @self: a series
 * @day: any Julian day
 *
 * Returns: the value of the day; NaN when nothing was recorded or the series does not reach there
 */
double
limber_series_get (const LimberSeries *self, guint32 day)
{
  g_return_val_if_fail (self != NULL, NAN);

  return contains (self, day) ? self->values[day - self->first] : NAN;
}

/**
 * limber_series_set:
 * @self: a series that was not handed out yet
 * @day: a Julian day within the series
 * @value: its value, NaN for "not recorded"
 */
void
limber_series_set (LimberSeries *self, guint32 day, double value)
{
  g_return_if_fail (self != NULL && contains (self, day));

  self->values[day - self->first] = value;
}

/**
 * limber_series_get_extent:
 * @self: a series
 * @first: (out) (optional): the first recorded Julian day
 * @last: (out) (optional): the last recorded one
 *
 * Returns: whether anything is recorded; when not, nothing is set
 */
gboolean
limber_series_get_extent (const LimberSeries *self, guint32 *first, guint32 *last)
{
  guint begin = 0, end;

  g_return_val_if_fail (self != NULL, FALSE);

  while (begin < self->n_days && isnan (self->values[begin]))
    begin++;
  for (end = self->n_days; end > begin && isnan (self->values[end - 1]);)
    end--;
  if (begin == end)
    return FALSE;

  if (first != NULL)
    *first = self->first + begin;
  if (last != NULL)
    *last = self->first + end - 1;

  return TRUE;
}

/**
 * limber_series_count_recorded:
 * @self: a series
 * @from: first Julian day
 * @to: last Julian day, included
 *
 * Returns: on how many of these days something was recorded
 */
guint
limber_series_count_recorded (const LimberSeries *self, guint32 from, guint32 to)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->n_days == 0)
    return 0;

  from = MAX (from, self->first);
  to = MIN (to, self->first + self->n_days - 1);
  for (guint32 day = from; day <= to; day++)
    n += !isnan (self->values[day - self->first]);

  return n;
}
