/* limber-bench-redraw.c — how long a page of charts takes to draw, and whether more years take longer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-bench-redraw.h"

#include "limber-bench-table.h"
#include "limber-chart.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <time.h>

#define N_ROWS 5
#define WIDTH 1200
#define HEIGHT 900
#define ROW_HEIGHT (HEIGHT / N_ROWS)
#define RUNS 41

/* What a page may take of a frame, in milliseconds. */
#define FRAME 8.0

/* About what stands on a row: lines across and down, and the words beside them. */
#define N_RULES 6
#define N_PLUMBS 12

static const char *const metrics[N_ROWS] = { "pain", "anxiety", "steps", "weight", "sleep" };

static const struct
{
  const char *name;
  guint days;
} ranges[] = {
  { "2 weeks", 14 }, { "1 month", 30 },    { "3 months", 91 },
  { "1 year", 365 }, { "10 years", 3652 }, { "50 years", 18250 },
};
#define QUARTER 2
#define FIFTY_YEARS 5

typedef struct
{
  LimberChartRow *rows[N_ROWS];
  guint32 today;
  PangoContext *context;
  cairo_surface_t *surface;
  cairo_t *cr;
} Page;

static double
read_cpu_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
draw_page (Page *page, guint days)
{
  LimberChartStyle style = { LIMBER_PALETTE_LIGHT, { 0.2, 0.5, 0.9 }, page->context, TRUE };
  LimberChart charts[N_ROWS];
  double left = 0, right = 0;

  for (guint i = 0; i < N_ROWS; i++)
    {
      double own_left, own_right;

      charts[i] = (LimberChart) { .row = page->rows[i],
                                  .from = page->today + 1.0 - days,
                                  .to = page->today + 1.0,
                                  .today = page->today,
                                  .with_dates = i == N_ROWS - 1 };
      limber_chart_measure (&charts[i], &style, &own_left, &own_right);
      left = MAX (left, own_left);
      right = MAX (right, own_right);
    }
  for (guint i = 0; i < N_ROWS; i++)
    {
      LimberRect area = { 0, i * ROW_HEIGHT, WIDTH, ROW_HEIGHT };

      limber_chart_draw (&charts[i], &style, &area, left, right, page->cr);
    }
}

/* The plain way
 * ---------------------------------------------------------------------------------------------- */

static double
get_value (Page *page, guint row, guint i)
{
  double value = limber_series_get (limber_chart_row_get_series (page->rows[row]), page->today - i);

  return isnan (value) ? 0.5 : fmod (value, 97) / 97;
}

static void
draw_plain_lines (Page *page, double top)
{
  for (guint i = 0; i < N_RULES; i++)
    {
      cairo_move_to (page->cr, 40, top + 10 + i * 25);
      cairo_line_to (page->cr, WIDTH, top + 10 + i * 25);
    }
  for (guint i = 0; i < N_PLUMBS; i++)
    {
      cairo_move_to (page->cr, 40 + i * 95, top + 10);
      cairo_line_to (page->cr, 40 + i * 95, top + 160);
    }
  cairo_set_line_width (page->cr, 1);
  cairo_stroke (page->cr);
}

static void
draw_plain_words (Page *page, double top)
{
  for (guint i = 0; i < N_RULES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i * 2);
      g_autoptr (PangoLayout) layout = pango_layout_new (page->context);

      pango_layout_set_text (layout, text, -1);
      cairo_move_to (page->cr, 10, top + i * 25);
      pango_cairo_show_layout (page->cr, layout);
    }
}

/* As many boxes and points as there are days, or what they are gathered into. */
static void
draw_plain_row (Page *page, guint row, guint n)
{
  double top = row * ROW_HEIGHT, step = (WIDTH - 46.0) / n;

  draw_plain_lines (page, top);
  draw_plain_words (page, top);
  for (guint i = 0; i < n; i++)
    cairo_rectangle (page->cr, 40 + i * step, top + 60 * get_value (page, row, i), step, 90);
  cairo_fill (page->cr);
  for (guint i = 0; i < n; i++)
    cairo_line_to (page->cr, 40 + (i + 0.5) * step, top + 150 * get_value (page, row, i));
  cairo_set_line_width (page->cr, 2);
  cairo_stroke (page->cr);
  for (guint i = 0; i < n; i++)
    {
      cairo_arc (page->cr, 40 + (i + 0.5) * step, top + 150 * get_value (page, row, i), 3, 0, 2 * G_PI);
      cairo_fill (page->cr);
    }
}

static guint
count_shapes (Page *page, guint days)
{
  LimberBucketStep step = limber_bucket_step_choose ((double) WIDTH / days);

  return step == LIMBER_BUCKET_DAY ? days
                                   : limber_chart_row_get_buckets (page->rows[0], step)->len * days
                                         / MAX (days, limber_chart_row_get_series (page->rows[0])->n_days);
}

/* Measuring
 * ---------------------------------------------------------------------------------------------- */

static void
clear_page (Page *page)
{
  cairo_set_source_rgb (page->cr, 1, 1, 1);
  cairo_paint (page->cr);
}

/* In turn, so that a machine that slows down slows both down. */
static void
measure (Page *page, guint days, double *ours, double *theirs)
{
  double own[RUNS], plain[RUNS];
  guint n = count_shapes (page, days);

  draw_page (page, days);
  for (guint run = 0; run < RUNS; run++)
    {
      double start;

      clear_page (page);
      start = read_cpu_milliseconds ();
      draw_page (page, days);
      own[run] = read_cpu_milliseconds () - start;

      clear_page (page);
      cairo_set_source_rgb (page->cr, 0.2, 0.5, 0.9);
      start = read_cpu_milliseconds ();
      for (guint i = 0; i < N_ROWS; i++)
        draw_plain_row (page, i, n);
      plain[run] = read_cpu_milliseconds () - start;
    }
  *ours = limber_bench_median (own, RUNS);
  *theirs = limber_bench_median (plain, RUNS);
}

static void
page_init (Page *page, LimberHistory *history)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");

  for (guint i = 0; i < N_ROWS; i++)
    page->rows[i]
        = limber_chart_row_new_from_history (history, metrics[i], LIMBER_WEIGHT_UNIT_KG, G_DATE_MONDAY);
  limber_history_get_extent (history, NULL, &page->today);
  page->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_font_description (page->context, font);
  page->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  page->cr = cairo_create (page->surface);
  cairo_set_antialias (page->cr, CAIRO_ANTIALIAS_FAST);
}

static void
page_clear (Page *page)
{
  for (guint i = 0; i < N_ROWS; i++)
    g_object_unref (page->rows[i]);
  g_object_unref (page->context);
  cairo_destroy (page->cr);
  cairo_surface_destroy (page->surface);
}

/**
 * limber_bench_redraw:
 * @history: fifty years
 *
 * Prints what a full redraw of five rows costs in CPU time at every range, against the same number of shapes
 * drawn one by one with cairo, against a frame, and of fifty years against three months.
 */
void
limber_bench_redraw (LimberHistory *history)
{
  double ours[G_N_ELEMENTS (ranges)], theirs[G_N_ELEMENTS (ranges)], slowest = 0;
  Page page;

  page_init (&page, history);
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *what = g_strdup_printf ("redraw of five rows, %s", ranges[i].name);

      measure (&page, ranges[i].days, &ours[i], &theirs[i]);
      limber_bench_print_row (what, "as many shapes in plain cairo", ours[i], theirs[i], "ms", 1);
      slowest = MAX (slowest, ours[i]);
    }
  limber_bench_print_row ("redraw of five rows, the slowest range", "what a frame has room for", slowest,
                          FRAME, "ms", 1);
  limber_bench_print_row ("redraw of five rows, 50 years", "3 months", ours[FIFTY_YEARS], ours[QUARTER], "ms",
                          1.5);
  page_clear (&page);
}
