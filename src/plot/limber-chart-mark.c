/* limber-chart-mark.c — what happened on some days, drawn over a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-mark.h"

G_DEFINE_BOXED_TYPE (LimberChartMark, limber_chart_mark, limber_chart_mark_copy, limber_chart_mark_free)

/**
 * limber_chart_mark_new:
 * @kind: what it is
 * @from: first Julian day
 * @to: last Julian day, not before @from
 * @label: what it is called, in the user's language
 *
 * Returns: (transfer full): a mark
 */
LimberChartMark *
limber_chart_mark_new (LimberChartMarkKind kind, guint32 from, guint32 to, const char *label)
{
  LimberChartMark *mark = NULL;

  g_return_val_if_fail (kind < LIMBER_CHART_N_MARK_KINDS && to >= from && label != NULL, NULL);

  mark = g_new (LimberChartMark, 1);
  mark->kind = kind;
  mark->from = from;
  mark->to = to;
  mark->label = g_strdup (label);

  return mark;
}

/**
 * limber_chart_mark_copy:
 * @mark: a mark
 *
 * Returns: (transfer full): an equal mark
 */
LimberChartMark *
limber_chart_mark_copy (const LimberChartMark *mark)
{
  g_return_val_if_fail (mark != NULL, NULL);

  return limber_chart_mark_new (mark->kind, mark->from, mark->to, mark->label);
}

/**
 * limber_chart_mark_free:
 * @mark: (transfer full): a mark
 */
void
limber_chart_mark_free (LimberChartMark *mark)
{
  g_return_if_fail (mark != NULL);

  g_free (mark->label);
  g_free (mark);
}

/**
 * limber_chart_mark_append_days:
 * @marks: (element-type LimberChartMark): where to append
 * @kind: what happened on the days
 * @days: (element-type guint32): Julian days, ascending
 * @label: what it is called, in the user's language
 *
 * Makes marks of single days; those that follow each other become one.
 */
void
limber_chart_mark_append_days (GPtrArray *marks,
                               LimberChartMarkKind kind,
                               const GArray *days,
                               const char *label)
{
  LimberChartMark *mark = NULL;

  g_return_if_fail (marks != NULL && days != NULL && label != NULL);

  for (guint i = 0; i < days->len; i++)
    {
      guint32 day = g_array_index (days, guint32, i);

      if (mark != NULL && day >= mark->from && day <= mark->to + 1)
        {
          mark->to = MAX (mark->to, day);
          continue;
        }
      mark = limber_chart_mark_new (kind, day, day, label);
      g_ptr_array_add (marks, mark);
    }
}
