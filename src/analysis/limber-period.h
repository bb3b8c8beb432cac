/* limber-period.h — a range of days in figures, and against the range before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-series.h"

G_BEGIN_DECLS

/**
 * LimberPeriod:
 * @from: first Julian day
 * @to: last Julian day, included
 */
typedef struct
{
  guint32 from, to;
} LimberPeriod;

/**
 * LimberPeriodFigures:
 * @n_days: calendar days of the period
 * @n_recorded: days with a value; with 0 the numbers are NaN
 */
typedef struct
{
  guint n_days, n_recorded;
  double median, mean, minimum, maximum;
} LimberPeriodFigures;

/**
 * LimberPeriodChange:
 * @now: the period
 * @before: the period of the same length right before
 * @can_compare: whether both periods hold enough recorded days to be compared
 * @points: median now less median before; NaN when they cannot be compared
 * @percent: @points against the median before, in per cent; NaN when that is 0 or they cannot be compared
 * @is_meaningful: for a 0–10 score: at least 2 points or 30 per cent
 */
typedef struct
{
  LimberPeriodFigures now, before;
  gboolean can_compare;
  double points, percent;
  gboolean is_meaningful;
} LimberPeriodChange;

guint limber_period_count_days (LimberPeriod period);
LimberPeriod limber_period_get_before (LimberPeriod period);
void limber_period_measure (LimberPeriod period, const LimberSeries *series, LimberPeriodFigures *figures);
void limber_period_compare (LimberPeriod period, const LimberSeries *series, LimberPeriodChange *change);

G_END_DECLS
