/* limber-report-days-cells.h — what the table of days says of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include "limber-report-facts.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_REPORT_DAYS_DATE,
  LIMBER_REPORT_DAYS_WORST,
  LIMBER_REPORT_DAYS_PLACES,
  LIMBER_REPORT_DAYS_ANXIETY,
  LIMBER_REPORT_DAYS_STEPS,
  LIMBER_REPORT_DAYS_WEIGHT,
  LIMBER_REPORT_DAYS_SLEEP,
  LIMBER_REPORT_DAYS_ACTIVE,
} LimberReportDaysColumn;
#define LIMBER_REPORT_DAYS_N_COLUMNS 8

const char *limber_report_days_cells_get_title (LimberReportDaysColumn column);
/* (nullable): %NULL when it was not recorded */
char *limber_report_days_cells_format (const LimberReportFacts *facts,
                                       const LimberDay *day,
                                       LimberReportDaysColumn column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
