/* limber-trends-range.h — the ranges that can be chosen with one click
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history.h"
#include "limber-period.h"

G_BEGIN_DECLS

/**
 * LimberTrendsRange:
 * @LIMBER_TRENDS_RANGE_TWO_WEEKS: the last 14 days
 * @LIMBER_TRENDS_RANGE_MONTH: the last month
 * @LIMBER_TRENDS_RANGE_THREE_MONTHS: the last three months
 * @LIMBER_TRENDS_RANGE_YEAR: the last year
 * @LIMBER_TRENDS_RANGE_ALL: from the first to the last day recorded
 *
 * The values are those of the settings.
 */
typedef enum
{
  LIMBER_TRENDS_RANGE_TWO_WEEKS,
  LIMBER_TRENDS_RANGE_MONTH,
  LIMBER_TRENDS_RANGE_THREE_MONTHS,
  LIMBER_TRENDS_RANGE_YEAR,
  LIMBER_TRENDS_RANGE_ALL,
} LimberTrendsRange;
#define LIMBER_TRENDS_N_RANGES 5

const char *limber_trends_range_get_id (LimberTrendsRange range);
gboolean limber_trends_range_find (const char *id, LimberTrendsRange *range);
LimberPeriod
limber_trends_range_get_period (LimberTrendsRange range, LimberHistory *history, const GDate *today);
LimberPeriod limber_trends_range_get_bounds (LimberHistory *history, const GDate *today);

G_END_DECLS
