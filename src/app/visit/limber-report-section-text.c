/* limber-report-section-text.c — why a section of the visit report has nothing to show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page leaves out what has no data, with its heading. Next to the switch it is said why, so that nobody
 * looks for a mistake.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-section-text.h"

#include <glib/gi18n.h>

/**
 * limber_report_section_is_empty:
 * @section: a section
 * @facts: what the report says
 *
 * Returns: whether the section has nothing to show, whether it was asked for or not
 */
gboolean
limber_report_section_is_empty (LimberReportSection section, const LimberReportFacts *facts)
{
  g_return_val_if_fail (facts != NULL, TRUE);

  switch (section)
    {
    case LIMBER_REPORT_ATTENTION:
      return facts->notices->len == 0;
    case LIMBER_REPORT_NUMBERS:
    case LIMBER_REPORT_BODY:
      return facts->numbers->len == 0;
    case LIMBER_REPORT_CHARTS:
    case LIMBER_REPORT_DAYS:
      return facts->n_recorded == 0;
    case LIMBER_REPORT_TAGS:
      return facts->worse->len + facts->better->len == 0;
    case LIMBER_REPORT_TREATMENTS:
      return facts->treatments->len == 0;
    case LIMBER_REPORT_FUNCTION:
      return facts->pegs->len == 0;
    case LIMBER_REPORT_PATTERNS:
      return facts->patterns->len == 0;
    case LIMBER_REPORT_ROUTINES:
      return facts->routines->len == 0;
    case LIMBER_REPORT_QUESTIONS:
      return facts->questions->len == 0;
    case LIMBER_REPORT_NOTES:
      return facts->notes->len == 0;
    default:
      return FALSE;
    }
}

static const char *
say_empty (LimberReportSection section)
{
  switch (section)
    {
    case LIMBER_REPORT_ATTENTION:
      return _ ("No warning sign noted, none asked about");
    case LIMBER_REPORT_NUMBERS:
    case LIMBER_REPORT_BODY:
      return _ ("No pain recorded in these days");
    case LIMBER_REPORT_TAGS:
      return _ ("Too few days, or no clear difference");
    case LIMBER_REPORT_TREATMENTS:
      return _ ("No treatment noted in these days");
    case LIMBER_REPORT_FUNCTION:
      return _ ("Not answered in these days");
    case LIMBER_REPORT_PATTERNS:
      return _ ("No confirmed pattern");
    case LIMBER_REPORT_ROUTINES:
      return _ ("No routine done in these days");
    case LIMBER_REPORT_QUESTIONS:
      return _ ("No question left to ask");
    case LIMBER_REPORT_NOTES:
      return _ ("No note in these days");
    case LIMBER_REPORT_CHARTS:
    case LIMBER_REPORT_DAYS:
    default:
      return _ ("Nothing recorded in these days");
    }
}

/**
 * limber_report_section_explain_empty:
 * @section: a section
 * @facts: (nullable): what the report says, %NULL as long as it is not known
 *
 * Returns: (nullable): why the section has nothing to show; %NULL when it has, or when it is not known
 */
const char *
limber_report_section_explain_empty (LimberReportSection section, const LimberReportFacts *facts)
{
  return facts != NULL && limber_report_section_is_empty (section, facts) ? say_empty (section) : NULL;
}

/**
 * limber_report_facts_are_empty:
 * @facts: what the report says
 *
 * Returns: whether it would be a page without anything on it
 */
gboolean
limber_report_facts_are_empty (const LimberReportFacts *facts)
{
  g_return_val_if_fail (facts != NULL, TRUE);

  for (guint i = 0; i < LIMBER_REPORT_N_SECTIONS; i++)
    if (!limber_report_section_is_empty ((LimberReportSection) i, facts))
      return FALSE;

  return TRUE;
}
