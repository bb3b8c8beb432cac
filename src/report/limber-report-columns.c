/* limber-report-columns.c — short sections in two columns of about the same height
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-columns.h"

/* Reading down one column and then the other should be the order of the page: so much height, in points, is
 * worth that. */
#define ORDER_WORTH 24.0

static gboolean
is_in_order (const LimberReportColumns *self)
{
  for (guint i = 1; i < self->n; i++)
    {
      if (self->column[i] < self->column[i - 1])
        return FALSE;
    }

  return TRUE;
}

static void
choose (LimberReportColumns *self, guint choice)
{
  for (guint i = 0; i < self->n; i++)
    self->column[i] = (choice >> i) & 1;
}

/**
 * limber_report_columns_get_height_of:
 * @self: sections in columns
 * @column: one of them
 * @heights: (array): the height of each section
 *
 * Returns: how high the column is, 0 when it is empty
 */
double
limber_report_columns_get_height_of (const LimberReportColumns *self, guint column, const double *heights)
{
  double height = 0;

  for (guint i = 0; i < self->n; i++)
    {
      if (self->column[i] == column)
        height += heights[i] + (height > 0 ? self->gap : 0);
    }

  return height;
}

/**
 * limber_report_columns_get_height:
 * @self: sections in columns
 * @heights: (array): the height of each section
 *
 * Returns: how high the higher column is
 */
double
limber_report_columns_get_height (const LimberReportColumns *self, const double *heights)
{
  return MAX (limber_report_columns_get_height_of (self, 0, heights),
              limber_report_columns_get_height_of (self, 1, heights));
}

/**
 * limber_report_columns_balance:
 * @self: sections with their heights
 *
 * Tries all ways to part them; the first section stays in the first column. The lowest wins, where one that
 * keeps the order of the page may be a little higher.
 */
void
limber_report_columns_balance (LimberReportColumns *self)
{
  double best_height = G_MAXDOUBLE;
  guint best = 0;

  g_return_if_fail (self->n <= LIMBER_REPORT_COLUMNS_MAX);

  for (guint choice = 0; choice < 1u << self->n; choice += 2)
    {
      double height;

      choose (self, choice);
      height
          = limber_report_columns_get_height (self, self->natural) + (is_in_order (self) ? 0 : ORDER_WORTH);
      if (height < best_height)
        {
          best_height = height;
          best = choice;
        }
    }
  choose (self, best);
}
