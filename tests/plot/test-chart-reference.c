/* test-chart-reference.c — the drawing held against pictures of it that somebody has looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words differ from machine to machine, so they are written too small to be seen and only what lies around
 * the plot is compared. With LIMBER_UPDATE_REFERENCES set the pictures are written anew: look at them before
 * they are kept.
 */

#include "limber-test-chart.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define WIDTH 260
#define ROW_HEIGHT 84
#define MARGIN 16
#define N_DAYS 36

/* Of each channel of a pixel after blurring, and of all pixels: what other versions of cairo may do to edges.
 */
#define MAX_DIFFERENCE 36
#define MAX_SHARE 0.004

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

/* A channel, as the mean of the pixel and its neighbours: an edge half a pixel off is no difference. */
static int
get_blurred (cairo_surface_t *surface, int x, int y, int shift)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface), sum = 0;

  for (int row = y - 1; row <= y + 1; row++)
    for (int column = x - 1; column <= x + 1; column++)
      sum += (int) (*(const guint32 *) (gconstpointer) (data + row * stride + column * 4) >> shift & 0xff);

  return sum / 9;
}

static double
measure_difference (cairo_surface_t *a, cairo_surface_t *b)
{
  guint n_different = 0, n = 0;

  for (int y = 1; y < cairo_image_surface_get_height (a) - 1; y++)
    for (int x = 1; x < cairo_image_surface_get_width (a) - 1; x++, n++)
      for (int shift = 0; shift <= 16; shift += 8)
        if (ABS (get_blurred (a, x, y, shift) - get_blurred (b, x, y, shift)) > MAX_DIFFERENCE)
          {
            n_different++;
            break;
          }

  return (double) n_different / n;
}

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  g_autofree char *file = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "plot", "reference", file, NULL);
  g_autofree char *seen = g_test_build_filename (G_TEST_BUILT, "plot", file, NULL);
  cairo_surface_t *drawn = draw_picture (picture), *reference;
  double difference;

  if (g_getenv ("LIMBER_UPDATE_REFERENCES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==, CAIRO_STATUS_SUCCESS);

  reference = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (reference), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (reference), ==, cairo_image_surface_get_width (drawn));
  g_assert_cmpint (cairo_image_surface_get_height (reference), ==, cairo_image_surface_get_height (drawn));
  difference = measure_difference (drawn, reference);
  if (difference > MAX_SHARE)
    {
      cairo_surface_write_to_png (drawn, seen);
      g_test_message ("%s is not what %s shows", seen, path);
    }
  g_assert_cmpfloat (difference, <=, MAX_SHARE);

  cairo_surface_destroy (reference);
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
  g_assert_cmpfloat (measure_difference (a, b), <=, 0.01);
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
