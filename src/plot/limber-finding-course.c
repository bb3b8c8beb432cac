/* limber-finding-course.c — a metric over the days a finding is about, and some around them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-finding-private.h"

/* What is usual has to be drawn where the chart has put its values. */
static void
find_plot (LimberFindingCanvas *self, double left, double right)
{
  LimberValueAxis *values = &self->layer.values;
  LimberTimeAxis *days = &self->chart.days;

  limber_chart_get_axes (&self->what, self->chart.style, &self->chart.area, left, right, days, values);
  self->chart.plot
      = (LimberRect) { days->left, values->top, days->right - days->left, values->bottom - values->top };
}

static GPtrArray *
create_marks (const LimberFindingDrawing *drawing)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);

  if (drawing->highlight_from > 0 && drawing->highlight_from <= drawing->highlight_to)
    g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_FINDING, drawing->highlight_from,
                                                   drawing->highlight_to, ""));

  return marks;
}

/**
 * _limber_finding_draw_course:
 * @self: a canvas with a place
 * @end_side: the room at the end of the plot
 *
 * Draws the chart of the metric as it is drawn everywhere, with a band where the finding is and a line at
 * what is usual.
 */
void
_limber_finding_draw_course (LimberFindingCanvas *self, double end_side)
{
  const LimberRect *area = &self->chart.area;
  double left = self->chart.plot.x - area->x;
  double right = area->x + area->width - self->chart.plot.x - self->chart.plot.width;
  g_autoptr (GPtrArray) marks = create_marks (self->drawing);

  self->what.marks = marks;
  self->what.with_dates = TRUE;
  limber_chart_draw (&self->what, self->chart.style, area, left, right, self->chart.pen.cr);
  find_plot (self, left, right);
  _limber_finding_draw_level (self, end_side);
  self->what.marks = NULL;
}
