/* limber-trend-test.h — whether numbers rise or fall over the days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberTrendTest:
 * @n: recorded days
 * @slope: Theil–Sen, per day
 * @intercept: median of value − slope × day
 * @s: Mann–Kendall
 * @variance: of @s, corrected for ties
 * @z: @s in standard deviations, not corrected for days that resemble their neighbours
 * @p: two-sided, of @z
 * @autocorrelation: of neighbouring days after the slope is taken away, 0 to 0.95, bias adjusted
 * @z_corrected: @z with the variance widened by (1 + r) / (1 − r)
 * @p_corrected: two-sided, of @z_corrected: the one to decide by
 */
typedef struct
{
  guint n;
  double slope, intercept;
  gint64 s;
  double variance, z, p;
  double autocorrelation, z_corrected, p_corrected;
} LimberTrendTest;

/* @values: one a day, NaN where not recorded. FALSE with fewer than 4 values or without variation */
gboolean limber_trend_test_run (const double *values, gsize n, LimberTrendTest *test);

/**
 * LimberHamedRao:
 * @factor: what the variance is widened by
 * @acf: of lags 1 to 3 of the ranks without the slope
 * @n_significant: how many lags were taken in
 *
 * Known to be too liberal for diaries (in simulations false trends 11–20 % at 5 %); kept to compare with.
 */
typedef struct
{
  double factor, z, p;
  double acf[3];
  guint n_significant;
} LimberHamedRao;
/* Without gaps */
gboolean limber_hamed_rao_run (const double *values, gsize n, LimberHamedRao *test);

G_END_DECLS
