/* limber-report-questions.c — what the user wants to ask, with a line for each answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-list.h"

/* More than this never fits beside the rest. */
#define MOST_QUESTIONS 24
/* So many are there however full the page is: they are what somebody comes with. */
#define LEAST_QUESTIONS 4

static LimberReportList *
create_list (const LimberReportFacts *facts)
{
  LimberReportList *list = limber_report_list_new ();

  for (guint i = 0; i < facts->questions->len; i++)
    limber_report_list_add (list, LIMBER_REPORT_TEXT_BODY, NULL, g_ptr_array_index (facts->questions, i));
  limber_report_list_set_limits (list, LEAST_QUESTIONS, MOST_QUESTIONS);
  limber_report_list_set_answers (list, TRUE);

  return list;
}

LIMBER_REPORT_DEFINE_LIST_BLOCK (limber_report_questions_block, LIMBER_REPORT_QUESTIONS, create_list, TRUE)
