/* limber-report-routines.c — guided routines that were done, and pain before and after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-list.h"

static LimberReportList *
create_list (const LimberReportFacts *facts)
{
  LimberReportList *list = limber_report_list_new ();

  for (guint i = 0; i < facts->routines->len; i++)
    {
      const LimberReportRoutine *routine = g_ptr_array_index (facts->routines, i);

      limber_report_list_add (list, LIMBER_REPORT_TEXT_BODY, routine->name, routine->text);
    }
  limber_report_list_set_limits (list, 1, 5);

  return list;
}

LIMBER_REPORT_DEFINE_LIST_BLOCK (limber_report_routines_block, LIMBER_REPORT_ROUTINES, create_list, FALSE)
