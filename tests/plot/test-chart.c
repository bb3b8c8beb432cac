/* test-chart.c — what is drawn of a row, looked at where it matters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-chart.h"

#include "limber-chart-colors.h"

#include <math.h>
#include <pango/pangocairo.h>

#define WIDTH 700
#define HEIGHT 160

typedef struct
{
  LimberTestCanvas canvas;
  LimberChartColors own, pain;
} Fixture;

static void
fixture_set_up (Fixture *self, gconstpointer data)
{
  limber_test_canvas_init (&self->canvas, WIDTH, HEIGHT);
  limber_chart_colors_init (&self->own, LIMBER_PALETTE_LIGHT, TEST_ACCENT, FALSE);
  limber_chart_colors_init (&self->pain, LIMBER_PALETTE_LIGHT, TEST_ACCENT, TRUE);
}

static void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  limber_test_canvas_clear (&self->canvas);
}

static double *
fill (guint n, double value)
{
  double *values = g_new (double, n);

  for (guint i = 0; i < n; i++)
    values[i] = value;

  return values;
}

/* But for the rounding of a channel. */
static gboolean
has_color (Fixture *self, double x, double y, LimberRgb color)
{
  LimberRgb seen = limber_test_canvas_get_rgb (&self->canvas, x, y);
  const double tolerance = 2 / 255.0;

  return fabs (seen.red - color.red) < tolerance && fabs (seen.green - color.green) < tolerance
         && fabs (seen.blue - color.blue) < tolerance;
}

/* Whether anything of the row stands within the days, between two values. */
static guint
count_ink_of_days (Fixture *self, const LimberChart *chart, double from, double to, double low, double high)
{
  LimberTimeAxis days;
  LimberValueAxis values;

  limber_test_canvas_get_axes (&self->canvas, chart, &days, &values);

  return limber_test_canvas_count_ink (&self->canvas, limber_time_axis_get_x (&days, TEST_FIRST_DAY + from),
                                       limber_value_axis_get_y (&values, high),
                                       limber_time_axis_get_x (&days, TEST_FIRST_DAY + to),
                                       limber_value_axis_get_y (&values, low));
}

/* Gathered days
 * ------------------------------------------------------------------------------------------ */

/* One day of the worst pain among years of little, and the other way round: its bucket is coloured up to it.
 */
static void
check_peak (Fixture *self,
            const LimberChartColors *colors,
            const char *metric,
            guint n,
            guint peak,
            double usual,
            double value)
{
  g_autofree double *values = fill (n, usual);
  g_autoptr (LimberChartRow) row = NULL;
  const LimberBucket *bucket;
  const GArray *buckets;
  LimberTimeAxis days;
  LimberValueAxis axis;
  LimberChart chart;
  double x, y, edge;

  values[peak] = value;
  row = limber_test_row_new (metric, values, n);
  chart = limber_test_chart (row, n);
  limber_test_canvas_draw (&self->canvas, &chart);
  limber_test_canvas_get_axes (&self->canvas, &chart, &days, &axis);

  buckets = limber_chart_row_get_buckets (row,
                                          limber_bucket_step_choose (limber_time_axis_get_day_width (&days)));
  bucket = &g_array_index (buckets, LimberBucket, limber_bucket_find (buckets, TEST_FIRST_DAY + peak));
  x = limber_time_axis_get_x (&days, bucket->first + bucket->n_days / 2.0);
  y = limber_value_axis_get_y (&axis, (value + usual) / 2);
  edge = limber_value_axis_get_y (&axis, value);

  g_test_message ("%s, %u days, peak on day %u", metric, n, peak);
  g_assert_cmpuint (bucket->n_days, >, 1);
  g_assert_true (has_color (self, x, y, colors->own.pale));
  g_assert_true (has_color (self, x, edge - 1, colors->own.soft)
                 || has_color (self, x, edge, colors->own.soft));
}

static void
test_peaks (Fixture *self, gconstpointer data)
{
  static const guint lengths[] = { 366, 800, 3000, 18250 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      for (guint part = 1; part < 8; part++)
        {
          guint peak = lengths[i] * part / 8 + part;

          check_peak (self, &self->pain, "pain", lengths[i], peak, 2, 9);
          check_peak (self, &self->own, "anxiety", lengths[i], peak, 8, 1);
          check_peak (self, &self->own, "steps", lengths[i], peak, 4000, 19000);
          check_peak (self, &self->own, "weight", lengths[i], peak, 80000, 86000);
        }
    }
}

/* A single day in a year is seen, and nothing beside it. */
static void
test_lone_day_gathered (Fixture *self, gconstpointer metric)
{
  g_autofree double *values = fill (366, NONE);
  g_autoptr (LimberChartRow) row = NULL;
  LimberChart chart;

  values[100] = 60;
  if (g_str_equal (metric, "pain"))
    values[100] = 6;
  if (g_str_equal (metric, "weight"))
    values[100] = 70000;
  row = limber_test_row_new (metric, values, 366);
  chart = limber_test_chart (row, 366);
  limber_test_canvas_draw (&self->canvas, &chart);

  g_assert_cmpuint (count_ink_of_days (self, &chart, 97, 104, values[100] * 0.98, values[100] * 1.02), >, 3);
  g_assert_cmpuint (count_ink_of_days (self, &chart, 1, 96, values[100] * 0.98, values[100] * 1.02), ==, 0);
  g_assert_cmpuint (count_ink_of_days (self, &chart, 105, 365, values[100] * 0.98, values[100] * 1.02), ==,
                    0);
}

/* Gaps
 * --------------------------------------------------------------------------------------------------- */

/* Seven days, then some without, then seven again: the ink in the middle of those without. */
static guint
count_ink_in_gap (Fixture *self, const char *metric, double value, guint missing)
{
  guint n = 14 + missing;
  g_autofree double *values = fill (n, value);
  g_autoptr (LimberChartRow) row = NULL;
  LimberChart chart;

  for (guint i = 0; i < missing; i++)
    values[7 + i] = NONE;
  row = limber_test_row_new (metric, values, n);
  chart = limber_test_chart (row, n);
  limber_test_canvas_draw (&self->canvas, &chart);

  return count_ink_of_days (self, &chart, 7, 7 + missing, value * 0.99, value * 1.01);
}

static void
test_gaps (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *metric;
    double value;
  } rows[] = { { "pain", 5 }, { "anxiety", 4 }, { "steps", 5000 }, { "weight", 80000 }, { "own", 10 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].metric);
      for (guint missing = 1; missing <= 2; missing++)
        g_assert_cmpuint (count_ink_in_gap (self, rows[i].metric, rows[i].value, missing), >, 10);
      for (guint missing = 3; missing <= 5; missing++)
        g_assert_cmpuint (count_ink_in_gap (self, rows[i].metric, rows[i].value, missing), ==, 0);
    }
}

/* Four days without, some of which share their buckets with days that were recorded. */
static void
test_gap_between_buckets (Fixture *self, gconstpointer data)
{
  for (guint start = 100; start < 103; start++)
    {
      g_autofree double *values = fill (366, 5);
      g_autoptr (LimberChartRow) row = NULL;
      LimberChart chart;

      for (guint i = start; i < start + 4; i++)
        values[i] = NONE;
      row = limber_test_row_new ("pain", values, 366);
      chart = limber_test_chart (row, 366);
      limber_test_canvas_draw (&self->canvas, &chart);

      g_assert_cmpuint (count_ink_of_days (self, &chart, start + 1.6, start + 2.4, 4, 6), ==, 0);
      g_assert_cmpuint (count_ink_of_days (self, &chart, 80, 95, 4, 6), >, 20);
    }
}

/* Zero and the ends of the axis
 * ------------------------------------------------------------------------- */

/* An answer of "none" is not the same as no answer. */
static void
test_zero (Fixture *self, gconstpointer metric)
{
  g_autofree double *values = fill (14, NONE);
  g_autoptr (LimberChartRow) row = NULL;
  LimberTimeAxis days;
  LimberValueAxis axis;
  LimberChart chart;

  values[3] = 0;
  row = limber_test_row_new (metric, values, 14);
  chart = limber_test_chart (row, 14);
  limber_test_canvas_draw (&self->canvas, &chart);
  limber_test_canvas_get_axes (&self->canvas, &chart, &days, &axis);

  for (guint day = 0; day < 14; day++)
    {
      double left = limber_time_axis_get_x (&days, TEST_FIRST_DAY + day + 0.25);
      double right = limber_time_axis_get_x (&days, TEST_FIRST_DAY + day + 0.75);
      double y = limber_value_axis_get_y (&axis, 0);
      guint ink = limber_test_canvas_count_ink (&self->canvas, left, y - 4, right, y - 1);

      if (day == 3)
        g_assert_cmpuint (ink, >, 5);
      else
        g_assert_cmpuint (ink, ==, 0);
    }
}

static guint
count_dot (Fixture *self, const LimberChart *chart, guint day, double value)
{
  LimberTimeAxis days;
  LimberValueAxis axis;
  double x, y;

  limber_test_canvas_get_axes (&self->canvas, chart, &days, &axis);
  x = limber_time_axis_get_x (&days, TEST_FIRST_DAY + day + 0.5);
  y = limber_value_axis_get_y (&axis, value);

  return limber_test_canvas_count_ink (&self->canvas, x - 8, y - 8, x + 8, y - 1)
         + limber_test_canvas_count_ink (&self->canvas, x - 8, y + 2, x + 8, y + 9);
}

/* Dots at 0 and 10, on the first and the last day, are as whole as one in the middle. */
static void
test_ends (Fixture *self, gconstpointer data)
{
  g_autofree double *values = fill (41, NONE);
  g_autoptr (LimberChartRow) row = NULL;
  LimberChart chart;
  guint middle;

  values[0] = values[15] = 10;
  values[20] = 5;
  values[25] = values[40] = 10;
  row = limber_test_row_new ("anxiety", values, 41);
  chart = limber_test_chart (row, 41);
  limber_test_canvas_draw (&self->canvas, &chart);
  middle = count_dot (self, &chart, 20, 5);
  g_assert_cmpuint (middle, >, 20);

  for (guint i = 0; i <= 40; i += 20)
    {
      guint day = i == 20 ? 15 : i;

      g_assert_cmpint (ABS ((int) count_dot (self, &chart, day, 10) - (int) middle), <=, 12);
    }
}

static void
test_lone_day (Fixture *self, gconstpointer metric)
{
  double value = g_str_equal (metric, "weight") ? 70000 : 6;
  g_autoptr (LimberChartRow) row = limber_test_row_new (metric, &value, 1);
  LimberChart chart = limber_test_chart (row, 14);

  limber_test_canvas_draw (&self->canvas, &chart);
  g_assert_cmpuint (count_dot (self, &chart, 0, value), >, 20);

  /* The only day there is, and the whole chart is of it. */
  chart.to = chart.from + 1;
  limber_test_canvas_draw (&self->canvas, &chart);
  g_assert_cmpuint (count_dot (self, &chart, 0, value), >, 20);
}

/* Nothing, and what is still to come
 * ------------------------------------------------------------------------ */

static guint
count_sentence (Fixture *self, double width, double from)
{
  double value = 5;
  g_autoptr (LimberChartRow) row = limber_test_row_new ("pain", &value, 1);
  LimberChart chart = limber_test_chart (row, 14);

  chart.from += from;
  chart.to += from;
  chart.today = TEST_FIRST_DAY + 400;
  self->canvas.area.width = width;
  limber_test_canvas_draw (&self->canvas, &chart);

  /* It stays within the chart. */
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, width, 0, WIDTH, HEIGHT), ==, 0);

  return limber_test_canvas_count_ink (&self->canvas, self->canvas.left, HEIGHT / 2.0 - 10, width,
                                       HEIGHT / 2.0 + 10);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (count_sentence (self, WIDTH, 30), >, 200);
  g_assert_cmpuint (count_sentence (self, WIDTH, 600), >, 200);
  g_assert_cmpuint (count_sentence (self, 160, 30), >, 50);
  g_assert_cmpuint (count_sentence (self, 60, 30), <, 50);
}

static void
test_future (Fixture *self, gconstpointer data)
{
  double value = 5;
  g_autoptr (LimberChartRow) row = limber_test_row_new ("anxiety", &value, 1);
  LimberChart chart = limber_test_chart (row, 10);
  LimberTimeAxis days;

  chart.today = TEST_FIRST_DAY + 4;
  limber_test_canvas_draw (&self->canvas, &chart);
  limber_test_canvas_get_axes (&self->canvas, &chart, &days, NULL);

  g_assert_true (has_color (self, limber_time_axis_get_x (&days, TEST_FIRST_DAY + 4.7), 20, self->own.page));
  g_assert_true (
      has_color (self, limber_time_axis_get_x (&days, TEST_FIRST_DAY + 5.3), 20, self->own.future));
}

/* Sides, crosshair, pixels
 * ---------------------------------------------------------------------------------- */

static void
test_sides (Fixture *self, gconstpointer data)
{
  double values[] = { 4000, 5000, 6000 };
  g_autoptr (LimberChartRow) row = limber_test_row_new ("steps", values, 3);
  g_autoptr (LimberChartRow) other = limber_test_row_new ("pain", (double[]) { 1, 2, 3 }, 3);
  LimberChart chart = limber_test_chart (row, 3);
  double left, right, mirrored_left, mirrored_right, both_left, both_right;

  limber_chart_measure (&chart, &self->canvas.style, &left, &right);
  g_assert_cmpfloat (left, >, 2 * right);
  limber_test_canvas_draw (&self->canvas, &chart);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 0, 0, 36, HEIGHT), >, 30);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, WIDTH - 9, 0, WIDTH, HEIGHT), ==, 0);

  pango_context_set_base_dir (self->canvas.style.context, PANGO_DIRECTION_RTL);
  limber_chart_measure (&chart, &self->canvas.style, &mirrored_left, &mirrored_right);
  g_assert_cmpfloat_with_epsilon (mirrored_left, right, 1e-9);
  g_assert_cmpfloat_with_epsilon (mirrored_right, left, 1e-9);
  self->canvas.left = 10;
  self->canvas.right = 40;
  limber_test_canvas_draw (&self->canvas, &chart);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 0, 0, 9, HEIGHT), ==, 0);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, WIDTH - 36, 0, WIDTH, HEIGHT), >, 30);

  chart.overlay = other;
  limber_chart_measure (&chart, &self->canvas.style, &both_left, &both_right);
  g_assert_cmpfloat_with_epsilon (both_right, mirrored_right, 1e-9);
  g_assert_cmpfloat (both_left, >, mirrored_left);
}

static void
draw_crosshair (Fixture *self, const LimberChart *chart, guint32 day)
{
  cairo_t *cr = cairo_create (self->canvas.surface);

  limber_rgb_set_source (self->own.page, cr);
  cairo_paint (cr);
  limber_chart_draw_crosshair (chart, &self->canvas.style, &self->canvas.area, self->canvas.left,
                               self->canvas.right, day, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->canvas.surface);
}

static void
test_crosshair (Fixture *self, gconstpointer data)
{
  double values[] = { 4, NONE, 9 };
  g_autoptr (LimberChartRow) row = limber_test_row_new ("anxiety", values, 3);
  LimberChart chart = limber_test_chart (row, 5);
  LimberValueAxis axis;
  guint with, without;

  draw_crosshair (self, &chart, TEST_FIRST_DAY + 2);
  with = count_ink_of_days (self, &chart, 2, 3, 0, 10);
  g_assert_cmpuint (count_ink_of_days (self, &chart, 2, 3, 8, 10), >,
                    count_ink_of_days (self, &chart, 2, 3, 2, 4) + 20);
  g_assert_cmpuint (count_ink_of_days (self, &chart, 0, 1.9, 0, 10), ==, 0);

  /* A day without a value has the line alone. */
  draw_crosshair (self, &chart, TEST_FIRST_DAY + 1);
  without = count_ink_of_days (self, &chart, 1, 2, 0, 10);
  g_assert_cmpuint (without, >, 50);
  g_assert_cmpuint (with, >, without + 20);

  /* Dates have no line through them. */
  chart.with_dates = TRUE;
  draw_crosshair (self, &chart, TEST_FIRST_DAY + 1);
  limber_test_canvas_get_axes (&self->canvas, &chart, NULL, &axis);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 0, axis.bottom - 20, WIDTH, axis.bottom), >,
                    10);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 0, axis.bottom + 6, WIDTH, HEIGHT), ==, 0);

  draw_crosshair (self, &chart, TEST_FIRST_DAY + 5);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 0, 0, WIDTH, HEIGHT), ==, 0);
  draw_crosshair (self, &chart, TEST_FIRST_DAY - 1);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 0, 0, WIDTH, HEIGHT), ==, 0);
}

/* The ground is a whole pixel, or two of them, wherever the chart lies. */
static void
check_crisp (Fixture *self, double scale, double offset)
{
  double value = 5;
  g_autoptr (LimberChartRow) row = limber_test_row_new ("steps", &value, 1);
  LimberChart chart = limber_test_chart (row, 14);
  cairo_t *cr = cairo_create (self->canvas.surface);
  LimberRect area = { 0, 0, WIDTH / scale, (HEIGHT - 8) / scale };
  guint n_base = 0, n_other = 0;

  limber_rgb_set_source (self->own.page, cr);
  cairo_paint (cr);
  cairo_translate (cr, offset, offset);
  cairo_scale (cr, scale, scale);
  limber_chart_draw (&chart, &self->canvas.style, &area, 40 / scale, 10 / scale, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->canvas.surface);

  for (guint y = HEIGHT / 2; y < HEIGHT; y++)
    {
      double x = WIDTH * 0.77;

      if (has_color (self, x, y, self->own.base))
        n_base++;
      else if (!has_color (self, x, y, self->own.page) && !has_color (self, x, y, self->own.grid))
        n_other++;
    }
  g_test_message ("scale %g, offset %g", scale, offset);
  g_assert_cmpuint (n_base, ==, (guint) MAX (round (scale), 1));
  g_assert_cmpuint (n_other, ==, 0);
}

static void
test_crisp (Fixture *self, gconstpointer data)
{
  static const double scales[] = { 1, 1.25, 1.5, 2, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      for (double offset = 0; offset < 1; offset += 0.3)
        check_crisp (self, scales[i], offset);
    }
}

/* Marks
 * -------------------------------------------------------------------------------------------------- */

/* How many shapes stand side by side at a height: runs of ink with page between them. */
static guint
count_shapes (Fixture *self, double top, double bottom)
{
  guint count = 0;
  gboolean inside = FALSE;

  for (double x = 0; x < WIDTH; x++)
    {
      gboolean ink = limber_test_canvas_count_ink (&self->canvas, x, top, x + 1, bottom) > 0;

      count += ink && !inside;
      inside = ink;
    }

  return count;
}

static void
test_many_marks (Fixture *self, gconstpointer data)
{
  g_autofree double *values = fill (700, 5);
  g_autoptr (LimberChartRow) row = limber_test_row_new ("anxiety", values, 700);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  LimberChart chart = limber_test_chart (row, 700);
  LimberValueAxis bare, axis;
  guint n;

  limber_test_canvas_get_axes (&self->canvas, &chart, NULL, &bare);
  for (guint i = 0; i < 700; i++)
    g_ptr_array_add (
        marks, limber_chart_mark_new (LIMBER_CHART_MARK_SESSION, TEST_FIRST_DAY + i, TEST_FIRST_DAY + i, ""));
  chart.marks = marks;
  limber_test_canvas_draw (&self->canvas, &chart);
  limber_test_canvas_get_axes (&self->canvas, &chart, NULL, &axis);
  g_assert_cmpfloat (axis.top, >, bare.top + 5);

  n = count_shapes (self, 0, axis.top - 4);
  g_assert_cmpuint (n, >, 20);
  g_assert_cmpuint (n, <=, (WIDTH - 50) / 16 + 2);

  /* Where another row of the view shows them there is nothing above the plot, and no room for it. */
  chart.bare_marks = TRUE;
  limber_test_canvas_draw (&self->canvas, &chart);
  limber_test_canvas_get_axes (&self->canvas, &chart, NULL, &axis);
  g_assert_cmpfloat_with_epsilon (axis.top, bare.top, 1e-9);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 40, 0, WIDTH, axis.top - 4), ==, 0);
}

/* A word is drawn where it fits, shortened where it nearly does, and never over the next shape. */
static void
test_mark_words (Fixture *self, gconstpointer data)
{
  g_autofree double *values = fill (28, 5);
  g_autoptr (LimberChartRow) row = limber_test_row_new ("anxiety", values, 28);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  LimberChart chart = limber_test_chart (row, 28);
  LimberTimeAxis days;
  LimberValueAxis axis;
  double x;

  g_ptr_array_add (marks,
                   limber_chart_mark_new (LIMBER_CHART_MARK_TREATMENT, TEST_FIRST_DAY + 3, TEST_FIRST_DAY + 3,
                                          "A treatment with quite a long name that goes on and on"));
  g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_TREATMENT, TEST_FIRST_DAY + 10,
                                                 TEST_FIRST_DAY + 10, "Heat"));
  chart.marks = marks;
  limber_test_canvas_draw (&self->canvas, &chart);
  limber_test_canvas_get_axes (&self->canvas, &chart, &days, &axis);

  x = limber_time_axis_get_x (&days, TEST_FIRST_DAY + 10.5);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, x - 130, 0, x - 40, axis.top - 4), >, 50);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, x - 10, 0, x - 6, axis.top - 4), ==, 0);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, x + 6, 0, x + 36, axis.top - 4), >, 20);
}

/* Days of a finding are told by the lines at both ends, not by their shade alone. */
static void
test_finding (Fixture *self, gconstpointer data)
{
  g_autoptr (LimberChartRow) row = limber_test_row_new ("anxiety", (double[]) { 5 }, 1);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  LimberChart chart = limber_test_chart (row, 20);
  LimberTimeAxis days;
  LimberValueAxis axis;
  double y;

  g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_FINDING, TEST_FIRST_DAY + 5,
                                                 TEST_FIRST_DAY + 9, "Rise"));
  chart.marks = marks;
  limber_test_canvas_draw (&self->canvas, &chart);
  limber_test_canvas_get_axes (&self->canvas, &chart, &days, &axis);
  y = limber_value_axis_get_y (&axis, 7.3);

  g_assert_true (has_color (self, limber_time_axis_get_x (&days, TEST_FIRST_DAY + 7.4), y, self->own.band));
  g_assert_cmpuint (count_ink_of_days (self, &chart, 4.8, 5.2, 6, 8), >, 10);
  g_assert_cmpuint (count_ink_of_days (self, &chart, 9.8, 10.2, 6, 8), >, 10);
  g_assert_cmpuint (count_ink_of_days (self, &chart, 6, 9, 6, 8), ==, 0);
}

/* The words of a finding of the last days stand before it, and no line of the band goes through words that
 * are longer than it. */
static void
test_finding_words (Fixture *self, gconstpointer data)
{
  g_autoptr (LimberChartRow) row = limber_test_row_new ("anxiety", (double[]) { 5 }, 1);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  guint first = GPOINTER_TO_UINT (data);
  gboolean is_last = first > 20;
  LimberChart chart = limber_test_chart (row, 30);
  LimberTimeAxis days;
  LimberValueAxis axis;
  double left, right;

  g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_FINDING, TEST_FIRST_DAY + first,
                                                 TEST_FIRST_DAY + first + 2, "A weight that falls"));
  chart.marks = marks;
  limber_test_canvas_draw (&self->canvas, &chart);
  limber_test_canvas_get_axes (&self->canvas, &chart, &days, &axis);
  left = limber_time_axis_get_x (&days, TEST_FIRST_DAY + first);
  right = limber_time_axis_get_x (&days, TEST_FIRST_DAY + first + 3);

  g_assert_cmpint (limber_test_canvas_count_ink (&self->canvas, left - 60, 0, left - 4, axis.top - 4) > 60,
                   ==, is_last);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, right - 1, 1, right + 1, axis.top - 4), <,
                    (guint) axis.top - 8);
}

#define ADD(path, data, func) g_test_add (path, Fixture, data, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/chart/peaks", NULL, test_peaks);
  ADD ("/chart/lone-day-gathered/pain", "pain", test_lone_day_gathered);
  ADD ("/chart/lone-day-gathered/active", "active", test_lone_day_gathered);
  ADD ("/chart/lone-day-gathered/weight", "weight", test_lone_day_gathered);
  ADD ("/chart/gaps", NULL, test_gaps);
  ADD ("/chart/gap-between-buckets", NULL, test_gap_between_buckets);
  ADD ("/chart/zero/pain", "pain", test_zero);
  ADD ("/chart/zero/anxiety", "anxiety", test_zero);
  ADD ("/chart/zero/steps", "steps", test_zero);
  ADD ("/chart/zero/active", "active", test_zero);
  ADD ("/chart/ends", NULL, test_ends);
  ADD ("/chart/lone-day/pain", "pain", test_lone_day);
  ADD ("/chart/lone-day/weight", "weight", test_lone_day);
  ADD ("/chart/empty", NULL, test_empty);
  ADD ("/chart/future", NULL, test_future);
  ADD ("/chart/sides", NULL, test_sides);
  ADD ("/chart/crosshair", NULL, test_crosshair);
  ADD ("/chart/crisp", NULL, test_crisp);
  ADD ("/chart/many-marks", NULL, test_many_marks);
  ADD ("/chart/mark-words", NULL, test_mark_words);
  ADD ("/chart/finding", NULL, test_finding);
  ADD ("/chart/finding/words", GUINT_TO_POINTER (5), test_finding_words);
  ADD ("/chart/finding/words/last-days", GUINT_TO_POINTER (26), test_finding_words);

  return g_test_run ();
}
