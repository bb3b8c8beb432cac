/* limber-smoothing-lowess.c — a line through the days that few of them far off can bend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cleveland, "Robust Locally Weighted Regression and Smoothing Scatterplots", Journal of the American
 * Statistical Association 74 (1979). The limits below which weights are taken for 1 or 0, and slopes for
 * none, are those of his program and of R, so that both give the same line.
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-smoothing.h"

#include "limber-stats.h"

#include <math.h>

#define NEARLY_ONE 0.999
#define NEARLY_NONE 0.001
#define NO_RESIDUALS 1e-7
/* Values beyond this many median residuals count for nothing. */
#define MEDIANS_MAX 6

typedef struct
{
  guint n;
  double *days, *values;
  double *fitted;
  double *residuals;
  double *trust;
  double *weights;
} Lowess;

static void
lowess_init (Lowess *lowess, const LimberSeries *series)
{
  guint n = MAX (series->n_days, 1);

  lowess->n = 0;
  lowess->days = g_new0 (double, n);
  lowess->values = g_new0 (double, n);
  lowess->fitted = g_new0 (double, n);
  lowess->residuals = g_new0 (double, n);
  lowess->trust = g_new0 (double, n);
  lowess->weights = g_new0 (double, n);
  for (guint i = 0; i < series->n_days; i++)
    {
      if (isnan (series->values[i]))
        continue;
      lowess->days[lowess->n] = i;
      lowess->trust[lowess->n] = 1;
      lowess->values[lowess->n++] = series->values[i];
    }
}

static void
lowess_clear (Lowess *lowess)
{
  g_free (lowess->days);
  g_free (lowess->values);
  g_free (lowess->fitted);
  g_free (lowess->residuals);
  g_free (lowess->trust);
  g_free (lowess->weights);
}

/* The tricube of the distance, 1 at the middle and 0 at @reach. */
static double
weigh_distance (double distance, double reach)
{
  double share;

  if (distance <= NEARLY_NONE * reach)
    return 1;
  if (distance > NEARLY_ONE * reach)
    return 0;
  share = distance / reach;
  share = 1 - share * share * share;

  return share * share * share;
}

/* The bisquare of the residual. */
static double
weigh_residual (double residual, double reach)
{
  double share = residual / reach;

  if (residual <= NEARLY_NONE * reach)
    return 1;
  if (residual > NEARLY_ONE * reach)
    return 0;

  return (1 - share * share) * (1 - share * share);
}

/* Weights of the days from @begin on about day @at, in all 1; FALSE when none has any. */
static gboolean
weigh (Lowess *lowess, guint at, guint begin, guint end, double reach)
{
  double sum = 0;

  for (guint j = begin; j < end; j++)
    {
      double distance = fabs (lowess->days[j] - lowess->days[at]);

      lowess->weights[j] = weigh_distance (distance, reach) * lowess->trust[j];
      sum += lowess->weights[j];
    }
  for (guint j = begin; j < end && sum > 0; j++)
    lowess->weights[j] /= sum;

  return sum > 0;
}

/* Turns the weights of a mean into those of a line, read at day @at. */
static void
tilt (Lowess *lowess, guint at, guint begin, guint end)
{
  double span = lowess->days[lowess->n - 1] - lowess->days[0], mean = 0, squares = 0, offset;

  for (guint j = begin; j < end; j++)
    mean += lowess->weights[j] * lowess->days[j];
  for (guint j = begin; j < end; j++)
    squares += lowess->weights[j] * (lowess->days[j] - mean) * (lowess->days[j] - mean);
  if (sqrt (squares) <= NEARLY_NONE * span)
    return;
  offset = (lowess->days[at] - mean) / squares;
  for (guint j = begin; j < end; j++)
    lowess->weights[j] *= offset * (lowess->days[j] - mean) + 1;
}

static double
fit_day (Lowess *lowess, guint at, guint begin, guint end)
{
  double reach = MAX (lowess->days[at] - lowess->days[begin], lowess->days[end - 1] - lowess->days[at]);
  double fitted = 0;

  if (!weigh (lowess, at, begin, end, reach))
    return lowess->values[at];
  if (reach > 0)
    tilt (lowess, at, begin, end);
  for (guint j = begin; j < end; j++)
    fitted += lowess->weights[j] * lowess->values[j];

  return fitted;
}

/* Each day by its @n_near nearest. */
static void
fit (Lowess *lowess, guint n_near)
{
  guint begin = 0;

  for (guint i = 0; i < lowess->n; i++)
    {
      while (begin + n_near < lowess->n
             && lowess->days[i] - lowess->days[begin] > lowess->days[begin + n_near] - lowess->days[i])
        begin++;
      lowess->fitted[i] = fit_day (lowess, i, begin, begin + n_near);
    }
}

/* Trusts values far from the line less the next time; FALSE when all are on it. */
static gboolean
doubt (Lowess *lowess)
{
  double sum = 0, reach;

  for (guint i = 0; i < lowess->n; i++)
    {
      lowess->residuals[i] = fabs (lowess->values[i] - lowess->fitted[i]);
      sum += lowess->residuals[i];
    }
  reach = MEDIANS_MAX * limber_stats_median (lowess->residuals, lowess->n);
  if (reach < NO_RESIDUALS * sum / lowess->n)
    return FALSE;
  for (guint i = 0; i < lowess->n; i++)
    lowess->trust[i] = weigh_residual (lowess->residuals[i], reach);

  return TRUE;
}

/**
 * limber_smoothing_lowess:
 * @series: one value a day
 * @span: the share of the recorded days that each day of the line goes by, above 0 to 1; 2/3 in R
 * @iterations: how often values far from the line are trusted less, and the line drawn again; 3 in R
 *
 * LOWESS, which bridges gaps: a line for the eye over all that was recorded. The same as lowess() of R with a
 * delta of 0. The time it takes grows with the square of the recorded days.
 *
 * Returns: (transfer full): as long as @series; NaN on days that are not recorded
 */
LimberSeries *
limber_smoothing_lowess (const LimberSeries *series, double span, guint iterations)
{
  LimberSeries *smooth;
  Lowess lowess;
  guint n_near;

  g_return_val_if_fail (series != NULL, NULL);
  g_return_val_if_fail (span > 0 && span <= 1, NULL);

  smooth = limber_series_new (series->first, series->n_days);
  lowess_init (&lowess, series);
  /* A third of thirty days is ten, whatever becomes of it in binary. */
  n_near = MIN (lowess.n, MAX (2, (guint) (span * lowess.n + NO_RESIDUALS)));
  fit (&lowess, n_near);
  for (guint i = 0; i < iterations && doubt (&lowess); i++)
    fit (&lowess, n_near);
  for (guint i = 0; i < lowess.n; i++)
    smooth->values[(guint) lowess.days[i]] = lowess.fitted[i];
  lowess_clear (&lowess);

  return smooth;
}
