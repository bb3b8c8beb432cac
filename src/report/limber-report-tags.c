/* limber-report-tags.c — what makes it better and worse, in the words of the user
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-list.h"

#include <glib/gi18n.h>

static void
add_tags (LimberReportList *list, const char *caption, const GPtrArray *tags)
{
  if (tags->len == 0)
    return;

  limber_report_list_add_group (list, caption);
  for (guint i = 0; i < tags->len; i++)
    {
      const LimberReportTag *tag = g_ptr_array_index (tags, i);

      limber_report_list_add (list, LIMBER_REPORT_TEXT_BODY, tag->name, tag->text);
    }
}

static LimberReportList *
create_list (const LimberReportFacts *facts)
{
  LimberReportList *list = limber_report_list_new ();

  /* Translators: caption of a list of tags such as "Long sitting". */
  add_tags (list, _ ("More pain on days with"), facts->worse);
  /* Translators: caption of a list of tags such as "Walk". */
  add_tags (list, _ ("Less pain on days with"), facts->better);
  limber_report_list_set_limits (list, 1, 4);

  return list;
}

LIMBER_REPORT_DEFINE_LIST_BLOCK (limber_report_tags_block, LIMBER_REPORT_TAGS, create_list, FALSE)
