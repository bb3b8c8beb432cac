/* limber-report-columns.h — short sections in two columns of about the same height
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than there are short sections. */
#define LIMBER_REPORT_COLUMNS_MAX 10

/**
 * LimberReportColumns:
 * @n: how many sections there are
 * @least: how low each can be, in the order of the page
 * @natural: how high each likes to be
 * @gap: between two of a column
 * @column: (out): in which column each stands
 *
 * Sections keep their order within a column.
 */
typedef struct
{
  guint n;
  double least[LIMBER_REPORT_COLUMNS_MAX];
  double natural[LIMBER_REPORT_COLUMNS_MAX];
  double gap;
  guint column[LIMBER_REPORT_COLUMNS_MAX];
} LimberReportColumns;

/* Puts each into its column */
void limber_report_columns_balance (LimberReportColumns *self);
/* Of the higher one, with each section as high as @heights says */
double limber_report_columns_get_height (const LimberReportColumns *self, const double *heights);
/* Of one of them */
double limber_report_columns_get_height_of (const LimberReportColumns *self,
                                            guint column,
                                            const double *heights);

G_END_DECLS
