/* limber-smoothing.c — the calmer line behind the days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A gap of more than LIMBER_SMOOTHING_GAP days ends a stretch, and every stretch is smoothed by itself: the
 * line neither bridges a gap nor knows what lies beyond it. Inside a stretch the days without a value get
 * one, so that the line runs on; before the first, after the last and within gaps there is none.
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-smoothing.h"

#include <math.h>
#include <string.h>

/* The median or mean of a single day is that day, and would only repeat its dot. */
#define WINDOW_RECORDED_MIN 2

/* The recorded values of a window, smallest first. */
typedef struct
{
  double *values;
  guint n;
} Window;

typedef double (*Summary) (const Window *window);

static guint
find_place (const Window *window, double value)
{
  guint low = 0, high = window->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (window->values[middle] < value)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
window_add (Window *window, double value)
{
  guint i = find_place (window, value);

  if (isnan (value))
    return;
  memmove (window->values + i + 1, window->values + i, (window->n - i) * sizeof (double));
  window->values[i] = value;
  window->n++;
}

static void
window_remove (Window *window, double value)
{
  guint i = find_place (window, value);

  if (isnan (value))
    return;
  window->n--;
  memmove (window->values + i, window->values + i + 1, (window->n - i) * sizeof (double));
}

static double
get_median (const Window *window)
{
  guint middle = window->n / 2;

  return window->n % 2 == 1 ? window->values[middle]
                            : (window->values[middle - 1] + window->values[middle]) / 2;
}

/* Summed up anew each time: a running sum would carry its rounding through fifty years. */
static double
get_mean (const Window *window)
{
  double sum = 0;

  for (guint i = 0; i < window->n; i++)
    sum += window->values[i];

  return sum / window->n;
}

/* Finds the next stretch from @begin on: it begins and ends with a recorded day. */
static gboolean
find_stretch (const LimberSeries *series, guint *begin, guint *end)
{
  guint last;

  while (*begin < series->n_days && isnan (series->values[*begin]))
    (*begin)++;
  if (*begin == series->n_days)
    return FALSE;

  last = *begin;
  for (guint i = last + 1; i < series->n_days && i - last <= LIMBER_SMOOTHING_GAP + 1; i++)
    {
      if (!isnan (series->values[i]))
        last = i;
    }
  *end = last + 1;

  return TRUE;
}

static void
smooth_stretch (const LimberSeries *series,
                guint begin,
                guint end,
                guint half,
                Summary summarise,
                LimberSeries *smooth)
{
  g_autofree double *values = g_new (double, MIN (2 * (gsize) half + 1, end - begin));
  Window window = { values, 0 };
  guint next = begin;

  for (guint i = begin; i < end; i++)
    {
      if (i - begin > half)
        window_remove (&window, series->values[i - half - 1]);
      while (next < end && next - i <= half)
        window_add (&window, series->values[next++]);
      if (window.n >= WINDOW_RECORDED_MIN)
        smooth->values[i] = summarise (&window);
    }
}

static LimberSeries *
smooth_by (const LimberSeries *series, guint window, Summary summarise)
{
  LimberSeries *smooth = limber_series_new (series->first, series->n_days);
  guint begin = 0, end;

  while (find_stretch (series, &begin, &end))
    {
      smooth_stretch (series, begin, end, window / 2, summarise, smooth);
      begin = end;
    }

  return smooth;
}

/**
 * limber_smoothing_median:
 * @series: one value a day
 * @window: how many days, odd and at least 3: 7 is the day and three on either side
 *
 * The median of the days around each day. Near the ends of a stretch, the days that are there.
 *
 * Returns: (transfer full): as long as @series; NaN in gaps, and where fewer than two days of the window are
 *   recorded
 */
LimberSeries *
limber_smoothing_median (const LimberSeries *series, guint window)
{
  g_return_val_if_fail (series != NULL, NULL);
  g_return_val_if_fail (window >= 3 && window % 2 == 1, NULL);

  return smooth_by (series, window, get_median);
}

/**
 * limber_smoothing_mean:
 * @series: one value a day
 * @window: how many days, odd and at least 3
 *
 * As limber_smoothing_median(), with the mean of the days that are recorded.
 *
 * Returns: (transfer full): as long as @series; NaN in gaps, and where fewer than two days of the window are
 *   recorded
 */
LimberSeries *
limber_smoothing_mean (const LimberSeries *series, guint window)
{
  g_return_val_if_fail (series != NULL, NULL);
  g_return_val_if_fail (window >= 3 && window % 2 == 1, NULL);

  return smooth_by (series, window, get_mean);
}

/**
 * limber_smoothing_trend:
 * @series: one value a day
 * @alpha: how much of the way to a new value the trend goes in a day, above 0 to 1; 0.1 for weight (John
 * Walker, "The Hacker's Diet", 1991)
 *
 * The exponentially smoothed line, each value weighted by the days since the one before: after g days the
 * trend goes 1 − (1 − @alpha)^g of the way, as it would have in g steps to values of that size. So a week
 * without the scales does not make the trend blind to what they say after it, and after months it begins
 * anew by itself.
 *
 * There is a value on recorded days only; a line joins those with no more than LIMBER_SMOOTHING_GAP days
 * between them.
 *
 * Returns: (transfer full): as long as @series
 */
LimberSeries *
limber_smoothing_trend (const LimberSeries *series, double alpha)
{
  LimberSeries *trend;
  double level = NAN;
  guint last = 0;

  g_return_val_if_fail (series != NULL, NULL);
  g_return_val_if_fail (alpha > 0 && alpha <= 1, NULL);

  trend = limber_series_new (series->first, series->n_days);
  for (guint i = 0; i < series->n_days; i++)
    {
      double value = series->values[i];

      if (isnan (value))
        continue;
      level = isnan (level) ? value : level + (1 - pow (1 - alpha, i - last)) * (value - level);
      trend->values[i] = level;
      last = i;
    }

  return trend;
}
