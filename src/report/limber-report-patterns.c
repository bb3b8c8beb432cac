/* limber-report-patterns.c — confirmed patterns: a sentence each, and its numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-list.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>

/* The first numbers of a finding carry it; the others are for those who look closer on the screen. */
#define MOST_NUMBERS 4

static char *
format_numbers (const LimberFinding *finding)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < finding->numbers->len && parts->len < MOST_NUMBERS; i++)
    {
      const LimberFindingNumber *number = g_ptr_array_index (finding->numbers, i);

      if (number->label != NULL && number->text != NULL)
        /* Translators: what a number is, and the number: "Median on these days: 6". */
        g_ptr_array_add (parts, g_strdup_printf (C_ ("number", "%s: %s"), number->label, number->text));
    }
  if (parts->len == 0)
    return NULL;

  return limber_report_words_join (g_steal_pointer (&parts), " · ");
}

static LimberReportList *
create_list (const LimberReportFacts *facts)
{
  LimberReportList *list = limber_report_list_new ();

  for (guint i = 0; i < facts->patterns->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (facts->patterns, i);
      g_autofree char *numbers = format_numbers (finding);

      limber_report_list_add (list, LIMBER_REPORT_TEXT_BODY, NULL, finding->sentence);
      if (numbers != NULL)
        limber_report_list_add_detail (list, numbers);
    }
  limber_report_list_set_limits (list, 1, LIMBER_REPORT_PATTERNS_MAX);

  return list;
}

LIMBER_REPORT_DEFINE_LIST_BLOCK (limber_report_patterns_block, LIMBER_REPORT_PATTERNS, create_list, TRUE)
