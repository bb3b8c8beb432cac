/* limber-report-charts.c — pain, what was done, and the other measures over the days of the period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One time axis from top to bottom. What each row is stands beside it, at the side where lines begin, with
 * its numbers: there it needs no height, and no legend far away has to be looked up.
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-charts-private.h"

#include <math.h>
#include <pango/pangocairo.h>

/* In lines of small text. */
#define PAIN_MIN_LINES 5.4
#define PAIN_LINES 9.0
#define PAIN_MAX_LINES 13.0
#define STRIP_MIN_LINES 2.3
#define STRIP_LINES 3.3
#define STRIP_MAX_LINES 4.5
#define VISITS_LINES 1.5
#define LANES_MIN 2u
#define LANES_MAX 6u

/* Of the names beside the rows, in ems of running text. */
#define NAMES_EMS 12.5
#define NAMES_MAX_SHARE 0.3

#define GAP 3.0
#define STRIP_GAP 1.0
#define KEY_WIDTH 14.0
#define KEY_GAP 3.0

/* What is called much pain on the page. */
#define MUCH_PAIN 7

#define MARGIN_OF_DAYS 1.0

/**
 * Plan:
 * @line: the height of a line of small text
 * @dates: the height of the dates
 * @pain: the height of the pain chart, 0 without one
 * @strip: the height of each other row
 * @n_strips: how many there are
 * @n_lanes: how many lanes are drawn
 *
 * How the height is given out, in points.
 */
typedef struct
{
  double line, dates, pain, strip;
  guint n_strips, n_lanes;
} Plan;

/**
 * Sheet:
 * @charts: what there is to draw
 * @style: how the page is written
 * @chart_style: how charts are drawn
 * @plan: how the height is given out
 * @names: where the names stand, from top to bottom
 * @plots: where the charts stand, numbers included
 * @left: the width of the numbers to the left, in units of charts
 * @right: the same to the right
 * @cr: what is drawn on
 */
typedef struct
{
  const LimberReportCharts *charts;
  const LimberReportStyle *style;
  LimberChartStyle chart_style;
  Plan plan;
  LimberRect names, plots;
  double left, right;
  cairo_t *cr;
} Sheet;

/* How the height is given out
 * ----------------------------------------------------------------------------------- */

static void
plan_init (Plan *self, const LimberReportCharts *charts, const LimberReportStyle *style)
{
  LimberChartStyle chart_style;

  _limber_report_charts_init_style (&chart_style, style, LIMBER_REPORT_TEXT_SMALL);
  self->line = limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, "0", -1);
  self->dates = (charts->rows->len > 1 ? limber_chart_get_dates_height (&chart_style)
                                       : limber_chart_get_timeline_height (&chart_style))
                * LIMBER_REPORT_CHART_UNIT;
  _limber_report_charts_clear_style (&chart_style);

  self->n_strips = charts->rows->len - _limber_report_charts_has_pain (charts);
  self->n_lanes = charts->rows->len > 0 ? MIN (charts->lanes->len, LANES_MAX) : 0;
}

static double
get_pain_height (const Plan *self, const LimberReportCharts *charts, double lines)
{
  if (!_limber_report_charts_has_pain (charts))
    return 0;

  return (lines + (charts->visits->len > 0 ? VISITS_LINES : 0)) * self->line;
}

static double
add_up (const Plan *self)
{
  double height = self->pain + self->n_strips * (self->strip + STRIP_GAP) + self->n_lanes * self->line;

  return height > 0 ? height + (self->n_lanes > 0 ? 2 * GAP : 0) + self->dates : 0;
}

static void
set_lines (Plan *self, const LimberReportCharts *charts, double pain, double strip)
{
  self->pain = get_pain_height (self, charts, pain);
  self->strip = strip * self->line;
}

/* First what is lowest; what is left over goes to the lanes, then to all rows up to what is enough. */
static void
plan_fit (Plan *self, const LimberReportCharts *charts, double height)
{
  guint n_lanes = self->n_lanes;
  double share, least, most;

  set_lines (self, charts, PAIN_MIN_LINES, STRIP_MIN_LINES);
  self->n_lanes = MIN (n_lanes, LANES_MIN);
  while (self->n_lanes < n_lanes && add_up (self) + self->line <= height)
    self->n_lanes++;

  least = add_up (self);
  set_lines (self, charts, PAIN_MAX_LINES, STRIP_MAX_LINES);
  most = add_up (self);
  share = most > least ? CLAMP ((height - least) / (most - least), 0, 1) : 0;
  set_lines (self, charts, PAIN_MIN_LINES + share * (PAIN_MAX_LINES - PAIN_MIN_LINES),
             STRIP_MIN_LINES + share * (STRIP_MAX_LINES - STRIP_MIN_LINES));
}

/* Beside the charts
 * ------------------------------------------------------------------------------------------ */

/* As much of @text as has room; gives the height it took. */
static double
show_within (const Sheet *self, LimberReportTextRole role, const char *text, const LimberRect *area)
{
  g_autoptr (PangoLayout) layout = limber_report_text_new (self->style, role, text, area->width);
  PangoRectangle logical;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, (int) (MAX (area->height, 0) * PANGO_SCALE));
  pango_layout_get_extents (layout, NULL, &logical);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
  cairo_move_to (self->cr, area->x, area->y);
  pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);

  return logical.height / (double) PANGO_SCALE;
}

static LimberRect
to_units (const LimberRect *area)
{
  return (LimberRect) { area->x / LIMBER_REPORT_CHART_UNIT, area->y / LIMBER_REPORT_CHART_UNIT,
                        area->width / LIMBER_REPORT_CHART_UNIT, area->height / LIMBER_REPORT_CHART_UNIT };
}

/* A piece of the chart, and what it is. */
static double
show_key (const Sheet *self, LimberChartKey key, LimberBucketStep step, const LimberRect *area)
{
  LimberRect words = { area->x, area->y, area->width - KEY_WIDTH - KEY_GAP, self->plan.line };
  LimberRect piece = { area->x, area->y, KEY_WIDTH, self->plan.line };
  LimberRect units;

  if (self->style->is_rtl)
    piece.x = area->x + area->width - KEY_WIDTH;
  else
    words.x = area->x + KEY_WIDTH + KEY_GAP;

  units = to_units (&piece);
  cairo_save (self->cr);
  cairo_scale (self->cr, LIMBER_REPORT_CHART_UNIT, LIMBER_REPORT_CHART_UNIT);
  limber_chart_draw_key (key, TRUE, &self->chart_style, &units, self->cr);
  cairo_restore (self->cr);
  show_within (self, LIMBER_REPORT_TEXT_SMALL, _limber_report_charts_explain (key, step), &words);

  return self->plan.line;
}

static void
show_legend (const Sheet *self, const LimberTimeAxis *days, LimberRect area)
{
  static const LimberChartKey of_days[] = { LIMBER_CHART_KEY_DAY, LIMBER_CHART_KEY_USUAL };
  static const LimberChartKey of_buckets[] = { LIMBER_CHART_KEY_RANGE, LIMBER_CHART_KEY_MIDDLE };
  LimberBucketStep step = limber_bucket_step_choose (limber_time_axis_get_day_width (days));
  const LimberChartKey *keys = step == LIMBER_BUCKET_DAY ? of_days : of_buckets;

  for (guint i = 0; i < G_N_ELEMENTS (of_days) && area.height >= self->plan.line; i++)
    {
      double height = show_key (self, keys[i], step, &area);

      area.y += height;
      area.height -= height;
    }
}

static void
show_name (const Sheet *self, guint index, const LimberTimeAxis *days, double top, double height)
{
  LimberChartRow *row = g_ptr_array_index (self->charts->rows, index);
  LimberRect area = { self->names.x, top, self->names.width, height };
  g_autofree char *numbers = _limber_report_charts_describe_row (self->charts, index);
  gboolean is_pain = index == 0 && _limber_report_charts_has_pain (self->charts);
  double used;

  used = show_within (self, LIMBER_REPORT_TEXT_STRONG, limber_chart_row_get_title (row), &area);
  area.y += used;
  area.height -= used;
  if (area.height < self->plan.line)
    return;
  used = show_within (self, LIMBER_REPORT_TEXT_SMALL, numbers, &area);
  area.y += used + GAP;
  area.height -= used + GAP;
  if (is_pain)
    show_legend (self, days, area);
}

/* Charts
 * ----------------------------------------------------------------------------------------------------- */

static LimberChart
get_chart (const LimberReportCharts *charts, guint index)
{
  const LimberReportOptions *options = charts->facts->options;
  gboolean is_pain = index == 0 && _limber_report_charts_has_pain (charts);

  return (LimberChart) { .row = g_ptr_array_index (charts->rows, index),
                         .marks = charts->visits,
                         .bare_marks = index > 0 || !is_pain,
                         .from = options->period.from,
                         .to = options->period.to + MARGIN_OF_DAYS,
                         .today = options->today,
                         .with_dates = index > 0 && index + 1 == charts->rows->len,
                         .threshold = is_pain ? MUCH_PAIN : 0 };
}

static void
measure_sides (Sheet *self)
{
  self->left = self->right = 0;
  for (guint i = 0; i < self->charts->rows->len; i++)
    {
      LimberChart chart = get_chart (self->charts, i);
      double left, right;

      limber_chart_measure (&chart, &self->chart_style, &left, &right);
      self->left = MAX (self->left, left);
      self->right = MAX (self->right, right);
    }
}

/* The time axis lies alike in all rows: that of the first is that of all. */
static void
get_days (const Sheet *self, LimberTimeAxis *days)
{
  LimberChart chart = get_chart (self->charts, 0);
  LimberRect units = to_units (&self->plots);

  limber_chart_get_axes (&chart, &self->chart_style, &units, self->left, self->right, days, NULL);
}

static void
draw_row (const Sheet *self, guint index, const LimberTimeAxis *days, double top, double height)
{
  LimberChart chart = get_chart (self->charts, index);
  LimberRect area = { self->plots.x, top, self->plots.width, height };
  LimberRect units;

  if (chart.with_dates)
    area.height += self->plan.dates;
  units = to_units (&area);
  cairo_save (self->cr);
  cairo_scale (self->cr, LIMBER_REPORT_CHART_UNIT, LIMBER_REPORT_CHART_UNIT);
  limber_chart_draw (&chart, &self->chart_style, &units, self->left, self->right, self->cr);
  cairo_restore (self->cr);
  show_name (self, index, days, top, height);
}

static void
draw_lane (const Sheet *self, const LimberReportLane *lane, const LimberTimeAxis *days, double top)
{
  LimberRect area = { self->plots.x, top, self->plots.width, self->plan.line };
  LimberRect name = { self->names.x, top, self->names.width, self->plan.line };
  LimberRect units = to_units (&area);

  cairo_save (self->cr);
  cairo_scale (self->cr, LIMBER_REPORT_CHART_UNIT, LIMBER_REPORT_CHART_UNIT);
  limber_chart_draw_lane (days, lane->marks, self->charts->facts->options->first_weekday, &self->chart_style,
                          &units, self->cr);
  cairo_restore (self->cr);
  show_within (self, LIMBER_REPORT_TEXT_SMALL, lane->name, &name);
}

static double
draw_lanes (const Sheet *self, const LimberTimeAxis *days, double y)
{
  g_autoptr (GPtrArray) lanes = _limber_report_charts_choose_lanes (self->charts, self->plan.n_lanes);

  if (lanes->len == 0)
    return y;

  y += GAP;
  for (guint i = 0; i < lanes->len; i++)
    {
      draw_lane (self, g_ptr_array_index (lanes, i), days, y);
      y += self->plan.line;
    }

  return y + GAP;
}

/* Below a row that stands alone, and what was done below it. */
static void
draw_dates (const Sheet *self, const LimberTimeAxis *days, double top)
{
  LimberRect area = { self->plots.x, top, self->plots.width, self->plan.dates };
  LimberRect units = to_units (&area);

  cairo_save (self->cr);
  cairo_scale (self->cr, LIMBER_REPORT_CHART_UNIT, LIMBER_REPORT_CHART_UNIT);
  limber_chart_draw_timeline (days, self->charts->facts->options->first_weekday, &self->chart_style, &units,
                              0, self->cr);
  cairo_restore (self->cr);
}

static void
draw_all (const Sheet *self)
{
  gboolean has_pain = _limber_report_charts_has_pain (self->charts);
  double y = self->plots.y;
  LimberTimeAxis days;

  get_days (self, &days);
  if (has_pain)
    {
      draw_row (self, 0, &days, y, self->plan.pain);
      y += self->plan.pain;
    }
  y = draw_lanes (self, &days, y);
  for (guint i = has_pain; i < self->charts->rows->len; i++)
    {
      draw_row (self, i, &days, y + STRIP_GAP, self->plan.strip);
      y += self->plan.strip + STRIP_GAP;
    }
  if (self->charts->rows->len == 1)
    draw_dates (self, &days, y);
}

static void
place_sides (Sheet *self, const LimberRect *area)
{
  double names = MIN (NAMES_EMS * self->style->size, area->width * NAMES_MAX_SHARE);

  self->names = self->plots = *area;
  self->names.width = names - 2 * GAP;
  self->plots.width = area->width - names;
  if (self->style->is_rtl)
    self->names.x = area->x + area->width - self->names.width;
  else
    self->plots.x = area->x + names;
}

/* As a block of the page
 * -------------------------------------------------------------------------------------- */

static double
min_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  LimberReportCharts charts;
  Plan plan;

  _limber_report_charts_init (&charts, facts);
  plan_init (&plan, &charts, style);
  plan.n_lanes = MIN (plan.n_lanes, LANES_MIN);
  set_lines (&plan, &charts, PAIN_MIN_LINES, STRIP_MIN_LINES);
  _limber_report_charts_clear (&charts);

  return ceil (add_up (&plan));
}

static double
natural_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width)
{
  LimberReportCharts charts;
  Plan plan;

  _limber_report_charts_init (&charts, facts);
  plan_init (&plan, &charts, style);
  set_lines (&plan, &charts, PAIN_LINES, STRIP_LINES);
  _limber_report_charts_clear (&charts);

  return ceil (add_up (&plan));
}

static void
draw (const LimberReportFacts *facts, const LimberReportStyle *style, const LimberRect *area, cairo_t *cr)
{
  LimberReportCharts charts;
  Sheet sheet = { .charts = &charts, .style = style, .cr = cr };

  _limber_report_charts_init (&charts, facts);
  if (charts.rows->len > 0)
    {
      _limber_report_charts_init_style (&sheet.chart_style, style, LIMBER_REPORT_TEXT_SMALL);
      plan_init (&sheet.plan, &charts, style);
      plan_fit (&sheet.plan, &charts, area->height);
      place_sides (&sheet, area);
      measure_sides (&sheet);
      limber_report_figure_begin (style, cr, _limber_report_charts_tell (facts));
      draw_all (&sheet);
      limber_report_figure_end (style, cr);
      _limber_report_charts_clear_style (&sheet.chart_style);
    }
  _limber_report_charts_clear (&charts);
}

const LimberReportBlock limber_report_charts_block = {
  .section = LIMBER_REPORT_CHARTS,
  .min_height = min_height,
  .natural_height = natural_height,
  .draw = draw,
  .alt = _limber_report_charts_tell,
};
