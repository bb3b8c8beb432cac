/* test-chart-print.c — what is drawn for paper alone: lanes, legends, numbers beside figures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-body-counts.h"
#include "limber-chart-colors.h"
#include "limber-chart-lane.h"
#include "limber-check-in.h"
#include "limber-test-chart.h"

#include <pango/pangocairo.h>

#define WIDTH 400
#define HEIGHT 20

/* In black and white a line must be black and an area white. */
static void
test_colors (void)
{
  const LimberRgb black = { 0, 0, 0 };

  for (int pain = 0; pain < 2; pain++)
    {
      LimberChartColors colors;

      limber_chart_colors_init (&colors, LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST, black, pain);
      limber_chart_colors_make_printable (&colors, pain);
      g_assert_cmpfloat (limber_rgb_get_luminance (colors.own.line), <, 0.001);
      g_assert_cmpfloat (limber_rgb_get_luminance (colors.own.calm), <, 0.2);
      g_assert_cmpfloat (limber_rgb_get_luminance (colors.own.pale), >, 0.5);
      /* The thin line is seen on the broad one. */
      g_assert_cmpfloat (limber_rgb_get_contrast (colors.own.line, colors.own.calm), >, 3);
    }
}

static cairo_t *
begin (LimberTestCanvas *canvas)
{
  cairo_t *cr = cairo_create (canvas->surface);

  canvas->style.print = TRUE;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);

  return cr;
}

static GPtrArray *
create_marks (guint32 from, guint32 to)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);

  g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_TREATMENT, from, to, "Heat"));

  return marks;
}

static void
draw_lane (LimberTestCanvas *canvas, const GPtrArray *marks, guint n_days)
{
  LimberTimeAxis days = { TEST_FIRST_DAY, TEST_FIRST_DAY + n_days, 0, WIDTH };
  LimberRect area = { 0, 0, WIDTH, HEIGHT };
  cairo_t *cr = begin (canvas);

  limber_chart_draw_lane (&days, marks, G_DATE_MONDAY, &canvas->style, &area, cr);
  cairo_destroy (cr);
}

/* Ten days of forty points each: the shape of the third day stands in its middle, and nowhere else. */
static void
test_lane_of_days (void)
{
  g_autoptr (GPtrArray) marks = create_marks (TEST_FIRST_DAY + 2, TEST_FIRST_DAY + 2);
  LimberTestCanvas canvas;

  limber_test_canvas_init (&canvas, WIDTH, HEIGHT);
  draw_lane (&canvas, marks, 10);
  g_assert_cmpuint (limber_test_canvas_count_ink (&canvas, 90, 0, 110, 9), >, 3);
  g_assert_cmpuint (limber_test_canvas_count_ink (&canvas, 120, 0, WIDTH, 9), ==, 0);
  g_assert_cmpuint (limber_test_canvas_count_ink (&canvas, 0, 0, 80, 9), ==, 0);
  limber_test_canvas_clear (&canvas);
}

/* Four years: months with a few days are lower than one in which it was every day. */
static void
test_lane_of_years (void)
{
  g_autoptr (GPtrArray) marks = create_marks (TEST_FIRST_DAY + 500, TEST_FIRST_DAY + 800);
  guint often, seldom;
  LimberTestCanvas canvas;

  for (guint32 day = 0; day < 400; day += 20)
    g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_TREATMENT, TEST_FIRST_DAY + day,
                                                   TEST_FIRST_DAY + day, "Heat"));
  limber_test_canvas_init (&canvas, WIDTH, HEIGHT);
  draw_lane (&canvas, marks, 1461);
  often = limber_test_canvas_count_ink (&canvas, 150, 0, 210, HEIGHT);
  seldom = limber_test_canvas_count_ink (&canvas, 20, 0, 80, HEIGHT);
  g_assert_cmpuint (seldom, >, 0);
  g_assert_cmpuint (often, >, 3 * seldom);
  /* Nothing was done in the last two years but the line that says so. */
  g_assert_cmpuint (limber_test_canvas_count_ink (&canvas, 260, 0, WIDTH, HEIGHT), <=, 2 * (WIDTH - 260));
  limber_test_canvas_clear (&canvas);
}

static void
test_keys (void)
{
  for (int key = LIMBER_CHART_KEY_DAY; key <= LIMBER_CHART_KEY_THRESHOLD; key++)
    {
      LimberRect area = { 100, 0, 30, HEIGHT };
      LimberTestCanvas canvas;
      cairo_t *cr;

      limber_test_canvas_init (&canvas, WIDTH, HEIGHT);
      cr = begin (&canvas);
      limber_chart_draw_key ((LimberChartKey) key, TRUE, &canvas.style, &area, cr);
      cairo_destroy (cr);
      g_assert_cmpuint (limber_test_canvas_count_ink (&canvas, 99, 0, 131, HEIGHT), >, 8);
      g_assert_cmpuint (limber_test_canvas_count_ink (&canvas, 0, 0, 98, HEIGHT), ==, 0);
      g_assert_cmpuint (limber_test_canvas_count_ink (&canvas, 132, 0, WIDTH, HEIGHT), ==, 0);
      limber_test_canvas_clear (&canvas);
    }
}

/* A line at 7 that is asked for, and none that is not. */
static void
test_threshold (void)
{
  const double values[] = { 2, 3, 2, 3, 2 };
  g_autoptr (LimberChartRow) row = limber_test_row_new ("pain", values, G_N_ELEMENTS (values));
  LimberChart chart = limber_test_chart (row, G_N_ELEMENTS (values));
  guint n[2];

  for (int i = 0; i < 2; i++)
    {
      LimberTestCanvas canvas;
      LimberValueAxis axis;
      double y;

      limber_test_canvas_init (&canvas, WIDTH, 150);
      canvas.style.print = TRUE;
      chart.threshold = i == 0 ? 0 : 7;
      limber_test_canvas_draw (&canvas, &chart);
      limber_test_canvas_get_axes (&canvas, &chart, NULL, &axis);
      y = limber_value_axis_get_y (&axis, 7);
      n[i] = limber_test_canvas_count_ink (&canvas, canvas.left, y - 2, WIDTH, y + 2);
      limber_test_canvas_clear (&canvas);
    }
  g_assert_cmpuint (n[1], >, n[0] + 50);
}

static guint
count_beside_figure (const char *region, const char *text)
{
  g_autofree LimberBodyFill *fills = g_new0 (LimberBodyFill, limber_body_region_count ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 8");
  PangoContext *context = NULL;
  LimberRect area = { 0, 0, 100, 200 };
  LimberTestCanvas canvas;
  cairo_t *cr;
  guint n;

  limber_test_canvas_init (&canvas, 100, 200);
  context = g_object_ref (canvas.style.context);
  pango_context_set_font_description (context, font);
  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      fills[i].level = LIMBER_NRS_UNSET;
      if (!g_str_equal (limber_body_region_nth (i)->id, region))
        continue;
      fills[i].level = 5;
      g_strlcpy (fills[i].text, text, sizeof fills[i].text);
    }
  cr = begin (&canvas);
  limber_body_counts_draw (cr, LIMBER_BODY_VIEW_BACK, &area, fills, context, context);
  cairo_destroy (cr);
  /* Outside of the trunk, to both sides. */
  n = limber_test_canvas_count_ink (&canvas, 0, 0, 22, 200)
      + limber_test_canvas_count_ink (&canvas, 78, 0, 100, 200);
  limber_test_canvas_clear (&canvas);
  g_object_unref (context);

  return n;
}

/* The spine is too narrow for a number; what has no number has none. */
static void
test_counts (void)
{
  g_assert_cmpuint (count_beside_figure ("spine-lower", "34"), >, 10);
  g_assert_cmpuint (count_beside_figure ("nowhere", "34"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plot/chart-print/colors", test_colors);
  g_test_add_func ("/plot/chart-print/lane-of-days", test_lane_of_days);
  g_test_add_func ("/plot/chart-print/lane-of-years", test_lane_of_years);
  g_test_add_func ("/plot/chart-print/keys", test_keys);
  g_test_add_func ("/plot/chart-print/threshold", test_threshold);
  g_test_add_func ("/plot/chart-print/counts", test_counts);

  return g_test_run ();
}
