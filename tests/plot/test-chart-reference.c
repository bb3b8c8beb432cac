/* test-chart-reference.c — the drawing held against pictures of it that somebody has looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words differ from machine to machine, so they are written too small to be seen and only what lies around
 * the plot is compared.
 */

#include "limber-test-chart.h"
#include "limber-test-reference.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define WIDTH 260
#define ROW_HEIGHT 84
#define MARGIN 16
#define N_DAYS 36

typedef struct
{
  const char *name;
  LimberPalette palette;
  gboolean rtl, fast;
  guint n_days;
} Picture;

static const Picture pictures[] = {
  { "light", LIMBER_PALETTE_LIGHT, FALSE, TRUE, N_DAYS },
  { "dark", LIMBER_PALETTE_DARK, FALSE, TRUE, N_DAYS },
  { "high-contrast", LIMBER_PALETTE_LIGHT | LIMBER_PALETTE_HIGH_CONTRAST, FALSE, FALSE, N_DAYS },
  { "right-to-left", LIMBER_PALETTE_LIGHT, TRUE, FALSE, N_DAYS },
  { "gathered-light", LIMBER_PALETTE_LIGHT, FALSE, TRUE, 300 },
  { "gathered-dark", LIMBER_PALETTE_DARK, FALSE, FALSE, 300 },
};

static const char *const metrics[] = { "pain", "steps", "weight" };

/* A course with gaps, zeros and both ends, the same on every machine. */
static double
get_value (guint row, guint day)
{
  double wave = sin (day * 0.31) + 0.5 * sin (day * 1.7 + row);

  if (day % 29 > 24 || (row == 2 && day % 3 == 1))
    return NONE;
  if (row == 0)
    return CLAMP (round (4 + 5 * wave), 0, 10);
  if (row == 1)
    return day % 13 == 5 ? 0 : round (6000 + 3500 * wave);

  return 80000 + 900 * wave + 20 * day;
}

static LimberChartRow *
create_row (guint index, guint n_days)
{
  g_autofree double *values = g_new (double, n_days);

  for (guint i = 0; i < n_days; i++)
    values[i] = get_value (index, i);

  return limber_test_row_new (metrics[index], values, n_days);
}

static GPtrArray *
create_marks (void)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);

  for (LimberChartMarkKind kind = 0; kind < LIMBER_CHART_N_MARK_KINDS; kind++)
    g_ptr_array_add (marks, limber_chart_mark_new (kind, TEST_FIRST_DAY + 6 * kind,
                                                   TEST_FIRST_DAY + 6 * kind + kind % 3, ""));

  return marks;
}

/* Moves the area so that the plot lies at the same place, however high the letters of a font are. */
static void
place_area (LimberTestCanvas *canvas, const LimberChart *chart, double top, double bottom)
{
  LimberValueAxis axis;

  canvas->area = (LimberRect) { 0, 0, WIDTH, 200 };
  limber_test_canvas_get_axes (canvas, chart, NULL, &axis);
  canvas->area.height = bottom - top + axis.top + 200 - axis.bottom;
  canvas->area.y = top - axis.top;
}

static void
draw_row (LimberTestCanvas *canvas,
          const Picture *picture,
          guint index,
          LimberChartRow *const *rows,
          cairo_t *cr)
{
  double top = index * ROW_HEIGHT + 24;
  g_autoptr (GPtrArray) marks = create_marks ();
  LimberChart chart = limber_test_chart (rows[index], picture->n_days);

  chart.today = TEST_FIRST_DAY + picture->n_days - 5;
  chart.marks = index == 0 ? marks : NULL;
  chart.overlay = picture->rtl && index == 0 ? rows[1] : NULL;
  place_area (canvas, &chart, top, top + ROW_HEIGHT - 32);
  limber_chart_draw (&chart, &canvas->style, &canvas->area, canvas->left, canvas->right, cr);
}

static cairo_surface_t *
draw_picture (const Picture *picture)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 1px");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, 3 * ROW_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LimberChartRow *rows[G_N_ELEMENTS (metrics)];
  LimberTestCanvas canvas;

  limber_test_canvas_init (&canvas, WIDTH, ROW_HEIGHT);
  canvas.left = canvas.right = MARGIN;
  canvas.style.palette = picture->palette;
  canvas.style.fast = picture->fast;
  pango_context_set_font_description (canvas.style.context, font);
  pango_context_set_base_dir (canvas.style.context, picture->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  limber_rgb_set_source (limber_palette_get (picture->palette, LIMBER_PALETTE_PAGE), cr);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    rows[i] = create_row (i, picture->n_days);
  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    draw_row (&canvas, picture, i, rows, cr);
  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    g_object_unref (rows[i]);
  limber_test_canvas_clear (&canvas);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  cairo_surface_t *drawn = draw_picture (picture);

  limber_test_reference_assert (drawn, picture->name, G_N_ELEMENTS (metrics));
  cairo_surface_destroy (drawn);
}

/* What is on the screen and what is in a file look the same. */
static void
test_fast (void)
{
  Picture fast = pictures[0], full = pictures[0];
  cairo_surface_t *a, *b;

  full.fast = FALSE;
  a = draw_picture (&fast);
  b = draw_picture (&full);
  g_assert_cmpfloat (limber_test_reference_measure (a, b), <=, 0.01);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chart-reference/%s", pictures[i].name);

      g_test_add_data_func (path, &pictures[i], test_picture);
    }
  g_test_add_func ("/chart-reference/fast", test_fast);

  return g_test_run ();
}
