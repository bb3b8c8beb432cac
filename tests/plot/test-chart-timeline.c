/* test-chart-timeline.c — the dates apart from their charts: which are written, and the day that is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-chart-colors.h"
#include "limber-test-chart.h"

#define WIDTH 400
#define HEIGHT 32
#define LEFT 50.0
#define RIGHT 380.0

typedef struct
{
  LimberTestCanvas canvas;
  LimberTimeAxis days;
  LimberChartColors colors;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  limber_test_canvas_init (&self->canvas, WIDTH, HEIGHT);
  self->days = (LimberTimeAxis) { TEST_FIRST_DAY, TEST_FIRST_DAY + 30, LEFT, RIGHT };
  limber_chart_colors_init (&self->colors, self->canvas.style.palette, self->canvas.style.accent, FALSE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  limber_test_canvas_clear (&self->canvas);
}

static void
draw (Fixture *self, guint32 day)
{
  cairo_t *cr = cairo_create (self->canvas.surface);

  limber_rgb_set_source (self->colors.page, cr);
  cairo_paint (cr);
  limber_chart_draw_timeline (&self->days, G_DATE_MONDAY, &self->canvas.style, &self->canvas.area, day, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->canvas.surface);
}

static guint
count_ink (Fixture *self, double left, double right)
{
  return limber_test_canvas_count_ink (&self->canvas, left, 0, right, HEIGHT);
}

/* The columns in which the ground of the day that is read is seen. */
static gboolean
find_pill (Fixture *self, double *left, double *right)
{
  double y = limber_chart_get_timeline_height (&self->canvas.style) / 2 + 2;
  guint32 ground = limber_test_pixel (self->colors.text);

  *left = *right = -1;
  for (int x = 0; x < WIDTH; x++)
    if (limber_test_canvas_get_pixel (&self->canvas, x, y) == ground)
      {
        *left = *left < 0 ? x : *left;
        *right = x + 1;
      }

  return *right - *left > 20;
}

/* Below the plot alone, and no higher than it says. */
static void
test_dates (Fixture *self, gconstpointer data)
{
  double left, right, height = limber_chart_get_timeline_height (&self->canvas.style);

  draw (self, 0);
  g_assert_cmpuint (count_ink (self, LEFT, RIGHT), >, 100);
  g_assert_cmpuint (count_ink (self, 0, LEFT - 2), ==, 0);
  g_assert_cmpuint (count_ink (self, RIGHT + 2, WIDTH), ==, 0);
  g_assert_cmpuint (limber_test_canvas_count_ink (&self->canvas, 0, height, WIDTH, HEIGHT), ==, 0);
  g_assert_false (find_pill (self, &left, &right));
}

static void
test_day (Fixture *self, gconstpointer data)
{
  double left, right;

  draw (self, TEST_FIRST_DAY + 15);
  g_assert_true (find_pill (self, &left, &right));
  g_assert_cmpfloat_with_epsilon ((left + right) / 2,
                                  limber_time_axis_get_x (&self->days, TEST_FIRST_DAY + 15.5), 1.5);

  /* Out of sight: nothing is read. */
  draw (self, TEST_FIRST_DAY + 30);
  g_assert_false (find_pill (self, &left, &right));
  draw (self, TEST_FIRST_DAY - 1);
  g_assert_false (find_pill (self, &left, &right));
}

/* At the ends it is pushed inside, and stays whole. */
static void
test_ends (Fixture *self, gconstpointer data)
{
  double left, right, first_width;

  self->days.left = 4;
  self->days.right = WIDTH - 4;
  draw (self, TEST_FIRST_DAY);
  g_assert_true (find_pill (self, &left, &right));
  g_assert_cmpfloat (left, >=, 0);
  g_assert_cmpfloat (left, <=, 8);
  first_width = right - left;

  draw (self, TEST_FIRST_DAY + 29);
  g_assert_true (find_pill (self, &left, &right));
  g_assert_cmpfloat (right, <=, WIDTH);
  g_assert_cmpfloat (right, >=, WIDTH - 8);
  g_assert_cmpfloat_with_epsilon (right - left, first_width, 14);
}

/* Between the day that is read and a date next to it there is free room, wherever it stands. */
static void
test_free (Fixture *self, gconstpointer data)
{
  for (guint32 day = TEST_FIRST_DAY; day < TEST_FIRST_DAY + 30; day++)
    {
      double left, right;
      guint around;

      draw (self, day);
      g_assert_true (find_pill (self, &left, &right));
      /* Above are the lines of days; words are below them. */
      around = limber_test_canvas_count_ink (&self->canvas, MAX (left - 4, 0), 6, left - 1, HEIGHT)
               + limber_test_canvas_count_ink (&self->canvas, right + 1, 6, MIN (right + 4, WIDTH), HEIGHT);
      g_assert_cmpuint (around, ==, 0);
    }
}

/* A day and its month can be of several years: then the year is said, too. */
static void
test_year (Fixture *self, gconstpointer data)
{
  double left, right, month;

  draw (self, TEST_FIRST_DAY + 15);
  g_assert_true (find_pill (self, &left, &right));
  month = right - left;
  self->days.to = TEST_FIRST_DAY + 1500;
  draw (self, TEST_FIRST_DAY + 700);
  g_assert_true (find_pill (self, &left, &right));
  g_assert_cmpfloat (ABS (right - left - month), >, 1);
}

/* In a strip narrower than the name of the day. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  self->days.left = 2;
  self->days.right = 30;
  self->canvas.area.width = 32;
  draw (self, TEST_FIRST_DAY + 3);
  g_assert_cmpuint (count_ink (self, 33, WIDTH), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/chart-timeline/dates", test_dates);
  ADD ("/chart-timeline/day", test_day);
  ADD ("/chart-timeline/ends", test_ends);
  ADD ("/chart-timeline/free", test_free);
  ADD ("/chart-timeline/year", test_year);
  ADD ("/chart-timeline/narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
