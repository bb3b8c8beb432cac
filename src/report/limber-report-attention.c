/* limber-report-attention.c — warning signs, dated, and what was asked and answered "no"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-list.h"

/* However little room there is: what may be dangerous is not left out. */
#define LEAST_NOTICES 6
#define MOST_NOTICES 10

static LimberReportTextRole
choose_role (LimberFindingSeverity severity)
{
  return severity <= LIMBER_FINDING_URGENT ? LIMBER_REPORT_TEXT_STRONG : LIMBER_REPORT_TEXT_BODY;
}

static void
add_notices (LimberReportList *list, const GPtrArray *notices, gboolean denied)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < notices->len; i++)
    {
      const LimberReportNotice *notice = g_ptr_array_index (notices, i);

      if ((notice->severity >= LIMBER_FINDING_NOTICE) != denied)
        continue;
      if (is_first)
        limber_report_list_add_group (list, NULL);
      is_first = FALSE;
      limber_report_list_add (list, denied ? LIMBER_REPORT_TEXT_SMALL : choose_role (notice->severity), NULL,
                              notice->text);
    }
}

/* The most pressing first: in bold what asks for help now or soon. */
static LimberReportList *
create_list (const LimberReportFacts *facts)
{
  LimberReportList *list = limber_report_list_new ();

  add_notices (list, facts->notices, FALSE);
  add_notices (list, facts->notices, TRUE);
  limber_report_list_set_limits (list, LEAST_NOTICES, MOST_NOTICES);

  return list;
}

LIMBER_REPORT_DEFINE_LIST_BLOCK (limber_report_attention_block, LIMBER_REPORT_ATTENTION, create_list, FALSE)
