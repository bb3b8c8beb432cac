/* limber-finding-groups.c — the days with and the days without, side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-finding-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#define CAPTION_GAP 6.0
#define CAPTION_LINES 2

/* Between the two groups, as a share of the plot. */
#define GROUP_GAP_SHARE 0.06

/* The line of a mean, how much farther than its dots it reaches to either side, and what it has at least. */
#define MEAN_WIDTH 2.0
#define MEAN_REACH 6.0
#define MEAN_MIN_WIDTH 48.0
#define MEAN_GAP 6.0

/* What keeps it apart from its dots, without hiding them. */
#define CASING 1.0

/* How much of it is the colour of words, so that it is seen on dots of its own colour. */
#define MEAN_STRENGTH 0.6

/* Where there are too many days for dots. */
#define BAR_SHARE 0.8
#define BAR_MAX_HEIGHT 10.0
#define BAR_CORNER 2.0

/* Below this a group is too narrow for anything beside its dots. */
#define MIN_GROUP_WIDTH 56.0

typedef struct
{
  LimberFindingGroup group;
  gboolean with;
  double left, right; /* of the group */
  double middle;      /* of its dots */
} Column;

static const char *
get_label (const LimberFindingDrawing *drawing, gboolean with)
{
  const char *label = with ? drawing->with_label : drawing->without_label;

  return label != NULL ? label : "";
}

static char *
format_days (guint n_days)
{
  return g_strdup_printf (ngettext ("%'u day", "%'u days", n_days), n_days);
}

static double
get_column_width (double plot_width)
{
  return MAX (plot_width * (1 - GROUP_GAP_SHARE) / 2, 1);
}

static PangoLayout *
create_caption (const LimberFindingDrawing *drawing, gboolean with, PangoContext *context, double width)
{
  PangoLayout *layout
      = _limber_chart_text_create_layout (context, LIMBER_CHART_TEXT_NUMBER, get_label (drawing, with));

  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_height (layout, -CAPTION_LINES);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);

  return layout;
}

/* Of the higher of both, with the number of days above. */
static double
measure_captions (const LimberFindingDrawing *drawing, PangoContext *context, double width)
{
  double height = 0;

  for (guint with = 0; with < 2; with++)
    {
      g_autoptr (PangoLayout) layout = create_caption (drawing, with, context, width);
      PangoRectangle logical;

      pango_layout_get_pixel_extents (layout, NULL, &logical);
      height = MAX (height, logical.height);
    }

  return _limber_chart_text_get_line_height (context, LIMBER_CHART_TEXT_NAME) + height;
}

/* Below the middle of the dots, as far as the sides of the picture let it be. */
static double
get_caption_left (const LimberFindingCanvas *self, const Column *column)
{
  const LimberRect *area = &self->chart.area;
  double width = column->right - column->left;

  return CLAMP (column->middle - width / 2, area->x, MAX (area->x + area->width - width, area->x));
}

static void
draw_caption (LimberFindingCanvas *self, const Column *column, double left)
{
  PangoContext *context = self->chart.pen.context;
  g_autofree char *days = format_days (column->group.n_days);
  double width = column->right - column->left;
  const LimberChartText *text = _limber_chart_text_get (context, LIMBER_CHART_TEXT_NAME, days, width);
  double y = self->chart.plot.y + self->chart.plot.height + CAPTION_GAP;
  g_autoptr (PangoLayout) layout = create_caption (self->drawing, column->with, context, width);

  limber_rgb_set_source (self->chart.colors.text, self->chart.pen.cr);
  _limber_chart_text_draw (text, &self->chart.pen, left + (width - _limber_chart_text_get_width (text)) / 2,
                           y);
  y += _limber_chart_text_get_line_height (context, LIMBER_CHART_TEXT_NAME);
  cairo_move_to (self->chart.pen.cr, _limber_chart_pen_snap_x (&self->chart.pen, left),
                 _limber_chart_pen_snap_y (&self->chart.pen, y));
  limber_rgb_set_source (self->chart.colors.dim, self->chart.pen.cr);
  pango_cairo_show_layout (self->chart.pen.cr, layout);
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
  limber_rgb_set_source (get_ink (self, column)->soft, self->chart.pen.cr);
  cairo_fill (self->chart.pen.cr);
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

static void
draw_number (LimberFindingCanvas *self, const Column *column, double half, double y)
{
  g_autofree char *label = _limber_finding_format_mean (self->what.row, column->group.mean);
  const LimberChartText *text
      = _limber_chart_text_get (self->chart.pen.context, LIMBER_CHART_TEXT_NAME, label, -1);
  double x = self->rtl ? column->middle - half - MEAN_GAP - _limber_chart_text_get_width (text)
                       : column->middle + half + MEAN_GAP;

  limber_rgb_set_source (get_ink (self, column)->line, self->chart.pen.cr);
  _limber_chart_text_draw (text, &self->chart.pen, x, y - _limber_chart_text_get_height (text) / 2);
}

static void
add_mean (LimberFindingCanvas *self, const Column *column, double half, double top, double height)
{
  cairo_new_path (self->chart.pen.cr);
  _limber_chart_pen_add_box (&self->chart.pen, column->middle - half, top, column->middle + half,
                             top + height);
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
  add_mean (self, column, half, y - CASING, height + 2 * CASING);
  limber_rgb_set_source (self->chart.colors.page, self->chart.pen.cr);
  cairo_fill (self->chart.pen.cr);
  add_mean (self, column, half, y, height);
  limber_rgb_set_source (
      limber_rgb_mix (get_ink (self, column)->line, self->chart.colors.text, MEAN_STRENGTH),
      self->chart.pen.cr);
  cairo_fill (self->chart.pen.cr);
  if (numbered)
    draw_number (self, column, half, y + height / 2);
}

static double
measure_numbers (const LimberFindingCanvas *self, const Column *columns)
{
  double width = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *label = _limber_finding_format_mean (self->what.row, columns[i].group.mean);

      width = MAX (width, _limber_chart_text_get_width (_limber_chart_text_get (
                              self->chart.pen.context, LIMBER_CHART_TEXT_NAME, label, -1)));
    }
  width = ceil (width) + MEAN_GAP;

  return columns[0].right - columns[0].left - width >= MIN_GROUP_WIDTH ? width : 0;
}

/* Both lines are equally long: from the fullest height of either group a little farther to both sides. */
static double
get_half_line (const LimberFindingSpread *spread, double width)
{
  guint n_columns = spread->n_lines > 0
                        ? (MAX (spread->most[0], spread->most[1]) + spread->n_lines - 1) / spread->n_lines
                        : 0;
  double extent = spread->radius > 0 ? n_columns * spread->pitch : width;

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
 * @group: (out caller-allocates): how many there are, and their mean
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
      sum += drawing->values[i];
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
         + measure_captions (self->drawing, self->chart.pen.context,
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
  number_width = measure_numbers (self, columns);
  width = columns[0].right - columns[0].left - number_width - 2 * MEAN_REACH;
  _limber_finding_spread_init (&spread, self->drawing, &self->layer.values, width, self->chart.pen.scale_x);
  half = get_half_line (&spread, width);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i].middle = (columns[i].left + columns[i].right + (self->rtl ? number_width : -number_width)) / 2;

  _limber_finding_draw_scale (self);
  draw_reference (self, columns);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (spread.radius > 0)
        draw_dots (self, &columns[i], &spread);
      else
        draw_bars (self, &columns[i], &spread, width);
      draw_mean (self, &columns[i], half, number_width > 0);
      if (captions)
        draw_caption (self, &columns[i], get_caption_left (self, &columns[i]));
    }
}
