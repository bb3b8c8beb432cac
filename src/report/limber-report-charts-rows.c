/* limber-report-charts-rows.c — what there is to draw of a period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-charts-private.h"

/* From top to bottom: pain is what the page is about, anxiety is answered with it, and the body follows. */
static const char *const metrics[] = { LIMBER_METRIC_PAIN, LIMBER_METRIC_ANXIETY, "weight", "steps" };

#define ROUTINES_SHARE 3

static void
lane_free (gpointer data)
{
  LimberReportLane *lane = data;

  g_ptr_array_unref (lane->marks);
  g_free (lane);
}

static void
add_rows (LimberReportCharts *self)
{
  const LimberReportOptions *options = self->facts->options;

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      g_autoptr (LimberChartRow) row = NULL;
      LimberPeriodFigures figures;

      if (!limber_history_has_metric (self->facts->history, metrics[i]))
        continue;
      row = limber_chart_row_new_from_history (self->facts->history, metrics[i], options->weight_unit,
                                               options->first_weekday);
      limber_period_measure (options->period, limber_chart_row_get_series (row), &figures);
      if (figures.n_recorded > 0)
        g_ptr_array_add (self->rows, g_steal_pointer (&row));
    }
}

static LimberReportLane *
find_lane (LimberReportCharts *self, const LimberChartMark *mark)
{
  LimberReportLane *lane;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      lane = g_ptr_array_index (self->lanes, i);
      if (lane->kind == mark->kind && g_str_equal (lane->name, mark->label))
        return lane;
    }

  lane = g_new0 (LimberReportLane, 1);
  lane->name = mark->label;
  lane->kind = mark->kind;
  lane->marks = g_ptr_array_new ();
  g_ptr_array_add (self->lanes, lane);

  return lane;
}

static void
add_to_lane (LimberReportCharts *self, LimberChartMark *mark)
{
  LimberPeriod period = self->facts->options->period;
  LimberReportLane *lane = find_lane (self, mark);

  lane->n_days += MIN (mark->to, period.to) - MAX (mark->from, period.from) + 1;
  g_ptr_array_add (lane->marks, mark);
}

/* What was done before what was guided, each by how often. */
static int
compare_lanes (gconstpointer a, gconstpointer b)
{
  const LimberReportLane *one = *(const LimberReportLane *const *) a;
  const LimberReportLane *other = *(const LimberReportLane *const *) b;

  if (one->kind != other->kind)
    return one->kind == LIMBER_CHART_MARK_TREATMENT ? -1 : 1;
  if (one->n_days != other->n_days)
    return one->n_days > other->n_days ? -1 : 1;

  return g_utf8_collate (one->name, other->name);
}

static void
sort_marks (LimberReportCharts *self)
{
  LimberPeriod period = self->facts->options->period;

  for (guint i = 0; self->facts->marks != NULL && i < self->facts->marks->len; i++)
    {
      LimberChartMark *mark = g_ptr_array_index (self->facts->marks, i);

      if (mark->label == NULL || mark->from > period.to || mark->to < period.from)
        continue;
      if (mark->kind == LIMBER_CHART_MARK_VISIT)
        g_ptr_array_add (self->visits, mark);
      else if (mark->kind == LIMBER_CHART_MARK_TREATMENT || mark->kind == LIMBER_CHART_MARK_SESSION)
        add_to_lane (self, mark);
    }
  g_ptr_array_sort (self->lanes, compare_lanes);
}

/**
 * _limber_report_charts_init:
 * @self: (out caller-allocates): what there is to draw
 * @facts: what it is about; has to outlive @self
 *
 * Gathers rows and marks with anything in the period. Clear it with _limber_report_charts_clear().
 */
void
_limber_report_charts_init (LimberReportCharts *self, const LimberReportFacts *facts)
{
  self->facts = facts;
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->lanes = g_ptr_array_new_with_free_func (lane_free);
  self->visits = g_ptr_array_new ();
  if (facts->history != NULL)
    add_rows (self);
  sort_marks (self);
}

/**
 * _limber_report_charts_choose_lanes:
 * @self: what there is to draw
 * @n_lanes: how many have room
 *
 * A third of the room, and one lane at least, is kept for routines, unless there are too few of them.
 *
 * Returns: (transfer container) (element-type LimberReportLane): those that are drawn, from top to bottom
 */
GPtrArray *
_limber_report_charts_choose_lanes (const LimberReportCharts *self, guint n_lanes)
{
  GPtrArray *lanes = g_ptr_array_new ();
  guint n_treatments = 0, n_sessions, n_kept, n_shown;

  while (n_treatments < self->lanes->len
         && ((LimberReportLane *) g_ptr_array_index (self->lanes, n_treatments))->kind
                == LIMBER_CHART_MARK_TREATMENT)
    n_treatments++;
  n_sessions = self->lanes->len - n_treatments;
  n_kept = MAX (n_lanes / ROUTINES_SHARE, n_lanes > 1);
  n_shown = MIN (n_treatments, n_lanes - MIN (n_sessions, n_kept));

  for (guint i = 0; i < n_shown; i++)
    g_ptr_array_add (lanes, g_ptr_array_index (self->lanes, i));
  for (guint i = n_treatments; i < self->lanes->len && lanes->len < n_lanes; i++)
    g_ptr_array_add (lanes, g_ptr_array_index (self->lanes, i));

  return lanes;
}

/**
 * _limber_report_charts_clear:
 * @self: what there is to draw
 */
void
_limber_report_charts_clear (LimberReportCharts *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
}

/**
 * _limber_report_charts_has_pain:
 * @self: what there is to draw
 *
 * Returns: whether the first row is pain
 */
gboolean
_limber_report_charts_has_pain (const LimberReportCharts *self)
{
  return self->rows->len > 0
         && g_str_equal (limber_chart_row_get_metric (g_ptr_array_index (self->rows, 0)), LIMBER_METRIC_PAIN);
}
