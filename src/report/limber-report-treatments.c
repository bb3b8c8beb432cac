/* limber-report-treatments.c — what was done against the pain, and whether it helped
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

  for (guint i = 0; i < facts->treatments->len; i++)
    {
      const LimberReportTreatment *treatment = g_ptr_array_index (facts->treatments, i);

      limber_report_list_add (list, LIMBER_REPORT_TEXT_BODY, treatment->name, treatment->text);
    }
  limber_report_list_set_limits (list, 1, 8);

  return list;
}

LIMBER_REPORT_DEFINE_LIST_BLOCK (limber_report_treatments_block, LIMBER_REPORT_TREATMENTS, create_list, FALSE)
