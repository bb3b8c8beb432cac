/* limber-finding-groups.c — the days with and the days without, side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-finding-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define CAPTION_GAP 6.0

/* Between the two groups, as a share of the plot. */
#define GROUP_GAP_SHARE 0.06

/* The line of a mean, how much farther than its dots it reaches to either side, and what it has at least. */
#define MEAN_WIDTH 2.0
#define MEAN_REACH 6.0
#define MEAN_MIN_WIDTH 48.0
#define MEAN_GAP 6.0
#define NUMBER_PADDING 2.0

/* How much of it is the colour of words, so that it is seen on dots of its own colour. */
#define MEAN_STRENGTH 0.6

/* Where there are too many days for dots. */
#define BAR_SHARE 0.8
#define BAR_MAX_HEIGHT 10.0
#define BAR_CORNER 2.0

/* Below this a group is too narrow for anything beside its dots. */
#define MIN_GROUP_WIDTH 56.0

/* From here on the number of a mean says what it is. */
#define WORDED_GROUP_WIDTH 128.0

typedef struct
{
  LimberFindingGroup group;
  gboolean with, with_word;
  double left, right; /* of the group */
  double middle;      /* of its dots */
} Column;

static double
get_column_width (double plot_width)
{
  return MAX (plot_width * (1 - GROUP_GAP_SHARE) / 2, 1);
}

static const LimberChartInk *
get_ink (const LimberFindingCanvas *self, const Column *column)
{
  return column->with ? &self->chart.colors.own : &self->chart.colors.second;
}

/* In high contrast dots are no stronger than they have to be: the line of their mean is seen on them. */
static LimberRgb
get_dot_color (const LimberFindingCanvas *self, const Column *column)
{
  gboolean hard = self->chart.style->palette & LIMBER_PALETTE_HIGH_CONTRAST;

  return hard ? get_ink (self, column)->calm : get_ink (self, column)->soft;
}

static void
draw_dots (LimberFindingCanvas *self, const Column *column, const LimberFindingSpread *spread)
{
  for (guint row = 0; row < spread->n_rows; row++)
    {
      double height = limber_value_axis_get_y (&self->layer.values, spread->minimum + row * spread->step);

      for (guint dot = 0; dot < spread->counts[column->with][row]; dot++)
        {
          double x, y;

          _limber_finding_spread_get_dot (spread, column->with, row, dot, &x, &y);
          _limber_chart_draw_dot (&self->chart.pen, column->middle + x, height + y, spread->radius,
                                  get_dot_color (self, column));
        }
    }
}

static void
add_bar (LimberFindingCanvas *self, double left, double top, double right, double bottom)
{
  cairo_t *cr = self->chart.pen.cr;

  if (right - left < 3 * BAR_CORNER || bottom - top < 2 * BAR_CORNER)
    {
      _limber_chart_pen_add_box (&self->chart.pen, left, top, right, bottom);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, left + BAR_CORNER, top + BAR_CORNER, BAR_CORNER, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - BAR_CORNER, top + BAR_CORNER, BAR_CORNER, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - BAR_CORNER, bottom - BAR_CORNER, BAR_CORNER, 0, 0.5 * G_PI);
  cairo_arc (cr, left + BAR_CORNER, bottom - BAR_CORNER, BAR_CORNER, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

/* The fullest height of a group is as wide as it can be, however many days the group has. */
static void
draw_bars (LimberFindingCanvas *self, const Column *column, const LimberFindingSpread *spread, double width)
{
  const LimberValueAxis *values = &self->layer.values;
  double row_height = (values->bottom - values->top) / (spread->n_rows - 1);
  double half_height = MIN (row_height * BAR_SHARE, BAR_MAX_HEIGHT) / 2;

  cairo_new_path (self->chart.pen.cr);
  for (guint row = 0; row < spread->n_rows; row++)
    {
      double y = limber_value_axis_get_y (values, spread->minimum + row * spread->step);
      double share = spread->counts[column->with][row] / (double) MAX (spread->most[column->with], 1);
      double half = MAX (width * share / 2, 1);

      if (spread->counts[column->with][row] > 0)
        add_bar (self, column->middle - half, y - half_height, column->middle + half, y + half_height);
    }
  limber_rgb_set_source (get_dot_color (self, column), self->chart.pen.cr);
  cairo_fill (self->chart.pen.cr);
}

/* The word stands before the number where it has room, see share_room(). */
static char *
format_mean (const LimberFindingCanvas *self, const Column *column, gboolean with_word)
{
  g_autofree char *number = _limber_finding_format_mean (self->what.row, column->group.mean);

  if (!with_word)
    return g_steal_pointer (&number);

  /* Translators: at the line of a mean, as short as can be: “average 4.9”. */
  return g_strdup_printf (C_ ("level", "average %s"), number);
}

/* What is usual without is seen behind the days with as well: that is what they are compared with. */
static void
draw_reference (LimberFindingCanvas *self, const Column *columns)
{
  const double dashes[] = { 2, 3 };
  double y = limber_value_axis_get_y (&self->layer.values, columns[1].group.mean);
  double end = self->rtl ? columns[0].right : columns[0].left;
  LimberChartPen *pen = &self->chart.pen;

  if (!isfinite (y) || columns[0].group.n_days == 0)
    return;

  y = _limber_chart_pen_snap_y (pen, y) + pen->hairline / 2;
  cairo_new_path (pen->cr);
  cairo_move_to (pen->cr, columns[1].middle, y);
  cairo_line_to (pen->cr, end, y);
  cairo_set_line_width (pen->cr, pen->hairline);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
  limber_rgb_set_source (self->chart.colors.second.line, pen->cr);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

/* Neither the line of the other mean nor one of the scale goes through it. */
static void
draw_number (LimberFindingCanvas *self, const Column *column, double half, double y)
{
  g_autofree char *label = format_mean (self, column, column->with_word);
  LimberChartPen *pen = &self->chart.pen;
  const LimberChartText *text = _limber_chart_text_get (pen->context, LIMBER_CHART_TEXT_NAME, label, -1);
  double width = _limber_chart_text_get_width (text), height = _limber_chart_text_get_height (text);
  double x = column->middle + (self->rtl ? -half - MEAN_GAP - width : half + MEAN_GAP);

  cairo_new_path (pen->cr);
  _limber_chart_pen_add_box (pen, x - NUMBER_PADDING, y - height / 2, x + width + NUMBER_PADDING,
                             y + height / 2);
  limber_rgb_set_source (self->chart.colors.page, pen->cr);
  cairo_fill (pen->cr);
  limber_rgb_set_source (get_ink (self, column)->line, pen->cr);
  _limber_chart_text_draw (text, pen, x, y - height / 2);
}

/* The number stands at the end of its line. */
static void
draw_mean (LimberFindingCanvas *self, const Column *column, double half, gboolean numbered)
{
  double y = limber_value_axis_get_y (&self->layer.values, column->group.mean);
  double height = MEAN_WIDTH * self->chart.pen.weight;

  if (!isfinite (y))
    return;

  y = _limber_chart_pen_snap_y (&self->chart.pen, y - height / 2);
  cairo_new_path (self->chart.pen.cr);
  _limber_chart_pen_add_box (&self->chart.pen, column->middle - half, y, column->middle + half, y + height);
  limber_rgb_set_source (
      limber_rgb_mix (get_ink (self, column)->line, self->chart.colors.text, MEAN_STRENGTH),
      self->chart.pen.cr);
  cairo_fill (self->chart.pen.cr);
  if (numbered)
    draw_number (self, column, half, y + height / 2);
}

/* Below the middle of the dots, as far as the sides of the picture let it be. */
static void
draw_caption (LimberFindingCanvas *self, const Column *column)
{
  const LimberRect *area = &self->chart.area;
  double width = column->right - column->left, left = column->middle - width / 2;
  const LimberRect place = { CLAMP (left, area->x, MAX (area->x + area->width - width, area->x)),
                             self->chart.plot.y + self->chart.plot.height + CAPTION_GAP, width, 0 };

  _limber_finding_draw_caption (self, column->with, column->group.n_days, &place);
}

static double
measure_numbers_with (const LimberFindingCanvas *self, const Column *columns, gboolean with_word)
{
  double width = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *label = format_mean (self, &columns[i], with_word);

      width = MAX (width, _limber_chart_text_get_width (_limber_chart_text_get (
                              self->chart.pen.context, LIMBER_CHART_TEXT_NAME, label, -1)));
    }

  return ceil (width) + MEAN_GAP;
}

/* How wide the numbers of the means are; 0 where they have no room. */
static double
measure_numbers (const LimberFindingCanvas *self, Column *columns, gboolean with_word)
{
  double room = columns[0].right - columns[0].left;
  double width = measure_numbers_with (self, columns, with_word);

  columns[0].with_word = columns[1].with_word = with_word;
  return room - width >= (with_word ? WORDED_GROUP_WIDTH : MIN_GROUP_WIDTH) ? width : 0;
}

static double
spread_days (const LimberFindingCanvas *self,
             const Column *columns,
             double number_width,
             LimberFindingSpread *spread)
{
  double width = columns[0].right - columns[0].left - number_width - 2 * MEAN_REACH;

  _limber_finding_spread_init (spread, self->drawing, &self->layer.values, width, self->chart.pen.scale_x);

  return width;
}

static gboolean
has_bars (const LimberFindingSpread *spread)
{
  return spread->bars[0] || spread->bars[1];
}

/* A number says what it is where that costs no dots. */
static double
share_room (const LimberFindingCanvas *self,
            Column *columns,
            LimberFindingSpread *spread,
            double *number_width)
{
  double worded_width = measure_numbers (self, columns, TRUE), width;

  spread_days (self, columns, worded_width, spread);
  if (worded_width <= 0 || has_bars (spread))
    {
      *number_width = measure_numbers (self, columns, FALSE);
      width = spread_days (self, columns, *number_width, spread);
      if (worded_width <= 0 || !has_bars (spread))
        return width;
    }

  *number_width = measure_numbers (self, columns, TRUE);
  return spread_days (self, columns, *number_width, spread);
}

/* Both lines are equally long: from the fullest height of either group a little farther to both sides. */
static double
get_half_line (const LimberFindingSpread *spread, double width)
{
  guint most = MAX (spread->most[0], spread->most[1]);
  double extent = width;

  if (!has_bars (spread))
    {
      guint n_columns = (most + spread->n_lines - 1) / spread->n_lines;

      extent = n_columns * spread->pitch;
    }

  return MIN (MAX (extent, MEAN_MIN_WIDTH), MAX (width, 1)) / 2 + MEAN_REACH;
}

/* Days with come first, where reading begins. */
static void
place_columns (const LimberFindingCanvas *self, Column *columns)
{
  const LimberRect *plot = &self->chart.plot;
  double width = get_column_width (plot->width);

  for (guint i = 0; i < 2; i++)
    {
      gboolean at_left = (i == 0) != self->rtl;

      columns[i].with = i == 0;
      columns[i].left = at_left ? plot->x : plot->x + plot->width - width;
      columns[i].right = columns[i].left + width;
      _limber_finding_measure_group (self->drawing, columns[i].with, &columns[i].group);
    }
}

/**
 * _limber_finding_measure_group:
 * @drawing: days with and without
 * @with: which of them
 * @group: (out caller-allocates): how many there are, and their mean in the unit it is stored in
 */
void
_limber_finding_measure_group (const LimberFindingDrawing *drawing, gboolean with, LimberFindingGroup *group)
{
  double sum = 0;

  *group = (LimberFindingGroup) { 0, NAN };
  for (guint i = 0; i < drawing->n_values; i++)
    {
      if (!isfinite (drawing->values[i]) || (drawing->groups[i] != 0) != !!with)
        continue;
      sum += _limber_finding_get_stored (drawing, drawing->values[i]);
      group->n_days++;
    }
  if (group->n_days > 0)
    group->mean = sum / group->n_days;
}

/**
 * _limber_finding_groups_get_bottom:
 * @self: a canvas with a place
 *
 * Returns: how high the captions below the plot are, in units
 */
double
_limber_finding_groups_get_bottom (LimberFindingCanvas *self)
{
  return CAPTION_GAP
         + _limber_finding_measure_captions (self->drawing, self->chart.pen.context,
                                             get_column_width (self->chart.plot.width));
}

/**
 * _limber_finding_draw_groups:
 * @self: a canvas with a place
 * @captions: whether there is room for the captions below the plot
 *
 * Draws a dot for each day, or bars where there are too many, and the means of both groups.
 */
void
_limber_finding_draw_groups (LimberFindingCanvas *self, gboolean captions)
{
  LimberFindingSpread spread;
  Column columns[2];
  double number_width, width, half;

  place_columns (self, columns);
  width = share_room (self, columns, &spread, &number_width);
  half = get_half_line (&spread, width);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i].middle = (columns[i].left + columns[i].right + (self->rtl ? number_width : -number_width)) / 2;

  _limber_finding_draw_scale (self);
  draw_reference (self, columns);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (!spread.bars[columns[i].with])
        draw_dots (self, &columns[i], &spread);
      else
        draw_bars (self, &columns[i], &spread, width);
      draw_mean (self, &columns[i], half, number_width > 0);
      if (captions)
        draw_caption (self, &columns[i]);
    }
}
