/* limber-chart-mark.h — what happened on some days, drawn over a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberChartMarkKind:
 * @LIMBER_CHART_MARK_FINDING: days a finding is about: a band
 * @LIMBER_CHART_MARK_VISIT: a visit to the doctor: a tick
 * @LIMBER_CHART_MARK_SESSION: a stretch session: a tick
 * @LIMBER_CHART_MARK_TREATMENT: a treatment: a tick, or a band over days that follow each other
 * @LIMBER_CHART_MARK_TAG: a tag or a symptom: the same
 *
 * Each has a shape of its own beside its colour.
 */
typedef enum
{
  LIMBER_CHART_MARK_FINDING,
  LIMBER_CHART_MARK_VISIT,
  LIMBER_CHART_MARK_SESSION,
  LIMBER_CHART_MARK_TREATMENT,
  LIMBER_CHART_MARK_TAG,
} LimberChartMarkKind;
#define LIMBER_CHART_N_MARK_KINDS 5

/**
 * LimberChartMark:
 * @kind: what it is
 * @from: first Julian day
 * @to: last Julian day, included
 * @label: what it is called, in the user's language
 */
typedef struct
{
  LimberChartMarkKind kind;
  guint32 from, to;
  char *label;
} LimberChartMark;

#define LIMBER_TYPE_CHART_MARK (limber_chart_mark_get_type ())
GType limber_chart_mark_get_type (void);

LimberChartMark *limber_chart_mark_new (LimberChartMarkKind kind, guint32 from, guint32 to, const char *label)
    G_GNUC_WARN_UNUSED_RESULT;
LimberChartMark *limber_chart_mark_copy (const LimberChartMark *mark) G_GNUC_WARN_UNUSED_RESULT;
void limber_chart_mark_free (LimberChartMark *mark);

/* Days that follow each other become one mark; appends to @marks (element-type LimberChartMark). */
void limber_chart_mark_append_days (GPtrArray *marks,
                                    LimberChartMarkKind kind,
                                    const GArray *days,
                                    const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberChartMark, limber_chart_mark_free)

G_END_DECLS
