/* limber-test-chart.c — charts of a few days on a surface whose pixels can be looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-chart.h"

#include <math.h>
#include <pango/pangocairo.h>

/* A colour this much stronger against the page than grid lines is one of the row. */
#define INK_CONTRAST 1.8

/**
 * limber_test_row_new:
 * @metric: the name of a metric
 * @values: (array length=n_values): a value a day from TEST_FIRST_DAY on
 * @n_values: how many
 *
 * Returns: (transfer full): the row
 */
LimberChartRow *
limber_test_row_new (const char *metric, const double *values, guint n_values)
{
  g_autoptr (LimberSeries) series = limber_series_new (TEST_FIRST_DAY, n_values);

  for (guint i = 0; i < n_values; i++)
    limber_series_set (series, TEST_FIRST_DAY + i, values[i]);

  return limber_chart_row_new (metric, series, limber_measure_find (metric), LIMBER_WEIGHT_UNIT_KG,
                               G_DATE_MONDAY);
}

/**
 * limber_test_chart:
 * @row: a row
 * @n_days: how many days are seen
 *
 * Returns: a chart of the first days, without dates, the last of them today
 */
LimberChart
limber_test_chart (LimberChartRow *row, guint n_days)
{
  return (LimberChart) {
    .row = row,
    .from = TEST_FIRST_DAY,
    .to = TEST_FIRST_DAY + n_days,
    .today = TEST_FIRST_DAY + n_days - 1,
  };
}

/**
 * limber_test_canvas_init:
 * @self: (out caller-allocates): a canvas
 * @width: in pixels
 * @height: the same
 */
void
limber_test_canvas_init (LimberTestCanvas *self, int width, int height)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 12px");

  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  self->width = width;
  self->height = height;
  self->left = 40;
  self->right = 10;
  self->area = (LimberRect) { 0, 0, width, height };
  self->style = (LimberChartStyle) {
    .palette = LIMBER_PALETTE_LIGHT,
    .accent = TEST_ACCENT,
    .context = pango_font_map_create_context (pango_cairo_font_map_get_default ()),
    .fast = TRUE,
  };
  pango_context_set_font_description (self->style.context, font);
  pango_context_set_base_dir (self->style.context, PANGO_DIRECTION_LTR);
}

/**
 * limber_test_canvas_clear:
 * @self: a canvas
 */
void
limber_test_canvas_clear (LimberTestCanvas *self)
{
  cairo_surface_destroy (self->surface);
  g_object_unref (self->style.context);
}

/**
 * limber_test_canvas_draw:
 * @self: a canvas
 * @chart: a chart
 *
 * Draws @chart on an empty page.
 */
void
limber_test_canvas_draw (LimberTestCanvas *self, const LimberChart *chart)
{
  cairo_t *cr = cairo_create (self->surface);

  limber_rgb_set_source (limber_palette_get (self->style.palette, LIMBER_PALETTE_PAGE), cr);
  cairo_paint (cr);
  limber_chart_draw (chart, &self->style, &self->area, self->left, self->right, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

/**
 * limber_test_canvas_get_axes:
 * @self: a canvas
 * @chart: a chart
 * @days: (out): its days
 * @values: (out): its values
 */
void
limber_test_canvas_get_axes (LimberTestCanvas *self,
                             const LimberChart *chart,
                             LimberTimeAxis *days,
                             LimberValueAxis *values)
{
  limber_chart_get_axes (chart, &self->style, &self->area, self->left, self->right, days, values);
}

/**
 * limber_test_canvas_get_pixel:
 * @self: a canvas
 * @x: a column and a part of it
 * @y: a row and a part of it
 *
 * Returns: the colour there, 0xrrggbb
 */
guint32
limber_test_canvas_get_pixel (LimberTestCanvas *self, double x, double y)
{
  const guchar *data = cairo_image_surface_get_data (self->surface);
  int column = (int) floor (x), row = (int) floor (y);

  g_assert_cmpint (column, >=, 0);
  g_assert_cmpint (column, <, self->width);
  g_assert_cmpint (row, >=, 0);
  g_assert_cmpint (row, <, self->height);

  return *(const guint32 *) (gconstpointer) (data + row * cairo_image_surface_get_stride (self->surface)
                                             + column * 4)
         & 0xffffff;
}

/**
 * limber_test_canvas_get_rgb:
 * @self: a canvas
 * @x: a column and a part of it
 * @y: a row and a part of it
 *
 * Returns: the colour there
 */
LimberRgb
limber_test_canvas_get_rgb (LimberTestCanvas *self, double x, double y)
{
  guint32 pixel = limber_test_canvas_get_pixel (self, x, y);

  return (LimberRgb) { (pixel >> 16) / 255.0, (pixel >> 8 & 0xff) / 255.0, (pixel & 0xff) / 255.0 };
}

/**
 * limber_test_canvas_count_ink:
 * @self: a canvas
 * @left: the first column
 * @top: the first row
 * @right: after the last column
 * @bottom: after the last row
 *
 * Returns: how many pixels are clearly told from the page; grid lines are not
 */
guint
limber_test_canvas_count_ink (LimberTestCanvas *self, double left, double top, double right, double bottom)
{
  LimberRgb page = limber_palette_get (self->style.palette, LIMBER_PALETTE_PAGE);
  guint count = 0;

  for (double y = MAX (floor (top), 0); y < MIN (bottom, self->height); y++)
    for (double x = MAX (floor (left), 0); x < MIN (right, self->width); x++)
      if (limber_rgb_get_contrast (limber_test_canvas_get_rgb (self, x, y), page) > INK_CONTRAST)
        count++;

  return count;
}

/**
 * limber_test_pixel:
 * @color: a colour
 *
 * Returns: the pixel of that colour, 0xrrggbb
 */
guint32
limber_test_pixel (LimberRgb color)
{
  return (guint32) lround (color.red * 255) << 16 | (guint32) lround (color.green * 255) << 8
         | (guint32) lround (color.blue * 255);
}
